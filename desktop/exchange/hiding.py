"""What the report of an import hides: the parties its rows name, and their numbers."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from db.exchange.columns import COLUMNS, Parse
from db.exchange.people import read_parties
from db.exchange.reading_kinds import AcceptedRow, Return
from db.exchange.understanding import cells_of
from db.model import codes
from db.model.mask import NUMBER_GONE, SEALED, TITLE_GONE, Hiding
from db.model.party import Party
from db.model.query import Query, taken_over

_BETWEEN_NAMES: Final = tuple(
    re.compile(rf"[\s、,，;；/()（）{joining}]+") for joining in ("与及诉", "与及诉和")
)
_CATEGORY: Final = "category"
_CONDUCT: Final = re.compile(r"检举|控告|举报|作风")
_WHOLE_NUMBER: Final = re.compile(r"\d(?:[-\s()]*\d){6,}")


@dataclass(frozen=True, slots=True)
class RowHiding:
    """Hides the parties of one row, or of a whole file, in what is told of it.

    Of a `sealed` row nothing of what was written is told.
    """

    hiding: Hiding
    sealed: bool = False

    def text(self, text: str) -> str:
        """Return a text in which no party of the row is named and no number stands."""
        if self.sealed:
            return TITLE_GONE if text else ""
        return self.hiding.text(text)

    def cell(self, column: str, text: str) -> str:
        """Return a cell as it may be told; of a telephone cell no digit is, damaged or not."""
        parse = _parse(column)
        if self.sealed:
            return self.text(text)
        if parse is Parse.PHONE and any(map(str.isdigit, text)):
            return NUMBER_GONE
        plain = self.text(text)
        return Hiding.of(_parties_in(plain)).text(plain) if parse is Parse.PARTIES else plain


class FileHiding:
    """Hides the parties of a file's rows in what is told of each of them."""

    def __init__(self, ret: Return) -> None:
        self._parties = {(row.sheet, row.row): _of_accepted(row) for row in ret.accepted}
        for row in ret.queried:
            cells = ((cell.column, cell.text) for cell in row.cells)
            self._parties[row.sheet, row.row] = (*_of_accepted(row.values), *_written(cells))
        self._sealed = {(row.sheet, row.row) for row in ret.accepted if row.category in SEALED} | {
            (row.sheet, row.row)
            for row in ret.queried
            if row.values.category in SEALED
            or _is_sealed((cell.column, cell.text) for cell in row.cells)
        }
        self._all: RowHiding | None = None

    def of(self, sheet: str, row: int | None) -> RowHiding:
        """Return what hides the parties of a row; those of all rows where it is none of them."""
        own = self._parties.get((sheet, row)) if row is not None else None
        if own is not None:
            return RowHiding(Hiding.of(own), (sheet, row) in self._sealed)
        if self._all is None:
            everybody = {party for parties in self._parties.values() for party in parties}
            self._all = RowHiding(Hiding.of(everybody))
        return self._all


def of_query(query: Query) -> RowHiding:
    """Return what hides the parties of a row in doubt, whether or not they were understood."""
    told = [(column, text) for column, _heading, text in cells_of(query)]
    told += [(one.column, one.raw) for one in query.asked]
    sealed = query.values.get(_CATEGORY) in SEALED or _is_sealed(told)
    return RowHiding(Hiding.of((*_of_values(query), *_written(told))), sealed)


def says_conduct(text: str) -> bool:
    """Tell whether a text has the words of a sealed category, such as 检举控告."""
    return codes.lookup(_CATEGORY, text) in SEALED or _CONDUCT.search(text) is not None


def _is_sealed(cells: Iterable[tuple[str, str]]) -> bool:
    """Tell whether the category of a row, as it stands in its cells, is a sealed one."""
    return any(column == _CATEGORY and says_conduct(text) for column, text in cells)


def _of_accepted(row: AcceptedRow) -> tuple[Party, ...]:
    return (*row.applicants, *row.respondents)


def _of_values(query: Query) -> tuple[Party, ...]:
    try:
        taken = taken_over(query.values)
    except (TypeError, ValueError):  # a later program wrote them
        return ()
    return (*taken.applicants, *taken.respondents)


def _written(cells: Iterable[tuple[str, str]]) -> Iterator[Party]:
    """Give the parties and the telephones that cells hold, by column and text."""
    for column, text in cells:
        if _parse(column) is Parse.PARTIES:
            yield from _parties_in(text)
        elif _parse(column) is Parse.PHONE:
            yield from (Party("", number) for number in _WHOLE_NUMBER.findall(text))


def _parties_in(text: str) -> tuple[Party, ...]:
    """Return the parties of a cell; whatever may be a name where they cannot be told."""
    readings = [read_parties(text), read_parties(text, both_sides=True)]
    known = {party for one in readings for party in (*one.applicants, *one.respondents)}
    if any(one.doubt for one in readings):
        known |= {Party(piece) for between in _BETWEEN_NAMES for piece in between.split(text)}
    return tuple(known)


def _parse(column: str) -> Parse:
    known = COLUMNS.get(column)
    return known.parse if known else Parse.TEXT
