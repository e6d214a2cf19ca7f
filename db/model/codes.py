"""The code lists of `resources/codes`: what a code means, and which code a written word means."""

import json
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any, Final

UNSEEN: Final = frozenset("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff")
_QUOTES: Final = frozenset("\"'“”‘’「」")


@dataclass(frozen=True, slots=True)
class Code:
    """One line of a list: the code that is stored, its two labels, other words villages write."""

    code: str
    zh: str
    en: str
    also: tuple[str, ...]


@lru_cache(maxsize=1)
def _lists() -> Mapping[str, Mapping[str, Code]]:
    return {
        name: {
            line["code"]: Code(line["code"], line["zh"], line["en"], tuple(line["also"]))
            for line in lines
        }
        for name, lines in _document()["codes"].items()
    }


@lru_cache(maxsize=1)
def _words() -> Mapping[str, Mapping[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for name, lines in _lists().items():
        words = found.setdefault(name, {})
        for line in lines.values():
            for word in (line.code, line.zh, line.en, *line.also):
                words.setdefault(word_key(word), line.code)
    return found


@lru_cache(maxsize=1)
def _document() -> dict[str, Any]:
    text = files("resources").joinpath("codes", "codes.json").read_text("utf-8")
    document: dict[str, Any] = json.loads(text)
    return document


def word_key(text: str) -> str:
    """Return the form in which two spellings of a word are equal: NFKC, no spaces, no quotes."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return "".join(c for c in plain if not c.isspace() and c not in UNSEEN and c not in _QUOTES)


def codes(name: str) -> tuple[str, ...]:
    """Return the codes of a list in its order; none for a list that does not exist."""
    return tuple(_lists().get(name, ()))


def is_code(name: str, code: str) -> bool:
    """Tell whether the list holds the code."""
    return code in _lists().get(name, ())


def label(name: str, code: str, language: str = "zh") -> str:
    """Return the Chinese (or, for `en`, English) label; the code itself where it is not listed."""
    line = _lists().get(name, {}).get(code)
    if line is None:
        return code
    return line.en if language == "en" else line.zh


def lookup(name: str, word: str) -> str | None:
    """Return the code that a written word means in a list, or None if no line names it."""
    return _words().get(name, {}).get(word_key(word))


@lru_cache(maxsize=1)
def headers() -> Mapping[str, tuple[str, ...]]:
    """Return the headings villages give to each column of a return, by the column's code."""
    return {code: tuple(words) for code, words in _document()["headers"].items()}
