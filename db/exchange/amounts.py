"""How villages write sums of money and numbers of people."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Final, Literal

from db.exchange.cells import Cell, has_value, is_scientific, typed
from db.exchange.numerals import LARGE, NUMERALS, SMALL, chinese_number

UNCLEAR_AMOUNT: Final = "unclear_amount"
UNCLEAR_PEOPLE: Final = "unclear_people"
DAMAGED_NUMBER: Final = "damaged_number"
APPROXIMATE_NUMBER: Final = "approximate_number"

MoneyUnit = Literal["yuan", "wan"]
FEN: Final = 100
LARGEST_FEN: Final = 10**15
# Ten thousand times ten thousand yuan is more than a village quarrels over: the cell is in yuan.
LARGEST_BARE_WAN: Final = 10_000
LARGEST_COUNT: Final = 1_000_000

_UNSTATED: Final = re.compile(r"若干.{0,2}|不详|不明|未知|待定|待核[实定]?|待统计")
_ABOUT: Final = "(?P<about>约|大约|近|大概|约计|估计)?"
_FIGURE: Final = r"(?P<n>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
_MONEY: Final = re.compile(
    rf"(?:人民币|共计|共|合计|计)?[¥]?{_ABOUT}{_FIGURE}(?P<more>余|多)?"
    r"(?P<size>千万|百万|十万|[亿万千百wW])?(?:(?<=万)(?P<k>\d)千(?:(?P<h>\d)百)?)?(?P<more2>余|多)?(?P<yuan>元|圆|块钱|块)?整?(?P<or_so>左右|上下)?",
    re.ASCII,
)
_MONEY_IN_WORDS: Final = re.compile(
    rf"(?:人民币)?{_ABOUT}(?P<n>[{NUMERALS}]+)(?P<yuan>[元圆])?[整正]?(?P<or_so>左右|上下)?"
)
_COUNT: Final = rf"(?P<{{0}}>\d+|[{NUMERALS}]+)(?P<{{0}}_more>余|多)?"
_PEOPLE: Final = re.compile(
    rf"(?:共计|共)?{_ABOUT}(?:{_COUNT.format('h')}(?:户|家)[,、/]?)?[(]?"
    rf"(?:{_COUNT.format('p')}(?P<word>人|名|个人|人次)?)?[)]?(?P<or_so>左右|上下)?"
)
_PEOPLE_FIRST: Final = re.compile(
    rf"(?:共计|共)?{_ABOUT}{_COUNT.format('p')}(?P<word>人|名|个人)[,、/]?"
    rf"[(]?{_COUNT.format('h')}(?:户|家)[)]?(?P<or_so>左右|上下)?"
)


@dataclass(frozen=True, slots=True)
class AmountReading:
    """A sum in fen, None if none is stated; `doubt` is `unclear_amount` or `damaged_number`."""

    fen: int | None = None
    doubt: str | None = None
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CountReading:
    """Numbers of people and households, each None if not stated; `doubt` as for amounts."""

    people: int | None = None
    households: int | None = None
    doubt: str | None = None
    notices: tuple[str, ...] = ()


NOBODY: Final = CountReading()
"""What a cell states that is not there."""


@lru_cache(maxsize=2**12, typed=True)
def read_amount(cell: Cell, unit: MoneyUnit = "yuan") -> AmountReading:
    """Return the sum a cell states; `unit` is that of the column's heading, for bare numbers.

    A sum said to be unknown, 不详 or 若干, is none, with a notice.
    """
    if isinstance(cell, bool):
        return AmountReading(doubt=UNCLEAR_AMOUNT)
    # A number cell may hold 0.1 + 0.2: six places are a fen under 万元.
    text = f"{cell:.6f}" if isinstance(cell, float) else typed(cell)
    if not has_value(text):
        return AmountReading()
    if is_scientific(text):
        return AmountReading(doubt=DAMAGED_NUMBER)
    if _UNSTATED.fullmatch(text):
        return AmountReading(notices=(APPROXIMATE_NUMBER,))
    match = _MONEY.fullmatch(text)
    yuan = _in_yuan(match, unit) if match else None
    if match is None:
        match = _MONEY_IN_WORDS.fullmatch(text)
        yuan = _words_in_yuan(match, unit) if match else None
    fen = None if yuan is None else yuan * FEN
    if match is None or fen is None or fen != int(fen) or fen > LARGEST_FEN:
        return AmountReading(doubt=UNCLEAR_AMOUNT)
    return AmountReading(int(fen), notices=_approximate(match))


def _in_yuan(match: re.Match[str], unit: MoneyUnit) -> Decimal | None:
    value = Decimal(match["n"].replace(",", ""))
    if match["size"]:
        for sign in match["size"].lower().replace("w", "万"):
            value *= LARGE.get(sign) or SMALL[sign]
        value += 1000 * int(match["k"] or 0) + 100 * int(match["h"] or 0)
    elif not match["yuan"] and unit == "wan":
        if value > LARGEST_BARE_WAN:
            return None
        value *= LARGE["万"]
    return value


def _words_in_yuan(match: re.Match[str], unit: MoneyUnit) -> Decimal | None:
    value = chinese_number(match["n"])
    says_its_unit = match["yuan"] or match["n"][-1] in LARGE
    if value is None or (unit == "wan" and not says_its_unit):
        return None
    return Decimal(value)


@lru_cache(maxsize=2**12, typed=True)
def read_count(cell: Cell, *, households: bool = False) -> CountReading:
    """Return the people and households a cell states, as in 12户45人 or 50余人.

    A bare number counts households where `households` is true, else people. 若干 states none.
    """
    if isinstance(cell, bool):
        return CountReading(doubt=UNCLEAR_PEOPLE)
    text = typed(cell)
    if not has_value(text):
        return CountReading()
    if _UNSTATED.fullmatch(text):
        return CountReading(notices=(APPROXIMATE_NUMBER,))
    if is_scientific(text):
        return CountReading(doubt=DAMAGED_NUMBER)
    match = _PEOPLE.fullmatch(text) or _PEOPLE_FIRST.fullmatch(text)
    if match is None or not (match["h"] or match["p"]):
        return CountReading(doubt=UNCLEAR_PEOPLE)
    people, homes = _whole(match["p"]), _whole(match["h"])
    if -1 in (people, homes):
        return CountReading(doubt=UNCLEAR_PEOPLE)
    if households and homes is None and not match["word"]:
        people, homes = None, people
    return CountReading(people, homes, notices=_approximate(match))


def _whole(digits: str | None) -> int | None:
    """Return the number, None if there is none, -1 if it is no number or beyond belief."""
    if digits is None:
        return None
    number = int(digits[:20]) if digits.isdecimal() else chinese_number(digits)
    return -1 if number is None or number > LARGEST_COUNT else number


def _approximate(match: re.Match[str]) -> tuple[str, ...]:
    groups = match.groupdict()
    marks = ("about", "or_so", "more", "more2", "h_more", "p_more")
    return (APPROXIMATE_NUMBER,) if any(groups.get(mark) for mark in marks) else ()
