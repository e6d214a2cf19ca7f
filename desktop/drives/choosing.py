"""Which cases stand behind a number of the Drives page."""

from typing import Final

from db.model.loop import OPEN, Stage
from db.model.selection import Selection

DONE: Final = tuple(stage.value for stage in Stage if stage not in OPEN)
STILL_OPEN: Final = tuple(stage.value for stage in Stage if stage in OPEN)


def found(drive: str, village: str = "") -> Selection:
    """Return the cases that a drive found, in one village if it is named."""
    return Selection(drive=drive, share="found", village=village)


def resolved(drive: str, village: str = "") -> Selection:
    """Return those that are resolved."""
    return Selection(drive=drive, share="found", village=village, stages=DONE)


def unresolved(drive: str, village: str = "") -> Selection:
    """Return those that are not."""
    return Selection(drive=drive, share="found", village=village, stages=STILL_OPEN)


def carried(drive: str, village: str = "") -> Selection:
    """Return the cases of earlier drives that were carried over into it."""
    return Selection(drive=drive, share="carried", village=village)


def carried_open(drive: str) -> Selection:
    """Return those of them that are not resolved yet."""
    return Selection(drive=drive, share="carried", stages=STILL_OPEN)
