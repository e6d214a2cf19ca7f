"""The pages of official papers: GB/T 9704-2012, A4 upright, 22 lines of 28 signs.

A paper is a list of blocks, none of which is split; `Pages` lets them run over pages. A block
that keeps with the next one is never the last on a page.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from math import ceil
from typing import Final

from desktop.papers import fonts
from desktop.papers.grid import Grid
from desktop.papers.pen import Pen
from desktop.papers.press import A4, MM
from desktop.papers.text import Setting
from desktop.papers.words import words

WIDTH, HEIGHT = A4
LEFT: Final = 28 * MM
TOP: Final = HEIGHT - 37 * MM
INNER: Final = 156 * MM
DEPTH: Final = 225 * MM
BOTTOM: Final = TOP - DEPTH
"""Where the type area starts and ends, in points from the lower edge of the paper."""
LINES, SIGNS = 22, 28
PITCH: Final = DEPTH / LINES
"""From one line to the next; 3号 type has 28 signs a line."""
EM: Final = 15.75
"""3号, in points."""
_NUMBER: Final = 14.0  # 4号
_DASH: Final = 0.35  # how high a dash stands above its baseline, in em
_NUMBER_LOWER: Final = 7 * MM
_STAMP: Final = 8.0
_NEAR: Final = 0.5  # points: rounding, not a line


def _nothing(_pen: Pen, _top: float) -> None:
    return None


@dataclass(frozen=True)
class Block:
    """Something `height` points high, drawn below a given height; it is never split.

    `keep` holds it on the page of the next block; `grid` is the table whose row it is, `head`
    that it is its head; `space` vanishes at the top of a page, `snap` goes on at the next of the
    22 lines, `turn` starts a page.
    """

    height: float
    draw: Callable[[Pen, float], None] = field(default=_nothing)
    keep: bool = False
    grid: Grid | None = None
    head: bool = False
    space: bool = False
    snap: bool = False
    turn: bool = False


class Pages:
    """Places blocks on pages with `— 1 —` below, at the outer edge: odd right, even left.

    `stamp` (账页码 and the like) stands at the inner edge of the foot.
    """

    def __init__(self, pen: Pen, stamp: str) -> None:
        self.pages = 0
        self._pen = pen
        self._stamp = stamp
        self._grid: Grid | None = None
        self._grid_top = self._y = TOP
        self._fresh = True
        self._open()

    def place(self, blocks: Iterable[Block]) -> None:
        """Draw blocks one below the other, each group that keeps together on one page."""
        for group in _groups(blocks):
            self._place_group(group)

    def finish(self) -> int:
        """End the last page; return the number of pages."""
        self._close()
        return self.pages

    def _place_group(self, group: list[Block]) -> None:
        if not self._fresh and (group[0].turn or not self._fits(group)):
            self._turn(group[0])
        for block in group:
            if not self._fresh and block.height > self._room() + _NEAR:
                self._turn(block)
            self._put(block)

    def _put(self, block: Block) -> None:
        if block.space and self._fresh:
            return
        if block.grid is not self._grid:
            self._rule()
            self._grid, self._grid_top = block.grid, self._y
        block.draw(self._pen, self._y)
        self._y -= block.height
        self._fresh = self._fresh and block.head
        if block.snap:
            self._rule()
            self._y = max(_snapped(self._y), BOTTOM)

    def _turn(self, following: Block) -> None:
        """Start a page; a table that goes on has its head again."""
        self._close()
        self._open()
        grid = following.grid
        if grid is not None and not following.head:
            self._grid, self._grid_top = grid, self._y
            self._y = grid.draw_head(self._pen, self._y)

    def _open(self) -> None:
        self.pages += 1
        self._y, self._fresh, self._grid = TOP, True, None

    def _close(self) -> None:
        self._rule()
        number = Setting(fonts.body(), _NUMBER)
        small = Setting(fonts.body(), _STAMP)
        at = BOTTOM - _NUMBER_LOWER - _DASH * _NUMBER
        outer = LEFT + _NUMBER, INNER - 2 * _NUMBER
        odd = self.pages % 2 == 1
        said = words("official")["page"].format(page=self.pages)
        self._pen.aligned(*outer, at, said, "right" if odd else "left", number)
        self._pen.aligned(LEFT, INNER, at, self._stamp, "left" if odd else "right", small)
        self._pen.end_page()

    def _rule(self) -> None:
        if self._grid and self._y < self._grid_top:
            self._grid.rule(self._pen, self._grid_top, self._y)
        self._grid = None

    def _room(self) -> float:
        return self._y - BOTTOM + _NEAR

    def _fits(self, group: list[Block]) -> bool:
        y = self._y
        for block in group:
            y -= block.height
            if y < BOTTOM - _NEAR:
                return False
            y = _snapped(y) if block.snap else y
        return True


def _snapped(y: float) -> float:
    """Return the next of the 22 lines at or below a height."""
    lines = ceil((TOP - y - _NEAR) / PITCH)
    return TOP - lines * PITCH


def _groups(blocks: Iterable[Block]) -> Iterator[list[Block]]:
    """Give the runs of blocks that keep together."""
    group: list[Block] = []
    for block in blocks:
        group.append(block)
        if not block.keep:
            yield group
            group = []
    if group:
        yield group
