"""The widget that shows a chart: mouse, keys, sizes, and what cannot be drawn."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QHelpEvent, QImage, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from desktop.charts import drawing
from desktop.charts.drawing import Chart
from desktop.charts.look import Hit, Look
from desktop.charts.target_bar import TargetBar
from desktop.charts.view import FigureView
from desktop.theme import Theme
from tests.desktop.chart_rows import MONTHS, WORDS, bar_rows, heat_rows, month_rows

Show = Callable[[QWidget], None]
Key = Qt.Key


def draw_bars(look: Look) -> Chart:
    return drawing.categories(bar_rows(4, note=True), look, WORDS, "件")


def draw_heat(look: Look) -> Chart:
    return drawing.heat(MONTHS, heat_rows(4), look, WORDS)


@pytest.fixture
def view(qtbot: QtBot, show: Show, theme: Theme) -> FigureView:
    made = FigureView(theme, "类别")
    made.resize(354, 206)
    made.show_chart(draw_bars)
    with qtbot.waitSignal(made.drawn):
        show(made)
    return made


def redrawn(qtbot: QtBot, view: FigureView, draw: Callable[[Look], Chart]) -> None:
    with qtbot.waitSignal(view.drawn):
        view.show_chart(draw)


def hit_of(view: FigureView, key: str) -> Hit:
    assert view.chart is not None
    return next(hit for hit in view.chart.hits if hit.key == key)


def middle(hit: Hit) -> QPoint:
    return QPoint(round(hit.left + hit.width / 2), round(hit.top + hit.height / 2))


def move_to(view: FigureView, place: QPoint) -> None:
    button, none = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    position = QPointF(place)
    kind = QEvent.Type.MouseMove
    QApplication.sendEvent(
        view, QMouseEvent(kind, position, view.mapToGlobal(position), button, button, none)
    )


def test_it_draws_when_it_is_shown_and_not_before(qtbot: QtBot, show: Show, theme: Theme) -> None:
    view = FigureView(theme, "类别")
    asked: list[Look] = []

    def draw(look: Look) -> Chart:
        asked.append(look)
        return draw_bars(look)

    view.resize(300, 150)
    with qtbot.assertNotEmitted(view.drawn, wait=30):
        view.show_chart(draw)
    with qtbot.waitSignal(view.drawn):
        show(view)
    assert asked == [Look(300, 150, 1.0)]
    view.hide()
    with qtbot.assertNotEmitted(view.drawn, wait=30):
        view.show_chart(draw_heat)
    with qtbot.waitSignal(view.drawn):
        view.show()


def test_sizes_that_follow_each_other_are_drawn_once(qtbot: QtBot, view: FigureView) -> None:
    asked: list[Look] = []

    def draw(look: Look) -> Chart:
        asked.append(look)
        return draw_bars(look)

    redrawn(qtbot, view, draw)
    with qtbot.waitSignal(view.drawn):
        for wide in (360, 380, 400):
            view.resize(wide, 206)
    assert [look.width for look in asked] == [354, 400]


def test_a_scale_of_150_is_drawn_at_150(qtbot: QtBot, show: Show, qapp: QApplication) -> None:
    view = FigureView(Theme(1.5), "类别")
    view.resize(531, 309)
    view.show_chart(draw_bars)
    with qtbot.waitSignal(view.drawn):
        show(view)
    assert view.chart is not None
    assert view.chart.look == Look(354, 206, 1.5)
    assert view.grab().width() == 531


def test_a_click_tells_the_key_of_what_lies_there(qtbot: QtBot, view: FigureView) -> None:
    for key in ("k2", "n1"):
        with qtbot.waitSignal(view.clicked) as told:
            QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=middle(hit_of(view, key)))
        assert told.args == [key]
    with qtbot.assertNotEmitted(view.clicked):
        QTest.mouseClick(view, Qt.MouseButton.RightButton, pos=middle(hit_of(view, "k0")))
        QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=middle(hit_of(view, "k0")))
        QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=middle(hit_of(view, "k3")))


def test_a_marker_lies_over_the_column_of_its_month(qtbot: QtBot, view: FigureView) -> None:
    redrawn(qtbot, view, lambda look: drawing.months(month_rows(12), look, WORDS))
    with qtbot.waitSignal(view.clicked) as told:
        QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=middle(hit_of(view, "r4")))
    assert told.args == ["r4"]


def test_a_hand_and_words_show_what_can_be_clicked(view: FigureView) -> None:
    place = middle(hit_of(view, "k0"))
    move_to(view, place)
    assert view.cursor().shape() == Qt.CursorShape.PointingHandCursor
    QApplication.sendEvent(view, QHelpEvent(QEvent.Type.ToolTip, place, view.mapToGlobal(place)))
    assert QToolTip.text() == "<qt>劳动争议：12 件</qt>"
    QToolTip.hideText()
    move_to(view, QPoint(1, 1))
    assert view.cursor().shape() == Qt.CursorShape.ArrowCursor


def test_keys_walk_the_rows_and_enter_opens(qtbot: QtBot, view: FigureView) -> None:
    view.setFocus()
    assert view.current is not None
    walk = [
        (Key.Key_Down, "k1"),
        (Key.Key_Right, "n1"),
        (Key.Key_Down, "n2"),
        (Key.Key_Left, "k2"),
        (Key.Key_End, "n3"),
        (Key.Key_Down, "n3"),
        (Key.Key_Home, "k0"),
        (Key.Key_Up, "k0"),
    ]
    for key, reached in walk:
        QTest.keyClick(view, key)
        assert view.current.key == reached
    assert view.accessibleDescription() == "劳动争议：12 件"
    with qtbot.waitSignal(view.clicked) as told:
        QTest.keyClick(view, Key.Key_Return)
    assert told.args == ["k0"]
    with qtbot.assertNotEmitted(view.clicked):
        QTest.keyClick(view, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_keys_pass_over_blank_cells(qtbot: QtBot, view: FigureView) -> None:
    redrawn(qtbot, view, draw_heat)
    assert view.chart is not None
    view.setFocus()
    reached = []
    for _ in range(13):
        assert view.current is not None
        reached.append(view.current.key)
        QTest.keyClick(view, Key.Key_Right)
    first = [hit.key for hit in view.chart.hits if hit.row == 0]
    assert len(first) < 13
    assert reached[: len(first)] == first


def test_a_new_chart_stays_at_the_key_it_still_has(qtbot: QtBot, view: FigureView) -> None:
    view.setFocus()
    QTest.keyClick(view, Key.Key_End)
    with qtbot.waitSignal(view.drawn):
        view.resize(420, 230)
    assert view.current == hit_of(view, "n3")


def test_an_empty_chart_is_passed_over_by_tab(qtbot: QtBot, view: FigureView) -> None:
    view.setFocus()
    redrawn(qtbot, view, lambda look: drawing.categories([], look, WORDS))
    assert view.current is None
    assert view.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_what_is_chosen_is_framed(qtbot: QtBot, view: FigureView) -> None:
    def blue(image: QImage) -> int:
        hit = hit_of(view, "k2")
        y = round(hit.top + 1)
        return image.pixelColor(round(hit.left + hit.width / 2), y).blue()

    redrawn(qtbot, view, draw_bars)
    view.setFocus()
    assert blue(view.grab().toImage()) == 255
    QTest.keyClick(view, Key.Key_Down)
    QTest.keyClick(view, Key.Key_Down)
    assert blue(view.grab().toImage()) < 200


def test_ctrl_c_asks_for_a_copy(qtbot: QtBot, view: FigureView) -> None:
    view.setFocus()
    with qtbot.waitSignal(view.copy_asked):
        QTest.keyClick(view, Key.Key_C, Qt.KeyboardModifier.ControlModifier)


def test_what_cannot_be_drawn_is_told_and_leaves_no_old_picture(
    qtbot: QtBot, view: FigureView
) -> None:
    def broken(_look: Look) -> Chart:
        raise ValueError

    view.setFocus()
    with qtbot.waitSignal(view.failed) as told, qtbot.assertNotEmitted(view.drawn):
        view.show_chart(broken)
    assert isinstance(told.args[0], ValueError)
    assert view.chart is None
    assert view.current is None
    shown = view.grab().toImage()
    assert len({shown.pixel(x, 100) for x in range(4, 350)}) == 1
    redrawn(qtbot, view, draw_bars)
    assert view.chart is not None


def test_a_target_bar_is_from_nought_with_a_tick_inside(show: Show, theme: Theme) -> None:
    bar = TargetBar(theme)
    bar.resize(200, 12)
    show(bar)
    bar.show_share(0.5, 0.95)
    track, filled, tick = bar.boxes()
    assert (track.left(), track.width(), filled.left(), filled.width()) == (0, 200, 0, 100)
    assert tick == QRectF(189, 0, 2, 12)
    bar.show_share(1.4, 1.0)
    _, filled, tick = bar.boxes()
    assert filled.width() == 200
    assert tick is not None
    assert tick.right() == 200
    bar.show_share(None)
    assert bar.boxes()[1].width() == 0
    assert bar.boxes()[2] is None
