"""The ledger as its users write it: rules, numbers, undo, the past, and whatever the order."""

import os
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from db.errors import Environment, Refused
from db.ledger import Ledger
from db.model import case_kinds as k
from db.model import station_kinds as s
from db.model.kinds import Act
from db.model.loop import Role, Stage
from db.model.selection import Selection
from db.store import book, files, recovery
from tests import ledgers
from tests.conftest import FrozenClock


def refused(ledger: Ledger, subject: str, act: Act) -> Refused:
    size = book.size(ledger.database)
    with pytest.raises(Refused) as told:
        ledger.record(subject, act)
    assert book.size(ledger.database) == size
    return told.value


def test_a_round_is_walked_and_each_step_shows_in_the_row(ledger: Ledger) -> None:
    subject = ledgers.enter(ledger, *ledgers.ROUND)
    (row,) = ledger.reading.rows(ledger.reading.ids(Selection()))
    assert (row.no, row.stage, row.next_revisit) == ("YX01-26Q1-001", "closed_out", "2026-04-19")
    assert row.subject == subject
    assert row.applicants == ledgers.SCREENED.applicants
    assert ledger.check() == []


def test_numbers_go_on_from_the_highest_retracted_ones_included(ledger: Ledger) -> None:
    ledgers.enter(ledger, ledgers.another(1))
    second = ledgers.enter(ledger, ledgers.another(2))
    ledger.retract(second, "录错")
    third = ledgers.enter(ledger, ledgers.another(3))
    assert ledger.reading.case(third).state.no == "YX01-26Q1-003"
    assert ledger.reading.by_no("YX01-26Q1-002") is None
    other = ledgers.enter(ledger, replace(ledgers.another(4), village="02", on="2025-12"))
    assert ledger.reading.case(other).state.no == "YX02-25Q4-001"


def test_after_a_restore_numbers_go_on_from_the_last_one_on_paper(ledger: Ledger) -> None:
    ledger.log(s.Restored(head="", no="YX01-26Q1-017"))
    subject = ledgers.enter(ledger)
    assert ledger.reading.case(subject).state.no == "YX01-26Q1-018"


@pytest.mark.parametrize(
    ("changes", "code", "field"),
    [
        ({"facts": " "}, "missing_field", "facts"),
        ({"applicants": ()}, "missing_field", "applicants"),
        ({"category": "quarrel"}, "unknown_code", "category"),
        ({"on": "2026-04-03"}, "future_day", "on"),
        ({"on": "2026-02-30"}, "no_such_day", "on"),
        ({"amount": -1}, "negative_number", "amount"),
        ({"first_or_repeat": "third"}, "unknown_code", "first_or_repeat"),
        ({"accepted_on": "2026-03-04"}, "day_before", "accepted_on"),
        ({"accepted_on": "2026-04-03"}, "future_day", "accepted_on"),
        ({"notified_on": "2026-03-04"}, "day_before", "notified_on"),
        ({"notified_on": "2026-04-03"}, "future_day", "notified_on"),
    ],
)
def test_what_a_new_case_lacks_is_named(
    ledger: Ledger, changes: dict[str, object], code: str, field: str
) -> None:
    error = refused(ledger, ledger.new_case(), replace(ledgers.SCREENED, **changes))  # type: ignore[arg-type]  # names of its fields
    assert (error.code, error.facts["field"]) == (code, field)


def test_a_step_out_of_turn_is_refused(ledger: Ledger) -> None:
    subject = ledgers.enter(ledger)
    assert refused(ledger, subject, ledgers.ASSIGNED).code == "not_in_stage"
    assert refused(ledger, subject, ledgers.SCREENED).code == "not_in_stage"


def test_a_step_earlier_than_the_finding_is_refused(ledger: Ledger) -> None:
    subject = ledgers.enter(ledger)
    error = refused(ledger, subject, replace(ledgers.ASSESSED, on="2026-03-04"))
    assert (error.code, error.facts["before"]) == ("day_before", "2026-03-05")


@pytest.mark.parametrize("kind", [k.Accepted, k.Notified])
def test_a_petition_is_answered_between_its_coming_and_today(
    ledger: Ledger, kind: type[k.Accepted | k.Notified]
) -> None:
    subject = ledgers.enter(ledger)
    assert refused(ledger, subject, kind()).code == "missing_field"
    assert refused(ledger, subject, kind("2026-03-04")).code == "day_before"
    assert refused(ledger, subject, kind("2026-04-03")).code == "future_day"
    ledger.record(subject, kind("2026-03-05"))


def test_an_agreement_outcome_needs_that_agreement(ledger: Ledger) -> None:
    subject = ledgers.enter(ledger, *ledgers.ROUND[:4])
    assert refused(ledger, subject, ledgers.RESOLVED).code == "agreement_needed"
    ledger.record(subject, replace(ledgers.AGREED, agreement="oral"))
    assert refused(ledger, subject, ledgers.RESOLVED).code == "agreement_needed"
    ledger.record(subject, ledgers.AGREED)
    ledger.record(subject, ledgers.RESOLVED)


def test_archiving_waits_for_the_planned_revisits(ledger: Ledger, clock: FrozenClock) -> None:
    subject = ledgers.enter(ledger, *ledgers.ROUND)
    early = k.Archived(on="2026-04-02")
    assert refused(ledger, subject, early).code == "revisits_due"
    ledger.record(subject, replace(ledgers.REVISITED, on="2026-04-02"))
    assert refused(ledger, subject, early).code == "day_before"
    clock.set("2026-04-20")
    ledger.record(subject, replace(early, on="2026-04-20"))
    assert ledger.reading.case(subject).state.stage is Stage.ARCHIVED


def test_reopening_leads_back_to_resolving_and_forgets_the_outcome(ledger: Ledger) -> None:
    reopened = k.Reopened(on="2026-03-30", reason="not_performed", detail="未退回界桩。")
    subject = ledgers.enter(ledger, *ledgers.ROUND, reopened)
    case = ledger.reading.case(subject).state
    assert (case.stage, case.outcome, case.closed_out_on, case.reopened) == (
        Stage.RESOLVING, "", "", 1,
    )  # fmt: skip
    assert refused(ledger, subject, ledgers.RESOLVED).code == "agreement_needed"


def test_clerks_close_nothing_out_and_readers_write_nothing(
    ledger: Ledger, ledger_folder: Path
) -> None:
    subject = ledgers.enter(ledger, *ledgers.ROUND[:6])
    ledger.add_account("刘敏", Role.CLERK, "clerk password")
    ledger.add_account("陈书记", Role.READER, "reader password")
    ledger.close()
    with Ledger.open(ledger_folder, "刘敏", "clerk password") as clerk:
        assert refused(clerk, subject, ledgers.CLOSED_OUT).code == "not_your_role"
        ledgers.enter(clerk, ledgers.another(1))
        with pytest.raises(Refused, match="not_your_role"):
            clerk.add_account("x", Role.CLERK, "long enough")
    with Ledger.open(ledger_folder, "陈书记", "reader password") as reader:
        assert refused(reader, subject, k.Noted(text="看过")).code == "not_your_role"
        reader.log(s.Printed(paper="ledger", cases=1, mask="meeting"))
    with Ledger.open(ledger_folder, ledgers.HEAD, ledgers.PASSWORD) as head:
        head.record(subject, ledgers.CLOSED_OUT)
        assert head.check() == []


def test_a_clerk_takes_back_no_closing_out(ledger: Ledger, ledger_folder: Path) -> None:
    subject = ledgers.enter(ledger, *ledgers.ROUND[:7])
    ledger.add_account("刘敏", Role.CLERK, "clerk password")
    ledger.close()
    with (
        Ledger.open(ledger_folder, "刘敏", "clerk password") as clerk,
        pytest.raises(Refused, match="not_your_role"),
    ):
        clerk.retract(subject, "误销")


def test_a_correction_is_judged_like_the_entry_it_corrects(ledger: Ledger) -> None:
    subject = ledgers.enter(ledger)
    (told,) = ledger.reading.case(subject).told

    def corrected(**changes: object) -> k.Corrected:
        new = replace(ledgers.SCREENED, no="YX01-26Q1-001", **changes)  # type: ignore[arg-type]  # names of its fields
        assert told.act is not None
        return k.correction(told.entry.id, told.act, new, "写错")

    assert refused(ledger, subject, corrected(on="2027-01-01")).code == "future_day"
    assert refused(ledger, subject, corrected()).code == "nothing_changed"
    assert refused(ledger, subject, replace(corrected(people=8), reason="")).code == "missing_field"
    ledger.record(subject, corrected(people=8, title="张国强家宅基地纠纷"))
    row = ledger.reading.by_no("yx01-26q1-001 ")
    assert row is not None
    assert (row.people, row.title) == (8, "张国强家宅基地纠纷")
    assert len(ledger.reading.ids(Selection(text="张国强家"))) == 1


def test_a_correction_is_judged_by_what_its_entry_found(ledger: Ledger) -> None:
    reopened = k.Reopened(on="2026-03-28", reason="new_demand", detail="又提出新诉求。")
    subject = ledgers.enter(ledger, *ledgers.ROUND, reopened)
    resolved = ledger.reading.case(subject).told[5]
    assert resolved.act == ledgers.RESOLVED
    changed = replace(ledgers.RESOLVED, result="界桩已复位。")
    ledger.record(subject, k.correction(resolved.entry.id, ledgers.RESOLVED, changed, "漏写"))
    assert ledger.reading.case(subject).told[5].act == changed


def test_a_steady_reading_sees_nothing_that_is_written_meanwhile(ledger: Ledger) -> None:
    ledgers.enter(ledger)
    with ledger.beside() as job:
        with job.reading.steady():
            before = (job.reading.count(Selection()), str(job.head))
            ledgers.enter(ledger, ledgers.another(1))
            assert (job.reading.count(Selection()), str(job.head)) == before
        assert job.reading.count(Selection()) == 2


def test_an_account_taken_back_leaves_no_row(ledger: Ledger) -> None:
    ledger.add_account("刘敏", Role.CLERK, "clerk password")
    subject, (added,) = list(book.lines(ledger.database, "account"))[-1]
    ledger.record(subject, k.Retracted(target=added.id, reason="录错"))
    assert [account.name for account in ledger.reading.accounts()] == [ledgers.HEAD]
    assert ledger.check() == []


def test_undoing_a_batch_takes_back_what_nobody_touched(ledger: Ledger) -> None:
    acts = [
        (ledger.new_case(), replace(ledgers.TAKEN_OVER, row=row, title=f"第{row}行"))
        for row in range(5)
    ]
    ledger.record_all(acts, batch="b1")
    touched, noted = acts[1][0], acts[2][0]
    ledger.record(touched, ledgers.ASSESSED)
    ledger.record(noted, k.Noted(text="已看过"))
    undone = ledger.undo_batch("b1", "导错文件")
    assert len(undone.retracted) == 4
    assert undone.kept == (ledger.reading.case(touched).state.no,)
    rows = ledger.reading.rows(ledger.reading.ids(Selection()))
    assert [row.subject for row in rows] == [touched]
    assert ledger.check() == []


def test_one_refused_act_keeps_the_whole_batch_out(ledger: Ledger) -> None:
    acts = [
        (ledger.new_case(), ledgers.another(1)),
        (ledger.new_case(), replace(ledgers.another(2), facts="")),
    ]
    size = book.size(ledger.database)
    with pytest.raises(Refused):
        ledger.record_all(acts, batch="b")
    assert book.size(ledger.database) == size
    assert ledger.reading.count(Selection()) == 0


def test_what_was_known_on_a_day_goes_by_arrival(ledger: Ledger, clock: FrozenClock) -> None:
    subject = ledgers.enter(ledger, *ledgers.ROUND[:3])
    clock.set("2026-05-01")
    ledger.record(subject, ledgers.MEDIATED)
    ledgers.enter(ledger, ledgers.another(1))
    past = ledger.as_of(date(2026, 4, 30))
    assert past.count(Selection()) == 1
    assert past.case(subject).state.mediations == 0
    assert len(past.villages()) == 3
    assert ledger.as_of(date(2025, 12, 31)).count(Selection()) == 0
    assert ledger.reading.count(Selection()) == 2


def test_arrival_never_goes_back_though_the_clock_does(ledger: Ledger, clock: FrozenClock) -> None:
    assert ledger.clock_doubt() == ""
    clock.set("2026-03-30T09:00:00")
    assert ledger.clock_doubt() == "behind"
    ledgers.enter(ledger)
    assert ledger.check() == []
    clock.set("2026-09-01")
    assert ledger.clock_doubt() == "ahead"


def test_accounts_and_passwords(ledger: Ledger, ledger_folder: Path) -> None:
    with pytest.raises(Refused, match="weak_password"):
        ledger.add_account("刘敏", Role.CLERK, "short")
    clerk = ledger.add_account("刘敏", Role.CLERK, "clerk password")
    with pytest.raises(Refused, match="name_taken"):
        ledger.add_account("刘敏", Role.CLERK, "clerk password")
    assert [account.name for account in ledger.reading.accounts()] == ["刘敏", ledgers.HEAD]
    with pytest.raises(Refused, match="last_head"):
        ledger.change_role(ledger.account, Role.CLERK)
    with pytest.raises(Refused, match="wrong_password"):
        ledger.change_password("not it at all", "another password")
    ledger.change_password(ledgers.PASSWORD, "another password")
    ledger.set_password(clerk, "given by head")
    ledger.close_account(clerk, "调离")
    ledger.close()
    with pytest.raises(Refused, match="unknown_account"):
        Ledger.open(ledger_folder, "刘敏", "given by head")
    with pytest.raises(Refused, match="wrong_password"):
        Ledger.open(ledger_folder, ledgers.HEAD, ledgers.PASSWORD)
    with Ledger.open(ledger_folder, ledgers.HEAD, "another password") as opened:
        assert opened.check() == []


def test_a_password_that_cannot_be_saved_is_not_the_password(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", refuse)
        with pytest.raises(Environment, match="disk_full"):
            ledger.change_password(ledgers.PASSWORD, "another password")
    ledger.change_password(ledgers.PASSWORD, "a third password")


def test_keys_that_cannot_be_read_now_are_not_replaced(
    ledger: Ledger, ledger_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = recovery.encode(ledger._files._secret)
    ledger.close()
    before = (ledger_folder / "keys.json").read_bytes()

    def refuse(_path: Path) -> bytes:
        raise OSError(13, "Permission denied")

    with monkeypatch.context() as patched:
        patched.setattr(Path, "read_bytes", refuse)
        with pytest.raises(Environment, match="read_only_folder"):
            Ledger.recover(ledger_folder, code, ledgers.HEAD, "second password")
    assert (ledger_folder / "keys.json").read_bytes() == before


def test_the_station_code_is_kept_in_capitals(tmp_path: Path, clock: FrozenClock) -> None:
    made, _code = Ledger.create(
        tmp_path / "new", "新站", " xz ", ("东村",), "王海燕", "first password"
    )
    with made:
        ledgers.enter(made)
        assert made.reading.by_no("xz01-26q1-001") is not None


def test_a_ledger_that_could_not_be_made_leaves_its_folder_empty(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_given: object) -> bool:
        raise Environment("disk_full")

    monkeypatch.setattr(files, "migrate", refuse)
    with pytest.raises(Environment, match="disk_full"):
        Ledger.create(tmp_path / "new", "新站", "XZ", (), "王海燕", "first password")
    assert list((tmp_path / "new").iterdir()) == []


def test_the_recovery_code_opens_without_keys(tmp_path: Path, clock: FrozenClock) -> None:
    folder = tmp_path / "new"
    made, code = Ledger.create(folder, "新站", "XZ", (), "王海燕", "first password")
    made.close()
    (folder / "keys.json").unlink()
    assert Ledger.heads(folder, code.lower().replace("-", " ")) == ["王海燕"]
    with Ledger.recover(folder, code, "王海燕", "second password") as opened:
        assert opened.check() == []
    with Ledger.open(folder, "王海燕", "second password") as opened:
        assert opened.reading.setting("name") == "新站"


def test_villages_are_added_under_the_next_codes(ledger: Ledger) -> None:
    ledger.record_all(ledger.village_acts(["下坪村", "岩塘村"]))
    assert ledger.reading.village_names()["05"] == "岩塘村"
    ledger.change_setting("village-05", "岩塘新村", ("岩塘村",))
    assert ledger.reading.villages()[-1].also == ("岩塘村",)


def test_a_number_is_never_corrected_and_villages_must_be_known(ledger: Ledger) -> None:
    subject = ledgers.enter(ledger)
    (told,) = ledger.reading.case(subject).told
    number = k.Corrected(target=told.entry.id, values={"no": "YX01-26Q1-009"}, reason="改号")
    assert refused(ledger, subject, number).code == "number_stays"
    village = k.Corrected(target=told.entry.id, values={"village": "77"}, reason="改村")
    assert refused(ledger, subject, village).code == "unknown_village"
    elsewhere = replace(ledgers.SCREENED, village="77")
    assert refused(ledger, ledger.new_case(), elsewhere).code == "unknown_village"
    new = ledger.village_acts(["新村"])
    ledger.record_all([*new, (ledger.new_case(), replace(ledgers.SCREENED, village="04"))])
    assert ledger.check() == []


def test_an_act_of_another_line_and_half_a_character_are_refused(ledger: Ledger) -> None:
    assert refused(ledger, "log:x/y", ledgers.SCREENED).code == "wrong_line"
    broken = replace(ledgers.SCREENED, facts="\ud83d")
    assert refused(ledger, ledger.new_case(), broken).code == "broken_character"


def test_the_plan_counts_revisits_from_the_closing_out(ledger: Ledger) -> None:
    early = replace(ledgers.REVISITED, on="2026-03-16")
    subject = ledgers.enter(ledger, *ledgers.ROUND[:6], early, ledgers.CLOSED_OUT)
    case = ledger.reading.case(subject).state
    assert case.revisits == ("2026-03-16",)
    assert case.revisits_due == case.revisit_plan == ("2026-03-27", "2026-04-19")
