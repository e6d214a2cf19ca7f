"""Signed papers and workbooks stay; what is counted anew says so; adjustments stand on the next."""

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from db.exchange.figure_sheets import Amount, Pair
from db.ledger import Ledger
from db.model.activity_kinds import ActivityLogged
from db.model.case_kinds import Reopened
from db.model.drive_kinds import DrivePlanned, ZeroReported
from db.model.kinds import read
from db.model.mask import Mask
from db.model.period import read_period
from db.model.station_kinds import Printed
from desktop.figure_papers.papers import SIGNED_WITH
from desktop.figure_papers.saving import (
    make_paper,
    make_workbook,
    papers_for,
    print_figures_paper,
    tables,
)
from desktop.papers.adjustments import AdjustedRow, adjustment_table, causes_of
from desktop.papers.bulletin import BulletinSheet, print_bulletin
from tests.conftest import FrozenClock
from tests.figure_papers import BULLETIN, DISPATCH, outside, printed, texts
from tests.ledgers import AGREED, ASSESSED, ASSIGNED, HEAD, PASSWORD, RESOLVED, another, enter
from tests.signing import sign

MONTH, QUARTER, YEAR = read_period("2026-03"), read_period("2026Q1"), read_period("2026")
NEXT = {"dispatch": "2026-04", "bulletin": "2026Q2", "yearly": "2027"}
ADJUSTED, SHEET, ANEW = "对已定稿数据的调整", "定稿调整", "定稿后重新统计"


@pytest.fixture
def cases(ledger: Ledger) -> list[str]:
    """Six cases found in March, four of them resolved."""
    return [
        enter(ledger, another(number), ASSESSED, ASSIGNED, *((AGREED, RESOLVED) * (number < 4)))
        for number in range(6)
    ]


def sheets(workbook: bytes) -> dict[str, list[tuple[object, ...]]]:
    book = openpyxl.load_workbook(BytesIO(workbook))
    return {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in book}


def told(ledger: Ledger, paper: str, key: str, mask: Mask = Mask.MEETING, until: str = "") -> str:
    return "".join(texts(make_paper(ledger, paper, read_period(key), mask, until).data))


def reopen(ledger: Ledger, case: str) -> None:
    ledger.record(case, Reopened(on="2026-03-20", reason="flared_up", detail="又起争执。"))


def every_signed() -> Iterator[tuple[str, str]]:
    for key in ("2026-03", "2026Q1"):
        yield from ((paper, key) for paper in SIGNED_WITH[read_period(key).length])


def test_papers_and_workbooks_are_the_same_after_a_hundred_entries_and_a_restart(
    ledger: Ledger, cases: list[str], clock: FrozenClock, ledger_folder: Path, tmp_path: Path
) -> None:
    kept: dict[tuple[str, str], bytes] = {}
    for key in ("2026-03", "2026Q1"):
        papers = papers_for(ledger, key)
        kept |= {(key, name): paper.content for name, paper in papers.items()}
        sign(ledger, key, papers)
    clock.set("2026-04-20T08:00:00")
    for number in range(100, 149):
        enter(ledger, another(number), ASSESSED)
    reopen(ledger, cases[0])
    reopen(ledger, cases[1])
    ledger.close()
    with Ledger.open(ledger_folder, HEAD, PASSWORD) as again:
        found = set()
        for paper, key in every_signed():
            for suffix in (".pdf", ".xlsx"):
                out = tmp_path / f"{paper}{key}{suffix}"
                made = print_figures_paper(again, paper, read_period(key), out)
                assert made.signed
                found.add(out.read_bytes())
        assert found == set(kept.values())
        assert len(found) == 6


def test_what_is_counted_anew_says_so(ledger: Ledger, cases: list[str], clock: FrozenClock) -> None:
    for paper, key in every_signed():
        assert ANEW not in told(ledger, paper, key)
    sign(ledger, MONTH.key, papers_for(ledger, MONTH.key))
    sign(ledger, QUARTER.key, {})
    clock.set("2026-04-20T08:00:00")
    enter(ledger, another(50))
    for paper, key in every_signed():
        made = make_paper(ledger, paper, read_period(key), until="2026-03-30")
        assert not made.signed
        assert made.head == str(ledger.head)
        pages = texts(made.data)
        assert all(f"账页码{made.head}{ANEW}" in page for page in pages)
        rows = sheets(make_workbook(ledger, paper, read_period(key), until="2026-03-30").data)
        for cells in rows.values():
            assert any(ANEW in str(row[0]) for row in cells)
    public = told(ledger, "dispatch", MONTH.key, Mask.PUBLIC)
    assert "本期已于2026年4月2日定稿。本件为定稿后重新统计" in public
    for paper in ("bulletin", "zongzhi"):
        whole = told(ledger, paper, QUARTER.key, until="2026-03-30")
        assert whole.count("本期已于2026年4月2日定稿") == 1
    assert ANEW not in told(ledger, "dispatch", MONTH.key)


def test_the_next_papers_list_what_changed_with_the_cases(
    ledger: Ledger, cases: list[str], clock: FrozenClock
) -> None:
    for paper, key in NEXT.items():
        assert ADJUSTED not in told(ledger, paper, MADE_NOW[paper])
        earlier = read_period(key).previous()
        clock.set(f"{earlier.last}T18:00:00")
        sign(ledger, earlier.key, {})
    clock.set("2027-12-31T18:00:00")
    for paper, key in NEXT.items():
        assert ADJUSTED not in told(ledger, paper, key)
        book = make_workbook(ledger, paper, read_period(key)).data
        assert SHEET not in sheets(book)
    reopen(ledger, cases[0])
    late = enter(ledger, another(60))
    numbers = [ledger.reading.case(case).state.no for case in (cases[0], late)]
    for paper, key in NEXT.items():
        whole = told(ledger, paper, key)
        assert ADJUSTED in whole
        assert "排查化解率66.67%4/642.86%3/7YX01-26Q1-001、007" in whole
        rows = sheets(make_workbook(ledger, paper, read_period(key)).data)[SHEET]
        rate = next(row for row in rows if row[2] == "排查化解率")
        assert rate[1] == read_period(key).previous().label
        assert rate[3:9] == (0.6667, 4, 6, 0.4286, 3, 7)
        assert rate[9] == f"{numbers[0]}、007"
        assert make_paper(ledger, paper, read_period(key)).cases >= 2


MADE_NOW = {"dispatch": "2026-03", "bulletin": "2026Q1", "yearly": "2026"}


def test_a_signed_paper_keeps_its_adjustments_and_the_one_after_has_none(
    ledger: Ledger, cases: list[str], clock: FrozenClock
) -> None:
    sign(ledger, "2026Q1", papers_for(ledger, "2026Q1"))
    clock.set("2026-07-02T08:00:00")
    reopen(ledger, cases[0])
    papers = papers_for(ledger, "2026Q2")
    sign(ledger, "2026Q2", papers)
    clock.set("2026-10-02T08:00:00")
    reopen(ledger, cases[1])
    made = make_paper(ledger, "bulletin", read_period("2026Q2"))
    assert made.data == papers["季度通报.pdf"].content
    assert made.cases == papers["季度通报.pdf"].cases == 1
    anew = told(ledger, "bulletin", "2026Q2", until="2026-06-29")
    assert "排查化解率66.67%4/650.00%3/6YX01-26Q1-001" in anew
    after = told(ledger, "bulletin", "2026Q3")
    assert "排查化解率50.00%3/633.33%2/6YX01-26Q1-002" in after


def test_returns_and_activities_are_causes_too(ledger: Ledger, clock: FrozenClock) -> None:
    drive = ledger.new_line("drive", "2026Q1")
    ledger.record(drive, DrivePlanned("2026-01-01", "2026-03-31", "2026-12-31"))
    clock.set("2026-12-31T09:00:00")
    sign(ledger, "2026", {})
    clock.set("2027-12-31T09:00:00")
    ledger.record(ledger.new_line("return"), ZeroReported("2026Q1", "02", "2026-12-30"))
    talk = ActivityLogged("2026-05-06", "法治讲座", attended=40)
    ledger.record(ledger.new_line("activity"), talk)
    whole = told(ledger, "yearly", "2027")
    assert "竹溪村报送（2026-12-30）" in whole
    assert "法治讲座（参与人次）0人次40人次工作纪实（2026-05-06）" in whole


def test_a_signed_dispatch_that_leaves_again_tells_mask_and_cases(
    ledger: Ledger, cases: list[str], clock: FrozenClock, tmp_path: Path
) -> None:
    enter(ledger, another(70), replace(ASSESSED, risk="red"))
    sign(ledger, MONTH.key, papers_for(ledger, MONTH.key))
    print_figures_paper(ledger, "dispatch", MONTH, tmp_path / "again.pdf")
    entry = ledger.logged(Printed)[0]
    act = read(entry.kind, entry.version, entry.data, entry.personal)
    assert isinstance(act, Printed)
    assert (act.cases, act.mask) == (1, "meeting")


ROWS = [
    AdjustedRow(
        "2026年第一季度", f"指标{at}", Amount(3, "件"), "", Amount(4, "件"), Pair(1, 2),
        tuple(f"YX01-26Q1-{number:03d}" for number in range(1, 2 + 6 * at, 2)),
    )
    for at in range(30)
]  # fmt: skip


def test_many_adjustments_stay_inside_the_type_area() -> None:
    sheet = replace(BULLETIN, adjusted=ROWS)
    assert isinstance(sheet, BulletinSheet)
    data = printed(print_bulletin, sheet)
    assert outside(data) == []
    whole = "".join(texts(data))
    assert "七、对已定稿数据的调整" in whole
    assert "表3对已定稿数据的调整" in whole
    assert "等88项，全部见电子表" in whole
    table = adjustment_table(ROWS, "表")
    assert str(table.rows[-1][-1]).endswith("、175")
    assert tables(replace(DISPATCH, adjusted=ROWS))[-1].name == SHEET


def test_cases_of_one_village_share_what_their_numbers_begin_with() -> None:
    row = replace(
        ROWS[0],
        cases=(
            "YX01-26Q1-003",
            "YX01-26Q1-007",
            "YX01-26Q1-008",
            "YX01-26Q1-009",
            "YX01-26Q1-010（已撤回）",
            "YX02-26Q1-001",
            "YX02-26Q1-002",
        ),
        others=("上坪村报送（2026-04-01）", "上坪村报送（2026-04-02）"),
    )
    assert causes_of(row) == (
        "YX01-26Q1-003、007至009、010（已撤回）、YX02-26Q1-001、002、"
        "上坪村报送（2026-04-01）、上坪村报送（2026-04-02）"
    )
    assert causes_of(replace(row, cases=(), others=())) == "口径变化"
