"""The rows that charts are drawn from: a label, what was counted, and the key of its members.

A row without a key cannot be clicked. Counts are never negative.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from db.store.series import DAYS_A_BIN

_FEWEST_BINS: Final = 6
_MOST_BINS: Final = 24


@dataclass(frozen=True, slots=True)
class MonthRow:
    """Cases found and resolved in a month; None where the month is still to come."""

    label: str
    found: int | None
    resolved: int | None
    found_key: str = ""
    resolved_key: str = ""
    name: str = ""
    """The month in a tip, such as 2025年3月; the label where there is none."""


@dataclass(frozen=True, slots=True)
class BarRow:
    """A count; `mark` is a letter beside the label, `note` a second figure with its own key.

    `late` hatches the bar in red: open too long.
    """

    label: str
    value: int
    key: str = ""
    note: str = ""
    note_key: str = ""
    mark: str = ""
    late: bool = False


@dataclass(frozen=True, slots=True)
class RateRow:
    """A part of a whole, such as an office's cases resolved out of all it was given."""

    label: str
    numerator: int
    denominator: int
    key: str = ""
    """Of the numerator."""
    whole_key: str = ""
    """Of the denominator."""


@dataclass(frozen=True, slots=True)
class HeatRow:
    """A line of counts, one a column; `keys` are as many, or none."""

    label: str
    values: tuple[int, ...]
    keys: tuple[str, ...] = ()
    total_key: str = ""


@dataclass(frozen=True, slots=True)
class SpanRow:
    """How many cases took `first` to `last` days, both counted; last None: `first` or longer."""

    first: int
    last: int | None
    value: int
    key: str = ""


def spans(days: Iterable[int]) -> tuple[SpanRow, ...]:
    """Return bins of five days over `days`, keyed `"0-4"`, `"5-9"` …; none for no days.

    Beyond 120 days one open bin, keyed `"115-"`, holds the rest; a day below zero is a case
    resolved before it was found and counts in the first bin.
    """
    lengths = [max(0, day) for day in days]
    if not lengths:
        return ()
    bins = max(lengths) // DAYS_A_BIN + 1
    shown = min(max(bins, _FEWEST_BINS), _MOST_BINS)
    counts = [0] * shown
    for length in lengths:
        counts[min(length // DAYS_A_BIN, shown - 1)] += 1
    return tuple(_span(number, counts, bins > shown) for number in range(shown))


def _span(number: int, counts: list[int], more: bool) -> SpanRow:
    first = number * DAYS_A_BIN
    if more and number == len(counts) - 1:
        return SpanRow(first, None, counts[number], f"{first}-")
    last = first + DAYS_A_BIN - 1
    return SpanRow(first, last, counts[number], f"{first}-{last}")
