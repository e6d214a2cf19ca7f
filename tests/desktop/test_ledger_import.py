"""Taking a return in from the Ledger page: preview, record, undo, and what is refused."""

from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QFileDialog
from pytestqt.qtbot import QtBot

from db.exchange.imports import imports, offer, record_return
from db.ledger import Ledger
from db.model.case_kinds import ClosedOut
from db.model.selection import Selection
from desktop.context import Context
from desktop.jobs import Tick
from desktop.ledger.page import LedgerPage
from desktop.ledger.past_imports import PastImports
from desktop.settings import SettingsFile
from desktop.theme import Theme
from desktop.widgets.buttons import Button
from desktop.widgets.chips import FilterChip
from desktop.widgets.notice import AskDialog
from tests.conftest import FrozenClock

FIRST = Path(__file__).parents[1] / "data" / "drive-2026Q1" / "01-青石桥村.xlsx"
ALL = Selection()


@pytest.fixture
def ledger(tmp_path: Path, clock: FrozenClock) -> Iterator[Ledger]:
    made, _code = Ledger.create(tmp_path / "账", "云溪镇综治中心", "YX", [], "陈静", "长夜-2026-春")
    with made:
        yield made


@pytest.fixture
def page(qtbot: QtBot, ledger: Ledger, theme: Theme, tmp_path: Path) -> Iterator[LedgerPage]:
    context = Context(ledger, theme, SettingsFile(tmp_path / "loopbook.ini"))
    made = LedgerPage(context)
    qtbot.addWidget(made)
    made.resize(1366, 720)
    made.show()
    yield made
    context.jobs.close()
    made.close()


def read(page: LedgerPage, qtbot: QtBot, path: Path) -> None:
    with qtbot.waitSignal(page.importing.preview_asked):
        page.importing.read(str(path))


def click(button: QAbstractButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def record(page: LedgerPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.importing.left):
        click(page.importing.preview.record_button)


def answer(page: LedgerPage, qtbot: QtBot) -> None:
    (dialog,) = page.window().findChildren(AskDialog)
    with qtbot.waitSignal(page._context.changed):
        click(dialog.primary)


def with_doubts(folder: Path) -> Path:
    path = folder / "东风社区.xlsx"
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["排查时间", "当事人", "纠纷类型", "简要情况", "经办心得"])
    sheet.append(["2026.3.5", "张三", "邻里", "砌墙占道", "略"])
    sheet.append(["2026.2.30", "李四", "邻里", "排水不畅", ""])
    sheet.append(["2026.3.6", "王五", "鸡毛蒜皮", "", ""])
    sheet.append(["合计", 3, None, None, None])
    book.save(path)
    return path


def test_the_button_asks_for_a_file_and_reads_it(page: LedgerPage, qtbot: QtBot) -> None:
    click(page.empty_import)
    (dialog,) = page.window().findChildren(QFileDialog)
    with qtbot.waitSignal(page.importing.preview_asked):
        dialog.fileSelected.emit(str(FIRST))
    dialog.close()
    assert page.importing.preview.isVisible()


def test_the_preview_adds_up_and_names_new_villages(page: LedgerPage, qtbot: QtBot) -> None:
    read(page, qtbot, FIRST)
    preview = page.importing.preview
    assert preview.sum.numbers() == (15, 12, 0, 3)
    assert preview.villages.isVisible()
    assert "青石桥村" in preview.villages.text()
    assert not preview.doubts.isVisible()
    assert preview.record_button.text() == "Record 12 cases"
    assert page._context.ledger.reading.count(ALL) == 0


def test_doubts_are_listed_with_their_reasons_and_columns_with_what_they_are(
    page: LedgerPage, qtbot: QtBot, tmp_path: Path
) -> None:
    read(page, qtbot, with_doubts(tmp_path))
    preview = page.importing.preview
    assert preview.sum.numbers() == (4, 1, 2, 1)
    assert "2 rows are in doubt" in preview.doubts.text()
    assert "record the others" in preview.doubts.text()
    model = preview.rows.model()
    told = [model.index(row, model.columnCount() - 1).data() for row in range(model.rowCount())]
    assert [model.index(row, 0).data() for row in range(3)] == ["2", "3", "4"]
    assert "2026.2.30" in told[1]
    assert "鸡毛蒜皮" in told[2]
    assert "Facts in brief is empty" in told[2]
    assert told[3] == "1 rows: totals"
    (chip,) = preview.chips.findChildren(FilterChip, "columns")
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    columns = preview.columns.model()
    assert columns.index(0, 1).data() == "Found on"
    assert columns.index(4, 0).data() == "经办心得"
    assert columns.index(4, 1).data() == "not read, not stored"


def test_rows_of_an_unknown_village_are_told_apart_and_sheets_are_named(
    page: LedgerPage, ledger: Ledger, qtbot: QtBot, tmp_path: Path
) -> None:
    ledger.record_all(ledger.village_acts([("白沙洲村", ())]))
    path = tmp_path / "02-上坪村.xlsx"
    book = openpyxl.Workbook()
    for sheet in (book.active, book.create_sheet("第二季度")):
        sheet.append(["排查时间", "当事人", "纠纷类型", "简要情况"])
        sheet.append(["2026.3.5", "张三", "邻里", "砌墙占道"])
    book.save(path)
    read(page, qtbot, path)
    preview = page.importing.preview
    assert preview.sum.numbers() == (2, 0, 2, 0)
    assert "2 rows are of villages" in preview.doubts.text()
    assert "上坪村" in preview.doubts.text()
    assert "Settings" in preview.doubts.text()
    assert "Mend" not in preview.doubts.text()
    assert "record the others" not in preview.doubts.text()
    model = preview.rows.model()
    assert [model.index(row, 0).data() for row in range(2)] == ["Sheet · 2", "第二季度 · 2"]
    assert "上坪村" in model.index(0, model.columnCount() - 1).data()


def test_recording_ends_in_a_notice_with_its_undo(page: LedgerPage, qtbot: QtBot) -> None:
    read(page, qtbot, FIRST)
    record(page, qtbot)
    ledger = page._context.ledger
    assert ledger.reading.count(ALL) == 12
    assert page.listing.isVisible()
    assert page.listing.model.rowCount() == 12
    assert page.notice.text().startswith("12 cases were recorded")
    (undo,) = page.notice.findChildren(Button)
    with qtbot.waitSignal(page._context.changed):
        click(undo)
    assert ledger.reading.count(ALL) == 0
    assert page.empty.isVisible()
    assert page.notice.text() == "12 cases were taken back."
    assert ledger.check() == []


def test_a_file_that_is_in_the_ledger_cannot_be_recorded_again(
    page: LedgerPage, qtbot: QtBot
) -> None:
    record_return(page._context.ledger, offer(page._context.ledger, FIRST).ret)
    read(page, qtbot, FIRST)
    preview = page.importing.preview
    assert not preview.record_button.isEnabled()
    assert "2026-04-02 09:00" in preview.trouble.text()
    QTest.keyClick(preview, Qt.Key.Key_Escape)
    assert not preview.isVisible()


def test_a_file_that_cannot_be_read_says_why(
    page: LedgerPage, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "坏.xlsx").write_bytes(b"PK\x03\x04 nothing")
    with qtbot.waitSignal(page.importing.told, check_params_cb=lambda _s, tone, _b: bool(tone)):
        page.importing.read(str(tmp_path / "坏.xlsx"))
    qtbot.waitUntil(lambda: "坏.xlsx is damaged" in page.notice.text())
    assert page.empty.isVisible()


def test_a_stopped_recording_leaves_nothing_and_may_be_tried_again(
    page: LedgerPage, qtbot: QtBot
) -> None:
    read(page, qtbot, FIRST)
    preview = page.importing.preview
    click(preview.record_button)
    assert page._context.busy
    assert not preview.record_button.isEnabled()
    (job,) = page._context.jobs.live()
    job.cancelled.emit()
    assert preview.trouble.text() == "Stopped. Nothing was recorded."
    with qtbot.waitSignal(page.importing.left):
        pass


def test_nothing_is_recorded_while_another_job_writes(
    page: LedgerPage, qtbot: QtBot, tmp_path: Path
) -> None:
    read(page, qtbot, FIRST)

    def work(_ledger: Ledger, tick: Tick) -> None:
        while True:
            tick(0, 1)

    job = page._context.start_writing(work)
    preview = page.importing.preview
    click(preview.record_button)
    assert "Another job is writing" in preview.trouble.text()
    with qtbot.waitSignal(job.finished):
        job.cancel()
    record(page, qtbot)
    assert page._context.ledger.reading.count(ALL) == 12


def test_past_imports_are_listed_and_undone_and_what_was_worked_on_stays(
    page: LedgerPage, qtbot: QtBot
) -> None:
    read(page, qtbot, FIRST)
    record(page, qtbot)
    context = page._context
    rows = context.ledger.reading.rows(context.ledger.reading.ids(Selection(stages=("resolved",))))
    context.record(rows[0].subject, ClosedOut(on="2026-04-01", opinion="已核实"))
    click(page.past_button)
    (dialog,) = page.window().findChildren(PastImports)
    model = dialog.table.model()
    cells = [model.index(0, place).data() for place in range(model.columnCount())]
    assert cells == ["2026-04-02 09:00", FIRST.name, "15", "12", "0", "3", "12"]
    click(dialog.undo_button)
    answer(page, qtbot)
    assert context.ledger.reading.count(ALL) == 1
    assert f"1 stay, as they were worked on: {rows[0].no}" in page.notice.text()
    assert imports(context.ledger)[0].standing == 1


def test_a_list_without_imports_says_so(page: LedgerPage, qtbot: QtBot) -> None:
    page.past_button.click()
    (dialog,) = page.window().findChildren(PastImports)
    assert dialog.empty.isVisible()
    assert not dialog.undo_button.isEnabled()
    dialog.reject()
