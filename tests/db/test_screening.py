"""A quarter's screening: planned, handed in, reported, taken back; and what the book then says."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from db.errors import Refused
from db.exchange import screening
from db.exchange.imports import undo_import
from db.exchange.taking_back import take_back
from db.ledger import Ledger
from db.model import activity_kinds as a
from db.model import case_kinds as k
from db.model.activity import judge_by_hand, required
from db.model.drive import Drive, drive_of, following, is_drive, planned, previous
from db.model.drive_kinds import DrivePlanned, DriveReported, ReturnReceived
from db.model.kinds import Act
from db.model.loop import Role
from db.model.query import LEFT_OUT
from db.model.query_kinds import RowAnswered, RowQueried
from tests.conftest import FrozenClock
from tests.ledgers import HEAD, PASSWORD, TAKEN_OVER, VILLAGES, enter

DRIVE = "2026Q1"
TAKEN_DAY = date(2026, 1, 18)
RAW = "三月五号左右"
QUERIED = RowQueried(
    drive=DRIVE, file="f" * 64, name="02-竹溪村.xlsx", sheet="Sheet1", row=9, village="02",
    doubts=("ambiguous_date:found_on",), raws=(RAW,), values={"facts": "争执"},
    written={"row": [["found_on", "排查时间", RAW]]},
)  # fmt: skip


@pytest.fixture
def drive(ledger: Ledger) -> Drive:
    screening.plan(ledger, DRIVE)
    return screening.find(ledger, DRIVE)


def found(village: str, **more: str) -> k.TakenOver:
    return replace(TAKEN_OVER, village=village, drive=DRIVE, **more)  # type: ignore[arg-type]  # texts all


def hand_in(
    ledger: Ledger,
    village: str,
    *rows: k.TakenOver,
    batch: str = "b1",
    villages: tuple[str, ...] = (),
) -> str:
    """Write what importing a village's return writes, and return the subject of the return."""
    subject = ledger.new_line("return")
    count = len(rows)
    received = ReturnReceived(
        DRIVE, village, "2026-03-30", "f" * 64, f"{village}.xlsx", count, count, villages=villages
    )
    acts: list[tuple[str, Act]] = [(ledger.new_case(), row) for row in rows]
    ledger.record_all([*acts, (subject, received)], batch)
    return subject


def query(ledger: Ledger, batch: str = "b1") -> str:
    subject = ledger.new_line("query")
    ledger.record_all([(subject, QUERIED)], batch)
    return subject


def settle(ledger: Ledger, subject: str) -> None:
    ledger.record(subject, RowAnswered(answer=LEFT_OUT, why="重复"))


def refusal(ledger: Ledger, explanation: str = "", on: str = "2026-04-02") -> Refused:
    with pytest.raises(Refused) as refused:
        screening.report(ledger, DRIVE, on, explanation)
    return refused.value


@pytest.mark.parametrize(
    ("key", "starts", "ends", "due"),
    [
        ("2026Q1", "2026-01-01", "2026-03-31", "2026-04-07"),
        ("2024Q1", "2024-01-01", "2024-03-31", "2024-04-07"),
        ("2025Q2", "2025-04-01", "2025-06-30", "2025-07-07"),
        ("2025Q3", "2025-07-01", "2025-09-30", "2025-10-07"),
        ("2025Q4", "2025-10-01", "2025-12-31", "2026-01-07"),
    ],
)
def test_a_quarter_runs_to_its_last_day_and_a_week_more(
    key: str, starts: str, ends: str, due: str
) -> None:
    assert planned(key) == DrivePlanned(starts, ends, due)


def test_quarters_follow_each_other() -> None:
    assert [previous("2026Q1"), following("2025Q4")] == ["2025Q4", "2026Q1"]
    assert [previous("2026Q3"), following("2026Q2")] == ["2026Q2", "2026Q3"]
    wrong = ("2026", "2026Q0", "2026Q5", "26Q1", "2026q1", "二〇二六Q1", "２０２６Q1")
    assert not any(map(is_drive, (*wrong, "0000Q1", "1948Q4", "9999Q4")))
    assert all(is_drive(key) and planned(key) for key in ("1949Q1", "9998Q4"))
    from_months = [drive_of(TAKEN_DAY.replace(month=month)) for month in (1, 3, 4, 12)]
    assert from_months == ["2026Q1", "2026Q1", "2026Q2", "2026Q4"]


def test_a_drive_is_planned_once_with_its_own_due_day(ledger: Ledger) -> None:
    screening.plan(ledger, DRIVE, "2026-04-05")
    assert screening.find(ledger, DRIVE).due_on == "2026-04-05"
    for key, code in ((DRIVE, "drive_exists"), ("2026-1", "no_such_drive")):
        with pytest.raises(Refused) as refused:
            screening.plan(ledger, key)
        assert refused.value.code == code
    for due, code in (("2026-03-32", "no_such_day"), ("2026-01-05", "day_before")):
        with pytest.raises(Refused) as refused:
            screening.plan(ledger, "2026Q2", due)
        assert refused.value.code == code
    with pytest.raises(Refused):
        screening.find(ledger, "2026Q2")


@pytest.mark.parametrize(
    ("today", "plans", "reported", "current"),
    [
        ("2026-04-02", [], [], "2026Q1"),
        ("2026-04-07", [], [], "2026Q1"),
        ("2026-04-08", [], [], "2026Q2"),
        ("2026-04-08", ["2026Q1"], [], "2026Q1"),
        ("2026-04-08", ["2026Q1", "2026Q2"], [], "2026Q1"),
        ("2026-04-02", ["2026Q1"], ["2026Q1"], "2026Q2"),
        ("2026-05-20", ["2025Q3", "2026Q2"], [], "2026Q2"),
        ("2026-05-20", ["2025Q3"], [], "2025Q3"),
    ],
)
def test_returns_are_taken_in_for_the_quarter_that_just_ended_until_it_is_reported(
    ledger: Ledger, clock: FrozenClock, today: str, plans: list[str], reported: list[str],
    current: str,
) -> None:  # fmt: skip
    for key in plans:
        screening.plan(ledger, key)
    for key in reported:
        screening.report(ledger, key, "2026-04-01", "均已电话核实")
    clock.set(today)
    assert screening.current_drive(ledger) == current


def test_a_drive_counts_villages_and_cases(ledger: Ledger, drive: Drive) -> None:
    resolved = found("01", state="resolved", early_sign="yes")
    hand_in(ledger, "01", found("01"), resolved, found("01", early_sign="no"))
    query(ledger)
    old = enter(ledger, replace(TAKEN_OVER, village="02", drive="2025Q4", state="handling"))
    ledger.record(old, k.LinkedTo("2026-03-20", DRIVE, "仍未谈拢"))
    done = enter(ledger, replace(TAKEN_OVER, village="02", drive="2025Q4", state="resolved"))
    ledger.record(done, k.LinkedTo("2026-03-20", DRIVE, "已谈拢"))
    ledger.record(done, k.Registered("2026-03-21", "visit", drive=DRIVE))
    again = enter(ledger, found("03"))
    ledger.record(again, k.LinkedTo("2026-03-25", DRIVE, "同一批里又报"))
    state = screening.state_of(ledger, drive)
    first, second, third = (one.progress for one in state.villages)
    assert (first.found, first.resolved, first.early, first.carried) == (3, 1, 1, 0)
    assert (second.found, second.carried, second.carried_resolved, second.waiting) == (0, 2, 1, 1)
    assert (third.found, third.carried) == (1, 0)
    assert (state.total.found, state.total.resolved, state.total.carried) == (4, 1, 2)
    assert (state.handed_in, state.zero) == (1, 0)
    assert [village.name for village in state.missing] == list(VILLAGES[1:])


def test_a_zero_report_beside_a_return_does_not_make_it_nothing(
    ledger: Ledger, drive: Drive
) -> None:
    screening.zero_report(ledger, DRIVE, "01", "2026-03-25", " 陈永福 ")
    screening.zero_report(ledger, DRIVE, "02", "2026-03-26", "")
    hand_in(ledger, "02", found("02"))
    hand_in(ledger, "03", found("03"))
    screening.zero_report(ledger, DRIVE, "03", "2026-04-01", "")
    state = screening.state_of(ledger, drive)
    zero = {one.village.code: one.handed and one.handed.zero for one in state.villages}
    assert zero == {"01": True, "02": False, "03": False}
    assert (state.handed_in, state.zero, state.missing) == (3, 1, ())


@pytest.mark.parametrize(
    ("village", "on", "code"),
    [
        ("01", "2026-04-03", "future_day"),
        ("01", "", "missing_field"),
        ("07", "2026-03-25", "unknown_village"),
        ("", "2026-03-25", "missing_field"),
    ],
)
def test_a_zero_report_names_a_village_and_a_day_that_has_come(
    ledger: Ledger, drive: Drive, village: str, on: str, code: str
) -> None:
    with pytest.raises(Refused) as refused:
        screening.zero_report(ledger, DRIVE, village, on, "")
    assert refused.value.code == code


def test_a_file_of_several_villages_ticks_each_of_them_off(ledger: Ledger, drive: Drive) -> None:
    hand_in(ledger, "", found("01"), found("03"), villages=("01", "02", "03"))
    query(ledger)
    state = screening.state_of(ledger, drive)
    assert (state.handed_in, state.missing) == (3, ())
    assert {one.handed.name for one in state.villages if one.handed} == {".xlsx"}


def test_a_drive_waits_for_its_rows_and_its_villages(ledger: Ledger, drive: Drive) -> None:
    subject = query(ledger)
    assert refusal(ledger, "全部核实").code == "queries_open"
    settle(ledger, subject)
    missing = refusal(ledger)
    assert (missing.code, missing.facts["villages"]) == ("villages_missing", "、".join(VILLAGES))
    assert refusal(ledger, "  ").code == "villages_missing"
    assert refusal(ledger, "全部核实", on="2026-04-03").code == "future_day"
    assert refusal(ledger, "全部核实", on="2025-12-31").code == "day_before"
    screening.report(ledger, DRIVE, "2026-04-02", "三个村均已电话核实")
    told = screening.find(ledger, DRIVE)
    assert (told.reported_on, told.explanation) == ("2026-04-02", "三个村均已电话核实")


def test_reporting_erases_the_raw_cells_and_nothing_else(ledger: Ledger, drive: Drive) -> None:
    for village in ("01", "02", "03"):
        hand_in(ledger, village, found(village))
    answered, other = query(ledger), ledger.new_line("query")
    settle(ledger, answered)
    ledger.record(other, replace(QUERIED, drive="2026Q2"))
    screening.report(ledger, DRIVE, "2026-04-02")
    gone = ledger.reading.query(answered)
    assert (gone.written, gone.values, gone.why, gone.outcome) == ({}, {}, "", "left_out")
    assert gone.asked[0].raw == ""
    assert ledger.reading.query(other).written == QUERIED.written
    assert RAW not in str([told.entry for told in ledger.reading.query_line(answered).told])
    assert ledger.reading.progress(DRIVE)["01"].found == 1
    assert ledger.check() == []


def test_reporting_erases_rows_that_were_taken_back_and_erases_none_twice(
    ledger: Ledger, drive: Drive
) -> None:
    subject = query(ledger)
    (told,) = ledger.reading.query_line(subject).told
    ledger.record(subject, k.Retracted(told.entry.id, "录错"))
    for _ in range(2):
        screening.report(ledger, DRIVE, "2026-04-02", "均已电话核实")
        take_back(ledger, ledger.new_line("drive", DRIVE), "报早了")
    entries = [told.entry for told in ledger.reading.query_line(subject).told]
    assert [entry.kind for entry in entries] == ["RowQueried", "Retracted", "Erased"]
    assert entries[0].personal is None
    assert RAW not in str(entries)
    assert ledger.check() == []


def test_no_entry_reports_a_drive_with_rows_in_doubt_or_leaves_one_out_without_a_reason(
    ledger: Ledger, drive: Drive
) -> None:
    subject, line = query(ledger), ledger.new_line("drive", DRIVE)
    told = DriveReported("2026-04-02", 0, 0, 3, "均已电话核实")
    left_out = RowAnswered(answer=LEFT_OUT, why="重复")
    for acts, code in (
        ([(subject, replace(left_out, why=" "))], "why_needed"),
        ([(line, told)], "queries_open"),
        ([(subject, left_out), (line, replace(told, explanation=""))], "villages_missing"),
        ([(subject, left_out), (line, replace(told, on="2025-12-31"))], "day_before"),
        ([(subject, left_out), (ledger.new_line("query"), QUERIED), (line, told)], "queries_open"),
    ):
        with pytest.raises(Refused) as refused:
            ledger.record_all(acts)
        assert refused.value.code == code
    ledger.record(ledger.new_line("query"), replace(QUERIED, drive="2026Q2"))
    ledger.record_all([(subject, left_out), (line, told)])
    assert screening.find(ledger, DRIVE).reported_on == "2026-04-02"


def test_a_reported_drive_takes_nothing_in_and_may_be_taken_back(
    ledger: Ledger, drive: Drive
) -> None:
    screening.report(ledger, DRIVE, "2026-04-02", "均已电话核实")
    assert refusal(ledger, "再报一次").code == "drive_reported"
    with pytest.raises(Refused) as refused:
        screening.zero_report(ledger, DRIVE, "01", "2026-03-25", "")
    assert refused.value.code == "drive_reported"
    take_back(ledger, ledger.new_line("drive", DRIVE), "报早了")
    assert screening.find(ledger, DRIVE).reported_on == ""
    screening.zero_report(ledger, DRIVE, "01", "2026-03-25", "")
    assert ledger.check() == []


def test_only_a_head_reports(ledger: Ledger, ledger_folder: Path) -> None:
    screening.plan(ledger, DRIVE)
    ledger.add_account("刘敏", Role.CLERK, PASSWORD)
    ledger.close()
    with Ledger.open(ledger_folder, "刘敏", PASSWORD) as clerk:
        assert refusal(clerk, "均已核实").code == "not_your_role"
        screening.zero_report(clerk, DRIVE, "01", "2026-03-25", "")
    with Ledger.open(ledger_folder, HEAD, PASSWORD) as head:
        screening.report(head, DRIVE, "2026-04-02", "均已核实")
    with Ledger.open(ledger_folder, "刘敏", PASSWORD) as clerk:
        with pytest.raises(Refused) as refused:
            take_back(clerk, clerk.new_line("drive", DRIVE), "报早了")
        assert refused.value.code == "not_your_role"


def test_undoing_an_import_takes_its_returns_out(ledger: Ledger, drive: Drive) -> None:
    hand_in(ledger, "01", found("01"))
    hand_in(ledger, "02", found("02"), found("02"), batch="b2")
    query(ledger, batch="b2")
    undo_import(ledger, "b2", "导错文件")
    state = screening.state_of(ledger, drive)
    assert [village.code for village in state.missing] == ["02", "03"]
    assert (state.total.found, state.total.waiting) == (1, 0)
    assert ledger.check() == []


def test_a_return_is_taken_back_by_itself_and_with_a_reason(ledger: Ledger, drive: Drive) -> None:
    screening.zero_report(ledger, DRIVE, "01", "2026-03-25", "")
    subject = ledger.reading.returns(DRIVE)[0].subject
    for target, reason, code in (
        (subject, " ", "missing_field"),
        (ledger.new_line("return"), "录错", "not_the_last"),
        (enter(ledger), "录错", "wrong_line"),
    ):
        with pytest.raises(Refused) as refused:
            take_back(ledger, target, reason)
        assert refused.value.code == code
    take_back(ledger, subject, "录错村")
    assert ledger.reading.returns(DRIVE) == []


OPENED = a.RectificationOpened(
    "2026-03-01", "自查", "回访超期", "补做回访", "司法所", "周海平", "2026-03-20"
)


def test_a_problem_is_opened_closed_and_taken_back_step_by_step(ledger: Ledger) -> None:
    subject = ledger.new_line("rectification")
    ledger.record(subject, OPENED)
    (matter,) = ledger.reading.rectifications()
    assert matter.is_overdue("2026-03-21")
    assert not matter.is_overdue("2026-03-20")
    ledger.record(subject, a.RectificationClosed("2026-04-01", "已补齐"))
    (closed,) = ledger.reading.rectifications()
    assert (closed.closed, closed.closed_on, closed.is_overdue("2026-05-01")) == (
        True, "2026-04-01", False,
    )  # fmt: skip
    take_back(ledger, subject, "还没验收")
    assert ledger.reading.rectifications() == [matter]
    take_back(ledger, subject, "录错")
    assert ledger.reading.rectifications() == []


def test_what_is_open_comes_first_the_most_urgent_on_top(ledger: Ledger) -> None:
    dues = {"无期限": "", "五月": "2026-05-01", "三月": "2026-03-20", "先结": "x", "后结": "x"}
    for problem, due in dues.items():
        subject = ledger.new_line("rectification")
        opened = replace(OPENED, problem=problem, due_on="" if due == "x" else due)
        ledger.record(subject, opened)
        if due == "x":
            on = "2026-03-10" if problem == "先结" else "2026-03-25"
            ledger.record(subject, a.RectificationClosed(on, "已补齐"))
    listed = [one.problem for one in ledger.reading.rectifications()]
    assert listed == ["三月", "五月", "无期限", "后结", "先结"]


@pytest.mark.parametrize(
    ("act", "code", "field"),
    [
        (a.ActivityLogged("2026-04-03", "法治讲座"), "future_day", "on"),
        (a.ActivityLogged("2026-03-03"), "missing_field", "activity"),
        (a.ActivityLogged("2026-03-03", "讲座", attended=-1), "negative_number", "attended"),
        (replace(OPENED, due_on=""), "missing_field", "due_on"),
        (replace(OPENED, due_on="2026-02-27"), "day_before", "due_on"),
        (a.RectificationClosed("2026-02-27", "已补齐"), "day_before", "on"),
        (a.RectificationClosed("2026-03-27"), "missing_field", "result"),
    ],
)
def test_what_is_typed_is_judged(ledger: Ledger, act: Act, code: str, field: str) -> None:
    ledger.record(ledger.new_line("rectification"), OPENED)
    with pytest.raises(Refused) as refused:
        judge_by_hand(act, ledger.reading.rectifications()[0])
    assert (refused.value.code, refused.value.facts["field"]) == (code, field)
    assert field in required(type(act)) | {"attended"}
