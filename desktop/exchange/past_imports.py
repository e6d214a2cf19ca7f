"""The imports that were recorded, and what can be done about the chosen one."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from db.exchange.imports import Import, moment
from desktop.exchange import words
from desktop.exchange.import_card import ImportCard
from desktop.theme import Theme, Tone
from desktop.widgets.cells import Cell, Column, Row
from desktop.widgets.table import TableModel
from desktop.widgets.table_view import TableView

_WIDE = 1000
_CARD, _CARD_NARROW = 360, 344


class PastImports(QWidget):
    """A table of imports beside the card of the chosen one; `chosen` carries that `Import`."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._imports: Sequence[Import] = ()
        self.table = TableView(theme, TableModel(self._columns(), self._fetch))
        self.table.current_changed.connect(self._choose)
        self.card = ImportCard(theme)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(12))
        row.addWidget(self.table, 1)
        row.addWidget(self.card)

    def show_imports(self, told: Sequence[Import]) -> None:
        """Show imports, the newest first; the one chosen before stays chosen."""
        before = self.current()
        self._imports = told
        self.table.set_ids(np.arange(len(told), dtype=np.int64))
        self.select(before.batch if before else "")
        self._choose(self.table.current_id())

    def select(self, batch: str) -> None:
        """Choose the import of a batch, or the newest."""
        batches = [one.batch for one in self._imports]
        if batches:
            self.table.select_row(batches.index(batch) if batch in batches else 0)

    def current(self) -> Import | None:
        """Return the chosen import."""
        chosen = self.table.current_id()
        return self._imports[chosen] if 0 <= chosen < len(self._imports) else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the card less room in a narrow window."""
        super().resizeEvent(event)
        wide = self._theme.logical(self.width()) >= _WIDE
        self.card.setFixedWidth(self._theme.px(_CARD if wide else _CARD_NARROW))

    def _choose(self, _chosen: object) -> None:
        one = self.current()
        if one is not None:
            self.chosen.emit(one)

    def _columns(self) -> list[Column]:
        return [
            Column("when", self.tr("When"), 140, sortable=False),
            Column("drive", self.tr("Drive"), 132, sortable=False, from_width=640),
            Column("files", self.tr("Files"), stretch=True, sortable=False),
            Column("rows", self.tr("Rows read"), 76, right=True, sortable=False, from_width=560),
            Column("recorded", self.tr("Recorded"), 76, right=True, sortable=False,
                   from_width=480),
            Column("waiting", self.tr("In doubt"), 76, right=True, sortable=False),
        ]  # fmt: skip

    def _fetch(self, ids: list[int]) -> list[Row]:
        return [self._row(self._imports[one]) for one in ids]

    def _row(self, one: Import) -> Row:
        names = "、".join(file.name for file in one.files)
        files = self.tr("%n files", "", len(one.files)) if len(one.files) > 1 else names
        rows = sum(file.rows for file in one.files)
        recorded = sum(file.accepted for file in one.files)
        tone = Tone.PLAIN if one.can_be_undone else Tone.MUTE
        if not one.can_be_undone:
            files = self.tr("{files} (taken back)").format(files=files)
        return [
            Cell(moment(one.when), tone),
            Cell(words.drive(one.drive) if one.drive else "—", tone if one.drive else Tone.MUTE),
            Cell(files, tone, tip=names),
            Cell(f"{rows:,}", tone),
            Cell(f"{recorded:,}", tone if recorded else Tone.MUTE),
            Cell(f"{one.waiting:,}", Tone.WARN, bold=True) if one.waiting else None,
        ]
