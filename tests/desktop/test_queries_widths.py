"""The raw row keeps days and numbers whole at every width; stories take what is left."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from desktop.queries.raw_table import RawArea, RawRow, RawRows, RawTable
from desktop.queries.raw_widths import Need, shared
from desktop.theme import SCALES, Theme

TEXTS = {
    "found_on": "2026.11.16",
    "village": "青石桥村",
    "applicants": "欧阳建国、罗小梅、宏达建材有限公司",
    "phone": "139****0809",
    "amount": "",
    "facts": "两家因宅基地边界多次争吵，村里劝解三次没有结果，情绪较大。" * 3,
    "state": "未化解",
    "resolved_on": "2026年11月16日",
    "national_no": "430100202611160001",
    "remarks": "",
}
HEADINGS = tuple((column, f"{column}的表头写得很长") for column in TEXTS)
WHOLE = ("found_on", "phone", "resolved_on", "national_no", "village")


@st.composite
def needs(draw: st.DrawFn) -> Need:
    least = draw(st.integers(1, 200))
    return Need(least, least + draw(st.integers(0, 300)), draw(st.booleans()))


@given(st.lists(needs(), min_size=1, max_size=20), st.integers(0, 4000))
def test_the_room_is_shared_without_rest_and_nobody_is_pressed(
    asked: list[Need], room: int
) -> None:
    widths = shared(asked, room)
    assert sum(widths) == max(room, sum(need.least for need in asked))
    assert all(width >= need.least for width, need in zip(widths, asked, strict=True))
    if any(w < n.wanted for w, n in zip(widths, asked, strict=True) if not n.story):
        assert all(w == n.least for w, n in zip(widths, asked, strict=True) if n.story)


def test_no_columns_take_no_room() -> None:
    assert shared([], 100) == []


@pytest.fixture(params=SCALES)
def table(request: pytest.FixtureRequest, qapp: QApplication) -> RawTable:
    made = RawTable(Theme(request.param))
    made.show_rows(RawRows(HEADINGS, RawRow("4", TEXTS), RawRow("3", {}), boxed="found_on"))
    return made


@pytest.mark.parametrize("width", [300, 780, 1400, 2400])
def test_days_phones_and_numbers_stay_on_one_line(table: RawTable, width: int) -> None:
    widths = dict(zip(TEXTS, table.widths(width), strict=True))
    for column in WHOLE:
        assert table._laid(column, TEXTS[column], widths[column]).lineCount() == 1
    if width == 2400:
        assert max(widths, key=lambda column: widths[column]) == "facts"


def test_an_empty_column_takes_hardly_any_room_where_room_is_short(table: RawTable) -> None:
    widths = dict(zip(TEXTS, table.widths(300), strict=True))
    narrow = QFontMetrics(table._theme.font(12)).horizontalAdvance("表头写得") + table._theme.px(12)
    assert widths["amount"] <= narrow
    assert widths["remarks"] <= narrow


def test_the_column_in_question_is_in_sight_where_the_table_scrolls(table: RawTable) -> None:
    theme = table._theme
    area = RawArea(theme, table)
    area.resize(theme.px(400), 200)
    for boxed in ("found_on", "resolved_on", "remarks"):
        table.show_rows(RawRows(HEADINGS, RawRow("4", TEXTS), boxed=boxed))
        area.fit()
        left, right = table.span()
        at = area.horizontalScrollBar().value()
        assert at <= left
        assert right <= at + area.width()
    area.takeWidget()
    area.deleteLater()
