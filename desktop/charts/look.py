"""How large a chart is, its colours, what of it can be clicked, and the words in it."""

from dataclasses import dataclass
from typing import Final

FAMILY: Final = "Noto Sans SC"
SIZE: Final = 12.0
"""Logical pixels of all type in a chart."""

SURFACE: Final = "#FFFFFF"
TEXT: Final = "#1B2733"
SECOND: Final = "#52606D"
MUTE: Final = "#677685"
RAIL: Final = "#BCC8D4"
GRID: Final = "#E9EDF2"
TRACK: Final = "#E3E8EE"
BAR: Final = "#1F5FA8"
PALE: Final = "#A9C4E2"
LATE: Final = "#A61B12"
HEAT: Final = ("#F1F5FA", "#C6D9EE", "#7FA9D6", "#1F5FA8", "#17324F")

JOIN: Final = "|"
"""Between the keys of several rows that are drawn as one."""


@dataclass(frozen=True, slots=True)
class Caption:
    """What is written round a chart that leaves the page: over it two lines, under it several."""

    title: str
    line: str
    foot: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Look:
    """A chart's size in logical pixels, which are points on paper, and the scale of a screen.

    The figure is larger than that by the room of its `caption`.
    """

    width: float
    height: float
    scale: float = 1.0
    caption: Caption | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """A rectangle that can be clicked, in pixels of the figure at its scale, from the top left.

    `key` is the row's, or several joined by `JOIN`. `row` and `column` tell where the arrow
    keys find it. A later hit lies over an earlier one.
    """

    left: float
    top: float
    width: float
    height: float
    key: str
    tip: str
    row: int
    column: int

    def holds(self, x: float, y: float) -> bool:
        """Tell whether a point lies in it."""
        return self.left <= x < self.left + self.width and self.top <= y < self.top + self.height


@dataclass(frozen=True, slots=True)
class Words:
    """The words that charts bring themselves; `{…}` are filled in.

    `tip` has `{label}` and `{value}`; `count` has `{n}` and `{unit}`; `days`, `over_days`,
    `median` and `rest` have `{n}`; `day_range` has `{first}` and `{last}`; `onward` has `{rate}`.
    """

    found: str
    resolved: str
    total: str
    tip: str
    count: str
    days: str
    day_range: str
    over_days: str
    median: str
    days_axis: str
    onward: str
    rest: str
    none: str
