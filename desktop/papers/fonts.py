"""The bundled faces for reportlab, and stacks of them that fall back glyph by glyph.

reportlab has no fallback: a character that a face lacks is drawn as a box or a blank, without
an error. A `Stack` asks its faces in turn, and draws `MISSING` where none has the character.
"""

from functools import cache
from importlib.resources import files
from itertools import groupby
from typing import Any

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics, ttfonts

from db.errors import Environment

SERIF = "NotoSerifSC-Regular"
SERIF_BOLD = "NotoSerifSC-Bold"
SANS = "NotoSansSC-Regular"
SANS_BOLD = "NotoSansSC-Bold"
KAI = "LedgerKaiSC-Regular"

MISSING = "〓"
"""Stands on paper for a character that no face of a stack has."""

_BFCHAR_BLOCK = 100  # the most that one beginbfchar may list: Adobe Technical Note 5014


def to_unicode_map(name: str, subset: list[int]) -> str:
    """Return the ToUnicode CMap of a font subset: which code stands for which character.

    Takes the place of reportlab's, which writes five hexadecimal digits for a character
    beyond the BMP; readers take four, and 𬭚 is then copied and searched as another sign.
    """
    pairs = [
        f"<{code:02X}> <{chr(char).encode('utf-16-be').hex().upper()}>"
        for code, char in enumerate(subset)
        if char
    ]
    blocks = [pairs[i : i + _BFCHAR_BLOCK] for i in range(0, len(pairs), _BFCHAR_BLOCK)]
    lines = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        f"/CMapName /{name} def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        "<00> <FF>",
        "endcodespacerange",
    ]
    for block in blocks:
        lines += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    lines += ["endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"]
    return "\n".join(lines)


rl_config.useA85 = 0  # base 85 is pure Python: half of the time, and larger files
ttfonts.makeToUnicodeCMap = to_unicode_map


@cache
def load(name: str) -> Any:  # noqa: ANN401 - reportlab has no types
    """Register a bundled face with reportlab, once, and return its `TTFont`.

    Raises `Environment("font_unreadable")` where the file is missing or damaged.
    """
    path = files("resources") / "fonts" / f"{name}.ttf"
    try:
        font = ttfonts.TTFont(name, str(path))
    except (ttfonts.TTFError, OSError) as error:
        raise Environment("font_unreadable", file=str(path), why=str(error)) from error
    pdfmetrics.registerFont(font)
    return font


class _Choice(dict[str, int]):
    """Character → number of the first face that has it, -1 for none; filled as asked."""

    def __init__(self, faces: list[dict[int, int]]) -> None:
        super().__init__()
        self._faces = faces

    def __missing__(self, char: str) -> int:
        code = ord(char)
        found = next((n for n, glyphs in enumerate(self._faces) if code in glyphs), -1)
        self[char] = found
        return found


class _Widths(dict[str, float]):
    """Character → advance in 1/1000 em in the face that draws it; filled as asked."""

    def __init__(self, choice: _Choice, faces: list[dict[int, float]]) -> None:
        super().__init__()
        self._choice = choice
        self._faces = faces

    def __missing__(self, char: str) -> float:
        chosen = self._choice[char]
        width = self._faces[chosen][ord(char)] if chosen >= 0 else 1000.0
        self[char] = width
        return width


class Stack:
    """Faces asked in turn for each character."""

    def __init__(self, *names: str) -> None:
        self._fonts = [load(name) for name in names]
        self._choice = _Choice([font.face.charToGlyph for font in self._fonts])
        self._plain: set[str] = set()
        self.widths: dict[str, float] = _Widths(
            self._choice, [font.face.charWidths for font in self._fonts]
        )

    def width(self, text: str) -> float:
        """Return the advance of `text` in 1/1000 em."""
        return sum(map(self.widths.__getitem__, text))

    def missing(self, text: str) -> list[str]:
        """Return the characters of `text` that no face has, in order of appearance."""
        if self._plain.issuperset(text):
            return []
        self._plain.update(char for char in text if self._choice[char] == 0)
        return [char for char in text if self._choice[char] < 0]

    def runs(self, text: str) -> list[tuple[Any, str]]:
        """Split `text` into runs of one `TTFont` each; `MISSING` for what none has."""
        if self._plain.issuperset(text):
            return [(self._fonts[0], text)]
        drawn = "".join(char if self._choice[char] >= 0 else MISSING for char in text)
        self._plain.update(char for char in drawn if self._choice[char] == 0)
        return [
            (self._fonts[chosen], "".join(run))
            for chosen, run in groupby(drawn, self._choice.__getitem__)
        ]


@cache
def body() -> Stack:
    """Return the stack of running text: the serif face has 27,780 Han characters."""
    return Stack(SERIF)


@cache
def heading() -> Stack:
    """Return the stack of titles and table heads, which falls back to the serif."""
    return Stack(SANS_BOLD, SERIF)


@cache
def title() -> Stack:
    """Return the stack of the titles of official papers, in place of 小标宋."""
    return Stack(SERIF_BOLD, SERIF)


@cache
def kai() -> Stack:
    """Return the stack of second headings and captions 楷体, which falls back to the serif."""
    return Stack(KAI, SERIF)
