"""The timeline of a case: one row an entry, newest first."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop import icons
from desktop.case.telling import Change, Item
from desktop.case.words import short_day
from desktop.theme import Theme, Tone
from desktop.widgets.buttons import Button
from desktop.widgets.card import Card
from desktop.widgets.chips import Chip
from desktop.widgets.label import Label
from desktop.widgets.wrapped import WrappedLabel

_DATE, _RAIL, _DISC = 48, 28, 26
_SHORT = 20


class Rail(QWidget):
    """The disc with the icon of a kind, and the line down to the entry before it."""

    def __init__(self, theme: Theme, icon: str, tone: Tone, *, last: bool) -> None:
        super().__init__()
        self._theme, self._icon, self._tone, self._last = theme, icon, tone, last
        self.setFixedWidth(theme.px(_RAIL))
        self.setMinimumHeight(theme.px(_RAIL))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw line, disc and icon."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        disc, size = theme.px(_DISC), theme.px(16)
        left = (self.width() - disc) / 2
        painter.setPen(Qt.PenStyle.NoPen)
        if not self._last:
            painter.setBrush(theme.colour("line"))
            middle = self.width() / 2
            painter.drawRect(QRectF(middle - 1, disc, 2, self.height() - disc))
        painter.setBrush(self._tone.ground)
        painter.drawEllipse(QRectF(left, 0, disc, disc))
        image = icons.pixmap(self._icon, self._tone.ink, size, self.devicePixelRatioF())
        inset = (disc - size) / 2
        painter.drawPixmap(round(left + inset), round(inset), image)


class EntryRow(QWidget):
    """One entry: day, disc, what it says, who wrote it when."""

    def __init__(self, theme: Theme, item: Item, *, newest: bool, last: bool) -> None:
        super().__init__()
        self.item = item
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(self._day(theme), 0, Qt.AlignmentFlag.AlignTop)
        tone = Tone.BRAND if newest and not item.gone else Tone.REST
        row.addWidget(Rail(theme, item.icon, tone, last=last))
        row.addSpacing(theme.px(4))
        body = QVBoxLayout()
        body.setContentsMargins(0, 0, 0, theme.px(18))
        body.setSpacing(theme.px(4))
        body.addLayout(self._head(theme))
        for part in _parts(theme, item):
            body.addWidget(part)
        row.addLayout(body, 1)

    def _day(self, theme: Theme) -> QWidget:
        shown = short_day(self.item.on)
        small = len(shown) > 5
        label = Label(theme, shown, size=12 if small else 13, tone=Tone.SECOND)
        if len(shown) == 10:
            label.setText(f"{shown[:4]}\n{shown[5:]}")
        label.setFixedWidth(theme.px(_DATE))
        label.setMinimumHeight(theme.px(_DISC))
        label.setToolTip(self.item.on)
        return label

    def _head(self, theme: Theme) -> QHBoxLayout:
        item = self.item
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        title = Label(theme, item.title, bold=True, tone=Tone.MUTE if item.gone else Tone.PLAIN)
        font = title.font()
        font.setStrikeOut(item.gone)
        title.setFont(font)
        title.setMinimumHeight(theme.px(_DISC))
        head.addWidget(title)
        if item.chip:
            head.addWidget(Chip(theme, item.chip, item.tone))
        head.addStretch(1)
        by = Label(theme, item.by, size=12, tone=Tone.MUTE, elides=True)
        by.setToolTip(item.told.entry.at.replace("T", " "))
        head.addWidget(by)
        return head


def _parts(theme: Theme, item: Item) -> list[QWidget]:
    tone = Tone.MUTE if item.gone else Tone.PLAIN
    parts: list[QWidget] = [_change(theme, change) for change in item.changes]
    if item.sentence:
        parts.append(WrappedLabel(theme, item.sentence, tone=tone))
    parts.extend(_pair(theme, key, value, tone) for key, value in item.pairs)
    return parts


def _line(theme: Theme, key: str) -> tuple[QWidget, QHBoxLayout]:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.px(8))
    label = Label(theme, key, size=13, tone=Tone.SECOND)
    label.setFixedHeight(theme.line_height(14))
    row.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
    return line, row


def _pair(theme: Theme, key: str, value: str, tone: Tone) -> QWidget:
    line, row = _line(theme, key)
    row.addWidget(WrappedLabel(theme, value, size=13, tone=tone), 1)
    return line


def _change(theme: Theme, change: Change) -> QWidget:
    line, row = _line(theme, change.label)
    old, new = f"{change.old or '—'}  →", change.new or "—"
    if len(old) > _SHORT:
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(WrappedLabel(theme, old, size=13))
        column.addWidget(WrappedLabel(theme, new, size=13, bold=True))
        row.addLayout(column, 1)
        return line
    label = Label(theme, old, size=13)
    label.setFixedHeight(theme.line_height(13))
    row.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(WrappedLabel(theme, new, size=13, bold=True), 1)
    return line


class Timeline(Card):
    """All entries of a case in a card whose list scrolls; `note_asked` for one more remark."""

    note_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("Entries"), note=" ", parent=parent)
        self.add_note = Button(theme, self.tr("Add note"), kind="link", icon="add")
        self.add_note.clicked.connect(self.note_asked)
        self.set_corner(self.add_note)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.add(self._scroll, 1)

    def show_items(self, items: Sequence[Item]) -> None:
        """Show these rows from the top."""
        self.note.setText(self.tr("%n, newest first", "", len(items)))
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, self.theme.px(8), 0)
        column.setSpacing(0)
        for place, item in enumerate(items):
            last = place == len(items) - 1
            column.addWidget(EntryRow(self.theme, item, newest=place == 0, last=last))
        column.addStretch(1)
        self._scroll.setWidget(inside)

    def rows(self) -> list[EntryRow]:
        """Return the rows shown, newest first."""
        return self._scroll.findChildren(EntryRow)
