"""Bytes that the book names by their SHA-256 and does not hold itself: signed papers."""

import hashlib
from collections.abc import Iterable, Iterator

from db.store.connection import Database

Named = tuple[str, str]


def keep(db: Database, contents: Iterable[bytes]) -> list[str]:
    """Keep bytes and return their hashes as hex; the same bytes are kept once."""
    rows = [(digest(content), content) for content in contents]
    db.conn.executemany("INSERT OR IGNORE INTO blob (hash, bytes) VALUES (?, ?)", rows)
    return [name for name, _ in rows]


def content(db: Database, name: str) -> bytes | None:
    """Return the bytes with this hash, or None if they are not here or no longer the same."""
    row = db.conn.execute("SELECT bytes FROM blob WHERE hash = ?", [name]).fetchone()
    return row[0] if row and digest(row[0]) == name else None


def digest(content: bytes) -> str:
    """Return the SHA-256 of bytes as hex."""
    return hashlib.sha256(content).hexdigest()


def faults(db: Database) -> Iterator[Named]:
    """Give `blob_changed` for bytes that are not what they were, `blob_missing` for lost ones."""
    held = set()
    for name, kept in db.conn.execute("SELECT hash, bytes FROM blob ORDER BY hash"):
        held.add(name)
        if digest(kept) != name:
            yield "blob_changed", name
    named = (
        "SELECT DISTINCT paper.value FROM entry,"
        " json_each(iif(json_valid(entry.data), entry.data, '{}'), '$.papers') AS paper"
        " WHERE entry.subject >= 'period:' AND entry.subject < 'period;'"
        " AND entry.kind = 'PeriodSigned' ORDER BY 1"
    )
    yield from (
        ("blob_missing", str(name)) for (name,) in db.conn.execute(named) if name not in held
    )
