"""Numbers written in Chinese, everyday 三万五千 and formal 叁万伍仟."""

import re
from typing import Final

DIGITS: Final = {
    digit: value
    for value, row in enumerate(
        ("零〇○", "一壹", "二贰两", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖")
    )
    for digit in row
}
SMALL: Final = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
LARGE: Final = {"万": 10_000, "亿": 100_000_000}
NUMERALS: Final = "".join([*DIGITS, *SMALL, *LARGE])
_SECTION: Final = re.compile(
    r"(?:(?P<d1000>[1-9])k)?(?:(?P<d100>[1-9])h)?(?:(?P<d10>[1-9])?t)?(?P<d1>[0-9])?"
)
_PLAIN: Final = str.maketrans(
    {**{c: str(v) for c, v in DIGITS.items()}, "十": "t", "拾": "t", "百": "h", "佰": "h"}
    | {"千": "k", "仟": "k"}
)


def chinese_number(text: str) -> int | None:
    """Return the number that Chinese numerals say, or None where they say none or may say two.

    三万五 is None: it is 35,000 to one reader and a slip for 30,005 to the next.
    """
    if not text or any(character not in NUMERALS for character in text):
        return None
    total = 0
    for name, size in (("亿", LARGE["亿"]), ("万", LARGE["万"])):
        high, mark, text = text.partition(name) if name in text else ("", "", text)
        if mark:
            value = _section(high)
            if not value:
                return None
            total += value * size
            if len(text) == 1:
                return None
    rest = _section(text)
    return None if rest is None else total + rest


def digit_by_digit(text: str) -> str:
    """Return 二〇二六 as 2026; other characters stay."""
    return "".join(str(DIGITS[c]) if c in DIGITS else c for c in text)


def _section(text: str) -> int | None:
    """Return a number below 10,000; zeros between its digits only join them."""
    if not text:
        return 0
    plain = text.translate(_PLAIN)
    joined = plain.replace("0", "") or "0"
    match = _SECTION.fullmatch(joined)
    if match is None or (joined != plain and joined == "0" and len(plain) > 1):
        return None
    if re.search("[hk][1-9]$", plain):
        return None
    value = sum(int(match[f"d{size}"] or 0) * size for size in (1000, 100, 1))
    if "t" in joined:
        value += int(match["d10"] or 1) * 10
    return value
