"""Indicators counted over the derived tables.

Numbers here and lists in `db.store.members` come from the same base and the same marks, so a list
has as many members as its number says.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

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
from db.store.traits import FIRST_FREE, bits, has
from db.store.window import Window, follows, narrowed, shifted

Numbers = npt.NDArray[np.int64]


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


@dataclass(frozen=True, slots=True)
class _Tally:
    """The sets of marks that things bear, each as the bits of a number, and how many things."""

    bits: Mapping[str, int]
    either: Mapping[str, int]
    sets: Numbers
    counts: Numbers

    def number(self, wanted: Iterable[str]) -> int:
        """Return how many things bear all of some marks, and none of those with a `!`."""
        bears = lacks = 0
        some = []
        for mark in wanted:
            bits = self.either.get(mark.removeprefix("!"), 0)
            if mark[0] == "!":
                lacks |= bits or self.bits[mark[1:]]
            elif bits:
                some.append(bits)
            else:
                bears |= self.bits[mark]
        borne = (self.sets & bears == bears) & (self.sets & lacks == 0)
        for any_of in some:
            borne &= self.sets & any_of != 0
        return int(self.counts[borne].sum())


def _tally(
    db: Database, base: Base, marks: Iterable[str], window: Window, narrowing: Narrowing
) -> _Tally:
    either = {mark: base.either[mark] for mark in marks if mark in base.either}
    wanted = {*marks, *(one for parts in either.values() for one in parts)} - either.keys()
    traits = tuple(sorted(wanted.intersection(base.traits)))
    worked_out = {
        mark: FIRST_FREE << place for place, mark in enumerate(sorted(wanted - {*traits}))
    }
    # iif stops at the first part that decides; a product would work all of a mark out.
    weighed = [has(*traits)] * bool(traits)
    weighed += [f"iif({base.marks[mark]}, {bit}, 0)" for mark, bit in worked_out.items()]
    more, values = narrowed(base, narrowing)
    # One long text of all the sums is there sooner than groups, or a row for each.
    told = f"SELECT {' + '.join(weighed) or 0} AS mask FROM {base.rows}{more}"
    bound, given = window.bound(f"SELECT group_concat(mask) FROM ({told})", values)
    masks = db.conn.execute(bound, given).fetchone()[0]
    known = worked_out | {trait: bits((trait,)) for trait in traits}
    tally = Counter(masks.split(",") if masks else ())
    return _Tally(
        known,
        {mark: sum(known[one] for one in parts) for mark, parts in either.items()},
        np.array([int(mask) for mask in tally], np.int64),
        np.array(list(tally.values()), np.int64),
    )


def _figure(
    told: Indicator,
    tallies: Mapping[tuple[str, int], _Tally],
    period: Period,
    until: str,
    as_of: str,
    narrowing: Narrowing,
) -> Figure:
    tally = tallies[told.base, told.years_back]
    within = tally.number(told.within)
    if told.kind == "rate":
        numerator, denominator = tally.number(told.within + told.counted), within
    elif told.against:
        compared = indicator(told.against)
        numerator = within
        denominator = tallies[told.base, compared.years_back].number(compared.within)
    else:
        numerator, denominator = within, None
    aside = tuple((name, tally.number(marks)) for name, marks in told.aside)
    return Figure(
        told, period, until or period.last, as_of, numerator, denominator, aside, narrowing
    )


def _marks(told: Indicator) -> Iterator[str]:
    for marks in (told.within, told.counted, *(marks for _, marks in told.aside)):
        yield from (mark.removeprefix("!") for mark in marks)
