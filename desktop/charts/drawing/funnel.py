"""The loop as a funnel: how many cases reached each step, and what share went on."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from desktop.charts import look as tokens
from desktop.charts.drawing.measure import cut, drawable, width
from desktop.charts.drawing.plate import Chart, Plate, counted, empty, number, percent
from desktop.charts.look import Look, Words
from desktop.charts.rows import BarRow

_EDGE: Final = 4.0
_INSET: Final = 2.0
_GAP: Final = 8.0
_LABEL_SHARE: Final = 0.4
_LEAST_ROOM: Final = 40.0  # of the track
_MOST_PITCH: Final = 52.0
_BETWEEN: Final = 27.0  # of a pitch that has room for the rate under the bar
_ROOMY: Final = 34.0  # of a pitch that has room for a thick bar too


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where the bars lie: from `left` over `room`, `pitch` apart and `thick`."""

    left: float
    room: float
    pitch: float
    thick: float

    @property
    def roomy(self) -> bool:
        return self.pitch >= _BETWEEN

    def place(self, step: int) -> float:
        """Return the middle of a bar in pitches."""
        return step + (self.thick / 2 + 2) / self.pitch

    def middle(self, step: int) -> float:
        return _EDGE + self.place(step) * self.pitch


def funnel(rows: Sequence[BarRow], look: Look, words: Words, unit: str = "") -> Chart:
    """Draw the steps from the top down, each on a grey track as long as the longest.

    Under each bar stands the share that reached the next step, if there is height for it; it
    is in the tip in any case. The first rate says what it is.
    """
    most = max((row.value for row in rows), default=0)
    if not most:
        return empty(look, words.none)
    plate = Plate(look)
    frame = _frame(rows, look)
    _draw_bars(plate, rows, frame, most)
    for step, row in enumerate(rows):
        _write(plate, row, frame, step)
        onward = _onward(rows, step)
        sentence = words.onward.format(rate=onward) if onward else ""
        if frame.roomy:
            low = frame.middle(step) + frame.pitch / 2
            text = sentence if step == 0 else onward
            plate.say(frame.left + 2, low, text, colour=tokens.SECOND)
        tip = counted(words, row.label, row.value, unit) + (f" · {sentence}" if sentence else "")
        box = (0.0, _EDGE + step * frame.pitch, look.width, frame.pitch)
        plate.hit(box, row.key, tip, (step, 0))
    return plate.chart()


def _frame(rows: Sequence[BarRow], look: Look) -> _Frame:
    widest = max(width(drawable(row.label)) for row in rows)
    figures = max(width(number(row.value), bold=True) for row in rows) + 2 * _GAP
    most = look.width - _INSET - _GAP - figures - _LEAST_ROOM
    left = _INSET + max(0.0, min(widest, _LABEL_SHARE * look.width, most)) + _GAP
    pitch = min(_MOST_PITCH, (look.height - 2 * _EDGE) / len(rows))
    thick = min(22.0, _share(pitch) * pitch)
    return _Frame(left, max(1.0, look.width - left - figures), pitch, thick)


def _share(pitch: float) -> float:
    """Return how much of a pitch the bar takes: less of it where the rate stands under it."""
    if pitch >= _ROOMY:
        return 0.5
    return 0.42 if pitch >= _BETWEEN else 0.66


def _draw_bars(plate: Plate, rows: Sequence[BarRow], frame: _Frame, most: int) -> None:
    count = len(rows)
    box = (frame.left, _EDGE, frame.room, frame.pitch * count)
    axes = plate.axes(box, (0.0, most), (0.0, float(count)))
    places = [frame.place(step) for step in range(count)]
    thick = frame.thick / frame.pitch
    axes.barh(places, most, thick, color=tokens.TRACK, clip_on=False, label="track")
    axes.barh(
        places, [row.value for row in rows], thick, color=tokens.BAR, clip_on=False, label="bars"
    )
    low = frame.middle(count - 1) + frame.thick / 2 + 2
    plate.lines([((frame.left, _EDGE), (frame.left, low))], colour=tokens.RAIL, over=True)


def _write(plate: Plate, row: BarRow, frame: _Frame, step: int) -> None:
    y, right = frame.middle(step), frame.left - _GAP
    plate.say(right, y, cut(drawable(row.label), right - _INSET), align="right")
    ink = tokens.TEXT if row.value else tokens.MUTE
    end = plate.look.width - _EDGE
    plate.say(end, y, number(row.value), bold=bool(row.value), colour=ink, align="right")


def _onward(rows: Sequence[BarRow], step: int) -> str:
    """Return the share of a step that reached the next one, "" for the last."""
    if step + 1 == len(rows):
        return ""
    return percent(rows[step + 1].value, rows[step].value)
