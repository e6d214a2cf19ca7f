"""The band over the ledger's table: search, three lists, and the chips with their counts."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.model.loop import Stage
from db.model.selection import SORTS, Selection
from db.model.station import Village
from db.store.figures import Figures, Overview
from desktop import labels
from desktop.theme import Theme
from desktop.widgets.chips import FilterChips, FilterItem
from desktop.widgets.filter_line import FilterLine
from desktop.widgets.search import SearchBar

ALL: Final = "all"
OVERDUE: Final = "overdue"
UNCONFIRMED: Final = "unconfirmed"


class Filters(QWidget):
    """What narrows the table; `changed` tells that the selection is another one.

    `down` asks to go on into the table.
    """

    changed = Signal()
    down = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sort = ("found_on", True)
        self.search = SearchBar(theme, self.tr("Number, parties, matter, phone… (Ctrl+F)"))
        self.search.searched.connect(self.changed)
        self.search.down.connect(self.down)
        self.lists = {
            "category": FilterLine(theme, labels.field("category"), self.tr("All categories")),
            "village": FilterLine(theme, labels.field("village"), self.tr("All villages")),
            "risk": FilterLine(theme, labels.field("risk"), self.tr("All risk levels")),
        }
        self.lists["category"].offer(labels.choices("category"))
        self.lists["risk"].offer(labels.choices("risk"))
        self.chips = FilterChips(theme)
        self.chips.chosen.connect(self.changed)
        self.show_counts(Overview({}, 0, 0, Figures()))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(self.search, 1)
        for line in self.lists.values():
            line.picked.connect(self.changed)
            row.addWidget(line)
        column.addLayout(row)
        column.addWidget(self.chips)

    def selection(self) -> Selection:
        """Return which cases are chosen, and their order."""
        chip = self.chips.current()
        sort, descending = self._sort
        return Selection(
            text=self.search.text().strip(),
            stages=(chip,) if chip in set(Stage) else (),
            village=self.lists["village"].code(),
            category=self.lists["category"].code(),
            risk=self.lists["risk"].code(),
            overdue=chip == OVERDUE,
            unconfirmed=chip == UNCONFIRMED,
            sort=sort,
            descending=descending,
        )

    def narrows(self) -> bool:
        """Tell whether anything is left out."""
        sort, descending = self._sort
        return self.selection() != Selection(sort=sort, descending=descending)

    def set_sort(self, key: str, descending: bool) -> None:
        """Order by a column of the table."""
        self._sort = (key, descending)

    def sort(self) -> tuple[str, bool]:
        """Return the column that the cases are ordered by and whether the last comes first."""
        return self._sort

    def clear(self) -> None:
        """Choose all cases again."""
        self.search.set_silently("")
        for line in self.lists.values():
            line.set_code("")
        self.chips.choose(ALL)
        self.changed.emit()

    def take(self, chosen: Selection) -> None:
        """Choose what a selection chooses, of what can be chosen here."""
        self.search.set_silently(chosen.text)
        for name, line in self.lists.items():
            line.set_code(getattr(chosen, name))
        one = chosen.stages[0] if len(chosen.stages) == 1 else ALL
        hinted = OVERDUE if chosen.overdue else UNCONFIRMED if chosen.unconfirmed else one
        self.chips.choose(hinted)
        self.changed.emit()

    def set_villages(self, villages: Sequence[Village]) -> None:
        """Offer the villages of the ledger."""
        self.lists["village"].offer([(one.code, one.name) for one in villages])

    def show_counts(self, overview: Overview) -> None:
        """Show at each chip how many cases it would choose beside what else is chosen."""
        stages = overview.stages
        items = [FilterItem(ALL, self.tr("All"), sum(stages.values()))]
        items += [FilterItem(one, labels.stage(one), stages.get(one, 0)) for one in Stage]
        items.append(FilterItem(OVERDUE, self.tr("Overdue"), overview.overdue))
        items.append(FilterItem(UNCONFIRMED, self.tr("Not confirmed"), overview.unconfirmed))
        self.chips.set_items(items)

    def remembered(self) -> dict[str, str]:
        """Return what the next start takes up again: all but the words sought."""
        kept = {name: line.code() for name, line in self.lists.items()}
        sort, descending = self._sort
        kept |= {"chip": self.chips.current(), "sort": sort, "order": "desc" if descending else ""}
        return kept

    def take_up(self, remembered: Mapping[str, str]) -> None:
        """Choose what `remembered` says, silently; what no longer fits is passed over."""
        for name, line in self.lists.items():
            line.set_code(remembered.get(name, ""))
        if remembered.get("chip") in self._keys():
            self.chips.choose(remembered["chip"])
        if remembered.get("sort") in SORTS:
            self._sort = (remembered["sort"], remembered.get("order") == "desc")

    def _keys(self) -> list[str]:
        return [ALL, *Stage, OVERDUE, UNCONFIRMED]
