"""Signing in, wrong use, help, and opening the window from the command line."""

import shutil
from pathlib import Path

import pytest

from db import demo
from db.ledger import Ledger
from db.model.selection import Selection
from desktop import app, cli, signing, tour
from tests.command_line import Line
from tests.ledgers import HEAD, PASSWORD

RETURN = Path(__file__).parents[1] / "data" / "drive-2026Q1" / "01-青石桥村.xlsx"
TOLD = RETURN.with_suffix(".json")


# signing in


def test_the_password_may_stand_in_a_file(
    line: Line, kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(signing.VARIABLE)
    secret = tmp_path / "secret.txt"
    secret.write_text(f"{PASSWORD}\r\n", "utf-8-sig")
    assert line.run("find", kept, "张", "--password-file", secret, "--account", HEAD) == 0
    secret.unlink()
    assert "secret.txt" in line.refused("find", kept, "张", "--password-file", secret)


def test_wrong_password_unknown_account_and_no_password(
    line: Line, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "何某" in line.refused("find", kept, "张", "--account", "何某")
    monkeypatch.setenv(signing.VARIABLE, "wrong password")
    assert HEAD in line.refused("find", kept, "张")
    monkeypatch.delenv(signing.VARIABLE)
    monkeypatch.setattr("sys.stdin.isatty", lambda: False, raising=False)
    assert HEAD in line.refused("find", kept, "张")


def test_no_ledger_and_an_empty_one_are_told_apart(line: Line, kept: Path, tmp_path: Path) -> None:
    assert str(tmp_path / "gone") in line.refused("check", tmp_path / "gone")
    (kept / "ledger.db").write_bytes(b"")
    missing = line.refused("check", kept)
    shutil.rmtree(kept)
    assert line.refused("check", kept) != missing


# wrong use and the window


@pytest.mark.parametrize(
    "words",
    [
        ["new", "L"],
        ["import", "L"],
        ["import", "L", "f.xlsx", "--drive", "Q1"],
        ["print", "L", "agreement", "o.pdf"],
        ["print", "L", "ledger", "o.pdf", "--mask", "all"],
        ["find", "L"],
        ["show", "L"],
        ["backup", "L"],
        ["restore", "B"],
        ["check"],
        ["demo", "L", "--cases", "-1"],
        ["demo", "L", "--cases", "many"],
        ["find", "L", "x", "--password", "secret"],
        ["--tour"],
        ["--demo", "L"],
        ["L", "M"],
    ],
)
def test_wrong_use_ends_with_two(line: Line, words: list[str]) -> None:
    assert line.run(*words) == 2
    assert line.out == ""
    assert "--help" in line.err


@pytest.mark.parametrize("words", [["--help"], *([name, "--help"] for name in cli.COMMANDS)])
def test_help_is_no_failure(line: Line, words: list[str]) -> None:
    assert line.run(*words) == 0
    assert "loopbook" in line.out


def test_help_names_every_command(line: Line) -> None:
    line.run("--help")
    assert all(f"\n  {name} " in line.out for name in cli.COMMANDS)


def test_without_a_command_the_window_opens(
    line: Line, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[object, object]] = []

    def run(folder: Path | None = None, ledger: Ledger | None = None, *, demo: object) -> int:
        asked.append((folder, ledger and ledger.reading.count(Selection())))
        if ledger is not None:
            ledger.close()
        return 0

    monkeypatch.setattr(app, "run", run)
    assert line.run() == 0
    assert line.run(tmp_path / "L") == 0
    assert line.run("--demo") == 0
    assert asked == [(None, None), (tmp_path / "L", None), (None, demo.CASES)]


def test_the_tour_is_walked_in_its_folder(
    line: Line, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    walked: list[Path] = []

    def walk(out: Path) -> int:
        walked.append(out)
        return 0

    monkeypatch.setattr(tour, "walk", walk)
    assert line.run("--tour", tmp_path / "out") == 0
    assert walked == [tmp_path / "out"]


def test_without_a_display_the_window_is_refused(
    line: Line, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert "--tour" in line.refused()
