"""A backup made and restored as acts of the ledger."""

import shutil
from pathlib import Path

import pytest

from db.errors import Environment, Refused
from db.exchange.backup import list_backups
from db.exchange.copies import (
    Restoring,
    backup_folder,
    check_restoring,
    heads_of,
    make_backup,
    restore_backup,
)
from db.ledger import Ledger
from db.model.loop import Role
from db.model.station_kinds import BackedUp, Restored
from tests.ledgers import HEAD, PASSWORD, SCREENED


@pytest.fixture
def made(tmp_path: Path) -> tuple[Path, str]:
    folder = tmp_path / "ledger"
    ledger, code = Ledger.create(folder, "云溪镇信访工作站", "YX", ["青石桥村"], HEAD, PASSWORD)
    ledger.add_account("王经办", Role.CLERK, PASSWORD)
    ledger.close()
    return folder, code


def test_a_backup_is_entered_with_its_head(made: tuple[Path, str], tmp_path: Path) -> None:
    with Ledger.open(made[0], HEAD, PASSWORD) as ledger:
        assert ledger.last_backup == ""
        before = str(ledger.head)
        backup = make_backup(ledger, tmp_path / "out")
        assert f"{backup.seq}:{backup.head}" == before
        assert ledger.last_backup != ""
        (entry,) = ledger.logged(BackedUp)
        assert before.encode() in entry.data
        assert ledger.since(backup.seq, backup.head) == (1, 0)
        assert ledger.since(backup.seq, "0" * 12) is None
    assert [each.path for each in list_backups(tmp_path / "out")] == [backup.path]


def test_restoring_goes_back_starts_a_writer_and_keeps_the_old(
    made: tuple[Path, str], tmp_path: Path
) -> None:
    folder = made[0]
    with Ledger.open(folder, HEAD, PASSWORD) as ledger:
        backup = make_backup(ledger, tmp_path / "out")
        writer = ledger.head.writer
        ledger.change_setting("name", "改名之后")
    restore_backup(
        Restoring(backup.path, folder, HEAD, PASSWORD, ("YX01-26Q1-017", "YX01-26Q2-004"))
    )
    with Ledger.open(folder, HEAD, PASSWORD) as ledger:
        assert ledger.reading.setting("name") == "云溪镇信访工作站"
        assert ledger.head.writer != writer
        assert ledger.check() == []
        told = [entry.data.decode() for entry in reversed(ledger.logged(Restored))]
        assert len(told) == 2
        assert '"YX01-26Q1-017"' in told[0]
        assert '"YX01-26Q2-004"' in told[1]
        ledger.record(ledger.new_case(), SCREENED)
        assert ledger.reading.by_no("YX01-26Q1-018") is not None
    (aside,) = folder.glob("before-restore-*")
    assert {file.name for file in aside.iterdir()} >= {"ledger.db", "keys.json"}


def test_the_recovery_code_restores_where_the_password_is_forgotten(
    made: tuple[Path, str], tmp_path: Path
) -> None:
    folder, code = made
    with Ledger.open(folder, HEAD, PASSWORD) as ledger:
        backup = make_backup(ledger, tmp_path / "out")
    assert heads_of(backup.path, code) == [HEAD]
    elsewhere = tmp_path / "new pc" / "ledger"
    restore_backup(Restoring(backup.path, elsewhere, HEAD, "another horse", (), code.lower()))
    with pytest.raises(Refused, match="wrong_password"):
        Ledger.open(elsewhere, HEAD, PASSWORD)
    with Ledger.open(elsewhere, HEAD, "another horse") as ledger:
        assert ledger.check() == []
        assert len(ledger.logged(Restored)) == 1


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"password": "not the one"}, "wrong_password"),
        ({"name": "李某"}, "unknown_account"),
        ({"name": "王经办"}, "not_your_role"),
        ({"code": "0000"}, "wrong_recovery_code"),
        ({"numbers": ("十七",)}, "not_a_case_no"),
        ({"code": "0" * 28, "password": "short"}, "weak_password"),
    ],
)
def test_what_would_be_refused_is_refused_before_anything_moves(
    made: tuple[Path, str], tmp_path: Path, change: dict[str, object], code: str
) -> None:
    folder = made[0]
    with Ledger.open(folder, HEAD, PASSWORD) as ledger:
        backup = make_backup(ledger, tmp_path / "out")
        ledger.change_setting("name", "改名之后")
    asked: dict[str, object] = {
        "backup": backup.path, "folder": folder, "name": HEAD, "password": PASSWORD,
    }  # fmt: skip
    with pytest.raises(Refused, match=code):
        restore_backup(Restoring(**(asked | change)))  # type: ignore[arg-type]  # a test's dict
    with Ledger.open(folder, HEAD, PASSWORD) as ledger:
        assert ledger.reading.setting("name") == "改名之后"


def test_an_open_ledger_is_not_replaced(made: tuple[Path, str], tmp_path: Path) -> None:
    with Ledger.open(made[0], HEAD, PASSWORD) as ledger:
        backup = make_backup(ledger, tmp_path / "out")
        asked = Restoring(backup.path, made[0], HEAD, PASSWORD)
        check_restoring(asked)
        with pytest.raises(Environment, match="in_use"):
            restore_backup(asked)


def test_backups_go_beside_the_ledger_unless_a_folder_was_chosen(tmp_path: Path) -> None:
    assert backup_folder(tmp_path / "ledger") == tmp_path / "backups"
    assert backup_folder(tmp_path / "ledger", "/mnt/other") == Path("/mnt/other")


def test_a_backup_put_back_by_hand_goes_on_under_another_writer(
    made: tuple[Path, str], tmp_path: Path
) -> None:
    folder = made[0]
    with Ledger.open(folder, HEAD, PASSWORD) as ledger:
        writer = ledger.head.writer
        backup = make_backup(ledger, tmp_path / "out")
    for name in ("ledger.db", "keys.json"):
        shutil.copyfile(backup.path / name, folder / name)
    with Ledger.open(folder, HEAD, PASSWORD) as ledger:
        assert ledger.head.writer != writer
        assert ledger.check() == []
