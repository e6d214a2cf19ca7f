"""The files of an import: what was read of each, or why nothing is recorded of it."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QCoreApplication, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from db.exchange.imports import Offer
from desktop.exchange import words
from desktop.exchange.tally import Tally, counted, tally
from desktop.theme import Theme, Tone
from desktop.widgets.cells import Cell, Column, Row
from desktop.widgets.table import TableModel
from desktop.widgets.table_view import TableView

_NUMBERS = ("rows", "taken", "queried", "left_out")
_PADDING = 8
_HEIGHT = 38


class FilesList(QWidget):
    """A table of the files and under it their total; `chosen` carries the place of a file."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self.table = TableView(theme, TableModel(_columns(), self._fetch))
        self.table.current_changed.connect(self._choose)
        self.total = TotalLine(theme, self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.table, 1)
        column.addWidget(self.total)

    def show_offer(self, offer: Offer) -> None:
        """Show the files of an import; the one chosen before stays chosen if it is there."""
        obstacles = [words.obstacle(offer, index) for index in range(len(offer.returns))]
        self._rows = [
            _row(ret.file, tally(ret), obstacle)
            for ret, obstacle in zip(offer.returns, obstacles, strict=True)
        ]
        self.table.clearSpans()
        self.table.set_ids(np.arange(len(self._rows), dtype=np.int64))
        for index, (short, _) in enumerate(obstacles):
            if short:
                self.table.setSpan(index, 1, 1, len(_NUMBERS))
        self.total.show_tally(counted(offer))

    def current(self) -> int:
        """Return the place of the chosen file, or -1."""
        return self.table.current_id()

    def _choose(self, chosen: object) -> None:
        if isinstance(chosen, int) and chosen >= 0:
            self.chosen.emit(chosen)

    def _fetch(self, ids: list[int]) -> list[Row]:
        return [self._rows[one] for one in ids]


class TotalLine(QWidget):
    """The sums under the numbers of the table above."""

    def __init__(self, theme: Theme, table: TableView) -> None:
        super().__init__()
        self._theme = theme
        self._table = table
        self._told = Tally()
        self.setFixedHeight(theme.px(_HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        table.widths_changed.connect(self.update)

    def show_tally(self, told: Tally) -> None:
        """Show the sums."""
        self._told = told
        word = self.tr("Total")
        self.setAccessibleName(f"{word} {told.rows} {told.taken} {told.queried} {told.left_out}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the word and the sums, each under its column."""
        painter = QPainter(self)
        painter.setFont(self._theme.font(14, bold=True))
        painter.setPen(self._theme.colour("text"))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self._place(0), middle | Qt.AlignmentFlag.AlignLeft, self.tr("Total"))
        for at, name in enumerate(_NUMBERS, 1):
            if not self._table.isColumnHidden(at):
                told = f"{getattr(self._told, name):,}"
                painter.drawText(self._place(at), middle | Qt.AlignmentFlag.AlignRight, told)

    def _place(self, column: int) -> QRect:
        inset = self._theme.px(_PADDING)
        left = self._table.columnViewportPosition(column) + self._table.frameWidth()
        width = self._table.columnWidth(column)
        return QRect(left + inset, 0, width - 2 * inset, self.height())


def _columns() -> list[Column]:
    translate = QCoreApplication.translate
    numbers = (
        translate("Import", "Read"),
        translate("Import", "Record"),
        translate("Import", "In doubt"),
        translate("Import", "Left out"),
    )
    titled = zip(_NUMBERS, numbers, (52, 52, 64, 56), (330, 0, 0, 330), strict=True)
    return [
        Column("file", translate("Import", "File"), stretch=True, sortable=False),
        *(
            Column(key, title, width, right=True, sortable=False, from_width=least)
            for key, title, width, least in titled
        ),
    ]


def _row(file: str, told: Tally, obstacle: Sequence[str]) -> Row:
    short, sentence = obstacle
    if short:
        return [file, Cell(short, Tone.WARN, tip=sentence), Cell(""), Cell(""), Cell("")]
    return [
        file,
        _number(told.rows),
        _number(told.taken),
        Cell(f"{told.queried:,}", Tone.WARN, bold=True) if told.queried else None,
        _number(told.left_out),
    ]


def _number(number: int) -> Cell | None:
    return Cell(f"{number:,}") if number else None
