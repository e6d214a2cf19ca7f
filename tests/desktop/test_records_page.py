"""The Records page: the activity log, and the list of what is to be mended."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.ledger import Ledger
from db.model.activity_kinds import ActivityLogged, RectificationClosed, RectificationOpened
from db.model.loop import Role
from db.model.period import read_period
from desktop.context import Context
from desktop.records.forms import RecordForm
from desktop.records.page import LOG, TO_MEND, RecordsPage
from desktop.settings import SettingsFile
from desktop.theme import Theme, Tone
from desktop.widgets.cells import Cell
from desktop.widgets.notice import AskDialog
from tests.ledgers import PASSWORD

LECTURE = ActivityLogged("2026-03-05", "法治讲座", "婚姻家庭", "青石桥村", 1, 40, 3, 100)
ADVICE = ActivityLogged("2025-11-20", "法律咨询", "赶集日咨询", "集市", 2, 0, 25, 60)
LATE = RectificationOpened(
    "2026-01-10", "督办", "告知超期", "补发告知书", "综治中心", "周海平", "2026-03-30"
)
SOON = replace(LATE, source="自查", problem="公示未更新", due_on="2026-04-20")


@pytest.fixture
def context(ledger: Ledger, theme: Theme, tmp_path: Path) -> Context:
    return Context(ledger, theme, SettingsFile(tmp_path / "window.ini"))


@pytest.fixture
def page(context: Context, qtbot: QtBot) -> Iterator[RecordsPage]:
    made = RecordsPage(context)
    qtbot.addWidget(made)
    made.resize(1206, 740)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.flow.close()
    made.close()


def write(context: Context, *acts: ActivityLogged | RectificationOpened) -> list[str]:
    subjects = [context.ledger.new_line(act.line) for act in acts]
    for subject, act in zip(subjects, acts, strict=True):
        context.record(subject, act)
    return subjects


def listed(page: RecordsPage, column: str) -> list[str]:
    table = page.log.table if page.chips.current() == LOG else page.to_mend.table
    model = table._rows
    place = [one.key for one in model.columns].index(column)
    return [model.text(row, place) for row in range(model.rowCount())]


def form_of(page: RecordsPage) -> RecordForm:
    assert page.flow.form is not None
    return page.flow.form


def test_empty_lists_say_what_belongs_there(page: RecordsPage) -> None:
    assert page.empty_log.isVisible()
    assert page.empty_log.hasFocus()
    page.show_list(TO_MEND)
    assert page.empty_list.isVisible()
    assert page.new_button.text() == "List a problem…"


def test_the_log_is_narrowed_and_summed(page: RecordsPage, context: Context) -> None:
    write(context, ADVICE, LECTURE)
    assert listed(page, "on") == ["2026-03-05", "2025-11-20"]
    assert page.log.sums.text() == (
        "2 entries · 3 times · 40 attended · 28 served · 160 handed out"
    )
    page.log.kind.set_code("法律咨询")
    page.log.kind.picked.emit()
    assert listed(page, "subject") == ["赶集日咨询"]
    assert page.log.sums.text().startswith("1 entries · 2 times · 0 attended · 25 served")
    page.log.kind.set_code("")
    page.log.year.set_code("2026")
    page.log.year.picked.emit()
    assert listed(page, "activity") == ["法治讲座"]
    write(context, replace(LECTURE, activity="入户宣传"))
    assert sorted(listed(page, "activity")) == ["入户宣传", "法治讲座"]


def test_an_activity_is_logged_by_its_form(page: RecordsPage, context: Context) -> None:
    write(context, ADVICE)
    page.new_button.click()
    form = form_of(page)
    assert form.field("on").value() == "2026-04-02"
    page.flow.over.primary.click()
    assert form.field("activity").error()
    form.set_values({"activity": "法治讲座", "on": "2026-04-03", "attended": 35})
    page.flow.over.primary.click()
    assert "2026-04-03" in form.field("on").error()
    form.set_values({"on": "2026-04-01"})
    page.flow.over.primary.click()
    assert not page.flow.over.is_open()
    first = context.ledger.reading.activities()[0]
    told = (first.on, first.activity, first.times, first.attended, first.served)
    assert told == ("2026-04-01", "法治讲座", 1, 35, None)
    assert listed(page, "activity") == ["法治讲座", "法律咨询"]
    assert listed(page, "served")[0] == "—"
    assert page.chips.chips[LOG].text() == "Activity log 2"


def test_kinds_used_before_are_proposed(page: RecordsPage, context: Context) -> None:
    write(context, ADVICE, LECTURE)
    page.new_button.click()
    completer = form_of(page).field("activity").line.completer()  # type: ignore[attr-defined]  # a line of text
    assert completer.completionCount() == 2
    completer.setCompletionPrefix("法律")
    assert completer.currentCompletion() == "法律咨询"


def test_problems_stand_open_first_and_late_ones_say_so(
    page: RecordsPage, context: Context
) -> None:
    done, *_ = write(context, replace(SOON, problem="卷宗缺页"), SOON, LATE)
    context.record(done, RectificationClosed("2026-03-20", "已补齐"))
    page.show_list(TO_MEND)
    assert listed(page, "problem") == ["告知超期", "公示未更新", "卷宗缺页"]
    assert listed(page, "state") == ["3 day(s) overdue", "being mended", "closed"]
    assert listed(page, "closed_on") == ["", "", "2026-03-20"]
    late = page.to_mend.table._rows.row(0)
    assert [cell.tone for cell in late if isinstance(cell, Cell)] == [Tone.DANGER] * 2
    assert page.to_mend.sums.text() == "3 problems · 1 closed (33.33%) · 1 overdue"


def test_a_problem_is_listed_and_closed_by_its_forms(page: RecordsPage, context: Context) -> None:
    page.show_list(TO_MEND)
    page.empty_list.click()
    form = form_of(page)
    form.set_values({"source": "评查", "problem": "缺回访记录", "due_on": "2026-04-01"})
    page.flow.over.primary.click()
    assert "Mend by" in form.field("due_on").error()
    form.set_values({"due_on": "2026-04-30", "on": "2026-04-01"})
    page.flow.over.primary.click()
    assert listed(page, "problem") == ["缺回访记录"]
    QTest.keyClick(page.to_mend.table, Qt.Key.Key_Return)
    form = form_of(page)
    form.set_values({"on": "2026-03-31", "result": "已补做"})
    page.flow.over.primary.click()
    assert "2026-04-01" in form.field("on").error()
    form.set_values({"on": "2026-04-02"})
    page.flow.over.primary.click()
    (matter,) = context.ledger.reading.rectifications()
    assert (matter.closed, matter.closed_on) == (True, "2026-04-02")
    assert not page.close_button.isEnabled()


def test_the_last_entry_is_taken_back_with_a_reason(page: RecordsPage, context: Context) -> None:
    (subject,) = write(context, LATE)
    context.record(subject, RectificationClosed("2026-03-20", "已补齐"))
    write(context, LECTURE)
    page.show_list(TO_MEND)
    page.back_button.click()
    form = form_of(page)
    page.flow.over.primary.click()
    assert form.field("reason").error()
    form.set_values({"reason": "还没验收"})
    page.flow.over.primary.click()
    assert not context.ledger.reading.rectifications()[0].closed
    page.back_button.click()
    form_of(page).set_values({"reason": "录错"})
    page.flow.over.primary.click()
    assert context.ledger.reading.rectifications() == []
    assert not page.back_button.isEnabled()
    page.show_list(LOG)
    page.back_button.click()
    form_of(page).set_values({"reason": "录错"})
    page.flow.over.primary.click()
    assert context.ledger.reading.activities() == []
    assert context.ledger.check() == []


def test_half_typed_words_are_not_lost_by_a_slip(page: RecordsPage) -> None:
    page.new_button.click()
    gone: list[bool] = []
    page.leave(lambda: gone.append(True))
    assert gone == [True]
    page.new_button.click()
    form_of(page).set_values({"subject": "婚姻家庭"})
    QTest.keyClick(page.flow.over, Qt.Key.Key_Escape)
    assert page.flow.over.is_open()
    page.window().findChildren(AskDialog)[-1].primary.click()
    assert not page.flow.over.is_open()


def test_while_a_job_writes_nothing_is_recorded(page: RecordsPage, context: Context) -> None:
    page.new_button.click()
    form_of(page).set_values({"activity": "法治讲座"})
    context._set_busy(True)
    page.flow.over.primary.click()
    assert page.flow.over.is_open()
    assert page.flow.notice.isVisible()
    assert not page.new_button.isEnabled()
    context._set_busy(False)
    page.flow.over.primary.click()
    assert len(context.ledger.reading.activities()) == 1


def test_a_reader_writes_nothing(
    ledger: Ledger, ledger_folder: Path, theme: Theme, tmp_path: Path, qtbot: QtBot
) -> None:
    ledger.record(ledger.new_line("activity"), LECTURE)
    ledger.add_account("陈书记", Role.READER, PASSWORD)
    ledger.close()
    with Ledger.open(ledger_folder, "陈书记", PASSWORD) as reader:
        page = RecordsPage(Context(reader, theme, SettingsFile(tmp_path / "w.ini")))
        qtbot.addWidget(page)
        page.refresh()
        for button in (page.new_button, page.back_button):
            assert not button.isEnabled()
            assert "领导" in button.toolTip()
        assert listed(page, "subject") == ["婚姻家庭"]


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5])
def test_the_page_fits_the_smallest_screen(
    context: Context, qtbot: QtBot, qapp: QApplication, scale: float
) -> None:
    write(context, LECTURE, LATE)
    context.theme = look = Theme(scale)
    page = RecordsPage(context)
    qtbot.addWidget(page)
    rail = 160 if look.logical(1366) >= 1250 else 72
    page.resize(1366 - look.px(rail), 768 - look.px(28))
    page.show()
    page.show_list(TO_MEND)
    assert page.minimumSizeHint().width() <= page.width()
    assert page.minimumSizeHint().height() <= page.height()
    page.close()


def test_lines_that_a_figure_counted_are_shown_alone(page: RecordsPage, context: Context) -> None:
    subjects = write(context, LATE, SOON, LECTURE, ADVICE)
    context.record(subjects[0], RectificationClosed("2026-03-20", "已补发。"))
    page.log.kind.set_code("法律咨询")
    reading, period = context.ledger.reading, read_period("2026Q1")
    page.show_counted(reading.figure("rectification_rate", period).behind())
    assert page.chips.current() == TO_MEND
    assert listed(page, "problem") == ["告知超期"]
    assert "整改完成率 · numerator 1 项" in page.scope.text()
    page.show_counted(reading.figure("activity_entries", period).behind())
    assert page.chips.current() == LOG
    assert listed(page, "subject") == ["婚姻家庭"], "whatever was chosen before"
    page.scope.close_notice()
    assert len(listed(page, "subject")) == 2
    page.show_list(TO_MEND)
    assert len(listed(page, "problem")) == 2


def test_what_is_entered_meanwhile_is_counted_in_the_band_and_seen(
    page: RecordsPage, context: Context
) -> None:
    write(context, LECTURE)
    figure = context.ledger.reading.figure("activity_entries", read_period("2026Q1"))
    page.show_counted(figure.behind())
    assert "number 1 条" in page.scope.text()
    write(context, replace(LECTURE, on="2026-03-06"))
    assert "number 2 条" in page.scope.text()
    assert len(listed(page, "subject")) == 2
    page.open_new()
    form = form_of(page)
    form.set_values({"on": "2026-04-01", "activity": "法治讲座"})
    page.flow.over.primary.click()
    assert not page.flow.over.is_open()
    assert not page.scope.isVisible(), "one of April is none of the first quarter"
    assert len(listed(page, "subject")) == 3
