"""What a card of the page shows: a finding, a line, a chart, and the cases behind its parts."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from db.model.indicator import Counted
from db.model.selection import Selection
from db.store.reading import Reading
from db.store.series import Bar
from desktop.charts.look import JOIN, Look
from desktop.charts.screen import screen_words
from desktop.counted import CASES
from desktop.figures.asked import Asked

if TYPE_CHECKING:
    from desktop.charts.drawing import Chart


@dataclass(frozen=True, slots=True)
class Behind:
    """One part of a chart: what it is called, its number, and the list behind it."""

    label: str
    number: int
    counted: Counted

    @property
    def selection(self) -> Selection:
        """Return the cases of the list."""
        return Selection(counted=self.counted)


@dataclass(frozen=True, slots=True)
class Plan:
    """A chart to be drawn for any size: one of `desktop.charts.drawing` by its name, and its rows.

    `more` are what it takes after the words. Equal plans give equal pictures.
    """

    chart: str
    rows: tuple[object, ...]
    more: tuple[object, ...] = (CASES,)
    heads: tuple[tuple[str, ...], ...] = ()
    """What the chart takes before its rows."""

    def __call__(self, look: Look) -> "Chart":
        """Return the chart; brings matplotlib."""
        from desktop.charts import drawing

        make: Callable[..., Any] = getattr(drawing, self.chart)
        chart: Chart = make(*self.heads, self.rows, look, screen_words(), *self.more)
        return chart


@dataclass(frozen=True, slots=True)
class Picture:
    """`title` says the finding, `line` what is shown and in which unit."""

    title: str
    line: str
    draw: Plan
    behind: Mapping[str, Behind] = field(default_factory=dict)

    def parts(self, key: str) -> list[Behind]:
        """Return what a click on `key` means: one part, or those that are drawn as one."""
        return [self.behind[one] for one in key.split(JOIN) if one in self.behind]


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture and what it answers."""

    picture: Picture
    asked: Asked


Read = Callable[[Reading, Asked], Picture]
"""Reads what a chart shows."""


class Parts:
    """Collects the parts of a chart under the keys by which a click names them."""

    def __init__(self) -> None:
        self.behind: dict[str, Behind] = {}

    def key(self, label: str, number: int, counted: Counted) -> str:
        """Keep a part and return its key; "" for none, which cannot be clicked."""
        if not number:
            return ""
        key = f"{counted.key} {counted.part} {counted.narrowing.village}".replace(JOIN, "¦")
        self.behind[key] = Behind(label, number, counted)
        return key

    def of(self, bar: Bar | None, label: str) -> str:
        """Keep what a bar of the data counts and return its key."""
        return "" if bar is None else self.key(label, bar.number, bar.counted)


def bars(reading: Reading, chart: str, asked: Asked) -> list[Bar]:
    """Return the bars of a chart for what is asked."""
    return reading.bars(chart, asked.period, asked.until, asked.narrowing)


def by_code(reading: Reading, chart: str, asked: Asked) -> dict[str, Bar]:
    """Return the bars of a chart by their codes."""
    return {bar.code: bar for bar in bars(reading, chart, asked)}


def number_of(bar: Bar | None) -> int:
    """Return the number of a bar, nought where there is none."""
    return 0 if bar is None else bar.number
