"""The days a figure looks at, and what it is narrowed to, as conditions of SQL."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date, timedelta
from typing import Final

from db.errors import Refused
from db.model.indicator import Narrowing
from db.model.period import Period, a_year_earlier
from db.store.bases import BASES, Base

Condition = tuple[str, list[object]]
_NAMED: Final = re.compile(r":([a-z]\w*)")
_FIRST_OF: Final = "-01"


@dataclass(frozen=True, slots=True)
class Window:
    """The days a figure looks at, as the bases of `db.store.bases` name them."""

    first: str
    last: str
    until: str
    by: str
    before: str

    @classmethod
    def of(cls, period: Period, until: str) -> "Window":
        """Return the days of a period with a cut-off day, "" for the period's last."""
        until = until or period.last
        eve = (date.fromisoformat(period.first) - timedelta(days=1)).isoformat()
        first = period.first.removesuffix(_FIRST_OF).removesuffix(_FIRST_OF)
        return cls(first, period.last, until, min(period.last, until), min(eve, until))

    def bound(self, sql: str, more: Mapping[str, object]) -> Condition:
        """Return SQL with a `?` for each named value, and the values in their order."""
        known = {name: getattr(self, name) for name in _WINDOW} | dict(more)
        values = [known[name] for name in _NAMED.findall(sql)]
        return _NAMED.sub("?", sql), values


_WINDOW: Final = tuple(spec.name for spec in fields(Window))


def follows(base: str, narrowing: Narrowing) -> bool:
    """Tell whether a base knows every field that a narrowing sets."""
    told = BASES[base]
    return _set_fields(narrowing).keys() <= {*told.narrowed, *told.through_case}


def narrowed(base: Base, narrowing: Narrowing) -> tuple[str, dict[str, object]]:
    """Return what narrows a base, as SQL to follow its rows, and its named values.

    Raises Refused with `no_such_indicator` for a field that the base does not know.
    """
    own: list[str] = []
    of_case: list[str] = []
    values: dict[str, object] = {}
    for name, codes in _set_fields(narrowing).items():
        marks = [f":{name}_{place}" for place in range(len(codes))]
        values |= {mark[1:]: code for mark, code in zip(marks, codes, strict=True)}
        told = f"{{}} IN ({', '.join(marks)})"
        if name in base.narrowed:
            own.append(told.format(base.narrowed[name]))
        elif name in base.through_case:
            of_case.append(told.format(name))
        else:
            raise Refused("no_such_indicator", indicator=name)
    if of_case:
        # One list of the cases is there sooner than a look at the case of each row.
        own.append(f"told.id IN (SELECT id FROM cases WHERE {' AND '.join(of_case)})")
    return "".join(f" AND {condition}" for condition in own), values


def _set_fields(narrowing: Narrowing) -> dict[str, tuple[str, ...]]:
    found = {
        name: (getattr(narrowing, name),)
        for name in ("village", "category")
        if getattr(narrowing, name)
    }
    return found | ({"source": narrowing.sources} if narrowing.sources else {})


def shifted(period: Period, until: str, years_back: int) -> Window:
    """Return the days of a period so many years before, the cut-off with it."""
    until = "" if until == period.last else until
    for _ in range(years_back):
        period, until = period.year_before(), until and a_year_earlier(until)
    return Window.of(period, until)
