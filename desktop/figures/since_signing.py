"""What was signed and what changed since: the cases that came and went, and their entries."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

import numpy as np
from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from db.ledger import Ledger
from db.model.adjustment import Adjustment, Carried, SignedFigure
from db.model.period import read_period
from desktop import days
from desktop.figures.change_words import amount, difference
from desktop.figures.signed_band import Since
from desktop.figures.why import Why
from desktop.theme import Theme, Tone
from desktop.widgets.buttons import Button
from desktop.widgets.cells import Cell, Column, Row
from desktop.widgets.table import TableModel
from desktop.widgets.table_view import TableView
from desktop.widgets.window import Window

translate = QCoreApplication.translate
_HEIGHT: Final = 640
_WIDE, _EDGE = 1080, 32
"""Logical pixels of a list with a column more, and what it leaves of the window under it."""
_WITH_BOTH: Final = 560
"""From this width of the table both numbers stand beside the periods; the reason has them too."""


@dataclass(frozen=True, slots=True)
class Heads:
    """What stands over the list: title, facts, and the titles of the two numbers.

    `period` is that of the column of periods, "" where all figures are of one.
    """

    title: str
    facts: str
    was: str
    now: str
    period: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A figure as it was told, and how it changed; `period` where it is one of several's."""

    figure: SignedFigure
    change: Adjustment | None = None
    period: str = ""


def signed_lines(since: Since) -> list[Line]:
    """Return all that was signed or changed since, what changed first."""
    changes = {one.figure.name: one for one in since.adjustments}
    new = {name: one.figure for name, one in changes.items()}
    figures = (new | since.signed.all_figures).values()
    lines = [Line(figure, changes.get(figure.name)) for figure in figures]
    return sorted(lines, key=lambda line: line.change is None)


def carried_lines(reports: Iterable[Carried]) -> list[Line]:
    """Return what changed of earlier signed periods and is to be reported in a later one."""
    return [
        Line(change.figure, change, read_period(report.key).label)
        for report in reports
        for change in report.adjustments
    ]


class SinceSigning(Window):
    """Figures as they were told, those that changed first. `cases_asked` carries a Selection."""

    cases_asked = Signal(object)

    def __init__(
        self, theme: Theme, page: QWidget, ledger: Ledger, lines: Sequence[Line], head: Heads
    ) -> None:
        super().__init__(theme, page, head.title, head.facts, _HEIGHT)
        if head.period:
            room = page.window().width() - theme.px(_EDGE)
            self.resize(min(theme.px(_WIDE), room), self.height())
        self._lines = tuple(lines)
        self.table = TableView(theme, TableModel(_columns(head), self._fetch))
        self.why = Why(theme, ledger)
        self.why.cases_asked.connect(self._open)
        self.table.current_changed.connect(self._chosen)
        row = QHBoxLayout()
        row.setSpacing(theme.px(16))
        row.addWidget(self.table, 1)
        row.addWidget(self.why)
        self.body.addLayout(row)
        close = Button(theme, self.tr("Close"), cap="Esc")
        close.clicked.connect(self.reject)
        self.foot.addStretch(1)
        self.foot.addWidget(close)
        self.table.set_ids(np.arange(len(self._lines), dtype=np.int64))
        self.table.setFocus()

    def choose(self, name: str) -> None:
        """Show why an indicator changed."""
        names = [line.figure.name for line in self._lines]
        if name in names:
            self.table.select_row(names.index(name))

    def _fetch(self, ids: list[int]) -> list[Row]:
        return [_row(self._lines[one]) for one in ids]

    def _chosen(self, chosen: object) -> None:
        if isinstance(chosen, int) and chosen >= 0:
            line = self._lines[chosen]
            self.why.show_figure(line.figure, line.change)

    def _open(self, selection: object) -> None:
        self.accept()
        self.cases_asked.emit(selection)


def since_heads(since: Since) -> Heads:
    """Return what stands over the figures of a signed period."""
    title = translate("Since", "{period}: what was signed, and what changed since")
    facts = translate("Since", "Signed on {day}, head {head}. Signed figures stay as they are.")
    return Heads(
        title.format(period=read_period(since.signed.key).label),
        facts.format(day=days.day(since.signed.on), head=since.signed.head),
        translate("Since", "Signed"),
        translate("Since", "Now"),
    )


def carried_heads(label: str) -> Heads:
    """Return what stands over that which a period, of this name, reports of earlier ones."""
    facts = translate(
        "Since",
        "What changed of earlier periods since they were signed or last adjusted; the papers of"
        " {period} tell of it.",
    )
    title = translate("Since", "{period}: adjustments to earlier periods")
    return Heads(
        title.format(period=label),
        facts.format(period=label),
        translate("Since", "Before"),
        translate("Since", "After"),
        translate("Since", "Period"),
    )


def _columns(head: Heads) -> list[Column]:
    plain = partial(Column, sortable=False)
    period = [plain("period", head.period, 132)] if head.period else []
    return [
        plain("name", translate("Since", "Indicator"), stretch=True),
        *period,
        plain("was", head.was, 96, right=True, from_width=_WITH_BOTH if head.period else 0),
        plain("now", head.now, 96, right=True),
        plain("change", translate("Since", "Adjusted by"), 124, right=True),
    ]


def _row(line: Line) -> Row:
    figure, change = line.figure, line.change
    was = amount(figure, figure.shown)
    head = [Cell(figure.zh, tip=figure.zh), *([line.period] if line.period else [])]
    if change is None:
        return [*head, Cell(was, bold=True), was, None]
    by = Cell(difference(change), Tone.WARN, bold=True)
    return [*head, Cell(was, bold=True), amount(figure, change.shown), by]
