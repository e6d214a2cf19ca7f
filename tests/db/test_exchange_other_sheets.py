"""The activity log and the rectification list: rows of their own, never asked about."""

from db.exchange.cells import Cell
from db.exchange.reading_kinds import ActivityRow, RectificationRow
from tests.db.small_sheets import GOOD, HEAD, merge, noticed, read, read_sheets, sheet

LOG: list[Cell] = ["日期", "类别", "主题", "地点", "场次", "参与人次", "服务人次", "资料份数"]
LIST: list[Cell] = [
    *("序号", "来源", "问题", "整改措施", "责任单位", "责任人", "整改时限", "是否办结", "办结时间"),
]
MENDED: list[Cell] = [1, "上级督办", "三件未办", "限期办结", "司法所", "王五", "2026.3.30"]


def test_activity_log() -> None:
    result = read(LOG, ["2026.3.5", "法治讲座", "普法", "青石桥村", 1, "80人次", None, "500份"])
    assert result.activities == (
        ActivityRow(2, "台账", "2026-03-05", "法治讲座", "普法", "青石桥村", 1, 80, None, 500),
    )
    assert (result.rows_read, result.queried, result.excluded) == (1, (), {})
    assert {column.column for column in result.columns} == {
        *("on", "activity", "subject", "place", "times", "attended", "served", "handed_out"),
    }


def test_rectification_list() -> None:
    result = read(LIST, [*MENDED, "是", "2026.3.20"], [*MENDED, "正在整改", None])
    first, second = result.rectifications
    assert first == RectificationRow(
        2,
        "台账",
        source="上级督办",
        problem="三件未办",
        measures="限期办结",
        office="司法所",
        handler="王五",
        due_on="2026-03-30",
        closed="yes",
        closed_on="2026-03-20",
    )
    assert (second.closed, second.closed_on) == ("no", "")


def test_what_cannot_be_read_stays_empty_and_is_told() -> None:
    log = read(LOG, ["三月里", "法治讲座", None, None, "好几场", 80, None, None])
    assert (log.activities[0].on, log.activities[0].times) == ("", None)
    assert noticed(log, "unread_cell") == [(2, "on", "三月里"), (2, "times", "好几场")]
    mended = read(LIST, [*MENDED, "基本上", "2026.2.30"])
    assert (mended.rectifications[0].closed, mended.rectifications[0].closed_on) == ("", "")
    assert noticed(mended, "unread_cell") == [
        (2, "closed_on", "2026.2.30"),
        (2, "closed", "基本上"),
    ]


def test_lines_that_are_no_entries_are_left_out_and_totals_compared() -> None:
    talk: list[Cell] = ["2026.3.5", "法治讲座", "普法", "青石桥村", 1, 80, 0, 0]
    result = read(
        LOG, talk, [None], talk, ["合计", None, None, None, 2, 150, 0, 0], ["填表人：王五"]
    )
    assert len(result.activities) == 2
    assert result.excluded == {"blank": 1, "total": 1, "signature": 1}
    assert noticed(result, "total_differs") == [(5, "attended", "参与人次: 150 ≠ 160")]


def test_first_cell_of_an_entry_may_be_a_word_of_the_foot() -> None:
    row: list[Cell] = ["说明", "三件未办", "限期办结", "司法所", "王五"]
    assert len(read(LIST[1:6], row).rectifications) == 1


def test_merged_same_as_above_and_hidden() -> None:
    rows: list[list[Cell]] = [
        ["2026.3.5", "法治讲座", "普法", "青石桥村", 1, 80],
        [None, "同上", "普法", "竹溪村", 1, 60],
    ]
    result = read_sheets(sheet(LOG, *rows, merges=(merge(2, 0, 3, 0),), hidden_rows=frozenset({3})))
    assert [(one.on, one.activity) for one in result.activities] == [("2026-03-05", "法治讲座")] * 2
    assert noticed(result, "same_as_above") == [(3, "activity", "法治讲座")]
    assert noticed(result, "hidden_row") == [(3, "", "")]


def test_ledgers_and_lists_of_one_file_are_told_apart() -> None:
    result = read_sheets(
        sheet(HEAD, GOOD), sheet(LOG, ["2026.3.5", "法治讲座", "普法"]), sheet(LIST, MENDED)
    )
    assert (len(result.accepted), len(result.activities), len(result.rectifications)) == (1, 1, 1)
    assert not result.zero_report
