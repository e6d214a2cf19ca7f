"""Putting a restored ledger in the place of the present one, so that a crash leaves either.

The new files wait in a folder inside the ledger's. Renaming it to `.ready` is the moment that
counts: before it the old ledger opens, after it `finish` completes the exchange, at the latest
when the ledger is next opened. The old files are moved aside and never deleted.
"""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Final

from db.errors import Environment, Refused
from db.store import local
from db.store.connection import Database, close_database, open_database, transaction
from db.store.durable import (
    PARTIAL,
    disk_errors,
    settle,
    stamped,
    sync_folder,
    unfinished_folder,
)
from db.store.keys import KEYS_FILE, Keyring
from db.store.snapshot import LEDGER_FILE, Facts, Tick, no_tick, prove

_ASIDE: Final = "before-restore-"
_WAITING: Final = "restore-"
_READY: Final = ".ready"
_CHUNK: Final = 1 << 20
"""Bytes copied between two ticks."""

_LOGS: Final = tuple(f"{LEDGER_FILE}-{end}" for end in ("wal", "shm", "journal"))


def bring_in(
    source: Path,
    folder: Path,
    key: bytes,
    facts: Callable[[Database], Facts],
    accept: Callable[[Facts], None],
    tick: Tick = no_tick,
) -> Path | None:
    """Copy the two files of `source` into `folder` and make them its ledger.

    The copy is proved first and its facts given to `accept`, which may raise: until then nothing
    has changed. Another secret raises `Refused` with `wrong_key`. Whoever calls holds the folder's
    lock and has no connection open. Returns where the old files are, None where there were none.
    """
    finish(folder)
    stamp = stamped(folder, _ASIDE).name.removeprefix(_ASIDE)
    with unfinished_folder(folder / f"{_WAITING}{stamp}{PARTIAL}") as partial:
        _bring_keys(source, partial, key)
        _copy(source / LEDGER_FILE, partial / LEDGER_FILE, tick)
        accept(prove(partial / LEDGER_FILE, key, facts))
        forget_place(partial / LEDGER_FILE, key)
        settle(partial, partial.with_suffix(_READY))
    return finish(folder)


def finish(folder: Path) -> Path | None:
    """Complete an exchange that was decided; return where the old files are, None if nowhere.

    Call it under the folder's lock before the ledger is opened. It may be cut off anywhere and
    called again.
    """
    with disk_errors(folder):
        _drop_unfinished(folder)
        for ready in folder.glob(f"{_WAITING}*{_READY}"):
            aside = folder / f"{_ASIDE}{ready.stem.removeprefix(_WAITING)}"
            _exchange(folder, ready, aside)
            ready.rmdir()
            return aside if aside.exists() else None
    return None


def is_waiting(folder: Path) -> bool:
    """Tell whether an exchange was decided and not completed."""
    return any(folder.glob(f"{_WAITING}*{_READY}"))


def _bring_keys(source: Path, partial: Path, key: bytes) -> None:
    """Copy `keys.json`; where it is gone or damaged, the recovery code gives new passwords."""
    try:
        ring = Keyring.load(source)
    except Environment as error:
        if error.code not in ("keys_missing", "keys_damaged"):
            raise
        ring = Keyring()
    if ring.accounts() and not ring.opens(key):
        raise Refused("wrong_key", path=str(source / KEYS_FILE))
    ring.save(partial)


def forget_place(path: Path, key: bytes) -> None:
    """Let whoever opens the restored file first find it moved, and start a new writer."""
    database = open_database(path, key)
    try:
        with transaction(database):
            local.write(database, "place", "")
    finally:
        close_database(database)


def _exchange(folder: Path, ready: Path, aside: Path) -> None:
    """Move the old files aside and the new ones in, one by one, going on where it was cut off."""
    if (ready / LEDGER_FILE).exists():
        # Else the log of the old file would be taken for the new one's.
        for name in _LOGS:
            _move(folder / name, aside)
    for name in (LEDGER_FILE, KEYS_FILE):
        if (ready / name).exists():
            _move(folder / name, aside)
            sync_folder(folder)
            _move(ready / name, folder)
    sync_folder(folder)


def _move(file: Path, into: Path) -> None:
    if file.exists():
        into.mkdir(exist_ok=True)
        file.rename(into / file.name)
        sync_folder(into)


def _drop_unfinished(folder: Path) -> None:
    for left in folder.glob(f"{_WAITING}*{PARTIAL}"):
        shutil.rmtree(left, ignore_errors=True)


def _copy(source: Path, target: Path, tick: Tick) -> None:
    """Copy a file with ticks in bytes."""
    total, done = source.stat().st_size, 0
    with source.open("rb") as old, target.open("xb") as new:
        while chunk := old.read(_CHUNK):
            new.write(chunk)
            done += len(chunk)
            tick(done, total)
