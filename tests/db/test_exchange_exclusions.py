"""Rows that are no disputes, totals compared with the rows above them, and zero reports."""

import pytest

from db.exchange.cells import Cell
from tests.db.small_sheets import GOOD, HEAD, doubts, noticed, read, read_sheets, sheet

BLANK: list[Cell] = [None] * len(HEAD)
SUMMED = [
    "序号",
    "排查时间",
    "当事人",
    "纠纷类型",
    "简要情况",
    "涉及人数",
    "涉及户数",
    "金额(万元)",
]


def summed(people: Cell, households: Cell, amount: Cell) -> list[Cell]:
    return [1, "2026.3.5", "张三", "邻里", "砌墙占道", people, households, amount]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (["合计", None, "2件"], "total"),
        (["合 计：2件"], "total"),
        ([None, "小计", None, 2], "total"),
        ([7, "总计"], "total"),
        (["共12件"], "total"),
        (["注：本表一式两份"], "note"),
        (["备注：", "本表一式两份"], "note"),
        (["说明"], "note"),
        (["第1页 共3页"], "note"),
        (["填报单位（盖章）：青石桥村"], "signature"),
        (["村书记签字：", None, None, None, "填报日期：", "2026.3.31"], "signature"),
        (["负责人：张三   联系人：李四"], "signature"),
        ([None, None, None, None, None, "2026年3月25日"], "signature"),
        ([None, None, None, None, "青石桥村村民委员会（盖章）"], "signature"),
        (["报送时间：2026年3月25日"], "signature"),
        ([None, None, "报送日期", "2026.3.25"], "signature"),
        (["联系人：张三   电话：13900000001"], "signature"),
        (BLANK, "blank"),
        ([3], "blank"),
        (["5、"], "blank"),
        (["（６）"], "blank"),
        (["④", " "], "blank"),
        ([" ", "\u200b", "　"], "blank"),
        (list(HEAD), "repeated_header"),
        (["云溪镇台账"], "repeated_header"),
    ],
)
def test_row_that_is_no_dispute(row: list[Cell], reason: str) -> None:
    result = read(["云溪镇台账"], HEAD, GOOD, row, GOOD)
    assert (dict(result.excluded), len(result.accepted)) == ({reason: 1}, 2)
    (left_out,) = result.left_out
    assert (left_out.row, left_out.reason) == (4, reason)


def test_rows_left_out_show_their_first_words() -> None:
    result = read(HEAD, GOOD, ["注：", "本表\n一式两份" + "。" * 60])
    assert result.left_out[0].text.startswith("注： 本表 一式两份。")
    assert len(result.left_out[0].text) == 40


@pytest.mark.parametrize("first", ["合计", "注：", "签字：", "说明"])
def test_dispute_is_never_left_out_for_the_word_it_begins_with(first: str) -> None:
    assert len(read(HEAD, [first, *GOOD[1:]]).accepted) == 1


def test_row_that_only_has_its_number_counts_in_no_total() -> None:
    result = read(HEAD, GOOD, [2], [3], ["合计", "1件"])
    assert noticed(result, "total_differs") == []
    assert result.excluded == {"blank": 2, "total": 1}
    assert doubts(read(HEAD, GOOD, [None, None, 3]))


def test_totals_that_agree_say_nothing() -> None:
    result = read(
        SUMMED,
        summed(3, "2户", 1),
        summed("约5人", None, "3500元"),
        ["小计", "2件", None, None, None, 8, 2, 1.35],
        summed(None, 1, "2万"),
        ["小计", "1件", None, None, None, None, "1户", 2],
        ["合计：3件", None, None, None, None, "8人", 3, "33500元"],
    )
    assert noticed(result, "total_differs") == []
    assert result.excluded == {"total": 3}


def test_total_that_differs_is_told_with_both_numbers() -> None:
    result = read(
        SUMMED,
        summed(3, 2, 1),
        summed(5, None, 0.5),
        ["合计", "3件", None, None, None, 9, 2, 15],
    )
    assert noticed(result, "total_differs") == [
        (4, "", "件数: 3 ≠ 2"),
        (4, "people", "涉及人数: 9 ≠ 8"),
        (4, "amount", "金额(万元): 15 ≠ 1.5"),
    ]


def test_total_is_not_compared_over_a_cell_that_could_not_be_read() -> None:
    result = read(SUMMED, summed("几个", 2, "3-5万"), ["合计", None, None, None, None, 9, 9, 9])
    assert noticed(result, "total_differs") == [(3, "households", "涉及户数: 9 ≠ 2")]


def test_number_of_outcomes_is_not_the_number_of_cases() -> None:
    total: list[Cell] = ["合计", "2件", None, None, None, None, "1件", None]
    assert noticed(read(HEAD, GOOD, GOOD, total), "total_differs") == []


@pytest.mark.parametrize(
    "row",
    [
        [None, None, "无", None, "经排查,本季度无新增矛盾纠纷(零报告)"],
        [1, "2026.3.20", "无", "无", "无", "/", "无", None],
        [None, None, None, None, "经排查未发现新的矛盾纠纷"],
        ["零报告"],
        ["无"],
        [1, "无"],
        [None, "2026.3.20", None, None, "本村没有发生矛盾纠纷"],
    ],
)
def test_zero_report(row: list[Cell]) -> None:
    result = read(["梨园社区2026年台账"], HEAD, row)
    assert (result.zero_report, result.excluded) == (True, {"zero_report": 1})
    assert result.village == "梨园社区"


def test_return_with_a_dispute_is_no_zero_report() -> None:
    both = read(HEAD, GOOD, ["无"])
    assert (both.zero_report, both.excluded, len(both.accepted)) == (False, {"zero_report": 1}, 1)


@pytest.mark.parametrize(
    "facts", ["经排查无新增矛盾纠纷，但有3起旧案", "李四无理取闹", "无房居住", "新增2件矛盾纠纷"]
)
def test_dispute_that_speaks_of_nothing_is_asked_about(facts: str) -> None:
    result = read(HEAD, [1, "2026.3.5", None, None, facts])
    assert {reason for _, _, reason in doubts(result)} == {"missing"}


@pytest.mark.parametrize(
    ("lines", "excluded"),
    [
        (["梨园社区台账", "经排查,本季度无新增矛盾纠纷。"], {"zero_report": 1}),
        (["梨园社区零报告"], {"zero_report": 1}),
        (
            ["梨园社区", "零报告", "", "填报人：王五"],
            {"zero_report": 1, "blank": 1, "signature": 1},
        ),
        (["梨园社区", "本季度无矛盾纠纷", "2026年3月25日"], {"zero_report": 1, "signature": 1}),
        (["双江口村工作情况汇报", "我村认真开展矛盾纠纷排查工作,成效明显。"], {"no_header": 1}),
        (["梨园社区", "无新增矛盾纠纷", "但仍有旧案在办,详见附表"], {"no_header": 1}),
        (["梨园社区", "化解了矛盾纠纷三件,无新增矛盾纠纷"], {"no_header": 1}),
        (["无矛盾纠纷村创建方案", "一、认真组织", "二、抓好落实"], {"no_header": 1}),
    ],
)
def test_sheet_of_words_alone(lines: list[str], excluded: dict[str, int]) -> None:
    result = read(*([line] for line in lines))
    assert dict(result.excluded) == excluded
    assert result.zero_report is ("zero_report" in excluded)
    assert result.village == ("双江口村" if "双江口村" in lines[0] else result.village)


def test_sheets_without_a_header_count_once_and_empty_ones_not() -> None:
    log = ["序号", "来源", "问题", "责任单位", "责任人", "是否办结", "办结时间"]
    sheets = [sheet(["双江口村工作情况汇报"]), sheet(), sheet([None, ""]), sheet(log, name="督办")]
    result = read_sheets(*sheets)
    assert (result.excluded, result.rows_read) == ({"no_header": 2}, 0)
    assert (result.village, result.zero_report, result.error) == ("双江口村", False, None)


def test_blank_rows_within_count_and_those_after_the_last_do_not() -> None:
    result = read(HEAD, GOOD, BLANK, GOOD, BLANK, BLANK)
    assert (result.rows_read, result.excluded) == (3, {"blank": 1})
