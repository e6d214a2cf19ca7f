"""Proved copies of a ledger, made while it is open."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Final, TypeVar

from db.errors import Environment
from db.store.connection import (
    Database,
    database_errors,
    open_copy,
    open_target,
    steady_view,
)
from db.store.durable import PARTIAL, settle, stamped, unfinished_folder
from db.store.keys import KEYS_FILE, Keyring

LEDGER_FILE: Final = "ledger.db"
_PAGES: Final = 1000
_BUSY_SECONDS: Final = 0.05

Tick = Callable[[int, int], None]
"""Told `done, total` as work goes on; it stops the work by raising."""

Facts = TypeVar("Facts")


def no_tick(done: int, total: int) -> None:
    """Tell nobody."""


def row_counts(database: Database) -> dict[str, int]:
    """Return how many rows each table holds."""
    return {table.name: table.count for table in database.tables}


def copy_ledger(
    database: Database,
    key: bytes,
    path: Path,
    facts: Callable[[Database], Facts],
    tick: Tick = no_tick,
) -> Facts:
    """Copy an open ledger to the new file `path` and prove the copy.

    What `facts` reads must be equal in the copy, and is returned. Others may go on writing
    meanwhile: the copy is of the moment it began. `tick` counts pages. Raises `Environment`.
    """
    found = _copy_pages(database, key, path, facts, tick)
    if prove(path, key, facts) != found:
        raise Environment("copy_differs", path=str(path))
    return found


def copy_keys(source: Path, target: Path, key: bytes) -> None:
    """Copy `keys.json` from folder to folder; raise unless it is whole and opens this ledger."""
    if not Keyring.load(source).opens(key):
        raise Environment("keys_damaged", path=str(source / KEYS_FILE))
    shutil.copyfile(source / KEYS_FILE, target / KEYS_FILE)


def keep_copy(database: Database, key: bytes, folder: Path) -> Path:
    """Keep a proved copy of the ledger in its folder before its tables are changed."""
    target = stamped(folder, "before-migration-")
    with unfinished_folder(target.with_name(target.name + PARTIAL)) as partial:
        copy_ledger(database, key, partial / LEDGER_FILE, row_counts)
        settle(partial, target)
    return target


def prove(path: Path, key: bytes, facts: Callable[[Database], Facts]) -> Facts:
    """Read every page of a finished ledger file and return its facts.

    Raises as `open_copy` does, and `Environment` with `damaged_file` where a page has changed.
    """
    database = open_copy(path, key)
    try:
        with database_errors(path):
            for check in ("cipher_integrity_check", "quick_check(1)"):
                said = [str(row[0]) for row in database.execute(f"PRAGMA {check}")]
                if said not in ([], ["ok"]):
                    raise Environment("damaged_file", path=str(path), reason=said[0])
            return facts(database)
    finally:
        database.close()


def _copy_pages(
    database: Database, key: bytes, path: Path, facts: Callable[[Database], Facts], tick: Tick
) -> Facts:
    copy = open_target(path, key)
    try:
        with steady_view(database), database_errors(path):
            found = facts(database)
            database.conn.backup(
                copy.conn,
                pages=_PAGES,
                progress=lambda _status, left, total: tick(total - left, total),
                sleep=_BUSY_SECONDS,
            )
    finally:
        copy.close()
    return found
