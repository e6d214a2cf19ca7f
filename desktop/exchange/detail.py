"""One file of an import: its rows by what becomes of them, its columns, its notices."""

from collections.abc import Mapping

import numpy as np
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from db.exchange.imports import Offer
from db.exchange.reading_kinds import Return
from desktop.exchange import words
from desktop.exchange.column_map import ColumnMap
from desktop.exchange.detail_rows import (
    ALL,
    COLUMNS,
    NOTICES,
    DetailRows,
    notice_columns,
    row_columns,
)
from desktop.theme import Theme, Tone
from desktop.widgets.cells import Row
from desktop.widgets.chips import Chip, FilterChips
from desktop.widgets.label import Label
from desktop.widgets.notice import Notice
from desktop.widgets.table import TableModel
from desktop.widgets.table_view import TableView


class FileDetail(QWidget):
    """The chosen file; `columns` says what is taken for what, and is corrected there."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._rows: DetailRows | None = None
        self._file = ""
        self.name = Label(theme, size=16, bold=True, elides=True)
        self.village = Label(theme, size=13, tone=Tone.SECOND, elides=True)
        self.zero = Chip(theme, self.tr("Zero report"), Tone.OK)
        self.obstacle = Notice(theme)
        self.chips = FilterChips(theme)
        self.chips.chosen.connect(self._show_view)
        self.rows = TableView(theme, TableModel(row_columns(), self._fetch))
        self.notices = TableView(theme, TableModel(notice_columns(), self._fetch))
        self.columns = ColumnMap(theme)
        self._stack = QStackedWidget()
        self._nothing = QWidget()
        for view in (self.rows, self.notices, self.columns, self._nothing):
            self._stack.addWidget(view)
        head = QHBoxLayout()
        head.setSpacing(theme.px(12))
        for widget in (self.name, self.village, self.zero):
            head.addWidget(widget)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addLayout(head)
        column.addWidget(self.obstacle)
        column.addWidget(self.chips)
        column.addWidget(self._stack, 1)

    def show_file(
        self,
        offer: Offer,
        index: int,
        by_hand: Mapping[str, Mapping[str, str]],
        refusal: str = "",
    ) -> None:
        """Show a file of an import; the view chosen before stays where the file is the same."""
        ret = offer.returns[index]
        view = self.chips.current() if ret.file == self._file else ""
        self._file = ret.file
        self._rows = DetailRows(ret, known=index in (offer.before or {}))
        self.name.setText(ret.file)
        self.village.setText(ret.village)
        self.zero.setVisible(ret.zero_report)
        self._tell(ret, words.obstacle(offer, index)[1])
        self.chips.set_items(self._rows.items())
        self.chips.choose(view or ALL)
        width = {"row": self._rows.row_width}
        self.rows.set_widths(width)
        self.notices.set_widths(width)
        self.columns.show_columns(ret.columns, by_hand, refusal)
        self._show_view(self.chips.current())
        if ret.error is not None:
            self._stack.setCurrentWidget(self._nothing)

    def _tell(self, ret: Return, obstacle: str) -> None:
        if obstacle:
            self.obstacle.tell(obstacle, Tone.WARN)
        else:
            self.obstacle.hide()
        self.chips.setVisible(ret.error is None)

    def _show_view(self, key: str) -> None:
        if key == COLUMNS:
            self._stack.setCurrentWidget(self.columns)
            return
        table = self.notices if key == NOTICES else self.rows
        self._stack.setCurrentWidget(table)
        count = len(self._rows.views[key]) if self._rows else 0
        table.set_ids(np.arange(count, dtype=np.int64))

    def _fetch(self, ids: list[int]) -> list[Row]:
        rows = self._rows.views[self.chips.current()] if self._rows else []
        return [rows[one] for one in ids]
