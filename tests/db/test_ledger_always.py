"""Whatever is done to a ledger, its tables equal the fold, and its past the fold of a prefix."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from shutil import copytree, rmtree

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db import clock as db_clock
from db.ledger import Ledger
from db.model import case_kinds as k
from db.model.selection import Selection
from db.store import proof
from tests import ledgers
from tests.conftest import FrozenClock
from tests.db.rounds import allowed

operations = st.lists(
    st.tuples(st.sampled_from(["new", "step", "retract", "correct", "erase"]), st.integers(0, 99)),
    max_size=14,
)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(operations)
def test_whatever_is_done_the_tables_equal_the_fold_and_the_past_its_prefix(
    ledger_template: Path, tmp_path: Path, todo: list[tuple[str, int]]
) -> None:
    folder = tmp_path / "any"
    rmtree(folder, ignore_errors=True)
    copytree(ledger_template, folder)
    moment = FrozenClock(db_clock.now().replace(year=2026, month=4, day=2))
    before = db_clock.use(moment)
    try:
        with Ledger.open(folder, ledgers.HEAD, ledgers.PASSWORD) as ledger:
            seen = walk(ledger, todo, moment)
            assert ledger.check() == []
            digest = proof.derived_digest(ledger.database)
            ledger.rebuild()
            assert proof.derived_digest(ledger.database) == digest
            for day, rows in seen.items():
                past = ledger.as_of(day)
                assert past.rows(past.ids(Selection(sort="no"))) == rows
    finally:
        db_clock.use(before)


def walk(
    ledger: Ledger, todo: list[tuple[str, int]], moment: FrozenClock
) -> dict[date, list[object]]:
    """Do what is asked, one day each, and return what the ledger showed at the end of each day."""
    subjects: list[str] = []
    seen: dict[date, list[object]] = {}
    erased = False
    for number, (what, choice) in enumerate(todo):
        moment.set(f"2026-05-{number + 1:02d}")
        if what == "new" or not subjects:
            subjects.append(ledgers.enter(ledger, ledgers.another(number)))
        else:
            erased |= act(ledger, subjects[choice % len(subjects)], what, choice)
        if erased:
            seen.clear()
            erased = False
        seen[moment.now().date()] = list(
            ledger.reading.rows(ledger.reading.ids(Selection(sort="no")))
        )
    return seen


def act(ledger: Ledger, subject: str, what: str, choice: int) -> bool:
    """Do one thing to a case where it can be done; tell whether it was an erasure."""
    line = ledger.reading.case(subject)
    if what == "retract" and line.last is not None:
        ledger.retract(subject, "录错")
    elif what == "correct" and line.state.stage is not None:
        first = line.told[0]
        assert first.act is not None
        changed = replace(first.act, people=choice, claim=f"诉求{choice}")  # type: ignore[type-var]  # a dataclass
        if changed != first.act and not line.state.erased:
            ledger.record(subject, k.correction(first.entry.id, first.act, changed, "核实"))
    elif what == "erase" and line.state.stage is not None:
        ledger.erase(subject, "本人要求")
        return True
    elif line.state.stage is not None:
        ledger.record(subject, allowed(line.state, choice))
    return False
