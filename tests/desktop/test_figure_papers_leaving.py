"""Papers of figures as they leave: their period, what the book says of them, signed ones again."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from db.errors import Environment, Refused
from db.ledger import Ledger
from db.model.drive_kinds import DrivePlanned
from db.model.indicator import Figure
from db.model.kinds import Act, read
from db.model.mask import Mask
from db.model.period import Period, read_period
from db.model.station_kinds import Exported, Printed
from db.store.reading import Reading
from desktop.figure_papers.papers import MADE_FOR, paper_name, papers_of, signed_name
from desktop.figure_papers.saving import (
    Made,
    make_paper,
    make_workbook,
    papers_for,
    print_figures_paper,
)
from tests.conftest import FrozenClock
from tests.figure_papers import texts
from tests.ledgers import ASSESSED, ASSIGNED, ROUND, SCREENED, another, enter
from tests.signing import sign

QUARTER, MONTH, YEAR = read_period("2026Q1"), read_period("2026-03"), read_period("2026")


@pytest.fixture
def busy(ledger: Ledger) -> Ledger:
    """A case all round the loop, and one past its target date that is red."""
    enter(ledger, *ROUND)
    late = replace(ASSIGNED, due_on="2026-03-20")
    enter(ledger, SCREENED, replace(ASSESSED, risk="red"), late)
    return ledger


def logged(ledger: Ledger, kind: type[Act]) -> list[Act]:
    found = [
        read(entry.kind, entry.version, entry.data, entry.personal) for entry in ledger.logged(kind)
    ]
    return [act for act in found if act is not None]


@pytest.mark.parametrize("paper", MADE_FOR)
def test_a_paper_is_refused_for_a_period_of_the_wrong_length(busy: Ledger, paper: str) -> None:
    for period in (MONTH, QUARTER, YEAR):
        if paper in papers_of(period):
            assert make_paper(busy, paper, period).data.startswith(b"%PDF")
        else:
            with pytest.raises(Refused) as refused:
                make_paper(busy, paper, period)
            assert refused.value.code == "wrong_period"
            assert refused.value.facts == {
                "paper": paper_name(paper),
                "period": period.label,
                "lengths": " ".join(MADE_FOR[paper]),
            }


def test_what_is_to_come_is_not_counted(busy: Ledger) -> None:
    with pytest.raises(Refused, match="future_day"):
        make_paper(busy, "dispatch", MONTH, until="2026-04-03")
    with pytest.raises(Refused, match="period_to_come"):
        make_paper(busy, "bulletin", read_period("2026Q3"))
    running = "".join(texts(make_paper(busy, "yearly", YEAR).data))
    assert "截至2026年4月2日" in running


def test_a_dispatch_table_lists_late_and_red_cases_without_names(busy: Ledger) -> None:
    made = make_paper(busy, "dispatch", MONTH)
    whole = "".join(texts(made.data))
    assert made.cases == 1
    assert "二、超过化解时限未化解的纠纷（共1件）" in whole
    assert "三、未化解的红色风险纠纷（共1件）" in whole
    assert "YX01-26Q1-002张某与李某宅基地界址纠纷青石桥村" in whole
    assert "2026-03-2011" in whole  # due, and eleven days late at the end of March
    assert "张国强" not in whole
    assert f"账页码{made.head}" in whole
    named = "".join(texts(make_paper(busy, "dispatch", MONTH, Mask.NONE).data))
    assert "张国强与李建平" in named


def test_the_same_ledger_gives_the_same_paper(busy: Ledger) -> None:
    for paper, period in (("bulletin", QUARTER), ("zongzhi", QUARTER), ("yearly", YEAR)):
        assert make_paper(busy, paper, period).data == make_paper(busy, paper, period).data


def test_the_book_has_a_paper_before_it_is_there(busy: Ledger, tmp_path: Path) -> None:
    out = tmp_path / "表.pdf"
    head = str(busy.head)
    print_figures_paper(busy, "dispatch", MONTH, out)
    (act,) = logged(busy, Printed)
    assert act == Printed("dispatch", "dispatch", 1, "meeting", head)
    assert out.read_bytes().startswith(b"%PDF")
    for unwritable in (tmp_path / "none" / "b.pdf", out / "b.pdf", tmp_path):
        with pytest.raises(Environment, match="paper_not_written"):
            print_figures_paper(busy, "bulletin", QUARTER, unwritable)
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["表.pdf"]
    with pytest.raises(Refused, match="missing_field"):
        print_figures_paper(busy, "dispatch", MONTH, tmp_path / "n.pdf", Mask.NONE)
    assert not (tmp_path / "n.pdf").exists()


def test_a_workbook_has_the_numbers_of_the_paper(busy: Ledger, tmp_path: Path) -> None:
    out = tmp_path / "表.xlsx"
    made = print_figures_paper(busy, "bulletin", QUARTER, out)
    (act,) = logged(busy, Exported)
    assert act == Exported("bulletin", 0, "meeting", made.head)
    book = openpyxl.load_workbook(out)
    rows = {row[1]: row for row in book["指标"].iter_rows(values_only=True)}
    rate = busy.reading.figure("screening_resolution_rate", QUARTER)
    assert rows["排查化解率"][3:5] == (rate.numerator, rate.denominator) == (1, 2)
    for paper, period in (("dispatch", MONTH), ("yearly", YEAR), ("zongzhi", QUARTER)):
        data = make_workbook(busy, paper, period).data
        assert openpyxl.load_workbook(BytesIO(data)).sheetnames
        assert data == make_workbook(busy, paper, period).data


class Enough(Exception):
    """Breaks work off."""


@pytest.mark.parametrize("make", [make_paper, make_workbook])
@pytest.mark.parametrize(
    ("paper", "period"), [("dispatch", MONTH), ("bulletin", QUARTER), ("zongzhi", QUARTER)]
)
def test_a_paper_can_be_broken_off_at_each_village_and_section(
    busy: Ledger,
    monkeypatch: pytest.MonkeyPatch,
    make: Callable[..., Made],
    paper: str,
    period: Period,
) -> None:
    counted: list[Period] = []
    figures = Reading.figures

    def count(reading: Reading, asked: Period, *more: Any) -> list[Figure]:  # noqa: ANN401
        counted.append(asked)
        return figures(reading, asked, *more)

    monkeypatch.setattr(Reading, "figures", count)
    ticks: list[int] = []

    def tick(_done: int, _total: int) -> None:
        ticks.append(len(counted))

    make(busy, paper, period, tick=tick)
    villages = len(busy.reading.villages()) if paper != "dispatch" else 0
    assert len(ticks) > villages
    assert ticks[-1] == len(counted)  # once more before it is drawn

    def stop(_done: int, _total: int) -> None:
        raise Enough

    counted.clear()
    with pytest.raises(Enough):
        make(busy, paper, period, tick=stop)
    assert counted == []


def test_what_is_told_at_the_signing_is_printed_after_who_is_missing(busy: Ledger) -> None:
    why = "上坪村断网，电话13900000117核实"
    drive = busy.new_line("drive", "2026Q1")
    busy.record(drive, DrivePlanned("2026-01-01", "2026-03-31", "2026-04-07"))
    for key in ("2026Q1", "2026-03"):
        told = printed_with(busy, key, why)
        assert told
        assert all("缺报说明：上坪村断网，电话" in whole for whole in told)
        assert not any("13900000117" in whole for whole in told)
        assert not any("缺报说明" in whole for whole in printed_with(busy, key, ""))
    papers = papers_for(busy, "2026Q1", explanation=why)
    sign(busy, "2026Q1", papers, explanation=why)
    anew = make_paper(busy, "bulletin", QUARTER, until="2026-04-01")
    assert not anew.signed
    assert "缺报说明：上坪村断网" in "".join(texts(anew.data))


def printed_with(ledger: Ledger, key: str, why: str) -> list[str]:
    """The text of each PDF that a period is signed with."""
    made = papers_for(ledger, key, explanation=why)
    return ["".join(texts(made[name].content)) for name in made if name.endswith(".pdf")]


def test_periods_are_signed_with_their_papers(busy: Ledger) -> None:
    before = len(logged(busy, Printed))
    assert list(papers_for(busy, "2026-03")) == ["月度调度表.pdf", "月度调度表.xlsx"]
    assert list(papers_for(busy, "2026Q1")) == [
        "季度通报.pdf", "季度通报.xlsx", "综治排查情况表.pdf", "综治排查情况表.xlsx",
    ]  # fmt: skip
    assert list(papers_for(busy, "2025")) == ["年度报告数据表.pdf", "年度报告数据表.xlsx"]
    assert {paper.cases for paper in papers_for(busy, "2026-03").values()} == {1}
    assert len(logged(busy, Printed)) == before


def test_a_signed_paper_is_the_same_after_later_entries(
    busy: Ledger, clock: FrozenClock, tmp_path: Path
) -> None:
    papers = papers_for(busy, QUARTER.key)
    head = str(busy.head)
    sign(busy, QUARTER.key, papers)
    clock.set("2026-04-20T08:00:00")
    for number in range(5):
        enter(busy, replace(another(number), on="2026-03-08"))
    made = print_figures_paper(busy, "bulletin", QUARTER, tmp_path / "b.pdf")
    assert made.signed
    assert made.head == head
    assert (tmp_path / "b.pdf").read_bytes() == papers[signed_name("bulletin")].content
    assert logged(busy, Printed)[0] == Printed("bulletin", "bulletin", 0, "meeting", head)
    sooner = make_paper(busy, "bulletin", QUARTER, until="2026-03-30")
    assert not sooner.signed
    assert "共排查矛盾纠纷7件" in "".join(texts(sooner.data))
    assert "共排查矛盾纠纷2件" in "".join(texts(made.data))
