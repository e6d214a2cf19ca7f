"""The shell shows rooms, pages and how things stand, and knows none of them."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.theme import SCALES, Theme
from desktop.widgets.shell import Place, Shell

Show = Callable[[QWidget], None]
PLACES = (
    Place("ledger", "台账", "ledger", keys="Alt+1"),
    Place("print", "打印", "print", keys="Alt+2"),
    Place("settings", "设置", "settings", foot=True),
)


@pytest.fixture
def shell(show: Show, theme: Theme) -> Shell:
    made = Shell(theme, "闭环台账", "云溪镇信访工作站", PLACES)
    for place in PLACES:
        made.add_page(place.key, QLabel(place.label))
    made.add_page("case", QLabel("一件"))
    made.show_page("ledger")
    made.resize(1366, 768)
    show(made)
    return made


def chosen(shell: Shell) -> list[str]:
    return [key for key, button in shell.navigation.buttons.items() if button.isChecked()]


def test_a_click_or_its_key_asks_for_a_room_and_the_owner_shows_it(
    shell: Shell, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(shell.navigated) as told:
        QTest.mouseClick(shell.navigation.buttons["print"], Qt.MouseButton.LeftButton)
    assert told.args == ["print"]
    assert shell.current_key() == "ledger"
    assert chosen(shell) == ["ledger"], "the room is marked once it is shown"
    shell.show_page("print")
    assert chosen(shell) == ["print"]
    with qtbot.waitSignal(shell.navigated) as told:
        QTest.keyClick(shell, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert told.args == ["ledger"]


def test_a_page_that_is_no_room_marks_the_room_it_came_from(shell: Shell) -> None:
    shell.show_page("case", "ledger")
    assert shell.current_key() == "case"
    assert chosen(shell) == ["ledger"]


def test_the_room_stays_marked_when_left_again_from_such_a_page(shell: Shell, qtbot: QtBot) -> None:
    shell.show_page("case", "ledger")
    with qtbot.waitSignal(shell.navigated):
        QTest.mouseClick(shell.navigation.buttons["print"], Qt.MouseButton.LeftButton)
    assert chosen(shell) == ["ledger"]


def test_a_page_kept_again_replaces_the_one_before(shell: Shell) -> None:
    page = QLabel("新")
    shell.add_page("case", page)
    assert shell.page("case") is page


@pytest.mark.parametrize(("width", "column"), [(1366, 160), (1250, 160), (1249, 72), (700, 72)])
def test_the_navigation_follows_the_width(shell: Shell, width: int, column: int) -> None:
    shell.resize(width, 768)
    assert shell.navigation.width() == column


@pytest.mark.parametrize("scale", SCALES)
def test_it_fits_a_small_screen_at_every_type_size(show: Show, qapp: object, scale: float) -> None:
    shell = Shell(Theme(scale), "闭环台账", "云溪镇信访工作站", PLACES)
    wide = QLabel("很长的一行" * 200)
    shell.add_page("ledger", wide)
    shell.show_page("ledger")
    shell.resize(1366, 768)
    show(shell)
    assert (shell.width(), shell.height()) == (1366, 768)
    least = shell.minimumSizeHint()
    assert least.width() <= 1366
    assert least.height() <= 768


def test_the_status_line_tells_the_job_and_asks_to_stop_it(shell: Shell, qtbot: QtBot) -> None:
    status = shell.status
    assert status.bar.isHidden()
    status.set_job("导入 3 / 14", 3, 14)
    assert status.bar.isVisible()
    assert (status.bar.value(), status.bar.maximum()) == (3, 14)
    with qtbot.waitSignal(status.stop_asked):
        QTest.mouseClick(status.stop, Qt.MouseButton.LeftButton)
    status.set_job("")
    assert status.bar.isHidden()
    assert status.stop.isHidden()
    assert status.job.text() != ""


def test_a_badge_is_spoken(shell: Shell) -> None:
    shell.set_badge("ledger", 12)
    assert shell.navigation.buttons["ledger"].accessibleName() == "台账 12"
    shell.set_badge("ledger", 0)
    assert shell.navigation.buttons["ledger"].accessibleName() == "台账"
