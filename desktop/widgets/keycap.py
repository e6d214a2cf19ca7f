"""Key caps: the small frames that tell which key does a thing."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.theme import Theme, Tone
from desktop.widgets.label import Label

_HEIGHT = 20
_PADDING = 5


def cap_width(theme: Theme, keys: str) -> int:
    """Return the width in pixels that the cap of `keys` takes."""
    words = QFontMetrics(theme.font(12)).horizontalAdvance(keys)
    return max(words + 2 * theme.px(_PADDING), theme.px(_HEIGHT))


def paint_cap(
    painter: QPainter, theme: Theme, left: float, middle: float, keys: str, ink: QColor
) -> None:
    """Draw the cap of `keys` in `ink`, its left edge and its vertical middle given."""
    height = theme.px(_HEIGHT)
    rect = QRectF(left, round(middle - height / 2), cap_width(theme, keys), height)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    edge = QColor(ink)
    edge.setAlphaF(0.45)
    painter.setPen(QPen(edge, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), theme.px(4), theme.px(4))
    painter.setFont(theme.font(12))
    painter.setPen(ink)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, keys)
    painter.restore()


class KeyCap(QWidget):
    """One cap on its own."""

    def __init__(self, theme: Theme, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._keys = keys
        self.setFixedSize(self.sizeHint())
        self.setAccessibleName(keys)

    def sizeHint(self) -> QSize:
        """Return the size of the cap."""
        return QSize(cap_width(self._theme, self._keys), self._theme.px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the cap."""
        painter = QPainter(self)
        ink = self._theme.colour("second")
        paint_cap(painter, self._theme, 0, self.height() / 2, self._keys, ink)


class KeyHint(QWidget):
    """A cap and what its key does, as at the foot of a form."""

    def __init__(self, theme: Theme, keys: str, does: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(KeyCap(theme, keys))
        row.addWidget(Label(theme, does, size=12, tone=Tone.MUTE))
