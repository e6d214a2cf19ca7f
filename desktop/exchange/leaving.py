"""What leaves the Exchange page: the report of an import, and its rows in doubt as a workbook.

Each is entered in the book before it is written.
"""

from dataclasses import dataclass, replace
from io import BytesIO
from typing import Final

from db.exchange.doubtful import SheetWords, doubtful_rows, doubtful_workbook
from db.exchange.imports import Import, Offer
from db.exchange.numbered import NOT_BY_CELLS
from db.ledger import Ledger
from db.model.kinds import Act
from db.model.query import Query
from db.model.station import key_of
from db.model.station_kinds import Exported, Printed
from desktop.exchange.report import asked_words, make_report, place
from desktop.papers.intake import print_intake
from desktop.papers.words import words

PAPER: Final = "intake"
DOUBTFUL: Final = "doubtful"
_HIDDEN: Final = "meeting"
_OPEN: Final = "none"


@dataclass(frozen=True, slots=True)
class Ready:
    """A file that is ready to leave, and what the book has to know of it.

    `missing` counts rows that it could not hold.
    """

    data: bytes
    act: Act
    missing: int = 0


def ready_report(ledger: Ledger, one: Import, offer: Offer | None) -> Ready:
    """Make the report of an import; names of those who signed and long numbers are hidden."""
    sheet = make_report(ledger, one, offer)
    paper = BytesIO()
    print_intake(paper, sheet)
    recorded = sum(file.accepted for file in one.files)
    act = Printed(paper=PAPER, view=PAPER, cases=recorded, mask=_HIDDEN, head=sheet.head)
    return Ready(paper.getvalue(), act)


def ready_doubtful(ledger: Ledger, one: Import) -> Ready:
    """Make the workbook of the rows in doubt; it shows them as they are, or nobody could answer.

    Before its question stands which file and row each is from.
    """
    reading, texts = ledger.reading, words(DOUBTFUL)
    queries = [reading.query(row.subject) for row in reading.queries(batch=one.batch)]
    from_where = {key_of(one.subject): _from_where(one) for one in queries}
    rows = [
        replace(row, question=f"{from_where[row.number]}：{row.question}")
        for row in doubtful_rows(queries, reading.village_names(), asked_words)
    ]
    told = SheetWords(texts["sheet"], texts["instruction"], texts["question"])
    act = Exported(DOUBTFUL, len(rows), _OPEN, str(ledger.head), texts["purpose"])
    return Ready(doubtful_workbook(rows, told), act, len(queries) - len(rows))


def _from_where(query: Query) -> str:
    return f"{query.name} {place(query.name, query.sheet, query.row)}"


def to_fill_in(ledger: Ledger, batch: str) -> int:
    """Return how many rows of an import a workbook can ask; the others have to be compared."""
    rows = ledger.reading.queries(batch=batch)
    return sum(all(one.reason not in NOT_BY_CELLS for one in row.waiting) for row in rows)
