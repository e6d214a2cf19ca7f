"""What the Queries page asks about a row in doubt, and why it asks. No widgets."""

import re
from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from db.exchange.options import DAY, Option
from db.exchange.understanding import heading_of
from db.model.case_kinds import TakenOver
from db.model.query import STRUCK_OUT, Asked, Query
from desktop import labels

STRUCK_CELL: Final = "struck_cell"
_CHIPS: Final[dict[str, object]] = {
    "missing": QT_TRANSLATE_NOOP("Queries", "Something is missing"),
    "no_such_date": QT_TRANSLATE_NOOP("Queries", "No such day"),
    "ambiguous_date": QT_TRANSLATE_NOOP("Queries", "Unclear day"),
    "future_date": QT_TRANSLATE_NOOP("Queries", "Day to come"),
    "before_found": QT_TRANSLATE_NOOP("Queries", "Before it was found"),
    "unknown_category": QT_TRANSLATE_NOOP("Queries", "Unknown category"),
    "unknown_word": QT_TRANSLATE_NOOP("Queries", "Unknown word"),
    "unknown_village": QT_TRANSLATE_NOOP("Queries", "Unknown village"),
    "damaged_number": QT_TRANSLATE_NOOP("Queries", "Damaged number"),
    "unclear_amount": QT_TRANSLATE_NOOP("Queries", "Unclear amount"),
    "unclear_people": QT_TRANSLATE_NOOP("Queries", "Unclear people"),
    "struck_out": QT_TRANSLATE_NOOP("Queries", "Struck out"),
    "possible_duplicate": QT_TRANSLATE_NOOP("Queries", "Possible duplicate"),
}
_SHORT: Final[dict[str, object]] = {
    "missing": QT_TRANSLATE_NOOP("Queries", "is empty"),
    "no_such_date": QT_TRANSLATE_NOOP("Queries", "“{raw}” is no day"),
    "ambiguous_date": QT_TRANSLATE_NOOP("Queries", "“{raw}” is unclear"),
    "future_date": QT_TRANSLATE_NOOP("Queries", "“{raw}” has not come yet"),
    "before_found": QT_TRANSLATE_NOOP("Queries", "“{raw}” is before the day it was found"),
    "unknown_category": QT_TRANSLATE_NOOP("Queries", "“{raw}” is none of the categories"),
    "unknown_word": QT_TRANSLATE_NOOP("Queries", "“{raw}” is not in the list"),
    "unknown_village": QT_TRANSLATE_NOOP("Queries", "“{raw}” is none of the villages"),
    "damaged_number": QT_TRANSLATE_NOOP("Queries", "the number is damaged, written {raw}"),
    "unclear_amount": QT_TRANSLATE_NOOP("Queries", "“{raw}” is unclear"),
    "unclear_people": QT_TRANSLATE_NOOP("Queries", "“{raw}” is unclear"),
    "struck_out": QT_TRANSLATE_NOOP("Queries", "the whole row is struck out"),
    STRUCK_CELL: QT_TRANSLATE_NOOP("Queries", "“{raw}” is struck out"),
    "possible_duplicate": QT_TRANSLATE_NOOP("Queries", "the row may be told already"),
}
_QUESTIONS: Final[dict[str, object]] = {
    "missing": QT_TRANSLATE_NOOP("Queries", "{column} is empty. What belongs there?"),
    "no_such_date": QT_TRANSLATE_NOOP("Queries", "{column} “{raw}” is no day. Which day is meant?"),
    "ambiguous_date": QT_TRANSLATE_NOOP("Queries", "{column} “{raw}”: which day is it?"),
    "future_date": QT_TRANSLATE_NOOP(
        "Queries", "{column} “{raw}” has not come yet. Which day is meant?"
    ),
    "before_found": QT_TRANSLATE_NOOP(
        "Queries", "{column} “{raw}” is before the day it was found, {found}. Which is wrong?"
    ),
    "unknown_category": QT_TRANSLATE_NOOP(
        "Queries", "“{raw}” is none of the categories. Which one is it?"
    ),
    "unknown_word": QT_TRANSLATE_NOOP(
        "Queries", "{column} “{raw}” is not in the list. Which is meant?"
    ),
    "unknown_village": QT_TRANSLATE_NOOP("Queries", "Which village is “{raw}”?"),
    "damaged_number": QT_TRANSLATE_NOOP(
        "Queries", "{column} “{raw}” has lost digits. What was the number?"
    ),
    "unclear_amount": QT_TRANSLATE_NOOP("Queries", "{column} “{raw}”: how much is it?"),
    "unclear_people": QT_TRANSLATE_NOOP("Queries", "{column} “{raw}”: who or how many are meant?"),
    "struck_out": QT_TRANSLATE_NOOP("Queries", "This row is struck out. Does it count?"),
    STRUCK_CELL: QT_TRANSLATE_NOOP("Queries", "{column} “{raw}” is struck out. Does it count?"),
}
_WHY: Final[dict[str, object]] = {
    "missing": QT_TRANSLATE_NOOP("Queries", "A case needs it. Please look at the paper."),
    "no_such_date": QT_TRANSLATE_NOOP(
        "Queries", "The calendar has no such day. Please look at the paper."
    ),
    "ambiguous_date": QT_TRANSLATE_NOOP(
        "Queries", "The year, or what is the month and what the day, cannot be told."
    ),
    "future_date": QT_TRANSLATE_NOOP(
        "Queries", "It lies after the day of the import. The year is often mistyped."
    ),
    "before_found": QT_TRANSLATE_NOOP("Queries", "One of the two days must be wrong."),
    "unknown_category": QT_TRANSLATE_NOOP(
        "Queries", "The row is counted under one category; the village's word stays in this record."
    ),
    "unknown_word": QT_TRANSLATE_NOOP(
        "Queries", "Only words of the list are counted; nothing is guessed."
    ),
    "unknown_village": QT_TRANSLATE_NOOP(
        "Queries", "The answer is remembered: the next return that writes it so is understood."
    ),
    "damaged_number": QT_TRANSLATE_NOOP(
        "Queries", "A sheet shortens long numbers, and the digits are gone. Copy it from the paper."
    ),
    "unclear_amount": QT_TRANSLATE_NOOP("Queries", "Please look at the paper."),
    "unclear_people": QT_TRANSLATE_NOOP("Queries", "Please look at the paper."),
    "struck_out": QT_TRANSLATE_NOOP(
        "Queries", "A struck-out row may be withdrawn, or merely done with."
    ),
    STRUCK_CELL: QT_TRANSLATE_NOOP(
        "Queries", "A struck-out cell may be wrong, or merely done with. Please look at the paper."
    ),
}
_ONE_OR_OTHER: Final = QT_TRANSLATE_NOOP("Queries", "{column} “{raw}”: is it {one} or {other}?")
_ONE: Final = QT_TRANSLATE_NOOP("Queries", "{column} “{raw}”: is it {one}?")
_NO_VILLAGE: Final = QT_TRANSLATE_NOOP("Queries", "Which village is this row from?")
_LOST_NOUGHT: Final = QT_TRANSLATE_NOOP(
    "Queries",
    "A sheet stores {long} as {raw}; which was written cannot be seen. Look at the paper.",
)
_LIKE_CASE: Final = QT_TRANSLATE_NOOP("Queries", "Is this row the same as {no} in the ledger?")
_LIKE_ROW: Final = QT_TRANSLATE_NOOP("Queries", "Is this row the same as row {row} of {file}?")
_LIKE_NOTHING: Final = QT_TRANSLATE_NOOP("Queries", "Is this row a case of its own?")
_DAY: Final = QT_TRANSLATE_NOOP("Queries", "{month}/{day}")
_FULL_DAY: Final = QT_TRANSLATE_NOOP("Queries", "{year}/{month}/{day}")
_MONTH: Final = QT_TRANSLATE_NOOP("Queries", "month {month}")
_FULL_MONTH: Final = QT_TRANSLATE_NOOP("Queries", "{year}/{month}")
_LOST: Final = re.compile(r"(\d{4}|\d{1,2})\.[1-9]")


def say(source: object, **facts: object) -> str:
    """Return one sentence of this page in the language of the program."""
    return QCoreApplication.translate("Queries", str(source)).format(**facts)


def column_name(query: Query, column: str) -> str:
    """Return how the row's own sheet calls a column, else how the ledger does."""
    heading = "".join(heading_of(query, column).split())
    return heading or labels.field(column, TakenOver.__name__)


def chip(asked: Asked) -> str:
    """Return the two or three words that name a doubt."""
    return say(_CHIPS.get(asked.reason, asked.reason))


def short(asked: Asked) -> str:
    """Return what is in doubt about a cell, without the name of its column."""
    return say(_SHORT.get(_kind(asked), asked.reason), raw=told(asked.raw))


def _kind(asked: Asked) -> str:
    """Return under what a doubt is spoken of: a single cell struck out is not the whole row."""
    return STRUCK_CELL if asked.reason == STRUCK_OUT and asked.column else asked.reason


def told(raw: str) -> str:
    """Return a cell on one line."""
    return " ".join(raw.split())


def question(query: Query, asked: Asked, options: Iterable[Option]) -> str:
    """Return what is asked; the value, and the two readings where there are two."""
    facts = {"column": column_name(query, asked.column), "raw": told(asked.raw)}
    days = [str(value) for option in options if option.kind == DAY
            for value in option.values.values()]  # fmt: skip
    if asked.reason == "ambiguous_date" and days:
        exact = [day for day in days if len(day) == 10] or days
        named = [day_words(day, asked.raw) for day in exact]
        if len(named) > 1:
            return say(_ONE_OR_OTHER, **facts, one=named[0], other=named[1])
        return say(_ONE, **facts, one=named[0])
    if asked.reason == "unknown_village" and not facts["raw"]:
        return say(_NO_VILLAGE)
    facts["found"] = str(query.values.get("on", ""))
    return say(_QUESTIONS.get(_kind(asked), asked.reason), **facts)


def question_of_twin(no: str, file: str, row: int) -> str:
    """Return what is asked of a likely duplicate of a case, or of another row."""
    if no:
        return say(_LIKE_CASE, no=no)
    return say(_LIKE_ROW, file=file, row=row) if file else say(_LIKE_NOTHING)


def why(asked: Asked) -> str:
    """Return one line about the reason of a doubt."""
    lost = asked.reason == "ambiguous_date" and _LOST.fullmatch(asked.raw.strip())
    if lost:
        raw = asked.raw.strip()
        return say(_LOST_NOUGHT, raw=raw, long=f"{raw}0")
    return say(_WHY.get(_kind(asked), ""))


def day_words(value: str, raw: str = "") -> str:
    """Return a day or a month as people say it, with its year where the cell has one."""
    year, month, day = (*value.split("-"), "", "")[:3]
    facts = {"year": year, "month": month.lstrip("0"), "day": day.lstrip("0")}
    named = re.search(r"\d{4}", raw) is not None
    if day:
        return say(_FULL_DAY if named else _DAY, **facts)
    if month:
        return say(_FULL_MONTH if named else _MONTH, **facts)
    return year
