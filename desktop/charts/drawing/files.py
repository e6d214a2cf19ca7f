"""A figure for files and the clipboard: SVG with text as text, and PNG."""

from io import BytesIO, StringIO
from typing import Any

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure


def as_svg(figure: Figure) -> bytes:
    """Return the figure as SVG, a logical pixel a point, without a date: same rows, same bytes."""
    written = StringIO()
    canvas: Any = FigureCanvasSVG(figure)
    canvas.print_svg(written, metadata={"Date": None, "Creator": None})
    return written.getvalue().encode("utf-8")


def as_png(figure: Figure, ratio: float = 2.0) -> bytes:
    """Return the figure as PNG, `ratio` times as many pixels as on the screen."""
    dpi = figure.get_dpi()
    figure.set_dpi(dpi * ratio)
    try:
        written = BytesIO()
        canvas: Any = FigureCanvasAgg(figure)
        canvas.print_png(written, metadata={"Software": None})
        return written.getvalue()
    finally:
        figure.set_dpi(dpi)
