"""The charts of a bulletin, as vectors; matplotlib is brought in only when they are drawn."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from db.model.period import Period
from desktop.charts.look import Look, Words
from desktop.charts.rows import BarRow, MonthRow
from desktop.figure_papers.asked import Asked
from desktop.figure_papers.papers import texts
from desktop.papers.bulletin import ChartFigure
from desktop.papers.figures_rows import CategoryRow

if TYPE_CHECKING:
    from desktop.charts.drawing import Chart

_WIDTH: Final = 440.0
_EDGES: Final = 8.0
_A_BAR: Final = 20.0
_MOST_BARS: Final = 10
_MONTHS_HIGH: Final = 170.0
_MONTHS: Final = 12


def charts(asked: Asked, categories: Sequence[CategoryRow]) -> list[ChartFigure]:
    """Return what the kinds of dispute were, and how many came and went in twelve months."""
    from desktop.charts import drawing

    said, words = texts()["captions"], chart_words()
    kinds = [BarRow(row.name, row.count) for row in categories if row.count]
    high = min(len(kinds), _MOST_BARS) * _A_BAR + _EDGES
    by_kind = drawing.categories(kinds, Look(_WIDTH, max(high, 2 * _A_BAR + _EDGES)), words)
    months = month_rows(asked)
    by_month = drawing.months(months, Look(_WIDTH, _MONTHS_HIGH), words)
    first, last = months[0].name, months[-1].name
    return [
        _figure(by_kind, said["categories"].format(period=asked.period.label)),
        _figure(by_month, said["months"].format(first=first, last=last)),
    ]


def chart_words() -> Words:
    """Return the words in the charts of papers."""
    return Words(**texts()["chart"])


def month_rows(asked: Asked) -> list[MonthRow]:
    """Return the twelve months up to the end of the period, from the first of which is known."""
    wanted = [asked.period.months()[-1]]
    while len(wanted) < _MONTHS:
        wanted.insert(0, wanted[0].previous())
    found, resolved = _by_month(asked, "found_by_month"), _by_month(asked, "resolved_by_month")
    ours = {one.key for one in asked.period.months()}
    rows: list[MonthRow] = []
    for month in wanted:
        counts = found.get(month.key, 0), resolved.get(month.key, 0)
        if rows or any(counts) or month.key in ours:
            rows.append(_month(asked, month, *counts))
    return rows


def _month(asked: Asked, month: Period, found: int, resolved: int) -> MonthRow:
    label = str(int(month.key[5:]))
    if month.first > asked.until:
        return MonthRow(label, None, None, name=month.label)
    return MonthRow(label, found, resolved, name=month.label)


def _by_month(asked: Asked, chart: str) -> dict[str, int]:
    year = asked.year_so_far
    spans = (year.period.previous(), year.period)
    bars = [bar for span in spans for bar in asked.reading.bars(chart, span, asked.until)]
    return {bar.code: bar.number for bar in bars}


def _figure(chart: "Chart", caption: str) -> ChartFigure:
    from desktop.charts.drawing import paper

    drawing: Any = paper.as_drawing(chart.figure)
    return ChartFigure(drawing, caption)
