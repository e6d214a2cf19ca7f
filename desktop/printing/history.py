"""Every paper that ever left, as the book tells it."""

import sys
from datetime import datetime

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from db.model.entry import Entry
from db.model.kinds import read
from db.model.station_kinds import Printed
from desktop.context import Context
from desktop.papers.words import words
from desktop.theme import Tone
from desktop.widgets.buttons import Button
from desktop.widgets.cells import Cell, Column, Row
from desktop.widgets.label import Label
from desktop.widgets.table import TableModel
from desktop.widgets.table_view import TableView

_WIDTH, _HEIGHT = 912, 440


class History(QDialog):
    """A table of the papers printed and saved, the newest first."""

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page.window())
        theme = context.theme
        self._entries = context.ledger.logged(Printed, sys.maxsize)
        self._names = context.ledger.reading.account_names()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Papers printed"))
        room = page.window().size()
        self.resize(
            min(theme.px(_WIDTH), room.width() - theme.px(32)),
            min(theme.px(_HEIGHT), room.height() - theme.px(32)),
        )
        self.table = TableView(theme, TableModel(self._columns(), self._fetch))
        self.table.set_ids(np.arange(len(self._entries), dtype=np.int64))
        close = Button(theme, self.tr("Close"), cap="Esc")
        close.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        margin = theme.px(24)
        column.setContentsMargins(margin, theme.px(16), margin, theme.px(16))
        column.setSpacing(theme.px(12))
        column.addWidget(Label(theme, self.windowTitle(), size=16, bold=True))
        if not self._entries:
            column.addWidget(Label(theme, self.tr("No paper has left yet."), tone=Tone.SECOND))
        column.addWidget(self.table, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        column.addLayout(row)

    def _columns(self) -> list[Column]:
        return [
            Column("at", self.tr("When"), 150, sortable=False),
            Column("by", self.tr("Who"), 90, sortable=False),
            Column("view", self.tr("Paper"), 130, sortable=False),
            Column("mask", self.tr("Hidden"), 90, sortable=False),
            Column("cases", self.tr("Cases"), 70, right=True, sortable=False),
            Column("copies", self.tr("Copies"), 90, right=True, sortable=False),
            Column("head", self.tr("Head"), 150, sortable=False, from_width=700),
            Column("purpose", self.tr("What for"), stretch=True, sortable=False),
        ]

    def _fetch(self, ids: list[int]) -> list[Row]:
        return [self._row(self._entries[number]) for number in ids]

    def _row(self, entry: Entry) -> Row:
        act = _read(entry)
        if act is None:
            return [entry.at, *[""] * 7]
        masks = {
            "meeting": self.tr("For a meeting"),
            "public": self.tr("For the public"),
            "none": Cell(self.tr("Nothing hidden"), Tone.WARN),
        }
        copies = str(act.copies)
        if act.first_copy:
            copies = f"{act.first_copy}–{act.first_copy + act.copies - 1}"
        at = datetime.fromisoformat(entry.at).strftime("%Y-%m-%d %H:%M")
        who = self._names.get(entry.account, "")
        paper = words("views").get(act.view, act.paper)
        mask = masks.get(act.mask, act.mask)
        return [at, who, paper, mask, str(act.cases), copies, act.head, act.purpose]


def _read(entry: Entry) -> Printed | None:
    try:
        act = read(entry.kind, entry.version, entry.data, entry.personal)
    except ValueError:
        return None
    return act if isinstance(act, Printed) else None
