"""The people and bodies on the two sides of a dispute."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Party:
    """One person or body (当事人): a name as written, a phone and an address, "" if unknown."""

    name: str
    phone: str = ""
    address: str = ""

    def __str__(self) -> str:
        return self.name


def names(parties: tuple[Party, ...]) -> str:
    """Return the names of one side as the ledger prints them: 张三、李四."""
    return "、".join(party.name for party in parties)


def proposed_title(
    applicants: tuple[Party, ...], respondents: tuple[Party, ...], category: str
) -> str:
    """Return a title in the field's pattern, 张某与李某邻里纠纷, from names and category label."""
    sides = [names(side) for side in (applicants, respondents) if side]
    matter = category if not category or category.endswith("纠纷") else f"{category}纠纷"
    return "与".join(sides) + matter
