"""A station's first quarter in the real window, from the wizard to the restored backup."""

from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from db import demo
from db.exchange.backup import list_backups
from db.exchange.copies import backup_folder
from db.ledger import Ledger
from db.model.case_kinds import TakenOver
from db.model.selection import Selection
from db.model.station_kinds import Imported, Printed, Restored
from db.store.paging import CaseRow
from desktop.app import Program
from desktop.case.new_case import NewCasePage
from desktop.case.page import CasePage
from desktop.exchange.page import ExchangePage
from desktop.main_window import CASE, EXCHANGE, NEW_CASE, PRINTING, MainWindow
from desktop.printing.page import PrintingPage
from desktop.settings import SettingsFile
from desktop.setup.entrance import Entrance
from desktop.setup.forgotten import ForgottenPage
from desktop.setup.restore import RestorePage
from desktop.setup.sign_in import SignInPage
from desktop.setup.wizard import Wizard
from desktop.theme import Theme
from tests.conftest import FrozenClock
from tests.journeys import test_loop as loop
from tests.ledgers import another

pytestmark = pytest.mark.journey
CTRL = Qt.KeyboardModifier.ControlModifier
RETURN = Path(__file__).parents[1] / "data" / "drive-2026Q1" / "01-青石桥村.xlsx"
STATION, HEAD, FIRST, SECOND = "云溪镇信访工作站", "周站长", "horse battery 7", "another horse 8"
LONG = 20_000


def focus() -> QWidget:
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused


def write(text: str) -> None:
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(focus(), event)


def press(key: Qt.Key, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(focus(), key, keys)


class Station:
    """The PC in the office, with the program running on it."""

    def __init__(self, qtbot: QtBot, home: Path) -> None:
        self.qtbot = qtbot
        self.folder = home / "台账"
        self.program = Program(SettingsFile(home / "window.ini"), lambda: demo.create(home)[0])
        self.code = ""

    @property
    def window(self) -> MainWindow:
        self.qtbot.waitUntil(lambda: isinstance(self.program.shown, MainWindow), timeout=LONG)
        shown = self.program.shown
        assert isinstance(shown, MainWindow)
        return shown

    @property
    def entrance(self) -> Entrance:
        shown = self.program.shown
        assert isinstance(shown, Entrance)
        shown.activateWindow()
        self.qtbot.waitUntil(shown.isActiveWindow)
        return shown

    @property
    def ledger(self) -> Ledger:
        return self.window._context.ledger

    def close(self) -> None:
        """Close the window as a person does; a verified backup is made first."""
        window = self.window
        with self.qtbot.waitSignal(window.closed, timeout=LONG):
            window.close()

    def come_in(self) -> SignInPage:
        self.program.come_in(self.folder)
        page = self.entrance.door()
        assert isinstance(page, SignInPage)
        return page


class Desk(loop.Desk):
    """The Case page and the form for a new case, as the window holds them."""

    def __init__(self, station: Station) -> None:
        self.qtbot, self.ledger, self.main = station.qtbot, station.ledger, station.window
        self.window = self.main.shell.stack
        self.main.activateWindow()
        self.qtbot.waitUntil(self.main.isActiveWindow)
        self.main.go(NEW_CASE)
        new, page = self.main.page(NEW_CASE), self.main.page(CASE)
        assert isinstance(new, NewCasePage)
        assert isinstance(page, CasePage)
        self.new, self.page = new, page

    @property
    def subject(self) -> str:  # type: ignore[override]  # the page knows which case it shows
        return self.page.subject()


@pytest.fixture
def station(qtbot: QtBot, theme: Theme, clock: FrozenClock, tmp_path: Path) -> Iterator[Station]:
    made = Station(qtbot, tmp_path)
    yield made
    shown = made.program.shown
    if isinstance(shown, MainWindow):
        shown.closing.done.emit()
    elif shown is not None:
        shown.close()


def test_a_first_quarter(station: Station, clock: FrozenClock, tmp_path: Path) -> None:
    make_the_ledger(station)
    take_in_the_return(station)
    walk_one_case_round(station, clock)
    print_for_the_meeting(station, tmp_path / "台账.pdf")
    numbers = [row.no for row in rows(station.ledger)]
    station.close()
    (backup,) = list_backups(backup_folder(station.folder))

    open_by_the_code(station)
    station.window._context.record(station.ledger.new_case(), another(5))
    assert len(rows(station.ledger)) == len(numbers) + 1
    go_back_to(station, backup.path)
    assert [row.no for row in rows(station.ledger)] == numbers
    assert len(station.ledger.logged(Restored)) == 1
    assert station.ledger.check() == []


def rows(ledger: Ledger) -> list[CaseRow]:
    return ledger.reading.rows(ledger.reading.ids(Selection(sort="no")))


def make_the_ledger(station: Station) -> None:
    station.program.come_in()
    entrance = station.entrance
    entrance.show_wizard()
    wizard = entrance.door()
    assert isinstance(wizard, Wizard)
    write(STATION)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_A, CTRL)
    write(str(station.folder))
    press(Qt.Key.Key_Return)
    write("青石桥村\n竹溪村")
    press(Qt.Key.Key_Return, CTRL)
    station.qtbot.waitUntil(wizard.head.isVisible)
    for words in (HEAD, FIRST, FIRST):
        write(words)
        press(Qt.Key.Key_Return)
    station.code = wizard.recovery._code
    wizard.recovery.groups[0].take_focus()
    for field in wizard.recovery.groups:
        write(field._group)
        press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return, CTRL)
    assert station.ledger.account.name == HEAD


def take_in_the_return(station: Station) -> None:
    window = station.window
    QTest.mouseClick(window.ledger_page.empty_import, Qt.MouseButton.LeftButton)
    page = window.page(EXCHANGE)
    assert isinstance(page, ExchangePage)
    (dialog,) = window.findChildren(QFileDialog)
    with station.qtbot.waitSignal(page.importing.offered, timeout=LONG):
        dialog.filesSelected.emit([str(RETURN)])
    dialog.close()
    assert page.preview.sum.numbers() == (15, 12, 0, 3)
    record(station, page)
    ledger = station.ledger
    assert len(rows(ledger)) == 12
    assert {row.village for row in rows(ledger)} == {"01"}
    (first, *_), (log,) = ledger.reading.case(rows(ledger)[0].subject).told, ledger.logged(Imported)
    assert isinstance(first.act, TakenOver)
    assert first.entry.batch == log.batch != ""


def record(station: Station, page: ExchangePage) -> None:
    with station.qtbot.waitSignal(page.importing.recorded, timeout=LONG):
        QTest.mouseClick(page.preview.record_button, Qt.MouseButton.LeftButton)
    station.qtbot.waitUntil(lambda: not station.window._context.busy, timeout=LONG)


def walk_one_case_round(station: Station, clock: FrozenClock) -> None:
    desk = Desk(station)
    loop.key_the_case(desk)
    loop.assess_and_assign(desk, clock)
    loop.mediate(desk, clock)
    loop.resolve_and_close_out(desk, clock)
    loop.revisit_and_archive(desk, clock)
    loop.reopen(desk, clock)
    assert station.ledger.check() == []


def print_for_the_meeting(station: Station, out: Path) -> None:
    window = station.window
    window.go(PRINTING)
    page = window.page(PRINTING)
    assert isinstance(page, PrintingPage)
    station.qtbot.waitUntil(page.options.save_button.isEnabled, timeout=LONG)
    page.options.save_button.click()
    (dialog,) = [one for one in window.findChildren(QFileDialog) if one.isVisible()]
    dialog.fileSelected.emit(str(out))
    dialog.close()
    station.qtbot.waitUntil(lambda: out.exists() and not window._context.jobs.live(), timeout=LONG)
    document = pypdfium2.PdfDocument(out)
    text = "".join(sheet.get_textpage().get_text_range() for sheet in document)
    document.close()
    plain = "".join(text.split())
    for row in rows(station.ledger):
        assert row.no in plain
        for party in (*row.applicants, *row.respondents):
            assert not party.phone or party.phone not in plain
            assert party.name not in plain
    (log,) = station.ledger.logged(Printed)
    assert b'"mask":"meeting"' in log.data


def open_by_the_code(station: Station) -> None:
    (station.folder / "keys.json").unlink()
    page = station.come_in()
    button = page.notice_button()
    assert button is not None
    button.click()
    assert isinstance(station.entrance.door(), ForgottenPage)
    write(station.code.lower().replace("-", " "))
    press(Qt.Key.Key_Return)
    write(SECOND)
    press(Qt.Key.Key_Return)
    write(SECOND)
    press(Qt.Key.Key_Return, CTRL)
    assert station.ledger.account.name == HEAD


def go_back_to(station: Station, backup: Path) -> None:
    window = station.window
    with station.qtbot.waitSignal(window.restore_asked, timeout=LONG):
        window._restore(backup)
    page = station.entrance.door()
    assert isinstance(page, RestorePage)
    page.form.field("then").take_focus()
    write(FIRST)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return, CTRL)
    assert station.ledger.account.name == HEAD
