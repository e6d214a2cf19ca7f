"""Figures of drives, returns, rectifications and activities are what counting folds gives."""

from collections import Counter
from collections.abc import Iterable, Sequence
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from db.model import day
from db.model.activity import Activity, Rectification
from db.model.drive import Drive, Handed
from db.model.indicator import DENOMINATOR, NUMERATOR, ActivitySum, Counted
from db.model.period import read_period
from db.model.station import Setting
from db.store import lines
from db.store.connection import memory_database
from db.store.reading import Reading
from db.store.tables import BOOK, DERIVED, create
from tests.db.by_hand import Key, Keys, plain
from tests.db.random_cases import DAYS

SEEDS = st.integers(0, 2**40)
PERIODS = ("2025", "2025Q1", "2025Q2", "2025-04", "2024")
CUTS = ("", "2025-01-20", "2025-03-31", "2025-04-12", "2026-02-14")
QUARTERS = {"2025Q1": ("2025-01-06", "2025-03-20"), "2025Q2": ("2025-04-01", "2025-06-30"),
            "2024Q4": ("2024-10-08", "2025-01-05")}  # fmt: skip
VILLAGES = ("01", "02", "03")
KINDS = ("law_lecture", "publicity", "meeting")
State = Drive | Handed | Rectification | Activity | Setting


def stored(states: Iterable[State]) -> Reading:
    """Return what can be asked of a book whose lines fold to these states."""
    db = memory_database()
    create(db, BOOK)
    create(db, DERIVED)
    tables = {Drive: "drive", Handed: "return", Rectification: "rectification",
              Activity: "activity", Setting: "setting"}  # fmt: skip
    for place, state in enumerate(states, start=1):
        kind = tables[type(state)]
        subject = getattr(state, "subject", "") or f"{kind}:{getattr(state, 'key', '')}"
        lines.put(db, lines.TABLES[kind], subject, place, state)
    return Reading(db, db)


def within(text: str, first: str, last: str) -> bool:
    return day.is_day(text) and first <= day.first(text).isoformat() <= last


def returns(chance: Random) -> list[Handed]:
    one = chance.choice
    return [
        Handed(
            subject=f"return:{number}", drive=one((*QUARTERS, "")), village=one((*VILLAGES, "")),
            on=one(("2025-01-15", "2025-03-31", "2025-04-03", "2025-04-20", "2025-07-05")),
            zero=chance.random() < 0.4, villages=tuple(chance.sample(VILLAGES, one((0, 1, 2)))),
        )
        for number in range(chance.randrange(0, 9))
    ]  # fmt: skip


def drives(chance: Random) -> list[Drive]:
    keys = chance.sample(sorted(QUARTERS), chance.randrange(1, 4))
    return [Drive(key=key, starts_on=QUARTERS[key][0], ends_on=QUARTERS[key][1]) for key in keys]


def reported(
    handed: Sequence[Handed], drive: Drive, village: str, until: str, last: str
) -> list[bool]:
    """Return whether each return of a village for a drive was a zero report."""
    over = until >= last and drive.ends_on <= last
    return [
        one.zero
        for one in handed
        if one.drive == drive.key
        and (over or one.on <= until)
        and village in (one.village, *one.villages)
    ]


@settings(max_examples=60)
@given(SEEDS, st.sampled_from(PERIODS), st.sampled_from(CUTS))
def test_reporting_and_zero_reports(seed: int, key: str, until: str) -> None:
    chance = Random(seed)
    begun, handed = drives(chance), returns(chance)
    villages = [Setting(key=f"village-{code}", value=f"{code}村") for code in VILLAGES]
    reading = stored([*begun, *handed, *villages])
    period = read_period(key)
    cut = until or period.last
    mine = [each for each in begun if within(each.starts_on, period.first, min(period.last, cut))]
    said = {
        (drive.key, village): reported(handed, drive, village, cut, period.last)
        for drive in mine
        for village in VILLAGES
    }
    sides: dict[str, tuple[Keys, Keys | None]] = {
        "reporting_rate": ({pair for pair, zeros in said.items() if zeros}, set(said)),
        "zero_reports": ({pair for pair, zeros in said.items() if zeros and all(zeros)}, None),
        "drives": ({(drive.key, "") for drive in mine}, None),
    }
    agree(reading, key, until, sides)


@settings(max_examples=60)
@given(SEEDS, st.sampled_from(PERIODS), st.sampled_from(CUTS))
def test_rectifications(seed: int, key: str, until: str) -> None:
    chance = Random(seed)
    one = chance.choice
    listed = [
        Rectification(
            subject=f"rectification:{number}", opened_on=one(DAYS), due_on=one(DAYS),
            closed=(closed := chance.random() < 0.6), closed_on=one(DAYS) if closed else "",
        )
        for number in range(chance.randrange(0, 12))
    ]  # fmt: skip
    period = read_period(key)
    cut = until or period.last

    def is_listed(problem: Rectification) -> bool:
        if problem.opened_on:
            return within(problem.opened_on, period.first, min(period.last, cut))
        other = problem.due_on or problem.closed_on
        return not other or within(other, period.first, period.last)

    whole = {(each.subject, "") for each in listed if is_listed(each)}
    mended = {(each.subject, "") for each in listed if each.closed and each.closed_on <= cut}
    agree(stored(listed), key, until, {"rectification_rate": (whole & mended, whole)})


@settings(max_examples=60)
@given(SEEDS, st.sampled_from(PERIODS), st.sampled_from(CUTS))
def test_activities_and_their_sums(seed: int, key: str, until: str) -> None:
    chance = Random(seed)
    some = (None, 0, 1, 3, 40)
    logged = [
        Activity(
            subject=f"activity:{number}", on=chance.choice(DAYS), activity=chance.choice(KINDS),
            times=chance.choice(some), attended=chance.choice(some), served=chance.choice(some),
            handed_out=chance.choice(some),
        )
        for number in range(chance.randrange(0, 15))
    ]  # fmt: skip
    period = read_period(key)
    cut = until or period.last
    mine = [one for one in logged if within(one.on, period.first, min(period.last, cut))]
    reading = stored(logged)
    agree(reading, key, until, {"activity_entries": ({(each.subject, "") for each in mine}, None)})
    order = Counter(each.activity for each in mine)
    want = [
        ActivitySum(
            kind, count,
            *(
                sum(getattr(each, name) or 0 for each in mine if each.activity == kind)
                for name in ("times", "attended", "served", "handed_out")
            ),
        )
        for kind, count in order.items()
    ]  # fmt: skip
    assert reading.activity_sums(period, until) == want
    for kind in order:
        behind: set[Key] = plain(
            reading.members(Counted("activities_by_kind", key, until, part=kind))
        )
        assert behind == {(each.subject, "") for each in mine if each.activity == kind}


def agree(
    reading: Reading, key: str, until: str, want: dict[str, tuple[Keys, Keys | None]]
) -> None:
    """Check the numbers of some indicators, and the lists behind both their sides."""
    for name, sides in want.items():
        figure = reading.figure(name, read_period(key), until)
        told = (figure.numerator, figure.denominator)
        assert told == tuple(None if keys is None else len(keys) for keys in sides)
        for side, keys in zip((NUMERATOR, DENOMINATOR), sides, strict=True):
            assert keys is None or plain(reading.members(figure.behind(side))) == keys
