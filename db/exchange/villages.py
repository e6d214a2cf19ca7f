"""Village names as sheets write them, in cells, titles and file names."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Final

from db.exchange.cells import typed

_COMMITTEE: Final = re.compile(r"(?<=[村区])(?:村民委员会|居民委员会|村委会|居委会|村委|居委|委会)")
_TOWN: Final = re.compile(r"^.{2,}?(?:镇|乡|街道)(?=..)")
_NAMED: Final = re.compile("[\u3400-\u9fff\U00020000-\U0003ffff]{1,8}?(?:社区|村(?!社区|村))")
_NO_VILLAGE: Final = re.compile(r"[年月季度]|(?:^|农|乡|本|各|全|属|所)(?:村|社区)$")
_KIND: Final = re.compile(r"(?:社区|村)$")
_PART: Final = re.compile(
    r"(?<=[村区])(?:第?[\d一二三四五六七八九十]{1,3}(?:村民)?(?:小组|组|社|网格)|[(].*[)])$"
)


class Villages:
    """The villages a ledger knows, by name and alias; empty for a ledger that knows none yet."""

    def __init__(self, known: Mapping[str, str]) -> None:
        """Take the code of each name and alias; the first of a code is the village's name."""
        self._names: dict[str, str] = {}
        self._found: dict[str, str | None] = {}
        self._spelled: dict[str, str] = {}
        names: dict[str, str] = {}
        stems: dict[str, set[str]] = {}
        for name, code in known.items():
            title = names.setdefault(code, name)
            self._names[typed(name)] = title
            stems.setdefault(_KIND.sub("", typed(name)), set()).add(title)
        for stem, titles in stems.items():
            if stem and len(titles) == 1:
                self._names.setdefault(stem, *titles)

    def __bool__(self) -> bool:
        return bool(self._names)

    def known(self, text: str) -> str | None:
        """Return the ledger's name for a village as a cell writes it, or None if it knows none."""
        if text not in self._found:
            bare = bare_name(text)
            self._found[text] = self._names.get(typed(text)) or self._names.get(bare)
        return self._found[text]

    def learn(self, texts: Iterable[str]) -> None:
        """Take the full names that a sheet writes: 坨院 beside 坨院村 is the same village."""
        for text in texts:
            name = bare_name(text)
            if _KIND.search(name):
                self._spelled.setdefault(_KIND.sub("", name), name)

    def spelled(self, text: str) -> str:
        """Return the name of a village that no ledger knows, as the sheets of a file write it."""
        bare = bare_name(text)
        return self._spelled.get(bare, bare)

    def named_in(self, text: str) -> str:
        """Return the village that a title or file name speaks of, "" if none.

        A village that the ledger knows is found anywhere in the text, the longest name first;
        otherwise a name ends in 村 or 社区.
        """
        plain = typed(text)
        found = [name for name in self._names if _KIND.search(name) and name in plain]
        if found:
            return self._names[max(found, key=len)]
        for match in _NAMED.finditer(_COMMITTEE.sub("", plain)):
            name = bare_name(match[0])
            if not _NO_VILLAGE.search(name):
                return name
        return ""


@lru_cache(maxsize=2**10)
def bare_name(text: str) -> str:
    """Return a village's name without the town before it and committee or group after it."""
    return _TOWN.sub("", _PART.sub("", _COMMITTEE.sub("", typed(text))))
