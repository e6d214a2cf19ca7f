"""The 综治 form: its rates, its sums, and the cross-checks that it prints."""

from dataclasses import replace
from io import BytesIO

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.exchange.figure_sheets import figure_workbook
from desktop.figure_papers.papers import form_texts
from desktop.papers.zongzhi import ZongzhiSheet, check_lines, print_zongzhi, zongzhi_tables
from desktop.papers.zongzhi_rows import AreaRow, BandRow, Handled, KindRow, Overall, checks
from tests.figure_papers import AT, HEAD, lines, outside, printed, texts

ROWS = (
    KindRow("征地拆迁安置", (Handled(2, 1), Handled(3, 3)), Handled(5, 4), Handled(9, 7)),
    KindRow("劳资纠纷", (Handled(0, 0), Handled(4, 2)), Handled(4, 2), Handled(6, 4)),
)
OVERALL = Overall(Handled(9, 6), Handled(15, 11), 5, 9, drives=1, year_drives=1)
SHEET = ZongzhiSheet(
    station="云溪镇综治中心", period="2026年3月", until="2026-03-31",
    levels=("乡镇街道", "村（社区）"), rows=ROWS, overall=OVERALL,
    bands=(BandRow("50人以下", 8), BandRow("50至100人", 1)),
    areas=(AreaRow("青石桥村", Handled(9, 6)), AreaRow("双河村", Handled(0, 0), "zero")),
    printed_by="王芳", printed_at=AT, head=HEAD,
)  # fmt: skip


def test_the_form_has_both_rates_and_its_sums() -> None:
    whole = "".join(texts(printed(print_zongzhi, SHEET)))
    for part in (
        "矛盾纠纷排查情况表",
        "填报单位（盖章）：云溪镇综治中心",
        "填报月份：2026年3月（截至2026年3月31日）",
        "征地拆迁安置21335497",
        "合计21759" + "6" + "1511",
        "调处率（调处数/排查数）66.67%73.33%",
        "成功率（成功数/调处数）83.33%81.82%",
        "重大矛盾纠纷（件）不由本台账统计不由本台账统计",
        "双河村00—零报告",
        "项勾稽关系全部相符",
        "签发人：",
        "制表机关：云溪镇综治中心",
    ):
        assert part in whole, part


def test_a_form_without_disputes_prints_dashes_for_rates() -> None:
    none = Handled(0, 0)
    rows = tuple(KindRow(row.name, (none, none), none, none) for row in ROWS)
    empty = replace(SHEET, rows=rows, overall=Overall(none, none, 0, 0), bands=(), areas=())
    whole = "".join(texts(printed(print_zongzhi, empty)))
    assert "调处率（调处数/排查数）——" in whole
    assert "成功率（成功数/调处数）——" in whole
    assert "%" not in whole
    assert "全部相符" in whole


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (replace(SHEET, bands=SHEET.bands[:1]), "各人数档合计8件，与排查总数9件不符，相差1件"),
        (replace(SHEET, areas=(AreaRow("青石桥村", Handled(9, 5)),)),
         "各村（社区）调处数合计5件，与调处数总数6件不符"),
        (replace(SHEET, areas=(*SHEET.areas, AreaRow("金鸡村", Handled(0, 0), "missing"))),
         "有1个村（社区）未上报：金鸡村"),
        (replace(SHEET, overall=replace(OVERALL, succeeded=7)), "成功数7件，大于调处数6件"),
        (replace(SHEET, overall=replace(OVERALL, year_succeeded=4)), "年度累计成功数4件，小于"),
        (replace(SHEET, overall=replace(OVERALL, this=Handled(10, 6))),
         "各类别排查数合计9件，与排查数总数10件不符"),
        (replace(SHEET, overall=replace(OVERALL, year=Handled(16, 11))),
         "各类别年度累计排查数合计15件"),
        (replace(SHEET, rows=(replace(ROWS[0], levels=(Handled(1, 1), Handled(3, 3))), ROWS[1])),
         "“征地拆迁安置”排查数各层级合计4件，与小计5件不符"),
    ],
)  # fmt: skip
def test_a_check_that_fails_is_printed(wrong: ZongzhiSheet, told: str) -> None:
    whole = "".join(texts(printed(print_zongzhi, wrong)))
    assert told in whole
    assert "全部相符" not in whole


ZERO = AreaRow("双河村", Handled(3, 1), "zero", 2)


def test_a_zero_report_beside_cases_of_the_drive_is_a_contradiction() -> None:
    areas = (AreaRow("青石桥村", Handled(6, 5)), ZERO)
    lines = check_lines(replace(SHEET, areas=areas))
    assert lines[-1] == "1．作零报告的村（社区）有集中排查发现的纠纷：双河村2件。"
    whole = "".join(texts(printed(print_zongzhi, replace(SHEET, areas=areas))))
    assert "零报告村（社区）另有登记，不是集中排查所得：双河村1件。" in whole


def test_what_came_another_way_to_a_village_without_anything_is_told_and_no_fault() -> None:
    areas = (AreaRow("青石桥村", Handled(7, 5)), replace(ZERO, this=Handled(2, 1), in_drive=0))
    sheet = replace(SHEET, areas=areas)
    whole = "".join(texts(printed(print_zongzhi, sheet)))
    assert "零报告村（社区）另有登记，不是集中排查所得：双河村2件。" in whole
    assert "项勾稽关系全部相符" in whole
    book = openpyxl.load_workbook(BytesIO(figure_workbook(zongzhi_tables(sheet))))
    below = [str(row[0].value) for row in book["排查情况"].iter_rows()]
    assert any("双河村2件" in line for line in below)
    assert "另有登记" not in "".join(texts(printed(print_zongzhi, SHEET)))


def test_the_form_says_what_of_it_screening_found() -> None:
    told = replace(SHEET, overall=replace(OVERALL, by_screening=7))
    whole = "".join(texts(printed(print_zongzhi, told)))
    assert "排查数按各来源登记的纠纷9件计：排查发现7件（即季度通报的“排查纠纷”）" in whole
    assert "其他来源2件" in whole
    all_found = replace(SHEET, overall=replace(OVERALL, by_screening=9))
    assert "其他来源" not in "".join(texts(printed(print_zongzhi, all_found)))


def test_a_form_before_the_end_of_its_period_says_so() -> None:
    whole = "".join(texts(printed(print_zongzhi, replace(SHEET, until="2026-03-20", running=True))))
    assert "填报月份：2026年3月（截至3月20日，未到期末）" in whole


RUNNING = replace(
    SHEET, station="云溪镇信访工作站", period="2026年第四季度", until="2026-11-26", running=True
)


def test_a_long_cut_off_has_a_line_of_its_own_and_tears_no_unit() -> None:
    told = [line.strip() for line in lines(printed(print_zongzhi, RUNNING))[0]]
    assert "填报单位（盖章）：云溪镇信访工作站" in told
    assert "填报期间：2026年第四季度（截至11月26日，未到期末）" in told


def test_a_running_form_of_twelve_villages_has_two_pages() -> None:
    rows = [replace(ROWS[0], name=line["name"]) for line in form_texts()["rows"]]
    bands = [BandRow(line["name"], 1) for line in form_texts()["bands"]]
    areas = [AreaRow(f"第{n}村", Handled(9, 6), "zero") for n in range(11)]
    areas.append(AreaRow("白沙洲村", Handled(0, 0), "missing"))
    told = replace(
        RUNNING, rows=rows, bands=[*bands, BandRow("人数未登记", 1)], areas=areas,
        overall=replace(OVERALL, by_screening=8),
    )  # fmt: skip
    first, last = texts(printed(print_zongzhi, told))
    assert "开展集中排查（次）" in first
    assert "有1个村（社区）未上报：白沙洲村" in last
    assert "签发人" in last


@pytest.mark.parametrize("count", range(20, 40))
def test_what_fails_stands_with_who_signs(count: int) -> None:
    areas = [AreaRow(f"第{n}村", Handled(0, 0), "zero") for n in range(1, count)]
    areas = [SHEET.areas[0], *areas, AreaRow("白沙洲村", Handled(0, 0), "missing")]
    told = replace(SHEET, areas=areas, overall=replace(OVERALL, by_screening=8))
    last = texts(printed(print_zongzhi, told))[-1]
    assert last.index("表内核对") < last.index("未上报：白沙洲村") < last.index("签发人")


def test_a_village_whose_return_is_not_due_is_no_fault() -> None:
    areas = (SHEET.areas[0], AreaRow("金鸡村", Handled(0, 0), "early"))
    whole = "".join(texts(printed(print_zongzhi, replace(SHEET, areas=areas))))
    assert "金鸡村00—未到期" in whole
    assert "全部相符" in whole


def test_a_village_of_which_no_return_was_due_has_a_dash() -> None:
    areas = (AreaRow("青石桥村", Handled(9, 6), ""),)
    whole = "".join(texts(printed(print_zongzhi, replace(SHEET, areas=areas))))
    assert "青石桥村9666.67%—" in whole


def test_why_villages_are_missing_stands_after_them() -> None:
    areas = (*SHEET.areas, AreaRow("金鸡村", Handled(0, 0), "missing"))
    told = replace(SHEET, areas=areas, explanation="金鸡村正在换届。")
    assert check_lines(told)[-2:] == [
        "1．有1个村（社区）未上报：金鸡村。", "缺报说明：金鸡村正在换届。",
    ]  # fmt: skip
    assert "缺报说明：金鸡村正在换届。" in "".join(texts(printed(print_zongzhi, told)))
    book = openpyxl.load_workbook(BytesIO(figure_workbook(zongzhi_tables(told))))
    assert "缺报说明：金鸡村正在换届。" in [row[0].value for row in book["排查情况"].iter_rows()]
    assert "缺报说明" not in "".join(check_lines(replace(told, areas=SHEET.areas)))


@given(
    parts=st.lists(st.tuples(st.integers(0, 50), st.integers(0, 50)), min_size=1, max_size=8),
    off=st.integers(-3, 3),
)
def test_the_checks_fail_exactly_where_sums_differ(parts: list[tuple[int, int]], off: int) -> None:
    each = [Handled(handled + more, handled) for handled, more in parts]
    screened = sum(part.screened for part in each)
    whole = Handled(screened, sum(part.handled for part in each))
    rows = [KindRow(f"{n}", (part,), part, part) for n, part in enumerate(each)]
    areas = [AreaRow(f"{n}", part) for n, part in enumerate(each)]
    overall = Overall(whole, whole, 0, 0)
    made = checks(rows, overall, (BandRow("50人以下", screened + off),), areas)
    failed = [check for check in made if not check.holds]
    assert len(failed) == (1 if off else 0)


@pytest.mark.parametrize("bands", range(1, 4))
@pytest.mark.parametrize("count", range(10, 22))
def test_the_short_table_of_the_whole_is_not_split(count: int, bands: int) -> None:
    rows = tuple(replace(ROWS[0], name=f"第{n}类" * bands * 3) for n in range(count))
    pages = texts(printed(print_zongzhi, replace(SHEET, rows=rows)))
    (page,) = [page for page in pages if "排查矛盾纠纷（件）" in page]
    assert "开展集中排查（次）" in page


def test_many_villages_run_over_pages_inside_the_type_area() -> None:
    areas = [AreaRow(f"第{n}村", Handled(0, 0), "zero") for n in range(1, 90)]
    sheet = replace(SHEET, areas=[*SHEET.areas, *areas])
    data = printed(print_zongzhi, sheet)
    pages = texts(data)
    assert outside(data) == []
    assert all(f"第{n}村" in "".join(pages) for n in range(1, 90))
    assert "上报情况" in pages[-1] or "表内核对" in pages[-1]
    assert all(f"—{n}—" in page for n, page in enumerate(pages, 1))


@pytest.mark.parametrize("count", range(20, 40))
def test_who_signs_stands_with_the_end_of_the_table(count: int) -> None:
    areas = [AreaRow(f"第{n}村", Handled(0, 0), "zero") for n in range(1, count)]
    last = texts(printed(print_zongzhi, replace(SHEET, areas=[SHEET.areas[0], *areas])))[-1]
    assert "合计96" in last
    assert f"第{count - 1}村" in last
    assert last.index("全部相符") < last.index("签发人")


def test_the_workbook_has_the_form_its_numbers_and_its_checks() -> None:
    odd = replace(SHEET, bands=SHEET.bands[:1])
    book = openpyxl.load_workbook(BytesIO(figure_workbook(zongzhi_tables(odd))))
    sheet = book["排查情况"]
    rows = list(sheet.iter_rows(min_row=4, values_only=True))
    assert rows[0][:4] == ("类别", "乡镇街道", None, "村（社区）")
    assert rows[2] == ("征地拆迁安置", 2, 1, 3, 3, 5, 4, 9, 7)
    assert rows[4] == ("合计", 2, 1, 7, 5, 9, 6, 15, 11)
    below = [row[0] for row in rows[5:]]
    assert check_lines(odd)[1] in below
    overall = {row[0]: row[1:] for row in book["总体情况"].iter_rows(values_only=True)}
    assert overall["成功率（成功数/调处数）"] == (pytest.approx(0.8333), pytest.approx(0.8182))
    assert overall["重大矛盾纠纷（件）"] == ("不由本台账统计", "不由本台账统计")


def test_the_same_rows_give_the_same_bytes() -> None:
    assert printed(print_zongzhi, SHEET) == printed(print_zongzhi, SHEET)
