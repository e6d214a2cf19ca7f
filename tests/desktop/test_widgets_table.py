"""The table holds ids, fetches what it shows, and copies what is chosen."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.theme import Theme, Tone
from desktop.widgets.cells import Cell, Column, Row
from desktop.widgets.table import WINDOW, TableModel
from desktop.widgets.table_view import TableView

Show = Callable[[QWidget], None]
Key = Qt.Key
COLUMNS = (
    Column("no", "编号", 120),
    Column("title", "名称", stretch=True),
    Column("state", "状态", 90, sortable=False),
    Column("amount", "金额", 80, right=True, from_width=600),
)
OPEN = Cell("化解中", Tone.BRAND, chip=True)


class Source:
    """Rows worked out from ids; notes what was fetched."""

    def __init__(self) -> None:
        self.asked: list[list[int]] = []

    def __call__(self, ids: list[int]) -> list[Row]:
        self.asked.append(ids)
        return [(f"YX-{i}", f"第 {i} 件\n纠纷", OPEN, i if i % 2 else None) for i in ids]


@pytest.fixture
def source() -> Source:
    return Source()


@pytest.fixture
def model(qtbot: QtBot, source: Source) -> TableModel:
    return TableModel(COLUMNS, source)


@pytest.fixture
def view(show: Show, theme: Theme, model: TableModel) -> TableView:
    made = TableView(theme, model)
    made.set_ids(np.arange(1, 1001))
    made.resize(800, 400)
    show(made)
    return made


def test_the_model_keeps_qt_s_rules(model: TableModel) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for ids in (np.arange(1, 251), np.empty(0, dtype=np.int64), np.arange(5, 8)):
        model.set_ids(ids)
        model.refresh()
    model.show_sort("no", True)
    assert tester.model() is model
    assert model.rowCount() == 3
    assert model.rowCount(model.index(0, 0)) == 0


def test_a_million_ids_fetch_only_the_windows_shown(model: TableModel, source: Source) -> None:
    model.set_ids(np.arange(1, 1_000_001))
    assert source.asked == []
    assert model.text(500_050, 0) == "YX-500051"
    assert model.text(500_099, 0) == "YX-500100"
    assert source.asked == [list(range(500_001, 500_101))]


def test_old_windows_are_let_go_and_recent_ones_kept(model: TableModel, source: Source) -> None:
    model.set_ids(np.arange(0, 100 * WINDOW))
    for window in range(64):
        model.row(window * WINDOW)
    model.row(0)
    model.row(64 * WINDOW)
    fetched = len(source.asked)
    model.row(0)
    assert len(source.asked) == fetched, "the window used last was kept"
    model.row(WINDOW)
    assert len(source.asked) == fetched + 1, "the one used longest ago was not"


def test_refresh_fetches_again(model: TableModel, source: Source) -> None:
    model.set_ids(np.arange(10))
    model.row(0)
    model.refresh()
    model.row(0)
    assert len(source.asked) == 2


def test_ids_and_rows_find_each_other(model: TableModel) -> None:
    model.set_ids(np.array([30, 10, 20]))
    assert model.id_at(1) == 10
    assert model.row_of(20) == 2
    assert model.row_of(99) == -1


def test_chosen_rows_are_copied_as_cells_of_a_sheet(view: TableView) -> None:
    view.select_row(0)
    QTest.keyClick(view, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(view, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == (
        "YX-1\t第 1 件 纠纷\t化解中\t1\nYX-2\t第 2 件 纠纷\t化解中\t"
    )
    assert view.selected_ids() == [1, 2]


def test_enter_and_double_click_open_the_current_row(view: TableView, qtbot: QtBot) -> None:
    view.select_id(3)
    with qtbot.waitSignal(view.opened) as told:
        QTest.keyClick(view, Key.Key_Return)
    assert told.args == [3]
    place = view.visualRect(view.model().index(1, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    with qtbot.waitSignal(view.opened) as told:
        QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told.args == [2]


def test_home_and_end_go_to_the_first_and_last_row(view: TableView) -> None:
    QTest.keyClick(view, Key.Key_End)
    assert view.current_id() == 1000
    QTest.keyClick(view, Key.Key_Home)
    assert view.current_id() == 1


def test_new_ids_keep_the_current_row_or_take_the_first(view: TableView) -> None:
    view.select_id(500)
    view.set_ids(np.array([700, 500, 600]))
    assert view.current_id() == 500
    view.set_ids(np.array([7, 8]))
    assert view.current_id() == 7


def test_no_rows_have_no_current_one(view: TableView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.current_changed, check_params_cb=_is_none):
        view.set_ids(np.empty(0, dtype=np.int64))
    assert view.current_id() == -1
    with qtbot.assertNotEmitted(view.opened):
        QTest.keyClick(view, Key.Key_Return)


def _is_none(current: object) -> bool:
    return current == -1


def click_header(view: TableView, section: int) -> None:
    header = view.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(section) + 20, header.height() // 2)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_a_header_asks_for_order_and_then_for_the_other_way(view: TableView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.sort_asked) as told:
        click_header(view, 0)
    assert told.args == ["no", False]
    view.show_sort("no", False)
    assert view.model().headerData(0, Qt.Orientation.Horizontal) == "编号 ↑"
    with qtbot.waitSignal(view.sort_asked) as told:
        click_header(view, 0)
    assert told.args == ["no", True]
    with qtbot.assertNotEmitted(view.sort_asked):
        click_header(view, 2)


def test_a_narrow_table_leaves_columns_out_and_never_scrolls_sideways(
    view: TableView, qtbot: QtBot
) -> None:
    assert not view.isColumnHidden(3)
    view.resize(500, 400)
    assert view.isColumnHidden(3)
    assert view.horizontalHeader().length() <= view.viewport().width()


def test_pulled_widths_are_remembered_in_logical_pixels(
    qtbot: QtBot, show: Show, qapp: object, source: Source
) -> None:
    theme = Theme(1.5)
    model = TableModel(COLUMNS, source)
    view = TableView(theme, model)
    view.resize(1200, 400)
    show(view)
    with qtbot.waitSignal(view.widths_changed):
        view.horizontalHeader().resizeSection(0, 300)
    assert view.widths()["no"] == 200
    view.set_widths({"no": 100, "gone": 5})
    assert view.columnWidth(0) == 150


def test_painting_reads_only_what_is_in_sight(
    view: TableView, model: TableModel, source: Source
) -> None:
    source.asked.clear()
    view.select_row(0)
    model.refresh()
    view.grab()
    assert source.asked == [list(range(1, 101))]


def test_tab_leaves_the_table(view: TableView) -> None:
    assert not view.tabKeyNavigation()
