"""Tick boxes and options with an indicator of 18 that follows the scale."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QWidget

from desktop import icons
from desktop.theme import Theme

_BOX = 18
_GAP = 8


class TickBox(QCheckBox):
    """A tick box with its words beside it."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self.setFont(theme.font())

    def sizeHint(self) -> QSize:
        """Return the size of box and words."""
        return _size(self._theme, self)

    def hitButton(self, pos: object) -> bool:
        """Take a click anywhere on box or words."""
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box and the words."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = _frame(theme, painter, self)
        painter.drawRoundedRect(box, theme.px(3), theme.px(3))
        if self.isChecked():
            size = theme.px(14)
            image = icons.pixmap("check", theme.colour("surface"), size, self.devicePixelRatioF())
            corner = box.center() - QPointF(size / 2, size / 2)
            painter.drawPixmap(corner, image)
        _words(theme, painter, self)


class OptionButton(QRadioButton):
    """One of several options below each other."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self.setFont(theme.font())

    def sizeHint(self) -> QSize:
        """Return the size of ring and words."""
        return _size(self._theme, self)

    def hitButton(self, pos: object) -> bool:
        """Take a click anywhere on ring or words."""
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring and the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = _frame(self._theme, painter, self)
        painter.drawEllipse(ring)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("surface"))
            dot = self._theme.px(3)
            painter.drawEllipse(ring.center(), dot, dot)
        _words(self._theme, painter, self)


def _size(theme: Theme, button: QAbstractButton) -> QSize:
    words = QFontMetrics(button.font()).size(Qt.TextFlag.TextShowMnemonic, button.text())
    return QSize(theme.px(_BOX + _GAP) + words.width() + 2, theme.px(26))


def _frame(theme: Theme, painter: QPainter, button: QAbstractButton) -> QRectF:
    """Set pen and brush for the indicator of `button` and return where it stands."""
    strong = button.isChecked() and button.isEnabled()
    edge = "brand" if strong or button.hasFocus() else "border"
    fill = "brand" if strong else "surface" if button.isEnabled() else "rest_tint"
    if button.isChecked() and not button.isEnabled():
        fill = "border"
    width = 2 if button.hasFocus() else 1
    painter.setPen(QPen(theme.colour("nav" if strong and width == 2 else edge), width))
    painter.setBrush(theme.colour(fill))
    size = theme.px(_BOX)
    top = (button.height() - size) // 2
    return QRectF(1, top, size, size).adjusted(0.5, 0.5, -0.5, -0.5)


def _words(theme: Theme, painter: QPainter, button: QAbstractButton) -> None:
    painter.setPen(theme.colour("text" if button.isEnabled() else "mute"))
    painter.setFont(button.font())
    rect = QRect(theme.px(_BOX + _GAP), 0, button.width(), button.height())
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextShowMnemonic
    painter.drawText(rect, flags, button.text())
