"""What leaves the Exchange page: the report of an import, and its rows in doubt as a workbook.

Each is entered in the book before it is written.
"""

from dataclasses import dataclass
from io import BytesIO
from typing import Final

from db.exchange.doubtful import SheetWords, doubtful_rows, doubtful_workbook
from db.exchange.imports import Import, Offer
from db.ledger import Ledger
from db.model.kinds import Act
from db.model.query import POSSIBLE_DUPLICATE
from db.model.station_kinds import Exported, Printed
from desktop.exchange.report import asked_words, make_report
from desktop.papers.intake import print_intake
from desktop.papers.words import words

PAPER: Final = "intake"
DOUBTFUL: Final = "doubtful"
_HIDDEN: Final = "meeting"
_OPEN: Final = "none"


@dataclass(frozen=True, slots=True)
class Ready:
    """A file that is ready to leave, and what the book has to know of it."""

    data: bytes
    act: Act


def ready_report(ledger: Ledger, one: Import, offer: Offer | None) -> Ready:
    """Make the report of an import; names of those who signed and long numbers are hidden."""
    sheet = make_report(ledger, one, offer)
    paper = BytesIO()
    print_intake(paper, sheet)
    recorded = sum(file.accepted for file in one.files)
    act = Printed(paper=PAPER, view=PAPER, cases=recorded, mask=_HIDDEN, head=sheet.head)
    return Ready(paper.getvalue(), act)


def ready_doubtful(ledger: Ledger, one: Import) -> Ready:
    """Make the workbook of the rows in doubt; it shows them as they are, or nobody could answer."""
    reading, texts = ledger.reading, words(DOUBTFUL)
    waiting = reading.queries(batch=one.batch)
    queries = (reading.query(row.subject) for row in waiting)
    rows = doubtful_rows(queries, reading.village_names(), asked_words)
    told = SheetWords(texts["sheet"], texts["instruction"], texts["question"])
    act = Exported(DOUBTFUL, len(rows), _OPEN, str(ledger.head), texts["purpose"])
    return Ready(doubtful_workbook(rows, told), act)


def to_fill_in(ledger: Ledger, batch: str) -> int:
    """Return how many rows of an import a workbook can ask; the others have to be compared."""
    rows = ledger.reading.queries(batch=batch)
    return sum(all(one.reason != POSSIBLE_DUPLICATE for one in row.waiting) for row in rows)
