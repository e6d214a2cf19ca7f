"""The codes that words in cells mean: whole words of the lists, and little else."""

import re
from functools import lru_cache
from typing import Final

from db.exchange.cells import half_width, typed
from db.model import codes

SEVERAL_WORDS: Final = "several_words"

_SEPARATOR: Final = re.compile(r"[、,;/+和及]")
_SUFFIX: Final = re.compile(r"(?:类|纠纷|矛盾|问题|争议|案件|事项)$")
_NUMBERING: Final = re.compile(r"^[(]?\d{1,2}[)、.](?=\D)")
_LEAD: Final = re.compile(r"^(?P<word>[^,;。.:(]{2,8})[,;。.:(](?P<rest>.*)$", re.DOTALL)
_TURN: Final = re.compile(r"但|不过|然而|反悔|反复|仍|尚|未|又")


@lru_cache(maxsize=2**13)
def find_code(name: str, text: str) -> str | None:
    """Return the code that a whole word means in a list; None if the list has no such word.

    Categories are also known by a number before them and a 类 or 纠纷 after them: 3.邻里类 is 邻里.
    """
    found = codes.lookup(name, text)
    if found is not None or name != "category":
        return found
    word = _NUMBERING.sub("", typed(text))
    while True:
        found = codes.lookup(name, word) or codes.lookup(name, f"{word}纠纷")
        shorter = _SUFFIX.sub("", word)
        if found is not None or shorter in ("", word):
            return found
        word = shorter


def find_first_code(name: str, text: str) -> tuple[str | None, bool]:
    """Return the code of the first of several words of a list, and whether there were several.

    Only where every part is a word of the list, as in 人民调解、司法确认.
    """
    found = find_code(name, text)
    if found is not None:
        return found, False
    parts = [find_code(name, part) for part in _SEPARATOR.split(half_width(text)) if part.strip()]
    several = len(parts) > 1 and None not in parts
    return (parts[0], True) if several else (None, False)


def state_told(text: str) -> str | None:
    """Return the state that a report of progress begins with, None if it begins with none.

    A state is a whole word, or stands before a comma or stop: 已化解,双方签订协议. Where the rest
    takes a turn (但, 反悔, 未 …) nothing is read from it.
    """
    found = find_code("state", text)
    if found is not None:
        return found
    lead = _LEAD.match(half_width(text).strip())
    if lead is None or _TURN.search(lead["rest"]):
        return None
    return find_code("state", lead["word"])
