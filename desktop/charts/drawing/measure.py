"""How wide text is, and text cut or broken to a width, in logical pixels."""

import re
from functools import cache
from typing import Final

from matplotlib.ft2font import FT2Font, LoadFlags

from desktop.charts.look import SIZE
from desktop.charts.quiet import paths

ELLIPSIS: Final = "…"
MISSING: Final = "〓"
"""Stands for a character that no face has."""

_EM: Final = 100
_UNBROKEN: Final = re.compile(r"[0-9A-Za-z.,%/-]+|.", re.DOTALL)
_NOT_FIRST: Final = frozenset("，。、；：？！）》”’…%")
_NOT_LAST: Final = frozenset("（《“‘")


@cache
def _faces(bold: bool) -> tuple[FT2Font, ...]:
    """Return faces of our own: those of matplotlib change their size while they draw."""
    return tuple(FT2Font(path) for path in paths(bold))


@cache
def _advance(char: str, bold: bool) -> float:
    """Return the advance of a character in em; a whole one where no face has it."""
    for face in _faces(bold):
        if face.get_char_index(ord(char)):
            face.set_size(_EM, 72)
            glyph = face.load_char(ord(char), LoadFlags.NO_HINTING)
            return float(glyph.linearHoriAdvance) / 65536 / _EM
    return 1.0


@cache
def _known(char: str) -> bool:
    return any(face.get_char_index(ord(char)) for face in _faces(False))


def drawable(text: str) -> str:
    """Return `text` on one line, with `MISSING` for what no face has."""
    plain = " ".join(text.split())
    return "".join(char if _known(char) else MISSING for char in plain)


def width(text: str, *, bold: bool = False, size: float = SIZE) -> float:
    """Return how wide `text` is."""
    return sum(_advance(char, bold) for char in text) * size


def cut(text: str, room: float, *, bold: bool = False, size: float = SIZE) -> str:
    """Return `text`, shortened with "…" where it is wider than `room`."""
    if width(text, bold=bold, size=size) <= room:
        return text
    while text and width(text + ELLIPSIS, bold=bold, size=size) > room:
        text = text[:-1]
    return text.rstrip() + ELLIPSIS


def broken(
    text: str, room: float, most: int, *, bold: bool = False, size: float = SIZE
) -> tuple[str, ...]:
    """Return `text` in lines no wider than `room`, `most` at most, the last one cut.

    Numbers and Latin words stay whole, no line begins with a closing mark or ends in an
    opening one.
    """
    lines: list[str] = []
    rest = text
    while rest and len(lines) + 1 < most:
        line = _first_line(rest, room, bold, size)
        lines.append(line.rstrip())
        rest = rest[len(line) :].lstrip()
    if rest:
        lines.append(cut(rest, room, bold=bold, size=size))
    return tuple(lines)


def _first_line(text: str, room: float, bold: bool, size: float) -> str:
    if width(text, bold=bold, size=size) <= room:
        return text
    parts: list[str] = []
    for part in _UNBROKEN.findall(text):
        if parts and width("".join(parts) + part, bold=bold, size=size) > room:
            break
        parts.append(part)
    following = text[len("".join(parts)) :][:1]
    while len(parts) > 1 and (following in _NOT_FIRST or parts[-1] in _NOT_LAST):
        following = parts.pop()[:1]
    return "".join(parts)
