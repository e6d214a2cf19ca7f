"""Why rows of a return are no disputes, in the user's words."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_EXCLUSIONS: Final[Mapping[str, object]] = {
    "total": QT_TRANSLATE_NOOP("Import", "totals"),
    "note": QT_TRANSLATE_NOOP("Import", "notes"),
    "signature": QT_TRANSLATE_NOOP("Import", "signatures"),
    "blank": QT_TRANSLATE_NOOP("Import", "blank"),
    "answered_before": QT_TRANSLATE_NOOP("Import", "answered before"),
    "repeated_header": QT_TRANSLATE_NOOP("Import", "header repeated"),
    "zero_report": QT_TRANSLATE_NOOP("Import", "zero report"),
    "no_header": QT_TRANSLATE_NOOP("Import", "sheet without a header row, not read"),
}


def exclusion(reason: str) -> str:
    """Return why a row is no dispute; the reason itself where it has no words."""
    source = _EXCLUSIONS.get(reason)
    return QCoreApplication.translate("Import", str(source)) if source else reason
