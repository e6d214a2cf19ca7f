"""Making and restoring a backup as the ledger's own acts: both are entered in the book."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from db.errors import Broken, Refused
from db.exchange.backup import Backup, back_up, backup_at, restore
from db.ledger import Ledger
from db.model.loop import Role
from db.model.station_kinds import BackedUp, Restored
from db.store.connection import open_copy
from db.store.keys import Keyring, check_password, database_key
from db.store.place import place_of
from db.store.reading import Reading
from db.store.recovery import decode
from db.store.snapshot import LEDGER_FILE, Tick, no_tick

_CASE_NO: Final = re.compile(r"\S+\d\d-\d\dQ[1-4]-\d{3,}")


@dataclass(frozen=True, slots=True)
class Restoring:
    """What a restore needs: the backup, where to, and a head who may open it.

    With `code`, the recovery code, `password` is the new password of that head; without it the
    one the head had when the backup was made. `numbers` are the last case numbers on paper: no
    later case takes one of them or a smaller one of its village and quarter.
    """

    backup: Path
    folder: Path
    name: str
    password: str
    numbers: tuple[str, ...] = ()
    code: str = ""

    def key(self) -> bytes:
        """Return the key of the backup's file; Refused if password or code is wrong."""
        if self.code:
            return database_key(decode(self.code))
        return database_key(Keyring.load(self.backup).unwrap(self.name, self.password))


def backup_folder(ledger: Path, chosen: str = "") -> Path:
    """Return where backups go: the folder chosen, else `backups` beside the ledger's folder."""
    return Path(chosen) if chosen else ledger.absolute().parent / "backups"


def make_backup(ledger: Ledger, target: Path, tick: Tick = no_tick) -> Backup:
    """Copy the ledger into a new folder of `target`, prove the copy, and enter that in the book.

    Raises `Environment` as `back_up` does; then nothing is entered.
    """
    station = ledger.reading.setting("name")
    path = back_up(ledger.database, ledger.key, ledger.folder, target, station, tick)
    made = backup_at(path)
    if made is None:
        raise Broken("backup_unnamed", path=str(path))
    ledger.note_backup()
    ledger.log(BackedUp(head=f"{made.seq}:{made.head}"))
    return made


def heads_of(backup: Path, code: str) -> list[str]:
    """Return the names of the heads in a backup, which its recovery code opens."""
    return _heads(backup, database_key(decode(code)))


def check_restoring(asked: Restoring) -> None:
    """Raise where the restore would be refused; nothing is touched.

    `Refused`: `wrong_password`, `unknown_account`, `wrong_recovery_code`, `wrong_key`,
    `weak_password`, `not_your_role`, `not_a_case_no` (field `numbers`); `Environment` for a
    damaged backup or a network share.
    """
    for no in asked.numbers:
        if _CASE_NO.fullmatch(no) is None:
            raise Refused("not_a_case_no", field="numbers", no=no)
    if asked.code:
        check_password(asked.password)
    place_of(asked.folder)
    if asked.name not in _heads(asked.backup, asked.key()):
        raise Refused("not_your_role", kind="Restored", role=Role.CLERK.value)


def restore_backup(asked: Restoring, tick: Tick = no_tick) -> Path | None:
    """Make a backup the ledger of `asked.folder`, under a new writer, and enter that in its book.

    The files that were there are put aside, never deleted; returns where, None where there were
    none. Raises as `check_restoring` and
    `restore` do, and then the ledger that was there is untouched.
    """
    check_restoring(asked)
    aside = restore(asked.backup, asked.folder, asked.key(), asked.name, tick)
    # The exchange is done: a tick could only stop what must be entered now.
    if asked.code:
        opened = Ledger.recover(asked.folder, asked.code, asked.name, asked.password)
    else:
        opened = Ledger.open(asked.folder, asked.name, asked.password)
    with opened as ledger:
        told = backup_at(asked.backup)
        head = f"{told.seq}:{told.head}" if told else ""
        ledger.record_all(_restored(ledger, head, asked.numbers or ("",)))
    return aside


def _restored(ledger: Ledger, head: str, numbers: Sequence[str]) -> list[tuple[str, Restored]]:
    return [(f"log:{ledger.station}/restored", Restored(head=head, no=no)) for no in numbers]


def _heads(backup: Path, key: bytes) -> list[str]:
    database = open_copy(backup / LEDGER_FILE, key)
    try:
        accounts = Reading(database, database).accounts()
    finally:
        database.close()
    return [each.name for each in accounts if each.role is Role.HEAD and not each.closed]
