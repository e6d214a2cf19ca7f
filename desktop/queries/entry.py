"""The inline place under an answer: a line that is typed, or a list that is chosen from."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop import labels
from desktop.queries.answer_rows import AnswerRow
from desktop.queries.replies import Words
from desktop.theme import Theme, Tone
from desktop.widgets.buttons import Button
from desktop.widgets.label import Label
from desktop.widgets.line import LineBox
from desktop.widgets.mark import mark
from desktop.widgets.wrapped import WrappedLabel

Choices = Sequence[tuple[str, str]]
Preview = Callable[[str], str]
"""Says what a typed text will be recorded as, "" while it says nothing yet."""

A_PAGE: Final = 9
_COLUMNS: Final = 3
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Entry(QFrame):
    """One line with its keys; `submitted` carries the text, `picked` the code of a list's row.

    With `choices` the line filters them and the figures 1 to 9 take the rows in sight.
    """

    submitted = Signal(str)
    picked = Signal(str)
    left = Signal()

    def __init__(
        self,
        theme: Theme,
        placeholder: str,
        *,
        choices: Choices = (),
        preview: Preview | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._preview = preview or (lambda _text: "")
        self._choices = [(code, label, f"{label} {labels.initials(label)}".lower())
                         for code, label in choices]  # fmt: skip
        self._page = 0
        self.rows: list[AnswerRow] = []
        self.line = LineBox(theme, placeholder=placeholder, leading="search" if choices else "")
        self.under = WrappedLabel(theme, size=13, tone=Tone.SECOND)
        self.under.hide()
        self._grid = QGridLayout()
        self._pages = Label(theme, size=12, tone=Tone.SECOND)
        self._lay(bool(choices))
        self.line.installEventFilter(self)
        self.line.textEdited.connect(self._edited)
        self.setFocusProxy(self.line)
        self._show_choices()

    def show_error(self, sentence: str) -> None:
        """Frame the line red and say why the text was not taken; the cursor stays in it."""
        mark(self.line, "wrong", bool(sentence))
        self._say(sentence, Tone.DANGER)
        self.line.setAccessibleDescription(sentence)
        self.line.setFocus()

    def error(self) -> str:
        """Return the sentence shown about what was typed, "" if none is."""
        return self.line.accessibleDescription()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Enter, Esc, and in a list the figures and the page keys."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._take(event)
        return super().eventFilter(watched, event)

    def _take(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key in _ENTER:
            self._enter()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif self._choices and Qt.Key.Key_1 <= key <= Qt.Key.Key_9 and not event.modifiers():
            self._pick(key - Qt.Key.Key_1)
        elif self._choices and key in (Qt.Key.Key_PageDown, Qt.Key.Key_Down):
            self._turn(1)
        elif self._choices and key in (Qt.Key.Key_PageUp, Qt.Key.Key_Up):
            self._turn(-1)
        else:
            return key in (Qt.Key.Key_Down, Qt.Key.Key_Up)
        return True

    def _enter(self) -> None:
        if not self._choices:
            self.submitted.emit(self.line.text())
        elif len(self.rows) == 1:
            self._pick(0)
        elif self.rows:
            self.show_error(self.tr("Choose one by its figure."))

    def _pick(self, place: int) -> None:
        if place < len(self.rows):
            self.picked.emit(self._in_sight()[place][0])

    def _edited(self, text: str) -> None:
        mark(self.line, "wrong", False)
        self.line.setAccessibleDescription("")
        self._page = 0
        self._say("" if self._choices else self._preview(text), Tone.OK)
        self._show_choices()

    def _say(self, words: str, tone: Tone) -> None:
        self.under.set_tone(tone)
        self.under.setText(words)
        self.under.setVisible(bool(words))

    def _found(self) -> list[tuple[str, str]]:
        sought = self.line.text().strip().lower()
        return [(code, label) for code, label, words in self._choices if sought in words]

    def _in_sight(self) -> list[tuple[str, str]]:
        return self._found()[self._page * A_PAGE : (self._page + 1) * A_PAGE]

    def _turn(self, by: int) -> None:
        last = max(0, (len(self._found()) - 1) // A_PAGE)
        self._page = max(0, min(self._page + by, last))
        self._show_choices()

    def _show_choices(self) -> None:
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = []
        if not self._choices:
            return
        for place, (_code, label) in enumerate(self._in_sight()):
            row = AnswerRow(self._theme, str(place + 1), Words(label), low=True)
            row.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            row.clicked.connect(lambda _checked=False, at=place: self._pick(at))
            self._grid.addWidget(row, place // _COLUMNS, place % _COLUMNS)
            self.rows.append(row)
        found = len(self._found())
        pages = (found + A_PAGE - 1) // A_PAGE
        words = self.tr("Page {page} of {pages} · PageUp and PageDown turn it")
        told = words.format(page=self._page + 1, pages=pages) if pages > 1 else ""
        self._pages.setText(told if found else self.tr("Nothing in the list reads like this."))

    def _lay(self, listed: bool) -> None:
        theme = self._theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(2), 0, theme.px(6))
        column.setSpacing(theme.px(6))
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(self.line, 1)
        if not listed:
            self.record = Button(theme, self.tr("Record"), kind="primary", cap="Enter")
            self.record.clicked.connect(self._enter)
            row.addWidget(self.record)
        back = Button(theme, self.tr("Back to the answers"), kind="link", cap="Esc")
        back.clicked.connect(self.left)
        row.addWidget(back)
        column.addLayout(row)
        column.addWidget(self.under)
        if listed:
            self._grid.setSpacing(theme.px(6))
            for at in range(_COLUMNS):
                self._grid.setColumnStretch(at, 1)
            column.addLayout(self._grid)
            column.addWidget(self._pages)
