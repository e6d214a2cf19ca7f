"""Every indicator in a table, with what it means and the lists behind it beside it."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Final

import numpy as np
from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.model.indicator import (
    DENOMINATOR,
    NUMERATOR,
    REPORT_2025,
    Counted,
    Indicator,
    catalogue,
)
from db.model.selection import Selection
from desktop import days, labels
from desktop.counted import aside, is_of_cases
from desktop.figures import words
from desktop.figures.asked import Asked
from desktop.figures.standing import STRIP, Standing, variants
from desktop.theme import Theme, Tone
from desktop.widgets.buttons import Button
from desktop.widgets.cells import Cell, Column, Row
from desktop.widgets.scroll import ScrollBody
from desktop.widgets.table import TableModel
from desktop.widgets.table_view import TableView
from desktop.widgets.window import Window
from desktop.widgets.wrapped import WrappedLabel

translate = QCoreApplication.translate
_SIDE: Final = 240
_HEIGHT: Final = 640
_INDENT: Final = "\u3000"


class AllFigures(Window):
    """`cases_asked` carries a Selection, `lines_asked` a Counted; the dialog closes with them."""

    cases_asked = Signal(object)
    lines_asked = Signal(object)

    def __init__(
        self,
        theme: Theme,
        page: QWidget,
        asked: Asked,
        standings: Mapping[str, Standing],
        narrowed: Sequence[str] = (),
    ) -> None:
        """`narrowed` says in words which cases alone are counted, () for all."""
        title = translate("AllFigures", "All indicators")
        super().__init__(theme, page, title, _facts(asked, narrowed), _HEIGHT)
        self._rows = in_order(standings)
        self.table = TableView(theme, TableModel(columns(), self._fetch))
        self.meaning = Meaning(theme)
        self.meaning.asked.connect(self._open)
        self.table.current_changed.connect(self._chosen)
        self.table.opened.connect(self._open_first)
        row = QHBoxLayout()
        row.setSpacing(theme.px(16))
        row.addWidget(self.table, 1)
        row.addWidget(self.meaning)
        self.body.addLayout(row)
        close = Button(theme, self.tr("Close"), cap="Esc")
        close.clicked.connect(self.reject)
        self.foot.addStretch(1)
        self.foot.addWidget(close)
        self.table.set_ids(np.arange(len(self._rows), dtype=np.int64))
        self.table.setFocus()

    def choose(self, name: str) -> None:
        """Show what an indicator means."""
        names = [one.figure.indicator.name for one in self._rows]
        if name in names:
            self.table.select_row(names.index(name))

    def _fetch(self, ids: list[int]) -> list[Row]:
        return [cells(self._rows[one]) for one in ids]

    def _chosen(self, chosen: object) -> None:
        if isinstance(chosen, int) and chosen >= 0:
            self.meaning.show_standing(self._rows[chosen])

    def _open_first(self, chosen: object) -> None:
        self._chosen(chosen)
        self.meaning.open_first()

    def _open(self, counted: Counted) -> None:
        self.accept()
        if is_of_cases(counted):
            self.cases_asked.emit(Selection(counted=counted))
        else:
            self.lines_asked.emit(counted)


class Meaning(QWidget):
    """What one indicator means, where it stands, and buttons that open what it counted.

    `asked` carries a Counted.
    """

    asked = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedWidth(theme.px(_SIDE))
        self.name = WrappedLabel(theme, bold=True)
        self.texts = [WrappedLabel(theme, size=13, tone=tone) for tone in _TONES]
        self.buttons: dict[str, Button] = {}
        self._counts = ""
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, theme.px(8), 0)
        self._column.setSpacing(theme.px(8))
        self._column.addWidget(self.name)
        self._sides = QVBoxLayout()
        self._sides.setSpacing(theme.px(8))
        self._column.addLayout(self._sides)
        for text in self.texts:
            self._column.addWidget(text)
        self._column.addStretch(1)
        area = ScrollBody(theme)
        area.setWidget(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(area)

    def show_standing(self, standing: Standing) -> None:
        """Show one indicator."""
        figure = standing.figure
        self.name.setText(figure.indicator.zh)
        by, cut_off = self.tr("Counted by {field}"), self.tr("Counted until {day}")
        told = (
            figure.indicator.definition_zh,
            by.format(field=labels.field(figure.indicator.on)),
            cut_off.format(day=days.day(figure.until)),
            self.tr("Source: {source}").format(source=figure.indicator.source),
            words.change_tip(standing),
            words.target_tip(standing),
        )
        for label, text in zip(self.texts, told, strict=True):
            label.setText(text)
            label.setVisible(bool(text))
        self._offer(standing)

    def open_first(self) -> None:
        """Open what the number itself counted."""
        for button in self.buttons.values():
            if button.isEnabled():
                button.click()
            return

    def _offer(self, standing: Standing) -> None:
        for button in self.buttons.values():
            button.hide()
            button.deleteLater()
        self.buttons = {}
        figure = standing.figure
        rate = figure.denominator is not None
        self._counts = figure.indicator.counts
        self._add(NUMERATOR, self.tr("Numerator") if rate else self.tr("Counted"), figure.numerator)
        if rate:
            self._add(DENOMINATOR, self.tr("Denominator"), figure.denominator or 0)
        for name, count in figure.aside:
            self._add(name, aside(name), count)
        for side, button in self.buttons.items():
            button.clicked.connect(partial(self.asked.emit, figure.behind(side)))

    def _add(self, side: str, what: str, count: int) -> None:
        unit = self._counts
        told = self.tr("{what}: {count} {unit}").format(what=what, count=f"{count:,}", unit=unit)
        button = Button(self._theme, told)
        button.block("" if count else self.tr("There is none."))
        self.buttons[side] = button
        self._sides.addWidget(button)


_TONES: Final = (Tone.PLAIN, *(Tone.SECOND,) * 5)


def in_order(standings: Mapping[str, Standing]) -> list[Standing]:
    """Return the indicators of the strip first, then the others in the order of their list.

    Each is followed by its stricter definitions.
    """
    keys = dict.fromkeys([*STRIP, *(each.key for each in catalogue().values())])
    names = [each.name for key in keys for each in variants(key)]
    return [standings[name] for name in names if name in standings]


def columns() -> list[Column]:
    """Return the columns of a table of indicators."""
    plain = partial(Column, sortable=False)
    return [
        plain("name", translate("AllFigures", "Indicator"), stretch=True),
        plain("value", translate("AllFigures", "Figure"), 88, right=True),
        plain("pair", translate("AllFigures", "n / d"), 92, right=True),
        plain("target", translate("AllFigures", "Target"), 116, right=True),
        plain("change", translate("AllFigures", "Last period"), 136, right=True, from_width=560),
    ]


def cells(standing: Standing) -> Row:
    """Return the row of an indicator."""
    figure, aim = standing.figure, standing.aim
    missed = aim is not None and aim.reached is False
    goal = words.goal(aim.target, figure) if aim is not None else None
    if standing.year is not None:
        goal = translate("AllFigures", "{target} a year").format(target=goal)
    if missed:
        told = translate("AllFigures", "below {target}")
        if figure.indicator.better == "low":
            told = translate("AllFigures", "over {target}")
        goal = told.format(target=goal)
    tone = Tone.WARN if missed else Tone.PLAIN
    none = words.no_rate(figure)
    return [
        _named(figure.indicator),
        Cell(words.amount(figure), Tone.MUTE if none else Tone.PLAIN, bold=not none),
        words.pair(figure) or None,
        Cell(goal, tone, tip=words.target_tip(standing)) if goal else None,
        words.change(figure, standing.before) or None,
    ]


def _named(told: Indicator) -> str | Cell:
    """Return a name; a stricter definition stands under the usual one and only says which."""
    usual = variants(told.key)[0].zh
    if told.variant == REPORT_2025 or not told.zh.startswith(usual):
        return told.zh
    return Cell(f"{_INDENT}{told.zh.removeprefix(usual)}", tip=told.zh)


def _facts(asked: Asked, narrowed: Sequence[str]) -> str:
    told = translate(
        "AllFigures", "{period}, counted until {day}. Enter opens what a number counted."
    )
    if narrowed:
        told = translate(
            "AllFigures",
            "{period}, counted until {day}, of {cases} alone: not held against targets.",
        )
    cases = "、".join(narrowed)
    return told.format(period=asked.period.label, day=days.day(asked.cut_off), cases=cases)
