"""The line of a row in doubt: what an answer settles, what it brings up, and that folding holds."""

import json
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from db.model.case_kinds import Erased, Retracted, TakenOver
from db.model.kinds import Act
from db.model.query import (
    ANSWERS,
    Asked,
    Query,
    fold_query,
    following,
    taken_over,
)
from db.model.query_kinds import RowAnswered, RowQueried
from tests.db.test_fold import line_of
from tests.rows_in_doubt import SOUND, in_doubt

SUBJECT = "query:s/1"


def written(*acts: Act) -> list[Act]:
    """Return acts as a ledger writes them: answers with what they settle and bring up."""
    told: list[Act] = []
    for act in acts:
        query = fold_query(line_of(told, SUBJECT)).state
        told.append(following(query, act) if isinstance(act, RowAnswered) else act)
    return told


def fold(*acts: Act) -> Query:
    return fold_query(line_of(written(*acts), SUBJECT)).state


def keys(query: Query) -> list[str]:
    return [one.key for one in query.waiting]


def test_a_row_waits_until_its_last_doubt_is_settled() -> None:
    row = in_doubt(("ambiguous_date", "found_on"), ("missing", "facts"))
    asked = fold(row)
    assert asked.is_open
    assert asked.row == 5
    assert keys(asked) == ["ambiguous_date:found_on", "missing:facts"]
    once = fold(row, RowAnswered("ambiguous_date:found_on", "value", {"on": "2026-03"}))
    assert keys(once) == ["missing:facts"]
    assert once.is_open
    done = fold(
        row,
        RowAnswered("ambiguous_date:found_on", "value", {"on": "2026-03"}),
        RowAnswered("missing:facts", "value", {"facts": "占道。"}, case="case:s/1"),
    )
    assert (done.outcome, done.case, done.is_open) == ("accepted", "case:s/1", False)
    assert taken_over(done.values).facts == "占道。"
    assert taken_over(done.values).on == "2026-03"


def test_what_is_no_answer_to_what_is_asked_is_skipped_and_shown() -> None:
    row = in_doubt(("unknown_category", "category"), raw={"category": "鸡毛蒜皮"})
    misfits = [
        RowAnswered("missing:facts", "value", {"facts": "占道。"}),
        RowAnswered("unknown_category:category", "stands"),
        RowAnswered("unknown_category:category", "same", case="case:s/1"),
        RowAnswered("unknown_category:category", "whatever"),
        RowAnswered("unknown_category:category", "value", {"category": 7}),
        RowAnswered("unknown_category:category", "value", {"colour": "red"}),
        RowAnswered("", "another"),
    ]
    for act in misfits:
        line = fold_query(line_of((row, act), SUBJECT)).line()
        assert line.told[-1].why == "not_asked"
        assert keys(line.state) == ["unknown_category:category"]


def test_a_struck_out_row_is_asked_about_first_and_a_number_only_once_it_has_an_owner() -> None:
    row = in_doubt(
        ("damaged_number", "phone"), ("unclear_people", "applicants"), ("struck_out", "")
    )
    query = fold(row)
    assert query.asks == Asked("struck_out")
    query = fold(row, RowAnswered("struck_out:", "stands"))
    assert query.asks == Asked("unclear_people", "applicants")
    query = fold(
        row,
        RowAnswered("struck_out:", "stands"),
        RowAnswered("unclear_people:applicants", "value", {"applicants": [["孔冬", "", ""]]}),
    )
    assert query.asks == Asked("damaged_number", "phone")


def test_a_day_found_that_comes_out_late_brings_up_the_order_of_days() -> None:
    row = in_doubt(
        ("ambiguous_date", "found_on"), values=replace(SOUND, on="", resolved_on="2026-03-04")
    )
    late = fold(row, RowAnswered("ambiguous_date:found_on", "value", {"on": "2026-03-10"}))
    assert late.waiting == (Asked("before_found", "resolved_on", "2026-03-04"),)
    early = fold(row, RowAnswered("ambiguous_date:found_on", "value", {"on": "2026-03-01"}))
    assert early.waiting == ()
    month = fold(row, RowAnswered("ambiguous_date:found_on", "value", {"on": "2026-03"}))
    assert month.waiting == ()
    again = fold(
        row,
        RowAnswered("ambiguous_date:found_on", "value", {"on": "2026-03-10"}),
        RowAnswered("before_found:resolved_on", "value", {"resolved_on": "2026-03-12"}),
    )
    assert again.outcome == "accepted"


def test_an_answer_that_brought_up_a_doubt_reads_the_same_once_it_is_erased() -> None:
    row = in_doubt(("missing", "found_on"), values=replace(SOUND, on="", resolved_on="2026-01-05"))
    acts = written(
        row,
        RowAnswered("missing:found_on", "value", {"on": "2026-03-05"}),
        RowAnswered(
            "before_found:resolved_on", "value", {"resolved_on": "2026-03-20"}, case="case:s/1"
        ),
        Erased(why="已上报"),
    )
    line = fold_query(line_of(acts, SUBJECT)).line()
    assert (line.state.outcome, line.state.case, line.state.values) == ("accepted", "case:s/1", {})
    assert line.skipped == 0


def test_an_answer_that_settled_another_doubt_reads_the_same_once_it_is_erased() -> None:
    doubts = (("before_found", "due_on"), ("before_found", "resolved_on"), ("missing", "facts"))
    acts = written(
        in_doubt(*doubts),
        RowAnswered(
            "before_found:due_on", "value",
            {"on": "2026-01-01", "due_on": "2026-02-01", "resolved_on": "2026-01-05"},
        ),
    )  # fmt: skip
    assert keys(fold(*acts)) == ["missing:facts"]
    assert keys(fold(*acts, Erased(why="已上报"))) == ["missing:facts"]


def test_a_likely_duplicate_that_turns_up_late_is_one_more_doubt() -> None:
    row = in_doubt(("unknown_category", "category"))
    query = fold(
        row,
        RowAnswered("unknown_category:category", "value", {"category": "damage"}, like="case:s/7"),
    )
    assert query.like == "case:s/7"
    assert query.asks == Asked("possible_duplicate")


def test_retracting_an_answer_asks_again_and_erasing_keeps_the_outcome() -> None:
    row = in_doubt(("missing", "facts"))
    told = RowAnswered("missing:facts", "left_out", why="重复登记")
    entries = line_of((row, told), SUBJECT)
    assert fold(row, told).outcome == "left_out"
    assert fold(row, told, Retracted(entries[1].id, "撤回答复")).waiting == fold(row).waiting
    erased = fold(row, told, Erased(why="已上报"))
    assert (erased.outcome, erased.values, erased.written) == ("left_out", {}, {})


json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner),
    max_leaves=5,
)
values = st.dictionaries(
    st.sampled_from(["on", "resolved_on", "due_on", "applicants", "category", "amount", "colour"]),
    st.sampled_from(["2026-03-01", "2026-02", "damage", ""]) | json_values,
    max_size=3,
)
reasons = st.sampled_from(
    ["ambiguous_date:found_on", "missing:facts", "before_found:resolved_on", "struck_out:",
     "possible_duplicate:", "unknown_word:state", "", "odd"]
)  # fmt: skip
answers = st.builds(
    RowAnswered,
    doubt=reasons,
    answer=st.sampled_from([*sorted(ANSWERS), "odd"]),
    values=values,
    why=st.text(max_size=3),
    case=st.sampled_from(["", "case:s/1"]),
    like=st.sampled_from(["", "case:s/2"]),
    settles=st.lists(reasons, max_size=2).map(tuple),
    brings=st.lists(reasons, max_size=2).map(tuple),
)
rows = st.builds(
    RowQueried,
    row=st.none() | st.integers(0, 9),
    doubts=st.lists(reasons, max_size=4).map(tuple),
    raws=st.lists(st.text(max_size=3), max_size=4).map(tuple),
    values=values,
    written=st.dictionaries(st.sampled_from(["row", "above"]), json_values, max_size=2),
)


@given(rows, st.lists(answers, max_size=6))
def test_any_answers_fold_and_an_open_row_always_asks_something(
    row: RowQueried, given_answers: list[RowAnswered]
) -> None:
    line = fold_query(line_of((row, *given_answers), SUBJECT)).line()
    query = line.state
    assert len(line.told) == 1 + len(given_answers)
    assert query.outcome in ("", "accepted", "left_out", "same", "carried_over")
    assert not query.waiting or query.is_open
    if query.is_open and row.doubts:
        assert query.asks in query.waiting
    if query.outcome and line.last is not None and isinstance(line.last.act, RowAnswered):
        assert query.case == line.last.act.case
    json.dumps(query.values)


@given(rows, st.lists(answers, min_size=1, max_size=5))
def test_taking_back_restores_the_row_answer_by_answer(
    row: RowQueried, given_answers: list[RowAnswered]
) -> None:
    acts: list[Act] = [row, *given_answers]
    line = fold_query(line_of(acts, SUBJECT)).line()
    before = fold_query(line_of([row], SUBJECT)).line().state
    while line.last is not None and isinstance(line.last.act, RowAnswered):
        acts.append(Retracted(line.last.entry.id, "撤回答复"))
        line = fold_query(line_of(acts, SUBJECT)).line()
    assert line.state == before


@given(rows, st.lists(answers | st.none(), max_size=7))
def test_erasing_a_row_changes_nothing_but_its_values(
    row: RowQueried, given_answers: list[RowAnswered | None]
) -> None:
    """None takes the last entry back; only what a ledger accepts is written."""
    acts: list[Act] = [row]
    for one in given_answers:
        last = fold_query(line_of(acts, SUBJECT)).line().last
        if one is not None:
            more = written(*acts, one)
        elif last is not None:
            more = [*acts, Retracted(last.entry.id, "撤回答复")]
        if fold_query(line_of(more, SUBJECT)).line().skipped == 0:
            acts = more
    before = fold_query(line_of(acts, SUBJECT)).line()
    after = fold_query(line_of([*acts, Erased(why="已上报")], SUBJECT)).line()
    assert [one.status for one in after.told[:-1]] == [one.status for one in before.told]
    assert after.state.values == {}
    assert keys(after.state) == keys(before.state)
    outcomes = [(one.outcome, one.case, one.like) for one in (before.state, after.state)]
    assert outcomes[0] == outcomes[1]


def test_values_that_fit_no_field_make_no_case() -> None:
    assert taken_over({"on": "2026-03-05", "amount": None}) == TakenOver(on="2026-03-05")
