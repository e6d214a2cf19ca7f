"""Every command: what it does, what it says, and how it ends."""

import json
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from db import demo
from db.exchange.imports import imports
from db.exchange.reading_kinds import Limits
from db.ledger import Ledger
from db.model.kinds import read
from db.model.selection import Selection
from db.model.station_kinds import BackedUp, Printed
from desktop import signing
from tests.command_line import Line, opened
from tests.conftest import FrozenClock
from tests.ledgers import HEAD, PASSWORD, ROUND, SCREENED, STATION, enter
from tests.reading_here import ReaderHere, read_here

DRIVE = Path(__file__).parents[1] / "data" / "drive-2026Q1"
RETURN = DRIVE / "01-青石桥村.xlsx"
DOUBTS = DRIVE / "07-东风社区.xlsx"
BARE = DRIVE / "14-双江口村.xlsx"
TOLD = DRIVE / "drive-2026Q1.json"


# new


def test_new_makes_a_ledger_and_tells_the_code_once(line: Line, tmp_path: Path) -> None:
    folder = tmp_path / "账"
    assert line.run("new", folder, "--station", STATION, "--account", HEAD) == 0
    code = line.out.splitlines()[-1]
    assert Ledger.heads(folder, code) == [HEAD]
    with opened(folder) as ledger:
        assert ledger.reading.setting("code") == "YX"
        assert ledger.reading.setting("name") == STATION


def test_new_takes_a_code_and_never_an_old_folder(line: Line, tmp_path: Path) -> None:
    folder = tmp_path / "L"
    assert line.run("new", folder, "--station", STATION, "--code", "QZ", "--account", HEAD) == 0
    with opened(folder) as ledger:
        assert ledger.reading.setting("code") == "QZ"
    assert str(folder) in line.refused("new", folder, "--station", STATION)


def test_new_refuses_a_weak_password(
    line: Line, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(signing.VARIABLE, "short")
    line.refused("new", tmp_path / "L", "--station", STATION)
    assert not (tmp_path / "L" / "ledger.db").exists()


def test_new_asks_twice_at_a_terminal(
    line: Line, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(signing.VARIABLE)
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    typed = [PASSWORD, PASSWORD + "x", PASSWORD, PASSWORD]
    monkeypatch.setattr("getpass.getpass", lambda prompt: typed.pop(0))
    line.refused("new", tmp_path / "L", "--station", STATION)
    assert not (tmp_path / "L").exists()
    assert line.run("new", tmp_path / "L", "--station", STATION) == 0


# import


def told(path: Path) -> Any:  # noqa: ANN401 - whatever the document holds
    """Return what an importer must make of a file."""
    return next(one for one in json.loads(TOLD.read_text("utf-8")) if one["file"] == path.name)


@pytest.fixture
def bare(tmp_path: Path, clock: FrozenClock) -> Path:
    """A closed ledger without villages and cases."""
    Ledger.create(tmp_path / "新账", STATION, "YX", (), HEAD, PASSWORD)[0].close()
    return tmp_path / "新账"


def test_a_dry_run_tells_what_the_files_say_and_records_nothing(line: Line, bare: Path) -> None:
    words = ("import", bare, RETURN, DOUBTS, BARE, "--drive", "2026Q1", "--dry-run")
    documents = line.json(*words)
    for document, expected in zip(documents, map(told, (RETURN, DOUBTS, BARE)), strict=True):
        for key in ("file", "village", "zero_report", "excluded"):
            assert document[key] == expected[key]
        for row, wanted in zip(document["accepted"], expected["accepted"], strict=True):
            assert {key: row[key] for key in wanted} == wanted
        doubts = [(one["row"], one["column"], one["reason"]) for one in document["queried"]]
        assert doubts == [(q["row"], q["column"], q["reason"]) for q in expected["queried"]]
        assert "recorded" not in document
    with opened(bare) as ledger:
        assert ledger.reading.count(Selection()) == 0


def test_files_are_taken_in_together_and_once(line: Line, bare: Path) -> None:
    documents = line.json("import", bare, RETURN, DOUBTS, BARE, "--drive", "2026q1")
    assert [one["recorded"] for one in documents] == [12, 5, 0]
    assert documents[0]["batch"] == documents[1]["batch"]
    assert "refused" not in documents[2]
    with opened(bare) as ledger:
        assert ledger.reading.count(Selection(drive="2026Q1")) == 17
        assert ledger.reading.waiting() == 7
        assert [one.standing for one in imports(ledger)] == [17]
    assert line.run("import", bare, RETURN) == 1
    assert RETURN.name not in line.out
    assert "in the ledger since" in line.err
    (document,) = line.json("import", bare, RETURN)
    assert document["recorded"] == 0
    assert document["refused"]


def test_a_file_that_cannot_be_read_is_named_and_the_others_are_taken(
    line: Line, bare: Path, tmp_path: Path
) -> None:
    bad = tmp_path / "坏.xlsx"
    bad.write_bytes(b"no workbook")
    assert line.run("import", bare, bad, RETURN, "--json") == 1
    documents = json.loads(line.out)
    assert bad.name in documents[0]["error"]
    assert documents[1]["recorded"] == 12


def test_rows_in_doubt_are_listed_and_wait_in_the_ledger(line: Line, bare: Path) -> None:
    assert line.run("import", bare, DOUBTS) == 0
    assert "12 rows read = 5 accepted + 7 in doubt + 0 left out" in line.out
    assert "row 3" in line.out
    assert "2026.2.30" in line.out
    assert "7 rows wait" in line.out
    with opened(bare) as ledger:
        assert [row.row for row in ledger.reading.queries()] == [3, 5, 6, 8, 9, 11, 12]


def test_what_is_no_drive_is_wrong_use(line: Line, bare: Path) -> None:
    for drive in ("2026-1", "２０２６Q1", "2026Q5"):
        assert line.run("import", bare, RETURN, "--drive", drive) == 2
        assert f"“{drive}” is no drive" in line.err


def test_reading_may_be_given_more_memory_and_time_within_bounds(
    line: Line, bare: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read_here(monkeypatch)
    words = ("import", bare, RETURN, "--dry-run")
    assert line.run(*words, "--memory", 2048, "--seconds", 90) == 0
    assert ReaderHere.given == Limits(2048 * 2**20, 90.0)
    assert line.run(*words) == 0
    assert ReaderHere.given == Limits()
    for option, wrong in (("--memory", 255), ("--memory", "2G"), ("--seconds", 601)):
        assert line.run(*words, option, wrong) == 2
    assert "601: a number from 10 to 600 is wanted." in line.err


# print


def test_print_saves_the_ledger_and_enters_it(line: Line, kept: Path, tmp_path: Path) -> None:
    out = tmp_path / "o.pdf"
    assert line.run("print", kept, "ledger", out, "--period", "2026Q1", "--view", "lead") == 0
    document = pypdfium2.PdfDocument(out.read_bytes())
    text = document[0].get_textpage().get_text_range()
    document.close()
    assert "YX01-26Q1-001" in text
    assert "13900000117" not in text
    assert "张国强" not in text
    with opened(kept) as ledger:
        (entry,) = ledger.logged(Printed)
        act = read(entry.kind, entry.version, entry.data, entry.personal)
        assert isinstance(act, Printed)
        assert (act.view, act.mask, act.cases) == ("lead", "meeting", 2)
        assert f"账页码 {act.head}" in text


def test_print_asks_what_for_where_nothing_is_hidden(
    line: Line, kept: Path, tmp_path: Path
) -> None:
    out = tmp_path / "o.pdf"
    line.refused("print", kept, "ledger", out, "--mask", "none")
    assert not out.exists()
    words = ["print", kept, "ledger", out, "--mask", "none", "--purpose", "党委会"]
    assert line.run(*words) == 0
    assert out.exists()


def test_print_refuses_what_is_no_period(line: Line, kept: Path, tmp_path: Path) -> None:
    sentence = line.refused("print", kept, "ledger", tmp_path / "o.pdf", "--period", "Q1")
    assert "Q1" in sentence


# find and show


def test_find_lists_names_but_no_phone(line: Line, kept: Path) -> None:
    assert line.run("find", kept, "张国强") == 0
    assert line.out.count("张国强与李建平") == 2
    assert "13900000117" not in line.out
    found = line.json("find", kept, "117")
    assert [case["no"] for case in found] == ["YX01-26Q1-002", "YX01-26Q1-001"]
    assert line.json("find", kept, "查无此人") == []


def test_show_tells_a_case_and_its_entries_but_no_phone(line: Line, kept: Path) -> None:
    case = line.json("show", kept, "yx01-26q1-001")
    assert case["stage"] == "closed_out"
    assert case["applicants"] == ["张国强"]
    assert [entry["kind"] for entry in case["entries"]] == [act.kind for act in ROUND]
    assert {entry["by"] for entry in case["entries"]} == {HEAD}
    assert "13900000117" not in line.out
    assert line.run("show", kept, "YX01-26Q1-001") == 0
    assert "宅基地与房屋" in line.out
    assert "Confirmed: Yes" in line.out
    assert "confirmed" not in line.out
    assert "13900000117" not in line.out


def test_show_of_a_number_that_is_not_there(line: Line, kept: Path) -> None:
    assert "YX99" in line.refused("show", kept, "YX99")


# backup, restore, check


def test_a_backup_becomes_a_ledger_again(line: Line, kept: Path, tmp_path: Path) -> None:
    assert line.run("backup", kept, tmp_path / "b") == 0
    with opened(kept) as ledger:
        assert len(ledger.logged(BackedUp)) == 1
        enter(ledger, SCREENED)
    (copy,) = (tmp_path / "b").iterdir()
    words = ["restore", copy, tmp_path / "R", "--last-no", "YX01-26Q1-003"]
    assert line.run(*words) == 0
    with opened(tmp_path / "R") as ledger:
        assert ledger.reading.count(Selection()) == 2
        subject = enter(ledger, SCREENED)
        assert ledger.reading.case(subject).state.no == "YX01-26Q1-004"
    assert line.run("restore", copy, tmp_path / "R") == 0
    (aside,) = (tmp_path / "R").glob("before-restore-*")
    assert str(aside) in line.out
    assert line.json("check", tmp_path / "R")["faults"] == []


def test_restore_with_a_wrong_password_leaves_all_as_it_is(
    line: Line, kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    line.run("backup", kept, tmp_path / "b")
    (copy,) = (tmp_path / "b").iterdir()
    monkeypatch.setenv(signing.VARIABLE, "not the password")
    line.refused("restore", copy, kept)
    monkeypatch.setenv(signing.VARIABLE, PASSWORD)
    assert line.json("check", kept)["faults"] == []


def test_check_knows_a_head_of_the_past_and_no_other(line: Line, kept: Path) -> None:
    with opened(kept) as ledger:
        head = str(ledger.head)
        enter(ledger, SCREENED)
    document = line.json("check", kept, "--head", head, "--rebuild")
    assert document["head_found"]
    assert "9:abc" in line.refused("check", kept, "--head", "9:abc")
    assert "9:abcabcabcabc" in line.refused("check", kept, "--head", "9:abcabcabcabc")
    assert "copied wrongly" in line.err
    assert "not written like" in line.refused("check", kept, "--head", "x")


def test_check_finds_a_changed_entry(line: Line, kept: Path) -> None:
    with opened(kept) as ledger:
        ledger.database.conn.execute(
            "UPDATE entry SET data = replace(data, '\"02\"', '\"03\"'), digest = digest"
            " WHERE kind = 'Screened'"
        )
        ledger.database.conn.execute(
            "UPDATE entry SET data = json_set(data, '$.amount', 1) WHERE kind = 'Screened'"
        )
    assert line.run("check", kept) == 1
    assert "was changed" in line.err
    assert "data_changed" not in line.err


# demo


def test_demo_makes_a_ledger_that_its_password_opens(
    line: Line, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert line.run("demo", tmp_path / "D", "--cases", "25", "--seed", "4") == 0
    assert demo.PASSWORD not in line.out
    assert len(line.json("find", tmp_path / "D", "YX")) == 25
    monkeypatch.delenv(signing.VARIABLE)
    assert line.run("demo", tmp_path / "E", "--cases", "0") == 0
    assert demo.PASSWORD in line.out
