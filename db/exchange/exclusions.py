"""Rows under a header that are no disputes: totals, notes, signatures, blanks, repeated headers."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from db.exchange.cells import Cell, has_value, is_blank, told, typed
from db.exchange.columns import NUMBER
from db.exchange.header import Header, Kind

BLANK: Final = "blank"
REPEATED_HEADER: Final = "repeated_header"
ZERO_REPORT: Final = "zero_report"
TOTAL: Final = "total"
NOTE: Final = "note"
SIGNATURE: Final = "signature"

LONGEST_ZERO_REPORT: Final = 80
LONGEST_PLAIN_NOTHING: Final = 4
CELLS_OF_AN_ENTRY: Final = 4
_OF_A_CASE: Final = ("found_on", "applicants", "facts")
_TOTAL: Final = re.compile(
    r"(?:本页|本月|本季度?|本村|全村|累计|全年)?(?:合计|小计|总计|共计|累计|总数)(?:[:\d(].*)?"
    r"|(?:以上)?共计?\d+[件起宗].*"
)
_NOTE: Final = re.compile(
    r"(?:备?注|说明|附注|附件|填表说明|填报说明|填写说明|温馨提示)(?:\d{0,2}[:.、]|$).*|第\d+页.*|第[一二三四五六七八九十]+页.*"
)
_SIGNATURE: Final = re.compile(
    r".{0,12}(?:签字|签名|签章|盖章|公章|签发人|填报人|填表人|制表人|制表机关|制表单位|填报单位|填表单位|审核人"
    r"|负责人|经办人|联系人|联系电话|填报日期|填表日期|填报时间|填表时间|制表日期|制表时间"
    r"|报送人|报送单位|报送日期|报送时间|上报日期|上报时间)"
    r"\)?(?:\([^()]*\))?(?:及(?:电话|联系方式))?(?::.*)?"
)
_SIGNED_BY: Final = re.compile(
    r"(?:20\d{2}|__+)?年?\d{0,2}月\d{0,2}日|20\d{2}[./-]\d{1,2}[./-]\d{1,2}|20\d{2}年\d{1,2}月"
    r"|.{2,20}(?:村民委员会|村委会|居委会|居民委员会|社区|委员会|人民政府|综治中心|司法所)(?:\(?(?:盖?章|公章)\)?)?"
)
_NOTHING_NEW: Final = re.compile(
    r"零报告|零上报|(?:无|未|没有)(?:有|新|发|现|生|增|排|查|出|各|类|的|任|何|收|到|报){0,8}(?:矛盾|纠纷)"
)
_SOMETHING: Final = re.compile(r"[1-9]\d*[件起宗]|但|化解了")
_NOTHING: Final = frozenset(
    {"无", "零报告", "零", "0", "0件", "0起", "零件", "零起", "无纠纷", "无矛盾"}
)
_ORDINAL: Final = re.compile(r"\d+[、.)]?|\(\d+\)|[一二三四五六七八九十]{1,3}、?")


class Exclusions:
    """Which rows under a header are no entries of their own."""

    def __init__(self, header: Header, titles: Iterable[str] = ()) -> None:
        """Take the header, and the `typed` texts above it, which printers repeat."""
        self._header = header
        self._titles = frozenset(titles)
        self._ledger = header.kind is Kind.LEDGER
        at = header.columns
        self._case = tuple(at[code] for code in _OF_A_CASE if code in at)
        self._headings = frozenset(
            text for h in header.headings for text in (h.text, h.upper, h.lower) if text
        )

    def reason(self, row: Sequence[Cell]) -> str | None:
        """Return why a row is no entry, or None if it must be read as one.

        A row that has both a day and facts is a dispute, whatever it begins with, unless it says
        that there is nothing.
        """
        if self._ledger and self._is_plain_case(row):
            return None
        written = [cell for cell in row if not is_blank(cell)]
        if not written or (len(written) == 1 and self._is_numbered(row)):
            return BLANK
        header = self._header
        if header.repeats_in(row) or _counts_columns(row, header):
            return REPEATED_HEADER
        texts = [typed(cell) for cell in written]
        foot = foot_of(texts)
        if self._ledger and foot != TOTAL and _is_zero_report(row, header, written):
            return ZERO_REPORT
        if self._ledger and _cell(row, header, "found_on") and _cell(row, header, "facts"):
            return None
        if len(texts) == 1 and texts[0] in self._titles:
            return REPEATED_HEADER
        if not self._ledger and foot != TOTAL and len(texts) >= CELLS_OF_AN_ENTRY:
            return None
        return foot

    def _is_numbered(self, row: Sequence[Cell]) -> bool:
        """Tell whether a row has its number, which templates give before anything is written."""
        return _ORDINAL.fullmatch(_cell(row, self._header, NUMBER)) is not None

    def _is_plain_case(self, row: Sequence[Cell]) -> bool:
        """Tell quickly what most rows are: day, parties and facts in words that are no heading."""
        if len(self._case) < len(_OF_A_CASE) or len(row) <= max(self._case):
            return False
        day, parties, facts = (row[at] for at in self._case)
        return (
            not is_blank(day)
            and isinstance(parties, str)
            and isinstance(facts, str)
            and parties.strip() not in _NOTHING
            and len(facts) > LONGEST_PLAIN_NOTHING
            and has_value(parties.strip())
            and facts not in self._headings
        )


def foot_of(texts: Sequence[str]) -> str | None:
    """Return what a line of `typed` texts is at the foot of a table, None if it is no such line."""
    if any(_TOTAL.fullmatch(text) for text in texts[:2]):
        return TOTAL
    for reason, pattern in ((NOTE, _NOTE), (SIGNATURE, _SIGNATURE)):
        if pattern.fullmatch(texts[0]):
            return reason
    if len(texts) <= 2 and all(_SIGNED_BY.fullmatch(text) for text in texts):
        return SIGNATURE
    return None


def says_nothing_new(text: str) -> bool:
    """Tell whether a line says, in a few words, that there were no disputes."""
    plain = typed(text)
    if plain in _NOTHING:
        return True
    short = len(plain) <= LONGEST_ZERO_REPORT
    return short and bool(_NOTHING_NEW.search(plain)) and not _SOMETHING.search(plain)


def first_words(row: Sequence[Cell], most: int = 40) -> str:
    """Return the first words of a row, for the report."""
    words = " ".join(told(cell) for cell in row if not is_blank(cell))
    return " ".join(words.split())[:most]


def _cell(row: Sequence[Cell], header: Header, column: str) -> str:
    position = header.columns.get(column)
    return typed(row[position]) if position is not None and position < len(row) else ""


def _counts_columns(row: Sequence[Cell], header: Header) -> bool:
    """Tell a row that numbers the columns, 1 2 3 …, as printed forms do under the headings."""
    texts = [typed(cell) for cell in row if not is_blank(cell)]
    numbers = [str(number) for number in range(1, len(texts) + 1)]
    return len(texts) > 3 and len(texts) >= len(header.headings) - 1 and texts == numbers


def _is_zero_report(row: Sequence[Cell], header: Header, written: Sequence[Cell]) -> bool:
    """Tell a row that says the village has nothing new: nobody named, no category."""
    if any(has_value(_cell(row, header, column)) for column in ("applicants", "category")):
        return _cell(row, header, "applicants") in _NOTHING and _only_says_nothing(row, header)
    if any(says_nothing_new(told(cell)) for cell in written if typed(cell) not in _NOTHING):
        return True
    return _only_says_nothing(row, header)


def _only_says_nothing(row: Sequence[Cell], header: Header) -> bool:
    """Tell whether every cell, but for number, day and village, says 无 or is a dash."""
    passed = {header.columns.get(code) for code in ("number", "found_on", "village")}
    texts = [typed(cell) for at, cell in enumerate(row) if at not in passed]
    said = [text for text in texts if text]
    first = [typed(cell) for cell in row if not is_blank(cell)][:2]
    nothing = all(text in _NOTHING or not has_value(text) for text in said)
    return nothing and (any(t in _NOTHING for t in said) or any(t in _NOTHING for t in first))
