"""What a paper of figures is asked about: a period up to its cut-off day, and the one before."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from db import clock
from db.exchange.as_signed import as_signed
from db.ledger import Tick
from db.model.cut_off import cut_off_before, demand_cut_off
from db.model.indicator import EVERYTHING, Figure, Narrowing, indicator
from db.model.period import Period, a_year_earlier
from db.model.selection import Selection
from db.store.reading import Reading


def go_on(_done: int, _total: int) -> None:
    """Stop nothing: the tick of work that is not cancelled."""


@dataclass(frozen=True)
class Asked:
    """A period, and the cut-off day until which things count.

    `tick` is called before figures are counted, so that whoever asks may break off.
    """

    reading: Reading
    period: Period
    until: str
    tick: Tick = go_on

    @classmethod
    def of(cls, reading: Reading, period: Period, until: str = "", tick: Tick = go_on) -> "Asked":
        """Return what is asked; without a cut-off day the period's last, or today if sooner.

        Raises Refused with `future_day` where the cut-off has not come, `period_to_come` where the
        period has not begun, and `day_before` where the cut-off is earlier than the period.
        """
        today = reading.as_of or clock.today().isoformat()
        return cls(reading, period, demand_cut_off(period, until, today), tick)

    @property
    def year_so_far(self) -> "Asked":
        """Return its year up to the same cut-off day."""
        return replace(self, period=self.period.whole_year)

    @cached_property
    def previous(self) -> "Asked | None":
        """Return the period before, as far as this one is counted; None where nothing is known."""
        return self._known(self.period.previous(), cut_off_before(self.period, self.until))

    @cached_property
    def year_ago(self) -> "Asked | None":
        """Return the same period of the last year; None where the ledger knows of nothing then."""
        earlier = self.period.year_before()
        whole = self.until == self.period.last
        return self._known(earlier, earlier.last if whole else a_year_earlier(self.until))

    def figures(self, *names: str, narrowing: Narrowing = EVERYTHING) -> dict[str, Figure]:
        """Return figures by the names of their indicators; sums are left out."""
        self.tick(0, 0)
        wanted = [indicator(*name.split("/", 1)) for name in names]
        found = self.reading.figures(self.period, self.until, narrowing, wanted)
        return {each.indicator.name: each for each in found}

    def as_signed(self, *names: str) -> Mapping[str, Figure]:
        """Return figures as they were signed off, {} unless that was done to this cut-off day."""
        wanted = [indicator(*name.split("/", 1)) for name in names]
        return as_signed(self.reading, self.period, self.until, wanted)

    def _known(self, period: Period, until: str) -> "Asked | None":
        if not self.reading.count(Selection(found_to=period.last)):
            return None
        return replace(self, period=period, until=until)

    def days_since(self, day: date) -> int:
        """Return how many days after a day the cut-off is."""
        return (date.fromisoformat(self.until) - day).days
