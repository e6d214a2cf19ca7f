"""One program at a time in a ledger's folder, and the name of the one that is there."""

import json
import os
import socket
from contextlib import suppress
from pathlib import Path
from typing import Final

from filelock import FileLock, Timeout

from db import clock
from db.errors import Environment
from db.store.durable import disk_errors, write_whole

LOCK_FILE: Final = "lock"
HOLDER_FILE: Final = "lock.holder.json"


class FolderLock:
    """The system's own lock on the file `lock`: it ends with the process, however that ends."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        # A job may close on another thread what the window's thread opened.
        self._lock = FileLock(folder / LOCK_FILE, thread_local=False)

    def acquire(self, holder: str) -> None:
        """Take the lock in the name of `holder`, at once or not at all.

        Raises `Environment` with `in_use` (holder, machine, since), `read_only_folder` or
        `missing_file`.
        """
        if not self.folder.is_dir():
            raise Environment("missing_file", path=str(self.folder))
        with disk_errors(self.folder):
            try:
                self._lock.acquire(timeout=0)
            except Timeout as error:
                raise Environment("in_use", path=str(self.folder), **self._holder()) from error
        try:
            self._write_holder(holder)
        except BaseException:
            self._lock.release()
            raise

    def release(self) -> None:
        """Let the next one in; harmless when nothing is held."""
        if self._lock.is_locked:
            # Another program may be reading the name just now, which Windows minds.
            with suppress(OSError):
                (self.folder / HOLDER_FILE).unlink()
            self._lock.release()

    @property
    def is_held(self) -> bool:
        """Tell whether this object holds the folder."""
        return bool(self._lock.is_locked)

    def _write_holder(self, holder: str) -> None:
        told = {
            "holder": holder,
            "machine": socket.gethostname(),
            "since": clock.now().isoformat(sep=" ", timespec="seconds"),
            "pid": os.getpid(),
        }
        write_whole(self.folder / HOLDER_FILE, json.dumps(told, ensure_ascii=False).encode())

    def _holder(self) -> dict[str, str]:
        """Return what the holder wrote; empty words where it has not got that far."""
        try:
            told = json.loads((self.folder / HOLDER_FILE).read_bytes())
        except (OSError, ValueError):
            told = {}
        if not isinstance(told, dict):
            told = {}
        return {name: str(told.get(name) or "") for name in ("holder", "machine", "since")}
