"""The monthly dispatch table 月度调度表: landscape, what is behind and what is red."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final, Literal

from db.exchange.figure_sheets import Field, FigureTable
from desktop.papers.adjustments import (
    AdjustedRow,
    adjustment_table,
    anew_line,
    landscape_part,
    texts,
)
from desktop.papers.bulletin_says import explained
from desktop.papers.figure_tables import definition_table, indicator_table
from desktop.papers.figures_rows import FigureRow, LateRow, RedRow
from desktop.papers.flow import Flow
from desktop.papers.landscape import part, signs_of, stamp
from desktop.papers.page import Frame, Heading
from desktop.papers.press import A4_LANDSCAPE, Out, printing
from desktop.papers.sentences import cut_off, day_in_words, found
from desktop.papers.words import words

_FIGURES: Final = (
    "seq:30:c name:150:l value:66:r pair:78:c target:60:r gap:60:r more:48:r state:56:c"
    " before:66:r before_pair:86:c change:60:r"
)
_LATE: Final = (
    "seq:30:c no:96:c title:180:l village:76:c office:90:c handler:60:c due_on:66:c days:54:r"
    " plan:120:l"
)
_RED: Final = (
    "seq:30:c no:96:c title:180:l village:76:c office:90:c leader:60:c found_on:66:c stage:64:c"
    " days:60:r plan:100:l"
)

_ALWAYS: Final = 4
"""How many tables there are besides the adjustments."""
_NOT_PUBLIC: Final = frozenset({"title", "handler", "leader"})
_DEFINITIONS: Final = "seq:30:c name:150:l definition:600:l"


@dataclass(frozen=True)
class DispatchSheet:
    """All that stands on a dispatch table; the cases arrive masked, in their order.

    A public one has neither the titles of the cases nor who deals with them.
    `place` (云溪镇) is in the title, `until` the cut-off day as ISO text, `head` the 账页码.
    `adjusted` is what changed of earlier signed months; `signed_on` the day the month itself was
    signed, where this is counted anew. `running` tells that the cut-off is before the month's end.
    `explanation` says why villages are missing.
    """

    station: str
    place: str
    period: str
    until: str
    figures: Sequence[FigureRow]
    late: Sequence[LateRow]
    red: Sequence[RedRow]
    printed_by: str
    printed_at: datetime
    head: str
    mask: Literal["meeting", "public", "none"] = "meeting"
    adjusted: Sequence[AdjustedRow] = ()
    signed_on: str = ""
    running: bool = False
    explanation: str = ""


def print_dispatch(out: Out, sheet: DispatchSheet) -> int:
    """Print the table as a PDF and return its number of pages.

    The same sheet gives the same bytes. Raises `Environment("paper_not_written")`.
    """
    say = words("dispatch")
    title, until = dispatch_title(sheet), day_in_words(sheet.until)
    with printing(out, A4_LANDSCAPE, title, sheet.station) as pen:
        signs = signs_of(("auditor", "filler"), sheet.printed_by)
        heading = Heading(title, _facts(sheet), words("masks")[sheet.mask])
        flow = Flow(pen, Frame(pen, heading, signs, stamp(sheet.head, sheet.printed_at)))
        figures, late, red, defined = dispatch_tables(sheet)[:_ALWAYS]
        part(flow, say["figures"], figures, _FIGURES, say["no_figures"])
        counted = say["late"].format(count=len(sheet.late))
        nobody = say["no_late"].format(until=until) + "".join(_no_limit(sheet))
        part(flow, counted, late, _spec(_LATE, sheet), nobody)
        counted = say["red"].format(count=len(sheet.red))
        part(flow, counted, red, _spec(_RED, sheet), say["no_red"].format(until=until))
        part(flow, say["definitions"], defined, _DEFINITIONS, say["no_definitions"])
        landscape_part(flow, sheet.adjusted, texts()["dispatch"])
        return flow.finish()


def dispatch_title(sheet: DispatchSheet) -> str:
    """Return the title of a dispatch table."""
    return words("dispatch")["title"].format(place=sheet.place, period=sheet.period)


def dispatch_tables(sheet: DispatchSheet) -> tuple[FigureTable, ...]:
    """Return indicators, late and red cases, definitions, and adjustments where there are any."""
    title, rows = dispatch_title(sheet), sheet.adjusted
    adjusted = adjustment_table(rows, title, _facts(sheet), landscape=True)
    figures = indicator_table(sheet.figures, title, _facts(sheet), landscape=True)
    why = (explained(sheet.explanation),) if sheet.explanation else ()
    anew = (anew_line(sheet.signed_on),) if sheet.signed_on else ()
    return (
        replace(figures, notes=(*anew, *figures.notes, *why)),
        _late(sheet, title),
        _red(sheet, title),
        definition_table(sheet.figures, title, _facts(sheet)),
        *((adjusted,) if rows else ()),
    )


def _facts(sheet: DispatchSheet) -> tuple[str, ...]:
    unit = words("ledger")["unit"].format(station=sheet.station)
    until = cut_off(sheet.until, sheet.running)
    return (unit, words("dispatch")["period"].format(period=sheet.period, until=until))


def _late(sheet: DispatchSheet, title: str) -> FigureTable:
    say = words("dispatch")
    fields = (
        Field("seq", say["seq"], 6),
        Field("no", say["no"], 18),
        Field("title", say["case"], 36),
        Field("village", say["village"], 14),
        Field("office", say["office"], 16),
        Field("handler", say["handler"], 10),
        Field("due_on", say["due_on"], 12),
        Field("days", say["days"], 10),
        Field("plan", say["plan"], 24),
    )
    rows = tuple(
        (at, row.no, row.title, row.village, row.office, row.handler, row.due_on, row.days, "")
        for at, row in enumerate(sheet.late, 1)
    )
    notes = (*((say["own"],) if rows else ()), *_no_limit(sheet))
    table = FigureTable(
        say["late_sheet"], title, fields, rows, _facts(sheet), notes, landscape=True
    )
    return _shown(table, sheet)


def _no_limit(sheet: DispatchSheet) -> tuple[str, ...]:
    """Return how many open cases cannot be past a target date, as none was set."""
    say = words("dispatch")["no_limit"]
    rows = found(sheet.figures, "no_limit")
    return tuple(say.format(count=row.numerator) for row in rows if row.numerator)


def _red(sheet: DispatchSheet, title: str) -> FigureTable:
    say = words("dispatch")
    fields = (
        Field("seq", say["seq"], 6),
        Field("no", say["no"], 18),
        Field("title", say["case"], 36),
        Field("village", say["village"], 14),
        Field("office", say["office"], 16),
        Field("leader", say["leader"], 10),
        Field("found_on", say["found_on"], 12),
        Field("stage", say["stage"], 10),
        Field("days", say["open_days"], 12),
        Field("plan", say["plan"], 24),
    )
    rows = tuple(
        (at, row.no, row.title, row.village, row.office, row.leader, row.found_on, row.stage,
         row.days, "")
        for at, row in enumerate(sheet.red, 1)
    )  # fmt: skip
    table = FigureTable(say["red_sheet"], title, fields, rows, _facts(sheet), landscape=True)
    return _shown(table, sheet)


def _shown(table: FigureTable, sheet: DispatchSheet) -> FigureTable:
    """Return a table of cases without the columns that its paper must not show."""
    hidden = _hidden(sheet)
    keep = [at for at, field in enumerate(table.fields) if field.key not in hidden]
    fields = tuple(table.fields[at] for at in keep)
    rows = tuple(tuple(row[at] for at in keep) for row in table.rows)
    return replace(table, fields=fields, rows=rows)


def _spec(spec: str, sheet: DispatchSheet) -> str:
    hidden = _hidden(sheet)
    return " ".join(part for part in spec.split() if part.partition(":")[0] not in hidden)


def _hidden(sheet: DispatchSheet) -> frozenset[str]:
    return _NOT_PUBLIC if sheet.mask == "public" else frozenset()
