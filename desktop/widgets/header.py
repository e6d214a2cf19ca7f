"""The head of a page: its name, one line of facts, and at most four buttons."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.theme import Theme, Tone
from desktop.widgets.buttons import IconButton
from desktop.widgets.label import Label

_MOST_BUTTONS = 4


class PageHeader(QWidget):
    """Title 20 bold, facts 13 beside it or, when `stacked`, under it; buttons at the right.

    `back` shows an arrow before the title that emits `back_asked`.
    """

    back_asked = Signal()

    def __init__(
        self,
        theme: Theme,
        title: str,
        facts: str = "",
        *,
        back: bool = False,
        stacked: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._buttons = 0
        self.title = Label(theme, title, size=20, bold=True, elides=True)
        self.facts = Label(theme, facts, size=13, tone=Tone.SECOND, elides=True)
        self.chips = QHBoxLayout()
        self.chips.setSpacing(theme.px(8))
        self._right = QHBoxLayout()
        self._right.setSpacing(theme.px(12))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(12))
        if back:
            arrow = IconButton(theme, "back", self.tr("Back"), keys="Alt+Left", colour="text")
            arrow.clicked.connect(self.back_asked)
            row.addWidget(arrow)
        row.addLayout(self._texts(stacked), 1)
        row.addLayout(self._right)
        self.setMinimumHeight(theme.px(36))

    def set_facts(self, facts: str) -> None:
        """Show another line of facts."""
        self.facts.setText(facts)

    def add_button(self, button: QWidget) -> None:
        """Add a button at the right; a fifth one raises ValueError."""
        if self._buttons == _MOST_BUTTONS:
            raise ValueError("a header has at most four buttons")
        self._buttons += 1
        self._right.addWidget(button)

    def add_aside(self, widget: QWidget) -> None:
        """Add something that is no button, such as a place among rows, before the buttons."""
        self._right.insertWidget(self._right.count() - self._buttons, widget)

    def _texts(self, stacked: bool) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(self._theme.px(2))
        first = QHBoxLayout()
        first.setSpacing(self._theme.px(12))
        first.addWidget(self.title)
        first.addLayout(self.chips)
        column.addLayout(first)
        if stacked:
            column.addWidget(self.facts)
        else:
            first.addWidget(self.facts)
        first.addStretch(1)
        return column
