"""The paper with the recovery code, for the safe: A4 portrait, one page a copy."""

import re
from datetime import date

from desktop.papers import fonts
from desktop.papers.pen import Pen
from desktop.papers.press import A4, MM, Out, printing
from desktop.papers.text import Setting
from desktop.papers.words import words

COPIES = 2
_WIDTH, _HEIGHT = A4
_LEFT = 28 * MM
_INNER = _WIDTH - 2 * _LEFT
_GROUP = 4
_GROUPS_A_LINE = 4
_GROUP_STEP = 110.0
_LINE_STEP = 66.0


def print_recovery(out: Out, station: str, code: str, day: date) -> int:
    """Print the recovery code and return the number of pages, one for each copy.

    `code` is shown in groups of four; hyphens and spaces in it do not matter. Raises
    `Environment("paper_not_written")`.
    """
    texts = words("recovery")
    with printing(out, A4, texts["title"], station) as pen:
        for copy in range(1, COPIES + 1):
            _draw(pen, station, _groups(code), day)
            foot = texts["copy"].format(copy=copy, copies=COPIES)
            _centred(pen, 30 * MM, foot, Setting(fonts.body(), 11))
            pen.end_page()
    return COPIES


def _groups(code: str) -> list[str]:
    signs = re.sub(r"[\s-]", "", code).upper()
    return [signs[at : at + _GROUP] for at in range(0, len(signs), _GROUP)]


def _draw(pen: Pen, station: str, groups: list[str], day: date) -> None:
    texts = words("recovery")
    y = _HEIGHT - 48 * MM
    _centred(pen, y, texts["title"], Setting(fonts.heading(), 26))
    for line in Setting(fonts.body(), 14).balanced(station, _INNER):
        y -= 26
        _centred(pen, y, line, Setting(fonts.body(), 14))
    y = _draw_code(pen, y - 76, groups)
    note = Setting(fonts.body(), 13)
    for key in ("use", "keep", "warn", "letters"):
        for line in note.lines(texts[key], _INNER):
            pen.text(_LEFT, y, line, note)
            y -= 24
    y -= 30
    for key, filled in (("day", day.isoformat()), ("keeper", ""), ("place", "")):
        pen.text(_LEFT, y, f"{texts[key]}　{filled}", note)
        pen.line(_LEFT, y - 8, _LEFT + _INNER, y - 8, 0.5)
        y -= 42


def _draw_code(pen: Pen, y: float, groups: list[str]) -> float:
    """Draw the groups with their numbers from baseline `y` down; return the next baseline."""
    big, number = Setting(fonts.heading(), 30), Setting(fonts.body(), 9)
    for at in range(0, len(groups), _GROUPS_A_LINE):
        line = groups[at : at + _GROUPS_A_LINE]
        x = (_WIDTH - _GROUP_STEP * len(line)) / 2
        for n, group in enumerate(line, at + 1):
            pen.aligned(x, _GROUP_STEP, y + 30, str(n), "center", number)
            pen.aligned(x, _GROUP_STEP, y, group, "center", big)
            x += _GROUP_STEP
        y -= _LINE_STEP
    return y - 4


def _centred(pen: Pen, y: float, text: str, setting: Setting) -> None:
    pen.aligned(0, _WIDTH, y, text, "center", setting)
