"""What a head looks at before a period is signed off."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from db.exchange import screening
from db.ledger import Ledger
from db.model.selection import Selection
from desktop.figures.asked import Asked

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Doubt:
    """`title` says what, `line` which; `cases` opens them where they are cases."""

    title: str
    line: str
    cases: Selection | None = None


@dataclass(frozen=True, slots=True)
class Outlook:
    """The doubts of a period, and why it cannot be signed yet, "" where it can.

    `explained` is what was reported of villages that are missing.
    """

    doubts: tuple[Doubt, ...]
    blocked: str = ""
    explained: str = ""


def outlook(ledger: Ledger, asked: Asked) -> Outlook:
    """Return what there is to look at before this period is signed."""
    period = asked.period
    states = [
        screening.state_of(ledger, drive)
        for drive in ledger.reading.drives()
        if drive.starts_on <= period.last and drive.ends_on >= period.first
    ]
    missing, explained, blocked = [], [], ""
    for state in states:
        missing += [village.name for village in state.missing]
        explained += [state.drive.explanation] if state.drive.explanation else []
        if state.missing and not state.drive.explanation and state.drive.key == period.key:
            blocked = translate(
                "Outlook",
                "Villages are missing: report this quarter's drive with an explanation first.",
            )
    waiting = sum(state.total.waiting for state in states)
    doubts = (*_of_drives(missing, waiting), *_of_cases(ledger, asked))
    return Outlook(doubts, blocked, "；".join(explained))


def _of_drives(missing: list[str], waiting: int) -> Iterator[Doubt]:
    if missing:
        told = translate("Outlook", "Villages that did not hand in: {count}")
        yield Doubt(told.format(count=len(missing)), "、".join(dict.fromkeys(missing)))
    if waiting:
        told = translate("Outlook", "Rows in doubt: {count}").format(count=waiting)
        yield Doubt(told, translate("Outlook", "not counted until they are answered, in Drives"))


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
