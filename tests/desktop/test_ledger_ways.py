"""The ways out of the Ledger page and into it: to the imports, and from one of them."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from db.ledger import Ledger
from db.model.selection import Selection
from desktop.context import Context
from desktop.ledger.page import LedgerPage
from desktop.settings import SettingsFile
from desktop.theme import Theme
from tests.exchange_page import click
from tests.ledgers import TAKEN_OVER, enter


@pytest.fixture
def page(qtbot: QtBot, ledger: Ledger, theme: Theme, tmp_path: Path) -> Iterator[LedgerPage]:
    made = LedgerPage(Context(ledger, theme, SettingsFile(tmp_path / "loopbook.ini")))
    qtbot.addWidget(made)
    made.resize(1206, 740)
    made.show()
    yield made
    made.close()


def test_its_import_buttons_only_ask_for_the_way(page: LedgerPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.import_asked):
        click(page.empty_import)
    enter(page._context.ledger)
    page.refresh()
    with qtbot.waitSignal(page.import_asked):
        click(page.import_button)


def test_the_cases_of_one_import_are_shown_until_the_band_is_closed(
    page: LedgerPage, ledger: Ledger
) -> None:
    enter(ledger)
    subject = ledger.new_case()
    ledger.record_all([(subject, replace(TAKEN_OVER, drive="2026Q1"))], "b" * 16)
    page.show_selection(Selection(batch="b" * 16))
    assert page.listing.model.rowCount() == 1
    assert page.selection().batch == "b" * 16
    assert page.scope.isVisible()
    page.show_selection(Selection(drive="2026Q1"))
    assert page.listing.model.rowCount() == 1
    assert "2026Q1" in page.scope.text()
    page.scope.close_notice()
    assert page.listing.model.rowCount() == 2
    assert page.selection().drive == ""


def test_an_import_of_which_nothing_is_left_can_be_cleared(
    page: LedgerPage, ledger: Ledger
) -> None:
    enter(ledger)
    page.show_selection(Selection(batch="c" * 16))
    assert page.nothing.isVisible()
    click(page.clear_button)
    assert page.listing.model.rowCount() == 1


def test_one_case_or_those_not_confirmed_are_shown_alone(page: LedgerPage, ledger: Ledger) -> None:
    no = ledger.reading.case(enter(ledger)).state.no
    enter(ledger)
    enter(ledger, TAKEN_OVER)
    page.show_selection(Selection(no=no))
    assert page.listing.model.rowCount() == 1
    assert no in page.scope.text()
    page.show_selection(Selection(unconfirmed=True))
    assert page.listing.model.rowCount() == 1
    assert page.selection().unconfirmed
    page.filters.clear()
    assert page.listing.model.rowCount() == 3
