from datetime import date

import pytest

from db.model import day


@pytest.mark.parametrize("text", ["2026-03-05", "2026-03", "2026", "2024-02-29"])
def test_days_months_and_years_are_days(text: str) -> None:
    assert day.is_day(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2026-02-30",
        "2026-13",
        "2026-3-5",
        "20260305",
        "2026-W01",
        "2026-W01-1",
        "２０２６",
        "abcd",
        "9999-12",
        "9999-12-31",
    ],
)
def test_other_texts_are_not(text: str) -> None:
    assert not day.is_day(text)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2026-03-05", date(2026, 3, 5), date(2026, 3, 5)),
        ("2026-02", date(2026, 2, 1), date(2026, 2, 28)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2026-12", date(2026, 12, 1), date(2026, 12, 31)),
        ("2026", date(2026, 1, 1), date(2026, 12, 31)),
    ],
)
def test_first_and_last_day_that_a_text_may_mean(text: str, first: date, last: date) -> None:
    assert (day.first(text), day.last(text)) == (first, last)


@pytest.mark.parametrize(
    ("text", "quarter"),
    [("2026-01", "26Q1"), ("2026-03-31", "26Q1"), ("2026-04-01", "26Q2"), ("2025-12", "25Q4")],
)
def test_quarter(text: str, quarter: str) -> None:
    assert day.quarter(text) == quarter


def test_what_is_no_day_raises() -> None:
    with pytest.raises(ValueError, match="nothing"):
        day.first("nothing")
