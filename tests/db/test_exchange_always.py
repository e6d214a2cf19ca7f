"""Whatever a workbook holds: nothing raises, every row is counted, and only once."""

import json
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from db.exchange.cells import Cell
from db.exchange.foreign import Merge, Sheet
from db.exchange.reading_kinds import AcceptedRow, Return
from db.exchange.returns_json import to_json
from db.model import codes
from tests.db.small_sheets import read_sheets

CELLS: st.SearchStrategy[Cell] = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**40), 10**40),
    st.floats(),
    st.text(max_size=20),
    st.text(alphabet="年月日.-/0123456789一二十零万元户人等与和、() 张李", max_size=14),
    st.sampled_from(["2026.3.5", "张三与李四", "邻里", "已化解", "合计", "同上", "无", "1.3E+10"]),
    st.sampled_from(["小计", "12件", "填报人：", "3月5日", "约3万", "#REF!", "12户45人"]),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.timedeltas(),
)
HEADINGS = [words[0] for words in codes.headers().values()]
NEEDED: list[Cell] = ["排查时间", "当事人", "纠纷类型", "简要情况"]
OTHERS: list[list[Cell]] = [
    ["日期", "类别", "场次", "参与人次", "服务人次"],
    ["问题", "整改措施", "整改时限", "是否办结", "办结时间"],
]
PLACES = st.tuples(st.integers(1, 9), st.integers(0, 12))
FILLS = st.sampled_from(["FF0000", "BFBFBF", "FFFFFF", "", "zz", "FFC000"])
MERGES = st.tuples(st.integers(1, 9), st.integers(0, 9), st.integers(0, 9), st.integers(0, 9))


@st.composite
def sheets(draw: st.DrawFn) -> Sheet:
    head = draw(st.sampled_from([NEEDED, *OTHERS]))
    head = [*head, *draw(st.lists(st.sampled_from([*HEADINGS, "民族", None]), max_size=8))]
    row = st.lists(CELLS, max_size=len(head) + 1)
    titles = draw(st.lists(row, max_size=2))
    second: list[Cell] = ["姓名", "电话"]
    choices: list[list[list[Cell]]] = [[head], [head, head], [head, second], []]
    heads = draw(st.sampled_from(choices))
    rows: list[list[Cell]] = [*titles, *heads, *draw(st.lists(row, max_size=5))]
    return Sheet(
        draw(st.sampled_from(["", "台账", "3月", "青石桥村"])),
        tuple(tuple(row) for row in rows),
        hidden=draw(st.booleans()),
        hidden_rows=draw(st.frozensets(st.integers(1, 9), max_size=3)),
        hidden_columns=draw(st.frozensets(st.integers(0, 9), max_size=3)),
        merges=tuple(
            Merge(top, left, top + height, left + width)
            for top, left, height, width in draw(st.lists(MERGES, max_size=3))
        ),
        struck=draw(st.frozensets(PLACES, max_size=12)),
        fills=draw(st.dictionaries(PLACES, FILLS, max_size=12)),
        comments=draw(st.dictionaries(PLACES, st.text(max_size=9), max_size=3)),
    )


@settings(max_examples=100, deadline=None)
@given(
    st.lists(sheets(), max_size=2),
    st.sampled_from([{}, {"青石桥村": "01"}]),
    st.sampled_from([None, "2026Q1", "?"]),
    st.booleans(),
)
def test_any_cells_are_read_and_every_row_is_counted(
    drawn: list[Sheet], villages: dict[str, str], drive: str | None, date_1904: bool
) -> None:
    named = [replace(one, name=f"{one.name}{n}") for n, one in enumerate(drawn)]
    result = read_sheets(*named, villages=villages, drive=drive, date_1904=date_1904)
    assert result.rows_read <= sum(len(one.rows) for one in drawn)
    json.dumps(to_json(result))
    assert all(row.doubts for row in result.queried)
    assert_values_are_plain(result)


def assert_values_are_plain(result: Return) -> None:
    """Codes are those of the lists and days those of the calendar, in queried rows too."""
    for row in (*result.accepted, *(query.values for query in result.queried)):
        assert isinstance(row, AcceptedRow)
        for name in ("category", "source", "risk", "state", "method", "agreement"):
            code = getattr(row, name)
            assert code == "" or codes.is_code(name, code)
        assert row.people is None or row.people >= 0
        assert row.amount is None or row.amount >= 0


@settings(max_examples=50, deadline=None)
@given(st.data())
def test_mappings_by_hand_never_break_reading(data: st.DataObject) -> None:
    one = data.draw(sheets())
    columns = read_sheets(one).columns
    names = st.sampled_from([*HEADINGS, *codes.headers(), "", "horoscope"])
    mapping = data.draw(
        st.dictionaries(st.sampled_from([c.heading for c in columns] or [""]), names)
    )
    layouts = {column.layout: mapping for column in columns}
    result = read_sheets(one, layouts=layouts)
    assert result.rows_read == read_sheets(one).rows_read
