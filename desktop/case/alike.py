"""Cases that may be the one being keyed, and those keyed today: questions to the ledger."""

from collections.abc import Iterable
from typing import Final

from db import clock
from db.model.party import Party
from db.model.selection import Selection
from db.store.paging import CaseRow
from db.store.reading import Reading

_MOST: Final = 50


def alike(
    reading: Reading, applicants: tuple[Party, ...], respondents: tuple[Party, ...]
) -> list[CaseRow]:
    """Return cases with an equal phone, or with the same names on both sides, newest first.

    Names are compared without spaces, and either side may stand first.
    """
    sides = (_names(applicants), _names(respondents))
    phones = _phones((*applicants, *respondents))
    found: dict[int, CaseRow] = {}
    for text in (*sorted(phones), " ".join(sorted(sides[0] | sides[1])) if all(sides) else ""):
        if text:
            ids = reading.ids(Selection(text=text))
            found |= {row.id: row for row in reading.rows(ids[:_MOST])}
    same = [row for row in found.values() if _agrees(row, sides, phones)]
    return sorted(same, key=lambda row: row.id, reverse=True)


def keyed_today(reading: Reading, village: str) -> list[CaseRow]:
    """Return the cases of a village that were entered today, newest first; at most fifty.

    The id of a case is the number of its first entry, so the highest ids are the newest.
    """
    ids = reading.ids(Selection(village=village))
    ids.sort()
    today = clock.today().isoformat()
    found = []
    for row in reading.rows(ids[::-1][:_MOST]):
        told = reading.case(row.subject).told
        if not told or not told[0].entry.at.startswith(today):
            break
        found.append(row)
    return found


def _agrees(row: CaseRow, sides: tuple[set[str], set[str]], phones: set[str]) -> bool:
    if phones & _phones((*row.applicants, *row.respondents)):
        return True
    theirs = (_names(row.applicants), _names(row.respondents))
    return all(sides) and theirs in (sides, sides[::-1])


def _names(parties: Iterable[Party]) -> set[str]:
    return {"".join(party.name.split()) for party in parties if party.name}


def _phones(parties: Iterable[Party]) -> set[str]:
    return {phone for party in parties for phone in party.phone.split("、") if phone}
