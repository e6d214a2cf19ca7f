"""A figure for papers: vectors for reportlab. Brings svglib, which a screen does not need."""

from functools import cache
from io import BytesIO
from typing import Any, Final

from matplotlib.figure import Figure
from reportlab.graphics.shapes import STATE_DEFAULTS, Drawing, Group, String
from reportlab.pdfbase.pdfmetrics import stringWidth
from svglib.fonts import FontMap
from svglib.svglib import svg2rlg

from desktop.charts.drawing.files import as_svg
from desktop.papers import fonts

_BOLD: Final = "700"
"""How matplotlib writes bold into SVG."""


def as_drawing(figure: Figure) -> Drawing:
    """Return the figure as vectors for reportlab, in points, its text in the bundled faces."""
    fonts.load(fonts.SANS)
    # Every drawing begins by naming this face in its page: it must be an embedded one.
    STATE_DEFAULTS["fontName"] = fonts.SANS
    svg = BytesIO(as_svg(figure))
    drawing = svg2rlg(svg, font_map=_Faces())
    if drawing is None:
        raise ValueError("matplotlib's SVG could not be read back")
    wide, high = (72 * side for side in figure.get_size_inches())
    drawing.scale(wide / drawing.width, high / drawing.height)
    drawing.width, drawing.height = wide, high
    _mend(drawing)
    return drawing


class _Faces(FontMap):
    """The bundled faces alone: svglib's own map asks the system for what it does not know."""

    def __init__(self) -> None:
        """Know nothing; reportlab is given the faces."""

    def find_font(
        self, font_name: str, weight: str = "normal", style: str = "normal"
    ) -> tuple[str, bool]:
        """Return the face of that weight, whatever the family."""
        name = fonts.SANS_BOLD if weight == _BOLD else fonts.SANS
        fonts.load(name)
        return name, True


@cache
def _stack(name: str) -> fonts.Stack:
    return fonts.Stack(name, fonts.SERIF)


def _mend(group: Any) -> None:  # noqa: ANN401 - reportlab has no types
    """Split strings with characters that their face lacks, in place: reportlab draws a blank."""
    for place, shape in enumerate(group.contents):
        if isinstance(shape, Group):
            _mend(shape)
        elif isinstance(shape, String):
            runs = _stack(shape.fontName).runs(shape.text)
            if len(runs) > 1 or runs[0][0].fontName != shape.fontName:
                group.contents[place] = _split(shape, runs)


def _split(shape: String, runs: list[tuple[Any, str]]) -> Group:
    widths = [stringWidth(text, font.fontName, shape.fontSize) for font, text in runs]
    before = {"start": 0.0, "middle": sum(widths) / 2, "end": sum(widths)}[shape.textAnchor]
    x, parts = shape.x - before, Group()
    for (font, text), wide in zip(runs, widths, strict=True):
        part = String(x, shape.y, text, fontName=font.fontName, fontSize=shape.fontSize)
        part.fillColor = shape.fillColor
        parts.add(part)
        x += wide
    return parts
