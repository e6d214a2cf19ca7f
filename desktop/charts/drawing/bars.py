"""Horizontal bars: a label at the left, a bar from nought, its figure, perhaps a second one."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

from matplotlib.patches import Circle

from desktop.charts import look as tokens
from desktop.charts.drawing.measure import broken, drawable, width
from desktop.charts.drawing.plate import LINE, Box, Chart, Plate
from desktop.charts.look import Look

_EDGE: Final = 4.0
_GAP: Final = 8.0
_BEFORE_NOTE: Final = 12.0
_INSET: Final = 2.0
_LEAST_BAR: Final = 2.0  # pixels of a bar that is not nought
_LEAST_ROOM: Final = 40.0  # of the longest bar
_LEAST_LABEL: Final = 48.0
_LEAST_PITCH: Final = 20.0
_MOST_PITCH: Final = 46.0
_LABEL_SHARE: Final = 0.4
_TWO_LINES: Final = 32.0
_MARK: Final = 16.0
_HATCH_EVERY: Final = 6.0
_HATCH_WIDTH: Final = 1.5
_Row = TypeVar("_Row")


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar, ready to be drawn: `share` of the longest one, None for no bar at all."""

    label: str
    share: float | None
    figure: str
    tip: str
    key: str = ""
    note: str = ""
    note_tip: str = ""
    note_key: str = ""
    mark: str = ""
    late: bool = False


@dataclass(frozen=True, slots=True)
class Manner:
    """How bars are drawn: on a grey `track`, figures in a `column`."""

    track: bool = False
    column: bool = False


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where the parts of a row lie: the bar from `left` over `room`, rows `pitch` apart.

    `notes` is 0 where there are none, or no room for them.
    """

    left: float
    room: float
    top: float
    pitch: float
    figures: float
    notes: float

    @property
    def thick(self) -> float:
        return min(24.0, round(self.pitch * 0.58))

    def middle(self, number: int) -> float:
        return self.top + (number + 0.5) * self.pitch


def folded(rows: Sequence[_Row], look: Look) -> tuple[Sequence[_Row], Sequence[_Row]]:
    """Return the rows that find room in the height, and the rest, which shares one line."""
    fit = max(2, int((look.height - 2 * _EDGE) / _LEAST_PITCH))
    return (rows, ()) if len(rows) <= fit else (rows[: fit - 1], rows[fit - 1 :])


def draw_bars(bars: Sequence[Bar], look: Look, manner: Manner) -> Chart:
    """Draw `bars` from the top down; there is at least one."""
    plate = Plate(look)
    frame = _frame(bars, look)
    _draw_rectangles(plate, bars, frame, manner)
    for number, bar in enumerate(bars):
        _write_label(plate, bar, frame, number)
        _write_figures(plate, bar, frame, number, manner)
    bottom = frame.middle(len(bars) - 1) + frame.pitch / 2
    plate.lines([((frame.left, frame.top), (frame.left, bottom))], colour=tokens.RAIL, over=True)
    return plate.chart()


def _frame(bars: Sequence[Bar], look: Look) -> _Frame:
    pitch = min(_MOST_PITCH, (look.height - 2 * _EDGE) / len(bars))
    marks = _MARK + _GAP if any(bar.mark for bar in bars) else 0.0
    widest = max(width(drawable(bar.label)) for bar in bars) + marks
    figures = max(width(bar.figure, bold=True) for bar in bars)
    labels, notes = _shared(
        look.width - _INSET - 2 * _GAP - figures - _EDGE - _LEAST_ROOM,
        min(widest, _LABEL_SHARE * look.width),
        max(width(bar.note) for bar in bars),
        marks,
    )
    left = _INSET + labels + _GAP
    right = look.width - _EDGE - (notes + _BEFORE_NOTE if notes else 0.0)
    room = max(_LEAST_BAR, right - figures - _GAP - left)
    return _Frame(left, room, _EDGE, pitch, right, notes)


def _shared(spare: float, labels: float, notes: float, marks: float) -> tuple[float, float]:
    """Return what of the spare width labels and notes get: labels are cut, a number never is."""
    least = min(labels, _LEAST_LABEL + marks)
    if notes and least + notes + _BEFORE_NOTE > spare:
        notes = 0.0
    taken = notes + _BEFORE_NOTE if notes else 0.0
    return max(marks, min(labels, spare - taken)), notes


def _draw_rectangles(plate: Plate, bars: Sequence[Bar], frame: _Frame, manner: Manner) -> None:
    """Draw tracks and bars in axes whose x is the share and whose y is the row."""
    count = len(bars)
    box = (frame.left, frame.top, frame.room, frame.pitch * count)
    axes = plate.axes(box, (0.0, 1.0), (-0.5, count - 0.5))
    thick = frame.thick / frame.pitch
    least = _LEAST_BAR / frame.room
    drawn = [
        (number, max(bar.share, least) if bar.share else 0.0)
        for number, bar in enumerate(bars)
        if bar.share is not None
    ]
    if manner.track:
        axes.barh(
            [n for n, _ in drawn], 1.0, thick, color=tokens.TRACK, clip_on=False, label="track"
        )
    colours = [tokens.LATE if bar.late else tokens.BAR for bar in bars if bar.share is not None]
    axes.barh(
        [n for n, _ in drawn],
        [share for _, share in drawn],
        thick,
        color=colours,
        clip_on=False,
        label="bars",
    )
    for number, share in drawn:
        if bars[number].late:
            top = frame.middle(number) - frame.thick / 2
            _hatch(plate, (frame.left, top, frame.room * share, frame.thick))


def _hatch(plate: Plate, box: Box) -> None:
    """Draw white slanting lines over a bar, as lines: a pattern fill is lost on paper."""
    left, top, wide, high = box
    segments = []
    reach = _HATCH_EVERY
    while reach < wide + high:
        start = (left + max(0.0, reach - high), top + min(reach, high))
        end = (left + min(reach, wide), top + max(0.0, reach - wide))
        segments.append((start, end))
        reach += _HATCH_EVERY
    plate.lines(segments, colour=tokens.SURFACE, width=_HATCH_WIDTH, over=True)


def _write_label(plate: Plate, bar: Bar, frame: _Frame, number: int) -> None:
    middle, right = frame.middle(number), frame.left - _GAP
    if bar.mark:
        _draw_mark(plate, bar.mark, right - _MARK / 2, middle)
        right -= _MARK + 4
    room = right - _INSET
    lines = broken(drawable(bar.label), room, 2 if frame.pitch >= _TWO_LINES else 1)
    for place, line in enumerate(lines):
        height = middle + (place - (len(lines) - 1) / 2) * (LINE - 3)
        colour = tokens.TEXT if bar.share is not None else tokens.SECOND
        plate.say(right, height, line, align="right", colour=colour)


def _draw_mark(plate: Plate, letter: str, x: float, y: float) -> None:
    disc = Circle((x, y), _MARK / 2, facecolor="none", edgecolor=tokens.SECOND, linewidth=1)
    plate.place(disc)
    plate.say(x, y, letter, bold=True, size=10, align="center", colour=tokens.SECOND)


def _write_figures(plate: Plate, bar: Bar, frame: _Frame, number: int, manner: Manner) -> None:
    middle, top = frame.middle(number), frame.middle(number) - frame.pitch / 2
    share = bar.share or 0.0
    start = frame.left + frame.room * share + (_GAP if share else 6.0)
    ink = tokens.TEXT if bar.share else tokens.MUTE
    if manner.column:
        plate.say(
            frame.figures, middle, bar.figure, bold=bool(bar.share), colour=ink, align="right"
        )
    else:
        plate.say(start, middle, bar.figure, bold=bool(bar.share), colour=ink)
    shown = bool(bar.note and frame.notes)
    tip = bar.tip if shown or bar.note in bar.tip else f"{bar.tip} · {bar.note}"
    plate.hit((0.0, top, frame.figures + _GAP / 2, frame.pitch), bar.key, tip, (number, 0))
    if not shown:
        return
    right = plate.look.width - _EDGE
    plate.say(right, middle, bar.note, colour=tokens.SECOND, align="right")
    left = right - frame.notes - _GAP
    box = (left, top, plate.look.width - left, frame.pitch)
    plate.hit(box, bar.note_key, bar.note_tip, (number, 1))
