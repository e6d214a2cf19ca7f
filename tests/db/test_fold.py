"""Folding: total, pure, independent of order; retraction and correction restore and replace."""

import json
import random
from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from db.model import case_kinds as k
from db.model.case import Case, fold_case
from db.model.entry import CHAIN_START, Entry, Head, compact, write_entry
from db.model.kinds import KINDS, Act, write
from db.model.line import Line
from db.model.loop import Stage
from tests import ledgers
from tests.db.rounds import NUMBERS, allowed


def line_of(acts: Sequence[Act], subject: str = "case:s/1") -> list[Entry]:
    """Return the entries of one writer that say these acts, turns in order."""
    entries: list[Entry] = []
    head, turn = Head("w", 0, CHAIN_START), 0
    for act in acts:
        turn += act.turns
        data, personal = write(act)
        entry = write_entry(
            n=len(entries) + 1, head=head, arrived="2026-03-01T08:00:00",
            at="2026-03-01T08:00:00", account="a", batch="", subject=subject,
            turn=turn if act.turns else None, kind=act.kind, version=1, data=data,
            personal=personal,
        )  # fmt: skip
        head = Head("w", entry.seq, entry.chain)
        entries.append(entry)
    return entries


def state(acts: Sequence[Act]) -> Case:
    return fold_case(line_of(acts)).state


def outline(line: Line[Case]) -> list[tuple[str, str, str]]:
    return sorted((told.entry.id, told.status, told.why) for told in line.told)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=8,
)
field_names = st.sampled_from(
    ["on", "applicants", "amount", "state", "target", "values", "risk", "why", "no", "title"]
)
stored = (
    st.dictionaries(field_names, json_values).map(lambda value: json.dumps(value).encode())
    | st.binary(max_size=20)
    | st.just(b"[" * 100_000)
)
wild_entries = st.builds(
    Entry,
    n=st.integers(1, 9),
    arrived=st.just("2026-01-01T00:00:00"),
    writer=st.sampled_from(["v", "w"]),
    seq=st.integers(1, 5),
    at=st.sampled_from(["2026-01-01T00:00:00", "2026-02-01T00:00:00"]),
    account=st.just("a"),
    batch=st.just(""),
    subject=st.sampled_from(["case:s/1", "account:s/1"]),
    turn=st.none() | st.integers(-1, 6),
    kind=st.sampled_from([*KINDS, "Unheard"]),
    version=st.integers(0, 2),
    data=stored,
    personal=st.none() | stored,
    salt=st.just(b""),
    digest=st.just(b""),
    personal_digest=st.just(b""),
    chain=st.binary(min_size=2, max_size=2),
)


@given(st.lists(wild_entries, max_size=8), st.integers(0, 9999))
def test_folding_never_raises_and_does_not_depend_on_order(entries: list[Entry], seed: int) -> None:
    once = fold_case(entries)
    shuffled = list(entries)
    random.Random(seed).shuffle(shuffled)
    again = fold_case(shuffled)
    assert again.state == once.state
    assert outline(again) == outline(once)
    assert len(once.told) == len(entries)


@given(NUMBERS, st.integers(1, 9))
def test_retracting_restores_the_state_before(numbers: list[int], back: int) -> None:
    acts: list[Act] = [ledgers.SCREENED]
    for number in numbers:
        acts.append(allowed(state(acts), number))
    states = [state(acts[:size]) for size in range(len(acts) + 1)]
    turned = [size for size, act in enumerate(acts) if act.turns]
    for size in reversed(turned[-back:]):
        line = fold_case(line_of(acts))
        assert line.last is not None
        acts = [*acts, k.Retracted(target=line.last.entry.id, reason="录错")]
        assert state(acts) == states[size]


def test_a_whole_round_ends_in_the_revisit_period() -> None:
    case = state(ledgers.ROUND)
    assert case.stage is Stage.CLOSED_OUT
    assert (case.found_on, case.resolved_on, case.closed_out_on) == (
        "2026-03-05", "2026-03-15", "2026-03-20",
    )  # fmt: skip
    assert case.revisit_plan == ("2026-03-27", "2026-04-19")
    assert case.revisits_due == ("2026-04-19",)
    assert (case.agreement, case.risk, case.satisfaction) == ("written", "orange", "satisfied")


def test_a_red_case_is_revisited_after_90_days_too_and_after_the_promised_day() -> None:
    case = state(
        [
            ledgers.SCREENED,
            replace(ledgers.ASSESSED, risk="red"),
            ledgers.ASSIGNED,
            replace(ledgers.AGREED, perform_by="2026-04-30"),
            ledgers.RESOLVED,
            ledgers.CLOSED_OUT,
        ]
    )
    assert case.revisit_plan == ("2026-03-27", "2026-04-19", "2026-05-01", "2026-06-18")


def test_taken_over_rows_stand_where_their_state_says() -> None:
    told = {
        "": Stage.SCREENED, "handling": Stage.RESOLVING, "held": Stage.RESOLVING,
        "diverted": Stage.RESOLVING, "resolved": Stage.RESOLVED,
    }  # fmt: skip
    for word, stage in told.items():
        case = state([replace(ledgers.TAKEN_OVER, state=word)])
        assert (case.stage, case.outcome, case.confirmed) == (stage, "", False)
        assert case.held is (word == "held")


def test_the_first_answer_to_a_petition_is_the_one_that_counts() -> None:
    days = ("2026-03-07", "2026-03-08")
    acts: list[Act] = [ledgers.SCREENED, *(k.Accepted(on) for on in days)]
    acts += [k.Notified(on) for on in days]
    case = state(acts)
    assert (case.accepted_on, case.notified_on) == ("2026-03-07", "2026-03-07")
    keyed = replace(ledgers.SCREENED, accepted_on="2026-03-06")
    assert state([keyed, *acts[1:]]).accepted_on == "2026-03-06"
    assert state([ledgers.TAKEN_OVER, *acts[1:]]).accepted_on == "2026-03-07"


def test_a_referral_keeps_its_result_until_another_is_told() -> None:
    imported = replace(ledgers.TAKEN_OVER, state="diverted", referral_result="pending")
    resolved = k.Resolved("2026-03-20", "litigated", "civil_suit")
    assert state([imported, resolved]).referral_result == "pending"
    contested = replace(resolved, referral_result="contested")
    assert state([imported, contested]).referral_result == "contested"


def test_a_correction_changes_what_the_earlier_entry_says_and_keeps_the_rest() -> None:
    entries = line_of(ledgers.ROUND[:3])
    changed = replace(ledgers.SCREENED, amount=35_000_00, facts="外墙前移38厘米。")
    acts = [*ledgers.ROUND[:3], k.correction(entries[0].id, ledgers.SCREENED, changed, "漏写")]
    line = fold_case(line_of(acts))
    assert (line.state.amount, line.state.facts) == (35_000_00, "外墙前移38厘米。")
    assert line.state.stage is Stage.RESOLVING
    assert line.told[3].was == ledgers.SCREENED
    assert line.last is not None
    undone = [*acts, k.Retracted(target=line.last.entry.id, reason="又核实过")]
    assert state(undone) == state(acts[:3])


def test_a_correction_splits_personal_fields_from_data() -> None:
    changed = replace(ledgers.SCREENED, amount=1, facts="短。")
    correction = k.correction("w:1", ledgers.SCREENED, changed, "理由")
    assert (correction.values, correction.private) == ({"amount": 1}, {"facts": "短。"})


def test_a_correction_that_puts_personal_words_among_the_data_is_skipped() -> None:
    first = line_of(ledgers.ROUND[:1])[0].id
    for misplaced in (
        k.Corrected(target=first, values={"facts": "张国强说。"}, reason="理由"),
        k.Corrected(target=first, private={"amount": 1}, reason="理由"),
    ):
        line = fold_case(line_of([*ledgers.ROUND[:1], misplaced]))
        assert (line.told[1].status, line.told[1].why) == ("skipped", "correction_misfits")


def test_a_correction_that_would_break_the_line_is_skipped() -> None:
    took = replace(ledgers.TAKEN_OVER, state="resolved")
    acts: list[Act] = [took, replace(ledgers.CLOSED_OUT, on="2026-03-20")]
    entries = line_of(acts)
    acts.append(k.correction(entries[0].id, took, replace(took, state=""), "未化解"))
    line = fold_case(line_of(acts))
    assert (line.told[2].status, line.told[2].why) == ("skipped", "correction_breaks_line")
    assert line.state.stage is Stage.CLOSED_OUT
    assert line.state.skipped == 1


def test_only_the_last_effective_entry_can_be_retracted() -> None:
    entries = line_of(ledgers.ROUND[:3])
    line = fold_case(line_of([*ledgers.ROUND[:3], k.Retracted(entries[0].id, "x")]))
    assert (line.told[3].status, line.told[3].why) == ("skipped", "not_the_last")


def test_a_missing_turn_leaves_all_that_follows_aside() -> None:
    entries = line_of(ledgers.ROUND[:4])
    line = fold_case([entries[0], entries[1], entries[3]])
    assert [told.status for told in line.told] == ["effective", "effective", "skipped"]
    assert line.state.stage is Stage.ASSESSED
    assert fold_case(entries).state.mediations == 1


def test_an_unknown_kind_makes_the_case_read_only_but_keeps_the_rest() -> None:
    entries = line_of(ledgers.ROUND[:2])
    newer = replace(entries[1], seq=3, turn=3, kind="Foretold")
    line = fold_case([*entries, newer])
    assert line.read_only
    assert line.state.stage is Stage.ASSESSED
    later = replace(entries[1], seq=3, turn=3, version=2)
    assert fold_case([*entries, later]).read_only


def test_notes_carry_no_turn_and_block_no_retraction() -> None:
    note = k.Noted(on="2026-03-06", text="问过了。")
    entries = line_of([ledgers.SCREENED, ledgers.ASSESSED, note])
    line = fold_case(entries)
    assert line.last is not None
    assert line.last.entry.kind == "Assessed"
    turned = fold_case([*entries[:2], replace(entries[2], turn=3)])
    assert turned.told[2].status == "skipped"


def test_an_erasure_hides_the_personal_part_of_what_came_before_it() -> None:
    acts = [*ledgers.ROUND[:3], k.Erased(why="个人信息保护法第47条")]
    case = state(acts)
    assert (case.applicants, case.title, case.facts, case.handler) == ((), "", "", "")
    assert (case.category, case.amount, case.stage) == ("homestead", 3_500_000, Stage.RESOLVING)
    assert case.erased
    line = fold_case(line_of(acts))
    assert line.last is not None
    assert line.last.entry.kind == "Assigned"


def test_fields_this_program_does_not_know_are_passed_over() -> None:
    (entry,) = line_of([ledgers.SCREENED])
    data = json.loads(entry.data) | {"invented_later": 7}
    assert fold_case([replace(entry, data=compact(data))]).state.category == "homestead"
