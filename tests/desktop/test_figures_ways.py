"""The ways from a figure to what it counted: the ledger, the drives, the records."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from db.exchange import screening
from db.ledger import Ledger
from db.model.activity_kinds import ActivityLogged
from db.model.period import read_period
from db.model.selection import Selection
from desktop.context import Context
from desktop.drives.page import DrivesPage
from desktop.figures.page import FiguresPage
from desktop.main_window import DRIVES, FIGURES, LEDGER, RECORDS, MainWindow
from desktop.records.page import RecordsPage
from desktop.settings import SettingsFile
from desktop.theme import Theme
from tests.ledgers import SCREENED, another


@pytest.fixture
def context(ledger: Ledger, theme: Theme, tmp_path: Path) -> Context:
    ledger.record(ledger.new_case(), SCREENED)
    return Context(ledger, theme, SettingsFile(tmp_path / "loopbook.ini"))


@pytest.fixture
def window(qtbot: QtBot, context: Context) -> Iterator[MainWindow]:
    made = MainWindow(context)
    made.show()
    yield made
    context.jobs.close()
    made.closing.done.emit()


def test_what_a_figure_counted_opens_where_it_is_kept(window: MainWindow, context: Context) -> None:
    ledger, quarter = context.ledger, read_period("2026Q1")
    screening.plan(ledger, "2026Q1")
    context.record(
        ledger.new_line("activity"), ActivityLogged("2026-03-05", "法治讲座", "婚姻家庭")
    )
    figures = window.page(FIGURES)
    assert isinstance(figures, FiguresPage)
    figures.lines_asked.emit(ledger.reading.figure("drives", quarter).behind())
    assert window.shell.current_key() == DRIVES
    drives = window.page(DRIVES)
    assert isinstance(drives, DrivesPage)
    assert "集中排查" in drives.scope.text()
    window.show_lines(ledger.reading.figure("activity_entries", quarter).behind())
    assert window.shell.current_key() == RECORDS
    records = window.page(RECORDS)
    assert isinstance(records, RecordsPage)
    assert "工作纪实条数" in records.scope.text()
    window.show_cases(Selection(counted=ledger.reading.figure("screened", quarter).behind()))
    assert window.shell.current_key() == LEDGER
    assert "排查纠纷 · number 1 件" in window.ledger_page.scope.text()
    context.record(ledger.new_case(), replace(another(3), on="2026-03-04"))
    assert "排查纠纷 · number 2 件" in window.ledger_page.scope.text()
