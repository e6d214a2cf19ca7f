"""Put text and lines on a page with operators of our own.

`canvas.drawString` escapes, splits and sets the font anew for each string; collecting a page's
operators and writing them once halves the time of a ledger. Character spacing and render mode
are never touched: reportlab lets them leak from one text object into the next.
"""

from typing import Any, Final

from desktop.papers.text import Setting

Colour = tuple[float, float, float]
"""Red, green and blue, 0 to 1."""
BLACK: Final[Colour] = (0.0, 0.0, 0.0)


class Pen:
    """Writes on the page under way of a reportlab canvas; points, origin at the lower left."""

    def __init__(self, canvas: Any) -> None:  # noqa: ANN401 - reportlab has no types
        self._canvas = canvas
        self._document = canvas._doc  # the only key to a font's subsets
        self._text: list[str] = []
        self._font = ("", 0.0)

    def text(self, x: float, y: float, line: str, setting: Setting, colour: Colour = BLACK) -> None:
        """Write `line` with its left end at `x` and its baseline at `y`."""
        operators = self._text
        if colour != BLACK:
            operators.append(f"{_numbers(colour)} rg")
        operators.append(f"1 0 0 1 {x:.2f} {y:.2f} Tm")
        for font, run in setting.stack.runs(line):
            for subset, codes in font.splitString(run, self._document):
                chosen = font.getSubsetInternalName(subset, self._document), setting.size
                if chosen != self._font:
                    self._font = chosen
                    operators.append(f"{chosen[0]} {chosen[1]:g} Tf")
                operators.append(f"<{codes.hex()}> Tj")
        if colour != BLACK:
            operators.append("0 g")

    def aligned(
        self, at: float, width: float, y: float, line: str, how: str, type_: Setting
    ) -> None:
        """Write `line` in the box that starts at `at`: `how` is `left`, `center` or `right`."""
        if how != "left":
            spare = width - type_.width(line)
            at += spare / 2 if how == "center" else spare
        self.text(at, y, line, type_)

    def line(
        self, x1: float, y1: float, x2: float, y2: float, thick: float, colour: Colour = BLACK
    ) -> None:
        """Draw a line `thick` points wide."""
        drawn = f"{thick:g} w {x1:.2f} {y1:.2f} m {x2:.2f} {y2:.2f} l S"
        if colour != BLACK:
            drawn = f"{_numbers(colour)} RG {drawn} 0 G"
        self._canvas.addLiteral(drawn)

    def frame(self, x: float, y: float, width: float, height: float, thick: float) -> None:
        """Draw the outline of a box whose lower left corner is at `x`, `y`."""
        self._canvas.addLiteral(f"{thick:g} w {x:.2f} {y:.2f} {width:.2f} {height:.2f} re S")

    def shade(self, x: float, y: float, width: float, height: float, grey: float) -> None:
        """Fill a box with grey, 0 black to 1 white; text of the page stays above it."""
        box = f"{x:.2f} {y:.2f} {width:.2f} {height:.2f} re f"
        self._canvas.addLiteral(f"{grey:g} g {box} 0 g")

    def drawing(self, drawing: Any, x: float, y: float, scale: float) -> None:  # noqa: ANN401
        """Draw a reportlab `Drawing`, scaled, with its lower left corner at `x`, `y`.

        Text written before it comes before it in the file too, so that it is read in order.
        """
        from reportlab.graphics import renderPDF

        self._flush()
        self._canvas.saveState()
        self._canvas.translate(x, y)
        self._canvas.scale(scale, scale)
        renderPDF.draw(drawing, self._canvas, 0, 0)
        self._canvas.restoreState()

    def stamp(self, name: str) -> None:
        """Show the form `name`, which may be written later with `form`."""
        self._canvas.doForm(name)

    def form(self, name: str, x: float, y: float, line: str, setting: Setting) -> None:
        """Write the form `name`: one line of text, the same on every page that shows it."""
        self._canvas.beginForm(name)
        self.text(x, y, line, setting)
        self._flush()
        self._canvas.endForm()

    def end_page(self) -> None:
        """Finish the page under way."""
        self._flush()
        self._canvas.showPage()

    def _flush(self) -> None:
        if self._text:
            self._canvas.addLiteral("BT\n" + "\n".join(self._text) + "\nET")
        self._text = []
        self._font = ("", 0.0)


def _numbers(colour: Colour) -> str:
    return " ".join(f"{part:g}" for part in colour)
