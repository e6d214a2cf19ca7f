"""The data table of the yearly report 年度报告数据表: every fact in the report's order.

Facts that a ledger of disputes does not hold keep their place and say who has them, so that the
table can be laid beside the report without a gap that looks forgotten. Measures of the police
are among them: there is no field for them and nobody can type them in.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any, Final

from db.exchange.figure_sheets import Amount, Field, FigureTable, Value
from db.model.indicator import catalogue, rounded
from desktop.numbers import plain
from desktop.papers.adjustments import (
    AdjustedRow,
    adjustment_table,
    anew_line,
    landscape_part,
    texts,
)
from desktop.papers.bulletin_says import explained
from desktop.papers.figure_tables import most_first
from desktop.papers.figures_rows import ActivityRow, CategoryRow, FigureRow, TargetRow
from desktop.papers.flow import Flow
from desktop.papers.landscape import part, signs_of, stamp
from desktop.papers.page import Frame, Heading
from desktop.papers.press import A4_LANDSCAPE, Out, printing
from desktop.papers.sentences import LISTED, STOP, cut_off, day_in_words
from desktop.papers.words import read_texts, words

_SPEC: Final = "no:34:c fact:134:l name:150:l value:96:r pair:72:c definition:296:l"
_FILE: Final = "yearly.json"
_COUNTS: Final = ("times", "attended", "served", "handed_out")
_TOP: Final = 3

Cells = tuple[Value, Value, Value, Value]
"""Name, value, numerator and denominator, definition."""


@dataclass(frozen=True)
class YearlySheet:
    """All that stands on a yearly data table.

    `figures` may be any; the table picks those of the report by their keys. `targets` are those
    of the year and of the next. `place` (云溪镇) is in the title; `explanation` says why villages
    are missing. `adjusted` is what changed of earlier signed years; `signed_on` the day the year
    itself was signed, where this is counted anew. `running` tells that the cut-off is before the
    year's end.
    """

    station: str
    place: str
    year: str
    until: str
    figures: Sequence[FigureRow]
    activities: Sequence[ActivityRow]
    targets: Sequence[TargetRow]
    categories: Sequence[CategoryRow]
    printed_by: str
    printed_at: datetime
    head: str
    explanation: str = ""
    adjusted: Sequence[AdjustedRow] = ()
    signed_on: str = ""
    running: bool = False


def print_yearly(out: Out, sheet: YearlySheet) -> int:
    """Print the table as a PDF and return its number of pages.

    The same sheet gives the same bytes. Raises `Environment("paper_not_written")`.
    """
    say, title = words("yearly"), yearly_title(sheet)
    with printing(out, A4_LANDSCAPE, title, sheet.station) as pen:
        signs = signs_of(("auditor", "filler"), sheet.printed_by)
        heading = Heading(title, _facts(sheet), "")
        flow = Flow(pen, Frame(pen, heading, signs, stamp(sheet.head, sheet.printed_at)))
        part(flow, "", yearly_table(sheet), _SPEC, say["none"])
        landscape_part(flow, sheet.adjusted, texts()["title"])
        return flow.finish()


def yearly_title(sheet: YearlySheet) -> str:
    """Return the title of a yearly table."""
    return words("yearly")["title"].format(place=sheet.place, year=sheet.year)


def yearly_tables(sheet: YearlySheet) -> list[FigureTable]:
    """Return the facts and, where there are any, the adjustments, for a workbook."""
    title, rows = yearly_title(sheet), sheet.adjusted
    adjusted = adjustment_table(rows, title, _facts(sheet), landscape=True)
    return [yearly_table(sheet), *((adjusted,) if rows else ())]


def yearly_table(sheet: YearlySheet) -> FigureTable:
    """Return the facts as rows, for the paper and for a workbook."""
    say = words("yearly")
    pair = words("figures")
    fields = (
        Field("no", say["no"], 6),
        Field("fact", say["fact"], 26),
        Field("name", say["name"], 30),
        Field("value", say["value"], 16),
        Field("pair", say["pair"], parts=(pair["numerator"], pair["denominator"])),
        Field("definition", say["definition"], 70),
    )
    rows = tuple(_rows(sheet))
    notes = (*((explained(sheet.explanation),) if sheet.explanation else ()), say["note"])
    return FigureTable(
        say["sheet"], yearly_title(sheet), fields, rows, _facts(sheet), notes, landscape=True
    )


def _facts(sheet: YearlySheet) -> tuple[str, ...]:
    say = words("yearly")
    unit = words("ledger")["unit"].format(station=sheet.station)
    period = words("periods")["year"].format(year=sheet.year)
    facts = (unit, say["period"].format(period=period, until=cut_off(sheet.until, sheet.running)))
    return (*facts, anew_line(sheet.signed_on)) if sheet.signed_on else facts


def _rows(sheet: YearlySheet) -> Iterator[tuple[Value, ...]]:
    asked = _Asked(sheet)
    for fact in asked.facts:
        for item in fact["items"]:
            for cells in asked.answer(item):
                yield (fact["no"], fact["name"], *cells)
    for cells in asked.others():
        yield ("", words("yearly")["others"], *cells)


class _Asked:
    """Answers the items of the report from the rows of a sheet."""

    def __init__(self, sheet: YearlySheet) -> None:
        texts = read_texts(_FILE)
        self.facts: list[dict[str, Any]] = texts["facts"]
        self._names: Mapping[str, list[str]] = texts["figures"]
        self._sheet = sheet
        self._say = words("yearly")
        self._figures = {row.key: row for row in sheet.figures}
        self._activities = {row.name: row for row in sheet.activities}
        self._kinds: Mapping[str, Callable[[dict[str, Any]], Iterator[Cells]]] = {
            "activity": self._activity,
            "figure": self._figure,
            "not_held": self._not_held,
            "target": self._target,
            "outside": self._target,
            "change": self._change,
            "top": self._top,
            "day": self._day,
        }

    def answer(self, item: dict[str, Any]) -> Iterator[Cells]:
        """Give the rows of one item."""
        return self._kinds[item["kind"]](item)

    def others(self) -> Iterator[Cells]:
        """Give the activities that the report does not name."""
        for row in self._sheet.activities:
            if row.name not in self._named:
                for count in _COUNTS:
                    number = getattr(row, count)
                    if number:
                        what = self._say[count]
                        name = self._say["others_name"].format(name=row.name, what=what)
                        yield name, number, "", self._source(row.name, count)

    @cached_property
    def _named(self) -> frozenset[str]:
        items = (item for fact in self.facts for item in fact["items"])
        return frozenset(item["activity"] for item in items if item["kind"] == "activity")

    def _activity(self, item: dict[str, Any]) -> Iterator[Cells]:
        row = self._activities.get(item["activity"])
        if row is None:
            why = self._say["not_logged_definition"].format(name=item["activity"])
            yield item["name"], self._say["not_logged"], "", why
            return
        value = Amount(getattr(row, item["count"]), item["unit"])
        yield item["name"], value, "", self._source(item["activity"], item["count"])

    def _source(self, name: str, count: str) -> str:
        return self._say["activity"].format(name=name, what=self._say[count])

    def _figure(self, item: dict[str, Any]) -> Iterator[Cells]:
        row = self._figures.get(item["key"])
        if row is None:
            name, why = self._name(item["key"]), self._say[item.get("without", "not_given")]
            yield name, self._say["not_logged"], "", why
            return
        why = row.definition
        if row.kind != "count" and row.amount is None:
            why += self._say["no_figure"]
        yield row.name, row.amount, row.pair, why

    def _name(self, key: str) -> str:
        return self._names[key][0] if key in self._names else catalogue()[key].zh

    def _not_held(self, item: dict[str, Any]) -> Iterator[Cells]:
        yield item["name"], self._say["not_held"], "", item["why"]

    def _target(self, item: dict[str, Any]) -> Iterator[Cells]:
        """Give this year's where there is one, and next year's: that is what the report plans."""
        outside = item["kind"] == "outside"
        following = str(int(self._sheet.year) + 1)
        rows = {
            row.year: row
            for row in self._sheet.targets
            if row.key == item["key"] and row.outside == outside
        }
        for year in sorted({*rows, following}):
            name = self._say["target"].format(year=year, name=item["name"])
            row = rows.get(year)
            if row is not None:
                yield name, plain(row.value) + row.unit, "", self._told(row)
            else:
                why = self._say["no_outside" if outside else "no_target"].format(year=year)
                yield name, self._say["not_logged"], "", why

    def _told(self, row: TargetRow) -> str:
        note = row.note.rstrip(STOP)
        if row.outside:
            return self._say["outside"].format(note=note) if note else self._say["outside_bare"]
        own = self._say["preset_target" if row.preset else "own_target"]
        return self._say["note_target"].format(note=note) + own if note else own

    def _change(self, item: dict[str, Any]) -> Iterator[Cells]:
        now, then = (self._figures.get(item[side]) for side in ("key", "from"))
        points = None
        if now and then and now.exact is not None and then.exact is not None:
            points = Amount(
                rounded((now.exact - then.exact) * 100), self._say["points"], signed=True
            )
        yield self._say["change_points"], points, "", self._say["change_points_definition"]

    def _top(self, item: dict[str, Any]) -> Iterator[Cells]:
        rows = [row for row in most_first(self._sheet.categories) if row.count]
        least = rows[min(_TOP, len(rows)) - 1].count if rows else 0
        told = [
            self._say["one_kind"].format(name=row.name, count=row.count)
            for row in rows
            if row.count >= least
        ]
        yield item["name"], LISTED.join(told) or None, "", self._say["top_definition"]

    def _day(self, item: dict[str, Any]) -> Iterator[Cells]:
        yield item["name"], day_in_words(self._sheet.until), "", self._say["day_definition"]
