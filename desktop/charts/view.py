"""The widget that shows a chart: clicked, and walked by keys."""

from collections.abc import Callable
from html import escape
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QImage,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop.charts.look import Hit, Look
from desktop.charts.moves import moved
from desktop.theme import Theme

if TYPE_CHECKING:
    from desktop.charts.drawing import Chart

Draw = Callable[[Look], "Chart"]
"""Draws a chart for a size; it is called again for every new one."""

SETTLE_MS: Final = 60
_MOVES: Final = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_STEPS: Final = Qt.KeyboardModifier.KeypadModifier  # the one that arrow keys may come with


class FigureView(QWidget):
    """Shows what `draw` returns for the widget's size, as soon as it is itself shown.

    `clicked` tells the key of the row under the mouse, or of the one chosen by the arrow keys
    on Enter. `drawn` tells that the picture is new, `failed` carries the exception for which
    there is none. `copy_asked` is Ctrl+C.
    """

    clicked = Signal(str)
    drawn = Signal()
    failed = Signal(object)
    copy_asked = Signal()

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        """`name` says what is shown, to those who cannot see it."""
        super().__init__(parent)
        self._theme = theme
        self._draw: Draw | None = None
        self._chart: Chart | None = None
        self._image = QImage()
        self._stale = False
        self._current: Hit | None = None
        self._under: Hit | None = None
        self._pressed: Hit | None = None
        self._due = QTimer(self)
        self._due.setSingleShot(True)
        self._due.timeout.connect(self._redraw)
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.setMinimumSize(theme.px(120), theme.px(80))

    @property
    def chart(self) -> "Chart | None":
        """Return the chart that is shown, None before the first."""
        return self._chart

    @property
    def current(self) -> Hit | None:
        """Return what the arrow keys have come to."""
        return self._current

    def show_chart(self, draw: Draw, name: str = "") -> None:
        """Show another chart, once the events that wait have been handled."""
        self._draw = draw
        if name:
            self.setAccessibleName(name)
        self._ask(0)

    def sizeHint(self) -> QSize:
        """Return a size that shows any chart; the layout's is what counts."""
        return QSize(self._theme.px(352), self._theme.px(208))

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what was asked for while hidden."""
        super().showEvent(event)
        if self._stale:
            self._due.start(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw anew once the size has settled."""
        super().resizeEvent(event)
        if self._draw is not None:
            self._ask(SETTLE_MS if self._chart is not None else 0)

    def _ask(self, after: int) -> None:
        """Ask for a new picture after so many milliseconds without another such wish."""
        self._stale = True
        self._due.start(after)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show the picture, and frame what is under the mouse or chosen by keys."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._image.isNull():
            painter.drawImage(QPointF(0, 0), self._image)
            if self._image.devicePixelRatio() != self.devicePixelRatioF():
                self._ask(0)  # The window has come to another screen.
        if self._under is not None:
            self._frame(painter, self._under, 1)
        if self.hasFocus() and self._current is not None:
            self._frame(painter, self._current, 2)

    def _frame(self, painter: QPainter, hit: Hit, thick: int) -> None:
        pen = QPen(self._theme.colour("brand"), self._theme.px(thick))
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inset = pen.widthF() / 2
        box = (
            _box(hit)
            .adjusted(inset, inset, -inset, -inset)
            .intersected(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset))
        )
        painter.drawRoundedRect(box, self._theme.px(3), self._theme.px(3))

    def _redraw(self) -> None:
        """Draw for the present size; a hidden widget waits until it is shown."""
        if self._draw is None or not self.isVisible() or self.size().isEmpty():
            return
        self._stale = False
        try:
            self._chart, self._image = self._drawn_by(self._draw)
        except Exception as error:  # a chart that cannot be drawn takes nothing with it
            self._chart, self._image = None, QImage()
            self._keep_place(())
            self.failed.emit(error)
            return
        self._keep_place(self._chart.hits)
        self.drawn.emit()

    def _drawn_by(self, draw: Draw) -> tuple["Chart", QImage]:
        theme, ratio = self._theme, self.devicePixelRatioF()
        look = Look(theme.logical(self.width()), theme.logical(self.height()), theme.scale)
        chart = draw(look)
        data, width, height = chart.pixels(ratio)
        image = QImage(data, width, height, 4 * width, QImage.Format.Format_RGBA8888).copy()
        image.setDevicePixelRatio(ratio)
        return chart, image

    def _keep_place(self, hits: tuple[Hit, ...]) -> None:
        """Stay on the same key where the new chart still has it."""
        key = self._current.key if self._current is not None else ""
        self._under = self._pressed = None
        self.unsetCursor()
        policy = Qt.FocusPolicy.StrongFocus if hits else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(policy)
        first = hits[0] if hits and self.hasFocus() else None
        self._choose(next((hit for hit in hits if hit.key == key), first))

    def _choose(self, hit: Hit | None) -> None:
        self._current = hit
        self.setAccessibleDescription(hit.tip if hit is not None else "")
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin with the first row when reached by Tab."""
        super().focusInEvent(event)
        if self._current is None and self._chart is not None and self._chart.hits:
            self._choose(self._chart.hits[0])
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the frame away."""
        super().focusOutEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk by arrows, Home and End; open by Enter or Space; ask for a copy by Ctrl+C."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_asked.emit()
        elif event.modifiers() & ~_STEPS or not self._walked(event.key()):
            super().keyPressEvent(event)

    def _walked(self, key: int) -> bool:
        """Do what a plain key asks, and tell whether it asked anything."""
        hits = self._chart.hits if self._chart is not None else ()
        if not hits or self._current is None:
            return False
        if key in _ENTER:
            self.clicked.emit(self._current.key)
            return True
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._choose(hits[0 if key == Qt.Key.Key_Home else -1])
            return True
        move = _MOVES.get(Qt.Key(key))
        found = moved(hits, self._current, *move) if move is not None else None
        if found is not None:
            self._choose(found)
        return found is not None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand and a frame over what can be clicked."""
        under = self._hit_at(event.position())
        if under is not self._under:
            self._under = under
            if under is None:
                self.unsetCursor()
            else:
                self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember what is pressed."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = self._hit_at(event.position())
            if self._pressed is not None:
                self._choose(self._pressed)
        else:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell what was clicked, where the mouse is still over it."""
        pressed, self._pressed = self._pressed, None
        if pressed is not None and self._hit_at(event.position()) is pressed:
            self.clicked.emit(pressed.key)

    def leaveEvent(self, event: QEvent) -> None:
        """Forget what was under the mouse."""
        self._under = None
        self.unsetCursor()
        self.update()
        super().leaveEvent(event)

    def event(self, event: QEvent) -> bool:
        """Say what is under the mouse."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            hit = self._hit_at(QPointF(event.pos()))
            if hit is None:
                QToolTip.hideText()
            else:
                words = f"<qt>{escape(hit.tip)}</qt>"
                QToolTip.showText(_below(event.globalPos()), words, self, _box(hit).toRect())
            return True
        return super().event(event)

    def _hit_at(self, place: QPointF) -> Hit | None:
        hits = self._chart.hits if self._chart is not None else ()
        return next((hit for hit in reversed(hits) if hit.holds(place.x(), place.y())), None)


def _box(hit: Hit) -> QRectF:
    return QRectF(hit.left, hit.top, hit.width, hit.height)


def _below(place: QPoint) -> QPoint:
    return place + QPoint(0, 4)
