"""A ruled table on a page: rows are measured once, drawn where the caller says."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby
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
    """One column: `share` of the width, in any unit common to the columns of a grid.

    Neighbours with the same `group` have that word above their titles.
    """

    key: str
    title: str
    share: float
    align: Align = "left"
    group: str = ""


@dataclass(frozen=True)
class Row:
    """The wrapped lines of each cell, and the height they need in points.

    A `strong` row, such as a total, is set in the type of the head.
    """

    cells: tuple[tuple[str, ...], ...]
    height: float
    at_top: bool = False
    strong: bool = False


@dataclass(frozen=True)
class _Group:
    """The lines above some columns, from `first` to before `stop`."""

    first: int
    stop: int
    lines: tuple[str, ...]


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
        self._groups = self._grouped(head)
        most = max((len(group.lines) for group in self._groups), default=0)
        self._band = most * head.leading + 2 * PAD_Y if most else 0.0
        titles = self._measure([column.title for column in columns], head, aligns)
        self.head = replace(titles, height=titles.height + self._band)

    def row(self, texts: Sequence[str], strong: bool = False) -> Row:
        """Wrap one text for each column and measure the row."""
        setting = self._head if strong else self._body
        return replace(self._measure(texts, setting, self._aligns), strong=strong)

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
        if not self._groups:
            return self._draw(pen, top, self.head, self._head_aligns, self._head)
        for group in self._groups:
            self._draw_group(pen, top, group)
        return self._draw_two_bands(pen, top)

    def draw_row(self, pen: Pen, top: float, row: Row) -> float:
        """Draw a row below `top`; return the height where the next one starts."""
        return self._draw(pen, top, row, self._aligns, self._head if row.strong else self._body)

    def rule(self, pen: Pen, top: float, bottom: float) -> None:
        """Draw the lines between the columns and the outline, from `top` to `bottom`."""
        within = {at for group in self._groups for at in range(group.first + 1, group.stop)}
        for at, x in enumerate(self._lefts[1:], 1):
            pen.line(x, top - (self._band if at in within else 0.0), x, bottom, HAIRLINE)
        pen.frame(self.left, bottom, self.width, top - bottom, OUTLINE)

    def _grouped(self, head: Setting) -> tuple[_Group, ...]:
        found, at = [], 0
        for text, members in groupby(self.columns, lambda column: column.group):
            stop = at + len(list(members))
            if text:
                room = sum(self._widths[at:stop]) - 2 * PAD_X
                found.append(_Group(at, stop, head.balanced(text, room)))
            at = stop
        return tuple(found)

    def _draw_group(self, pen: Pen, top: float, group: _Group) -> None:
        left, width = self._lefts[group.first], sum(self._widths[group.first : group.stop])
        high = len(group.lines) * self._head.leading
        y = top - (self._band - high) / 2 - to_baseline(self._head.leading, self._head.size)
        for line in group.lines:
            pen.aligned(left, width, y, line, "center", self._head)
            y -= self._head.leading
        pen.line(left, top - self._band, left + width, top - self._band, HAIRLINE)

    def _draw_two_bands(self, pen: Pen, top: float) -> float:
        """Draw titles: those in a group in the lower band, others in the middle of both."""
        grouped = {at for group in self._groups for at in range(group.first, group.stop)}
        cells = list(enumerate(self.head.cells))
        low = tuple(lines if at in grouped else () for at, lines in cells)
        whole = tuple(() if at in grouped else lines for at, lines in cells)
        below = replace(self.head, cells=low, height=self.head.height - self._band)
        self._draw(pen, top - self._band, below, self._head_aligns, self._head)
        return self._draw(pen, top, replace(self.head, cells=whole), self._head_aligns, self._head)

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
        lower = to_baseline(leading, setting.size)
        for lines, left, width, align in zip(
            row.cells, self._lefts, self._widths, aligns, strict=True
        ):
            spare = row.height - len(lines) * leading
            y = top - (PAD_Y if row.at_top else spare / 2) - lower
            for line in lines:
                pen.aligned(left + PAD_X, width - 2 * PAD_X, y, line, align, setting)
                y -= leading
        bottom = top - row.height
        pen.line(self.left, bottom, self.left + self.width, bottom, HAIRLINE)
        return bottom


def _sized(cells: tuple[tuple[str, ...], ...], setting: Setting, at_top: bool = False) -> Row:
    most = max(1, *map(len, cells))
    return Row(cells, most * setting.leading + 2 * PAD_Y, at_top)


def to_baseline(height: float, size: float) -> float:
    """Return how far below the top of a band the baseline of a text in its middle is, in points."""
    return (height + (_ASCENT - _DESCENT) * size) / 2
