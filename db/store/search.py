"""Search text: Han cut into overlapping pairs, letters and digits into overlapping threes.

With these as tokens FTS5 finds any substring by a phrase. The initials of the pinyin of names and
titles are further tokens, so `zgq` finds 张国强.
"""

import os
import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

# Phrases are not looked up here, and reading them takes a tenth of a second at every start.
os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")

from pypinyin.constants import PINYIN_DICT

HAN: Final = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
_LATIN: Final = frozenset("0123456789abcdefghijklmnopqrstuvwxyz")
_RUN: Final = re.compile(f"[{HAN}]+|[0-9a-z]+")
_TOKEN: Final = re.compile(f"(?=([0-9a-z]{{1,3}}|[{HAN}]{{1,2}}))")
_BETWEEN: Final = "\ufdd0"
"""Stands between two fields and in no text: a code point that is no character."""
_TOKEN_OR_END: Final = re.compile(f"(?=([0-9a-z]{{1,3}}|[{HAN}]{{1,2}}|{_BETWEEN}))")


def normal(text: str) -> str:
    """Return text in the form in which it is compared: NFKC and lower case."""
    return unicodedata.normalize("NFKC", text).lower()


def index_text(fields: Iterable[str], people: Iterable[str] = (), title: str = "") -> str:
    """Return the tokens of a case, one field after the other.

    The pinyin initials of `people` (all readings of a surname) and of `title` are tokens too.
    """
    texts = [field for field in fields if field]
    texts += [spelled for name in people for spelled in spellings(name)]
    texts.append("".join([reading[0] for reading in map(_readings, title) if reading]))
    # One pass over all of them. A token no query can hold keeps a phrase from running across two.
    tokens = _TOKEN_OR_END.findall(normal(_BETWEEN.join(texts)))
    return " ".join(tokens).replace(_BETWEEN, "_")


@lru_cache(maxsize=8192)
def _readings(char: str) -> tuple[str, ...]:
    spelled_out = PINYIN_DICT.get(ord(char), char if char.isascii() and char.isalnum() else "")
    letters = (
        unicodedata.normalize("NFKD", reading)[:1].lower() for reading in spelled_out.split(",")
    )
    return tuple(dict.fromkeys(letter for letter in letters if letter.isascii()))


@lru_cache(maxsize=8192)
def spellings(name: str) -> tuple[str, ...]:
    """Return the pinyin initials of a name, once for each reading of its surname."""
    ways = [way for way in map(_readings, name) if way]
    if not ways:
        return ()
    rest = "".join([way[0] for way in ways[1:]])
    return tuple([first + rest for first in ways[0]])


def match(text: str) -> str | None:
    """Return the FTS5 expression for what was typed: every word must occur.

    "" asks for everything, None for nothing: a word of letters that no index holds occurs nowhere.
    Only quoted Han, letters and digits get into the expression, so FTS syntax cannot.
    """
    phrases = []
    for word in normal(text).split():
        runs = _RUN.findall(word)
        if runs:
            phrases.append(_phrase(runs))
        elif any(char.isalnum() for char in word):
            return None
    return " AND ".join(phrases)


def _phrase(runs: list[str]) -> str:
    """Return the tokens of a word in their order; what parts its runs is passed over.

    A run that another follows has ended, so its tail tokens stand there too. The last one may go
    on: its tail is left out, or is a prefix where there is nothing else.
    """
    tokens = [token for run in runs[:-1] for token in _TOKEN.findall(run)]
    last = runs[-1]
    size = 3 if last[0] in _LATIN else 2
    if len(last) < size:
        return f'"{" ".join([*tokens, last])}"*'
    return f'"{" ".join([*tokens, *_TOKEN.findall(last)[: 1 - size]])}"'
