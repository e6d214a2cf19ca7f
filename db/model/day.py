"""Days as the book writes them: ISO text whose length tells how exactly the day is known."""

from datetime import date, timedelta
from functools import lru_cache
from typing import Final

LAST_YEAR: Final = 9998
"""After every day of it another can be counted."""

_FIRST = {4: "-01-01", 7: "-01", 10: ""}


def is_day(text: str) -> bool:
    """Tell whether `text` is `2026-03-05`, `2026-03` or `2026`, and exists in the calendar."""
    return _read(text) is not None


def first(text: str) -> date:
    """Return the first day that `text` may mean; ValueError if it is no day."""
    day = _read(text)
    if day is None:
        raise ValueError(text)
    return day


def last(text: str) -> date:
    """Return the last day that `text` may mean; ValueError if it is no day."""
    day = first(text)
    if len(text) == 10:
        return day
    if len(text) == 4:
        return date(day.year, 12, 31)
    following = day.replace(day=28) + timedelta(days=4)
    return following - timedelta(days=following.day)


def quarter(text: str) -> str:
    """Return the quarter of `text` as `26Q1`; a bare year counts as its first quarter."""
    day = first(text)
    return f"{day.year % 100:02d}Q{(day.month + 2) // 3}"


@lru_cache(maxsize=4096)
def _read(text: str) -> date | None:
    rest = _FIRST.get(len(text))
    if rest is None or not text.isascii():
        return None
    try:
        day = date.fromisoformat(text + rest)
    except ValueError:
        return None
    # fromisoformat also takes week dates such as 2026-W01-1, which the book does not write.
    return day if day.isoformat().startswith(text) and day.year <= LAST_YEAR else None
