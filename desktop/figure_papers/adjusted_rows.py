"""The adjustments that a period's paper reports, as rows."""

from collections.abc import Collection, Iterator, Mapping
from decimal import Decimal
from typing import Final

from db.exchange.adjustments import carried
from db.exchange.causes import Cause, named
from db.exchange.figure_sheets import Amount, Pair
from db.model.adjustment import Adjustment, SignedFigure
from db.model.indicator import DENOMINATOR, NUMERATOR
from db.model.period import read_period
from db.store.reading import Reading
from desktop.figure_papers.asked import Asked
from desktop.papers.adjustments import AdjustedRow, texts

_PERCENT: Final = "%"
_CASE: Final = "case"


def adjusted_rows(
    asked: Asked, names: Collection[str], activities: bool = False
) -> list[AdjustedRow]:
    """Return what changed of earlier signed periods: of the figures named, as the paper has them.

    `activities` adds the sums of the activity log.
    """
    words: dict[str, Cause] = {}
    return [
        _row(asked.reading, report.key, change, words)
        for report in carried(asked.reading, asked.period.key)
        for change in report.adjustments
        if change.figure.name in names or (activities and change.figure.activity)
    ]


def _row(reading: Reading, key: str, change: Adjustment, known: dict[str, Cause]) -> AdjustedRow:
    figure = change.figure
    for line in change.causes:
        if line not in known:
            known[line] = named(reading, line)
    causes = [known[line] for line in change.causes]
    return AdjustedRow(
        read_period(key).label,
        figure.zh,
        _amount(figure, figure.numbers[NUMERATOR], figure.shown),
        _pair(figure.numbers),
        _amount(figure, change.now[NUMERATOR], change.shown),
        _pair(change.now),
        tuple(sorted(_told(one) for one in causes if one.kind == _CASE)),
        tuple(dict.fromkeys(_others(causes))),
    )


def _amount(figure: SignedFigure, number: int, shown: str) -> Amount | None:
    if figure.kind == "count":
        return Amount(number, figure.unit)
    if not shown.endswith(_PERCENT):
        return None
    return Amount(Decimal(shown.removesuffix(_PERCENT)), _PERCENT)


def _pair(numbers: Mapping[str, int]) -> Pair | str:
    if DENOMINATOR not in numbers:
        return ""
    return Pair(numbers[NUMERATOR], numbers[DENOMINATOR])


def _others(causes: list[Cause]) -> Iterator[str]:
    for one in causes:
        if one.kind != _CASE:
            yield _told(one)


def _told(cause: Cause) -> str:
    """Return the words for a cause: of a case its number, never a name."""
    say = texts()
    if cause.kind == _CASE:
        told = cause.no or say["no_number"]
    else:
        drive = read_period(cause.drive).label if cause.drive else ""
        told = say["of"][cause.kind].format(village=cause.village, on=cause.on, drive=drive)
    return str(say["gone"].format(name=told) if cause.gone else told)
