"""The strip of indicators over the charts."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from db.model.indicator import Indicator
from desktop.figures.standing import STRIP, Standing
from desktop.figures.tile import Tile
from desktop.theme import Theme
from desktop.widgets.card import Card

_FEWER: Final = 6
_COLUMNS: Final = ((1520, 8, 8), (1040, 6, _FEWER), (0, 3, _FEWER))
"""From which logical width on how many indicators stand side by side, and how many in all."""
_GAP: Final = 24


class Strip(Card):
    """As many indicators as there is room for. Its signals are those of the tiles.

    Where some have to give way, those with a target stay.
    """

    cases_asked = Signal(object)
    variant_asked = Signal(str, str)
    told_asked = Signal(str)
    why_asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.tiles = [Tile(theme, self) for _ in STRIP]
        self._columns = 0
        self._shown: list[Tile] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.px(_GAP))
        self._grid.setVerticalSpacing(theme.px(12))
        self.body.addLayout(self._grid)
        for tile in self.tiles:
            tile.cases_asked.connect(self.cases_asked)
            tile.variant_asked.connect(self.variant_asked)
            tile.told_asked.connect(self.told_asked)
            tile.why_asked.connect(self.why_asked)
        self._lay()

    def show_standings(
        self, wanted: Sequence[Indicator], standings: Mapping[str, Standing]
    ) -> None:
        """Show the indicators of the strip, those with a standing with their numbers."""
        for tile, told in zip(self.tiles, wanted, strict=True):
            tile.show_standing(told, standings.get(told.name))
        self._lay()

    def show_signed(self, shown: Mapping[str, str]) -> None:
        """Mark the indicators, by name, that were signed as another figure."""
        for tile in self.tiles:
            standing = tile.standing()
            name = standing.figure.indicator.name if standing is not None else ""
            if name in shown:
                tile.show_signed(shown[name])

    def tile(self, key: str) -> Tile:
        """Return the tile of an indicator."""
        return self.tiles[STRIP.index(key)]

    def shown(self) -> list[Tile]:
        """Return the tiles that there is room for, in their order."""
        return list(self._shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take as many columns as there is room for."""
        super().resizeEvent(event)
        self._lay()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card, and hairlines between the columns."""
        super().paintEvent(event)
        painter = QPainter(self)
        for place, tile in enumerate(self._shown):
            if place % self._columns:
                x = tile.x() - self.theme.px(_GAP) // 2
                painter.fillRect(x, tile.y(), 1, tile.height(), self.theme.colour("line"))

    def _lay(self) -> None:
        wide = self.theme.logical(self.width())
        columns, most = next((each, most) for least, each, most in _COLUMNS if wide >= least)
        shown = self._foremost(most)
        if (columns, shown) == (self._columns, self._shown):
            return
        self._columns, self._shown = columns, shown
        for tile in self.tiles:
            self._grid.removeWidget(tile)
            tile.setVisible(tile in shown)
        for place in range(len(self.tiles)):
            self._grid.setColumnStretch(place, 1 if place < columns else 0)
        for place, tile in enumerate(shown):
            self._grid.addWidget(tile, *divmod(place, columns))
        self.update()

    def _foremost(self, most: int) -> list[Tile]:
        """Return so many tiles in their order: those with a target, then the first others."""
        ranked = sorted(self.tiles, key=lambda tile: not _is_aimed(tile.standing()))
        kept = ranked[:most]
        return [tile for tile in self.tiles if tile in kept]


def _is_aimed(standing: Standing | None) -> bool:
    return standing is not None and (standing.aim is not None or standing.withheld)
