"""Text tables: their encoding, what parts their cells, and quotes that were never closed."""

import csv
import io
import re
from collections.abc import Iterator
from contextlib import suppress
from typing import Final

from db.exchange.cells import Cell
from db.exchange.formats.sheets import MOST_COLUMNS, Allowance, Sheet, Survey, UnfitError

TABS_OF_A_ROW: Final = 3
HEAD_LINES: Final = 20
MOST_LOOKS: Final = 20
"""How often, on the whole, a line may be looked at for the end of a quote that has none."""
_MARKS: Final = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_CONTROLS: Final = re.compile("[\x01-\x08\x0e-\x1f\x7f]")


def decoded(raw: bytes) -> str:
    """Return the text of a table: by its mark, else as UTF-16, UTF-8 or GB18030, all strictly.

    ValueError where it is none of them, or where no person can have written it.
    """
    text = _decoded(raw).replace("\0", "").removesuffix("\x1a")
    if len(_CONTROLS.findall(text)) * 100 > len(text):
        raise ValueError("not a text")
    return text


def _decoded(raw: bytes) -> str:
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return raw.decode(encoding)
    # Signs of ASCII leave a zero in every second byte of UTF-16; 一 and few others at the other.
    even, odd = raw[::2].count(0), raw[1::2].count(0)
    wide = "utf-16-le" if odd > even else "utf-16-be"
    if max(even, odd) > len(raw) // 8 and max(even, odd) > 4 * min(even, odd):
        return raw.decode(wide)
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode(wide if even + odd else "gb18030")


def delimiter_of(text: str) -> str:
    """Return what parts the cells of a table: a tab, a semicolon or a comma; "" if nothing does."""
    named = re.match(r"sep=(.)\r?\n", text)
    if named:
        return named[1]
    head = list(zip(range(HEAD_LINES), io.StringIO(text), strict=False))
    tabs, semicolons, commas = (max(line.count(sign) for _, line in head) for sign in "\t;,")
    if tabs >= TABS_OF_A_ROW or tabs > max(commas, semicolons):
        return "\t"
    if semicolons > commas:
        return ";"
    return "," if commas else ""


def parse(text: str) -> Sheet:
    """Return the one sheet of a table, a row a record; UnfitError as `Allowance.spend`."""
    survey = Survey()
    rows: list[tuple[Cell, ...]] = []
    for record in _records(text, delimiter_of(text) or ","):
        survey.written_rows += any(record)
        survey.last_row += 1
        survey.width = max(survey.width, len(record))
        if survey.width > MOST_COLUMNS:
            raise UnfitError("too_large")
        rows.append(tuple(record))
    survey.width = min(survey.width, 1)  # no blank cells are made up between those written
    Allowance().spend(survey)
    return Sheet("", tuple(rows))


def _records(text: str, delimiter: str) -> Iterator[list[str]]:
    """Give the records; a quote that is out of place spoils its own line and no other."""
    lines = list(io.StringIO(text, newline=""))
    at, patience = 0, MOST_LOOKS * len(lines)
    while at < len(lines) and patience > 0:
        reader = csv.reader(
            map(lines.__getitem__, range(at, len(lines))), delimiter=delimiter, strict=True
        )
        before = 0
        try:
            for record in reader:
                yield record
                before = reader.line_num
        except csv.Error:
            patience -= reader.line_num - before
            at += before
            yield _alone(lines[at], delimiter)
            at += 1
        else:
            return
    for line in lines[at:]:
        yield _alone(line, delimiter)


def _alone(line: str, delimiter: str) -> list[str]:
    """Return the record of one line, its quotes taken as signs where they do not pair."""
    with suppress(csv.Error, StopIteration):
        if line.count('"') % 2 == 0:
            return next(csv.reader([line], delimiter=delimiter))
    return line.rstrip("\r\n").split(delimiter)
