"""Figures of a period as they were signed off, to compare later ones with."""

from collections.abc import Iterable, Mapping

from db.model.indicator import DENOMINATOR, NUMERATOR, Figure, Indicator
from db.model.period import Period
from db.model.sign_off import Signed
from db.store.reading import Reading


def as_signed(
    reading: Reading, period: Period, until: str, wanted: Iterable[Indicator]
) -> Mapping[str, Figure]:
    """Return by name what these indicators were signed as.

    {} where the period is not signed, or was signed to another cut-off day than `until`. What was
    not among the figures signed lacks.
    """
    told = reading.signed(period.key)
    if told is None or told.until != until:
        return {}
    found = (_figure(told, period, each, reading.as_of) for each in wanted)
    return {each.indicator.name: each for each in found if each is not None}


def _figure(told: Signed, period: Period, wanted: Indicator, as_of: str) -> Figure | None:
    kept = told.all_figures.get(wanted.name)
    if kept is None or NUMERATOR not in kept.numbers:
        return None
    numbers = dict(kept.numbers)
    numerator, denominator = numbers.pop(NUMERATOR), numbers.pop(DENOMINATOR, None)
    if (denominator is None) is not (wanted.kind == "count"):
        return None
    return Figure(wanted, period, told.until, as_of, numerator, denominator, tuple(numbers.items()))
