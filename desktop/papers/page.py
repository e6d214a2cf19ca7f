"""The frame of a table's pages: title, the 填报单位 line, foot, 第 x 页 共 y 页."""

from dataclasses import dataclass

from desktop.papers import fonts
from desktop.papers.pen import Pen
from desktop.papers.press import A4_LANDSCAPE, MM
from desktop.papers.text import Setting
from desktop.papers.words import words

WIDTH, HEIGHT = A4_LANDSCAPE
MARGIN = 12 * MM
LEFT = MARGIN
INNER = WIDTH - 2 * MARGIN
BOTTOM = 19 * MM
"""Where the table must end, in points from the lower edge of the paper."""
_FOOT = 11 * MM
_TOTAL = "pages"
_GAP = 18.0
_SIGNATURE = 80.0
_FOOT_SIZE = 9.0
_SMALLER = (9.0, 7.5, 6.0)
_SIGN_LINES = 2


@dataclass(frozen=True)
class Heading:
    """What stands above the table: the title, the facts at the left, the note at the right."""

    title: str
    facts: tuple[str, ...]
    note: str


class Frame:
    """Draws what surrounds the table and counts the pages.

    `signs` stand at the left of the foot with room to sign, `stamp` at its right.
    The number of all pages is a form that every page shows and `close` writes, so the pages
    are made in one pass.
    """

    def __init__(self, pen: Pen, heading: Heading, signs: tuple[str, ...], stamp: str) -> None:
        self.pages = 0
        self._pen = pen
        self._heading = heading
        self._signs = signs
        self._stamp = stamp
        self._title = Setting(fonts.heading(), 19)
        self._line = Setting(fonts.body(), 10)
        self._small = Setting(fonts.body(), _FOOT_SIZE)

    def open(self) -> float:
        """Start a page; return the height below which the table is drawn."""
        self.pages += 1
        self._draw_foot()
        return self._draw_heading() if self.pages == 1 else self._draw_running()

    def close(self) -> None:
        """End the last page and tell all of them how many there are."""
        self._pen.end_page()
        text = words("foot")["pages"].format(pages=self.pages)
        self._pen.form(_TOTAL, WIDTH / 2, _FOOT, text, self._small)

    def turn(self) -> float:
        """End a page and start the next; return the height below which the table is drawn."""
        self._pen.end_page()
        return self.open()

    @staticmethod
    def later_top() -> float:
        """Return the height below which the table is drawn on all pages but the first."""
        return HEIGHT - MARGIN - 16

    def _draw_heading(self) -> float:
        y = HEIGHT - MARGIN
        for line in self._title.balanced(self._heading.title, INNER):
            self._pen.aligned(LEFT, INNER, y - 19, line, "center", self._title)
            y -= self._title.leading
        y -= 4
        note = self._line.width(self._heading.note)
        note_left = LEFT + INNER - note
        self._pen.text(note_left, y - 10, self._heading.note, self._line)
        facts = "　　".join(self._heading.facts)
        for line in self._line.lines(facts, INNER - note - _GAP):
            self._pen.text(LEFT, y - 10, line, self._line)
            y -= self._line.leading
        return y - 3

    def _draw_running(self) -> float:
        y = HEIGHT - MARGIN - 9
        note = self._heading.note
        room = INNER - self._small.width(note) - _GAP
        lines = self._small.lines(self._heading.title, room)
        shown = lines[0] if lines else ""
        self._pen.text(LEFT, y, shown + "…" if len(lines) > 1 else shown, self._small)
        self._pen.aligned(LEFT, INNER, y, note, "right", self._small)
        return self.later_top()

    def _draw_foot(self) -> None:
        page = words("foot")["page"].format(page=self.pages)
        page_left = WIDTH / 2 - self._small.width(page)
        self._draw_signs(page_left - _GAP)
        self._pen.text(page_left, _FOOT, page, self._small)
        self._pen.stamp(_TOTAL)
        self._pen.aligned(LEFT, INNER, _FOOT, self._stamp, "right", self._small)

    def _draw_signs(self, right: float) -> None:
        """Draw who signs; a long name is broken, then made smaller, and ends before `right`."""
        x = LEFT
        for sign in self._signs:
            setting, lines = _fitted(sign, right - x)
            y = _FOOT + (len(lines) - 1) * setting.leading / 2
            for line in lines:
                self._pen.text(x, y, line, setting)
                y -= setting.leading
            x += max(map(setting.width, lines), default=0.0) + _SIGNATURE


def _fitted(sign: str, room: float) -> tuple[Setting, tuple[str, ...]]:
    """Return the type and the lines of a sign that has `room` points."""
    for size in _SMALLER:
        setting = Setting(fonts.body(), size)
        lines = setting.lines(sign, room)
        if len(lines) <= _SIGN_LINES:
            break
    return setting, lines
