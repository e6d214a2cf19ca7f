"""The files of an import with what became of their rows, the current one marked."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from db.exchange.tally import FileTally, sums
from desktop.queries.lines import elided
from desktop.reasons import exclusion
from desktop.theme import Theme, Tone
from desktop.widgets.card import Card, Hairline
from desktop.widgets.reveal import FormArea
from desktop.widgets.wrapped import WrappedLabel

NO_HEADER: Final = "no_header"
WIDTH = 328
_ROW, _HEAD = 32, 34
_COLUMNS = (46, 54, 42)
"""Widths of the three counts at the right, in logical pixels."""


class FilesCard(Card):
    """A row a file; `chosen` carries the place of the file that was clicked."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.body.setContentsMargins(1, 1, 1, theme.px(12))
        self.body.setSpacing(0)
        self.setFixedWidth(theme.px(WIDTH))
        self.list = FileList(theme)
        self.list.chosen.connect(self.chosen)
        self._heading = _CountLine(theme, head=True)
        self._total = _CountLine(theme)
        self._area = FormArea(self.list)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.notes = WrappedLabel(theme, size=12, tone=Tone.SECOND)
        for widget in (self._heading, Hairline()):
            self.add(widget)
        self.add(self._area, 1)
        for widget in (Hairline(), self._total, Hairline()):
            self.add(widget)
        under = QVBoxLayout()
        under.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), 0)
        under.addWidget(self.notes)
        self.body.addLayout(under)
        self.body.addStretch(0)

    def show_files(self, files: Sequence[FileTally], current: int) -> None:
        """Show the files; `current` is the place of the one with the row in question, or -1."""
        self.list.show_files(files, current)
        self._area.setMaximumHeight(self.list.height())
        _, accepted, waiting, left_out = sums(files)
        counts = (self.tr("accepted"), self.tr("in doubt"), self.tr("left out"))
        self._heading.set_words(self.tr("File"), counts)
        totals = tuple(f"{count:,}" for count in (accepted, waiting, left_out))
        self._total.set_words(self.tr("Total"), totals)
        self.notes.setText("\n".join(self._notes(files)))
        if current >= 0:
            row = self.theme.px(_ROW)
            self._area.ensureVisible(0, row * current + row // 2, 0, row)

    def _notes(self, files: Sequence[FileTally]) -> list[str]:
        """Return why rows are left out: by reading, and by an answer."""
        excluded = sum(one.excluded for one in files)
        answered = sum(one.left_out for one in files) - excluded
        reasons = Counter[str]()
        for one in files:
            reasons.update(one.reasons)
        sheets = reasons.pop(NO_HEADER, 0)
        notes = [self._excluded(excluded, reasons)] if excluded else []
        if sheets:
            notes.append(self.tr("%n sheets have no header row and were not read.", "", sheets))
        if answered:
            notes.append(self.tr("%n rows were left out by an answer.", "", answered))
        return notes

    def _excluded(self, total: int, reasons: Counter[str]) -> str:
        """Return how many rows are no disputes, and why: 3 rows …: totals, notes, blank, 1 each."""
        if not reasons:
            return self.tr(
                "%n rows are no disputes: totals, notes, signatures, blanks and the like.",
                "",
                total,
            )
        counts = {exclusion(reason): count for reason, count in reasons.most_common()}
        rest = total - sum(counts.values())
        if rest > 0:
            counts[self.tr("other reasons")] = rest
        same = set(counts.values())
        if len(same) == 1 and len(counts) > 1:
            each = self.tr("{reasons}, {count} each")
            told = each.format(reasons="、".join(counts), count=same.pop())
        else:
            one = self.tr("{reason} {count}")
            told = "、".join(one.format(reason=word, count=n) for word, n in counts.items())
        return self.tr("%n rows are no disputes: {reasons}.", "", total).format(reasons=told)


class _CountLine(QWidget):
    """A name and three counts in the columns of the list."""

    def __init__(self, theme: Theme, *, head: bool = False) -> None:
        super().__init__()
        self._theme = theme
        self._is_head = head
        self._name = ""
        self._counts: tuple[str, ...] = ()
        self.setFixedHeight(theme.px(_HEAD if head else _ROW + 4))

    def set_words(self, name: str, counts: tuple[str, ...]) -> None:
        """Show other words."""
        self._name, self._counts = name, counts
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line."""
        painter = QPainter(self)
        theme = self._theme
        font = theme.font(13 if self._is_head else 14, bold=True)
        ink = theme.colour("second" if self._is_head else "text")
        rect = QRectF(0, 0, self.width(), self.height())
        name, places = columns(theme, rect)
        elided(painter, name, self._name, font, ink)
        for place, text in zip(places, self._counts, strict=False):
            flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(place, flags, text)


def columns(theme: Theme, rect: QRectF) -> tuple[QRectF, list[QRectF]]:
    """Return the place of a file's name and those of its three counts."""
    right = rect.right() - theme.px(12)
    places: list[QRectF] = []
    for width in reversed(_COLUMNS):
        places.insert(
            0, QRectF(right - theme.px(width), rect.top(), theme.px(width), rect.height())
        )
        right -= theme.px(width)
    left = rect.left() + theme.px(16)
    return QRectF(left, rect.top(), right - left, rect.height()), places


class FileList(QWidget):
    """The rows of the files, drawn by hand; `chosen` carries the place of one that is clicked."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._files: Sequence[FileTally] = ()
        self._current = -1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_files(self, files: Sequence[FileTally], current: int) -> None:
        """Show other files, or another current one."""
        self._files, self._current = files, current
        self.setFixedHeight(len(files) * self._theme.px(_ROW))
        self.update()

    def files(self) -> Sequence[FileTally]:
        """Return the files shown."""
        return self._files

    def sizeHint(self) -> QSize:
        """Return the height of all rows."""
        return QSize(self._theme.px(WIDTH), len(self._files) * self._theme.px(_ROW))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the file under the mouse."""
        place = self._at(event.position().toPoint())
        if place >= 0:
            self.chosen.emit(place)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows in sight."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = self._theme.px(_ROW)
        first, last = event.rect().top() // height, event.rect().bottom() // height
        for place in range(max(0, first), min(len(self._files), last + 1)):
            self._paint_row(painter, place, QRectF(0, place * height, self.width(), height))

    def _at(self, point: QPoint) -> int:
        place = point.y() // self._theme.px(_ROW)
        return place if 0 <= place < len(self._files) else -1

    def _paint_row(self, painter: QPainter, place: int, rect: QRectF) -> None:
        theme, file = self._theme, self._files[place]
        chosen = place == self._current
        if chosen or place % 2:
            painter.fillRect(rect, theme.colour("selection" if chosen else "zebra"))
        if chosen:
            bar = QRectF(rect.left(), rect.top(), theme.px(3), rect.height())
            painter.fillRect(bar, theme.colour("brand"))
        name, places = columns(theme, rect)
        elided(painter, name, file.name, theme.font(13, bold=chosen), theme.colour("text"))
        counts = (file.accepted, file.waiting, file.left_out)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for at, (where, count) in enumerate(zip(places, counts, strict=True)):
            if at == 1 and count:
                self._paint_waiting(painter, where, f"{count:,}")
                continue
            painter.setFont(theme.font(13))
            painter.setPen(theme.colour("text" if count else "mute"))
            painter.drawText(where, right, f"{count:,}" if count else "–")

    def _paint_waiting(self, painter: QPainter, where: QRectF, text: str) -> None:
        theme = self._theme
        font = theme.font(13, bold=True)
        painter.setFont(font)
        width = max(theme.px(28), painter.fontMetrics().horizontalAdvance(text) + theme.px(16))
        height = theme.px(20)
        pill = QRectF(
            where.right() - width + theme.px(9), where.center().y() - height / 2, width, height
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("warn_tint"))
        painter.drawRoundedRect(pill, height / 2, height / 2)
        painter.setPen(theme.colour("warn"))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)
