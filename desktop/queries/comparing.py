"""Two tellings side by side: what differs, field by field and sign by sign."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

Runs = tuple[tuple[int, int], ...]
"""Where the differing signs of a text begin, and how many there are."""

_GAP: Final = 1


@dataclass(frozen=True, slots=True)
class Pair:
    """One field of two tellings; `runs` mark what differs, () where the whole text does."""

    label: str
    left: str
    right: str
    same: bool
    left_runs: Runs = ()
    right_runs: Runs = ()


def pair(label: str, left: str, right: str, *, running: bool = False) -> Pair:
    """Return a field of both tellings; `running` texts are compared sign by sign."""
    same = "".join(plain(left).split()) == "".join(plain(right).split())
    if same or not running or not left or not right:
        return Pair(label, left, right, same)
    ours, theirs = differences(left, right)
    return Pair(label, left, right, same, ours, theirs)


def differences(left: str, right: str) -> tuple[Runs, Runs]:
    """Return the runs of signs that only one of two texts has; a lone common sign joins them."""
    matcher = SequenceMatcher(None, plain(left), plain(right), autojunk=False)
    codes = [code for code in matcher.get_opcodes() if code[0] != "equal"]
    return (
        _joined([(start, stop) for _, start, stop, _, _ in codes]),
        _joined([(start, stop) for _, _, _, start, stop in codes]),
    )


def plain(text: str) -> str:
    """Return a text in which wide signs are narrow ones, sign for sign: ， and , agree."""
    signs = ((sign, unicodedata.normalize("NFKC", sign)) for sign in text)
    return "".join(narrow if len(narrow) == 1 else sign for sign, narrow in signs)


def _joined(spans: Sequence[tuple[int, int]]) -> Runs:
    found: list[tuple[int, int]] = []
    for start, stop in spans:
        if start == stop:
            continue
        if found and start - found[-1][1] <= _GAP:
            found[-1] = (found[-1][0], stop)
        else:
            found.append((start, stop))
    return tuple((start, stop - start) for start, stop in found)
