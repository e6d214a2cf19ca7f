"""The villages of a drive: who handed in, and what the cases of each came to."""

from collections.abc import Collection, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from db.exchange.screening import DriveState, VillageState
from db.model.drive import Drive
from db.model.station import NO_VILLAGE, Village
from db.store.drives import Progress
from desktop import icons
from desktop.drives import choosing, words
from desktop.theme import Theme, Tone
from desktop.widgets.buttons import Button, IconButton
from desktop.widgets.card import Hairline
from desktop.widgets.chips import Chip
from desktop.widgets.count_button import CountButton
from desktop.widgets.label import Label
from desktop.widgets.scroll import ScrollBody

ROW: Final = 38
_HEAD: Final = 32
_STATE, _DAY, _NUMBER = 80, 68, 46
_SMALL: Final = 26
_GAP: Final = 32
_BAR, _INSET = 10, 6
_TWO_FROM: Final = 940
_NUMBERS: Final = ("found", "resolved", "unresolved", "carried", "waiting")


class VillageRow(QWidget):
    """One village: its name, what it handed in and when, and five numbers.

    `cases_asked` carries the selection of a number; `queries_asked` asks for the rows in doubt,
    `zero_asked` for the form of a zero report, `zero_back_asked` to take back the one entered.
    """

    cases_asked = Signal(object)
    queries_asked = Signal()
    zero_asked = Signal()
    zero_back_asked = Signal()

    def __init__(
        self, theme: Theme, drive: Drive, one: VillageState, blocked: str, *, named: bool = True
    ) -> None:
        """Show a village; `blocked` says why no zero report can be entered or taken back.

        A row that is not `named` holds the cases of no village.
        """
        super().__init__()
        self.theme = theme
        self.village = one.village
        self.numbers: dict[str, CountButton] = {}
        self.zero = Button(theme, self.tr("Register a zero report"))
        self.zero_back: IconButton | None = None
        self.setFixedHeight(theme.px(ROW))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        name = Label(theme, one.village.name, elides=True)
        name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._row.addWidget(name, 1)
        missing = named and one.handed is None
        by_hand = one.handed is not None and one.handed.zero and not one.handed.batch
        if by_hand and not drive.reported_on:
            self._add_zero_back(blocked)
        self._add(_state(theme, one) if named else QWidget(), _STATE)
        self._add(_day(theme, drive, one) if named else QWidget(), _DAY)
        if missing and not drive.reported_on:
            self._add_zero(blocked)
        else:
            self._add_numbers(drive, one.progress)

    def _add(self, widget: QWidget, width: int) -> None:
        frame = QWidget()
        frame.setFixedWidth(self.theme.px(width))
        row = QHBoxLayout(frame)
        row.setContentsMargins(0, 0, self.theme.px(8), 0)
        row.addWidget(widget)
        row.addStretch(1)
        self._row.addWidget(frame)

    def _add_zero_back(self, blocked: str) -> None:
        """Add the button for a zero report that was entered by hand; an import is undone whole."""
        name = self.tr("Take the zero report back…")
        self.zero_back = IconButton(self.theme, "retract", name, size=_SMALL)
        self.zero_back.setEnabled(not blocked)
        self.zero_back.setToolTip(blocked or name)
        self.zero_back.clicked.connect(self.zero_back_asked)
        self._row.addWidget(self.zero_back)
        self._row.addSpacing(self.theme.px(8))

    def _add_zero(self, blocked: str) -> None:
        self.zero.setFixedHeight(self.theme.px(30))
        self.zero.block(blocked)
        self.zero.clicked.connect(self.zero_asked)
        frame = QWidget()
        frame.setFixedWidth(self.theme.px(_NUMBER) * len(_NUMBERS))
        row = QHBoxLayout(frame)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(self.zero)
        self._row.addWidget(frame)

    def _add_numbers(self, drive: Drive, told: Progress) -> None:
        counts = (told.found, told.resolved, told.found - told.resolved, told.carried, told.waiting)
        for name, count in zip(_NUMBERS, counts, strict=True):
            number = CountButton(self.theme, bold=name == "found", room=12)
            tone = Tone.WARN if name == "waiting" else Tone.PLAIN
            what = self._what(name) if count else ""
            number.show_count(str(count), tone if count else Tone.MUTE, what)
            number.clicked.connect(partial(self._open, name, drive.key))
            number.setFixedWidth(self.theme.px(_NUMBER))
            self.numbers[name] = number
            self._row.addWidget(number)

    def _what(self, name: str) -> str:
        told = {
            "found": self.tr("{village}: cases of this drive"),
            "resolved": self.tr("{village}: resolved"),
            "unresolved": self.tr("{village}: not resolved"),
            "carried": self.tr("{village}: carried over from earlier drives"),
            "waiting": self.tr("{village}: rows in doubt"),
        }
        return told.get(name, "").format(village=self.village.name)

    def _open(self, name: str, drive: str) -> None:
        if name == "waiting":
            self.queries_asked.emit()
            return
        choose = {
            "found": choosing.found,
            "resolved": choosing.resolved,
            "unresolved": choosing.unresolved,
            "carried": choosing.carried,
        }
        if name in choose:
            self.cases_asked.emit(choose[name](drive, self.village.code))


def _state(theme: Theme, one: VillageState) -> QWidget:
    if one.handed is None:
        return Chip(theme, QCoreApplication.translate("Drives", "Missing"), Tone.DANGER)
    if one.handed.zero:
        return Chip(theme, QCoreApplication.translate("Drives", "Zero report"))
    told = QWidget()
    row = QHBoxLayout(told)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.px(4))
    size = theme.px(16)
    check = QLabel()
    check.setPixmap(icons.pixmap("check", theme.colour("ok"), size, told.devicePixelRatioF()))
    row.addWidget(check)
    row.addWidget(Label(theme, QCoreApplication.translate("Drives", "Handed in")))
    return told


def _day(theme: Theme, drive: Drive, one: VillageState) -> QWidget:
    if one.handed is not None:
        received = one.handed.on
        label = Label(theme, words.day(received, received[:4]), size=13, tone=Tone.SECOND)
        label.setToolTip(f"{received} {one.handed.name}".strip())
        return label
    left = words.days_left(drive)
    if left is not None and left < 0:
        return Label(theme, words.late(-left), size=13, tone=Tone.DANGER)
    return Label(theme)


class VillageList(QWidget):
    """The villages in two columns, or in one where it is narrow; what has no room scrolls.

    `cases_asked` carries a selection, `zero_asked` and `zero_back_asked` the code of a village.
    """

    cases_asked = Signal(object)
    queries_asked = Signal()
    zero_asked = Signal(str)
    zero_back_asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._two: bool | None = None
        self.rows: list[VillageRow] = []
        self._heads = QHBoxLayout()
        self._columns = QHBoxLayout()
        inside = QWidget()
        inside.setLayout(self._columns)
        for line in (self._heads, self._columns):
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(theme.px(_GAP))
        self.area = ScrollBody(theme)
        self.area.setWidget(inside)
        self.area.verticalScrollBar().rangeChanged.connect(self._fit_heads)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._heads)
        column.addWidget(self.area, 1)

    def show_state(
        self, state: DriveState, blocked: str, only: Collection[str] | None = None
    ) -> None:
        """Show the villages, or `only` those with these codes.

        `blocked` says why nothing can be entered, "" where it can.
        """
        shown = [one for one in state.villages if only is None or one.village.code in only]
        self.rows = [VillageRow(self._theme, state.drive, one, blocked) for one in shown]
        rest = state.elsewhere
        if only is None and (rest.found or rest.carried or rest.waiting):
            nowhere = VillageState(Village(NO_VILLAGE, self.tr("No village")), None, rest)
            self.rows.append(VillageRow(self._theme, state.drive, nowhere, "", named=False))
        for row in self.rows:
            row.cases_asked.connect(self.cases_asked)
            row.queries_asked.connect(self.queries_asked)
            row.zero_asked.connect(partial(self.zero_asked.emit, row.village.code))
            row.zero_back_asked.connect(partial(self.zero_back_asked.emit, row.village.code))
        self._two = None
        self._lay()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose between one column and two."""
        super().resizeEvent(event)
        self._lay()

    def _lay(self) -> None:
        two = self._theme.logical(self.width()) >= _TWO_FROM
        if two == self._two:
            return
        self._two = two
        _empty(self._heads)
        _empty(self._columns)
        half = (len(self.rows) + 1) // 2 if two else len(self.rows)
        for rows in (self.rows[:half], self.rows[half:]) if two else (self.rows,):
            self._heads.addWidget(_head(self._theme), 1)
            self._columns.addWidget(_column(rows), 1)

    def _fit_heads(self, _least: int, most: int) -> None:
        """Keep the headings over their columns where a scroll bar takes room from these."""
        room = self._theme.px(_BAR) if most else 0
        inset = self._theme.px(_INSET) if most else 0
        self._columns.setContentsMargins(0, 0, inset, 0)
        self._heads.setContentsMargins(0, 0, room + inset, 0)


def _column(rows: Sequence[VillageRow]) -> QWidget:
    column = QWidget()
    inside = QVBoxLayout(column)
    inside.setContentsMargins(0, 0, 0, 0)
    inside.setSpacing(0)
    for place, row in enumerate(rows):
        if place:
            inside.addWidget(Hairline())
        inside.addWidget(row)
        row.show()
    inside.addStretch(1)
    return column


def _head(theme: Theme) -> QWidget:
    head = QWidget()
    head.setFixedHeight(theme.px(_HEAD))
    row = QHBoxLayout(head)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    names = (
        (QCoreApplication.translate("Drives", "Village"), 0),
        (QCoreApplication.translate("Drives", "State"), _STATE),
        (QCoreApplication.translate("Drives", "Received"), _DAY),
        (QCoreApplication.translate("Drives", "Found"), _NUMBER),
        (QCoreApplication.translate("Drives", "Resolved"), _NUMBER),
        (QCoreApplication.translate("Drives", "Open"), _NUMBER),
        (QCoreApplication.translate("Drives", "Carried"), _NUMBER),
        (QCoreApplication.translate("Drives", "In doubt"), _NUMBER),
    )
    for name, width in names:
        label = Label(theme, name, size=13, bold=True, tone=Tone.SECOND)
        if width == _NUMBER:
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if width:
            label.setFixedWidth(theme.px(width))
        row.addWidget(label, 0 if width else 1)
    return head


def _empty(layout: QHBoxLayout) -> None:
    """Take the columns out; the rows in them are laid anew."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            for row in widget.findChildren(VillageRow):
                row.setParent(None)
            widget.hide()
            widget.deleteLater()
