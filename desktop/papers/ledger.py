"""The ledger as a paper: landscape A4, a row for each case, totals on the last page."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from desktop.papers import fonts
from desktop.papers.flow import Flow
from desktop.papers.grid import PAD_X, Column, Grid
from desktop.papers.page import INNER, LEFT, Frame, Heading
from desktop.papers.press import A4_LANDSCAPE, Out, printing
from desktop.papers.text import Setting, paragraphs
from desktop.papers.views import View, view
from desktop.papers.words import words

_TOTALS = (Column("label", "", 90, "center"), Column("text", "", 680))
_EMPTY = (Column("text", "", 1, "center"),)

_SLACK = 1.08  # shares are scaled to the paper's width, a few per cent either way
_NUMBER_MOST = 120.0

Tick = Callable[[int, int], None]
"""Told rows done and rows in all after each page; may raise to stop."""


@dataclass(frozen=True)
class LedgerSheet:
    """All that stands on a printed ledger; the rows arrive masked.

    `rows` are keyed by column key, absent keys are blank; `totals` are (label, text) pairs for
    the last page; `head` is the ledger's 账页码 such as `2318:9c41e07b52aa`.
    """

    title: str
    station: str
    period: str
    view: str
    rows: Sequence[Mapping[str, str]]
    totals: Sequence[tuple[str, str]]
    printed_by: str
    printed_at: datetime
    head: str
    mask: Literal["meeting", "public", "none"] = "meeting"
    copy: int | None = None


def print_ledger(out: Out, sheet: LedgerSheet, tick: Tick | None = None) -> int:
    """Print the ledger as a PDF and return its number of pages.

    What `tick` raises passes through and `out` stays as it was. A character without a glyph is
    drawn as 〓 and named on the last page. Raises `Refused("unknown_view")`,
    `Environment("paper_not_written")`.
    """
    chosen = view(sheet.view)
    with printing(out, A4_LANDSCAPE, sheet.title, sheet.station) as pen:
        foot = words("foot")
        signs = tuple(foot[sign].format(by=sheet.printed_by) for sign in chosen.signs)
        frame = Frame(pen, _heading(sheet), signs, _stamp(sheet))
        flow = Flow(pen, frame)
        _draw_table(flow, sheet, chosen, tick)
        return flow.finish()


def unprintable(sheet: LedgerSheet) -> tuple[str, ...]:
    """Return the characters of the sheet that no bundled face has, each once, in order.

    They will be drawn as 〓: ask for it before printing, to warn.
    """
    keys = [column.key for column in view(sheet.view).columns]
    around = [sheet.title, sheet.station, sheet.period, sheet.printed_by]
    cells = (row.get(key, "") for row in sheet.rows for key in keys)
    totals = (part for pair in sheet.totals for part in pair)
    return tuple(_missing([*around, *cells, *totals]))


def _missing(texts: Iterable[str]) -> dict[str, None]:
    stack = fonts.body()
    found: dict[str, None] = {}
    for text in texts:
        if stack.missing(text):
            shown = "".join(paragraphs(text))
            found.update(dict.fromkeys(stack.missing(shown)))
    return found


def _draw_table(flow: Flow, sheet: LedgerSheet, chosen: View, tick: Tick | None) -> None:
    """Draw header and rows; a row is drawn as soon as it is wrapped."""
    head, body = (Setting(stack, chosen.size) for stack in (fonts.heading(), fonts.body()))
    grid = Grid(_fitted(chosen.columns, sheet.rows, body), LEFT, INNER, head, body)
    totals = Grid(_TOTALS, LEFT, INNER, head, Setting(fonts.body(), 9))
    last = [totals.row(pair) for pair in _last_lines(sheet)]
    keys = [column.key for column in chosen.columns]
    whole, page = len(sheet.rows), flow.pages
    flow.begin(grid)
    for n, values in enumerate(sheet.rows, 1):
        row = grid.row([values.get(key, "") for key in keys])
        flow.place(row, followed_by=sum(row.height for row in last) if n == whole else 0.0)
        if tick and flow.pages > page:
            page = flow.pages
            tick(n, whole)
    if not whole:
        empty = Grid(_EMPTY, LEFT, INNER, head, body)
        flow.begin(empty, headed=False)
        flow.place(empty.row([words("ledger")["empty"]]))
    flow.begin(totals, headed=False)
    for row in last:
        flow.place(row)
    if tick:
        tick(whole, whole)


def _fitted(
    columns: tuple[Column, ...], rows: Sequence[Mapping[str, str]], body: Setting
) -> list[Column]:
    """Return the columns with that of the case numbers wide enough to hold them on one line."""
    widest = max((body.width(row.get("no", "")) for row in rows), default=0.0)
    needed = min((widest + 2 * PAD_X) * _SLACK, _NUMBER_MOST)
    return [
        replace(column, share=max(column.share, needed)) if column.key == "no" else column
        for column in columns
    ]


def _last_lines(sheet: LedgerSheet) -> list[tuple[str, str]]:
    """Return the lines under the table: the totals, and the characters without a glyph."""
    lines = list(sheet.totals)
    absent = unprintable(sheet)
    if absent:
        ledger = words("ledger")
        codes = "、".join(f"U+{ord(char):04X}" for char in absent)
        lines.append((ledger["missing"], ledger["missing_text"].format(codes=codes)))
    return lines


def _heading(sheet: LedgerSheet) -> Heading:
    ledger = words("ledger")
    facts = (
        ledger["unit"].format(station=sheet.station),
        ledger["period"].format(period=sheet.period),
    )
    note = [words("masks")[sheet.mask]]
    if sheet.copy is not None:
        note.append(ledger["copy"].format(copy=sheet.copy))
    return Heading(sheet.title, facts, "　".join(note))


def _stamp(sheet: LedgerSheet) -> str:
    foot = words("foot")
    at = foot["printed"].format(at=f"{sheet.printed_at:%Y-%m-%d %H:%M}")
    return f"{at}　　{foot['head'].format(head=sheet.head)}"
