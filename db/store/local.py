"""Notes that belong to this copy of the ledger alone and are no part of the book."""

from typing import Literal

from db.store.connection import Database

Note = Literal["writer", "station", "place", "fold_version", "last_backup", "layouts"]


def read(db: Database, key: Note) -> str:
    """Return a note, "" where there is none."""
    row = db.conn.execute("SELECT value FROM local WHERE key = ?", [key]).fetchone()
    return str(row[0]) if row else ""


def write(db: Database, key: Note, value: str) -> None:
    """Keep a note."""
    db.conn.execute("INSERT OR REPLACE INTO local (key, value) VALUES (?, ?)", [key, value])
