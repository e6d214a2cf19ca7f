"""A list that a number opens says what it is of: period, figure, side, number and cases."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from db import demo
from db.ledger import Ledger
from db.model.indicator import DENOMINATOR, Counted, Narrowing
from db.model.period import read_period
from db.model.selection import Selection
from db.model.sign_off import sides
from db.store.series import SERIES
from desktop.counted import base_of, counted_words, is_of_cases
from desktop.part_words import part_words
from tests.desktop.figures_book import six_cases
from tests.ledgers import CLOSED_OUT, REVISITED

QUARTER = "2026Q1"
SHOWN = "Only what was counted is shown: "


@pytest.fixture(autouse=True)
def words(qapp: QApplication) -> None:
    """Have an application, so that sentences are put in words."""


@pytest.fixture
def book(ledger: Ledger) -> Ledger:
    six_cases(ledger)
    return ledger


def told(ledger: Ledger, counted: Counted) -> list[str]:
    sentence = counted_words(ledger.reading, counted)
    assert sentence.startswith(SHOWN)
    return sentence.removeprefix(SHOWN).split(" · ")


def test_a_rate_names_its_side(book: Ledger) -> None:
    counted = Counted("screening_resolution_rate", QUARTER)
    assert told(book, counted) == ["2026年第一季度", "排查化解率", "numerator 4 件"]
    whole = replace(counted, side=DENOMINATOR)
    assert told(book, whole)[-1] == "denominator 6 件"
    assert told(book, Counted("screened", QUARTER))[-1] == "number 6 件"


def test_what_is_no_case_says_of_how_many_it_is(book: Ledger) -> None:
    subject = book.reading.rows(book.reading.ids(Selection(stages=("resolved",))))[0].subject
    book.record_all([(subject, CLOSED_OUT), (subject, REVISITED), (subject, REVISITED)])
    counted = Counted("satisfaction_rate", QUARTER, side=DENOMINATOR)
    assert told(book, counted)[-2:] == ["denominator 2 人次", "of 1 cases"]


def test_filters_and_another_cut_off_day_are_told(book: Ledger) -> None:
    narrowing = Narrowing(village="01", category="family")
    counted = Counted("screened", QUARTER, "2026-03-20", narrowing=narrowing)
    names = book.reading.village_names()
    assert told(book, counted)[:4] == ["2026年第一季度", "until 3-20", names["01"], "婚姻家庭"]
    assert told(book, replace(counted, until="2026-03-31"))[1] == names["01"]


@pytest.mark.parametrize(
    ("key", "part", "parts"),
    [
        ("found_by_month", "2026-03", ["Registered", "2026年3月 6 件"]),
        ("resolved_by_month", "2026-03", ["Resolved in the period", "2026年3月 4 件"]),
        ("loop_funnel", "screened", ["Round the loop", "Registered 7 件"]),
        ("open_by_risk", "", ["Open at the cut-off day", "not assessed 1 件"]),
        ("village_by_month", "01 2026-03", ["Registered", "青石桥村 2026年3月 3 件"]),
    ],
)
def test_a_bar_names_its_chart_and_what_it_stands_for(
    book: Ledger, key: str, part: str, parts: list[str]
) -> None:
    assert told(book, Counted(key, QUARTER, part=part)) == ["2026年第一季度", *parts]


def test_every_list_has_as_many_members_as_its_sentence_says(ledger: Ledger) -> None:
    demo.fill(ledger, 60, seed=2)
    reading, period = ledger.reading, read_period("2026")
    asked = [each.behind(side) for each in reading.figures(period) for side in sides(each)]
    asked += [bar.counted for key in SERIES for bar in reading.bars(key, period)]
    assert len(asked) > 100
    for counted in asked:
        number = f"{len(reading.members(counted)):,} "
        assert any(number in part for part in told(ledger, counted)), counted
        if not is_of_cases(counted):
            assert base_of(counted) in ("activities", "rectifications", "drives", "reporting")


def test_every_bar_has_words_of_its_own(ledger: Ledger) -> None:
    demo.fill(ledger, 60, seed=2)
    names = ledger.reading.village_names()
    for key in SERIES:
        bars = ledger.reading.bars(key, read_period("2026"))
        labels = [part_words(key, bar.code, names) for bar in bars]
        assert all(labels)
        assert len(set(labels)) == len(labels)
