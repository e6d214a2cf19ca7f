"""Every chart with invented rows, and what is looked at in one."""

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from statistics import median
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.collections import LineCollection
from matplotlib.colors import to_rgba_array
from matplotlib.container import BarContainer
from matplotlib.text import Text
from matplotlib.transforms import Bbox

from desktop.charts import drawing
from desktop.charts.drawing import Chart
from desktop.charts.look import Look
from desktop.charts.rows import BarRow, MonthRow, spans
from tests.desktop.chart_rows import LONG, MONTHS, WORDS, bar_rows, heat_rows, month_rows, rate_rows

WIDE, NARROW, TALL = (354.0, 206.0), (222.0, 190.0), (346.0, 462.0)
DAYS = [n % 37 + n % 5 * 7 for n in range(200)]
AGES = [
    BarRow("30 天内", 11, "a0"),
    BarRow("31–60 天", 14, "a1"),
    BarRow("61–90 天", 8, "a2", late=True),
    BarRow("超过 90 天", 4, "a3", late=True),
]
STEPS = [
    BarRow(name, value, name)
    for name, value in zip(
        ("排查", "研判", "化解", "销号", "回访"), (326, 322, 289, 271, 243), strict=True
    )
]
RISKS = [
    BarRow(word, value, word, mark=mark)
    for word, value, mark in zip("红橙黄蓝", (3, 12, 88, 223), "ABCD", strict=True)
]

Make = Callable[[float], Chart]


def middle(days: Sequence[int]) -> Fraction:
    return Fraction(median(days))


def look(size: tuple[float, float], scale: float) -> Look:
    return Look(*size, scale)


CHARTS: dict[str, Make] = {
    "months": lambda s: drawing.months(month_rows(12), look(WIDE, s), WORDS, "件"),
    "months few": lambda s: drawing.months(month_rows(2), look(WIDE, s), WORDS),
    "months many": lambda s: drawing.months(month_rows(36), look(WIDE, s), WORDS),
    "months one": lambda s: drawing.months([MonthRow("3", 1, 0, "f", "r")], look(WIDE, s), WORDS),
    "months level": lambda s: drawing.months(
        [*month_rows(3), MonthRow("4", 30, 27, "f", "r")], look(WIDE, s), WORDS
    ),
    "months low": lambda s: drawing.months(
        [*month_rows(3), MonthRow("4", 0, 0, "f", "r")], look(WIDE, s), WORDS
    ),
    "categories": lambda s: drawing.categories(bar_rows(8, note=True), look(WIDE, s), WORDS),
    "categories few": lambda s: drawing.categories(bar_rows(3), look(NARROW, s), WORDS),
    "categories many": lambda s: drawing.categories(bar_rows(28), look(WIDE, s), WORDS, "件"),
    "categories one": lambda s: drawing.categories([BarRow(LONG, 1, "k")], look(NARROW, s), WORDS),
    "mechanisms": lambda s: drawing.mechanisms(bar_rows(6), look(WIDE, s), WORDS),
    "satisfaction": lambda s: drawing.satisfaction(bar_rows(3, note=True), look(NARROW, s), WORDS),
    "risks": lambda s: drawing.risks(RISKS, look(NARROW, s), WORDS),
    "ages": lambda s: drawing.ages(AGES, look(NARROW, s), WORDS),
    "rates": lambda s: drawing.rates(rate_rows(6), look(WIDE, s), WORDS),
    "rates many": lambda s: drawing.rates(rate_rows(24), look(WIDE, s), WORDS),
    "funnel": lambda s: drawing.funnel(STEPS, look(NARROW, s), WORDS),
    "funnel low": lambda s: drawing.funnel(STEPS, look((222, 120), s), WORDS),
    "funnel six": lambda s: drawing.funnel(
        [*STEPS[:2], BarRow("交办", 310, "given"), *STEPS[2:]], look((200, 170), s), WORDS
    ),
    "times": lambda s: drawing.times(spans(DAYS), look(NARROW, s), WORDS, middle(DAYS), 60),
    "times one": lambda s: drawing.times(spans([12]), look(NARROW, s), WORDS, middle([12]), 60),
    "times long": lambda s: drawing.times(
        spans([*DAYS, 400]), look(NARROW, s), WORDS, middle(DAYS), 60
    ),
    "times late": lambda s: drawing.times(
        spans([3, 61, 68, 69]), look(NARROW, s), WORDS, middle([3, 68, 68, 69]), 10
    ),
    "heat": lambda s: drawing.heat(MONTHS, heat_rows(14), look(TALL, s), WORDS, "件"),
    "heat few": lambda s: drawing.heat(MONTHS, heat_rows(2), look(TALL, s), WORDS),
    "heat many": lambda s: drawing.heat(MONTHS, heat_rows(30), look(TALL, s), WORDS),
}


def words_of(chart: Chart) -> list[Text]:
    return [text for text in chart.figure.findobj(Text) if text.get_visible() and text.get_text()]


def said(chart: Chart) -> list[str]:
    return [text.get_text() for text in words_of(chart)]


def extents(chart: Chart) -> list[tuple[str, Bbox]]:
    canvas: Any = FigureCanvasAgg(chart.figure)
    renderer = canvas.get_renderer()
    return [(text.get_text(), text.get_window_extent(renderer)) for text in words_of(chart)]


def all_bars(chart: Chart) -> list[tuple[Axes, BarContainer]]:
    return [
        (axes, container)
        for axes in chart.figure.axes
        for container in axes.containers
        if isinstance(container, BarContainer)
    ]


def bars(chart: Chart, name: str = "bars") -> BarContainer:
    (found,) = [container for _, container in all_bars(chart) if container.get_label() == name]
    return found


def points(chart: Chart) -> list[float]:
    (line,) = axes_of(chart).lines
    heights: list[float] = np.asarray(line.get_ydata()).tolist()
    return heights


def axes_of(chart: Chart) -> Axes:
    (axes,) = chart.figure.axes
    return axes


def white_all(lines: LineCollection) -> bool:
    return bool((to_rgba_array(lines.get_color()) == 1).all())


def bar_boxes(chart: Chart) -> Iterator[Bbox]:
    for _, container in all_bars(chart):
        if container.get_label() != "track":
            yield from (patch.get_window_extent() for patch in container.patches)
