"""What a person did to a sheet beside writing: cells struck out, shaded, coloured, commented."""

import colorsys
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from db.exchange.cells import is_blank
from db.exchange.columns import NUMBER
from db.exchange.foreign import Sheet
from db.exchange.header import Header

GREY_SPREAD: Final = 8
GREYS: Final = range(0x60, 0xD9 + 1)
CASE_CELLS: Final = 3
# More grey rows than a third are stripes to guide the eye.
DECORATION: Final = 1 / 3
_WEIGHTY: Final = frozenset({"facts", "applicants"})
_LEAST_SATURATION: Final = 0.18
_LEAST_VALUE: Final = 0.35
# Up to which hue, in degrees, a fill is read as which risk; beyond the last it is red again.
_HUES: Final = ((15, "red"), (38, "orange"), (70, "yellow"), (170, "blue"), (265, "blue"))
_RED_AGAIN: Final = 340
# Excel's own "orange" stands among the yellows and is told from them by its strength.
_DEEP_GOLD: Final = (range(38, 50), 0.9)


class Marks:
    """The marks on the mapped cells under a header."""

    def __init__(self, sheet: Sheet, header: Header) -> None:
        """Take the marks of a sheet."""
        self._codes = {at: code for code, at in header.columns.items() if code != NUMBER}
        self._rows = sheet.rows
        self._struck = _by_row(sheet.struck)
        self._comments: dict[int, dict[int, str]] = {}
        for (row, column), text in sheet.comments.items():
            self._comments.setdefault(row, {})[column] = text
        self._fills = sheet.fills
        self._grey = self._grey_rows(header.bottom + 1)
        self._marked = {row for row, _ in (*sheet.struck, *sheet.comments, *sheet.fills)}

    def any_in(self, number: int) -> bool:
        """Tell whether a row carries any mark at all."""
        return number in self._marked

    def withdrawn(self, number: int) -> bool:
        """Tell whether a row looks taken back: struck out for the most part, or shaded grey."""
        if number in self._grey:
            return True
        struck = self._struck.get(number)
        if not struck:
            return False
        written = self._written(number - 1)
        away = {code for at, code in written.items() if at in struck}
        all_away = bool(written) and len(away) == len(written)
        return all_away or (2 * len(away) >= len(written) and bool(away & _WEIGHTY))

    def struck(self, number: int) -> list[str]:
        """Return the columns of a row whose cells are struck out."""
        struck = self._struck.get(number, ())
        return [code for at, code in self._codes.items() if at in struck]

    def comments(self, number: int) -> list[str]:
        """Return the comments on the mapped cells of a row."""
        found = self._comments.get(number, {})
        return [text for at, text in sorted(found.items()) if at in self._codes]

    def risk(self, number: int, position: int | None) -> str:
        """Return the risk that the fill of a cell stands for, "" if for none."""
        fill = self._fills.get((number, position)) if position is not None else None
        return risk_of(fill) if fill else ""

    def _written(self, index: int) -> Mapping[int, str]:
        row = self._rows[index]
        return {
            at: code for at, code in self._codes.items() if at < len(row) and not is_blank(row[at])
        }

    def _grey_rows(self, first: int) -> frozenset[int]:
        grey = _by_row([place for place, fill in self._fills.items() if is_grey(fill)])
        shaded = set()
        for number in grey.keys() & set(range(first + 1, len(self._rows) + 1)):
            written = self._written(number - 1)
            if len(written) >= CASE_CELLS and written.keys() <= grey[number]:
                shaded.add(number)
        if not shaded:
            return frozenset()
        cases = sum(
            len(self._written(index)) >= CASE_CELLS for index in range(first, len(self._rows))
        )
        stripes = len(shaded) == cases or (len(shaded) > 1 and len(shaded) > cases * DECORATION)
        return frozenset() if stripes else frozenset(shaded)


def _by_row(places: Iterable[tuple[int, int]]) -> dict[int, set[int]]:
    found: dict[int, set[int]] = {}
    for row, column in places:
        found.setdefault(row, set()).add(column)
    return found


def is_grey(fill: str) -> bool:
    """Tell whether an `RRGGBB` fill is a grey between the lightest tint and black."""
    channels = _channels(fill)
    if channels is None:
        return False
    return max(channels) - min(channels) <= GREY_SPREAD and all(c in GREYS for c in channels)


def risk_of(fill: str) -> str:
    """Return the risk that an `RRGGBB` fill stands for; green counts as blue, "" if for none."""
    channels = _channels(fill)
    if channels is None:
        return ""
    hue, saturation, value = colorsys.rgb_to_hsv(*(channel / 255 for channel in channels))
    if saturation < _LEAST_SATURATION or value < _LEAST_VALUE:
        return ""
    degrees = hue * 360
    golds, deep = _DEEP_GOLD
    if int(degrees) in golds and saturation >= deep:
        return "orange"
    if degrees >= _RED_AGAIN:
        return "red"
    return next((risk for end, risk in _HUES if degrees < end), "")


def _channels(fill: str) -> tuple[int, int, int] | None:
    try:
        value = int(fill, 16)
    except ValueError:
        return None
    return (value >> 16 & 255, value >> 8 & 255, value & 255)


def plain_comment(text: str) -> str:
    """Return a comment without the writer's name that spreadsheets put on its first line."""
    first, _, rest = text.strip().partition("\n")
    named = first.rstrip().endswith((":", "：")) and rest.strip()
    return " ".join((rest if named else text).split())


def with_comments(remarks: str, comments: Sequence[str]) -> str:
    """Return the remarks of a row and the comments on its cells as one text."""
    return "；".join(filter(None, [remarks, *map(plain_comment, comments)]))
