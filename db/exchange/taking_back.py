"""Taking back the last entry of a line that is no case: a report, a zero report, a log entry."""

from typing import Final

from db.errors import Refused
from db.ledger import Ledger
from db.model.case_kinds import Retracted
from db.store import book
from db.store.connection import database_errors
from db.store.lines import TABLES
from db.store.writing import Changes

LINES: Final = frozenset({"drive", "return", "activity", "rectification"})


def take_back(ledger: Ledger, subject: str, reason: str) -> Changes:
    """Take back the last effective entry of a line; its first one takes the line with it.

    Raises Refused: `missing_field` without a reason, `wrong_line`, `not_the_last` where nothing
    stands, and `not_your_role`.
    """
    kind = subject.partition(":")[0]
    if not reason.strip():
        raise Refused("missing_field", field="reason", kind="Retracted")
    if kind not in LINES:
        raise Refused("wrong_line", kind="Retracted")
    with database_errors():
        entries = book.line(ledger.database, subject)
    last = TABLES[kind].fold(entries).line().last
    if last is None:
        raise Refused("not_the_last", kind="Retracted")
    return ledger.record(subject, Retracted(last.entry.id, reason.strip()))
