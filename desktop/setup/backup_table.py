"""The table of the backups in a folder."""

from pathlib import Path

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.errors import LoopbookError
from db.exchange.backup import Backup, backup_at, list_backups
from desktop import errors
from desktop.theme import Theme, Tone
from desktop.widgets.cells import Cell, Column, Row
from desktop.widgets.label import Label
from desktop.widgets.table import TableModel
from desktop.widgets.table_view import TableView

_MEGABYTE = 1_000_000


class BackupTable(QWidget):
    """Backups, the newest first; `chosen` tells that another one is current."""

    chosen = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._backups: list[Backup] = []
        columns = (
            Column("when", self.tr("Made"), 150, sortable=False),
            Column("station", self.tr("Station"), stretch=True, sortable=False),
            Column("head", self.tr("Page mark"), 170, sortable=False, from_width=560),
            Column("size", self.tr("Size"), 80, right=True, sortable=False),
        )
        self._model = TableModel(columns, self._rows)
        self.view = TableView(theme, self._model)
        self.view.setSelectionMode(TableView.SelectionMode.SingleSelection)
        self.view.current_changed.connect(self.chosen)
        self.state = Label(theme, size=13, tone=Tone.MUTE, elides=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(self.view, 1)
        column.addWidget(self.state)

    def show_folder(self, folder: Path) -> None:
        """List the backups in `folder`; a folder that is itself a backup counts as one."""
        one = backup_at(folder)
        told = ""
        try:
            self._backups = [one] if one else list_backups(folder)
        except LoopbookError as error:
            self._backups = []
            told = errors.sentence(error)
        if not self._backups and not told:
            told = self.tr("There is no backup in this folder.")
        self.state.setText(told)
        self.state.setVisible(bool(told))
        self.view.set_ids(np.arange(len(self._backups), dtype=np.int64))
        self.chosen.emit()

    def choose(self, path: Path) -> None:
        """Make the backup at `path` the current one, if it is listed."""
        for place, backup in enumerate(self._backups):
            if backup.path == path:
                self.view.select_id(place)

    def current(self) -> Backup | None:
        """Return the backup that is chosen."""
        place = self.view.current_id()
        return self._backups[place] if 0 <= place < len(self._backups) else None

    def count(self) -> int:
        """Return how many backups are listed."""
        return len(self._backups)

    def _rows(self, ids: list[int]) -> list[Row]:
        return [self._row(self._backups[place]) for place in ids]

    def _row(self, backup: Backup) -> Row:
        return (
            backup.when.isoformat(" ", "minutes"),
            backup.station,
            Cell(f"{backup.seq}:{backup.head}", Tone.SECOND),
            f"{backup.size / _MEGABYTE:.1f} MB",
        )
