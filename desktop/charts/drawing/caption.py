"""The words round a chart that leaves the page, and the room that they take."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from desktop.charts import look as tokens
from desktop.charts.drawing.measure import broken, drawable
from desktop.charts.look import SIZE, Look

_SIDE: Final = 12.0
_TITLE: Final = 15.0
_SMALL: Final = 11.0
_APART: Final = 8.0  # between the words and the chart
_HIGH: Final = {_TITLE: 22.0, SIZE: 18.0, _SMALL: 16.0}
_MOST: Final = 4  # lines that one text may take


@dataclass(frozen=True, slots=True)
class Written:
    """One line of words, its middle at `y` from the top of the chart."""

    y: float
    text: str
    size: float
    bold: bool
    colour: str


@dataclass(frozen=True, slots=True)
class Room:
    """What a caption adds at both sides, over and under a chart; all nought without one."""

    side: float = 0.0
    above: float = 0.0
    below: float = 0.0
    lines: tuple[Written, ...] = ()


def room_for(look: Look) -> Room:
    """Return the room that the caption of a chart takes, and its lines."""
    if look.caption is None:
        return Room()
    title = list(_broken(look.caption.title, look.width, _TITLE))
    line = list(_broken(look.caption.line, look.width, SIZE))
    foot = [part for each in look.caption.foot for part in _broken(each, look.width, _SMALL)]
    above = _SIDE + len(title) * _HIGH[_TITLE] + len(line) * _HIGH[SIZE] + _APART
    below = _APART + len(foot) * _HIGH[_SMALL] + _SIDE
    lines: list[Written] = []
    y = _SIDE - above
    for texts, size, colour in ((title, _TITLE, tokens.TEXT), (line, SIZE, tokens.SECOND)):
        lines += _set(texts, y, size, colour)
        y += len(texts) * _HIGH[size]
    lines += _set(foot, look.height + _APART, _SMALL, tokens.MUTE)
    return Room(_SIDE, above, below, tuple(lines))


def _broken(text: str, wide: float, size: float) -> tuple[str, ...]:
    return broken(drawable(text), wide, _MOST, size=size, bold=size == _TITLE)


def _set(texts: list[str], top: float, size: float, colour: str) -> Iterator[Written]:
    for place, text in enumerate(texts):
        yield Written(top + (place + 0.5) * _HIGH[size], text, size, size == _TITLE, colour)
