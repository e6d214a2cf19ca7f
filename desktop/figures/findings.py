"""What a chart says, in one sentence worked out from its rows by rule."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Final

from PySide6.QtCore import QCoreApplication

from db.model.indicator import rounded
from db.model.period import Period
from desktop.charts.rows import BarRow, HeatRow, MonthRow, RateRow

translate = QCoreApplication.translate
_NAMED: Final = 2
"""How many rows of the same number a sentence names."""


def months(rows: Sequence[MonthRow], undated: Sequence[MonthRow], period: Period) -> str:
    """Return which month found most; of a single month, what it found and resolved.

    `undated` are the cases of which the month is not known: no month is said to have found them.
    """
    found = [row.found or 0 for row in rows]
    lost = sum(row.found or 0 for row in undated)
    if not sum(found) + lost:
        return _nothing(sum(row.resolved or 0 for row in (*rows, *undated)))
    own = next((row for row in rows if row.name == period.label), None)
    if own is not None:
        told = translate("Findings", "{month}: {found} registered, {resolved} resolved")
        return _say(told, month=own.name, found=own.found or 0, resolved=own.resolved or 0)
    most = max(found, default=0)
    if not most:
        return _say(translate("Findings", "{found} registered, months unknown"), found=lost)
    peaks = [row.label for row in rows if row.found == most]
    if len(peaks) > _NAMED:
        told = translate("Findings", "{found} registered in all, at most {most} a month")
        return _say(told, found=sum(found) + lost, most=most)
    told = translate("Findings", "Most were registered in month {month}: {most}")
    if len(peaks) > 1:
        told = translate("Findings", "Most were registered in months {month}: {most} each")
    return _say(told, month=_listed(peaks), most=most)


def _nothing(resolved: int) -> str:
    if resolved:
        return _say(
            translate("Findings", "None registered, {resolved} resolved"), resolved=resolved
        )
    return translate("Findings", "Nothing was registered or resolved in this period")


def heat(rows: Sequence[HeatRow]) -> str:
    """Return the villages in which most was found."""
    return _most(
        [(row.label, sum(row.values)) for row in rows],
        translate("Findings", "Most were registered in {names}"),
        translate("Findings", "Most were registered in {count} villages, {most} each"),
        translate("Findings", "Spread evenly: {count} villages with {most} each"),
    )


def categories(rows: Sequence[BarRow]) -> str:
    """Return the categories that are most frequent."""
    return _most(
        [(row.label, row.value) for row in rows],
        translate("Findings", "Most frequent: {names}"),
        translate("Findings", "Most frequent: {count} categories, {most} each"),
        translate("Findings", "Spread evenly: {count} categories with {most} each"),
    )


def _most(totals: Sequence[tuple[str, int]], named: str, tied: str, even: str) -> str:
    """Return a sentence that names the two largest, or more where they are alike.

    Where too many are alike to be named it says how many, by `tied` or, if all are, `even`.
    """
    counted = sorted((one for one in totals if one[1]), key=lambda one: -one[1])
    if not counted:
        return translate("Findings", "Nothing was registered in this period")
    most = counted[0][1]
    first = [name for name, n in counted if n >= counted[:_NAMED][-1][1]]
    alike = [name for name, n in counted if n == most]
    if len(alike) > _NAMED + 1:
        told = even if len(alike) == len(totals) else tied
        return _say(told, count=len(alike), most=most)
    return _say(named, names=_listed(first if len(first) <= _NAMED + 1 else alike))


def funnel(told: Mapping[str, int]) -> str:
    """Return how many of the cases found came to be resolved, and how many were revisited."""
    if not told.get("screened"):
        return translate("Findings", "Nothing was registered in this period")
    pattern = translate("Findings", "{resolved} resolved, {revisited} revisited")
    return _say(pattern, resolved=told["resolved"], revisited=told["revisited"])


def times(median: Fraction | None, count: int) -> str:
    """Return within how many days half of the cases were resolved."""
    if median is None or not count:
        return translate("Findings", "Nothing was resolved in this period")
    days = f"{float(median):g}"
    return _say(translate("Findings", "Half were resolved within {days} days"), days=days)


def ages(rows: Sequence[BarRow]) -> str:
    """Return how many cases are open, and how many for too long."""
    count = sum(row.value for row in rows)
    if not count:
        return translate("Findings", "Nothing is open at the cut-off day")
    late = sum(row.value for row in rows if row.late)
    if not late:
        return _say(translate("Findings", "{count} open, none too long"), count=count)
    told = translate("Findings", "{count} open, {late} over 60 days")
    return _say(told, count=count, late=late)


def risks(rows: Sequence[BarRow]) -> str:
    """Return how many of the open cases are of the highest risk."""
    if not sum(row.value for row in rows):
        return translate("Findings", "Nothing is open at the cut-off day")
    highest = rows[0].value
    if not highest:
        return translate("Findings", "No open case of the highest risk")
    return _say(translate("Findings", "{count} open of the highest risk"), count=highest)


def offices(rows: Sequence[RateRow]) -> str:
    """Return which office has most cases and how many of them it resolved."""
    if not rows:
        return translate("Findings", "No case was assigned to an office")
    whole = max(row.denominator for row in rows)
    most = [row for row in rows if row.denominator == whole]
    if len(most) > _NAMED + 1:
        told = translate("Findings", "{count} offices have most, {whole} each")
        return _say(told, count=len(most), whole=whole)
    if len(most) > 1:
        told = translate("Findings", "{names} have most, {whole} each")
        return _say(told, names=_listed([row.label for row in most]), whole=whole)
    told = translate("Findings", "{office} has most: {part} of {whole} resolved")
    return _say(told, office=most[0].label, part=most[0].numerator, whole=whole)


def satisfaction(told: Mapping[str, int]) -> str:
    """Return how many of the valid answers are content."""
    pleased = told["satisfied"] + told["mostly"]
    valid = pleased + told["dissatisfied"]
    if not valid:
        return translate("Findings", "No valid answer yet")
    pattern = translate("Findings", "{percent}% are content")
    return _say(pattern, percent=_percent(pleased, valid))


def mechanisms(rows: Sequence[BarRow]) -> str:
    """Return through which mechanisms most cases were led, and how many."""
    most = max((row.value for row in rows), default=0)
    if not most:
        return translate("Findings", "No mechanism was used")
    names = [row.label for row in rows if row.value == most]
    told = translate("Findings", "{mechanism} most often: {count}")
    if len(names) > 1:
        told = translate("Findings", "{mechanism} most often: {count} each")
    return _say(told, mechanism=_listed(names), count=most)


def _percent(part: int, whole: int) -> Decimal:
    return rounded(Fraction(100 * part, whole))


def _listed(names: Sequence[str]) -> str:
    return "、".join(names)


def _say(pattern: str, **facts: object) -> str:
    """Return a sentence with its numbers in groups of three digits."""
    return pattern.format(
        **{name: f"{fact:,}" if isinstance(fact, int) else fact for name, fact in facts.items()}
    )
