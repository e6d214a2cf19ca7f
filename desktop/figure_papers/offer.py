"""From which papers and periods a paper of figures is chosen."""

from dataclasses import dataclass

from db.model.period import Period, read_period
from desktop.figure_papers.papers import MADE_FOR, papers_of
from desktop.periods import latest


@dataclass(frozen=True, slots=True)
class Offer:
    """`usual` is the period chosen at first; `until` the cut-off day of all, "" for the usual."""

    papers: tuple[str, ...]
    periods: tuple[Period, ...]
    usual: Period
    until: str = ""


def of_period(key: str, until: str = "") -> Offer:
    """Offer all the papers of a period; Refused with `no_such_period`."""
    period = read_period(key)
    return Offer(papers_of(period), (period,), period, until)


def of_paper(paper: str) -> Offer:
    """Offer one paper for its last periods, the running one first and the one before it usual."""
    periods = tuple(period for length in MADE_FOR[paper] for period in latest(length))
    return Offer((paper,), periods, periods[1])
