"""Counts over a choice of cases."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace

from db.model.selection import Selection
from db.store import paging
from db.store.connection import Database


@dataclass(frozen=True, slots=True)
class Figures:
    """What the line under the table says of the cases shown; `amount` is in fen."""

    cases: int = 0
    resolved: int = 0
    overdue: int = 0
    people: int = 0
    amount: int = 0


@dataclass(frozen=True, slots=True)
class Overview:
    """What stands at the chips, and the figures of the cases that they leave.

    `stages`, `overdue` and `unconfirmed` count the cases of a selection whatever stage it chooses,
    and whether or not it asks for overdue or unconfirmed ones; `shown` follows all of it.
    """

    stages: Mapping[str, int]
    overdue: int
    unconfirmed: int
    shown: Figures


@dataclass(frozen=True, slots=True)
class _Group:
    """Cases alike in stage, in being overdue, and in being confirmed."""

    stage: str
    overdue: int
    confirmed: int
    cases: int
    people: int
    amount: int

    def is_chosen(self, selection: Selection) -> bool:
        return (
            (not selection.stages or self.stage in selection.stages)
            and (not selection.overdue or bool(self.overdue))
            and (not selection.unconfirmed or not self.confirmed)
        )


def overview(db: Database, selection: Selection, today: str) -> Overview:
    """Return the counts and figures of a selection, from one pass over its cases."""
    groups = _groups(db, replace(selection, stages=(), overdue=False, unconfirmed=False), today)
    stages: Counter[str] = Counter()
    for group in groups:
        stages[group.stage] += group.cases
    chosen = [group for group in groups if group.is_chosen(selection)]
    return Overview(
        stages,
        sum(group.cases for group in groups if group.overdue),
        sum(group.cases for group in groups if not group.confirmed),
        Figures(
            sum(group.cases for group in chosen),
            sum(group.cases for group in chosen if group.stage not in paging.OPEN_STAGES),
            sum(group.cases for group in chosen if group.overdue),
            sum(group.people for group in chosen),
            sum(group.amount for group in chosen),
        ),
    )


def _groups(db: Database, selection: Selection, today: str) -> list[_Group]:
    where, values = paging.narrowed(selection, today)
    sql = (
        f"SELECT stage, {paging.OVERDUE} AS overdue, confirmed, count(*),"
        f" total(people), total(amount) FROM cases WHERE {where} GROUP BY 1, 2, 3"
    )
    rows = db.conn.execute(sql, [today, *values])
    return [
        _Group(stage, overdue, confirmed, cases, int(people), int(amount))
        for stage, overdue, confirmed, cases, people, amount in rows
    ]
