"""What was done to a sheet beside writing: merged, hidden, struck out, coloured, commented."""

import pytest

from db.exchange.marks import is_grey, plain_comment, risk_of
from db.exchange.reading_kinds import Doubt
from tests.db.small_sheets import (
    GOOD,
    HEAD,
    doubts,
    merge,
    noticed,
    read_sheets,
    sheet,
    with_cell,
)

BLANK = (None,) * len(HEAD)
GREY = "BFBFBF"


def test_merged_cells_serve_every_row_and_plain_blanks_none() -> None:
    rows = [with_cell("当事人", name) for name in ("张三", None, None)]
    result = read_sheets(sheet(HEAD, *rows, merges=(merge(2, 2, 3, 2),)))
    assert [str(row.applicants[0]) for row in result.accepted] == ["张三", "张三"]
    assert doubts(result) == [(4, "applicants", "missing")]


def test_row_is_judged_blank_before_merged_cells_are_filled_down() -> None:
    result = read_sheets(sheet(HEAD, GOOD, BLANK, GOOD, merges=(merge(2, 2, 4, 2),)))
    assert (len(result.accepted), result.excluded) == (2, {"blank": 1})


def test_merges_of_titles_and_across_columns_fill_nothing() -> None:
    merges = (merge(1, 0, 1, 7), merge(3, 2, 3, 3), merge(3, 40, 9, 40), merge(4, 0, 900, 0))
    result = read_sheets(sheet(["台账"], HEAD, with_cell("纠纷类型", None), merges=merges))
    assert doubts(result) == [(3, "category", "missing")]


def test_card_of_a_queried_row_shows_what_is_merged_down() -> None:
    rows = [GOOD, (*with_cell("排查时间", "2026.2.30")[:3], None, *GOOD[4:])]
    (query,) = read_sheets(sheet(HEAD, *rows, merges=(merge(2, 3, 3, 3),))).queried
    assert {cell.column: cell.text for cell in query.cells}["category"] == "邻里"


def test_hidden_parts_are_read_and_told() -> None:
    hidden = sheet(HEAD, GOOD, GOOD, name="藏", hidden=True)
    shown = sheet(HEAD, GOOD, GOOD, hidden_rows=frozenset({3}), hidden_columns=frozenset({4, 90}))
    result = read_sheets(hidden, shown)
    assert len(result.accepted) == 4
    assert [n.sheet for n in result.notices if n.code == "hidden_sheet"] == ["藏"]
    assert noticed(result, "hidden_row") == [(3, "", "")]
    assert noticed(result, "hidden_column") == [(None, "facts", "简要情况")]


@pytest.mark.parametrize(
    ("columns", "asked"),
    [
        ("0 1 2 3 4 5 6", True),
        ("1 2 3 4 5 6", True),
        ("2 3 4", True),
        ("3 5", False),
        ("5", False),
        ("0", False),
    ],
)
def test_row_struck_out_for_the_most_part_is_asked_about(columns: str, asked: bool) -> None:
    struck = frozenset((2, int(at)) for at in columns.split())
    result = read_sheets(sheet(HEAD, GOOD, GOOD, struck=struck))
    assert doubts(result) == ([(2, "", "struck_out")] if asked else [])
    cells = [HEAD[int(at)] for at in columns.split() if at != "0"]
    assert len(noticed(result, "struck_cell")) == (0 if asked else len(cells))


@pytest.mark.parametrize(
    ("at", "column"),
    [(1, "found_on"), (2, "applicants"), (4, "facts"), (6, "state"), (8, "respondents")],
)
def test_a_struck_out_cell_that_decides_the_case_is_asked_about(at: int, column: str) -> None:
    row = [*GOOD, "李四"]
    (query,) = read_sheets(
        sheet([*HEAD, "对方当事人"], row, row, struck=frozenset({(2, at)}))
    ).queried
    assert query.doubts == (Doubt("struck_out", column, str(row[at])),)
    assert not getattr(query.values, column)


def test_a_struck_out_cell_in_doubt_is_asked_about_once() -> None:
    result = read_sheets(
        sheet(HEAD, with_cell("排查时间", "2026.2.30"), GOOD, struck=frozenset({(2, 1)}))
    )
    assert doubts(result) == [(2, "found_on", "no_such_date")]


def grey(*rows: int) -> dict[tuple[int, int], str]:
    return {(row, column): GREY for row in rows for column in range(len(HEAD))}


@pytest.mark.parametrize(
    ("rows", "asked"),
    [((1, 4), [4]), ((2, 3), []), ((2, 4, 6), []), ((2, 3, 4, 5, 6, 7, 8), []), ((2,), [2])],
)
def test_row_shaded_grey_is_asked_about_but_stripes_are_not(
    rows: tuple[int, ...], asked: list[int]
) -> None:
    found = doubts(read_sheets(sheet(HEAD, *[GOOD] * 5, fills=grey(*rows))))
    assert found == [(row, "", "struck_out") for row in asked]


def test_row_shaded_in_part_is_not_asked_about() -> None:
    fills = {place: fill for place, fill in grey(4).items() if place[1] < 3}
    assert doubts(read_sheets(sheet(HEAD, *[GOOD] * 5, fills=fills))) == []


@pytest.mark.parametrize(
    ("fill", "grey"),
    [
        ("BFBFBF", True),
        ("808080", True),
        ("C0C4C6", True),
        ("F2F2F2", False),
        ("404040", False),
        ("C0D0C0", False),
        ("FF0000", False),
        ("?", False),
        ("", False),
    ],
)
def test_greys(fill: str, grey: bool) -> None:
    assert is_grey(fill) is grey


@pytest.mark.parametrize(
    ("fill", "risk"),
    [
        ("FF0000", "red"),
        ("C00000", "red"),
        ("FFC7CE", "red"),
        ("ED7D31", "orange"),
        ("FFC000", "orange"),
        ("FFFF00", "yellow"),
        ("FFEB9C", "yellow"),
        ("0070C0", "blue"),
        ("00B0F0", "blue"),
        ("92D050", "blue"),
        ("7030A0", ""),
        ("BFBFBF", ""),
        ("000000", ""),
        ("FDFDF0", ""),
        ("?", ""),
    ],
)
def test_colour_of_a_risk(fill: str, risk: str) -> None:
    assert risk_of(fill) == risk


def test_colour_gives_the_risk_only_where_its_cell_is_blank() -> None:
    head, at = [*HEAD, "风险等级"], len(HEAD)
    fills = {(2, at): "FF0000", (3, at): "FF0000", (4, 0): "FF0000", (5, at): "7030A0"}
    rows = [[*GOOD, None], [*GOOD, "低"], [*GOOD, None], [*GOOD, None]]
    result = read_sheets(sheet(head, *rows, fills=fills))
    assert [row.risk for row in result.accepted] == ["red", "blue", "", ""]
    assert noticed(result, "risk_from_colour") == [(2, "risk", "red")]


def test_comments_are_read_into_the_remarks() -> None:
    head, at = [*HEAD, "备注", "民族"], len(HEAD)
    comments = {
        (2, 2): "王五:\n户主在外务工",
        (3, 4): "三月底再上门",
        (3, at + 1): "不看",
        (1, 2): "头",
    }
    rows = [[*GOOD, None, None], [*GOOD, "已报镇", None], [*GOOD, "无事", None]]
    result = read_sheets(sheet(head, *rows, comments=comments))
    assert [row.remarks for row in result.accepted] == [
        "户主在外务工",
        "已报镇；三月底再上门",
        "无事",
    ]
    assert noticed(result, "comment_read") == [
        (2, "remarks", "户主在外务工"),
        (3, "remarks", "三月底再上门"),
    ]


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("王五：\n已电话联系", "已电话联系"),
        ("注意:\n", "注意:"),
        ("一行\n两行", "一行 两行"),
        ("", ""),
    ],
)
def test_comment_without_its_writer(text: str, plain: str) -> None:
    assert plain_comment(text) == plain
