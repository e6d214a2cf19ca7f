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

_WIDE: Final = 1040
_COLUMNS: Final = (4, 3)
"""How many indicators stand side by side with and without much room."""
_GAP: Final = 32


class Strip(Card):
    """Eight indicators. Its signals are those of the tiles."""

    cases_asked = Signal(object)
    variant_asked = Signal(str, str)
    told_asked = Signal(str)
    why_asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.tiles = [Tile(theme) for _ in STRIP]
        self._columns = 0
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.px(_GAP))
        self._grid.setVerticalSpacing(theme.px(12))
        self.body.addLayout(self._grid)
        for tile in self.tiles:
            tile.cases_asked.connect(self.cases_asked)
            tile.variant_asked.connect(self.variant_asked)
            tile.told_asked.connect(self.told_asked)
            tile.why_asked.connect(self.why_asked)
        self._lay(_COLUMNS[1])

    def show_standings(
        self, wanted: Sequence[Indicator], standings: Mapping[str, Standing]
    ) -> None:
        """Show the indicators of the strip, those with a standing with their numbers."""
        for tile, told in zip(self.tiles, wanted, strict=True):
            tile.show_standing(told, standings.get(told.name))

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take as many columns as there is room for."""
        super().resizeEvent(event)
        self._lay(_COLUMNS[0 if self.theme.logical(self.width()) >= _WIDE else 1])

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card, and hairlines between the columns."""
        super().paintEvent(event)
        painter = QPainter(self)
        for place, tile in enumerate(self.tiles):
            if place % self._columns:
                x = tile.x() - self.theme.px(_GAP) // 2
                painter.fillRect(x, tile.y(), 1, tile.height(), self.theme.colour("line"))

    def _lay(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for place in range(max(_COLUMNS)):
            self._grid.setColumnStretch(place, 1 if place < columns else 0)
        for place, tile in enumerate(self.tiles):
            self._grid.addWidget(tile, *divmod(place, columns))
