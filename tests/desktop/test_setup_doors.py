"""Start, sign-in, recovery code and restore: each way into a ledger, and what bars it."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from db.exchange.copies import make_backup
from db.ledger import Ledger
from db.model.station_kinds import Restored
from db.store import place
from db.store.place import Place
from desktop.settings import Settings, SettingsFile
from desktop.setup.entrance import Entrance
from desktop.setup.forgotten import ForgottenPage
from desktop.setup.restore import RestorePage
from desktop.setup.sign_in import SignInPage
from desktop.setup.start import StartPage
from desktop.setup.wizard import Wizard
from desktop.theme import Theme
from desktop.widgets.notice import AskDialog
from tests.conftest import FrozenClock
from tests.ledgers import CODE, HEAD, PASSWORD, STATION, VILLAGES

NEW = "another horse 8"


@pytest.fixture
def entrance(qtbot: QtBot, theme: Theme, clock: FrozenClock, tmp_path: Path) -> Iterator[Entrance]:
    made = Entrance(theme, SettingsFile(tmp_path / "settings.ini"))
    made.resize(1366, 768)
    made.show()
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def coded(tmp_path: Path, clock: FrozenClock) -> tuple[Path, str]:
    folder = tmp_path / "coded"
    ledger, code = Ledger.create(folder, STATION, CODE, VILLAGES, HEAD, PASSWORD)
    ledger.close()
    return folder, code


def sign_in(entrance: Entrance, name: str, password: str) -> SignInPage:
    page = entrance.door()
    assert isinstance(page, SignInPage)
    page.form.set_values({"account": name, "password": password})
    page.primary.click()
    return page


def test_the_start_lists_ledgers_and_says_which_are_gone(
    entrance: Entrance, ledger_folder: Path, tmp_path: Path
) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    (empty / "ledger.db").touch()
    gone = tmp_path / "gone"
    recent = tuple(str(path) for path in (ledger_folder, empty, gone))
    SettingsFile(tmp_path / "settings.ini").save(Settings(recent=recent))
    entrance.show_start()
    page = entrance.door()
    assert isinstance(page, StartPage)
    rows = page.recent_rows()
    assert [row.text() for row in rows] == ["ledger", "empty", "gone"]
    assert str(gone) in rows[2].about()
    assert str(empty) in rows[1].about()
    rows[2].click()
    shown = entrance.door()
    assert isinstance(shown, SignInPage)
    assert str(gone / "ledger.db") in shown.notice.text()
    assert not gone.exists()


def test_each_way_in_leads_to_its_page(entrance: Entrance, qtbot: QtBot, tmp_path: Path) -> None:
    entrance.show_start()
    page = entrance.door()
    assert isinstance(page, StartPage)
    with qtbot.waitSignal(entrance.demo_asked):
        page.demo.click()
    page.new.click()
    assert isinstance(entrance.door(), Wizard)
    entrance.show_start()
    page = entrance.door()
    assert isinstance(page, StartPage)
    page.restore.click()
    assert isinstance(entrance.door(), RestorePage)
    entrance.show_start()
    page = entrance.door()
    assert isinstance(page, StartPage)
    page.code_asked.emit(tmp_path)
    assert isinstance(entrance.door(), ForgottenPage)


def test_a_ledger_whose_wizard_is_closed_on_its_last_page_is_not_forgotten(
    entrance: Entrance, tmp_path: Path
) -> None:
    folder = tmp_path / "made"
    entrance.show_wizard()
    wizard = entrance.door()
    assert isinstance(wizard, Wizard)
    wizard.station.form.set_values({"station": STATION, "code": CODE, "folder": str(folder)})
    wizard.foot.on.click()
    wizard.villages.box.setPlainText(VILLAGES[0])
    wizard.foot.on.click()
    wizard.head.form.set_values({"head": HEAD, "password": PASSWORD, "again": PASSWORD})
    wizard.foot.on.click()
    for field in wizard.recovery.groups:
        QTest.keyClicks(field.line, field._group)
    wizard.foot.on.click()
    entrance.close()
    assert SettingsFile(tmp_path / "settings.ini").load().recent == (str(folder),)
    Ledger.open(folder, HEAD, PASSWORD).close()


def test_closing_before_the_code_is_checked_asks_first(
    entrance: Entrance, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "made"
    entrance.show_wizard()
    wizard = entrance.door()
    assert isinstance(wizard, Wizard)
    wizard.station.form.set_values({"station": STATION, "code": CODE, "folder": str(folder)})
    wizard.foot.on.click()
    wizard.foot.on.click()
    wizard.head.form.set_values({"head": HEAD, "password": PASSWORD, "again": PASSWORD})
    wizard.foot.on.click()

    def questions() -> list[AskDialog]:
        return [one for one in entrance.findChildren(AskDialog) if one.isVisible()]

    entrance.close()
    qtbot.waitUntil(lambda: bool(questions()))
    questions()[0].reject()
    assert entrance.isVisible()
    assert (folder / "ledger.db").exists()
    entrance.close()
    qtbot.waitUntil(lambda: bool(questions()))
    questions()[0].accept()
    assert not entrance.isVisible()
    assert list(folder.iterdir()) == []


def test_a_wrong_password_is_told_at_the_field_and_the_right_one_enters(
    entrance: Entrance, qtbot: QtBot, ledger_folder: Path, tmp_path: Path
) -> None:
    entrance.show_sign_in(ledger_folder)
    page = sign_in(entrance, HEAD, "not the one")
    field = page.form.field("password")
    qtbot.waitUntil(lambda: field.error() != "")
    assert HEAD in field.error()
    assert page.primary.isEnabled()
    with qtbot.waitSignal(entrance.entered) as entered:
        sign_in(entrance, HEAD, PASSWORD)
    with entered.args[0] as ledger:
        assert ledger.account.name == HEAD
    assert SettingsFile(tmp_path / "settings.ini").load().last_ledger == str(ledger_folder)


def test_an_open_ledger_names_who_has_it(
    entrance: Entrance, qtbot: QtBot, ledger_folder: Path
) -> None:
    with Ledger.open(ledger_folder, HEAD, PASSWORD):
        entrance.show_sign_in(ledger_folder)
        page = sign_in(entrance, HEAD, PASSWORD)
        qtbot.waitUntil(lambda: page.notice.text() != "")
        assert HEAD in page.notice.text()


@pytest.mark.parametrize(
    ("spoil", "leads_to"),
    [
        (lambda folder: (folder / "ledger.db").unlink(), RestorePage),
        (lambda folder: (folder / "ledger.db").write_bytes(b""), RestorePage),
        (lambda folder: (folder / "keys.json").unlink(), ForgottenPage),
        (lambda folder: (folder / "keys.json").write_text("{}"), ForgottenPage),
    ],
)
def test_spoilt_files_are_told_at_once_with_the_way_out(
    entrance: Entrance, ledger_folder: Path, spoil: object, leads_to: type[QWidget]
) -> None:
    assert callable(spoil)
    spoil(ledger_folder)
    entrance.show_sign_in(ledger_folder)
    page = entrance.door()
    assert isinstance(page, SignInPage)
    assert str(ledger_folder) in page.notice.text()
    assert not page.primary.isEnabled()
    button = page.notice_button()
    assert button is not None
    assert entrance.focusWidget() is button
    button.click()
    assert isinstance(entrance.door(), leads_to)


def test_keys_of_another_ledger_are_told_and_lead_to_the_code(
    entrance: Entrance, qtbot: QtBot, ledger_folder: Path, coded: tuple[Path, str]
) -> None:
    shutil.copyfile(coded[0] / "keys.json", ledger_folder / "keys.json")
    entrance.show_sign_in(ledger_folder)
    page = sign_in(entrance, HEAD, PASSWORD)
    qtbot.waitUntil(lambda: page.notice.text() != "")
    assert "ledger.db and keys.json do not belong together" in page.notice.text()
    button = page.notice_button()
    assert button is not None
    button.click()
    assert isinstance(entrance.door(), ForgottenPage)


def test_a_damaged_page_leads_to_the_backups(
    entrance: Entrance, qtbot: QtBot, ledger_folder: Path
) -> None:
    file = ledger_folder / "ledger.db"
    content = bytearray(file.read_bytes())
    content[100:200] = bytes(100)
    file.write_bytes(content)
    entrance.show_sign_in(ledger_folder)
    page = sign_in(entrance, HEAD, PASSWORD)
    qtbot.waitUntil(lambda: page.notice.text() != "")
    button = page.notice_button()
    assert button is not None
    button.click()
    assert isinstance(entrance.door(), RestorePage)


def test_a_removable_disk_is_told(
    entrance: Entrance, ledger_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(place, "place_of", lambda folder: Place("vfat", removable=True))
    entrance.show_sign_in(ledger_folder)
    page = entrance.door()
    assert isinstance(page, SignInPage)
    assert "removable" in page.notice.text()
    assert page.primary.isEnabled()


@pytest.mark.parametrize("now", ["2025-12-31", "2026-09-01"])
def test_a_doubtful_clock_asks_before_going_on(
    entrance: Entrance, qtbot: QtBot, ledger_folder: Path, clock: FrozenClock, now: str
) -> None:
    Ledger.open(ledger_folder, HEAD, PASSWORD).close()
    clock.set(now)
    entrance.show_sign_in(ledger_folder)
    sign_in(entrance, HEAD, PASSWORD)
    qtbot.waitUntil(lambda: entrance.findChild(AskDialog) is not None)
    dialog = entrance.findChild(AskDialog)
    assert isinstance(dialog, AskDialog)
    dialog.reject()
    sign_in(entrance, HEAD, PASSWORD)
    qtbot.waitUntil(lambda: any(each.isVisible() for each in entrance.findChildren(AskDialog)))
    (dialog,) = (each for each in entrance.findChildren(AskDialog) if each.isVisible())
    with qtbot.waitSignal(entrance.entered) as entered:
        dialog.accept()
    entered.args[0].close()


def test_capitals_without_shift_hint_at_caps_lock(
    entrance: Entrance, qtbot: QtBot, ledger_folder: Path
) -> None:
    entrance.show_sign_in(ledger_folder)
    page = entrance.door()
    assert isinstance(page, SignInPage)
    field = page.form.field("password")
    assert field.control.accessibleDescription() == ""
    QTest.keyClick(field.control, Qt.Key.Key_A)
    assert field.control.accessibleDescription() == ""
    QTest.keyClick(field.control, Qt.Key.Key_B, Qt.KeyboardModifier.ShiftModifier)
    assert "Caps" in field.control.accessibleDescription()


@pytest.mark.parametrize("keys_gone", [False, True])
def test_the_code_sets_a_new_password(
    entrance: Entrance, qtbot: QtBot, coded: tuple[Path, str], keys_gone: bool
) -> None:
    folder, code = coded
    if keys_gone:
        (folder / "keys.json").unlink()
    entrance.show_forgotten(folder)
    page = entrance.door()
    assert isinstance(page, ForgottenPage)
    QTest.keyClicks(page.code.line, code[:-1])
    page.primary.click()
    assert "1" in page.code.error()
    page.code.set_value(f"{code[:4]}-??{code[7:]}")
    page.primary.click()
    assert "2" in page.code.error()
    page.code.set_value(f" {code.lower().replace('-', ' ')} ")
    page.primary.click()
    assert page.form.field("head").value() == HEAD
    page.form.set_values({"password": NEW, "again": NEW})
    with qtbot.waitSignal(entrance.entered) as entered:
        page.primary.click()
    entered.args[0].close()
    Ledger.open(folder, HEAD, NEW).close()


def test_the_code_of_another_ledger_is_told(
    entrance: Entrance, coded: tuple[Path, str], ledger_folder: Path
) -> None:
    entrance.show_forgotten(ledger_folder)
    page = entrance.door()
    assert isinstance(page, ForgottenPage)
    page.code.set_value(coded[1])
    page.primary.click()
    assert str(ledger_folder) in page.code.error()


def restore_page(entrance: Entrance, folder: Path) -> RestorePage:
    entrance.show_restore(folder)
    page = entrance.door()
    assert isinstance(page, RestorePage)
    return page


def test_a_backup_is_restored_with_the_password_of_then(
    entrance: Entrance, qtbot: QtBot, ledger_folder: Path
) -> None:
    with Ledger.open(ledger_folder, HEAD, PASSWORD) as ledger:
        backup = make_backup(ledger, ledger_folder.parent / "backups")
        ledger.change_setting("name", "改名之后")
    page = restore_page(entrance, ledger_folder)
    assert page.table.count() == 1
    assert page.form.field("folder").value() == str(ledger_folder)
    assert page.form.field("account").value() == HEAD
    page.form.set_values({"then": "not the one", "numbers": "YX01-26Q1-017，十七"})
    page.primary.click()
    qtbot.waitUntil(lambda: page.form.field("numbers").error() != "")
    assert "十七" in page.form.field("numbers").error()
    page.form.field("numbers").set_value("yx01-26q1-017")
    page.primary.click()
    qtbot.waitUntil(lambda: page.form.field("then").error() != "")
    page.form.field("then").set_value(PASSWORD)
    with qtbot.waitSignal(entrance.entered) as entered:
        page.primary.click()
    (aside,) = ledger_folder.glob("before-restore-*")
    assert f"{backup.when:%Y-%m-%d %H:%M}" in entered.args[1]
    assert str(aside) in entered.args[1]
    with entered.args[0] as ledger:
        assert ledger.reading.setting("name") == STATION
        (entry,) = ledger.logged(Restored)
        assert b"YX01-26Q1-017" in entry.data


def test_a_backup_is_restored_with_the_code(
    entrance: Entrance, qtbot: QtBot, coded: tuple[Path, str], tmp_path: Path
) -> None:
    folder, code = coded
    with Ledger.open(folder, HEAD, PASSWORD) as ledger:
        backup = make_backup(ledger, tmp_path / "elsewhere")
    SettingsFile(tmp_path / "settings.ini").save(
        replace(Settings(), backup_folder=str(backup.path.parent))
    )
    entrance.show_restore()
    page = entrance.door()
    assert isinstance(page, RestorePage)
    target = tmp_path / "new place"
    page.form.set_values({"folder": str(target), "by_code": True})
    page.form.changed.emit("by_code")
    QTest.keyClicks(page.form.field("code").control, code)
    assert page.form.field("account").value() == HEAD
    page.form.set_values({"password": NEW, "again": NEW})
    with qtbot.waitSignal(entrance.entered) as entered:
        page.primary.click()
    assert entered.args[0].folder == target
    assert "before-restore" not in entered.args[1]
    entered.args[0].close()
    Ledger.open(target, HEAD, NEW).close()


def test_a_folder_without_backups_says_so(entrance: Entrance, ledger_folder: Path) -> None:
    page = restore_page(entrance, ledger_folder)
    assert page.table.count() == 0
    assert page.table.state.text() != ""
    assert not page.primary.isEnabled()
