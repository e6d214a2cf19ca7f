"""Invented rows of a return that cannot be taken over as they stand."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from db.demo_case import invent, texts
from db.model import codes, day
from db.model.case_kinds import TakenOver
from db.model.kinds import write
from db.model.party import Party, names
from db.model.query import MISSING, POSSIBLE_DUPLICATE
from db.model.query_kinds import RowQueried
from db.model.station import Village

Rows = Sequence[tuple[str, TakenOver]]
_SHARED_OUT: Final = (3, 2, 1)
_RECENT_DAYS: Final = 25


@dataclass(frozen=True, slots=True)
class Doubtful:
    """A row in doubt before it has its place: `act` is what reads, `raw` the cell in doubt."""

    act: TakenOver
    reason: str
    column: str
    raw: str
    like: str = ""


Spoil = Callable[[random.Random, TakenOver], Doubtful]


def doubtful_rows(
    chance: random.Random, villages: Sequence[Village], today: date, first: date, rows: Rows
) -> dict[str, list[Doubtful]]:
    """Return by village code some rows in doubt that were found from the day `first` on.

    `rows` are subjects and entries of the same import, one of which is told once more.
    """
    made: dict[str, list[Doubtful]] = {}
    left = list(_SPOILS)
    for village, count in zip(villages, _SHARED_OUT, strict=False):
        for spoil in left[:count]:
            age = chance.randint(0, min(_RECENT_DAYS, (today - first).days))
            found = today - timedelta(days=age)
            act = invent(chance, village, found, today, keyed=False)[0]
            assert isinstance(act, TakenOver)
            made.setdefault(village.code, []).append(spoil(chance, act))
        left = left[count:]
    others = [(subject, act) for subject, act in rows if act.village != villages[0].code]
    if others:
        again = _told_twice(*others[0], villages[0])
        made[villages[0].code][-1] = again
    return made


def queried(
    row: Doubtful, drive: str, place: tuple[str, str, int], name: str, village: Village,
    above: TakenOver | None, below: TakenOver | None,
) -> RowQueried:  # fmt: skip
    """Return what importing the row writes; `place` is file, sheet and row number."""
    file, sheet, number = place
    data, private = write(replace(row.act, drive=drive, file=file, sheet=sheet, row=number))
    neighbours = {"above": above, "below": below}
    return RowQueried(
        drive=drive,
        file=file,
        name=name,
        sheet=sheet,
        row=number,
        village=village.code,
        doubts=(f"{row.reason}:{row.column}",),
        raws=(row.raw,),
        like=row.like,
        values={**data, **private},
        written={
            "row": _written(row.act, village, {row.column: row.raw}),
            **{way: _written(one, village, {}) for way, one in neighbours.items() if one},
        },
    )


def _told_twice(subject: str, act: TakenOver, village: Village) -> Doubtful:
    reworded = f"{act.facts.rstrip('。')}，{texts()['told_twice']}"
    again = replace(act, no="", village=village.code, source="village", facts=reworded)
    return Doubtful(again, POSSIBLE_DUPLICATE, "", "", subject)


def _ambiguous_day(_chance: random.Random, act: TakenOver) -> Doubtful:
    raw = f"{day.first(act.on).month}.1"
    return Doubtful(replace(act, on=""), "ambiguous_date", "found_on", raw)


def _unclear_amount(chance: random.Random, act: TakenOver) -> Doubtful:
    few = chance.randint(2, 5)
    return Doubtful(replace(act, amount=None), "unclear_amount", "amount", f"{few}-{few + 2}万")


def _no_facts(_chance: random.Random, act: TakenOver) -> Doubtful:
    return Doubtful(replace(act, facts=""), MISSING, "facts", "")


def _damaged_phone(_chance: random.Random, act: TakenOver) -> Doubtful:
    bare = tuple(Party(one.name) for one in act.applicants)
    return Doubtful(replace(act, applicants=bare), "damaged_number", "phone", "1.39E+10")


def _no_category(_chance: random.Random, act: TakenOver) -> Doubtful:
    raw = str(texts()["unknown_category"])
    return Doubtful(replace(act, category=""), "unknown_category", "category", raw)


def _no_such_day(_chance: random.Random, act: TakenOver) -> Doubtful:
    raw = f"{day.first(act.on).year}.2.30"
    return Doubtful(replace(act, on=""), "no_such_date", "found_on", raw)


_SPOILS: Final[tuple[Spoil, ...]] = (
    _ambiguous_day, _unclear_amount, _no_facts, _damaged_phone, _no_category, _no_such_day,
)  # fmt: skip


def _written(act: TakenOver, village: Village, spoilt: dict[str, str]) -> list[list[str]]:
    """Return the cells of a row as its village writes them: column, heading and text."""
    phones = "、".join(party.phone for party in act.applicants if party.phone)
    told = {
        "found_on": act.on.replace("-", "."),
        "village": village.name,
        "applicants": names(act.applicants),
        "phone": phones,
        "respondents": names(act.respondents),
        "amount": str(act.amount // 100) if act.amount else "",
        "category": codes.label("category", act.category),
        "facts": act.facts,
        "risk": codes.label("risk", act.risk),
        "state": codes.label("state", act.state) if act.state else "",
        "resolved_on": act.resolved_on.replace("-", "."),
    }
    headings = texts()["headings"]
    return [[name, headings[name], spoilt.get(name, text)] for name, text in told.items()]
