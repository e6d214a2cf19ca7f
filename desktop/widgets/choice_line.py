"""A line that chooses from a list by typing any part of a label or of its key."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from desktop.theme import Theme
from desktop.widgets.buttons import IconButton
from desktop.widgets.line import LineBox

Choices = Sequence[tuple[str, str]]
"""Pairs of a code and its label, in the order of the list."""
KeyOf = Callable[[str], str]
"""What a label is also found by, such as the initials of its pinyin."""
_ROWS = 8


class ChoiceList(QListWidget):
    """The list under a choice: a part of the window, above the rest, that takes no focus."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("choices")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.hide()


class ChoiceLine(LineBox):
    """A line that finds a label by any part of it or of its key, and holds its code.

    Down or the arrow opens the list, Enter takes the marked row, Esc closes the list.
    """

    picked = Signal()

    def __init__(
        self, theme: Theme, choices: Choices, key: KeyOf | None = None, *, placeholder: str = ""
    ) -> None:
        super().__init__(theme, placeholder=placeholder)
        self._key = key
        self._list: ChoiceList | None = None
        self._code = ""
        self.set_choices(choices)
        arrow = IconButton(theme, "down", self.tr("Show the list"), size=26)
        arrow.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        arrow.clicked.connect(self._toggle)
        self.set_trailing(arrow)
        self.textEdited.connect(self._edited)

    def set_choices(self, choices: Choices) -> None:
        """Offer other choices; the chosen code stays where it is among them."""
        self._choices = [
            (code, label, f"{label} {self._key(label) if self._key else ''}".lower())
            for code, label in choices
        ]
        self.set_code(self._code)

    def code(self) -> str:
        """Return the chosen code, or an empty text."""
        return self._code

    def set_code(self, code: str) -> None:
        """Choose `code` silently; one that is not offered chooses nothing."""
        labels = {offered: label for offered, label, _ in self._choices}
        self._code = code if code in labels else ""
        self.setText(labels.get(code, ""))

    def is_open(self) -> bool:
        """Return whether the list is shown."""
        return self._list is not None and self._list.isVisible()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move in the list, take its row, or close it."""
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._step(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.is_open():
            self._take_current()
        elif key == Qt.Key.Key_Escape and self.is_open():
            self._close()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open the whole list on a click."""
        super().mousePressEvent(event)
        if not self.is_open():
            self._open("")

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Close the list; take the only row that the words leave."""
        super().focusOutEvent(event)
        if event.reason() == Qt.FocusReason.ActiveWindowFocusReason:
            return
        found = self._matching(self.text())
        if not self._code and self.text().strip() and len(found) == 1:
            self._take(found[0][0])
        self._close()

    def hideEvent(self, event: QHideEvent) -> None:
        """Close the list with the line."""
        super().hideEvent(event)
        self._close()

    def _edited(self, text: str) -> None:
        before, self._code = self._code, ""
        exact = [code for code, label, _ in self._choices if label == text.strip()]
        if exact:
            self._code = exact[0]
        if self._code != before:
            self.picked.emit()
        self._open(text)

    def _matching(self, text: str) -> list[tuple[str, str]]:
        sought = text.strip().lower()
        return [(code, label) for code, label, words in self._choices if sought in words]

    def _toggle(self) -> None:
        self.setFocus()
        if self.is_open():
            self._close()
        else:
            self._open("")

    def _step(self, by: int) -> None:
        if not self.is_open() or self._list is None:
            self._open("")
            return
        row = self._list.currentRow() + by
        self._list.setCurrentRow(max(0, min(row, self._list.count() - 1)))

    def _open(self, text: str) -> None:
        found = self._matching(text)
        if not found:
            self._close()
            return
        shown = self._ready_list()
        shown.clear()
        for code, label in found:
            item = QListWidgetItem(label, shown)
            item.setData(Qt.ItemDataRole.UserRole, code)
        codes = [code for code, _ in found]
        shown.setCurrentRow(codes.index(self._code) if self._code in codes else 0)
        shown.setGeometry(self._list_place(len(found)))
        shown.show()
        shown.raise_()

    def _ready_list(self) -> ChoiceList:
        window = self.window()
        if self._list is None or self._list.parent() is not window:
            self._list = ChoiceList(window)
            self._list.setFont(self.font())
            self._list.itemClicked.connect(self._clicked)
            self.destroyed.connect(self._list.deleteLater)
        return self._list

    def _list_place(self, count: int) -> QRect:
        window = self.window()
        top_left = self.mapTo(window, QPoint(0, self.height() + 2))
        height = min(count, _ROWS) * self.theme.px(28) + self.theme.px(12)
        top = top_left.y()
        if top + height > window.height():
            above = self.mapTo(window, QPoint(0, -2)).y() - height
            top = above if above >= 0 else max(0, window.height() - height)
        return QRect(top_left.x(), top, self.width(), height)

    def _clicked(self, item: QListWidgetItem) -> None:
        self._take(str(item.data(Qt.ItemDataRole.UserRole)))
        self._close()

    def _take_current(self) -> None:
        item = self._list.currentItem() if self._list is not None else None
        if item is not None:
            self._clicked(item)

    def _take(self, code: str) -> None:
        self.set_code(code)
        self.picked.emit()

    def _close(self) -> None:
        if self._list is not None:
            self._list.hide()
