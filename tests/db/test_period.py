from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.errors import Refused
from db.model.period import LENGTHS, YEAR, a_year_earlier, period_with, read_period


@pytest.mark.parametrize(
    ("key", "first", "last", "label"),
    [
        ("2025", "2025-01-01", "2025-12-31", "2025年"),
        ("2026Q1", "2026-01-01", "2026-03-31", "2026年第一季度"),
        ("2024q4", "2024-10-01", "2024-12-31", "2024年第四季度"),
        ("2024-02", "2024-02-01", "2024-02-29", "2024年2月"),
        (" 2026-12 ", "2026-12-01", "2026-12-31", "2026年12月"),
    ],
)
def test_a_key_names_its_days(key: str, first: str, last: str, label: str) -> None:
    period = read_period(key)
    assert (period.first, period.last, period.label) == (first, last, label)


@pytest.mark.parametrize(
    "key",
    [
        "",
        "26Q1",
        "2026Q5",
        "2026-13",
        "2026-3",
        "2026Q1-",
        "0999",
        "Q1",
        "２０２６",
        "202６Q1",
        "2026Q１",
        "2026-０3",
    ],
)
def test_what_is_no_period_is_refused(key: str) -> None:
    with pytest.raises(Refused, match="no_such_period"):
        read_period(key)


@given(st.dates(date(1001, 1, 1), date(2998, 12, 31)), st.sampled_from(LENGTHS))
def test_periods_of_a_length_follow_one_another_without_a_gap(day: date, length: str) -> None:
    period = period_with(day, length)
    assert period.length == length
    assert period.first <= day.isoformat() <= period.last
    before = period.previous()
    gap = date.fromisoformat(period.first) - date.fromisoformat(before.last)
    assert gap.days == 1
    assert before.length == length
    assert period.whole_year.length == YEAR
    assert period.whole_year.first <= period.first <= period.last <= period.whole_year.last
    assert period.year_before().first == a_year_earlier(period.first)
    months = period.months()
    assert (months[0].first, months[-1].last) == (period.first, period.last)


def test_a_year_before_a_leap_day_is_the_28th() -> None:
    assert a_year_earlier("2024-02-29") == "2023-02-28"
    assert a_year_earlier("2025-02-28") == "2024-02-28"
