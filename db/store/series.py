"""The bars of charts: each a code, a number, and the name of the list behind it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from db.errors import Refused
from db.model.indicator import EVERYTHING, Counted, Narrowing
from db.model.period import Period
from db.store.bases import BASES, RISK_THEN, Base
from db.store.connection import Database
from db.store.traits import MECHANISMS
from db.store.window import Condition, Window, narrowed

DAYS_A_BIN: Final = 5
AGES: Final = (0, 31, 61, 91)
_ISO_DAY: Final = 10


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: what it stands for as a code, its number, and the things behind it.

    Of `village_by_month` the code is the village's and the month, with a space between.
    """

    code: str
    number: int
    counted: Counted


@dataclass(frozen=True, slots=True)
class Series:
    """How a chart is counted: a base, the marks asked for, and what its bars stand for.

    `bars` gives, for a chart whose bars may overlap, the marks of each one instead of `by`.
    """

    base: str
    by: str = ""
    marks: tuple[str, ...] = ()
    where: str = ""
    bars: Mapping[str, tuple[str, ...]] | None = None


_MONTH: Final = "substr({}, 1, 7)"
_TAKEN: Final = "CAST(julianday(on_day) - julianday(found_on) AS INTEGER)"
_DATED: Final = f"length(on_day) = {_ISO_DAY} AND length(found_on) = {_ISO_DAY} AND {_TAKEN} >= 0"
_AGE: Final = "(julianday(:until) - julianday(substr(found_on || '-01-01', 1, 10)))"
_AGE_BIN: Final = "CASE" + "".join(
    f" WHEN {_AGE} >= {days} THEN '{days}'" for days in reversed(AGES)
) + " ELSE '0' END"  # fmt: skip

SERIES: Final[Mapping[str, Series]] = {
    "found_by_month": Series("found", _MONTH.format("found_on")),
    "resolved_by_month": Series("ended", _MONTH.format("on_day")),
    "found_by_category": Series("found", "category"),
    "resolved_by_category": Series("found", "category", ("resolved",)),
    "village_by_month": Series("found", f"village || ' ' || {_MONTH.format('found_on')}"),
    "loop_funnel": Series(
        "found",
        bars={
            "screened": (),
            "assessed": ("assessed",),
            "handled": ("assigned",),
            "resolved": ("was_resolved",),
            "closed_out": ("was_closed",),
            "revisited": ("was_resolved", "revisited"),
        },
    ),
    "days_to_resolve": Series(
        "ended", f"CAST({_TAKEN} / {DAYS_A_BIN} * {DAYS_A_BIN} AS TEXT)", (), _DATED
    ),
    "open_by_age": Series("open", _AGE_BIN),
    "open_by_risk": Series("open", RISK_THEN),
    "found_by_office": Series("found", "office"),
    "resolved_by_office": Series("found", "office", ("resolved",)),
    "satisfaction": Series("evaluations", "satisfaction"),
    "activities_by_kind": Series("activities", "activity"),
    "mechanisms": Series("ended", bars={name: ("!contested", name) for name in MECHANISMS}),
}


def bars(
    db: Database,
    name: str,
    period: Period,
    until: str = "",
    narrowing: Narrowing = EVERYTHING,
) -> list[Bar]:
    """Return the bars of a chart: overlapping ones in their own order, others by their code.

    Raises Refused with `no_such_indicator`.
    """
    told = _series(name)
    if told.bars is not None:
        codes = list(told.bars)
        counts = [_count(db, told, code, period, until, narrowing) for code in codes]
    else:
        rows = _grouped(db, told, period, until, narrowing)
        codes, counts = [code for code, _ in rows], [number for _, number in rows]
    return [
        Bar(code, number, Counted(name, period.key, until, narrowing=narrowing, part=code))
        for code, number in zip(codes, counts, strict=True)
    ]


def median_days(
    db: Database, period: Period, until: str = "", narrowing: Narrowing = EVERYTHING
) -> float | None:
    """Return the median of the days from found to resolved, of cases resolved in a period."""
    told = SERIES["days_to_resolve"]
    sql, values = _rows(told, _TAKEN, period, until, narrowing)
    taken = [int(days) for (days,) in db.conn.execute(f"{sql} ORDER BY 1", values)]
    if not taken:
        return None
    middle = len(taken) // 2
    return float(taken[middle]) if len(taken) % 2 else (taken[middle - 1] + taken[middle]) / 2


def part_query(counted: Counted, period: Period) -> tuple[Base, Condition]:
    """Return the base of a bar, and a query of the `id` and `number` of what it counts."""
    told = _series(counted.key)
    base = BASES[told.base]
    columns = f"id, {base.number} AS number"
    if told.bars is not None:
        return base, _rows(
            told, columns, period, counted.until, counted.narrowing, told.bars.get(counted.part)
        )
    sql, values = _rows(told, columns, period, counted.until, counted.narrowing)
    by, days = Window.of(period, counted.until).bound(f" AND ({told.by}) = ", {})
    return base, (f"{sql}{by}?", [*values, *days, counted.part])


def _series(name: str) -> Series:
    if name not in SERIES:
        raise Refused("no_such_indicator", indicator=name)
    return SERIES[name]


def _count(
    db: Database, told: Series, code: str, period: Period, until: str, narrowing: Narrowing
) -> int:
    marks = (told.bars or {})[code]
    sql, values = _rows(told, "count(*)", period, until, narrowing, marks)
    return int(db.conn.execute(sql, values).fetchone()[0])


def _grouped(
    db: Database, told: Series, period: Period, until: str, narrowing: Narrowing
) -> list[tuple[str, int]]:
    sql, values = _rows(told, f"{told.by} AS part, count(*)", period, until, narrowing)
    rows = db.conn.execute(f"{sql} GROUP BY part", values).fetchall()
    return sorted(rows, key=lambda row: (len(row[0]), row[0]) if row[0].isdigit() else (0, row[0]))


def _rows(
    told: Series,
    columns: str,
    period: Period,
    until: str,
    narrowing: Narrowing,
    marks: tuple[str, ...] | None = (),
) -> Condition:
    """Return a query of what a chart counts; nothing where `marks` is None."""
    base = BASES[told.base]
    more, values = narrowed(base, narrowing)
    wanted = base.bearing((*told.marks, *(marks or ())))
    where = f" AND {told.where}" * bool(told.where) + " AND 0" * (marks is None)
    sql = f"SELECT {columns} FROM {base.rows}{more}{wanted}{where}"
    return Window.of(period, until).bound(sql, values)
