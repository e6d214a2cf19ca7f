"""The Drives page: who handed in, what a number opens, what is blocked and why."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db import demo
from db.exchange import screening
from db.ledger import Ledger
from db.model import case_kinds as k
from db.model.drive_kinds import ReturnReceived, ZeroReported
from db.model.loop import Role
from db.model.period import read_period
from db.model.query_kinds import RowAnswered, RowQueried
from db.model.selection import Selection
from desktop.context import Context
from desktop.drives.page import DrivesPage
from desktop.drives.past import AllDrives
from desktop.drives.villages import VillageRow
from desktop.form_dialog import FormDialog
from desktop.settings import SettingsFile
from desktop.theme import Theme, Tone
from tests.conftest import FrozenClock
from tests.ledgers import PASSWORD, TAKEN_OVER, enter

DRIVE = "2026Q1"
FOURTEEN = tuple(f"第{number}村" for number in range(1, 15))


@pytest.fixture
def context(ledger: Ledger, theme: Theme, tmp_path: Path) -> Context:
    return Context(ledger, theme, SettingsFile(tmp_path / "window.ini"))


@pytest.fixture
def page(context: Context, qtbot: QtBot) -> Iterator[DrivesPage]:
    made = DrivesPage(context)
    qtbot.addWidget(made)
    made.resize(1206, 740)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close()


@pytest.fixture
def handed_in(context: Context) -> str:
    """Plan the drive; the first village hands in three rows and a doubt. Return the query."""
    ledger = context.ledger
    screening.plan(ledger, DRIVE)
    rows = [
        replace(TAKEN_OVER, village="01", drive=DRIVE, state=state, early_sign=sign)
        for state, sign in (("resolved", "yes"), ("resolved", "no"), ("handling", "no"))
    ]
    received = ReturnReceived(DRIVE, "01", "2026-03-26", "f" * 64, "01.xlsx", 4, 3, 1)
    query = ledger.new_line("query")
    asked = RowQueried(
        DRIVE, "f" * 64, "01.xlsx", "Sheet1", 9, "01", ("missing:facts",), ("",)
    )  # fmt: skip
    acts = [(ledger.new_case(), row) for row in rows]
    others = [(ledger.new_line("return"), received), (query, asked)]
    context.tell(ledger.record_all([*acts, *others], "b1"))
    return query


def row_of(page: DrivesPage, village: str) -> VillageRow:
    return next(row for row in page.card.villages.rows if row.village.code == village)


def numbers(page: DrivesPage, village: str) -> dict[str, str]:
    return {name: one.text() for name, one in row_of(page, village).numbers.items()}


def dialog(page: DrivesPage) -> FormDialog:
    return page.window().findChildren(FormDialog)[-1]


def settle(context: Context, query: str) -> None:
    context.record(query, RowAnswered(answer="left_out", why="重复"))


def test_without_a_drive_it_says_what_belongs_there(page: DrivesPage, qtbot: QtBot) -> None:
    assert page.empty_new.isVisible()
    assert page.empty_new.hasFocus()
    assert page.drive() == ""
    with qtbot.waitSignal(page.import_asked) as asked:
        page.empty_import.click()
    assert asked.args == [""]


def test_a_new_drive_is_set_up_for_the_quarter_that_just_ended(
    page: DrivesPage, context: Context
) -> None:
    page.empty_new.click()
    form = dialog(page).form
    assert form.field("drive").value() == DRIVE
    assert form.field("due_on").value() == "2026-04-07"
    form.field("drive").set_value("2026Q2")
    form.field("drive").changed.emit()
    assert form.field("due_on").value() == "2026-07-07"
    form.set_values({"drive": DRIVE, "due_on": "2025-12-30"})
    dialog(page).primary.click()
    assert "2025-12-30" in form.field("due_on").error()
    form.set_values({"due_on": "2026-04-05"})
    dialog(page).primary.click()
    assert screening.find(context.ledger, DRIVE).due_on == "2026-04-05"
    assert page.drive() == DRIVE
    assert page.card.hurry.text() == "3 day(s) left"


def test_a_quarter_is_offered_once(page: DrivesPage, handed_in: str) -> None:
    page.new_button.click()
    field = dialog(page).form.field("drive")
    assert field.value() == "2026Q2"
    field.set_value(DRIVE)
    assert field.value() == ""
    field.set_value("2025Q4")
    assert field.value() == "2025Q4"
    dialog(page).reject()


def test_the_villages_show_what_came_and_what_is_missing(page: DrivesPage, handed_in: str) -> None:
    assert numbers(page, "01") == {
        "found": "3", "resolved": "2", "unresolved": "1", "carried": "0", "waiting": "1",
    }  # fmt: skip
    assert row_of(page, "01").numbers["carried"].tone() is Tone.MUTE
    assert row_of(page, "01").numbers["waiting"].tone() is Tone.WARN
    assert numbers(page, "02") == {}
    assert row_of(page, "02").zero.isVisible()
    strip = page.card.strip
    assert (strip.villages.number.text(), strip.found.number.text()) == ("1 / 3", "3")
    assert strip.found.line.text() == "1 of them early signs"
    assert strip.rate.number.text() == "66.67%"
    assert strip.rate.number.tone() is Tone.WARN
    assert "below" in strip.rate.target.text()


@pytest.mark.parametrize(
    ("name", "count", "selection"),
    [
        ("found", 3, Selection(drive=DRIVE, share="found", village="01")),
        ("resolved", 2, Selection(
            drive=DRIVE, share="found", village="01",
            stages=("resolved", "closed_out", "archived"))),
        ("unresolved", 1, Selection(
            drive=DRIVE, share="found", village="01",
            stages=("screened", "assessed", "resolving"))),
    ],
)  # fmt: skip
def test_a_number_opens_the_cases_it_counts(
    page: DrivesPage, context: Context, handed_in: str, qtbot: QtBot, name: str, count: int,
    selection: Selection,
) -> None:  # fmt: skip
    with qtbot.waitSignal(page.cases_asked) as asked:
        row_of(page, "01").numbers[name].click()
    assert asked.args == [selection]
    assert context.ledger.reading.count(selection) == count


def test_buttons_and_the_strip_ask_for_their_pages(
    page: DrivesPage, handed_in: str, qtbot: QtBot
) -> None:
    for button, signal, told in (
        (page.card.answer, page.queries_asked, DRIVE),
        (page.card.paper, page.print_asked, Selection(drive=DRIVE)),
        (page.card.taking, page.import_asked, DRIVE),
        (page.card.strip.found.number, page.cases_asked, Selection(drive=DRIVE, share="found")),
        (page.card.strip.waiting.number, page.queries_asked, DRIVE),
        (row_of(page, "01").numbers["waiting"], page.queries_asked, DRIVE),
    ):
        with qtbot.waitSignal(signal) as asked:
            button.click()
        assert asked.args == [told]
    with qtbot.waitSignal(page.import_asked):
        QTest.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_a_zero_report_ticks_a_village_off(
    page: DrivesPage, context: Context, handed_in: str
) -> None:
    row_of(page, "02").zero.click()
    form = dialog(page).form
    form.set_values({"on": "2026-04-03", "reporter": "村主任 陈永福"})
    dialog(page).primary.click()
    assert form.field("on").error().startswith("Received on")
    form.set_values({"on": "2026-03-30"})
    dialog(page).primary.click()
    zero = next(one for one in context.ledger.reading.returns(DRIVE) if one.zero)
    assert (zero.village, zero.on) == ("02", "2026-03-30")
    assert numbers(page, "02")["found"] == "0"
    assert page.card.strip.villages.number.text() == "2 / 3"


def test_a_zero_report_entered_by_hand_is_taken_back_for_a_reason(
    page: DrivesPage, context: Context, handed_in: str
) -> None:
    ledger = context.ledger
    context.tell(screening.zero_report(ledger, DRIVE, "02", "2026-03-30", ""))
    imported = ZeroReported(DRIVE, "03", "2026-03-30", "e" * 64, "03.xlsx")
    context.tell(ledger.record_all([(ledger.new_line("return"), imported)], "b2"))
    assert row_of(page, "01").zero_back is None
    assert row_of(page, "03").zero_back is None
    button = row_of(page, "02").zero_back
    assert button is not None
    button.click()
    dialog(page).primary.click()
    assert dialog(page).form.field("reason").error()
    dialog(page).form.set_values({"reason": "登记错了村"})
    dialog(page).primary.click()
    assert [one.village for one in ledger.reading.returns(DRIVE) if one.zero] == ["03"]
    assert row_of(page, "02").zero.isVisibleTo(row_of(page, "02"))
    assert ledger.check() == []


def test_the_report_waits_for_answers_and_asks_why_a_village_is_missing(
    page: DrivesPage, context: Context, handed_in: str
) -> None:
    assert not page.card.report.isEnabled()
    assert page.card.reason.text() == "1 row(s) to answer first"
    settle(context, handed_in)
    assert page.card.report.isEnabled()
    assert page.card.reason.text() == "2 village(s) missing: to be explained"
    page.card.report.click()
    dialog(page).primary.click()
    assert dialog(page).form.field("explanation").error()
    dialog(page).form.set_values({"explanation": "两村均已电话核实，无新增。"})
    dialog(page).primary.click()
    drive = screening.find(context.ledger, DRIVE)
    assert (drive.reported_on, drive.explanation) == ("2026-04-02", "两村均已电话核实，无新增。")
    assert not page.card.report.isVisible()
    assert not page.card.taking.isEnabled()
    assert not row_of(page, "02").zero.isVisible()
    assert drive.explanation in page.card.reason.text()


def test_a_complete_drive_is_reported_without_words_and_taken_back(
    page: DrivesPage, context: Context, handed_in: str
) -> None:
    settle(context, handed_in)
    for village in ("02", "03"):
        context.tell(screening.zero_report(context.ledger, DRIVE, village, "2026-03-30", ""))
    page.card.report.click()
    assert dialog(page).form.names() == ["on"]
    dialog(page).primary.click()
    assert screening.find(context.ledger, DRIVE).reported_on
    page.card.undo.click()
    dialog(page).form.set_values({"reason": "报早了"})
    dialog(page).primary.click()
    assert not screening.find(context.ledger, DRIVE).reported_on
    assert page.card.report.isVisible()


def test_a_late_drive_says_so_in_words_and_red(
    page: DrivesPage, handed_in: str, clock: FrozenClock
) -> None:
    clock.set("2026-04-09")
    page.refresh()
    assert page.card.hurry.text() == "2 day(s) late"


def test_other_drives_stand_below_and_may_be_shown(
    page: DrivesPage, context: Context, handed_in: str
) -> None:
    for key in ("2025Q4", "2025Q3", "2025Q2", "2025Q1", "2024Q4"):
        context.tell(screening.plan(context.ledger, key))
    assert page.drive() == DRIVE
    assert [card.key for card in page.past.cards] == ["2025Q4", "2025Q3", "2025Q2", "2025Q1"]
    QTest.mouseClick(page.past.cards[0], Qt.MouseButton.LeftButton)
    assert page.drive() == "2025Q4"
    assert page.past.cards[0].key == DRIVE
    listed = page.show_all()
    assert listed.table.model().rowCount() == 6
    listed.table.select_row(5)
    QTest.keyClick(listed.table, Qt.Key.Key_Return)
    assert page.drive() == "2024Q4"


def test_a_case_of_no_village_stands_in_a_row_of_its_own(
    page: DrivesPage, context: Context, handed_in: str
) -> None:
    assert len(page.card.villages.rows) == 3
    enter(context.ledger, replace(TAKEN_OVER, village="", drive=DRIVE))
    page.refresh()
    assert page.card.villages.rows[-1].numbers["found"].text() == "1"
    assert page.card.strip.found.number.text() == "4"


def test_a_reader_sees_all_and_writes_nothing(
    ledger: Ledger, ledger_folder: Path, theme: Theme, tmp_path: Path, qtbot: QtBot
) -> None:
    screening.plan(ledger, DRIVE)
    ledger.add_account("陈书记", Role.READER, PASSWORD)
    ledger.close()
    with Ledger.open(ledger_folder, "陈书记", PASSWORD) as reader:
        page = DrivesPage(Context(reader, theme, SettingsFile(tmp_path / "w.ini")))
        qtbot.addWidget(page)
        page.refresh()
        for button in (page.new_button, page.card.taking, page.card.report):
            assert not button.isEnabled()
            assert "领导" in button.toolTip()
        assert not row_of(page, "01").zero.isEnabled()


def test_while_a_job_writes_the_page_only_reads(
    page: DrivesPage, context: Context, handed_in: str
) -> None:
    context._set_busy(True)
    assert not page.card.taking.isEnabled()
    assert not row_of(page, "02").zero.isEnabled()
    context._set_busy(False)
    assert page.card.taking.isEnabled()


@pytest.fixture
def fourteen(tmp_path: Path, clock: FrozenClock) -> Iterator[Ledger]:
    made, _code = Ledger.create(tmp_path / "own", "云溪镇", "YX", FOURTEEN, "陈敏", PASSWORD)
    with made:
        demo.fill(made, 60, seed=1)
        yield made


@pytest.mark.parametrize(("scale", "scrolls"), [(1.0, False), (1.25, True), (1.5, True)])
def test_fourteen_villages_fit_the_smallest_screen(
    fourteen: Ledger, tmp_path: Path, qtbot: QtBot, qapp: QApplication, scale: float, scrolls: bool
) -> None:
    look = Theme(scale)
    page = DrivesPage(Context(fourteen, look, SettingsFile(tmp_path / "w.ini")))
    qtbot.addWidget(page)
    rail = 160 if look.logical(1366) >= 1250 else 72
    page.resize(1366 - look.px(rail), 768 - look.px(28))
    with qtbot.waitExposed(page):
        page.show()
    assert len(page.card.villages.rows) == 14
    assert page.minimumSizeHint().width() <= page.width()
    assert page.minimumSizeHint().height() <= page.height()
    bar = page.card.villages.area.verticalScrollBar()
    qtbot.waitUntil(lambda: bool(bar.maximum()) is scrolls)
    assert page.past._frame.isVisible() is not scrolls
    page.close()


def test_linked_cases_count_as_carried_over(
    page: DrivesPage, context: Context, handed_in: str
) -> None:
    old = enter(context.ledger, replace(TAKEN_OVER, village="01", drive="2025Q4"))
    context.record(old, k.LinkedTo("2026-03-20", DRIVE))
    assert numbers(page, "01")["carried"] == "1"
    assert numbers(page, "01")["found"] == "3"
    assert page.card.strip.carried.number.text() == "1"


def test_what_a_figure_counted_is_shown_alone(
    page: DrivesPage, context: Context, handed_in: str
) -> None:
    ledger = context.ledger
    context.tell(ledger.record(ledger.new_line("return"), ZeroReported(DRIVE, "02", "2026-03-28")))
    zero = ledger.reading.figure("zero_reports", read_period(DRIVE))
    page.show_counted(zero.behind())
    assert [row.village.code for row in page.card.villages.rows] == ["02"]
    assert "零报告 · number 1 村次" in page.scope.text()
    reported = ledger.reading.figure("reporting_rate", read_period(DRIVE))
    page.show_counted(reported.behind())
    assert {row.village.code for row in page.card.villages.rows} == {"01", "02"}
    page.scope.close_notice()
    assert len(page.card.villages.rows) == len(ledger.reading.villages())
    page.show_counted(zero.behind())
    context.tell(ledger.record(ledger.new_line("return"), ZeroReported(DRIVE, "03", "2026-03-28")))
    assert "number 2 村次" in page.scope.text()
    settle(context, handed_in)
    page.card.report.click()
    dialog(page).primary.click()
    assert not page.scope.isVisible(), "what was entered just now may be none of these"
    page.show_counted(zero.behind())
    screening.plan(ledger, "2026Q2")
    page.show_drive("2026Q2")
    assert not page.scope.isVisible(), "it was not counted"
    assert len(page.card.villages.rows) == len(ledger.reading.villages())


def test_several_drives_that_were_counted_are_listed(page: DrivesPage, context: Context) -> None:
    ledger = context.ledger
    for key in ("2025Q3", "2025Q4", DRIVE):
        screening.plan(ledger, key)
    drives = ledger.reading.figure("drives", read_period("2025"))
    page.show_counted(drives.behind())
    assert page.drive() == "2025Q4"
    (listed,) = page.window().findChildren(AllDrives)
    assert listed.table.model().rowCount() == drives.numerator == 2
    listed.close()
