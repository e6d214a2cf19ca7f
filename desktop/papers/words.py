"""The Chinese words of the papers, read from `resources/texts/papers.json`."""

import json
from functools import cache
from importlib.resources import files


@cache
def _sections() -> dict[str, dict[str, str]]:
    text = (files("resources") / "texts" / "papers.json").read_text(encoding="utf-8")
    sections: dict[str, dict[str, str]] = json.loads(text)
    return sections


def words(section: str) -> dict[str, str]:
    """Return one section, such as `foot`: key → text, some with `{names}` to fill in."""
    return _sections()[section]
