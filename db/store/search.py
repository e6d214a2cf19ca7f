"""Search text: Han cut into overlapping pairs, letters and digits into overlapping threes.

With these as tokens FTS5 finds any substring by a phrase. The initials of the pinyin of names and
titles are further tokens, so `zgq` finds 张国强.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from pypinyin.constants import PINYIN_DICT

HAN: Final = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
_RUN: Final = re.compile(f"([{HAN}]+)|([0-9a-z]+)")
_TOKEN: Final = re.compile(f"(?=([0-9a-z]{{1,3}}|[{HAN}]{{1,2}}))")
_PLAIN: Final = re.compile(f"[0-9a-z{HAN}]+")


def normal(text: str) -> str:
    """Return text in the form in which it is compared: NFKC and lower case."""
    return unicodedata.normalize("NFKC", text).lower()


def index_text(fields: Iterable[str], people: Iterable[str] = (), title: str = "") -> str:
    """Return the tokens of a case, one field after the other.

    The pinyin initials of `people` (all readings of a surname) and of `title` are tokens too.
    """
    texts = [normal(field) for field in fields if field]
    texts += [spelled for name in people for spelled in spellings(name)]
    texts.append("".join([reading[0] for reading in map(_readings, title) if reading]))
    # A token no query can hold keeps a phrase from running across two fields.
    return " _ ".join([" ".join(_TOKEN.findall(text)) for text in texts])


@lru_cache(maxsize=8192)
def _readings(char: str) -> tuple[str, ...]:
    spelled_out = PINYIN_DICT.get(ord(char), char if char.isascii() and char.isalnum() else "")
    letters = (
        unicodedata.normalize("NFKD", reading)[:1].lower() for reading in spelled_out.split(",")
    )
    return tuple(dict.fromkeys(letter for letter in letters if letter.isascii()))


def spellings(name: str) -> list[str]:
    """Return the pinyin initials of a name, once for each reading of its surname."""
    ways = [way for way in map(_readings, name) if way]
    if not ways:
        return []
    rest = "".join([way[0] for way in ways[1:]])
    return [first + rest for first in ways[0]]


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
