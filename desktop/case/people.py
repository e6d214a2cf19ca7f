"""Parties as the forms write them: names in one box, numbers in another."""

from dataclasses import replace

from db.exchange.people import read_parties, with_phones
from db.exchange.phones import read_phones
from db.model.party import Party, names

Parties = tuple[Party, ...]


def names_text(parties: Parties) -> str:
    """Return what the box of names shows."""
    return names(parties)


def phones_text(parties: Parties) -> str:
    """Return what the box of telephone numbers shows."""
    return "、".join(party.phone for party in parties if party.phone)


def is_clear(text: str) -> bool:
    """Tell whether the names can be told apart."""
    return read_parties(text).doubt is None


def read_side(names_typed: str, phones_typed: str, before: Parties = ()) -> Parties:
    """Return the parties of one side as typed, keeping what `before` knows and nobody changed.

    Numbers that were not touched stay with the person of the same name, else of the same place
    where as many people are named as before; addresses likewise. Numbers newly typed go to the
    people in order where there are as many of both, else to the one named first.
    """
    if (names_typed, phones_typed) == (names_text(before), phones_text(before)):
        return before
    typed = read_parties(names_typed).applicants
    known = _known(typed, before)
    named = tuple(
        replace(party, address=old.address) for party, old in zip(typed, known, strict=True)
    )
    untouched = phones_typed == phones_text(before)
    if untouched and phones_text(known) == phones_typed:
        return tuple(
            replace(party, phone=party.phone or old.phone)
            for party, old in zip(named, known, strict=True)
        )
    return with_phones(named, read_phones(phones_typed).phones)


def counts(*sides: str) -> tuple[int | None, int | None]:
    """Return the people and households that texts such as 张三等12人 state, None for none."""
    readings = [read_parties(side) for side in sides]
    people = [reading.people for reading in readings if reading.people is not None]
    homes = [reading.households for reading in readings if reading.households is not None]
    return (sum(people) if people else None, sum(homes) if homes else None)


def _known(typed: Parties, before: Parties) -> Parties:
    by_name = {party.name: party for party in before}
    same_count = len(typed) == len(before)
    return tuple(
        by_name.get(party.name)
        or (before[place] if same_count and before[place].name not in _names(typed) else Party(""))
        for place, party in enumerate(typed)
    )


def _names(parties: Parties) -> set[str]:
    return {party.name for party in parties}
