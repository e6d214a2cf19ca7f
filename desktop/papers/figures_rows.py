"""The plain rows that papers of figures are made of; codes are words already, names masked.

Every rate carries numerator and denominator, so that no paper can print one without them.
"""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Final, Literal

from db.exchange.figure_sheets import Amount, Pair
from db.model.indicator import rounded

Kind = Literal["count", "rate", "change"]
Returned = Literal["reported", "zero", "missing", "early", ""]
"""How a village reported; `early` is that of a drive which is neither over nor due yet."""
SO_FAR: Final = "_so_far"
"""Ends the key of a count over the year so far, which stands below the indicator's own row."""


@dataclass(frozen=True, slots=True)
class Before:
    """The same figure of another period; `label` is 上季度, 去年同期 and the like."""

    label: str
    numerator: int
    denominator: int | None = None


@dataclass(frozen=True, slots=True)
class Aim:
    """A target and how the figure stands to it.

    `value` is in percent for a rate, else a count. `gap` is above (+) or below it, in percentage
    points for a rate, else in the figure's unit; `more` how many more would reach it, None where
    none can. `reached` is judged by the exact figure, None where there is none.
    """

    value: Decimal
    reached: bool | None = None
    gap: Decimal | None = None
    more: int | None = None
    low: bool = False
    """That less is better: the target is not to be passed."""
    of_year: bool = False
    """That it is of a whole year, and the figure of the year so far."""
    inflow: bool = False
    """That only new things would reach it: how many is not told."""
    early: bool = False
    """That what it is of is not due yet: it is not judged."""


@dataclass(frozen=True, slots=True)
class Outside:
    """A number typed to compare with, in percent for a rate, and where it is from (全省平均)."""

    value: Decimal
    note: str


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One indicator of a period; `unit` is 件, 件次 … of a count, % of a rate or change.

    Of a change `numerator` is this period's number and `denominator` that of the year before.
    `before` is the last period, `year_ago` the same one of the last year.
    """

    key: str
    name: str
    unit: str
    kind: Kind
    numerator: int
    denominator: int | None = None
    definition: str = ""
    aim: Aim | None = None
    before: Before | None = None
    year_ago: Before | None = None
    counts: str = ""
    """The unit of the things that both sides of a rate count."""
    outside: Outside | None = None
    besides: int = 0
    """How many of these registrations are of no source that petitions are counted by."""

    @property
    def exact(self) -> Fraction | None:
        """Return the rate or change unrounded; None of a count and without a denominator."""
        return _exact(self.kind, self.numerator, self.denominator)

    @property
    def percent(self) -> Decimal | None:
        """Return the rate or change in percent, half up to two places."""
        return None if self.exact is None else rounded(self.exact * 100)

    @property
    def amount(self) -> Amount | None:
        """Return the figure with its unit; None where there is none."""
        if self.kind == "count":
            return Amount(self.numerator, self.unit)
        return None if self.percent is None else Amount(self.percent, "%")

    @property
    def pair(self) -> Pair | str:
        """Return numerator and denominator; "" of a count."""
        if self.denominator is None:
            return ""
        return Pair(self.numerator, self.denominator)

    def amount_of(self, before: Before | None) -> Amount | None:
        """Return the figure of another period with its unit; None where there is none."""
        if before is None:
            return None
        if self.kind == "count":
            return Amount(before.numerator, self.unit)
        exact = _exact(self.kind, before.numerator, before.denominator)
        return None if exact is None else Amount(rounded(exact * 100), "%")

    def change_from(self, before: Before | None) -> Amount | None:
        """Return the difference to another period, in percentage points for a rate."""
        exact = self.difference(before)
        if exact is None:
            return None
        if self.kind == "count":
            return Amount(int(exact), signed=True)
        return Amount(rounded(exact * 100), signed=True)

    def difference(self, before: Before | None) -> Fraction | None:
        """Return the exact difference to another period; None where one of both is missing."""
        if before is None:
            return None
        if self.kind == "count":
            return Fraction(self.numerator - before.numerator)
        then = _exact(self.kind, before.numerator, before.denominator)
        return None if then is None or self.exact is None else self.exact - then


@dataclass(frozen=True, slots=True)
class VillageRow:
    """One village: screened, of these resolved and with a written agreement, open, overdue.

    `returned` is how it reported in the drives of the period; "" where there was none. `found`
    are those from all sources, `in_drive` those of them that a drive found.
    """

    name: str
    screened: int
    resolved: int
    agreed: int
    open: int
    overdue: int
    returned: Returned = ""
    found: int = 0
    in_drive: int = 0

    @property
    def elsewhere(self) -> int:
        """Return how many came another way than in a drive."""
        return self.found - self.in_drive


@dataclass(frozen=True, slots=True)
class CategoryRow:
    """How many disputes were of one kind; `before` in the last period, None if unknown."""

    name: str
    count: int
    before: int | None = None


@dataclass(frozen=True, slots=True)
class LateRow:
    """A case past its target date, masked; `days` how many."""

    no: str
    title: str
    village: str
    office: str
    handler: str
    due_on: str
    days: int


@dataclass(frozen=True, slots=True)
class RedRow:
    """An open case of the highest risk, masked; `days` since it was found, None if unknown."""

    no: str
    title: str
    village: str
    office: str
    leader: str
    found_on: str
    stage: str
    days: int | None = None


@dataclass(frozen=True, slots=True)
class ActivityRow:
    """What the activity log adds up to for one kind."""

    name: str
    times: int
    attended: int
    served: int
    handed_out: int


@dataclass(frozen=True, slots=True)
class TargetRow:
    """A target of a year; `value` with its unit, `outside` told by others (省局目标).

    `preset` tells that nobody has set it here.
    """

    year: str
    key: str
    value: Decimal
    unit: str
    outside: bool = False
    note: str = ""
    preset: bool = False


def _exact(kind: Kind, numerator: int, denominator: int | None) -> Fraction | None:
    if not denominator or kind == "count":
        return None
    if kind == "change":
        return Fraction(numerator - denominator, denominator)
    return Fraction(numerator, denominator)
