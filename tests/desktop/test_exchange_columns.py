"""What the headings of a file are taken for, and how a person corrects it."""

from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from db.exchange import layouts
from db.exchange.reading_kinds import MappedColumn
from db.ledger import Ledger
from db.model.selection import Selection
from desktop.context import Context
from desktop.exchange.column_map import choices
from desktop.exchange.dropping import files_in
from desktop.exchange.page import ExchangePage
from desktop.exchange.words import masked
from desktop.settings import SettingsFile
from desktop.theme import Theme
from tests.conftest import FrozenClock
from tests.exchange_page import click, column_of, new_ledger, read, record, shown
from tests.reading_here import read_here

HEAD = ("排查时间", "当事人", "纠纷类型", "简要情况", "经办心得", "联络")
ROW = ("2026.3.5", "张三", "邻里", "砌墙占道", "先劝后调", "13900000117")


@pytest.fixture
def ledger(tmp_path: Path, clock: FrozenClock) -> Iterator[Ledger]:
    with new_ledger(tmp_path / "账") as made:
        yield made


@pytest.fixture
def page(
    qtbot: QtBot, ledger: Ledger, theme: Theme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[ExchangePage]:
    read_here(monkeypatch)
    context = Context(ledger, theme, SettingsFile(tmp_path / "loopbook.ini"))
    with shown(qtbot, context) as made:
        yield made


def returns(folder: Path, *names: str) -> list[Path]:
    """Write returns of one layout, as two villages that share a form hand in."""
    made = []
    for number, name in enumerate(names):
        book = openpyxl.Workbook()
        book.active.append(HEAD)
        book.active.append((*ROW[:1], f"张三{number}", *ROW[2:3], f"砌墙{number}", *ROW[4:]))
        book.save(folder / name)
        made.append(folder / name)
    return made


def choose(page: ExchangePage, heading: str) -> None:
    table = page.preview.detail.columns.table
    table.select_row(column_of(table, 0).index(heading))


def pick(page: ExchangePage, qtbot: QtBot, code: str) -> None:
    line = page.preview.detail.columns.line
    line.set_code(code)
    with qtbot.waitSignal(page.importing.offered):
        line.picked.emit()


def test_each_heading_is_shown_with_its_first_values_and_what_it_is_taken_for(
    page: ExchangePage, qtbot: QtBot, tmp_path: Path
) -> None:
    read(page, qtbot, *returns(tmp_path, "竹溪村.xlsx"))
    page.preview.detail.chips.chips["columns"].click()
    table = page.preview.detail.columns.table
    assert column_of(table, 0) == list(HEAD)
    assert column_of(table, 1)[3:] == ["砌墙0", "先劝后调", "139****0117"]
    assert column_of(table, 2)[0] == "Found on"
    assert column_of(table, 2)[4] == "not read, not stored"


def test_a_heading_corrected_once_is_read_so_in_every_file_of_the_layout(
    page: ExchangePage, ledger: Ledger, qtbot: QtBot, tmp_path: Path
) -> None:
    read(page, qtbot, *returns(tmp_path, "竹溪村.xlsx", "上坪村.xlsx"))
    detail = page.preview.detail
    detail.chips.chips["columns"].click()
    choose(page, "经办心得")
    pick(page, qtbot, "measures")
    assert detail.chips.current() == "columns"
    assert column_of(detail.columns.table, 2)[4] == "Measures (by hand)"
    record(page, qtbot)
    rows = ledger.reading.rows(ledger.reading.ids(Selection()))
    measures = [ledger.reading.case(row.subject).state.measures for row in rows]
    assert measures == ["先劝后调", "先劝后调"]
    read(page, qtbot, *returns(tmp_path, "茶亭村.xlsx"))
    assert page.preview.detail.columns.current() is not None
    assert column_of(detail.columns.table, 2)[4] == "Measures (by hand)"


def test_a_column_may_be_read_past_and_read_again_as_the_program_does(
    page: ExchangePage, ledger: Ledger, qtbot: QtBot, tmp_path: Path
) -> None:
    read(page, qtbot, *returns(tmp_path, "竹溪村.xlsx"))
    detail = page.preview.detail
    detail.chips.chips["columns"].click()
    choose(page, "纠纷类型")
    assert not detail.columns.undo_button.isEnabled()
    pick(page, qtbot, "passed")
    assert page.preview.sum.numbers() == (1, 0, 1, 0)
    detail.chips.chips["all"].click()
    assert column_of(detail.rows, 5) == ["Category is empty"]
    detail.chips.chips["columns"].click()
    with qtbot.waitSignal(page.importing.offered):
        click(detail.columns.undo_button)
    assert page.preview.sum.numbers() == (1, 1, 0, 0)
    assert layouts.all_kept(ledger) == {}


def test_enter_goes_to_the_line_that_corrects(
    page: ExchangePage, qtbot: QtBot, tmp_path: Path
) -> None:
    read(page, qtbot, *returns(tmp_path, "竹溪村.xlsx"))
    columns = page.preview.detail.columns
    page.preview.detail.chips.chips["columns"].click()
    choose(page, "联络")
    page.activateWindow()
    QTest.keyClick(columns.table, Qt.Key.Key_Return)
    qtbot.waitUntil(columns.line.hasFocus)
    assert columns.heading.text() == "“联络”"


def test_a_list_of_another_kind_offers_its_own_columns() -> None:
    def heading(text: str, column: str | None) -> MappedColumn:
        return MappedColumn("整改", "k", 0, text, column)

    rectifications = [heading("问题", "problem"), heading("整改措施", "measures")]
    codes = [code for code, _ in choices(rectifications, rectifications[0])]
    assert "closed_on" in codes
    assert "applicants" not in codes
    ledger = [heading("当事人", "applicants")]
    codes = [code for code, _ in choices(ledger, ledger[0])]
    assert codes[0] == "passed"
    assert "applicants" in codes


@pytest.mark.parametrize(
    ("text", "shown_as"),
    [
        ("13900000117", "139****0117"),
        ("0745-2221234", "074****1234"),
        ("430181199001011234", "430****1234"),
        ("2026-01-15", "2026-01-15"),
        ("20260115", "20260115"),
        ("1.38E+10", "1.38E+10"),
        ("35000", "35000"),
        ("电话13900000117，已核", "电话139****0117，已核"),
    ],
)
def test_long_numbers_lose_their_middle_and_days_do_not(text: str, shown_as: str) -> None:
    assert masked(text) == shown_as


def test_of_a_folder_only_its_tables_are_taken_and_each_once(tmp_path: Path) -> None:
    for name in ("b.csv", "a.XLS", ".hidden.csv", "~$a.xlsx", "c.pdf"):
        (tmp_path / name).write_bytes(b"")
    (tmp_path / "inner").mkdir()
    chosen = tmp_path / "c.pdf"
    found = files_in([tmp_path, chosen, tmp_path / "b.csv"])
    assert found == [tmp_path / "a.XLS", tmp_path / "b.csv", chosen]
