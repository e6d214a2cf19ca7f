"""What a clerk types in answer to a doubt, read by the code that reads the cells of sheets."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Final

from db.errors import Refused
from db.exchange.amounts import read_amount, read_count
from db.exchange.cells import has_value, is_scientific, told, typed
from db.exchange.codewords import find_code
from db.exchange.columns import COLUMNS, PHONE, RESPONDENT_PHONE, Parse
from db.exchange.dates import NO_SUCH_DATE, DateReading, Period, read_date
from db.exchange.people import read_parties, with_phones
from db.exchange.phones import is_phone, read_phones
from db.exchange.villages import Villages
from db.model import day
from db.model.case_kinds import TakenOver
from db.model.kinds import read_field
from db.model.party import Party
from db.model.query import Query
from db.model.station import Village

PAST: Final = frozenset({"found_on", "resolved_on", "revisit_on"})
"""The days that have come when a row speaks of them."""

Values = dict[str, object]
"""Fields of `TakenOver` by name, as JSON."""

_FIELDS: Final = {"found_on": "on", PHONE: "applicants", RESPONDENT_PHONE: "respondents"}
_PHONE_OF: Final = {"applicants": PHONE, "respondents": RESPONDENT_PHONE}
_DAY_TYPED: Final = re.compile(r"(\d{1,2})[./-](\d{1,2})", re.ASCII)
_MONTH_TYPED: Final = re.compile(r"(\d{4})[./-](\d{1,2})", re.ASCII)


def field_of(column: str) -> str:
    """Return the field of `TakenOver` that a column of a return fills."""
    return _FIELDS.get(column, column)


def understood(
    column: str, text: str, query: Query, today: date, villages: Sequence[Village] = ()
) -> Mapping[str, object]:
    """Return the fields that a typed text gives where one column of a row is in doubt.

    Raises Refused with the `field` in question: `missing_field` where nothing is said,
    `not_understood` (with `text`), `no_such_day` and `future_day` (with `day`).
    """
    if not has_value(typed(text)):
        raise Refused("missing_field", field=field_of(column), kind=TakenOver.__name__)
    if column == "village":
        return _village(text, villages)
    return _READERS[COLUMNS[column].parse](column, text, query, today)


def period_of(drive: str, today: date) -> Period:
    """Return what gives the year to a day written without one: the drive, else today."""
    if drive:
        return Period(int(drive[:4]), 3 * int(drive[5]))
    return Period(today.year, today.month)


def day_written(text: str, drive: str, today: date) -> DateReading:
    """Return the day that a cell of a row states, as a sheet of that drive would be read."""
    return read_date(text, today=today, period=period_of(drive, today))


def written_in(query: Query, column: str) -> str | None:
    """Return the cell of a column as it stands in the row, None if the row has none."""
    return next((text for code, _, text in cells_of(query) if code == column), None)


def heading_of(query: Query, column: str) -> str:
    """Return the heading that a column has in the row's own sheet, "" if it has none."""
    return next((heading for code, heading, _ in cells_of(query) if code == column), "")


def cells_of(query: Query, which: str = "row") -> list[tuple[str, str, str]]:
    """Return column, heading and text of the cells of the row, or of the one `above` or `below`."""
    cells = query.written.get(which)
    if not isinstance(cells, (list, tuple)):
        return []
    return [
        (str(cell[0]), str(cell[1]), str(cell[2]))
        for cell in cells
        if isinstance(cell, (list, tuple)) and len(cell) == 3
    ]


def side_of(query: Query, side: str) -> tuple[Party, ...]:
    """Return the parties of one side that were read without doubt."""
    try:
        parties = read_field(TakenOver, side, query.values.get(side, []))
    except ValueError:
        return ()
    return parties if isinstance(parties, tuple) else ()


def _not_understood(column: str, text: str) -> Refused:
    return Refused("not_understood", field=column, text=text)


def _date(column: str, text: str, query: Query, today: date) -> Values:
    # Typed by hand 3.10 is what it says; only a cell of a sheet loses its last nought.
    plain = typed(text)
    plain = _MONTH_TYPED.sub(r"\1年\2月", plain) if _MONTH_TYPED.fullmatch(plain) else plain
    plain = _DAY_TYPED.sub(r"\1月\2日", plain) if _DAY_TYPED.fullmatch(plain) else plain
    found = day_written(plain, query.drive, today)
    if found.doubt == NO_SUCH_DATE:
        raise Refused("no_such_day", field=column, day=text)
    if found.doubt or not found.text:
        raise _not_understood(column, text)
    if column in PAST and day.first(found.text) > today:
        raise Refused("future_day", field=column, day=found.text)
    return {field_of(column): found.text}


def _code(column: str, text: str, query: Query, today: date) -> Values:
    code = find_code(column, text)
    if code is None:
        raise _not_understood(column, text)
    return {column: code}


def _village(text: str, villages: Sequence[Village]) -> Values:
    codes = {spelling: one.code for one in villages for spelling in (one.name, *one.also)}
    name = Villages(codes).known(text)
    if not name:
        raise _not_understood("village", text)
    return {"village": codes[name]}


def _parties(column: str, text: str, query: Query, today: date) -> Values:
    one_column = column == "applicants" and written_in(query, "respondents") is None
    both = one_column and not side_of(query, "respondents")
    read = read_parties(text, both_sides=both)
    if read.doubt or not read.applicants:
        raise _not_understood(column, text)
    values: Values = {column: _plain(with_phones(read.applicants, _phones(query, column)))}
    if read.respondents:
        others = with_phones(read.respondents, _phones(query, "respondents"))
        values["respondents"] = _plain(others)
    for name, count in (("people", read.people), ("households", read.households)):
        if count is not None and query.values.get(name) is None:
            values[name] = count
    return values


def _phones(query: Query, side: str) -> tuple[str, ...]:
    """Return the numbers that the row's own cell gives to a side, unless they are in doubt."""
    column = _PHONE_OF[side]
    if any(one.column == column for one in query.asked):
        return ()
    return read_phones(written_in(query, column)).phones


def _phone(column: str, text: str, query: Query, today: date) -> Values:
    side = field_of(column)
    read = read_phones(text)
    if read.doubt or not read.phones or not all(map(is_phone, read.phones)):
        raise _not_understood(column, text)
    parties = side_of(query, side)
    if not parties:
        raise Refused("missing_field", field=side, kind=TakenOver.__name__)
    return {side: _plain(with_phones(parties, read.phones))}


def _count(column: str, text: str, query: Query, today: date) -> Values:
    read = read_count(text, households=column == "households")
    counts = {"people": read.people, "households": read.households}
    given: Values = {name: count for name, count in counts.items() if count is not None}
    if read.doubt or not given:
        raise _not_understood(column, text)
    return given


def _amount(column: str, text: str, query: Query, today: date) -> Values:
    in_wan = "万" in heading_of(query, column)
    read = read_amount(text, unit="wan" if in_wan else "yuan")
    if read.doubt or read.fen is None:
        raise _not_understood(column, text)
    return {column: read.fen}


def _identifier(column: str, text: str, query: Query, today: date) -> Values:
    if is_scientific(typed(text)):
        raise _not_understood(column, text)
    return {column: typed(text)}


def _yes_no(column: str, text: str, query: Query, today: date) -> Values:
    if text not in ("yes", "no"):
        raise _not_understood(column, text)
    return {column: text}


def _text(column: str, text: str, query: Query, today: date) -> Values:
    return {column: told(text)}


def _plain(parties: Iterable[Party]) -> list[list[str]]:
    return [[party.name, party.phone, party.address] for party in parties]


_Reader = Callable[[str, str, Query, date], Values]
_READERS: Final[Mapping[Parse, _Reader]] = {
    Parse.DATE: _date,
    Parse.CODE: _code,
    Parse.YES_NO: _yes_no,
    Parse.PARTIES: _parties,
    Parse.PHONE: _phone,
    Parse.PEOPLE: _count,
    Parse.HOUSEHOLDS: _count,
    Parse.AMOUNT: _amount,
    Parse.IDENTIFIER: _identifier,
    Parse.NAME: _text,
    Parse.TEXT: _text,
    Parse.PASSED: _text,
}
