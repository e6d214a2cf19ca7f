"""What the cards of the settings page have in common."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtWidgets import QHBoxLayout

from db.model.loop import Role
from desktop.context import Context
from desktop.widgets.buttons import Button
from desktop.widgets.card import Card
from desktop.widgets.cells import Column, Row
from desktop.widgets.table import TableModel
from desktop.widgets.table_view import TableView


class RowTable(TableView):
    """A short table whose rows are handed over whole; ids are their places."""

    def __init__(self, context: Context, columns: Sequence[Column], height: int) -> None:
        self._shown: Sequence[Row] = ()
        super().__init__(context.theme, TableModel(columns, self._fetch))
        self.setSelectionMode(TableView.SelectionMode.SingleSelection)
        self.setFixedHeight(context.theme.px(height))

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows."""
        self._shown = rows
        self.set_ids(np.arange(len(rows), dtype=np.int64))
        self.viewport().update()

    def _fetch(self, ids: list[int]) -> list[Row]:
        return [self._shown[place] for place in ids]


class SettingsCard(Card):
    """One subject of the settings; `show_ledger` reads it again."""

    def __init__(self, context: Context, title: str) -> None:
        super().__init__(context.theme, title)
        self.context = context

    def show_ledger(self) -> None:
        """Show how the ledger stands."""

    def add_buttons(self, *buttons: Button) -> None:
        """Put buttons in a row under what is there."""
        row = QHBoxLayout()
        row.setSpacing(self.theme.px(8))
        for button in buttons:
            row.addWidget(button)
        row.addStretch(1)
        self.body.addLayout(row)

    def why_not(self, *roles: Role) -> str:
        """Return why nothing can be written here now, or an empty text; no roles means all."""
        if self.context.busy:
            return self.tr("A task is writing; wait until it ends.")
        if roles and self.context.ledger.account.role not in roles:
            if roles == (Role.HEAD,):
                return self.tr("Only a head may do this.")
            return self.tr("A reader's account writes nothing.")
        return ""
