"""Lines within a table: foot notes of several lines, villages and sections that head a group."""

import pytest

from db.exchange.cells import Cell
from db.exchange.reading_kinds import Return
from tests.db.small_sheets import (
    GOOD,
    HEAD,
    doubts,
    merge,
    noticed,
    read,
    read_sheets,
    sheet,
    with_cell,
)

VILLAGES = {"青石桥村": "01", "坨院村": "02", "东风社区": "03"}
WITH_VILLAGE: tuple[Cell, ...] = (*HEAD, "村社区")


def left_out(result: Return) -> list[tuple[int, str]]:
    """Return number and reason of every row left out."""
    return [(one.row, one.reason) for one in result.left_out]


def villages(result: Return) -> list[str]:
    """Return the villages of the accepted rows."""
    return [row.village for row in result.accepted]


def test_lines_below_a_note_go_on_it_until_the_next_dispute() -> None:
    result = read(
        HEAD,
        GOOD,
        ["注：1.本表一式两份。"],
        [None, "2.“涉及人数”按实际人数填写。"],
        ["不得空缺，逾期不候。"],
        GOOD,
        ["不得空缺，逾期不候。"],
    )
    assert left_out(result) == [(3, "note"), (4, "note"), (5, "note")]
    assert {row for row, _, _ in doubts(result)} == {7}


@pytest.mark.parametrize(
    "row",
    [
        [None, None, "张三"],
        [None, None, None, None, "李四砌墙占了公共通道"],
        [None, "2026.3.5", "张三"],
        ["不得空缺，逾期不候。", None, None, None, "李四砌墙"],
    ],
)
def test_dispute_told_in_part_is_asked_about_below_a_note_too(row: list[Cell]) -> None:
    result = read(HEAD, GOOD, ["注：1.本表一式两份。"], row)
    assert left_out(result) == [(3, "note")]
    assert {row for row, _, _ in doubts(result)} == {4}


def test_number_below_a_note_is_a_blank_row() -> None:
    assert left_out(read(HEAD, GOOD, ["注：本表一式两份。"], [7])) == [(3, "note"), (4, "blank")]


def test_village_that_heads_a_group_is_that_of_its_rows() -> None:
    result = read(
        ["云溪镇台账"],
        HEAD,
        ["一、青石桥村（2件）"],
        GOOD,
        with_cell("当事人", "李四"),
        ["东风社区："],
        with_cell("当事人", "王五"),
        villages=VILLAGES,
    )
    assert villages(result) == ["青石桥村", "青石桥村", "东风社区"]
    assert left_out(result) == [(3, "note"), (6, "note")]
    assert noticed(result, "village_from_heading") == [
        (4, "village", "青石桥村"),
        (5, "village", "青石桥村"),
        (7, "village", "东风社区"),
    ]


def test_heading_yields_to_the_rows_own_village_and_outdoes_the_title() -> None:
    result = read(
        ["坨院村台账"],
        WITH_VILLAGE,
        [*GOOD, None],
        ["青石桥村"],
        [*GOOD, "东风社区"],
        [*GOOD, None],
        villages=VILLAGES,
    )
    assert villages(result) == ["坨院村", "东风社区", "青石桥村"]
    assert noticed(result, "village_from_heading") == [(6, "village", "青石桥村")]


def test_heading_that_the_ledger_does_not_know_is_asked_about_row_by_row() -> None:
    result = read(["青石桥村台账"], HEAD, ["上湾村"], GOOD, villages=VILLAGES)
    assert doubts(result) == [(4, "village", "unknown_village")]
    assert result.queried[0].doubts[0].raw == "上湾村"
    new = read(["云溪镇台账"], HEAD, ["上湾村"], GOOD, ["下湾村"], GOOD)
    assert villages(new) == ["上湾村", "下湾村"]
    assert [text for _, _, text in noticed(new, "new_village")] == ["上湾村", "下湾村"]


def test_name_longer_than_a_known_one_is_another_village() -> None:
    result = read(HEAD, ["石桥村"], GOOD, villages={"桥村": "01"})
    assert doubts(result) == [(3, "village", "unknown_village")]


def test_village_below_the_last_dispute_signs() -> None:
    result = read(HEAD, ["东风社区"], GOOD, ["东风社区"], ["2026年3月25日"], villages=VILLAGES)
    assert left_out(result) == [(2, "note"), (4, "signature"), (5, "signature")]


def test_party_that_is_a_village_is_no_heading() -> None:
    result = read(HEAD, GOOD, [None, None, "上湾村"], GOOD)
    assert {row for row, _, _ in doubts(result)} == {3}


def test_sections_of_each_village_keep_it_and_those_above_villages_end_it() -> None:
    within = read(
        HEAD, ["青石桥村"], ["一、新增"], GOOD, ["二、结转"], GOOD, ["坨院村"], ["一、新增"], GOOD,
        villages=VILLAGES,
    )  # fmt: skip
    assert villages(within) == ["青石桥村", "青石桥村", "坨院村"]
    above = read(
        ["东风社区台账"], HEAD, ["一、新增"], ["青石桥村"], GOOD, ["二、结转"], GOOD,
        villages=VILLAGES,
    )  # fmt: skip
    assert villages(above) == ["青石桥村", "东风社区"]
    assert left_out(above) == [(3, "note"), (4, "note"), (6, "note")]


@pytest.mark.parametrize(
    "text",
    [
        "一、新增",
        "二、结转",
        "（一）本季度新增矛盾纠纷",
        "上季度结转（3件）",
        "新增纠纷",
        "一．积案",
    ],
)
def test_section_is_a_note(text: str) -> None:
    assert left_out(read(HEAD, [text], GOOD)) == [(2, "note")]


@pytest.mark.parametrize("text", ["一、新增：无", "二、结转（0件）", "邻里", "砌墙占道"])
def test_line_that_may_say_more_than_a_section_is_asked_about(text: str) -> None:
    assert {row for row, _, _ in doubts(read(HEAD, [text], GOOD))} == {2}


@pytest.mark.parametrize(
    ("text", "width", "reason"),
    [
        ("重点关注", 8, [(2, "note")]),
        ("重点关注", 2, []),
        ("李四砌墙占了公共通道，" * 4, 8, []),
        ("填报人：王五", 8, [(2, "signature")]),
    ],
)
def test_short_text_merged_across_the_table_heads_a_group(
    text: str, width: int, reason: list[tuple[int, str]]
) -> None:
    merged = (merge(2, 0, 2, width - 1),)
    result = read_sheets(sheet(HEAD, [text], GOOD, merges=merged))
    assert left_out(result) == reason
