"""What was signed and what changed since: the cases that came and went, and their entries."""

from collections.abc import Iterator
from functools import partial
from typing import Final

import numpy as np
from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.exchange.sign_off import Adjustment
from db.ledger import Ledger
from db.model.entry import Entry
from db.model.indicator import DENOMINATOR, NUMERATOR
from db.model.selection import Selection
from db.model.sign_off import SignedFigure
from desktop import labels
from desktop.figures import words
from desktop.figures.signed_band import Since
from desktop.theme import Theme, Tone
from desktop.widgets.buttons import Button
from desktop.widgets.cells import Cell, Column, Row
from desktop.widgets.label import Label
from desktop.widgets.scroll import ScrollBody
from desktop.widgets.table import TableModel
from desktop.widgets.table_view import TableView
from desktop.widgets.window import Window
from desktop.widgets.wrapped import WrappedLabel

translate = QCoreApplication.translate
_HEIGHT: Final = 640
_SIDE: Final = 320
_CASE: Final = "case:"
_MOST: Final = 60
"""How many cases and entries are listed; the rest is counted."""


class SinceSigning(Window):
    """The signed figures, those that changed first. `cases_asked` carries a Selection."""

    cases_asked = Signal(object)

    def __init__(self, theme: Theme, page: QWidget, ledger: Ledger, since: Since) -> None:
        title = translate("Since", "What was signed, and what changed since")
        facts = translate("Since", "Signed on {day}, head {head}. Signed figures stay as they are.")
        told = facts.format(day=words.day(since.signed.on), head=since.signed.head)
        super().__init__(theme, page, title, told, _HEIGHT)
        self._changes = {one.figure.name: one for one in since.adjustments}
        figures = since.signed.figures
        self._figures = sorted(figures, key=lambda one: one.name not in self._changes)
        self.table = TableView(theme, TableModel(_columns(), self._fetch))
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
        self.table.set_ids(np.arange(len(self._figures), dtype=np.int64))
        self.table.setFocus()

    def choose(self, name: str) -> None:
        """Show why an indicator changed."""
        names = [one.name for one in self._figures]
        if name in names:
            self.table.select_row(names.index(name))

    def _fetch(self, ids: list[int]) -> list[Row]:
        return [_row(self._figures[one], self._changes) for one in ids]

    def _chosen(self, chosen: object) -> None:
        if isinstance(chosen, int) and chosen >= 0:
            figure = self._figures[chosen]
            self.why.show_figure(figure, self._changes.get(figure.name))

    def _open(self, selection: object) -> None:
        self.accept()
        self.cases_asked.emit(selection)


class Why(QWidget):
    """The cases that came to a figure or left it since it was signed, and what was written."""

    cases_asked = Signal(object)

    def __init__(self, theme: Theme, ledger: Ledger) -> None:
        super().__init__()
        self._theme = theme
        self._ledger = ledger
        self.cases: list[Button] = []
        self._area = ScrollBody(theme)
        self.setFixedWidth(theme.px(_SIDE))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._area)

    def show_figure(self, figure: SignedFigure, change: Adjustment | None) -> None:
        """Show a signed figure, and why it is another one now."""
        theme = self._theme
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, theme.px(8), 0)
        column.setSpacing(theme.px(6))
        column.addWidget(WrappedLabel(theme, figure.zh, bold=True))
        column.addWidget(WrappedLabel(theme, figure.definition_zh, size=13, tone=Tone.SECOND))
        self.cases = []
        if change is None:
            told = self.tr("Nothing that it counts has changed since it was signed.")
            column.addWidget(WrappedLabel(theme, told, size=13, tone=Tone.OK))
        else:
            for part in self._parts(change):
                column.addWidget(part)
        column.addStretch(1)
        self._area.setWidget(inside)
        inside.show()

    def _parts(self, change: Adjustment) -> Iterator[QWidget]:
        for side in (NUMERATOR, DENOMINATOR):
            for keys, title in (
                (change.added.get(side, ()), _title(side, added=True)),
                (change.removed.get(side, ()), _title(side, added=False)),
            ):
                if keys:
                    yield Label(self._theme, title.format(count=len(keys)), size=13, bold=True)
                    yield from self._members(keys)
        if change.entries:
            yield Label(self._theme, self.tr("Written since"), size=13, bold=True)
            yield from self._entries(change.entries)

    def _members(self, keys: tuple[str, ...]) -> Iterator[QWidget]:
        subjects = list(dict.fromkeys(key.partition("#")[0] for key in keys))
        for subject in subjects[:_MOST]:
            if not subject.startswith(_CASE):
                yield Label(self._theme, subject, size=13, tone=Tone.SECOND, elides=True)
                continue
            case = self._ledger.reading.case(subject).state
            button = Button(self._theme, self._named(case.no), kind="link")
            button.setToolTip(case.title)
            button.clicked.connect(partial(self.cases_asked.emit, Selection(no=case.no)))
            button.block("" if case.no else self.tr("This case was taken back."))
            self.cases.append(button)
            yield button
        if len(subjects) > _MOST:
            told = self.tr("and %n more", "", len(subjects) - _MOST)
            yield Label(self._theme, told, size=13, tone=Tone.MUTE)

    def _named(self, no: str) -> str:
        return no or self.tr("taken back")

    def _entries(self, entries: tuple[Entry, ...]) -> Iterator[QWidget]:
        reading = self._ledger.reading
        names = reading.account_names()
        for entry in entries[:_MOST]:
            is_case = entry.subject.startswith(_CASE)
            told = self.tr("{day} {kind}, {name} {no}").format(
                day=words.day(entry.arrived[:10]),
                kind=labels.kind(entry.kind),
                name=names.get(entry.account, ""),
                no=reading.case(entry.subject).state.no if is_case else "",
            )
            yield Label(self._theme, told, size=13, tone=Tone.SECOND, elides=True)
        if len(entries) > _MOST:
            told = self.tr("and %n more", "", len(entries) - _MOST)
            yield Label(self._theme, told, size=13, tone=Tone.MUTE)


def _title(side: str, *, added: bool) -> str:
    if side == NUMERATOR:
        if added:
            return translate("Since", "Came to the numerator: {count}")
        return translate("Since", "Left the numerator: {count}")
    if added:
        return translate("Since", "Came to the denominator: {count}")
    return translate("Since", "Left the denominator: {count}")


def _columns() -> list[Column]:
    plain = partial(Column, sortable=False)
    return [
        plain("name", translate("Since", "Indicator"), stretch=True),
        plain("was", translate("Since", "Signed"), 108, right=True),
        plain("now", translate("Since", "Now"), 108, right=True),
        plain("change", translate("Since", "Adjusted"), 84),
    ]


def _row(figure: SignedFigure, changes: dict[str, Adjustment]) -> Row:
    change = changes.get(figure.name)
    unit = f" {figure.unit}" if figure.kind == "count" else ""
    told = translate("Since", "adjusted")
    return [
        figure.zh,
        Cell(f"{figure.shown}{unit}", bold=True),
        f"{change.shown}{unit}" if change is not None else f"{figure.shown}{unit}",
        Cell(told, Tone.WARN, chip=True) if change is not None else None,
    ]
