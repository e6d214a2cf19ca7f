"""Returns on their way into the ledger: read together, looked at, recorded, and taken back."""

import secrets
import sys
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from db import clock
from db.errors import Refused
from db.exchange import layouts
from db.exchange.duplicates import (
    Place,
    Twin,
    set_duplicates_aside,
    with_cells,
    without_cells,
)
from db.exchange.numbered import Numbers, Sorting
from db.exchange.reader import Reader
from db.exchange.reading_kinds import ORDINARY, Known, Limits, Return
from db.exchange.recording import Recording
from db.exchange.tally import imported
from db.ledger import Ledger, Tick
from db.model.drive import Handed, is_drive
from db.model.entry import Entry, Head
from db.model.selection import Selection
from db.model.station import Village
from db.model.station_kinds import Imported
from db.store.undoing import Undone
from db.store.writing import Changes

RETURNS_ENTERED: Final = 2
"""Since this version of `Imported` an entry for the return itself stands beside it."""


@dataclass(frozen=True, slots=True)
class Before:
    """That a file is in the ledger already: `when` it came; "" if the same file is given twice."""

    when: str


@dataclass(frozen=True, slots=True)
class Offer:
    """Returns that were read together and what recording them would do.

    `twins` tells for each row that may be a duplicate what it may be the same as; `before` which
    files, by their place in `returns`, are in the ledger already; `villages` are made where the
    ledger has none. `head` is how far the ledger was when the rows were compared with it.
    """

    drive: str
    paths: tuple[Path, ...]
    returns: tuple[Return, ...]
    villages: tuple[str, ...] = ()
    twins: Mapping[Place, Twin] | None = None
    before: Mapping[int, Before] | None = None
    head: Head | None = None

    def is_news(self, index: int) -> bool:
        """Tell whether there is something in a file that the ledger does not hold yet."""
        ret = self.returns[index]
        held = (ret.accepted, ret.queried, ret.activities, ret.rectifications, ret.zero_report)
        return ret.error is None and index not in (self.before or {}) and any(held)

    def news(self) -> list[int]:
        """Return the files that recording takes in."""
        return [index for index in range(len(self.returns)) if self.is_news(index)]


@dataclass(frozen=True, slots=True)
class Recorded:
    """What recording did: its batch, how many cases and queries, the villages made for it."""

    batch: str
    cases: int
    queries: int
    answered: int
    villages: tuple[str, ...]
    changes: Changes


@dataclass(frozen=True, slots=True)
class ImportedFile:
    """One file of an import; rows = accepted + queried + excluded, as it was read."""

    name: str
    file: str
    rows: int
    accepted: int
    queried: int
    excluded: int


@dataclass(frozen=True, slots=True)
class Import:
    """An import that was recorded: `when` is ISO text to the second.

    `standing` counts its cases that have not been taken back, `waiting` its rows still in doubt,
    `listed` its activities and problems to mend.
    """

    batch: str
    when: str
    files: tuple[ImportedFile, ...]
    standing: int
    waiting: int
    received: tuple[Handed, ...]
    listed: int = 0

    @property
    def can_be_undone(self) -> bool:
        """Tell whether something of it still stands."""
        return bool(self.standing or self.waiting or self.received or self.listed)

    @property
    def drive(self) -> str:
        """Return the drive it was taken in for, "" if none."""
        return next((one.drive for one in self.received if one.drive), "")


@dataclass(slots=True)
class _Progress:
    """Tells how many files are read whenever it is called, and may raise to stop."""

    tick: Tick | None
    total: int
    done: int = 0

    def __call__(self) -> None:
        if self.tick:
            self.tick(self.done, self.total)


def read_offer(
    ledger: Ledger,
    paths: Sequence[Path],
    drive: str = "",
    tick: Tick | None = None,
    limits: Limits = ORDINARY,
) -> Offer:
    """Read files together; nothing is written. A file that cannot be read has `error`.

    `tick(done, total)` counts files and may raise to stop; `limits` hold for each file. Raises
    Refused with `no_such_drive`.
    """
    if drive and not is_drive(drive):
        raise Refused("no_such_drive", drive=drive)
    villages = ledger.reading.villages()
    known = Known(clock.today(), village_codes(villages), drive or None, layouts.all_kept(ledger))
    returns: list[Return] = []
    progress = _Progress(tick, len(paths))
    with Reader(limits) as reader:
        for path in paths:
            returns.append(reader.read(path, known, progress))
            progress.done += 1
        head = ledger.head
        before = dict(_before(ledger, returns))
        twins = _sort_out(ledger, returns, before, progress)
        for index, path in enumerate(paths):
            sought = without_cells(returns[index])
            if sought:
                again = reader.read(path, replace(known, cells_of=sought), progress)
                returns[index] = with_cells(returns[index], again)
    made = () if villages else _villages_named(returns)
    return Offer(drive, tuple(paths), tuple(returns), made, twins, before, head)


def village_codes(villages: Sequence[Village]) -> dict[str, str]:
    """Return the code of every name and other spelling, as reading asks for them."""
    return {spelling: one.code for one in villages for spelling in (one.name, *one.also)}


def record_offer(ledger: Ledger, offer: Offer, tick: Tick | None = None) -> Recorded:
    """Take returns over into the ledger, all that is new in them or nothing.

    Rows in doubt become queries that wait. Raises Refused with `already_imported` where no file
    is new, `nothing_to_import` where none holds anything, `drive_reported` where the drive went up
    already, `unknown_code` where a village is none of the ledger's any more, and `offer_stale`
    where other rows are in doubt by now, so that the files have to be read again.
    """
    news = offer.news()
    late = dict(_before(ledger, offer.returns))
    again = [index for index in news if index in late]
    if again or (not news and offer.before):
        index = again[0] if again else next(iter(offer.before or {}))
        when = (late.get(index) or Before("")).when
        raise Refused("already_imported", file=offer.returns[index].file, when=when)
    if not news:
        raise Refused("nothing_to_import", file="、".join(ret.file for ret in offer.returns))
    for drive in ledger.reading.drives():
        if drive.key == offer.drive and drive.reported_on:
            raise Refused("drive_reported", drive=drive.key, on=drive.reported_on)
    _judge_news(ledger, offer, tick)
    files = [(index, offer.returns[index]) for index in news]
    work = Recording(ledger, offer.drive, files, offer.villages, offer.twins or {})
    batch = secrets.token_hex(8)
    changes = ledger.record_all(work, batch, tick)
    return Recorded(batch, work.cases, work.queries, work.answered, offer.villages, changes)


def _sort_out(
    ledger: Ledger, returns: list[Return], before: Container[int], tell: Callable[[], None]
) -> dict[Place, Twin]:
    """Put each row where it belongs by what the ledger knows; return what may be the same as what.

    The returns are replaced in their list; those that stand in the ledger already stay.
    """
    sorting = Sorting(Numbers(ledger), tell)
    for index, ret in enumerate(returns):
        if ret.error is None and index not in before:
            returns[index] = sorting.sorted_out(ret)
    return set_duplicates_aside(ledger, returns, before, tell)


def _judge_news(ledger: Ledger, offer: Offer, tick: Tick | None) -> None:
    """Raise Refused where what was written since the files were read makes other rows doubtful."""
    if offer.head == ledger.head:
        return
    returns = list(offer.returns)
    twins = _sort_out(ledger, returns, offer.before or {}, _Progress(tick, len(returns)))
    if tuple(returns) != offer.returns or twins != (offer.twins or {}):
        raise Refused("offer_stale")


def imports(ledger: Ledger) -> list[Import]:
    """Return every import that was recorded, the newest first."""
    batches: dict[str, list[tuple[Entry, Imported]]] = {}
    for entry in ledger.logged(Imported, sys.maxsize):
        act = imported(entry)
        if act is not None:
            batches.setdefault(entry.batch, []).insert(0, (entry, act))
    return [_import(ledger, batch, told) for batch, told in batches.items()]


def undo_import(ledger: Ledger, batch: str, reason: str) -> Undone:
    """Take back the cases, queries and returns of an import that nobody touched since.

    The others stay and are named; the villages made for it stay too. `reason` is written into
    every retraction. Raises Refused with `drive_reported` where its drive went up already.
    """
    return ledger.undo_batch(batch, reason)


def moment(at: str) -> str:
    """Return an entry's ISO time as people write it: the day and the minute."""
    return at[:16].replace("T", " ")


def _before(ledger: Ledger, returns: Sequence[Return]) -> Iterator[tuple[int, Before]]:
    """Give the files that stand in the ledger already, and those that are given twice."""
    seen: set[str] = set()
    older = _of_older_programs(ledger)
    for index, ret in enumerate(returns):
        if ret.error is not None:
            continue
        standing = ledger.reading.return_with(ret.sha256)
        if standing is not None:
            yield index, Before(standing.on)
        elif ret.sha256 in older:
            yield index, Before(older[ret.sha256])
        elif ret.sha256 in seen:
            yield index, Before("")
        seen.add(ret.sha256)


def _of_older_programs(ledger: Ledger) -> dict[str, str]:
    """Return when files came whose returns had no entry of their own yet, and still stand."""
    told = ((entry, imported(entry)) for entry in ledger.logged(Imported, sys.maxsize))
    return {
        act.file_hash: moment(entry.at)
        for entry, act in told
        if act is not None
        and entry.version < RETURNS_ENTERED
        and entry.batch
        and ledger.reading.count(Selection(batch=entry.batch))
    }


def _villages_named(returns: Sequence[Return]) -> tuple[str, ...]:
    named = (
        name
        for ret in returns
        for name in (
            *(row.village for row in ret.accepted),
            *(row.values.village for row in ret.queried),
            *ret.zero_villages,
        )
    )
    return tuple(dict.fromkeys(name for name in named if name))


def _import(ledger: Ledger, batch: str, told: Sequence[tuple[Entry, Imported]]) -> Import:
    listed = [one.batch for one in ledger.reading.activities()]
    listed += [one.batch for one in ledger.reading.rectifications()]
    files = tuple(
        ImportedFile(
            act.file, act.file_hash, act.rows, act.accepted, act.queried, act.excluded
        )
        for _, act in told
    )  # fmt: skip
    return Import(
        batch=batch,
        when=told[0][0].at,
        files=files,
        standing=ledger.reading.count(Selection(batch=batch)) if batch else 0,
        waiting=len(ledger.reading.queries(batch=batch)) if batch else 0,
        received=tuple(ledger.reading.returns_of(batch)) if batch else (),
        listed=listed.count(batch) if batch else 0,
    )
