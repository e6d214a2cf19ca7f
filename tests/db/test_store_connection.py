import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from db.errors import Broken, Environment, LoopbookError, Refused
from db.store.connection import (
    APPLICATION_ID,
    FORMAT,
    Database,
    Format,
    close_database,
    database_errors,
    format_of,
    memory_database,
    open_copy,
    open_database,
    set_format,
    steady_view,
    transaction,
)
from db.store.keys import database_key

KEY = database_key(bytes(range(16)))
OTHER_KEY = database_key(bytes(16))
PAGE = 4096
ROWS = 400


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A closed ledger of some hundred pages with one table."""
    path = tmp_path / "一 #1%" / "ledger.db"
    path.parent.mkdir()
    database = open_database(path, KEY, create=True)
    with transaction(database):
        database.execute("CREATE TABLE line (n INTEGER PRIMARY KEY, said TEXT)")
        # Text that does not repeat, so that no two pages are alike.
        said = ((n, hashlib.sha256(b"%d" % n).hexdigest() * 20) for n in range(ROWS))
        database.conn.executemany("INSERT INTO line VALUES (?, ?)", said)
    close_database(database)
    return path


@pytest.fixture
def ledger(path: Path) -> Iterator[Database]:
    database = open_database(path, KEY)
    yield database
    database.close()


def pragma(database: Database, name: str) -> object:
    return database.execute(f"PRAGMA {name}").fetchone()[0]


def code_of_opening(path: Path, key: bytes = KEY) -> str:
    with pytest.raises(LoopbookError) as caught:
        open_database(path, key)
    return caught.value.code


def flip(path: Path, place: int) -> None:
    content = bytearray(path.read_bytes())
    content[place] ^= 1
    path.write_bytes(content)


def test_what_was_written_is_read_again(ledger: Database) -> None:
    assert ledger["line"].count == ROWS


def test_the_pragmas_keep_what_was_acknowledged(ledger: Database) -> None:
    expected = {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "busy_timeout": 5000,
        "cache_size": -65536,
        "temp_store": 2,
        "trusted_schema": 0,
        "secure_delete": 1,
        "application_id": APPLICATION_ID,
    }
    assert {name: pragma(ledger, name) for name in expected} == expected
    assert format_of(ledger) == FORMAT


def test_a_removable_disk_gets_no_write_ahead_log(path: Path) -> None:
    database = open_database(path, KEY, removable=True)
    assert (pragma(database, "journal_mode"), pragma(database, "synchronous")) == ("truncate", 3)
    with transaction(database):
        database.execute("DELETE FROM line WHERE n = 0")
    assert not path.with_name("ledger.db-wal").exists()
    close_database(database)


def test_nothing_of_the_file_can_be_read_without_the_key(path: Path) -> None:
    assert hashlib.sha256(b"7").hexdigest().encode() not in path.read_bytes()
    assert b"SQLite format 3" not in path.read_bytes()


def test_closing_leaves_one_file(path: Path) -> None:
    database = open_database(path, KEY)
    with transaction(database):
        database.execute("DELETE FROM line")
    close_database(database)
    assert [file.name for file in path.parent.iterdir()] == ["ledger.db"]


def test_another_secret_is_told_from_damage(path: Path) -> None:
    with pytest.raises(Refused) as caught:
        open_database(path, OTHER_KEY)
    assert caught.value.code == "wrong_key"


def test_damage_of_the_mark_is_harmless_and_mended_by_writing(path: Path) -> None:
    before = path.read_bytes()
    flip(path, 0)
    database = open_database(path, KEY)
    with transaction(database):
        database.execute("DELETE FROM line WHERE n = 0")
    set_format(database, FORMAT)
    close_database(database)
    assert path.read_bytes()[:16] == before[:16]


@pytest.mark.parametrize("place", [16, 100, PAGE - 1])
def test_damage_of_the_first_page(path: Path, place: int) -> None:
    flip(path, place)
    assert code_of_opening(path) == "damaged_file"


def test_damage_in_the_middle_is_found_when_it_is_read(path: Path) -> None:
    flip(path, path.stat().st_size // 2)
    database = open_database(path, KEY)
    with pytest.raises(Environment, match="damaged_file"), database_errors(path):
        database.execute("SELECT sum(length(said)) FROM line").fetchall()
    database.close()


def test_a_truncated_file(path: Path) -> None:
    os.truncate(path, path.stat().st_size // PAGE // 2 * PAGE)
    assert code_of_opening(path) == "damaged_file"


def test_less_than_a_page_is_left(path: Path) -> None:
    os.truncate(path, 700)
    assert code_of_opening(path) == "damaged_file"


def test_an_empty_file_never_becomes_a_ledger(path: Path) -> None:
    os.truncate(path, 0)
    assert code_of_opening(path) == "empty_file"
    assert path.stat().st_size == 0


def test_a_missing_file_is_never_made(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    assert code_of_opening(path) == "missing_file"
    assert code_of_opening(tmp_path) == "missing_file"
    assert not path.exists()


def test_a_new_ledger_never_takes_the_place_of_another(path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(Refused, match="ledger_exists"):
        open_database(path, KEY, create=True)
    assert path.read_bytes() == before


def test_a_breaking_newer_version_is_refused_and_untouched(path: Path) -> None:
    database = open_database(path, KEY)
    set_format(database, Format(FORMAT.breaking + 1, 0))
    close_database(database)
    before = path.read_bytes()
    with pytest.raises(Environment) as caught:
        open_database(path, KEY)
    assert caught.value.code == "newer_version"
    assert caught.value.facts["found"] == f"{FORMAT.breaking + 1}.0"
    assert path.read_bytes() == before


def test_a_harmless_newer_version_opens(path: Path) -> None:
    newer = Format(FORMAT.breaking, FORMAT.harmless + 1)
    database = open_database(path, KEY)
    set_format(database, newer)
    close_database(database)
    database = open_database(path, KEY)
    assert format_of(database) == newer
    close_database(database)


def test_a_database_of_another_program(path: Path) -> None:
    database = open_database(path, KEY)
    database.execute("PRAGMA application_id=7")
    close_database(database)
    assert code_of_opening(path) == "not_a_ledger"


def test_a_failed_opening_leaves_no_log_behind(path: Path) -> None:
    flip(path, 100)
    assert code_of_opening(path) == "damaged_file"
    assert [file.name for file in path.parent.iterdir()] == ["ledger.db"]


def test_a_copy_is_read_without_a_trace(path: Path) -> None:
    database = open_copy(path, KEY)
    assert database["line"].count == ROWS
    assert [file.name for file in path.parent.iterdir()] == ["ledger.db"]
    with pytest.raises(Environment, match="read_only"), database_errors():
        database.execute("DELETE FROM line")
    database.close()


def test_a_transaction_writes_everything_or_nothing(ledger: Database) -> None:
    def stopped() -> None:
        with transaction(ledger):
            ledger.execute("DELETE FROM line")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        stopped()
    assert ledger["line"].count == ROWS
    with transaction(ledger):
        ledger.execute("DELETE FROM line WHERE n < 100")
    assert ledger["line"].count == ROWS - 100


def test_atomic_is_a_savepoint_inside(ledger: Database) -> None:
    def undone() -> None:
        with ledger.atomic():
            ledger.execute("DELETE FROM line")
            raise ValueError("no")

    with transaction(ledger):
        ledger.execute("DELETE FROM line WHERE n = 1")
        with pytest.raises(ValueError, match="no"):
            undone()
    assert ledger["line"].count == ROWS - 1


def test_a_transaction_inside_another_is_a_bug(ledger: Database) -> None:
    inner = transaction(ledger)
    with transaction(ledger), pytest.raises(Broken, match="nested_transaction"), inner:
        pytest.fail("the second one began")
    assert not ledger.conn.in_transaction


def test_a_second_writer_is_told_to_wait(ledger: Database, path: Path) -> None:
    other = open_database(path, KEY)
    other.execute("PRAGMA busy_timeout=0")
    with transaction(ledger), pytest.raises(Environment, match="busy"), transaction(other):
        pytest.fail("two wrote at once")
    other.close()


def test_a_full_disk(ledger: Database) -> None:
    ledger.execute(f"PRAGMA max_page_count={pragma(ledger, 'page_count')}").fetchall()
    with pytest.raises(Environment, match="disk_full"), transaction(ledger):
        ledger.execute("INSERT INTO line SELECT n + 1000, said FROM line")
    assert ledger["line"].count == ROWS


def test_a_file_that_may_only_be_read(ledger: Database) -> None:
    ledger.execute("PRAGMA query_only=ON")
    with pytest.raises(Environment, match="read_only"), transaction(ledger):
        ledger.execute("DELETE FROM line")


def test_a_file_marked_read_only_is_told_when_it_is_opened(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # An administrator, such as a container's, may write to it all the same: ask as a clerk.
    path.chmod(0o444)
    monkeypatch.setattr(os, "access", lambda path, mode: not mode & ~path.stat().st_mode >> 6 & 7)
    assert code_of_opening(path) == "read_only"
    path.chmod(0o644)
    close_database(open_database(path, KEY))


def test_a_place_where_no_file_can_be_made(tmp_path: Path) -> None:
    with pytest.raises(Environment, match="read_only_folder"):
        open_database(tmp_path / "absent" / "ledger.db", KEY, create=True)


def test_a_fault_in_a_statement_stays_what_it_is(ledger: Database) -> None:
    with pytest.raises(Exception, match="UNIQUE") as caught, transaction(ledger):
        ledger.execute("INSERT INTO line VALUES (1, '')")
    assert not isinstance(caught.value, LoopbookError)


def test_sqlite_utils_knows_the_exceptions_of_sqlcipher(ledger: Database) -> None:
    ledger.table("line").insert({"n": 1000, "said": "", "more": "x"}, alter=True)
    ledger.table("absent").drop(ignore=True)
    assert [row["more"] for row in ledger.query("SELECT more FROM line WHERE n = 1000")] == ["x"]


def test_a_steady_view_sees_one_moment(ledger: Database, path: Path) -> None:
    other = open_database(path, KEY)
    with steady_view(ledger):
        assert ledger["line"].count == ROWS
        with transaction(other):
            other.execute("DELETE FROM line")
        assert ledger["line"].count == ROWS
    assert ledger["line"].count == 0
    other.close()


def test_a_database_in_memory_touches_no_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    database = memory_database()
    with transaction(database):
        database.execute("CREATE TABLE line (n)")
    assert pragma(database, "temp_store") == 2
    assert list(tmp_path.iterdir()) == []
    database.close()
