"""Proof that the file, the book and the derived tables are whole and agree."""

import hashlib
from collections.abc import Callable, Iterator
from typing import Final

from db.model.entry import HEAD_DIGITS
from db.model.kinds import INTEGER_LIMIT
from db.store import blobs, book, project
from db.store.book import Fault
from db.store.connection import Database, memory_database, transaction
from db.store.tables import LINE_COLUMNS, OF_A_CASE
from db.store.writing import FOLDS

Tick = Callable[[int, int], None]
_COMPARED: Final = ("cases", *OF_A_CASE, *LINE_COLUMNS)


def check(db: Database, tick: Tick | None = None) -> list[Fault]:
    """Return what is wrong: pages of the file, entries of the book, rows that differ from the fold.

    Codes: `damaged_page`, those of `book.verify`, `blob_missing` and `blob_changed` for the papers
    of signed periods, `table_differs`, `search_damaged`, and `entry_skipped` for a case (its
    number) or another line (its subject) whose entries do not all fit.
    """
    faults = [Fault("damaged_page", str(row[0])) for row in _page_faults(db)]
    if faults:
        return faults
    faults += book.verify(db)
    faults += [Fault(code, name) for code, name in blobs.faults(db)]
    faults += _table_faults(db, tick)
    skipped = db.conn.execute("SELECT no FROM cases WHERE skipped > 0 ORDER BY no").fetchall()
    faults += [Fault("entry_skipped", no) for (no,) in skipped]
    for kind, fold in FOLDS.items():
        told = book.lines(db, kind) if kind != "case" else ()
        faults += [Fault("entry_skipped", name) for name, made in told if fold(made).line().skipped]
    return faults


def has_head(db: Database, seq: int, chain: str) -> bool:
    """Tell whether an entry has this seq and a chain that begins with these hex digits.

    Fewer digits than papers print prove nothing and are found nowhere.
    """
    if len(chain) < HEAD_DIGITS or not 0 < seq < INTEGER_LIMIT:
        return False
    rows = db.conn.execute("SELECT hex(chain) FROM entry WHERE seq = ?", [seq])
    return any(row[0].lower().startswith(chain.lower()) for row in rows)


def derived_digest(db: Database) -> str:
    """Return SHA-256 over all rows of the derived tables: equal tables have equal digests."""
    digest = hashlib.sha256()
    for table in _COMPARED:
        for row in db.conn.execute(f"SELECT * FROM {table} ORDER BY 1, 2"):
            digest.update(repr(row).encode())
    return digest.hexdigest()


def _page_faults(db: Database) -> Iterator[tuple[object, ...]]:
    # The search reads anew what another connection has written since; its check would not.
    db.conn.execute("SELECT rowid FROM case_text WHERE case_text MATCH '\"_\"' LIMIT 1").fetchall()
    yield from db.conn.execute("PRAGMA cipher_integrity_check").fetchall()
    rows = db.conn.execute("PRAGMA quick_check").fetchall()
    yield from (row for row in rows if row[0] != "ok")


def _table_faults(db: Database, tick: Tick | None) -> Iterator[Fault]:
    fresh = memory_database()
    try:
        with transaction(fresh):
            project.rebuild(db, fresh, tick=tick)
        for table in _COMPARED:
            ours = set(db.conn.execute(f"SELECT * FROM {table}").fetchall())
            told = set(fresh.conn.execute(f"SELECT * FROM {table}").fetchall())
            for row in sorted({str(row[0]) for row in ours ^ told}):
                yield Fault("table_differs", f"{table} {row}")
    finally:
        fresh.close()
    counted = "SELECT count(*) FROM case_text_docsize"
    if (
        db.conn.execute(counted).fetchone()
        != db.conn.execute("SELECT count(*) FROM cases").fetchone()
    ):
        yield Fault("search_damaged", "case_text")
