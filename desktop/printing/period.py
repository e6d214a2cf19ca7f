"""The periods a paper can be printed for."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from db.model.period import QUARTER, YEAR, period_with, read_period
from desktop.papers.words import words

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
    known = read_period(code)
    return Period(known.label, known.first, known.last)


def until(today: date) -> Period:
    """Return all that is known, which ends today."""
    name = words("periods")["until"].format(year=today.year, month=today.month, day=today.day)
    return Period(name)


def offered(today: date) -> list[tuple[str, str]]:
    """Return the codes and names of the last quarters and years, the present ones first."""
    known = []
    for length, count in ((QUARTER, _QUARTERS), (YEAR, _YEARS)):
        one = period_with(today, length)
        for _ in range(count):
            known.append((one.key, one.label))
            one = one.previous()
    return known
