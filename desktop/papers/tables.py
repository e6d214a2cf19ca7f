"""Tables of figures on paper: the columns that fit, and the words of each cell."""

from collections.abc import Sequence
from typing import Final

from db.exchange.figure_sheets import FigureTable, shown
from desktop.papers.grid import Align, Column

_ALIGNS: Final[dict[str, Align]] = {"l": "left", "c": "center", "r": "right"}


def columns(table: FigureTable, spec: str) -> list[Column]:
    """Return the columns named in `spec`, such as `name:96:l value:56:r`, with their titles."""
    fields = {field.key: field for field in table.fields}
    found = []
    for part in spec.split():
        key, share, align = part.split(":")
        field = fields[key]
        found.append(Column(key, field.title, float(share), _ALIGNS[align], field.group))
    return found


def cells(table: FigureTable, chosen: Sequence[Column]) -> list[list[str]]:
    """Return the words of every row, for the columns chosen."""
    places = {field.key: at for at, field in enumerate(table.fields)}
    at = [places[column.key] for column in chosen]
    return [[shown(row[place]) for place in at] for row in table.rows]
