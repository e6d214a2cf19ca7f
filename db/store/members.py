"""The things behind a number: of an indicator's sides, or of one bar of a chart."""

import json
from collections.abc import Sequence
from dataclasses import replace

from db.errors import Refused
from db.model.indicator import DENOMINATOR, NUMERATOR, Counted, Indicator, Member, indicator
from db.model.period import read_period
from db.store.bases import BASES, DUE_THEN, Base
from db.store.connection import Database
from db.store.series import SERIES, part_query
from db.store.window import Condition, narrowed, shifted


def members(db: Database, counted: Counted, among: Sequence[str] | None = None) -> list[Member]:
    """Return the things behind one number, as many as it says; or those of some cases `among` them.

    What is of no case is returned whatever `among` says.
    Raises Refused with `no_such_indicator`, also for a side it has not, or `no_such_period`.
    """
    base, (sql, values) = _query(counted)
    if not base.of_cases:
        rows = db.conn.execute(f"{sql} ORDER BY 1, 2", values)
        return [Member(str(subject), str(part)) for subject, part in rows]
    sql = f"SELECT m.id, m.number, c.subject FROM ({sql}) AS m JOIN cases AS c ON c.id = m.id"
    if among is not None:
        sql = f"{sql} WHERE c.subject IN (SELECT value FROM json_each(?))"
        values = [*values, json.dumps(among)]
    rows = db.conn.execute(f"{sql} ORDER BY 1, 2", values)
    return [Member(subject, str(number or ""), case) for case, number, subject in rows]


def target_dates(db: Database, ids: Sequence[int], until: str) -> dict[int, str]:
    """Return the target date (化解时限) that each case had at a day, "" for none, by its id."""
    sql = f"SELECT id, {DUE_THEN} FROM cases WHERE id IN (SELECT value FROM json_each(:ids))"
    return dict(db.conn.execute(sql, {"until": until, "ids": json.dumps(list(ids))}))


def case_condition(counted: Counted) -> Condition:
    """Return what chooses the cases behind a number, as SQL over `cases` and its values."""
    base, (sql, values) = _query(counted)
    return (f"id IN (SELECT id FROM ({sql}))", values) if base.of_cases else ("0", [])


def _query(counted: Counted) -> tuple[Base, Condition]:
    """Return the base of a number, and a query of the `id` and `number` of what it counts."""
    if counted.key in SERIES:
        return part_query(counted, read_period(counted.period))
    told = indicator(counted.key, counted.variant)
    if counted.side == DENOMINATOR and told.against:
        told, counted = indicator(told.against), replace(counted, side=NUMERATOR)
    return BASES[told.base], _chosen(told, counted)


def _chosen(told: Indicator, counted: Counted) -> Condition:
    """Return a query of the `id` and `number` of what was counted, and its values."""
    base = BASES[told.base]
    wanted = _wanted(told, counted.side)
    more, values = narrowed(base, counted.narrowing)
    window = shifted(read_period(counted.period), counted.until, told.years_back)
    return window.bound(
        f"SELECT id, {base.number} AS number FROM {base.rows}{more}{base.bearing(wanted)}", values
    )


def _wanted(told: Indicator, side: str) -> tuple[str, ...]:
    if side == NUMERATOR:
        return told.within + told.counted
    if side == DENOMINATOR and told.kind != "count":
        return told.within
    marks = dict(told.aside).get(side)
    if marks is None:
        raise Refused("no_such_indicator", indicator=f"{told.name} {side}")
    return marks
