"""The two lists as rows of a table, with what their feet say."""

from collections.abc import Sequence
from functools import partial

import numpy as np
from PySide6.QtCore import QCoreApplication

from db.model import day
from db.model.activity import Activity, Rectification
from desktop.theme import Theme, Tone
from desktop.widgets.cells import Cell, Column, Row
from desktop.widgets.table import TableModel
from desktop.widgets.table_view import TableView


class ListTable(TableView):
    """A table whose rows are handed over whole; ids are their places."""

    def __init__(self, theme: Theme, columns: Sequence[Column]) -> None:
        self._shown: Sequence[Row] = ()
        super().__init__(theme, TableModel(columns, self._fetch))
        self.setSelectionMode(TableView.SelectionMode.SingleSelection)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows."""
        self._shown = rows
        self.set_ids(np.arange(len(rows), dtype=np.int64))

    def _fetch(self, ids: list[int]) -> list[Row]:
        return [self._shown[place] for place in ids]


def activity_columns() -> list[Column]:
    """Return the columns of the activity log."""
    plain = partial(Column, sortable=False)
    return [
        plain("on", QCoreApplication.translate("Records", "Date"), 108),
        plain("activity", QCoreApplication.translate("Records", "Kind"), 128),
        plain("subject", QCoreApplication.translate("Records", "Subject"), stretch=True),
        plain("place", QCoreApplication.translate("Records", "Place"), 190, from_width=760),
        plain("times", QCoreApplication.translate("Records", "Times"), 64, right=True),
        plain("attended", QCoreApplication.translate("Records", "Attended"), 88, right=True),
        plain("served", QCoreApplication.translate("Records", "Served"), 88, right=True),
        plain("handed_out", QCoreApplication.translate("Records", "Handed out"), 88, right=True),
    ]


def activity_row(one: Activity) -> Row:
    """Return the cells of an activity in the order of its columns; — where no number is stated."""
    counts = (one.times, one.attended, one.served, one.handed_out)
    told = [
        Cell("—" if count is None else f"{count:,}", Tone.PLAIN if count else Tone.MUTE)
        for count in counts
    ]
    subject = f"{one.topic}（{one.remarks}）" if one.remarks else one.topic
    return [one.on, one.activity, subject, one.place, *told]


def activity_sums(shown: Sequence[Activity]) -> str:
    """Return how many activities are shown, and what their numbers come to."""
    told = QCoreApplication.translate(
        "Records",
        "{lines} entries · {times} times · {attended} attended · {served} served · {copies} handed"
        " out",
    )
    return told.format(
        lines=f"{len(shown):,}",
        times=f"{sum(one.times or 0 for one in shown):,}",
        attended=f"{sum(one.attended or 0 for one in shown):,}",
        served=f"{sum(one.served or 0 for one in shown):,}",
        copies=f"{sum(one.handed_out or 0 for one in shown):,}",
    )


def rectification_columns() -> list[Column]:
    """Return the columns of the list of what is to be mended."""
    plain = partial(Column, sortable=False)
    return [
        plain("source", QCoreApplication.translate("Records", "Source"), 80),
        plain("problem", QCoreApplication.translate("Records", "Problem"), stretch=True),
        plain("measures", QCoreApplication.translate("Records", "Measures"), 236, from_width=1040),
        plain("office", QCoreApplication.translate("Records", "Office"), 136, from_width=880),
        plain("handler", QCoreApplication.translate("Records", "Handler"), 84),
        plain("due_on", QCoreApplication.translate("Records", "Mend by"), 108),
        plain("state", QCoreApplication.translate("Records", "State"), 116),
        plain("closed_on", QCoreApplication.translate("Records", "Closed on"), 108),
    ]


def rectification_row(one: Rectification, today: str) -> Row:
    """Return the cells of a problem; `today` is an ISO day."""
    late = one.is_overdue(today)
    due = Cell(one.due_on, Tone.DANGER, bold=True) if late else one.due_on
    state = _state(one, today)
    return [one.source, one.problem, one.measures, one.office, one.handler, due, state,
            one.closed_on]  # fmt: skip


def rectification_sums(listed: Sequence[Rectification], today: str) -> str:
    """Return how many problems there are, how many are closed, and how many are overdue."""
    closed = sum(one.closed for one in listed)
    late = sum(one.is_overdue(today) for one in listed)
    told = QCoreApplication.translate(
        "Records", "{lines} problems · {closed} closed ({share}) · {late} overdue"
    )
    share = f"{100 * closed / len(listed):.2f}%" if listed else "—"
    return told.format(lines=len(listed), closed=closed, share=share, late=late)


def _state(one: Rectification, today: str) -> Cell:
    if one.closed:
        return Cell(QCoreApplication.translate("Records", "closed"), Tone.OK, chip=True)
    if one.is_overdue(today) and day.is_day(one.due_on):
        late = (day.first(today) - day.last(one.due_on)).days
        words = QCoreApplication.translate("Records", "%n day(s) overdue", "", late)
        return Cell(words, Tone.DANGER, chip=True)
    return Cell(QCoreApplication.translate("Records", "being mended"), Tone.BRAND, chip=True)
