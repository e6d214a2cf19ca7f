"""The Queries page itself: going on and back, duplicates, masks, others who write, its sizes."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from db.exchange.answers import Answer, give
from db.ledger import Ledger
from db.model.case_kinds import LinkedTo, Registered
from db.model.loop import Role
from db.model.selection import Selection
from db.model.station_kinds import Unmasked
from desktop.context import Context
from desktop.jobs import Tick
from desktop.queries.comparing import differences, pair
from desktop.queries.masks import masked
from desktop.queries.page import QueriesPage
from desktop.settings import SettingsFile
from desktop.theme import Theme
from desktop.widgets.buttons import Button
from tests.ledgers import PASSWORD
from tests.queries_page import (
    Key,
    Open,
    acts,
    click,
    day_in_doubt,
    entry,
    opening,
    press,
    typed,
    undo,
)
from tests.rows_in_doubt import BATCH, DRIVE, SOUND, in_doubt, record


@pytest.fixture
def context(ledger: Ledger, theme: Theme, tmp_path: Path) -> Context:
    return Context(ledger, theme, SettingsFile(tmp_path / "window.ini"))


@pytest.fixture
def opened(context: Context, qtbot: QtBot) -> Iterator[Open]:
    yield from opening(context, qtbot)


def test_nought_leaves_a_row_and_ctrl_z_returns_to_it(opened: Open, ledger: Ledger) -> None:
    page = opened(day_in_doubt(5), day_in_doubt(6, "3.2"))
    press(page, Key.Key_0)
    assert page.session.place() == (2, 2)
    press(page, Key.Key_1)
    assert page.stack.currentWidget() is page.finished
    assert page.session.put_off() == 1
    undo(page)
    assert acts(ledger) == []
    assert page.session.place() == (2, 2)
    undo(page)
    assert page.session.place() == (1, 2)
    undo(page)
    assert page.session.place() == (1, 2)


def test_rows_left_for_now_can_be_gone_through_again(opened: Open, qtbot: QtBot) -> None:
    page = opened(day_in_doubt(5), day_in_doubt(6, "3.2"))
    press(page, Key.Key_0, Key.Key_0)
    assert page.stack.currentWidget() is page.finished
    primary = page.finished.primary
    assert primary is not None
    click(primary)
    assert page.session.place() == (1, 2)


def test_arrows_move_among_rows_that_wait(opened: Open) -> None:
    page = opened(day_in_doubt(5), day_in_doubt(6), day_in_doubt(7))
    press(page, Key.Key_Down, Key.Key_PageDown, Key.Key_Down)
    assert page.session.place() == (3, 3)
    press(page, Key.Key_Up)
    assert page.session.place() == (2, 3)
    press(page, Key.Key_1, Key.Key_PageUp, Key.Key_Down)
    assert page.session.place() == (3, 3)


def test_the_same_case_takes_the_row_in(opened: Open, ledger: Ledger) -> None:
    [case] = record(ledger, taken=(replace(SOUND, row=3, drive="2025Q4", risk="red"),), batch="a")
    page = opened(in_doubt(("possible_duplicate", ""), row=9, like=case))
    assert not page.card.sides.isHidden()
    assert page.card.raw_area.isHidden()
    same = {one.label: one.same for one in page.card.sides.pairs()}
    assert list(same.values()).count(False) == 1
    press(page, Key.Key_1)
    assert isinstance(ledger.reading.case(case).told[-1].act, Registered)
    undo(page)
    press(page, Key.Key_2)
    assert isinstance(ledger.reading.case(case).told[-1].act, LinkedTo)
    undo(page)
    press(page, Key.Key_3)
    assert ledger.reading.count(Selection()) == 2
    undo(page)
    press(page, Key.Key_4)
    typed(page, "重复登记")
    assert ledger.reading.count(Selection()) == 1
    assert ledger.check() == []


def test_a_twin_that_waits_itself_cannot_take_the_row_in(opened: Open, ledger: Ledger) -> None:
    first = in_doubt(("missing", "people"), row=4)
    twin = in_doubt(("possible_duplicate", ""), row=6)
    [subject] = record(ledger, first, batch="a")
    page = opened(replace(twin, like=subject, file="e" * 64))
    assert [row.isEnabled() for row in page.card.answers.rows] == [False, False, True, True]
    press(page, Key.Key_1)
    assert ledger.reading.waiting() == 2


def test_numbers_are_masked_until_asked_and_the_look_is_logged(
    opened: Open, ledger: Ledger
) -> None:
    page = opened(day_in_doubt())
    row = page.card.raw.rows().row
    assert row is not None
    assert row.texts["phone"] == "139****0099"
    press(page, Key.Key_F8)
    row = page.card.raw.rows().row
    assert row is not None
    assert row.texts["phone"] == "13900000099"
    assert page.card.shower.isHidden()
    press(page, Key.Key_F8)
    assert len(ledger.logged(Unmasked)) == 1


def test_what_is_answered_elsewhere_is_passed_over(
    opened: Open, context: Context, qtbot: QtBot
) -> None:
    page = opened(day_in_doubt(5), day_in_doubt(6, "3.2"))
    other = Answer(page.session.current, "ambiguous_date:found_on", "value", {"on": "2026-03-01"})
    context.tell(give(context.ledger, other).changes)
    qtbot.waitUntil(lambda: page.session.place() == (2, 2))
    assert page.head.sums.sums() == (3, 1, 1, 1)
    context.tell(context.ledger.undo_batch(BATCH, "整次撤销").changes)
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.finished)
    assert page.head.sums.sums() == (0, 0, 0, 0)


def test_what_is_half_typed_stays_while_others_write(
    opened: Open, context: Context, qtbot: QtBot
) -> None:
    page = opened(day_in_doubt(5), day_in_doubt(6, "3.2"))
    other = page.session.ahead(1)[0]
    press(page, Key.Key_4)
    QTest.keyClicks(entry(page).line, "3.1")
    answer = Answer(other, "ambiguous_date:found_on", "value", {"on": "2026-03-02"})
    context.tell(give(context.ledger, answer).changes)
    qtbot.waitUntil(lambda: page.session.waiting() == [page.session.current])
    assert entry(page).line.text() == "3.1"


def test_a_reader_sees_the_question_and_the_reason(
    ledger: Ledger, theme: Theme, tmp_path: Path, qtbot: QtBot
) -> None:
    record(ledger, day_in_doubt())
    ledger.add_account("何领导", Role.READER, PASSWORD)
    ledger.close()
    with Ledger.open(ledger.folder, "何领导", PASSWORD) as reading:
        page = QueriesPage(Context(reading, theme, SettingsFile(tmp_path / "window.ini")))
        qtbot.addWidget(page)
        page.show()
        page.open_drive(DRIVE)
        assert not any(row.isEnabled() for row in page.card.answers.rows)
        assert page.card.notice.text()
        press(page, Key.Key_1)
        assert reading.reading.waiting() == 1
        assert not page.head.undo_button.isEnabled()
        page.close()


def test_a_writing_job_greys_the_answers_until_it_ends(
    opened: Open, context: Context, qtbot: QtBot
) -> None:
    page = opened(day_in_doubt())

    def work(ledger: Ledger, tick: Tick) -> None:
        return None

    job = context.start_writing(work)
    assert not any(row.isEnabled() for row in page.card.answers.rows)
    with qtbot.waitSignal(job.finished):
        pass
    assert all(row.isEnabled() for row in page.card.answers.rows)


def test_the_head_prints_and_undoes_the_import_and_the_files_lead_to_their_rows(
    opened: Open, context: Context, qtbot: QtBot
) -> None:
    other = replace(day_in_doubt(6, "3.2"), file="e" * 64, name="03-上坪村.csv")
    page = opened(day_in_doubt(5), other)
    with qtbot.waitSignal(page.print_asked) as printed:
        click(page.head.print_button)
    with qtbot.waitSignal(page.undo_asked) as undone:
        click(page.head.undo_button)
    assert printed.args == undone.args == [BATCH]
    rows = page.files.list
    assert [file.name for file in rows.files()] == ["02-竹溪村.xlsx", "03-上坪村.csv"]
    QTest.mouseClick(rows, Qt.MouseButton.LeftButton, pos=QPoint(40, rows.height() - 8))
    assert page.session.place() == (2, 2)


def test_the_end_leads_to_the_cases(opened: Open, qtbot: QtBot) -> None:
    page = opened(day_in_doubt())
    press(page, Key.Key_1)
    cases = page.finished.findChildren(Button)[0]
    with qtbot.waitSignal(page.cases_asked) as asked:
        click(cases)
    assert asked.args == [Selection(batch=BATCH)]
    with qtbot.waitSignal(page.left):
        assert page.finished.primary is not None
        click(page.finished.primary)


def test_all_that_wait_are_shown_without_a_drive(opened: Open, ledger: Ledger) -> None:
    page = opened(day_in_doubt(5))
    record(ledger, replace(day_in_doubt(6), file="d" * 64, drive=""), batch="c" * 16)
    page.open_drive("")
    assert page.session.place() == (1, 2)
    assert page.session.batches == (BATCH, "c" * 16)
    page.open_drive(DRIVE)
    assert page.session.place() == (1, 1)


@pytest.mark.parametrize("size", [(1206, 740), (1366, 768), (840, 480)])
def test_the_page_fits_the_window(opened: Open, size: tuple[int, int]) -> None:
    page = opened(day_in_doubt())
    page.resize(900, 500)
    page.resize(*size)
    assert page.size().toTuple() == size
    assert page.files.isVisible() == (size[0] >= 1000)
    assert page.card.raw.width() <= page.card.width()
    assert page.card.raw.rows().boxed in dict(page.card.raw.rows().columns)


def test_only_the_signs_that_differ_are_marked() -> None:
    left, right = "租金拖欠一年，双方情绪平稳。", "据反映,租金拖欠近两年,请镇里协助。"
    ours, theirs = differences(left, right)
    assert [left[at : at + size] for at, size in ours] == ["一", "双方情绪平稳"]
    assert [right[at : at + size] for at, size in theirs] == ["据反映,", "近两", "请镇里协助"]
    assert pair("", "张 三", "张三").same
    assert pair("", "一，二", "一,二", running=True).same


def test_numbers_show_their_ends_only() -> None:
    assert masked("张三 13900000123、0745-2223334") == "张三 139****0123、0745-****334"
    assert masked("430000199001010017") == "430****017"
    assert masked("2026.03.05 35000元") == "2026.03.05 35000元"


@pytest.fixture
def large(ledger: Ledger, tmp_path: Path, qtbot: QtBot) -> Iterator[Open]:
    """Open the page in large type."""
    yield from opening(Context(ledger, Theme(1.5), SettingsFile(tmp_path / "large.ini")), qtbot)


def test_page_keys_show_the_rest_of_a_card_before_they_leave_it(
    large: Open, ledger: Ledger, qtbot: QtBot
) -> None:
    [case] = record(ledger, taken=(replace(SOUND, row=3),), batch="a")
    page = large(in_doubt(("possible_duplicate", ""), row=9, like=case), day_in_doubt(10))
    page.resize(1250, 620)
    bar = page.card._area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    pages = 0
    while bar.value() < bar.maximum():
        press(page, Key.Key_PageDown)
        pages += 1
        assert page.session.place() == (1, 2)
    assert 0 < pages < 5
    press(page, Key.Key_PageDown)
    assert page.session.place() == (2, 2)


def test_a_figure_that_cannot_be_given_says_why(opened: Open, ledger: Ledger) -> None:
    twin = in_doubt(("possible_duplicate", ""), row=6)
    [subject] = record(ledger, in_doubt(("missing", "people"), row=4), batch="a")
    page = opened(replace(twin, like=subject, file="e" * 64))
    press(page, Key.Key_1)
    assert page.card.notice.text() == page.card.answers.rows[0].toolTip() != ""
