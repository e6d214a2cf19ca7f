"""The yearly data table: every fact of the report in its order, held by the ledger or not."""

import json
from dataclasses import replace
from decimal import Decimal
from importlib.resources import files
from io import BytesIO

import openpyxl

from db.exchange.figure_sheets import figure_workbook, shown
from db.model.indicator import catalogue
from desktop.papers.figures_rows import ActivityRow, CategoryRow, FigureRow, TargetRow
from desktop.papers.yearly import YearlySheet, print_yearly, yearly_table
from tests.figure_papers import AGREED, AT, FIGURES, HEAD, printed, texts

FACTS = 31
SHEET = YearlySheet(
    station="云溪镇信访工作站", place="云溪镇", year="2025", until="2025-12-26",
    figures=(
        *FIGURES,
        FigureRow("agreement_rate_last_year", "调解协议率（上年）", "%", "rate", 68, 252),
        FigureRow("repeat_petitions_change", "重复信访同比", "%", "change", 101, 134),
        FigureRow("diverted_contested_rate", "导入法定程序办结后不服率", "%", "rate", 0, 0),
    ),
    activities=(
        ActivityRow("专题学习", 6, 240, 0, 0),
        ActivityRow("法治信访进基层", 16, 2400, 800, 5000),
        ActivityRow("村民议事会", 9, 180, 0, 0),
    ),
    targets=(
        TargetRow("2026", "screening_resolution_rate", Decimal("95.0"), "%"),
        TargetRow("2026", "agreement_rate", Decimal(70), "%", True, "全省目标"),
    ),
    categories=(
        CategoryRow("邻里", 5), CategoryRow("消费", 9), CategoryRow("医疗", 5),
        CategoryRow("物业", 5), CategoryRow("教育", 1),
    ),
    printed_by="王芳", printed_at=AT, head=HEAD,
)  # fmt: skip


def answers(sheet: YearlySheet) -> dict[str, tuple[str, str]]:
    """Name → value and numbers, as printed."""
    return {str(row[2]): (shown(row[3]), shown(row[4])) for row in yearly_table(sheet).rows}


def test_every_fact_has_its_place() -> None:
    numbers = [row[0] for row in yearly_table(SHEET).rows if row[0] != ""]
    assert sorted(set(map(int, map(str, numbers)))) == list(range(1, FACTS + 1))
    assert numbers == sorted(numbers, key=lambda number: int(str(number)))


def test_facts_with_their_numerators_and_denominators() -> None:
    found = answers(SHEET)
    assert found["排查化解率"] == ("72.45%", "71/98")
    assert found["调解协议率（上年）"] == ("26.98%", "68/252")
    assert found["调解协议率比上年增减"] == ("+14.85个百分点", "")
    assert found["重复信访同比"] == ("-24.63%", "101/134")
    assert found["导入法定程序办结后不服率"] == ("—", "0/0")
    assert found["专题学习"] == ("6次", "")
    assert found["发放手册"] == ("5000份", "")
    assert found["2026年排查化解率目标"] == ("95%", "")
    assert found["2026年省局调解协议率目标"] == ("70%", "")
    assert found["件数居前的纠纷类型"][0] == "消费9件、邻里5件、医疗5件、物业5件"
    assert found["数据截止日"][0] == "2025年12月26日"


def test_what_is_not_held_or_not_logged_is_told_apart() -> None:
    found = answers(SHEET)
    assert found["警告、拘留、刑事强制措施（人）"][0] == "不由本台账统计"
    assert found["法律专业人才占比（%）"][0] == "不由本台账统计"
    assert found["法治讲座"][0] == "台账未登记"
    why = {str(row[2]): str(row[5]) for row in yearly_table(SHEET).rows}
    assert "公安机关" in why["警告、拘留、刑事强制措施（人）"]


def test_activities_that_the_report_does_not_name_are_not_lost() -> None:
    found = answers(SHEET)
    assert found["村民议事会（场次）"][0] == "9"
    assert found["村民议事会（参与人次）"][0] == "180"
    assert "村民议事会（服务人次）" not in found


def why(sheet: YearlySheet) -> dict[str, str]:
    """Name → what is told of it."""
    return {str(row[2]): str(row[5]) for row in yearly_table(sheet).rows}


def test_every_row_names_its_fact() -> None:
    named = {row[0]: row[1] for row in yearly_table(SHEET).rows if row[0] != ""}
    for row in yearly_table(SHEET).rows:
        assert row[1] == named.get(row[0], "其他工作纪实") != ""


def test_next_years_targets_have_their_rows_whether_set_or_not() -> None:
    set_now = TargetRow("2026", "linked", Decimal(200), "件", note="全区目标", preset=True)
    told = why(replace(SHEET, targets=(*SHEET.targets, set_now)))
    assert told["2026年排查化解率目标"] == "在“目标值”中所设。"
    assert told["2026年联动机制化解目标"] == "全区目标。默认目标值，可在“目标值”中修改。"
    assert told["2026年网上信访占比目标"] == "没有设2026年的这一目标，在“目标值”中设定。"
    assert told["2026年集中排查目标"] == "没有设2026年的这一目标，在“目标值”中设定。"
    later = replace(SHEET, year="2026")
    assert answers(later)["2026年排查化解率目标"][0] == "95%"
    assert answers(later)["2027年排查化解率目标"][0] == "台账未登记"
    assert why(later)["2027年省局调解协议率目标"].startswith("没有录入2027年的外部数")


def test_every_note_is_a_sentence_and_says_where_averages_are_typed() -> None:
    told = why(SHEET)
    assert [note for note in told.values() if note and not note.endswith("。")] == []
    assert "在“目标值”的“外部数”中录入" in told["优于全省平均的指标占比"]


def test_a_table_before_the_end_of_its_year_says_so() -> None:
    whole = "".join(texts(printed(print_yearly, replace(SHEET, running=True))))
    assert "截至2025年12月26日，未到期末）" in whole


def test_a_year_without_last_year_has_no_change() -> None:
    alone = replace(SHEET, figures=(AGREED,))
    assert answers(alone)["调解协议率比上年增减"][0] == "—"


def test_the_catalogue_names_indicators_that_there_are() -> None:
    text = (files("resources") / "texts" / "yearly.json").read_text(encoding="utf-8")
    told = json.loads(text)
    keys = {
        item["key"]
        for fact in told["facts"]
        for item in fact["items"]
        if item["kind"] in ("figure", "change", "target", "outside")
    }
    assert keys <= {*catalogue(), *told["figures"]}


def test_the_paper_repeats_its_head_and_reads_in_order() -> None:
    pages = texts(printed(print_yearly, SHEET))
    assert all("报告事项" in page and "分子/分母" in page for page in pages)
    whole = "".join(pages)
    assert (
        whole.index("专题学习、讲座") < whole.index("调解协议率及其变化") < whole.index("报告日期")
    )
    assert "云溪镇2025年度信访矛盾纠纷工作报告数据表" in whole
    assert "截至2025年12月26日" in whole


def test_why_villages_were_missing_stands_below() -> None:
    told = replace(SHEET, explanation="2025年第一季度：金鸡村正在换届")
    whole = "".join(texts(printed(print_yearly, told)))
    assert "缺报说明：2025年第一季度：金鸡村正在换届。" in whole
    assert yearly_table(told).notes[0] == "缺报说明：2025年第一季度：金鸡村正在换届。"
    assert "缺报说明" not in "".join(texts(printed(print_yearly, SHEET)))


def test_an_empty_year_prints() -> None:
    empty = replace(SHEET, figures=(), activities=(), targets=(), categories=())
    whole = "".join(texts(printed(print_yearly, empty)))
    assert "台账未登记" in whole
    assert "_" not in whole
    assert "成功调解台账未登记" in whole
    assert "%" not in whole.replace("占比（%）", "")


def test_the_same_rows_give_the_same_bytes_and_numbers() -> None:
    assert printed(print_yearly, SHEET) == printed(print_yearly, SHEET)
    book = openpyxl.load_workbook(BytesIO(figure_workbook([yearly_table(SHEET)])))
    rows = {row[2]: row for row in book["年度数据"].iter_rows(min_row=6, values_only=True)}
    assert rows["排查化解率"][3:6] == (0.7245, 71, 98)
    assert rows["专题学习"][3] == 6
