"""One row of a return, from raw cells to the fields of a case, with every doubt about it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from db.exchange import columns
from db.exchange.amounts import (
    DAMAGED_NUMBER,
    CountReading,
    MoneyUnit,
    read_amount,
    read_count,
)
from db.exchange.cells import Cell, has_value, is_damaged, is_failed_formula, told, typed
from db.exchange.columns import COLUMNS, REQUIRED, RESPONDENT_PHONE, Parse
from db.exchange.dates import read_date
from db.exchange.people import read_parties, with_phones
from db.exchange.phones import read_phones
from db.exchange.villages import Villages, bare_name
from db.model import codes, day
from db.model.party import Party

MISSING: Final = "missing"
FUTURE_DATE: Final = "future_date"
BEFORE_FOUND: Final = "before_found"
UNKNOWN_CATEGORY: Final = "unknown_category"
UNKNOWN_WORD: Final = "unknown_word"
UNKNOWN_VILLAGE: Final = "unknown_village"
FAILED_FORMULA: Final = "failed_formula"

PAST_DATES: Final = ("found_on", "resolved_on", "revisit_on")
LATER_DATES: Final = ("due_on", "resolved_on", "revisit_on")
_YES: Final = frozenset({"是", "√", "有", "已销号", "已销", "yes", "Y", "y"})
_NO: Final = frozenset({"否", "×", "未销号", "未销", "no", "N", "n"})


@dataclass(frozen=True, slots=True)
class AcceptedRow:
    """A row that reads without doubt. Days are ISO text, codes those of the lists, amounts fen.

    A field the sheet does not state is "", () or None. `row` is the sheet's own number, from 1.
    """

    row: int
    sheet: str = ""
    found_on: str = ""
    village: str = ""
    title: str = ""
    applicants: tuple[Party, ...] = ()
    respondents: tuple[Party, ...] = ()
    people: int | None = None
    households: int | None = None
    amount: int | None = None
    category: str = ""
    source: str = ""
    facts: str = ""
    claim: str = ""
    risk: str = ""
    opinion: str = ""
    office: str = ""
    leader: str = ""
    handler: str = ""
    measures: str = ""
    due_on: str = ""
    state: str = ""
    method: str = ""
    progress: str = ""
    resolved_on: str = ""
    agreement: str = ""
    agreement_no: str = ""
    revisit_on: str = ""
    revisit_method: str = ""
    satisfaction: str = ""
    closed_out: str = ""
    national_no: str = ""
    early_sign: str = ""
    remarks: str = ""


@dataclass(frozen=True, slots=True)
class Situation:
    """What a row must know of its sheet: the day, the title's year and village, the heads.

    `village` is the one that the title, the sheet's or the file's name gives, "" if none.
    """

    today: date
    villages: Villages
    village: str = ""
    year: int | None = None
    date_1904: bool = False
    unit: MoneyUnit = "yuan"
    columns: frozenset[str] = frozenset(COLUMNS)


@dataclass(slots=True)
class RowReading:
    """The fields a row gives, its doubts and notices, each as (code, column)."""

    values: dict[str, Any] = field(default_factory=dict)
    doubts: list[tuple[str, str]] = field(default_factory=list)
    notices: list[tuple[str, str]] = field(default_factory=list)

    def note(self, column: str, doubt: str | None, notices: tuple[str, ...] = ()) -> None:
        """Add what the reading of one cell doubts and notices."""
        if doubt is not None:
            self.doubts.append((doubt, column))
        self.notices.extend((notice, column) for notice in notices)


def read_row(cells: Mapping[str, Cell], situation: Situation) -> RowReading:
    """Return what the cells of a row, by column, say; it never raises, whatever they hold."""
    reading = RowReading()
    stated = dict(cells)
    for code, cell in cells.items():
        if is_failed_formula(cell):
            stated[code] = None
            reading.note(code, None, (FAILED_FORMULA,))
    for code, cell in stated.items():
        read = _READERS.get(COLUMNS[code].parse) if code in COLUMNS else None
        if read is not None:
            read(reading, code, cell, situation)
    _read_people(reading, stated)
    _read_parties(reading, stated, situation)
    _read_village(reading, stated.get("village"), situation)
    _fill_from_neighbours(reading, situation)
    _judge_required(reading)
    _judge_dates(reading, situation.today)
    return reading


_Reader = Callable[[RowReading, str, Cell, Situation], None]


def _read_text(reading: RowReading, code: str, cell: Cell, _: Situation) -> None:
    reading.values[code] = told(cell)


def _read_name(reading: RowReading, code: str, cell: Cell, _: Situation) -> None:
    text = told(cell)
    padded = all(len(piece) == 1 for piece in text.split())
    reading.values[code] = typed(text) if padded else text


def _read_identifier(reading: RowReading, code: str, cell: Cell, _: Situation) -> None:
    text = typed(cell)
    reading.values[code] = text if has_value(text) else ""
    reading.note(code, DAMAGED_NUMBER if is_damaged(cell) else None)


def _read_date(reading: RowReading, code: str, cell: Cell, situation: Situation) -> None:
    found = read_date(
        cell, today=situation.today, year=situation.year, date_1904=situation.date_1904
    )
    reading.values[code] = found.text
    reading.note(code, found.doubt, found.notices)


def _read_code(reading: RowReading, code: str, cell: Cell, _: Situation) -> None:
    text = typed(cell)
    found = codes.lookup(code, text) if text else ""
    reading.values[code] = found or ""
    if found is None and has_value(text):
        reading.note(code, UNKNOWN_CATEGORY if code == "category" else UNKNOWN_WORD)


def _read_yes_no(reading: RowReading, code: str, cell: Cell, _: Situation) -> None:
    text = typed(cell)
    reading.values[code] = "yes" if text in _YES else "no" if text in _NO else ""
    reading.note(code, UNKNOWN_WORD if has_value(text) and not reading.values[code] else None)


def _read_amount(reading: RowReading, code: str, cell: Cell, situation: Situation) -> None:
    found = read_amount(cell, unit=situation.unit)
    reading.values[code] = found.fen
    reading.note(code, found.doubt, found.notices)


_READERS: Final[Mapping[Parse, _Reader]] = {
    Parse.TEXT: _read_text,
    Parse.NAME: _read_name,
    Parse.IDENTIFIER: _read_identifier,
    Parse.DATE: _read_date,
    Parse.CODE: _read_code,
    Parse.YES_NO: _read_yes_no,
    Parse.AMOUNT: _read_amount,
}


def _read_people(reading: RowReading, cells: Mapping[str, Cell]) -> None:
    """Read both head-count columns: either may state people and households."""
    people = read_count(cells.get("people"))
    homes = read_count(cells.get("households"), households=True)
    for code, count in (("people", people), ("households", homes)):
        reading.note(code, count.doubt, count.notices)
    reading.values["people"] = _first(people.people, homes.people)
    reading.values["households"] = _first(homes.households, people.households)


def _read_parties(reading: RowReading, cells: Mapping[str, Cell], situation: Situation) -> None:
    one_column = "respondents" not in situation.columns
    applicants = read_parties(cells.get("applicants"), both_sides=one_column)
    respondents = read_parties(cells.get("respondents"))
    for code, side in (("applicants", applicants), ("respondents", respondents)):
        reading.note(code, side.doubt, side.notices)
    phones = {}
    for code in (columns.PHONE, RESPONDENT_PHONE):
        found = read_phones(cells.get(code))
        reading.note(code, found.doubt, found.notices)
        phones[code] = found.phones
    others = respondents.applicants or applicants.respondents
    values = reading.values
    values["applicants"] = with_phones(applicants.applicants, phones[columns.PHONE])
    values["respondents"] = with_phones(others, phones[RESPONDENT_PHONE])
    counted = CountReading(applicants.people, applicants.households)
    values["people"] = _first(values["people"], counted.people)
    values["households"] = _first(values["households"], counted.households)


def _first(*counts: int | None) -> int | None:
    return next((count for count in counts if count is not None), None)


def _read_village(reading: RowReading, cell: Cell, situation: Situation) -> None:
    text = typed(cell)
    stated = text if has_value(text) else situation.village
    known = situation.villages.known(stated) if stated else ""
    if situation.villages and known is None:
        reading.note("village", UNKNOWN_VILLAGE)
    reading.values["village"] = known or bare_name(stated)


def _fill_from_neighbours(reading: RowReading, situation: Situation) -> None:
    """Take the state from the progress, and the category from the title, where no column has it."""
    values = reading.values
    if "state" not in situation.columns:
        values["state"] = codes.lookup("state", values.get("progress", "")) or ""
    if "category" not in situation.columns:
        values["category"] = codes.lookup("category", values.get("title", "")) or ""


def _judge_required(reading: RowReading) -> None:
    in_doubt = {column for _, column in reading.doubts}
    for code in REQUIRED:
        if not reading.values.get(code) and code not in in_doubt:
            reading.note(code, MISSING)


def _judge_dates(reading: RowReading, today: date) -> None:
    """Compare the days: a day in doubt is compared with nothing."""
    sound = {code: reading.values.get(code, "") for code in {*PAST_DATES, *LATER_DATES}}
    for code in PAST_DATES:
        if sound[code] and day.first(sound[code]) > today:
            reading.note(code, FUTURE_DATE)
            sound[code] = ""
    found = sound["found_on"]
    for code in LATER_DATES:
        if found and sound[code] and day.last(sound[code]) < day.first(found):
            reading.note(code, BEFORE_FOUND)
