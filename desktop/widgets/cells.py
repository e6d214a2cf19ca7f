"""What a table shows in one cell, and what a column is."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from desktop.theme import Tone


class Cell(NamedTuple):
    """A cell that is more than plain words: a tone, bold, or a chip with a letter."""

    text: str
    tone: Tone = Tone.PLAIN
    bold: bool = False
    chip: bool = False
    mark: str = ""
    outlined: bool = False
    tip: str = ""


Row = Sequence[object]
"""The cells of a row in the order of the columns: text, a number, None or a Cell."""


@dataclass(frozen=True)
class Column:
    """One column; `width` in logical pixels.

    One column of a table is `stretch`. `right` sets numbers right. A column with `from_width`
    is left out while the table is narrower than that many logical pixels. `sortable` columns
    ask for another order when their header is clicked.
    """

    key: str
    title: str
    width: int = 100
    stretch: bool = False
    right: bool = False
    sortable: bool = True
    from_width: int = 0


def as_cell(value: object) -> Cell:
    """Return any value of a row as a Cell; None is a grey dash."""
    if isinstance(value, Cell):
        return value
    if value is None or value == "":
        return Cell("—", Tone.MUTE)
    return Cell(str(value))
