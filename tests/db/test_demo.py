"""The invented station: same seed, same cases; every stage and kind; every rule content."""

import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from db import demo
from db.demo_case import texts
from db.exchange import answers, screening
from db.ledger import Ledger
from db.model import codes
from db.model.case_kinds import Screened
from db.model.drive import drive_of
from db.model.loop import RULES, Stage
from db.model.selection import Selection
from db.model.station import NO_VILLAGE
from tests.conftest import FrozenClock

CASES = 200
EVERY = Selection(sort="no", descending=False)


def made(folder: Path, cases: int = CASES, seed: int = 7) -> Ledger:
    ledger, _code = demo.create(folder, cases, seed)
    return ledger


def told(ledger: Ledger) -> list[tuple[object, ...]]:
    """What a seed decides: facts, numbers, days and stages, in the order of the numbers."""
    rows = ledger.reading.rows(ledger.reading.ids(EVERY))
    return [
        (row.no, row.stage, row.found_on, row.title, row.facts, row.applicants, row.amount,
         row.risk, row.resolved_on, row.closed_out_on, row.last_revisit, row.satisfaction)
        for row in rows
    ]  # fmt: skip


def kinds(ledger: Ledger) -> Counter[str]:
    rows = ledger.reading.rows(ledger.reading.ids(EVERY))
    lines = (ledger.reading.case(row.subject) for row in rows)
    return Counter(told.entry.kind for line in lines for told in line.told)


def test_the_same_seed_makes_the_same_cases(tmp_path: Path, clock: FrozenClock) -> None:
    with made(tmp_path / "a") as first, made(tmp_path / "b") as second:
        assert told(first) == told(second)
        for key in ("2026Q1", "2025Q2"):
            assert first.reading.progress(key) == second.reading.progress(key)
        assert len(told(first)) == CASES
    with made(tmp_path / "c", seed=8) as other, made(tmp_path / "a2") as again:
        assert told(other) != told(again)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_every_stage_and_kind_is_there_and_the_book_is_clean(
    tmp_path: Path, clock: FrozenClock, seed: int
) -> None:
    with made(tmp_path / "demo", 400, seed) as ledger:
        assert set(ledger.reading.overview(Selection()).stages) == {stage.value for stage in Stage}
        assert set(kinds(ledger)) == {kind.__name__ for kind in RULES}
        assert ledger.check() == []


def test_no_day_lies_ahead_and_none_is_older_than_two_years(
    tmp_path: Path, clock: FrozenClock
) -> None:
    with made(tmp_path / "demo") as ledger:
        rows = ledger.reading.rows(ledger.reading.ids(EVERY))
        days = [day for row in rows for day in (row.found_on, row.resolved_on, row.last_revisit)]
        assert max(days) <= "2026-04-02"
        assert min(row.found_on for row in rows) >= "2024-04-02"
        numbers = [row.no for row in rows]
        assert len(set(numbers)) == CASES
        assert all(f"{row.no[5:7]}" == row.found_on[2:4] for row in rows if len(row.no) == 13)


def test_nobody_real_can_be_reached(tmp_path: Path, clock: FrozenClock) -> None:
    with made(tmp_path / "demo") as ledger:
        rows = ledger.reading.rows(ledger.reading.ids(EVERY))
        phones = {p.phone for row in rows for p in (*row.applicants, *row.respondents) if p.phone}
        assert len(phones) > CASES
        assert all(re.fullmatch(r"1390000\d{4}", phone) for phone in phones)
        assert not [row.facts for row in rows if "{" in row.facts + row.claim + row.progress]


def test_figures_of_a_case_can_be_true_together(tmp_path: Path, clock: FrozenClock) -> None:
    with made(tmp_path / "demo", 400) as ledger:
        rows = ledger.reading.rows(ledger.reading.ids(EVERY))
        counted = [ledger.reading.case(row.subject).state for row in rows]
        both = [(c.people, c.households) for c in counted if c.people and c.households]
        assert len(both) > 100
        assert all(people >= households for people, households in both)
        assert all(case.amount is None or case.amount > 0 for case in counted)
        told = " ".join(case.facts + case.claim for case in counted)
        assert re.search(r"\d,\d{3}元", told)
        assert not re.search(r"\d{4,}元|(?<!\d)0元", told)


def test_every_quarter_is_screened_and_all_but_the_present_one_reported(
    tmp_path: Path, clock: FrozenClock
) -> None:
    with made(tmp_path / "demo") as ledger:
        drives = ledger.reading.drives()
        keys = [f"{year}Q{quarter}" for year in (2024, 2025) for quarter in (1, 2, 3, 4)]
        assert [drive.key for drive in drives] == ["2026Q1", *keys[:0:-1]]
        states = [screening.state_of(ledger, drive) for drive in drives]
        present, *past = states
        assert not present.drive.reported_on
        assert len(present.missing) == 1
        assert all(state.drive.reported_on and not state.missing for state in past)
        assert all(state.total.waiting == 0 for state in past)
        assert sum(state.zero for state in states) > 0
        assert sum(state.total.early for state in states) > 0
        assert sum(state.total.carried for state in states) > 0
        told = sum(state.total.found for state in states)
        taken = kinds(ledger)["TakenOver"]
        assert told == taken
        assert taken > CASES / 3
        missing = present.missing[0].code
        assert ledger.reading.progress("2026Q1").get(missing) is None


def test_a_reported_drive_says_what_its_returns_say(tmp_path: Path, clock: FrozenClock) -> None:
    with made(tmp_path / "demo") as ledger:
        for drive in ledger.reading.drives()[1:]:
            state = screening.state_of(ledger, drive)
            received = ledger.reading.returns(drive.key)
            assert len(received) == len(state.villages)
            assert sum(one.accepted for one in received) == state.total.found
            assert all(drive.starts_on < one.on <= "2026-04-02" for one in received)
            assert drive.ends_on < drive.reported_on <= drive.due_on


@pytest.mark.parametrize("seed", [1, 3, 7])
def test_no_village_reports_nothing_beside_what_its_drive_found(
    tmp_path: Path, clock: FrozenClock, seed: int
) -> None:
    with made(tmp_path / "demo", seed=seed) as ledger:
        rows = ledger.reading.rows(ledger.reading.ids(EVERY))
        found = {
            (drive_of(date.fromisoformat(row.found_on)), row.village)
            for row in rows
            if row.source == "drive"
        }
        states = [screening.state_of(ledger, drive) for drive in ledger.reading.drives()]
        zero = {
            (state.drive.key, one.village.code)
            for state in states
            for one in state.villages
            if one.handed is not None and one.handed.zero
        }
        assert len(found) > 3
        assert zero
        assert found & zero == set()


def test_some_rows_wait_and_can_be_answered(tmp_path: Path, clock: FrozenClock) -> None:
    with made(tmp_path / "demo", 400) as ledger:
        rows = ledger.reading.queries()
        assert 4 <= len(rows) <= 7
        queries = [ledger.reading.query(row.subject) for row in rows]
        reasons = [one.asked[0].reason for one in queries]
        assert len(set(reasons)) == len(reasons)
        assert "possible_duplicate" in reasons
        for query in queries:
            (asked,) = query.asked
            cells = {column: text for column, _, text in query.written["row"]}  # type: ignore[attr-defined]  # lists of three texts
            assert asked.column in ("", *cells)
            assert cells.get(asked.column, "") == asked.raw
            assert query.drive == "2026Q1"
            assert cells["village"] == ledger.reading.village_names()[query.village]
            if asked.reason == "unknown_category":
                assert codes.lookup("category", asked.raw) is None
            if query.like:
                assert ledger.reading.case(query.like).state.drive == "2026Q1"
        received = ledger.reading.returns("2026Q1")
        assert sum(one.queried for one in received) == len(rows)
        before = ledger.reading.count(Selection())
        for query in queries:
            answer = answers.Answer(
                query.subject, query.asked[0].key, *ANSWERED[query.asked[0].reason]
            )
            answers.give(ledger, answer)
        assert ledger.reading.waiting() == 0
        assert ledger.reading.count(Selection()) == before + len(rows) - 1
        assert ledger.check() == []


ANSWERED: dict[str, tuple[str, dict[str, object]]] = {
    "ambiguous_date": ("value", {"on": "2026-03-01"}),
    "no_such_date": ("value", {"on": "2026-02-28"}),
    "unclear_amount": ("value", {"amount": 3_000_000}),
    "missing": ("value", {"facts": "院墙倒塌，双方对修复费用说法不一。"}),
    "damaged_number": ("value", {}),
    "unknown_category": ("value", {"category": "neighbour"}),
    "possible_duplicate": ("same", {}),
}


def test_the_station_kept_its_two_lists(tmp_path: Path, clock: FrozenClock) -> None:
    with made(tmp_path / "demo", 30) as ledger:
        log, listed = ledger.reading.activities(), ledger.reading.rectifications()
        assert len(log) > 40
        assert max(one.on for one in log) <= "2026-04-02"
        assert not [one.topic for one in log if "{" in one.topic + one.place]
        assert [one.closed for one in listed] == [False] * 3 + [True] * 3
        assert [one.is_overdue("2026-04-02") for one in listed[:3]] == [True, False, False]
        assert all(one.opened_on < one.closed_on <= "2026-04-02" for one in listed[3:])


def test_a_ledger_with_villages_keeps_them(tmp_path: Path, clock: FrozenClock) -> None:
    ledger, _code = Ledger.create(tmp_path / "own", "某镇", "MZ", ["甲村"], "王某", "a password 7")
    with ledger:
        demo.fill(ledger, 20, seed=1)
        assert [village.name for village in ledger.reading.villages()] == ["甲村"]
        assert ledger.reading.count(Selection(village="01")) == 20
        demo.fill(ledger, 10, seed=1)
        assert ledger.reading.count(Selection()) == 30
        assert ledger.check() == []


def test_a_ledger_without_villages_gets_those_of_the_demo(
    tmp_path: Path, clock: FrozenClock
) -> None:
    ledger, _code = Ledger.create(tmp_path / "own", "某镇", "MZ", [], "王某", "a password 7")
    with ledger:
        demo.fill(ledger, 40, seed=1)
        names = [village.name for village in ledger.reading.villages()]
        assert names == texts()["villages"]
        assert ledger.reading.count(Selection(village=NO_VILLAGE)) == 0


def test_nothing_is_made_of_nothing(tmp_path: Path, clock: FrozenClock) -> None:
    with made(tmp_path / "demo", 0) as ledger:
        assert ledger.reading.count(Selection()) == 0
        assert ledger.reading.drives() == []


def test_progress_is_told_and_may_stop(tmp_path: Path, clock: FrozenClock) -> None:
    class Stopped(Exception):
        pass

    heard: list[tuple[int, int]] = []

    def tick(done: int, total: int) -> None:
        heard.append((done, total))
        if done >= 500:
            raise Stopped

    folder = tmp_path / "demo"
    with pytest.raises(Stopped):
        demo.create(folder, 900, tick=tick)
    assert heard == [(250, 900), (500, 900)]
    with Ledger.open(folder, texts()["head"], demo.PASSWORD) as ledger:
        assert ledger.reading.count(Selection()) == 500


def test_a_correction_and_a_retraction_read_as_a_person_would_write_them(
    tmp_path: Path, clock: FrozenClock
) -> None:
    with made(tmp_path / "demo") as ledger:
        rows = ledger.reading.rows(ledger.reading.ids(EVERY))
        lines = [ledger.reading.case(row.subject) for row in rows]
        corrected = [told for line in lines for told in line.told if told.was is not None]
        assert corrected
        for item in corrected:
            assert item.status == "effective"
        changed = [line.told[0].act for line in lines if any(t.was for t in line.told)]
        assert all(act.people for act in changed if isinstance(act, Screened))
        assert [t for line in lines for t in line.told if t.status == "retracted"]
