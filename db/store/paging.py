"""The ledger's pages: all matching ids in order as one array, and rows in windows of it."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from db.model import codes
from db.model.party import Party
from db.model.selection import SORTS, Selection
from db.store import members, search
from db.store.connection import Database
from db.store.tables import CASE_COLUMNS

Ids = npt.NDArray[np.int64]
_COLUMNS: Final = tuple(CASE_COLUMNS)
_RANKED: Final = {"risk": "risk", "stage": "stage"}
OPEN_STAGES: Final = ("screened", "assessed", "resolving")
OVERDUE: Final = (
    "stage IN ('screened', 'assessed', 'resolving') AND due_on <> '' AND "
    "due_on < substr(?, 1, length(due_on))"
)
FOUND: Final = "found"
CARRIED: Final = "carried"
_TODAY: Final = object()


@dataclass(frozen=True, slots=True)
class CaseRow:
    """One case as lists and papers need it: the wide row, without its entries.

    Days are ISO text or "", amounts fen; `applicants` and `respondents` are parties.
    """

    id: int
    subject: str
    no: str
    stage: str
    found_on: str
    village: str
    title: str
    source: str
    finder: str
    applicants: tuple[Party, ...]
    respondents: tuple[Party, ...]
    households: int | None
    people: int | None
    amount: int | None
    place: str
    category: str
    facts: str
    claim: str
    risk: str
    opinion: str
    office: str
    handler: str
    leader: str
    due_on: str
    measures: str
    method: str
    progress: str
    held: bool
    agreement: str
    agreement_no: str
    agreed_on: str
    outcome: str
    resolved_on: str
    closed_out_on: str
    last_revisit: str
    next_revisit: str
    satisfaction: str
    reopened: int
    national_no: str
    remarks: str
    drive: str
    early_sign: str
    first_or_repeat: str
    accepted_on: str
    notified_on: str
    referral_result: str
    batch: str
    confirmed: bool
    skipped: int

    def is_overdue(self, today: str) -> bool:
        """Tell whether it is still open after its own target date (化解时限)."""
        late = self.due_on < today[: len(self.due_on)]  # as in OVERDUE
        return bool(self.due_on) and self.stage in OPEN_STAGES and late


@dataclass(frozen=True, slots=True)
class Sides:
    """What likely duplicates are looked for by: both sides of a case and its category."""

    id: int
    subject: str
    category: str
    applicants: tuple[Party, ...]
    respondents: tuple[Party, ...]


def ids(db: Database, selection: Selection, today: str) -> Ids:
    """Return the ids of all chosen cases in the chosen order."""
    where, values = narrowed(selection, today)
    order = _order(selection)
    sql = f"SELECT group_concat(id) FROM (SELECT id FROM cases WHERE {where} ORDER BY {order})"
    joined = db.conn.execute(sql, values).fetchone()[0]
    return np.fromstring(joined or "", dtype=np.int64, sep=",")


def count(db: Database, selection: Selection, today: str) -> int:
    """Return how many cases are chosen."""
    where, values = narrowed(selection, today)
    return int(db.conn.execute(f"SELECT count(*) FROM cases WHERE {where}", values).fetchone()[0])


def rows(db: Database, wanted: Sequence[int] | Ids) -> list[CaseRow]:
    """Return the rows of these ids, in their order; an id that is gone is left out."""
    marks = json.dumps([int(one) for one in wanted])
    sql = f"SELECT {', '.join(_COLUMNS)} FROM cases WHERE id IN (SELECT value FROM json_each(?))"
    found = {row[0]: row for row in db.conn.execute(sql, [marks])}
    return [_row(found[int(one)]) for one in wanted if int(one) in found]


def sides(db: Database) -> Iterator[Sides]:
    """Give who is on which side of every case, in the order of their ids."""
    for number, subject, category, ours, theirs in db.conn.execute(
        "SELECT id, subject, category, applicants, respondents FROM cases ORDER BY id"
    ):
        yield Sides(number, subject, category, _parties(ours), _parties(theirs))


def facts(db: Database, number: int) -> str:
    """Return the facts of the case with this id, "" if it is gone."""
    row = db.conn.execute("SELECT facts FROM cases WHERE id = ?", [number]).fetchone()
    return str(row[0]) if row else ""


def by_no(db: Database, no: str) -> CaseRow | None:
    """Return the case with this number, whatever its case or surrounding blanks."""
    sql = f"SELECT {', '.join(_COLUMNS)} FROM cases WHERE no = ?"
    row = db.conn.execute(sql, [no.strip().upper()]).fetchone()
    return _row(row) if row else None


def _row(values: Sequence[Any]) -> CaseRow:
    named = dict(zip(_COLUMNS, values, strict=True))
    for side in ("applicants", "respondents"):
        named[side] = _parties(named[side])
    named["held"] = bool(named["held"])
    named["confirmed"] = bool(named["confirmed"])
    return CaseRow(**named)


def _parties(told: str) -> tuple[Party, ...]:
    return tuple(Party(*party) for party in json.loads(told))


def _order(selection: Selection) -> str:
    column = selection.sort if selection.sort in SORTS else "no"
    way = "DESC" if selection.descending else "ASC"
    if column in _RANKED:
        ranks = " ".join(
            f"WHEN '{code}' THEN {rank}" for rank, code in enumerate(codes.codes(_RANKED[column]))
        )
        return f"CASE {column} {ranks} ELSE 99 END {way}, no {way}"
    return f"{column} {way}, no {way}"


def narrowed(selection: Selection, today: str) -> tuple[str, list[object]]:
    """Return the condition of a selection as SQL and its values."""
    parts = [
        (sql, [today if given is _TODAY else given for given in values])
        for sql, values in _conditions(selection)
    ]
    wanted = search.match(selection.text)
    if wanted is None:
        return "0", []
    if wanted:
        sql = "id IN (SELECT rowid FROM case_text WHERE case_text MATCH ?)"
        parts.append((sql, [wanted]))
    where = " AND ".join(sql for sql, _ in parts) or "1"
    return where, [value for _, given in parts for value in given]


def _conditions(selection: Selection) -> Iterator[tuple[str, list[object]]]:
    if selection.stages:
        marks = ", ".join("?" * len(selection.stages))
        yield f"stage IN ({marks})", list(selection.stages)
    for column in ("no", "village", "category", "risk", "batch"):
        if getattr(selection, column):
            yield f"{column} = ?", [getattr(selection, column)]
    if selection.drive:
        yield _of_drive(selection.share), [selection.drive] * (1 if selection.share == FOUND else 2)
    yield from _found(selection)
    if selection.overdue:
        yield OVERDUE, [_TODAY]
    if selection.unconfirmed:
        yield "confirmed = 0", []
    if selection.counted is not None:
        yield members.case_condition(selection.counted)


def _of_drive(share: str) -> str:
    linked = "id IN (SELECT case_id FROM registrations WHERE drive = ? AND link)"
    if share == FOUND:
        return "drive = ?"
    return f"({linked} AND drive <> ?)" if share == CARRIED else f"(drive = ? OR {linked})"


def _found(selection: Selection) -> Iterator[tuple[str, list[object]]]:
    if selection.found_from:
        yield "found_on >= substr(?, 1, length(found_on))", [selection.found_from]
    if selection.found_to:
        yield "found_on <= ?", [selection.found_to]
