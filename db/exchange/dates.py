"""How villages write a day: a closed list of notations, none of them guessed."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Final

from db.exchange.cells import Cell, half_width, has_value, told, typed
from db.exchange.numerals import chinese_number, digit_by_digit
from db.model.day import LAST_YEAR

NO_SUCH_DATE: Final = "no_such_date"
AMBIGUOUS_DATE: Final = "ambiguous_date"
YEAR_TAKEN: Final = "year_from_title"
DATE_RANGE: Final = "date_range"
APPROXIMATE_DATE: Final = "approximate_date"

FIRST_YEAR: Final = 1949
SERIALS: Final = range(36526, 55001)  # 2000-01-01 to 2050-07-31
SERIAL_ZERO: Final = date(1899, 12, 30)
SERIAL_ZERO_1904: Final = date(1904, 1, 1)
SHORT_YEARS_BACK: Final = 20

_DAY_NOTATIONS: Final = (
    r"(?P<y>\d{4}|\d{2})(?P<s>[./-])(?P<m>\d{1,2})(?P=s)(?P<d>\d{1,2})[日号]?",
    r"(?P<y>\d{4}|\d{2})年(?P<m>\d{1,2})月(?P<d>\d{1,2})[日号]?",
    r"(?P<m>\d{1,2})月(?P<d>\d{1,2})[日号]?",
)
_COMPACT: Final = r"(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})"
_ABOUT: Final = r"(?P<about>上旬|中旬|下旬|初|中|底|末)?"
_MONTH_NOTATIONS: Final = (
    r"(?P<y>\d{4})[./-](?P<m>\d{1,2})",
    rf"(?P<y>\d{{4}}|\d{{2}})年(?P<m>\d{{1,2}})月份?{_ABOUT}",
    rf"(?P<m>\d{{1,2}})月份?{_ABOUT}",
    r"(?P<y>\d{4})年?(?P<about>初|底|末|上半年|下半年)?",
)
_DAYS: Final = tuple(re.compile(notation, re.ASCII) for notation in _DAY_NOTATIONS)
_WHOLE: Final = tuple(
    re.compile(notation, re.ASCII) for notation in (*_DAY_NOTATIONS, _COMPACT, *_MONTH_NOTATIONS)
)
_LATER_END: Final = re.compile(r"[-~至到—–、,][\d./年月-]*\d[日号]?", re.ASCII)
_TIME_OF_DAY: Final = re.compile(r"[\sT]\s*\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?$", re.ASCII)
_CHINESE_YEAR: Final = re.compile(r"[〇零○一二三四五六七八九]{4}(?=年)")
_CHINESE_PART: Final = re.compile(r"[一二三四五六七八九十]{1,3}(?=[月日号])")


@dataclass(frozen=True, slots=True)
class DateReading:
    """What a cell says of a day.

    `text` is ISO with the precision stated (`2026-03-05`, `2026-03`, `2026`), "" if the cell says
    nothing or is in doubt; `doubt` is None, `no_such_date` or `ambiguous_date`.
    """

    text: str = ""
    doubt: str | None = None
    notices: tuple[str, ...] = ()


def read_date(
    cell: Cell, *, today: date, year: int | None = None, date_1904: bool = False
) -> DateReading:
    """Return the day a cell states.

    `year` is that of the sheet's title, for days written without one; without it they are
    ambiguous. `today` decides which century a year of two digits belongs to. `date_1904` tells
    that the workbook counts days from 1904.
    """
    if isinstance(cell, datetime):
        return _from_day(cell.date())
    if isinstance(cell, date):
        return _from_day(cell)
    if isinstance(cell, bool):
        return DateReading(doubt=AMBIGUOUS_DATE)
    text = _plain(cell)
    if not has_value(text):
        return DateReading()
    serial = _serial(text, date_1904)
    if serial is not None:
        return _from_day(serial)
    return _from_text(text, lambda match: _dated(match, today, year))


def _plain(cell: Cell) -> str:
    text = "".join(_TIME_OF_DAY.sub("", half_width(told(cell))).split())
    text = _CHINESE_YEAR.sub(lambda run: digit_by_digit(run[0]), text)
    return _CHINESE_PART.sub(lambda run: str(chinese_number(run[0]) or run[0]), text)


def _serial(text: str, date_1904: bool) -> date | None:
    match = re.fullmatch(r"(\d{5})(\.\d+)?", text, re.ASCII)
    if match is None:
        return None
    days, zero = int(match[1]), SERIAL_ZERO_1904 if date_1904 else SERIAL_ZERO
    day = zero + timedelta(days=days)
    return day if (day - SERIAL_ZERO).days in SERIALS else None


def _from_day(day: date) -> DateReading:
    # A bare year or day typed into a cell formatted as a date shows as a day around 1905.
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        return DateReading(doubt=NO_SUCH_DATE)
    return DateReading(day.isoformat())


def _from_text(text: str, dated: Callable[[re.Match[str]], DateReading]) -> DateReading:
    for notation in _WHOLE:
        match = notation.fullmatch(text)
        if match is not None:
            return dated(match)
    for notation in _DAYS:
        match = notation.match(text)
        if match is not None and _LATER_END.fullmatch(text, match.end()):
            reading = dated(match)
            if reading.doubt is None:
                return replace(reading, notices=(*reading.notices, DATE_RANGE))
            return reading
    return DateReading(doubt=AMBIGUOUS_DATE)


def _dated(match: re.Match[str], today: date, title_year: int | None) -> DateReading:
    parts = match.groupdict()
    notices = (APPROXIMATE_DATE,) if parts.get("about") else ()
    year = title_year
    if parts.get("y") is not None:
        year = _full_year(parts["y"], today)
    else:
        notices = (YEAR_TAKEN, *notices)
    # A number cell drops the last nought: 2026.1 may have been typed as 2026.10.
    if year is None or re.fullmatch(r"\d{4}\.1", match[0], re.ASCII):
        return DateReading(doubt=AMBIGUOUS_DATE)
    numbers = [int(parts[name]) for name in ("m", "d") if parts.get(name) is not None]
    try:
        date(year, *[*numbers, 1, 1][:2])
    except ValueError:
        return DateReading(doubt=NO_SUCH_DATE)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return DateReading(doubt=NO_SUCH_DATE)
    return DateReading("-".join([f"{year:04d}", *(f"{n:02d}" for n in numbers)]), notices=notices)


def _full_year(digits: str, today: date) -> int | None:
    if len(digits) == 4:
        return int(digits)
    year = 2000 + int(digits)
    return year if today.year - SHORT_YEARS_BACK <= year <= today.year + 1 else None


def year_named_in(text: str) -> int | None:
    """Return the year that a title such as 2026年第一季度… names, or None."""
    plain = _CHINESE_YEAR.sub(lambda run: digit_by_digit(run[0]), typed(text))
    found = {int(year) for year in re.findall(r"(?<!\d)(20\d{2})年", plain, re.ASCII)}
    return found.pop() if len(found) == 1 else None
