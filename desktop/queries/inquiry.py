"""One doubt with all that the page needs to know of it, read from the ledger at once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from db import clock
from db.exchange.answers import also_asked, like_of
from db.exchange.options import Like, Option, choices, options
from db.ledger import Ledger
from db.model.query import POSSIBLE_DUPLICATE, Asked, Query
from db.model.station import Village
from desktop.queries import asking, replies
from desktop.queries.replies import Words
from desktop.queries.tellings import Twin, twin_of

NOTHING = Asked("")
"""What is asked of a row that waits for no doubt of its own."""


@dataclass(frozen=True, slots=True)
class Inquiry:
    """A row, the doubt that is asked about now, and what can be answered.

    `like` and `twin` are what a likely duplicate may be the same as. `alike` counts the other
    rows that the same answer would settle.
    """

    query: Query
    asked: Asked
    options: tuple[Option, ...]
    today: date
    villages: Sequence[Village]
    like: Like | None = None
    twin: Twin | None = None
    alike: int = 0

    @property
    def names(self) -> Mapping[str, str]:
        """Return the names of the villages by their codes."""
        return {village.code: village.name for village in self.villages}

    @property
    def is_of_a_twin(self) -> bool:
        """Tell whether two tellings are compared."""
        return self.asked.reason == POSSIBLE_DUPLICATE

    def choices(self) -> list[tuple[str, str]]:
        """Return the list that an answer is chosen from, the nearest first."""
        return choices(self.asked, self.villages)

    def question(self) -> str:
        """Return what is asked."""
        if self.is_of_a_twin:
            twin = self.twin
            return asking.question_of_twin(
                *((twin.no, twin.file, twin.row) if twin else ("", "", 0))
            )
        return asking.question(self.query, self.asked, self.options)

    def answers(self) -> list[Words]:
        """Return how the answers read, in their order."""
        count = len(self.choices()) if any(one.kind == "listed" for one in self.options) else 0
        no = self.twin.no if self.twin is not None else ""
        return [
            replies.answer(self.query, self.asked, option, self.names, count, no)
            for option in self.options
        ]


def inquire(ledger: Ledger, subject: str) -> Inquiry:
    """Return what a row that waits asks now."""
    query = ledger.reading.query(subject)
    asked = query.asks or NOTHING
    villages = ledger.reading.villages()
    like = like_of(ledger, query) if asked.reason == POSSIBLE_DUPLICATE else None
    twin = twin_of(ledger, like) if like is not None else None
    today = clock.today()
    found = options(query, asked, today, villages, like)
    alike = also_asked(ledger, query, asked.key)
    return Inquiry(query, asked, found, today, villages, like, twin, alike)
