"""What a paper of figures is asked about: a period up to its cut-off day, and the one before."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Final

from db import clock
from db.errors import Refused
from db.model.indicator import EVERYTHING, Figure, Narrowing, indicator
from db.model.period import Period, a_year_earlier, read_period
from db.model.selection import Selection
from db.store.reading import Reading

_PLACE: Final = re.compile(r".+(镇|乡|街道)(?![市县区])|.+?(市辖区|区|县|市|旗)")


@dataclass(frozen=True)
class Asked:
    """A period, and the cut-off day until which things count."""

    reading: Reading
    period: Period
    until: str

    @classmethod
    def of(cls, reading: Reading, period: Period, until: str = "") -> "Asked":
        """Return what is asked; without a cut-off day the period's last, or today if sooner.

        Raises Refused with `future_day` where the cut-off has not come, the period not begun.
        """
        today = reading.as_of or clock.today().isoformat()
        until = until or min(period.last, max(today, period.first))
        if until > today:
            raise Refused("future_day", field="until", day=until)
        return cls(reading, period, until)

    @property
    def year_so_far(self) -> "Asked":
        """Return its year up to the same cut-off day."""
        return Asked(self.reading, read_period(self.period.key[:4]), self.until)

    @cached_property
    def previous(self) -> "Asked | None":
        """Return the period before, whole; None where the ledger knows of nothing so early."""
        return self._known(self.period.previous(), "")

    @cached_property
    def year_ago(self) -> "Asked | None":
        """Return the same period of the last year; None where the ledger knows of nothing then."""
        until = "" if self.until == self.period.last else a_year_earlier(self.until)
        return self._known(self.period.year_before(), until)

    def figures(self, *names: str, narrowing: Narrowing = EVERYTHING) -> dict[str, Figure]:
        """Return figures by the names of their indicators; sums are left out."""
        wanted = [indicator(*name.split("/", 1)) for name in names]
        found = self.reading.figures(self.period, self.until, narrowing, wanted)
        return {each.indicator.name: each for each in found}

    def _known(self, period: Period, until: str) -> "Asked | None":
        if not self.reading.count(Selection(found_to=period.last)):
            return None
        return Asked(self.reading, period, until or period.last)

    def days_since(self, day: date) -> int:
        """Return how many days after a day the cut-off is."""
        return (date.fromisoformat(self.until) - day).days


def place_of(station: str) -> tuple[str, str]:
    """Return the place that a station is named after and the word for all of it.

    云溪镇 and 全镇 of 云溪镇信访工作站; the place is "" where the name tells none.
    """
    found = _PLACE.match(station)
    if found is None:
        return "", "全辖区"
    return found[0], f"全{found[1] or found[2]}"
