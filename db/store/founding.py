"""The first entries of a ledger, and the villages it screens."""

import re
import secrets
from collections.abc import Sequence
from typing import Final

from db import clock
from db.errors import Refused
from db.model.case import FOLD_VERSION
from db.model.station import LAST_VILLAGE, VILLAGE, Account
from db.model.station_kinds import AccountAdded, SettingChanged, WriterStarted
from db.store import local
from db.store.files import LedgerFiles
from db.store.search import spellings
from db.store.writing import Writing

_PLACE: Final = re.compile("([^省市县区]{2,}?)(?:镇|乡|街道)")
_LONGEST_CODE: Final = 4

Villages = Sequence[str | tuple[str, tuple[str, ...]]]
"""Names of villages, each with its other spellings where it has some."""


def suggested_code(station: str) -> str:
    """Return the initials of a station's place: YX for 云溪镇信访工作站; "" if it has none."""
    place = _PLACE.search(station)
    spelled = spellings(place[1] if place else station[:2])
    return spelled[0][:_LONGEST_CODE].upper() if spelled else ""


def village_acts(station: str, names: Villages, first: int) -> list[tuple[str, SettingChanged]]:
    """Return what adds villages under the codes from `first`; Refused above 99."""
    if first + len(names) - 1 > LAST_VILLAGE:
        raise Refused("too_many_villages", most=LAST_VILLAGE)
    return [
        (f"setting:{station}/{VILLAGE}{number:02d}", _named(village))
        for number, village in enumerate(names, start=first)
    ]


def _named(village: str | tuple[str, tuple[str, ...]]) -> SettingChanged:
    name, also = (village, ()) if isinstance(village, str) else village
    return SettingChanged(name, also)


def found(
    opened: LedgerFiles, station: str, head: Account, name: str, code: str, villages: Villages
) -> None:
    """Write the first entries: the writer, the station's name and code, its head, its villages."""
    local.write(opened.database, "writer", secrets.token_hex(8))
    local.write(opened.database, "place", opened.fingerprint)
    local.write(opened.database, "fold_version", str(FOLD_VERSION))
    writing = Writing(opened.database, station, head, "", clock.now().isoformat(), code)
    writer = local.read(opened.database, "writer")
    writing.write(f"writer:{station}/{writer}", WriterStarted(station))
    writing.write(f"setting:{station}/name", SettingChanged(name))
    writing.write(f"setting:{station}/code", SettingChanged(code))
    writing.write(f"account:{station}/{head.key}", AccountAdded(head.name, head.role.value))
    for subject, act in village_acts(station, villages, 1):
        writing.write(subject, act)
    writing.finish()
