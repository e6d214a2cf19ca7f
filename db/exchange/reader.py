"""Foreign workbooks and text tables, opened with care and turned into plain rows."""

import csv
import io
import warnings
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time, timedelta
from pathlib import Path
from typing import Any, Final

from db.errors import Environment
from db.exchange.cells import Cell

MOST_BYTES: Final = 200 * 2**20
MOST_ROWS: Final = 100_000
MOST_COLUMNS: Final = 256
MOST_CELLS: Final = 5_000_000
MOST_PARTS: Final = 10_000
# Sheets of repeated words shrink to a fiftieth; what shrinks further and is large is a bomb.
MOST_SHRUNK: Final = 200
SMALL_BYTES: Final = 20 * 2**20
TABS_OF_A_ROW: Final = 3

_ZIP: Final = b"PK\x03\x04"
_COMPOUND: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PART: Final = "EncryptedPackage".encode("utf-16-le")
_MARKS: Final = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_TEXT_SUFFIXES: Final = frozenset({".csv", ".tsv", ".txt"})
_WORKBOOK_SUFFIXES: Final = frozenset({".xlsx", ".xlsm"})


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its name ("" for a text table), its rows, which (from 1) are hidden."""

    name: str
    rows: tuple[tuple[Cell, ...], ...]
    hidden_rows: frozenset[int] = frozenset()
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Workbook:
    """What a file holds; `date_1904` tells that its serial numbers count days from 1904."""

    sheets: tuple[Sheet, ...]
    date_1904: bool = False


def read_file(path: Path) -> bytes:
    """Return the bytes of a file; Environment if there is no file, or an empty or huge one."""
    try:
        if path.is_dir():
            raise Environment("is_a_folder", file=path.name)
        if path.stat().st_size > MOST_BYTES:
            raise Environment("too_large", file=path.name)
        raw = path.read_bytes()
    except FileNotFoundError as error:
        raise Environment("no_such_file", file=path.name) from error
    except OSError as error:
        raise Environment("unreadable_file", file=path.name) from error
    if not raw.strip(b"\0 \r\n\t"):
        raise Environment("empty_file", file=path.name)
    return raw


def read_workbook(path: Path) -> Workbook:
    """Return the rows of an .xlsx or .csv file.

    Raises Environment: `is_a_folder`, `no_such_file`, `unreadable_file`, `empty_file`,
    `too_large`, `encrypted_workbook`, `not_a_workbook` (damaged, cut short, or another kind of
    file under this name), `unknown_format`.
    """
    return parse_workbook(path.name, read_file(path))


def parse_workbook(name: str, raw: bytes) -> Workbook:
    """Return the rows that the bytes of a file called `name` hold; errors as `read_workbook`."""
    try:
        return _parsed(name, raw)
    except Environment:
        raise
    except (_TooLargeError, MemoryError) as error:
        raise Environment("too_large", file=name) from error
    except Exception as error:
        # zipfile and openpyxl let through whatever their parts raise on a damaged file: KeyError,
        # ParseError, struct.error, zlib.error …
        raise Environment("not_a_workbook", file=name) from error


class _TooLargeError(Exception):
    """More than a ledger can hold, or a file made to exhaust its reader."""


def _parsed(name: str, raw: bytes) -> Workbook:
    suffix = Path(name).suffix.lower()
    if raw.startswith(_ZIP):
        return _parse_xlsx(name, raw)
    if raw.startswith(_COMPOUND) and _ENCRYPTED_PART in raw:
        raise Environment("encrypted_workbook", file=name)
    if suffix in _TEXT_SUFFIXES:
        return Workbook((Sheet("", tuple(_text_rows(_decoded(raw)))),))
    known = suffix in _WORKBOOK_SUFFIXES
    raise Environment("not_a_workbook" if known else "unknown_format", file=name)


def _parse_xlsx(name: str, raw: bytes) -> Workbook:
    with zipfile.ZipFile(io.BytesIO(raw)) as package:
        parts = package.infolist()
    if any(part.flag_bits & 1 for part in parts):
        raise Environment("encrypted_workbook", file=name)
    if not any(part.filename.lower() == "xl/workbook.xml" for part in parts):
        raise Environment("not_a_workbook", file=name)
    unpacked = sum(part.file_size for part in parts)
    packed = max(1, sum(part.compress_size for part in parts))
    bomb = unpacked > SMALL_BYTES and unpacked / packed > MOST_SHRUNK
    if len(parts) > MOST_PARTS or unpacked > MOST_BYTES or bomb:
        raise _TooLargeError
    book = _opened(raw)
    sheets = tuple(_sheet(sheet) for sheet in book.worksheets)
    return Workbook(sheets, date_1904=book.epoch.year == 1904)


def _opened(raw: bytes) -> Any:  # noqa: ANN401 - openpyxl is untyped
    # Imported when the first workbook is read: it costs a third of a second of the start.
    import openpyxl

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return openpyxl.load_workbook(io.BytesIO(raw), data_only=True)


def _sheet(sheet: Any) -> Sheet:  # noqa: ANN401 - openpyxl is untyped
    height, width = sheet.max_row, sheet.max_column
    if height > MOST_ROWS or width > MOST_COLUMNS or height * width > MOST_CELLS:
        raise _TooLargeError
    rows = tuple(tuple(_plain(value) for value in row) for row in sheet.iter_rows(values_only=True))
    hidden = frozenset(n for n, line in sheet.row_dimensions.items() if line.hidden)
    return Sheet(sheet.title, rows, hidden, sheet.sheet_state != "visible")


def _plain(value: object) -> Cell:
    if value is None or isinstance(value, (str, int, float, date, time, timedelta)):
        return value
    return str(value)


def _decoded(raw: bytes) -> str:
    """Return the text of a table: by its mark, else strictly as UTF-8, else as GB18030."""
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return raw.decode(encoding)
    if b"\0" in raw:
        raise ValueError("not a text")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("gb18030")


def _text_rows(text: str) -> Iterator[tuple[Cell, ...]]:
    head = text.splitlines()[: TABS_OF_A_ROW * 5]
    tabbed = any(line.count("\t") >= TABS_OF_A_ROW for line in head)
    records = csv.reader(io.StringIO(text, newline=""), delimiter="\t" if tabbed else ",")
    for number, record in enumerate(records, 1):
        if number > MOST_ROWS or len(record) > MOST_COLUMNS:
            raise _TooLargeError
        yield tuple(record)
