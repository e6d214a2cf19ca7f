"""Rows under a header that are no disputes: totals, notes, signatures, blanks, repeated headers."""

import re
from collections.abc import Sequence
from typing import Final

from db.exchange.cells import Cell, has_value, is_blank, typed
from db.exchange.columns import Header

BLANK: Final = "blank"
REPEATED_HEADER: Final = "repeated_header"
ZERO_REPORT: Final = "zero_report"
TOTAL: Final = "total"
NOTE: Final = "note"
SIGNATURE: Final = "signature"

_TOTAL: Final = re.compile(r"(?:本页|本月|本季度?|累计)?(?:合计|小计|总计|共计|累计)(?:[:\d(].*)?")
_NOTE: Final = re.compile(r"(?:备?注|说明|附注|填表说明)(?:\d?[:.、]|$).*")
_SIGNATURE: Final = re.compile(
    r".{0,12}(?:签字|签名|签章|盖章|签发人|填报人|填表人|制表人|制表机关|审核人|填报日期|填表日期)"
    r"\)?(?:\([^()]*\))?(?::.*)?"
)
_NOTHING_NEW: Final = re.compile(
    r"零报告|[无未](?:有|新|发|现|生|增|排|查|出|各|类){0,8}(?:矛盾|纠纷)"
)


def exclusion(row: Sequence[Cell], header: Header) -> str | None:
    """Return why a row under `header` is no dispute, or None if it must be read as one.

    A row that has both a day and facts is a dispute, whatever it begins with.
    """
    if all(is_blank(cell) for cell in row):
        return BLANK
    if header.repeats_in(row):
        return REPEATED_HEADER
    if _cell(row, header, "found_on") and _cell(row, header, "facts"):
        return None
    if _is_zero_report(row, header):
        return ZERO_REPORT
    first = next(typed(cell) for cell in row if not is_blank(cell))
    for reason, pattern in ((TOTAL, _TOTAL), (NOTE, _NOTE), (SIGNATURE, _SIGNATURE)):
        if pattern.fullmatch(first):
            return reason
    return None


def _cell(row: Sequence[Cell], header: Header, column: str) -> str:
    position = header.columns.get(column)
    return typed(row[position]) if position is not None and position < len(row) else ""


def _is_zero_report(row: Sequence[Cell], header: Header) -> bool:
    """Tell a row that says the village has nothing new: no day, nobody named, no category."""
    if _cell(row, header, "found_on"):
        return False
    if any(has_value(_cell(row, header, column)) for column in ("applicants", "category")):
        return False
    facts = _cell(row, header, "facts")
    written = [typed(cell) for cell in row if not is_blank(cell)]
    says_none = "无" in written[:2] and not has_value(facts)
    return says_none or any(_NOTHING_NEW.search(text) for text in written)
