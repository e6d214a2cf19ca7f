"""Indicators counted over the derived tables.

Numbers here and lists in `db.store.members` come from the same base and the same marks, so a list
has as many members as its number says.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from db.model.indicator import (
    EVERYTHING,
    ActivitySum,
    Figure,
    Indicator,
    Narrowing,
    indicator,
)
from db.model.period import Period
from db.store.bases import BASES, Base
from db.store.connection import Database
from db.store.window import Window, follows, narrowed, shifted


def figures(
    db: Database,
    wanted: Iterable[Indicator],
    period: Period,
    until: str = "",
    as_of: str = "",
    narrowing: Narrowing = EVERYTHING,
) -> list[Figure]:
    """Return what indicators come to, in their order.

    Those that a narrowing cannot be applied to are left out, and so are sums.
    """
    asked = [each for each in wanted if each.kind != "sums" and follows(each.base, narrowing)]
    groups: dict[tuple[str, int], set[str]] = {}
    for each in asked:
        groups.setdefault((each.base, each.years_back), set()).update(_marks(each))
        if each.against:
            compared = indicator(each.against)
            groups.setdefault((each.base, compared.years_back), set()).update(_marks(compared))
    tallies = {}
    for (base, back), marks in groups.items():
        window = shifted(period, until, back)
        tallies[base, back] = _tally(db, BASES[base], marks, window, narrowing)
    return [_figure(each, tallies, period, until, as_of, narrowing) for each in asked]


def activity_sums(db: Database, period: Period, until: str = "") -> list[ActivitySum]:
    """Return what the activity log of a period adds up to, by kind in the order of the book."""
    sql = (
        "SELECT activity, count(*), total(times), total(attended), total(served),"
        f" total(handed_out) FROM {BASES['activities'].rows} GROUP BY activity ORDER BY min(place)"
    )
    bound, values = Window.of(period, until).bound(sql, {})
    rows = db.conn.execute(bound, values)
    return [ActivitySum(kind, *(int(number) for number in numbers)) for kind, *numbers in rows]


def _tally(
    db: Database, base: Base, marks: Iterable[str], window: Window, narrowing: Narrowing
) -> list[tuple[frozenset[str], int]]:
    """Return how many things bear each set of marks."""
    either = {mark: set(base.either[mark]) for mark in marks if mark in base.either}
    plain = sorted({*marks, *(one for parts in either.values() for one in parts)} - either.keys())
    # iif stops at the first part that decides; a product would work all of a mark out.
    weighed = [f"iif({base.marks[mark]}, {1 << place}, 0)" for place, mark in enumerate(plain)]
    more, values = narrowed(base, narrowing)
    # One long text of all the sums is there sooner than groups, or a row for each.
    told = f"SELECT {' + '.join(weighed) or 0} AS mask FROM {base.rows}{more}"
    bound, given = window.bound(f"SELECT group_concat(mask) FROM ({told})", values)
    masks = db.conn.execute(bound, given).fetchone()[0]
    found = []
    for text, count in Counter(masks.split(",") if masks else ()).items():
        mask = int(text)
        borne = {mark for place, mark in enumerate(plain) if mask >> place & 1}
        borne |= {mark for mark, parts in either.items() if parts & borne}
        found.append((frozenset(borne), count))
    return found


def _figure(
    told: Indicator,
    tallies: Mapping[tuple[str, int], list[tuple[frozenset[str], int]]],
    period: Period,
    until: str,
    as_of: str,
    narrowing: Narrowing,
) -> Figure:
    tally = tallies[told.base, told.years_back]
    within = _sum(tally, told.within)
    if told.kind == "rate":
        numerator, denominator = _sum(tally, told.within + told.counted), within
    elif told.against:
        compared = indicator(told.against)
        numerator = within
        denominator = _sum(tallies[told.base, compared.years_back], compared.within)
    else:
        numerator, denominator = within, None
    aside = tuple((name, _sum(tally, marks)) for name, marks in told.aside)
    return Figure(
        told, period, until or period.last, as_of, numerator, denominator, aside, narrowing
    )


def _sum(tally: Iterable[tuple[frozenset[str], int]], wanted: Sequence[str]) -> int:
    bears = {mark for mark in wanted if not mark.startswith("!")}
    lacks = {mark[1:] for mark in wanted if mark.startswith("!")}
    return sum(count for marks, count in tally if bears <= marks and not lacks & marks)


def _marks(told: Indicator) -> Iterator[str]:
    for marks in (told.within, told.counted, *(marks for _, marks in told.aside)):
        yield from (mark.removeprefix("!") for mark in marks)
