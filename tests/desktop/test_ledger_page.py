"""The Ledger page over a real ledger: table, search, chips, order, figures, what is remembered."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from db.exchange.imports import read_offer, record_offer
from db.ledger import Ledger
from db.model.case_kinds import Screened
from db.model.loop import Role
from db.model.party import Party
from db.model.selection import Selection
from db.store.figures import Figures
from desktop.context import Context
from desktop.ledger.page import LedgerPage
from desktop.settings import SettingsFile
from desktop.theme import Theme
from desktop.widgets.cells import as_cell
from tests.conftest import FrozenClock
from tests.reading_here import read_here

FIRST = Path(__file__).parents[1] / "data" / "drive-2026Q1" / "01-青石桥村.xlsx"
KEYED = Screened(
    on="2026-03-30",
    village="02",
    source="grid",
    applicants=(Party("许兰超", "13900000120"),),
    respondents=(Party("贾明"),),
    category="damage",
    title="许兰超与贾明损害赔偿纠纷",
    facts="贾明家犬咬伤许兰超，医药费未付。",
)


@pytest.fixture
def ledger(tmp_path: Path, clock: FrozenClock) -> Iterator[Ledger]:
    made, _code = Ledger.create(
        tmp_path / "账", "云溪镇综治中心", "YX", ["青石桥村", "东风社区"], "陈静", "长夜-2026-春"
    )
    with made:
        yield made


@pytest.fixture
def filled(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> Ledger:
    read_here(monkeypatch)
    record_offer(ledger, read_offer(ledger, [FIRST]))
    ledger.record(ledger.new_case(), KEYED)
    return ledger


def context_of(ledger: Ledger, theme: Theme, folder: Path) -> Context:
    return Context(ledger, theme, SettingsFile(folder / "loopbook.ini"))


@pytest.fixture
def context(filled: Ledger, theme: Theme, tmp_path: Path) -> Context:
    return context_of(filled, theme, tmp_path)


def shown(qtbot: QtBot, context: Context, width: int = 1366) -> LedgerPage:
    page = LedgerPage(context)
    qtbot.addWidget(page)
    page.resize(width, 720)
    page.show()
    return page


def numbers(page: LedgerPage) -> list[str]:
    model = page.listing.model
    return [model.text(row, 0) for row in range(model.rowCount())]


def column(page: LedgerPage, key: str) -> int:
    return [one.key for one in page.listing.model.columns].index(key)


def choose(page: LedgerPage, key: str) -> None:
    chip = page.filters.chips.findChild(QWidget, key)
    assert isinstance(chip, QWidget)
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)


def write(line: QWidget, text: str) -> None:
    """Put text into a line as an input method does, over what is marked."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(line, event)


def type_search(page: LedgerPage, text: str) -> None:
    page.go_to_search()
    write(page.filters.search, text)
    QTest.keyClick(page.filters.search, Qt.Key.Key_Return)


def test_every_case_is_in_the_table_and_the_newest_found_is_first(
    qtbot: QtBot, context: Context
) -> None:
    page = shown(qtbot, context)
    rows = context.ledger.reading.rows(context.ledger.reading.ids(Selection()))
    assert numbers(page) == [row.no for row in rows]
    assert page.listing.model.rowCount() == 13
    assert page.header.facts.text() == "13 cases · 9 open"
    assert page.listing.model.text(0, column(page, "title")) == KEYED.title
    assert page.listing.model.text(0, column(page, "village")) == "东风社区"
    assert page.listing.model.text(0, column(page, "due_on")) == ""


def test_figures_speak_of_what_is_shown(qtbot: QtBot, context: Context) -> None:
    page = shown(qtbot, context)
    figures = context.ledger.reading.overview(Selection()).shown
    assert (figures.cases, figures.resolved) == (13, 4)
    assert "13 cases · 4 resolved · 30.77 % (4/13)" in page.listing.figures.text()
    choose(page, "screened")
    assert page.listing.figures.text().startswith("1 cases · 0 resolved · 0.00 % (0/1)")


def test_large_figures_have_their_thousands_marked(qtbot: QtBot, context: Context) -> None:
    page = shown(qtbot, context)
    large = Figures(cases=12_345, resolved=1_234, overdue=1_001, people=98_765, amount=123_456_700)
    ids = context.ledger.reading.ids(Selection())
    page.listing.show_selection(Selection(), ids, large)
    told = page.listing.figures.text()
    for words in ("12,345 cases", "1,234 resolved", "1,001 overdue", "98,765 people", "1,234,567"):
        assert words in told


def test_chips_count_and_narrow(qtbot: QtBot, context: Context) -> None:
    page = shown(qtbot, context)
    chips = {
        chip.objectName(): chip.property("text")
        for chip in page.filters.chips.findChildren(QWidget)
        if chip.objectName()
    }
    assert chips["all"] == "All 13"
    assert chips["resolved"].endswith(" 4")
    assert chips["unconfirmed"] == "Not confirmed 12"
    choose(page, "resolved")
    assert len(numbers(page)) == 4
    choose(page, "unconfirmed")
    assert len(numbers(page)) == 12
    choose(page, "overdue")
    late = page.listing.model.row(0)[column(page, "due_on")]
    assert as_cell(late).text.endswith(" late")
    assert len(numbers(page)) == context.ledger.reading.overview(Selection()).shown.overdue > 0


@pytest.mark.parametrize("sought", ["许兰超", "13900000120", "咬伤", "xlc", "YX02-26Q1-001"])
def test_search_finds_by_name_phone_facts_pinyin_and_number(
    qtbot: QtBot, context: Context, sought: str
) -> None:
    page = shown(qtbot, context)
    type_search(page, sought)
    assert numbers(page) == ["YX02-26Q1-001"]


def test_search_follows_the_keys_without_enter(qtbot: QtBot, context: Context) -> None:
    page = shown(qtbot, context)
    page.go_to_search()
    with qtbot.waitSignal(page.filters.changed):
        write(page.filters.search, "许兰超")
    assert len(numbers(page)) == 1
    QTest.keyClick(page.filters.search, Qt.Key.Key_Escape)
    assert len(numbers(page)) == 13


def test_nothing_found_offers_to_clear_the_filters(qtbot: QtBot, context: Context) -> None:
    page = shown(qtbot, context)
    type_search(page, "没有这样的事")
    assert page.nothing.isVisible()
    assert not page.print_button.isEnabled()
    QTest.mouseClick(page.clear_button, Qt.MouseButton.LeftButton)
    assert page.listing.isVisible()
    assert len(numbers(page)) == 13
    assert page.filters.search.text() == ""


def test_a_list_narrows_and_its_first_choice_is_all(qtbot: QtBot, context: Context) -> None:
    page = shown(qtbot, context)
    line = page.filters.lists["village"]
    QTest.mouseClick(line, Qt.MouseButton.LeftButton)
    write(line, "东风")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert numbers(page) == ["YX02-26Q1-001"]
    QTest.mouseClick(line, Qt.MouseButton.LeftButton)
    write(line, "没有的村")
    QApplication.sendEvent(line, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.TabFocusReason))
    assert line.text() == "All villages"
    assert len(numbers(page)) == 13


def test_a_header_sorts_and_again_turns_the_order(qtbot: QtBot, context: Context) -> None:
    page = shown(qtbot, context)
    header = page.listing.table.horizontalHeader()
    for descending in (False, True):
        header.sectionClicked.emit(column(page, "no"))
        assert numbers(page) == sorted(numbers(page), reverse=descending)
        assert page.selection().descending is descending


def test_enter_opens_the_chosen_case_with_the_whole_list(qtbot: QtBot, context: Context) -> None:
    page = shown(qtbot, context)
    page.listing.table.select_row(2)
    with qtbot.waitSignal(page.case_opened) as opened:
        QTest.keyClick(page.listing.table, Qt.Key.Key_Return)
    subject, ids = opened.args
    assert subject == context.ledger.reading.rows([page.listing.model.id_at(2)])[0].subject
    assert len(ids) == 13


def test_the_brief_tells_of_the_chosen_case_in_a_wide_window_only(
    qtbot: QtBot, context: Context
) -> None:
    page = shown(qtbot, context)
    assert page.listing.brief.isVisible()
    assert page.listing.brief.case_title() == KEYED.title
    page.resize(1200, 720)
    assert not page.listing.brief.isVisible()


def test_what_is_written_elsewhere_appears(qtbot: QtBot, context: Context) -> None:
    page = shown(qtbot, context)
    context.record(context.ledger.new_case(), replace(KEYED, title="新纠纷", on="2026-03-31"))
    assert numbers(page)[0] == "YX02-26Q1-002"
    page.hide()
    context.record(context.ledger.new_case(), replace(KEYED, on="2026-04-01"))
    page.show()
    assert numbers(page)[0] == "YX02-26Q2-001"


def test_filters_and_widths_come_back_but_the_words_sought_do_not(
    qtbot: QtBot, context: Context, theme: Theme, tmp_path: Path
) -> None:
    page = shown(qtbot, context)
    choose(page, "resolved")
    page.listing.table.set_widths({"category": 177})
    type_search(page, "纠纷")
    page.hide()
    again = shown(qtbot, context_of(context.ledger, theme, tmp_path))
    assert again.selection() == Selection(stages=("resolved",))
    assert again.listing.table.widths()["category"] == 177


def test_an_empty_ledger_offers_a_return_or_a_first_case(
    qtbot: QtBot, ledger: Ledger, theme: Theme, tmp_path: Path
) -> None:
    page = shown(qtbot, context_of(ledger, theme, tmp_path))
    assert page.empty.isVisible()
    assert not page.filters.isVisible()
    with qtbot.waitSignal(page.new_case_asked):
        QTest.mouseClick(page.empty_new, Qt.MouseButton.LeftButton)


def test_print_asks_for_the_selection_shown(qtbot: QtBot, context: Context) -> None:
    page = shown(qtbot, context)
    choose(page, "resolved")
    with qtbot.waitSignal(page.print_asked) as asked:
        QTest.mouseClick(page.print_button, Qt.MouseButton.LeftButton)
    assert asked.args == [Selection(stages=("resolved",))]


def test_a_reader_sees_and_writes_nothing(
    qtbot: QtBot, filled: Ledger, theme: Theme, tmp_path: Path
) -> None:
    filled.add_account("王主任", Role.READER, "长夜-2026-夏")
    filled.close()
    with Ledger.open(filled.folder, "王主任", "长夜-2026-夏") as read:
        page = shown(qtbot, context_of(read, theme, tmp_path))
        assert len(numbers(page)) == 13
        for button in (page.new_button, page.import_button):
            assert not button.isEnabled()
            assert button.toolTip()
        page.close()
