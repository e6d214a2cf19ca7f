"""Files that are whole after a power cut, and the disk's refusals in the program's words."""

import errno
import os
import secrets
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Final

from db import clock
from db.errors import Environment

_FULL: Final = {errno.ENOSPC, errno.EDQUOT} if hasattr(errno, "EDQUOT") else {errno.ENOSPC}
_NOT_ALLOWED: Final = {errno.EACCES, errno.EPERM, errno.EROFS}


PARTIAL: Final = ".partial"
"""Ends the name of what is not finished; found later, it may be removed."""

STAMP: Final = "%Y%m%d-%H%M%S"


@contextmanager
def disk_errors(path: Path) -> Iterator[None]:
    """Turn an `OSError` about `path` into an `Environment` error.

    Codes: `disk_full`, `read_only_folder`, `missing_file`, else `disk_error` with the reason.
    """
    try:
        yield
    except OSError as error:
        raise _told(error, path) from error


def _told(error: OSError, path: Path) -> Environment:
    if error.errno in _FULL:
        return Environment("disk_full", path=str(path))
    if error.errno in _NOT_ALLOWED:
        return Environment("read_only_folder", path=str(path))
    if error.errno == errno.ENOENT:
        return Environment("missing_file", path=str(path))
    return Environment("disk_error", path=str(path), reason=error.strerror or str(error))


def write_whole(path: Path, content: bytes) -> None:
    """Replace `path` by `content` so that a crash leaves the old file or the new, never a part."""
    partial = path.with_name(f"{path.name}.{secrets.token_hex(4)}.partial")
    with disk_errors(path):
        try:
            with partial.open("wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            partial.replace(path)
        except BaseException:
            partial.unlink(missing_ok=True)
            raise
        sync_folder(path.parent)


def sync_file(path: Path) -> None:
    """Put a file that was written by other means safely on the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Put the names in `folder` safely on the disk; Windows does this by itself."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def unfinished_folder(path: Path) -> Iterator[Path]:
    """Make a folder to be filled inside the block, in which `settle` renames it; else remove it."""
    with disk_errors(path):
        shutil.rmtree(path, ignore_errors=True)
        path.mkdir()
        try:
            yield path
        finally:
            shutil.rmtree(path, ignore_errors=True)


def settle(partial: Path, target: Path) -> None:
    """Put all files of a finished folder safely on the disk and give it its name."""
    for file in partial.iterdir():
        sync_file(file)
    sync_folder(partial)
    partial.rename(target)
    sync_folder(target.parent)


def stamped(folder: Path, prefix: str, suffix: str = "") -> Path:
    """Return a path in `folder` with the time in its name that nothing has yet."""
    moment = clock.now()
    while (path := folder / f"{prefix}{moment.strftime(STAMP)}{suffix}").exists():
        moment += timedelta(seconds=1)
    return path
