"""A ruled table on a page: rows are measured once, drawn where the caller says."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from desktop.papers.pen import Pen
from desktop.papers.text import Setting

Align = Literal["left", "center", "right"]

HAIRLINE = 0.4
OUTLINE = 0.9
HEAD_GREY = 0.92
PAD_X = 3.0
PAD_Y = 3.2
_ASCENT = 0.88  # of every bundled face, in em
_DESCENT = 0.12


@dataclass(frozen=True)
class Column:
    """One column: `share` of the width, in any unit common to the columns of a grid."""

    key: str
    title: str
    share: float
    align: Align = "left"


@dataclass(frozen=True)
class Row:
    """The wrapped lines of each cell, and the height they need in points."""

    cells: tuple[tuple[str, ...], ...]
    height: float
    at_top: bool = False


class Grid:
    """Columns laid out over `width` points from `left`."""

    def __init__(
        self, columns: Sequence[Column], left: float, width: float, head: Setting, body: Setting
    ) -> None:
        self.columns = tuple(columns)
        self.left = left
        self.width = width
        self._head = head
        self._body = body
        total = sum(column.share for column in columns)
        self._widths = [column.share / total * width for column in columns]
        self._lefts = [left + sum(self._widths[:n]) for n in range(len(self._widths))]
        aligns: list[Align] = ["center"] * len(self.columns)
        self._head_aligns = aligns
        self._aligns = [column.align for column in columns]
        self.head = self._measure([column.title for column in columns], head, aligns)

    def row(self, texts: Sequence[str]) -> Row:
        """Wrap one text for each column and measure the row."""
        return self._measure(texts, self._body, self._aligns)

    def split(self, row: Row, height: float, mark: str) -> tuple[Row, Row] | None:
        """Cut a row into what fits into `height` and the rest; None where no line fits.

        The rest carries `mark` in its first column, under the row's number.
        """
        fits = int((height - 2 * PAD_Y) / self._body.leading + 1e-9)
        if fits < 1 or fits >= max(map(len, row.cells)):
            return None
        upper = tuple(lines[:fits] for lines in row.cells)
        lower = tuple(lines[fits:] for lines in row.cells)
        name = row.cells[0][:1] if len(row.cells[0]) == 1 or mark in row.cells[0][1:] else ()
        left_over = () if mark in lower[0] else lower[0]
        marked = (*(part for part in name if part != mark), mark, *left_over)
        rest = (marked, *lower[1:])
        return _sized(upper, self._body, at_top=True), _sized(rest, self._body, at_top=True)

    def draw_head(self, pen: Pen, top: float) -> float:
        """Draw the shaded titles below `top`; return the height where the rows start."""
        pen.shade(self.left, top - self.head.height, self.width, self.head.height, HEAD_GREY)
        return self._draw(pen, top, self.head, self._head_aligns, self._head)

    def draw_row(self, pen: Pen, top: float, row: Row) -> float:
        """Draw a row below `top`; return the height where the next one starts."""
        return self._draw(pen, top, row, self._aligns, self._body)

    def rule(self, pen: Pen, top: float, bottom: float) -> None:
        """Draw the lines between the columns and the outline, from `top` to `bottom`."""
        for x in self._lefts[1:]:
            pen.line(x, top, x, bottom, HAIRLINE)
        pen.frame(self.left, bottom, self.width, top - bottom, OUTLINE)

    def _measure(self, texts: Sequence[str], setting: Setting, aligns: Sequence[Align]) -> Row:
        cells = tuple(
            (setting.balanced if align == "center" else setting.lines)(text, width - 2 * PAD_X)
            for text, width, align in zip(texts, self._widths, aligns, strict=True)
        )
        return _sized(cells, setting)

    def _draw(
        self, pen: Pen, top: float, row: Row, aligns: Sequence[Align], setting: Setting
    ) -> float:
        leading = setting.leading
        to_baseline = (leading + (_ASCENT - _DESCENT) * setting.size) / 2
        for lines, left, width, align in zip(
            row.cells, self._lefts, self._widths, aligns, strict=True
        ):
            spare = row.height - len(lines) * leading
            y = top - (PAD_Y if row.at_top else spare / 2) - to_baseline
            for line in lines:
                pen.aligned(left + PAD_X, width - 2 * PAD_X, y, line, align, setting)
                y -= leading
        bottom = top - row.height
        pen.line(self.left, bottom, self.left + self.width, bottom, HAIRLINE)
        return bottom


def _sized(cells: tuple[tuple[str, ...], ...], setting: Setting, at_top: bool = False) -> Row:
    most = max(1, *map(len, cells))
    return Row(cells, most * setting.leading + 2 * PAD_Y, at_top)
