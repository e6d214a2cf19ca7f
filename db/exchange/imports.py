"""Returns on their way into the ledger: recorded in one transaction, listed, and taken back."""

import secrets
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from db import clock
from db.errors import Refused
from db.exchange.returns import Return, read_return, taken_over
from db.ledger import Ledger, Tick, Undone
from db.model.entry import Entry
from db.model.kinds import Act, read
from db.model.selection import Selection
from db.model.station import VILLAGE, Village, key_of
from db.model.station_kinds import Imported
from db.store.writing import Changes


@dataclass(frozen=True, slots=True)
class Recorded:
    """What recording a return did: its batch, how many cases, the villages made for it."""

    batch: str
    cases: int
    villages: tuple[str, ...]
    changes: Changes


@dataclass(frozen=True, slots=True)
class Import:
    """A return that was recorded; `standing` counts its cases that have not been taken back.

    `when` is ISO text to the second; rows = accepted + queried + excluded.
    """

    batch: str
    when: str
    file: str
    file_hash: str
    rows: int
    accepted: int
    queried: int
    excluded: int
    standing: int


@dataclass(frozen=True, slots=True)
class Offer:
    """A return that was read and what recording it would do; `before` is its earlier import."""

    ret: Return
    villages: tuple[str, ...]
    before: Import | None


def offer(ledger: Ledger, path: Path, drive: str | None = None) -> Offer:
    """Return what a file says to this ledger; one that cannot be read has `ret.error`."""
    known = village_codes(ledger.reading.villages())
    ret = read_return(path, villages=known, today=clock.today(), drive=drive)
    before = None if ret.error else imported_before(ledger, ret)
    return Offer(ret, new_villages(ledger, ret), before)


def village_codes(villages: Sequence[Village]) -> dict[str, str]:
    """Return the code of every name and other spelling, as `read_return` asks for them."""
    return {spelling: one.code for one in villages for spelling in (one.name, *one.also)}


def new_villages(ledger: Ledger, ret: Return) -> tuple[str, ...]:
    """Return the villages that recording makes: those of the rows, where the ledger has none."""
    if ledger.reading.villages():
        return ()
    return tuple(dict.fromkeys(row.village for row in ret.accepted if row.village))


def record_return(ledger: Ledger, ret: Return, tick: Tick | None = None) -> Recorded:
    """Take the accepted rows over into the ledger, all of them or none.

    Queried rows are not recorded. Raises Refused with `already_imported` where the same file is
    in the ledger and was not taken back, `nothing_to_import` where no row was accepted, and
    `unknown_code` where a village is none of the ledger's any more.
    """
    before = imported_before(ledger, ret)
    if before is not None:
        raise Refused("already_imported", file=ret.file, when=moment(before.when))
    if not ret.accepted:
        raise Refused("nothing_to_import", file=ret.file)
    made = new_villages(ledger, ret)
    making = ledger.village_acts(made)
    codes = village_codes(ledger.reading.villages())
    codes |= {act.value: key_of(subject).removeprefix(VILLAGE) for subject, act in making}
    acts: list[tuple[str, Act]] = [*making]
    for row in ret.accepted:
        if row.village and row.village not in codes:
            raise Refused("unknown_code", field="village", village=row.village)
        code = codes.get(row.village, "")
        acts.append((ledger.new_case(), taken_over(row, ret, code)))
    acts.append((f"log:{ledger.station}/imported", _told(ret)))
    batch = secrets.token_hex(8)
    changes = ledger.record_all(acts, batch, tick)
    return Recorded(batch, len(ret.accepted), made, changes)


def imports(ledger: Ledger) -> list[Import]:
    """Return every return that was recorded, the newest first."""
    logged = ledger.logged(Imported, sys.maxsize)
    return [found for entry in logged if (found := _read(ledger, entry)) is not None]


def imported_before(ledger: Ledger, ret: Return) -> Import | None:
    """Return the import of the same file whose cases still stand, or None."""
    same = (one for one in imports(ledger) if one.file_hash == ret.sha256 and one.standing)
    return next(same, None)


def moment(at: str) -> str:
    """Return an entry's ISO time as people write it: the day and the minute."""
    return at[:16].replace("T", " ")


def undo_import(ledger: Ledger, batch: str, reason: str) -> Undone:
    """Retract the cases of an import that nobody touched since; the others stay and are named.

    The villages made for it stay too. `reason` is written into every retraction.
    """
    return ledger.undo_batch(batch, reason)


def _told(ret: Return) -> Imported:
    return Imported(
        file=ret.file,
        file_hash=ret.sha256,
        rows=ret.rows_read,
        accepted=len(ret.accepted),
        queried=ret.queried_rows,
        excluded=ret.rows_read - len(ret.accepted) - ret.queried_rows,
    )


def _read(ledger: Ledger, entry: Entry) -> Import | None:
    try:
        act = read(entry.kind, entry.version, entry.data, entry.personal)
    except ValueError:
        return None
    if not isinstance(act, Imported):
        return None
    return Import(
        batch=entry.batch,
        when=entry.at,
        file=act.file,
        file_hash=act.file_hash,
        rows=act.rows,
        accepted=act.accepted,
        queried=act.queried,
        excluded=act.excluded,
        standing=ledger.reading.count(Selection(batch=entry.batch)) if entry.batch else 0,
    )
