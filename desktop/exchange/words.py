"""What an import says of rows, columns and files, in the user's words."""

import re
from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from db.exchange.imports import Before, Offer
from db.exchange.reading_kinds import Doubt, Notice, Return
from desktop import errors, labels

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
    "possible_duplicate": QT_TRANSLATE_NOOP("Import", "may be told already by another row or case"),
    "struck_out": QT_TRANSLATE_NOOP("Import", "the row is struck out"),
}
_STRUCK_CELL: Final = QT_TRANSLATE_NOOP("Import", "{field} “{raw}” is struck out")
_NOTICES: Final[Mapping[str, object]] = {
    "hidden_row": QT_TRANSLATE_NOOP("Import", "row hidden in the sheet"),
    "hidden_column": QT_TRANSLATE_NOOP("Import", "column {text} is hidden"),
    "hidden_sheet": QT_TRANSLATE_NOOP("Import", "sheet {text} is hidden"),
    "year_from_title": QT_TRANSLATE_NOOP("Import", "{field}: year taken from the title"),
    "month_from_title": QT_TRANSLATE_NOOP("Import", "{field}: month taken from the title"),
    "date_range": QT_TRANSLATE_NOOP("Import", "{field}: first day of a range"),
    "approximate_date": QT_TRANSLATE_NOOP("Import", "{field}: known only roughly"),
    "same_as_above": QT_TRANSLATE_NOOP("Import", "{field}: same as above"),
    "village_from_heading": QT_TRANSLATE_NOOP(
        "Import", "{field}: taken from the heading of its group"
    ),
    "several_phones": QT_TRANSLATE_NOOP("Import", "{field}: several numbers"),
    "several_words": QT_TRANSLATE_NOOP("Import", "{field}: several words, the first counts"),
    "unusual_phone": QT_TRANSLATE_NOOP("Import", "{field}: unusual number"),
    "approximate_number": QT_TRANSLATE_NOOP("Import", "{field}: approximate"),
    "details_not_stored": QT_TRANSLATE_NOOP("Import", "{field}: details left out"),
    "more_people": QT_TRANSLATE_NOOP("Import", "{field}: more people than are named"),
    "failed_formula": QT_TRANSLATE_NOOP("Import", "{field}: the formula failed, left empty"),
    "unread_cell": QT_TRANSLATE_NOOP("Import", "{field}: not understood, left empty"),
    "struck_cell": QT_TRANSLATE_NOOP("Import", "{field}: struck out"),
    "risk_from_colour": QT_TRANSLATE_NOOP("Import", "{field}: taken from the colour of the cell"),
    "comment_read": QT_TRANSLATE_NOOP("Import", "a comment was read into the remarks"),
    "total_differs": QT_TRANSLATE_NOOP("Import", "the total differs from its rows: {text}"),
    "column_not_stored": QT_TRANSLATE_NOOP("Import", "column {text} is not stored"),
    "new_village": QT_TRANSLATE_NOOP("Import", "new village: {text}"),
    "looks_unseen": QT_TRANSLATE_NOOP(
        "Import", "Strike-outs, colours and hidden rows cannot be seen in this kind of file"
    ),
    "macros_ignored": QT_TRANSLATE_NOOP("Import", "macros were passed over"),
    "answered_before": QT_TRANSLATE_NOOP("Import", "no. {text} was answered before, left out"),
    "zero_village_unknown": QT_TRANSLATE_NOOP(
        "Import", "zero report “{text}” names no village of this ledger; enter it by hand"
    ),
}
_COLUMNS: Final[Mapping[str, object]] = {
    "query_no": QT_TRANSLATE_NOOP("Import", "Query no."),
    "activity": QT_TRANSLATE_NOOP("Import", "Activity"),
    "subject": QT_TRANSLATE_NOOP("Import", "Subject"),
    "times": QT_TRANSLATE_NOOP("Import", "Times held"),
    "attended": QT_TRANSLATE_NOOP("Import", "People attending"),
    "served": QT_TRANSLATE_NOOP("Import", "People served"),
    "handed_out": QT_TRANSLATE_NOOP("Import", "Copies handed out"),
    "problem": QT_TRANSLATE_NOOP("Import", "Problem"),
    "opened_on": QT_TRANSLATE_NOOP("Import", "Opened on"),
    "closed": QT_TRANSLATE_NOOP("Import", "Done"),
    "closed_on": QT_TRANSLATE_NOOP("Import", "Done on"),
}
# What stands in the list of files, where the whole sentence has no room.
_UNREAD: Final[Mapping[str, object]] = {
    "is_a_folder": QT_TRANSLATE_NOOP("Import", "a folder, not read"),
    "no_such_file": QT_TRANSLATE_NOOP("Import", "not there any more"),
    "empty_return": QT_TRANSLATE_NOOP("Import", "empty, not read"),
    "too_large": QT_TRANSLATE_NOOP("Import", "too large, not read"),
    "encrypted_workbook": QT_TRANSLATE_NOOP("Import", "has a password, not read"),
    "not_a_workbook": QT_TRANSLATE_NOOP("Import", "damaged, not read"),
    "unknown_format": QT_TRANSLATE_NOOP("Import", "no table, not read"),
}
_NOT_READ: Final = QT_TRANSLATE_NOOP("Import", "not read")
# A telephone, identity or card number: its beginning and end tell enough to know it by.
_LONG_NUMBER: Final = re.compile(r"(?<![\d.])(\d{3})[\d-]{4,13}(\d{4})(?![\d.])")


def query(doubt: Doubt) -> str:
    """Return what is in doubt about a row."""
    cell_alone = doubt.reason == "struck_out" and doubt.column
    words = _translated(_STRUCK_CELL) if cell_alone else _said(_QUERIES, doubt.reason)
    return words.format(field=column(doubt.column), raw=masked(doubt.raw))


def notice(one: Notice) -> str:
    """Return something that the report tells of a row that was accepted."""
    text = masked(one.text) or one.sheet
    return _said(_NOTICES, one.code).format(field=column(one.column), text=text)


def column(code: str) -> str:
    """Return the name of a column of a sheet."""
    return _said(_COLUMNS, code) if code in _COLUMNS else labels.field(code)


def masked(text: str) -> str:
    """Return a text with the middle of every long number hidden, as lists show it."""
    return _LONG_NUMBER.sub(r"\1****\2", text)


def drive(key: str) -> str:
    """Return the name of the drive that returns are for, or that they are for none."""
    return labels.drive(key) or QCoreApplication.translate("Import", "No drive")


def obstacle(offer: Offer, index: int) -> tuple[str, str]:
    """Return why nothing of a file is recorded, short and as a sentence; "" where something is."""
    ret = offer.returns[index]
    before = (offer.before or {}).get(index)
    if ret.error is not None:
        short = _said(_UNREAD, ret.error.code) if ret.error.code in _UNREAD else ""
        return short or _translated(_NOT_READ), errors.sentence(ret.error)
    if before is not None:
        return _in_ledger(before)
    return ("", "") if offer.is_news(index) else _nothing(ret)


def _in_ledger(before: Before) -> tuple[str, str]:
    if not before.when:
        return (
            QCoreApplication.translate("Import", "given twice"),
            QCoreApplication.translate("Import", "The same file is in this import already."),
        )
    short = QCoreApplication.translate("Import", "in the ledger already")
    told = QCoreApplication.translate(
        "Import", "This file is in the ledger since {when}. Undo that import first."
    )
    return short, told.format(when=before.when)


def _nothing(ret: Return) -> tuple[str, str]:
    if "no_header" in ret.excluded:
        return (
            QCoreApplication.translate("Import", "no header row, not read"),
            QCoreApplication.translate(
                "Import",
                "No header row was found, so nothing could be read from this file. Write the "
                "headings over the columns, save it and choose it again.",
            ),
        )
    return (
        QCoreApplication.translate("Import", "nothing to record"),
        QCoreApplication.translate("Import", "No row of this file can be recorded as it stands."),
    )


def _said(words: Mapping[str, object], code: str) -> str:
    source = words.get(code)
    return _translated(source) if source else code


def _translated(source: object) -> str:
    return QCoreApplication.translate("Import", str(source))
