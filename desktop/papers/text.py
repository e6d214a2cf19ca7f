"""Break Chinese text into lines.

Rules: no line starts with 、，。）” or the like nor ends with （“《 or the like; a number stays
with its unit (12张, 2026年); Latin words and numbers are split only where one is longer than
the line, after a hyphen if it has one; NBSP and straight quotes hold their neighbours; a space
at a break is swallowed; a newline in the text is a new line.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

from desktop.papers.fonts import Stack

OPENERS = "（〔［｛《〈「『【〖〝“‘([{￥¥＄$£€"
CLOSERS = "、，。．；：！？）〕］｝》〉」』】〗〞”’…‥,.;:!?)]}%‰％℃°′″·・々〃～〜"
SPACES = " \u3000"
GLUE = "\u00a0\"'"

_UNITS = (
    "年月日号时分秒点周天元角人户口个件次起份张组亩米里斤吨度岁名页条位只头棵株间栋幢层"
    "村镇章款项届批期季版亿万千百十余多"
)
_HYPHENS = "-/@_"

_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\ufe00-\ufe0f\ufeff\U000e0000-\U000e0fff]"
)
_NEWLINE = re.compile("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_SPACING = str.maketrans(
    dict.fromkeys("\t\u1680\u205f" + "".join(map(chr, range(0x2000, 0x200B))), " ")
    | dict.fromkeys("\u2007\u202f", "\u00a0")
)


def _cluster_pattern() -> re.Pattern[str]:
    """Return what must stay on one line: marks before, a sign or word, marks after."""
    space, glue = f"[{SPACES}]", f"[{GLUE}]"
    prefix = f"(?:[{re.escape(OPENERS)}]{space}*|{glue})*"
    sign = "0-9A-Za-z\u00c0-\u024f\u0370-\u04ff０-９Ａ-Ｚａ-ｚ"
    word = rf"第?[{sign}](?:[{sign}\-_./@:+&#~=,%*^|\\]*[{sign}])?"
    unit = f"(?:(?<=[0-9０-９])(?:个(?=百分点)|[{_UNITS}]{{1,3}}))?"
    atom = f"(?:[—─]+|{word}{unit}|[^{SPACES}])"
    suffix = f"(?:{space}*[{re.escape(CLOSERS)}]|{glue}+(?:{prefix}{atom})?)*"
    return re.compile(prefix + atom + suffix)


_CLUSTER = _cluster_pattern()
_FULL_WIDTH = re.compile("[\u3400-\u4dbf\u4e00-\u9fff、。，；：！？（）《》「」【】]+")
_MEMO_CHARACTERS = 24
_MEMO_LINES = 20_000
_BALANCED_LINES = 4


def paragraphs(text: str) -> list[str]:
    """Return the lines as typed, without invisible signs and outer spaces."""
    seen = _INVISIBLE.sub("", text).translate(_SPACING)
    return [part.strip(SPACES) for part in _NEWLINE.split(seen)]


def may_break(text: str, at: int) -> bool:
    """Say whether the marks around `at` allow one line to end and the next to start there."""
    before, after = at - 1, at
    while before >= 0 and text[before] in SPACES:
        before -= 1
    while after < len(text) and text[after] in SPACES:
        after += 1
    ends = before >= 0 and text[before] in OPENERS
    starts = after < len(text) and text[after] in CLOSERS
    return not (ends or starts)


def clusters(text: str) -> Iterator[tuple[int, int]]:
    """Give where each part of `text` that must stay on one line starts and ends.

    What lies between two parts is space, which a line break swallows.
    """
    return (found.span() for found in _CLUSTER.finditer(text))


class Setting:
    """A stack of faces at one size, which measures text and breaks it into lines."""

    def __init__(self, stack: Stack, size: float, leading: float = 1.35) -> None:
        self.stack = stack
        self.size = size
        self.leading = size * leading
        self._memo: dict[tuple[str, float], tuple[str, ...]] = {}

    def width(self, text: str) -> float:
        """Return the width of `text` in points."""
        return self.stack.width(text) * self.size / 1000

    def lines(self, text: str, width: float) -> tuple[str, ...]:
        """Break `text` into lines no wider than `width` points; no lines for no text.

        Only a single character may be wider than `width`.
        """
        if not text:
            return ()
        if len(text) > _MEMO_CHARACTERS:
            return self._break(text, width)
        key = text, width
        lines = self._memo.get(key)
        if lines is None:
            if len(self._memo) >= _MEMO_LINES:
                self._memo.clear()
            lines = self._memo[key] = self._break(text, width)
        return lines

    def balanced(self, text: str, width: float) -> tuple[str, ...]:
        """Break as `lines` does, into as many lines, but as evenly long as they can be.

        For titles and centred cells: 宅基地/与房屋, not 宅基地与房/屋. What `lines` keeps on one
        line stays on one.
        """
        lines = self.lines(text, width)
        if not 1 < len(lines) <= _BALANCED_LINES:
            return lines
        widest = max(map(self.width, _CLUSTER.findall(text)))
        narrow, wide = max(width / 2, min(widest, width)), width
        while wide - narrow > self.size / 4:
            middle = (narrow + wide) / 2
            tried = self.lines(text, middle)
            if len(tried) == len(lines) and all(self.width(line) <= middle for line in tried):
                lines, wide = tried, middle
            else:
                narrow = middle
        return lines

    def _break(self, text: str, width: float) -> tuple[str, ...]:
        limit = width / self.size * 1000 + 1e-6
        typed = paragraphs(text)
        while typed and not typed[-1]:
            typed.pop()
        lines: list[str] = []
        for paragraph in typed:
            lines += self._paragraph(paragraph, limit)
        return tuple(lines)

    def _paragraph(self, text: str, limit: float) -> list[str]:
        if not text:
            return [""]
        if _FULL_WIDTH.fullmatch(text):
            return list(break_full_width(text, int(limit // 1000)))
        edges = [0.0, *accumulate(map(self.stack.widths.__getitem__, text))]
        if edges[-1] <= limit:
            return [text]
        pieces = (piece.strip(SPACES) for piece in break_mixed(text, edges, limit))
        return [piece for piece in pieces if piece]


def break_full_width(text: str, per_line: int) -> Iterator[str]:
    """Break text of nothing but full-width signs, `per_line` of them a line."""
    start = 0
    while start < len(text):
        stop = min(start + max(1, per_line), len(text))
        if stop < len(text):
            stop = _step_back(text, start, stop)
        yield text[start:stop]
        start = stop


def break_mixed(text: str, edges: list[float], limit: float) -> Iterator[str]:
    """Break any text; `edges` are the left edges of its characters and the end of the last."""
    start = end = 0
    for match in _CLUSTER.finditer(text):
        first, stop = match.span()
        if edges[stop] - edges[start] <= limit:
            end = stop
            continue
        if end > start:
            yield text[start:end]
        start = first
        while edges[stop] - edges[start] > limit and stop - start > 1:
            cut = _cut(text, start, stop, edges, limit)
            yield text[start:cut]
            start = cut
        end = stop
    yield text[start:end]


def _cut(text: str, start: int, stop: int, edges: list[float], limit: float) -> int:
    """Return where to split a cluster that is wider than a line."""
    furthest = bisect_right(edges, edges[start] + limit, start + 1, stop + 1) - 1
    furthest = min(max(furthest, start + 1), stop - 1)
    for cut in range(furthest, (start + furthest) // 2, -1):
        if text[cut - 1] in _HYPHENS and may_break(text, cut):
            return cut
    return _step_back(text, start, furthest)


def _step_back(text: str, start: int, furthest: int) -> int:
    """Return the last allowed break up to `furthest`, or that itself if none is allowed."""
    for cut in range(furthest, start, -1):
        if may_break(text, cut):
            return cut
    return furthest
