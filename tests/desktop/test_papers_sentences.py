"""Sentences about figures: against other periods, targets and numbers from outside; the stock."""

import re
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.papers.bulletin import print_bulletin
from desktop.papers.bulletin_says import (
    problems,
    targets,
)
from desktop.papers.figure_tables import indicator_table, village_table
from desktop.papers.figures_rows import (
    Aim,
    Before,
    FigureRow,
    Outside,
)
from desktop.papers.remarks import remarks, stock
from desktop.papers.sentences import told
from tests.figure_papers import (
    BULLETIN,
    FIGURES,
    OVERDUE,
    RESOLVED,
    SCREENED,
    printed,
    texts,
    villages,
)


def rate(
    numerator: int, denominator: int, before: Before | None = None, aim: Aim | None = None
) -> FigureRow:
    return FigureRow(
        "satisfaction_rate", "群众满意度", "%", "rate", numerator, denominator, "", aim, before,
        counts="人次",
    )  # fmt: skip


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
        (rate(1, 2, Before("上季度", 0, 0)), "上季度分母为0，不作比较"),
        (rate(0, 0, Before("上季度", 1, 2)), "本期没有有效的回访评价，不计群众满意度。"),
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
         "距62.5%的目标差12.50个百分点，分子还需增加3人次"),
        (rate(1, 2, aim=Aim(Decimal("62.50"), False, Decimal("-12.50"), None, inflow=True)),
         "群众满意度50.00%（1/2），距62.5%的目标差12.50个百分点。"),
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
        (replace(SCREENED, aim=Aim(Decimal(90), True, Decimal(8), 0, of_year=True)),
         "完成全年90件的目标"),
        (replace(SCREENED, aim=Aim(Decimal(200), None, Decimal(-102), 102, of_year=True)),
         "全年目标200件，尚差102件，年末评定"),
        (replace(SCREENED, aim=Aim(Decimal(200), None, Decimal(-102), None, True, of_year=True)),
         "全年控制目标200件，年末评定"),
    ],
)  # fmt: skip
def test_a_figure_against_its_target(row: FigureRow, expected: str) -> None:
    assert expected in told((row,), "全镇")


@pytest.mark.parametrize(
    ("key", "counts", "expected"),
    [
        ("agreement_rate/A", "件", "分子还需增加2件。"),
        ("evaluation_rate", "人次", "分子还需增加2人次。"),
        ("rectification_rate", "项", "还需办结2项。"),
        ("mass_visit_rate", "批次", "分子还需增加2批次。"),
    ],
)
def test_what_is_still_needed_has_the_unit_of_what_is_counted(
    key: str, counts: str, expected: str
) -> None:
    aim = Aim(Decimal(90), False, Decimal("-20.00"), 2)
    row = FigureRow(key, "某率", "%", "rate", 7, 10, aim=aim, counts=counts)
    assert told((row,), "全镇").endswith(expected)


def test_rates_that_cannot_be_counted_say_why_together() -> None:
    revisited = FigureRow("revisit_rate", "回访率", "%", "rate", 0, 0)
    relapsed = replace(revisited, key="relapse_rate", name="反复率")
    other = replace(revisited, key="mass_visit_rate", name="集体访占比")
    assert told((revisited, rate(3, 4), relapsed, other), "全镇") == (
        "群众满意度75.00%（3/4）；本期登记的纠纷没有已化解的，不计回访率、反复率；"
        "本期没有可计的，不计集体访占比。"
    )


STOCK = tuple(
    FigureRow(key, name, "件", "count", number)
    for key, name, number in (
        ("open_before", "期初存量", 24), ("found", "登记纠纷", 38), ("returned", "重开", 3),
        ("resolved", "化解", 26), ("resolved_undated", "化解日期不明", 1), ("open", "期末存量", 38),
    )
)  # fmt: skip


def test_the_stock_is_told_term_by_term() -> None:
    assert stock(STOCK, "全镇") == (
        "期初存量24件、本期登记38件、重开3件、化解26件、化解日期不明的1件，期末存量38件。"
    )
    usual = [row for row in STOCK if row.key not in ("returned", "resolved_undated")]
    assert stock(usual, "全镇") == "期初存量24件、本期登记38件、化解26件，期末存量38件。"
    nobody = [replace(row, numerator=0) for row in STOCK]
    assert "重开" not in stock(nobody, "全镇")
    assert stock((SCREENED,), "全镇") == ""


def test_the_terms_of_the_stock_are_added_up_and_what_is_off_is_told() -> None:
    terms = "期初存量24＋登记纠纷38＋重开3－化解26－化解日期不明1"
    assert remarks(STOCK)[0] == f"存量核对：{terms}＝期末存量38，相符。"
    odd = (*STOCK[:-1], replace(STOCK[-1], numerator=40))
    assert remarks(odd)[0] == f"存量核对：{terms}＝38，与期末存量40相差2件，请核实。"
    assert "存量核对" not in "".join(remarks(STOCK[2:]))
    whole = "".join(texts(printed(print_bulletin, replace(BULLETIN, figures=STOCK))))
    assert "期初存量24件、本期登记38件" in whole
    assert f"{terms}＝期末存量38" in whole


def test_what_screening_did_not_find_is_told() -> None:
    found = replace(SCREENED, key="found", name="登记纠纷", numerator=101)
    (said,) = remarks((SCREENED, found))
    assert "“登记纠纷”101件含各种来源：排查发现98件" in said
    assert said.endswith("其他来源3件。")
    assert remarks((SCREENED, replace(found, numerator=98))) == []
    told_too = stock((SCREENED, found), "全镇")
    assert told_too == "本期登记101件（排查发现98件，来访、转办等其他来源3件）。"


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (rate(1, 2), "群众满意度50.00%（1/2），比全省平均70%低20.00个百分点。"),
        (rate(4, 5), "群众满意度80.00%（4/5），比全省平均70%高10.00个百分点。"),
        (rate(7, 10), "群众满意度70.00%（7/10），与全省平均70%持平。"),
        (rate(70001, 100000), "与全省平均70%相差不足0.01个百分点。"),
        (rate(0, 0), "群众满意度：全省平均70%。"),
        (replace(SCREENED, key="linked"), "排查纠纷：全省平均70件。"),
    ],
)
def test_a_number_from_outside_is_labelled_so(row: FigureRow, expected: str) -> None:
    (said,) = remarks((replace(row, outside=Outside(Decimal("70.0"), "全省平均")),))
    assert said.startswith("外部数据（录入，不由本台账计算）：")
    assert said.endswith(expected)


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


LINKED = FigureRow("linked", "联动机制化解", "件", "count", 1)
LINKED_SO_FAR = replace(
    LINKED, key="linked_so_far", numerator=3,
    aim=Aim(Decimal(200), None, Decimal(-197), 197, of_year=True),
)  # fmt: skip
REACHED = replace(RESOLVED, numerator=98, aim=Aim(Decimal(95), True, Decimal("5.00"), 0))
BEYOND = FigureRow(
    "repeat_petitions", "重复信访", "件次", "count", 12,
    aim=Aim(Decimal(10), False, Decimal(2), None, low=True),
)  # fmt: skip
NOT_JUDGED = rate(0, 0, aim=Aim(Decimal(95)))
NOT_DUE = rate(0, 3, aim=Aim(Decimal(95), early=True))


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ((NOT_JUDGED,),
         "本期1项指标中，设有目标的1项，达到0项，未达到0项，本期没有数据、不评定的1项。"),
        ((NOT_DUE, REACHED),
         "本期2项指标中，设有目标的2项，达到1项，未达到0项，未到报送期限、不评定的1项。"),
        ((LINKED, LINKED_SO_FAR, REACHED),
         "本期2项指标中，设有目标的2项，达到1项，未达到0项，全年目标年末评定1项。"),
        ((RESOLVED, BEYOND),
         "本期2项指标中，设有目标的2项，达到0项，未达到1项，超出控制目标1项。"),
    ],
)  # fmt: skip
def test_a_target_that_cannot_be_judged_is_told_apart(
    rows: tuple[FigureRow, ...], expected: str
) -> None:
    assert targets(rows) == expected


def test_a_target_of_what_is_not_due_is_shown_and_not_judged() -> None:
    (cells,) = indicator_table((NOT_DUE,), "").rows
    assert [str(cell) for cell in cells[4:8]] == ["95%", "None", "", "未到期"]


def test_repeated_petitions_that_petitions_do_not_count_are_told_as_such() -> None:
    petitions = FigureRow("petitions", "信访登记", "件次", "count", 0)
    again = FigureRow("repeat_petitions", "重复信访", "件次", "count", 2)
    assert told((petitions, replace(again, besides=1)), "全镇") == (
        "登记信访事项0件次；重复信访2件次（含转办等不计入信访登记的1件次）。"
    )
    assert told((again,), "全镇") == "重复信访2件次。"


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ((LINKED, LINKED_SO_FAR, REACHED), "设有目标的2项指标中，可以评定的1项均已达到"),
        ((REACHED,), "设有目标的指标均已达到"),
        ((LINKED_SO_FAR,), "没有可据以说明的数据"),
        ((BEYOND, REACHED), "截至2026年3月31日，1项指标超出控制目标：重复信访（12件次）。"),
    ],
)
def test_targets_among_the_problems(rows: tuple[FigureRow, ...], expected: str) -> None:
    said = problems(replace(BULLETIN, figures=rows, villages=(), rectification_late=0))
    assert expected in said
    assert "未达到" not in said


def test_a_distance_below_one_is_not_printed_as_none() -> None:
    row = replace(LINKED_SO_FAR, aim=Aim(Decimal("200.5"), False, Decimal("-0.5"), 1))
    (cells,) = indicator_table((row,), "").rows
    assert [str(cell) for cell in cells[4:8]] == ["200.5件", "-0.5", "1", "未达标"]


def test_a_target_of_the_year_is_not_judged_before_its_end() -> None:
    pending, unjudged = indicator_table((LINKED_SO_FAR, NOT_JUDGED), "").rows
    assert [str(cell) for cell in pending[4:8]] == ["全年200件", "-197", "197", "年末评定"]
    assert (str(unjudged[4]), unjudged[7]) == ("95%", "—")


def test_the_column_of_the_last_period_says_which_that_is() -> None:
    running = replace(RESOLVED, before=Before("上季度同期", 81, 106))
    titles = {field.key: field.title for field in indicator_table((running, OVERDUE), "").fields}
    assert (titles["before"], titles["before_pair"]) == ("上季度同期", "上季度同期\n分子/分母")
    several = {field.key: field.title for field in indicator_table((running, SCREENED), "").fields}
    assert several["before"] == "上期"


def test_a_village_of_which_no_return_was_due_has_a_dash() -> None:
    table = village_table([replace(row, returned="") for row in villages(2)], "")
    assert [row[-1] for row in table.rows] == [None, None, ""]
