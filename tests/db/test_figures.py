"""The chips and the figures agree with counting the rows by hand."""

from dataclasses import replace

import pytest

from db import demo
from db.ledger import Ledger
from db.model.selection import Selection
from db.store.figures import Figures
from db.store.paging import OPEN_STAGES, CaseRow
from tests.conftest import FrozenClock

TODAY = "2026-04-02"


@pytest.fixture
def filled(ledger: Ledger, clock: FrozenClock) -> Ledger:
    demo.fill(ledger, 120, seed=5)
    return ledger


def rows(ledger: Ledger, selection: Selection) -> list[CaseRow]:
    return ledger.reading.rows(ledger.reading.ids(selection))


@pytest.mark.parametrize(
    "selection",
    [
        Selection(),
        Selection(stages=("resolving",)),
        Selection(stages=("resolved", "archived")),
        Selection(overdue=True),
        Selection(unconfirmed=True),
        Selection(text="村", village="01"),
        Selection(category="neighbour", found_from="2025-06-01", found_to="2026-01-31"),
        Selection(risk="red", overdue=True),
        Selection(text="没有这样的词"),
    ],
)
def test_figures_are_those_of_the_rows_shown(filled: Ledger, selection: Selection) -> None:
    shown = rows(filled, selection)
    assert filled.reading.overview(selection).shown == Figures(
        cases=len(shown),
        resolved=sum(row.stage not in OPEN_STAGES for row in shown),
        overdue=sum(row.is_overdue(TODAY) for row in shown),
        people=sum(row.people or 0 for row in shown),
        amount=sum(row.amount or 0 for row in shown),
    )


def test_a_chip_says_how_many_cases_it_would_choose(filled: Ledger) -> None:
    chosen = Selection(village="02", stages=("resolving",), overdue=True)
    overview = filled.reading.overview(chosen)
    base = replace(chosen, stages=(), overdue=False)
    for stage, number in overview.stages.items():
        assert number == len(rows(filled, replace(base, stages=(stage,)))) > 0
    assert overview.overdue == len(rows(filled, replace(base, overdue=True)))
    assert overview.unconfirmed == len(rows(filled, replace(base, unconfirmed=True)))


def test_sorting_by_risk_goes_from_red_to_blue(filled: Ledger) -> None:
    order = [row.risk for row in rows(filled, Selection(sort="risk", descending=False)) if row.risk]
    assert order == sorted(order, key=["red", "orange", "yellow", "blue"].index)
    assert len(set(order)) > 2
