"""One sheet of an .xlsx package, looked through once without making an object of every cell.

Nearly every program writes cells as `<c r="B2" s="1" t="s"><v>5</v></c>`; there a few searches
over the bytes tell all that is asked. What is written otherwise is put into that form first.
"""

import re
from collections.abc import Callable, Iterator
from typing import Final

from db.exchange.formats.plain_xml import rewritten
from db.exchange.formats.sheets import MOST_COLUMNS, MOST_ROWS, NO_VALUE, Place, Survey, column_of
from db.exchange.formats.xlsx_looks import Looks, struck_runs

_HEAD: Final = re.compile(rb"<sheetData\s*(/?)>")
_LONGEST_HEAD: Final = 2**20
_ROW: Final = re.compile(rb'<row (?:[^>]*? )?r="(\d{1,7})"[^>]*>')
_HIDDEN: Final = re.compile(rb' hidden="(?:1|true)"| ht="0(?:\.0*)?"')
_COLUMN: Final = re.compile(rb"<(?:\w+:)?col\s([^>]*)>")
# A cell in no place that a sheet has; calamine would make room up to there.
_NOWHERE: Final = re.compile(rb'<c r="(?![A-Z]{1,3}[1-9]\d{0,6}")')
# Cells with a value beyond column Z or row 99,999: few, and the only ones worth measuring.
_FAR: Final = re.compile(rb' r="(?=[A-Z]{2}|[A-Z]\d{6})([A-Z]{1,3})(\d{1,7})"[^>]*>\s*<[vif]')
_PLACE: Final = re.compile(rb'\br="([A-Z]{1,3})(\d{1,7})"')
_WRITTEN: Final = re.compile(rb"<(?:v|is|f)\b")
_FAILED: Final = re.compile(rb'<c ([^>]*\bt="e"[^>]*)(?<!/)>(.*?)</c>', re.DOTALL)
_FORMULA: Final = re.compile(rb"<c ([^>]*)>\s*<f\b(.*?)</c>", re.DOTALL)
_VALUE: Final = re.compile(rb"<v(?: [^>]*)?>([^<]+)</v>")
_SHARED: Final = re.compile(rb'<c ([^>]*\bt="s"[^>]*)>\s*<v>(\d+)</v>')
_INLINE: Final = re.compile(rb"<c ([^>]*)>\s*<is>(.*?)</is>", re.DOTALL)
_LETTERS: Final = 26


class _OddError(Exception):
    """Written in a way that the searches would misread."""


def survey_sheet(stream: Callable[[], Iterator[bytes]], looks: Looks) -> Survey:
    """Return what a sheet's part tells; `stream` opens it, a second time if it must.

    Raises ValueError or `xml.parsers.expat.ExpatError` where the part is damaged, and what
    `stream` raises.
    """
    try:
        return _Surveyor(looks).read(stream())
    except _OddError:
        return _Surveyor(looks).read(rewritten(stream()))


class _Surveyor:
    def __init__(self, looks: Looks) -> None:
        self.survey = Survey()
        self._looks = looks
        styles = "|".join(map(str, looks.struck_styles | set(looks.filled_styles)))
        pattern = rf' s="({styles})"[^>]*>(\s*<[vif])?'.encode()
        self._styled = re.compile(pattern) if styles else None

    def read(self, chunks: Iterator[bytes]) -> Survey:
        """Look through all of a part and return the survey."""
        head = b""
        for chunk in chunks:
            head += chunk
            begin = _HEAD.search(head)
            if begin:
                self._columns(head[: begin.start()])
                if not begin[1]:
                    self._rows(head[begin.end() :], chunks)
                break
            if len(head) > _LONGEST_HEAD:
                raise _OddError
        else:
            raise _OddError
        for _ in chunks:  # to its end, so that its size is proved
            pass
        return self._finished()

    def _finished(self) -> Survey:
        survey = self.survey
        survey.fills = {
            place: colour
            for place, colour in survey.fills.items()
            if place[0] <= survey.last_row and place[1] < MOST_COLUMNS
        }
        return survey

    def _columns(self, head: bytes) -> None:
        for found in _COLUMN.finditer(head):
            told = dict(re.findall(r'(\w+)="([^"]*)"', found[1].decode("latin-1")))
            if told.get("hidden") in ("1", "true") or told.get("width") == "0":
                self.survey.hide_columns(int(told["min"]) - 1, int(told["max"]) - 1)

    def _rows(self, rest: bytes, chunks: Iterator[bytes]) -> None:
        """Take whole rows at a time, each piece ending before a row."""
        for chunk in chunks:
            end = rest.find(b"</sheetData>")
            if end >= 0:
                break
            cut = rest.rfind(b"<row")
            if cut > 0:
                self._take(rest[:cut])
                rest = rest[cut:]
            rest += chunk
        self._take(rest.partition(b"</sheetData>")[0])

    def _take(self, piece: bytes) -> None:
        rows = piece.count(b"<row")
        if piece.count(b"<c") != piece.count(b'<c r="') or _NOWHERE.search(piece):
            raise _OddError
        self._take_rows(piece, rows)
        self._take_bounds(piece)
        self._take_failures(piece)
        self._take_styles(piece)
        self._take_struck_texts(piece)

    def _take_rows(self, piece: bytes, count: int) -> None:
        found = list(_ROW.finditer(piece))
        if len(found) != count or b"<!" in piece:
            raise _OddError
        ends = [row.start() for row in found[1:]] + [len(piece)] * bool(found)
        find, survey = piece.find, self.survey
        for row, end in zip(found, ends, strict=True):
            begin, number = row.end(), int(row[1])
            if _HIDDEN.search(row[0]) and number <= MOST_ROWS:
                survey.hidden_rows.add(number)
            if find(b"<v>", begin, end) >= 0 or _WRITTEN.search(piece, begin, end):
                survey.written_rows += 1
                survey.last_row = max(survey.last_row, number)

    def _take_bounds(self, piece: bytes) -> None:
        far = _FAR.findall(piece)
        columns = {letters for letters, _ in far}
        wide = max((column_of(letters.decode()) + 1 for letters in columns), default=0)
        self.survey.width = max(self.survey.width, wide, _LETTERS)
        last = max((int(row) for _, row in far), default=0)
        self.survey.last_row = max(self.survey.last_row, last)

    def _take_failures(self, piece: bytes) -> None:
        if b't="e"' in piece:
            for told, body in _FAILED.findall(piece):
                value = _VALUE.search(body)
                self.survey.failures[_place(told)] = value[1].decode() if value else NO_VALUE
        if b"<f" in piece:
            for told, body in _FORMULA.findall(piece):
                if b' t="str"' not in told and not _VALUE.search(body):
                    self.survey.failures[_place(told)] = NO_VALUE

    def _take_styles(self, piece: bytes) -> None:
        if self._styled is None:
            return
        for found in self._styled.finditer(piece):
            begin = piece.rfind(b"<", 0, found.start())
            if not piece.startswith(b"<c ", begin):
                continue
            style, place = int(found[1]), _place(piece[begin : found.end()])
            if found[2] and style in self._looks.struck_styles:
                self.survey.struck.add(place)
            if style in self._looks.filled_styles:
                self.survey.fill(place, self._looks.filled_styles[style])

    def _take_struck_texts(self, piece: bytes) -> None:
        if self._looks.struck_texts:
            for told, number in _SHARED.findall(piece):
                if int(number) in self._looks.struck_texts:
                    self.survey.struck.add(_place(told))
        if b"<strike" in piece:
            for told, body in _INLINE.findall(piece):
                if b"<strike" in body and struck_runs([b"<si>", body, b"</si>"]):
                    self.survey.struck.add(_place(told))


def _place(told: bytes) -> Place:
    found = _PLACE.search(told)
    if found is None:
        raise _OddError
    return int(found[2]), column_of(found[1].decode())
