"""Indicators as data, and what they come to: every figure is a question put to the book.

Days that are known to the month or the year count as their first day; an unknown day counts as
gone by. Rates are printed to two places, half up; thresholds look at the exact value.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from importlib.resources import files
from math import floor
from typing import Any, Final, Literal

from db.errors import Refused
from db.model.period import Period

Kind = Literal["count", "rate", "change", "sums"]
NUMERATOR: Final = "numerator"
DENOMINATOR: Final = "denominator"
REPORT_2025: Final = "2025"
NO_RATE: Final = "—"
_STOCKS: Final = ("open", "open_before")


@dataclass(frozen=True, slots=True)
class Indicator:
    """One line of `resources/texts/indicators.json`.

    `variant` names the definition (口径); `REPORT_2025` is the one that is used where none is
    asked for. `base` says what is counted, `within` which marks (of `db.store.bases`) a thing must
    bear to be in the denominator or, of a count, to be counted; `counted` which more to be in the
    numerator; a mark with `!` must be absent. `aside` names what is left out of a stricter
    definition and listed instead. `years_back` is 1 where the year before is asked for; `against`
    names, for a change, the indicator it is measured against. `better` is `high`, `low` or "".
    `grows` tells that only new things can raise the rate, and they raise the denominator too.
    `counts` is the unit of the things counted 件, 件次, 人次 …: of a rate that of both its sides,
    else `unit` itself. Things of different units are never added.
    """

    key: str
    zh: str
    en: str
    unit: str
    kind: Kind
    base: str
    definition_zh: str
    on: str
    source: str
    variant: str = REPORT_2025
    within: tuple[str, ...] = ()
    counted: tuple[str, ...] = ()
    aside: tuple[tuple[str, tuple[str, ...]], ...] = ()
    years_back: int = 0
    against: str = ""
    better: str = ""
    grows: bool = False
    counts: str = ""

    @property
    def is_stock(self) -> bool:
        """Tell whether it counts what stands on a day, which no sum over a year makes sense of."""
        return self.base in _STOCKS

    @property
    def name(self) -> str:
        """Return what tells it apart from every other: key and variant."""
        return self.key if self.variant == REPORT_2025 else f"{self.key}/{self.variant}"


@dataclass(frozen=True, slots=True)
class Narrowing:
    """Which cases a figure is narrowed to; "" and () narrow nothing. Codes throughout."""

    village: str = ""
    category: str = ""
    sources: tuple[str, ...] = ()


EVERYTHING: Final = Narrowing()


@dataclass(frozen=True, slots=True)
class Counted:
    """The things behind one number: of an indicator or, with `part`, of one bar of a chart.

    `side` is `numerator` (what a count counts), `denominator`, or a name in `aside`. `until` is
    the cut-off day, "" for the last day of the period.
    """

    key: str
    period: str
    until: str = ""
    variant: str = REPORT_2025
    side: str = NUMERATOR
    narrowing: Narrowing = EVERYTHING
    part: str = ""


@dataclass(frozen=True, slots=True)
class Member:
    """One thing that was counted: `subject` its line, `part` which of the line's things.

    `case` is the row id of its case, 0 where it is of none.
    """

    subject: str
    part: str = ""
    case: int = 0

    @property
    def key(self) -> str:
        """Return the text that names it in a signed list."""
        return f"{self.subject}#{self.part}" if self.part else self.subject


@dataclass(frozen=True, slots=True)
class Figure:
    """What an indicator came to.

    Of a count `numerator` is the number and `denominator` None; of a change they are this
    period's number and that of the year before. `as_of` is the day whose knowledge was asked, ""
    for the present. `aside` tells how many things were left out, by name.
    """

    indicator: Indicator
    period: Period
    until: str
    as_of: str
    numerator: int
    denominator: int | None = None
    aside: tuple[tuple[str, int], ...] = ()
    narrowing: Narrowing = EVERYTHING

    @property
    def exact(self) -> Fraction | None:
        """Return the rate or change unrounded, 0.95 for 95 %; None without a denominator."""
        if not self.denominator:
            return None
        if self.indicator.kind == "change":
            return Fraction(self.numerator - self.denominator, self.denominator)
        return Fraction(self.numerator, self.denominator)

    @property
    def percent(self) -> Decimal | None:
        """Return the rate or change in percent, half up to two places; None without one."""
        return None if self.exact is None else rounded(self.exact * 100)

    @property
    def shown(self) -> str:
        """Return the number as it is printed: `326`, `88.65%`, or a dash without denominator."""
        if self.indicator.kind == "count":
            return str(self.numerator)
        return NO_RATE if self.percent is None else f"{self.percent}%"

    def behind(self, side: str = NUMERATOR) -> Counted:
        """Return the name of the list behind one side of it."""
        return Counted(
            self.indicator.key, self.period.key, self.until, self.indicator.variant, side,
            self.narrowing,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class ActivitySum:
    """What the activity log adds up to for one kind of activity, its lines among it."""

    activity: str
    entries: int
    times: int
    attended: int
    served: int
    handed_out: int


def rounded(value: Fraction) -> Decimal:
    """Return an exact number half up to two places, away from zero in the middle."""
    hundredths = floor(abs(value) * 100 + Fraction(1, 2))
    return Decimal(-hundredths if value < 0 else hundredths).scaleb(-2)


def points_between(now: Figure, before: Figure) -> Decimal | None:
    """Return the difference of two rates in percentage points 百分点; None if one is missing."""
    if now.exact is None or before.exact is None:
        return None
    return rounded((now.exact - before.exact) * 100)


def growth(now: Figure, before: Figure) -> Decimal | None:
    """Return by how many percent a count grew; None where there was nothing before."""
    if not before.numerator:
        return None
    return rounded(Fraction(now.numerator - before.numerator, before.numerator) * 100)


@lru_cache(maxsize=1)
def catalogue() -> Mapping[str, Indicator]:
    """Return every indicator by its name, in the order of the list."""
    text = files("resources").joinpath("texts", "indicators.json").read_text("utf-8")
    lines: list[dict[str, Any]] = json.loads(text)["indicators"]
    read = [_indicator(line) for line in lines]
    return {each.name: each for each in read}


def indicator(key: str, variant: str = REPORT_2025) -> Indicator:
    """Return one indicator; Refused with `no_such_indicator`."""
    name = key if variant in ("", REPORT_2025) else f"{key}/{variant}"
    found = catalogue().get(name)
    if found is None:
        raise Refused("no_such_indicator", indicator=name)
    return found


def _indicator(line: dict[str, Any]) -> Indicator:
    marks = {name: tuple(line.get(name, ())) for name in ("within", "counted")}
    aside = tuple((name, tuple(given)) for name, given in line.get("aside", {}).items())
    counts = line["unit"] if line["kind"] in ("count", "sums") else line["counts"]
    return Indicator(**(line | marks | {"aside": aside, "counts": counts}))
