"""What every foreign file becomes, and how much of it a ledger takes."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from db.exchange.cells import Cell

MOST_ROWS: Final = 100_100
"""Rows with something in them that a sheet may have: 100,000 cases, titles and totals."""
MOST_COLUMNS: Final = 256
MOST_CELLS: Final = 5_000_000
MOST_FILLS: Final = 100_000
"""Filled cells kept of a sheet; one painted all over tells nothing by its colours."""

NO_VALUE: Final = "#VALUE!"
"""Stands for a formula that no program has worked out yet, or whose error is not known."""

Place = tuple[int, int]
"""A cell: its row from 1, its column from 0."""


class UnfitError(Exception):
    """Why a file cannot be read: the code and facts of an Environment but for the file's name."""

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code, facts)
        self.code = code
        self.facts = facts


@dataclass(frozen=True, slots=True)
class Merge:
    """Cells merged into one: rows from 1, columns from 0, the last ones included."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: `rows[i]` stands at the sheet's own row number i + 1.

    `name` is "" for a text table. `hidden` also tells of very hidden sheets. `struck` are written
    cells struck out as a whole, `fills` the colours (`RRGGBB`) of written or blank cells that are
    filled and not white, `comments` the notes pinned to cells.
    """

    name: str
    rows: tuple[tuple[Cell, ...], ...]
    hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    merges: tuple[Merge, ...] = ()
    struck: frozenset[Place] = frozenset()
    fills: Mapping[Place, str] = field(default_factory=dict)
    comments: Mapping[Place, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Workbook:
    """What a file holds.

    `date_1904`: its plain serial numbers count days from 1904. `looks_unseen`: strike-out,
    colours or hidden rows could not all be seen. `macros`: it has macros, which were not run.
    """

    sheets: tuple[Sheet, ...]
    date_1904: bool = False
    looks_unseen: bool = False
    macros: bool = False


@dataclass(slots=True)
class Survey:
    """What a sheet's own bytes tell before, and beside, its values.

    `written_rows` counts the rows with a value, `last_row` and `width` bound them. `failures`
    are the cells whose formula left an error, or no value at all, with the text to show.
    """

    written_rows: int = 0
    last_row: int = 0
    width: int = 0
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    failures: dict[Place, str] = field(default_factory=dict)
    struck: set[Place] = field(default_factory=set)
    fills: dict[Place, str] = field(default_factory=dict)
    comments: dict[Place, str] = field(default_factory=dict)
    fills_left_out: bool = False

    def fill(self, place: Place, colour: str) -> None:
        """Note the colour of a cell, or that there are too many of them."""
        if len(self.fills) < MOST_FILLS:
            self.fills[place] = colour
        else:
            self.fills_left_out = True

    def hide_columns(self, first: int, last: int) -> None:
        """Note columns from `first` to `last`, counted from 0, as hidden."""
        self.hidden_columns.update(range(first, min(last, MOST_COLUMNS) + 1))


class Allowance:
    """The cells that the sheets of one workbook may fill together, the blank ones between too."""

    def __init__(self) -> None:
        self._left = MOST_CELLS

    def spend(self, survey: Survey) -> None:
        """Count a sheet in; UnfitError `too_many_rows` or `too_large`."""
        if survey.written_rows > MOST_ROWS:
            raise UnfitError("too_many_rows", rows=survey.written_rows, most=MOST_ROWS)
        self._left -= survey.last_row * survey.width
        if survey.last_row > MOST_ROWS or survey.width > MOST_COLUMNS or self._left < 0:
            raise UnfitError("too_large")


def plain_rows(
    values: Iterable[Sequence[Cell]], failures: Mapping[Place, str]
) -> tuple[tuple[Cell, ...], ...]:
    """Return rows with None for blanks, whole numbers as int, and failed formulas as texts."""
    rows = [
        tuple(
            [
                (cell or None)
                if isinstance(cell, str)
                else (int(cell) if isinstance(cell, float) and cell.is_integer() else cell)
                for cell in row
            ]
        )
        for row in values
    ]
    for (number, column), text in failures.items():
        rows.extend([()] * (number - len(rows)))
        row = list(rows[number - 1])
        row.extend([None] * (column + 1 - len(row)))
        row[column] = text
        rows[number - 1] = tuple(row)
    return tuple(rows)


def column_of(letters: str) -> int:
    """Return the position from 0 of a column's letters."""
    position = 0
    for letter in letters:
        position = position * 26 + ord(letter) - 64
    return position - 1


def merges_of(ranges: Iterable[tuple[Place, Place]]) -> Iterator[Merge]:
    """Give merges of ranges whose rows, too, count from 0."""
    for (top, left), (bottom, right) in ranges:
        yield Merge(top + 1, left, bottom + 1, right)
