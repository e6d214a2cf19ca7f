import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from db import clock
from db.errors import Environment, LoopbookError, Refused
from db.exchange.backup import back_up, list_backups, restore
from db.store import book
from db.store.connection import Database, close_database, open_database
from db.store.keys import KEYS_FILE, Keyring, database_key
from db.store.lock import FolderLock
from db.store.recovery import decode, encode
from db.store.snapshot import LEDGER_FILE
from db.store.swap import finish
from tests.db.small_ledger import (
    KEY,
    SECRET,
    Ticking,
    add_entries,
    entries_in,
    flip,
    make_ledger,
    names,
)

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def ticking() -> Iterator[Ticking]:
    told = Ticking()
    before = clock.use(told)
    yield told
    clock.use(before)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    make_ledger(tmp_path / "台账")
    return tmp_path / "台账"


@pytest.fixture
def ledger(folder: Path) -> Iterator[Database]:
    database = open_database(folder / LEDGER_FILE, KEY)
    yield database
    database.close()


def test_restoring_brings_back_and_keeps_what_was(folder: Path, tmp_path: Path) -> None:
    database = open_database(folder / LEDGER_FILE, KEY)
    path = back_up(database, KEY, folder, tmp_path / "usb", "HL")
    add_entries(database, 5)
    database.close()
    told: list[tuple[int, int]] = []
    aside = restore(path, folder, KEY, "王负责", lambda done, total: told.append((done, total)))
    assert entries_in(folder) == 10
    assert aside == folder / "before-restore-20260331-180000"
    assert entries_in(aside) == 15
    assert names(aside) == [KEYS_FILE, LEDGER_FILE]
    assert told[-1] == ((path / LEDGER_FILE).stat().st_size,) * 2
    assert entries_in(path) == 10


def test_the_log_of_a_killed_program_goes_aside_too(
    ledger: Database, folder: Path, tmp_path: Path
) -> None:
    path = back_up(ledger, KEY, folder, tmp_path / "usb", "HL")
    add_entries(ledger, 5)
    killed = tmp_path / "killed"
    shutil.copytree(folder, killed)
    assert (killed / "ledger.db-wal").stat().st_size > 0
    aside = restore(path, killed, KEY, "王负责")
    assert entries_in(killed) == 10
    assert aside is not None
    assert entries_in(aside) == 15


def test_restoring_twice_keeps_both(ledger: Database, folder: Path, tmp_path: Path) -> None:
    path = back_up(ledger, KEY, folder, tmp_path / "usb", "HL")
    close_database(ledger)
    kept = {restore(path, folder, KEY, "王负责") for _ in range(2)}
    assert {each.name for each in kept if each} == {
        "before-restore-20260331-180000",
        "before-restore-20260331-180001",
    }


def test_restoring_where_nothing_was(ledger: Database, folder: Path, tmp_path: Path) -> None:
    path = back_up(ledger, KEY, folder, tmp_path / "usb", "HL")
    assert restore(path, tmp_path / "new" / "pc", KEY, "王负责") is None
    assert entries_in(tmp_path / "new" / "pc") == 10
    assert Keyring.load(tmp_path / "new" / "pc").accounts() == ("王负责",)


def refused_restore(path: Path, folder: Path, key: bytes = KEY) -> str:
    """Return the code of a restoration that must leave the ledger as it is."""
    before = {name: (folder / name).read_bytes() for name in (LEDGER_FILE, KEYS_FILE)}
    with pytest.raises(LoopbookError) as caught:
        restore(path, folder, key, "王负责")
    assert {name: (folder / name).read_bytes() for name in before} == before
    assert set(names(folder)) - {"lock"} == set(before)
    return caught.value.code


def test_a_bad_backup_is_refused_and_nothing_changes(folder: Path, tmp_path: Path) -> None:
    database = open_database(folder / LEDGER_FILE, KEY)
    path = back_up(database, KEY, folder, tmp_path / "usb", "HL")
    close_database(database)
    content = (path / LEDGER_FILE).read_bytes()

    renamed = path.rename(path.with_name(path.name.replace("-10-", "-11-")))
    assert refused_restore(renamed, folder) == "backup_renamed"
    path = renamed.rename(path)
    assert refused_restore(path, folder, database_key(bytes(16))) == "wrong_key"
    for place in (100, 3 * 4096, len(content) - 1):
        flip(path / LEDGER_FILE, place)
        assert refused_restore(path, folder) == "damaged_file"
        (path / LEDGER_FILE).write_bytes(content)
    (path / LEDGER_FILE).write_bytes(content[: 5 * 4096])
    assert refused_restore(path, folder) == "damaged_file"
    (path / LEDGER_FILE).write_bytes(b"")
    assert refused_restore(path, folder) == "empty_file"
    (path / LEDGER_FILE).unlink()
    assert refused_restore(path, folder) == "missing_file"


@pytest.mark.parametrize("left", [None, b"{"])
def test_a_backup_without_its_keys_waits_for_the_recovery_code(
    ledger: Database, folder: Path, tmp_path: Path, left: bytes | None
) -> None:
    path = back_up(ledger, KEY, folder, tmp_path / "usb", "HL")
    close_database(ledger)
    (path / KEYS_FILE).unlink()
    if left is not None:
        (path / KEYS_FILE).write_bytes(left)
    aside = restore(path, folder, KEY, "王负责")
    assert entries_in(folder) == 10
    assert Keyring.load(folder).accounts() == ()
    assert aside is not None
    assert Keyring.load(aside).accounts() == ("王负责",)


def test_an_open_ledger_is_not_replaced(ledger: Database, folder: Path, tmp_path: Path) -> None:
    path = back_up(ledger, KEY, folder, tmp_path / "usb", "HL")
    lock = FolderLock(folder)
    lock.acquire("李经办")
    with pytest.raises(Environment) as caught:
        restore(path, folder, KEY, "王负责")
    lock.release()
    assert (caught.value.code, caught.value.facts["holder"]) == ("in_use", "李经办")


def test_recovery_needs_no_keys_file(folder: Path) -> None:
    (folder / KEYS_FILE).unlink()
    code = encode(SECRET)
    database = open_database(folder / LEDGER_FILE, database_key(decode(code)))
    assert book.size(database) == 10
    close_database(database)
    with pytest.raises(Refused, match="wrong_key"):
        open_database(folder / LEDGER_FILE, database_key(decode(encode(bytes(16)))))


KILLED = """
import os, shutil, signal, sys
from pathlib import Path
from db.exchange.backup import back_up, restore
from db.store.connection import open_database
work, given, backup, doing = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], sys.argv[4]
key = bytes.fromhex(sys.argv[5])
STEPS = {"os.mkdir", "os.rename", "os.rmdir", "os.remove", "shutil.copyfile", "open"}

def kill_at(step):
    left = [step]
    def watch(event, arguments):
        if event in STEPS and str(work) in str(arguments[0]):
            left[0] -= 1
            if left[0] < 0:
                os.kill(os.getpid(), signal.SIGKILL)
    sys.addaudithook(watch)

def run(folder):
    if doing == "restore":
        restore(Path(backup), folder, key, "x")
    else:
        database = open_database(folder / "ledger.db", key)
        back_up(database, key, folder, folder / "usb", "HL")
        database.close()

for step in range(200):
    folder = work / str(step)
    shutil.copytree(given, folder)
    child = os.fork()
    if child == 0:
        kill_at(step)
        run(folder)
        os._exit(0)
    if os.waitpid(child, 0)[1] == 0:
        print(step)
        break
"""


def killed_everywhere(work: Path, given: Path, backup: Path, doing: str) -> list[Path]:
    """Kill `doing` before each of its steps on the disk; return the folders it was killed in."""
    work.mkdir()
    arguments = [str(work), str(given), str(backup), doing, KEY.hex()]
    ran = subprocess.run(
        [sys.executable, "-c", KILLED, *arguments],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONUTF8": "1"},
        check=True,
    )
    return [work / str(step) for step in range(int(ran.stdout))]


def test_killed_while_restoring_either_ledger_opens(folder: Path, tmp_path: Path) -> None:
    database = open_database(folder / LEDGER_FILE, KEY)
    path = back_up(database, KEY, folder, tmp_path / "usb", "HL")
    add_entries(database, 5)
    close_database(database)
    opened: list[int] = []
    for left in killed_everywhere(tmp_path / "work", folder, path, "restore"):
        aside = finish(left)
        opened.append(entries_in(left))
        assert Keyring.load(left).opens(KEY)
        if opened[-1] == 10:
            assert aside is not None or list(left.glob("before-restore-*"))
        assert not list(left.glob("restore-*"))
    assert len(opened) > 12
    assert opened == sorted(opened, reverse=True)
    assert set(opened) == {10, 15}


def test_killed_while_backing_up_nothing_half_made_is_listed(folder: Path, tmp_path: Path) -> None:
    found: list[int] = []
    for left in killed_everywhere(tmp_path / "work", folder, folder, "backup"):
        listed = list_backups(left / "usb")
        found.append(len(listed))
        for backup in listed:
            assert entries_in(backup.path) == 10
        database = open_database(left / LEDGER_FILE, KEY)
        back_up(database, KEY, left, left / "usb", "HL")
        database.close()
        assert not list((left / "usb").glob("*.partial"))
    assert len(found) > 6
    assert found == sorted(found)
