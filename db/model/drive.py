"""A drive (排查批次) is a quarter's screening of all villages; a return is what one handed in."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Final

from db.model import drive_kinds as k
from db.model.case_kinds import Erased
from db.model.entry import Entry
from db.model.kinds import Act
from db.model.line import Folding, Skip
from db.model.station import key_of

QUARTERS: Final = ("1", "2", "3", "4")
YEARS: Final = range(1949, 9999)
"""Of these, a day before and after can be reckoned with too."""
DAYS_TO_HAND_IN: Final = 7


@dataclass(frozen=True, slots=True)
class Drive:
    """One quarter's screening; `key` is `2026Q1`, days are ISO text, "" if unknown."""

    key: str = ""
    starts_on: str = ""
    ends_on: str = ""
    due_on: str = ""
    reported_on: str = ""
    explanation: str = ""

    @property
    def over_on(self) -> str:
        """Return the day on which it was over, or due where that was sooner."""
        return min(self.ends_on, self.due_on or self.ends_on)


@dataclass(frozen=True, slots=True)
class Handed:
    """A return or zero report as it was received; `drive` and `village` are "" where unknown.

    `left_out` counts excluded rows by reason, empty for a zero report and for older returns;
    `villages` are the codes of all those of which it brought a row.
    """

    subject: str = ""
    drive: str = ""
    village: str = ""
    on: str = ""
    zero: bool = False
    file: str = ""
    name: str = ""
    rows: int = 0
    accepted: int = 0
    queried: int = 0
    excluded: int = 0
    batch: str = ""
    left_out: Mapping[str, object] = field(default_factory=dict)
    villages: tuple[str, ...] = ()


def is_drive(text: str) -> bool:
    """Tell whether text names a quarter as `2026Q1`, of a year between 1949 and 9998."""
    year, mark, quarter = text.partition("Q")
    plain = len(year) == 4 and year.isascii() and year.isdecimal()
    return bool(mark) and plain and int(year) in YEARS and quarter in QUARTERS


def drive_of(day: date) -> str:
    """Return the quarter that a day falls in."""
    return f"{day.year}Q{(day.month + 2) // 3}"


def previous(key: str) -> str:
    """Return the quarter before a quarter: 2025Q4 for 2026Q1."""
    year, quarter = int(key[:4]), int(key[5])
    return f"{year - 1}Q4" if quarter == 1 else f"{year}Q{quarter - 1}"


def following(key: str) -> str:
    """Return the quarter after a quarter: 2026Q1 for 2025Q4."""
    year, quarter = int(key[:4]), int(key[5])
    return f"{year + 1}Q1" if quarter == 4 else f"{year}Q{quarter + 1}"


def planned(key: str) -> k.DrivePlanned:
    """Return the usual plan of a quarter: all its days, and a week more to hand in."""
    starts, ends = _begins(key), _begins(following(key)) - timedelta(days=1)
    due = ends + timedelta(days=DAYS_TO_HAND_IN)
    return k.DrivePlanned(starts.isoformat(), ends.isoformat(), due.isoformat())


def _begins(key: str) -> date:
    return date(int(key[:4]), 3 * int(key[5]) - 2, 1)


def fold_drive(entries: Iterable[Entry]) -> Folding[Drive]:
    """Return the folded line of a drive."""
    return Folding(entries, Drive(), _drive)


def fold_return(entries: Iterable[Entry]) -> Folding[Handed]:
    """Return the folded line of a return."""
    return Folding(entries, Handed(), _return)


def _drive(drive: Drive, act: Act, entry: Entry) -> Drive:
    if isinstance(act, k.DrivePlanned) and not drive.reported_on:
        return Drive(key_of(entry.subject), act.starts_on, act.ends_on, act.due_on)
    if isinstance(act, k.DriveReported) and drive.key and not drive.reported_on:
        return replace(drive, reported_on=act.on, explanation=act.explanation)
    if isinstance(act, Erased):
        return drive
    raise Skip("not_in_stage")


def _return(handed: Handed, act: Act, entry: Entry) -> Handed:
    if isinstance(act, Erased):
        return handed
    if handed.subject:
        raise Skip("not_in_stage")
    if isinstance(act, k.ReturnReceived):
        return Handed(
            entry.subject, act.drive, act.village, act.on, False, act.file, act.name,
            act.rows, act.accepted, act.queried, act.excluded, entry.batch, act.left_out,
            act.villages,
        )  # fmt: skip
    if isinstance(act, k.ZeroReported):
        return Handed(
            entry.subject, act.drive, act.village, act.on, True, act.file, act.name,
            batch=entry.batch,
        )  # fmt: skip
    raise Skip("not_in_stage")
