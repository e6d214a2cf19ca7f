"""Workbooks of Excel 97 to 2003 and of WPS (.xls, .et): records in a compound file ([MS-XLS])."""

import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from db.exchange.formats import calamine
from db.exchange.formats.colours import PALETTE, WHITE
from db.exchange.formats.compound import Compound
from db.exchange.formats.sheets import (
    MOST_COLUMNS,
    NO_VALUE,
    Allowance,
    Sheet,
    Survey,
    UnfitError,
    Workbook,
    merges_of,
    plain_rows,
)

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

STREAMS: Final = ("Workbook", "Book")
_BOF, _EOF, _BOUNDSHEET, _FILEPASS, _DATE_1904 = 0x809, 0x0A, 0x85, 0x2F, 0x22
_FONT, _XF, _PALETTE, _PROJECT, _ROW, _COLUMNS = 0x31, 0xE0, 0x92, 0xD3, 0x208, 0x7D
_BLANK, _MANY_BLANKS, _MANY_NUMBERS, _FORMULA, _FAULT = 0x201, 0xBE, 0xBD, 0x06, 0x205
_BLANKS: Final = frozenset({_BLANK, _MANY_BLANKS})
# NUMBER, RK, LABELSST, LABEL, RSTRING
_CELLS: Final = _BLANKS | {0x203, 0x27E, 0xFD, 0x204, 0xD6, _MANY_NUMBERS, _FORMULA, _FAULT}
_VERSION_8: Final = 0x600
_STRUCK: Final = 0x08
_NO_FONT: Final = 4
"""The number that files leave out when they count their fonts."""
_HIDDEN_ROW: Final = 0x20
_SOLID: Final = 1
_STYLE_BYTES: Final = 20
_FAULT_RESULT: Final = 2
_FAULTS: Final = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
}


def parse(raw: bytes, compound: Compound) -> Workbook:
    """Return the sheets of a workbook; UnfitError, or any exception where it is damaged."""
    name = next(name for name in STREAMS if name in compound.streams)
    book = _Book(compound.read(name))
    allowance = Allowance()
    surveys = {at: book.survey(entry.offset) for at, entry in enumerate(book.sheets) if entry.cells}
    for survey in surveys.values():
        allowance.spend(survey)
    with calamine.opened(raw) as values:
        sheets = tuple(_sheet(values, at, survey, book) for at, survey in surveys.items())
    unseen = not book.looks_seen or any(survey.fills_left_out for survey in surveys.values())
    return Workbook(sheets, book.date_1904, unseen, book.macros)


def _sheet(values: "CalamineWorkbook", at: int, survey: Survey, book: "_Book") -> Sheet:
    sheet = values.get_sheet_by_index(at)
    return Sheet(
        sheet.name,
        plain_rows(sheet.to_python(skip_empty_area=False), survey.failures),
        hidden=book.sheets[at].hidden,
        hidden_rows=frozenset(survey.hidden_rows),
        hidden_columns=frozenset(survey.hidden_columns),
        merges=tuple(merges_of(sheet.merged_cell_ranges or ())),
        struck=frozenset(survey.struck),
        fills={
            place: colour for place, colour in survey.fills.items() if place[0] <= survey.last_row
        },
    )


@dataclass(frozen=True, slots=True)
class _Entry:
    """Where the records of a sheet begin, and whether it has cells at all (a chart has none)."""

    offset: int
    hidden: bool
    cells: bool


class _Book:
    """The records before the first sheet."""

    def __init__(self, stream: bytes) -> None:
        self._stream = stream
        self.sheets: list[_Entry] = []
        self.date_1904 = self.looks_seen = self.macros = False
        self._fonts: list[bool] = []
        self._palette = list(PALETTE)
        self._styles: list[bytes] = []
        for kind, body in _records(stream, 0):
            self._take(kind, body)
        self._struck = {at for at, style in enumerate(self._styles) if self._is_struck(style)}
        self._filled = {
            at: colour
            for at, style in enumerate(self._styles)
            if (colour := self._colour(style)) not in ("", WHITE)
        }

    def _take(self, kind: int, body: bytes) -> None:
        if kind == _FILEPASS:
            raise UnfitError("encrypted_workbook")
        if kind == _BOF:
            self.looks_seen = struct.unpack_from("<H", body)[0] == _VERSION_8
        elif kind == _BOUNDSHEET:
            offset, state, what = struct.unpack_from("<IBB", body)
            self.sheets.append(_Entry(offset, bool(state & 3), what == 0))
        elif kind == _DATE_1904:
            self.date_1904 = body[:1] == b"\1"
        elif kind == _PROJECT:
            self.macros = True
        else:
            self._take_looks(kind, body)

    def _take_looks(self, kind: int, body: bytes) -> None:
        if kind == _FONT:
            self._fonts.append(bool(body[2] & _STRUCK))
        elif kind == _XF:
            self._styles.append(body)
        elif kind == _PALETTE:
            own = [body[at : at + 3].hex().upper() for at in range(2, len(body) - 3, 4)]
            self._palette[8 : 8 + len(own)] = own

    def _is_struck(self, style: bytes) -> bool:
        font = int.from_bytes(style[:2], "little")
        font -= font > _NO_FONT
        return font < len(self._fonts) and self._fonts[font]

    def _colour(self, style: bytes) -> str:
        if not self.looks_seen or len(style) < _STYLE_BYTES:
            return ""
        pattern, front = style[17] >> 2, style[18] & 0x7F
        known = pattern == _SOLID and front < len(self._palette)
        return self._palette[front] if known else ""

    def survey(self, offset: int) -> Survey:
        """Return what the records of one sheet tell."""
        survey = Survey()
        written = set[int]()
        for kind, body in _records(self._stream, offset):
            if kind == _ROW:
                if body[12] & _HIDDEN_ROW:
                    survey.hidden_rows.add(struct.unpack_from("<H", body)[0] + 1)
            elif kind == _COLUMNS:
                first, last, _, _, flags = struct.unpack_from("<5H", body)
                if flags & 1:
                    survey.hide_columns(first, last)
            elif kind in _CELLS:
                self._cells(kind, body, survey, written)
        survey.written_rows = len(written)
        return survey

    def _cells(self, kind: int, body: bytes, survey: Survey, written: set[int]) -> None:
        row, column, first = struct.unpack_from("<3H", body)
        has_value = kind not in _BLANKS
        if has_value:
            written.add(row)
            survey.last_row = max(survey.last_row, row + 1)
        for style in _styles_of(kind, body, first):
            if column >= MOST_COLUMNS:
                break
            if has_value:
                survey.width = max(survey.width, column + 1)
                if style in self._struck:
                    survey.struck.add((row + 1, column))
            if style in self._filled:
                survey.fill((row + 1, column), self._filled[style])
            column += 1
        fault = _fault(kind, body)
        if fault:
            survey.failures[row + 1, column - 1] = fault


def _styles_of(kind: int, body: bytes, first: int) -> Iterable[int]:
    """Return the styles of the cells in a record, from left to right."""
    if kind == _MANY_NUMBERS:
        return [
            style for style, _ in struct.iter_unpack("<HI", body[4 : 4 + (len(body) - 6) // 6 * 6])
        ]
    if kind == _MANY_BLANKS:
        return struct.unpack_from(f"<{(len(body) - 6) // 2}H", body, 4)
    return (first,)


def _fault(kind: int, body: bytes) -> str:
    if kind == _FAULT and body[7]:
        return _FAULTS.get(body[6], NO_VALUE)
    if kind == _FORMULA and body[12:14] == b"\xff\xff" and body[6] == _FAULT_RESULT:
        return _FAULTS.get(body[8], NO_VALUE)
    return ""


def _records(stream: bytes, offset: int) -> Iterator[tuple[int, bytes]]:
    """Give kind and bytes of the records from an offset to the end of what begins there."""
    depth = 0
    while offset + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, offset)
        body = stream[offset + 4 : offset + 4 + length]
        offset += 4 + length
        depth += (kind == _BOF) - (kind == _EOF)
        if depth <= 1:
            yield kind, body
        if depth <= 0:
            return
