"""What the styles of an .xlsx package say: which styles and texts are struck out or filled."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final
from xml.etree import ElementTree
from xml.etree.ElementTree import Element
from xml.parsers import expat

from db.exchange.formats.colours import PALETTE, WHITE, resolve, theme_colours
from db.exchange.formats.parts import Parts

_OFF: Final = frozenset({"0", "false", "none"})


@dataclass(frozen=True, slots=True)
class Looks:
    """Numbers of cell styles that strike out or fill, and of shared texts that are struck out."""

    struck_styles: frozenset[int] = frozenset()
    filled_styles: Mapping[int, str] = field(default_factory=dict)
    struck_texts: frozenset[int] = frozenset()


def read_looks(parts: Parts, styles: str, theme: str, texts: str) -> Looks:
    """Return the looks in a package; the arguments name its parts, "" for none."""
    struck_styles, filled = _styles(parts, styles, theme)
    struck_texts = frozenset[int]()
    if texts in parts and _speaks_of_strikes(parts.stream(texts)):
        struck_texts = struck_runs(parts.stream(texts))
    return Looks(struck_styles, filled, struck_texts)


def _speaks_of_strikes(chunks: Iterable[bytes]) -> bool:
    """Tell whether a slow look is worth it; the part is read to its end in any case."""
    found, before = False, b""
    for chunk in chunks:
        found = found or b"strike" in before + chunk
        before = chunk[-len(b"strike") :]
    return found


def _styles(parts: Parts, styles: str, theme: str) -> tuple[frozenset[int], dict[int, str]]:
    raw = parts.read(styles)
    if not raw:
        return frozenset(), {}
    root = ElementTree.fromstring(raw)
    fonts = [_is_struck(font) for font in root.iterfind("{*}fonts/{*}font")]
    drawn = parts.read(theme)
    themed = theme_colours(ElementTree.fromstring(drawn)) if drawn else ()
    own = [one.get("rgb", "")[-6:].upper() for one in root.iterfind(".//{*}rgbColor")]
    palette = (*own, *PALETTE[len(own) :])
    fills = [_colour(fill, palette, themed) for fill in root.iterfind("{*}fills/{*}fill")]
    struck, filled = set[int](), dict[int, str]()
    for number, style in enumerate(root.iterfind("{*}cellXfs/{*}xf")):
        font, fill = int(style.get("fontId", "0")), int(style.get("fillId", "0"))
        if font < len(fonts) and fonts[font]:
            struck.add(number)
        if fill < len(fills) and fills[fill] not in ("", WHITE):
            filled[number] = fills[fill]
    return frozenset(struck), filled


def _is_struck(font: Element) -> bool:
    strike = font.find("{*}strike")
    return strike is not None and strike.get("val", "1") not in _OFF


def _colour(fill: Element, palette: tuple[str, ...], theme: tuple[str, ...]) -> str:
    pattern = fill.find("{*}patternFill[@patternType='solid']")
    front = None if pattern is None else pattern.find("{*}fgColor")
    return "" if front is None else resolve(front, palette, theme)


def struck_runs(chunks: Iterable[bytes]) -> frozenset[int]:
    """Return which texts (`si`, from 0) of an XML have runs, all of them struck out.

    Raises `xml.parsers.expat.ExpatError` where it is damaged.
    """
    reader = _RunReader()
    for chunk in chunks:
        reader.parser.Parse(chunk, False)
    reader.parser.Parse(b"", True)
    return frozenset(reader.struck)


class _RunReader:
    def __init__(self) -> None:
        self.parser = expat.ParserCreate()
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.struck: set[int] = set()
        self._number = -1
        self._run = self._plain = self._some = False

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        name = name.rpartition(":")[2]
        if name == "si":
            self._number += 1
            self._plain = self._some = False
        elif name == "r":
            self._run = False
        elif name == "strike" and attributes.get("val", "1") not in _OFF:
            self._run = self._some = True
        elif name == "t" and not self._run:
            self.parser.CharacterDataHandler = self._text

    def _text(self, text: str) -> None:
        self._plain = self._plain or bool(text.strip())

    def _end(self, name: str) -> None:
        name = name.rpartition(":")[2]
        if name == "t":
            self.parser.CharacterDataHandler = None
        elif name == "si" and self._some and not self._plain:
            self.struck.add(self._number)
        elif name == "r":
            self._run = False
