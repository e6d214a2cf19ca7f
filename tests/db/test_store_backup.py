from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from db import clock
from db.errors import Broken, Environment
from db.exchange.backup import Backup, back_up, backup_at, list_backups, prune, to_keep
from db.store import book
from db.store.connection import Database, open_database, transaction
from db.store.keys import KEYS_FILE, Keyring
from db.store.snapshot import LEDGER_FILE
from tests.db.small_ledger import (
    KEY,
    SECRET,
    WRITER,
    Ticking,
    add_entries,
    entries_in,
    flip,
    make_ledger,
    names,
)


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


def test_a_backup_is_a_ledger_of_its_own(ledger: Database, folder: Path, tmp_path: Path) -> None:
    head = book.head(ledger, WRITER)
    path = back_up(ledger, KEY, folder, tmp_path / "new" / "usb", "HL01")
    assert path.name == f"HL01-20260331-180000-10-{head.chain.hex()[:12]}"
    assert names(path) == [KEYS_FILE, LEDGER_FILE]
    assert Keyring.load(path).unwrap("王负责", "a password") == SECRET
    assert entries_in(path) == 10


def test_its_name_tells_what_it_is(ledger: Database, folder: Path, tmp_path: Path) -> None:
    path = back_up(ledger, KEY, folder, tmp_path / "usb", "回龙 镇/1")
    (tmp_path / "usb" / "photos").mkdir()
    (tmp_path / "usb" / "x-20261399-180000-1-0123456789ab").mkdir()
    (tmp_path / "usb" / "x-20260331-180000-1-0123456789ab").write_bytes(b"a file")
    (found,) = list_backups(tmp_path / "usb")
    assert found == Backup(
        path,
        datetime.fromisoformat("2026-03-31T18:00:00"),
        "回龙_镇_1",
        10,
        book.head(ledger, WRITER).chain.hex()[:12],
        (path / LEDGER_FILE).stat().st_size + (path / KEYS_FILE).stat().st_size,
    )


def test_the_newest_is_listed_first(
    ledger: Database, folder: Path, tmp_path: Path, ticking: Ticking
) -> None:
    made = [back_up(ledger, KEY, folder, tmp_path / "usb", "HL")]
    add_entries(ledger, 1)
    made.append(back_up(ledger, KEY, folder, tmp_path / "usb", "HL"))
    ticking.time += timedelta(days=1)
    made.append(back_up(ledger, KEY, folder, tmp_path / "usb", "HL"))
    assert [backup.path for backup in list_backups(tmp_path / "usb")] == made[::-1]
    assert list_backups(tmp_path / "absent") == []


def test_two_in_one_second_are_two(ledger: Database, folder: Path, tmp_path: Path) -> None:
    back_up(ledger, KEY, folder, tmp_path / "usb", "HL")
    back_up(ledger, KEY, folder, tmp_path / "usb", "HL")
    assert [backup.when.second for backup in list_backups(tmp_path / "usb")] == [1, 0]


def test_what_is_written_meanwhile_is_left_to_the_next(
    ledger: Database, folder: Path, tmp_path: Path
) -> None:
    writer = open_database(folder / LEDGER_FILE, KEY)
    told: list[tuple[int, int]] = []

    def tick(done: int, total: int) -> None:
        told.append((done, total))
        add_entries(writer, 1)

    path = back_up(ledger, KEY, folder, tmp_path / "usb", "HL", tick)
    writer.close()
    assert told[-1][0] == told[-1][1] > 0
    assert entries_in(path) == 10
    assert book.size(ledger) == 10 + len(told)


def test_stopping_leaves_nothing(ledger: Database, folder: Path, tmp_path: Path) -> None:
    def stop(done: int, total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        back_up(ledger, KEY, folder, tmp_path / "usb", "HL", stop)
    assert names(tmp_path / "usb") == []
    assert not ledger.conn.in_transaction


def test_a_damaged_ledger_makes_no_backup(folder: Path, tmp_path: Path) -> None:
    flip(folder / LEDGER_FILE, (folder / LEDGER_FILE).stat().st_size // 2)
    database = open_database(folder / LEDGER_FILE, KEY)
    with pytest.raises(Environment, match="damaged_file"):
        back_up(database, KEY, folder, tmp_path / "usb", "HL")
    database.close()
    assert names(tmp_path / "usb") == []


def test_a_disk_that_writes_wrongly_is_found_out(
    ledger: Database, folder: Path, tmp_path: Path
) -> None:
    def spoil(done: int, total: int) -> None:
        (copy,) = (tmp_path / "usb").glob("*/ledger.db")
        if done == total:
            flip(copy, 2 * 4096 + 100)

    with pytest.raises(Environment, match="damaged_file"):
        back_up(ledger, KEY, folder, tmp_path / "usb", "HL", spoil)
    assert names(tmp_path / "usb") == []


def test_without_keys_it_would_be_half_a_backup(
    ledger: Database, folder: Path, tmp_path: Path
) -> None:
    (folder / KEYS_FILE).unlink()
    with pytest.raises(Environment, match="keys_missing"):
        back_up(ledger, KEY, folder, tmp_path / "usb", "HL")
    other = Keyring()
    other.set_password("a1", "王负责", "a password", bytes(16))
    other.save(folder)
    with pytest.raises(Environment, match="keys_damaged"):
        back_up(ledger, KEY, folder, tmp_path / "usb", "HL")
    assert names(tmp_path / "usb") == []


def test_within_a_transaction_it_is_a_bug(ledger: Database, folder: Path, tmp_path: Path) -> None:
    with transaction(ledger), pytest.raises(Broken, match="nested_transaction"):
        back_up(ledger, KEY, folder, tmp_path / "usb", "HL")


def test_the_target_is_a_file(ledger: Database, folder: Path, tmp_path: Path) -> None:
    (tmp_path / "usb").write_bytes(b"")
    with pytest.raises(Environment, match="disk_error"):
        back_up(ledger, KEY, folder, tmp_path / "usb", "HL")


def made_on(days: list[date]) -> list[Backup]:
    return [
        Backup(
            Path(f"{day}-{hour}"), datetime.fromisoformat(f"{day}T{hour:02}:00:00"), "HL", 1, "", 0
        )
        for day in days
        for hour in (9, 17)
    ]


def test_days_weeks_and_months_are_kept() -> None:
    today = date(2026, 3, 31)  # a Tuesday
    days = [today - timedelta(days=back) for back in range(500)]
    kept = to_keep(made_on(days), today)
    last_days = [today - timedelta(days=back) for back in range(7)]
    sundays = [date(2026, 3, 29), date(2026, 3, 22), date(2026, 3, 15)]
    month_ends = [
        date(2026, 2, 28), date(2026, 1, 31), date(2025, 12, 31), date(2025, 11, 30),
        date(2025, 10, 31), date(2025, 9, 30), date(2025, 8, 31), date(2025, 7, 31),
        date(2025, 6, 30), date(2025, 5, 31), date(2025, 4, 30),
    ]  # fmt: skip
    mornings = {Path("2026-03-31-9"), Path("2026-03-30-9")}
    assert kept == mornings | {Path(f"{day}-17") for day in {*last_days, *sundays, *month_ends}}


def test_the_newest_is_kept_however_old() -> None:
    old = made_on([date(2019, 1, 1), date(2020, 1, 1)])
    assert to_keep(old, date(2026, 3, 31)) == {Path("2020-01-01-17")}
    assert to_keep([], date(2026, 3, 31)) == set()


def test_pruning_leaves_other_stations_alone(
    ledger: Database, folder: Path, tmp_path: Path, ticking: Ticking
) -> None:
    usb = tmp_path / "usb"
    other = back_up(ledger, KEY, folder, usb, "QS")
    old = back_up(ledger, KEY, folder, usb, "HL")
    ticking.time += timedelta(seconds=5)
    later = back_up(ledger, KEY, folder, usb, "HL")
    ticking.time += timedelta(days=2)
    first = back_up(ledger, KEY, folder, usb, "HL")
    ticking.time += timedelta(seconds=5)
    new = back_up(ledger, KEY, folder, usb, "HL")
    assert prune(usb, "HL") == [old]
    assert names(usb) == sorted(one.name for one in (new, first, later, other))
    assert backup_at(new) is not None
    assert entries_in(new) == 10
