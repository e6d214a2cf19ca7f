"""Cases that another page counted: what the filters of the ledger cannot say of a selection."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from db.model.selection import Selection
from db.store.reading import Reading
from desktop.counted import counted_words

translate = QCoreApplication.translate


def scope_of(chosen: Selection) -> Selection:
    """Return the part of a selection that no filter shows."""
    several = chosen.stages if len(chosen.stages) > 1 else ()
    return Selection(
        no=chosen.no,
        stages=several,
        batch=chosen.batch,
        drive=chosen.drive,
        share=chosen.share,
        found_from=chosen.found_from,
        found_to=chosen.found_to,
        counted=chosen.counted,
    )


def scoped(scope: Selection, filtered: Selection) -> Selection:
    """Return what the filters choose within a scope."""
    return replace(
        filtered,
        no=scope.no,
        stages=filtered.stages or scope.stages,
        batch=scope.batch,
        drive=scope.drive,
        share=scope.share,
        found_from=scope.found_from,
        found_to=scope.found_to,
        counted=scope.counted,
    )


def scope_words(scope: Selection, reading: Reading) -> str:
    """Return the sentence that tells which cases these are, "" where all are shown."""
    if scope == Selection():
        return ""
    if scope.no:
        return translate("Scope", "Only the case {no} is shown.").format(no=scope.no)
    if scope.batch:
        return translate("Scope", "Only the cases of one import are shown.")
    if scope.counted is not None:
        return counted_words(reading, scope.counted)
    if scope.drive:
        words = translate("Scope", "Only the cases of the drive {drive} are shown.")
        return words.format(drive=scope.drive)
    return translate("Scope", "Only the cases that were counted elsewhere are shown.")
