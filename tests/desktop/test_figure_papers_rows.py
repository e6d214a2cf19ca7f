"""Rows of papers of figures: targets of a running year, averages, cases that lack something."""

from dataclasses import replace
from decimal import Decimal

import pytest

from db.ledger import Ledger
from db.model.kinds import Act
from db.model.mask import Mask
from db.model.period import read_period
from db.model.target import target_act, target_key
from desktop.figure_papers.asked import Asked, place_of
from desktop.figure_papers.case_rows import late_rows, red_rows
from desktop.figure_papers.figure_rows import figure_rows
from desktop.figure_papers.sheets import sheet_for
from desktop.figure_papers.yearly_rows import year_rows
from desktop.papers.figure_tables import indicator_table
from desktop.papers.figures_rows import FigureRow
from desktop.papers.zongzhi import ZongzhiSheet, check_lines
from desktop.papers.zongzhi_rows import AreaRow, BandRow, Handled
from tests.conftest import FrozenClock
from tests.db.random_cases import laid_out, line
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


def by_key(asked: Asked) -> dict[str, FigureRow]:
    return {row.key: row for row in figure_rows(asked)}


def aim(ledger: Ledger, year: str, name: str, value: str, note: str = "") -> None:
    outside = bool(note)
    subject = ledger.new_line("target", target_key(year, name, outside=outside))
    ledger.record(subject, target_act(year, name, value, outside=outside, note=note))


def test_a_count_is_held_against_the_target_of_its_year(ledger: Ledger, clock: FrozenClock) -> None:
    enter(ledger, replace(SCREENED, on="2026-01-20"), replace(ASSESSED, on="2026-01-21"))
    enter(ledger, *ROUND[:6])
    rows = by_key(Asked.of(ledger.reading, read_period("2026-03")))
    linked, year = rows["linked"], rows["linked_so_far"]
    assert (linked.aim, year.name) == (None, "联动机制化解（本年累计）")
    assert year.aim is not None
    assert (year.aim.value, year.aim.gap, year.aim.reached) == (Decimal(200), Decimal(-200), None)
    cells = {row[1]: row for row in indicator_table(list(rows.values()), "").rows}
    assert [str(cell) for cell in cells[year.name][4:8]] == ["200件", "-200", "200", "—"]
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
    ],
)
def test_the_place_a_station_is_named_after(station: str, told: tuple[str, str]) -> None:
    assert place_of(station) == told
