"""Two tellings side by side, field under field; only what differs is tinted and underlined."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.queries.comparing import Pair, Runs
from desktop.queries.lines import elided, laid
from desktop.theme import Theme

Heads = tuple[tuple[str, str], tuple[str, str]]
"""Title and place of the left and of the right side."""

_LABEL, _BETWEEN, _PADDING, _GAP = 102, 36, 10, 4
_HEAD, _ROW = 50, 30
_MOST_LINES = 4


class Sides(QWidget):
    """Draws pairs of a left and a right text with = or ≠ between them."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._heads: Heads = (("", ""), ("", ""))
        self._pairs: Sequence[Pair] = ()
        self._nothing = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_pairs(self, heads: Heads, pairs: Sequence[Pair], nothing: str) -> None:
        """Show two tellings; `nothing` stands where one has no words."""
        self._heads, self._pairs, self._nothing = heads, pairs, nothing
        told = [f"{one.label}: {one.left} {'=' if one.same else '≠'} {one.right}" for one in pairs]
        self.setAccessibleName("; ".join(told))
        self.fit()

    def pairs(self) -> Sequence[Pair]:
        """Return what is compared."""
        return self._pairs

    def fit(self) -> None:
        """Take the height that the rows need at the present width."""
        self.setFixedHeight(self._theme.px(_HEAD) + 1 + sum(map(self._height, self._pairs)))
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height at the present width."""
        return QSize(self._theme.px(480), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the texts for the new width."""
        self.fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw heads and rows."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._theme
        head = QRectF(0, 0, self.width(), theme.px(_HEAD))
        for place, (title, where) in zip(self._places(head), self._heads, strict=True):
            inner = place.adjusted(theme.px(_PADDING), 0, 0, 0)
            upper = QRectF(inner.left(), 0, inner.width(), theme.px(24))
            lower = QRectF(inner.left(), theme.px(23), inner.width(), theme.px(22))
            elided(painter, upper, title, theme.font(14, bold=True), theme.colour("text"))
            elided(painter, lower, where, theme.font(12), theme.colour("second"))
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.drawLine(
            QPointF(0, head.bottom() - 0.5), QPointF(self.width(), head.bottom() - 0.5)
        )
        top = head.bottom() + 1
        for one in self._pairs:
            height = self._height(one)
            self._paint_pair(painter, one, QRectF(0, top, self.width(), height))
            top += height

    def _places(self, band: QRectF) -> tuple[QRectF, QRectF]:
        theme = self._theme
        room = (band.width() - theme.px(_LABEL) - theme.px(_BETWEEN)) / 2
        left = QRectF(theme.px(_LABEL), band.top(), room, band.height())
        return left, left.translated(room + theme.px(_BETWEEN), 0)

    def _height(self, one: Pair) -> int:
        theme = self._theme
        room = self._places(QRectF(0, 0, self.width(), 0))[0].width() - 2 * theme.px(_PADDING)
        lines = max(
            laid(text, self._font(one), room, theme.line_height(14), runs).lineCount()
            for text, runs in ((one.left, one.left_runs), (one.right, one.right_runs))
        )
        lines = min(max(1, lines), _MOST_LINES)
        return theme.px(_ROW) + (lines - 1) * theme.line_height(14)

    def _font(self, one: Pair) -> QFont:
        whole = not one.same and not one.left_runs and not one.right_runs
        return self._theme.font(14, bold=whole)

    def _paint_pair(self, painter: QPainter, one: Pair, band: QRectF) -> None:
        theme = self._theme
        first = QRectF(0, band.top(), theme.px(_LABEL), theme.px(_ROW))
        elided(painter, first, one.label, theme.font(13), theme.colour("second"))
        left, right = self._places(band)
        self._paint_side(painter, one, left, one.left, one.left_runs)
        self._paint_side(painter, one, right, one.right, one.right_runs)
        sign = QRectF(left.right(), band.top(), right.left() - left.right(), band.height())
        painter.setFont(theme.font(15, bold=not one.same))
        painter.setPen(theme.colour("mute" if one.same else "warn"))
        painter.drawText(sign, Qt.AlignmentFlag.AlignCenter, "=" if one.same else "≠")

    def _paint_side(
        self, painter: QPainter, one: Pair, place: QRectF, text: str, runs: Runs
    ) -> None:
        theme = self._theme
        inset = theme.px(_GAP) / 2
        if not one.same:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("warn_tint"))
            painter.drawRoundedRect(place.adjusted(0, inset, 0, -inset), theme.px(4), theme.px(4))
        whole = not one.same and not one.left_runs and not one.right_runs
        ink = "mute" if not text else "warn" if whole else "text"
        painter.setPen(theme.colour(ink))
        font = self._font(one) if text else theme.font(14)
        room, step = place.width() - 2 * theme.px(_PADDING), theme.line_height(14)
        layout = laid(text or self._nothing, font, room, step, runs)
        lines = min(layout.lineCount(), _MOST_LINES)
        top = place.top() + (place.height() - lines * step) / 2
        painter.save()
        painter.setClipRect(QRectF(place.left(), top, place.width(), lines * step))
        layout.draw(painter, QPointF(place.left() + theme.px(_PADDING), top))
        painter.restore()
