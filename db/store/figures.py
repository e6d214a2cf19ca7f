"""Counts over a choice of cases."""

from dataclasses import dataclass, replace

from db.model.selection import Selection
from db.store import paging
from db.store.connection import Database


@dataclass(frozen=True, slots=True)
class Figures:
    """What the line under the table says of the cases shown; `amount` is in fen."""

    cases: int
    resolved: int
    overdue: int
    people: int
    amount: int


def figures(db: Database, selection: Selection, today: str) -> Figures:
    """Return the totals of a selection."""
    where, values = paging.narrowed(selection, today)
    sql = (
        "SELECT count(*), sum(stage IN ('resolved', 'closed_out', 'archived')), "
        f"sum({paging.OVERDUE}), sum(people), sum(amount) FROM cases WHERE {where}"
    )
    row = db.conn.execute(sql, [today, *values]).fetchone()
    return Figures(*(int(value or 0) for value in row))


def stage_counts(db: Database, selection: Selection, today: str) -> dict[str, int]:
    """Return how many cases of the selection stand at each stage, whatever stage it chooses."""
    return _counts(db, replace(selection, stages=(), overdue=False), today, "stage")


def village_counts(db: Database, selection: Selection, today: str) -> dict[str, int]:
    """Return how many cases of the selection each village has, by village code."""
    return _counts(db, replace(selection, village=""), today, "village")


def _counts(db: Database, selection: Selection, today: str, column: str) -> dict[str, int]:
    where, values = paging.narrowed(selection, today)
    sql = f"SELECT {column}, count(*) FROM cases WHERE {where} GROUP BY {column}"
    return dict(db.conn.execute(sql, values).fetchall())
