import errno
import os
from datetime import datetime
from pathlib import Path

import pytest

from db import clock
from db.errors import Environment
from db.store.durable import disk_errors, settle, stamped, unfinished_folder, write_whole


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "disk_full"),
        (errno.EDQUOT, "disk_full"),
        (errno.EACCES, "read_only_folder"),
        (errno.EPERM, "read_only_folder"),
        (errno.EROFS, "read_only_folder"),
        (errno.ENOENT, "missing_file"),
        (errno.EIO, "disk_error"),
    ],
)
def test_what_the_disk_says_has_a_name(number: int, code: str) -> None:
    with pytest.raises(Environment) as caught, disk_errors(Path("台账")):
        raise OSError(number, os.strerror(number))
    assert caught.value.code == code
    assert caught.value.facts["path"] == "台账"


def test_a_file_is_written_whole(tmp_path: Path) -> None:
    write_whole(tmp_path / "keys.json", b"old")
    write_whole(tmp_path / "keys.json", b"new")
    assert [file.read_bytes() for file in tmp_path.iterdir()] == [b"new"]


def test_an_unfinished_folder_goes_and_a_settled_one_stays(tmp_path: Path) -> None:
    def fail() -> None:
        with unfinished_folder(tmp_path / "a.partial") as partial:
            (partial / "ledger.db").write_bytes(b"half")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fail()
    assert list(tmp_path.iterdir()) == []
    with unfinished_folder(tmp_path / "a.partial") as partial:
        (partial / "ledger.db").write_bytes(b"whole")
        settle(partial, tmp_path / "a")
    assert [path.name for path in tmp_path.iterdir()] == ["a"]
    assert (tmp_path / "a" / "ledger.db").read_bytes() == b"whole"


def test_a_stamp_is_never_used_twice(tmp_path: Path) -> None:
    class Midnight:
        def now(self) -> datetime:
            return datetime.fromisoformat("2025-12-31T23:59:59")

    before = clock.use(Midnight())
    try:
        (tmp_path / "a-20251231-235959").mkdir()
        assert stamped(tmp_path, "a-").name == "a-20260101-000000"
        assert stamped(tmp_path, "a-", ".x").name == "a-20251231-235959.x"
    finally:
        clock.use(before)
