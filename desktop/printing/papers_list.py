"""The left side of the Printing page: the papers there are, in groups."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from desktop.theme import Theme
from desktop.widgets.card import Card

_ROW = 32


class PaperList(QListWidget):
    """The rows of the list; headings cannot be chosen."""


class Papers(Card):
    """A card with the papers of one group; `chosen` carries the key of another paper."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, heading: str, papers: Sequence[tuple[str, str]]) -> None:
        super().__init__(theme)
        self.body.setContentsMargins(theme.px(8), theme.px(8), theme.px(8), theme.px(8))
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
        self.add(self.list, 1)
        self.list.currentItemChanged.connect(self._changed)

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
