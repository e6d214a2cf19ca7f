"""The quarter that returns are about by their titles, names and days, beside their drive."""

from collections import Counter
from collections.abc import Iterable

from db import clock
from db.exchange.imports import Offer
from db.exchange.reading_kinds import Return
from db.ledger import Ledger
from db.model import day
from db.model.drive import drive_of

_FEW = 6
"""So many days say nothing by being of several quarters."""


def about(offer: Offer) -> Counter[str]:
    """Return how many of the files to be recorded are about each quarter, `2026Q1`."""
    quarters = (_of_return(offer.returns[index]) for index in offer.news())
    return Counter(quarter for quarter in quarters if quarter)


def other_than(offer: Offer) -> tuple[str, int]:
    """Return the quarter that most files are about though read for another, and how many."""
    others = [told for told in about(offer).most_common() if told[0] != offer.drive]
    return others[0] if others else ("", 0)


def better(ledger: Ledger, offer: Offer) -> str:
    """Return the drive to read files for where nobody chose one; "" is none.

    It is the quarter that all those agree on whose titles or names speak of one, else that of
    most days, and none for the days of many quarters. A quarter that cannot be taken in for, and
    files that disagree, leave the drive as it is.
    """
    news = [offer.returns[index] for index in offer.news()]
    named = {ret.quarter for ret in news if ret.quarter}
    if len(named) > 1:
        return offer.drive
    days = Counter(quarter for ret in news for quarter in _quarters(ret))
    found = named.pop() if named else _most(days)
    if not found and days.total() > _FEW:
        return ""
    return found if may_take_in(ledger, found) else offer.drive


def is_reported(ledger: Ledger, quarter: str) -> bool:
    """Tell whether a drive went up already."""
    return any(one.reported_on for one in ledger.reading.drives() if one.key == quarter)


def may_take_in(ledger: Ledger, quarter: str) -> bool:
    """Tell whether returns of a quarter can be taken in: it has begun and is not reported."""
    return "" < quarter <= drive_of(clock.today()) and not is_reported(ledger, quarter)


def _of_return(ret: Return) -> str:
    return ret.quarter or _most(Counter(_quarters(ret)))


def _quarters(ret: Return) -> Iterable[str]:
    """Give the quarter of each row that tells at least the month it was found in."""
    rows = (*ret.accepted, *(row.values for row in ret.queried))
    months = (row.found_on for row in rows if len(row.found_on) >= len("2026-03"))
    return (drive_of(day.first(month)) for month in months)


def _most(days: Counter[str]) -> str:
    """Return the quarter of two thirds of the days, "" where none has so many."""
    (quarter, count), *_ = days.most_common(1) or [("", 0)]
    return quarter if 3 * count >= 2 * days.total() else ""
