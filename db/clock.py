"""The one place that asks the machine for the time."""

from datetime import date, datetime
from typing import Protocol


class Clock(Protocol):
    """What tells the time: the machine, or a fixed moment in a test."""

    def now(self) -> datetime:
        """Return the local time without a zone, as the PC's plain clock shows it."""
        ...


class MachineClock:
    """The PC's own clock."""

    def now(self) -> datetime:
        """Return the local time to the second."""
        return datetime.now().replace(microsecond=0)  # noqa: DTZ005, TID251 - plain local time


_clock: Clock = MachineClock()


def use(clock: Clock) -> Clock:
    """Put `clock` in charge and return the one that was."""
    global _clock
    before, _clock = _clock, clock
    return before


def now() -> datetime:
    """Return the current local time, to the second, without a zone."""
    return _clock.now()


def today() -> date:
    """Return the current local day."""
    return _clock.now().date()
