"""Answers to rows in doubt: what they write, what follows from them, and taking them back."""

from dataclasses import replace
from datetime import date

import pytest

from db.errors import Refused
from db.exchange.answers import Answer, also_asked, give, like_of, take_back
from db.exchange.tally import batches_of, sums, tally
from db.exchange.understanding import understood
from db.ledger import Ledger
from db.model.case_kinds import Assessed, LinkedTo, Noted, Registered, TakenOver
from db.model.loop import Stage
from db.model.party import Party
from db.model.query import Asked
from db.model.selection import Selection
from db.model.station import Village
from tests.ledgers import ASSESSED, enter
from tests.rows_in_doubt import BATCH, DRIVE, FILE, SOUND, in_doubt, record

TODAY = date(2026, 4, 2)
VILLAGES = (Village("01", "青石桥村"), Village("02", "竹溪村", ("竹溪",)), Village("03", "上坪村"))
TWIN = replace(SOUND, row=3)


def cases(ledger: Ledger) -> list[TakenOver]:
    found = []
    for row in ledger.reading.rows(ledger.reading.ids(Selection(sort="no", descending=False))):
        act = ledger.reading.case(row.subject).told[0].act
        assert isinstance(act, TakenOver)
        found.append(act)
    return found


def value(subject: str, doubt: str, **values: object) -> Answer:
    return Answer(subject, doubt, "value", values)


def test_the_last_answer_makes_the_row_a_case(ledger: Ledger) -> None:
    row = in_doubt(("ambiguous_date", "found_on"), ("damaged_number", "phone"),
                   raw={"found_on": "3.1", "phone": "1.38E+10"},
                   values=replace(SOUND, on="", applicants=(Party("许兰超"),)))  # fmt: skip
    [subject] = record(ledger, row)
    settled = give(ledger, value(subject, "ambiguous_date:found_on", on="2026-03-10"))
    assert (settled.rows, settled.cases) == (1, ())
    assert ledger.reading.count(Selection()) == 0
    query = ledger.reading.query(subject)
    phone = understood("phone", "13900000123", query, TODAY)
    settled = give(ledger, Answer(subject, "damaged_number:phone", "value", phone))
    [case] = settled.cases
    [act] = cases(ledger)
    assert (act.on, act.drive, act.file, act.row) == ("2026-03-10", DRIVE, FILE, 5)
    assert act.applicants == (Party("许兰超", "13900000123"),)
    assert act.no == "YX02-26Q1-001"
    done = ledger.reading.query(subject)
    assert (done.outcome, done.case) == ("accepted", case)
    assert ledger.reading.waiting() == 0
    assert {entry.batch for entry in settled.changes.entries} == {BATCH}
    with pytest.raises(Refused, match="already_answered"):
        give(ledger, Answer(subject, "damaged_number:phone", "value", phone))
    assert ledger.check() == []


def test_a_row_is_left_out_only_with_a_reason(ledger: Ledger) -> None:
    [subject] = record(ledger, in_doubt(("missing", "facts")))
    with pytest.raises(Refused, match="why_needed"):
        give(ledger, Answer(subject, "missing:facts", "left_out", why=" "))
    give(ledger, Answer(subject, "missing:facts", "left_out", why="村里说没有这回事"))
    query = ledger.reading.query(subject)
    assert (query.outcome, query.why) == ("left_out", "村里说没有这回事")
    assert cases(ledger) == []


def test_a_struck_out_row_may_stand(ledger: Ledger) -> None:
    [subject] = record(ledger, in_doubt(("struck_out", "")))
    give(ledger, Answer(subject, "struck_out:", "stands"))
    assert [act.on for act in cases(ledger)] == [SOUND.on]


def test_an_answer_spreads_to_the_same_word_and_is_taken_back_with_all_of_it(
    ledger: Ledger,
) -> None:
    doubt = ("unknown_category", "category")
    rows = [
        in_doubt(doubt, row=number, raw={"category": word},
                 values=replace(SOUND, category="", applicants=(Party(name, ""),)))
        for number, word, name in (
            (5, "鸡毛蒜皮", "甲某甲"), (6, "鸡毛蒜皮", "乙某乙"), (7, "小事", "丙某丙"))
    ]  # fmt: skip
    first, second, third = record(ledger, *rows)
    query = ledger.reading.query(first)
    assert also_asked(ledger, query, "unknown_category:category") == 1
    settled = give(ledger, value(first, "unknown_category:category", category="neighbour"))
    assert settled.rows == 2
    assert set(settled.subjects) == {first, second}
    assert [act.category for act in cases(ledger)] == ["neighbour", "neighbour"]
    assert ledger.reading.query(third).is_open
    take_back(ledger, *settled.subjects)
    assert cases(ledger) == []
    assert ledger.reading.waiting() == 3
    assert ledger.check() == []


def test_a_village_is_learned_under_its_other_name_until_the_answer_is_taken_back(
    ledger: Ledger,
) -> None:
    row = in_doubt(("unknown_village", "village"), raw={"village": "坨院"},
                   values=replace(SOUND, village=""))  # fmt: skip
    [subject] = record(ledger, row)
    give(ledger, value(subject, "unknown_village:village", village="03"))
    assert [act.village for act in cases(ledger)] == ["03"]
    assert {v.code: v.also for v in ledger.reading.villages()} == {
        "01": (), "02": (), "03": ("坨院",),
    }  # fmt: skip
    take_back(ledger, subject)
    assert [village.also for village in ledger.reading.villages()] == [(), (), ()]


def test_a_name_given_by_hand_outlives_the_answer(ledger: Ledger) -> None:
    row = in_doubt(("unknown_village", "village"), raw={"village": "坨院"},
                   values=replace(SOUND, village=""))  # fmt: skip
    [subject] = record(ledger, row)
    ledger.change_setting("village-03", "上坪村", ("坨院",))
    give(ledger, value(subject, "unknown_village:village", village="03"))
    take_back(ledger, subject)
    assert ledger.reading.villages()[2].also == ("坨院",)


def test_the_order_of_days_is_put_right_or_refused(ledger: Ledger) -> None:
    raw = {"resolved_on": "2026.2.10", "due_on": "2026.3.1"}
    row = in_doubt(("before_found", "due_on"), ("before_found", "resolved_on"), raw=raw,
                   values=replace(SOUND, due_on="", resolved_on=""))  # fmt: skip
    [subject] = record(ledger, row)
    for answer in (
        value(subject, "before_found:due_on", due_on="2026-03-04"),
        value(subject, "before_found:due_on", on="2026-03-02"),
    ):
        with pytest.raises(Refused, match="day_before"):
            give(ledger, answer)
    give(ledger, value(subject, "before_found:due_on", on="2026-02-20"))
    query = ledger.reading.query(subject)
    assert [one.column for one in query.waiting] == ["resolved_on"]
    give(ledger, value(subject, "before_found:resolved_on", on="2026-02-01"))
    [act] = cases(ledger)
    assert (act.on, act.due_on, act.resolved_on) == ("2026-02-01", "2026-03-01", "2026-02-10")


def test_one_other_day_found_may_settle_several_orders(ledger: Ledger) -> None:
    raw = {"resolved_on": "2026.2.10", "due_on": "2026.3.1"}
    row = in_doubt(("before_found", "due_on"), ("before_found", "resolved_on"), raw=raw,
                   values=replace(SOUND, due_on="", resolved_on=""))  # fmt: skip
    [subject] = record(ledger, row)
    give(ledger, value(subject, "before_found:due_on", on="2026-02-01"))
    assert [(act.on, act.resolved_on) for act in cases(ledger)] == [("2026-02-01", "2026-02-10")]


def test_the_same_case_is_registered_once_more(ledger: Ledger) -> None:
    row = in_doubt(("possible_duplicate", ""), row=9)
    case, subject = record(ledger, replace(row, like="case:x/1"), taken=(TWIN,))
    with pytest.raises(Refused, match="twin_gone"):
        give(ledger, Answer(subject, "possible_duplicate:", "same"))
    [other] = record(ledger, replace(row, row=10, like=case), batch="c" * 16)
    settled = give(ledger, Answer(other, "possible_duplicate:", "same"))
    assert settled.cases == (case,)
    line = ledger.reading.case(case)
    assert isinstance(line.told[-1].act, Registered)
    assert (line.told[-1].act.row, line.told[-1].act.source) == (10, "village")
    assert ledger.reading.count(Selection()) == 1
    take_back(ledger, other)
    assert ledger.reading.case(case).state.registrations == ()
    assert ledger.reading.query(other).is_open
    give(ledger, Answer(other, "possible_duplicate:", "another"))
    assert ledger.reading.count(Selection()) == 2
    assert ledger.check() == []


def test_a_case_of_an_earlier_drive_is_carried_over(ledger: Ledger) -> None:
    earlier = replace(TWIN, drive="2025Q4", on="2025-12-01")
    case, subject = record(ledger, taken=(earlier,), batch="a" * 16), ""
    [subject] = record(ledger, in_doubt(("possible_duplicate", ""), like=case[0]))
    give(ledger, Answer(subject, "possible_duplicate:", "carried_over"))
    line = ledger.reading.case(case[0])
    assert isinstance(line.told[-1].act, LinkedTo)
    assert ledger.reading.progress(DRIVE)["02"].carried == 1
    assert ledger.reading.query(subject).outcome == "carried_over"
    take_back(ledger, subject)
    assert ledger.reading.query(subject).is_open


def test_nothing_is_carried_over_within_its_drive_or_without_one(ledger: Ledger) -> None:
    row = in_doubt(("possible_duplicate", ""), row=9)
    case, _ = record(ledger, row, taken=(TWIN,))
    [same] = record(ledger, replace(row, row=10, like=case), batch="c" * 16)
    with pytest.raises(Refused, match="same_drive"):
        give(ledger, Answer(same, "possible_duplicate:", "carried_over"))
    [none] = record(
        ledger, replace(in_doubt(("possible_duplicate", ""), row=11, drive=""), like=case),
        batch="d" * 16,
    )  # fmt: skip
    with pytest.raises(Refused, match="no_drive"):
        give(ledger, Answer(none, "possible_duplicate:", "carried_over"))


def test_a_twin_in_doubt_is_answered_first(ledger: Ledger) -> None:
    twin = in_doubt(("missing", "people"), row=4)
    [first] = record(ledger, twin)
    row = in_doubt(("possible_duplicate", ""), row=6, like=first)
    [second] = record(ledger, row)
    with pytest.raises(Refused, match="twin_waits"):
        give(ledger, Answer(second, "possible_duplicate:", "same"))
    [case] = give(ledger, value(first, "missing:people", people=7)).cases
    assert like_of(ledger, ledger.reading.query(second)).case == case
    assert give(ledger, Answer(second, "possible_duplicate:", "same")).cases == (case,)
    with pytest.raises(Refused, match="case_worked_on"):
        take_back(ledger, first)
    take_back(ledger, second)
    take_back(ledger, first)
    give(ledger, Answer(first, "missing:people", "left_out", why="没有这回事"))
    assert like_of(ledger, ledger.reading.query(second)).problem == "twin_left_out"
    with pytest.raises(Refused, match="twin_left_out"):
        give(ledger, Answer(second, "possible_duplicate:", "same"))


def test_a_row_that_reads_at_last_is_compared_with_the_ledger(ledger: Ledger) -> None:
    doubt = ("unknown_category", "category")
    unsure = replace(SOUND, category="", facts=f"据反映，{SOUND.facts}")
    case, subject = record(
        ledger, in_doubt(doubt, raw={"category": "咬伤"}, values=unsure), taken=(TWIN,)
    )
    settled = give(ledger, value(subject, "unknown_category:category", category="damage"))
    assert settled.cases == ()
    query = ledger.reading.query(subject)
    assert (query.like, query.asks) == (case, Asked("possible_duplicate"))
    give(ledger, Answer(subject, "possible_duplicate:", "another"))
    assert ledger.reading.count(Selection()) == 2
    take_back(ledger, subject)
    take_back(ledger, subject)
    assert ledger.reading.query(subject).asks == Asked("unknown_category", "category", "咬伤")


def test_two_rows_that_one_answer_settles_are_compared_with_each_other(ledger: Ledger) -> None:
    doubt, raw = ("unknown_category", "category"), {"category": "咬伤"}
    unsure = replace(SOUND, category="")
    first, second = record(
        ledger, *[in_doubt(doubt, row=row, raw=raw, values=unsure) for row in (5, 6)]
    )
    settled = give(ledger, value(first, "unknown_category:category", category="damage"))
    assert len(settled.cases) == 1
    assert ledger.reading.query(second).like == settled.cases[0]
    take_back(ledger, *settled.subjects)
    assert ledger.reading.count(Selection()) == 0


def test_what_was_worked_on_since_is_not_taken_back(ledger: Ledger) -> None:
    [subject] = record(ledger, in_doubt(("struck_out", "")))
    with pytest.raises(Refused, match="not_answered"):
        take_back(ledger, subject)
    [case] = give(ledger, Answer(subject, "struck_out:", "stands")).cases
    ledger.record(case, Noted(text="村里来电"))
    take_back(ledger, subject)
    [case] = give(ledger, Answer(subject, "struck_out:", "stands")).cases
    assert ledger.reading.case(case).state.stage is Stage.RESOLVING
    take_back(ledger, subject)
    give(ledger, Answer(subject, "struck_out:", "left_out", why="划去"))
    take_back(ledger, subject)
    assert ledger.reading.query(subject).is_open


def test_a_case_that_went_on_keeps_its_answer(ledger: Ledger) -> None:
    row = in_doubt(("struck_out", ""), values=replace(SOUND, state=""))
    [subject] = record(ledger, row)
    [case] = give(ledger, Answer(subject, "struck_out:", "stands")).cases
    ledger.record(case, ASSESSED)
    with pytest.raises(Refused, match="case_worked_on") as refusal:
        take_back(ledger, subject)
    assert refusal.value.facts["no"] == "YX02-26Q1-001"
    assert isinstance(ledger.reading.case(case).told[-1].act, Assessed)


def test_undoing_the_import_takes_answers_cases_and_registrations_back(ledger: Ledger) -> None:
    kept = enter(ledger)
    case, gone, joined = record(
        ledger,
        in_doubt(("struck_out", "")),
        replace(in_doubt(("possible_duplicate", ""), row=8), like=kept),
        taken=(replace(TWIN, applicants=(Party("罗成"),)),),
    )
    give(ledger, Answer(gone, "struck_out:", "stands"))
    give(ledger, Answer(joined, "possible_duplicate:", "carried_over"))
    assert ledger.reading.count(Selection()) == 3
    undone = ledger.undo_batch(BATCH, "整次撤销")
    assert undone.kept == ()
    assert ledger.reading.count(Selection()) == 1
    assert ledger.reading.case(case).state.stage is None
    assert ledger.reading.case(kept).state.registrations == ()
    assert ledger.reading.queries(open_only=False) == []
    assert tally(ledger, [BATCH]) == []
    assert ledger.check() == []
    ledger.rebuild()
    assert ledger.check() == []


def test_the_rows_of_an_import_always_add_up(ledger: Ledger) -> None:
    case, first, second, third = record(
        ledger,
        in_doubt(("struck_out", "")),
        in_doubt(("missing", "facts"), row=6),
        replace(in_doubt(("possible_duplicate", ""), row=7), like="case:x/1"),
        taken=(replace(TWIN, applicants=(Party("罗成"),)),),
    )
    assert batches_of(ledger, DRIVE) == batches_of(ledger, "") == (BATCH,)
    assert sums(tally(ledger, [BATCH])) == (5, 1, 3, 1)
    give(ledger, Answer(first, "struck_out:", "stands"))
    assert sums(tally(ledger, [BATCH])) == (5, 2, 2, 1)
    give(ledger, Answer(second, "missing:facts", "left_out", why="没有这回事"))
    assert sums(tally(ledger, [BATCH])) == (5, 2, 1, 2)
    give(ledger, Answer(third, "possible_duplicate:", "another"))
    [file] = tally(ledger, [BATCH])
    assert (file.rows, file.accepted, file.waiting, file.left_out) == (5, 3, 0, 2)
    assert (file.name, file.when, file.excluded) == ("02-竹溪村.xlsx", "2026-04-02T09:00:00", 1)
    assert batches_of(ledger, "") == ()
    assert case
