"""The stock of open cases is a sum, and says so."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from db import demo
from db.ledger import Ledger
from db.model.case_kinds import Reopened
from db.model.indicator import Narrowing
from db.model.period import read_period
from desktop.figures.asked import Asked, asked_of
from desktop.figures.stock import short, stock, whole
from tests.desktop.figures_book import six_cases
from tests.ledgers import TAKEN_OVER, enter


@pytest.fixture(autouse=True)
def words(qapp: QApplication) -> None:
    """Have an application, so that sentences are put in words."""


def test_what_is_seldom_is_told_only_where_there_is_some(ledger: Ledger) -> None:
    subjects = six_cases(ledger)
    quarter = Asked(read_period("2026Q1"))
    assert whole(stock(ledger.reading, quarter)) == (
        "open before 0 + registered 7 − resolved 4 = open at the end 3"
    )
    assert short(stock(ledger.reading, quarter)) == "7 registered · 3 open at the end"
    enter(ledger, replace(TAKEN_OVER, state="resolved", resolved_on=""))
    ledger.record(subjects[0], Reopened(on="2026-04-01", reason="flared_up", detail="又起争执。"))
    after = stock(ledger.reading, asked_of(read_period("2026Q2"), "", Narrowing()))
    assert whole(after) == ("open before 3 + registered 0 + reopened 1 − resolved 0 = open now 4")
    assert short(after) == "running · 0 registered · 4 open now"
    undated = whole(stock(ledger.reading, quarter))
    assert " − resolved on an unknown day 1 = " in undated


@pytest.mark.parametrize("key", ["2024", "2025Q3", "2025Q4", "2026Q1", "2026-02", "2026-04"])
def test_the_terms_of_a_crowded_ledger_add_up(ledger: Ledger, key: str) -> None:
    demo.fill(ledger, 120, seed=7)
    for narrowing in (Narrowing(), Narrowing(village="02")):
        asked = asked_of(read_period(key), "", narrowing)
        terms = stock(ledger.reading, asked).terms
        came = terms["open_before"] + terms["found"] + terms["returned"]
        assert came - terms["resolved"] - terms["resolved_undated"] == terms["open"]
