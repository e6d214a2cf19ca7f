"""The bar of a rate with its target."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.theme import Theme


class RateBar(QWidget):
    """A bar from zero with a tick at its target; below it the bar is amber."""

    def __init__(self, theme: Theme, target: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._target = target / 100
        self._rate = 0.0
        self._reached = True
        self.setFixedHeight(theme.px(12))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_rate(self, part: int, whole: int, *, reached: bool) -> None:
        """Show `part` of `whole`; `reached` tells that this is on target."""
        self._rate = part / whole if whole else 0.0
        self._reached = reached
        self.setAccessibleName(f"{part}/{whole}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw track, bar and tick."""
        theme, painter = self._theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        high = theme.px(6)
        top, round_by = (self.height() - high) / 2, high / 2
        painter.setBrush(theme.colour("line"))
        painter.drawRoundedRect(QRectF(0, top, self.width(), high), round_by, round_by)
        width = self._rate * self.width()
        if width:
            painter.setBrush(theme.colour("brand" if self._reached else "warn"))
            painter.drawRoundedRect(QRectF(0, top, max(width, high), high), round_by, round_by)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setBrush(theme.colour("text"))
        painter.drawRect(QRectF(round(self._target * self.width()), 0, theme.px(2), self.height()))
