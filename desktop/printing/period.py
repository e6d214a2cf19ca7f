"""The periods a paper can be printed for."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from db.errors import Refused
from db.model import day
from desktop.papers.words import words

_CODE: Final = re.compile(r"(\d{4})(?:Q([1-4])|-(\d\d))?", re.ASCII | re.IGNORECASE)
_QUARTERS: Final = 8
_YEARS: Final = 3


@dataclass(frozen=True, slots=True)
class Period:
    """Some days, both ends included, as full ISO days; "" leaves an end open."""

    name: str
    first: str = ""
    last: str = ""


def period(code: str) -> Period:
    """Return the quarter, month or year of `2026Q1`, `2026-03`, `2026`.

    Raises Refused `no_such_period`.
    """
    found = _CODE.fullmatch(code.strip())
    year, quarter, month = found.groups() if found else ("", None, None)
    texts = words("periods")
    if quarter:
        start, end = f"{year}-{3 * int(quarter) - 2:02d}", f"{year}-{3 * int(quarter):02d}"
        name = texts["quarter"].format(year=year, quarter=texts["quarters"][int(quarter) - 1])
    elif month:
        start = end = f"{year}-{month}"
        name = texts["month"].format(year=year, month=int(month))
    else:
        start = end = year
        name = texts["year"].format(year=year)
    if not (day.is_day(start) and day.is_day(end)):
        raise Refused("no_such_period", period=code)
    return Period(name, day.first(start).isoformat(), day.last(end).isoformat())


def until(today: date) -> Period:
    """Return all that is known, which ends today."""
    name = words("periods")["until"].format(year=today.year, month=today.month, day=today.day)
    return Period(name)


def offered(today: date) -> list[tuple[str, str]]:
    """Return the codes and names of the last quarters and years, the present ones first."""
    quarters = []
    year, quarter = today.year, (today.month + 2) // 3
    for _ in range(_QUARTERS):
        quarters.append(f"{year}Q{quarter}")
        year, quarter = (year, quarter - 1) if quarter > 1 else (year - 1, 4)
    years = [str(today.year - back) for back in range(_YEARS)]
    return [(code, period(code).name) for code in (*quarters, *years)]
