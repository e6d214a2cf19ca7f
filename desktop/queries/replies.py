"""How each answer to a doubt reads: its name, what it records, and what was done. No widgets."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from db.exchange.columns import COLUMNS, Parse
from db.exchange.options import CODE, DAY, EMPTY, LISTED, TYPED, WITHDRAWN, Option
from db.model import codes
from db.model.query import (
    ANOTHER,
    BEFORE_FOUND,
    CARRIED_OVER,
    LEFT_OUT,
    SAME,
    STANDS,
    Asked,
    Query,
)
from desktop import labels
from desktop.queries.asking import column_name, day_words, say, short

_WHOLE_MONTH: Final = re.compile(r"\d{4}[./-]\d{1,2}|\d{1,2}月份?")

_OPTIONS: Final[dict[str, tuple[object, object]]] = {
    "day": (
        "{day}",
        QT_TRANSLATE_NOOP("Queries", "recorded as {value}"),
    ),
    "month": (
        QT_TRANSLATE_NOOP("Queries", "Only {day} is known"),
        QT_TRANSLATE_NOOP("Queries", "recorded as {value}, no day added"),
    ),
    "other_day": (
        QT_TRANSLATE_NOOP("Queries", "Another day…"),
        QT_TRANSLATE_NOOP("Queries", "as the paper says"),
    ),
    "day_of": (
        QT_TRANSLATE_NOOP("Queries", "Another {column}…"),
        QT_TRANSLATE_NOOP("Queries", "as the paper says"),
    ),
    TYPED: (
        QT_TRANSLATE_NOOP("Queries", "Type it…"),
        QT_TRANSLATE_NOOP("Queries", "{column} as the paper says"),
    ),
    CODE: (
        "{label}",
        QT_TRANSLATE_NOOP("Queries", "recorded as {column}"),
    ),
    LISTED: (
        QT_TRANSLATE_NOOP("Queries", "Choose among {count}…"),
        QT_TRANSLATE_NOOP("Queries", "by number, word or initials"),
    ),
    EMPTY: (
        QT_TRANSLATE_NOOP("Queries", "Leave it empty"),
        QT_TRANSLATE_NOOP("Queries", "{column} stays unknown"),
    ),
    STANDS: (
        QT_TRANSLATE_NOOP("Queries", "It counts"),
        QT_TRANSLATE_NOOP("Queries", "recorded as the row stands"),
    ),
    WITHDRAWN: (
        QT_TRANSLATE_NOOP("Queries", "It was withdrawn"),
        QT_TRANSLATE_NOOP("Queries", "left out as struck out"),
    ),
    LEFT_OUT: (
        QT_TRANSLATE_NOOP("Queries", "Leave this row out…"),
        QT_TRANSLATE_NOOP("Queries", "asks why; counts as left out"),
    ),
    SAME: (
        QT_TRANSLATE_NOOP("Queries", "The same case"),
        QT_TRANSLATE_NOOP("Queries", "No new number: recorded with {no}"),
    ),
    CARRIED_OVER: (
        QT_TRANSLATE_NOOP("Queries", "Carried over"),
        QT_TRANSLATE_NOOP("Queries", "Not settled in the last drive, goes on in this one"),
    ),
    ANOTHER: (
        QT_TRANSLATE_NOOP("Queries", "Another case"),
        QT_TRANSLATE_NOOP("Queries", "Gets a number of its own"),
    ),
}
_MORE: Final[dict[str, object]] = {
    SAME: QT_TRANSLATE_NOOP("Queries", "The row stays on record as one more report"),
    CARRIED_OVER: QT_TRANSLATE_NOOP("Queries", "Keeps its number and is in both drives"),
    ANOTHER: QT_TRANSLATE_NOOP("Queries", "Nothing to do with each other; not asked again"),
}
_BLOCKED: Final[dict[str, object]] = {
    "no_drive": QT_TRANSLATE_NOOP("Queries", "This import belongs to no drive"),
    "same_drive": QT_TRANSLATE_NOOP("Queries", "{no} was found in this drive itself"),
    "twin_waits": QT_TRANSLATE_NOOP("Queries", "That row is in doubt itself; answer it first"),
    "twin_left_out": QT_TRANSLATE_NOOP("Queries", "That row was left out"),
    "twin_gone": QT_TRANSLATE_NOOP("Queries", "That case is in the ledger no more"),
}
_DONE: Final[dict[str, object]] = {
    "left": QT_TRANSLATE_NOOP("Queries", "left for now"),
    LEFT_OUT: QT_TRANSLATE_NOOP("Queries", "left out"),
    EMPTY: QT_TRANSLATE_NOOP("Queries", "left empty"),
    STANDS: QT_TRANSLATE_NOOP("Queries", "counts"),
    SAME: QT_TRANSLATE_NOOP("Queries", "the same case"),
    CARRIED_OVER: QT_TRANSLATE_NOOP("Queries", "carried over"),
    ANOTHER: QT_TRANSLATE_NOOP("Queries", "another case"),
    "value": QT_TRANSLATE_NOOP("Queries", "recorded as {value}"),
}
_RECORDED: Final = QT_TRANSLATE_NOOP("Queries", "recorded as {value}")
_YUAN: Final = QT_TRANSLATE_NOOP("Queries", "{amount} yuan")
_ABOUT: Final = QT_TRANSLATE_NOOP("Queries", "{column} {what}")
_LAST: Final = QT_TRANSLATE_NOOP("Queries", "row {row}, {about}: {what}")


@dataclass(frozen=True, slots=True)
class Words:
    """How an answer reads: its name, what it records, a third line, what forbids it."""

    title: str
    note: str = ""
    more: str = ""
    blocked: str = ""


def answer(
    query: Query,
    asked: Asked,
    option: Option,
    villages: Mapping[str, str],
    count: int = 0,
    no: str = "",
) -> Words:
    """Return how an answer reads. `count` is the length of the list, `no` the twin's number.

    `villages` gives their names by code.
    """
    column = column_name(query, option.column or asked.column)
    kind, facts = option.kind, {"column": column, "count": str(count), "no": no}
    value = next((str(one) for one in option.values.values()), "")
    if kind == DAY:
        month = len(value) == 7 and _WHOLE_MONTH.fullmatch(asked.raw.strip()) is None
        kind = "month" if month else "day"
        facts |= {"day": day_words(value, asked.raw), "value": value}
    elif kind == CODE:
        facts["label"] = villages.get(value, "") or code_label(option.column, value)
    elif kind == TYPED and is_day(option.column):
        kind = "day_of" if asked.reason == BEFORE_FOUND else "other_day"
    title, note = _OPTIONS[kind]
    return Words(
        say(title, **facts),
        say(note, **facts),
        say(_MORE[kind], **facts) if kind in _MORE else "",
        say(_BLOCKED.get(option.blocked, option.blocked), **facts) if option.blocked else "",
    )


def done(query: Query, asked: Asked, option: Option | None, value: str = "") -> str:
    """Return what was just done to a row, to be taken back; without `option` it was left."""
    kind = "left" if option is None else option.answer if option.answer in _DONE else "value"
    if option is not None and option.kind == EMPTY:
        kind = EMPTY
    about = short(asked)
    if asked.column:
        about = say(_ABOUT, column=column_name(query, asked.column), what=about)
    return say(_LAST, row=query.row, about=about, what=say(_DONE[kind], value=value))


def is_day(column: str) -> bool:
    """Tell whether a column holds days."""
    return column in COLUMNS and COLUMNS[column].parse is Parse.DATE


def code_label(column: str, code: str) -> str:
    """Return the label of a code of a column."""
    if code in ("yes", "no"):
        return labels.yes_no(code == "yes")
    return codes.label(column, code)


def recorded(values: Mapping[str, object], villages: Mapping[str, str]) -> str:
    """Return what typed values will be recorded as."""
    parts = [_told(name, value, villages) for name, value in values.items()]
    return say(_RECORDED, value="，".join(parts))


def spoken(option: Option, values: Mapping[str, object], villages: Mapping[str, str]) -> str:
    """Return the value that an answer gave, in words."""
    return "，".join(_told(name, value, villages) for name, value in values.items() if value)


def _told(name: str, value: object, villages: Mapping[str, str]) -> str:
    if name == "village":
        return villages.get(str(value), str(value))
    if name == "amount" and isinstance(value, int):
        return say(_YUAN, amount=labels.yuan(value))
    if isinstance(value, list):
        return "、".join(" ".join(part for part in one if part) for one in value)
    if name in ("people", "households"):
        return f"{labels.field(name)} {value}"
    return code_label(name, str(value))
