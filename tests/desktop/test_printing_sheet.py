"""From the ledger to what stands on the paper."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from db.errors import Environment, Refused
from db.ledger import Ledger
from db.model.kinds import read
from db.model.mask import Mask
from db.model.selection import Selection
from db.model.station_kinds import Printed
from desktop.papers import views
from desktop.printing.period import offered, period, until
from desktop.printing.saving import save_paper
from desktop.printing.sheet import IN_ORDER, Order, make_sheet, percent
from tests.ledgers import (
    AGREED,
    ASSESSED,
    ASSIGNED,
    CLOSED_OUT,
    MEDIATED,
    RESOLVED,
    SCREENED,
    TAKEN_OVER,
    another,
    enter,
)

OTHER = replace(SCREENED, on="2025-12", village="02", people=3, amount=None)


def text_of(path: Path) -> str:
    document = pypdfium2.PdfDocument(path.read_bytes())
    texts = [page.get_textpage().get_text_range() for page in document]
    document.close()
    return "".join("".join(texts).split())


@pytest.fixture
def some_cases(ledger: Ledger) -> Ledger:
    """Four cases: one resolved, one closed out, one just found, one of the year before."""
    enter(ledger, SCREENED, ASSESSED, ASSIGNED, MEDIATED, AGREED, RESOLVED)
    enter(ledger, SCREENED, ASSESSED, ASSIGNED, MEDIATED, AGREED, RESOLVED, CLOSED_OUT)
    enter(ledger, SCREENED)
    enter(ledger, OTHER)
    return ledger


@pytest.mark.parametrize(
    ("code", "name", "first", "last"),
    [
        ("2026Q1", "2026年第一季度", "2026-01-01", "2026-03-31"),
        ("2025q4", "2025年第四季度", "2025-10-01", "2025-12-31"),
        ("2024-02", "2024年2月", "2024-02-01", "2024-02-29"),
        ("2026", "2026年", "2026-01-01", "2026-12-31"),
    ],
)
def test_periods_are_read(code: str, name: str, first: str, last: str) -> None:
    found = period(code)
    assert (found.name, found.first, found.last) == (name, first, last)


@pytest.mark.parametrize("code", ["", "26Q1", "2026Q5", "2026-13", "2026-1", "0000", "2026-03-05"])
def test_what_is_no_period_is_refused(code: str) -> None:
    with pytest.raises(Refused) as told:
        period(code)
    assert told.value.code == "no_such_period"


def test_the_last_quarters_and_years_are_offered() -> None:
    codes = [code for code, _name in offered(date(2026, 4, 2))]
    assert codes[:3] == ["2026Q2", "2026Q1", "2025Q4"]
    assert codes[-3:] == ["2026", "2025", "2024"]
    assert until(date(2026, 4, 2)).name == "截至2026年4月2日"


def test_all_cases_in_the_order_in_which_they_were_found(some_cases: Ledger) -> None:
    sheet = make_sheet(some_cases, Order())
    assert [row["found_on"] for row in sheet.rows] == ["2025-12", *["2026-03-05"] * 3]
    assert [row["seq"] for row in sheet.rows] == ["1", "2", "3", "4"]
    assert sheet.station == "云溪镇信访工作站"
    assert sheet.printed_by == some_cases.account.name
    assert sheet.head == str(some_cases.head)
    assert sheet.period == "截至2026年4月2日"


def test_a_paper_of_a_drive_is_of_its_quarter(some_cases: Ledger) -> None:
    sheet = make_sheet(some_cases, Order(shown=Selection(drive="2026Q1")))
    assert sheet.period == "2026年第一季度"


def test_totals_tell_cases_resolved_rate_people_and_amount(some_cases: Ledger) -> None:
    totals = dict(make_sheet(some_cases, Order()).totals)
    assert totals["合计"] == (
        "共 4 件，已化解 2 件，化解率 50.00 %（2/4）；涉及 24 人；涉及金额 105,000 元"
    )
    assert "按排查日期" in totals["口径"]
    assert "范围" not in totals


def test_no_case_has_no_rate(ledger: Ledger) -> None:
    totals = dict(make_sheet(ledger, Order()).totals)
    assert totals["合计"] == "共 0 件，已化解 0 件，化解率 —；涉及 0 人；涉及金额 0 元"


@pytest.mark.parametrize(
    ("part", "whole", "shown"),
    [(310, 326, "95.09"), (1, 3, "33.33"), (2, 3, "66.67"), (1, 1, "100.00"), (1, 800, "0.13")],
)
def test_rates_are_rounded_half_up(part: int, whole: int, shown: str) -> None:
    assert percent(part, whole) == shown


@pytest.mark.parametrize(
    ("what", "stages", "range_"),
    [
        ("open", ["待研判", "待研判"], "未化解的"),
        ("resolved", ["待销号", "已销号"], "已化解的"),
        ("closed_out", ["已销号"], "已销号的"),
    ],
)
def test_what_narrows_the_cases(
    some_cases: Ledger, what: str, stages: list[str], range_: str
) -> None:
    sheet = make_sheet(some_cases, Order(what=what))
    assert [row["stage"] for row in sheet.rows] == stages
    assert dict(sheet.totals)["范围"] == range_


def test_a_period_takes_what_was_found_in_it(some_cases: Ledger) -> None:
    quarter = make_sheet(some_cases, Order(period=period("2025Q4")))
    assert [row["found_on"] for row in quarter.rows] == ["2025-12"]
    assert quarter.period == "2025年第四季度"
    assert len(make_sheet(some_cases, Order(period=period("2026-03"))).rows) == 3


def test_the_cases_shown_elsewhere_are_kept_and_told(some_cases: Ledger) -> None:
    shown = Selection(text="张国强", village="01", category="homestead", stages=("resolved",))
    sheet = make_sheet(some_cases, Order(shown=shown))
    assert [row["stage"] for row in sheet.rows] == ["待销号"]
    told = dict(sheet.totals)["范围"]
    assert "村（社区）：青石桥村；类型：宅基地与房屋；状态：待销号" in told
    assert "张国强" not in told
    open_ones = make_sheet(some_cases, Order(mask=Mask.NONE, shown=shown))
    # Not even where nothing is masked: the words may name an official whose case is sealed.
    assert dict(open_ones.totals)["范围"] == told


def test_one_case_is_printed_alone_and_its_number_told(ledger: Ledger) -> None:
    enter(ledger, SCREENED)
    enter(ledger, another(1))
    sheet = make_sheet(ledger, Order(shown=Selection(no="YX01-26Q1-001")))
    assert [row["no"] for row in sheet.rows] == ["YX01-26Q1-001"]
    assert dict(sheet.totals)["范围"] == "编号：YX01-26Q1-001"


def test_stages_that_exclude_each_other_leave_nothing(some_cases: Ledger) -> None:
    shown = replace(IN_ORDER, stages=("screened",))
    assert len(make_sheet(some_cases, Order(what="resolved", shown=shown)).rows) == 0


@pytest.mark.parametrize("view", views.NAMES)
@pytest.mark.parametrize("mask", [Mask.MEETING, Mask.PUBLIC])
def test_no_name_phone_or_address_leaves_masked(
    ledger: Ledger, tmp_path: Path, view: str, mask: Mask
) -> None:
    story = "张国强（1390000 0117，住青石桥村3组）与李 建平争执。"
    enter(ledger, replace(SCREENED, facts=story, claim=story, place=story, title=story))
    enter(ledger, replace(TAKEN_OVER, remarks="金超电话139-0000-0009，与邵柏祥争执"))
    out = tmp_path / "paper.pdf"
    save_paper(ledger, Order(view=view, mask=mask), "", out)
    text = text_of(out)
    for gone in ("张国强", "李建平", "金超", "邵柏祥", "13900000117", "13900000009", "3组"):
        assert gone not in text
    assert ("争执" in text) == (
        mask is Mask.MEETING and view in ("summary", "village", "lead", "revisit")
    )


def test_unmasked_shows_names_in_full(ledger: Ledger) -> None:
    enter(ledger, SCREENED)
    (row,) = make_sheet(ledger, Order(mask=Mask.NONE)).rows
    assert row["parties"] == "张国强、李建平"
    assert row["phone"] == "13900000117、13900000126"


def test_codes_are_printed_as_words(some_cases: Ledger) -> None:
    row = make_sheet(some_cases, Order(what="closed_out")).rows[0]
    told = {key: row[key] for key in ("category", "source", "risk", "method", "outcome", "village")}
    assert told == {
        "category": "宅基地与房屋",
        "source": "网格员排查",
        "risk": "橙B",
        "method": "人民调解",
        "outcome": "达成书面调解协议",
        "village": "青石桥村",
    }
    assert row["amount"] == "35,000"


def test_every_column_of_every_view_has_its_words(ledger: Ledger) -> None:
    enter(ledger, SCREENED)
    (row,) = make_sheet(ledger, Order()).rows
    for name in views.NAMES:
        assert {column.key for column in views.view(name).columns} <= set(row)


def test_a_saved_paper_is_entered_with_the_head_in_its_foot(
    some_cases: Ledger, tmp_path: Path
) -> None:
    before, out = str(some_cases.head), tmp_path / "台账.pdf"
    saved = save_paper(some_cases, Order(mask=Mask.NONE), "镇党委会议", out)
    assert (saved.cases, saved.pages, saved.head) == (4, 1, before)
    assert f"账页码{before}" in text_of(out)
    (entry,) = some_cases.logged(Printed)
    act = read(entry.kind, entry.version, entry.data, entry.personal)
    expected = Printed("ledger", "summary", 4, "none", before, purpose="镇党委会议")
    assert act == expected


def test_a_paper_that_the_book_refuses_does_not_leave(
    some_cases: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(act: object) -> None:
        raise Environment("disk_full")

    monkeypatch.setattr(some_cases, "log", refuse)
    with pytest.raises(Environment):
        save_paper(some_cases, Order(), "", tmp_path / "台账.pdf")
    assert list(tmp_path.glob("*.pdf")) == []


def test_building_rows_can_be_stopped(some_cases: Ledger) -> None:
    class Stopped(Exception):
        pass

    def stop(done: int, total: int) -> None:
        raise Stopped

    tick: Callable[[int, int], None] = stop
    with pytest.raises(Stopped):
        make_sheet(some_cases, Order(), tick)


def test_a_side_that_is_not_known_stays_blank(ledger: Ledger) -> None:
    enter(ledger, replace(TAKEN_OVER, respondents=(), title=""))
    (row,) = make_sheet(ledger, Order()).rows
    assert (row["applicants"], row["respondents"], row["parties"]) == ("金某", "", "金某")
    assert row["title"] == "金某物业服务纠纷"
