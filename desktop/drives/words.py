"""How a drive reads on the screen: its name, its days, where it stands."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from db import clock
from db.model import day as days
from db.model.drive import Drive
from desktop.theme import Tone

TARGET: Final = 95
"""The part of a drive's cases, in %, that is to be resolved (排查化解率)."""


def day(text: str, year_told: str = "") -> str:
    """Return a day as people say it, with its year unless that is `year_told` or the present."""
    if len(text) != len("2026-03-05"):
        return text
    year, month, number = (int(part) for part in text.split("-"))
    if text[:4] in (year_told, str(clock.today().year)):
        pattern = QCoreApplication.translate("Drives", "{month}-{day}")
    else:
        pattern = QCoreApplication.translate("Drives", "{year}-{month}-{day}")
    return pattern.format(year=year, month=month, day=number)


def state(drive: Drive) -> tuple[str, Tone]:
    """Return the word of a drive's chip and its tone."""
    if drive.reported_on:
        return QCoreApplication.translate("Drives", "Reported"), Tone.OK
    return QCoreApplication.translate("Drives", "Coming in"), Tone.BRAND


def days_left(drive: Drive) -> int | None:
    """Return how many days remain to hand in, below zero once it is late; None if unknown."""
    if drive.reported_on or not days.is_day(drive.due_on):
        return None
    return (days.last(drive.due_on) - clock.today()).days


def ran(drive: Drive) -> str:
    """Return the days on which a drive screens."""
    told = QCoreApplication.translate("Drives", "Screening {first} to {last}")
    return told.format(first=day(drive.starts_on), last=day(drive.ends_on, drive.starts_on[:4]))


def due(drive: Drive) -> str:
    """Return by when villages hand in, or when the drive was reported."""
    if drive.reported_on:
        reported = QCoreApplication.translate("Drives", "reported on {day}")
        return reported.format(day=day(drive.reported_on))
    told = QCoreApplication.translate("Drives", "to hand in by {day}")
    return told.format(day=day(drive.due_on)) if drive.due_on else ""


def hurry(drive: Drive) -> tuple[str, Tone]:
    """Return how many days are left, or by how many it is late; "" once it was reported."""
    left = days_left(drive)
    if left is None:
        return "", Tone.SECOND
    if left < 0:
        return late(-left), Tone.DANGER
    if not left:
        return QCoreApplication.translate("Drives", "due today"), Tone.WARN
    words = QCoreApplication.translate("Drives", "%n day(s) left", "", left)
    return words, Tone.SECOND


def late(days_late: int) -> str:
    """Return that something is late by some days."""
    return QCoreApplication.translate("Drives", "%n day(s) late", "", days_late)


def percent(part: int, whole: int) -> str:
    """Return a rate with two digits, "—" of nothing."""
    return f"{100 * part / whole:.2f}%" if whole else "—"


def on_target(part: int, whole: int) -> bool:
    """Tell whether a rate reaches the target, as it does where there is nothing to resolve."""
    return 100 * part >= TARGET * whole
