"""An invented station of any size, for trying the program out and for measuring it."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from db import clock
from db.demo_case import invent, texts
from db.demo_drives import Rows, Screening
from db.demo_lists import station_lists
from db.ledger import Ledger, Tick
from db.model.case_kinds import Corrected, Erased, Retracted, Screened, TakenOver, correction
from db.model.kinds import Act
from db.model.loop import Stage
from db.model.selection import Selection

PASSWORD: Final = "loopbook-demo"
CASES: Final = 240
SEED: Final = 1
DAYS: Final = 730
_TAKEN_OVER: Final = 0.5
_CHUNK: Final = 250
_MENDED: Final = 100
"""One case in so many is corrected, one has its last step taken back."""
_ERASED_FROM: Final = 100

Acts = list[tuple[str, Act]]


def create(
    folder: Path,
    cases: int = CASES,
    seed: int = SEED,
    password: str = PASSWORD,
    tick: Tick | None = None,
) -> tuple[Ledger, str]:
    """Make an invented station's ledger in a new folder; return it with the recovery code."""
    words = texts()
    ledger, code = Ledger.create(
        folder, words["station"], words["code"], words["villages"], words["head"], password
    )
    try:
        fill(ledger, cases, seed, tick)
    except BaseException:
        ledger.close()
        raise
    return ledger, code


def fill(ledger: Ledger, cases: int, seed: int = SEED, tick: Tick | None = None) -> None:
    """Add invented cases of the two years before today, at all stages, and the station's quarters.

    The same seed and day give the same facts, numbers, days and stages; a ledger without villages
    gets those of the demo. `tick` is told cases done and cases in all, and may raise to stop
    between two transactions.
    """
    if not ledger.reading.villages():
        ledger.record_all(ledger.village_acts(texts()["villages"]))
    if not cases:
        return
    chance, today = random.Random(seed), clock.today()
    villages = ledger.reading.villages()
    ages = sorted((chance.randrange(DAYS) for _ in range(cases)), reverse=True)
    first = today - timedelta(days=ages[0])
    drives = Screening.begin(ledger, random.Random(f"drives {seed}"), villages, first, today)
    subjects: list[str] = []
    for start in range(0, cases, _CHUNK):
        found = [today - timedelta(days=age) for age in ages[start : start + _CHUNK]]
        done = start + len(found)
        subjects += _enter(chance, drives, found, last=done == cases)
        if tick:
            tick(done, cases)
    drives.finish()
    _mend(ledger, chance, subjects)
    ledger.record_all(station_lists(ledger, random.Random(f"lists {seed}"), villages, today))


def _enter(
    chance: random.Random, drives: Screening, found: Sequence[date], *, last: bool
) -> list[str]:
    """Write cases found on these days: first the returns, then all that happened afterwards."""
    ledger = drives.ledger
    subjects: list[str] = []
    returns: dict[str, dict[str, Rows]] = {}
    rest: Acts = []
    for day in found:
        village = chance.choice(drives.villages)
        keyed, drive = chance.random() >= _TAKEN_OVER, drives.drive_for(village, day)
        acts = invent(chance, village, day, drives.today, keyed=keyed or not drive)
        subject = ledger.new_case()
        subjects.append(subject)
        one, *more = drives.retold(village, acts)
        if isinstance(one, TakenOver):
            rows = returns.setdefault(drive, {}).setdefault(village.code, [])
            rows.append((subject, replace(one, drive=drive)))
        else:
            more = [one, *more]
        rest += [(subject, act) for act in more]
    drives.take_in(returns, last=last)
    ledger.record_all(rest)
    return subjects


def _mend(ledger: Ledger, chance: random.Random, subjects: Sequence[str]) -> None:
    """Correct some cases, take the last step of others back, and erase one, as the law may ask."""
    count = len(subjects) // _MENDED + 1 if subjects else 0
    chosen = chance.sample(subjects, min(len(subjects), 2 * count))
    acts = [*_corrections(ledger, chosen[:count]), *_retractions(ledger, chosen[count:])]
    if len(subjects) >= _ERASED_FROM:
        shelved = ledger.reading.ids(Selection(stages=(Stage.ARCHIVED.value,), sort="no"))
        acts += [
            (row.subject, Erased(why=texts()["erasing"]))
            for row in ledger.reading.rows(shelved[:1])
        ]
    ledger.record_all(acts)


def _corrections(ledger: Ledger, subjects: Sequence[str]) -> Iterator[tuple[str, Corrected]]:
    for subject in subjects:
        first = ledger.reading.case(subject).told[0]
        if isinstance(first.act, (Screened, TakenOver)):
            people = (first.act.people or first.act.households or 2) + 1
            changed = replace(first.act, people=people)
            reason = texts()["correcting"]
            yield subject, correction(first.entry.id, first.act, changed, reason)


def _retractions(ledger: Ledger, subjects: Sequence[str]) -> Iterator[tuple[str, Retracted]]:
    for subject in subjects:
        last = ledger.reading.case(subject).last
        if last is not None and not isinstance(last.act, (Screened, TakenOver)):
            yield subject, Retracted(last.entry.id, texts()["retracting"])
