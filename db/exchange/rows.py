"""One row of a return, from raw cells to the fields of a case, with every doubt about it."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Any, Final

from db.exchange.amounts import (
    DAMAGED_NUMBER,
    NOBODY,
    MoneyUnit,
    read_amount,
    read_count,
)
from db.exchange.cells import (
    Cell,
    has_value,
    is_blank,
    is_damaged,
    is_failed_formula,
    told,
    typed,
)
from db.exchange.codewords import SEVERAL_WORDS, find_code, find_first_code, state_told
from db.exchange.columns import COLUMNS, PHONE, REQUIRED, RESPONDENT_PHONE, Parse
from db.exchange.dates import Period, read_date
from db.exchange.people import (
    DETAILS_NOT_STORED,
    read_parties,
    says_unknown,
    with_phones,
)
from db.exchange.phones import read_phones
from db.exchange.villages import Villages

MISSING: Final = "missing"
FUTURE_DATE: Final = "future_date"
BEFORE_FOUND: Final = "before_found"
UNKNOWN_CATEGORY: Final = "unknown_category"
UNKNOWN_WORD: Final = "unknown_word"
UNKNOWN_VILLAGE: Final = "unknown_village"
FAILED_FORMULA: Final = "failed_formula"
HIDDEN_ROW: Final = "hidden_row"
SAME_AS_ABOVE: Final = "same_as_above"
VILLAGE_FROM_HEADING: Final = "village_from_heading"

PAST_DATES: Final = ("found_on", "resolved_on", "revisit_on")
LATER_DATES: Final = ("due_on", "resolved_on", "revisit_on")
# Of these a sheet may name several, one after the other; the first counts.
_SEVERAL: Final = frozenset({"method", "source"})
_BY_THEN: Final = re.compile(r"[之以]?前(?:完成|办结|化解)?$")
_UNTOLD: Final = frozenset({DETAILS_NOT_STORED})
_YES: Final = frozenset(
    {"是", "√", "✓", "✔", "有", "已销号", "已销", "销号", "已归档", "yes", "Y", "y", "TRUE"}
)
_NO: Final = frozenset(
    {"否", "×", "✗", "✘", "未销号", "未销", "no", "N", "n", "FALSE", "未", "不是"}
)


@dataclass(frozen=True, slots=True)
class Situation:
    """What a row must know of its sheet: the day, the title's time and village, the heads.

    `village` is the one that the title, the sheet's or the file's name gives, "" if none.
    `cells_of` are rows, by sheet and number, that are queried whatever they say.
    """

    today: date
    villages: Villages
    village: str = ""
    period: Period = field(default_factory=Period)
    date_1904: bool = False
    unit: MoneyUnit = "yuan"
    columns: frozenset[str] = frozenset(COLUMNS)
    cells_of: frozenset[tuple[str, int]] = frozenset()

    @property
    def open_period(self) -> Period:
        """Return the period without its end."""
        return Period(self.period.year, None, self.period.month)


@dataclass(slots=True)
class RowReading:
    """The fields a row gives, its doubts as (code, column), its notices as (code, column, text)."""

    values: dict[str, Any] = field(default_factory=dict)
    doubts: list[tuple[str, str]] = field(default_factory=list)
    notices: list[tuple[str, str, str]] = field(default_factory=list)

    def note(
        self, column: str, doubt: str | None, notices: tuple[str, ...] = (), cell: Cell = None
    ) -> None:
        """Add what the reading of one cell doubts and notices."""
        if doubt is not None:
            self.doubts.append((doubt, column))
        for notice in notices:
            # What is not stored is not told either.
            self.notices.append((notice, column, "" if notice in _UNTOLD else told(cell)))


class RowReader:
    """Reads the rows of a sheet: which columns it has is looked at once."""

    def __init__(self, situation: Situation) -> None:
        self._situation = situation
        self._limit = situation.today.isoformat()
        present = [code for code in COLUMNS if code in situation.columns]
        kinds = {code: COLUMNS[code].parse for code in present}
        self._texts = [code for code in present if kinds[code] is Parse.TEXT]
        self._names = [code for code in present if kinds[code] is Parse.NAME]
        self._codes = [code for code in present if kinds[code] is Parse.CODE]
        self._others = [
            (code, _BY_PARSE[kinds[code]]) for code in present if kinds[code] in _BY_PARSE
        ]
        self._villages: dict[tuple[str, str], tuple[str, bool]] = {}

    def read(self, cells: Mapping[str, Cell], heading: str = "") -> RowReading:
        """Return what the cells, by column, say; it never raises, whatever they hold.

        `heading` is the village that the row's group is headed by, "" if none.
        """
        reading, situation = RowReading(), self._situation
        values = reading.values
        for code in self._texts:
            values[code] = told(cells.get(code))
        for code in self._names:
            values[code] = _name(told(cells.get(code)))
        for code in self._codes:
            text = told(cells.get(code))
            found = find_code(code, text) if text else ""
            values[code] = found or ""
            if found is None:
                _read_words(reading, code, text)
        for code, read in self._others:
            read(reading, code, cells.get(code), situation)
        _read_people(reading, cells)
        _read_parties(reading, cells, situation)
        self._read_village(reading, cells.get("village"), heading)
        _fill_from_neighbours(reading, situation)
        _judge_required(reading)
        _judge_dates(reading, self._limit)
        return reading

    def _read_village(self, reading: RowReading, cell: Cell, heading: str) -> None:
        text = typed(cell)
        key = (text, heading)
        if key not in self._villages:
            self._villages[key] = stated_village(text, heading, self._situation)
        name, unknown = self._villages[key]
        reading.values["village"] = name
        if heading and not has_value(text):
            reading.note("village", None, (VILLAGE_FROM_HEADING,), heading)
        if unknown:
            reading.note("village", UNKNOWN_VILLAGE)


def without_failures(
    cells: Mapping[str, Cell], odd: Sequence[str]
) -> tuple[Mapping[str, Cell], list[tuple[str, Cell]]]:
    """Return the cells without those whose formula failed, and these with their columns.

    `odd` are the columns to look at.
    """
    failed = [(code, cells[code]) for code in odd if is_failed_formula(cells[code])]
    return ({**cells, **{code: None for code, _ in failed}}, failed) if failed else (cells, failed)


_Reader = Callable[[RowReading, str, Cell, Situation], None]


@lru_cache(maxsize=2**12)
def _name(text: str) -> str:
    """Return a name as it stands, padding between single signs removed."""
    padded = all(len(piece) == 1 for piece in text.split())
    return typed(text) if padded else text


def _read_words(reading: RowReading, code: str, text: str) -> None:
    """Read words that are no word of the list as a whole."""
    found: str | None = None
    if code in _SEVERAL:
        found, _ = find_first_code(code, text)
        reading.note(code, None, (SEVERAL_WORDS,) if found else (), text)
    elif code == "state":
        found = state_told(text)
    if found is None and has_value(typed(text)):
        reading.note(code, UNKNOWN_CATEGORY if code == "category" else UNKNOWN_WORD)
    reading.values[code] = found or ""


def _read_identifier(reading: RowReading, code: str, cell: Cell, _: Situation) -> None:
    text = typed(cell)
    damaged = bool(text) and is_damaged(cell)
    reading.values[code] = text if has_value(text) and not damaged else ""
    reading.note(code, DAMAGED_NUMBER if damaged else None)


def _read_date(reading: RowReading, code: str, cell: Cell, situation: Situation) -> None:
    period = situation.period
    if code == "due_on":
        # A target may lie beyond the end of the period, and is often told as a day before which.
        period = situation.open_period
        cell = _BY_THEN.sub("", cell) if isinstance(cell, str) and "前" in cell else cell
    found = read_date(cell, situation.today, period, situation.date_1904)
    reading.values[code] = found.text
    if found.doubt or found.notices:
        reading.note(code, found.doubt, found.notices, cell)


def _read_yes_no(reading: RowReading, code: str, cell: Cell, _: Situation) -> None:
    text = typed(cell)
    reading.values[code] = "yes" if text in _YES else "no" if text in _NO else ""
    if not reading.values[code] and has_value(text):
        reading.note(code, UNKNOWN_WORD)


def _read_amount(reading: RowReading, code: str, cell: Cell, situation: Situation) -> None:
    found = read_amount(cell, situation.unit)
    reading.values[code] = found.fen
    if found.doubt or found.notices:
        reading.note(code, found.doubt, found.notices, cell)


_BY_PARSE: Final[Mapping[Parse, _Reader]] = {
    Parse.IDENTIFIER: _read_identifier,
    Parse.DATE: _read_date,
    Parse.YES_NO: _read_yes_no,
    Parse.AMOUNT: _read_amount,
}


def _read_people(reading: RowReading, cells: Mapping[str, Cell]) -> None:
    """Read both head-count columns: either may state people and households."""
    people = homes = NOBODY
    if "people" in cells:
        people = read_count(cells["people"])
        if people.doubt or people.notices:
            reading.note("people", people.doubt, people.notices, cells["people"])
    if "households" in cells:
        homes = read_count(cells["households"], households=True)
        if homes.doubt or homes.notices:
            reading.note("households", homes.doubt, homes.notices, cells["households"])
    reading.values["people"] = _first(people.people, homes.people)
    reading.values["households"] = _first(homes.households, people.households)


def _read_parties(reading: RowReading, cells: Mapping[str, Cell], situation: Situation) -> None:
    cell, other_cell = cells.get("applicants"), cells.get("respondents")
    alone = is_blank(other_cell)
    applicants = read_parties(None if says_unknown(cell) else cell, both_sides=alone)
    if applicants.doubt or applicants.notices:
        reading.note("applicants", applicants.doubt, applicants.notices, cell)
    others = applicants.respondents
    if not alone:
        respondents = read_parties(other_cell)
        others = respondents.applicants or others
        if respondents.doubt or respondents.notices:
            reading.note("respondents", respondents.doubt, respondents.notices, other_cell)
    values = reading.values
    values["applicants"] = with_phones(applicants.applicants, _phones(reading, cells, PHONE))
    values["respondents"] = with_phones(others, _phones(reading, cells, RESPONDENT_PHONE))
    if values["people"] is None:
        values["people"] = applicants.people
    if values["households"] is None:
        values["households"] = applicants.households


def _phones(reading: RowReading, cells: Mapping[str, Cell], code: str) -> tuple[str, ...]:
    cell = cells.get(code)
    if cell is None:
        return ()
    found = read_phones(cell)
    if found.doubt or found.notices:
        reading.note(code, found.doubt, found.notices, cell)
    return found.phones


def _first(one: int | None, other: int | None) -> int | None:
    return other if one is None else one


def stated_village(text: str, heading: str, situation: Situation) -> tuple[str, bool]:
    """Return the village that a cell's `typed` text names, and whether the ledger has none such.

    A cell that says nothing leaves it to the heading of its group, else to the title.
    """
    stated = text if has_value(text) else heading or situation.village
    name, unknown = named_village(stated, situation.villages)
    unstated = bool(situation.villages) and not stated and "village" in situation.columns
    return name, unknown or unstated


def named_village(stated: str, villages: Villages) -> tuple[str, bool]:
    """Return the name of a village however it is written, and whether the ledger has none such."""
    known = villages.known(stated) if stated else ""
    return known or villages.spelled(stated), bool(villages) and known is None


def _fill_from_neighbours(reading: RowReading, situation: Situation) -> None:
    """Take the state from the progress, and the category from the title, where no column has it."""
    values = reading.values
    if "state" not in situation.columns:
        values["state"] = state_told(values.get("progress", "")) or ""
    if "category" not in situation.columns:
        values["category"] = find_code("category", values.get("title", "")) or ""


def _judge_required(reading: RowReading) -> None:
    for code in REQUIRED:
        if not reading.values.get(code) and all(code != column for _, column in reading.doubts):
            reading.note(code, MISSING)


def _judge_dates(reading: RowReading, limit: str) -> None:
    """Compare the days, `limit` being today in ISO: a day in doubt is compared with nothing.

    Days are compared as far as the less exact of the two goes.
    """
    values = reading.values
    future = []
    for code in PAST_DATES:
        text = values.get(code)
        if text and text > limit[: len(text)]:
            reading.note(code, FUTURE_DATE)
            future.append(code)
    found = values.get("found_on")
    if not found or "found_on" in future:
        return
    for code in LATER_DATES:
        text = values.get(code)
        if text and code not in future:
            exact = min(len(text), len(found))
            if text[:exact] < found[:exact]:
                reading.note(code, BEFORE_FOUND)


def settled(reading: RowReading) -> dict[str, Any]:
    """Return the values of a row without those in doubt."""
    in_doubt = {column for _, column in reading.doubts}
    return {code: value for code, value in reading.values.items() if code not in in_doubt}
