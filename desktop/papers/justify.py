"""Set a paragraph of Chinese as a block: both edges straight, the looseness shared out.

Where lines end is chosen for the whole paragraph, so that no line is much looser than another.
Full-width marks can give up their empty half: always next to another mark and at the end of a
line, elsewhere as far as a line needs it. A number is never pulled apart.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from desktop.papers.text import CLOSERS, OPENERS, SPACES, Setting, break_mixed, clusters, paragraphs

_FULL: Final = 1000.0
_HALF: Final = 0.5  # of an em: the empty part of a full-width mark
_OPENING: Final = frozenset(OPENERS) & frozenset("（〔［｛《〈「『【〖〝“‘")
_CLOSING: Final = frozenset(CLOSERS) & frozenset("、，。；：）〕］｝》〉」』】〗〞”’")
_DRAWN_OUT: Final = "—…─"
_SQUEEZED: Final = 6.0  # what a line costs whose marks have given up all they can
_LONELY: Final = 4.0  # what a last line of a single sign costs
_BEYOND: Final = float("inf")
_ROUNDING: Final = 1e-6


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of signs and how far from the left edge it starts, in points."""

    x: float
    text: str


Line = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class _Measured:
    """A paragraph's signs, and sums over those before each place."""

    text: str
    em: float
    widths: tuple[float, ...]
    edges: tuple[float, ...]
    marks: tuple[int, ...]
    gaps: tuple[int, ...]

    def natural(self, start: int, stop: int) -> float:
        """Return how wide a line is without stretching or squeezing."""
        trimmed = _HALF * self.em if self._is_mark(stop - 1) and self._closes(stop - 1) else 0.0
        return self.edges[stop - 1] - self.edges[start] + self.widths[stop - 1] - trimmed

    def give(self, start: int, stop: int) -> float:
        """Return by how much a line can be squeezed."""
        return (self.marks[stop - 1] - self.marks[start]) * _HALF * self.em

    def stretches(self, start: int, stop: int) -> int:
        """Return how many gaps of a line can be widened."""
        return self.gaps[stop - 1] - self.gaps[start]

    def _is_mark(self, at: int) -> bool:
        return self.widths[at] == self.em

    def _closes(self, at: int) -> bool:
        return self.text[at] in _CLOSING


def justified(text: str, setting: Setting, width: float, indent: float = 0.0) -> list[Line]:
    """Break `text` into lines of `width` points, the first `indent` points in from the left.

    All lines but the last of each typed line reach the right edge. No lines for no text.
    """
    lines: list[Line] = []
    for typed in paragraphs(text):
        if typed:
            measured = _measure(typed, setting)
            parts = _parts(measured, width - indent)
            lines += _set(measured, parts, width, indent)
    return lines


def _measure(text: str, setting: Setting) -> _Measured:
    em = setting.size
    widths = tuple(setting.stack.widths[sign] * em / _FULL for sign in text)
    marks = [
        width == em and (sign in _OPENING or sign in _CLOSING)
        for sign, width in zip(text, widths, strict=True)
    ]
    tight = [_meets(text, marks, at) for at in range(len(text))]
    advances = [
        width - _HALF * em if tucked else width for width, tucked in zip(widths, tight, strict=True)
    ]
    able = [mark and not tucked for mark, tucked in zip(marks, tight, strict=True)]
    gaps = [_stretches(text, at) for at in range(len(text))]
    return _Measured(
        text, em, widths, _sums(advances), tuple(accumulate(able, initial=0)),
        tuple(accumulate(gaps, initial=0)),
    )  # fmt: skip


def _sums(values: Sequence[float]) -> tuple[float, ...]:
    return tuple(accumulate(values, initial=0.0))


def _meets(text: str, marks: Sequence[bool], at: int) -> bool:
    """Tell whether a mark's empty half meets that of the next: ），《 and the like."""
    if at + 1 >= len(text) or not (marks[at] and marks[at + 1]):
        return False
    return text[at] in _CLOSING or text[at + 1] in _OPENING


def _stretches(text: str, at: int) -> bool:
    """Tell whether the gap after a sign may be widened.

    Not within a number or a word, nor on the inner side of a bracket or before another mark.
    """
    if at + 1 >= len(text):
        return False
    here, there = text[at], text[at + 1]
    if here == there and here in _DRAWN_OUT:
        return False
    if here in _OPENING or there in _CLOSING:
        return False
    return not all(sign.isascii() and not sign.isspace() for sign in (here, there))


def _parts(measured: _Measured, width: float) -> list[tuple[int, int]]:
    """Return the parts that stay on one line; one wider than a line is cut."""
    found: list[tuple[int, int]] = []
    for start, stop in clusters(measured.text):
        if measured.edges[stop] - measured.edges[start] <= width:
            found.append((start, stop))
            continue
        piece = measured.text[start:stop]
        edges = [edge - measured.edges[start] for edge in measured.edges[start : stop + 1]]
        at = start
        for cut in break_mixed(piece, edges, width):
            found.append((at, at + len(cut)))
            at += len(cut)
    return found


def _set(
    measured: _Measured, parts: Sequence[tuple[int, int]], width: float, indent: float
) -> Iterator[Line]:
    first = 0
    for stop in _ends(measured, parts, width, indent):
        left = indent if first == 0 else 0.0
        last = stop == len(parts)
        span = parts[first][0], parts[stop - 1][1]
        yield tuple(_pieces(measured, span, left, width - left, last))
        first = stop


def _ends(
    measured: _Measured, parts: Sequence[tuple[int, int]], width: float, indent: float
) -> list[int]:
    """Return after how many parts each line ends, so that all together cost the least."""
    count = len(parts)
    costs, before = [0.0] + [_BEYOND] * count, [0] * (count + 1)
    for first in range(count):
        room = width - (indent if first == 0 else 0.0)
        for stop in range(first + 1, count + 1):
            span = parts[first][0], parts[stop - 1][1]
            cost = _cost(measured, span, room, stop == count, first == 0)
            if cost == _BEYOND and stop > first + 1:
                break
            if costs[first] + min(cost, 1e6) < costs[stop]:
                costs[stop], before[stop] = costs[first] + min(cost, 1e6), first
    ends, stop = [], count
    while stop:
        ends.append(stop)
        stop = before[stop]
    return ends[::-1]


def _cost(measured: _Measured, span: tuple[int, int], room: float, last: bool, only: bool) -> float:
    """Return how ugly a line is: the square of its looseness in em; none for a last line."""
    spare = room - measured.natural(*span)
    if spare < -_ROUNDING:
        give = measured.give(*span)
        return _SQUEEZED * (spare / give) ** 2 if give >= -spare else _BEYOND
    if last:
        lonely = not only and measured.natural(*span) < 1.6 * measured.em
        return _LONELY if lonely else 0.0
    return (spare / measured.em) ** 2


def _pieces(
    measured: _Measured, span: tuple[int, int], left: float, room: float, last: bool
) -> Iterator[Piece]:
    """Give the signs of a line where they stand, those that stay together in one piece."""
    start, stop = span
    spare = room - measured.natural(start, stop)
    stretches, give = measured.stretches(start, stop), measured.give(start, stop)
    wider = spare / stretches if spare > 0 and stretches and not last else 0.0
    tighter = -spare / give if spare < 0 and give else 0.0
    x, run, began = left, "", left
    for at in range(start, stop):
        sign = measured.text[at]
        step = measured.edges[at + 1] - measured.edges[at]
        if measured.marks[at + 1] > measured.marks[at]:
            squeezed = tighter * _HALF * measured.em
            x -= squeezed if sign in _OPENING else 0.0
            step -= 0.0 if sign in _OPENING else squeezed
        if not run:
            began = x
        run += sign
        x += step
        opens = measured.gaps[at + 1] > measured.gaps[at]
        if opens or abs(step - measured.widths[at]) > _ROUNDING or at + 1 == stop:
            if run.strip(SPACES):
                yield Piece(began, run)
            run = ""
            x += wider if opens else 0.0
