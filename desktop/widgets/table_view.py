"""The view of a TableModel: fixed rows, one stretched column, sort by header, copy as TSV."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QHelpEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QToolTip, QWidget

from desktop.theme import Theme
from desktop.widgets.delegates import ROW_HEIGHT, RowDelegate
from desktop.widgets.table import Ids, TableModel

HEADER_HEIGHT = 36


class TableView(QTableView):
    """Shows `model`; rows are chosen whole, several with Shift and Ctrl.

    `sort_asked` carries a column key and whether descending; the owner sorts and calls
    `show_sort`. `opened` carries the id of the row on which Enter or a double click was made;
    `current_changed` the id of the current row, or -1. `widths_changed` tells that the user
    pulled a column.
    """

    sort_asked = Signal(str, bool)
    opened = Signal(object)
    current_changed = Signal(object)
    widths_changed = Signal()

    def __init__(self, theme: Theme, model: TableModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows = model
        model.setParent(self)
        self._widths = {column.key: column.width for column in model.columns}
        self._sort = ("", False)
        self._fitting = False
        self.setModel(model)
        self._delegate = RowDelegate(theme, model, self)
        self.setItemDelegate(self._delegate)
        self._set_behaviour()
        self._set_headers()
        self.doubleClicked.connect(self._open_current)
        self.selectionModel().currentRowChanged.connect(self._current_row_changed)
        model.modelReset.connect(self._was_reset)

    def set_ids(self, ids: Ids) -> None:
        """Show other rows and stay on the current one where it is still among them."""
        kept = self.current_id()
        self._rows.set_ids(ids)
        if not self.select_id(kept) and len(ids):
            self.select_row(0)

    def current_id(self) -> int:
        """Return the id of the current row, or -1."""
        row = self.currentIndex().row()
        return self._rows.id_at(row) if 0 <= row < self._rows.rowCount() else -1

    def selected_ids(self) -> list[int]:
        """Return the ids of the chosen rows in the order of the table."""
        return [self._rows.id_at(row) for row in self._selected_rows()]

    def select_id(self, wanted: int) -> bool:
        """Make the row of an id current and return whether there is one."""
        row = self._rows.row_of(wanted)
        if row >= 0:
            self.select_row(row)
        return row >= 0

    def select_row(self, row: int) -> None:
        """Make a row current and scroll to it."""
        index = self._rows.index(row, self._first_column())
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def widths(self) -> dict[str, int]:
        """Return the width of each column in logical pixels, as the user left them."""
        return dict(self._widths)

    def set_widths(self, widths: Mapping[str, int]) -> None:
        """Take remembered widths; unknown columns are passed over."""
        for key in self._widths.keys() & widths.keys():
            self._widths[key] = widths[key]
        self._fit_columns()

    def show_sort(self, key: str, descending: bool) -> None:
        """Show the arrow of the order that the rows are in; an empty key shows none."""
        self._sort = (key, descending)
        self._rows.show_sort(key, descending)

    def copy(self) -> None:
        """Put the chosen rows on the clipboard, cells parted by tabs, hidden columns not."""
        columns = [n for n in range(len(self._rows.columns)) if not self.isColumnHidden(n)]
        lines = [
            "\t".join(_one_line(self._rows.text(row, column)) for column in columns)
            for row in self._selected_rows()
        ]
        QGuiApplication.clipboard().setText("\n".join(lines))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy, open on Enter, and jump with Home and End."""
        key = event.key()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._open_current()
        elif key == Qt.Key.Key_Home and self._rows.rowCount():
            self.select_row(0)
        elif key == Qt.Key.Key_End and self._rows.rowCount():
            self.select_row(self._rows.rowCount() - 1)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out the columns for which the table is too narrow."""
        super().resizeEvent(event)
        self._fit_columns()

    def viewportEvent(self, event: QEvent) -> bool:
        """Show the whole words of a cell that is cut in a tip."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            index = self.indexAt(event.pos())
            width = self.columnWidth(index.column())
            if index.isValid() and not self._delegate.shows_whole(index, width):
                words = self._rows.text(index.row(), index.column())
                QToolTip.showText(event.globalPos(), words, self)
                return True
        return super().viewportEvent(event)

    def _set_behaviour(self) -> None:
        self.setAlternatingRowColors(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFont(self._theme.font())

    def _set_headers(self) -> None:
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(self._theme.px(ROW_HEIGHT))
        rows.setDefaultSectionSize(self._theme.px(ROW_HEIGHT))
        head = self.horizontalHeader()
        head.setFixedHeight(self._theme.px(HEADER_HEIGHT))
        head.setHighlightSections(False)
        head.setMinimumSectionSize(self._theme.px(40))
        head.setSectionsClickable(True)
        head.setStretchLastSection(False)
        for place, column in enumerate(self._rows.columns):
            mode = QHeaderView.ResizeMode
            head.setSectionResizeMode(place, mode.Stretch if column.stretch else mode.Interactive)
        head.sectionClicked.connect(self._header_clicked)
        head.sectionResized.connect(self._header_resized)
        self._fit_columns()

    def _fit_columns(self) -> None:
        self._fitting = True
        width = self._theme.logical(self.width())
        for place, column in enumerate(self._rows.columns):
            self.setColumnHidden(place, width < column.from_width)
            if not column.stretch:
                self.setColumnWidth(place, self._theme.px(self._widths[column.key]))
        self._fitting = False

    def _first_column(self) -> int:
        shown = (n for n in range(len(self._rows.columns)) if not self.isColumnHidden(n))
        return next(shown, 0)

    def _selected_rows(self) -> list[int]:
        spans = self.selectionModel().selection().toList()
        return sorted({row for span in spans for row in range(span.top(), span.bottom() + 1)})

    def _header_clicked(self, section: int) -> None:
        column = self._rows.columns[section]
        if column.sortable:
            key, descending = self._sort
            self.sort_asked.emit(column.key, key == column.key and not descending)

    def _header_resized(self, section: int, before: int, after: int) -> None:
        column = self._rows.columns[section]
        if self._fitting or column.stretch or not after:
            return
        self._widths[column.key] = round(self._theme.logical(after))
        self.widths_changed.emit()

    def _open_current(self) -> None:
        if self.current_id() >= 0:
            self.opened.emit(self.current_id())

    def _current_row_changed(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        self.current_changed.emit(self.current_id())

    def _was_reset(self) -> None:
        if not self._rows.rowCount():
            self.current_changed.emit(-1)


def _one_line(text: str) -> str:
    return " ".join(text.split())
