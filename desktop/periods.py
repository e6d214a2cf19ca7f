"""The periods that are offered where one is chosen."""

from typing import Final

from db import clock
from db.model.period import MONTH, QUARTER, YEAR, Period, period_with

_OFFERED: Final = {MONTH: 24, QUARTER: 12, YEAR: 6}


def latest(length: str) -> list[Period]:
    """Return the last periods of a length, the present one first."""
    found = [period_with(clock.today(), length)]
    while len(found) < _OFFERED[length]:
        found.append(found[-1].previous())
    return found
