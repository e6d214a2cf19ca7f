"""The quarterly bulletin: what it says of which figures, and how it lies on its pages."""

from dataclasses import replace
from io import BytesIO

import openpyxl
import pytest

from db.exchange.figure_sheets import figure_workbook
from desktop.papers.bulletin import bulletin_tables, print_bulletin
from desktop.papers.bulletin_kinds import categories
from desktop.papers.bulletin_says import (
    problems,
    reporting,
    village_rates,
)
from desktop.papers.bulletin_steps import steps
from desktop.papers.figure_tables import ranked
from desktop.papers.figures_rows import (
    CategoryRow,
    FigureRow,
    Returned,
    VillageRow,
)
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


def test_villages_that_did_not_report_are_named() -> None:
    assert "未报送1个：第3村" in reporting(villages(4))
    assert "其中零报告1个" in reporting(villages(4))
    assert "全部报送" in reporting([replace(row, returned="reported") for row in villages(4)])
    assert "没有排查批次" in reporting([replace(row, returned="") for row in villages(4)])


def test_villages_that_reported_nothing_and_have_disputes_are_named() -> None:
    rows = [
        *villages(4),
        VillageRow("第5村", 1, 1, 0, 1, 0, "zero", found=3),
        VillageRow("第6村", 0, 0, 0, 0, 0, "zero", found=2),
        VillageRow("第7村", 1, 1, 0, 1, 0, "zero", found=1, in_drive=1),
        VillageRow("第8村", 1, 1, 0, 1, 0, "reported", found=9),
    ]
    whole = "".join(texts(printed(print_bulletin, replace(BULLETIN, villages=rows))))
    assert "注：零报告村（社区）另有登记，不是集中排查所得：第5村3件、第6村2件。" in whole
    assert "注：作零报告的村（社区）有集中排查发现的纠纷：第7村1件。" in whole
    assert "作零报告" not in "".join(texts(printed(print_bulletin, BULLETIN)))


def early(*returned: Returned) -> list[VillageRow]:
    """A village each that reported in this way, named 甲村 and so on."""
    return [
        VillageRow(f"{name}村", 0, 0, 0, 0, 0, how)
        for name, how in zip("甲乙丙丁", returned, strict=False)
    ]


def test_no_village_is_missing_before_its_return_is_due() -> None:
    waiting = early("early", "zero", "early")
    assert reporting(waiting, "换届") == (
        "排查批次未到报送期限，应报送的3个村（社区）中，已报送1个（其中零报告1个），其余2个未到期。"
    )
    calm = replace(BULLETIN, figures=(nothing(OVERDUE),), villages=waiting)
    assert problems(calm) == "截至2026年3月31日，没有超过化解时限的未化解纠纷。"
    assert steps(calm) == "继续按期排查、化解和回访，及时登记入账。"
    assert "各村（社区）均已报送" in problems(replace(calm, villages=early("reported", "zero")))
    assert "甲村00—000未到期" in "".join(texts(printed(print_bulletin, calm)))
    both = early("early", "missing", "reported")
    assert reporting(both).endswith("（其中零报告0个），未报送1个：乙村，其余1个未到期。")
    assert "1个村（社区）未报送：乙村" in problems(replace(calm, villages=both))


def test_why_villages_are_missing_stands_after_them() -> None:
    said = reporting(villages(4), "第3村正在换届。")
    assert said.endswith("未报送1个：第3村。缺报说明：第3村正在换届。")
    whole = "".join(texts(printed(print_bulletin, replace(BULLETIN, explanation="第3村正在换届"))))
    assert "缺报说明：第3村正在换届。" in whole
    all_in = [replace(row, returned="reported") for row in villages(4)]
    assert "缺报说明" not in reporting(all_in, "第3村正在换届")


def test_of_many_villages_with_the_same_number_the_first_are_named() -> None:
    rows = [VillageRow(f"第{n}村", 1, 0, 0, 1, 0, "missing") for n in range(1, 121)]
    said = village_rates(rows)
    assert "第1村、第2村、第3村、第4村、第5村等120个村（社区），各1件" in said
    assert "第5村（0/1）等120个村（社区），为0.00%" in said
    assert "第6村" not in said
    told = problems(replace(BULLETIN, villages=rows))
    assert "120个村（社区）未报送：第1村、第2村、第3村、第4村、第5村等；" in told
    assert reporting(rows).endswith("第29村、第30村等，逐村见分村表。")
    assert reporting(rows[:30]).endswith("、第30村。")


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
    assert "与上季度相比，劳动争议" in said
    assert "与上季度同期相比，劳动争议" in categories(KINDS, running=True)
    assert categories(()) == "本期没有排查发现的纠纷。"
    assert "全部为邻里" in categories((CategoryRow("邻里", 3), CategoryRow("消费", 0)))
    assert "相比" not in categories((CategoryRow("邻里", 3), CategoryRow("消费", 1, 2)))


def kinds(*counts: int, before: int | None = None) -> list[CategoryRow]:
    """Kinds of dispute with these counts, named 甲类 and so on, all of them as often before."""
    return [
        CategoryRow(f"{name}类", count, before)
        for name, count in zip("甲乙丙丁戊己庚辛", counts, strict=False)
    ]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (kinds(5, 5, 5, 5), "甲类、乙类、丙类、丁类各5件，各占25.00%（5/20）。"),
        (kinds(9, 4, 3, 3, 1),
         "甲类9件，占45.00%（9/20）；乙类4件，占20.00%（4/20）；丙类、丁类各3件，各占15.00%（3/20）"
         "；其余1类共1件，占5.00%（1/20）。"),
        (kinds(8, 7, 1, 1, 1, 1, 1, 1),
         "丙类、丁类、戊类、己类、庚类等6类各1件，各占4.76%（1/21）。"),
        (kinds(5, 5, before=4), "与上季度相比，甲类、乙类增加最多，各增加1件。"),
        (kinds(5, 0, before=9), "全部为甲类。与上季度相比，乙类减少最多，减少9件。"),
        (kinds(0, 0, before=0), "本期没有排查发现的纠纷。"),
        (kinds(2, 1, before=None), "占33.33%（1/3）。"),
        (kinds(0, before=9), "本期没有排查发现的纠纷。与上季度相比，甲类减少最多，减少9件。"),
    ],
)  # fmt: skip
def test_kinds_that_are_equal_stay_together_and_a_fall_to_none_is_told(
    rows: list[CategoryRow], expected: str
) -> None:
    assert categories(rows).endswith(expected)


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


NO_LIMIT = FigureRow("no_limit", "未定化解时限", "件", "count", 661)


def test_open_cases_without_a_target_date_are_a_problem() -> None:
    calm = replace(BULLETIN, figures=(nothing(OVERDUE), NO_LIMIT), villages=())
    assert problems(calm) == "截至2026年3月31日，未化解的纠纷中未定化解时限的661件。"
    none = replace(calm, figures=(nothing(OVERDUE), nothing(NO_LIMIT)))
    assert problems(none) == "截至2026年3月31日，没有超过化解时限的未化解纠纷。"


def test_each_problem_has_its_next_step() -> None:
    assert steps(replace(BULLETIN, figures=(*FIGURES, NO_LIMIT))) == (
        "针对以上情况，（一）对本期排查发现而未化解的27件，逐件明确责任人和化解时限；"
        "（二）对超过化解时限的12件，逐件督办，重新排定化解措施；"
        "（三）对未化解的红色风险纠纷2件，由包案领导直接调度；"
        "（四）对未定化解时限的661件，补定化解时限；"
        "（五）督促未报送的1个村（社区）补报；（六）未办结的整改事项2项，限期办结。"
    )
    one = replace(BULLETIN, figures=(OVERDUE,), villages=())
    assert steps(one) == "针对以上情况，对超过化解时限的12件，逐件督办，重新排定化解措施。"
    calm = replace(one, figures=(nothing(OVERDUE),))
    assert steps(calm) == "继续按期排查、化解和回访，及时登记入账。"


def test_a_bulletin_before_the_end_of_its_quarter_says_so() -> None:
    running = replace(BULLETIN, until="2026-03-20", running=True)
    whole = "".join(texts(printed(print_bulletin, running)))
    for part in (
        "2026年第1期（截至3月20日）",
        "云溪镇2026年第一季度（截至3月20日）",
        "现将2026年第一季度截至2026年3月20日的矛盾纠纷排查化解情况通报如下。数据未到期末",
        "2026年第一季度截至3月20日，全镇共排查矛盾纠纷98件",
        "统计期间2026年第一季度，截至2026年3月20日，未到期末。",
    ):
        assert part in whole, part
    over = "".join(texts(printed(print_bulletin, BULLETIN)))
    assert "未到期末" not in over
    assert "（截至" not in over


def test_the_bulletin_is_read_in_order() -> None:
    whole = "".join(texts(printed(print_bulletin, BULLETIN)))
    parts = [
        "矛盾纠纷排查化解工作通报", "2026年第1期", "云溪镇信访工作站", "2026年4月8日",
        "云溪镇2026年第一季度", "矛盾纠纷排查化解情况通报", "各村（社区），各有关单位：",
        "一、总体情况", "化解率72.45%（71/98）", "二、各项指标", "表1", "三、分村情况",
        "（一）报送情况", "（二）化解情况", "表2", "合计", "四、类型分布", "五、存在问题",
        "六、下步措施", "附件：指标口径", "签发人：", "制表人：王芳", "附件指标口径",
        "期内排查发现的纠纷件数",
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
    assert "本期没有排查发现的纠纷，不计排查化解率" in whole
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
