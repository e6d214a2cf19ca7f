"""A signed period stays as it was; what differs later is told with the cases that caused it."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from db.errors import Refused
from db.exchange import sign_off
from db.exchange.adjustments import adjustments
from db.exchange.copies import make_backup
from db.exchange.sign_off import signed_paper, take_back
from db.ledger import Ledger
from db.model import case_kinds as k
from db.model.case_kinds import correction
from db.model.indicator import DENOMINATOR, NUMERATOR, catalogue
from db.model.loop import Role
from db.model.period import read_period
from db.model.period_kinds import PeriodSigned
from db.model.sign_off import Paper, Signed
from db.store.book import Fault
from db.store.writing import Writing
from tests.conftest import FrozenClock
from tests.ledgers import AGREED, ASSESSED, ASSIGNED, HEAD, PASSWORD, RESOLVED, another, enter
from tests.signing import sign

QUARTER, LABEL = "2026Q1", "2026年第一季度"
PAPERS = {"季度通报.pdf": b"%PDF-1.4 bulletin" * 900, "调度表.xlsx": bytes(range(256)) * 40}
MADE = {name: Paper(content) for name, content in PAPERS.items()}


@pytest.fixture
def signed(ledger: Ledger) -> Ledger:
    """A quarter of six cases, four of them resolved, signed with two papers."""
    for number in range(6):
        subject = enter(ledger, another(number), ASSESSED, ASSIGNED)
        if number < 4:
            ledger.record(subject, AGREED)
            ledger.record(subject, RESOLVED)
    sign(ledger, QUARTER, MADE)
    return ledger


def told(ledger: Ledger) -> Signed:
    found = ledger.reading.signed(QUARTER)
    assert found is not None
    return found


def test_signing_keeps_every_figure_its_definition_and_its_list(signed: Ledger) -> None:
    kept = told(signed)
    figures = signed.reading.figures(read_period(QUARTER))
    assert [one.name for one in kept.figures] == [each.indicator.name for each in figures]
    assert (kept.key, kept.on, kept.until) == (QUARTER, "2026-04-02", "2026-03-31")
    assert kept.account == signed.account.key
    for figure, one in zip(figures, kept.figures, strict=True):
        assert (one.zh, one.shown) == (figure.indicator.zh, figure.shown)
        assert one.definition_zh == catalogue()[one.name].definition_zh
        assert one.numbers[NUMERATOR] == figure.numerator
        assert one.numbers.get(DENOMINATOR) == figure.denominator
        for side, keys in one.lists.items():
            assert list(keys) == [each.key for each in signed.reading.members(figure.behind(side))]
            assert len(keys) == one.numbers[side]
    rate = next(one for one in kept.figures if one.name == "screening_resolution_rate")
    assert (rate.shown, len(rate.lists[NUMERATOR])) == ("66.67%", 4)
    assert signed.reading.signed_periods() == [QUARTER]


def test_signed_papers_are_the_same_after_a_hundred_entries_and_reopening(
    signed: Ledger, ledger_folder: Path
) -> None:
    before = told(signed)
    subjects = [enter(signed, another(number)) for number in range(100, 150)]
    for subject in subjects:
        signed.record(subject, ASSESSED)
    signed.rebuild()
    signed.close()
    with Ledger.open(ledger_folder, HEAD, PASSWORD) as again:
        assert told(again) == before
        for name, content in PAPERS.items():
            assert signed_paper(again, QUARTER, name) == content
        assert again.check() == []


def test_later_entries_show_as_adjustments_with_the_cases_and_entries(signed: Ledger) -> None:
    assert adjustments(signed.reading, QUARTER) == []
    rate = next(one for one in told(signed).figures if one.name == "screening_resolution_rate")
    reopened = rate.lists[NUMERATOR][0]
    day = k.Reopened(on="2026-03-20", reason="flared_up", detail="又起争执。")
    signed.record(reopened, day)
    late = enter(signed, another(77))
    signed.record(late, replace(ASSESSED, risk="red"))
    quiet = enter(signed, replace(another(78), on="2026-04-01"))
    changed = {each.figure.name: each for each in adjustments(signed.reading, QUARTER)}
    change = changed["screening_resolution_rate"]
    assert change.was == {NUMERATOR: 4, DENOMINATOR: 6}
    assert change.now == {NUMERATOR: 3, DENOMINATOR: 7}
    assert (change.figure.shown, change.shown) == ("66.67%", "42.86%")
    assert change.added == {NUMERATOR: (), DENOMINATOR: (late,)}
    assert change.removed == {NUMERATOR: (reopened,), DENOMINATOR: ()}
    assert [(one.subject, one.kind) for one in change.entries] == [
        (reopened, "Reopened"), (late, "Screened"), (late, "Assessed"),
    ]  # fmt: skip
    assert quiet not in {subject for each in changed.values() for subject in each.subjects}
    assert {"screened", "resolution_rate", "relapse_rate", "open", "open_red"} <= changed.keys()
    assert "petitions" not in changed
    assert told(signed).figures[0].numbers == {NUMERATOR: 6}


def test_a_swap_that_leaves_the_number_alike_is_an_adjustment_too(signed: Ledger) -> None:
    line = signed.reading.case(told(signed).figures[0].lists[NUMERATOR][0])
    first = line.told[0]
    assert isinstance(first.act, k.Screened)
    moved = correction(first.entry.id, first.act, replace(first.act, source="visit"), "写错来源")
    signed.record(line.state.subject, moved)
    enter(signed, another(88))
    changed = {each.figure.name: each for each in adjustments(signed.reading, QUARTER)}
    change = changed["screened"]
    assert change.was == change.now == {NUMERATOR: 6}
    assert change.removed[NUMERATOR] == (line.state.subject,)
    assert len(change.added[NUMERATOR]) == 1
    assert [entry.kind for entry in change.entries] == ["Corrected", "Screened"]


def test_a_period_is_signed_once_and_taken_back_with_a_reason(signed: Ledger) -> None:
    with pytest.raises(Refused, match="already_signed"):
        sign(signed, QUARTER, {})
    with pytest.raises(Refused, match="missing_field"):
        take_back(signed, QUARTER, " ")
    enter(signed, another(9))
    take_back(signed, QUARTER, "漏统计一件")
    assert signed.reading.signed(QUARTER) is None
    assert signed.reading.signed_periods() == []
    with pytest.raises(Refused, match="not_signed"):
        adjustments(signed.reading, QUARTER)
    sign(signed, "2026q1", {"季度通报.pdf": Paper(b"again")})
    assert told(signed).figures[0].numbers == {NUMERATOR: 7}
    assert signed_paper(signed, QUARTER, "季度通报.pdf") == b"again"
    assert signed.check() == []


def test_only_a_head_signs_and_takes_back(signed: Ledger) -> None:
    other = signed.add_account("李负责", Role.HEAD, PASSWORD)
    signed.change_role(signed.account, Role.CLERK)
    with pytest.raises(Refused, match="not_your_role"):
        sign(signed, "2026-03", MADE)
    with pytest.raises(Refused, match="not_your_role"):
        take_back(signed, QUARTER, "不该由经办撤回")
    assert signed.reading.signed_periods() == [QUARTER]
    assert other.role is Role.HEAD


def test_a_cut_off_that_has_not_come_cannot_be_signed(ledger: Ledger, clock: FrozenClock) -> None:
    with pytest.raises(Refused, match="future_day"):
        sign(ledger, "2026", {})
    with pytest.raises(Refused, match="no_such_period"):
        sign(ledger, "2026Q5", {})
    sign(ledger, "2026", {}, until="2026-03-31")
    kept = ledger.reading.signed("2026")
    assert kept is not None
    assert kept.until == "2026-03-31"


@pytest.mark.parametrize(
    ("key", "until", "code"),
    [
        ("2026Q1", "2026-02-30", "no_such_day"),
        ("2026Q1", "2026-03", "no_such_day"),
        ("2026Q1", "2026", "no_such_day"),
        ("2025Q4", "2020-01-01", "day_before"),
        ("2026Q1", "2026-04-03", "future_day"),
    ],
)
def test_a_cut_off_is_a_day_that_can_be(ledger: Ledger, key: str, until: str, code: str) -> None:
    with pytest.raises(Refused) as refused:
        sign(ledger, key, MADE, until)
    assert (refused.value.code, refused.value.facts["day"]) == (code, until)
    assert kept_papers(ledger) == 0


def test_what_was_signed_cannot_be_corrected(
    signed: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = told(signed)
    forged = k.Corrected(before.entry, {"figures": {}, "until": "2026-03-01"}, reason="改数")
    with pytest.raises(Refused, match="nothing_to_correct"):
        signed.record(before.subject, forged)
    line = signed.reading.entries_since([before.subject], 0)
    monkeypatch.setattr(Writing, "_judge_correction", lambda *_: None)
    with pytest.raises(Refused, match="nothing_to_correct") as refused:
        signed.record(before.subject, forged)
    assert refused.value.facts["period"] == LABEL
    assert signed.reading.entries_since([before.subject], 0) == line
    assert told(signed) == before


def test_a_second_head_is_refused_by_name_and_leaves_no_paper(signed: Ledger) -> None:
    before = kept_papers(signed)
    with signed.beside() as other, pytest.raises(Refused) as refused:
        sign(other, QUARTER, {"季度通报.pdf": Paper(b"late")})
    assert refused.value.facts == {"period": LABEL}
    figures: dict[str, object] = {"screened": {"numbers": {}}}
    act = PeriodSigned("2026-04-02", "2026-03-31", str(signed.head), figures)
    with pytest.raises(Refused) as again:
        signed.record(told(signed).subject, act)
    assert (again.value.code, again.value.facts["period"]) == ("already_signed", LABEL)
    assert kept_papers(signed) == before == len(PAPERS)


def test_papers_and_figures_are_of_one_moment(ledger: Ledger) -> None:
    enter(ledger, another(1))

    def make(mine: Ledger, *_told: str) -> dict[str, Paper]:
        return {"季度通报.pdf": Paper(str(mine.head).encode(), 1)}

    shown = str(ledger.head)
    sign_off.sign(ledger, QUARTER, make, shown=shown)
    kept = told(ledger)
    assert kept.head == shown
    assert signed_paper(ledger, QUARTER, "季度通报.pdf") == shown.encode()
    assert kept.all_figures["screened"].shown == "1"
    assert dict(kept.naming) == {"季度通报.pdf": 1}
    assert kept_papers(ledger) == 1


def test_only_the_book_that_was_shown_is_signed(ledger: Ledger) -> None:
    """Neither one written to before the papers are made, nor one written to meanwhile."""
    made = []

    def make(mine: Ledger, *_told: str) -> dict[str, Paper]:
        made.append(str(mine.head))
        with mine.beside() as other:
            enter(other, another(len(made)))
        return MADE

    shown = str(ledger.head)
    enter(ledger, another(50))
    with pytest.raises(Refused, match="book_went_on") as refused:
        sign_off.sign(ledger, QUARTER, make, shown=shown)
    assert refused.value.facts == {"period": LABEL}
    assert made == []
    shown = str(ledger.head)
    with pytest.raises(Refused, match="book_went_on"):
        sign_off.sign(ledger, QUARTER, make, shown=shown)
    assert made == [shown]
    assert ledger.reading.signed_periods() == []
    assert kept_papers(ledger) == 0
    sign_off.sign(ledger, QUARTER, lambda *_: MADE, shown=str(ledger.head))
    assert ledger.reading.signed_periods() == [QUARTER]


def test_why_villages_are_missing_is_kept_and_told_to_the_papers(ledger: Ledger) -> None:
    told_to = []

    def make(_mine: Ledger, _key: str, until: str, why: str) -> dict[str, Paper]:
        told_to.append((until, why))
        return MADE

    why = "上坪村断网，已电话核实。"
    sign_off.sign(
        ledger, QUARTER, make, shown=str(ledger.head), until="2026-03-26", explanation=why
    )
    assert told_to == [("2026-03-26", why)]
    assert (told(ledger).until, told(ledger).explanation) == told_to[0]
    (entry,) = ledger.reading.entries_since([told(ledger).subject], 0)
    assert "断网".encode() not in entry.data
    take_back(ledger, QUARTER, "补报")
    sign(ledger, QUARTER, MADE)
    assert told(ledger).explanation == ""


def kept_papers(ledger: Ledger) -> int:
    return int(ledger.database.conn.execute("SELECT count(*) FROM blob").fetchone()[0])


def test_papers_go_along_with_a_backup_and_a_change_of_theirs_is_found(
    signed: Ledger, tmp_path: Path
) -> None:
    made = make_backup(signed, tmp_path / "backups")
    copy = tmp_path / "copy"
    shutil.copytree(made.path, copy)
    with Ledger.open(copy, HEAD, PASSWORD) as other:
        assert signed_paper(other, QUARTER, "调度表.xlsx") == PAPERS["调度表.xlsx"]
    papers = told(signed).papers or {}
    name, lost = papers["调度表.xlsx"], papers["季度通报.pdf"]
    signed.database.conn.execute("UPDATE blob SET bytes = x'00' WHERE hash = ?", [name])
    signed.database.conn.execute("DELETE FROM blob WHERE hash = ?", [lost])
    assert signed.check() == [Fault("blob_changed", name), Fault("blob_missing", lost)]
    for paper in PAPERS:
        with pytest.raises(Refused, match="paper_lost"):
            signed_paper(signed, QUARTER, paper)
    with pytest.raises(Refused, match="no_such_paper"):
        signed_paper(signed, QUARTER, "年报.pdf")
