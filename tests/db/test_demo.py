"""The invented station: same seed, same cases; every stage and kind; every rule content."""

import re
from collections import Counter
from pathlib import Path

import pytest

from db import demo
from db.demo_case import texts
from db.ledger import Ledger
from db.model.case_kinds import Screened
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


def test_a_ledger_with_villages_keeps_them(tmp_path: Path, clock: FrozenClock) -> None:
    ledger, _code = Ledger.create(tmp_path / "own", "某镇", "MZ", ["甲村"], "王某", "a password 7")
    with ledger:
        demo.fill(ledger, 20, seed=1)
        assert [village.name for village in ledger.reading.villages()] == ["甲村"]
        assert ledger.reading.count(Selection(village="01")) == 20
        demo.fill(ledger, 10, seed=1)
        assert ledger.reading.count(Selection()) == 30


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
