"""How villages write a day: a closed list of notations, none of them guessed."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Final

from db.exchange.cells import Cell, half_width, has_value, told
from db.exchange.numerals import chinese_number, digit_by_digit
from db.model.day import LAST_YEAR

NO_SUCH_DATE: Final = "no_such_date"
AMBIGUOUS_DATE: Final = "ambiguous_date"
YEAR_TAKEN: Final = "year_from_title"
MONTH_TAKEN: Final = "month_from_title"
DATE_RANGE: Final = "date_range"
APPROXIMATE_DATE: Final = "approximate_date"

FIRST_YEAR: Final = 1949
SERIALS: Final = range(36526, 55001)  # 2000-01-01 to 2050-07-31
SERIAL_ZERO: Final = date(1899, 12, 30)
SERIAL_ZERO_1904: Final = date(1904, 1, 1)
SHORT_YEARS_BACK: Final = 20

_DAY_NOTATIONS: Final = (
    r"(?P<y>\d{4}|\d{2})(?P<s>[./-])(?P<m>\d{1,2})(?P=s)(?P<d>\d{1,2})[日号]?\.?",
    r"(?P<y>\d{4}|\d{2})年(?P<m>\d{1,2})月(?P<d>\d{1,2})[日号]?",
    r"(?P<m>\d{1,2})月(?P<d>\d{1,2})[日号]?",
)
_DAY_ALONE: Final = r"(?P<d>\d{1,2})[日号]"
_COMPACT: Final = r"(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})"
_ABOUT: Final = r"(?P<about>上旬|中旬|下旬|月?初|中|月?底|月?末)?"
_MONTH_NOTATIONS: Final = (
    r"(?P<y>\d{4})[./-](?P<m>\d{1,2})",
    rf"(?P<y>\d{{4}}|\d{{2}})年(?P<m>\d{{1,2}})月份?{_ABOUT}",
    rf"(?P<m>\d{{1,2}})月份?{_ABOUT}",
    r"(?P<y>\d{4})年?(?P<about>年?初|年?底|年?末|[上下]半年|第?[一二三四1-4]季度)?",
)
_DAYS: Final = tuple(re.compile(notation, re.ASCII) for notation in _DAY_NOTATIONS)
_WHOLE: Final = tuple(
    re.compile(notation, re.ASCII)
    for notation in (*_DAY_NOTATIONS, _DAY_ALONE, _COMPACT, *_MONTH_NOTATIONS)
)
_LATER_END: Final = re.compile(
    r"(?:[-~至到—–、,][\d./年月-]*\d[日号]?)+|[-~至到—–]今|起|开始", re.ASCII
)
_TIME_OF_DAY: Final = re.compile(
    r"(?:[\sT]\s*\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?"
    r"|\s*(?:(?<=[\d日号])(?:凌晨|早上|上午|中午|下午|晚上?))?"
    r"(?:(?<=[日号午晨上晚])\d{1,2}[时点](?:半|\d{1,2}分?)?)?)$",
    re.ASCII,
)
_WEEKDAY: Final = re.compile(r"[(]?(?:星期|周)[一二三四五六日天][)]?$")
_CHINESE_YEAR: Final = re.compile(r"[〇零○一二三四五六七八九]{4}(?=年)")
_CHINESE_PART: Final = re.compile(r"[一二三四五六七八九十]{1,3}(?=[月日号])")
_YEAR: Final = re.compile(r"(?<!\d)(20\d{2})年?(?!\d)", re.ASCII)
_FULL_YEAR: Final = re.compile(r"(?<!\d)(20\d{2})年", re.ASCII)
_MONTH_OF_TITLE: Final = re.compile(r"(?<!\d)(\d{1,2})月(?!\d)", re.ASCII)
_QUARTER: Final = re.compile(r"第?([一二三四1-4])季度|20\d{2}[年\s-]?Q([1-4])", re.IGNORECASE)
_HALVES: Final = (("上半年", 6), ("下半年", 12))


@dataclass(frozen=True, slots=True)
class DateReading:
    """What a cell says of a day.

    `text` is ISO with the precision stated (`2026-03-05`, `2026-03`, `2026`), "" if the cell says
    nothing or is in doubt; `doubt` is None, `no_such_date` or `ambiguous_date`.
    """

    text: str = ""
    doubt: str | None = None
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Period:
    """The time a sheet is about, as its title says; None for what it does not say.

    `last_month` is the month the period ends with, `month` that of a sheet about one month.
    """

    year: int | None = None
    last_month: int | None = None
    month: int | None = None


_NO_PERIOD: Final = Period()


@lru_cache(maxsize=2**13, typed=True)
def read_date(
    cell: Cell, today: date, period: Period = _NO_PERIOD, date_1904: bool = False
) -> DateReading:
    """Return the day a cell states.

    `period` gives the year of days written without one: its own, or the year before for a month
    after its last. Without it they are ambiguous. `today` decides which century a year of two
    digits belongs to. `date_1904` tells that the workbook counts days from 1904.
    """
    if isinstance(cell, datetime):
        return _from_day(cell.date())
    if isinstance(cell, date):
        return _from_day(cell)
    if isinstance(cell, bool):
        return DateReading(doubt=AMBIGUOUS_DATE)
    written = told(cell)
    text = _plain(written)
    if not has_value(text):
        return DateReading()
    serial = _serial(text, date_1904)
    if serial is not None:
        return _from_day(serial)

    def dated(match: re.Match[str]) -> DateReading:
        return _dated(match, today, period)

    reading = _from_text(text, dated)
    if reading is None and "\n" in written:
        reading = _from_text(_plain(re.sub(r"\s*\n\s*", "、", written)), dated)
    return reading or DateReading(doubt=AMBIGUOUS_DATE)


def _plain(written: str) -> str:
    # An input method left on writes 。 where a point was meant.
    text = _WEEKDAY.sub("", half_width(written).strip().replace("。", "."))
    text = "".join(_TIME_OF_DAY.sub("", text).split())
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


def _from_text(text: str, dated: Callable[[re.Match[str]], DateReading]) -> DateReading | None:
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
    return None


def _dated(match: re.Match[str], today: date, period: Period) -> DateReading:
    parts = match.groupdict()
    month = int(parts["m"]) if parts.get("m") else None
    notices = (APPROXIMATE_DATE,) if parts.get("about") else ()
    if parts.get("y"):
        year = _full_year(parts["y"], today)
    else:
        if month is None:
            month, notices = period.month, (MONTH_TAKEN, *notices)
        year, notices = _year_of(month, period), (YEAR_TAKEN, *notices)
    # A number cell drops the last nought: 2026.1 may have been typed as 2026.10.
    if year is None or re.fullmatch(r"\d{4}\.1", match[0], re.ASCII):
        return DateReading(doubt=AMBIGUOUS_DATE)
    numbers = [] if month is None else [month, *([int(parts["d"])] if parts.get("d") else [])]
    try:
        date(year, *[*numbers, 1, 1][:2])
    except ValueError:
        return DateReading(doubt=NO_SUCH_DATE)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return DateReading(doubt=NO_SUCH_DATE)
    return DateReading("-".join([f"{year:04d}", *(f"{n:02d}" for n in numbers)]), notices=notices)


def _year_of(month: int | None, period: Period) -> int | None:
    if month is None or period.year is None:
        return None
    earlier = period.last_month is not None and month > period.last_month
    return period.year - earlier


def _full_year(digits: str, today: date) -> int | None:
    if len(digits) == 4:
        return int(digits)
    year = 2000 + int(digits)
    return year if today.year - SHORT_YEARS_BACK <= year <= today.year + 1 else None


def year_named_in(text: str) -> int | None:
    """Return the year that a title such as 2026年第一季度… names, or None."""
    found = {int(year) for year in _FULL_YEAR.findall(_title(text))}
    return found.pop() if len(found) == 1 else None


def quarter_named_in(text: str) -> str:
    """Return the quarter (`2026Q1`) that a title or a name speaks of, "" if not one with a year."""
    found = {chinese_number(one) or int(one or two) for one, two in _QUARTER.findall(_title(text))}
    year = period_named_in(text).year
    return f"{year}Q{found.pop()}" if year is not None and len(found) == 1 else ""


def period_named_in(text: str) -> Period:
    """Return the year, and the month or quarter, that a title or the name of a sheet speaks of."""
    plain = _title(text)
    year = year_named_in(text)
    if year is None and len(set(bare := _YEAR.findall(plain))) == 1 and "年" not in plain:
        year = int(bare[0])
    months = {int(month) for month in _MONTH_OF_TITLE.findall(plain)} & set(range(1, 13))
    if months:
        one = months.pop() if len(months) == 1 and not re.search(r"\d[-~至到]\d", plain) else None
        return Period(year, max(months, default=one), one)
    quarter = _QUARTER.search(plain)
    if quarter is not None:
        number = chinese_number(quarter[1]) if quarter[1] else None
        return Period(year, 3 * (number or int(quarter[1] or quarter[2])))
    return Period(year, next((month for half, month in _HALVES if half in plain), None))


def _title(text: str) -> str:
    plain = _CHINESE_YEAR.sub(lambda run: digit_by_digit(run[0]), "".join(half_width(text).split()))
    return _CHINESE_PART.sub(lambda run: str(chinese_number(run[0]) or run[0]), plain)
