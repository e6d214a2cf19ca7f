"""What the list behind a number is of, in words; and which kind of list shows it."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QCoreApplication

from db.model.indicator import DENOMINATOR, NUMERATOR, Counted, Figure, indicator
from db.model.period import read_period
from db.model.selection import Selection
from db.store.bases import BASES
from db.store.reading import Reading
from db.store.series import SERIES
from desktop.days import day
from desktop.narrowed import narrowed_to
from desktop.part_words import part_words

translate = QCoreApplication.translate
CASES: Final = "件"
PEOPLE: Final = "人次"
_ANSWERS: Final = "satisfaction"


def counted_words(reading: Reading, counted: Counted) -> str:
    """Return what was counted: period, figure and side, number, and of how many cases."""
    told = translate("Counted", "Only what was counted is shown: {told}")
    return told.format(told=" · ".join(_parts(reading, counted)))


def base_of(counted: Counted) -> str:
    """Return the name of what a number is counted from, a key of `db.store.bases.BASES`."""
    if counted.key in SERIES:
        return SERIES[counted.key].base
    return indicator(counted.key, counted.variant).base


def is_of_cases(counted: Counted) -> bool:
    """Tell whether the things counted are cases or belong to cases."""
    return BASES[base_of(counted)].of_cases


def side_words(figure: Figure, side: str) -> str:
    """Return what a side of a figure is called."""
    if side == DENOMINATOR:
        return translate("Counted", "denominator")
    if side == NUMERATOR:
        rate = figure.denominator is not None
        return translate("Counted", "numerator") if rate else translate("Counted", "number")
    return aside(side)


def aside(name: str) -> str:
    """Return the word for what a stricter definition leaves out."""
    told = {
        "lapsed": translate("Figures", "withdrawn, unfounded or passed on"),
        "watched": translate("Figures", "still being watched"),
        "declined": translate("Figures", "would not answer"),
        "unreached": translate("Figures", "not reached"),
    }
    return told.get(name, name)


def _parts(reading: Reading, counted: Counted) -> Iterator[str]:
    period = read_period(counted.period)
    yield period.label
    if counted.until not in ("", period.last):
        told = translate("Counted", "until {day}")
        yield told.format(day=day(counted.until, period.key[:4]))
    yield from narrowed_to(counted.narrowing, reading.village_names())
    if counted.key in SERIES:
        yield from _of_chart(reading, counted)
    else:
        yield from _of_indicator(reading, counted)


def _of_chart(reading: Reading, counted: Counted) -> Iterator[str]:
    period = read_period(counted.period)
    bars = reading.bars(counted.key, period, counted.until, counted.narrowing)
    count = sum(bar.number for bar in bars if bar.code == counted.part)
    yield _chart(counted.key)
    part = part_words(counted.key, counted.part, reading.village_names())
    unit = PEOPLE if counted.key == _ANSWERS else CASES
    yield _amount(part, count, unit)
    yield from _cases(reading, counted, count, unit)


def _of_indicator(reading: Reading, counted: Counted) -> Iterator[str]:
    figure = reading.figure(
        counted.key, read_period(counted.period), counted.until, counted.variant, counted.narrowing
    )
    told = figure.indicator
    sides = {NUMERATOR: figure.numerator, DENOMINATOR: figure.denominator or 0}
    count = (sides | dict(figure.aside)).get(counted.side, 0)
    yield told.zh
    yield _amount(side_words(figure, counted.side), count, told.counts)
    if is_of_cases(counted):
        yield from _cases(reading, counted, count, told.counts)


def _amount(what: str, count: int, unit: str) -> str:
    told = translate("Counted", "{what} {count} {unit}")
    return told.format(what=what, count=f"{count:,}", unit=unit)


def _cases(reading: Reading, counted: Counted, count: int, unit: str) -> Iterator[str]:
    """Give of how many cases the things are, where they are not cases themselves."""
    cases = reading.count(Selection(counted=counted))
    if unit != CASES or cases != count:
        yield translate("Counted", "of {count} cases").format(count=f"{cases:,}")


def _chart(key: str) -> str:
    return {
        "found_by_month": translate("Counted", "Registered"),
        "found_by_category": translate("Counted", "Registered"),
        "found_by_office": translate("Counted", "Registered"),
        "village_by_month": translate("Counted", "Registered"),
        "resolved_by_month": translate("Counted", "Resolved in the period"),
        "resolved_by_category": translate("Counted", "Registered and resolved"),
        "resolved_by_office": translate("Counted", "Registered and resolved"),
        "loop_funnel": translate("Counted", "Round the loop"),
        "days_to_resolve": translate("Counted", "Days to resolve"),
        "open_by_age": translate("Counted", "Open at the cut-off day"),
        "open_by_risk": translate("Counted", "Open at the cut-off day"),
        "satisfaction": translate("Counted", "Answers at revisits"),
        "mechanisms": translate("Counted", "Ended through mechanisms"),
    }.get(key, key)
