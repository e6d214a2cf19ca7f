"""A span of time that figures are given for: a year, a quarter or a month."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from db.errors import Refused

_KEY: Final = re.compile(r"([12][0-9]{3})(?:Q([1-4])|-(0[1-9]|1[0-2]))?")
_QUARTERS: Final = "一二三四"
_MONTHS_OF_QUARTER: Final = 3
_DECEMBER: Final = 12
MONTH: Final = "month"
QUARTER: Final = "quarter"
YEAR: Final = "year"
LENGTHS: Final = (MONTH, QUARTER, YEAR)
"""How long a period may be."""


@dataclass(frozen=True, slots=True)
class Period:
    """`key` is `2025`, `2026Q1` or `2026-03`; `first` and `last` are its days as ISO text."""

    key: str
    first: str
    last: str

    @property
    def year(self) -> int:
        """Return the year it is of."""
        return int(self.key[:4])

    @property
    def label(self) -> str:
        """Return its Chinese name: 2025年, 2026年第一季度, 2026年3月."""
        year, rest = self.key[:4], self.key[4:]
        if not rest:
            return f"{year}年"
        if rest[0] == "Q":
            return f"{year}年第{_QUARTERS[int(rest[1]) - 1]}季度"
        return f"{year}年{int(rest[1:])}月"

    @property
    def length(self) -> str:
        """Return how long it is, one of `LENGTHS`."""
        if "Q" in self.key:
            return QUARTER
        return MONTH if "-" in self.key else YEAR

    @property
    def whole_year(self) -> "Period":
        """Return the year it is of, or itself; up to a cut-off day that is the year so far."""
        return read_period(self.key[:4])

    def year_before(self) -> "Period":
        """Return the same span of the year before."""
        return read_period(f"{self.year - 1}{self.key[4:]}")

    def previous(self) -> "Period":
        """Return the span of the same length just before it."""
        before = date.fromisoformat(self.first) - timedelta(days=1)
        return period_with(before, self.length)

    def months(self) -> tuple["Period", ...]:
        """Return its months in order."""
        months = range(int(self.first[5:7]), int(self.last[5:7]) + 1)
        return tuple(read_period(f"{self.key[:4]}-{month:02d}") for month in months)


def read_period(key: str) -> Period:
    """Return the period with this key; Refused with `no_such_period` if there is none."""
    key = key.strip().upper()
    found = _KEY.fullmatch(key)
    if found is None:
        raise Refused("no_such_period", period=key)
    year = int(found[1])
    if found[2]:
        ends = _MONTHS_OF_QUARTER * int(found[2])
        begins = ends - _MONTHS_OF_QUARTER + 1
    elif found[3]:
        begins = ends = int(found[3])
    else:
        begins, ends = 1, _DECEMBER
    following = date(year + ends // _DECEMBER, ends % _DECEMBER + 1, 1)
    last = following - timedelta(days=1)
    return Period(key, date(year, begins, 1).isoformat(), last.isoformat())


def period_with(day: date, length: str) -> Period:
    """Return the period of this length, one of `LENGTHS`, that holds a day."""
    if length == QUARTER:
        return read_period(f"{day.year}Q{(day.month + 2) // _MONTHS_OF_QUARTER}")
    return read_period(f"{day.year}-{day.month:02d}" if length == MONTH else f"{day.year}")


def a_year_earlier(day: str) -> str:
    """Return the same day of the year before; 28 February for the 29th."""
    given = date.fromisoformat(day)
    if (given.month, given.day) == (2, 29):
        given -= timedelta(days=1)
    return given.replace(year=given.year - 1).isoformat()
