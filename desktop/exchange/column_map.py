"""The headings of a file: first samples, what each is taken for, and the line to correct it."""

from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np
from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from db.exchange.columns import COLUMNS, NUMBER, Parse
from db.exchange.header import Kind
from db.exchange.reading_kinds import MappedColumn
from desktop.exchange import words
from desktop.theme import Theme, Tone
from desktop.widgets.buttons import Button
from desktop.widgets.cells import Cell, Column, Row
from desktop.widgets.choice_line import ChoiceLine, Choices
from desktop.widgets.label import Label
from desktop.widgets.table import TableModel
from desktop.widgets.table_view import TableView

PASSED: Final = "passed"
_LINE: Final = 220
_SAMPLES: Final = "　"


class ColumnMap(QWidget):
    """A table of headings and, under it, the line that gives the chosen one another meaning.

    `corrected` carries layout, heading and column ("" for read past), `forgotten` layout and
    heading of what shall be read as the program reads it.
    """

    corrected = Signal(str, str, str)
    forgotten = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns: Sequence[MappedColumn] = ()
        self._by_hand: Mapping[str, Mapping[str, str]] = {}
        self._refusal = ""
        self._silent = False
        self.table = TableView(theme, TableModel(_columns(), self._fetch))
        self.table.current_changed.connect(self._choose)
        self.table.opened.connect(self._go_to_line)
        self.heading = Label(theme, size=14, bold=True, elides=True)
        self.line = ChoiceLine(theme, [], placeholder=self.tr("Choose a column"))
        self.line.setAccessibleName(self.tr("Taken as"))
        self.line.setFixedWidth(theme.px(_LINE))
        self.line.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.line.picked.connect(self._picked)
        self.undo_button = Button(theme, self.tr("As the program reads it"), kind="link")
        self.undo_button.clicked.connect(self._forget)
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(self.heading)
        row.addWidget(Label(theme, self.tr("is taken as"), size=13, tone=Tone.SECOND))
        row.addWidget(self.line)
        row.addWidget(self.undo_button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.table, 1)
        column.addLayout(row)

    def show_columns(
        self,
        columns: Sequence[MappedColumn],
        by_hand: Mapping[str, Mapping[str, str]],
        refusal: str = "",
    ) -> None:
        """Show headings; `by_hand` are those corrected before, by layout."""
        self._columns, self._by_hand, self._refusal = columns, by_hand, refusal
        self.table.set_ids(np.arange(len(columns), dtype=np.int64))
        self._choose(self.table.current_id())

    def current(self) -> MappedColumn | None:
        """Return the chosen heading."""
        chosen = self.table.current_id()
        return self._columns[chosen] if 0 <= chosen < len(self._columns) else None

    def _choose(self, _chosen: object) -> None:
        one = self.current()
        self.line.setEnabled(one is not None and not self._refusal)
        self.line.setToolTip(self._refusal)
        self.heading.setText(f"“{one.heading}”" if one else "")
        if one is None:
            return
        self._silent = True
        self.line.set_choices(choices(self._columns, one))
        self.line.set_code(one.column or PASSED)
        self._silent = False
        own = self.tr("The program reads it so by itself.")
        self.undo_button.block(self._refusal or ("" if self._is_by_hand(one) else own))

    def _is_by_hand(self, one: MappedColumn) -> bool:
        return one.heading in self._by_hand.get(one.layout, {})

    def _go_to_line(self, _chosen: object) -> None:
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.line.selectAll()

    def _picked(self) -> None:
        one, code = self.current(), self.line.code()
        if one is None or self._silent or not code or code == (one.column or PASSED):
            return
        self.corrected.emit(one.layout, one.heading, "" if code == PASSED else code)

    def _forget(self) -> None:
        one = self.current()
        if one is not None:
            self.forgotten.emit(one.layout, one.heading)

    def _fetch(self, ids: list[int]) -> list[Row]:
        return [self._row(self._columns[one]) for one in ids]

    def _row(self, one: MappedColumn) -> Row:
        samples = _SAMPLES.join(words.masked(" ".join(text.split())) for text in one.samples)
        by_hand = self._is_by_hand(one)
        taken = (
            words.column(one.column or "") if is_stored(one) else self.tr("not read, not stored")
        )
        if by_hand:
            taken = self.tr("{column} (by hand)").format(column=taken)
        tone = Tone.BRAND if by_hand else Tone.PLAIN if is_stored(one) else Tone.WARN
        return [one.heading, Cell(samples, Tone.SECOND), Cell(taken, tone), one.sheet]


def is_stored(one: MappedColumn) -> bool:
    """Tell whether a heading is known; a serial number is, though nothing keeps it."""
    column = COLUMNS.get(one.column or "")
    passed = column is not None and column.parse is Parse.PASSED and column.code != NUMBER
    return one.column is not None and not passed


def kind_of(columns: Sequence[MappedColumn], sheet: str) -> Kind:
    """Return what a sheet is a list of: the kind of list that knows most of its columns."""
    taken = {one.column for one in columns if one.sheet == sheet}
    return max(Kind, key=lambda kind: len(taken.intersection(known_to(kind))))


def known_to(kind: Kind) -> tuple[str, ...]:
    """Return the columns that a kind of list may have, by code."""
    return tuple(COLUMNS) if kind is Kind.LEDGER else kind.vocabulary.columns


def choices(columns: Sequence[MappedColumn], one: MappedColumn) -> Choices:
    """Return the columns that a heading may stand for, and that it may be read past."""
    known = known_to(kind_of(columns, one.sheet))
    passed = QCoreApplication.translate("ColumnMap", "Do not store")
    return [(PASSED, passed), *((code, words.column(code)) for code in known)]


def _columns() -> list[Column]:
    translate = QCoreApplication.translate
    return [
        Column("heading", translate("Import", "Heading in the sheet"), 150, sortable=False),
        Column("samples", translate("Import", "First values"), stretch=True, sortable=False),
        Column("taken", translate("Import", "Taken as"), 170, sortable=False),
        Column("sheet", translate("Import", "Sheet"), 90, sortable=False, from_width=720),
    ]
