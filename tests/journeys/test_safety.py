"""The ledger cannot be lost: made by keys, opened, recovered, backed up, restored, checked."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from db.ledger import Ledger
from db.model.selection import Selection
from db.model.station_kinds import BackedUp, Restored
from db.store.connection import FORMAT, Format, set_format
from desktop.context import Context
from desktop.settings import SettingsFile
from desktop.setup.entrance import Entrance
from desktop.setup.forgotten import ForgottenPage
from desktop.setup.restore import RestorePage
from desktop.setup.settings_page import SettingsPage
from desktop.setup.sign_in import SignInPage
from desktop.setup.wizard import Wizard
from desktop.theme import Theme
from desktop.widgets.notice import AskDialog
from tests.conftest import FrozenClock
from tests.ledgers import SCREENED, enter

pytestmark = pytest.mark.journey
CTRL = Qt.KeyboardModifier.ControlModifier
STATION, HEAD = "云溪镇信访工作站", "周站长"
FIRST, SECOND = "horse battery 7", "another horse 8"


class Person:
    """Someone at the keyboard of a PC on which nothing was opened yet."""

    def __init__(self, qtbot: QtBot, theme: Theme, home: Path) -> None:
        self.qtbot = qtbot
        self.theme = theme
        self.settings = SettingsFile(home / "window.ini")
        self.entrance = Entrance(theme, self.settings)
        self.entrance.resize(1366, 768)
        with qtbot.waitExposed(self.entrance):
            self.entrance.show()

    def write(self, text: str) -> None:
        """Write as an input method does, into what has the focus."""
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(self._focus(), event)

    def press(self, key: Qt.Key, keys: Qt.KeyboardModifier | None = None) -> None:
        QTest.keyClick(self._focus(), key, keys or Qt.KeyboardModifier.NoModifier)

    def enters(self) -> Ledger:
        """Press Ctrl+Enter and return the ledger that opens."""
        with self.qtbot.waitSignal(self.entrance.entered, timeout=20_000) as entered:
            self.press(Qt.Key.Key_Return, CTRL)
        ledger = entered.args[0]
        assert isinstance(ledger, Ledger)
        return ledger

    def leave(self) -> None:
        self.entrance.close()
        self.entrance.deleteLater()

    def _focus(self) -> QWidget:
        focused = QApplication.focusWidget()
        assert focused is not None
        return focused


@pytest.fixture
def person(qtbot: QtBot, theme: Theme, clock: FrozenClock, tmp_path: Path) -> Iterator[Person]:
    made = Person(qtbot, theme, tmp_path)
    yield made
    made.leave()


def make_ledger(person: Person, folder: Path) -> str:
    """Go through the wizard by keys, close the ledger, and return the code as on the paper."""
    person.entrance.show_wizard()
    wizard = person.entrance.door()
    assert isinstance(wizard, Wizard)
    person.write(STATION)
    person.press(Qt.Key.Key_Return)
    person.press(Qt.Key.Key_Return)
    person.press(Qt.Key.Key_A, CTRL)
    person.write(str(folder))
    person.press(Qt.Key.Key_Return)
    person.write("青石桥村\n白沙洲村村委会\n青石桥村")
    person.press(Qt.Key.Key_Return, CTRL)
    person.qtbot.waitUntil(lambda: wizard.head.isVisible())
    for words in (HEAD, FIRST, FIRST):
        person.write(words)
        person.press(Qt.Key.Key_Return)
    code = wizard.recovery._code
    wizard.recovery.groups[0].take_focus()
    for field in wizard.recovery.groups:
        person.write(field._group)
        person.press(Qt.Key.Key_Return)
    person.enters().close()
    return code


def sign_in(person: Person, folder: Path, *passwords: str) -> Ledger:
    """Type passwords, wrong ones first, and return the ledger that the last one opens."""
    person.entrance.show_sign_in(folder)
    page = person.entrance.door()
    assert isinstance(page, SignInPage)
    field = page.form.field("password")
    for wrong in passwords[:-1]:
        person.write(wrong)
        person.press(Qt.Key.Key_Return, CTRL)
        person.qtbot.waitUntil(lambda: field.error() != "", timeout=20_000)
        assert HEAD in field.error()
        person.press(Qt.Key.Key_A, CTRL)
    person.write(passwords[-1])
    return person.enters()


def recover(person: Person, folder: Path, code: str) -> Ledger:
    """Open with the code on the paper, in small letters, and set another password."""
    person.entrance.show_sign_in(folder)
    page = person.entrance.door()
    assert isinstance(page, SignInPage)
    assert "keys.json" in page.notice.text()
    button = page.notice_button()
    assert button is not None
    button.click()
    assert isinstance(person.entrance.door(), ForgottenPage)
    person.write(code.lower().replace("-", " "))
    person.press(Qt.Key.Key_Return)
    person.write(SECOND)
    person.press(Qt.Key.Key_Return)
    person.write(SECOND)
    return person.enters()


def back_up_change_and_go_back(person: Person, ledger: Ledger) -> Path:
    """Back up in the settings, enter a case, agree to go back; return the backup's path."""
    context = Context(ledger, person.theme, person.settings)
    page = SettingsPage(context)
    person.qtbot.addWidget(page)
    page.show()
    page.backups.now.click()
    person.qtbot.waitUntil(lambda: page.backups.table.count() == 1, timeout=20_000)
    enter(ledger, SCREENED)
    context.tell(ledger.change_setting("name", "改名之后"))
    page.backups.back.click()
    (dialog,) = (each for each in page.findChildren(AskDialog) if each.isVisible())
    with person.qtbot.waitSignal(page.restore_asked) as asked:
        dialog.primary.click()
    page.close()
    context.jobs.close()
    ledger.close()
    path = asked.args[0]
    assert isinstance(path, Path)
    return path


def restore(person: Person, folder: Path, backup: Path, number: str) -> Ledger:
    """Restore with the password of then and the last number on paper."""
    person.entrance.activateWindow()
    person.qtbot.waitUntil(person.entrance.isActiveWindow)
    person.entrance.show_restore(folder, backup)
    page = person.entrance.door()
    assert isinstance(page, RestorePage)
    chosen = page.table.current()
    assert chosen is not None
    assert chosen.path == backup
    page.form.field("then").take_focus()
    person.write(SECOND)
    person.press(Qt.Key.Key_Return)
    person.write(number)
    return person.enters()


def test_the_ledger_cannot_be_lost(person: Person, tmp_path: Path, clock: FrozenClock) -> None:
    folder = tmp_path / "台账"
    code = make_ledger(person, folder)
    with sign_in(person, folder, "not the one", FIRST) as ledger:
        assert ledger.reading.setting("name") == STATION
        assert ledger.reading.setting("code") == "YX"
        names = [(village.code, village.name) for village in ledger.reading.villages()]
        assert names == [("01", "青石桥村"), ("02", "白沙洲村")]

    (folder / "keys.json").unlink()
    ledger = recover(person, folder, code)
    assert ledger.account.name == HEAD
    clock.set("2026-04-02T17:30:00")
    backup = back_up_change_and_go_back(person, ledger)

    clock.set("2026-04-03T08:30:00")
    with restore(person, folder, backup, "yx01-26q1-031") as ledger:
        assert ledger.reading.setting("name") == STATION
        assert ledger.reading.count(Selection()) == 0
        assert ledger.check() == []
        (told,) = ledger.logged(Restored)
        assert b"YX01-26Q1-031" in told.data
        assert ledger.logged(BackedUp) == [], "that entry came after the copy it speaks of"
        subject = enter(ledger, SCREENED)
        assert ledger.reading.case(subject).state.no == "YX01-26Q1-032"
        assert ledger.check() == []
    (aside,) = folder.glob("before-restore-*")
    assert (aside / "ledger.db").stat().st_size > 0


def test_a_second_window_names_the_first(person: Person, tmp_path: Path) -> None:
    folder = tmp_path / "台账"
    make_ledger(person, folder)
    with sign_in(person, folder, FIRST):
        person.entrance.show_sign_in(folder)
        page = person.entrance.door()
        assert isinstance(page, SignInPage)
        person.write(FIRST)
        person.press(Qt.Key.Key_Return, CTRL)
        person.qtbot.waitUntil(lambda: page.notice.text() != "", timeout=20_000)
        assert HEAD in page.notice.text()
        assert "2026-04-02 09:00" in page.notice.text()


def _newer(folder: Path) -> None:
    """Write the file as a later version of the program would."""
    with Ledger.open(folder, HEAD, FIRST) as ledger:
        set_format(ledger.database, Format(FORMAT.breaking + 1, 0))


def _damage(folder: Path) -> None:
    file = folder / "ledger.db"
    content = bytearray(file.read_bytes())
    content[2000:2100] = bytes(100)
    file.write_bytes(content)


@pytest.mark.parametrize(
    ("spoil", "word"),
    [
        (lambda folder: (folder / "ledger.db").unlink(), "no ledger"),
        (lambda folder: (folder / "ledger.db").write_bytes(b""), "0 bytes"),
        (_damage, "damaged"),
        (_newer, "newer version"),
    ],
    ids=["missing", "empty", "damaged", "newer"],
)
def test_a_spoilt_file_is_told_and_left_as_it_is(
    person: Person, tmp_path: Path, spoil: Callable[[Path], object], word: str
) -> None:
    folder = tmp_path / "台账"
    make_ledger(person, folder)
    spoil(folder)
    file = folder / "ledger.db"
    before = file.read_bytes() if file.exists() else None
    person.entrance.show_sign_in(folder)
    page = person.entrance.door()
    assert isinstance(page, SignInPage)
    if page.primary.isEnabled():
        page.form.set_values({"account": HEAD, "password": FIRST})
        page.primary.click()
        person.qtbot.waitUntil(lambda: page.notice.text() != "", timeout=20_000)
    assert word in page.notice.text()
    assert (file.read_bytes() if file.exists() else None) == before
