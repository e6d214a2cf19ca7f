"""What a check of the ledger found, in the user's words."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from db.store.book import Fault

_FAULTS: Final = {
    "damaged_page": QT_TRANSLATE_NOOP("Faults", "A page of the file is damaged: {where}"),
    "entry_missing": QT_TRANSLATE_NOOP("Faults", "An entry is missing before {where}"),
    "data_changed": QT_TRANSLATE_NOOP("Faults", "Entry {where} was changed"),
    "personal_missing": QT_TRANSLATE_NOOP("Faults", "The personal part of {where} is missing"),
    "personal_changed": QT_TRANSLATE_NOOP("Faults", "The personal part of {where} was changed"),
    "chain_broken": QT_TRANSLATE_NOOP("Faults", "Entry {where} does not follow the one before"),
    "arrived_out_of_order": QT_TRANSLATE_NOOP("Faults", "Entry {where} stands out of order"),
    "table_differs": QT_TRANSLATE_NOOP("Faults", "The list differs from the book: {where}"),
    "search_damaged": QT_TRANSLATE_NOOP("Faults", "The search does not cover every case"),
    "blob_changed": QT_TRANSLATE_NOOP("Faults", "A signed paper was changed: {where}"),
    "blob_missing": QT_TRANSLATE_NOOP("Faults", "A signed paper is missing: {where}"),
    "entry_skipped": QT_TRANSLATE_NOOP(
        "Faults", "An entry of {where} does not fit those before it"
    ),
}
_OTHER: Final = QT_TRANSLATE_NOOP("Faults", "{code}: {where}")


def fault_words(fault: Fault) -> str:
    """Return what a fault is, in the user's words."""
    pattern = QCoreApplication.translate("Faults", str(_FAULTS.get(fault.code, _OTHER)))
    return pattern.format(code=fault.code, where=fault.where)
