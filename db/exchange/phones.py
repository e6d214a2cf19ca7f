"""Telephone numbers as sheets hold them: texts, numbers that lost digits, several in a cell."""

import re
from dataclasses import dataclass
from typing import Final

from db.exchange.amounts import DAMAGED_NUMBER
from db.exchange.cells import Cell, half_width, has_value, is_damaged, told, typed

SEVERAL_PHONES: Final = "several_phones"
UNUSUAL_PHONE: Final = "unusual_phone"

PHONE: Final = re.compile(
    r"(?<!\d)(?:\+?86-?)?(1[3-9]\d{9}|0\d{2,3}-?\d{7,8}(?:-\d{1,5})?)(?!\d)", re.ASCII
)
_LOCAL: Final = re.compile(r"[2-8]\d{6,7}", re.ASCII)
_MOBILE: Final = re.compile(r"1[3-9]\d{9}", re.ASCII)


@dataclass(frozen=True, slots=True)
class PhoneReading:
    """The numbers in a cell as text; `doubt` is None or `damaged_number`."""

    phones: tuple[str, ...] = ()
    doubt: str | None = None
    notices: tuple[str, ...] = ()


def is_phone(text: str) -> bool:
    """Tell whether a text is a mobile number, or a landline with or without its area code."""
    return PHONE.fullmatch(text) is not None or _LOCAL.fullmatch(text) is not None


def read_phones(cell: Cell) -> PhoneReading:
    """Return the numbers a telephone cell holds.

    A text that is no mobile number and no landline with its area code is kept as it stands and
    noticed.
    """
    if isinstance(cell, str) and _MOBILE.fullmatch(cell):
        return PhoneReading((cell,))
    text = re.sub(r"\.0+$", "", typed(cell))
    if not has_value(text):
        return PhoneReading()
    if is_damaged(cell):
        return PhoneReading(doubt=DAMAGED_NUMBER)
    phones = tuple(_numbers(text, half_width(told(cell))))
    usual = all(PHONE.fullmatch(phone) for phone in phones)
    notices = (SEVERAL_PHONES,) if len(phones) > 1 else ()
    return PhoneReading(phones, notices=notices if usual else (*notices, UNUSUAL_PHONE))


def _numbers(text: str, spaced: str) -> list[str]:
    whole = text.replace("-", "")
    if PHONE.fullmatch(whole) and whole.startswith("1"):
        return [whole]
    if PHONE.fullmatch(text):
        return PHONE.findall(text)
    parts = [part for part in re.split(r"[\s,、;/]+", spaced) if part]
    return [number for part in parts for number in (PHONE.findall(part) or [part])]
