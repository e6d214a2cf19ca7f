"""Rows of papers of figures: targets of a running year, averages, cases that lack something."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import pytest

from db.exchange import screening
from db.ledger import Ledger
from db.model.kinds import Act
from db.model.mask import NUMBER_GONE, Mask
from db.model.period import read_period
from desktop.charts.drawing import amounts
from desktop.charts.drawing.bars import folded
from desktop.charts.look import Look
from desktop.charts.rows import BarRow, MonthRow
from desktop.figure_papers.asked import Asked
from desktop.figure_papers.case_rows import late_rows, red_rows
from desktop.figure_papers.charts import charts, month_rows
from desktop.figure_papers.figure_rows import figure_rows
from desktop.figure_papers.part_rows import category_rows
from desktop.figure_papers.place import place_of
from desktop.figure_papers.sheets import sheet_for
from desktop.figure_papers.yearly_rows import target_rows, year_rows
from desktop.papers.bulletin import BulletinSheet
from desktop.papers.figure_tables import indicator_table
from desktop.papers.figures_rows import CategoryRow, Outside
from desktop.papers.remarks import remarks
from desktop.papers.yearly import YearlySheet
from desktop.papers.zongzhi import ZongzhiSheet, check_lines
from desktop.papers.zongzhi_rows import AreaRow, BandRow, Handled
from tests.conftest import FrozenClock
from tests.db.random_cases import laid_out, line
from tests.desktop.rows_of_figures import aim, by_key
from tests.ledgers import (
    AGREED,
    ASSESSED,
    ASSIGNED,
    CLOSED_OUT,
    RESOLVED,
    ROUND,
    SCREENED,
    TAKEN_OVER,
    another,
    enter,
)

QUARTER = read_period("2026Q1")


def test_a_count_is_held_against_the_target_of_its_year(ledger: Ledger, clock: FrozenClock) -> None:
    enter(ledger, replace(SCREENED, on="2026-01-20"), replace(ASSESSED, on="2026-01-21"))
    enter(ledger, *ROUND[:6])
    rows = by_key(Asked.of(ledger.reading, read_period("2026-03")))
    linked, year = rows["linked"], rows["linked_so_far"]
    assert (linked.aim, year.name) == (None, "联动机制化解本年累计")
    assert year.aim is not None
    assert (year.aim.value, year.aim.gap, year.aim.reached) == (Decimal(200), Decimal(-200), None)
    cells = {row[1]: row for row in indicator_table(list(rows.values()), "").rows}
    told = [str(cell) for cell in cells[year.name][4:8]]
    assert told == ["全年200件", "-200", "200", "年末评定"]
    rate = rows["screening_resolution_rate"].aim
    assert rate is not None
    assert (rate.value, rate.reached) == (Decimal(95), True)
    aim(ledger, "2026", "screened", "2")
    reached = by_key(Asked.of(ledger.reading, read_period("2026-03")))["screened_so_far"]
    assert (reached.numerator, reached.aim and reached.aim.reached) == (2, True)
    assert rows["screened"].before is not None
    assert rows["screened"].before.label == "上月"


def test_a_target_of_a_stricter_definition_has_its_row(ledger: Ledger) -> None:
    enter(ledger, *ROUND)
    aim(ledger, "2026", "agreement_rate/C", "60")
    row = by_key(Asked.of(ledger.reading, QUARTER))["agreement_rate/C"]
    assert (row.numerator, row.denominator) == (1, 1)
    assert row.aim is not None
    assert row.aim.reached is True


def test_nothing_is_compared_with_what_the_ledger_does_not_know(ledger: Ledger) -> None:
    enter(ledger)
    rows = figure_rows(Asked.of(ledger.reading, QUARTER))
    assert {(row.before, row.year_ago) for row in rows} == {(None, None)}


def test_the_stock_comes_out_and_what_is_seldom_is_left_out_where_there_is_none(
    ledger: Ledger, clock: FrozenClock
) -> None:
    enter(ledger, *ROUND[:6])
    quiet = by_key(Asked.of(ledger.reading, QUARTER))
    assert {"returned", "resolved_undated"} & {*quiet} == set()
    undated = replace(TAKEN_OVER, state="resolved", resolved_on="")
    enter(ledger, undated)
    told = by_key(Asked.of(ledger.reading, QUARTER))
    assert told["resolved_undated"].numerator == 1
    assert "returned" not in told
    assert remarks(list(told.values()))[0] == (
        "存量核对：期初存量0＋登记纠纷2－化解1－化解日期不明1＝期末存量0，相符。"
    )


def test_open_cases_without_a_target_date_are_counted(ledger: Ledger) -> None:
    enter(ledger, SCREENED, ASSESSED)
    enter(ledger, SCREENED, ASSESSED, replace(ASSIGNED, due_on="2026-04-10"))
    rows = by_key(Asked.of(ledger.reading, QUARTER))
    assert (rows["overdue"].numerator, rows["no_limit"].numerator) == (0, 1)


def test_only_new_petitions_would_raise_a_share_so_none_are_asked_for(ledger: Ledger) -> None:
    enter(ledger, replace(SCREENED, source="visit"))
    share = by_key(Asked.of(ledger.reading, QUARTER))["online_share"].aim
    assert share is not None
    assert (share.reached, share.more, share.inflow) == (False, None, True)


def test_a_running_period_is_compared_with_as_much_of_the_last(ledger: Ledger) -> None:
    for day in ("2026-01-10", "2026-02-10", "2026-03-05"):
        enter(ledger, replace(SCREENED, on=day))
    running = Asked.of(ledger.reading, read_period("2026-03"), "2026-03-06")
    before = by_key(running)["found"].before
    assert before is not None
    assert (before.label, before.numerator) == ("上月同期", 0)
    told = sheet_for(ledger.reading, "bulletin", QUARTER, "2026-03-06")
    assert isinstance(told, BulletinSheet)
    assert told.running
    whole = sheet_for(ledger.reading, "bulletin", QUARTER)
    assert isinstance(whole, BulletinSheet)
    assert whole.running is (whole.until < QUARTER.last)


def test_the_chart_of_a_running_quarter_ends_with_its_running_month(ledger: Ledger) -> None:
    enter(ledger, replace(SCREENED, on="2026-01-10"))
    enter(ledger, replace(SCREENED, on="2026-03-02"))
    rows = month_rows(Asked.of(ledger.reading, QUARTER, "2026-02-20"))
    assert [(row.name, row.found) for row in rows] == [("2026年1月", 1), ("2026年2月", 0)]


def test_numbers_from_outside_stand_on_the_papers_of_a_quarter_and_a_month(ledger: Ledger) -> None:
    enter(ledger, SCREENED, ASSESSED)
    aim(ledger, "2026", "handled_rate", "80", "全省平均")
    rows = by_key(Asked.of(ledger.reading, QUARTER))
    assert rows["agreement_rate"].outside == Outside(Decimal(70), "全省目标")
    assert rows["handled_rate"].outside == Outside(Decimal(80), "全省平均")
    (told,) = [line for line in remarks(list(rows.values())) if line.startswith("外部数据")]
    assert "调解协议率0.00%（0/1），比全省目标70%低70.00个百分点" in told
    assert "调处率0.00%（0/1），比全省平均80%低80.00个百分点" in told


def test_targets_that_nobody_set_are_told_apart(ledger: Ledger) -> None:
    enter(ledger, *ROUND)
    aim(ledger, "2026", "screening_resolution_rate", "96")
    told = {row.key: row for row in target_rows(Asked.of(ledger.reading, read_period("2026")))}
    assert not told["screening_resolution_rate"].preset
    assert told["linked"].preset


def test_typed_averages_are_counted_but_no_typed_target(ledger: Ledger) -> None:
    enter(ledger, *ROUND)
    enter(ledger)
    year = Asked.of(ledger.reading, read_period("2026"))
    assert "ahead_of_province" not in {row.key for row in year_rows(year)}
    aim(ledger, "2026", "screening_resolution_rate", "49.99", "全省平均，年报")
    aim(ledger, "2026", "agreement_rate", "50", "全省平均，年报")
    aim(ledger, "2026", "relapse_rate", "0.1", "全省平均，年报")
    aim(ledger, "2026", "online_share", "80", "全省平均，年报")
    found = {row.key: row for row in year_rows(year)}["ahead_of_province"]
    # As good as the average is not better, and without a petition there is no online share.
    assert (found.numerator, found.denominator) == (2, 3)


def test_a_case_resolved_since_is_told_so(ledger: Ledger, clock: FrozenClock) -> None:
    acts = (SCREENED, replace(ASSESSED, risk="red"), replace(ASSIGNED, due_on="2026-03-10"))
    enter(ledger, *acts, AGREED, RESOLVED, CLOSED_OUT)
    enter(ledger, *acts[:2])
    then = Asked.of(ledger.reading, QUARTER, "2026-03-12")
    assert [(row.no[-3:], row.stage, row.days) for row in red_rows(then, Mask.MEETING)] == [
        ("001", "其后化解", 7), ("002", "待交办", 7),
    ]  # fmt: skip
    assert [(row.no[-3:], row.days) for row in late_rows(then, Mask.MEETING)] == [("001", 2)]


def test_the_form_takes_cases_that_lack_village_or_people(ledger: Ledger) -> None:
    enter(ledger, replace(TAKEN_OVER, village="", people=None, source=""))
    enter(ledger, replace(TAKEN_OVER, category="loan", people=99), ASSESSED, ASSIGNED)
    enter(ledger, replace(another(1), people=500))
    told = sheet_for(ledger.reading, "zongzhi", QUARTER)
    assert isinstance(told, ZongzhiSheet)
    rows = {row.name: row for row in told.rows}
    assert rows["建筑工程质量、物业管理"].levels == (Handled(1, 0), Handled(0, 0))
    assert rows["其他"].levels == (Handled(0, 0), Handled(1, 1))
    assert list(told.bands) == [
        BandRow("50人以下", 0), BandRow("50人至99人", 1), BandRow("100人至499人", 0),
        BandRow("500人以上", 1), BandRow("人数未登记", 1),
    ]  # fmt: skip
    assert told.areas[-1] == AreaRow("未注明村（社区）", Handled(1, 0), "")
    (checked,) = check_lines(told)
    assert "全部相符" in checked


def test_the_form_takes_cases_of_no_category_and_of_one_it_does_not_know(
    clock: FrozenClock,
) -> None:
    unknown = replace(SCREENED, category="drones")
    lives: list[list[Act]] = [
        [replace(SCREENED, category=""), ASSESSED, ASSIGNED],
        [unknown],
        [SCREENED],
    ]
    reading, _ = laid_out([line(number, acts) for number, acts in enumerate(lives, 1)])
    told = sheet_for(reading, "zongzhi", QUARTER)
    assert isinstance(told, ZongzhiSheet)
    rows = {row.name: row for row in told.rows}
    assert rows["未分类"].levels == (Handled(0, 0), Handled(1, 1))
    assert rows["未分类"].year == rows["未分类"].this == Handled(1, 1)
    assert rows["其他"].this == Handled(1, 0)
    assert sum(row.this.screened for row in told.rows) == told.overall.this.screened == 3


def test_months_of_a_chart_do_not_lose_cases_dated_to_a_year(ledger: Ledger) -> None:
    for day in ("2026", "2026", "2026-02", "2025"):
        enter(ledger, replace(SCREENED, on=day))
    asked = Asked.of(ledger.reading, QUARTER)
    rows = month_rows(asked)
    assert rows[-1] == MonthRow("不详", 2, None)
    found = by_key(asked)["found"].numerator
    assert sum(row.found or 0 for row in rows) == found == 3
    _kinds, months = charts(asked, category_rows(asked))
    assert months.caption.endswith("（“不详”为只知年份的）")
    assert "2026年3月" in months.caption


def test_repeated_petitions_of_other_sources_are_told_apart(
    ledger: Ledger, clock: FrozenClock
) -> None:
    clock.set("2026-06-30")
    again = replace(another(1), on="2026-06-12", source="transferred", first_or_repeat="repeat")
    enter(ledger, again)
    enter(ledger, replace(again, source="visit", title="另一件", facts="另一件。"))
    rows = by_key(Asked.of(ledger.reading, read_period("2026Q2")))
    assert (rows["petitions"].numerator, rows["repeat_petitions"].numerator) == (1, 2)
    assert rows["repeat_petitions"].besides == 1


@pytest.mark.parametrize(
    ("counts", "bars"),
    [
        ((1,) * 6, 6),
        ((9, 8, 7, 6, 5, 4, 3, 2, 1, 1), 10),
        ((12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2), 10),
        ((9, 8, 7, 6, 5, 4, 3, 1, 1, 1, 1, 1), 8),
        ((9, 8, 7, 6, 5, 4, 4, 4, 4, 4, 4, 1, 1), 12),
        ((1,) * 20, 20),
    ],
)
def test_the_chart_of_kinds_has_room_for_its_bars_and_parts_none_that_are_equal(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch, counts: tuple[int, ...], bars: int
) -> None:
    asked = Asked.of(ledger.reading, QUARTER)
    drawn: list[list[BarRow]] = []

    def fold(rows: Sequence[BarRow], look: Look) -> tuple[Sequence[BarRow], Sequence[BarRow]]:
        shown, rest = folded(rows, look)
        drawn.extend(([*shown], [*rest]))
        return shown, rest

    monkeypatch.setattr(amounts, "folded", fold)
    charts(asked, [CategoryRow(f"第{at}类", count) for at, count in enumerate(counts)])
    shown, rest = drawn
    assert len(shown) + bool(rest) == bars
    assert {row.value for row in shown} & {row.value for row in rest} == set()


@pytest.mark.parametrize(("key", "before"), [("2026Q1", ""), ("2026", "2026年第一季度：")])
def test_papers_carry_why_villages_are_missing(ledger: Ledger, key: str, before: str) -> None:
    enter(ledger)
    screening.plan(ledger, "2026Q1")
    paper = "zongzhi" if "Q" in key else "yearly"
    quiet = sheet_for(ledger.reading, paper, read_period(key))
    screening.report(ledger, "2026Q1", "2026-04-02", "三村换届，电话13900000117")
    told = sheet_for(ledger.reading, paper, read_period(key))
    assert isinstance(quiet, ZongzhiSheet | YearlySheet)
    assert isinstance(told, ZongzhiSheet | YearlySheet)
    assert quiet.explanation == ""
    assert told.explanation == f"{before}三村换届，电话{NUMBER_GONE}"
    if not isinstance(told, ZongzhiSheet):
        return
    bulletin = sheet_for(ledger.reading, "bulletin", read_period(key))
    assert isinstance(bulletin, BulletinSheet)
    assert bulletin.explanation == told.explanation
    assert check_lines(told)[-1] == f"缺报说明：{told.explanation}。"
    last = sheet_for(ledger.reading, "bulletin", read_period("2025Q4"))
    assert isinstance(last, BulletinSheet)
    assert last.explanation == ""


@pytest.mark.parametrize(
    ("station", "told"),
    [
        ("云溪镇信访工作站", ("云溪镇", "全镇")),
        ("镇平县城关镇综治中心", ("镇平县城关镇", "全镇")),
        ("五里乡信访站", ("五里乡", "全乡")),
        ("河西街道信访工作站", ("河西街道", "全街道")),
        ("新乡市信访局", ("新乡市", "全市")),
        ("鹤城区信访工作站", ("鹤城区", "全区")),
        ("信访工作站", ("", "全辖区")),
        ("怀化市鹤城区信访局", ("怀化市鹤城区", "全区")),
        ("云溪镇城乡矛盾调处中心", ("云溪镇", "全镇")),
        ("云溪镇信访工作站（乡村振兴办）", ("云溪镇", "全镇")),
        ("新乡市红旗区信访局", ("新乡市红旗区", "全区")),
        ("镇江市京口区信访局", ("镇江市京口区", "全区")),
        ("内蒙古自治区赤峰市红山区信访局", ("内蒙古自治区赤峰市红山区", "全区")),
        ("市中区信访局", ("市中区", "全区")),
        ("新市镇信访站", ("新市镇", "全镇")),
        ("云溪镇青石桥社区信访站", ("云溪镇", "全镇")),
        ("云溪镇市域社会治理中心", ("云溪镇", "全镇")),
        ("鹤城区城乡建设局", ("鹤城区", "全区")),
        ("鹤城区乡村振兴局", ("鹤城区", "全区")),
        ("新乡县小冀镇信访站", ("新乡县小冀镇", "全镇")),
        ("运城市信访局", ("运城市", "全市")),
    ],
)
def test_the_place_a_station_is_named_after(station: str, told: tuple[str, str]) -> None:
    assert place_of(station) == told
