from collections.abc import Iterator
from pathlib import Path

import pytest

from db.errors import Environment
from db.store.connection import (
    FORMAT,
    Database,
    Format,
    Migrations,
    format_of,
    open_database,
    set_format,
)
from db.store.keys import database_key
from db.store.migrations import migrate
from db.store.snapshot import keep_copy, prove, row_counts

KEY = database_key(bytes(16))


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Database]:
    database = open_database(tmp_path / "ledger.db", KEY, create=True)
    yield database
    database.close()


def first_steps() -> Migrations:
    steps = Migrations("test")

    @steps()
    def make_lines(database: Database) -> None:
        database.execute("CREATE TABLE line (n)")

    return steps


def later_steps(fail: bool = False) -> Migrations:
    steps = first_steps()

    @steps()
    def add_words(database: Database) -> None:
        database.execute("ALTER TABLE line ADD COLUMN word")
        database.execute("UPDATE line SET word = 'w' || n")
        if fail:
            raise ValueError("half done")

    return steps


def columns(database: Database) -> list[str]:
    return [column.name for column in database.table("line").columns]


def not_needed() -> None:
    pytest.fail("nothing was there to keep")


def test_a_new_ledger_gets_its_tables_without_a_copy(ledger: Database) -> None:
    assert migrate(ledger, later_steps(), not_needed)
    assert columns(ledger) == ["n", "word"]
    assert format_of(ledger) == FORMAT


def test_a_second_time_nothing_is_done(ledger: Database) -> None:
    migrate(ledger, later_steps(), not_needed)
    assert not migrate(ledger, later_steps(), not_needed)


def test_an_older_ledger_is_kept_before_it_is_changed(ledger: Database, tmp_path: Path) -> None:
    migrate(ledger, first_steps(), not_needed)
    ledger.execute("INSERT INTO line VALUES (1), (2)")
    kept: list[Path] = []
    assert migrate(ledger, later_steps(), lambda: kept.append(keep_copy(ledger, KEY, tmp_path)))
    assert list(ledger.execute("SELECT * FROM line")) == [(1, "w1"), (2, "w2")]
    assert [path.parent for path in kept] == [tmp_path]
    assert kept[0].name.startswith("before-migration-")
    counts = prove(kept[0] / "ledger.db", KEY, row_counts)
    assert counts == {"_sqlite_migrations": 1, "line": 2}
    copy = open_database(kept[0] / "ledger.db", KEY)
    assert columns(copy) == ["n"]
    copy.close()


def test_a_failing_step_changes_nothing(ledger: Database) -> None:
    migrate(ledger, first_steps(), not_needed)
    ledger.execute("INSERT INTO line VALUES (1)")
    with pytest.raises(ValueError, match="half done"):
        migrate(ledger, later_steps(fail=True), lambda: None)
    assert columns(ledger) == ["n"]
    assert migrate(ledger, later_steps(), lambda: None)
    assert columns(ledger) == ["n", "word"]


def test_a_copy_that_fails_stops_the_change(ledger: Database) -> None:
    migrate(ledger, first_steps(), not_needed)

    def full() -> None:
        raise Environment("disk_full")

    with pytest.raises(Environment, match="disk_full"):
        migrate(ledger, later_steps(), full)
    assert columns(ledger) == ["n"]


def test_the_step_of_a_newer_program_is_refused(ledger: Database) -> None:
    migrate(ledger, later_steps(), not_needed)
    with pytest.raises(Environment) as caught:
        migrate(ledger, first_steps(), not_needed)
    assert caught.value.code == "newer_version"
    assert caught.value.facts["found"] == "add_words"


def test_unless_the_file_calls_it_harmless(ledger: Database) -> None:
    migrate(ledger, later_steps(), not_needed)
    newer = Format(FORMAT.breaking, FORMAT.harmless + 1)
    set_format(ledger, newer)
    assert not migrate(ledger, first_steps(), not_needed)
    assert format_of(ledger) == newer
