"""The panel keeps keys and clicks from the page under it, and what was typed from a slip."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.theme import Theme
from desktop.widgets.buttons import PRIMARY_KEYS, Button
from desktop.widgets.form import Form
from desktop.widgets.slideover import SlideOver
from desktop.widgets.texts import NoteField, TextField

Show = Callable[[QWidget], None]
Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


class Page(QWidget):
    """A page with a primary button of its own and a form over it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        self.under = TextField(theme, "under", "下")
        self.primary = Button(theme, "登记调解", kind="primary", keys=PRIMARY_KEYS)
        column.addWidget(self.under)
        column.addWidget(self.primary)
        self.over = SlideOver(theme, self)
        self.form = Form(theme)
        self.form.add(TextField(theme, "where", "地点", required=True))
        self.form.add(NoteField(theme, "record", "记录", required=True))
        self.form.submitted.connect(self.over.submitted)
        self.form.errors_changed.connect(self.over.set_error_count)
        self.over.set_head("登记调解", "第 2 次", "记入台账")
        self.over.set_body(self.form)
        self.resize(1000, 700)


@pytest.fixture
def page(show: Show, theme: Theme) -> Page:
    made = Page(theme)
    show(made)
    made.under.take_focus()
    made.over.open_over()
    made.form.focus_first()
    return made


def press(key: Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, key, modifier)


def test_the_panel_is_640_wide_at_the_right(page: Page) -> None:
    panel = page.over.childAt(QPoint(999, 300))
    assert panel is not None
    left = page.form.mapTo(page, QPoint(0, 0)).x()
    assert 1000 - 640 < left < 1000 - 640 + 40


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter])
def test_ctrl_enter_submits_the_form_and_not_the_page(page: Page, qtbot: QtBot, key: Key) -> None:
    told: list[int] = []
    page.over.submitted.connect(lambda: told.append(1))
    with qtbot.assertNotEmitted(page.primary.clicked):
        press(key, CTRL)
    assert told == [1]


def test_ctrl_enter_submits_from_a_button_of_the_panel_too(page: Page, qtbot: QtBot) -> None:
    page.over.primary.setFocus()
    with (
        qtbot.assertNotEmitted(page.primary.clicked),
        qtbot.waitSignal(page.over.submitted, timeout=1000),
    ):
        press(Key.Key_Return, CTRL)


def test_escape_asks_to_cancel_and_leaves_the_panel_to_its_owner(page: Page, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.over.cancelled, timeout=1000):
        press(Key.Key_Escape)
    assert page.over.is_open()


def test_a_click_beside_the_panel_does_nothing(page: Page, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page.over.cancelled), qtbot.assertNotEmitted(page.primary.clicked):
        QTest.mouseClick(page.over, Qt.MouseButton.LeftButton, pos=QPoint(50, 50))
    assert page.over.is_open()


@pytest.mark.parametrize("key", [Key.Key_Tab, Key.Key_Backtab])
def test_tab_stays_inside_the_panel(page: Page, key: Key) -> None:
    seen = set()
    for _ in range(12):
        press(key)
        widget = QApplication.focusWidget()
        assert widget is not None
        assert page.over.isAncestorOf(widget)
        seen.add(widget)
    assert page.form.field("record").control in seen
    assert page.over.primary in seen


def test_a_field_below_the_edge_comes_into_sight_with_the_cursor(page: Page) -> None:
    page.resize(1000, 260)
    field = page.form.field("record").control
    field.setFocus()
    top = field.mapTo(page, QPoint(0, 0)).y()
    assert 64 <= top <= 260 - 56 - 20


def test_closing_gives_the_focus_back(page: Page, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.over.closed, timeout=1000):
        page.over.close_over()
    assert not page.over.is_open()
    assert QApplication.focusWidget() is page.under.control
    with qtbot.waitSignal(page.primary.clicked, timeout=1000):
        press(Key.Key_Return, CTRL)


def test_leaving_a_page_with_an_open_panel_and_coming_back_is_safe(
    show: Show, theme: Theme
) -> None:
    stack = QStackedWidget()
    page, other = Page(theme), TextField(theme, "other", "另")
    stack.addWidget(page)
    stack.addWidget(other)
    show(stack)
    page.over.open_over()
    page.form.focus_first()
    stack.setCurrentWidget(other)
    other.take_focus()
    press(Key.Key_Tab)
    stack.setCurrentWidget(page)
    assert page.over.is_open()
    page.form.focus_first()
    press(Key.Key_Backtab)
    now = QApplication.focusWidget()
    assert now is not None
    assert page.over.isAncestorOf(now)
    page.over.close_over()
    assert not page.over.is_open()


def test_the_panel_follows_its_host(page: Page) -> None:
    page.resize(1200, 760)
    assert page.over.geometry() == page.rect()


def test_the_foot_counts_the_errors(page: Page) -> None:
    assert not page.form.check()
    assert "2" in page.over.error_text()
    page.form.clear_errors()
    assert page.over.error_text() == ""
