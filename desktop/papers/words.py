"""The Chinese words of the papers, read from `resources/texts`."""

import json
from functools import cache
from importlib.resources import files
from typing import Any, Final

FILES: Final = ("papers.json", "official.json", "bulletin.json")
"""The files whose sections these are; no section is in two of them."""


def read_texts(name: str) -> Any:  # noqa: ANN401 - whatever the file holds
    """Return what a file of `resources/texts` holds."""
    return json.loads((files("resources") / "texts" / name).read_text(encoding="utf-8"))


@cache
def _sections() -> dict[str, dict[str, str]]:
    sections: dict[str, dict[str, str]] = {}
    for name in FILES:
        sections |= read_texts(name)
    return sections


def words(section: str) -> dict[str, str]:
    """Return one section, such as `foot`: key → text, some with `{names}` to fill in."""
    return _sections()[section]
