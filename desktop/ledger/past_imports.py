"""The returns that were taken in, each with its undo."""

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from db.exchange.imports import Import, imports, moment
from desktop.context import Context
from desktop.theme import Tone
from desktop.widgets.buttons import Button
from desktop.widgets.cells import Cell, Column, Row
from desktop.widgets.label import Label
from desktop.widgets.table import TableModel
from desktop.widgets.table_view import TableView

_WIDTH, _HEIGHT = 912, 440


class PastImports(QDialog):
    """A list of imports; `undo_asked` carries the `Import` whose cases are to be taken back."""

    undo_asked = Signal(object)

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page.window())
        theme = context.theme
        self._imports = imports(context.ledger)
        self._writer = context.ledger.account.role != "reader"
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Returns taken in"))
        room = page.window().size()
        self.resize(
            min(theme.px(_WIDTH), room.width() - theme.px(32)),
            min(theme.px(_HEIGHT), room.height() - theme.px(32)),
        )
        self.table = TableView(theme, TableModel(self._columns(), self._fetch))
        self.table.current_changed.connect(self._choose)
        self.undo_button = Button(theme, self.tr("Undo this import…"), kind="danger")
        self.undo_button.clicked.connect(self._undo)
        close = Button(theme, self.tr("Close"), cap="Esc")
        close.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        margin = theme.px(24)
        column.setContentsMargins(margin, theme.px(16), margin, theme.px(16))
        column.setSpacing(theme.px(12))
        column.addWidget(Label(theme, self.windowTitle(), size=16, bold=True))
        column.addWidget(self.table, 1)
        self.empty = Label(theme, self.tr("No return was taken in yet."), tone=Tone.SECOND)
        self.empty.setVisible(not self._imports)
        column.addWidget(self.empty)
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        row.addStretch(1)
        row.addWidget(close)
        row.addWidget(self.undo_button)
        column.addLayout(row)
        self._choose(-1)
        self.table.set_ids(np.arange(len(self._imports), dtype=np.int64))

    def _columns(self) -> list[Column]:
        return [
            Column("when", self.tr("When"), 140, sortable=False),
            Column("file", self.tr("File"), stretch=True, sortable=False),
            Column("rows", self.tr("Rows read"), 84, right=True, sortable=False),
            Column("accepted", self.tr("Recorded"), 84, right=True, sortable=False),
            Column("queried", self.tr("In doubt"), 84, right=True, sortable=False),
            Column("excluded", self.tr("Left out"), 84, right=True, sortable=False),
            Column("standing", self.tr("In the ledger"), 108, right=True, sortable=False),
        ]

    def _fetch(self, ids: list[int]) -> list[Row]:
        return [self._row(self._imports[one]) for one in ids]

    def _row(self, one: Import) -> Row:
        numbers = (one.rows, one.accepted, one.queried, one.excluded, one.standing)
        told = [Cell(str(n), Tone.PLAIN if n else Tone.MUTE) for n in numbers]
        return [moment(one.when), one.file, *told]

    def _choose(self, chosen: object) -> None:
        one = self._imports[chosen] if isinstance(chosen, int) and chosen >= 0 else None
        if not self._writer:
            reason = self.tr("A reader's account changes nothing.")
        elif one is None:
            reason = self.tr("Choose an import first.")
        else:
            reason = "" if one.standing else self.tr("Its cases have been taken back already.")
        self.undo_button.block(reason)

    def _undo(self) -> None:
        chosen = self.table.current_id()
        if chosen >= 0:
            self.accept()
            self.undo_asked.emit(self._imports[chosen])
