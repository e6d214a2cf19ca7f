"""Lines of text drawn without being laid out anew: they are single, level and measured by us."""

from collections import defaultdict
from functools import cache
from typing import Any, Final, Literal

from matplotlib.artist import Artist
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.font_manager import FontProperties
from matplotlib.path import Path
from matplotlib.text import Text
from matplotlib.textpath import TextPath
from matplotlib.transforms import Affine2D, Transform

from desktop.charts.drawing.measure import width
from desktop.charts.look import FAMILY, SIZE
from desktop.charts.quiet import RARE

PER_INCH: Final = 72
_BEFORE: Final = {"left": 0.0, "center": 0.5, "right": 1.0}


@cache
def face(bold: bool, size: float) -> FontProperties:
    """Return the faces of a weight and size, to be shared and never changed."""
    weight = "bold" if bold else "normal"
    return FontProperties(family=[FAMILY, RARE], weight=weight, size=size)


Align = Literal["left", "center", "right"]


class Line(Text):
    """One line whose baseline starts, is centred or ends at its place.

    matplotlib's own `draw` lays a text out twice; a chart of a hundred words is then drawn in
    twice the time.
    """

    def __init__(
        self,
        x: float,
        y: float,
        text: str,
        *,
        bold: bool,
        size: float,
        colour: str,
        align: Align,
    ) -> None:
        properties = face(bold, size)
        super().__init__(x, y, text, color=colour, ha=align, fontproperties=properties)
        self._shared = properties
        self._wide = width(text, bold=bold, size=size)
        self._before = _BEFORE[align]

    def draw(self, renderer: Any) -> None:  # noqa: ANN401 - renderers have no common type
        """Draw with any renderer; a backed line, which needs its box, the long way."""
        if self.get_bbox_patch() is not None:
            super().draw(renderer)
            return
        x, y = self.get_transform().transform(self.get_position())
        pixels = renderer.points_to_pixels(self._wide)
        left = x - pixels * self._before
        _, high = renderer.get_canvas_width_height()
        gc = renderer.new_gc()
        gc.set_foreground(self.get_color())
        renderer.draw_text(gc, left, high - y, self.get_text(), self._shared, 0, mtext=self)
        gc.restore()


class Stamps(Artist):
    """Many short figures, each centred at its place; on a screen alike ones are drawn as one.

    Places are logical pixels, taken to the screen by `places`.
    """

    def __init__(self, places: Transform) -> None:
        super().__init__()
        self.set_transform(places)
        self.set_zorder(Text.zorder)
        self._alike: dict[tuple[str, str, float], list[tuple[float, float]]] = defaultdict(list)

    def add(self, x: float, y: float, text: str, colour: str, size: float = SIZE) -> None:
        """Add a figure whose baseline has its middle at a place."""
        self._alike[text, colour, size].append((x, y))

    def draw(self, renderer: Any) -> None:  # noqa: ANN401 - renderers have no common type
        """Draw outlines on pixels, and text as text anywhere else."""
        gc = renderer.new_gc()
        stamp = _stamp if isinstance(renderer, RendererAgg) else _write
        for (text, colour, size), places in self._alike.items():
            gc.set_foreground(colour)
            stamp(renderer, gc, text, size, self.get_transform().transform(places))
        gc.restore()


def _stamp(renderer: Any, gc: Any, text: str, size: float, places: Any) -> None:  # noqa: ANN401
    gc.set_linewidth(0)
    pixels = Affine2D().scale(renderer.points_to_pixels(1.0))
    ink = (*gc.get_rgb()[:3], 1.0)
    renderer.draw_markers(gc, _outline(text, size), pixels, Path(places), Affine2D(), ink)


def _write(renderer: Any, gc: Any, text: str, size: float, places: Any) -> None:  # noqa: ANN401
    _, high = renderer.get_canvas_width_height()
    half = renderer.points_to_pixels(width(text, size=size)) / 2
    for x, y in places:
        renderer.draw_text(gc, x - half, high - y, text, face(False, size), 0)


@cache
def _outline(text: str, size: float) -> Path:
    """Return the outline of a text in points, the middle of its baseline at the origin."""
    path = TextPath((-width(text, size=size) / 2, 0), text, size=size, prop=face(False, size))
    return Path(path.vertices, path.codes)
