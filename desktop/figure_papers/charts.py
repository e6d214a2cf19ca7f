"""The charts of a bulletin, as vectors; matplotlib is brought in only when they are drawn."""

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

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
"""What a bar needs, or several share the last line."""
_USUAL_BARS: Final = 9
_MOST_BARS: Final = 16
_MONTHS_HIGH: Final = 134.0
_MONTHS: Final = 12
_JANUARY: Final = "-01"


def charts(asked: Asked, categories: Sequence[CategoryRow]) -> list[ChartFigure]:
    """Return what the kinds of dispute were, and how many came and went in twelve months."""
    from desktop.charts import drawing

    said, words = texts()["captions"], chart_words()
    kinds = [BarRow(row.name, row.count) for row in categories if row.count]
    high = _bars(sorted((row.value for row in kinds), reverse=True)) * _A_BAR + _EDGES
    by_kind = drawing.categories(kinds, Look(_WIDTH, max(high, 2 * _A_BAR + _EDGES)), words)
    months = month_rows(asked)
    by_month = drawing.months(months, Look(_WIDTH, _MONTHS_HIGH), words)
    named = [row.name for row in months if row.name]
    caption = said["months"].format(first=named[0], last=named[-1])
    caption += said["undated"] if len(named) < len(months) else ""
    return [
        _figure(by_kind, said["categories"].format(period=asked.period.label)),
        _figure(by_month, caption),
    ]


def chart_words() -> Words:
    """Return the words in the charts of papers."""
    return Words(**texts()["chart"])


def month_rows(asked: Asked) -> list[MonthRow]:
    """Return the twelve months up to that of the cut-off, from the first of which is known.

    What is dated to a year that begins among them, and no nearer, has a last row of its own.
    """
    ours = [month for month in asked.period.months() if month.first <= asked.until]
    wanted = [ours[-1]]
    while len(wanted) < _MONTHS:
        wanted.insert(0, wanted[0].previous())
    found, resolved = _by_month(asked, "found_by_month"), _by_month(asked, "resolved_by_month")
    rows: list[MonthRow] = []
    for month in wanted:
        counts = found.get(month.key, 0), resolved.get(month.key, 0)
        if rows or any(counts) or month in ours:
            rows.append(MonthRow(str(int(month.key[5:])), *counts, name=month.label))
    years = [month.key[:4] for month in wanted if month.key.endswith(_JANUARY)]
    undated = [sum(counts.get(year, 0) for year in years) for counts in (found, resolved)]
    if any(undated):
        rows.append(MonthRow(texts()["undated_month"], undated[0], undated[1] or None))
    return rows


def _bars(counts: Sequence[int]) -> int:
    """Return how many bars there are of counts, the most first, and one for the rest.

    What is equal is either shown or in the rest: where not all are shown, about nine are.
    """
    if len(counts) <= _USUAL_BARS + 1:
        return len(counts)
    steps = (at for at, (one, less) in enumerate(pairwise(counts), 1) if one > less)
    whole = [at for at in steps if at < _MOST_BARS]
    if not whole:
        return len(counts)
    return min(whole, key=lambda at: abs(at - _USUAL_BARS)) + 1


def _by_month(asked: Asked, chart: str) -> dict[str, int]:
    year = asked.year_so_far
    spans = (year.period.previous(), year.period)
    bars = [bar for span in spans for bar in asked.reading.bars(chart, span, asked.until)]
    return {bar.code: bar.number for bar in bars}


def _figure(chart: "Chart", caption: str) -> ChartFigure:
    from desktop.charts.drawing import paper

    drawing: Any = paper.as_drawing(chart.figure)
    return ChartFigure(drawing, caption)
