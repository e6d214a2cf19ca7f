"""A row in doubt (待核对项): what is asked, what was answered, what became of the row."""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from db.model import day
from db.model.case_kinds import Erased, LinkedTo, Registered, TakenOver
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


def following(query: Query, act: RowAnswered) -> RowAnswered:
    """Return an answer with the doubts that it settles besides its own, and those it brings up.

    They are worked out once, from the values, and kept in the entry: the values are erased one
    day, and the line must read the same then.
    """
    if _ends(act):
        return replace(act, settles=(), brings=())
    others = [one for one in query.waiting if one.key != act.doubt]
    settles = tuple(
        one.key for one in others if one.reason == BEFORE_FOUND and one.column in act.values
    )
    in_doubt = {one.column for one in others if one.key not in settles}
    brings = tuple(_out_of_order({**query.values, **act.values}, in_doubt))
    return replace(act, settles=settles, brings=brings)


def answered(query: Query, act: RowAnswered) -> Query:
    """Return an open query after one answer; Skip if it does not answer what is asked."""
    if not _fits(query, act):
        raise Skip("not_asked")
    settled = {act.doubt, *act.settles}
    waiting = tuple(one for one in query.waiting if one.key not in settled)
    values = {**query.values, **act.values}
    query = replace(query, waiting=waiting, values=values, case=act.case, why=act.why)
    if _ends(act):
        return replace(query, waiting=(), outcome=_ENDS.get(act.answer, ACCEPTED))
    more = (*_asked(act.brings, values), *[Asked(POSSIBLE_DUPLICATE)] * bool(act.like))
    fresh = tuple(one for one in more if one.key not in {each.key for each in waiting})
    query = replace(query, waiting=(*waiting, *fresh), like=act.like or query.like)
    query = replace(query, asked=(*query.asked, *(a for a in fresh if a not in query.asked)))
    return query if query.waiting else replace(query, outcome=ACCEPTED)


def made_by(query: Query, act: Act | None) -> bool:
    """Tell whether an entry of the case that a row became or joined is the one its answer made.

    A joined case may have been joined by other rows: the entry names the row, but for the sheet
    once the case is erased.
    """
    if isinstance(act, TakenOver):
        return True
    if not isinstance(act, (Registered, LinkedTo)):
        return False
    place = (act.file, act.sheet or query.sheet, act.row or 0)
    return place == (query.file, query.sheet, query.row)


def _ends(act: RowAnswered) -> bool:
    """Tell whether an answer ends a row, whatever else waits."""
    return act.answer in _ENDS or bool(act.case) or not act.doubt


def _asked(keys: Iterable[str], values: Mapping[str, object]) -> Iterable[Asked]:
    for reason, _, column in (key.partition(":") for key in keys):
        yield Asked(reason, column, str(values.get(column, "")))


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


def _out_of_order(values: Mapping[str, object], in_doubt: Container[str]) -> Iterable[str]:
    """Give the key of a doubt for each day now known to lie before the day the case was found.

    A day in doubt is compared with nothing.
    """
    found = values.get("on", "")
    for column in (one for one in _LATER if one not in in_doubt and "found_on" not in in_doubt):
        later = values.get(column, "")
        if _is_day(found) and _is_day(later) and day.last(str(later)) < day.first(str(found)):
            yield Asked(BEFORE_FOUND, column).key


def _is_day(value: object) -> bool:
    return isinstance(value, str) and day.is_day(value)
