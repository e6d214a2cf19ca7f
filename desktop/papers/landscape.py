"""Tables of figures on landscape pages: a band for each part, its table, what is to be noted."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from db.exchange.figure_sheets import FigureTable
from desktop.papers import fonts
from desktop.papers.flow import Flow
from desktop.papers.grid import Column, Grid, Row
from desktop.papers.page import INNER, LEFT
from desktop.papers.tables import cells, columns
from desktop.papers.text import Setting
from desktop.papers.words import words

SIZE: Final = 9.5
_BAND_SIZE: Final = 11.0
_FIRST_ROWS: Final = 2
_LAST_ROWS: Final = 6
"""So many rows at least stand on the last page of a table that runs over pages."""
_BAND: Final = (Column("text", "", 1),)


def band(flow: Flow, text: str, following: float = 0.0, strong: bool = True) -> None:
    """Draw a line over the whole width, with `following` points free below it."""
    grid, row = _line(text, strong)
    flow.begin(grid, headed=False)
    flow.place(row, followed_by=following)


def part(flow: Flow, title: str, table: FigureTable, spec: str, empty: str) -> None:
    """Draw a title and its table; `empty` where it has no row.

    The title is never left behind, nor are the notes ever without a row above them.
    """
    head, body = Setting(fonts.heading(), SIZE), Setting(fonts.body(), SIZE)
    grid = Grid(columns(table, spec), LEFT, INNER, head, body)
    rows = [grid.row(texts) for texts in cells(table, columns(table, spec))]
    if not rows:
        _announce(flow, title, 2 * body.leading)
        band(flow, empty, strong=False)
        return
    notes = sum(_line(text, strong=False)[1].height for text in table.notes)
    opening = sum(row.height for row in rows[:_FIRST_ROWS])
    _announce(flow, title, grid.head.height + opening + notes * (len(rows) <= _FIRST_ROWS))
    flow.begin(grid)
    for row, following in zip(rows, _room_after(rows, notes), strict=True):
        flow.place(row, followed_by=following)
    for text in table.notes:
        band(flow, text, strong=False)


def _announce(flow: Flow, title: str, following: float) -> None:
    if title:
        band(flow, title, following)


def _room_after(rows: Sequence[Row], notes: float) -> list[float]:
    """Return how much must have room below each row: the last ones and the notes keep together."""
    after = [0.0] * len(rows)
    below = notes
    for at in range(len(rows) - 1, max(-1, len(rows) - 1 - _LAST_ROWS), -1):
        after[at] = below
        below += rows[at].height
    return after


def _line(text: str, strong: bool) -> tuple[Grid, Row]:
    """Return a line over the whole width as a table of its own."""
    stack = fonts.heading() if strong else fonts.body()
    setting = Setting(stack, _BAND_SIZE if strong else SIZE)
    grid = Grid(_BAND, LEFT, INNER, setting, setting)
    return grid, grid.row((text,))


def signs_of(keys: Sequence[str], by: str) -> tuple[str, ...]:
    """Return who signs in the foot."""
    foot = words("foot")
    return tuple(foot[key].format(by=by) for key in keys)


def stamp(head: str, printed_at: datetime) -> str:
    """Return when it was printed and the 账页码."""
    foot = words("foot")
    at = foot["printed"].format(at=f"{printed_at:%Y-%m-%d %H:%M}")
    return f"{at}　　{foot['head'].format(head=head)}"
