"""The left side of the Printing page: the papers there are, in groups."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout

from desktop.theme import Theme, Tone
from desktop.widgets.buttons import Button
from desktop.widgets.card import Card, Hairline
from desktop.widgets.label import Label

_ROW: Final = 32
_INDENT: Final = 8


def leads_on(name: str) -> str:
    """Return how a paper is called where a dialog follows."""
    return f"{name}…"


class PaperList(QListWidget):
    """The rows of the list; headings cannot be chosen."""


class Papers(Card):
    """A card with the papers of one group, and below those that a dialog shows.

    `chosen` carries the key of another paper of the group, `link_chosen` of one of the others.
    """

    chosen = Signal(str)
    link_chosen = Signal(str)

    def __init__(self, theme: Theme, heading: str, papers: Sequence[tuple[str, str]]) -> None:
        super().__init__(theme)
        self.body.setContentsMargins(theme.px(8), theme.px(8), theme.px(8), theme.px(8))
        self.links: dict[str, Button] = {}
        self.list = PaperList()
        self.list.setFont(theme.font())
        self.list.setAccessibleName(heading)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        head = QListWidgetItem(heading, self.list)
        head.setFlags(Qt.ItemFlag.NoItemFlags)
        head.setFont(theme.font(13))
        head.setSizeHint(QSize(0, theme.px(_ROW)))
        for key, name in papers:
            item = QListWidgetItem(name, self.list)
            item.setData(Qt.ItemDataRole.UserRole, key)
            item.setSizeHint(QSize(0, theme.px(_ROW)))
            item.setToolTip(name)
        self.list.setFixedHeight(theme.px(_ROW) * self.list.count())
        self.add(self.list)
        self.body.addStretch(1)
        self.list.currentItemChanged.connect(self._changed)

    def add_links(self, heading: str, papers: Sequence[tuple[str, str]]) -> None:
        """List papers that a dialog shows, under a heading; without any there is none."""
        if not papers:
            return
        theme = self.theme
        column = QVBoxLayout()
        column.setContentsMargins(theme.px(_INDENT), 0, 0, 0)
        column.setSpacing(theme.px(_INDENT))
        column.addWidget(Label(theme, heading, size=13, tone=Tone.SECOND))
        for key, name in papers:
            link = Button(theme, leads_on(name), kind="link")
            link.setAccessibleDescription(heading)
            link.clicked.connect(partial(self.link_chosen.emit, key))
            self.links[key] = link
            column.addWidget(link)
        self.body.insertWidget(self.body.count() - 1, Hairline())
        self.body.insertLayout(self.body.count() - 1, column)

    def choose(self, key: str) -> None:
        """Mark a paper without telling."""
        for row in range(self.list.count()):
            if self.list.item(row).data(Qt.ItemDataRole.UserRole) == key:
                self.list.blockSignals(True)
                self.list.setCurrentRow(row)
                self.list.blockSignals(False)

    def _changed(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(str(item.data(Qt.ItemDataRole.UserRole)))
