"""A row in doubt (待核对项): what is asked, what was answered, what became of the row."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from db.model import day
from db.model.case_kinds import Erased, TakenOver
from db.model.entry import Entry
from db.model.kinds import Act, read_field
from db.model.line import Folding, Skip
from db.model.query_kinds import RowAnswered, RowQueried

POSSIBLE_DUPLICATE: Final = "possible_duplicate"
STRUCK_OUT: Final = "struck_out"
BEFORE_FOUND: Final = "before_found"
MISSING: Final = "missing"

VALUE: Final = "value"
LEFT_OUT: Final = "left_out"
STANDS: Final = "stands"
SAME: Final = "same"
CARRIED_OVER: Final = "carried_over"
ANOTHER: Final = "another"
ANSWERS: Final = frozenset({VALUE, LEFT_OUT, STANDS, SAME, CARRIED_OVER, ANOTHER})

ACCEPTED: Final = "accepted"
_ENDS: Final = {LEFT_OUT: LEFT_OUT, SAME: SAME, CARRIED_OVER: CARRIED_OVER}
_OF_A_TWIN: Final = frozenset({SAME, CARRIED_OVER, ANOTHER})
_OWNERS: Final = {"phone": "applicants", "respondent_phone": "respondents"}
_LATER: Final = ("due_on", "resolved_on", "revisit_on")


@dataclass(frozen=True, slots=True)
class Asked:
    """One doubt about a row; `raw` is the cell as it stands."""

    reason: str
    column: str = ""
    raw: str = ""

    @property
    def key(self) -> str:
        """Return `reason:column`, which names it in entries."""
        return f"{self.reason}:{self.column}"


@dataclass(frozen=True, slots=True)
class Query:
    """A row in doubt as its entries tell it.

    `waiting` are the doubts not yet settled, in the order they are asked. `outcome` is "" while
    the row waits, else `accepted`, `left_out`, `same` or `carried_over`. `values` are fields of
    `TakenOver` as JSON; they and `written` are empty once erased.
    """

    subject: str = ""
    batch: str = ""
    drive: str = ""
    file: str = ""
    name: str = ""
    sheet: str = ""
    row: int = 0
    village: str = ""
    asked: tuple[Asked, ...] = ()
    waiting: tuple[Asked, ...] = ()
    values: Mapping[str, object] = field(default_factory=dict)
    written: Mapping[str, object] = field(default_factory=dict)
    like: str = ""
    outcome: str = ""
    why: str = ""
    case: str = ""

    @property
    def is_open(self) -> bool:
        """Tell whether something is still asked."""
        return bool(self.subject) and not self.outcome

    @property
    def asks(self) -> Asked | None:
        """Return the doubt to ask about now, None where the row does not wait.

        First whether a struck-out row counts at all; a number only once it is known whose it is.
        """
        in_doubt = {one.column for one in self.waiting}
        ready = [one for one in self.waiting if _OWNERS.get(one.column) not in in_doubt]
        struck = [one for one in ready if one.reason == STRUCK_OUT]
        return next(iter([*struck, *ready, *self.waiting]), None)


def fold_query(entries: Iterable[Entry]) -> Folding[Query]:
    """Return the folded line of a row in doubt."""
    return Folding(entries, Query(), _step)


def taken_over(values: Mapping[str, object]) -> TakenOver:
    """Return the entry that the values of a row make; ValueError if one does not fit."""
    return TakenOver(**{name: read_field(TakenOver, name, value) for name, value in values.items()})  # type: ignore[arg-type]  # read by type


def _step(query: Query, act: Act, entry: Entry) -> Query:
    if isinstance(act, RowQueried) and not query.subject:
        return _queried(act, entry)
    if isinstance(act, RowAnswered) and query.is_open:
        return answered(query, act)
    if isinstance(act, Erased):
        return query
    raise Skip("not_in_stage")


def _queried(act: RowQueried, entry: Entry) -> Query:
    raws = (*act.raws, *[""] * len(act.doubts))
    asked = tuple(
        Asked(reason, column, raw)
        for told, raw in zip(act.doubts, raws, strict=False)
        for reason, _, column in [told.partition(":")]
    )
    return Query(
        entry.subject, entry.batch, act.drive, act.file, act.name, act.sheet, act.row or 0,
        act.village, asked, asked, act.values, act.written, act.like,
    )  # fmt: skip


def answered(query: Query, act: RowAnswered) -> Query:
    """Return an open query after one answer; Skip if it does not answer what is asked."""
    if not _fits(query, act):
        raise Skip("not_asked")
    waiting = tuple(one for one in query.waiting if not _settles(act, one))
    query = replace(
        query, waiting=waiting, values={**query.values, **act.values}, case=act.case, why=act.why
    )
    if act.answer in _ENDS or act.case or not act.doubt:
        return replace(query, waiting=(), outcome=_ENDS.get(act.answer, ACCEPTED))
    more = (*_out_of_order(query), *[Asked(POSSIBLE_DUPLICATE)] * bool(act.like))
    fresh = tuple(one for one in more if one.key not in {each.key for each in waiting})
    query = replace(query, waiting=(*waiting, *fresh), like=act.like or query.like)
    query = replace(query, asked=(*query.asked, *(a for a in fresh if a not in query.asked)))
    return query if query.waiting else replace(query, outcome=ACCEPTED)


def _fits(query: Query, act: RowAnswered) -> bool:
    """Tell whether an answer is one to a doubt that waits, with values the fields can take."""
    if act.answer not in ANSWERS or not _read(act.values):
        return False
    if not act.doubt:
        return act.answer in (VALUE, LEFT_OUT)
    asked = next((one for one in query.waiting if one.key == act.doubt), None)
    if asked is None:
        return False
    if asked.reason == POSSIBLE_DUPLICATE:
        return act.answer in (*_OF_A_TWIN, LEFT_OUT)
    return act.answer in (LEFT_OUT, STANDS if asked.reason == STRUCK_OUT else VALUE)


def _read(values: Mapping[str, object]) -> bool:
    try:
        for name, value in values.items():
            read_field(TakenOver, name, value)
    except ValueError:
        return False
    return True


def _settles(act: RowAnswered, asked: Asked) -> bool:
    """Tell whether an answer settles a doubt: the one it names, or an order its days put right."""
    if asked.key == act.doubt:
        return True
    return asked.reason == BEFORE_FOUND and asked.column in act.values


def _out_of_order(query: Query) -> Iterable[Asked]:
    """Give a doubt for each day that is now known to lie before the day the case was found.

    A day in doubt is compared with nothing.
    """
    in_doubt = {one.column for one in query.waiting}
    found = query.values.get("on", "")
    for column in _LATER:
        later = query.values.get(column, "")
        if {column, "found_on"} & in_doubt:
            continue
        if _is_day(found) and _is_day(later) and day.last(str(later)) < day.first(str(found)):
            yield Asked(BEFORE_FOUND, column, str(later))


def _is_day(value: object) -> bool:
    return isinstance(value, str) and day.is_day(value)
