"""How many rows a file holds, and what becomes of them."""

from collections.abc import Iterable
from dataclasses import dataclass

from db.exchange.imports import Offer
from db.exchange.reading_kinds import Return


@dataclass(frozen=True, slots=True)
class Tally:
    """Rows read = taken + queried + left out; `cases` are those of `taken` that are disputes.

    `unread` counts sheets without a header, which no number counts.
    """

    rows: int = 0
    taken: int = 0
    queried: int = 0
    left_out: int = 0
    cases: int = 0
    unread: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.rows + other.rows,
            self.taken + other.taken,
            self.queried + other.queried,
            self.left_out + other.left_out,
            self.cases + other.cases,
            self.unread + other.unread,
        )


def tally(ret: Return) -> Tally:
    """Count the rows of a return."""
    taken = len(ret.accepted) + len(ret.activities) + len(ret.rectifications)
    left_out = ret.rows_read - taken - ret.queried_rows
    unread = ret.excluded.get("no_header", 0)
    return Tally(ret.rows_read, taken, ret.queried_rows, left_out, len(ret.accepted), unread)


def total(tallies: Iterable[Tally]) -> Tally:
    """Return the sum of several."""
    return sum(tallies, Tally())


def counted(offer: Offer) -> Tally:
    """Count all files of an import but those that are in the ledger already."""
    passed = offer.before or {}
    return total(tally(ret) for index, ret in enumerate(offer.returns) if index not in passed)
