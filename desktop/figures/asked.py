"""What the page is asked: a period, its cut-off day, and which cases."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from db import clock
from db.model.indicator import EVERYTHING, Narrowing
from db.model.period import QUARTER, Period, period_with
from desktop.periods import latest

_REPORTED_WITHIN: Final = timedelta(days=15)


@dataclass(frozen=True, slots=True)
class Asked:
    """`until` is the cut-off day, "" for the last day of the period."""

    period: Period
    until: str = ""
    narrowing: Narrowing = EVERYTHING

    @property
    def cut_off(self) -> str:
        """Return the cut-off day."""
        return self.until or self.period.last

    @property
    def whole(self) -> bool:
        """Tell whether it is what is signed off: all cases, to the end of the period."""
        return self.narrowing == EVERYTHING and self.cut_off == self.period.last

    @property
    def ended(self) -> bool:
        """Tell whether the last day of the period is over or today."""
        return self.period.last <= clock.today().isoformat()


def usual_period() -> Period:
    """Return the present quarter, or in its first fortnight the one that is being reported."""
    return period_with(clock.today() - _REPORTED_WITHIN, QUARTER)


def asked_of(period: Period, until: str, narrowing: Narrowing) -> Asked:
    """Return what is asked; a period that is still running counts until today unless told else."""
    today = clock.today().isoformat()
    running = period.first <= today < period.last
    return Asked(period, until or (today if running else ""), narrowing)


def as_long_as(period: Period, length: str) -> Period:
    """Return the period of another length that holds the last day of this one that has come."""
    day = min(date.fromisoformat(period.last), max(clock.today(), date.fromisoformat(period.first)))
    return period_with(day, length)


def following(period: Period) -> Period | None:
    """Return the period after this one, None if it has not begun."""
    after = date.fromisoformat(period.last) + timedelta(days=1)
    return period_with(after, period.length) if after <= clock.today() else None


def offered(period: Period) -> list[Period]:
    """Return the periods of the same length up to the present one, the latest first."""
    found = latest(period.length)
    if period not in found:
        found.append(period)
    return sorted(found, key=lambda one: one.first, reverse=True)


def so_far(asked: Asked) -> Asked:
    """Return the whole year up to the cut-off day of a shorter period."""
    return replace(asked, period=asked.period.whole_year, until=asked.cut_off)
