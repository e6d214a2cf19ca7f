"""Tables and charts of official papers as blocks, inside the type area."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final

from db.exchange.figure_sheets import FigureTable
from desktop.papers import fonts
from desktop.papers.grid import Grid, Row, to_baseline
from desktop.papers.official import INNER, LEFT, Block
from desktop.papers.pen import Pen
from desktop.papers.tables import cells, columns
from desktop.papers.text import Setting

SIZE: Final = 10.5  # 5号
_TIGHT: Final = 6.0
_CAPTION: Final = 12.0  # 小4号
_FIRST_ROWS: Final = 4
_LAST_ROWS: Final = 5
"""So many rows at least stand together; a table of no more than eight is never split."""


def table(
    figures: FigureTable,
    spec: str,
    caption: str = "",
    size: float = SIZE,
    keep: bool = False,
    close: bool = False,
) -> list[Block]:
    """Return a table whose head comes again on every page, its caption above it.

    Caption, head and the first rows keep together, and so do the last rows. `keep` holds the end
    on the page of the remark that follows right below; `close` lets another table follow close.
    """
    chosen = columns(figures, spec)
    grid = Grid(chosen, LEFT, INNER, Setting(fonts.heading(), size), Setting(fonts.body(), size))
    rows = cells(figures, chosen)
    count = len(rows)
    blocks = caption_line(caption, keep=True) if caption else []
    blocks.append(Block(grid.head.height, _head(grid), keep=True, grid=grid, head=True))
    for at, texts in enumerate(rows, 1):
        row = grid.row(texts, strong=figures.total and at == count)
        held = at < min(_FIRST_ROWS, count) or count - _LAST_ROWS < at < count
        held = held or (keep and at == count)
        blocks.append(Block(row.height, _row(grid, row), keep=held, grid=grid))
    return [*blocks, Block(_TIGHT, keep=keep, space=close, snap=not (keep or close))]


def figure(drawing: Any, caption: str) -> list[Block]:  # noqa: ANN401 - reportlab has no types
    """Return a reportlab `Drawing`, no wider than the type area, and its caption below it."""
    scale = min(1.0, INNER / drawing.width)
    wide, high = drawing.width * scale, drawing.height * scale

    def draw(pen: Pen, top: float) -> None:
        pen.drawing(drawing, LEFT + (INNER - wide) / 2, top - _TIGHT - high, scale)

    return [
        Block(high + 2 * _TIGHT, draw, keep=True),
        *caption_line(caption),
        Block(_TIGHT, space=True, snap=True),
    ]


def caption_line(text: str, keep: bool = False) -> list[Block]:
    """Return the caption of a table or chart, centred, 楷体."""
    setting = Setting(fonts.kai(), _CAPTION, 1.6)

    def line(said: str) -> Block:
        def draw(pen: Pen, top: float) -> None:
            y = top - to_baseline(setting.leading, setting.size)
            pen.aligned(LEFT, INNER, y, said, "center", setting)

        return Block(setting.leading, draw, keep=True)

    lines = [line(said) for said in setting.balanced(text, INNER)]
    return [*lines[:-1], replace(lines[-1], keep=keep)]


def _head(grid: Grid) -> Callable[[Pen, float], None]:
    def draw(pen: Pen, top: float) -> None:
        grid.draw_head(pen, top)

    return draw


def _row(grid: Grid, row: Row) -> Callable[[Pen, float], None]:
    def draw(pen: Pen, top: float) -> None:
        grid.draw_row(pen, top, row)

    return draw
