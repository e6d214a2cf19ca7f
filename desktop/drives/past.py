"""The other drives: four small cards, and a list of all."""

from collections.abc import Sequence
from functools import partial
from typing import Final

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from db.exchange.screening import DriveState
from desktop import labels
from desktop.drives import words
from desktop.drives.rate_bar import RateBar
from desktop.theme import Theme, Tone
from desktop.widgets.buttons import Button, is_plain_enter
from desktop.widgets.card import Card
from desktop.widgets.cells import Cell, Column, Row
from desktop.widgets.chips import Chip
from desktop.widgets.label import Label
from desktop.widgets.table import TableModel
from desktop.widgets.table_view import TableView

CARDS: Final = 4
_WIDTH, _HEIGHT = 912, 440


class PastCard(Card):
    """A drive in brief; a click or Enter asks for it with `chosen`, which carries its key."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, state: DriveState) -> None:
        super().__init__(theme)
        self.key = state.drive.key
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(labels.drive(self.key))
        self.body.setSpacing(theme.px(4))
        part, whole = state.total.resolved, state.total.found
        reached = words.on_target(part, whole)
        name = Label(theme, labels.drive(self.key), bold=True, elides=True)
        self._line(name, Chip(theme, *words.state(state.drive)))
        tone = Tone.PLAIN if reached else Tone.WARN
        self.rate = Label(theme, words.percent(part, whole), size=20, bold=True, tone=tone)
        fraction = Label(theme, f"{part} / {whole}", size=13, tone=Tone.SECOND)
        missed = Label(theme, "" if reached else self.tr("below target"), size=12, tone=Tone.WARN)
        self._line(self.rate, missed, beside=fraction)
        bar = RateBar(theme, words.TARGET)
        bar.show_rate(part, whole, reached=reached)
        self.add(bar)
        still = self.tr("%n open", "", whole - part)
        reported = state.drive.reported_on
        said = self.tr("reported {day}").format(day=words.day(reported)) if reported else ""
        left = Label(theme, still, size=12, tone=Tone.SECOND)
        self._line(left, Label(theme, said, size=12, tone=Tone.SECOND))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ask for the drive."""
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self.chosen.emit(self.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for the drive on Enter."""
        if is_plain_enter(event):
            self.chosen.emit(self.key)
        else:
            super().keyPressEvent(event)

    def _line(self, left: QWidget, right: QWidget, *, beside: QWidget | None = None) -> None:
        row = QHBoxLayout()
        row.setSpacing(self.theme.px(8))
        row.addWidget(left)
        if beside is not None:
            row.addWidget(beside)
        row.addStretch(1)
        row.addWidget(right)
        self.body.addLayout(row)


class PastDrives(QWidget):
    """The latest other drives in cards, and the way to all; without room the cards are left out."""

    chosen = Signal(str)
    all_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.cards: list[PastCard] = []
        self.every = Button(theme, "", kind="link")
        self.every.clicked.connect(self.all_asked)
        self._row = QHBoxLayout()
        self._row.setSpacing(theme.px(12))
        self._frame = QWidget()
        self._frame.setLayout(self._row)
        self._row.setContentsMargins(0, 0, 0, 0)
        head = QHBoxLayout()
        head.addWidget(Label(theme, self.tr("Other drives"), bold=True))
        head.addStretch(1)
        head.addWidget(self.every)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addLayout(head)
        column.addWidget(self._frame)

    def show_states(self, states: Sequence[DriveState], count: int) -> None:
        """Show these drives; `count` is how many there are in all."""
        while (item := self._row.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.cards = [PastCard(self._theme, state) for state in states]
        for card in self.cards:
            card.chosen.connect(self.chosen)
            self._row.addWidget(card, 1)
        for _ in range(CARDS - len(self.cards)):
            self._row.addStretch(1)
        self.every.setText(self.tr("All %n drive(s)", "", count))
        self.setVisible(bool(self.cards))

    def set_room(self, enough: bool) -> None:
        """Show the cards only where there is room for them."""
        self._frame.setVisible(enough)


class AllDrives(QDialog):
    """Every drive in a table; `chosen` carries the key of the one that was opened."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, states: Sequence[DriveState], page: QWidget) -> None:
        super().__init__(page.window())
        self._states = states
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("All drives"))
        room = page.window().size()
        self.resize(
            min(theme.px(_WIDTH), room.width() - theme.px(32)),
            min(theme.px(_HEIGHT), room.height() - theme.px(32)),
        )
        self.table = TableView(theme, TableModel(self._columns(), self._fetch))
        self.table.opened.connect(self._open)
        show = Button(theme, self.tr("Show this drive"), kind="primary")
        show.clicked.connect(lambda: self._open(self.table.current_id()))
        close = Button(theme, self.tr("Close"), cap="Esc")
        close.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        margin = theme.px(24)
        column.setContentsMargins(margin, theme.px(16), margin, theme.px(16))
        column.setSpacing(theme.px(12))
        column.addWidget(Label(theme, self.windowTitle(), size=16, bold=True))
        column.addWidget(self.table, 1)
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        row.addStretch(1)
        row.addWidget(close)
        row.addWidget(show)
        column.addLayout(row)
        self.table.set_ids(np.arange(len(states), dtype=np.int64))
        self.table.setFocus()

    def _columns(self) -> list[Column]:
        plain = partial(Column, sortable=False)
        return [
            plain("drive", self.tr("Drive"), stretch=True),
            plain("state", self.tr("State"), 92),
            plain("in", self.tr("Handed in"), 84, right=True),
            plain("found", self.tr("Found"), 64, right=True),
            plain("resolved", self.tr("Resolved"), 72, right=True),
            plain("rate", self.tr("Rate"), 92, right=True),
            plain("carried", self.tr("Carried over"), 72, right=True),
            plain("reported", self.tr("Reported on"), 124),
        ]

    def _fetch(self, ids: list[int]) -> list[Row]:
        return [self._told(self._states[one]) for one in ids]

    def _told(self, state: DriveState) -> Row:
        drive, total = state.drive, state.total
        chip, tone = words.state(drive)
        reached = words.on_target(total.resolved, total.found)
        rate = words.percent(total.resolved, total.found)
        return [
            labels.drive(drive.key),
            Cell(chip, tone, chip=True),
            f"{state.handed_in}/{len(state.villages)}",
            str(total.found),
            str(total.resolved),
            Cell(rate, Tone.PLAIN if reached else Tone.WARN, bold=not reached),
            str(total.carried),
            words.day(drive.reported_on) or None,
        ]

    def _open(self, chosen: object) -> None:
        if isinstance(chosen, int) and chosen >= 0:
            self.accept()
            self.chosen.emit(self._states[chosen].drive.key)
