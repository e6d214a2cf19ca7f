"""Foreign workbooks and text tables, recognised by what is in them and opened with care.

Every bound is checked on the file's own bytes before its values are read: a few bytes may stand
for more cells than any memory holds. Even so, files of others are opened in `reading_child`, a
process that can be ended.
"""

import re
import stat
from pathlib import Path
from typing import Final

from db.errors import Environment
from db.exchange.formats import ods, texts, xls, xlsx
from db.exchange.formats.compound import SIGNATURE, Compound
from db.exchange.formats.parts import Parts
from db.exchange.formats.sheets import Merge, Sheet, UnfitError, Workbook
from db.exchange.reading_kinds import SUFFIXES, WORKBOOK_SUFFIXES

__all__ = ["Merge", "Sheet", "Workbook", "parse_workbook", "read_file"]

MOST_BYTES: Final = 200 * 2**20
_ZIP: Final = b"PK\x03\x04"
_SIGNATURES: Final = (
    (b"%PDF-", "pdf_document"),
    (b"{\\rtf", "word_document"),
    (b"\xff\xd8\xff", "picture_file"),
    (b"\x89PNG", "picture_file"),
    (b"GIF89a", "picture_file"),
    (b"II*\0", "picture_file"),
    (b"MM\0*", "picture_file"),
    (b"Rar!", "archive_file"),
    (b"7z\xbc\xaf", "archive_file"),
    (b"\x1f\x8b", "archive_file"),
)
# What a web page, or a workbook saved as one, begins with; in UTF-16 a zero follows each sign.
_WEB_PAGE: Final = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*"
    rb"(?:<(?:!doctype|html|head|body|meta|style|table|script|div|\?mso-application|"
    rb"(?:ss:)?workbook)\b|mime-version:)",
    re.IGNORECASE | re.DOTALL,
)
_HEAD: Final = 4096


def read_file(path: Path) -> bytes:
    """Return the bytes of a file.

    Raises Environment with the name as `file`: `is_a_folder`, `no_such_file`, `unreadable_file`,
    `too_large`, `empty_return`.
    """
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise Environment("is_a_folder", file=path.name)
        if not stat.S_ISREG(status.st_mode):
            raise Environment("unreadable_file", file=path.name)
        if status.st_size > MOST_BYTES:
            raise Environment("too_large", file=path.name)
        raw = path.read_bytes()
    except FileNotFoundError as error:
        raise Environment("no_such_file", file=path.name) from error
    except OSError as error:
        raise Environment("unreadable_file", file=path.name) from error
    if not raw.strip(b"\0 \r\n\t"):
        raise Environment("empty_return", file=path.name)
    return raw


def parse_workbook(name: str, raw: bytes) -> Workbook:
    """Return the sheets that the bytes of a file called `name` hold.

    A sheet may have `sheets.MOST_ROWS` written rows: 100,000 cases and some room for titles.
    Raises Environment with the name as `file`: `too_large`, `too_many_rows` (`rows`, `most`),
    `encrypted_workbook`, `word_document`, `pdf_document`, `picture_file`, `archive_file`,
    `web_page` (also XML under the name of a workbook), `not_a_workbook` (damaged, cut short, or
    nothing known under this name), `unknown_format`; MemoryError where memory runs out.
    """
    try:
        return _parsed(name, raw)
    except UnfitError as error:
        raise Environment(error.code, file=name, **error.facts) from error
    except MemoryError:
        raise
    except Exception as error:
        # The readers let through whatever their parts raise on a damaged file: KeyError,
        # BadZipFile, ParseError, struct.error, CalamineError …
        raise Environment("not_a_workbook", file=name) from error


def _parsed(name: str, raw: bytes) -> Workbook:
    if raw.startswith(_ZIP):
        return _parse_zip(raw)
    if raw.startswith(SIGNATURE):
        return _parse_compound(raw)
    for signature, code in _SIGNATURES:
        if raw.startswith(signature):
            raise UnfitError(code)
    if _WEB_PAGE.match(raw[:_HEAD].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe")):
        raise UnfitError("web_page")
    return _parse_text(Path(name).suffix.lower(), raw)


def _parse_zip(raw: bytes) -> Workbook:
    parts = Parts(raw)
    if xlsx.BOOK in parts:
        return xlsx.parse(raw, parts)
    if ods.CONTENT in parts:
        return ods.parse(raw, parts)
    folders = parts.folders()
    if "word" in folders:
        raise UnfitError("word_document")
    if "[content_types].xml" in folders:
        raise UnfitError("unknown_format")
    raise UnfitError("archive_file")


def _parse_compound(raw: bytes) -> Workbook:
    compound = Compound(raw)
    names = set(compound.streams)
    if "EncryptedPackage" in names:
        raise UnfitError("encrypted_workbook")
    if names & set(xls.STREAMS):
        return xls.parse(raw, compound)
    raise UnfitError("word_document" if "WordDocument" in names else "unknown_format")


def _parse_text(suffix: str, raw: bytes) -> Workbook:
    """Return a text table; old systems write one, too, and call it .xls."""
    if suffix not in SUFFIXES:
        raise UnfitError("unknown_format")
    text = texts.decoded(raw)
    if suffix in WORKBOOK_SUFFIXES and not texts.delimiter_of(text):
        raise UnfitError("not_a_workbook")
    return Workbook((texts.parse(text),))
