"""Where headings stand and what they mean: one row or two, merged or not, corrected by hand."""

from collections.abc import Sequence

import pytest

from db.exchange.cells import Cell
from db.exchange.foreign import Merge
from db.exchange.header import Kind, find_header
from db.exchange.headings import LEDGER
from db.model.party import Party
from tests.db.small_sheets import GOOD, HEAD, merge, noticed, read, read_sheets, sheet

TITLE: list[Cell] = ["云溪镇青石桥村2026年第一季度台账"]
SHORT: list[Cell] = ["日期", "姓名", "类别", "情况"]


def columns(*rows: Sequence[Cell]) -> dict[str, int]:
    header = find_header(sheet(*rows))
    assert header is not None
    return dict(header.columns)


def test_header_needs_four_columns_of_a_dispute() -> None:
    assert find_header(sheet(TITLE, SHORT)) is not None
    assert find_header(sheet(["日期", "姓名", "情况"])) is None
    assert find_header(sheet(["日期", "类别", "主题", "地点", "来源", "责任人"])) is None


@pytest.mark.parametrize(("titles", "found"), [(0, True), (3, True), (29, True), (30, False)])
def test_header_is_looked_for_in_thirty_rows(titles: int, found: bool) -> None:
    assert (find_header(sheet(*[TITLE] * titles, SHORT)) is not None) is found


@pytest.mark.parametrize(
    ("heading", "column"),
    [
        ("排查时间", "found_on"),
        ("排 查\n时 间", "found_on"),
        ("*排查时间：", "found_on"),
        ("排查时间(年月日)", "found_on"),
        ("涉及金额（单位：万元）", "amount"),
        ("涉及金额/万元", "amount"),
        ("涉及人数(人)", "people"),
        ("村（社区）", "village"),
        ("当事人(甲方)", "applicants"),
        ("当事人（乙方）", "respondents"),
        ("当事人（被申请人）", "respondents"),
        ("当事人(姓名、性别)", "applicants"),
        ("是否化解(是/否)", "state"),
        ("来源/渠道", "source"),
        ("责任人/责任单位", None),
        ("稳控责任人", None),
        ("身份证号", None),
        ("时间安排", None),
    ],
)
def test_heading_names_a_column_whatever_its_dress(heading: str, column: str | None) -> None:
    found = LEDGER.named(heading)
    assert (found[0] if found else None) == column


TWO_ROWS: tuple[list[Cell], ...] = (
    [
        "序号",
        "排查时间",
        "当事人",
        None,
        "对方当事人",
        None,
        "纠纷类型",
        "简要情况",
        "化解情况",
        None,
    ],
    [None, None, "姓名", "电话", "姓名", "电话", None, None, "是否化解", "化解时间"],
)
DATA: list[Cell] = [
    1,
    "2026.3.5",
    "张三",
    "13900000001",
    "李四",
    "13900000002",
    "邻里",
    "砌墙",
    "√",
    "2026.3.9",
]


@pytest.mark.parametrize(
    "merges", [(), (merge(2, 2, 2, 3), merge(2, 4, 2, 5), merge(2, 8, 2, 9), merge(2, 0, 3, 0))]
)
def test_two_header_rows_are_joined(merges: tuple[Merge, ...]) -> None:
    result = read_sheets(sheet(TITLE, *TWO_ROWS, DATA, merges=merges))
    (row,) = result.accepted
    assert row.row == 4
    assert row.applicants == (Party("张三", "13900000001"),)
    assert row.respondents == (Party("李四", "13900000002"),)
    assert (row.state, row.resolved_on) == ("resolved", "2026-03-09")
    assert [c.heading for c in result.columns][2:6] == [
        "当事人/姓名",
        "当事人/电话",
        "对方当事人/姓名",
        "对方当事人/电话",
    ]


def test_two_header_rows_together_reach_what_neither_does() -> None:
    rows = (
        ["序号", "基本情况", None, None, None, None],
        [None, "时间", "姓名", "住址", "类型", "简要情况"],
    )
    assert columns(*rows) == {
        "number": 0,
        "found_on": 1,
        "applicants": 2,
        "category": 4,
        "facts": 5,
    }


def test_topic_over_a_general_word_makes_another_column_of_it() -> None:
    upper = [
        "排查情况",
        None,
        "当事人",
        "纠纷类型",
        "简要情况",
        "首次信访",
        "化解情况",
        None,
        "回访",
    ]
    lower = ["时间", "来源", None, None, None, "时间", "时间", "方式", "时间"]
    assert columns(upper, lower) == {
        "found_on": 0,
        "source": 1,
        "applicants": 2,
        "category": 3,
        "facts": 4,
        "resolved_on": 6,
        "method": 7,
        "revisit_on": 8,
    }


def test_line_of_the_title_is_no_upper_row() -> None:
    filled_in: list[Cell] = ["填报单位：青石桥村", None, None, "填报人：王五"]
    header = find_header(sheet(filled_in, HEAD, GOOD))
    assert header is not None
    assert (header.top, header.bottom, len(header.columns)) == (1, 1, len(HEAD))


def test_first_data_row_is_no_second_header_row() -> None:
    row = (None, None, "无", None, "经排查无新增矛盾纠纷", None, None, None)
    header = find_header(sheet(HEAD, row))
    assert header is not None
    assert header.bottom == 0


def test_no_column_is_taken_twice_and_the_plainer_heading_gives_way() -> None:
    assert columns(["姓名", *HEAD, "时间", "情况"])["applicants"] == 3
    assert columns(["时间", *HEAD])["found_on"] == 2
    texts = [text for _, _, text in noticed(read(["姓名", *HEAD]), "column_not_stored")]
    assert texts == ["姓名"]


def test_telephone_of_the_handler_is_nobodys() -> None:
    found = columns([*HEAD, "责任人", "联系电话"])
    assert "phone" not in found
    assert columns([*HEAD, "联系电话", "责任人", "电话"])["phone"] == len(HEAD)


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (
            ["序号", "来源", "问题", "整改措施", "责任单位", "责任人", "是否办结"],
            Kind.RECTIFICATIONS,
        ),
        (["日期", "类别", "主题", "地点", "场次", "参与人次"], Kind.ACTIVITIES),
        (["日期", "姓名", "类别", "反映问题", "工作措施"], Kind.LEDGER),
    ],
)
def test_kind_of_a_sheet_is_told_by_its_headings(head: list[Cell], kind: Kind) -> None:
    header = find_header(sheet(head))
    assert header is not None
    assert header.kind is kind


def test_columns_show_their_first_values() -> None:
    result = read(HEAD, GOOD, GOOD, GOOD, GOOD)
    facts = next(c for c in result.columns if c.column == "facts")
    assert (facts.heading, facts.position, facts.samples) == ("简要情况", 4, ("砌墙占道",) * 3)
    assert {c.layout for c in result.columns} == {result.columns[0].layout}
    assert read(TITLE, HEAD, GOOD).columns[0].layout == facts.layout
    assert read(HEAD[1:], GOOD[1:]).columns[0].layout != facts.layout


def test_mapping_corrected_by_hand_replaces_ours_for_that_layout() -> None:
    head = [*HEAD, "处理人", "备注"]
    row = [*GOOD, "王五", "待查"]
    layout = read(head, row).columns[0].layout
    by_hand = {layout: {"处理人": "handler", "备注": "facts", "化解时限": ""}}
    result = read(head, row, layouts=by_hand)
    (one,) = result.accepted
    assert (one.handler, one.facts, one.due_on, one.remarks) == ("王五", "待查", "", "")
    mapped = {c.heading: c.column for c in result.columns}
    assert (mapped["简要情况"], mapped["化解时限"]) == (None, None)
    assert read(head, row, layouts={"0" * 16: by_hand[layout]}).accepted[0].facts == "砌墙占道"


def test_mapping_to_a_column_that_does_not_exist_is_passed_over() -> None:
    layout = read(HEAD, GOOD).columns[0].layout
    assert read(HEAD, GOOD, layouts={layout: {"简要情况": "horoscope"}}).accepted[0].facts


def test_header_repeated_in_either_row_is_no_dispute() -> None:
    result = read_sheets(sheet(TITLE, *TWO_ROWS, DATA, *TWO_ROWS, TITLE, DATA))
    assert [row.row for row in result.accepted] == [4, 8]
    assert result.excluded == {"repeated_header": 3}


def test_numbers_of_the_columns_are_part_of_the_form() -> None:
    assert read(HEAD, (1, 2, 3, 4, 5, 6, 7, 8), GOOD).excluded == {"repeated_header": 1}
