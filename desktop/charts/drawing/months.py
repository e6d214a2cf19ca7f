"""Cases found, as bars, and resolved, as a line, month by month."""

from collections.abc import Sequence
from typing import Final

from matplotlib.axes import Axes

from desktop.charts import look as tokens
from desktop.charts.drawing.measure import drawable, width
from desktop.charts.drawing.plate import LINE, Chart, Plate, counted, empty, every, number
from desktop.charts.drawing.upright import Upright, draw_grid, upright
from desktop.charts.look import Look, Words
from desktop.charts.rows import MonthRow

_GAP: Final = 8.0
_ABOVE: Final = 22.0  # room for the figure over the peak
_BELOW: Final = 20.0
_WIDEST_BAR: Final = 34.0
_MARKER: Final = 6.0
_SMALL_MARKER: Final = 5.0
_CROWDED: Final = 14.0  # pixels a month below which markers are small
_TARGET: Final = 20.0  # side of what can be clicked round a marker


def months(rows: Sequence[MonthRow], look: Look, words: Words, unit: str = "") -> Chart:
    """Draw found and resolved by month, in the order given; the month of most found is named."""
    top = max((max(row.found or 0, row.resolved or 0) for row in rows), default=0)
    if not top:
        return empty(look, words.none)
    plate = Plate(look)
    beside = max(width(words.found), width(words.resolved, bold=True)) + _GAP + 2
    plot = upright(look, top, len(rows), above=_ABOVE, below=_BELOW, beside=beside)
    draw_grid(plate, plot)
    axes = plate.axes(plot.box, (-0.5, len(rows) - 0.5), (top, 0.0))
    _draw_series(axes, rows, _slot(plot))
    _write_months(plate, rows, plot)
    _write_peak(plate, rows, plot)
    _name_series(plate, rows, plot, words)
    _add_hits(plate, rows, plot, words, unit)
    return plate.chart()


def _slot(plot: Upright) -> float:
    """Return the width of a month."""
    return plot.box[2] / plot.across


def _draw_series(axes: Axes, rows: Sequence[MonthRow], slot: float) -> None:
    thick = min(0.66, _WIDEST_BAR / slot)
    found = [(n, row.found) for n, row in enumerate(rows) if row.found is not None]
    axes.bar(
        [n for n, _ in found],
        [v for _, v in found],
        thick,
        color=tokens.PALE,
        clip_on=False,
        label="found",
    )
    resolved = [(n, row.resolved) for n, row in enumerate(rows) if row.resolved is not None]
    axes.plot(
        [n for n, _ in resolved],
        [value for _, value in resolved],
        color=tokens.BAR,
        linewidth=2,
        marker="o",
        markersize=_MARKER if slot >= _CROWDED else _SMALL_MARKER,
        markeredgecolor=tokens.SURFACE,
        markeredgewidth=1,
        clip_on=False,
        label="resolved",
    )


def _write_months(plate: Plate, rows: Sequence[MonthRow], plot: Upright) -> None:
    labels = [drawable(row.label) for row in rows]
    y = plot.box[1] + plot.box[3] + _BELOW / 2 + 2
    for place in range(0, len(rows), every(labels, _slot(plot))):
        x = plot.x(place + 0.5)
        plate.say(x, y, labels[place], colour=tokens.SECOND, align="center")


def _write_peak(plate: Plate, rows: Sequence[MonthRow], plot: Upright) -> None:
    """Write the highest number over each month that has it."""
    peak = max((row.found or 0 for row in rows), default=0)
    for place, row in enumerate(rows):
        if peak and row.found == peak:
            y = plot.y(max(peak, row.resolved or 0)) - LINE / 2 - 3
            plate.say(plot.x(place + 0.5), y, number(peak), bold=True, align="center", backed=True)


def _name_series(plate: Plate, rows: Sequence[MonthRow], plot: Upright, words: Words) -> None:
    """Write the names beside the last bar and the last point, one line apart at least."""
    places = [n for n, row in enumerate(rows) if (row.found, row.resolved) != (None, None)]
    found = next((row.found for row in reversed(rows) if row.found is not None), 0)
    resolved = next((row.resolved for row in reversed(rows) if row.resolved is not None), 0)
    low = plot.y(0) - LINE / 2
    line, bar = plot.y(resolved), min(plot.y(found) + LINE / 2, low)
    if abs(line - bar) < LINE:
        middle, sign = (line + bar) / 2, 1 if line > bar else -1
        line, bar = middle + sign * LINE / 2, middle - sign * LINE / 2
    sunk = max(0.0, max(line, bar) - low)
    x = plot.x(places[-1] + 1) + _GAP
    plate.say(x, line - sunk, words.resolved, bold=True, colour=tokens.BAR, backed=True)
    plate.say(x, bar - sunk, words.found, colour=tokens.SECOND, backed=True)


def _add_hits(
    plate: Plate, rows: Sequence[MonthRow], plot: Upright, words: Words, unit: str
) -> None:
    """Let a whole column open what was found, a marker what was resolved."""
    slot = _slot(plot)
    for place, row in enumerate(rows):
        if row.found:
            column = (plot.x(place), plot.box[1], slot, plot.box[3] + _BELOW)
            tip = counted(words, f"{row.name or row.label} {words.found}", row.found, unit)
            plate.hit(column, row.found_key, tip, (1, place))
    side = min(_TARGET, slot)
    for place, row in enumerate(rows):
        if row.resolved:
            left, top = plot.x(place + 0.5) - side / 2, plot.y(row.resolved) - side / 2
            tip = counted(words, f"{row.name or row.label} {words.resolved}", row.resolved, unit)
            plate.hit((left, top, side, side), row.resolved_key, tip, (0, place))
