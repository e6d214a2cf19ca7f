"""The first of many things one below the other, and more of them when asked for."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Final, TypeVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.widgets.buttons import Button

AT_ONCE: Final = 10
"""How many are made at a time: each may cost a look into the book, and several labels."""
T = TypeVar("T")


class Some(QWidget):
    """`make` gives the widgets of one thing; the button `more` asks for those of the next ones."""

    def __init__(
        self, theme: Theme, things: Sequence[T], make: Callable[[T], Iterable[QWidget]]
    ) -> None:
        super().__init__()
        self._rest = [partial(make, thing) for thing in things]
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(6))
        self.more = Button(theme, "", kind="link")
        self.more.clicked.connect(self.show_more)
        self._column.addWidget(self.more)
        self.show_more()

    def show_more(self) -> None:
        """Show the next ones, and how many are left."""
        for made in self._rest[:AT_ONCE]:
            for part in made():
                self._column.insertWidget(self._column.count() - 1, part)
        self._rest = self._rest[AT_ONCE:]
        left = len(self._rest)
        self.more.setText(QCoreApplication.translate("Why", "and %n more", "", left))
        self.more.setVisible(bool(left))
