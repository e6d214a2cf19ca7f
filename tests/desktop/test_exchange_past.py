"""The imports there have been: taken back, reported on paper, asked about in a workbook."""

from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pypdfium2
import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from db.exchange import imports as imports_module
from db.exchange.imports import imports
from db.ledger import Ledger
from db.model.case_kinds import ClosedOut
from db.model.kinds import Act
from db.model.kinds import read as read_act
from db.model.loop import Role
from db.model.mask import NUMBER_GONE, TITLE_GONE
from db.model.selection import Selection
from db.model.station_kinds import Exported, Printed
from desktop.context import Context
from desktop.exchange.page import ExchangePage
from desktop.exchange.report import make_report
from desktop.settings import SettingsFile
from desktop.theme import Theme
from desktop.widgets.notice import AskDialog
from tests.conftest import FrozenClock
from tests.exchange_page import (
    BARE,
    DOUBTS,
    FIRST,
    PASSWORD,
    ZERO,
    click,
    new_ledger,
    read,
    record,
    shown,
)
from tests.reading_here import read_here

ALL = Selection()
NAMING = (
    ("序号", "排查时间", "所属村", "甲方", "联系电话", "乙方", "纠纷类型", "简要情况", "是否化解"),
    (1, "2026.3.5", "竹溪村", "许兰超", "66554433", "贾杰明", "邻里",
     "许兰超与贾杰明因犬只争吵多次。", "未化解"),
    (2, "2026.3.6", "竹溪村", "孔冬", "8765432", "石兰", "孔冬打人",
     "孔冬与石兰因通行争吵多次。", "孔冬不同意，来电8765432"),
    (3, "2026.3.7", "竹溪村", "欧阳建国 罗小梅", "1.39E+10", "宏达建材有限公司", "其他",
     "工钱没有结清，多次来访要求处理。", "未化解"),
    ("注：许兰超家情况特殊，电话 66554433，找罗小梅亦可",),
)  # fmt: skip
Q1 = "2026Q1"


@pytest.fixture
def ledger(tmp_path: Path, clock: FrozenClock) -> Iterator[Ledger]:
    with new_ledger(tmp_path / "账") as made:
        yield made


@pytest.fixture
def context(ledger: Ledger, theme: Theme, tmp_path: Path) -> Context:
    return Context(ledger, theme, SettingsFile(tmp_path / "loopbook.ini"))


@pytest.fixture
def page(qtbot: QtBot, context: Context, monkeypatch: pytest.MonkeyPatch) -> Iterator[ExchangePage]:
    read_here(monkeypatch)
    with shown(qtbot, context) as made:
        yield made


def logged(ledger: Ledger, kind: type[Act]) -> list[Act]:
    told = (read_act(e.kind, e.version, e.data, e.personal) for e in ledger.logged(kind))
    return [act for act in told if act is not None]


def saved(page: ExchangePage, qtbot: QtBot, path: Path) -> None:
    """Answer the dialog that asks where, and wait until the file is there."""
    (dialog,) = page.window().findChildren(QFileDialog)
    with qtbot.waitSignal(page.saving.told):
        dialog.fileSelected.emit(str(path))
    dialog.close()


def test_an_import_is_taken_back_after_a_yes_and_what_was_worked_on_stays(
    page: ExchangePage, ledger: Ledger, qtbot: QtBot
) -> None:
    read(page, qtbot, FIRST, DOUBTS)
    record(page, qtbot)
    rows = ledger.reading.rows(ledger.reading.ids(Selection(stages=("resolved",))))
    page._context.record(rows[0].subject, ClosedOut(on="2026-04-01", opinion="已核实"))
    click(page.start.past.card.undo_button)
    (dialog,) = page.window().findChildren(AskDialog)
    with qtbot.waitSignal(page.importing.undone):
        click(dialog.primary)
    assert ledger.reading.count(ALL) == 1
    assert ledger.reading.waiting() == 0
    assert f"1 stay, as they were worked on: {rows[0].no}" in page.start.notice.text()
    assert page.start.past.current() == imports(ledger)[0]
    assert ledger.check() == []


def test_the_report_is_entered_in_the_book_and_adds_up_on_paper(
    page: ExchangePage, ledger: Ledger, qtbot: QtBot, tmp_path: Path
) -> None:
    read(page, qtbot, FIRST, DOUBTS, BARE)
    record(page, qtbot)
    head = str(ledger.head)
    click(page.start.past.card.report_button)
    saved(page, qtbot, tmp_path / "报告.pdf")
    document = pypdfium2.PdfDocument((tmp_path / "报告.pdf").read_bytes())
    texts = [sheet.get_textpage().get_text_range() for sheet in document]
    document.close()
    text = "".join("".join(texts).split())
    assert f"账页码{head}" in text
    assert f"第1页共{len(texts)}页" in text
    assert f"1{FIRST.name}青石桥村151203" in text
    assert f"2{DOUBTS.name}东风社区12570" in text
    assert "合计271773" in text
    assert f"3{BARE.name}" in text
    assert "“鸡毛蒜皮”，不在纠纷类型里" in text
    assert "第16行合计" in text
    (act,) = logged(ledger, Printed)
    assert isinstance(act, Printed)
    assert (act.paper, act.cases, act.head) == ("intake", 17, head)


def test_the_rows_in_doubt_leave_as_a_workbook_and_the_book_knows(
    page: ExchangePage, ledger: Ledger, qtbot: QtBot, tmp_path: Path
) -> None:
    read(page, qtbot, DOUBTS)
    record(page, qtbot)
    click(page.start.past.card.doubtful_button)
    saved(page, qtbot, tmp_path / "待核对.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "待核对.xlsx").active
    numbers = [sheet.cell(row, 1).value for row in range(3, sheet.max_row + 1)]
    asked_first = str(sheet.cell(3, 2).value)
    assert asked_first.startswith(f"{DOUBTS.name} 第3行：")
    asked = [row.subject.rpartition("/")[2] for row in ledger.reading.queries()]
    assert numbers == asked
    (act,) = logged(ledger, Exported)
    assert isinstance(act, Exported)
    assert (act.what, act.rows, act.mask, bool(act.purpose)) == ("doubtful", 7, "none", True)


def test_another_room_may_ask_about_an_import_by_its_batch(
    page: ExchangePage, ledger: Ledger, qtbot: QtBot
) -> None:
    for path in (DOUBTS, ZERO):
        read(page, qtbot, path)
        record(page, qtbot)
    newest, oldest = imports(ledger)
    read(page, qtbot, FIRST)
    page.ask_undo_of(oldest.batch)
    assert page.start.isVisible()
    assert page.start.past.current() == oldest
    (dialog,) = page.window().findChildren(AskDialog)
    dialog.reject()
    page.ask_report_of(newest.batch)
    assert page.start.past.current() == newest
    (where,) = page.window().findChildren(QFileDialog)
    where.close()


def test_a_file_that_cannot_be_written_is_told(
    page: ExchangePage, qtbot: QtBot, tmp_path: Path
) -> None:
    read(page, qtbot, ZERO)
    record(page, qtbot)
    click(page.start.past.card.report_button)
    saved(page, qtbot, tmp_path / "没有" / "报告.pdf")
    assert "cannot be written" in page.start.notice.text()


def test_buttons_that_have_nothing_to_do_say_why(page: ExchangePage, qtbot: QtBot) -> None:
    read(page, qtbot, ZERO)
    record(page, qtbot)
    card = page.start.past.card
    for button in (card.answer_button, card.cases_button, card.doubtful_button):
        assert not button.isEnabled()
        assert button.toolTip()
    assert card.undo_button.isEnabled()
    assert page.start.choose_button.isVisible()


def test_a_reader_may_look_and_print_but_take_nothing_in(
    qtbot: QtBot, theme: Theme, tmp_path: Path, clock: FrozenClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    read_here(monkeypatch)
    with new_ledger(tmp_path / "账") as ledger:
        offer = imports_module.read_offer(ledger, [DOUBTS], Q1)
        imports_module.record_offer(ledger, offer)
        ledger.add_account("周领导", Role.READER, PASSWORD)
    with Ledger.open(tmp_path / "账", "周领导", PASSWORD) as ledger:
        context = Context(ledger, theme, SettingsFile(tmp_path / "loopbook.ini"))
        with shown(qtbot, context) as page:
            card = page.start.past.card
            for button in (page.start.plain_choose, card.doubtful_button, card.undo_button):
                assert not button.isEnabled()
                assert "Reader" in button.toolTip() or "领导" in button.toolTip()
            assert card.report_button.isEnabled()
            page.take_files([FIRST])
            assert context.jobs.live() == ()


CONDUCT = (
    ("序号", "排查时间", "所属村", "甲方", "联系电话", "乙方", "纠纷类型", "简要情况", "是否化解"),
    (1, "2026.3.5", "竹溪村", "许兰超", "66554433", "贾杰明", "邻里",
     "许兰超与贾杰明因犬只争吵多次。", "未化解"),
    (2, "2026.13.6", "竹溪村", "孔冬", "13900000117", "石兰主任", "检举控告",
     "石兰主任收受好处费三千元。", "石兰主任不承认"),
    (3, "2026.3.7", "竹溪村", "罗小梅", "13900000118", "石兰主任", "反映干部作风",
     "石兰主任打牌误事多次。", "石兰主任在打牌"),
)  # fmt: skip


def test_of_a_report_against_an_official_the_report_tells_no_cell(
    ledger: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read_here(monkeypatch)
    book = openpyxl.Workbook()
    for row in CONDUCT:
        book.active.append(row)
    book.save(tmp_path / "竹溪村.xlsx")
    told = hidden_report(ledger, tmp_path / "竹溪村.xlsx")
    assert "第3行" in told
    assert "第4行" in told
    assert TITLE_GONE in told
    names = ("孔冬", "孔某", "石兰", "石某", "罗某", "主任", "好处费", "打牌", "2026.13.6", "检举")
    assert [one for one in names if one in told] == []


def hidden_report(ledger: Ledger, path: Path) -> str:
    """Return all that the report of a file says of its rows."""
    offer = imports_module.read_offer(ledger, [path], Q1)
    imports_module.record_offer(ledger, offer)
    (one,) = imports(ledger)
    sheet = make_report(ledger, one, offer)
    return repr((sheet.doubts, sheet.left_out, sheet.notices))


def test_the_report_names_no_party_and_tells_no_number_of_theirs(
    ledger: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read_here(monkeypatch)
    book = openpyxl.Workbook()
    for row in NAMING:
        book.active.append(row)
    book.save(tmp_path / "竹溪村.xlsx")
    told = hidden_report(ledger, tmp_path / "竹溪村.xlsx")
    names = ("许兰超", "贾杰明", "孔冬", "石兰", "欧阳建国", "罗小梅")
    assert [one for one in (*names, "66554433", "8765432", "1.39E") if one in told] == []
    masked = (
        "许某家情况特殊",
        "找罗某亦可",
        "“孔某打人”",
        "孔某不同意",
        "欧阳某 罗某",
        NUMBER_GONE,
    )
    assert [one for one in masked if one not in told] == []
