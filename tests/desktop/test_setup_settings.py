"""The page of settings, card by card, against the ledger."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.errors import Refused
from db.exchange import copies
from db.ledger import Ledger
from db.model.loop import Role
from db.model.station_kinds import BackedUp
from db.store.book import Fault
from desktop.context import Context
from desktop.faults import fault_words
from desktop.form_dialog import FormDialog
from desktop.settings import SettingsFile
from desktop.setup.settings_page import SettingsPage
from desktop.theme import Theme
from desktop.widgets.notice import AskDialog
from tests.conftest import FrozenClock
from tests.ledgers import HEAD, PASSWORD, enter

NEW = "another horse 8"


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, ledger: Ledger, tmp_path: Path) -> Iterator[SettingsPage]:
    context = Context(ledger, theme, SettingsFile(tmp_path / "settings.ini"))
    made = SettingsPage(context)
    made.resize(1206, 740)
    made.show()
    yield made
    context.jobs.close()
    made.close()
    made.deleteLater()
    context.deleteLater()


def asked(kind: type[AskDialog] = FormDialog) -> AskDialog:
    shown = [each for each in QApplication.topLevelWidgets() if isinstance(each, kind)]
    (dialog,) = (each for each in shown if each.isVisible())
    return dialog


def form(**values: object) -> FormDialog:
    """Fill the dialog shown and press its button."""
    dialog = asked()
    assert isinstance(dialog, FormDialog)
    dialog.form.set_values(values)
    dialog.primary.click()
    return dialog


def test_villages_are_added_under_the_next_codes(page: SettingsPage, ledger: Ledger) -> None:
    page.villages.more.click()
    form(name="白沙洲村村委会\n青石桥村\n茶亭村")
    villages = [(each.code, each.name, each.also) for each in ledger.reading.villages()]
    assert villages[3:] == [("04", "白沙洲村", ("白沙洲村村委会",)), ("05", "茶亭村", ())]
    model = page.villages.table.model()
    assert model.rowCount() == 5


def test_a_line_that_names_none_is_told_in_the_dialog(page: SettingsPage, ledger: Ledger) -> None:
    page.villages.more.click()
    dialog = form(name="---")
    assert dialog.isVisible()
    assert dialog.form.field("name").error()
    assert len(ledger.reading.villages()) == 3
    dialog.reject()


def test_a_renamed_village_keeps_its_old_name_as_a_spelling(
    page: SettingsPage, ledger: Ledger
) -> None:
    page.villages.table.select_row(1)
    page.villages.edit.click()
    form(name="竹溪社区", also="竹溪")
    village = ledger.reading.villages()[1]
    assert (village.code, village.name, village.also) == ("02", "竹溪社区", ("竹溪", "竹溪村"))


def test_two_villages_share_no_name(page: SettingsPage, ledger: Ledger) -> None:
    page.villages.table.select_row(1)
    page.villages.edit.click()
    dialog = form(name="青石桥村", also="")
    assert "01" in dialog.form.field("name").error()
    dialog.reject()
    assert ledger.reading.villages()[1].name == "竹溪村"


def test_the_size_of_type_is_kept(page: SettingsPage, tmp_path: Path) -> None:
    page.looks.scale.set_value("1.5")
    page.looks.scale.changed.emit()
    assert SettingsFile(tmp_path / "settings.ini").load().scale == 1.5


def test_the_own_password_needs_the_present_one(page: SettingsPage, ledger: Ledger) -> None:
    page.looks.password.click()
    dialog = form(old="not the one", password=NEW, again=NEW)
    assert dialog.isVisible()
    assert HEAD in dialog.form.field("old").error()
    form(old=PASSWORD, password=NEW, again=NEW)
    folder = ledger.folder
    ledger.close()
    with pytest.raises(Refused, match="wrong_password"):
        Ledger.open(folder, HEAD, PASSWORD)
    Ledger.open(folder, HEAD, NEW).close()


def test_a_head_adds_changes_and_closes_accounts(page: SettingsPage, ledger: Ledger) -> None:
    page.accounts.more.click()
    form(name="王经办", role="clerk", password=NEW, again=NEW)
    page.accounts.more.click()
    dialog = form(name="王经办", role="clerk", password=NEW, again=NEW)
    assert "王经办" in dialog.notice.text() or dialog.form.error_count()
    dialog.reject()
    names = [each.name for each in ledger.reading.accounts()]
    place = names.index("王经办")
    page.accounts.table.select_row(place)
    page.accounts.role.click()
    form(role="reader")
    assert ledger.reading.accounts()[place].role is Role.READER
    page.accounts.password.click()
    form(password=PASSWORD, again=PASSWORD)
    page.accounts.shut.click()
    form(reason="调离")
    assert ledger.reading.accounts()[place].closed
    assert not page.accounts.shut.isEnabled()


def test_the_last_head_stays(page: SettingsPage, ledger: Ledger) -> None:
    page.accounts.table.select_row(0)
    assert not page.accounts.shut.isEnabled()
    assert not page.accounts.role.isEnabled()
    assert HEAD in page.accounts.shut.toolTip()
    assert page.accounts.password.isEnabled()
    assert not ledger.reading.accounts()[0].closed


def test_a_backup_now_is_proved_entered_and_listed(
    page: SettingsPage, ledger: Ledger, qtbot: QtBot
) -> None:
    assert page.backups.table.count() == 0
    page.backups.now.click()
    qtbot.waitUntil(lambda: page.backups.table.count() == 1)
    backup = page.backups.table.current()
    assert backup is not None
    assert backup.path.parent == ledger.folder.parent / "backups"
    assert backup.path.name in page.backups.notice.text()
    assert len(ledger.logged(BackedUp)) == 1
    assert ledger.last_backup != ""


def test_a_backup_that_fails_says_why(
    page: SettingsPage, ledger: Ledger, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("words")
    page.backups.place.set_value(str(tmp_path / "file"))
    page.backups.place.changed.emit()
    page.backups.now.click()
    qtbot.waitUntil(lambda: page.backups.notice.text() != "")
    assert ledger.logged(BackedUp) == []
    qtbot.waitUntil(page.backups.now.isEnabled)


def test_going_back_says_what_is_left_out_and_asks_the_window(
    page: SettingsPage, ledger: Ledger, qtbot: QtBot
) -> None:
    backup = copies.make_backup(ledger, page.backups.folder())
    enter(ledger)
    page.backups.show_ledger()
    page.backups.back.click()
    dialog = asked(AskDialog)
    words = page.backups._what_happens(backup)
    assert "2" in words
    assert "1" in words
    with qtbot.waitSignal(page.restore_asked) as wanted:
        dialog.primary.click()
    assert wanted.args == [backup.path]


def test_a_check_says_all_is_well_with_the_head(
    page: SettingsPage, ledger: Ledger, qtbot: QtBot
) -> None:
    page.check.check.click()
    qtbot.waitUntil(lambda: page.check.notice.text() != "")
    assert str(ledger.head) in page.check.notice.text()
    assert not page.check.rebuild.isVisible()


def test_lists_that_differ_from_the_book_are_worked_out_again(
    page: SettingsPage, ledger: Ledger, qtbot: QtBot
) -> None:
    enter(ledger)
    ledger.database.execute("UPDATE cases SET title = 'x'")
    page.check.check.click()
    qtbot.waitUntil(page.check.rebuild.isVisible)
    page.check.rebuild.click()
    qtbot.waitUntil(lambda: str(ledger.head) in page.check.notice.text())
    assert ledger.check() == []


def test_faults_are_told_in_words() -> None:
    assert "ab:7" in fault_words(Fault("data_changed", "ab:7"))
    assert "strange" in fault_words(Fault("strange", "ab:7"))


def test_a_reader_changes_nothing(
    qtbot: QtBot, theme: Theme, ledger_folder: Path, clock: FrozenClock, tmp_path: Path
) -> None:
    with Ledger.open(ledger_folder, HEAD, PASSWORD) as ledger:
        ledger.add_account("陈镇长", Role.READER, NEW)
    with Ledger.open(ledger_folder, "陈镇长", NEW) as ledger:
        context = Context(ledger, theme, SettingsFile(tmp_path / "settings.ini"))
        page = SettingsPage(context)
        qtbot.addWidget(page)
        page.show()
        copies.make_backup(ledger, page.backups.folder())
        page.backups.show_ledger()
        for button in (
            page.villages.more,
            page.villages.edit,
            page.accounts.more,
            page.accounts.role,
            page.backups.back,
        ):
            assert not button.isEnabled()
            assert button.toolTip() != ""
        assert page.backups.now.isEnabled()
        assert page.looks.password.isEnabled()


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5])
def test_the_page_fits_the_smallest_screen(
    qtbot: QtBot, ledger: Ledger, tmp_path: Path, scale: float, theme: Theme
) -> None:
    page = SettingsPage(Context(ledger, Theme(scale), SettingsFile(tmp_path / "settings.ini")))
    qtbot.addWidget(page)
    page.resize(round(1366 - 72 * scale), round(768 - 28 * scale))
    page.show()
    assert page.minimumSizeHint().width() <= 1366 - 72 * scale
    assert page.minimumSizeHint().height() <= 768 - 28 * scale


def test_the_limits_of_reading_are_kept_within_their_bounds(page: SettingsPage) -> None:
    card, context = page.reading, page.reading.context
    assert (card.memory.value(), card.seconds.value()) == (1024, 60)
    for field, number in ((card.memory, 2048), (card.seconds, 9)):
        field.set_value(number)
        field.line.editingFinished.emit()
    assert card.seconds.error() == "10 to 600"
    assert context.settings_file.load() == context.settings
    limits = context.settings.reading_limits
    assert (limits.memory, limits.seconds) == (2048 * 2**20, 60.0)
    card.show_ledger()
    assert card.seconds.value() == 60
