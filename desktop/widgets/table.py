"""A table over very many rows: their ids are held, the rows shown are fetched in windows."""

from collections import OrderedDict
from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.widgets.cells import Column, Row, as_cell

WINDOW = 100
_KEPT = 64

Ids = npt.NDArray[np.int64]
Fetch = Callable[[list[int]], list[Row]]
"""Returns the rows of some ids, one for each and in their order."""

_AnyIndex = QModelIndex | QPersistentModelIndex


class TableModel(QAbstractTableModel):
    """Rows named by an array of 64-bit ids in the order of the table.

    `fetch` is called with the ids of 100 neighbouring rows at a time; the last 64 such
    windows are kept.
    """

    def __init__(
        self, columns: Sequence[Column], fetch: Fetch, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._fetch = fetch
        self._ids: Ids = np.empty(0, dtype=np.int64)
        self._windows: OrderedDict[int, list[Row]] = OrderedDict()
        self._sort = ("", False)

    def set_ids(self, ids: Ids) -> None:
        """Show other rows; the only reset of the model."""
        self.beginResetModel()
        self._ids = np.asarray(ids, dtype=np.int64)
        self._windows.clear()
        self.endResetModel()

    def refresh(self) -> None:
        """Fetch the rows again, where only their contents changed."""
        self._windows.clear()
        if len(self._ids):
            last = self.index(len(self._ids) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def show_sort(self, key: str, descending: bool) -> None:
        """Mark the column that the rows are ordered by with an arrow; "" marks none."""
        self._sort = (key, descending)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)

    def ids(self) -> Ids:
        """Return the ids in the order of the table."""
        return self._ids

    def id_at(self, row: int) -> int:
        """Return the id of a row."""
        return int(self._ids[row])

    def row_of(self, wanted: int) -> int:
        """Return the row of an id, or -1 where the table does not hold it."""
        places = np.flatnonzero(self._ids == wanted)
        return int(places[0]) if len(places) else -1

    def row(self, number: int) -> Row:
        """Return the cells of a row."""
        window, place = divmod(number, WINDOW)
        rows = self._windows.get(window)
        if rows is None:
            start = window * WINDOW
            rows = self._fetch(self._ids[start : start + WINDOW].tolist())
            self._windows[window] = rows
            if len(self._windows) > _KEPT:
                self._windows.popitem(last=False)
        else:
            self._windows.move_to_end(window)
        return rows[place]

    def rowCount(self, parent: _AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        """Return the number of ids."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: _AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a cell, or its tip; everything else is the delegate's."""
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.text(index.row(), index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_cell(self.row(index.row())[index.column()]).tip or None
        return None

    def text(self, row: int, column: int) -> str:
        """Return the words of a cell; an empty one is an empty text."""
        value = self.row(row)[column]
        return "" if value is None else as_cell(value).text if value != "" else ""

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return the title of a column and how it is aligned; rows have none."""
        if orientation is not Qt.Orientation.Horizontal or section >= len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            key, descending = self._sort
            arrow = (" ↓" if descending else " ↑") if column.key == key else ""
            return f"{column.title}{arrow}"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None
