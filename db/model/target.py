"""Targets 目标值: what an indicator should reach in a year, and how far it is from that."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from math import ceil
from typing import Final

from db.model.case_kinds import Erased
from db.model.entry import Entry
from db.model.indicator import Figure, indicator, rounded
from db.model.kinds import Act
from db.model.line import Folding, Skip
from db.model.period_kinds import TargetSet
from db.model.station import key_of
from db.model.target_rule import judge_target, misfit


@dataclass(frozen=True, slots=True)
class Target:
    """One target, or with `outside` a number typed to compare with (全省平均 and the like).

    `value` is in percent for a rate, else a count; `note` says where an outside number is from.
    """

    key: str = ""
    year: str = ""
    indicator: str = ""
    value: Decimal | None = None
    outside: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Distance:
    """How a figure stands to a target.

    `reached` looks at the exact figure; None where there is none, or where it is not judged yet
    (`judged`). `gap` is how much it is above (+) or below the target, in
    percentage points 百分点 for a rate, else in its own unit; None where there is no figure.
    `more` is how many more cases would reach it; 0 when reached, None when none can.
    """

    target: Target
    reached: bool | None
    gap: Decimal | None
    more: int | None


DEFAULTS: Final = (
    Target("", "2026", "screening_resolution_rate", Decimal(95)),
    Target("", "2026", "agreement_rate", Decimal(50)),
    Target("", "2026", "agreement_rate", Decimal(70), outside=True, note="全省目标"),
    Target("", "2026", "linked", Decimal(200), note="全区目标"),
    Target("", "2026", "online_share", Decimal(90)),
)


def target_key(year: str, name: str, *, outside: bool = False) -> str:
    """Return the key of the line that holds a target."""
    return f"{year}-{name}{'-outside' * outside}"


def fold_target(entries: Iterable[Entry]) -> Folding[Target]:
    """Return the folded line of a target."""
    return Folding(entries, Target(), _target)


def _target(target: Target, act: Act, entry: Entry) -> Target:
    if isinstance(act, Erased) and target.key:
        return target
    if not isinstance(act, TargetSet):
        raise Skip("not_in_stage")
    why = misfit(act)
    if why:
        raise Skip(why)
    value = Decimal(act.value) if act.value else None
    key = key_of(entry.subject)
    return Target(key, act.year, act.indicator, value, act.outside, act.note)


def target_act(
    year: str, name: str, value: str, *, outside: bool = False, note: str = ""
) -> TargetSet:
    """Return the act that sets a target.

    Raises Refused as `judge_target`.
    """
    told = indicator(*name.split("/", 1))
    act = TargetSet(year, told.name, value, outside, note.strip())
    judge_target(None, act)
    return act


def with_defaults(year: str, kept: Iterable[Target]) -> list[Target]:
    """Return a year's targets: those that were set, and where none was, the known ones."""
    found = {(one.indicator, one.outside): one for one in DEFAULTS if one.year == year}
    found |= {(one.indicator, one.outside): one for one in kept if one.year == year}
    return [one for one in found.values() if one.value is not None]


def distance(figure: Figure, target: Target) -> Distance:
    """Return how a figure stands to a target."""
    if target.value is None:
        return Distance(target, None, None, None)
    aim = Fraction(target.value)
    if figure.indicator.kind != "count":
        aim /= 100
    now = Fraction(figure.numerator) if figure.indicator.kind == "count" else figure.exact
    if now is None:
        return Distance(target, None, None, None)
    low = figure.indicator.better == "low"
    reached = now <= aim if low else now >= aim
    scale = 1 if figure.indicator.kind == "count" else 100
    more = 0 if reached else None if low else _more(figure, aim)
    return Distance(target, reached, rounded((now - aim) * scale), more)


def judged(figure: Figure, target: Target) -> Distance:
    """Return how a figure stands to a target, as far as that can be told by its cut-off day.

    A count that runs on may still reach its target, or pass its limit: then `reached` is None.
    """
    told = distance(figure, target)
    over = figure.until >= figure.period.last
    low = figure.indicator.better == "low"
    told_now = figure.indicator.kind != "count" or figure.indicator.is_stock
    if told_now or over or told.reached is not low:
        return told
    return replace(told, reached=None)


def _more(figure: Figure, aim: Fraction) -> int | None:
    """Return the smallest number of further cases with which a figure reaches an aim."""
    if figure.indicator.kind == "count":
        return ceil(aim - figure.numerator)
    if not figure.denominator:
        return None
    missing = aim * figure.denominator - figure.numerator
    if not figure.indicator.grows and aim <= 1:
        return ceil(missing)
    return ceil(missing / (1 - aim)) if aim < 1 else None
