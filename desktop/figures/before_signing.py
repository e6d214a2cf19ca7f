"""What a head looks at before a period is signed off."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from db.exchange import screening
from db.exchange.screening import DriveState
from db.ledger import Ledger
from db.model.drive import Drive
from db.model.selection import Selection
from desktop import labels
from desktop.figures.asked import Asked

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Doubt:
    """`title` says what, `line` which.

    `cases` opens them where they are cases, `drive` is the key of the drive that lacks villages,
    `rows_of` that of the one whose rows wait for an answer, "" of none; None is nothing to open.
    """

    title: str
    line: str
    cases: Selection | None = None
    drive: str | None = None
    rows_of: str | None = None


@dataclass(frozen=True, slots=True)
class Outlook:
    """The doubts of a period.

    `wanting` names the drives that lack villages and say nothing of it: the signing must. Where
    they do, `explained` is what was reported.
    """

    doubts: tuple[Doubt, ...]
    wanting: str = ""
    explained: str = ""


def outlook(ledger: Ledger, asked: Asked) -> Outlook:
    """Return what there is to look at before this period is signed."""
    period = asked.period
    drives = ledger.reading.drives()
    states = [
        screening.state_of(ledger, drive)
        for drive in sorted(drives, key=lambda drive: drive.key)
        if drive.starts_on <= period.last and drive.ends_on >= period.first
    ]
    explained = [state.drive.explanation for state in states if state.drive.explanation]
    doubts = (
        *_missing(states),
        *_waiting(states),
        *_elsewhere(ledger, drives),
        *_of_cases(ledger, asked),
    )
    return Outlook(doubts, _wanting(states, asked.cut_off), "；".join(explained))


def _wanting(states: Sequence[DriveState], cut_off: str) -> str:
    """Return the drives that were over or due by the cut-off day, lack villages and say no word.

    What was reported says why; a village that was set up after that is not missed.
    """
    return "、".join(
        labels.drive(state.drive.key)
        for state in states
        if state.missing and not state.drive.reported_on and state.drive.over_on <= cut_off
    )


def _missing(states: Sequence[DriveState]) -> Iterator[Doubt]:
    for state in states:
        if state.missing:
            told = translate("Outlook", "{drive}, villages that did not hand in: {count}")
            title = told.format(drive=labels.drive(state.drive.key), count=len(state.missing))
            names = "、".join(village.name for village in state.missing)
            yield Doubt(title, names, drive=state.drive.key)


def _waiting(states: Sequence[DriveState]) -> Iterator[Doubt]:
    for state in states:
        if state.total.waiting:
            told = translate("Outlook", "{drive}, rows in doubt: {count}")
            title = told.format(drive=labels.drive(state.drive.key), count=state.total.waiting)
            line = translate("Outlook", "not counted until they are answered: {villages}")
            villages = line.format(villages="、".join(_rows_by_village(state)))
            yield Doubt(title, villages, rows_of=state.drive.key)


def _rows_by_village(state: DriveState) -> Iterator[str]:
    pattern = translate("Outlook", "{village} {count}")
    for one in state.villages:
        if one.progress.waiting:
            yield pattern.format(village=one.village.name, count=one.progress.waiting)
    if state.elsewhere.waiting:
        none = translate("Outlook", "no village")
        yield pattern.format(village=none, count=state.elsewhere.waiting)


def _elsewhere(ledger: Ledger, drives: Sequence[Drive]) -> Iterator[Doubt]:
    """Give the rows in doubt that belong to no drive: they may be of any period."""
    reading = ledger.reading
    counts = (one.waiting for drive in drives for one in reading.progress(drive.key).values())
    count = reading.waiting() - sum(counts)
    if count > 0:
        told = translate("Outlook", "Rows in doubt of no drive: {count}").format(count=count)
        line = translate("Outlook", "some may be of this period; not counted until answered")
        yield Doubt(told, line, rows_of="")


def _of_cases(ledger: Ledger, asked: Asked) -> Iterator[Doubt]:
    period, reading = asked.period, ledger.reading
    taken_over = Selection(unconfirmed=True, found_from=period.first, found_to=period.last)
    late = reading.figure("overdue", period, asked.until)
    unassessed = next(
        (bar for bar in reading.bars("open_by_risk", period, asked.until) if not bar.code), None
    )
    found = (
        (
            reading.count(taken_over),
            translate("Outlook", "Cases not confirmed: {count}"),
            translate("Outlook", "taken over from returns, counted all the same"),
            taken_over,
        ),
        (
            late.numerator,
            translate("Outlook", "Cases past their target date: {count}"),
            translate("Outlook", "open at the cut-off day"),
            Selection(counted=late.behind()),
        ),
        (
            0 if unassessed is None else unassessed.number,
            translate("Outlook", "Open cases not assessed: {count}"),
            translate("Outlook", "of no risk level yet"),
            Selection(counted=None if unassessed is None else unassessed.counted),
        ),
    )
    for count, title, line, cases in found:
        if count:
            yield Doubt(title.format(count=f"{count:,}"), line, cases)
