"""What an import says of rows and columns, in the user's words."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from db.exchange.cells import told
from db.exchange.returns import Notice, QueriedRow
from desktop import labels

_QUERIES: Final[Mapping[str, object]] = {
    "missing": QT_TRANSLATE_NOOP("Import", "{field} is empty"),
    "no_such_date": QT_TRANSLATE_NOOP("Import", "{field} “{raw}” is no day of the calendar"),
    "ambiguous_date": QT_TRANSLATE_NOOP("Import", "{field} “{raw}” may mean more than one day"),
    "future_date": QT_TRANSLATE_NOOP("Import", "{field} “{raw}” has not come yet"),
    "before_found": QT_TRANSLATE_NOOP(
        "Import", "{field} “{raw}” is earlier than the day it was found"
    ),
    "unknown_category": QT_TRANSLATE_NOOP("Import", "{field} “{raw}” is no category of the list"),
    "unknown_word": QT_TRANSLATE_NOOP("Import", "{field} “{raw}” is no word of the list"),
    "unknown_village": QT_TRANSLATE_NOOP("Import", "{field} “{raw}” is no village of this ledger"),
    "damaged_number": QT_TRANSLATE_NOOP("Import", "{field} “{raw}” has lost digits in the sheet"),
    "unclear_amount": QT_TRANSLATE_NOOP("Import", "{field} “{raw}” is no clear sum"),
    "unclear_people": QT_TRANSLATE_NOOP("Import", "{field} “{raw}” is no clear number"),
}
_EXCLUSIONS: Final[Mapping[str, object]] = {
    "total": QT_TRANSLATE_NOOP("Import", "totals"),
    "note": QT_TRANSLATE_NOOP("Import", "notes"),
    "signature": QT_TRANSLATE_NOOP("Import", "signatures"),
    "blank": QT_TRANSLATE_NOOP("Import", "blank"),
    "repeated_header": QT_TRANSLATE_NOOP("Import", "header repeated"),
    "zero_report": QT_TRANSLATE_NOOP("Import", "zero report"),
    "no_header": QT_TRANSLATE_NOOP("Import", "sheet without a header row, not read"),
}
_NOTICES: Final[Mapping[str, object]] = {
    "hidden_row": QT_TRANSLATE_NOOP("Import", "row hidden in the sheet"),
    "hidden_sheet": QT_TRANSLATE_NOOP("Import", "sheet {text} is hidden"),
    "year_from_title": QT_TRANSLATE_NOOP("Import", "{field}: year taken from the title"),
    "date_range": QT_TRANSLATE_NOOP("Import", "{field}: first day of a range"),
    "approximate_date": QT_TRANSLATE_NOOP("Import", "{field}: known only roughly"),
    "same_as_above": QT_TRANSLATE_NOOP("Import", "{field}: same as above"),
    "several_phones": QT_TRANSLATE_NOOP("Import", "{field}: several numbers"),
    "unusual_phone": QT_TRANSLATE_NOOP("Import", "{field}: unusual number"),
    "approximate_number": QT_TRANSLATE_NOOP("Import", "{field}: approximate"),
    "details_not_stored": QT_TRANSLATE_NOOP("Import", "{field}: details left out"),
    "more_people": QT_TRANSLATE_NOOP("Import", "{field}: more people than are named"),
    "failed_formula": QT_TRANSLATE_NOOP("Import", "{field}: the formula failed, left empty"),
}


def query(doubt: QueriedRow) -> str:
    """Return what is in doubt about a row."""
    return _said(_QUERIES, doubt.reason).format(
        field=labels.field(doubt.column), raw=told(doubt.raw)
    )


def exclusion(reason: str) -> str:
    """Return why a row is no dispute."""
    return _said(_EXCLUSIONS, reason)


def notice(one: Notice) -> str:
    """Return something that the report tells of a row that was accepted."""
    text = one.text or one.sheet
    return _said(_NOTICES, one.code).format(field=labels.field(one.column), text=text)


def _said(words: Mapping[str, object], code: str) -> str:
    source = words.get(code)
    return QCoreApplication.translate("Import", str(source)) if source else code
