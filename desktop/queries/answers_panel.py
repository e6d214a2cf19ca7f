"""The answers to one doubt: rows in two columns, or three cards, with what is typed under them."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.queries.answer_rows import AnswerCard, AnswerRow
from desktop.queries.entry import Entry
from desktop.queries.replies import Words
from desktop.theme import Theme, Tone
from desktop.widgets.label import Label
from desktop.widgets.reveal import reveal

CARDS: Final = 3
"""How many answers to a likely duplicate are cards; the others stand at the foot."""
_LEAVE_OUT, _LATER = 150, 112


class AnswersPanel(QWidget):
    """`answered` carries the place of an answer, from 0; `left` that the keys are free again.

    `compact` rows, for a low window, are shown from the next question on.
    """

    answered = Signal(int)
    put_off = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.rows: list[AnswerRow] = []
        self.later = AnswerRow(theme, "0", Words(""), parent=self)
        self.later.hide()
        self.entry: Entry | None = None
        self.compact = False
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.px(8))
        self._grid.setVerticalSpacing(theme.px(8))
        self._foot = QHBoxLayout()
        self._foot.setSpacing(theme.px(8))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(8))
        self._column.addLayout(self._grid)
        self._column.addLayout(self._foot)

    def put_above(self, widget: QWidget) -> None:
        """Put a widget, such as a notice, over the answers."""
        self._column.insertWidget(0, widget)

    def show_answers(self, answers: Sequence[Words], *, cards: bool) -> None:
        """Show other answers, the first three as cards, or all as rows."""
        self.close_entry()
        self._clear()
        columns = CARDS if cards else 2
        for at in range(CARDS):
            self._grid.setColumnStretch(at, int(at < columns))
        for place, words in enumerate(answers):
            if not cards or place < CARDS:
                self._place(self._row(place, words, cards=cards), place, columns)
        note = self.tr("answer later; the other rows go on")
        later = Words(self.tr("Leave it for now"), note)
        if cards:
            self._show_foot(answers, later)
        else:
            self.later = AnswerRow(self._theme, "0", later, low=self.compact)
            self._place(self.later, len(answers), columns)
        self.later.clicked.connect(self.put_off)

    def block(self, reason: str) -> None:
        """Grey every answer with a reason; none where it is empty."""
        for row in self.rows if reason else ():
            row.block(reason)

    def press(self, key: int) -> bool:
        """Give the answer of a figure; False where that figure answers nothing now."""
        row = self.later if key == 0 else self.rows[key - 1] if key <= len(self.rows) else None
        if row is not None and row.isEnabled():
            row.click()
        return row is not None

    def refusal(self, key: int) -> str:
        """Return why the answer of a figure cannot be given, "" where it can."""
        row = self.rows[key - 1] if 0 < key <= len(self.rows) else None
        return row.toolTip() if row is not None and not row.isEnabled() else ""

    def open_entry(self, place: int, entry: Entry) -> None:
        """Open an inline entry under the answer at `place`."""
        self.close_entry()
        self.entry = entry
        columns = self._grid.columnCount()
        if self._grid.indexOf(self.rows[place]) >= 0:
            wide = 2 if columns == 2 or not self._grid.itemAtPosition(0, 2) else CARDS
            self._grid.addWidget(entry, place // wide * 2 + 1, 0, 1, wide)
        else:
            self._grid.addWidget(entry, self._grid.rowCount(), 0, 1, CARDS)
        entry.left.connect(self.close_entry)
        entry.show()
        entry.line.setFocus()
        reveal(entry)

    def close_entry(self) -> None:
        """Take the inline entry away."""
        if self.entry is not None:
            entry, self.entry = self.entry, None
            self._grid.removeWidget(entry)
            entry.hide()
            entry.deleteLater()
            self.left.emit()

    def _row(self, place: int, words: Words, *, cards: bool) -> AnswerRow:
        key = str(place + 1)
        if cards:
            row: AnswerRow = AnswerCard(self._theme, key, words)
        else:
            row = AnswerRow(self._theme, key, words, low=self.compact)
        row.clicked.connect(partial(self.answered.emit, place))
        self.rows.append(row)
        return row

    def _place(self, row: AnswerRow, place: int, columns: int) -> None:
        # Every other row of the grid is kept for what is typed under an answer.
        self._grid.addWidget(row, place // columns * 2, place % columns)

    def _show_foot(self, answers: Sequence[Words], later: Words) -> None:
        unsure = self.tr("Not sure? Leave it for now; the other rows go on.")
        label = Label(self._theme, unsure, size=13, tone=Tone.SECOND, elides=True)
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._foot.addWidget(label, 1)
        for place, words in enumerate(answers[CARDS:], CARDS):
            row = self._foot_row(str(place + 1), words, _LEAVE_OUT)
            row.clicked.connect(partial(self.answered.emit, place))
            self.rows.append(row)
        self.later = self._foot_row("0", later, _LATER)

    def _foot_row(self, key: str, words: Words, width: int) -> AnswerRow:
        row = AnswerRow(self._theme, key, Words(words.title), low=True)
        row.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row.setFixedWidth(self._theme.px(width))
        self._foot.addWidget(row)
        return row

    def _clear(self) -> None:
        self.rows = []
        for layout in (self._grid, self._foot):
            empty(layout)


def empty(layout: QLayout) -> None:
    """Take every widget out of a layout."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
