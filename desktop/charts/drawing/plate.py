"""A figure being drawn, measured in logical pixels from its top left, and the chart it becomes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from math import ceil
from typing import Any, Final

from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.collections import LineCollection
from matplotlib.figure import Figure
from matplotlib.transforms import Affine2D

from desktop.charts import look as tokens
from desktop.charts.drawing.caption import room_for
from desktop.charts.drawing.lines import PER_INCH, Align, Line, Stamps
from desktop.charts.drawing.measure import broken, drawable, width
from desktop.charts.look import SIZE, Hit, Look, Words

LINE: Final = 18.0
"""Our own height of a line of 12."""
_BASELINE: Final = 0.36  # em from the middle of a line down to its baseline
Box = tuple[float, float, float, float]
"""Left, top, width and height."""


@dataclass(frozen=True, slots=True)
class Chart:
    """A figure, what of it can be clicked, and whether it only says that there is nothing."""

    figure: Figure
    look: Look
    hits: tuple[Hit, ...]
    empty: bool = False

    def pixels(self, ratio: float = 1.0) -> tuple[bytes, int, int]:
        """Return the picture as RGBA bytes, its width and height; `ratio` device pixels each."""
        dpi = PER_INCH * self.look.scale
        self.figure.set_dpi(dpi * ratio)
        try:
            canvas: Any = FigureCanvasAgg(self.figure)
            canvas.draw()
            width, height = canvas.get_width_height()
            return bytes(canvas.buffer_rgba()), width, height
        finally:
            self.figure.set_dpi(dpi)


class Plate:
    """Takes axes, words and hits in logical pixels from the top left of the chart.

    The words of a caption stand round it already.
    """

    def __init__(self, look: Look) -> None:
        self.look = look
        self._room = room = room_for(look)
        self._wide = look.width + 2 * room.side
        self._high = room.above + look.height + room.below
        self.figure = Figure(
            figsize=(self._wide / PER_INCH, self._high / PER_INCH),
            dpi=PER_INCH * look.scale,
            facecolor=tokens.SURFACE,
        )
        flipped = Affine2D().scale(1 / PER_INCH, -1 / PER_INCH)
        flipped.translate(room.side / PER_INCH, (self._high - room.above) / PER_INCH)
        self._places = flipped + self.figure.dpi_scale_trans
        self._hits: list[Hit] = []
        self._stamps = Stamps(self._places)
        for line in room.lines:
            self.say(0, line.y, line.text, bold=line.bold, size=line.size, colour=line.colour)

    def axes(self, box: Box, across: tuple[float, float], down: tuple[float, float]) -> Axes:
        """Return bare axes at `box`: x runs over `across`, y from the top over `down`."""
        left, top, width, height = box
        bottom = self._high - self._room.above - top - height
        axes = self.figure.add_axes(
            (
                (self._room.side + left) / self._wide,
                bottom / self._high,
                width / self._wide,
                height / self._high,
            )
        )
        axes.set_axis_off()
        axes.set_xlim(*across)
        axes.set_ylim(down[1], down[0])
        axes.set_autoscale_on(False)
        return axes

    def say(
        self,
        x: float,
        y: float,
        text: str,
        *,
        bold: bool = False,
        colour: str = tokens.TEXT,
        align: Align = "left",
        size: float = SIZE,
        backed: bool = False,
    ) -> None:
        """Write `text` with the middle of its line at `y`; `backed` hides what is behind it."""
        if not text:
            return
        baseline = y + _BASELINE * size
        line = Line(x, baseline, text, bold=bold, size=size, colour=colour, align=align)
        if backed:
            line.set_bbox({"facecolor": tokens.SURFACE, "edgecolor": "none", "pad": 1})
        self.place(line)

    def stamp(self, x: float, y: float, text: str, *, colour: str, size: float) -> None:
        """Write one of many short figures with its middle at a place."""
        self._stamps.add(x, y + _BASELINE * size, text, colour, size)

    def lines(
        self,
        segments: Sequence[tuple[tuple[float, float], tuple[float, float]]],
        *,
        colour: str,
        width: float = 1.0,
        dashes: str = "solid",
        over: bool = False,
    ) -> None:
        """Draw straight lines between places, under the bars or `over` them."""
        drawn = LineCollection(
            segments,
            colors=colour,
            linewidths=width,
            linestyles=dashes,
            transform=self._places,
            zorder=2 if over else -1,
            capstyle="butt",
        )
        self.figure.add_artist(drawn, clip=False)

    def place(self, artist: Artist) -> None:
        """Add a shape whose places are logical pixels from the top left."""
        artist.set_transform(self._places)
        self.figure.add_artist(artist, clip=False)

    def hit(self, box: Box, key: str, tip: str, place: tuple[int, int]) -> None:
        """Let `box` be clicked where there is a `key`; `place` is its row and column."""
        if key:
            left, top, width, height = box
            moved = (left + self._room.side, top + self._room.above, width, height)
            at = [side * self.look.scale for side in moved]
            self._hits.append(Hit(at[0], at[1], at[2], at[3], key, tip, *place))

    def chart(self) -> Chart:
        """Return what has been drawn."""
        self.figure.add_artist(self._stamps, clip=False)
        return Chart(self.figure, self.look, tuple(self._hits))


def empty(look: Look, sentence: str) -> Chart:
    """Return a figure that says `sentence` in its middle."""
    plate = Plate(look)
    lines = broken(drawable(sentence), look.width - 32, 3)
    top = look.height / 2 - LINE * (len(lines) - 1) / 2
    for number, line in enumerate(lines):
        plate.say(look.width / 2, top + LINE * number, line, colour=tokens.MUTE, align="center")
    return Chart(plate.figure, look, (), empty=True)


def percent(numerator: int, denominator: int) -> str:
    """Return a rate to two places, half up, such as "88.65%"; "—" out of nothing."""
    if not denominator:
        return "—"
    rate = Decimal(100 * numerator) / Decimal(denominator)
    return f"{rate.quantize(Decimal('0.01'), ROUND_HALF_UP)}%"


def counted(words: Words, label: str, value: int, unit: str) -> str:
    """Return a tip such as "3月 · 发现：42 件"."""
    amount = words.count.format(n=number(value), unit=unit).strip()
    return words.tip.format(label=label, value=amount)


def joined(keys: Iterable[str]) -> str:
    """Return several keys as one, "" where one of them is missing."""
    several = list(keys)
    return tokens.JOIN.join(several) if all(several) else ""


def number(value: int) -> str:
    """Return a count as it is written, such as "25,008"."""
    return f"{value:,}"


def every(labels: Sequence[str], room: float) -> int:
    """Return 1 where labels fit side by side with `room` each, 2 for every second one …"""
    widest = max(width(label) for label in labels) + 2
    return max(1, ceil(widest / room))
