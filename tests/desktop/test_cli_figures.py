"""`loopbook indicators`, and `loopbook print` of the papers of figures."""

import os
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest

from db.model.kinds import read
from db.model.station_kinds import Exported, Printed
from tests.command_line import Line, opened
from tests.figure_papers import texts
from tests.ledgers import PASSWORD, STATION


def test_indicators_tell_a_table_and_a_document(line: Line, kept: Path) -> None:
    assert line.run("indicators", kept, "--period", "2026Q1") == 0
    first, *rows = line.out.splitlines()
    assert "2026年第一季度" in first
    assert "2026-03-31" in first
    rate = next(row for row in rows if row.startswith("排查化解率 "))
    assert rate.split() == ["排查化解率", "50.00%", "1", "/", "2"]
    document = line.json("indicators", kept, "--period", "2026-03", "--until", "2026-03-10")
    assert document["screened"]["count"] == 2
    assert document["screening_resolution_rate"]["numerator"] == 0
    early = line.json("indicators", kept, "--period", "2026", "--as-of", "2026-01-31")
    assert early["screened"]["count"] == 0


def test_indicators_need_a_period_that_there_is(line: Line, kept: Path) -> None:
    assert line.run("indicators", kept) == 2
    assert "2026Q5" in line.refused("indicators", kept, "--period", "2026Q5")


@pytest.mark.parametrize(
    ("paper", "period", "word"),
    [
        ("dispatch", "2026-03", "月度调度表"),
        ("bulletin", "2026Q1", "情况通报"),
        ("yearly", "2026", "年度信访矛盾纠纷工作报告数据表"),
        ("zongzhi", "2026-03", "矛盾纠纷排查情况表"),
    ],
)
def test_every_paper_is_printed_and_entered(
    line: Line, kept: Path, tmp_path: Path, paper: str, period: str, word: str
) -> None:
    out = tmp_path / "o.pdf"
    assert line.run("print", kept, paper, out, "--period", period) == 0, line.err
    pages = texts(out.read_bytes())
    assert word in pages[0]
    assert STATION in "".join(pages)
    assert str(out) in line.out
    assert f"{len(pages)} pages" in line.out
    with opened(kept) as ledger:
        (entry,) = ledger.logged(Printed)
        act = read(entry.kind, entry.version, entry.data, entry.personal)
        assert isinstance(act, Printed)
        assert (act.paper, act.mask) == (paper, "meeting")
        assert f"账页码{act.head}" in "".join(pages)


def test_a_paper_may_be_a_workbook_up_to_a_day(line: Line, kept: Path, tmp_path: Path) -> None:
    out = tmp_path / "o.xlsx"
    words = ("print", kept, "dispatch", out, "--period", "2026-03", "--until", "2026-03-10")
    assert line.run(*words) == 0, line.err
    rows = openpyxl.load_workbook(out)["指标"].iter_rows(values_only=True)
    rate = next(row for row in rows if row[1] == "排查化解率")
    assert rate[3:5] == (0, 2)
    with opened(kept) as ledger:
        assert len(ledger.logged(Exported)) == 1


def test_a_running_period_is_counted_until_today(line: Line, kept: Path) -> None:
    assert line.json("indicators", kept, "--period", "2026")["until"] == "2026-04-02"
    assert line.run("indicators", kept, "--period", "2026Q2") == 0
    assert "2026-04-02" in line.out.splitlines()[0]


@pytest.mark.parametrize("command", ["indicators", "print"])
def test_what_nobody_typed_is_not_named(
    line: Line, kept: Path, tmp_path: Path, command: str
) -> None:
    paper = ("bulletin", tmp_path / "o.pdf") if command == "print" else ()
    later = line.refused(command, kept, *paper, "--period", "2027Q1")
    assert later == "2027年第一季度 has not begun yet."
    for day in ("2025-06-01", "2099-01-01", "2026-03"):
        told = line.refused(command, kept, *paper, "--period", "2026Q1", "--until", day)
        assert told.startswith("Cut-off day")
        assert day in told


def test_nobody_knows_what_will_be_known(line: Line, kept: Path) -> None:
    told = line.refused("indicators", kept, "--period", "2026Q1", "--as-of", "2027-01-01")
    assert told == "Day of knowledge: 2027-01-01 has not come yet."


def test_a_reader_who_has_had_enough_ends_the_command_quietly(kept: Path) -> None:
    command = [sys.executable, "-m", "desktop", "indicators", str(kept), "--period", "2026Q1"]
    environment = os.environ | {"LOOPBOOK_PASSWORD": PASSWORD, "QT_QPA_PLATFORM": "offscreen"}
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run(
        command,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=write,
        stderr=subprocess.PIPE,
        timeout=60,
        check=False,
    )
    os.close(write)
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_paper_is_saved_under_a_name_that_tells_its_kind(
    line: Line, kept: Path, tmp_path: Path
) -> None:
    for name in ("o.docx", "o", "o.pdf.txt"):
        out = tmp_path / name
        told = line.refused("print", kept, "bulletin", out, "--period", "2026Q1")
        assert ".pdf/.xlsx" in told
        assert name in told
        assert not out.exists()
    assert line.refused("print", kept, "ledger", tmp_path / "o.xlsx").startswith("This paper")
    upper = tmp_path / "O.PDF"
    assert line.run("print", kept, "bulletin", upper, "--period", "2026Q1") == 0
    assert upper.read_bytes().startswith(b"%PDF")


def test_a_paper_says_for_which_periods_it_is_made(line: Line, kept: Path, tmp_path: Path) -> None:
    out = tmp_path / "o.pdf"
    told = line.refused("print", kept, "zongzhi", out, "--period", "2025")
    assert told == "“综治排查情况表” is not made for 2025年; choose a month or a quarter."
    told = line.refused("print", kept, "yearly", out, "--period", "2025Q1")
    assert told.endswith("choose a year.")


def test_what_cannot_be_printed_is_refused(line: Line, kept: Path, tmp_path: Path) -> None:
    out = tmp_path / "o.pdf"
    assert "2026" in line.refused("print", kept, "dispatch", out, "--period", "2026")
    assert "Period" in line.refused("print", kept, "bulletin", out)
    line.refused("print", kept, "dispatch", out, "--period", "2026-03", "--until", "2026-04-30")
    line.refused("print", kept, "dispatch", out, "--period", "2026-03", "--until", "2026-04")
    early = ("--period", "2026Q1", "--until", "2025-06-01")
    assert "2025-06-01" in line.refused("print", kept, "bulletin", out, *early)
    assert "2025-06-01" in line.refused("print", kept, "bulletin", tmp_path / "o.xlsx", *early)
    line.refused("print", kept, "dispatch", out, "--period", "2026-03", "--mask", "none")
    assert not out.exists()
    assert line.run("print", kept, "poster", out) == 2
