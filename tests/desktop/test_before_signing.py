"""What the signing of a period must explain: drives that lack villages and say nothing of it."""

import pytest
from PySide6.QtWidgets import QApplication

from db.exchange import screening
from db.ledger import Ledger
from db.model.period import read_period
from desktop.figures.asked import Asked
from desktop.figures.before_signing import outlook

QUARTER = "2026Q1"
FIRST = "First quarter of 2026"
EXPLAINED = "三村均已电话核实。"


@pytest.fixture(autouse=True)
def words(qapp: QApplication) -> None:
    """Have an application, so that sentences are put in words."""


def wanting(ledger: Ledger, key: str) -> str:
    return outlook(ledger, Asked(read_period(key))).wanting


@pytest.mark.parametrize(
    ("key", "waits"),
    [
        ("2026Q1", True),
        ("2026-03", True),  # the month in which the drive ends
        ("2026", True),
        ("2026-01", False),  # the drive has just begun
        ("2026-04", False),
        ("2025Q4", False),
    ],
)
def test_a_period_in_which_a_drive_ends_waits_for_its_villages(
    ledger: Ledger, key: str, waits: bool
) -> None:
    screening.plan(ledger, QUARTER)
    assert (FIRST in wanting(ledger, key)) == waits
    assert bool(wanting(ledger, key)) == waits
    screening.report(ledger, QUARTER, "2026-04-02", EXPLAINED)
    assert wanting(ledger, key) == ""


def test_a_drive_that_is_due_sooner_is_waited_for_sooner(ledger: Ledger) -> None:
    screening.plan(ledger, QUARTER, due_on="2026-02-20")
    assert wanting(ledger, "2026-01") == ""
    assert wanting(ledger, "2026-02")


def test_a_year_waits_for_every_drive_and_names_them(ledger: Ledger) -> None:
    for key in ("2025Q3", "2025Q4", QUARTER):
        screening.plan(ledger, key)
    told = wanting(ledger, "2025")
    assert "Third quarter of 2025" in told
    assert "Fourth quarter of 2025" in told
    assert FIRST not in told
    screening.report(ledger, "2025Q3", "2026-04-02", EXPLAINED)
    assert "Third quarter of 2025" not in wanting(ledger, "2025")


def test_villages_that_all_handed_in_keep_nothing_waiting(ledger: Ledger) -> None:
    screening.plan(ledger, QUARTER)
    for village in ledger.reading.villages():
        screening.zero_report(ledger, QUARTER, village.code, "2026-04-01", "陈永福")
    assert wanting(ledger, QUARTER) == ""


def test_a_village_that_came_after_the_report_keeps_nothing_waiting(ledger: Ledger) -> None:
    """It could not be explained any more."""
    screening.plan(ledger, QUARTER)
    for village in ledger.reading.villages():
        screening.zero_report(ledger, QUARTER, village.code, "2026-04-01", "陈永福")
    screening.report(ledger, QUARTER, "2026-04-02")
    ledger.record_all(ledger.village_acts(["新桥村"]))
    assert "新桥村" in outlook(ledger, Asked(read_period(QUARTER))).doubts[0].line
    assert wanting(ledger, QUARTER) == ""
