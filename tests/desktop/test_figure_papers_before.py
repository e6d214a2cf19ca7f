"""A later paper compares with what was signed, whatever changed in that period since."""

from dataclasses import replace
from decimal import Decimal

import pytest

from db.exchange.as_signed import as_signed
from db.exchange.sign_off import take_back
from db.ledger import Ledger
from db.model.case_kinds import Reopened
from db.model.indicator import catalogue
from db.model.period import read_period
from desktop.figure_papers.asked import Asked
from desktop.figure_papers.figure_rows import figure_rows
from desktop.papers.figures_rows import FigureRow
from tests.conftest import FrozenClock
from tests.desktop.figures_book import six_cases
from tests.ledgers import another, enter
from tests.signing import sign

RATE = "screening_resolution_rate"
FIRST, SECOND = read_period("2026Q1"), read_period("2026Q2")


@pytest.fixture
def changed(ledger: Ledger, clock: FrozenClock) -> Ledger:
    """Sign the first quarter with 4 of 6 resolved; one of them is then open again by its end."""
    subjects = six_cases(ledger)
    sign(ledger, FIRST.key, {})
    clock.set("2026-07-02")
    ledger.record(subjects[0], Reopened(on="2026-03-20", reason="flared_up", detail="又起争执。"))
    enter(ledger, replace(another(30), on="2026-05-04"))
    return ledger


def row(ledger: Ledger, name: str) -> FigureRow:
    rows = figure_rows(Asked.of(ledger.reading, SECOND))
    return next(one for one in rows if one.key == name)


def test_the_last_quarter_is_told_as_it_was_signed(changed: Ledger) -> None:
    now = Asked.of(changed.reading, FIRST).figures(RATE)[RATE]
    assert (now.numerator, now.denominator) == (3, 6)
    told = row(changed, RATE).before
    assert told is not None
    assert (told.label, told.numerator, told.denominator) == ("上季度定稿数", 4, 6)
    change = row(changed, RATE).change_from(told)
    assert change is not None
    assert change.value == Decimal("-66.67")


def test_without_a_signature_the_last_quarter_is_counted(changed: Ledger) -> None:
    take_back(changed, FIRST.key, "数据有误。")
    told = row(changed, RATE).before
    assert told is not None
    assert (told.label, told.numerator, told.denominator) == ("上季度", 3, 6)


def test_a_part_of_the_last_quarter_is_counted(changed: Ledger) -> None:
    rows = figure_rows(Asked.of(changed.reading, SECOND, "2026-05-31"))
    told = next(one for one in rows if one.key == "screened").before
    assert told is not None
    assert (told.label, told.numerator) == ("上季度同期", 0)


def test_every_figure_that_was_signed_is_there_again(changed: Ledger) -> None:
    signed = changed.reading.signed(FIRST.key)
    assert signed is not None
    found = as_signed(changed.reading, FIRST, FIRST.last, catalogue().values())
    assert {name: one.shown for name, one in found.items()} == {
        one.name: one.shown for one in signed.figures
    }
    assert as_signed(changed.reading, FIRST, "2026-03-30", catalogue().values()) == {}
    assert as_signed(changed.reading, SECOND, SECOND.last, catalogue().values()) == {}
