"""The columns of a ledger as a workbook: one table that reading and writing share."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Final

from db.exchange.amounts import MoneyUnit
from db.exchange.cells import Cell, is_blank, told, typed
from db.model import codes


class Parse(Enum):
    """How the cells of a column are read."""

    PASSED = "read past, never stored"
    TEXT = "narrative, left as it stands"
    NAME = "a short text, blanks between single signs removed"
    DATE = "a day"
    CODE = "a word of the code list of the same name"
    YES_NO = "yes or no"
    IDENTIFIER = "a long number, kept as text"
    PARTIES = "people and bodies"
    PHONE = "telephone numbers"
    PEOPLE = "a number of people, perhaps of households too"
    HOUSEHOLDS = "a number of households"
    AMOUNT = "a sum of money"
    VILLAGE = "a village"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: the code that names it, its headings (the first is ours), how it is read."""

    code: str
    headers: tuple[str, ...]
    parse: Parse


_PARSE: Final[Mapping[str, Parse]] = {
    "number": Parse.PASSED,
    "found_on": Parse.DATE,
    "village": Parse.VILLAGE,
    "title": Parse.TEXT,
    "applicants": Parse.PARTIES,
    "respondents": Parse.PARTIES,
    "phone": Parse.PHONE,
    "people": Parse.PEOPLE,
    "households": Parse.HOUSEHOLDS,
    "amount": Parse.AMOUNT,
    "category": Parse.CODE,
    "source": Parse.CODE,
    "facts": Parse.TEXT,
    "claim": Parse.TEXT,
    "risk": Parse.CODE,
    "opinion": Parse.TEXT,
    "office": Parse.NAME,
    "leader": Parse.NAME,
    "handler": Parse.NAME,
    "measures": Parse.TEXT,
    "due_on": Parse.DATE,
    "method": Parse.CODE,
    "progress": Parse.TEXT,
    "state": Parse.CODE,
    "resolved_on": Parse.DATE,
    "agreement": Parse.CODE,
    "agreement_no": Parse.IDENTIFIER,
    "revisit_on": Parse.DATE,
    "revisit_method": Parse.CODE,
    "satisfaction": Parse.CODE,
    "closed_out": Parse.YES_NO,
    "national_no": Parse.IDENTIFIER,
    "early_sign": Parse.YES_NO,
    "first_or_repeat": Parse.PASSED,
    "accepted_on": Parse.PASSED,
    "notified_on": Parse.PASSED,
    "referral_result": Parse.PASSED,
    "remarks": Parse.TEXT,
}
COLUMNS: Final[Mapping[str, Column]] = {
    code: Column(code, codes.headers().get(code, ()), parse) for code, parse in _PARSE.items()
}
NUMBER: Final = "number"
PHONE: Final = "phone"
RESPONDENT_PHONE: Final = "respondent_phone"
REQUIRED: Final = ("found_on", "applicants", "category", "facts")

HEADER_ROWS: Final = 15
HEADER_HITS: Final = 4
# A rectification list and an activity log have four headings of ours too, but neither of these.
_OF_A_DISPUTE: Final = frozenset({"applicants", "facts"})
_UNIT: Final = re.compile(r"\((?:万元|元|人|户|件)\)$")


@dataclass(frozen=True, slots=True)
class Heading:
    """One heading of a sheet: where it stands (from 0), what it says, the column it is, if any."""

    position: int
    text: str
    column: str | None


@dataclass(frozen=True, slots=True)
class Header:
    """The header row of a sheet: its index (from 0), its headings, the unit of its amounts.

    `columns` gives the position (from 0) of each column that was recognised.
    """

    index: int
    headings: tuple[Heading, ...]
    columns: Mapping[str, int]
    unit: MoneyUnit = "yuan"

    def repeats_in(self, row: Sequence[Cell]) -> bool:
        """Tell whether a row says the header again, as printers like it every page."""
        positions = [position for position, cell in enumerate(row) if not is_blank(cell)]
        return positions == [heading.position for heading in self.headings] and all(
            header_key(told(row[heading.position])) == header_key(heading.text)
            for heading in self.headings
        )


def header_key(text: str) -> str:
    """Return a heading in the form in which spellings are equal: plain, without blanks or unit."""
    return _UNIT.sub("", typed(text))


_BY_HEADING: Final[Mapping[str, str]] = {
    header_key(text): column.code for column in COLUMNS.values() for text in column.headers
}


def column_for(text: str) -> str | None:
    """Return the code of the column that a heading names, or None."""
    return _BY_HEADING.get(header_key(text))


def find_header(rows: Iterable[Sequence[Cell]]) -> Header | None:
    """Return the first row among the first fifteen that names enough columns of a dispute ledger.

    Enough is four: day, parties, category and facts alone make a ledger.
    """
    for index, row in zip(range(HEADER_ROWS), rows, strict=False):
        header = _header(index, row)
        if len(header.columns) >= HEADER_HITS and _OF_A_DISPUTE & header.columns.keys():
            return header
    return None


def _header(index: int, row: Sequence[Cell]) -> Header:
    headings: list[Heading] = []
    taken: set[str] = set()
    unit: MoneyUnit = "yuan"
    for position, cell in enumerate(row):
        text = told(cell)
        if not text:
            continue
        column = column_for(text)
        if column == PHONE and PHONE in taken:
            column = RESPONDENT_PHONE
        if column in taken:
            column = None
        if column is not None:
            taken.add(column)
        if column == "amount":
            unit = "wan" if "万元" in typed(text) else "yuan"
        headings.append(Heading(position, text, column))
    columns = {h.column: h.position for h in headings if h.column is not None}
    return Header(index, tuple(headings), columns, unit)
