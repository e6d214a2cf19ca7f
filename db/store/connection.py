"""Connections to an encrypted ledger: keyed, checked, and with failures in the program's words.

The only importer of sqlcipher3. Whoever needs `Database` or `Migrations` imports them from here,
because sqlite_utils must find sqlcipher3 in the place of sqlite3 when it is first imported: only
then do its `except` clauses name the exceptions that sqlcipher3 raises.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, NamedTuple

import sqlcipher3
from sqlcipher3 import dbapi2

from db.errors import Broken, Environment, LoopbookError, Refused

sys.modules["pysqlite3"] = sqlcipher3
sys.modules["pysqlite3.dbapi2"] = dbapi2

from sqlite_utils import Database, Migrations  # noqa: E402 - only after the two lines above

__all__ = [
    "APPLICATION_ID",
    "FORMAT",
    "Database",
    "Format",
    "Migrations",
    "close_database",
    "database_errors",
    "format_of",
    "memory_database",
    "open_copy",
    "open_database",
    "open_target",
    "set_format",
    "steady_view",
    "transaction",
]

APPLICATION_ID: Final = 0x4C6F6F70
"""`Loop`, in the header of every ledger."""

BUSY_MS: Final = 5000
CACHE_KB: Final = 65536
_MARK_BYTES: Final = 16
_STEP: Final = 10_000


class Format(NamedTuple):
    """The version of a ledger's tables: an older program may write over `harmless` news only."""

    breaking: int
    harmless: int

    def __str__(self) -> str:
        return f"{self.breaking}.{self.harmless}"


FORMAT: Final = Format(1, 1)
"""What this program writes; raise `harmless` or `breaking` with each new migration."""


def open_database(
    path: Path, key: bytes, *, removable: bool = False, create: bool = False
) -> Database:
    """Open the ledger file at `path` with a key from `keys.database_key`.

    `removable` (FAT or a stick) trades speed for safety without a write-ahead log. Only `create`
    makes a file, and never over one that holds something. Raises `Environment` with
    `missing_file`, `empty_file`, `damaged_file`, `not_a_ledger`, `newer_version`,
    `read_only`, `read_only_folder` or `busy`, and `Refused` with `wrong_key` when the file
    belongs to another secret.
    """
    _look_at_file(path, create)
    if not create and not os.access(path, os.W_OK):
        raise Environment("read_only", path=str(path))
    database = _connect(path, key, "mode=rwc" if create else "mode=rw")
    try:
        with database_errors(path):
            if not create:
                _check_header(database, path, key)
            _set_pragmas(database, removable)
            if create:
                set_format(database, FORMAT)
    except BaseException:
        database.close()
        raise
    return database


def open_copy(path: Path, key: bytes) -> Database:
    """Open a finished file that nobody writes, such as a backup, without touching its folder.

    Raises as `open_database` does.
    """
    _look_at_file(path, create=False)
    database = _connect(path, key, "mode=ro&immutable=1")
    try:
        with database_errors(path):
            _check_header(database, path, key)
    except BaseException:
        database.close()
        raise
    return database


def open_target(path: Path, key: bytes) -> Database:
    """Create a file that a copy is written into; whoever copies puts it safely on the disk."""
    _look_at_file(path, create=True)
    database = _connect(path, key, "mode=rwc")
    for pragma in ("journal_mode=OFF", "synchronous=OFF"):
        database.execute(f"PRAGMA {pragma}").fetchall()
    return database


def memory_database() -> Database:
    """Open an empty database in memory, for the derived tables of a day gone by."""
    database = Database(dbapi2.connect(":memory:", isolation_level=None), execute_plugins=False)
    for pragma in ("foreign_keys=ON", "temp_store=MEMORY", "trusted_schema=OFF"):
        database.execute(f"PRAGMA {pragma}")
    return database


def close_database(database: Database) -> None:
    """Fold the write-ahead log into the file and close; a reader elsewhere merely delays that."""
    try:
        with database_errors():
            database.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    finally:
        database.close()


@contextmanager
def transaction(database: Database) -> Iterator[None]:
    """Write everything inside the block, or nothing.

    Inside it `atomic()` of sqlite_utils is a savepoint. A second `transaction` inside raises
    `Broken` with `nested_transaction`; failures of the file raise as `database_errors` says.
    """
    with _begun(database, "BEGIN IMMEDIATE"):
        yield
        database.execute("COMMIT")


@contextmanager
def steady_view(database: Database) -> Iterator[None]:
    """Read one moment of the file throughout the block, whatever other connections write.

    Raises as `transaction` does.
    """
    with _begun(database, "BEGIN"):
        yield
        database.execute("ROLLBACK")


@contextmanager
def _begun(database: Database, begin: str) -> Iterator[None]:
    if database.conn.in_transaction:
        raise Broken("nested_transaction")
    with database_errors():
        database.execute(begin)
        try:
            yield
        finally:
            _roll_back(database)


def _roll_back(database: Database) -> None:
    """Undo what has not been committed."""
    if database.conn.in_transaction:
        database.execute("ROLLBACK")


@contextmanager
def database_errors(path: Path | None = None) -> Iterator[None]:
    """Turn what SQLite says about the file into an `Environment` error.

    Codes: `busy`, `disk_full`, `read_only`, `read_only_folder` (no file can be made there),
    `damaged_file`, `disk_error`. A fault in a statement stays the exception it was.
    """
    try:
        yield
    except dbapi2.Error as error:
        code = _CODES.get(_primary_code(error))
        if code is None:
            raise
        facts = {} if path is None else {"path": str(path)}
        raise Environment(code, reason=str(error), **facts) from error


_CODES: Final = {
    dbapi2.SQLITE_BUSY: "busy",
    dbapi2.SQLITE_LOCKED: "busy",
    dbapi2.SQLITE_READONLY: "read_only",
    dbapi2.SQLITE_IOERR: "disk_error",
    dbapi2.SQLITE_CORRUPT: "damaged_file",
    dbapi2.SQLITE_FULL: "disk_full",
    dbapi2.SQLITE_CANTOPEN: "read_only_folder",
    dbapi2.SQLITE_NOTADB: "damaged_file",
}


def _primary_code(error: Exception) -> int:
    """Return SQLite's result code without its extension; 0 where the driver itself complained."""
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF


def format_of(database: Database) -> Format:
    """Return the version of the tables in the file."""
    (number,) = database.execute("PRAGMA user_version").fetchone()
    return Format(*divmod(number, _STEP))


def set_format(database: Database, version: Format) -> None:
    """Note in the file's header that this is a ledger, and of which version."""
    database.execute(f"PRAGMA application_id={APPLICATION_ID}")
    database.execute(f"PRAGMA user_version={version.breaking * _STEP + version.harmless}")


def _look_at_file(path: Path, create: bool) -> None:
    """Raise unless there is a file to open, or room for a new one."""
    size = path.stat().st_size if path.is_file() else None
    if create:
        if size:
            raise Refused("ledger_exists", path=str(path))
    elif size is None:
        raise Environment("missing_file", path=str(path))
    elif size == 0:
        raise Environment("empty_file", path=str(path))


def _connect(path: Path, key: bytes, mode: str) -> Database:
    with database_errors(path):
        connection = dbapi2.connect(
            f"{path.absolute().as_uri()}?{mode}", uri=True, isolation_level=None
        )
    connection.execute("PRAGMA cipher_log_level=NONE")
    connection.execute(f"PRAGMA key=\"x'{key.hex()}'\"")
    return Database(connection, execute_plugins=False)


def _set_pragmas(database: Database, removable: bool) -> None:
    journal, synchronous = ("TRUNCATE", "EXTRA") if removable else ("WAL", "FULL")
    for pragma in (
        f"busy_timeout={BUSY_MS}",
        f"journal_mode={journal}",
        f"synchronous={synchronous}",
        "fullfsync=ON",
        "checkpoint_fullfsync=ON",
        "foreign_keys=ON",
        f"cache_size=-{CACHE_KB}",
        "temp_store=MEMORY",
        "trusted_schema=OFF",
        "secure_delete=ON",
    ):
        database.execute(f"PRAGMA {pragma}").fetchall()


def _check_header(database: Database, path: Path, key: bytes) -> None:
    """Read the first page; raise unless it is a ledger that this program may write."""
    try:
        (application,) = database.execute("PRAGMA application_id").fetchone()
        found = format_of(database)
    except dbapi2.DatabaseError as error:
        raise _why_unreadable(error, path, key) from error
    if application != APPLICATION_ID:
        raise Environment("not_a_ledger", path=str(path))
    if found.breaking > FORMAT.breaking:
        raise Environment("newer_version", path=str(path), found=str(found), known=str(FORMAT))


def _why_unreadable(error: Exception, path: Path, key: bytes) -> Exception:
    """Tell another ledger's secret from damage: a file begins with the mark of its own key."""
    if _primary_code(error) != dbapi2.SQLITE_NOTADB:
        return error
    with path.open("rb") as file:
        begins = file.read(_MARK_BYTES)
    told: LoopbookError
    if begins == key[-_MARK_BYTES:]:
        told = Environment("damaged_file", path=str(path), reason=str(error))
    else:
        told = Refused("wrong_key", path=str(path))
    return told
