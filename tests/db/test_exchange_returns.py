"""A return, from its sheets to accepted and queried rows: doubts, neighbours, villages, years."""

import json
from pathlib import Path

import pytest

from db.exchange.cells import Cell
from db.exchange.columns import COLUMNS
from db.exchange.foreign import Workbook, parse_workbook
from db.exchange.reading_kinds import Known
from db.exchange.returns import read_book
from db.exchange.returns_json import to_json
from db.model import codes
from db.model.party import Party
from tests.db.small_sheets import (
    GOOD,
    HEAD,
    TODAY,
    doubts,
    noticed,
    read,
    read_sheets,
    sheet,
    with_cell,
)

FIRST = Path(__file__).parents[1] / "data" / "drive-2026Q1" / "01-青石桥村.xlsx"


def test_first_return_of_a_village_new_to_the_ledger() -> None:
    book = parse_workbook(FIRST.name, FIRST.read_bytes())
    result = read_book(FIRST.name, "00", book, Known(TODAY))
    (want,) = json.loads(FIRST.with_suffix(".json").read_text("utf-8"))
    document = to_json(result)
    assert {key: document[key] for key in ("village", "queried", "excluded")} == {
        key: want[key] for key in ("village", "queried", "excluded")
    }
    rows = document["accepted"]
    assert isinstance(rows, list)
    assert [
        {k: row[k] for k in wanted} for row, wanted in zip(rows, want["accepted"], strict=True)
    ] == want["accepted"]
    assert (result.rows_read, {row.sheet for row in result.accepted}) == (15, {"台账"})
    assert [(n.code, n.text) for n in result.notices] == [("new_village", "青石桥村")]
    known = Known(TODAY, {"青石桥村": "01"})
    assert read_book(FIRST.name, "00", book, known).notices == ()


@pytest.mark.parametrize(
    ("column", "cell", "doubt"),
    [
        ("排查时间", "2026.2.30", ("found_on", "no_such_date")),
        ("排查时间", 3.1, ("found_on", "ambiguous_date")),
        ("排查时间", "2062.3.5", ("found_on", "future_date")),
        ("排查时间", None, ("found_on", "missing")),
        ("排查时间", "#REF!", ("found_on", "missing")),
        ("当事人", "无", ("applicants", "missing")),
        ("当事人", "不详", ("applicants", "missing")),
        ("当事人", "未 知", ("applicants", "missing")),
        ("当事人", "待查", ("applicants", "missing")),
        ("当事人", "张三、李四和王五", ("applicants", "unclear_people")),
        ("纠纷类型", "鸡毛蒜皮", ("category", "unknown_category")),
        ("纠纷类型", None, ("category", "missing")),
        ("简要情况", None, ("facts", "missing")),
        ("是否化解", "拖着", ("state", "unknown_word")),
        ("是否化解", "已处理", ("state", "unknown_word")),
        ("化解时间", "2026.3.4", ("resolved_on", "before_found")),
        ("化解时间", "2026.4.1", ("resolved_on", "future_date")),
        ("化解时限", "2026.2.1", ("due_on", "before_found")),
    ],
)
def test_doubt_queries_the_row(column: str, cell: Cell, doubt: tuple[str, str]) -> None:
    result = read(HEAD, GOOD, with_cell(column, cell))
    assert doubts(result) == [(3, *doubt)]
    ((raw,), (query,)) = [d.raw for d in result.queried[0].doubts], result.queried
    assert raw == ("" if cell is None else str(cell))
    assert (query.cells[0].column, query.cells[0].text) == ("number", "1")
    assert [row.row for row in result.accepted] == [2]


def test_row_of_several_doubts_is_one_row_and_keeps_what_is_sure() -> None:
    row = (2, "2026.2.30", None, "鸡毛蒜皮", "砌墙", "2026.1.1", "已化解", "2025.1.1")
    result = read(HEAD, row)
    assert {(column, reason) for _, column, reason in doubts(result)} == {
        ("found_on", "no_such_date"),
        ("applicants", "missing"),
        ("category", "unknown_category"),
    }
    (query,) = result.queried
    assert (result.queried_rows, result.rows_read) == (1, 1)
    assert (query.values.found_on, query.values.category) == ("", "")
    assert (query.values.facts, query.values.state, query.values.row) == ("砌墙", "resolved", 2)


def test_queried_row_shows_its_neighbours_with_a_case_of_their_own() -> None:
    bad = with_cell("排查时间", "2026.2.30")
    blank: tuple[Cell, ...] = (None,) * len(HEAD)
    above, below = with_cell("当事人", "李四"), with_cell("当事人", "王五")
    (query,) = read(HEAD, above, blank, bad, HEAD, below).queried
    told = {cell.column: (cell.heading, cell.text) for cell in query.above}
    assert told["applicants"] == ("当事人", "李四")
    assert ("当事人", "王五") in [(cell.heading, cell.text) for cell in query.below]
    assert (query.above_row, query.row, query.below_row) == (2, 4, 6)
    (alone,) = read(HEAD, bad).queried
    assert (alone.above, alone.below) == ((), ())
    assert (alone.above_row, alone.below_row) == (0, 0)


def test_row_whose_cells_are_sought_is_queried_as_a_likely_duplicate() -> None:
    book = Workbook((sheet(HEAD, GOOD, with_cell("当事人", "李四"), with_cell("简要情况", None)),))
    plain = read_book("表.xlsx", "", book, Known(TODAY))
    known = Known(TODAY, cells_of=frozenset({("台账", 3), ("台账", 4), ("别的", 2)}))
    sought = read_book("表.xlsx", "", book, known)
    assert doubts(sought) == [
        (3, "", "possible_duplicate"),
        (4, "facts", "missing"),
        (4, "", "possible_duplicate"),
    ]
    first, second = sought.queried
    assert first.values == plain.accepted[1]
    assert second.values == plain.queried[0].values
    assert [cell.text for cell in first.cells if cell.column == "applicants"] == ["李四"]
    assert (first.above_row, first.below_row) == (2, 4)
    assert (sought.accepted, sought.rows_read) == ((), plain.rows_read)


def test_document_has_one_object_a_doubt() -> None:
    document = to_json(read(HEAD, (1, None, "张三", "鸡毛蒜皮", "砌墙")))
    assert document["queried"] == [
        {
            "row": 2,
            "sheet": "台账",
            "column": column,
            "reason": reason,
            "raw": raw,
            "cells": {
                "number": "1",
                "applicants": "张三",
                "category": "鸡毛蒜皮",
                "facts": "砌墙",
            },
        }
        for column, reason, raw in [
            ("category", "unknown_category", "鸡毛蒜皮"),
            ("found_on", "missing", None),
        ]
    ]


def test_month_is_neither_future_nor_before_the_day_it_holds() -> None:
    month = with_cell("化解时间", "2026年3月")
    result = read(HEAD, with_cell("排查时间", "2026.3"), month)
    assert [row.found_on for row in result.accepted] == ["2026-03", "2026-03-05"]
    assert result.accepted[1].resolved_on == "2026-03"
    assert doubts(read(HEAD, with_cell("化解时间", "2026年2月"))) == [
        (2, "resolved_on", "before_found")
    ]


def test_target_is_read_as_a_day_before_which() -> None:
    assert read(HEAD, with_cell("化解时限", "2026年4月5日前")).accepted[0].due_on == "2026-04-05"
    assert doubts(read(HEAD, with_cell("化解时间", "2026年3月9日前"))) == [
        (2, "resolved_on", "ambiguous_date")
    ]


def test_village_of_the_cell_then_the_title_then_the_file() -> None:
    head = (*HEAD, "村(社区)")
    villages = {"青石桥村": "01", "竹溪村": "02", "上坪村": "03"}
    rows = [(*GOOD, "竹溪村委会"), (*GOOD, None), (*GOOD, "无名村")]
    titled = read(["云溪镇青石桥村台账"], head, *rows, file="03-上坪村.xlsx", villages=villages)
    assert [row.village for row in titled.accepted] == ["竹溪村", "青石桥村"]
    assert doubts(titled) == [(5, "village", "unknown_village")]
    plain = read(head, rows[1], file="03-上坪村.xlsx", villages=villages)
    assert (plain.village, plain.accepted[0].village) == ("上坪村", "上坪村")


def test_village_unknown_to_the_ledger_is_named_wherever_it_came_from() -> None:
    head = (*HEAD, "村(社区)")
    rows = [(*GOOD, "无名村"), (*GOOD, None)]
    result = read(head, *rows, file="03-上坪村.xlsx", villages={"竹溪村": "01"})
    assert [d.raw for query in result.queried for d in query.doubts] == ["无名村", "上坪村"]


def test_sheet_may_be_named_after_a_village_without_saying_that_it_is_one() -> None:
    sheets = [sheet(HEAD, GOOD, name="青石桥"), sheet(HEAD, GOOD, name="竹溪")]
    result = read_sheets(*sheets, villages={"青石桥村": "01", "竹溪村": "02"})
    assert [row.village for row in result.accepted] == ["青石桥村", "竹溪村"]
    assert [row.village for row in read_sheets(*sheets).accepted] == ["", ""]


def test_short_name_of_a_village_is_the_one_the_sheet_writes_in_full() -> None:
    head = (*HEAD, "村(社区)")
    rows = [(*GOOD, "坨院"), (*GOOD, "坨院村委会"), (*GOOD, "坨院村3组"), (*GOOD, "望江")]
    assert [row.village for row in read(head, *rows).accepted] == ["坨院村"] * 3 + ["望江"]


def test_day_without_year_takes_that_of_title_or_drive() -> None:
    row = with_cell("排查时间", "3月5日")
    titled = read(["2025年第一季度台账"], HEAD, row, drive="2026Q1")
    assert titled.accepted[0].found_on == "2025-03-05"
    assert noticed(titled, "year_from_title") == [(3, "found_on", "3月5日")]
    assert read(HEAD, row, drive="2026Q1").accepted[0].found_on == "2026-03-05"
    assert doubts(read(HEAD, row)) == [(2, "found_on", "ambiguous_date")]


def test_month_after_the_end_of_the_quarter_is_last_years_but_for_a_target() -> None:
    row = (1, "12月20日", "张三", "邻里", "砌墙占道", "4月5日", "已化解", "1月6日")
    for result in (read(["2026年第一季度台账"], HEAD, row), read(HEAD, row, drive="2026Q1")):
        (one,) = result.accepted
        assert (one.found_on, one.due_on, one.resolved_on) == (
            "2025-12-20",
            "2026-04-05",
            "2026-01-06",
        )


def test_day_without_month_takes_that_of_its_sheet() -> None:
    row = with_cell("排查时间", "5日")
    result = read_sheets(sheet(HEAD, row, name="3月"), drive="2026Q1")
    assert result.accepted[0].found_on == "2026-03-05"
    assert noticed(result, "month_from_title") == [(2, "found_on", "5日")]
    assert doubts(read(HEAD, row, drive="2026Q1")) == [(2, "found_on", "ambiguous_date")]
    assert doubts(read_sheets(sheet(HEAD, row, name="3月"))) == [(2, "found_on", "ambiguous_date")]


def test_same_as_above_is_copied_and_noticed() -> None:
    rows = [with_cell("当事人", cell) for cell in ("李四", "同上", " 同 上 ", "″")]
    result = read(HEAD, *rows)
    assert [row.applicants for row in result.accepted] == [(Party("李四"),)] * 4
    assert noticed(result, "same_as_above") == [(n, "applicants", "李四") for n in (3, 4, 5)]
    assert doubts(read(HEAD, rows[1])) == [(2, "applicants", "missing")]


def test_progress_gives_the_state_and_a_title_the_category() -> None:
    head = ["日期", "姓名", "案由", "事由", "目前进展"]
    result = read(
        head,
        ["2026.3.5", "张三", "邻里纠纷", "砌墙占道", "稳控中"],
        ["2026.3.5", "李四", "邻里", "砌墙占道", "已上门两次"],
        ["2026.3.5", "王五", "李四家砌墙", "砌墙占道", "已化解，双方握手言和"],
    )
    assert [(row.state, row.category) for row in result.accepted] == [
        ("held", "neighbour"),
        ("", "neighbour"),
    ]
    assert [row.progress for row in result.accepted] == ["稳控中", "已上门两次"]
    assert doubts(result) == [(4, "category", "missing")]
    assert result.queried[0].values.state == "resolved"


def test_amounts_in_ten_thousands_and_phones_of_both_sides() -> None:
    head = [*HEAD[:5], "金额（万元）", "手机", "被申请人", "电话"]
    row = [*GOOD[:5], 3.5, 13900000001, "李四", 13900000002]
    (one,) = read(head, row).accepted
    assert one.amount == 3_500_000
    assert one.applicants == (Party("张三", "13900000001"),)
    assert one.respondents == (Party("李四", "13900000002"),)


def test_unit_of_the_title_serves_a_heading_that_says_none() -> None:
    row = [*GOOD[:5], 3.5]
    titled = ["某村台账", None, "金额单位：万元"]
    assert read(titled, [*HEAD[:5], "涉及金额"], row).accepted[0].amount == 3_500_000
    assert read(titled, [*HEAD[:5], "涉及金额(元)"], row).accepted[0].amount == 350


def test_both_sides_in_one_cell_where_the_other_column_is_blank() -> None:
    head = [*HEAD[:5], "对方当事人"]
    rows = [[*GOOD[:2], "张三与李四", *GOOD[3:5], other] for other in (None, "王五")]
    one, two = read(head, *rows).accepted
    assert (one.applicants, one.respondents) == ((Party("张三"),), (Party("李四"),))
    assert two.applicants == (Party("张三"), Party("李四"))
    assert two.respondents == (Party("王五"),)


def test_columns_of_a_petition_and_the_number_of_an_answered_row() -> None:
    head = [*HEAD, "初/重", "受理时间", "告知时间", "导入结果", "是否苗头", "核对编号"]
    row = [*GOOD, "重", "2026.3.6", "2026.3.7", "已办结,不服", "是", "0A1B2C3D4E5F"]
    (one,) = read(head, row).accepted
    assert (one.first_or_repeat, one.accepted_on, one.notified_on) == (
        "repeat",
        "2026-03-06",
        "2026-03-07",
    )
    assert (one.referral_result, one.early_sign, one.query_no) == (
        "contested",
        "yes",
        "0A1B2C3D4E5F",
    )
    (query,) = read(head, [*row[:3], "鸡毛蒜皮", *row[4:]]).queried
    assert query.query_no == "0A1B2C3D4E5F"


def test_columns_that_are_read_past_are_named_and_not_kept() -> None:
    result = read([*HEAD, "民族", "文化程度"], [*GOOD, "汉", "初中"])
    assert [text for _, _, text in noticed(result, "column_not_stored")] == ["民族", "文化程度"]
    assert "初中" not in json.dumps(to_json(result), ensure_ascii=False)


def test_several_words_of_a_way_count_as_the_first_and_are_told() -> None:
    head = [*HEAD, "化解方式"]
    result = read(head, [*GOOD, "人民调解、司法确认"], [*GOOD, "人民调解、摆平"])
    assert result.accepted[0].method == "mediation"
    assert noticed(result, "several_words") == [(2, "method", "人民调解、司法确认")]
    assert doubts(result) == [(3, "method", "unknown_word")]


def test_failed_formula_is_told_and_asked_only_where_it_is_needed() -> None:
    result = read([*HEAD, "责任单位"], [*GOOD, "#N/A"], [*with_cell("简要情况", "#REF!"), None])
    assert noticed(result, "failed_formula") == [(2, "office", "#N/A"), (3, "facts", "#REF!")]
    assert doubts(result) == [(3, "facts", "missing")]


def test_row_with_a_damaged_number_keeps_the_rest() -> None:
    head = [*HEAD, "联系电话", "信访编号"]
    result = read(head, [*GOOD, "1.38E+10", None], [*GOOD, None, 2.02603e17])
    assert doubts(result) == [
        (2, "phone", "damaged_number"),
        (3, "national_no", "damaged_number"),
    ]
    assert [query.values.applicants for query in result.queried] == [(Party("张三"),)] * 2


def test_every_heading_of_the_code_lists_has_its_column() -> None:
    listed = dict(codes.headers())
    assert {code: column.headers for code, column in COLUMNS.items()} == listed
