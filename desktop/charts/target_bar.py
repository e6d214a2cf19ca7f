"""The thin bar under an indicator: how far it is from nought, and a tick at its target."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.charts import look as tokens
from desktop.theme import Theme

_HEIGHT: Final = 12
_BAR: Final = 4
_TICK: Final = 2


class TargetBar(QWidget):
    """A bar 4 high on a grey track, and a tick 2 wide and 12 high; words stand beside it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._share = 0.0
        self._target: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_share(self, share: float | None, target: float | None = None) -> None:
        """Show a share of the track, 0 to 1; None for no figure, or no target."""
        self._share = min(1.0, max(0.0, share or 0.0))
        self._target = None if target is None else min(1.0, max(0.0, target))
        self.update()

    def boxes(self) -> tuple[QRectF, QRectF, QRectF | None]:
        """Return the places of track, bar and tick."""
        wide, middle = float(self.width()), self.height() / 2
        bar, tick = self._theme.px(_BAR), self._theme.px(_TICK)
        track = QRectF(0, middle - bar / 2, wide, bar)
        filled = QRectF(0, track.top(), wide * self._share, bar)
        if self._target is None:
            return track, filled, None
        left = min(wide - tick, max(0.0, wide * self._target - tick / 2))
        return track, filled, QRectF(left, 0, tick, self.height())

    def sizeHint(self) -> QSize:
        """Return the height; the width is the owner's."""
        return QSize(self._theme.px(168), self._theme.px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw track, bar and tick."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        track, filled, tick = self.boxes()
        for box, colour in ((track, tokens.TRACK), (filled, tokens.BAR)):
            painter.setBrush(QColor(colour))
            painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        if tick is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.fillRect(tick, QColor(tokens.TEXT))
