"""A quarter's screening from its plan to its report: who handed in, what is still missing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date

from db import clock
from db.errors import Refused
from db.ledger import Ledger
from db.model.case_kinds import Erased
from db.model.drive import Drive, Handed, drive_of, is_drive, planned, previous
from db.model.drive_kinds import DriveReported, ZeroReported
from db.model.kinds import Act
from db.model.station import Village
from db.store import book
from db.store.connection import database_errors
from db.store.drives import Progress
from db.store.writing import Changes

REPORTED = "已上报，核对用的原始行按规定删除"
"""Why the raw cells of a drive's queries are erased, as the book says it."""


@dataclass(frozen=True, slots=True)
class VillageState:
    """Where one village stands in a drive: what it handed in, and what its cases came to.

    `handed` is the latest thing it handed in, None while it is missing.
    """

    village: Village
    handed: Handed | None
    progress: Progress


@dataclass(frozen=True, slots=True)
class DriveState:
    """A drive with its villages in the order of their codes, and those of no village.

    `total` sums the progress of all of them.
    """

    drive: Drive
    villages: tuple[VillageState, ...]
    elsewhere: Progress
    total: Progress

    @property
    def handed_in(self) -> int:
        """Return how many villages handed in a return or a zero report."""
        return sum(one.handed is not None for one in self.villages)

    @property
    def zero(self) -> int:
        """Return how many of them have nothing but a zero report."""
        return sum(one.handed is not None and one.handed.zero for one in self.villages)

    @property
    def missing(self) -> tuple[Village, ...]:
        """Return the villages from which nothing came."""
        return tuple(one.village for one in self.villages if one.handed is None)


def state_of(ledger: Ledger, drive: Drive) -> DriveState:
    """Return where a drive stands."""
    handed = _handed_in(ledger.reading.returns(drive.key))
    progress = ledger.reading.progress(drive.key)
    villages = ledger.reading.villages()
    codes = {village.code for village in villages}
    states = tuple(
        VillageState(one, handed.get(one.code), progress.get(one.code, Progress(one.code)))
        for one in villages
    )
    elsewhere = _sum(told for code, told in progress.items() if code not in codes)
    return DriveState(drive, states, elsewhere, _sum(progress.values()))


def find(ledger: Ledger, key: str) -> Drive:
    """Return a drive that was set up; Refused with `no_such_drive` where it was not."""
    found = next((drive for drive in ledger.reading.drives() if drive.key == key), None)
    if found is None:
        raise Refused("no_such_drive", drive=key)
    return found


def current_drive(ledger: Ledger) -> str:
    """Return the quarter that returns are being taken in for, set up or not.

    The quarter that has just ended comes first until it is reported, then the latest drive that
    is open. Where nothing is set up it is the quarter that has just ended as long as villages
    still hand in for it, else the present one.
    """
    today = clock.today()
    present = drive_of(today)
    ended = previous(present)
    drives = {drive.key: drive for drive in ledger.reading.drives()}
    open_ones = [key for key, drive in drives.items() if not drive.reported_on]
    if ended in open_ones:
        return ended
    if open_ones:
        return open_ones[0]
    late = today <= date.fromisoformat(planned(ended).due_on)
    return ended if late and ended not in drives else present


def plan(ledger: Ledger, key: str, due_on: str = "") -> Changes:
    """Set up a quarter's drive (`2026Q1`); `due_on` is the day to hand in by, if not the usual.

    Raises Refused with `no_such_drive`, `drive_exists`, and `no_such_day` or `day_before` for
    `due_on`.
    """
    if not is_drive(key):
        raise Refused("no_such_drive", drive=key)
    if any(drive.key == key for drive in ledger.reading.drives()):
        raise Refused("drive_exists", drive=key)
    usual = planned(key)
    act = replace(usual, due_on=due_on or usual.due_on)
    return ledger.record(ledger.new_line("drive", key), act)


def zero_report(ledger: Ledger, drive: str, village: str, on: str, reporter: str) -> Changes:
    """Enter a zero report that came by word or on paper.

    Raises Refused with `no_such_drive`, `drive_reported`, `unknown_village`, and for `on`
    `missing_field`, `no_such_day` and `future_day`.
    """
    _still_open(find(ledger, drive))
    act = ZeroReported(drive, village, on, reporter=reporter.strip())
    return ledger.record(ledger.new_line("return"), act)


def report(ledger: Ledger, key: str, on: str, explanation: str = "") -> Changes:
    """Report a drive to the district; the raw cells of its queries are erased with it.

    Raises Refused: `no_such_drive`, `drive_reported`, `queries_open` while rows are in doubt,
    `villages_missing` where a village is missing and nothing is explained, and for `on`
    `future_day` and `day_before` where the screening had not begun.
    """
    state = state_of(ledger, find(ledger, key))
    _still_open(state.drive)
    if state.missing and not explanation.strip():
        names = "、".join(village.name for village in state.missing)
        raise Refused("villages_missing", field="explanation", villages=names)
    told = DriveReported(
        on, state.handed_in, state.zero, len(state.missing), explanation.strip()
    )  # fmt: skip
    acts: list[tuple[str, Act]] = [(ledger.new_line("drive", key), told)]
    with database_errors():
        raw = book.raw_rows(ledger.database, ledger.station, key)
    acts += [(subject, Erased(why=REPORTED)) for subject in raw]
    return ledger.record_all(acts)


def _still_open(drive: Drive) -> None:
    if drive.reported_on:
        raise Refused("drive_reported", drive=drive.key, on=drive.reported_on)


def _handed_in(returns: Sequence[Handed]) -> dict[str, Handed]:
    """Return the latest of each village; a zero report beside a return makes it not nothing."""
    handed: dict[str, Handed] = {}
    for one in returns:
        before = handed.get(one.village)
        if before is None or before.zero or not one.zero:
            handed[one.village] = one
    return handed


def _sum(parts: Iterable[Progress]) -> Progress:
    told = list(parts)
    counts = (spec.name for spec in fields(Progress) if spec.name != "village")
    return Progress("", *(sum(getattr(one, name) for one in told) for name in counts))
