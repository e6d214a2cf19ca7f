"""An invented station of any size, for trying the program out and for measuring it."""

import hashlib
import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from db import clock
from db.demo_case import invent, texts
from db.ledger import Ledger, Tick
from db.model.case_kinds import Corrected, Erased, Retracted, Screened, TakenOver, correction
from db.model.kinds import Act
from db.model.loop import Stage
from db.model.selection import Selection
from db.model.station import Village
from db.model.station_kinds import Imported

PASSWORD: Final = "loopbook-demo"
CASES: Final = 240
SEED: Final = 1
DAYS: Final = 730
_TAKEN_OVER: Final = 0.25
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
    """Add invented cases of the two years before today, at all stages.

    The same seed and day give the same facts, numbers, days and stages; a ledger without villages
    gets those of the demo. `tick` is told cases done and cases in all, and may raise to stop
    between two transactions.
    """
    chance = random.Random(seed)
    if not ledger.reading.villages():
        ledger.record_all(ledger.village_acts(texts()["villages"]))
    villages = ledger.reading.villages()
    today = clock.today()
    ages = sorted((chance.randrange(DAYS) for _ in range(cases)), reverse=True)
    subjects: list[str] = []
    for start in range(0, cases, _CHUNK):
        found = [today - timedelta(days=age) for age in ages[start : start + _CHUNK]]
        subjects += _enter(ledger, chance, villages, found, today)
        if tick:
            tick(start + len(found), cases)
    _mend(ledger, chance, subjects)


def _enter(
    ledger: Ledger,
    chance: random.Random,
    villages: Sequence[Village],
    found: Sequence[date],
    today: date,
) -> list[str]:
    """Write cases found on these days: first the returns, then all that happened afterwards."""
    subjects: list[str] = []
    returns: dict[str, tuple[Village, Acts]] = {}
    rest: Acts = []
    for day in found:
        village = chance.choice(villages)
        keyed = chance.random() >= _TAKEN_OVER
        acts = invent(chance, village, day, today, keyed=keyed)
        subject = ledger.new_case()
        subjects.append(subject)
        if not keyed:
            returns.setdefault(village.code, (village, []))[1].append((subject, acts.pop(0)))
        rest += [(subject, act) for act in acts]
    for village, rows in returns.values():
        ledger.record_all(_return(ledger, chance, village, rows), f"{chance.getrandbits(64):016x}")
    ledger.record_all(rest)
    return subjects


def _return(ledger: Ledger, chance: random.Random, village: Village, rows: Acts) -> Acts:
    """Return the entries of one import: its rows as a sheet gives them, and that it was read."""
    name = str(texts()["import_file"]).format(v=village.name)
    digest = hashlib.sha256(chance.randbytes(32)).hexdigest()
    acts: Acts = [
        (subject, _placed(act, digest, number)) for number, (subject, act) in enumerate(rows, 4)
    ]
    told = Imported(file=name, file_hash=digest, rows=len(rows), accepted=len(rows))
    return [*acts, (f"log:{ledger.station}/imported", told)]


def _placed(act: Act, digest: str, number: int) -> Act:
    assert isinstance(act, TakenOver)
    return replace(act, file=digest, sheet="Sheet1", row=number)


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
