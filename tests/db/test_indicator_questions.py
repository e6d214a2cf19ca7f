"""Figures asked of a ledger: of the sample district, narrowed, as of a day, opened as lists."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any, Final

import pytest

from db.exchange.figures_json import to_json
from db.exchange.imports import read_offer, record_offer
from db.ledger import Ledger
from db.model.drive import planned
from db.model.drive_kinds import ReturnReceived, ZeroReported
from db.model.indicator import DENOMINATOR, NUMERATOR, Counted, Figure, Narrowing
from db.model.kinds import Act, changed
from db.model.period import Period, read_period
from db.model.selection import Selection
from db.store.reading import Reading
from db.store.series import SERIES
from db.store.traits import SCREENING
from tests.conftest import FrozenClock
from tests.db.expected_returns import DATA
from tests.db.random_cases import laid_out, life, line
from tests.ledgers import ASSESSED, CODE, HEAD, PASSWORD, ROUND, STATION, another, enter

YEAR: Final = read_period("2025")
QUARTER: Final = read_period("2026Q1")


def told(reading: Reading, period: Period, until: str = "") -> dict[str, tuple[int, int | None]]:
    return {
        each.indicator.name: (each.numerator, each.denominator)
        for each in reading.figures(period, until)
    }


@pytest.fixture
def district(clock: FrozenClock, tmp_path: Path) -> Iterator[Ledger]:
    """A ledger without villages that took the district's workbook in."""
    made, _code = Ledger.create(tmp_path / "district", STATION, CODE, (), HEAD, PASSWORD)
    with made:
        record_offer(made, read_offer(made, [DATA / "district-2025.xlsx"]))
        yield made


def test_the_sample_district_gives_its_published_figures(district: Ledger) -> None:
    ledger = district
    want = json.loads((DATA / "district-2025.json").read_text("utf-8"))
    got: dict[str, Any] = json.loads(json.dumps(to_json(ledger.reading, YEAR)))
    assert {key: {name: got[key][name] for name in want[key]} for key in want} == want
    for figure in ledger.reading.figures(YEAR):
        for side in (NUMERATOR, DENOMINATOR):
            if getattr(figure, side) is not None:
                members = ledger.reading.members(figure.behind(side))
                assert len({each.key for each in members}) == getattr(figure, side)
    for one in ledger.reading.activity_sums(YEAR):
        lines = ledger.reading.members(Counted("activities_by_kind", "2025", part=one.activity))
        assert len(lines) == one.entries


def test_as_of_differs_by_a_batch_exactly(ledger: Ledger, clock: FrozenClock) -> None:
    clock.set("2026-04-03T10:00:00")
    enter(ledger, *ROUND[:6])
    before = told(ledger.reading, QUARTER)
    clock.set("2026-04-04T10:00:00")
    enter(ledger, *ROUND[:6])
    enter(ledger, replace(another(3), on="2026-02-01"), ASSESSED)
    yesterday = ledger.as_of(clock.moment.date().replace(day=3))
    assert yesterday.as_of == "2026-04-03"
    assert told(yesterday, QUARTER) == before
    after = told(ledger.reading, QUARTER)
    assert told(ledger.as_of(clock.moment.date()), QUARTER) == after
    assert {name: (before[name], after[name]) for name in after if after[name] != before[name]} == {
        "screened": ((1, None), (3, None)),
        "mediated": ((1, None), (2, None)),
        "screening_resolution_rate": ((1, 1), (2, 3)),
        "screening_resolution_rate/closed_out": ((0, 1), (0, 3)),
        "agreement_rate": ((1, 1), (2, 3)),
        "agreement_rate/B": ((1, 1), (2, 3)),
        "agreement_rate/C": ((1, 1), (2, 2)),
        "revisit_rate": ((0, 1), (0, 2)),
        "relapse_rate": ((0, 1), (0, 2)),
        "found": ((1, None), (3, None)),
        "resolution_rate": ((1, 1), (2, 3)),
        "handled_rate": ((1, 1), (2, 3)),
        "success_rate": ((1, 1), (2, 2)),
        "written_agreements": ((1, None), (2, None)),
        "resolved": ((1, None), (2, None)),
        "open": ((0, None), (1, None)),
        "no_limit": ((0, None), (1, None)),
    }


def test_reporting_counts_villages_times_drives(ledger: Ledger, clock: FrozenClock) -> None:
    clock.set("2026-06-01")
    for drive in ("2025Q4", "2026Q1", "2026Q2"):
        ledger.record(ledger.new_line("drive", drive), planned(drive))
    for drive, village, on in (
        ("2026Q1", "01", "2026-04-07"),
        ("2026Q1", "02", "2026-04-08"),
        ("2025Q4", "01", "2026-01-02"),
    ):
        act = ReturnReceived(drive=drive, village=village, on=on, file=on)
        ledger.record(ledger.new_line("return"), act)
    for village in ("01", "03"):
        ledger.record(ledger.new_line("return"), ZeroReported("2026Q1", village, "2026-03-30"))
    early = ledger.reading.figure("reporting_rate", QUARTER, until="2026-03-30")
    assert (early.numerator, early.denominator, str(early.percent)) == (2, 3, "66.67")
    assert {each.part for each in ledger.reading.members(early.behind())} == {"01", "03"}
    # The second village was late; with the quarter over it counts all the same.
    assert ledger.reading.figure("reporting_rate", QUARTER).numerator == 3
    assert ledger.reading.figure("zero_reports", QUARTER).numerator == 1
    half = ledger.reading.figure("reporting_rate", read_period("2026"), until="2026-05-01")
    assert (half.numerator, half.denominator) == (3, 6)
    assert ledger.reading.figure("drives", read_period("2026")).numerator == 2
    one = ledger.reading.figure("reporting_rate", QUARTER, narrowing=Narrowing(village="02"))
    assert (one.numerator, one.denominator) == (1, 1)


@pytest.fixture(scope="module")
def many() -> Reading:
    chance = Random(11)
    reading, _ = laid_out([line(number, life(chance)) for number in range(1, 400)])
    return reading


def figures(reading: Reading, narrowing: Narrowing) -> dict[str, Figure]:
    return {each.indicator.name: each for each in reading.figures(YEAR, "", narrowing)}


@pytest.mark.parametrize(
    ("narrowing", "field", "codes"),
    [
        (Narrowing(category="neighbour"), "category", ("neighbour",)),
        (Narrowing(sources=SCREENING), "source", SCREENING),
    ],
)
def test_a_narrowing_leaves_what_is_so_in_the_whole_list(
    many: Reading, narrowing: Narrowing, field: str, codes: tuple[str, ...]
) -> None:
    whole, left = figures(many, Narrowing()), figures(many, narrowing)
    assert {"found", "satisfaction_rate", "open", "resolved", "petitions"} <= left.keys()
    assert not {"drives", "rectification_rate"} & left.keys()
    for name, figure in left.items():
        members = many.members(figure.behind())
        assert len(members) == figure.numerator
        if figure.indicator.base == "registrations" and field == "source":
            continue  # A registration has a source of its own.
        rows = many.rows([each.case for each in many.members(whole[name].behind())])
        kept = {row.id for row in rows if getattr(row, field) in codes}
        assert {each.case for each in members} == kept


def test_the_ledger_opens_on_the_cases_behind_a_number(many: Reading) -> None:
    for figure in many.figures(YEAR):
        if figure.indicator.base in ("rectifications", "activities", "drives", "reporting"):
            assert many.count(Selection(counted=figure.behind())) == 0
            continue
        cases = {each.case for each in many.members(figure.behind())}
        selection = Selection(counted=figure.behind())
        assert set(many.ids(selection).tolist()) == cases
        assert many.overview(selection).shown.cases == len(cases)
        red = replace(selection, risk="red", stages=("resolving",))
        assert many.count(red) == sum(
            row.risk == "red" and row.stage == "resolving" for row in many.rows(sorted(cases))
        )


@pytest.mark.parametrize("chart", sorted(SERIES))
def test_every_bar_opens_as_many_as_it_says(many: Reading, chart: str) -> None:
    narrowing = Narrowing() if chart == "activities_by_kind" else Narrowing(sources=SCREENING)
    for until in ("", "2025-06-30"):
        bars = many.bars(chart, YEAR, until, narrowing)
        assert bars or chart == "activities_by_kind"
        for bar in bars:
            members = many.members(bar.counted)
            assert len({each.key for each in members}) == bar.number
            assert many.count(Selection(counted=bar.counted)) == len({x.case for x in members})


@pytest.mark.parametrize(
    ("chart", "key"),
    [
        ("found_by_month", "found"), ("found_by_category", "found"), ("village_by_month", "found"),
        ("found_by_office", "found"), ("resolved_by_month", "resolved"),
        ("open_by_age", "open"), ("open_by_risk", "open"),
    ],
)  # fmt: skip
def test_bars_add_up_to_the_figure(many: Reading, chart: str, key: str) -> None:
    assert sum(bar.number for bar in many.bars(chart, YEAR)) == many.figure(key, YEAR).numerator


def test_days_to_resolve_and_their_median_are_those_of_the_rows(ledger: Ledger) -> None:
    for number, on in enumerate(("03-01", "03-05", "03-10", "03-14")):
        enter(ledger, replace(another(number), on=f"2026-{on}"), *_from(on))
    bars = {bar.code: bar.number for bar in ledger.reading.bars("days_to_resolve", QUARTER)}
    assert bars == {"0": 1, "5": 1, "10": 2}
    assert ledger.reading.median_days(QUARTER) == 7.5
    assert ledger.reading.median_days(YEAR) is None


def _from(on: str) -> tuple[Act, ...]:
    return (*(changed(act, {"on": f"2026-{on}"}) for act in ROUND[1:5]), ROUND[5])
