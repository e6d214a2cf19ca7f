"""Search text: Han cut into overlapping pairs, letters and digits into overlapping threes.

With these as tokens FTS5 finds any substring by a phrase. The initials of the pinyin of names and
titles are further tokens, so `zgq` finds 张国强.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from typing import Final

from pypinyin.constants import PINYIN_DICT

HAN: Final = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
_RUN: Final = re.compile(f"([{HAN}]+)|([0-9a-z]+)")
_PLAIN: Final = re.compile(f"[0-9a-z{HAN}]+")
_MANY_READINGS: Final = 4


def normal(text: str) -> str:
    """Return text in the form in which it is compared: NFKC and lower case."""
    return text.lower() if text.isascii() else unicodedata.normalize("NFKC", text).lower()


def index_text(fields: Iterable[str], initials: Iterable[str] = ()) -> str:
    """Return the tokens of a case, one field a line; `initials` are names whose pinyin counts."""
    tokens: list[str] = []
    for field in fields:
        if field:
            _cut(normal(field), tokens)
    for name in initials:
        for letters in spelled(name):
            _cut(letters, tokens)
    return " ".join(tokens)


def _cut(text: str, tokens: list[str]) -> None:
    for match in _RUN.finditer(text):
        run = match[0]
        size = 2 if match[1] else 3
        tokens.extend([run[start : start + size] for start in range(len(run))])
    # A token no query can hold keeps a phrase from running across two fields.
    tokens.append("_")


@lru_cache(maxsize=8192)
def _readings(char: str) -> tuple[str, ...]:
    spelled_out = PINYIN_DICT.get(ord(char), char if char.isascii() and char.isalnum() else "")
    letters = (
        unicodedata.normalize("NFKD", reading)[:1].lower() for reading in spelled_out.split(",")
    )
    return tuple(dict.fromkeys(letter for letter in letters if letter.isascii()))


@lru_cache(maxsize=8192)
def spelled(name: str) -> tuple[str, ...]:
    """Return the pinyin initials of a name: all readings of its first two characters."""
    ways = [_readings(char) for char in name]
    ways = [way if place < 2 else way[:1] for place, way in enumerate(ways) if way]
    return tuple("".join(choice) for choice in list(product(*ways))[:_MANY_READINGS])


@dataclass(frozen=True, slots=True)
class Match:
    """A search ready for FTS5.

    `expression` is "" when nothing of it can be looked up; `verify` holds the words that must be
    compared with the fields themselves, because tokens alone do not decide them.
    """

    expression: str
    verify: tuple[str, ...]


def match(text: str) -> Match:
    """Return how to look up what was typed: every word must occur. FTS syntax cannot get in."""
    parts: list[str] = []
    verify: list[str] = []
    for word in normal(text).split():
        found = [_phrase(hit[0], 2 if hit[1] else 3) for hit in _RUN.finditer(word)]
        parts.extend(found)
        if len(found) != 1 or not _PLAIN.fullmatch(word):
            verify.append(word)
    return Match(" AND ".join(parts), tuple(verify))


def _phrase(run: str, size: int) -> str:
    if len(run) < size:
        return f'"{run}"*'
    pieces = " ".join(run[start : start + size] for start in range(len(run) - size + 1))
    return f'"{pieces}"'
