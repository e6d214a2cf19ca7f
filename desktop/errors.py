"""What went wrong, in the user's words: what happened, that nothing was lost, what to do."""

import logging
import sys
import traceback
from collections.abc import Callable
from types import TracebackType
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from db.errors import LoopbookError
from desktop import labels

_SENTENCES: Final[dict[str, object]] = {
    # Rules of the ledger
    "missing_field": QT_TRANSLATE_NOOP("Errors", "{field} is needed."),
    "unknown_code": QT_TRANSLATE_NOOP("Errors", "{field}: choose one from the list."),
    "negative_number": QT_TRANSLATE_NOOP("Errors", "{field} cannot be less than zero."),
    "no_such_day": QT_TRANSLATE_NOOP(
        "Errors", "{field}: “{day}” is no day. Write it like 2026-03-05 or 2026-03."
    ),
    "future_day": QT_TRANSLATE_NOOP("Errors", "{field}: {day} has not come yet."),
    "day_before": QT_TRANSLATE_NOOP(
        "Errors", "{field} {day} is earlier than {other} {before}; please check."
    ),
    "agreement_needed": QT_TRANSLATE_NOOP(
        "Errors",
        "This outcome needs a {agreement} in the ledger first: record the agreement, then resolve.",
    ),
    "revisits_due": QT_TRANSLATE_NOOP(
        "Errors", "A revisit planned for {day} is still to be made; archive after it."
    ),
    "not_in_stage": QT_TRANSLATE_NOOP(
        "Errors", "“{kind}” cannot be recorded now: the case stands at “{stage}”."
    ),
    "not_your_role": QT_TRANSLATE_NOOP(
        "Errors", "“{kind}” is not for a {role} account; ask the head of the station."
    ),
    "not_the_last": QT_TRANSLATE_NOOP(
        "Errors", "Only the last entry can be taken back; put an older one right by a correction."
    ),
    "nothing_to_correct": QT_TRANSLATE_NOOP("Errors", "This entry cannot be corrected."),
    "number_stays": QT_TRANSLATE_NOOP("Errors", "A case keeps its number; it is never corrected."),
    "unknown_village": QT_TRANSLATE_NOOP(
        "Errors", "{village} is none of the station's villages; add it in the settings first."
    ),
    "wrong_line": QT_TRANSLATE_NOOP("Errors", "“{kind}” does not belong here."),
    "broken_character": QT_TRANSLATE_NOOP(
        "Errors", "A character cannot be stored, often after pasting. Delete it and type it anew."
    ),
    "nothing_to_erase": QT_TRANSLATE_NOOP("Errors", "There is nothing to erase."),
    "nothing_changed": QT_TRANSLATE_NOOP("Errors", "Nothing was changed, so nothing was recorded."),
    "correction_misfits": QT_TRANSLATE_NOOP("Errors", "The correction does not fit the entry."),
    "correction_breaks_line": QT_TRANSLATE_NOOP(
        "Errors", "With this correction a later entry of the case would not stand; nothing changed."
    ),
    "newer_entries": QT_TRANSLATE_NOOP(
        "Errors", "This case has entries of a newer version; it can be read but not changed here."
    ),
    "other_station": QT_TRANSLATE_NOOP("Errors", "Only the station that keeps it may change it."),
    "no_village_named": QT_TRANSLATE_NOOP("Errors", "A line names no village or community."),
    "village_taken": QT_TRANSLATE_NOOP(
        "Errors", "“{name}” is a name of village {code_of} already."
    ),
    "not_a_case_no": QT_TRANSLATE_NOOP(
        "Errors", "“{no}” is no case number; it reads like YX01-26Q1-017."
    ),
    "not_a_head": QT_TRANSLATE_NOOP(
        "Errors", "“{head}” is not written like a page mark; one reads like 1024:9f3c0a71b2de."
    ),
    "too_many_villages": QT_TRANSLATE_NOOP("Errors", "A ledger holds at most {most} villages."),
    # Accounts and keys
    "wrong_password": QT_TRANSLATE_NOOP("Errors", "The password of {account} is not right."),
    "weak_password": QT_TRANSLATE_NOOP("Errors", "A password has at least {shortest} characters."),
    "name_taken": QT_TRANSLATE_NOOP("Errors", "There already is an account named {account}."),
    "unknown_account": QT_TRANSLATE_NOOP("Errors", "There is no account named {account}."),
    "account_closed": QT_TRANSLATE_NOOP("Errors", "The account {account} has been closed."),
    "last_head": QT_TRANSLATE_NOOP(
        "Errors", "{account} is the only head left; make another account head first."
    ),
    "wrong_recovery_code": QT_TRANSLATE_NOOP(
        "Errors", "This is not a recovery code; compare it with the paper, group by group."
    ),
    "wrong_key": QT_TRANSLATE_NOOP(
        "Errors",
        "ledger.db and keys.json do not belong together ({path}): one was copied from elsewhere."
        " Put both back from one copy, or open with the recovery code.",
    ),
    "keys_missing": QT_TRANSLATE_NOOP(
        "Errors", "{path} is missing, so passwords do not work. Open with the recovery code."
    ),
    "keys_damaged": QT_TRANSLATE_NOOP(
        "Errors", "{path} is damaged, so passwords do not work. Open with the recovery code."
    ),
    # Files and disks
    "missing_file": QT_TRANSLATE_NOOP(
        "Errors", "There is no ledger at {path}. If it was moved, open it where it is now."
    ),
    "empty_file": QT_TRANSLATE_NOOP(
        "Errors", "{path} is empty (0 bytes). Nothing was written; restore a backup."
    ),
    "damaged_file": QT_TRANSLATE_NOOP(
        "Errors", "{path} is damaged. It was left as it is; restore the newest backup."
    ),
    "not_a_ledger": QT_TRANSLATE_NOOP("Errors", "{path} is not a ledger."),
    "newer_version": QT_TRANSLATE_NOOP(
        "Errors", "A newer version of the program made this ledger ({found}); update the program."
    ),
    "in_use": QT_TRANSLATE_NOOP(
        "Errors", "{holder} has this ledger open on {machine} since {since}."
    ),
    "read_only_folder": QT_TRANSLATE_NOOP(
        "Errors",
        "{path} cannot be written to. Choose another folder or ask for the right to write.",
    ),
    "read_only": QT_TRANSLATE_NOOP("Errors", "The ledger file cannot be written to: {reason}"),
    "network_share": QT_TRANSLATE_NOOP(
        "Errors", "{path} is on a network share; a ledger must lie on this PC's own disk."
    ),
    "disk_full": QT_TRANSLATE_NOOP(
        "Errors", "The disk is full. Nothing was written; free some space and try again."
    ),
    "disk_error": QT_TRANSLATE_NOOP(
        "Errors", "The disk reports a fault ({reason}). Nothing was written."
    ),
    "busy": QT_TRANSLATE_NOOP(
        "Errors", "The ledger is busy with another job. Nothing was written; try again."
    ),
    "folder_not_empty": QT_TRANSLATE_NOOP(
        "Errors", "{path} is not empty; choose an empty or a new folder."
    ),
    "ledger_exists": QT_TRANSLATE_NOOP("Errors", "There already is a ledger at {path}."),
    "backup_renamed": QT_TRANSLATE_NOOP(
        "Errors", "{path} does not hold what its name says; choose another backup."
    ),
    "copy_differs": QT_TRANSLATE_NOOP(
        "Errors",
        "The copy at {path} differs from the ledger, so it was not kept. Try another disk.",
    ),
    # The command line
    "no_such_case": QT_TRANSLATE_NOOP("Errors", "There is no case with the number {no}."),
    "password_needed": QT_TRANSLATE_NOOP(
        "Errors",
        "The password of {account} is missing: give --password-file or set LOOPBOOK_PASSWORD.",
    ),
    "passwords_differ": QT_TRANSLATE_NOOP("Errors", "The two passwords differ; nothing was made."),
    "unreadable_password": QT_TRANSLATE_NOOP(
        "Errors", "The password file {file} cannot be read; its first line is the password."
    ),
    "no_display": QT_TRANSLATE_NOOP(
        "Errors", "There is no display for the window. Without one, use the commands or --tour DIR."
    ),
    # Papers
    "paper_not_written": QT_TRANSLATE_NOOP(
        "Errors", "{file} cannot be written ({why}). Close it where it is open, or choose a folder."
    ),
    "printer_failed": QT_TRANSLATE_NOOP(
        "Errors", "The printer {printer} does not answer. Save the paper as a PDF instead."
    ),
    "unknown_view": QT_TRANSLATE_NOOP("Errors", "There is no view of the ledger named {view}."),
    "no_such_period": QT_TRANSLATE_NOOP(
        "Errors", "“{period}” is no period. Write it like 2026Q1, 2026-03 or 2026."
    ),
    # Returns
    "no_such_file": QT_TRANSLATE_NOOP("Errors", "{file} is not there any more."),
    "is_a_folder": QT_TRANSLATE_NOOP("Errors", "{file} is a folder; choose the files in it."),
    "unreadable_file": QT_TRANSLATE_NOOP("Errors", "{file} cannot be read; close it in WPS first."),
    "encrypted_workbook": QT_TRANSLATE_NOOP(
        "Errors", "{file} has a password. Save it in WPS without one, then import it again."
    ),
    "not_a_workbook": QT_TRANSLATE_NOOP(
        "Errors", "{file} is damaged or no workbook. Save it in WPS as .xlsx, then import it again."
    ),
    "unknown_format": QT_TRANSLATE_NOOP(
        "Errors", "{file} is of a kind that is not read. Save it in WPS as .xlsx or .csv."
    ),
    "too_large": QT_TRANSLATE_NOOP("Errors", "{file} is too large to be a village's return."),
    "empty_return": QT_TRANSLATE_NOOP(
        "Errors", "{file} is empty (0 bytes) and was not read. Ask the village to send it again."
    ),
    "too_many_rows": QT_TRANSLATE_NOOP(
        "Errors",
        "{file} has {rows} rows; at most {most} can be read. Split it and import the parts.",
    ),
    "word_document": QT_TRANSLATE_NOOP(
        "Errors",
        "{file} is a text document and no workbook. Copy its table into a sheet in WPS and save "
        "that as .xlsx.",
    ),
    "pdf_document": QT_TRANSLATE_NOOP(
        "Errors", "{file} is a PDF. Ask the village for the sheet it was made from."
    ),
    "picture_file": QT_TRANSLATE_NOOP(
        "Errors", "{file} is a picture. Ask the village for the sheet, or key the rows by hand."
    ),
    "archive_file": QT_TRANSLATE_NOOP(
        "Errors", "{file} is an archive. Unpack it first, then choose the files in it."
    ),
    "web_page": QT_TRANSLATE_NOOP(
        "Errors",
        "{file} is a web page under the name of a workbook. Open it in WPS, save it as .xlsx, "
        "then import it again.",
    ),
    "reader_out_of_memory": QT_TRANSLATE_NOOP(
        "Errors",
        "{file} needs too much memory to be read and was passed over; nothing of it was written."
        " Save it in WPS as a new .xlsx.",
    ),
    "reader_too_slow": QT_TRANSLATE_NOOP(
        "Errors",
        "{file} takes too long to be read and was passed over; nothing of it was written. Save "
        "it in WPS as a new .xlsx.",
    ),
    "reader_died": QT_TRANSLATE_NOOP(
        "Errors",
        "{file} could not be read: reading it broke off. Nothing of it was written. Save it in "
        "WPS as a new .xlsx.",
    ),
    "already_imported": QT_TRANSLATE_NOOP(
        "Errors", "{file} is in the ledger since {when}. Undo that import to take it in again."
    ),
    "offer_stale": QT_TRANSLATE_NOOP(
        "Errors",
        "The ledger has changed since these files were read. Read them again before recording.",
    ),
    "no_such_drive": QT_TRANSLATE_NOOP(
        "Errors", "“{drive}” is no drive; one is written like 2026Q1."
    ),
    "drive_reported": QT_TRANSLATE_NOOP(
        "Errors", "The drive {drive} was reported on {on}; take the report back first."
    ),
    "drive_exists": QT_TRANSLATE_NOOP("Errors", "There already is a drive {drive}."),
    "queries_open": QT_TRANSLATE_NOOP(
        "Errors", "{count} rows are still in doubt; answer them before the drive is reported."
    ),
    "villages_missing": QT_TRANSLATE_NOOP(
        "Errors", "Nothing came from {villages} yet. Write why, then the drive can be reported."
    ),
    # Figures
    "no_such_indicator": QT_TRANSLATE_NOOP("Errors", "There is no indicator “{indicator}”."),
    "already_signed": QT_TRANSLATE_NOOP(
        "Errors", "{period} is signed off already. Take the sign-off back first."
    ),
    "not_signed": QT_TRANSLATE_NOOP("Errors", "{period} is not signed off."),
    "signed_since": QT_TRANSLATE_NOOP(
        "Errors",
        "{later} was signed off after {period} and may tell of it. Take that sign-off back first.",
    ),
    "no_such_paper": QT_TRANSLATE_NOOP("Errors", "No paper “{paper}” was signed for {period}."),
    "paper_lost": QT_TRANSLATE_NOOP(
        "Errors", "The signed paper “{paper}” is no longer whole. Restore it from a backup."
    ),
    "not_a_number": QT_TRANSLATE_NOOP("Errors", "“{given}” is no number that fits here."),
    "no_such_year": QT_TRANSLATE_NOOP(
        "Errors", "“{year}” is no year that a target can be set for. Write it like 2026."
    ),
    "no_target_for": QT_TRANSLATE_NOOP(
        "Errors", "“{indicator}” is no single number, so no target can be set for it."
    ),
    "wrong_period": QT_TRANSLATE_NOOP(
        "Errors", "“{paper}” is not made for {period}; choose {lengths}."
    ),
    "wrong_suffix": QT_TRANSLATE_NOOP(
        "Errors", "This paper is saved as {kinds}; {file} ends otherwise."
    ),
    "period_to_come": QT_TRANSLATE_NOOP("Errors", "{period} has not begun yet."),
    "book_went_on": QT_TRANSLATE_NOOP(
        "Errors",
        "The ledger has changed since {period} was shown, so it was not signed. Check it again.",
    ),
    # Answers
    "why_needed": QT_TRANSLATE_NOOP("Errors", "Say why this row is left out."),
    "already_answered": QT_TRANSLATE_NOOP("Errors", "This row has been answered already."),
    "not_answered": QT_TRANSLATE_NOOP("Errors", "This row has no answer that could be taken back."),
    "row_erased": QT_TRANSLATE_NOOP(
        "Errors",
        "The raw cells of this row were erased when its drive was reported, so its answer stays; "
        "put the case right by a correction.",
    ),
    "row_misfits": QT_TRANSLATE_NOOP(
        "Errors",
        "A field of this row cannot be read; leave the row out and register the case by hand.",
    ),
    "not_understood": QT_TRANSLATE_NOOP(
        "Errors", "{field} “{text}” is not understood; write it another way."
    ),
    "case_worked_on": QT_TRANSLATE_NOOP(
        "Errors",
        "{no} has been worked on since, so the answer stays; put it right by a correction.",
    ),
    "twin_waits": QT_TRANSLATE_NOOP(
        "Errors", "The row it may be the same as is in doubt itself; answer that one first."
    ),
    "twin_left_out": QT_TRANSLATE_NOOP(
        "Errors",
        "The row it may be the same as was left out; it is another case, or is left out too.",
    ),
    "twin_gone": QT_TRANSLATE_NOOP(
        "Errors",
        "The case it may be the same as is in the ledger no more; answer “another case”.",
    ),
    "no_drive": QT_TRANSLATE_NOOP(
        "Errors", "This import belongs to no drive, so nothing can be carried over."
    ),
    "same_drive": QT_TRANSLATE_NOOP(
        "Errors", "This case was found in the same drive, so it is not carried over."
    ),
    "nothing_to_import": QT_TRANSLATE_NOOP(
        "Errors", "{file} has no row that can be recorded as it stands."
    ),
}
_UNKNOWN: Final = QT_TRANSLATE_NOOP(
    "Errors", "The program met a fault of its own ({code}). Entries already recorded are safe."
)
_FIELDS: Final = frozenset({"field", "other"})
_CODED: Final = {
    "kind": labels.kind,
    "stage": labels.stage,
    "role": labels.role,
    "agreement": labels.agreement,
    "lengths": labels.lengths,
}


def sentence(error: BaseException, kind: str = "") -> str:
    """Return one sentence for the user, in the language of the program.

    Fields are called as in the form of that `kind` of entry.
    """
    if not isinstance(error, LoopbookError):
        return QCoreApplication.translate("Errors", str(_UNKNOWN)).format(code=type(error).__name__)
    pattern = _SENTENCES.get(error.code, _UNKNOWN)
    kind = kind or str(error.facts.get("kind", ""))
    facts = _Facts({name: _told(name, value, kind) for name, value in error.facts.items()})
    facts.setdefault("path", facts.get("file", ""))
    facts["code"] = error.code
    return QCoreApplication.translate("Errors", str(pattern)).format_map(facts)


def field_of(error: LoopbookError) -> str:
    """Return the name of the form field that an error speaks of, "" if of none."""
    return str(error.facts.get("field", ""))


def install_hook(show: Callable[[str], None]) -> None:
    """Log what nobody caught and show one sentence about it."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        logging.getLogger("loopbook").error("".join(traceback.format_exception(kind, error, trace)))
        show(sentence(error))

    sys.excepthook = hook


class _Facts(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return ""


def _told(name: str, value: object, kind: str) -> str:
    if name in _FIELDS:
        return labels.field(str(value), kind)
    word = _CODED.get(name)
    return word(str(value)) if word else str(value)
