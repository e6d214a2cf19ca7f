"""How villages reported in the drives of a period, and what is known there all the same."""

from dataclasses import replace
from decimal import Decimal

import pytest

from db.exchange import screening
from db.ledger import Ledger
from db.model.drive_kinds import DrivePlanned
from db.model.period import read_period
from desktop.figure_papers.asked import Asked
from desktop.figure_papers.returns import returns
from desktop.figure_papers.sheets import sheet_for
from desktop.papers.bulletin import BulletinSheet
from desktop.papers.zero_reports import zero_and_found, zero_and_others
from desktop.papers.zongzhi import ZongzhiSheet
from tests.conftest import FrozenClock
from tests.desktop.rows_of_figures import aim, by_key
from tests.ledgers import another, enter

SECOND = read_period("2026Q2")


def plan_second(ledger: Ledger) -> None:
    """Plan a drive that ends on 28 June and is due on the last of June."""
    drive = ledger.new_line("drive", "2026Q2")
    ledger.record(drive, DrivePlanned("2026-06-10", "2026-06-28", "2026-06-30"))


@pytest.mark.parametrize(("until", "told"), [("2026-06-27", "early"), ("2026-06-28", "missing")])
def test_a_village_is_missing_only_where_its_drive_is_over_or_due(
    ledger: Ledger, clock: FrozenClock, until: str, told: str
) -> None:
    clock.set("2026-06-29")
    plan_second(ledger)
    screening.zero_report(ledger, "2026Q2", "02", "2026-06-15", "刘文清")
    for paper in ("bulletin", "zongzhi"):
        sheet = sheet_for(ledger.reading, paper, SECOND, until)
        assert isinstance(sheet, BulletinSheet | ZongzhiSheet)
        rows = sheet.villages if isinstance(sheet, BulletinSheet) else sheet.areas
        assert [row.returned for row in rows] == [told, "zero", told]


def test_a_month_blames_nobody_for_a_drive_that_went_on_after_it(
    ledger: Ledger, clock: FrozenClock
) -> None:
    """Its figures take no return of later months, so its papers miss none, whenever printed."""
    screening.plan(ledger, "2026Q2")
    for today in ("2026-06-28", "2026-07-20"):
        clock.set(today)
        april = Asked.of(ledger.reading, read_period("2026-04"))
        assert {*returns(april).values()} == {"early"}
        screening.zero_report(ledger, "2026Q2", "02", today, "刘文清")
        assert {*returns(april).values()} == {"early"}
        assert april.figures("reporting_rate")["reporting_rate"].numerator == 0
    told = returns(Asked.of(ledger.reading, SECOND))
    assert sorted(told.values()) == ["missing", "missing", "zero"]


def test_reporting_is_compared_and_judged_only_where_its_drives_are_due(
    ledger: Ledger, clock: FrozenClock
) -> None:
    enter(ledger)
    aim(ledger, "2026", "reporting_rate", "90")
    screening.plan(ledger, "2026Q1")
    clock.set("2026-06-29")
    plan_second(ledger)
    early = by_key(Asked.of(ledger.reading, SECOND, "2026-06-27"))
    assert (early["reporting_rate"].before, early["zero_reports"].before) == (None, None)
    judged = early["reporting_rate"].aim
    assert judged is not None
    assert (judged.value, judged.reached, judged.early) == (Decimal(90), None, True)
    assert early["found"].before is not None
    # The drive of the quarter is due; that of the last was not when it was as far.
    due = by_key(Asked.of(ledger.reading, SECOND, "2026-06-28"))["reporting_rate"]
    assert due.before is None
    assert due.aim is not None
    assert (due.aim.reached, due.aim.early) == (False, False)
    clock.set("2026-07-01")
    whole = by_key(Asked.of(ledger.reading, SECOND))["reporting_rate"]
    assert whole.before is not None
    assert (whole.before.numerator, whole.before.denominator) == (0, 3)


def test_both_papers_of_a_quarter_tell_the_same_of_villages_that_reported_nothing(
    ledger: Ledger, clock: FrozenClock
) -> None:
    clock.set("2026-06-30")
    plan_second(ledger)
    for village in ("01", "02"):
        screening.zero_report(ledger, "2026Q2", village, "2026-06-15", "刘文清")
    for number, (village, source) in enumerate(
        [("01", "visit"), ("01", "phone"), ("01", "grid"), ("02", "visit"), ("03", "visit")]
    ):
        case = replace(another(number), on="2026-06-12", source=source, village=village)
        enter(ledger, case)
    enter(ledger, replace(another(9), on="2026-06-12", source="drive", village="02"))
    others = "零报告村（社区）另有登记，不是集中排查所得：青石桥村3件、竹溪村1件。"
    found = "作零报告的村（社区）有集中排查发现的纠纷：竹溪村1件。"
    for paper in ("bulletin", "zongzhi"):
        sheet = sheet_for(ledger.reading, paper, SECOND)
        assert isinstance(sheet, BulletinSheet | ZongzhiSheet)
        rows = sheet.villages if isinstance(sheet, BulletinSheet) else sheet.areas
        assert (zero_and_others(rows), zero_and_found(rows)) == (others, found)
