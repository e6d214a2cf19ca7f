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


def test_what_cannot_be_read_stands_in_the_remarks() -> None:
    row = ["三月里", "法治讲座", "普法", "青石桥村", "好几场", "若干", "约50人", "/"]
    (talk,) = read(LOG, row).activities
    assert (talk.times, talk.attended, talk.served, talk.handed_out) == (None, None, 50, None)
    assert talk.remarks == "日期：三月里；场次：好几场；参与人次：若干"
    (mended,) = read([*LIST, "备注"], [*MENDED, "基本办结", "月底", "已约谈"]).rectifications
    assert (mended.closed, mended.remarks) == ("", "已约谈；办结时间：月底；是否办结：基本办结")


def test_a_day_that_has_not_come_is_not_taken_unless_it_is_a_target() -> None:
    listed = read([*LIST, "交办时间"], [*MENDED[:6], "2027.1.1", "是", "2026.4.1", "2026.5"])
    (mended,) = listed.rectifications
    assert (mended.due_on, mended.closed_on, mended.opened_on) == ("2027-01-01", "", "")
    assert mended.remarks == "交办时间：2026.5；办结时间：2026.4.1"
    assert [column for _, column, _ in noticed(listed, "unread_cell")] == ["opened_on", "closed_on"]
    told = read(LOG, ["2026.4.1", "法治讲座"], ["2026.3.31", "法治讲座"], ["2026.3", "法治讲座"])
    assert [one.on for one in told.activities] == ["", "2026-03-31", "2026-03"]


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
