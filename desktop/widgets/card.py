"""Cards, the hairlines inside them, and rows of a key and a value."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.theme import Theme, Tone
from desktop.widgets.label import Label
from desktop.widgets.wrapped import WrappedLabel

KEY_WIDTH = 64


class Hairline(QFrame):
    """A line one pixel high between two parts of a card."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(1)


class Card(QFrame):
    """A white card for one subject; add to `body`, a vertical layout.

    A `title` is 16 bold with `note` (12, mute) beside it; `set_corner` puts a widget at the
    right of that line. `inset` is the grey card inside a form.
    """

    def __init__(
        self,
        theme: Theme,
        title: str = "",
        *,
        note: str = "",
        inset: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setProperty("inset", "true" if inset else "false")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12))
        self.body.setSpacing(theme.px(8))
        self.title = Label(theme, title, size=14 if inset else 16, bold=True)
        self.note = Label(theme, note, size=12, tone=Tone.MUTE)
        self._head = QHBoxLayout()
        self._head.setSpacing(theme.px(8))
        if title:
            self._head.addWidget(self.title)
            self._head.addWidget(self.note)
            self._head.addStretch(1)
            self.body.addLayout(self._head)
        else:
            self.title.setParent(self)
            self.note.setParent(self)
            self.title.hide()
            self.note.hide()

    def set_corner(self, widget: QWidget) -> None:
        """Put `widget` at the right of the title."""
        self._head.addWidget(widget)

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Add `widget` under what is there."""
        self.body.addWidget(widget, stretch)


class KeyValues(QWidget):
    """Rows of a key (13, mute, a column of 64) and a value (14) that may take several lines."""

    def __init__(
        self, theme: Theme, *, key_width: int = KEY_WIDTH, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(8))
        self._grid.setVerticalSpacing(theme.px(4))
        self._grid.setColumnMinimumWidth(0, theme.px(key_width))
        self._grid.setColumnStretch(1, 1)

    def add(self, key: str, value: str, tone: Tone = Tone.PLAIN, *, lines: int = 0) -> WrappedLabel:
        """Add a row and return its value label; an empty value shows as a grey dash."""
        row = self._grid.rowCount()
        label = WrappedLabel(self._theme, key, size=13, tone=Tone.SECOND)
        label.setFixedHeight(self._theme.line_height(14))
        shown = WrappedLabel(
            self._theme, value or "—", tone=tone if value else Tone.MUTE, lines=lines
        )
        label.setFixedWidth(self._grid.columnMinimumWidth(0))
        self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(shown, row, 1)
        return shown

    def clear(self) -> None:
        """Remove every row."""
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
