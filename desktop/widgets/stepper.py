"""The stepper: where something stands among its steps."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop import icons
from desktop.theme import Theme

_DISC = 26


class State(Enum):
    """How far a step is: behind us, where we stand, the one that comes next, or later."""

    DONE = "done"
    NOW = "now"
    NEXT = "next"
    LATER = "later"


@dataclass(frozen=True)
class Step:
    """A step, its name, a short note under it (a date), and how far it is."""

    label: str
    note: str
    state: State


class Stepper(QWidget):
    """Steps in a `layout`: "row" (40 high, words beside), "below" (words under) or "column"."""

    def __init__(self, theme: Theme, *, layout: str = "row", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._layout = layout
        self._steps: tuple[Step, ...] = ()
        wide = QSizePolicy.Policy.Ignored
        self.setSizePolicy(wide, QSizePolicy.Policy.Fixed)

    def set_steps(self, steps: Sequence[Step]) -> None:
        """Show `steps`."""
        self._steps = tuple(steps)
        self.setAccessibleName("; ".join(f"{s.label} {s.note}".strip() for s in steps))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of the layout; the width is the owner's."""
        heights = {"row": 40, "below": 52, "column": 48 * len(self._steps)}
        return QSize(self._theme.px(200), self._theme.px(heights[self._layout]))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw discs, words and the lines between them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._steps:
            return
        if self._layout == "column":
            self._paint_column(painter)
        elif self._layout == "below":
            self._paint_below(painter)
        else:
            self._paint_row(painter)

    def _paint_row(self, painter: QPainter) -> None:
        theme, disc, gap = self._theme, self._theme.px(_DISC), self._theme.px(10)
        words = [self._words_width(step) for step in self._steps]
        middle = self.height() / 2
        room = self.width() - sum(words) - len(words) * (disc + gap)
        line = room / max(1, len(words) - 1)
        left = 0.0
        for number, step in enumerate(self._steps):
            self._paint_disc(painter, QPointF(left + disc / 2, middle), number, step)
            left += disc + gap
            half = self.height() / 2
            self._paint_words(painter, QRectF(left, 0, words[number] + 2, half), step.label, step)
            note = QRectF(left, half, words[number] + 2, half)
            self._paint_note(painter, note, step.note)
            left += words[number]
            if number + 1 < len(words):
                inset = theme.px(12)
                start = QPointF(left + inset, middle)
                end = QPointF(left + line - inset, middle)
                self._paint_line(painter, start, end, step)
                left += line

    def _paint_below(self, painter: QPainter) -> None:
        theme, disc = self._theme, self._theme.px(_DISC)
        each = self.width() / len(self._steps)
        for number, step in enumerate(self._steps):
            centre = QPointF((number + 0.5) * each, disc / 2 + 1)
            if number + 1 < len(self._steps):
                inset = disc / 2 + theme.px(4)
                start = centre + QPointF(inset, 0)
                self._paint_line(painter, start, centre + QPointF(each - inset, 0), step)
            self._paint_disc(painter, centre, number, step)
            rect = QRectF(number * each, disc + 2, each, self.height() - disc - 2)
            centred = Qt.AlignmentFlag.AlignCenter
            self._paint_words(painter, rect, step.label, step, centred)

    def _paint_column(self, painter: QPainter) -> None:
        theme, disc = self._theme, self._theme.px(_DISC)
        each = theme.px(48)
        for number, step in enumerate(self._steps):
            centre = QPointF(disc / 2 + 1, number * each + disc / 2 + 1)
            if number + 1 < len(self._steps):
                inset = disc / 2 + theme.px(2)
                start = centre + QPointF(0, inset)
                self._paint_line(painter, start, centre + QPointF(0, each - inset), step)
            self._paint_disc(painter, centre, number, step)
            left = disc + theme.px(12)
            rect = QRectF(left, number * each, self.width() - left, disc + 2)
            self._paint_words(painter, rect, step.label, step)

    def _words_width(self, step: Step) -> int:
        label = QFontMetrics(self._theme.font(14, bold=True)).horizontalAdvance(step.label)
        note = QFontMetrics(self._theme.font(12)).horizontalAdvance(step.note)
        return max(label, note)

    def _paint_disc(self, painter: QPainter, centre: QPointF, number: int, step: Step) -> None:
        theme, radius = self._theme, self._theme.px(_DISC) / 2
        if step.state is State.DONE:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("brand"))
            painter.drawEllipse(centre, radius, radius)
            size = theme.px(16)
            image = icons.pixmap("check", theme.colour("surface"), size, self.devicePixelRatioF())
            painter.drawPixmap(QPointF(centre.x() - size / 2, centre.y() - size / 2), image)
            return
        here = step.state is State.NOW
        soon = step.state is State.NEXT
        edge = theme.colour("brand" if here or soon else "rail")
        painter.setPen(QPen(edge, theme.px(2)))
        painter.setBrush(theme.colour("surface"))
        painter.drawEllipse(centre, radius - 1, radius - 1)
        painter.setPen(theme.colour("brand" if here else "second"))
        painter.setFont(theme.font(13, bold=here))
        box = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(number + 1))

    def _paint_line(self, painter: QPainter, start: QPointF, end: QPointF, step: Step) -> None:
        colour = "brand" if step.state is State.DONE else "rail"
        painter.setPen(QPen(QColor(self._theme.colour(colour)), self._theme.px(2)))
        if end.x() > start.x() or end.y() > start.y():
            painter.drawLine(start, end)

    def _paint_words(
        self,
        painter: QPainter,
        rect: QRectF,
        text: str,
        step: Step,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignVCenter,
    ) -> None:
        here = step.state is State.NOW
        later = step.state in (State.NEXT, State.LATER)
        painter.setFont(self._theme.font(14, bold=here))
        painter.setPen(self._theme.colour("second" if later else "text"))
        painter.drawText(rect, align, text)

    def _paint_note(self, painter: QPainter, rect: QRectF, note: str) -> None:
        painter.setFont(self._theme.font(12))
        painter.setPen(self._theme.colour("second"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, note)
