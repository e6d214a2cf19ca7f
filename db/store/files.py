"""The folder of an open ledger: its file, its keys and its lock."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from db.errors import Environment, Refused
from db.model.station import Account
from db.store import place, swap
from db.store.connection import (
    Database,
    close_database,
    open_database,
)
from db.store.keys import KEYS_FILE, Keyring, database_key
from db.store.lock import LOCK_FILE, FolderLock
from db.store.migrations import migrate
from db.store.snapshot import LEDGER_FILE, keep_copy
from db.store.tables import STEPS


class LedgerFiles:
    """What is open of a ledger's folder. `lock` is None for a connection beside the first."""

    def __init__(
        self,
        folder: Path,
        database: Database,
        keyring: Keyring,
        secret: bytes,
        lock: FolderLock | None,
        removable: bool,
    ) -> None:
        self.folder = folder
        self.database = database
        self.keyring = keyring
        self.removable = removable
        self.fingerprint = place.fingerprint(folder)
        self._secret = secret
        self._lock = lock
        self._closed = False

    def beside(self) -> "LedgerFiles":
        """Open the file once more; the first connection keeps the lock."""
        database = open_database(
            self.folder / LEDGER_FILE, database_key(self._secret), removable=self.removable
        )
        return LedgerFiles(self.folder, database, self.keyring, self._secret, None, self.removable)

    @property
    def key(self) -> bytes:
        """Return the key of the database."""
        return database_key(self._secret)

    def set_password(self, account: Account, password: str) -> None:
        """Give an account a password and write `keys.json`."""
        with self.keyring.kept():
            self.keyring.set_password(account.key, account.name, password, self._secret)
            self.keyring.save(self.folder)

    @contextmanager
    def password_of(self, account: Account, password: str) -> Iterator[None]:
        """Keep a new account's password if the block succeeds; a weak one is refused before it."""
        with self.keyring.kept():
            self.keyring.set_password(account.key, account.name, password, self._secret)
            yield
            self.keyring.save(self.folder)

    def remove_account(self, account: Account) -> None:
        """Take an account's way in away."""
        with self.keyring.kept():
            self.keyring.remove(account.key)
            self.keyring.save(self.folder)

    def close(self) -> None:
        """Close the file and give the lock back; a second time it does nothing."""
        if self._closed:
            return
        self._closed = True
        try:
            if self._lock is None:
                self.database.close()
            else:
                close_database(self.database)
        finally:
            if self._lock is not None:
                self._lock.release()

    def discard(self) -> None:
        """Close and remove a ledger that could not be made."""
        self.close()
        _remove_files(self.folder)


def expect_room(folder: Path) -> bool:
    """Raise unless a new ledger may lie in `folder`; return whether that is a removable disk."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise Refused("folder_not_empty", path=str(folder))
    return place.place_of(folder).removable


def create(folder: Path, secret: bytes, head: Account, password: str) -> LedgerFiles:
    """Make the files of a new ledger; Refused with `folder_not_empty` if anything is there."""
    removable = expect_room(folder)
    keyring = Keyring()
    keyring.set_password(head.key, head.name, password, secret)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Environment("read_only_folder", path=str(folder)) from error
    lock = FolderLock(folder)
    lock.acquire(head.name)
    try:
        keyring.save(folder)
        database = open_database(
            folder / LEDGER_FILE, database_key(secret), removable=removable, create=True
        )
        try:
            migrate(database, STEPS, lambda: None)
        except BaseException:
            database.close()
            raise
    except BaseException:
        lock.release()
        _remove_files(folder)
        raise
    return LedgerFiles(folder, database, keyring, secret, lock, removable)


def _remove_files(folder: Path) -> None:
    for path in folder.iterdir():
        if path.name.startswith((LEDGER_FILE, KEYS_FILE, LOCK_FILE)):
            with suppress(OSError):
                path.unlink()


def open_with_password(folder: Path, name: str, password: str) -> LedgerFiles:
    """Open a ledger by an account's name and password."""
    expect_ledger(folder, name)
    keyring = Keyring.load(folder)
    return _open(folder, keyring, keyring.unwrap(name, password), name)


def open_with_secret(folder: Path, secret: bytes, holder: str) -> LedgerFiles:
    """Open a ledger by the secret that the recovery code spells; `keys.json` may be gone."""
    expect_ledger(folder, holder)
    try:
        keyring = Keyring.load(folder)
    except Environment as error:
        # A file that merely cannot be read now still holds the other accounts' ways in.
        if error.code not in ("keys_missing", "keys_damaged"):
            raise
        keyring = Keyring()
    return _open(folder, keyring, secret, holder)


def expect_ledger(folder: Path, holder: str = "") -> None:
    """Raise unless there is a ledger, after completing a restore that was cut off."""
    if swap.is_waiting(folder):
        lock = FolderLock(folder)
        lock.acquire(holder)
        try:
            swap.finish(folder)
        finally:
            lock.release()
    path = folder / LEDGER_FILE
    if not path.is_file():
        raise Environment("missing_file", path=str(path))
    if path.stat().st_size == 0:
        raise Environment("empty_file", path=str(path))


def _open(folder: Path, keyring: Keyring, secret: bytes, holder: str) -> LedgerFiles:
    removable = place.place_of(folder).removable
    key = database_key(secret)
    lock = FolderLock(folder)
    lock.acquire(holder or socket.gethostname())
    try:
        database = open_database(folder / LEDGER_FILE, key, removable=removable)
        try:
            migrate(database, STEPS, lambda: keep_copy(database, key, folder))
        except BaseException:
            database.close()
            raise
    except BaseException:
        lock.release()
        raise
    return LedgerFiles(folder, database, keyring, secret, lock, removable)
