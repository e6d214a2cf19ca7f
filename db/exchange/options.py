"""What can be answered to a doubt about a row: pure, and never a guess put first."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from rapidfuzz import fuzz

from db.errors import Refused
from db.exchange.cells import typed
from db.exchange.columns import COLUMNS, PHONE, REQUIRED, RESPONDENT_PHONE, Parse
from db.exchange.understanding import PAST, day_written, field_of, period_of, side_of, understood
from db.exchange.villages import bare_name
from db.model import codes, day
from db.model.case_kinds import TakenOver
from db.model.kinds import layout
from db.model.query import (
    ANOTHER,
    BEFORE_FOUND,
    CARRIED_OVER,
    LEFT_OUT,
    POSSIBLE_DUPLICATE,
    SAME,
    STANDS,
    STRUCK_OUT,
    VALUE,
    Asked,
    Query,
)
from db.model.station import Village

DAY: Final = "day"
CODE: Final = "code"
TYPED: Final = "typed"
LISTED: Final = "listed"
EMPTY: Final = "empty"
WITHDRAWN: Final = "withdrawn"

STRUCK_OUT_BY_VILLAGE: Final = "表中已划去"
"""Why a struck-out row is left out, as the book says it."""

SHORT_LIST: Final = 6
MOST_NEAR: Final = 4
NEAR: Final = 50.0
"""Of 100: half of the shorter word stands in the longer one."""

_MONTH_AND_DAY: Final = re.compile(r"(\d{1,2})[./-](\d{1,2})", re.ASCII)
_YEAR_AND_MONTH: Final = re.compile(r"(\d{4})[./-]1", re.ASCII)
_DAY_FIRST: Final = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})", re.ASCII)
_NO_YEAR: Final = re.compile(r"(\d{1,2})月(?:(\d{1,2})[日号]?)?", re.ASCII)
_PARTS: Final = re.compile(r"(?:(\d{4}|\d{2})[./年-])?(\d{1,2})[./月-]\d{1,3}[日号]?", re.ASCII)
_EVERY_WORD: Final = re.compile(r"纠纷|矛盾|问题|争议|类$|村委会|居委会|村$|社区$")


@dataclass(frozen=True, slots=True)
class Option:
    """One thing that can be answered.

    `kind` is `day` or `code` (a fixed value), `typed` (the text of `column`, read by
    `understood`), `listed` (one of `choices`), `empty`, or the answer itself: `stands`,
    `withdrawn`, `same`, `carried_over`, `another`, `left_out` (a reason is typed). `answer`,
    `values` and `why` are what is recorded. `blocked` is the code of what forbids it, "" if
    nothing does.
    """

    kind: str
    answer: str = VALUE
    values: Mapping[str, object] = field(default_factory=dict)
    column: str = ""
    why: str = ""
    blocked: str = ""


@dataclass(frozen=True, slots=True)
class Like:
    """What a row may be the same as: the case, or the row that is still in doubt itself.

    `problem` says why nothing can be joined to it: `twin_waits`, `twin_left_out`, `twin_gone`.
    `drive` is the one that the case was found in.
    """

    case: str = ""
    query: str = ""
    drive: str = ""
    problem: str = ""


def options(
    query: Query, asked: Asked, today: date, villages: Sequence[Village], like: Like | None = None
) -> tuple[Option, ...]:
    """Return what can be answered to one doubt of a row, at most nine ways; the last leaves it out.

    `like` is needed for a likely duplicate.
    """
    if asked.reason == POSSIBLE_DUPLICATE:
        found = _of_a_twin(query, like or Like(problem="twin_gone"))
    elif asked.reason == STRUCK_OUT and asked.column:
        found = _of_a_struck_cell(query, asked, today, villages)
    elif asked.reason == STRUCK_OUT:
        out = Option(WITHDRAWN, LEFT_OUT, why=STRUCK_OUT_BY_VILLAGE)
        return (Option(STANDS, STANDS), out, Option(LEFT_OUT, LEFT_OUT))
    else:
        found = _of_a_cell(query, asked, today, villages)
    return (*found, Option(LEFT_OUT, LEFT_OUT))


def readings(raw: str, column: str, drive: str, today: date) -> tuple[str, ...]:
    """Return the days and months that an unclear cell may mean, as ISO text, days first."""
    text = typed(raw)
    for pattern, read in _AMBIGUOUS:
        match = pattern.fullmatch(text)
        if match is not None:
            found = dict.fromkeys(read(match, drive, today))
            return tuple(one for one in found if _can_be(one, column, today))
    return ()


def choices(asked: Asked, villages: Sequence[Village]) -> list[tuple[str, str]]:
    """Return the codes that may be meant with their labels, the nearest to the cell first."""
    ranked = sorted(_scored(asked, villages), key=lambda one: -one[2])
    return [(code, label) for code, label, _ in ranked]


def _of_a_twin(query: Query, like: Like) -> Iterator[Option]:
    yield Option(SAME, SAME, blocked=like.problem)
    own = like.drive == query.drive and not like.problem
    blocked = "no_drive" if not query.drive else like.problem or ("same_drive" if own else "")
    yield Option(CARRIED_OVER, CARRIED_OVER, blocked=blocked)
    yield Option(ANOTHER, ANOTHER)


def _of_a_cell(
    query: Query, asked: Asked, today: date, villages: Sequence[Village]
) -> Iterator[Option]:
    if asked.column == "village" or _is_listed(asked.column):
        return _from_a_list(asked, villages)
    if _parse(asked.column) is Parse.DATE:
        return _of_a_day(query, asked, today)
    return _of_a_text(query, asked)


def _of_a_struck_cell(
    query: Query, asked: Asked, today: date, villages: Sequence[Village]
) -> Iterator[Option]:
    """Give what a struck-out cell may come to: what it says, another value, or none.

    Either way the row stands.
    """
    said: Mapping[str, object] = {}
    with suppress(Refused):
        said = understood(asked.column, asked.raw, query, today, villages)
        yield Option(STANDS, STANDS, said, asked.column)
    for one in _of_a_cell(query, asked, today, villages):
        if one.kind != CODE or one.values != said:
            yield replace(one, answer=STANDS)


def _of_a_day(query: Query, asked: Asked, today: date) -> Iterator[Option]:
    column = asked.column
    found = _PROPOSED.get(asked.reason)
    for text in found(asked, query.drive, today) if found else ():
        yield Option(DAY, values={field_of(column): text}, column=column)
    yield Option(TYPED, column=column)
    if asked.reason == BEFORE_FOUND:
        yield Option(TYPED, column="found_on")
    if column not in REQUIRED:
        yield Option(EMPTY, values={field_of(column): ""}, column=column)


def _from_a_list(asked: Asked, villages: Sequence[Village]) -> Iterator[Option]:
    column = asked.column
    scored = sorted(_scored(asked, villages), key=lambda one: -one[2])
    few = len(scored) <= SHORT_LIST
    for code, _, _ in scored if few else [one for one in scored if one[2] >= NEAR][:MOST_NEAR]:
        yield Option(CODE, values={column: code}, column=column)
    if not few:
        yield Option(LISTED, column=column)
    if column not in REQUIRED:
        yield Option(EMPTY, values={column: ""}, column=column)


def _of_a_text(query: Query, asked: Asked) -> Iterator[Option]:
    column = asked.column
    is_phone = column in (PHONE, RESPONDENT_PHONE)
    if column and (not is_phone or side_of(query, field_of(column))):
        yield Option(TYPED, column=column)
    if column and column not in REQUIRED:
        stored = layout(TakenOver).by_name.get(column)
        values = {column: ""} if stored is not None and stored.default == "" else {}
        yield Option(EMPTY, values=values, column=column)


def _parse(column: str) -> Parse | None:
    return COLUMNS[column].parse if column in COLUMNS else None


def _is_listed(column: str) -> bool:
    return _parse(column) in (Parse.CODE, Parse.YES_NO)


def _scored(asked: Asked, villages: Sequence[Village]) -> list[tuple[str, str, float]]:
    """Return codes, labels and how near they come to the cell, 0 to 100, in the list's order."""
    if asked.column == "village":
        return [
            (one.code, one.name, max(_nearness(asked.raw, name) for name in (one.name, *one.also)))
            for one in villages
        ]
    if _parse(asked.column) is Parse.YES_NO:
        return [("yes", "是", 0.0), ("no", "否", 0.0)]
    labels = [(code, codes.label(asked.column, code)) for code in codes.codes(asked.column)]
    return [(code, label, _nearness(asked.raw, label)) for code, label in labels]


def _nearness(raw: str, label: str) -> float:
    one = _EVERY_WORD.sub("", bare_name(raw)) or typed(raw)
    other = _EVERY_WORD.sub("", typed(label)) or typed(label)
    if not set(one) & set(other):
        return 0.0
    return max(fuzz.ratio(one, other), fuzz.partial_ratio(one, other))


def _can_be(text: str, column: str, today: date) -> bool:
    return day.is_day(text) and (column not in PAST or day.first(text) <= today)


def _ambiguous(asked: Asked, drive: str, today: date) -> tuple[str, ...]:
    return readings(asked.raw, asked.column, drive, today)


def _month_of(asked: Asked, drive: str, today: date) -> tuple[str, ...]:
    """Return the month of a day that the calendar does not have, where that month is sound."""
    match = _PARTS.fullmatch(typed(asked.raw))
    if match is None:
        return ()
    month = int(match[2])
    year = f"20{match[1]}"[-4:] if match[1] else str(_year(month, drive, today))
    text = f"{year}-{month:02d}"
    return (text,) if _can_be(text, asked.column, today) else ()


def _come_by_now(asked: Asked, drive: str, today: date) -> tuple[str, ...]:
    """Return the day of a cell as it stands if it has come by now, else its last that has."""
    text = day_written(asked.raw, drive, today).text
    if not text:
        return ()
    years = (period_of(drive, today).year or today.year, today.year)
    tried = [text, *(f"{year - back}{text[4:]}" for back in (0, 1) for year in years)]
    return tuple(one for one in tried if _can_be(one, asked.column, today))[:1]


_PROPOSED: Final[Mapping[str, Callable[[Asked, str, date], tuple[str, ...]]]] = {
    "ambiguous_date": _ambiguous,
    "no_such_date": _month_of,
    "future_date": _come_by_now,
}


def _year(month: int, drive: str, today: date) -> int:
    period = period_of(drive, today)
    later = period.last_month is not None and month > period.last_month
    return (period.year or today.year) - later


def _month_and_day(match: re.Match[str], drive: str, today: date) -> Iterator[str]:
    """Give the days of 3.1: a number cell loses the last nought of 3.10."""
    month, days = int(match[1]), [int(match[2])]
    year = _year(month, drive, today)
    if len(match[2]) == 1:
        days.append(days[0] * 10)
    yield from (f"{year}-{month:02d}-{number:02d}" for number in days)
    yield f"{year}-{month:02d}"


def _year_and_month(match: re.Match[str], drive: str, today: date) -> Iterator[str]:
    yield from (f"{match[1]}-01", f"{match[1]}-10")


def _day_first(match: re.Match[str], drive: str, today: date) -> Iterator[str]:
    one, other = int(match[1]), int(match[2])
    yield f"{match[3]}-{one:02d}-{other:02d}"
    yield f"{match[3]}-{other:02d}-{one:02d}"


def _no_year(match: re.Match[str], drive: str, today: date) -> Iterator[str]:
    month = int(match[1])
    year = _year(month, drive, today)
    rest = f"-{month:02d}" + (f"-{int(match[2]):02d}" if match[2] else "")
    yield from (f"{year}{rest}", f"{year - 1}{rest}")


_Meant = Callable[[re.Match[str], str, date], Iterator[str]]
_AMBIGUOUS: Final[tuple[tuple[re.Pattern[str], _Meant], ...]] = (
    (_MONTH_AND_DAY, _month_and_day),
    (_YEAR_AND_MONTH, _year_and_month),
    (_DAY_FIRST, _day_first),
    (_NO_YEAR, _no_year),
)
