"""A sheet's XML written anew in the plainest form, whatever prefixes and quotes it used."""

from collections.abc import Iterable, Iterator
from typing import Final
from xml.parsers import expat
from xml.sax.saxutils import escape

from db.exchange.formats.sheets import column_of

_KEPT: Final = {
    "sheetData": (),
    "col": ("min", "max", "hidden", "width"),
    "row": ("hidden", "ht"),
    "c": ("s", "t"),
    "v": (),
    "f": (),
    "is": (),
    "r": (),
    "t": (),
    "strike": ("val",),
}
_TEXTS: Final = frozenset({"v", "t"})
_QUOTES: Final = {'"': "&quot;"}


def rewritten(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Give the same sheet in pieces: no prefixes, double quotes, every row and cell numbered.

    Raises `xml.parsers.expat.ExpatError` or ValueError where it is damaged.
    """
    writer = _Writer()
    for chunk in chunks:
        writer.parser.Parse(chunk, False)
        yield writer.taken()
    writer.parser.Parse(b"", True)
    yield writer.taken()


class _Writer:
    def __init__(self) -> None:
        self.parser = expat.ParserCreate()
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self._written: list[str] = []
        self._row = self._column = 0

    def taken(self) -> bytes:
        """Return what was written since it was last asked."""
        text = "".join(self._written)
        self._written.clear()
        return text.encode("utf-8", "replace")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        name = name.rpartition(":")[2]
        if name not in _KEPT:
            return
        kept = ((key, attributes[key]) for key in _KEPT[name] if key in attributes)
        told = "".join(f' {key}="{escape(value, _QUOTES)}"' for key, value in kept)
        if name == "row":
            self._row, self._column = int(attributes.get("r", self._row + 1)), 0
            told = f' r="{self._row}"{told}'
        elif name == "c":
            told = f' r="{self._place(attributes.get("r", "").upper())}"{told}'
        elif name in _TEXTS:
            self.parser.CharacterDataHandler = self._text
        self._written.append(f"<{name}{told}>")

    def _place(self, given: str) -> str:
        """Return where a cell stands; one that does not say so follows the one before."""
        letters = given.rstrip("0123456789") or _letters(self._column)
        number = int(given[len(letters) :]) if given else self._row
        self._column = column_of(letters) + 1
        return f"{letters}{number}"

    def _text(self, text: str) -> None:
        self._written.append(escape(text, _QUOTES))

    def _end(self, name: str) -> None:
        name = name.rpartition(":")[2]
        if name in _KEPT:
            self.parser.CharacterDataHandler = None
            self._written.append(f"</{name}>")


def _letters(position: int) -> str:
    letters, number = "", position + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
