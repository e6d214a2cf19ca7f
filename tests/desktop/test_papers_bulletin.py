"""The quarterly bulletin: what it says of which figures, and how it lies on its pages."""

import re
from dataclasses import replace
from decimal import Decimal
from io import BytesIO

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.exchange.figure_sheets import figure_workbook
from desktop.papers.bulletin import bulletin_tables, print_bulletin
from desktop.papers.bulletin_says import categories, problems, reporting, targets, village_rates
from desktop.papers.figure_tables import ranked
from desktop.papers.figures_rows import Aim, Before, CategoryRow, FigureRow, VillageRow
from desktop.papers.sentences import told
from tests.figure_papers import (
    AGREED,
    BULLETIN,
    FIGURES,
    HEAD,
    KINDS,
    OVERDUE,
    RED,
    RESOLVED,
    SCREENED,
    nothing,
    outside,
    printed,
    texts,
    villages,
)


def rate(
    numerator: int, denominator: int, before: Before | None = None, aim: Aim | None = None
) -> FigureRow:
    return FigureRow(
        "satisfaction_rate", "群众满意度", "%", "rate", numerator, denominator, "", aim, before
    )


def test_the_sentence_of_a_quarter() -> None:
    assert told((SCREENED, RESOLVED), "全镇") == (
        "全镇共排查矛盾纠纷98件，比上季度的106件减少8件，下降7.55%，"
        "比去年同期的85件增加13件，增长15.29%；"
        "化解71件，化解率72.45%（71/98），比上季度（76.42%，81/106）下降3.97个百分点，"
        "距95%的目标差22.55个百分点，还需化解23件。"
    )


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (rate(3, 4, Before("上季度", 1, 2)), "比上季度（50.00%，1/2）上升25.00个百分点"),
        (rate(1, 4, Before("上季度", 1, 2)), "比上季度（50.00%，1/2）下降25.00个百分点"),
        (rate(2, 4, Before("上季度", 1, 2)), "与上季度（50.00%，1/2）持平"),
        (rate(50001, 100000, Before("上季度", 1, 2)), "相差不足0.01个百分点"),
        (rate(1, 2, Before("去年同期", None)), "去年同期没有同口径数据"),
        (rate(1, 2, Before("上季度", 0, 0)), "上季度分母为0，不作比较"),
        (rate(0, 0, Before("上季度", 1, 2)), "群众满意度因分母为0记作“—”。"),
        (rate(0, 5), "群众满意度0.00%（0/5）。"),
    ],
)
def test_a_rate_against_the_last_period(row: FigureRow, expected: str) -> None:
    assert expected in told((row,), "全镇")


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (rate(19, 20, aim=Aim(Decimal(90), True, Decimal("5.00"), 0)),
         "达到90%的目标，高出5.00个百分点"),
        (rate(9, 10, aim=Aim(Decimal(90), True, Decimal("0.00"), 0)), "达到90%的目标。"),
        (rate(1, 2, aim=Aim(Decimal("62.50"), False, Decimal("-12.50"), 3)),
         "距62.5%的目标差12.50个百分点，还需满意评价3人次"),
        (rate(94996, 100000, aim=Aim(Decimal(95), False, Decimal("0.00"), 4)),
         "按未进位的数值尚未达到95%的目标，差不足0.01个百分点"),
        (rate(1, 2, aim=Aim(Decimal(100), False, Decimal("-50.00"), None)), "已无法达到"),
        (rate(1, 2, aim=Aim(Decimal(5), False, Decimal("45.00"), None, low=True)),
         "超出5%的控制目标45.00个百分点"),
        (rate(1, 50, aim=Aim(Decimal(5), True, Decimal("-3.00"), 0, low=True)),
         "没有超过5%的控制目标"),
        (replace(SCREENED, aim=Aim(Decimal(200), False, Decimal(-102), 102)),
         "距200件的目标差102件"),
        (replace(SCREENED, aim=Aim(Decimal(90), True, Decimal(8), 0)), "完成90件的目标"),
    ],
)  # fmt: skip
def test_a_figure_against_its_target(row: FigureRow, expected: str) -> None:
    assert expected in told((row,), "全镇")


def test_a_count_that_was_zero_grew_by_no_percent() -> None:
    row = replace(SCREENED, before=Before("上季度", 0), year_ago=None)
    assert told((row,), "全镇") == "全镇共排查矛盾纠纷98件，比上季度的0件增加98件。"
    level = replace(SCREENED, before=Before("上季度", 98), year_ago=None)
    assert told((level,), "全镇").endswith("与上季度的98件持平。")


@given(
    numerator=st.integers(0, 300), more=st.integers(0, 300),
    before=st.none() | st.tuples(st.integers(0, 300), st.integers(0, 300)),
)  # fmt: skip
def test_no_rate_stands_without_its_numbers(
    numerator: int, more: int, before: tuple[int, int] | None
) -> None:
    then = None if before is None else Before("上季度", before[0], sum(before))
    said = told((rate(numerator, numerator + more, then),), "全镇")
    rates = re.findall(r"\d+\.\d\d%", said)
    assert len(rates) == len(re.findall(r"\d+/\d+", said))
    assert "/0）" not in said


def test_targets_are_counted() -> None:
    assert "设有目标的2项，达到0项，未达到2项" in targets(FIGURES)
    assert targets((SCREENED,)) == "本期没有设定目标的指标。"


def test_villages_that_did_not_report_are_named() -> None:
    assert "未报送1个：第3村" in reporting(villages(4))
    assert "其中零报告1个" in reporting(villages(4))
    assert "全部报送" in reporting([replace(row, returned="reported") for row in villages(4)])
    assert "没有排查批次" in reporting([replace(row, returned="") for row in villages(4)])


def test_villages_are_ranked_by_their_exact_rates() -> None:
    rows = [
        VillageRow("甲", 3, 1, 0, 2, 0),
        VillageRow("乙", 0, 0, 0, 0, 0),
        VillageRow("丙", 6, 2, 0, 4, 0),
        VillageRow("丁", 2, 2, 0, 0, 0),
        VillageRow("戊", 1, 0, 0, 1, 0),
    ]
    places = [(place, row.name) for place, row in ranked(rows)]
    assert places == [(1, "丁"), (2, "丙"), (2, "甲"), (4, "戊"), (None, "乙")]
    said = village_rates(rows)
    assert "排查件数最多的是丙（6件）" in said
    assert "有3个村（社区）的7件尚未化解；化解率最低的是戊（0/1），为0.00%" in said
    assert "有1个村（社区）本期没有排查发现的纠纷" in said


def test_kinds_with_their_shares_and_what_moved() -> None:
    said = categories(KINDS)
    assert said.startswith("排查发现的98件纠纷中，邻里60件，占61.22%（60/98）；劳动争议38件")
    assert "劳动争议增加最多，增加8件；邻里减少最多，减少6件" in said
    assert categories(()) == "本期没有排查发现的纠纷。"
    assert "全部为邻里" in categories((CategoryRow("邻里", 3), CategoryRow("消费", 0)))
    assert "与上期" not in categories((CategoryRow("邻里", 3), CategoryRow("消费", 1, 2)))


def test_problems_are_those_that_the_figures_show() -> None:
    said = problems(BULLETIN)
    for part in (
        "一是2项指标未达到目标：排查化解率（71/98，72.45%）",
        "二是超过化解时限仍未化解的纠纷12件，超期最长的45天",
        "三是未化解的红色风险纠纷2件",
        "四是1个村（社区）未报送：第3村",
        "五是整改事项未办结2项（已办结3/5），其中超过整改时限1项",
    ):
        assert part in said


def test_no_problem_is_said_as_such_and_only_of_what_is_known() -> None:
    calm = replace(
        BULLETIN, figures=(nothing(OVERDUE), nothing(RED)), villages=(), rectification_late=0
    )
    assert problems(calm) == (
        "截至2026年3月31日，没有超过化解时限的未化解纠纷，没有未化解的红色风险纠纷。"
    )
    assert problems(replace(calm, figures=())) == "没有可据以说明的数据。"


def test_the_bulletin_is_read_in_order() -> None:
    whole = "".join(texts(printed(print_bulletin, BULLETIN)))
    parts = [
        "矛盾纠纷排查化解工作通报", "2026年第1期", "云溪镇信访工作站", "2026年4月8日",
        "云溪镇2026年第一季度", "矛盾纠纷排查化解情况通报", "各村（社区），各有关单位：",
        "一、总体情况", "化解率72.45%（71/98）", "二、各项指标", "表1", "三、分村情况",
        "（一）报送情况", "（二）化解情况", "表2", "合计", "四、类型分布", "五、存在问题",
        "附件：指标口径", "签发人：", "制表人：王芳", "附件指标口径", "期内排查发现的纠纷件数",
    ]  # fmt: skip
    places, at = [], 0
    for part in parts:
        at = whole.find(part, at)
        places.append(at)
        at += 1
    assert -1 not in places, parts[places.index(-1)]


@pytest.mark.parametrize("count", [0, 1, 30, 90])
def test_nothing_stands_outside_the_type_area(count: int) -> None:
    data = printed(print_bulletin, replace(BULLETIN, villages=villages(count)))
    assert outside(data) == []
    whole = "".join(texts(data))
    assert all(f"第{n}村" in whole for n in range(1, count + 1))


def test_every_page_has_its_number_and_the_head() -> None:
    pages = texts(printed(print_bulletin, replace(BULLETIN, villages=villages(60))))
    assert len(pages) > 4
    for number, page in enumerate(pages, 1):
        assert f"—{number}—" in page
        assert HEAD in page


def test_a_quarter_without_anything_prints_dashes() -> None:
    figures = tuple(map(nothing, FIGURES))
    quiet = replace(BULLETIN, figures=figures, villages=(), categories=())
    whole = "".join(texts(printed(print_bulletin, quiet)))
    assert "排查化解率因分母为0记作“—”" in whole
    assert "%" not in whole.replace("×100%", "")
    empty = replace(quiet, figures=())
    assert "本期没有指标数据" in "".join(texts(printed(print_bulletin, empty)))


def test_villages_that_do_not_add_up_are_told() -> None:
    odd = replace(BULLETIN, villages=[VillageRow("甲", 90, 70, 1, 20, 0)])
    assert "合计90件，与全部98件相差8件" in "".join(texts(printed(print_bulletin, odd)))


def test_the_same_rows_give_the_same_bytes() -> None:
    assert printed(print_bulletin, BULLETIN) == printed(print_bulletin, BULLETIN)
    book = figure_workbook(bulletin_tables(BULLETIN))
    assert book == figure_workbook(bulletin_tables(BULLETIN))


def test_the_workbook_has_numbers_as_numbers_and_no_formula() -> None:
    trap = replace(AGREED, name="=1+1", definition="=HYPERLINK(1)")
    tables = bulletin_tables(replace(BULLETIN, figures=(SCREENED, RESOLVED, trap)))
    book = openpyxl.load_workbook(BytesIO(figure_workbook(tables)))
    assert book.sheetnames == ["指标", "分村情况", "类型分布", "指标口径"]
    rows = list(book["指标"].iter_rows(min_row=5))
    _, name, value, numerator, denominator, _target, gap, more, *_ = rows[1]
    assert (name.value, value.value, value.number_format) == ("排查化解率", 0.7245, "0.00%")
    assert (numerator.value, denominator.value) == (71, 98)
    assert (gap.value, more.value) == (-22.55, 23)
    assert rows[0][2].value == 98
    assert (rows[2][1].value, rows[2][1].data_type) == ("=1+1", "s")


def test_the_paper_and_the_workbook_show_the_same_villages() -> None:
    sheet = replace(BULLETIN, villages=villages(12))
    book = openpyxl.load_workbook(BytesIO(figure_workbook(bulletin_tables(sheet))))
    rows = list(book["分村情况"].iter_rows(min_row=4, values_only=True))
    whole = "".join(texts(printed(print_bulletin, sheet)))
    for row in rows:
        counts = "".join(str(cell) for cell in row[2:4])
        assert f"{row[1]}{counts}" in whole
    assert rows[-1][1:4] == ("合计", sum(range(12)), sum(range(10)))
