"""From what is in doubt before a signing to the rooms where it is settled, and back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from db.exchange import screening
from db.ledger import Ledger
from desktop.context import Context
from desktop.drives.page import DrivesPage
from desktop.figures.gallery import Gallery
from desktop.figures.page import FiguresPage
from desktop.main_window import DRIVES, FIGURES, QUERIES, MainWindow
from desktop.queries.page import QueriesPage
from desktop.settings import SettingsFile
from desktop.theme import Theme
from tests.desktop.figures_book import QUARTER, six_cases, wait_until_drawn


@pytest.fixture
def window(
    ledger: Ledger, theme: Theme, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MainWindow]:
    """The figures of a quarter whose villages all lack, without their charts."""
    monkeypatch.setattr(Gallery, "show_asked", lambda *_: None)
    six_cases(ledger)
    screening.plan(ledger, QUARTER)
    context = Context(ledger, theme, SettingsFile(tmp_path / "window.ini"))
    made = MainWindow(context)
    made.show()
    made.go(FIGURES)
    yield made
    context.jobs.close()
    made.closing.done.emit()


def test_a_missing_village_leads_to_the_drives_page(window: MainWindow, qtbot: QtBot) -> None:
    page = window.page(FIGURES)
    assert isinstance(page, FiguresPage)
    wait_until_drawn(qtbot, page)
    dialog = page.ask_sign_off()
    dialog.caution.buttons[0].click()
    drives = window.page(DRIVES)
    assert isinstance(drives, DrivesPage)
    assert window.shell.current_key() == DRIVES
    assert drives.drive() == QUARTER


def test_rows_in_doubt_lead_to_their_answers_and_back(window: MainWindow) -> None:
    page = window.page(FIGURES)
    assert isinstance(page, FiguresPage)
    page.rows_asked.emit(QUARTER)
    queries = window.page(QUERIES)
    assert isinstance(queries, QueriesPage)
    assert window.shell.stack.currentWidget() is queries
    queries.leave()
    assert window.shell.current_key() == FIGURES
