"""By how much a signed figure is another one now, in words."""

from collections.abc import Mapping
from fractions import Fraction

from PySide6.QtCore import QCoreApplication

from db.model.adjustment import Adjustment, SignedFigure
from db.model.indicator import DENOMINATOR, NUMERATOR, rounded
from desktop.numbers import as_printed

translate = QCoreApplication.translate


def amount(figure: SignedFigure, shown: str) -> str:
    """Return a number of a figure, as it is shown, with its unit: 66.67%, 1,200 件."""
    return f"{as_printed(shown)} {figure.unit}" if figure.kind == "count" else shown


def difference(change: Adjustment) -> str:
    """Return by how much a figure changed: −1 件, −16.67 percentage points.

    Where only what it counts is something else, that is said; "" where there is no rate.
    """
    by = _by(change)
    if by is None:
        return ""
    if not by:
        return translate("Since", "same number, others")
    sign = "+" if by > 0 else "−"
    if change.figure.kind == "count":
        return f"{sign}{int(abs(by)):,} {change.figure.unit}"
    pattern = translate("Since", "{sign}{points} points")
    return pattern.format(sign=sign, points=rounded(abs(by) * 100))


def moved(change: Adjustment) -> str:
    """Return what a figure was, what it is now, each with its sides, and the difference."""
    figure = change.figure
    pattern = translate("Since", "{was} → {now}")
    told = pattern.format(
        was=_with_sides(amount(figure, figure.shown), figure.numbers),
        now=_with_sides(amount(figure, change.shown), change.now),
    )
    by = difference(change)
    return translate("Since", "{change}: {by}").format(change=told, by=by) if by else told


def _by(change: Adjustment) -> Fraction | None:
    if change.figure.kind == "count":
        return Fraction(change.now[NUMERATOR] - change.figure.numbers[NUMERATOR])
    now, was = (_rate(change.figure.kind, of) for of in (change.now, change.figure.numbers))
    return None if now is None or was is None else now - was


def _rate(kind: str, numbers: Mapping[str, int]) -> Fraction | None:
    whole = numbers.get(DENOMINATOR)
    if not whole:
        return None
    rate = Fraction(numbers[NUMERATOR], whole)
    return rate - 1 if kind == "change" else rate


def _with_sides(told: str, numbers: Mapping[str, int]) -> str:
    if DENOMINATOR not in numbers:
        return told
    pattern = translate("Since", "{rate} ({numerator} / {denominator})")
    return pattern.format(
        rate=told,
        numerator=f"{numbers[NUMERATOR]:,}",
        denominator=f"{numbers[DENOMINATOR]:,}",
    )
