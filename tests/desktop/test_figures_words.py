"""How figures read against their targets, and in which unit what they count is told."""

from dataclasses import replace
from decimal import Decimal

import pytest

from db.model.indicator import Figure, indicator
from db.model.period import read_period
from db.model.target import Target, distance
from desktop.figures import words
from desktop.figures.standing import Standing
from desktop.numbers import as_printed
from desktop.theme import Tone

YEAR = read_period("2026")


def standing(key: str, numerator: int, denominator: int | None, aim: str) -> Standing:
    figure = Figure(indicator(key), YEAR, YEAR.last, "", numerator, denominator)
    return Standing(figure, aim=distance(figure, Target("", "2026", key, Decimal(aim))))


def gap(told: Standing) -> str:
    assert told.aim is not None
    return words.distance(told.aim, told.figure)


def test_a_rate_that_only_rounds_to_its_target_misses_it() -> None:
    """94.996 % prints as 95.00 %, and is below 95 %."""
    told = standing("screening_resolution_rate", 94_996, 100_000, "95")
    assert told.figure.shown == "95.00%"
    assert gap(told) == "less than 0.01 points below"
    assert words.status(told) == (
        "below target by less than 0.01 points, 4 件 more needed",
        Tone.WARN,
    )
    assert "just at" not in words.target_tip(told)


def test_every_number_has_its_digits_in_groups() -> None:
    told = standing("linked", 1_017, None, "12000.50")
    assert words.amount(told.figure) == "1,017 件"
    assert told.aim is not None
    assert words.goal(told.aim.target, told.figure) == "12,000.5 件"
    assert as_printed(told.figure.shown) == "1,017"
    assert as_printed("1200.50%") == "1200.50%"


def test_a_rate_that_only_rounds_to_its_limit_passes_it() -> None:
    """5.004 % prints as 5.00 %, and is above a limit of 5 %."""
    told = standing("repeat_rate", 5_004, 100_000, "5")
    assert gap(told) == "less than 0.01 points above"
    assert words.status(told) == ("over target by less than 0.01 points", Tone.WARN)


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (standing("screening_resolution_rate", 95, 100, "95"), "just at the target"),
        (standing("screening_resolution_rate", 95_004, 100_000, "95"), "just at the target"),
        (standing("repeat_rate", 4_996, 100_000, "5"), "just at the target"),
        (standing("screening_resolution_rate", 96, 100, "95"), "1.00 points above"),
        (standing("linked", 200, None, "200"), "just at the target"),
        (standing("linked", 17, None, "200"), "183 件 below"),
        (standing("linked", 1_017, None, "12000"), "10,983 件 below"),
    ],
)
def test_what_reaches_its_target_is_at_it_or_above(told: Standing, expected: str) -> None:
    assert gap(told) == expected


@pytest.mark.parametrize(
    ("key", "more"),
    [
        ("agreement_rate", "2 件"),
        ("rectification_rate", "2 项"),
        ("reporting_rate", "2 村次"),
    ],
)
def test_more_is_told_in_the_unit_of_what_is_counted(key: str, more: str) -> None:
    """3 of 10 reach 50 % with 2 more of the 10."""
    stands = standing(key, 3, 10, "50")
    assert words.status(stands)[0] == f"below target by 20.00 points, {more} more needed"
    assert words.brief(stands) == f"below target, {more} more needed"


@pytest.mark.parametrize("key", ["online_share", "satisfaction_rate", "timely_acceptance_rate"])
def test_nobody_is_told_to_make_new_petitions(key: str) -> None:
    """Only what is still to come can raise these: how many would do is no advice."""
    stands = standing(key, 0, 113, "90")
    assert words.status(stands) == ("below target by 90.00 points", Tone.WARN)
    assert words.brief(stands) == "below target"


def test_a_count_that_grew_from_nought_says_by_how_many() -> None:
    now = standing("screened", 3, None, "5").figure
    assert words.change(now, replace(now, numerator=0)) == "up 3 件"
    assert words.compared(now, replace(now, numerator=0)) == "vs last: up 3 件"


def test_a_tip_joins_target_and_distance_with_a_comma() -> None:
    assert words.target_tip(standing("agreement_rate", 3, 10, "50")) == (
        "aim 50%, 20.00 points below"
    )


def test_the_unit_is_the_indicator_s_own_and_not_guessed() -> None:
    told = standing("agreement_rate", 3, 10, "50")
    visits = replace(told.figure, indicator=replace(told.figure.indicator, counts="批次"))
    assert "2 批次 more needed" in words.status(replace(told, figure=visits))[0]
    assert words.opens("Open", visits) == "Open; the cases that these 批次 belong to"


def test_only_what_belongs_to_cases_opens_them() -> None:
    told = standing("agreement_rate", 3, 10, "50").figure
    assert words.opens("Open", told) == "Open"
    shares = replace(told, indicator=indicator("online_share"))
    assert words.opens("Open", shares) == "Open; the cases that these 件次 belong to"
    listed = replace(told, indicator=indicator("rectification_rate"))
    assert words.opens("Open", listed) == ""
