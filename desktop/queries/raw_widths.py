"""How wide the columns of a raw row are: what is short is never broken, a story gets the rest."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from db.exchange.columns import COLUMNS, Parse

LEAST: Final = 38
"""Logical pixels that an empty column takes, its heading cut."""
SHORTEST: Final[Mapping[Parse, int]] = {
    Parse.TEXT: 120, Parse.PARTIES: 84, Parse.NAME: 84, Parse.CODE: 96,
}  # fmt: skip
"""Logical pixels below which such a column is not pressed. The others hold one word or number,
which would be read wrongly in two lines."""


@dataclass(frozen=True, slots=True)
class Need:
    """What a column needs in pixels: at the least, and to show all; whether it is a story."""

    least: int
    wanted: int
    story: bool = False


def parse_of(column: str) -> Parse:
    """Return how the cells of a column are read; one that is not known may hold anything."""
    known = COLUMNS.get(column)
    return known.parse if known else Parse.TEXT


def shared(needs: Sequence[Need], room: int) -> list[int]:
    """Return the width of each column: together `room`, or more where the least takes more.

    What is over the least goes to the short columns until they show all, then to the stories,
    and what nobody wants to the widest.
    """
    widths = [need.least for need in needs]
    for story in (False, True):
        group = [at for at, need in enumerate(needs) if need.story is story]
        _raise(widths, needs, group, room - sum(widths))
    spare = room - sum(widths)
    if needs and spare > 0:
        widest = max(range(len(needs)), key=lambda at: (needs[at].story, needs[at].wanted))
        widths[widest] += spare
    return widths


def _raise(widths: list[int], needs: Sequence[Need], group: Sequence[int], spare: int) -> None:
    """Give columns what they want of `spare`; where that is too little, the same to each."""
    left = spare
    ordered = sorted(group, key=lambda at: needs[at].wanted - widths[at])
    for done, at in enumerate(ordered):
        more = min(needs[at].wanted - widths[at], max(0, left) // (len(ordered) - done))
        widths[at] += more
        left -= more
