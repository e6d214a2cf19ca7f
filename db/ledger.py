"""The ledger: make, open, record, retract, undo a batch, read, check, close. No verbs elsewhere."""

import secrets
from collections.abc import Callable, Iterable, Sized
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Final, Self

from db import clock
from db.errors import Broken, Refused
from db.model.case_kinds import Erased, Retracted
from db.model.entry import Entry, Head
from db.model.kinds import Act
from db.model.loop import Role
from db.model.selection import Selection
from db.model.station import NO_VILLAGE, Account
from db.model.station_kinds import SettingChanged, WriterStarted
from db.store import accounts, book, files, founding, keys, local, project, proof, recovery
from db.store.accounts import Accounts
from db.store.book import Fault
from db.store.connection import (
    Database,
    database_errors,
    memory_database,
    steady_view,
    transaction,
)
from db.store.files import LedgerFiles
from db.store.founding import Villages
from db.store.reading import Reading
from db.store.undoing import Undone, undo
from db.store.writing import Changes, Writing, chunks

Tick = Callable[[int, int], None]
AHEAD_DAYS: Final = 90
TOLD_EVERY: Final = 50


class Ledger:
    """An open ledger and the account that signed in. Use it as a context manager, or close it."""

    def __init__(self, opened: LedgerFiles, account_key: str) -> None:
        self._files = opened
        self._db = opened.database
        self.folder: Path = opened.folder
        self.reading = Reading(self._db, self._db)
        self.station = local.read(self._db, "station")
        self._accounts = Accounts(opened, self.reading, self.record, self._subject)
        self.account = self._accounts.by_key(account_key)

    @classmethod
    def create(
        cls, folder: Path, station: str, code: str, villages: Villages, head: str,
        password: str,
    ) -> tuple[Self, str]:  # fmt: skip
        """Make a ledger in an empty or new folder; return it with the recovery code.

        Village codes follow the order of `villages`, from 01. Raises Refused with
        `folder_not_empty`, `missing_field` or `weak_password`, and Environment.
        """
        for field, value in (("station", station), ("code", code), ("head", head)):
            if not value.strip():
                raise Refused("missing_field", field=field)
        code = code.strip().upper()
        secret = keys.new_secret()
        account = Account(secrets.token_hex(4), head.strip(), Role.HEAD)
        opened = files.create(folder, secret, account, password)
        try:
            station_id = secrets.token_hex(8)
            with transaction(opened.database):
                local.write(opened.database, "station", station_id)
                founding.found(opened, station_id, account, station.strip(), code, villages)
        except BaseException:
            opened.discard()
            raise
        return cls(opened, account.key), recovery.encode(secret)

    @classmethod
    def open(cls, folder: Path, name: str, password: str, tick: Tick | None = None) -> Self:
        """Sign in with a name and password; `tick` tells how far a rebuild is.

        Raises Refused (`wrong_password`, `unknown_account`, `account_closed`) and Environment.
        """
        opened = files.open_with_password(folder, name, password)
        return cls._enter(opened, opened.keyring.account_named(name), tick)

    @classmethod
    def recover(cls, folder: Path, code: str, head: str, password: str) -> Self:
        """Open with the recovery code and give one head a new password; `keys.json` may be gone."""
        opened = files.open_with_secret(folder, recovery.decode(code), head)
        try:
            account = accounts.head_named(Reading(opened.database, opened.database), head)
            opened.set_password(account, password)
        except BaseException:
            opened.close()
            raise
        return cls._enter(opened, account.key, None)

    @classmethod
    def heads(cls, folder: Path, code: str) -> list[str]:
        """Return the names of the heads whose password the recovery code may set."""
        opened = files.open_with_secret(folder, recovery.decode(code), "")
        try:
            return [head.name for head in accounts.heads(Reading(opened.database, opened.database))]
        finally:
            opened.close()

    @classmethod
    def _enter(cls, opened: LedgerFiles, account_key: str, tick: Tick | None) -> Self:
        try:
            project.refresh(opened.database, tick)
            ledger = cls(opened, account_key)
            if ledger.account.closed:
                raise Refused("account_closed", account=ledger.account.name)
            ledger._take_place()
        except BaseException:
            opened.close()
            raise
        return ledger

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *raised: object) -> None:
        self.close()

    def close(self) -> None:
        """Fold the write-ahead log in, close the file and give the lock back."""
        self._files.close()

    def discard(self) -> None:
        """Close and remove a ledger whose making is broken off; Broken once it holds a case."""
        if self.reading.count(Selection()):
            raise Broken("ledger_in_use", path=str(self.folder))
        self._files.discard()

    def beside(self) -> "Ledger":
        """Return a second connection to the same ledger, for the thread of a long job."""
        return Ledger(self._files.beside(), self.account.key)

    # Writing

    def record(self, subject: str, act: Act) -> Changes:
        """Write one entry, or raise Refused and write nothing."""
        return self.record_all([(subject, act)])

    def record_all(
        self, acts: Iterable[tuple[str, Act]], batch: str = "", tick: Tick | None = None
    ) -> Changes:
        """Write several entries in one transaction: all of them, or none if a rule says no.

        `acts` are drawn inside the transaction: a generator looks at a book that nobody else
        changes before they are written. `tick(done, total)` is called now and then where `acts`
        has a length, and may raise to stop; `total` is 0 where it has none.
        """
        total = len(acts) if isinstance(acts, Sized) else 0
        try:
            with transaction(self._db):
                writing = self._writing(batch)
                for start, chunk in chunks(acts):
                    writing.read_ahead(subject for subject, _ in chunk)
                    for done, (subject, act) in enumerate(chunk, start=start + 1):
                        writing.write(subject, act)
                        if tick and done % TOLD_EVERY == 0:
                            tick(done, total)
                    writing.flush()
                changes = writing.finish()
        except UnicodeEncodeError as error:
            # Half of a surrogate pair, as a broken paste gives it, fits in no database.
            raise Refused("broken_character") from error
        self._cleanse(changes)
        return changes

    def new_case(self) -> str:
        """Return a subject for a case that is about to be entered."""
        return self.new_line("case")

    def new_line(self, kind: str, key: str = "") -> str:
        """Return the subject of a line of this station; without `key` it gets a random one."""
        return self._subject(kind, key or secrets.token_hex(8))

    def log(self, act: Act) -> Changes:
        """Write an entry that only says what was done: printed, unmasked, backed up."""
        return self.record(self._subject("log", act.kind.lower()), act)

    def retract(self, subject: str, reason: str) -> Changes:
        """Take back the last effective entry of a line."""
        last = self.reading.case(subject).last
        if last is None:
            raise Refused("not_the_last", kind="Retracted")
        return self.record(subject, Retracted(target=last.entry.id, reason=reason))

    def erase(self, subject: str, why: str) -> Changes:
        """Remove the personal parts of a line for good, as the law asks (个人信息保护法 47)."""
        return self.record(subject, Erased(why=why))

    def undo_batch(self, batch: str, reason: str) -> Undone:
        """Take an import back: its cases, rows in doubt, returns, and entries on other cases.

        What was worked on since stays and is named; notes do not count as working on. Raises
        Refused with `drive_reported` where its drive went up already.
        """
        with transaction(self._db):
            writing = self._writing(secrets.token_hex(8))
            undone = undo(self._db, writing, batch, reason)
        self._cleanse(undone.changes)
        return undone

    # Villages, settings and accounts

    def change_setting(self, key: str, value: str, also: tuple[str, ...] = ()) -> Changes:
        """Give a setting a value."""
        return self.record(self._subject("setting", key), SettingChanged(value, also))

    def village_acts(self, names: Villages) -> list[tuple[str, SettingChanged]]:
        """Return what adds villages under the next free codes; Refused where 99 are taken."""
        taken = [int(village.code) for village in self.reading.villages()]
        return founding.village_acts(self.station, names, max(taken, default=int(NO_VILLAGE)) + 1)

    def add_account(self, name: str, role: Role, password: str) -> Account:
        """Let someone sign in."""
        return self._accounts.add(name, role, password)

    def change_role(self, account: Account, role: Role) -> Changes:
        """Give an account another role; the last head stays one."""
        changes = self._accounts.change_role(account, role)
        self.account = self._accounts.by_key(self.account.key)
        return changes

    def close_account(self, account: Account, reason: str) -> Changes:
        """Let an account sign in no more; the last head stays."""
        return self._accounts.close(account, reason)

    def change_password(self, old: str, new: str) -> None:
        """Change the password of the account that is signed in."""
        self._accounts.change_password(self.account, old, new)

    def set_password(self, account: Account, new: str) -> None:
        """Give another account a new password; a head's right."""
        self._accounts.set_password(self.account, account, new)

    # Reading

    @property
    def head(self) -> Head:
        """Return the last entry of this copy's writer, for the foot of papers."""
        return book.head(self._db, local.read(self._db, "writer"))

    @property
    def last_backup(self) -> str:
        """Return when the last verified backup was made, as ISO text, or ""."""
        return local.read(self._db, "last_backup")

    def note_backup(self) -> None:
        """Remember that a verified backup has just been made."""
        with transaction(self._db):
            local.write(self._db, "last_backup", clock.now().isoformat())

    def clock_doubt(self) -> str:
        """Return `behind`, `ahead` or "": does the PC's clock fit the last entry's arrival."""
        last = book.last_arrived(self._db)
        if not last:
            return ""
        gap = clock.now() - datetime.fromisoformat(last)
        if gap < timedelta(0):
            return "behind"
        return "ahead" if gap > timedelta(days=AHEAD_DAYS) else ""

    def logged(self, kind: type[Act], most: int = 200) -> list[Entry]:
        """Return the newest log entries of a kind, newest first."""
        return book.logged(self._db, kind.__name__, most)

    def as_of(self, day: date) -> Reading:
        """Return what this ledger knew at the end of a day, to ask the same questions of."""
        arrived_by = f"{day.isoformat()}T23:59:59"
        past = memory_database()
        with steady_view(self._db), transaction(past):
            project.rebuild(self._db, past, arrived_by)
        return Reading(past, self._db, arrived_by)

    def check(self, tick: Tick | None = None) -> list[Fault]:
        """Return every place where file, book or derived tables do not prove themselves."""
        with steady_view(self._db):
            return proof.check(self._db, tick)

    def has_head(self, seq: int, chain: str) -> bool:
        """Tell whether some entry `seq` has a chain that begins with the hex digits `chain`."""
        return proof.has_head(self._db, seq, chain)

    def rebuild(self, tick: Tick | None = None) -> None:
        """Throw the derived tables away and read the book again."""
        with transaction(self._db):
            project.rebuild(self._db, self._db, tick=tick)

    def start_writer(self) -> None:
        """Go on under a new writer that names the head it grew from, as after a restore."""
        with transaction(self._db):
            before = self.head
            writer = secrets.token_hex(8)
            local.write(self._db, "writer", writer)
            local.write(self._db, "place", self._files.fingerprint)
            writing = self._writing("")
            act = WriterStarted(self.station, before.writer, before.seq, before.chain.hex())
            writing.write(self._subject("writer", writer), act)
            writing.finish()

    @property
    def database(self) -> Database:
        """Return the connection, for `db.exchange` alone."""
        return self._db

    @property
    def key(self) -> bytes:
        """Return the key of the file, for `db.exchange.backup` alone."""
        return self._files.key

    def since(self, seq: int, chain: str) -> tuple[int, int] | None:
        """Return how many entries, of how many cases, came after a head; None if unknown."""
        return book.since(self._db, seq, chain)

    def _cleanse(self, changes: Changes) -> None:
        """Let the write-ahead log keep nothing of what was erased."""
        if any(entry.kind == Erased.__name__ for entry in changes.entries):
            with database_errors():
                self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def _take_place(self) -> None:
        if local.read(self._db, "place") != self._files.fingerprint:
            self.start_writer()

    def _writing(self, batch: str) -> Writing:
        code = self.reading.setting("code")
        return Writing(self._db, self.station, self.account, batch, _now(), code)

    def _subject(self, line: str, key: str) -> str:
        return f"{line}:{self.station}/{key}"


def _now() -> str:
    return clock.now().isoformat()
