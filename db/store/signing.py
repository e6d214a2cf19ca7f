"""Targets and signed periods, read again; and what was written since."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from db.model.entry import Entry
from db.model.sign_off import Signed, fold_period
from db.model.station import VILLAGE, key_of
from db.model.target import Target
from db.store import book
from db.store.connection import Database

_COUNTED: Final = frozenset({"case", "drive", "return", "activity", "rectification"})


def targets(db: Database, year: str) -> list[Target]:
    """Return the targets that were set for a year; `value` is None where one was taken away."""
    sql = "SELECT key, year, indicator, value, outside, note FROM targets WHERE year = ? ORDER BY 1"
    return [
        Target(key, told, name, Decimal(value) if value else None, bool(outside), note)
        for key, told, name, value, outside, note in db.conn.execute(sql, [year])
    ]


def signed(db: Database, book_db: Database, key: str, arrived_by: str) -> Signed | None:
    """Return a period as it was signed off, or None."""
    row = db.conn.execute("SELECT subject FROM periods WHERE key = ?", [key]).fetchone()
    return fold_period(book.line(book_db, row[0], arrived_by)).state if row else None


def signed_periods(db: Database) -> list[str]:
    """Return the keys of the periods that are signed off, in order."""
    return [str(key) for (key,) in db.conn.execute("SELECT key FROM periods ORDER BY key")]


def lines_since(book_db: Database, n: int, arrived_by: str) -> list[str]:
    """Return the lines that figures are counted from and that were written to after this `n`.

    They are in the order in which that began. What has no turn changes no figure.
    """
    sql = (
        "SELECT subject FROM entry WHERE n > ? AND turn IS NOT NULL AND (? = '' OR arrived <= ?)"
        " GROUP BY subject ORDER BY min(n)"
    )
    found = (subject for (subject,) in book_db.conn.execute(sql, [n, arrived_by, arrived_by]))
    return [subject for subject in found if _counted(subject)]


def entries_since(
    book_db: Database, subjects: Iterable[str], n: int, arrived_by: str
) -> list[Entry]:
    """Return the entries of lines that came after the one with this `n`, in the book's order."""
    found = book.lines_of(book_db, list(dict.fromkeys(subjects))).values()
    since = [
        entry
        for entries in found
        for entry in entries
        if entry.n > n and (not arrived_by or entry.arrived <= arrived_by)
    ]
    return sorted(since, key=lambda entry: entry.n)


def _counted(subject: str) -> bool:
    kind = subject.partition(":")[0]
    return kind in _COUNTED or (kind == "setting" and key_of(subject).startswith(VILLAGE))
