"""How figures stand in a year that still runs, and on which side of a limit too many are."""

from dataclasses import replace
from decimal import Decimal

import pytest

from db.ledger import Ledger
from db.model.case_kinds import Reopened
from db.model.indicator import Indicator, Narrowing, catalogue, indicator
from db.model.period import read_period
from db.model.target import target_act, target_key
from desktop.figures import words
from desktop.figures.all_figures import cells, in_order
from desktop.figures.asked import Asked
from desktop.figures.standing import Standing, standings
from desktop.theme import Tone
from desktop.widgets.cells import Cell
from tests.conftest import FrozenClock
from tests.desktop.figures_book import six_cases
from tests.ledgers import another, enter
from tests.signing import sign


@pytest.fixture
def book(ledger: Ledger) -> Ledger:
    six_cases(ledger)
    return ledger


def aim_at(ledger: Ledger, name: str, value: str, year: str = "2026") -> None:
    key = target_key(year, name)
    ledger.record(ledger.new_line("target", key), target_act(year, name, value))


def stands(ledger: Ledger, told: Indicator, period: str, until: str = "") -> Standing:
    asked = Asked(read_period(period), until)
    return standings(ledger.reading, asked, [told])[told.name]


def target_cell(standing: Standing) -> Cell:
    cell = cells(standing)[3]
    assert isinstance(cell, Cell)
    return cell


FEWER = indicator("repeat_petitions")
MORE = indicator("linked")


def again(ledger: Ledger, times: int) -> None:
    """Register petitions that are repeated ones."""
    for number in range(times):
        case = replace(another(40 + number), source="visit", first_or_repeat="repeat")
        enter(ledger, case)


@pytest.mark.parametrize("period", ["2026Q1", "2026-03", "2026"])
def test_a_limit_that_is_passed_is_over_it_in_every_word(book: Ledger, period: str) -> None:
    again(book, 3)
    aim_at(book, "repeat_petitions", "1")
    told = stands(book, FEWER, period, "2026-03-31")
    assert told.figure.numerator == 3
    assert words.status(told) == ("over the limit: 3 件次 this year", Tone.WARN)
    assert words.target(told).endswith("aim at most 1 件次")
    limit = "1 件次" if period == "2026" else "1 件次 a year"
    assert target_cell(told).text == f"over {limit}"
    assert target_cell(told).tone is Tone.WARN


@pytest.mark.parametrize("period", ["2026Q1", "2026"])
def test_in_a_running_year_nothing_is_within_its_limit_yet(book: Ledger, period: str) -> None:
    again(book, 1)
    aim_at(book, "repeat_petitions", "1")
    told = stands(book, FEWER, period, "2026-03-31")
    assert words.status(told) == ("1 件次 this year so far, within the limit", Tone.SECOND)
    assert target_cell(told).tone is Tone.PLAIN


def test_in_a_running_year_no_count_has_missed_its_target_yet(book: Ledger) -> None:
    told = stands(book, MORE, "2026Q1")
    assert words.status(told) == ("0 件 this year so far, 200 件 more needed", Tone.SECOND)
    assert target_cell(told).text == "200 件 a year"
    aim_at(book, "linked", "0")
    assert words.status(stands(book, MORE, "2026Q1"))[1] is Tone.OK, "it cannot fall again"


def test_when_the_year_is_over_counts_are_judged(book: Ledger, clock: FrozenClock) -> None:
    again(book, 1)
    aim_at(book, "repeat_petitions", "1")
    clock.set("2027-01-05")
    low, high = (stands(book, told, "2026", "2026-12-31") for told in (FEWER, MORE))
    assert words.status(low) == ("✓ on target", Tone.OK)
    missed = "below target: 0 件 this year, 200 件 more needed"
    assert words.status(high) == (missed, Tone.WARN)
    assert target_cell(high).text == "below 200 件"


def test_a_rate_is_judged_at_once(book: Ledger) -> None:
    rate = stands(book, indicator("screening_resolution_rate"), "2026Q1")
    assert rate.aim is not None
    assert rate.aim.reached is False
    assert rate.aim.target.value == Decimal(95)


def test_a_running_period_is_compared_with_as_much_of_the_last_one(
    book: Ledger, clock: FrozenClock
) -> None:
    """Six cases were found in the first quarter, none of them by the tenth of its first month."""
    clock.set("2026-04-10")
    enter(book, replace(another(70), on="2026-04-03"))
    found = indicator("screened")
    told = stands(book, found, "2026Q2", "2026-04-10")
    assert told.before is not None
    assert (told.figure.numerator, told.before.numerator) == (1, 0)
    assert words.change_tip(told) == "2026年第一季度 until 1-10: 0 件"
    assert len(book.reading.members(told.before.behind())) == 0
    whole = stands(book, found, "2026Q2", "2026-06-30")
    assert whole.before is not None
    assert whole.before.numerator == 6
    assert words.change_tip(whole) == "2026年第一季度: 6 件"


RATE = indicator("screening_resolution_rate")


def test_the_last_period_is_told_as_it_was_signed(ledger: Ledger, clock: FrozenClock) -> None:
    """Four of six were resolved when the quarter was signed; one of them is open again since."""
    subjects = six_cases(ledger)
    sign(ledger, "2026Q1", {})
    before = stands(ledger, RATE, "2026Q2").before
    assert before is not None
    assert before.shown == "66.67%"
    clock.set("2026-07-02")
    ledger.record(subjects[0], Reopened(on="2026-03-20", reason="flared_up", detail="又起争执。"))
    enter(ledger, replace(another(30), on="2026-05-04"))
    told = stands(ledger, RATE, "2026Q2")
    assert told.before is not None
    assert (told.before.numerator, told.before.denominator) == (4, 6)
    assert (told.signed, told.moved) == (True, True)
    assert words.change(told.figure, told.before) == "down 66.67 points"
    first, second = words.change_tip(told).splitlines()
    assert first == "2026年第一季度, as signed: 66.67% (4 / 6)"
    assert "adjusted since" in second
    same = stands(ledger, indicator("screened"), "2026Q2")
    assert (same.signed, same.moved) == (True, False)


def test_a_part_of_the_last_period_or_of_its_cases_was_not_signed(
    ledger: Ledger, clock: FrozenClock
) -> None:
    six_cases(ledger)
    sign(ledger, "2026Q1", {})
    clock.set("2026-07-02")
    assert not stands(ledger, RATE, "2026Q2", "2026-05-31").signed
    asked = Asked(read_period("2026Q2"), narrowing=Narrowing(village="01"))
    told = standings(ledger.reading, asked, [RATE])[RATE.name]
    assert told.before is not None
    assert (told.before.denominator, told.signed) == (3, False)


def test_narrowed_cases_are_not_held_against_a_target(book: Ledger) -> None:
    asked = Asked(read_period("2026Q1"), narrowing=Narrowing(village="01"))
    wanted = [RATE, MORE, indicator("agreement_rate"), indicator("screened")]
    found = standings(book.reading, asked, wanted)
    for name in (RATE.name, MORE.name):
        told = found[name]
        assert (told.aim, told.year, told.outside, told.withheld) == (None, None, None, True)
        assert words.target(told) == ""
        assert words.status(told) == ("narrowed, not held against the target", Tone.MUTE)
        assert cells(told)[3] is None
    assert found["agreement_rate"].outside is None
    assert not found["screened"].withheld
    assert words.status(found["screened"]) == ("", Tone.SECOND)


def test_a_missed_target_of_the_year_says_that_it_is_the_year_s(
    book: Ledger, clock: FrozenClock
) -> None:
    clock.set("2027-01-05")
    assert target_cell(stands(book, MORE, "2026Q4")).text == "below 200 件 a year"
    assert target_cell(stands(book, MORE, "2026")).text == "below 200 件"


def test_stricter_definitions_follow_the_usual_one(book: Ledger) -> None:
    asked = Asked(read_period("2026Q1"))
    listed = in_order(standings(book.reading, asked, list(catalogue().values())))
    names = [one.figure.indicator.name for one in listed]
    assert names[:2] == ["screening_resolution_rate", "screening_resolution_rate/closed_out"]
    for name in names:
        key, _, variant = name.partition("/")
        if variant:
            assert names.index(key) < names.index(name) <= names.index(key) + 3
    assert names.index("no_limit") == names.index("overdue") + 1
    assert names.index("open_before") < names.index("returned") < names.index("open")
    shown = cells(listed[1])[0]
    assert isinstance(shown, Cell)
    assert shown.tip == "排查化解率（销号口径）"
    assert shown.text.strip() == "（销号口径）"
