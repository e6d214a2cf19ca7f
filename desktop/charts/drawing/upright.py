"""The frame of upright bars: where a count and a place across lie, and the grid behind them."""

from dataclasses import dataclass
from typing import Final

from desktop.charts import look as tokens
from desktop.charts.drawing.measure import width
from desktop.charts.drawing.plate import Box, Plate, number
from desktop.charts.look import Look

_GAP: Final = 8.0
_INSET: Final = 2.0
_A_STEP: Final = 36.0  # least height of a step
_MOST_STEPS: Final = 4


@dataclass(frozen=True, slots=True)
class Upright:
    """A plot in `box` whose counts run from 0 to `top`, and `across` units from the left."""

    box: Box
    top: int
    across: float

    def x(self, place: float) -> float:
        """Return the logical pixel of a place across."""
        return self.box[0] + self.box[2] * place / self.across

    def y(self, count: float) -> float:
        """Return the logical pixel of a count."""
        return self.box[1] + self.box[3] * (1 - count / self.top)


def upright(
    look: Look, top: int, across: float, *, above: float, below: float, beside: float
) -> Upright:
    """Return a plot with those margins and room for the figures of its scale at the left."""
    left = _INSET + width(number(top)) + _GAP
    box = (left, above, look.width - left - beside, look.height - above - below)
    return Upright(box, top, across)


def draw_grid(plate: Plate, plot: Upright) -> None:
    """Draw four steps at most, named at the left, and the line the bars stand on."""
    left, _, wide, high = plot.box
    most = max(1, min(_MOST_STEPS, int(high / _A_STEP)))
    marks = steps(plot.top, most)
    for mark in marks:
        plate.say(left - _GAP, plot.y(mark), number(mark), colour=tokens.SECOND, align="right")
    across = [((left, plot.y(mark)), (left + wide, plot.y(mark))) for mark in marks]
    plate.lines(across[1:], colour=tokens.GRID)
    plate.lines(across[:1], colour=tokens.RAIL, over=True)


def steps(top: int, most: int = _MOST_STEPS) -> list[int]:
    """Return round numbers from 0 up to `top`, `most` beside the 0."""
    tens = 1
    while True:
        for factor in (1, 2, 3, 5):
            step = factor * tens
            if top // step <= most:
                return list(range(0, top + 1, step))
        tens *= 10
