"""The words of official papers as blocks: masthead, title, headings, paragraphs, remarks."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations, pairwise
from typing import Final

from desktop.papers import fonts
from desktop.papers.grid import to_baseline
from desktop.papers.justify import Line, justified
from desktop.papers.official import EM, INNER, LEFT, PITCH, Block
from desktop.papers.pen import Colour, Pen
from desktop.papers.text import Setting
from desktop.papers.words import words

RED: Final[Colour] = (0.76, 0.05, 0.07)
"""The red of a masthead; on a black and white printer a dark grey."""
_TITLE: Final = 21.0  # 2号, a little less: its 20 signs are a line
_TITLE_LEADING: Final = PITCH / _TITLE
_MAY_BREAK: Final = "|"
_MASTHEAD_MOST: Final = 34.0
_MASTHEAD_UNIT: Final = 14.0
_INDENT: Final = 2 * EM
_NOTE: Final = 10.5
_FACTS_LEADING: Final = 1.35
_TENS: Final = "十"
_DIGITS: Final = "零一二三四五六七八九"


def masthead(name: str, issue: str, unit: str, day: str, colour: Colour = RED) -> list[Block]:
    """Return the head of a bulletin: its name, the issue, who and when, and a double rule.

    A long unit has as many lines as it needs beside the day.
    """
    wide = Setting(fonts.title(), 1000).width(name) / 1000
    big = Setting(fonts.title(), min(_MASTHEAD_MOST, INNER / wide))
    small = Setting(fonts.body(), _MASTHEAD_UNIT)
    units = small.balanced(unit, INNER - small.width(day) - 2 * small.size)
    name_high, high = 1.5 * big.size, 2.0 * _MASTHEAD_UNIT
    more = max(0, len(units) - 1) * small.leading

    def draw(pen: Pen, top: float) -> None:
        left = LEFT + (INNER - big.width(name)) / 2
        pen.text(left, _middle(top, name_high, big.size), name, big, colour)
        y = top - name_high
        if issue:
            pen.aligned(LEFT, INNER, _middle(y, high, small.size), issue, "center", small)
            y -= high
        base = _middle(y, high, small.size)
        for number, line in enumerate(units):
            pen.text(LEFT, base - number * small.leading, line, small)
        pen.aligned(LEFT, INNER, base - more, day, "right", small)
        y -= high + more + 2
        pen.line(LEFT, y, LEFT + INNER, y, 2.0, colour)
        pen.line(LEFT, y - 3.2, LEFT + INNER, y - 3.2, 0.6, colour)

    return [Block(name_high + high * (2 if issue else 1) + more + 6, draw, keep=True, snap=True)]


def in_one(text: str) -> str:
    """Return a title in one, without the marks where it may break."""
    return text.replace(_MAY_BREAK, "")


def title(text: str) -> list[Block]:
    """Return the title, centred in lines as even as can be, half a line free around it.

    `|` in the text marks where it may break, so that no word is torn; where that is not enough,
    it breaks as any text.
    """
    setting = Setting(fonts.title(), _TITLE, _TITLE_LEADING)
    blocks = [_centred(line, setting, keep=True) for line in title_lines(text, setting)]
    return [
        Block(PITCH / 2, space=True, keep=True),
        *blocks,
        Block(PITCH / 2, keep=True, snap=True),
    ]


def title_lines(text: str, setting: Setting) -> Sequence[str]:
    """Return the lines of a title, as few and as even as its marks allow."""
    parts = text.split(_MAY_BREAK)
    for count in range(len(parts)):
        broken = [
            ["".join(parts[a:b]) for a, b in pairwise((0, *cuts, len(parts)))]
            for cuts in combinations(range(1, len(parts)), count)
        ]
        fitting = [lines for lines in broken if max(map(setting.width, lines)) <= INNER]
        if fitting:
            return min(fitting, key=lambda lines: max(map(setting.width, lines)))
    return setting.balanced(in_one(text), INNER)


def annex(text: str) -> list[Block]:
    """Return the mark of an annex, at the left edge of a new page."""
    setting = Setting(fonts.heading(), EM)
    line = justified(text, setting, INNER)[0]
    return [replace(_line(line, setting, keep=True), turn=True)]


def line_below_title(first: str, last: str) -> list[Block]:
    """Return two facts in small type before a table, one at each edge of a line.

    Where a line has no room for both, each starts one of its own.
    """
    setting = Setting(fonts.body(), _NOTE, _FACTS_LEADING)
    beside = setting.width(first) + _NOTE + setting.width(last) <= INNER
    lines = [first] if beside else [*setting.lines(first, INNER), *setting.lines(last, INNER)]

    def draw(pen: Pen, top: float) -> None:
        y = _middle(top, setting.leading, setting.size)
        if beside:
            pen.aligned(LEFT, INNER, y, last, "right", setting)
        for line in lines:
            pen.text(LEFT, y, line, setting)
            y -= setting.leading

    return [Block(setting.leading * len(lines) + 2, draw, keep=True)]


def recipient(text: str) -> list[Block]:
    """Return the main recipients, from the left edge, with a colon."""
    lines = justified(text + words("official")["colon"], _body(), INNER)
    return [_line(line, keep=True) for line in lines]


def numbered(level: int, number: int) -> str:
    """Return what stands before a heading: 一、 （一） 1. (1)."""
    if level == 1:
        return f"{in_chinese(number)}、"
    return {2: f"（{in_chinese(number)}）", 3: f"{number}.", 4: f"({number})"}[level]


def in_chinese(number: int) -> str:
    """Return a number from 1 to 99 as it is counted in Chinese."""
    tens, ones = divmod(number, 10)
    head = (_DIGITS[tens] if tens > 1 else "") + _TENS if tens else ""
    return head + (_DIGITS[ones] if ones else "")


def heading(level: int, text: str) -> list[Block]:
    """Return a heading two signs in, kept with what follows: 黑体, 楷体, or the body's type."""
    stacks = {1: fonts.heading, 2: fonts.kai}
    setting = Setting(stacks.get(level, fonts.body)(), EM)
    lines = justified(text, setting, INNER, _INDENT)
    return [_line(line, setting, keep=True) for line in lines]


def paragraph(text: str, keep: bool = False) -> list[Block]:
    """Return a justified paragraph, two signs in; no line of it stands alone on a page.

    `keep` holds its end on the page of what follows.
    """
    lines = justified(text, _body(), INNER, _INDENT)
    last = len(lines) - 1
    return [
        _line(line, keep=at == 0 < last or at == last - 1 or (keep and at == last))
        for at, line in enumerate(lines)
    ]


def note(text: str, keep: bool = False, more: bool = False) -> list[Block]:
    """Return a remark under a table, in small type; `more` tells that another one follows."""
    setting = Setting(fonts.body(), _NOTE, PITCH / 2 / _NOTE)
    lines = justified(text, setting, INNER)
    last = len(lines) - 1
    return [
        _line(
            line,
            setting,
            keep=at < last or keep,
            snap=at == last and not more,
            high=setting.leading,
        )
        for at, line in enumerate(lines)
    ]


def _body() -> Setting:
    return Setting(fonts.body(), EM)


def _middle(top: float, height: float, size: float) -> float:
    """Return the baseline of a line of text in the middle of a band."""
    return top - to_baseline(height, size)


def _centred(text: str, setting: Setting, keep: bool) -> Block:
    def draw(pen: Pen, top: float) -> None:
        y = _middle(top, setting.leading, setting.size)
        pen.aligned(LEFT, INNER, y, text, "center", setting)

    return Block(setting.leading, draw, keep=keep)


def _line(
    line: Line, setting: Setting | None = None, *, keep: bool = False, snap: bool = False,
    high: float = PITCH,
) -> Block:  # fmt: skip
    chosen = setting or _body()

    def draw(pen: Pen, top: float) -> None:
        y = _middle(top, high, chosen.size)
        for piece in line:
            pen.text(LEFT + piece.x, y, piece.text, chosen)

    return Block(high, draw, keep=keep, snap=snap)
