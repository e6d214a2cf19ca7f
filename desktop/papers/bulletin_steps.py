"""What a bulletin proposes to do next 下步措施: one step for each thing that the figures show."""

from collections.abc import Iterator
from typing import Final

from desktop.papers.bulletin_says import Problems
from desktop.papers.official_text import numbered
from desktop.papers.sentences import SEMICOLON, STOP, found
from desktop.papers.words import words

_OF_COUNTS: Final = ("overdue", "red", "no_limit")
_KEYS: Final = {"overdue": "overdue", "red": "open_red", "no_limit": "no_limit"}
_LEVEL: Final = 2


def steps(sheet: Problems) -> str:
    """Return the steps in one sentence, numbered where there are several."""
    say = words("steps_say")
    told = [say[key].format(count=count) for key, count in _needed(sheet) if count]
    if not told:
        return say["nothing"]
    if len(told) > 1:
        told = [numbered(_LEVEL, number) + text for number, text in enumerate(told, 1)]
    return say["opening"] + SEMICOLON.join(told) + STOP


def _needed(sheet: Problems) -> Iterator[tuple[str, int]]:
    """Give of how many cases, villages and matters each step is."""
    yield "unresolved", _rest(sheet, "screening_resolution_rate")
    for key in _OF_COUNTS:
        yield key, sum(row.numerator for row in found(sheet.figures, _KEYS[key]))
    yield "missing", sum(row.returned == "missing" for row in sheet.villages)
    yield "to_mend", _rest(sheet, "rectification_rate")


def _rest(sheet: Problems, key: str) -> int:
    return sum((row.denominator or 0) - row.numerator for row in found(sheet.figures, key))
