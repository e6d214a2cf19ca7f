"""Until which day figures count, and how far the period before is compared with them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.errors import Refused
from db.model.cut_off import cut_off_before, demand_cut_off, full_day, usual_cut_off
from db.model.period import LENGTHS, period_with, read_period

TODAY = "2026-04-10"


@pytest.mark.parametrize(
    ("key", "told"), [("2026Q1", "2026-03-31"), ("2026Q2", TODAY), ("2026", TODAY)]
)
def test_a_period_counts_to_its_end_or_until_today(key: str, told: str) -> None:
    period = read_period(key)
    assert usual_cut_off(period, TODAY) == demand_cut_off(period, "", TODAY) == told


@pytest.mark.parametrize(
    ("until", "code"),
    [("2025-06-01", "day_before"), ("2025-12-31", "day_before"), ("2026-04-11", "future_day")],
)
def test_a_day_before_the_period_or_to_come_is_refused(until: str, code: str) -> None:
    with pytest.raises(Refused) as refused:
        demand_cut_off(read_period("2026Q1"), until, TODAY)
    assert refused.value.code == code
    assert refused.value.facts["day"] == until


@pytest.mark.parametrize("until", ["2026-01-01", "2026-03-31", TODAY])
def test_the_first_day_and_days_after_the_end_are_taken(until: str) -> None:
    assert demand_cut_off(read_period("2026Q1"), until, TODAY) == until


def test_a_period_that_has_not_begun_has_no_cut_off() -> None:
    with pytest.raises(Refused, match="period_to_come") as refused:
        demand_cut_off(read_period("2026Q3"), "", TODAY)
    assert refused.value.facts == {"period": "2026年第三季度"}
    with pytest.raises(Refused, match="future_day"):
        demand_cut_off(read_period("2026Q3"), "2026-07-01", TODAY)


def test_a_day_is_a_full_one_or_none() -> None:
    assert [full_day(text, "until") for text in ("", " ", " 2026-03-31 ")] == ["", "", "2026-03-31"]
    for text in ("2026-03", "2026", "2026-02-30", "20260331"):
        with pytest.raises(Refused, match="no_such_day") as refused:
            full_day(text, "as_of")
        assert refused.value.facts == {"field": "as_of", "day": text}


@pytest.mark.parametrize(
    ("key", "until", "told"),
    [
        ("2026Q2", "2026-04-10", "2026-01-10"),
        ("2026Q2", "2026-04-30", "2026-01-31"),  # a whole month against a whole month
        ("2026Q2", "2026-05-30", "2026-02-28"),
        ("2026Q1", "2026-02-28", "2025-11-30"),
        ("2026Q1", "2026-04-10", "2026-01-10"),  # as late after its end
        ("2026-03", "2026-03-30", "2026-02-28"),
        ("2026-01", "2026-01-10", "2025-12-10"),
        ("2026", "2026-04-10", "2025-04-10"),
        ("2024", "2024-02-29", "2023-02-28"),
    ],
)
def test_the_period_before_is_counted_as_far(key: str, until: str, told: str) -> None:
    assert cut_off_before(read_period(key), until) == told


@given(st.dates(date(1002, 1, 1), date(2998, 12, 31)), st.sampled_from(LENGTHS))
def test_a_whole_period_is_compared_with_a_whole_one(day: date, length: str) -> None:
    period = period_with(day, length)
    assert cut_off_before(period, period.last) == period.previous().last
    assert cut_off_before(period, period.first) == period.previous().first
    later = cut_off_before(period, (day + timedelta(days=1)).isoformat())
    assert cut_off_before(period, day.isoformat()) <= later
