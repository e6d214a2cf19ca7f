"""Likely duplicates: the same dispute told by two villages, or again in the next quarter.

Parties agree when an applicant's phone is equal, or the names on both sides are; one equal name is
enough only where neither telling names another side and no two phones contradict it. Then the
category must be the same and the facts must read closely alike. Likeness of words alone proves
nothing: village sheets repeat their phrases.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from rapidfuzz import fuzz

from db.exchange.cells import half_width
from db.model.party import Party

ALIKE: Final = 80.0
"""Of 100: two tellings of one matter that differ by an opening and a closing phrase reach it."""
SHORT: Final = 8
"""Facts shorter than this lie within others by chance, so they are compared whole."""
MOST_SHARING: Final = 40
"""What more rows than this share, the village's own phone or 业主代表, tells nobody apart."""

_UNHEARD: Final = re.compile(r"[\W_]+")

R = TypeVar("R")
Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Telling:
    """A matter as one row or case tells it."""

    applicants: tuple[Party, ...]
    respondents: tuple[Party, ...]
    category: str
    facts: str

    @property
    def can_be_compared(self) -> bool:
        """Tell whether it says who, of what kind, and what about."""
        return bool(self.applicants and self.category and self.facts)


@dataclass(slots=True)
class _Candidate(Generic[R]):
    place: R
    phones: frozenset[str]
    facts: Callable[[], str]
    _heard: str | None = None

    def heard(self) -> str:
        """Return its facts as they are compared; they are read once."""
        if self._heard is None:
            self._heard = _heard(self.facts())
        return self._heard


class Tellings(Generic[R]):
    """All that was told before, each telling with the place it stands at."""

    def __init__(self) -> None:
        self._by_key: dict[Key, list[_Candidate[R]]] = {}

    def add(self, place: R, telling: Telling, facts: Callable[[], str] | None = None) -> None:
        """Add a telling; `facts` reads its facts when they are needed, if not given with it."""
        told = telling.facts
        found = _Candidate(place, _phones(telling), facts or (lambda: told))
        for key in dict.fromkeys(_keys(telling)):
            self._by_key.setdefault(key, []).append(found)

    def like(self, telling: Telling) -> R | None:
        """Return where the first earlier telling of the same matter stands, or None."""
        if not telling.can_be_compared:
            return None
        phones, words = _phones(telling), _heard(telling.facts)
        for key in dict.fromkeys(_keys(telling)):
            shared = self._by_key.get(key, ())
            if len(shared) > MOST_SHARING:
                continue
            for one in shared:
                if key[0] == "name" and one.phones and phones and not one.phones & phones:
                    continue
                if _alike(words, one.heard()):
                    return one.place
        return None


def _keys(telling: Telling) -> Iterator[Key]:
    """Give what two tellings by the same parties share at least one of."""
    for phone in _phones(telling):
        yield "phone", telling.category, phone
    ours, theirs = _names(telling.applicants), _names(telling.respondents)
    for one in ours:
        for other in theirs:
            # Whoever complains first is the applicant: the other village may hear the other side.
            yield "names", telling.category, *sorted((one, other))
    if not theirs:
        for one in ours:
            yield "name", telling.category, one


def _names(parties: tuple[Party, ...]) -> list[str]:
    return ["".join(party.name.split()) for party in parties]


def _phones(telling: Telling) -> frozenset[str]:
    # A firm that ten workers complain of has one phone and ten matters: only applicants' count.
    held = (party.phone for party in telling.applicants)
    return frozenset(phone for phones in held for phone in phones.split("、") if phone)


def _heard(facts: str) -> str:
    return _UNHEARD.sub("", half_width(facts))


def _alike(one: str, other: str) -> bool:
    if fuzz.ratio(one, other) >= ALIKE:
        return True
    return min(len(one), len(other)) >= SHORT and fuzz.partial_ratio(one, other) >= ALIKE
