"""Let the rows of grids run over pages."""

from desktop.papers.grid import Grid, Row
from desktop.papers.page import BOTTOM, Frame
from desktop.papers.pen import Pen
from desktop.papers.words import words

_WORTHWHILE = 60.0
"""A row taller than a page is not begun in less room than this, in points."""


class Flow:
    """Places row after row; a page that is full is ended and the header drawn again.

    A row is split only if it is taller than a whole page.
    """

    def __init__(self, pen: Pen, frame: Frame) -> None:
        self._pen = pen
        self._frame = frame
        self._grid: Grid | None = None
        self._headed = False
        self._fresh = True
        self._top = self._y = frame.open()

    @property
    def pages(self) -> int:
        """Pages begun so far."""
        return self._frame.pages

    def begin(self, grid: Grid, headed: bool = True) -> None:
        """Let the next rows be those of `grid`, right under what stands."""
        self._rule()
        self._grid, self._headed = grid, headed
        self._top = self._y
        self._draw_head()

    def place(self, row: Row, followed_by: float = 0.0) -> None:
        """Draw a row here or on the next page, with `followed_by` points free after it."""
        if row.height + followed_by > self._room() and not self._fresh:
            whole = self._later_room()
            if row.height + followed_by <= whole or self._room() < row.height <= whole:
                self._turn()
        while row.height > self._room():
            row = self._place_part(row)
        self._draw(row)

    def finish(self) -> int:
        """End the last page; return the number of pages."""
        self._rule()
        self._frame.close()
        return self._frame.pages

    def _place_part(self, row: Row) -> Row:
        """Draw what fits of a row taller than a page; return the rest, on a new page."""
        assert self._grid
        if self._fresh or self._room() >= _WORTHWHILE:
            parts = self._grid.split(row, self._room(), words("ledger")["continued"])
            if parts:
                self._draw(parts[0])
                row = parts[1]
        self._turn()
        return row

    def _draw(self, row: Row) -> None:
        assert self._grid
        self._y = self._grid.draw_row(self._pen, self._y, row)
        self._fresh = False

    def _draw_head(self) -> None:
        if self._grid and self._headed:
            self._y = self._grid.draw_head(self._pen, self._y)

    def _turn(self) -> None:
        self._rule()
        self._top = self._y = self._frame.turn()
        self._fresh = True
        self._draw_head()

    def _rule(self) -> None:
        if self._grid and self._y < self._top:
            self._grid.rule(self._pen, self._top, self._y)

    def _room(self) -> float:
        return self._y - BOTTOM

    def _later_room(self) -> float:
        head = self._grid.head.height if self._grid and self._headed else 0.0
        return self._frame.later_top() - head - BOTTOM
