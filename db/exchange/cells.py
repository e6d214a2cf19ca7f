"""What a cell of a foreign sheet can hold, and the plain text of it."""

import re
import unicodedata
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import Final

from db.model.codes import UNSEEN

Cell = str | int | float | bool | date | time | timedelta | None

NO_VALUE: Final = frozenset(
    {"", "/", "//", "\\", "-", "--", "—", "——", "无", "暂无", "没有", "N/A", "n/a"}
)
ABOVE: Final = frozenset({"同上", "同前", "同上行", '"', "″", "〃", "′′", "''", '""', "“", "”"})
FAILED_FORMULA: Final = frozenset(
    {"#REF!", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!"}
)
DIGITS_KEPT: Final = 15
LONGEST_ABOVE: Final = 10
_UNSEEN: Final = str.maketrans("", "", "".join(UNSEEN))
_LAST_BLANK: Final = 0x3000
_BLANKS: Final = "".join([*filter(str.isspace, map(chr, range(_LAST_BLANK + 1))), *UNSEEN])
ODD_STARTS: Final = frozenset({*(mark[0] for mark in ABOVE if mark), *_BLANKS, "#"})
"""What a cell begins with that may say 同上 or hold a failed formula."""
_SCIENTIFIC: Final = re.compile(r"[+-]?\d+(\.\d*)?e[+-]?\d+", re.IGNORECASE)
# NFKC would put other characters in the place of compatibility ideographs, which names use.
_NOT_IDEOGRAPHS: Final = re.compile("[^\uf900-\ufaff\U0002f800-\U0002fa1f]+")


def told(cell: Cell) -> str:
    """Return a cell as a person reads it, its narrative untouched but for blanks at the ends."""
    if isinstance(cell, str):
        return cell.strip(_BLANKS)
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime):
        day_only = cell.time() == time()
        return cell.date().isoformat() if day_only else cell.isoformat(" ", "minutes")
    return str(cell)


def half_width(text: str) -> str:
    """Return digits, Latin and punctuation in their plain forms, without unseen characters."""
    if text.isascii():
        return text
    seen = text.translate(_UNSEEN)
    if unicodedata.is_normalized("NFKC", seen):
        return seen
    return _NOT_IDEOGRAPHS.sub(lambda run: unicodedata.normalize("NFKC", run[0]), seen)


def typed(cell: Cell) -> str:
    """Return the text of a cell that holds a date, number, code or name: plain, without blanks."""
    return _typed(cell) if isinstance(cell, str) else "".join(told(cell).split())


@lru_cache(maxsize=2**14)
def _typed(text: str) -> str:
    return "".join(half_width(text).split())


def is_blank(cell: Cell) -> bool:
    """Tell whether nothing is written in a cell."""
    return cell is None or (isinstance(cell, str) and not cell.strip(_BLANKS))


def has_value(text: str) -> bool:
    """Tell whether `typed` text says something: a slash, a dash or 无 says nothing."""
    return text not in NO_VALUE


def says_above(cell: Cell) -> bool:
    """Tell whether a cell says 同上, as above, in words or by a ditto mark."""
    return isinstance(cell, str) and len(cell) < LONGEST_ABOVE and typed(cell) in ABOVE


def is_scientific(text: str) -> bool:
    """Tell whether digits were lost to a spreadsheet's short form, as in `1.38E+10`."""
    return _SCIENTIFIC.fullmatch(text) is not None


def is_damaged(cell: Cell) -> bool:
    """Tell whether a cell for a long number has lost digits of it.

    A number cell keeps fifteen digits, and one that ends in six noughts was copied from the short
    form.
    """
    text = typed(cell).removesuffix(".0")
    if is_scientific(text):
        return True
    if isinstance(cell, bool) or not isinstance(cell, (int, float)):
        return False
    return not text.isdecimal() or len(text) > DIGITS_KEPT or text.endswith("000000")


def is_failed_formula(cell: Cell) -> bool:
    """Tell whether a formula left an error such as `#REF!` for a value."""
    return isinstance(cell, str) and cell.strip() in FAILED_FORMULA
