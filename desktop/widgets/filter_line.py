"""A list of a row of filters: "all" is its first choice."""

from PySide6.QtGui import QFocusEvent, QMouseEvent
from PySide6.QtWidgets import QSizePolicy

from desktop.theme import Theme
from desktop.widgets.choice_line import ChoiceLine, Choices


class FilterLine(ChoiceLine):
    """A list of which "all" is the first choice; what is typed finds another one."""

    def __init__(self, theme: Theme, name: str, every: str, width: int = 148) -> None:
        """`name` says what is chosen, `every` is the word for all; `width` in logical pixels."""
        super().__init__(theme, [("", every)] if every else [])
        self._every = every
        self.setAccessibleName(name)
        self.set_width(width)

    def set_width(self, width: int) -> None:
        """Take so many logical pixels."""
        self.setFixedWidth(self.theme.px(width))
        # A box gives an Ignored widget no width at all beside one that stretches.
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def offer(self, choices: Choices) -> None:
        """Offer `choices` beside all."""
        self.set_choices([("", self._every), *choices] if self._every else choices)

    def set_code(self, code: str) -> None:
        """Choose `code` silently and show the beginning of its label."""
        super().set_code(code)
        self.setCursorPosition(0)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Mark the words, so that typing replaces them."""
        super().mouseReleaseEvent(event)
        self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show what is chosen in place of words that chose nothing."""
        super().focusOutEvent(event)
        self.set_code(self.code())
