"""Villages against months: a cell is the darker the more it counts, totals at the right."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from matplotlib.colors import LinearSegmentedColormap, Normalize

from desktop.charts import look as tokens
from desktop.charts.drawing.measure import broken, drawable, width
from desktop.charts.drawing.plate import LINE, Chart, Plate, counted, empty, every, joined, number
from desktop.charts.look import SIZE, Look, Words
from desktop.charts.rows import HeatRow

_COLOURS: Final = LinearSegmentedColormap.from_list("heat", tokens.HEAT)
_HEAD: Final = 22.0
_EDGE: Final = 4.0
_GAP: Final = 8.0
_INSET: Final = 2.0
_TWO_LINES: Final = 30.0
_LEAST_PITCH: Final = 20.0
_MOST_PITCH: Final = 32.0
_WIDEST_CELL: Final = 200.0
_LEAST_CELL: Final = 2.0
_LABEL_SHARE: Final = 0.32
_WHITE_ABOVE: Final = 0.55
_SMALL: Final = 10.0


@dataclass(frozen=True, slots=True)
class _Frame:
    """The first cell's corner, the size of a cell and where totals end."""

    left: float
    wide: float
    high: float
    right: float
    size: float | None

    def x(self, column: int) -> float:
        return self.left + (column + 0.5) * self.wide

    def y(self, row: int) -> float:
        return _HEAD + (row + 0.5) * self.high


def heat(
    columns: Sequence[str],
    rows: Sequence[HeatRow],
    look: Look,
    words: Words,
    unit: str = "",
    names: Sequence[str] = (),
) -> Chart:
    """Draw `rows` by their total, most first; what finds no room is summed in a last line.

    `columns` head the values of every row, a month each; `names` are what tips call them where
    that is longer, such as 2025年3月. A nought is left blank.
    """
    ordered = sorted(rows, key=lambda row: -sum(row.values))
    if not ordered or not sum(ordered[0].values):
        return empty(look, words.none)
    fit = max(2, int((look.height - _HEAD - _EDGE) / _LEAST_PITCH))
    shown, rest = (ordered, []) if len(ordered) <= fit else (ordered[: fit - 1], ordered[fit - 1 :])
    lines = [*shown, _summed(rest, words)] if rest else shown
    plate = Plate(look)
    frame = _frame(columns, lines, look, words)
    most = max(max(row.values) for row in shown)
    _draw_cells(plate, shown, frame, most)
    _write_heads(plate, columns, frame, words)
    for step, row in enumerate(lines):
        _write_row(plate, row, frame, step, most if step < len(shown) else 0)
        _add_hits(plate, names or columns, row, frame, step, words, unit)
    return plate.chart()


def _summed(rows: Sequence[HeatRow], words: Words) -> HeatRow:
    return HeatRow(
        label=words.rest.format(n=len(rows)),
        values=tuple(sum(column) for column in zip(*(row.values for row in rows), strict=True)),
        keys=tuple(
            joined(_keys(row)[column] for row in rows if row.values[column])
            for column in range(len(rows[0].values))
        ),
        total_key=joined(row.total_key for row in rows if any(row.values)),
    )


def _keys(row: HeatRow) -> tuple[str, ...]:
    return row.keys or ("",) * len(row.values)


def _frame(columns: Sequence[str], lines: Sequence[HeatRow], look: Look, words: Words) -> _Frame:
    widest = max(width(drawable(row.label)) for row in lines)
    left = _INSET + min(widest, _LABEL_SHARE * look.width) + _GAP
    totals = [width(number(sum(row.values)), bold=True) for row in lines]
    end = max(width(words.total), *totals) + _GAP
    wide = min(_WIDEST_CELL, max(_LEAST_CELL, (look.width - left - end - _EDGE) / len(columns)))
    high = min(_MOST_PITCH, (look.height - _HEAD - _EDGE) / len(lines))
    figure = max(width(str(value)) for row in lines for value in row.values) + 4
    fits = [size for size in (SIZE, _SMALL) if figure * size / SIZE <= wide]
    right = left + wide * len(columns) + end
    return _Frame(left, wide, high, right, fits[0] if fits else None)


def _draw_cells(plate: Plate, rows: Sequence[HeatRow], frame: _Frame, most: int) -> None:
    """Draw all cells as one mesh of vectors with white gaps of two pixels."""
    across, down = len(rows[0].values), len(rows)
    box = (frame.left, _HEAD, frame.wide * across, frame.high * down)
    axes = plate.axes(box, (0.0, float(across)), (0.0, float(down)))
    axes.pcolormesh(
        [row.values for row in rows],
        cmap=_COLOURS,
        norm=Normalize(0, most),
        edgecolors=tokens.SURFACE,
        linewidth=2,
        clip_on=False,
    )


def _write_heads(plate: Plate, columns: Sequence[str], frame: _Frame, words: Words) -> None:
    names = [drawable(name) for name in columns]
    for column in range(0, len(columns), every(names, frame.wide)):
        x = frame.x(column)
        plate.say(x, _HEAD / 2, names[column], colour=tokens.SECOND, align="center")
    plate.say(frame.right, _HEAD / 2, words.total, colour=tokens.SECOND, align="right")


def _write_row(plate: Plate, row: HeatRow, frame: _Frame, step: int, most: int) -> None:
    """Write one line; `most` nought means that it is a sum, which has no colours."""
    y, right = frame.y(step), frame.left - _GAP
    lines = broken(drawable(row.label), right - _INSET, 2 if frame.high >= _TWO_LINES else 1)
    for place, line in enumerate(lines):
        middle = y + (place - (len(lines) - 1) / 2) * (LINE - 3)
        ink = tokens.TEXT if most else tokens.SECOND
        plate.say(right, middle, line, align="right", colour=ink)
    for column, value in enumerate(row.values):
        if value and frame.size:
            ink = tokens.SURFACE if value > _WHITE_ABOVE * most else tokens.TEXT
            ink = ink if most else tokens.SECOND
            x = frame.x(column)
            plate.stamp(x, y, str(value), colour=ink, size=frame.size)
    total = sum(row.values)
    ink = tokens.TEXT if total else tokens.MUTE
    plate.say(frame.right, y, number(total), bold=bool(total), align="right", colour=ink)


def _add_hits(
    plate: Plate,
    names: Sequence[str],
    row: HeatRow,
    frame: _Frame,
    step: int,
    words: Words,
    unit: str,
) -> None:
    top = frame.y(step) - frame.high / 2
    for column, (value, key) in enumerate(zip(row.values, _keys(row), strict=True)):
        if value:
            box = (frame.x(column) - frame.wide / 2, top, frame.wide, frame.high)
            tip = counted(words, f"{row.label} {names[column]}", value, unit)
            plate.hit(box, key, tip, (step, column))
    total = sum(row.values)
    start = frame.left + frame.wide * len(names)
    if total:
        box = (start, top, frame.right - start + _EDGE, frame.high)
        tip = counted(words, f"{row.label} {words.total}", total, unit)
        plate.hit(box, row.total_key, tip, (step, len(names)))
