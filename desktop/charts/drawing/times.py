"""How long resolving took: bins of five days, the median named, the limit as a dashed line."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Final

from db.store.series import DAYS_A_BIN
from desktop.charts import look as tokens
from desktop.charts.drawing.lines import Align
from desktop.charts.drawing.measure import width
from desktop.charts.drawing.plate import LINE, Chart, Plate, counted, empty
from desktop.charts.drawing.upright import Upright, draw_grid, upright
from desktop.charts.look import Look, Words
from desktop.charts.rows import SpanRow

_ABOVE: Final = 2 * LINE + 4  # the median's line of words, and the limit's under it
_BELOW: Final = 2 * LINE + 2
_GAP: Final = 6.0
_BESIDE: Final = 12.0
_APART: Final = 30.0  # least pixels between two days that are written


def times(
    rows: Sequence[SpanRow],
    look: Look,
    words: Words,
    median: Fraction | None,
    limit: int | None = None,
    unit: str = "",
) -> Chart:
    """Draw the bins that `rows.spans` returns; `limit` is a number of days, such as 60."""
    top = max((row.value for row in rows), default=0)
    if not top or median is None:
        return empty(look, words.none)
    plate = Plate(look)
    days = float(rows[-1].first + DAYS_A_BIN)
    plot = upright(look, top, days, above=_ABOVE, below=_BELOW, beside=_BESIDE)
    draw_grid(plate, plot)
    axes = plate.axes(plot.box, (0.0, days), (top, 0.0))
    gap = days / plot.box[2]  # one pixel, in days
    axes.bar(
        [row.first + DAYS_A_BIN / 2 for row in rows],
        [row.value for row in rows],
        DAYS_A_BIN - gap,
        color=tokens.BAR,
        clip_on=False,
        label="bars",
    )
    _write_days(plate, rows, plot, words)
    _draw_median(plate, rows, plot, words, median)
    if limit is not None and limit < days:
        _draw_limit(plate, plot, words, limit)
    _add_hits(plate, rows, plot, words, unit)
    return plate.chart()


def _write_days(plate: Plate, rows: Sequence[SpanRow], plot: Upright, words: Words) -> None:
    """Write days of round distance; an open last bin is named "115+" under its middle."""
    left, top, wide, high = plot.box
    y = top + high + LINE / 2 + 3
    end = left + wide + 1
    if rows[-1].last is None:
        text = f"{rows[-1].first}+"
        middle = min(plot.x(rows[-1].first + DAYS_A_BIN / 2), plate.look.width - width(text) / 2)
        plate.say(middle, y, text, colour=tokens.SECOND, align="center")
        end = middle - _APART
    step = next(n for n in (5, 10, 15, 30, 60) if plot.x(n) - left >= _APART or n == 60)
    for day in range(0, int(plot.across) + 1, step):
        if plot.x(day) <= end:
            plate.say(plot.x(day), y, str(day), colour=tokens.SECOND, align="center")
    middle = left + wide / 2
    plate.say(middle, y + LINE, words.days_axis, colour=tokens.SECOND, align="center")


def _draw_median(
    plate: Plate, rows: Sequence[SpanRow], plot: Upright, words: Words, median: Fraction
) -> None:
    """Draw the median from its name down, dark above its bar and white inside it."""
    place = max(0, min(int(median) // DAYS_A_BIN, len(rows) - 1))
    middle = rows[place].first + DAYS_A_BIN / 2
    x = plot.x(middle if rows[place].last is None else max(0.0, float(median)))
    bar = plot.y(rows[place].value)
    plate.lines([((x, 2.0), (x, bar))], colour=tokens.TEXT, width=2.0, over=True)
    plate.lines([((x, bar), (x, plot.y(0)))], colour=tokens.SURFACE, width=2.0, over=True)
    text = words.median.format(n=_halves(median))
    fits = x + _GAP + width(text, bold=True) <= plate.look.width
    beside, align = _beside(x, right=fits)
    plate.say(beside, LINE / 2, text, bold=True, align=align)


def _draw_limit(plate: Plate, plot: Upright, words: Words, limit: int) -> None:
    x = plot.x(limit)
    line = [((x, LINE + 2), (x, plot.y(0)))]
    plate.lines(line, colour=tokens.SECOND, dashes="dashed", over=True)
    text = words.days.format(n=limit)
    beside, align = _beside(x, right=x - _GAP - width(text) < 0)
    plate.say(beside, LINE * 1.5 + 2, text, colour=tokens.SECOND, align=align, backed=True)


def _beside(x: float, *, right: bool) -> tuple[float, Align]:
    """Return where words beside an upright line begin, or end where they stand left of it."""
    return (x + _GAP, "left") if right else (x - _GAP, "right")


def _halves(value: Fraction) -> str:
    """Return a whole number, or the half between two as ".5"."""
    return str(value.numerator) if value.denominator == 1 else f"{float(value):.1f}"


def _add_hits(
    plate: Plate, rows: Sequence[SpanRow], plot: Upright, words: Words, unit: str
) -> None:
    for place, row in enumerate(rows):
        if row.value:
            left = plot.x(row.first)
            box = (left, _ABOVE, plot.x(row.first + DAYS_A_BIN) - left, plot.box[3] + LINE)
            name = (
                words.over_days.format(n=row.first)
                if row.last is None
                else words.day_range.format(first=row.first, last=row.last)
            )
            plate.hit(box, row.key, counted(words, name, row.value, unit), (0, place))
