"""Tables of figures on landscape pages: a band for each part, its table, what is to be noted."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from db.exchange.figure_sheets import FigureTable
from desktop.papers import fonts
from desktop.papers.flow import Flow
from desktop.papers.grid import Column, Grid
from desktop.papers.page import INNER, LEFT
from desktop.papers.tables import cells, columns
from desktop.papers.text import Setting
from desktop.papers.words import words

SIZE: Final = 9.5
_BAND_SIZE: Final = 11.0
_FIRST_ROWS: Final = 2
_BAND: Final = (Column("text", "", 1),)


def band(flow: Flow, text: str, following: float = 0.0, strong: bool = True) -> None:
    """Draw a line over the whole width, with `following` points free below it."""
    stack = fonts.heading() if strong else fonts.body()
    setting = Setting(stack, _BAND_SIZE if strong else SIZE)
    grid = Grid(_BAND, LEFT, INNER, setting, setting)
    row = grid.row((text,))
    flow.begin(grid, headed=False)
    flow.place(row, followed_by=following)


def part(flow: Flow, title: str, table: FigureTable, spec: str, empty: str) -> None:
    """Draw a title and its table; `empty` where it has no row. The title is never left behind."""
    head, body = Setting(fonts.heading(), SIZE), Setting(fonts.body(), SIZE)
    grid = Grid(columns(table, spec), LEFT, INNER, head, body)
    rows = [grid.row(texts) for texts in cells(table, columns(table, spec))]
    below = grid.head.height + sum(row.height for row in rows[:_FIRST_ROWS])
    if title:
        band(flow, title, below if rows else 2 * body.leading)
    if not rows:
        band(flow, empty, strong=False)
        return
    flow.begin(grid)
    for at, row in enumerate(rows):
        last_two = len(rows) > 1 and at == len(rows) - 2
        flow.place(row, followed_by=rows[-1].height if last_two else 0.0)
    for text in table.notes:
        band(flow, text, strong=False)


def signs_of(keys: Sequence[str], by: str) -> tuple[str, ...]:
    """Return who signs in the foot."""
    foot = words("foot")
    return tuple(foot[key].format(by=by) for key in keys)


def stamp(head: str, printed_at: datetime) -> str:
    """Return when it was printed and the 账页码."""
    foot = words("foot")
    at = foot["printed"].format(at=f"{printed_at:%Y-%m-%d %H:%M}")
    return f"{at}　　{foot['head'].format(head=head)}"
