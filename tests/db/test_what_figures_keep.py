"""What figures go on counting after erasure, correction, reopening and late entries."""

from dataclasses import replace
from decimal import Decimal

import pytest

from db.errors import Refused
from db.ledger import Ledger
from db.model import activity_kinds as a
from db.model import case_kinds as k
from db.model import drive_kinds as d
from db.model.case_kinds import correction
from db.model.drive import planned
from db.model.kinds import Act
from db.model.period import read_period
from db.model.target import target_act, target_key
from tests.conftest import FrozenClock
from tests.db.random_cases import laid_out, line
from tests.ledgers import (
    AGREED,
    ASSESSED,
    ASSIGNED,
    RESOLVED,
    REVISITED,
    ROUND,
    SCREENED,
    TAKEN_OVER,
    enter,
)

QUARTER = "2026Q1"
LED = replace(ASSIGNED, leader="李副镇长")


def sides(ledger: Ledger, name: str, key: str = QUARTER, until: str = "") -> tuple[int, int | None]:
    figure = ledger.reading.figure(name, read_period(key), until)
    return figure.numerator, figure.denominator


def put_right(ledger: Ledger, subject: str, kind: type[Act], **values: object) -> None:
    """Correct the last entry of a kind on a line."""
    told = [one for one in ledger.reading.case(subject).told if isinstance(one.act, kind)][-1]
    assert told.act is not None
    changed = replace(told.act, **values)  # type: ignore[type-var]  # every kind is a dataclass
    ledger.record(subject, correction(told.entry.id, told.act, changed, "录错"))


def test_a_lead_cadre_is_counted_after_the_name_is_erased(ledger: Ledger) -> None:
    case = enter(ledger, SCREENED, ASSESSED, LED)
    assert sides(ledger, "lead_cadre_rate") == (0, 1)
    ledger.erase(case, "本人申请")
    assert ledger.reading.case(case).state.leader == ""
    assert sides(ledger, "lead_cadre_rate") == (0, 1)
    put_right(ledger, case, k.Assigned, due_on="2026-05-01", handler="周建民")
    assert sides(ledger, "lead_cadre_rate") == (0, 1)


def test_a_leader_who_is_taken_away_is_counted_no_more(ledger: Ledger) -> None:
    case = enter(ledger, SCREENED, ASSESSED, LED)
    put_right(ledger, case, k.Assigned, leader="")
    assert sides(ledger, "lead_cadre_rate") == (0, 0)
    put_right(ledger, case, k.Assigned, leader="王镇长")
    assert sides(ledger, "lead_cadre_rate") == (0, 1)


def test_a_correction_of_an_older_release_takes_the_leader_away_too(ledger: Ledger) -> None:
    case = enter(ledger, SCREENED, ASSESSED, LED)
    told = ledger.reading.case(case).told[-1]
    ledger.record(case, k.Corrected(told.entry.id, {}, {"leader": ""}, "录错"))
    assert sides(ledger, "lead_cadre_rate") == (0, 0)


def test_a_broken_agreement_stays_among_those_that_were_due(ledger: Ledger) -> None:
    promised = replace(AGREED, perform_by="2026-03-25")
    case = enter(ledger, *ROUND[:4], promised, RESOLVED)
    ledger.record(case, replace(REVISITED, on="2026-03-26", performance="refused"))
    assert sides(ledger, "performance_rate") == (0, 1)
    ledger.record(case, k.Reopened(on="2026-03-27", reason="not_performed", detail="未付款。"))
    assert sides(ledger, "performance_rate") == (0, 1)
    assert sides(ledger, "agreement_rate") == (0, 1)


def test_an_agreement_gives_way_to_another_before_it_is_due(ledger: Ledger) -> None:
    first = replace(AGREED, on="2026-03-12", perform_by="2026-03-25")
    second = replace(AGREED, on="2026-03-14", perform_by="2026-03-30")
    enter(ledger, *ROUND[:4], first, second)
    assert sides(ledger, "performance_rate") == (0, 1)
    assert sides(ledger, "performance_rate", until="2026-03-13") == (0, 0)
    assert sides(ledger, "performance_rate", until="2026-03-26") == (0, 0)


def test_the_peace_may_break_on_the_day_it_was_made(ledger: Ledger) -> None:
    case = enter(ledger, *ROUND[:6])
    ledger.record(case, k.Reopened(on=RESOLVED.on, reason="flared_up", detail="又起争执。"))
    assert sides(ledger, "relapse_rate") == (1, 1)


@pytest.mark.parametrize(
    ("found_on", "resolved_on"),
    [("2026-02-01", "2025-12-30"), ("2026-05-10", "2026"), ("2026-02-10", "2026-02")],
)
def test_what_is_resolved_before_it_is_found_upsets_no_stock(
    found_on: str, resolved_on: str
) -> None:
    act = k.TakenOver(
        no="1", on=found_on, source="drive", state="resolved", resolved_on=resolved_on
    )
    reading, _ = laid_out([line(1, [act])])
    for key in ("2025Q4", "2026Q1", "2026-01", "2026-02", "2026Q2", "2026"):
        told = {one.indicator.name: one.numerator for one in reading.figures(read_period(key))}
        came = told["open_before"] + told["found"] + told["returned"]
        assert came - told["resolved"] - told["resolved_undated"] == told["open"], key


def test_the_earlier_day_of_acceptance_counts_whichever_was_typed_first(ledger: Ledger) -> None:
    case = enter(ledger, replace(SCREENED, source="visit", on="2026-03-01"))
    ledger.record(case, k.Accepted("2026-03-20"))
    assert sides(ledger, "timely_acceptance_rate") == (0, 1)
    ledger.record(case, k.Accepted("2026-03-05"))
    assert ledger.reading.case(case).state.accepted_on == "2026-03-05"
    assert sides(ledger, "timely_acceptance_rate") == (1, 1)


def test_the_first_telling_is_the_earliest_not_the_one_entered_first(ledger: Ledger) -> None:
    case = enter(ledger, replace(SCREENED, source="visit", on="2026-03-05"))
    ledger.record(case, k.Registered(on="2026-01-20", source="letter"))
    assert sides(ledger, "repeat_rate", "2026-01") == (0, 1)
    assert sides(ledger, "repeat_rate", "2026-03") == (1, 1)


def test_reporting_grows_with_the_cut_off(ledger: Ledger, clock: FrozenClock) -> None:
    """A late return counts once the quarter is over, not in a month the drive went on after."""
    clock.set("2026-04-20")
    ledger.record(ledger.new_line("drive", QUARTER), planned(QUARTER))
    ledger.record(ledger.new_line("return"), d.ZeroReported(QUARTER, "01", "2026-04-19"))
    ledger.record(ledger.new_line("return"), d.ZeroReported(QUARTER, "02", "2026-02-19"))
    days = ("2026-01-31", "2026-02-20", "2026-03-30", "2026-03-31", "2026-04-19")
    told = [sides(ledger, "reporting_rate", until=until)[0] for until in days]
    assert told == [0, 1, 1, 2, 2]
    assert sides(ledger, "reporting_rate", "2026-01") == (0, 3)
    assert sides(ledger, "reporting_rate", "2026") == (2, 3)


def test_what_a_village_hands_in_for_a_drive_is_its_own_report(ledger: Ledger) -> None:
    enter(ledger, replace(TAKEN_OVER, source="", drive=QUARTER))
    enter(ledger, replace(TAKEN_OVER, source="", row=9))
    enter(ledger, replace(TAKEN_OVER, source="visit", drive=QUARTER, row=10))
    assert sides(ledger, "screened") == (1, None)
    assert sides(ledger, "found") == (3, None)


def test_a_matter_that_goes_on_after_its_referral_ended_is_not_resolved_by_it(
    ledger: Ledger,
) -> None:
    act = replace(
        TAKEN_OVER, state="diverted", method="civil_suit", referral_result="ended",
        resolved_on="2026-02-20",
    )  # fmt: skip
    case = enter(ledger, act)
    assert sides(ledger, "linked") == (0, None)
    assert sides(ledger, "diverted_contested_rate") == (0, 1)
    ledger.record(case, replace(RESOLVED, outcome="litigated", method="civil_suit"))
    assert sides(ledger, "linked") == (1, None)


def test_days_are_put_right_after_an_erasure(ledger: Ledger) -> None:
    problem = ledger.new_line("rectification")
    ledger.record(problem, a.RectificationOpened(on="2026-01-10", source="督办", problem="漏登"))
    closed = a.RectificationClosed(on="2026-03-20", result="已补登")
    entry = ledger.record(problem, closed).entries[0]
    ledger.erase(problem, "本人申请")
    ledger.record(problem, k.Corrected(entry.id, {"on": "2026-03-21"}, reason="录错"))
    assert sides(ledger, "rectification_rate", until="2026-03-20") == (0, 1)
    assert sides(ledger, "rectification_rate", until="2026-03-21") == (1, 1)
    case = enter(ledger, SCREENED)
    ledger.erase(case, "本人申请")
    put_right(ledger, case, k.Screened, category="neighbour")
    assert ledger.reading.case(case).state.category == "neighbour"
    with pytest.raises(Refused, match="unknown_code"):
        put_right(ledger, case, k.Screened, category="no such kind")


def test_corrections_of_drives_and_returns_are_judged_as_what_they_correct(
    ledger: Ledger, clock: FrozenClock
) -> None:
    clock.set("2026-04-20")
    drive = ledger.new_line("drive", QUARTER)
    ledger.record(drive, planned(QUARTER))
    zero = ledger.new_line("return")
    entry = ledger.record(zero, d.ZeroReported(QUARTER, "01", "2026-04-01")).entries[0]
    with pytest.raises(Refused, match="unknown_village"):
        ledger.record(zero, k.Corrected(entry.id, {"village": "99"}, reason="录错"))
    report = d.DriveReported(on="2026-04-08", explanation="两村断网。")
    entry = ledger.record(drive, report).entries[0]
    with pytest.raises(Refused, match="day_before"):
        ledger.record(drive, k.Corrected(entry.id, {"on": "2025-01-01"}, reason="录错"))


def test_a_change_may_be_aimed_below_zero(ledger: Ledger) -> None:
    name = "repeat_petitions_change"
    subject = ledger.new_line("target", target_key("2026", name, outside=True))
    ledger.record(subject, target_act("2026", name, "-24.63", outside=True, note="2025年报"))
    (kept,) = [one for one in ledger.reading.targets("2026") if one.indicator == name]
    assert kept.value == Decimal("-24.63")
    for value in ("-0", "-1_0", "--3"):
        with pytest.raises(Refused, match="not_a_number"):
            target_act("2026", name, value)
    with pytest.raises(Refused, match="not_a_number"):
        target_act("2026", "agreement_rate", "-5")


def test_a_note_changes_no_figure(ledger: Ledger) -> None:
    case = enter(ledger, SCREENED)
    before = ledger.reading.entries_since([case], 0)[-1].n
    ledger.record(case, k.Noted(on="2026-03-09", text="电话问过。"))
    assert ledger.reading.lines_since(before) == []
