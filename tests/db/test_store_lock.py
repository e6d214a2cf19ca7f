import errno
import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from threading import Thread

import pytest

from db import clock
from db.errors import Environment
from db.store.lock import HOLDER_FILE, LOCK_FILE, FolderLock

HOLD = """
import sys
from pathlib import Path
from db.store.lock import FolderLock
lock = FolderLock(Path(sys.argv[1]))
lock.acquire("王经办")
print("held", flush=True)
sys.stdin.read()
"""
ROOT = Path(__file__).parents[2]


class Noon:
    def now(self) -> datetime:
        return datetime.fromisoformat("2026-03-31T12:00:05")


@pytest.fixture(autouse=True)
def noon() -> Iterator[None]:
    before = clock.use(Noon())
    yield
    clock.use(before)


@pytest.fixture
def other(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """Another program that holds the folder until its input ends."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONUTF8": "1"},
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    yield process
    process.kill()
    process.communicate()


def refusal(folder: Path) -> Environment:
    with pytest.raises(Environment) as caught:
        FolderLock(folder).acquire("李经办")
    return caught.value


def test_the_holder_is_noted_while_it_holds(tmp_path: Path) -> None:
    lock = FolderLock(tmp_path)
    lock.acquire("王经办")
    assert json.loads((tmp_path / HOLDER_FILE).read_text("utf-8")) == {
        "holder": "王经办",
        "machine": socket.gethostname(),
        "since": "2026-03-31 12:00:05",
        "pid": os.getpid(),
    }
    lock.release()
    assert not lock.is_held
    assert not (tmp_path / HOLDER_FILE).exists()


def test_a_second_program_is_told_who_is_there(
    tmp_path: Path, other: subprocess.Popen[str]
) -> None:
    error = refusal(tmp_path)
    assert error.code == "in_use"
    assert error.facts["holder"] == "王经办"
    assert error.facts["machine"] == socket.gethostname()
    assert datetime.fromisoformat(str(error.facts["since"])).year >= 2026


def test_the_refused_one_takes_nothing_from_the_holder(
    tmp_path: Path, other: subprocess.Popen[str]
) -> None:
    before = (tmp_path / HOLDER_FILE).read_bytes()
    lock = FolderLock(tmp_path)
    with pytest.raises(Environment, match="in_use"):
        lock.acquire("李经办")
    lock.release()
    assert (tmp_path / HOLDER_FILE).read_bytes() == before
    assert refusal(tmp_path).code == "in_use"


def test_a_killed_program_holds_nothing(tmp_path: Path, other: subprocess.Popen[str]) -> None:
    other.send_signal(signal.SIGKILL)
    other.wait()
    assert (tmp_path / HOLDER_FILE).exists()
    lock = FolderLock(tmp_path)
    lock.acquire("李经办")
    assert json.loads((tmp_path / HOLDER_FILE).read_text("utf-8"))["holder"] == "李经办"
    lock.release()


def test_a_second_window_of_the_same_program_is_refused(tmp_path: Path) -> None:
    lock = FolderLock(tmp_path)
    lock.acquire("王经办")
    assert refusal(tmp_path).facts["holder"] == "王经办"
    lock.release()
    again = FolderLock(tmp_path)
    again.acquire("李经办")
    again.release()


@pytest.mark.parametrize("content", [b"", b"[1]", b"\xff", b'{"holder": null}'])
def test_an_unreadable_note_still_means_in_use(tmp_path: Path, content: bytes) -> None:
    lock = FolderLock(tmp_path)
    lock.acquire("王经办")
    (tmp_path / HOLDER_FILE).write_bytes(content)
    error = refusal(tmp_path)
    assert error.code == "in_use"
    assert (error.facts["holder"], error.facts["since"]) == ("", "")
    lock.release()


def test_another_thread_may_give_it_back(tmp_path: Path) -> None:
    lock = FolderLock(tmp_path)
    lock.acquire("王经办")
    closing = Thread(target=lock.release)
    closing.start()
    closing.join()
    next_one = FolderLock(tmp_path)
    next_one.acquire("李经办")
    next_one.release()


@pytest.mark.parametrize("refused", [errno.EACCES, errno.EROFS])
@pytest.mark.parametrize("name", [LOCK_FILE, HOLDER_FILE])
def test_a_folder_that_may_only_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, refused: int, name: str
) -> None:
    # The administrator, who runs tests in a container, may write anywhere: the system's answer
    # to everyone else is given in its place, for the file of this name.
    real_open, real_path_open = os.open, Path.open

    def refusing(path: str, flags: int, mode: int = 0o777, **more: int) -> int:
        if Path(path).name == name:
            raise OSError(refused, os.strerror(refused), path)
        return real_open(path, flags, mode, **more)

    def refusing_path(path: Path, mode: str = "r") -> object:
        if path.name.startswith(f"{name}."):
            raise OSError(refused, os.strerror(refused), str(path))
        return real_path_open(path, mode)

    monkeypatch.setattr(os, "open", refusing)
    monkeypatch.setattr(Path, "open", refusing_path)
    lock = FolderLock(tmp_path)
    with pytest.raises(Environment) as caught:
        lock.acquire("王经办")
    assert caught.value.code == "read_only_folder"
    assert not lock.is_held


def test_no_folder_is_made(tmp_path: Path) -> None:
    assert refusal(tmp_path / "absent").code == "missing_file"
    assert not (tmp_path / "absent").exists()
