"""Targets and signed periods, read again; and what was written since."""

from collections.abc import Iterable
from decimal import Decimal

from db.model.entry import Entry
from db.model.sign_off import Signed, fold_period
from db.model.target import Target
from db.store import book
from db.store.connection import Database


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


def entries_since(
    book_db: Database, subjects: Iterable[str], n: int, arrived_by: str
) -> list[Entry]:
    """Return the entries of lines that came after the one with this `n`, in the book's order."""
    found = (book.line(book_db, subject, arrived_by) for subject in dict.fromkeys(subjects))
    since = [entry for entries in found for entry in entries if entry.n > n]
    return sorted(since, key=lambda entry: entry.n)
