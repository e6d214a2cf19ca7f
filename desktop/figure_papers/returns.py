"""How villages reported in the drives of a period, and what a drive found in each."""

from collections import Counter, defaultdict
from typing import Final

from db.model.indicator import DENOMINATOR, NUMERATOR, Counted, Narrowing
from desktop.figure_papers.asked import Asked
from desktop.papers.figures_rows import Returned

OF_RETURNS: Final = ("reporting_rate", "zero_reports")
"""The indicators that speak of returns."""
_DRIVE: Final = "drive"


def returns(asked: Asked) -> dict[str, Returned]:
    """Return by its code how each village reported in the drives that began in the period.

    Without such a drive there is no village.
    """
    rate, zero = (asked.figures(*OF_RETURNS)[name] for name in OF_RETURNS)
    wanted = _drives_of(asked, rate.behind(DENOMINATOR))
    handed_in = _drives_of(asked, rate.behind(NUMERATOR))
    empty, early = _drives_of(asked, zero.behind()), early_drives(asked)
    return {
        village: _returned(drives, handed_in[village], empty[village], early)
        for village, drives in wanted.items()
    }


def early_drives(asked: Asked) -> frozenset[str]:
    """Return the drives of a period in which no village is late yet.

    They began by the cut-off day, and were neither over nor due then.
    """
    last = min(asked.until, asked.period.last)
    return frozenset(
        drive.key
        for drive in asked.reading.drives()
        if asked.period.first <= drive.starts_on <= last and drive.over_on > asked.until
    )


def found_by_village(asked: Asked, *sources: str) -> Counter[str]:
    """Return how many cases were found in each village, by its code, "" for none."""
    narrowing = Narrowing(sources=sources)
    bars = asked.reading.bars("village_by_month", asked.period, asked.until, narrowing)
    found: Counter[str] = Counter()
    for bar in bars:
        found[bar.code.rpartition(" ")[0]] += bar.number
    return found


def found_in_drives(asked: Asked) -> Counter[str]:
    """Return how many cases a drive found in each village, by its code."""
    return found_by_village(asked, _DRIVE)


def _returned(
    wanted: set[str], handed_in: set[str], empty: set[str], early: frozenset[str]
) -> Returned:
    open_ones = wanted - handed_in
    if open_ones - early:
        return "missing"
    if open_ones:
        return "early"
    return "zero" if wanted == empty else "reported"


def _drives_of(asked: Asked, counted: Counted) -> defaultdict[str, set[str]]:
    """Return the drives behind a number by the village each of them is counted for."""
    drives: defaultdict[str, set[str]] = defaultdict(set)
    for member in asked.reading.members(counted):
        drives[member.part].add(member.subject)
    return drives
