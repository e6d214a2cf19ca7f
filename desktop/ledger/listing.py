"""The table of cases, the figures under it, and the chosen case in brief."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db import clock
from db.ledger import Ledger
from db.model.selection import Selection
from db.store.figures import Figures
from desktop import labels
from desktop.ledger.brief import Brief
from desktop.ledger.cells import cells, columns
from desktop.theme import Theme, Tone
from desktop.widgets.cells import Row
from desktop.widgets.label import Label
from desktop.widgets.shell import WIDE
from desktop.widgets.table import Ids, TableModel
from desktop.widgets.table_view import TableView


class Listing(QWidget):
    """The cases of a selection; `opened` carries the id of the one to open."""

    opened = Signal(object)
    sort_asked = Signal(str, bool)

    def __init__(self, theme: Theme, ledger: Ledger, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._ledger = ledger
        self._villages: dict[str, str] = {}
        self.model = TableModel(columns(), self._fetch)
        self.table = TableView(theme, self.model)
        self.table.opened.connect(self.opened)
        self.table.sort_asked.connect(self.sort_asked)
        self.table.current_changed.connect(self._show_brief)
        self.figures = Label(theme, size=13, tone=Tone.SECOND, elides=True)
        self.brief = Brief(theme)
        self.brief.opened.connect(self._open_current)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(12))
        column = QVBoxLayout()
        column.setSpacing(theme.px(8))
        column.addWidget(self.table, 1)
        column.addWidget(self.figures)
        row.addLayout(column, 1)
        row.addWidget(self.brief)

    def show_selection(self, selection: Selection, ids: Ids, figures: Figures) -> None:
        """Show these cases, which `selection` chose, and their figures."""
        self._villages = self._ledger.reading.village_names()
        self.table.set_ids(ids)
        self.table.show_sort(selection.sort, selection.descending)
        self.figures.setText(self._figures(figures))
        self._show_brief(self.table.current_id())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the case in brief out of a narrow window."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        wide = self._theme.logical(self.window().width()) >= WIDE
        if wide != self.brief.isVisibleTo(self):
            self.brief.setVisible(wide)
            self._show_brief(self.table.current_id())

    def _fetch(self, ids: list[int]) -> list[Row]:
        today = clock.today().isoformat()
        rows = self._ledger.reading.rows(ids)
        return [cells(row, self._villages, today) for row in rows]

    def _show_brief(self, chosen: object) -> None:
        if not self.brief.isVisibleTo(self) or not isinstance(chosen, int) or chosen < 0:
            return
        for row in self._ledger.reading.rows([chosen]):
            line = self._ledger.reading.case(row.subject)
            village = self._villages.get(row.village, "")
            self.brief.show_case(row, line, village, clock.today().isoformat())

    def _open_current(self) -> None:
        self.opened.emit(self.table.current_id())

    def _figures(self, figures: Figures) -> str:
        parts = [self.tr("{n} cases").format(n=f"{figures.cases:,}")]
        if figures.cases:
            share = f"{100 * figures.resolved / figures.cases:.2f} %"
            counted = f"{figures.resolved:,}/{figures.cases:,}"
            parts.append(
                self.tr("{n} resolved · {share} ({counted})").format(
                    n=f"{figures.resolved:,}", share=share, counted=counted
                )
            )
        if figures.overdue:
            parts.append(self.tr("{n} overdue").format(n=f"{figures.overdue:,}"))
        if figures.people:
            parts.append(self.tr("{n} people").format(n=f"{figures.people:,}"))
        if figures.amount:
            parts.append(self.tr("{amount} yuan").format(amount=labels.yuan(figures.amount)))
        return " · ".join(parts)
