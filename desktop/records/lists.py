"""The two lists of the Records page: their filters, their table, the line under it."""

from collections.abc import Collection, Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from db import clock
from db.model.activity import Activity, Rectification
from desktop.records.rows import (
    ListTable,
    activity_columns,
    activity_row,
    activity_sums,
    rectification_columns,
    rectification_row,
    rectification_sums,
)
from desktop.theme import Theme, Tone
from desktop.widgets.buttons import Button
from desktop.widgets.empty import EmptyPage
from desktop.widgets.filter_line import FilterLine
from desktop.widgets.label import Label

_FILTER_WIDTH: Final = 160


class ActivityList(QWidget):
    """The activity log, narrowed by kind and year; `chosen` tells that another row is current."""

    chosen = Signal()

    def __init__(self, theme: Theme, new: Button, parent: QWidget | None = None) -> None:
        """`new` is the button of the page that is shown while the list is empty."""
        super().__init__(parent)
        self._all: Sequence[Activity] = ()
        self._shown: list[Activity] = []
        self._only: Collection[str] | None = None
        self.kind = FilterLine(theme, self.tr("Kind"), self.tr("All kinds"), _FILTER_WIDTH)
        self.year = FilterLine(theme, self.tr("Year"), self.tr("All years"), _FILTER_WIDTH)
        self.table = ListTable(theme, activity_columns())
        self.table.current_changed.connect(self.chosen)
        self.sums = Label(theme, size=13, tone=Tone.SECOND, elides=True)
        empty = EmptyPage(
            theme,
            "note",
            self.tr("No activity logged yet"),
            self.tr(
                "Lectures, advice days, meetings, house calls: what the station did, how often and"
                " for how many people. A district's workbook brings its log along."
            ),
            new,
        )
        self._stack = _stacked(self, theme, (self.kind, self.year), self.table, self.sums, empty)
        for line in (self.kind, self.year):
            line.picked.connect(self._narrow)

    def clear(self) -> None:
        """Choose all kinds and years again."""
        for line in (self.kind, self.year):
            line.set_code("")

    def show_log(self, log: Sequence[Activity], only: Collection[str] | None = None) -> None:
        """Show a log, or `only` these lines of it, narrowed as before."""
        self._all = log
        self._only = only
        kinds = sorted({one.activity for one in log if one.activity})
        years = sorted({one.on[:4] for one in log if one.on}, reverse=True)
        self.kind.offer([(kind, kind) for kind in kinds])
        self.year.offer([(year, year) for year in years])
        self._narrow()
        self._stack.setCurrentIndex(0 if log else 1)

    def current(self) -> Activity | None:
        """Return the activity of the current row."""
        place = self.table.current_id()
        return self._shown[place] if 0 <= place < len(self._shown) else None

    def _narrow(self) -> None:
        kind, year = self.kind.code(), self.year.code()
        self._shown = [
            one
            for one in self._all
            if kind in ("", one.activity)
            and (not year or one.on.startswith(year))
            and (self._only is None or one.subject in self._only)
        ]
        self.table.show_rows([activity_row(one) for one in self._shown])
        self.sums.setText(activity_sums(self._shown))
        self.chosen.emit()


class RectificationList(QWidget):
    """What is to be mended, open problems first; `opened` when one is to be closed."""

    chosen = Signal()
    opened = Signal()

    def __init__(self, theme: Theme, new: Button, parent: QWidget | None = None) -> None:
        """`new` is the button of the page that is shown while the list is empty."""
        super().__init__(parent)
        self._listed: Sequence[Rectification] = ()
        self.table = ListTable(theme, rectification_columns())
        self.table.current_changed.connect(self.chosen)
        self.table.opened.connect(self.opened)
        self.sums = Label(theme, size=13, tone=Tone.SECOND, elides=True)
        empty = EmptyPage(
            theme,
            "assess",
            self.tr("Nothing to mend"),
            self.tr(
                "Problems that a supervisor, a review or the station itself found: what is done"
                " about them, by whom, until when, and when they were closed."
            ),
            new,
        )
        self._stack = _stacked(self, theme, (), self.table, self.sums, empty)

    def show_list(
        self, every: Sequence[Rectification], only: Collection[str] | None = None
    ) -> None:
        """Show these problems, or `only` these lines of them."""
        self._listed = listed = [one for one in every if only is None or one.subject in only]
        today = clock.today().isoformat()
        self.table.show_rows([rectification_row(one, today) for one in listed])
        self.sums.setText(rectification_sums(listed, today))
        self._stack.setCurrentIndex(0 if every else 1)
        self.chosen.emit()

    def current(self) -> Rectification | None:
        """Return the problem of the current row."""
        place = self.table.current_id()
        return self._listed[place] if 0 <= place < len(self._listed) else None


def _stacked(
    host: QWidget, theme: Theme, filters: Sequence[QWidget], table: QWidget, sums: QWidget,
    empty: QWidget,
) -> QStackedWidget:  # fmt: skip
    """Lay the list, or what stands in its place while it is empty, into `host`."""
    stack = QStackedWidget()
    full = QWidget()
    column = QVBoxLayout(full)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.px(8))
    if filters:
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        for widget in filters:
            row.addWidget(widget)
        row.addStretch(1)
        column.addLayout(row)
    column.addWidget(table, 1)
    column.addWidget(sums)
    for page in (full, empty):
        stack.addWidget(page)
    around = QVBoxLayout(host)
    around.setContentsMargins(0, 0, 0, 0)
    around.addWidget(stack)
    return stack
