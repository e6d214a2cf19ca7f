"""Backups: proved copies of a ledger's two files, in folders named by station, time and head."""

import re
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Final

from db import clock
from db.errors import Environment
from db.model.entry import HEAD_DIGITS, Head
from db.store import book, local
from db.store.connection import Database
from db.store.durable import PARTIAL, STAMP, disk_errors, settle, stamped, unfinished_folder
from db.store.lock import FolderLock
from db.store.snapshot import LEDGER_FILE, Tick, copy_keys, copy_ledger, no_tick
from db.store.swap import bring_in, forget_place

EVERY_ONE_DAYS: Final = 2
DAYS: Final = 7
WEEKS: Final = 4
MONTHS: Final = 12
_NAME: Final = re.compile(rf"(.+)-(\d{{8}}-\d{{6}})-(\d+)-([0-9a-f]{{{HEAD_DIGITS}}})")


@dataclass(frozen=True, slots=True)
class BookEnd:
    """How far a book goes: the number of its entries, and the head of its own writer."""

    entries: int
    head: Head


def book_end(database: Database) -> BookEnd:
    """Return how far the book of this copy goes."""
    return BookEnd(book.size(database), book.head(database, local.read(database, "writer")))


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup as its name tells it; `head` is the start of the chain in hex, `size` in bytes."""

    path: Path
    when: datetime
    station: str
    seq: int
    head: str
    size: int


def back_up(
    database: Database,
    key: bytes,
    folder: Path,
    target: Path,
    station: str,
    tick: Tick = no_tick,
) -> Path:
    """Copy the open ledger of `folder` into a new folder of `target`, prove it, return its path.

    The database must not be inside a transaction. Raises `Environment`: `disk_full`,
    `read_only_folder`, `damaged_file`, `keys_missing` … Only a proved copy gets a backup's name.
    """
    name = re.sub(r"[^\w]+", "_", station)
    with disk_errors(target):
        target.mkdir(parents=True, exist_ok=True)
    _drop_unfinished(target, name)
    with unfinished_folder(stamped(target, f"{name}-", PARTIAL)) as partial:
        copy_keys(folder, partial, key)
        end = copy_ledger(database, key, partial / LEDGER_FILE, book_end, tick)
        # Put back by hand to where it came from it must not go on as the writer it was.
        forget_place(partial / LEDGER_FILE, key)
        head = f"-{end.head.seq}-{end.head.chain.hex()[:HEAD_DIGITS]}"
        path = stamped(target, f"{name}-", head)
        settle(partial, path)
    return path


def list_backups(folder: Path) -> list[Backup]:
    """Return the backups in `folder`, the newest first; other things in it are passed over."""
    with disk_errors(folder):
        found = [backup_at(path) for path in folder.iterdir()] if folder.is_dir() else []
    told = [backup for backup in found if backup is not None]
    return sorted(told, key=lambda backup: (backup.when, backup.seq), reverse=True)


def backup_at(path: Path) -> Backup | None:
    """Return what the name of a folder says of the backup in it, None where it is not one's."""
    match = _NAME.fullmatch(path.name)
    if match is None or not path.is_dir():
        return None
    station, moment, seq, head = match.groups()
    try:
        when = datetime.strptime(moment, STAMP)  # noqa: DTZ007 - plain local time, as `clock` tells
    except ValueError:
        return None
    size = sum(file.stat().st_size for file in path.iterdir())
    return Backup(path, when, station, int(seq), head, size)


def restore(
    backup: Path,
    folder: Path,
    key: bytes,
    holder: str,
    tick: Tick = no_tick,
) -> Path | None:
    """Make a backup the ledger of `folder`, which may be new; return where the old files went.

    The ledger must be closed here; raises `Environment` with `in_use` while it is open anywhere,
    and what proving raises, or `backup_renamed` where the name tells of another head. Until the
    copy is proved the present ledger is untouched, and its files are kept afterwards.
    """

    def accept(end: BookEnd) -> None:
        told = backup_at(backup)
        found = (end.head.seq, end.head.chain.hex()[:HEAD_DIGITS])
        if told is not None and (told.seq, told.head) != found:
            raise Environment("backup_renamed", path=str(backup), found=str(end.head))

    with disk_errors(folder):
        folder.mkdir(parents=True, exist_ok=True)
    lock = FolderLock(folder)
    lock.acquire(holder)
    try:
        return bring_in(backup, folder, key, book_end, accept, tick)
    finally:
        lock.release()


def to_keep(backups: Iterable[Backup], today: date) -> set[Path]:
    """Return all of the last 2 days, the newest of each of 7 days, 4 weeks and 12 months, and one.

    A day's work can so be taken back to any of its backups: to the one before a bad import, or to
    the one someone has just chosen while a newer one is made. The newest at all always stays.
    Weeks and months count back from the one of `today`, among the backups of one station.
    """
    newest_first = sorted(backups, key=lambda backup: (backup.when, backup.seq), reverse=True)
    kept = {backup.path for backup in newest_first[:1]}
    kept |= {one.path for one in newest_first if (today - one.when.date()).days < EVERY_ONE_DAYS}
    seen: set[tuple[str, object]] = set()
    for backup in newest_first:
        spans = _spans(backup.when.date(), today)
        if not spans <= seen:
            kept.add(backup.path)
        seen |= spans
    return kept


def _spans(day: date, today: date) -> set[tuple[str, object]]:
    """Return the day, week and month that a backup of `day` may stand for."""
    months_ago = 12 * (today.year - day.year) + today.month - day.month
    monday, this_monday = (each - timedelta(days=each.weekday()) for each in (day, today))
    spans: set[tuple[str, object]] = set()
    if (today - day).days < DAYS:
        spans.add(("day", day))
    if (this_monday - monday).days < 7 * WEEKS:
        spans.add(("week", monday))
    if months_ago < MONTHS:
        spans.add(("month", (day.year, day.month)))
    return spans


def prune(folder: Path, station: str) -> list[Path]:
    """Delete the backups of a station that `to_keep` does not name; return their paths."""
    name = re.sub(r"[^\w]+", "_", station)
    own = [backup for backup in list_backups(folder) if backup.station == name]
    kept = to_keep(own, clock.today())
    gone = [backup.path for backup in own if backup.path not in kept]
    with disk_errors(folder):
        for path in gone:
            # A name that marks it as unfinished first: half a backup must not be listed.
            shutil.rmtree(path.rename(path.with_name(path.name + PARTIAL)))
    return gone


def _drop_unfinished(folder: Path, name: str) -> None:
    for left in folder.glob(f"{name}-*{PARTIAL}"):
        shutil.rmtree(left, ignore_errors=True)
