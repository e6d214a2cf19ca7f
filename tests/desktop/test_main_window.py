"""The window of a ledger: rooms, keys, the status line, and the backup when it closes."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from db.exchange.backup import list_backups
from db.exchange.copies import backup_folder, make_backup
from db.ledger import Ledger
from db.model.case_kinds import Screened
from db.model.party import Party
from db.model.selection import Selection
from db.model.station_kinds import BackedUp
from desktop import main_window
from desktop.case.new_case import NewCasePage
from desktop.case.page import CasePage
from desktop.closing import BackupDialog
from desktop.context import Context
from desktop.figure_papers.dialog import PapersDialog
from desktop.jobs import Tick
from desktop.main_window import CASE, LEDGER, NEW_CASE, PRINTING, SETTINGS, MainWindow
from desktop.printing.page import PrintingPage
from desktop.settings import SettingsFile
from desktop.setup.settings_page import SettingsPage
from desktop.theme import SCALES, Theme
from desktop.widgets.notice import AskDialog
from tests.conftest import FrozenClock

KEYED = Screened(
    on="2026-03-30",
    village="01",
    source="grid",
    applicants=(Party("许兰超", "13900000120"),),
    category="damage",
    title="许兰超损害赔偿纠纷",
    facts="犬只咬伤，医药费未付。",
)


D = TypeVar("D", bound=QDialog)


@pytest.fixture
def ledger(tmp_path: Path, clock: FrozenClock) -> Iterator[Ledger]:
    made, _code = Ledger.create(
        tmp_path / "账", "云溪镇综治中心", "YX", ["青石桥村"], "陈静", "长夜-2026-春"
    )
    made.record(made.new_case(), KEYED)
    yield made
    made.close()


@pytest.fixture
def context(ledger: Ledger, theme: Theme, tmp_path: Path) -> Context:
    return Context(ledger, theme, SettingsFile(tmp_path / "loopbook.ini"))


@pytest.fixture
def window(qtbot: QtBot, context: Context) -> Iterator[MainWindow]:
    made = MainWindow(context)
    qtbot.addWidget(made, before_close_func=force)
    made.show()
    yield made
    context.jobs.close()


def force(window: QWidget) -> None:
    """Let a window of a test close without a backup."""
    if isinstance(window, MainWindow):
        window.closing.done.emit()


def stands_at(window: MainWindow, room: str) -> bool:
    return window.shell.current_key() == room


def backups(context: Context) -> list[Path]:
    return [one.path for one in list_backups(backup_folder(context.ledger.folder))]


def close(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.closed, timeout=20_000):
        window.close()
    assert not window.isVisible()


def asked(qtbot: QtBot, window: MainWindow, kind: type[D]) -> D:
    """Return the dialog of a kind as soon as the window shows it."""

    def dialogs() -> list[D]:
        return [one for one in window.findChildren(kind) if one.isVisible()]

    qtbot.waitUntil(lambda: bool(dialogs()))
    return dialogs()[0]


def test_the_window_names_station_account_backup_and_head(
    window: MainWindow, context: Context
) -> None:
    assert window.windowTitle() == "云溪镇综治中心 · Loopbook"
    line = window.shell.status
    assert line.who.text() == "陈静 (负责人)"
    assert line.backup.text() == "No backup yet"
    assert line.head.text() == f"Head {context.ledger.head}"
    context.record(context.ledger.new_case(), KEYED)
    assert line.head.text() == f"Head {context.ledger.head}"


def test_a_paper_of_figures_is_asked_for_on_the_printing_page(
    window: MainWindow, qtbot: QtBot, context: Context, tmp_path: Path
) -> None:
    window.go(PRINTING)
    page = window.page(PRINTING)
    assert isinstance(page, PrintingPage)
    assert list(page.papers.links) == ["dispatch", "bulletin", "yearly", "zongzhi"]
    page.papers.links["bulletin"].click()
    dialog = asked(qtbot, window, PapersDialog)
    assert dialog.choices.wanted().paper == "bulletin"
    dialog.chosen.emit(dialog.choices.wanted(), str(tmp_path / "b.pdf"))
    dialog.reject()
    qtbot.waitUntil(lambda: "b.pdf" in page.notice.text(), timeout=20_000)
    assert (tmp_path / "b.pdf").exists()
    qtbot.waitUntil(lambda: not context.jobs.live(), timeout=20_000)


def test_the_age_of_the_backup_is_told(
    window: MainWindow, context: Context, clock: FrozenClock, tmp_path: Path
) -> None:
    make_backup(context.ledger, tmp_path / "b")
    window.status.show_state()
    assert window.shell.status.backup.text() == "Backup verified today 09:00"
    clock.set("2026-04-20T08:00:00")
    window.status.show_state()
    assert window.shell.status.backup.text() == "Backup verified 18 days ago 09:00"
    clock.set("2026-04-01T08:00:00")
    window.status.show_state()
    assert window.shell.status.backup.text() == "Backup verified today 09:00"


def test_rooms_are_built_when_first_shown(window: MainWindow) -> None:
    assert window.shell.current_key() == LEDGER
    assert window.shell.page(SETTINGS) is None
    for key in (SETTINGS, PRINTING, LEDGER):
        QTest.mouseClick(window.shell.navigation.buttons[key], Qt.MouseButton.LeftButton)
        assert window.shell.current_key() == key


def test_enter_opens_a_case_and_back_returns(window: MainWindow) -> None:
    QTest.keyClick(window.ledger_page.listing.table, Qt.Key.Key_Return)
    assert window.shell.current_key() == CASE
    page = window.page(CASE)
    assert isinstance(page, CasePage)
    assert window.shell.navigation.buttons[LEDGER].isChecked()
    QTest.keyClick(page.head.primary, Qt.Key.Key_Escape)
    assert window.shell.current_key() == LEDGER


def test_back_from_a_case_its_row_is_the_current_one(window: MainWindow, context: Context) -> None:
    for _ in range(3):
        context.record(context.ledger.new_case(), KEYED)
    assert window.ledger_page.listing.model.rowCount() == 4
    table = window.ledger_page.listing.table
    ids = window.ledger_page.listing.model.ids()
    table.select_row(0)
    (third,) = context.ledger.reading.rows([int(ids[2])])
    window.open_case(third.subject, ids)
    QTest.keyClick(window.page(CASE), Qt.Key.Key_Escape)
    assert table.current_id() == third.id


def test_ctrl_enter_on_the_ledger_page_makes_a_new_case(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitActive(window):
        window.activateWindow()
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(window.ledger_page.listing.table, Qt.Key.Key_Return, control)
    assert window.shell.current_key() == NEW_CASE


def test_a_new_case_and_the_search_have_their_keys(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitActive(window):
        window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert window.shell.current_key() == NEW_CASE
    QTest.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert window.shell.current_key() == LEDGER
    assert window.ledger_page.filters.search.hasFocus()
    QTest.keyClick(
        window.ledger_page.listing.table, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier
    )
    assert window.shell.current_key() == PRINTING
    for key, room in ((Qt.Key.Key_1, LEDGER), (Qt.Key.Key_0, SETTINGS), (Qt.Key.Key_4, PRINTING)):
        QTest.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(partial(stands_at, window, room))


def test_a_half_typed_case_is_asked_about_before_the_window_closes(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.new_case()
    page = window.page(NEW_CASE)
    assert isinstance(page, NewCasePage)
    page.form.field("facts").set_value("写了一半")
    window.go(LEDGER)
    window.close()
    question = asked(qtbot, window, AskDialog)
    assert window.isVisible()
    assert window.shell.current_key() == NEW_CASE
    with qtbot.waitSignal(window.closed, timeout=20_000):
        question.accept()


def test_closing_makes_a_verified_backup_once_something_was_written(
    window: MainWindow, context: Context, qtbot: QtBot
) -> None:
    context.record(context.ledger.new_case(), KEYED)
    close(qtbot, window)
    (made,) = backups(context)
    with Ledger.open(context.ledger.folder, "陈静", "长夜-2026-春") as ledger:
        assert len(ledger.logged(BackedUp)) == 1
        assert ledger.last_backup == "2026-04-02T09:00:00"
    with Ledger.open(made, "陈静", "长夜-2026-春") as copy:
        assert copy.check() == []


def test_nothing_written_since_the_last_backup_needs_none(
    window: MainWindow, context: Context, qtbot: QtBot
) -> None:
    make_backup(context.ledger, backup_folder(context.ledger.folder))
    close(qtbot, window)
    assert len(backups(context)) == 1


def test_a_backup_made_by_hand_is_the_last_one_and_shows_at_once(
    window: MainWindow, context: Context, qtbot: QtBot
) -> None:
    context.record(context.ledger.new_case(), KEYED)
    settings = window.page(SETTINGS)
    assert isinstance(settings, SettingsPage)
    settings.backups.now.click()
    qtbot.waitUntil(lambda: "today" in window.shell.status.backup.text(), timeout=20_000)
    close(qtbot, window)
    assert len(backups(context)) == 1


def test_a_case_is_printed_by_its_whole_number(window: MainWindow, context: Context) -> None:
    context.record(context.ledger.new_case(), KEYED)
    case = window.page(CASE)
    assert isinstance(case, CasePage)
    case.print_asked.emit("YX01-26Q1-001")
    printing = window.page(PRINTING)
    assert isinstance(printing, PrintingPage)
    assert printing.options.order().shown == Selection(no="YX01-26Q1-001")


def test_a_backup_that_fails_says_why_and_the_user_decides(
    window: MainWindow, context: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "not-a-folder").write_text("x", encoding="utf-8")
    folder = str(tmp_path / "not-a-folder" / "in-it")
    context.save_settings(replace(context.settings, backup_folder=folder))
    window.close()
    dialog = asked(qtbot, window, BackupDialog)
    qtbot.waitUntil(dialog.again.isVisible, timeout=20_000)
    assert dialog.words.text()
    assert window.isVisible()
    dialog.stay.click()
    assert window.isVisible()
    assert context.ledger.reading.setting("name") == "云溪镇综治中心"
    window.close()
    again = asked(qtbot, window, BackupDialog)
    qtbot.waitUntil(again.again.isVisible, timeout=20_000)
    with qtbot.waitSignal(window.closed):
        again.without.click()
    assert backups(context) == []


def test_a_writing_job_is_asked_about_and_stopped(
    window: MainWindow, context: Context, qtbot: QtBot
) -> None:
    def work(_ledger: Ledger, tick: Tick) -> None:
        while True:
            tick(0, 1)

    job = context.start_writing(work)
    job.setObjectName("Counting")
    qtbot.waitUntil(lambda: window.shell.status.job.text() == "Counting")
    window.close()
    question = asked(qtbot, window, AskDialog)
    with qtbot.waitSignal(window.closed, timeout=20_000):
        question.accept()
    assert len(backups(context)) == 1


def test_the_stop_of_the_status_line_stops_the_job(
    window: MainWindow, context: Context, qtbot: QtBot
) -> None:
    def work(_ledger: Ledger, tick: Tick) -> None:
        while True:
            tick(1, 2)

    job = context.start_reading(work)
    with qtbot.waitSignal(job.cancelled):
        window.shell.status.stop.click()
    qtbot.waitUntil(lambda: window.shell.status.job.text() == "No task is running")


def test_what_draws_charts_is_brought_in_quietly(
    window: MainWindow, context: Context, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def warm() -> None:
        begun.set()
        go_on.wait(20)

    monkeypatch.setattr(main_window, "warm", warm)
    assert window._warming.isActive()
    assert window._warming.interval() > 1000
    window._warming.start(0)
    qtbot.waitUntil(begun.is_set)
    assert window.shell.status.job.text() == "No task is running"
    go_on.set()
    qtbot.waitUntil(lambda: not context.jobs.live(), timeout=20_000)


def test_a_window_that_closes_soon_brings_nothing_in(
    window: MainWindow, context: Context, qtbot: QtBot
) -> None:
    close(qtbot, window)
    assert not window._warming.isActive()
    assert not context.jobs.live()


def test_the_window_opens_where_it_was(
    window: MainWindow, context: Context, qtbot: QtBot, theme: Theme
) -> None:
    window.resize(780, 600)
    close(qtbot, window)
    with Ledger.open(context.ledger.folder, "陈静", "长夜-2026-春") as ledger:
        again = MainWindow(Context(ledger, theme, context.settings_file))
        qtbot.addWidget(again, before_close_func=force)
        assert (again.width(), again.height()) == (780, 600)


@pytest.mark.parametrize("scale", SCALES)
def test_no_room_makes_the_window_larger_than_a_small_screen(
    qtbot: QtBot, ledger: Ledger, tmp_path: Path, scale: float
) -> None:
    context = Context(ledger, Theme(scale), SettingsFile(tmp_path / "loopbook.ini"))
    window = MainWindow(context)
    qtbot.addWidget(window, before_close_func=force)
    window.show()
    window.resize(1366, 768)
    for key in (SETTINGS, PRINTING, NEW_CASE, CASE, LEDGER):
        window.go(key)
        assert (window.width(), window.height()) == (1366, 768)
        assert window.minimumSizeHint().width() <= 1366
        assert window.minimumSizeHint().height() <= 768
    context.jobs.close()
