"""How an official paper ends: who issued it and when, with room for a seal, and who signs."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from desktop.papers import fonts
from desktop.papers.grid import to_baseline
from desktop.papers.official import EM, INNER, LEFT, PITCH, Block
from desktop.papers.pen import Pen
from desktop.papers.text import Setting
from desktop.papers.words import words

_FROM_THE_RIGHT: Final = 4 * EM
_SEAL_LINES: Final = 2
_SMALL: Final = 12.0
_SIGNATURE: Final = 72.0


def sign_off(unit: str, day: date, signs: Sequence[str]) -> list[Block]:
    """Return who issued it and when, with room for a seal, and below who signs.

    The date ends four signs from the right, the unit is centred on it as far as its length allows.
    """
    said, setting = words("official")["day"].format(day=day), Setting(fonts.body(), EM)
    middle = INNER - _FROM_THE_RIGHT - setting.width(said) / 2
    lines = setting.balanced(unit, INNER)
    half = max(map(setting.width, lines), default=0.0) / 2
    centre = max(half, min(middle, INNER - half))
    blocks = [Block(PITCH, keep=True) for _ in range(_SEAL_LINES)]
    blocks += [_round(line, centre, setting, keep=True) for line in lines]
    blocks.append(_round(said, middle, setting, keep=bool(signs)))
    return blocks + (signing_line(signs) if signs else [])


def _round(text: str, centre: float, setting: Setting, keep: bool) -> Block:
    """Return a line centred on a place, in points from the left edge of the type area."""
    left = LEFT + centre - setting.width(text) / 2

    def draw(pen: Pen, top: float) -> None:
        pen.text(left, top - to_baseline(PITCH, EM), text, setting)

    return Block(PITCH, draw, keep=keep)


def signing_line(signs: Sequence[str]) -> list[Block]:
    """Return a line of who signs, each with room for a signature; long names have more lines."""
    small = Setting(fonts.body(), _SMALL)
    shares = _shares(signs, small)
    cells = [
        small.lines(sign, share - small.size) for sign, share in zip(signs, shares, strict=True)
    ]
    most = max(map(len, cells))
    high = max(2 * PITCH, most * small.leading + PITCH)

    def draw(pen: Pen, top: float) -> None:
        left = LEFT
        for lines, share in zip(cells, shares, strict=True):
            y = top - to_baseline(2 * PITCH, small.size)
            for line in lines:
                pen.text(left, y, line, small)
                y -= small.leading
            left += share

    return [Block(high, draw)]


def _shares(signs: Sequence[str], small: Setting) -> list[float]:
    """Return the width for each of those who sign: room to sign where no name stands yet.

    Where that is more than there is, those who need most share what the others leave.
    """
    colon = words("official")["colon"]
    needs = [
        small.width(sign) + (_SIGNATURE if sign.endswith(colon) else 2 * small.size)
        for sign in signs
    ]
    room, most = INNER, INNER / len(needs)
    for left, need in zip(range(len(needs), 0, -1), sorted(needs), strict=True):
        most = room / left
        room -= min(need, most)
    spare = max(0.0, INNER - sum(needs)) / len(needs)
    return [min(need, most) + spare for need in needs]
