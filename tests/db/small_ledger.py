"""A small ledger of entries in tests/db, without the rules that `Ledger.record` asks."""

from datetime import datetime
from pathlib import Path

from db.model.entry import write_entry
from db.store import book, local
from db.store.connection import Database, close_database, open_database, transaction
from db.store.keys import Keyring, database_key
from db.store.migrations import migrate
from db.store.snapshot import LEDGER_FILE
from db.store.tables import STEPS

SECRET = bytes(range(16))
KEY = database_key(SECRET)
WRITER = "5f0c9a"


class Ticking:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.time = datetime.fromisoformat("2026-03-31T18:00:00")

    def now(self) -> datetime:
        return self.time


def make_ledger(folder: Path) -> None:
    """Make a closed ledger with ten entries and one account."""
    ring = Keyring()
    ring.set_password("a1", "王负责", "a password", SECRET)
    folder.mkdir()
    ring.save(folder)
    database = open_database(folder / LEDGER_FILE, KEY, create=True)
    migrate(database, STEPS, lambda: None)
    local.write(database, "writer", WRITER)
    add_entries(database, 10)
    close_database(database)


def add_entries(database: Database, number: int) -> None:
    """Write notes at the end of the book."""
    with transaction(database):
        for _ in range(number):
            entry = write_entry(
                n=book.last_number(database) + 1,
                head=book.head(database, WRITER),
                arrived="2026-03-31T18:00:00",
                at="2026-03-31T18:00:00",
                account="a1",
                batch="",
                subject="case:s/1",
                turn=None,
                kind="Noted",
                version=1,
                data={},
                personal={"text": "张某说" * 500},
            )
            book.append(database, [entry])


def entries_in(folder: Path) -> int:
    """Return how many entries the ledger in a folder has."""
    database = open_database(folder / LEDGER_FILE, KEY)
    try:
        return book.size(database)
    finally:
        close_database(database)


def names(folder: Path) -> list[str]:
    """Return what is in a folder, in order."""
    return sorted(path.name for path in folder.iterdir())


def flip(path: Path, place: int) -> None:
    """Change one bit of a file."""
    content = bytearray(path.read_bytes())
    content[place] ^= 1
    path.write_bytes(content)
