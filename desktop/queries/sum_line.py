"""Rows read = accepted + in doubt + left out, in large figures that move with the answers."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.theme import Theme

Sums = tuple[int, int, int, int]
_FIGURE, _WORD, _SMALL = 26, 13, 12
_AFTER_WORD, _BETWEEN, _TIGHT = 8, 48, 30


class SumLine(QWidget):
    """The four figures; a bracket under two of them counts the rows that are disputes."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sums: Sums = (0, 0, 0, 0)
        self._tight = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_sums(self, sums: Sums) -> None:
        """Show rows read, accepted, in doubt and left out."""
        self._sums = sums
        said = "{read} = {accepted} + {doubt} + {out}"
        read, accepted, doubt, out = sums
        self.setAccessibleName(said.format(read=read, accepted=accepted, doubt=doubt, out=out))
        self.updateGeometry()
        self.update()

    def set_tight(self, tight: bool) -> None:
        """Draw the figures closer together, where the page is narrow."""
        self._tight = tight
        self.updateGeometry()
        self.update()

    def sums(self) -> Sums:
        """Return the figures shown."""
        return self._sums

    def sizeHint(self) -> QSize:
        """Return the size of the line and its bracket."""
        return QSize(round(self._spans()[-1][1]) + 1, self._theme.px(58))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the figures and the bracket."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._theme
        spans, inks = self._spans(), ("text", "ok", "warn", "rest")
        base = theme.px(29)
        for place, (left, _right) in enumerate(spans):
            painter.setFont(theme.font(_WORD))
            painter.setPen(theme.colour("second"))
            word = self._words()[place]
            painter.drawText(QPointF(left, base), word)
            figure = left + self._width(word, _WORD) + theme.px(_AFTER_WORD)
            painter.setFont(theme.font(_FIGURE, bold=True))
            mute = place > 1 and not self._sums[place]
            painter.setPen(theme.colour("mute" if mute else inks[place]))
            painter.drawText(QPointF(figure, base), f"{self._sums[place]:,}")
            if place:
                sign = QRectF(spans[place - 1][1], 0, left - spans[place - 1][1], theme.px(42))
                painter.setFont(theme.font(20))
                painter.setPen(theme.colour("mute"))
                painter.drawText(sign, Qt.AlignmentFlag.AlignCenter, "=" if place == 1 else "+")
        self._paint_bracket(painter, spans[1][0], spans[2][1])

    def _paint_bracket(self, painter: QPainter, left: float, right: float) -> None:
        theme = self._theme
        top, low = theme.px(35) + 0.5, theme.px(39) + 0.5
        painter.setPen(QPen(QColor(theme.colour("border")), 1))
        painter.drawPolyline([
            QPointF(round(left) + 0.5, top), QPointF(round(left) + 0.5, low),
            QPointF(round(right) - 0.5, low), QPointF(round(right) - 0.5, top),
        ])  # fmt: skip
        painter.setFont(theme.font(_SMALL))
        painter.setPen(theme.colour("second"))
        rows = self._sums[1] + self._sums[2]
        words = self.tr("%n rows are disputes", "", rows)
        rect = QRectF(left, low, right - left, self.height() - low)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, words)

    def _words(self) -> tuple[str, str, str, str]:
        return self.tr("read"), self.tr("accepted"), self.tr("in doubt"), self.tr("left out")

    def _spans(self) -> list[tuple[float, float]]:
        """Return where each word begins and its figure ends."""
        spans, left = [], 0.0
        for word, figure in zip(self._words(), self._sums, strict=True):
            number = QFontMetrics(self._theme.font(_FIGURE, bold=True))
            width = self._width(word, _WORD) + self._theme.px(_AFTER_WORD)
            right = left + width + number.horizontalAdvance(f"{figure:,}")
            spans.append((left, right))
            left = right + self._theme.px(_TIGHT if self._tight else _BETWEEN)
        return spans

    def _width(self, text: str, size: int) -> int:
        return QFontMetrics(self._theme.font(size)).horizontalAdvance(text)
