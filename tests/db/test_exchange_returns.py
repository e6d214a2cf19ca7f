"""A tidy return, from file to accepted rows; what is queried, excluded and noticed beside them."""

import csv
import io
import json
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.exchange import returns
from db.exchange.cells import Cell
from db.exchange.columns import COLUMNS, find_header
from db.exchange.reader import Sheet, Workbook
from db.exchange.returns import Return, read_return, taken_over
from db.exchange.returns_json import to_json
from db.model import codes
from db.model.party import Party

TODAY = date(2026, 3, 31)
DRIVE = Path(__file__).parents[1] / "data" / "drive-2026Q1"
FIRST = DRIVE / "01-青石桥村.xlsx"
HEAD = ["序号", "排查时间", "当事人", "纠纷类型", "简要情况", "化解时限", "是否化解", "化解时间"]
GOOD: list[Cell] = [1, "2026.3.5", "张三", "邻里", "砌墙占道", "2026.4.5", "未化解", None]


def expected() -> dict[str, Any]:
    (document,) = json.loads(FIRST.with_suffix(".json").read_text("utf-8"))
    assert isinstance(document, dict)
    return document


def read(path: Path, villages: dict[str, str] | None = None, drive: str | None = None) -> Return:
    result = read_return(path, villages=villages or {}, today=TODAY, drive=drive)
    whole = sum(count for reason, count in result.excluded.items() if reason != "no_header")
    assert result.rows_read == len(result.accepted) + result.queried_rows + whole
    assert not {(r.sheet, r.row) for r in result.accepted} & {
        (q.sheet, q.row) for q in result.queried
    }
    return result


def read_rows(
    folder: Path,
    *rows: list[Cell],
    name: str = "表.xlsx",
    drive: str | None = None,
    villages: dict[str, str] | None = None,
) -> Return:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    book.save(folder / name)
    return read(folder / name, villages, drive)


def with_cell(column: str, cell: Cell) -> list[Cell]:
    row = list(GOOD)
    row[HEAD.index(column)] = cell
    return row


def assert_as_expected(result: Return) -> None:
    document, want = to_json(result), expected()
    assert document["village"] == want["village"]
    assert document["zero_report"] is want["zero_report"]
    assert document["queried"] == want["queried"]
    assert document["excluded"] == want["excluded"]
    rows = document["accepted"]
    assert isinstance(rows, list)
    assert [{key: row[key] for key in wanted} for row, wanted in _pairs(rows, want)] == (
        want["accepted"]
    )


def _pairs(rows: list[Any], want: dict[str, Any]) -> list[tuple[Any, Any]]:
    return list(zip(rows, want["accepted"], strict=True))


def test_first_return_reads_as_its_json_says() -> None:
    result = read(FIRST)
    assert_as_expected(result)
    assert result.rows_read == 15
    assert {row.sheet for row in result.accepted} == {"台账"}
    mapped = {column.header: column.column for column in result.columns}
    assert mapped["当事人(乙方)"] == "respondents"
    assert mapped["涉及金额(元)"] == "amount"
    assert None not in mapped.values()
    assert [(n.code, n.text) for n in result.notices] == [("new_village", "青石桥村")]


def test_first_return_of_a_village_the_ledger_knows() -> None:
    result = read(FIRST, {"青石桥村": "01"})
    assert_as_expected(result)
    assert result.notices == ()


@pytest.mark.parametrize(
    ("encoding", "comma"),
    [("utf-8", ","), ("utf-8-sig", ","), ("gb18030", ","), ("utf-8", "\t"), ("gb18030", "\t")],
)
def test_first_return_as_a_text_table(tmp_path: Path, encoding: str, comma: str) -> None:
    sheet = openpyxl.load_workbook(FIRST).active
    assert sheet is not None
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=comma)
    writer.writerows(sheet.iter_rows(values_only=True))
    path = tmp_path / "01-青石桥村.csv"
    path.write_bytes(text.getvalue().encode(encoding))
    assert_as_expected(read(path))


def test_accepted_row_becomes_an_entry() -> None:
    result = read(FIRST)
    entry = taken_over(result.accepted[0], result, "07")
    assert (entry.on, entry.village, entry.category) == ("2026-01-02", "07", "land_contract")
    assert (entry.amount, entry.people, entry.state) == (18_000_000, 9, "resolved")
    assert entry.applicants == (Party("贾冬勇", "13900000001"),)
    assert (entry.sheet, entry.row, entry.no) == ("台账", 4, "")
    assert entry.file == result.sha256
    assert len(entry.file) == 64


@pytest.mark.parametrize(
    ("column", "cell", "doubt"),
    [
        ("排查时间", "2026.2.30", ("found_on", "no_such_date")),
        ("排查时间", 3.1, ("found_on", "ambiguous_date")),
        ("排查时间", "2062.3.5", ("found_on", "future_date")),
        ("排查时间", None, ("found_on", "missing")),
        ("排查时间", "#REF!", ("found_on", "missing")),
        ("当事人", "无", ("applicants", "missing")),
        ("当事人", "张三、李四和王五", ("applicants", "unclear_people")),
        ("纠纷类型", "鸡毛蒜皮", ("category", "unknown_category")),
        ("纠纷类型", None, ("category", "missing")),
        ("简要情况", None, ("facts", "missing")),
        ("是否化解", "拖着", ("state", "unknown_word")),
        ("化解时间", "2026.3.4", ("resolved_on", "before_found")),
        ("化解时间", "2026.4.1", ("resolved_on", "future_date")),
        ("化解时限", "2026.2.1", ("due_on", "before_found")),
    ],
)
def test_doubt_queries_the_row(
    tmp_path: Path, column: str, cell: Cell, doubt: tuple[str, str]
) -> None:
    result = read_rows(tmp_path, list(HEAD), GOOD, with_cell(column, cell))
    (query,) = result.queried
    assert (query.column, query.reason) == doubt
    assert (query.row, query.raw) == (3, cell)
    assert dict(query.cells).get("number") == "1"
    assert [row.row for row in result.accepted] == [2]


def test_row_of_several_doubts_counts_once(tmp_path: Path) -> None:
    row: list[Cell] = [2, "2026.2.30", None, "鸡毛蒜皮", "砌墙", "2026.1.1", None, "2025.1.1"]
    result = read_rows(tmp_path, list(HEAD), row)
    assert {(query.column, query.reason) for query in result.queried} == {
        ("found_on", "no_such_date"),
        ("applicants", "missing"),
        ("category", "unknown_category"),
    }
    assert (result.queried_rows, result.rows_read) == (1, 1)


def test_month_is_neither_future_nor_before_the_day_it_holds(tmp_path: Path) -> None:
    month = with_cell("化解时间", "2026年3月")
    result = read_rows(tmp_path, list(HEAD), with_cell("排查时间", "2026.3"), month)
    assert [row.found_on for row in result.accepted] == ["2026-03", "2026-03-05"]
    assert result.accepted[1].resolved_on == "2026-03"


def test_rows_that_are_no_disputes(tmp_path: Path) -> None:
    empty: list[Cell] = [None] * len(HEAD)
    result = read_rows(
        tmp_path,
        ["云溪镇青石桥村台账"],
        list(HEAD),
        GOOD,
        empty,
        list(HEAD),
        with_cell("排查时间", "2026.3.6"),
        ["小计", None, "2件"],
        ["合计：2件"],
        ["注：本表一式两份"],
        ["填报单位（盖章）：青石桥村"],
        ["村书记签字：", None, None, None, "填报日期：", "2026.3.31"],
        empty,
    )
    assert result.excluded == {
        "blank": 1,
        "repeated_header": 1,
        "total": 2,
        "note": 1,
        "signature": 2,
    }
    assert [row.row for row in result.accepted] == [3, 6]
    assert (result.village, result.rows_read) == ("青石桥村", 9)


def test_dispute_is_never_excluded_for_the_word_it_begins_with(tmp_path: Path) -> None:
    row = ["合计", *GOOD[1:]]
    assert len(read_rows(tmp_path, list(HEAD), row).accepted) == 1


def test_zero_report(tmp_path: Path) -> None:
    row: list[Cell] = [None, None, "无", None, "经排查,本季度无新增矛盾纠纷(零报告)"]
    result = read_rows(tmp_path, ["梨园社区2026年台账"], list(HEAD), row)
    assert (result.zero_report, result.excluded) == (True, {"zero_report": 1})
    assert result.village == "梨园社区"
    both = read_rows(tmp_path, list(HEAD), GOOD, row)
    assert (both.zero_report, len(both.accepted)) == (False, 1)


def test_words_without_header_are_told_and_not_read(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(["双江口村工作情况汇报"])
    book.create_sheet("空")
    log = book.create_sheet("督办")
    log.append(["序号", "来源", "问题", "责任单位", "责任人", "是否办结", "办结时间"])
    book.save(tmp_path / "a.xlsx")
    result = read(tmp_path / "a.xlsx")
    assert (result.excluded, result.rows_read) == ({"no_header": 2}, 0)
    assert (result.village, result.zero_report, result.error) == ("双江口村", False, None)


def test_village_of_the_cell_then_the_title_then_the_file(tmp_path: Path) -> None:
    head: list[Cell] = [*HEAD, "村(社区)"]
    known = {"青石桥村": "01", "竹溪村": "02", "上坪村": "03"}
    rows: list[list[Cell]] = [[*GOOD, "竹溪村委会"], [*GOOD, None], [*GOOD, "无名村"]]
    titled = read_rows(
        tmp_path, ["云溪镇青石桥村台账"], head, *rows, name="03-上坪村.xlsx", villages=known
    )
    assert [row.village for row in titled.accepted] == ["竹溪村", "青石桥村"]
    assert [(q.column, q.reason) for q in titled.queried] == [("village", "unknown_village")]
    plain = read_rows(tmp_path, head, rows[1], name="03-上坪村.xlsx", villages=known)
    assert (plain.village, plain.accepted[0].village) == ("上坪村", "上坪村")


def test_a_village_unknown_to_the_ledger_is_named_wherever_it_came_from(tmp_path: Path) -> None:
    head: list[Cell] = [*HEAD, "村(社区)"]
    rows: list[list[Cell]] = [[*GOOD, "无名村"], [*GOOD, None]]
    result = read_rows(tmp_path, head, *rows, name="03-上坪村.xlsx", villages={"竹溪村": "01"})
    assert [query.raw for query in result.queried] == ["无名村", "上坪村"]


def test_day_without_year_takes_that_of_title_or_drive(tmp_path: Path) -> None:
    row = with_cell("排查时间", "3月5日")
    titled = read_rows(tmp_path, ["2025年第一季度台账"], list(HEAD), row, drive="2026Q1")
    assert titled.accepted[0].found_on == "2025-03-05"
    assert [n.code for n in titled.notices if n.row == 3] == ["year_from_title"]
    assert read_rows(tmp_path, list(HEAD), row, drive="2026Q1").accepted[0].found_on == "2026-03-05"
    assert read_rows(tmp_path, list(HEAD), row).queried[0].reason == "ambiguous_date"


def test_same_as_above_is_copied_and_noticed(tmp_path: Path) -> None:
    rows = [with_cell("当事人", "李四"), with_cell("当事人", "同上"), with_cell("当事人", "″")]
    result = read_rows(tmp_path, list(HEAD), *rows)
    assert [row.applicants for row in result.accepted] == [(Party("李四"),)] * 3
    same = [n.row for n in result.notices if n.code == "same_as_above"]
    assert same == [3, 4]


def test_progress_gives_the_state_and_a_title_the_category(tmp_path: Path) -> None:
    head: list[Cell] = ["日期", "姓名", "案由", "事由", "目前进展"]
    result = read_rows(
        tmp_path,
        head,
        ["2026.3.5", "张三", "邻里", "砌墙占道", "稳控中"],
        ["2026.3.5", "李四", "邻里", "砌墙占道", "已上门两次"],
    )
    assert [row.state for row in result.accepted] == ["held", ""]
    assert [row.progress for row in result.accepted] == ["稳控中", "已上门两次"]
    assert {row.category for row in result.accepted} == {"neighbour"}


def test_amounts_in_ten_thousands_and_phones_of_both_sides(tmp_path: Path) -> None:
    head: list[Cell] = [*HEAD[:5], "金额（万元）", "手机", "被申请人", "电话"]
    row: list[Cell] = [*GOOD[:5], 3.5, 13900000001, "李四", 13900000002]
    (read_row,) = read_rows(tmp_path, head, row).accepted
    assert read_row.amount == 3_500_000
    assert read_row.applicants == (Party("张三", "13900000001"),)
    assert read_row.respondents == (Party("李四", "13900000002"),)


def test_columns_that_are_read_past_and_hidden_rows_are_noticed(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append([*HEAD, "民族", "受理时间"])
    book.active.append([*GOOD, "汉", "2026.3.6"])
    book.active.row_dimensions[2].hidden = True
    book.save(tmp_path / "a.xlsx")
    result = read(tmp_path / "a.xlsx")
    assert [n.text for n in result.notices if n.code == "column_not_stored"] == ["民族", "受理时间"]
    assert [n.row for n in result.notices if n.code == "hidden_row"] == [2]
    assert "汉" not in json.dumps(to_json(result), ensure_ascii=False)


def test_header_needs_four_columns_of_a_dispute() -> None:
    assert find_header([["台账"], ["日期", "姓名", "类别", "情况"]]) is not None
    assert find_header([["日期", "姓名", "情况"]]) is None
    assert find_header([["日期", "类别", "主题", "地点", "来源", "责任人"]]) is None
    assert find_header([["台账"]] * 15 + [["日期", "姓名", "类别", "情况"]]) is None


def test_every_heading_of_the_code_lists_has_its_column() -> None:
    assert {column.code: column.headers for column in COLUMNS.values()} == dict(codes.headers())


CELLS: st.SearchStrategy[Cell] = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**40), 10**40),
    st.floats(),
    st.text(max_size=20),
    st.text(alphabet="年月日.-/0123456789一二十零万元户人等与和、() 张李", max_size=14),
    st.sampled_from(["2026.3.5", "张三与李四", "邻里", "已化解", "合计", "同上", "无", "1.3E+10"]),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.timedeltas(),
)
HEADINGS = [words[0] for words in codes.headers().values()]


@settings(max_examples=300, deadline=None)
@given(data=st.data())
def test_any_cells_are_read_and_every_row_is_counted(
    data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Whatever the cells hold: nothing raises and rows read = accepted + queried + excluded."""
    head = data.draw(st.lists(st.sampled_from([*HEADINGS, "民族", None]), max_size=8))
    head = ["排查时间", "当事人", "纠纷类型", "简要情况", *head]
    row = st.lists(CELLS, max_size=len(head) + 1).map(tuple)
    rows = data.draw(st.lists(row, max_size=5))
    villages = data.draw(st.sampled_from([{}, {"青石桥村": "01"}]))
    book = Workbook((Sheet("台账", (tuple(head), *rows), frozenset({2})),))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(returns, "read_file", lambda _path: b"x")
        patch.setattr(returns, "parse_workbook", lambda _name, _raw: book)
        result = read(Path("表.xlsx"), villages)
    last = max((n for n, cells in enumerate(rows, 1) if any(map(_says, cells))), default=0)
    assert result.rows_read == last
    json.dumps(to_json(result))
    for accepted in result.accepted:
        taken_over(accepted, result, "01")


def _says(cell: Cell) -> bool:
    if not isinstance(cell, str):
        return cell is not None
    return any(not c.isspace() and c not in codes.UNSEEN for c in cell)
