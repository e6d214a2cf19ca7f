"""The list behind every number on a paper of figures has exactly that many members."""

from collections import Counter
from dataclasses import replace
from datetime import date

import pytest

from db.ledger import Ledger
from db.model import codes, day
from db.model.case_kinds import TakenOver
from db.model.indicator import DENOMINATOR, NUMERATOR, REPORT_2025, Counted, Narrowing
from db.model.mask import Mask
from db.model.party import Party
from db.model.period import read_period
from db.store.reading import Reading
from db.store.traits import SCREENING
from desktop.figure_papers.asked import Asked
from desktop.figure_papers.charts import month_rows
from desktop.figure_papers.papers import form_texts
from desktop.figure_papers.sheets import Imprint, Sheet, sheet_for
from desktop.papers.bulletin import BulletinSheet
from desktop.papers.dispatch import DispatchSheet
from desktop.papers.figures_rows import SO_FAR, Before, FigureRow
from desktop.papers.yearly import YearlySheet
from desktop.papers.zongzhi import ZongzhiSheet, check_lines
from desktop.papers.zongzhi_rows import Handled
from tests.conftest import FrozenClock
from tests.desktop.figure_books import behind
from tests.ledgers import ASSESSED, ASSIGNED

QUARTERS = (("station", "2026Q1"), ("station", "2025Q4"), ("district", "2025Q3"))
MONTHS = (("station", "2026-03"), ("station", "2026-04"), ("district", "2025-09"))
YEARS = (("station", "2025"), ("station", "2026"), ("district", "2025"))


def ledger_named(request: pytest.FixtureRequest, name: str) -> Ledger:
    found = request.getfixturevalue(name)
    assert isinstance(found, Ledger)
    return found


def sheet(ledger: Ledger, paper: str, key: str) -> Sheet:
    return sheet_for(ledger.reading, paper, read_period(key), imprint=Imprint("王芳", "1:ab"))


def side(row: FigureRow, period: str, until: str, which: str) -> Counted:
    key, _, variant = row.key.removesuffix(SO_FAR).partition("/")
    period = period[:4] if row.key.endswith(SO_FAR) else period
    return Counted(key, period, until, variant or REPORT_2025, which)


def check_row(reading: Reading, row: FigureRow, period: str, until: str) -> None:
    assert behind(reading, side(row, period, until, NUMERATOR)) == row.numerator, row.key
    if row.denominator is not None:
        assert behind(reading, side(row, period, until, DENOMINATOR)) == row.denominator, row.key


def check_before(
    reading: Reading, row: FigureRow, then: Before | None, period: str, until: str = ""
) -> None:
    if then is not None:
        assert behind(reading, side(row, period, until, NUMERATOR)) == then.numerator, row.key
        if then.denominator is not None:
            list_ = side(row, period, until, DENOMINATOR)
            assert behind(reading, list_) == then.denominator, row.key


@pytest.mark.parametrize(("name", "key"), [*QUARTERS, *MONTHS])
def test_indicators_and_what_they_are_compared_with(
    request: pytest.FixtureRequest, name: str, key: str
) -> None:
    ledger, period = ledger_named(request, name), read_period(key)
    told = sheet(ledger, "bulletin" if "Q" in key else "dispatch", key)
    assert isinstance(told, BulletinSheet | DispatchSheet)
    assert told.until == min(period.last, "2026-04-08")
    so_far = "" if told.until == period.last else "2026-03-08"
    for row in told.figures:
        check_row(ledger.reading, row, key, told.until)
        check_before(ledger.reading, row, row.before, period.previous().key, so_far)
        if told.until == period.last:
            check_before(ledger.reading, row, row.year_ago, period.year_before().key)
    alone = {row.key for row in told.figures if row.before is None and SO_FAR not in row.key}
    assert alone == ({"reporting_rate", "zero_reports"} if key == "2026-04" else set())


@pytest.mark.parametrize(("name", "key"), QUARTERS)
def test_villages_and_kinds_of_a_bulletin(
    request: pytest.FixtureRequest, name: str, key: str
) -> None:
    reading = ledger_named(request, name).reading
    told = sheet(ledger_named(request, name), "bulletin", key)
    assert isinstance(told, BulletinSheet)
    assert len(told.villages) == len(reading.villages()) > 0
    for village, row in zip(reading.villages(), told.villages, strict=True):
        only = Narrowing(village=village.code)
        for number, indicator in (
            (row.screened, "screened"), (row.resolved, "screening_resolution_rate"),
            (row.agreed, "agreement_rate"), (row.open, "open"), (row.overdue, "overdue"),
            (row.found, "found"),
        ):  # fmt: skip
            counted = Counted(indicator, key, told.until, narrowing=only)
            assert behind(reading, counted) == number, indicator
        asked = Counted("reporting_rate", key, told.until, narrowing=only)
        due = Counted("reporting_rate", key, told.until, side=DENOMINATOR, narrowing=only)
        assert (row.returned == "") == (behind(reading, due) == 0)
        assert (row.returned == "missing") == (behind(reading, asked) < behind(reading, due))
    category = {codes.label("category", code): code for code in codes.codes("category")}
    for kind in told.categories:
        only = Narrowing(category=category[kind.name], sources=SCREENING)
        assert behind(reading, Counted("found", key, narrowing=only)) == kind.count
        before = read_period(key).previous().key
        assert behind(reading, Counted("found", before, narrowing=only)) == kind.before
    screened = behind(reading, Counted("screened", key, told.until))
    assert sum(kind.count for kind in told.categories) == screened > 0


@pytest.mark.parametrize(("name", "key"), QUARTERS)
def test_months_of_a_chart(request: pytest.FixtureRequest, name: str, key: str) -> None:
    reading, period = ledger_named(request, name).reading, read_period(key)
    rows = month_rows(Asked.of(reading, period))
    assert len(rows) == 12
    assert rows[-1].name == period.months()[-1].label
    month = period.months()[-1]
    for row in reversed(rows):
        for number, chart in ((row.found, "found_by_month"), (row.resolved, "resolved_by_month")):
            counted = Counted(chart, month.key[:4], period.last, part=month.key)
            assert behind(reading, counted) == number
        month = month.previous()


@pytest.mark.parametrize(("name", "key"), MONTHS)
def test_lists_of_a_dispatch_table_are_the_cases_that_were_counted(
    request: pytest.FixtureRequest, name: str, key: str
) -> None:
    reading = ledger_named(request, name).reading
    told = sheet(ledger_named(request, name), "dispatch", key)
    assert isinstance(told, DispatchSheet)
    for rows, indicator in ((told.late, "overdue"), (told.red, "open_red")):
        members = reading.members(Counted(indicator, key, told.until))
        cases = reading.rows([member.case for member in members])
        assert sorted(row.no for row in rows) == sorted(case.no for case in cases)
        persons = {
            party.name
            for case in cases
            for party in (*case.applicants, *case.respondents)
            if 1 < len(party.name) < 4
        }
        shown = "".join(row.title for row in rows)
        assert [person for person in persons if person in shown] == []
    assert all(row.days > 0 and row.due_on < told.until for row in told.late)
    assert [row.days for row in told.late] == sorted((row.days for row in told.late), reverse=True)


@pytest.mark.parametrize(("name", "key"), QUARTERS)
def test_what_a_bulletin_says_is_late_is_what_its_lists_say(
    request: pytest.FixtureRequest, name: str, key: str
) -> None:
    reading = ledger_named(request, name).reading
    told = sheet(ledger_named(request, name), "bulletin", key)
    assert isinstance(told, BulletinSheet)
    until = date.fromisoformat(told.until)
    members = reading.members(Counted("overdue", key, told.until))
    late = [
        (until - day.last(case.due_on)).days for case in reading.rows([one.case for one in members])
    ]
    assert told.longest == max(late, default=None)
    listed, mended = (
        {one.subject for one in reading.members(Counted("rectification_rate", key, told.until,
                                                        side=side))}
        for side in (DENOMINATOR, NUMERATOR)
    )  # fmt: skip
    due = {
        one.subject: one.due_on
        for one in reading.rectifications()
        if one.due_on and one.due_on < told.until[: len(one.due_on)]
    }
    assert told.rectification_late == len((listed - mended) & due.keys())


class ByHand:
    """The cases of the form counted one by one: by its rows, levels, villages and people."""

    def __init__(self, reading: Reading, key: str, until: str) -> None:
        form = form_texts()
        self.rows = {code: line["name"] for line in form["rows"] for code in line["codes"]}
        self.screened: Counter[tuple[str, str]] = Counter()
        self.handled: Counter[tuple[str, str]] = Counter()
        for which, counts in ((DENOMINATOR, self.screened), (NUMERATOR, self.handled)):
            members = reading.members(Counted("handled_rate", key, until, side=which))
            for case in reading.rows([member.case for member in members]):
                row = self.rows[case.category]
                level = form["level_of_source"].get(case.source, form["levels"][0])
                band = "few" if case.people is None or case.people < 50 else "many"
                for what in (("", ""), (row, ""), (row, level), ("village", case.village),
                             ("people", band), (f"by {case.source}", case.village)):  # fmt: skip
                    counts[what] += 1

    def of(self, name: str, part: str = "") -> Handled:
        return Handled(self.screened[name, part], self.handled[name, part])


@pytest.mark.parametrize(("name", "key"), [*QUARTERS, MONTHS[0]])
def test_the_form_is_what_counting_its_cases_one_by_one_gives(
    request: pytest.FixtureRequest, name: str, key: str
) -> None:
    reading = ledger_named(request, name).reading
    told = sheet(ledger_named(request, name), "zongzhi", key)
    assert isinstance(told, ZongzhiSheet)
    this, year = ByHand(reading, key, told.until), ByHand(reading, key[:4], told.until)
    assert set(this.rows) == set(codes.codes("category"))
    assert (told.overall.this, told.overall.year) == (this.of(""), year.of(""))
    for row in told.rows:
        assert (row.this, row.year) == (this.of(row.name), year.of(row.name))
        assert list(row.levels) == [this.of(row.name, level) for level in told.levels]
    areas = [this.of("village", village.code) for village in reading.villages()]
    assert [area.this for area in told.areas[: len(areas)]] == areas
    for area, village in zip(told.areas, reading.villages(), strict=False):
        assert area.in_drive == this.of("by drive", village.code).screened
    few = sum(band.count for band in told.bands if band.name in ("50人以下", "人数未登记"))
    assert few == this.of("people", "few").screened


@pytest.mark.parametrize(("name", "key"), QUARTERS)
def test_the_form_as_a_whole_is_counted_by_itself_and_agrees(
    request: pytest.FixtureRequest, name: str, key: str
) -> None:
    reading = ledger_named(request, name).reading
    told = sheet(ledger_named(request, name), "zongzhi", key)
    assert isinstance(told, ZongzhiSheet)
    for number, indicator, span in (
        (told.overall.succeeded, "success_rate", key),
        (told.overall.year_succeeded, "success_rate", key[:4]),
        (told.overall.by_screening, "screened", key),
        (told.overall.drives, "drives", key),
        (told.overall.year_drives, "drives", key[:4]),
    ):
        assert behind(reading, Counted(indicator, span, told.until)) == number
    assert [line for line in check_lines(told) if "不符" in line and "项不符" not in line] == []


@pytest.mark.parametrize(("name", "key"), YEARS)
def test_facts_of_a_year(request: pytest.FixtureRequest, name: str, key: str) -> None:
    reading = ledger_named(request, name).reading
    told = sheet(ledger_named(request, name), "yearly", key)
    assert isinstance(told, YearlySheet)
    own = {"signed_months", "signed_quarters", "signed_years"}
    rows = [row for row in told.figures if row.key not in own]
    assert len(rows) == len(told.figures) - len(own)
    for row in rows:
        check_row(reading, row, key, told.until)
    sums = {one.activity: one for one in reading.activity_sums(read_period(key), told.until)}
    assert {row.name: row.times for row in told.activities} == {
        activity: one.times for activity, one in sums.items()
    }
    assert {row.numerator for row in told.figures if row.key in own} == {0}


def test_a_public_paper_shows_no_title(station: Ledger) -> None:
    told = sheet_for(
        station.reading, "dispatch", read_period("2026-03"), imprint=Imprint(mask=Mask.PUBLIC)
    )
    assert isinstance(told, DispatchSheet)
    assert told.late
    assert {row.title for row in told.late} | {row.title for row in told.red} == {""}


def test_a_late_case_is_told_with_the_target_date_it_had_then(
    ledger: Ledger, clock: FrozenClock
) -> None:
    clock.set("2026-05-20")
    taken = TakenOver(
        on="2026-01-05", village="01", source="drive", applicants=(Party("张三"),),
        category="neighbour", facts="院墙占道。", due_on="2026-02-01",
    )  # fmt: skip
    case = ledger.new_line("case")
    ledger.record(case, taken)
    ledger.record(case, replace(ASSESSED, on="2026-05-06"))
    ledger.record(case, replace(ASSIGNED, on="2026-05-07", due_on="2026-06-30"))
    told = sheet(ledger, "dispatch", "2026-03")
    assert isinstance(told, DispatchSheet)
    assert [(row.due_on, row.days) for row in told.late] == [("2026-02-01", 58)]
    now = sheet(ledger, "dispatch", "2026-05")
    assert isinstance(now, DispatchSheet)
    assert not now.late
