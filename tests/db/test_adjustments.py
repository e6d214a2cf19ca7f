"""What changes after a signing is told once, in the next period, with the lines that caused it."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from db.errors import Refused
from db.exchange.adjustments import adjustments, carried
from db.exchange.causes import named
from db.exchange.sign_off import take_back
from db.ledger import Ledger
from db.model import case_kinds as k
from db.model.activity_kinds import ActivityLogged, RectificationClosed, RectificationOpened
from db.model.adjustment import Adjustment
from db.model.case_kinds import correction
from db.model.drive_kinds import DrivePlanned, ReturnReceived, ZeroReported
from db.model.indicator import DENOMINATOR, NUMERATOR
from db.model.period_kinds import PeriodSigned
from db.model.station_kinds import SettingChanged
from db.store.reading import Reading
from tests.conftest import FrozenClock
from tests.ledgers import ASSESSED, ASSIGNED, RESOLVED, another, enter
from tests.signing import sign

FIRST, SECOND, THIRD = "2026Q1", "2026Q2", "2026Q3"


@pytest.fixture
def signed(ledger: Ledger) -> Ledger:
    """A first quarter of three cases, signed."""
    for number in range(3):
        enter(ledger, another(number), ASSESSED, ASSIGNED)
    sign(ledger, FIRST, {})
    return ledger


def reported(ledger: Ledger, key: str, name: str = "screened") -> list[tuple[str, str, str]]:
    """Return what a period reports of a figure: of which period, from what, to what."""
    return [
        (report.key, change.figure.shown, change.shown)
        for report in carried(ledger.reading, key)
        for change in report.adjustments
        if change.figure.name == name
    ]


def changes(ledger: Ledger, key: str) -> Mapping[str, Adjustment]:
    return {one.figure.name: one for one in adjustments(ledger.reading, key)}


def late(ledger: Ledger, *numbers: int) -> list[str]:
    """Enter cases of the first quarter later."""
    return [enter(ledger, another(number)) for number in numbers]


def test_a_change_is_told_once_by_the_next_period(signed: Ledger, clock: FrozenClock) -> None:
    clock.set("2026-07-02")
    assert reported(signed, SECOND) == []
    cases = late(signed, 10, 11, 12, 13, 14, 15)
    assert reported(signed, SECOND) == [(FIRST, "3", "9")]
    sign(signed, SECOND, {})
    clock.set("2026-10-02")
    assert reported(signed, THIRD) == []
    (more,) = late(signed, 16)
    assert reported(signed, SECOND) == [(FIRST, "3", "9")]
    assert reported(signed, THIRD) == [(FIRST, "9", "10")]
    first, second = carried(signed.reading, THIRD)
    told = next(one for one in first.adjustments if one.figure.name == "screened")
    assert told.added == {NUMERATOR: (more,)}
    assert [entry.subject for entry in told.entries] == [more]
    assert "open_before" in {one.figure.name for one in second.adjustments}
    kept = next(one for one in carried(signed.reading, SECOND)[0].adjustments)
    assert set(kept.causes) == {entry.subject for entry in kept.entries} == set(cases)
    sign(signed, THIRD, {})
    signed.rebuild()
    assert reported(signed, THIRD) == [(FIRST, "9", "10")]
    assert changes(signed, FIRST)["screened"].shown == "10"


def test_what_came_and_went_again_between_two_signings_is_told_by_both(
    signed: Ledger, clock: FrozenClock
) -> None:
    clock.set("2026-07-02")
    (case,) = late(signed, 10)
    sign(signed, SECOND, {})
    signed.retract(case, "录错")
    clock.set("2026-10-02")
    assert reported(signed, THIRD) == [(FIRST, "4", "3")]
    (report, _) = carried(signed.reading, THIRD)
    change = next(one for one in report.adjustments if one.figure.name == "screened")
    assert change.removed == {NUMERATOR: (case,)}
    assert [entry.kind for entry in change.entries] == ["Retracted"]
    cause = named(signed.reading, case)
    assert (cause.no, cause.gone) == ("YX01-26Q1-004", True)
    assert "screened" not in changes(signed, FIRST)


def test_a_report_ends_with_its_sign_off(signed: Ledger, clock: FrozenClock) -> None:
    clock.set("2026-07-02")
    late(signed, 10)
    sign(signed, SECOND, {})
    take_back(signed, SECOND, "再核一遍")
    late(signed, 11)
    assert reported(signed, SECOND) == [(FIRST, "3", "5")]
    sign(signed, SECOND, {})
    assert reported(signed, SECOND) == [(FIRST, "3", "5")]
    with pytest.raises(Refused, match="signed_since") as refused:
        take_back(signed, FIRST, "重新定稿")
    assert refused.value.facts == {"period": "2026年第一季度", "later": "2026年第二季度"}
    take_back(signed, SECOND, "重新定稿")
    take_back(signed, FIRST, "重新定稿")
    sign(signed, FIRST, {})
    sign(signed, SECOND, {})
    clock.set("2026-10-02")
    late(signed, 12)
    assert reported(signed, THIRD) == [(FIRST, "5", "6")]


def test_periods_report_only_earlier_ones_of_their_kind(signed: Ledger, clock: FrozenClock) -> None:
    sign(signed, "2026-02", {})
    clock.set("2026-07-02")
    late(signed, 10)
    assert [report.key for report in carried(signed.reading, "2026-04")] == ["2026-02"]
    assert [report.key for report in carried(signed.reading, SECOND)] == [FIRST]
    for other in ("2026-01", "2026", "2025Q4", "2027"):
        assert carried(signed.reading, other) == ()


def test_nothing_is_read_where_nothing_was_written(
    signed: Ledger, clock: FrozenClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def forbidden(*_asked: object) -> None:
        raise AssertionError("nothing was written")

    with monkeypatch.context() as patched:
        patched.setattr(Reading, "figures", forbidden)
        patched.setattr(Reading, "members", forbidden)
        assert adjustments(signed.reading, FIRST) == []
    clock.set("2026-04-20")
    enter(signed, replace(another(9), on="2026-04-10"))
    with monkeypatch.context() as patched:
        patched.setattr(Reading, "members", forbidden)
        assert adjustments(signed.reading, FIRST) == []


def test_entries_are_read_once_for_all_figures(
    signed: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    late(signed, 10, 11)
    asked: list[int] = []
    read = Reading.entries_since

    def counted(reading: Reading, subjects: list[str], n: int) -> object:
        asked.append(n)
        return read(reading, subjects, n)

    monkeypatch.setattr(Reading, "entries_since", counted)
    assert len(adjustments(signed.reading, FIRST)) > 3
    assert len([n for n in asked if n]) == 1


def test_returns_explain_what_became_of_reporting(ledger: Ledger) -> None:
    drive = ledger.new_line("drive", FIRST)
    ledger.record(drive, DrivePlanned("2026-01-01", "2026-03-31", "2026-04-07"))
    first = ledger.new_line("return")
    ledger.record(first, ReturnReceived(FIRST, "01", "2026-04-01"))
    wrong = ledger.new_line("return")
    ledger.record(wrong, ZeroReported(FIRST, "03", "2026-04-01"))
    sign(ledger, FIRST, {})
    later, other = ledger.new_line("return"), ledger.new_line("return")
    ledger.record(later, ZeroReported(FIRST, "02", "2026-04-02"))
    ledger.record(other, ReturnReceived("2025Q4", "02", "2026-04-02"))
    told = changes(ledger, FIRST)
    assert told["reporting_rate"].was == {NUMERATOR: 2, DENOMINATOR: 3}
    assert told["reporting_rate"].now == {NUMERATOR: 3, DENOMINATOR: 3}
    assert told["reporting_rate"].causes == told["zero_reports"].causes == (later,)
    assert [entry.kind for entry in told["reporting_rate"].entries] == ["ZeroReported"]
    cause = named(ledger.reading, later)
    assert (cause.kind, cause.village, cause.drive) == ("return", "竹溪村", FIRST)
    (entry,) = ledger.reading.entries_since([wrong], 0)
    ledger.record(wrong, k.Retracted(entry.id, "报错村"))
    assert set(changes(ledger, FIRST)["reporting_rate"].causes) == {later, wrong}
    village = ledger.new_line("setting", "village-04")
    ledger.record(village, SettingChanged("新桥村"))
    assert village in changes(ledger, FIRST)["reporting_rate"].causes
    assert named(ledger.reading, village).village == "新桥村"


def test_a_drive_is_the_cause_of_what_became_of_it(ledger: Ledger) -> None:
    sign(ledger, FIRST, {})
    drive = ledger.new_line("drive", FIRST)
    ledger.record(drive, DrivePlanned("2026-01-01", "2026-03-31", "2026-04-07"))
    told = changes(ledger, FIRST)
    assert told["drives"].causes == (drive,)
    assert told["reporting_rate"].causes == (drive,)
    assert [entry.kind for entry in told["drives"].entries] == ["DrivePlanned"]


def test_what_is_mended_later_is_its_own_cause(ledger: Ledger, clock: FrozenClock) -> None:
    matter = ledger.new_line("rectification")
    ledger.record(
        matter, RectificationOpened("2026-03-01", "督办", "台账不全", due_on="2026-03-31")
    )
    sign(ledger, FIRST, {})
    ledger.record(matter, RectificationClosed("2026-03-30", "已补齐"))
    change = changes(ledger, FIRST)["rectification_rate"]
    assert (change.was[NUMERATOR], change.now[NUMERATOR]) == (0, 1)
    assert change.causes == (matter,)
    assert named(ledger.reading, matter).on == "2026-03-01"


def test_sums_of_activities_are_compared_and_explained(ledger: Ledger, clock: FrozenClock) -> None:
    talk, other = ledger.new_line("activity"), ledger.new_line("activity")
    act = ActivityLogged("2026-03-05", "法治讲座", times=2, attended=30)
    ledger.record(talk, act)
    sign(ledger, FIRST, {})
    (entry,) = ledger.reading.entries_since([talk], 0)
    ledger.record(talk, correction(entry.id, act, replace(act, attended=300), "少写一个零"))
    ledger.record(other, replace(act, on="2026-04-01"))
    told = changes(ledger, FIRST)
    change = told["activities/法治讲座/attended"]
    assert (change.figure.zh, change.figure.shown, change.shown) == (
        "法治讲座（参与人次）", "30", "300",
    )  # fmt: skip
    assert change.causes == (talk,)
    assert [one.kind for one in change.entries] == ["Corrected"]
    assert set(told) == {"activities/法治讲座/attended"}
    new = ledger.new_line("activity")
    ledger.record(new, ActivityLogged("2026-03-09", "接待日", served=4))
    told = changes(ledger, FIRST)
    assert told["activities/接待日/served"].was == {NUMERATOR: 0}
    assert told["activities/接待日/served"].causes == (new,)
    clock.set("2026-07-02")
    sign(ledger, SECOND, {})
    clock.set("2026-10-02")
    assert reported(ledger, SECOND, "activities/接待日/served") == [(FIRST, "0", "4")]
    assert reported(ledger, THIRD, "activities/接待日/served") == []


def test_what_is_left_out_is_signed_and_compared(signed: Ledger) -> None:
    told = signed.reading.signed(FIRST)
    assert told is not None
    figure = told.all_figures["screening_resolution_rate/closed_out"]
    assert (figure.numbers["lapsed"], figure.lists["lapsed"]) == (0, ())
    case = told.all_figures["screened"].lists[NUMERATOR][0]
    act = replace(RESOLVED, outcome="withdrawn", method="mediation")
    signed.record(case, act)
    change = changes(signed, FIRST)["screening_resolution_rate/closed_out"]
    assert change.added["lapsed"] == (case,)
    assert (change.was["lapsed"], change.now["lapsed"]) == (0, 1)


def test_signings_of_before_are_read_and_compared_as_they_were(
    signed: Ledger, clock: FrozenClock
) -> None:
    case = enter(signed, another(7))
    again = k.Registered(on="2026-03-20", source="visit")
    signed.record(case, again)
    signed.record(case, again)
    take_back(signed, FIRST, "旧式")
    sign(signed, FIRST, {})
    told = signed.reading.signed(FIRST)
    assert told is not None
    take_back(signed, FIRST, "旧式")
    signed.record(told.subject, _as_before(told.entry, signed))
    old = signed.reading.signed(FIRST)
    assert old is not None
    assert (old.by_order, old.carried, dict(old.naming)) == (True, (), {})
    assert old.all_figures["screened"] == told.all_figures["screened"]
    assert old.all_figures["petitions"].lists[NUMERATOR] == (f"{case}#1", f"{case}#2")
    signed.record(case, k.Noted(on="2026-04-02", text="电话核实"))
    assert adjustments(signed.reading, FIRST) == []
    signed.record(case, again)
    change = changes(signed, FIRST)["petitions"]
    assert (change.now[NUMERATOR], change.added) == (3, {NUMERATOR: (f"{case}#3",)})
    assert change.causes == (case,)
    clock.set("2026-07-02")
    assert reported(signed, SECOND, "petitions") == [(FIRST, "2", "3")]
    sign(signed, SECOND, {})
    clock.set("2026-10-02")
    signed.record(case, again)
    assert reported(signed, THIRD, "petitions") == [(FIRST, "3", "4")]


def _as_before(entry_id: str, ledger: Ledger) -> PeriodSigned:
    """Return a signing as it was written before there were adjustments, from one of today."""
    from db.model.kinds import read

    subject = ledger.new_line("period", FIRST)
    entries = ledger.reading.entries_since([subject], 0)
    entry = next(one for one in entries if one.id == entry_id)
    act = read(entry.kind, entry.version, entry.data, entry.personal)
    assert isinstance(act, PeriodSigned)
    things: list[str] = []
    for key in act.things:
        subject, mark, _part = key.partition("#")
        place = 1 + sum(one.startswith(f"{subject}#") for one in things)
        things.append(f"{subject}#{place}" if mark and subject.startswith("case:") else key)
    return replace(act, things=tuple(things), parts="", carried={}, naming={})
