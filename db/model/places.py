"""Lists of keys, kept as the places that these have in one list of all of them."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

_TO: Final = "-"


def packed(keys: Iterable[str], places: Mapping[str, int]) -> str:
    """Return the places of keys as runs: `0-3,7` for 0, 1, 2, 3 and 7."""
    runs: list[list[int]] = []
    for place in sorted(places[key] for key in keys):
        if runs and place == runs[-1][1] + 1:
            runs[-1][1] = place
        else:
            runs.append([place, place])
    return ",".join(f"{first}{_TO}{last}" if last > first else f"{first}" for first, last in runs)


def unpacked(text: str, things: Sequence[str]) -> tuple[str, ...]:
    """Return the keys at the places that runs name; ValueError where there are no such places."""
    found: list[str] = []
    for run in filter(None, text.split(",")):
        first, _, last = run.partition(_TO)
        if not 0 <= int(first) <= int(last or first) < len(things):
            raise ValueError(run)
        found += things[int(first) : int(last or first) + 1]
    return tuple(found)
