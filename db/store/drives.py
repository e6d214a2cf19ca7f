"""Drives, the returns of their villages, rows in doubt, and the station's two other lists."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, Final, TypeVar

from db.model.activity import Activity, Rectification
from db.model.drive import Drive, Handed
from db.model.query import Asked
from db.store.connection import Database
from db.store.tables import LINE_COLUMNS

_DONE: Final = "total(stage IN ('resolved', 'closed_out', 'archived'))"
_COUNTED: Final = {
    "found resolved early": (
        f"SELECT village, count(*), {_DONE}, total(early_sign = 'yes') FROM cases"
        " WHERE drive = :drive GROUP BY 1"
    ),
    "carried carried_resolved": (
        f"SELECT village, count(*), {_DONE} FROM cases WHERE drive <> :drive AND id IN"
        " (SELECT case_id FROM registrations WHERE drive = :drive AND link) GROUP BY 1"
    ),
    "waiting": (
        "SELECT village, count(*) FROM queries WHERE drive = :drive AND outcome = '' GROUP BY 1"
    ),
}
"""What is counted of the cases of a drive, by village: the counts' names, and the question."""

_READ: Final[dict[str, Callable[[Any], Any]]] = {
    str(bool): bool,
    str(Mapping[str, object]): json.loads,
    str(tuple[str, ...]): lambda told: tuple(json.loads(told)),
}
"""How values of these types come back from the table."""

Kept = TypeVar("Kept", Drive, Handed, Activity, Rectification)


@dataclass(frozen=True, slots=True)
class QueryRow:
    """A row in doubt as lists need it; `waiting` are the doubts that are still asked."""

    subject: str
    batch: str
    drive: str
    file: str
    name: str
    sheet: str
    row: int
    village: str
    waiting: tuple[Asked, ...]
    outcome: str
    case: str


@dataclass(frozen=True, slots=True)
class Progress:
    """What a village's cases in a drive have come to.

    `found`, of which `resolved`, and of which `early` are early signs (苗头); `carried` were found
    by an earlier drive and again in this one, of which `carried_resolved`; `waiting` counts rows
    in doubt.
    """

    village: str
    found: int = 0
    resolved: int = 0
    carried: int = 0
    waiting: int = 0
    early: int = 0
    carried_resolved: int = 0


def drives(db: Database) -> list[Drive]:
    """Return all drives, the latest first."""
    return _kept(db, Drive, "drives", "1", "key DESC")


def returns(db: Database, drive: str) -> list[Handed]:
    """Return what was handed in for a drive, in the order it came.

    A file of several villages counts for each village of which it brought a row, and for each
    that an answer to one of its rows named.
    """
    found = _kept(db, Handed, "returns", "drive = ?", "place", drive)
    return [each for one in found for each in _by_village(db, one)]


def returns_of(db: Database, batch: str) -> list[Handed]:
    """Return what was taken in by one import, in the order of its files."""
    return _kept(db, Handed, "returns", "batch = ?", "place", batch)


def return_with(db: Database, file: str) -> Handed | None:
    """Return what was taken in from the file with this SHA-256 and still stands, or None."""
    found = _kept(db, Handed, "returns", "file = ? AND file <> ''", "place", file)
    return found[0] if found else None


def activities(db: Database) -> list[Activity]:
    """Return the activity log, the newest day first."""
    return _kept(db, Activity, "activities", "1", "on_day DESC, place")


def rectifications(db: Database) -> list[Rectification]:
    """Return the list of what is to be mended: what is open first, by its target date.

    What has none comes after those that have one; of the closed ones the last closed is first.
    """
    order = "closed, closed_on DESC, due_on = '', due_on, place"
    return _kept(db, Rectification, "rectifications", "1", order)


def queries(db: Database, *, batch: str = "", drive: str = "", open_only: bool) -> list[QueryRow]:
    """Return rows in doubt, of an import or a drive if one is named, in the order of their files.

    `open_only` leaves out those that are answered.
    """
    where = ["(? = '' OR batch = ?)", "(? = '' OR drive = ?)", *["outcome = ''"] * open_only]
    columns = ", ".join(LINE_COLUMNS["queries"])
    sql = f"SELECT {columns} FROM queries WHERE {' AND '.join(where)} ORDER BY place"
    return [_query(row) for row in db.conn.execute(sql, [batch, batch, drive, drive])]


def waiting(db: Database) -> int:
    """Return how many rows in doubt wait for an answer."""
    sql = "SELECT count(*) FROM queries WHERE outcome = ''"
    return int(db.conn.execute(sql).fetchone()[0])


def progress(db: Database, drive: str) -> dict[str, Progress]:
    """Return by village what the cases of a drive have come to, and how many rows wait."""
    told: dict[str, dict[str, int]] = {}
    for village, name, count in _counts(db, drive):
        told.setdefault(village, {})[name] = count
    return {village: Progress(village, **counts) for village, counts in told.items()}


def _counts(db: Database, drive: str) -> Iterator[tuple[str, str, int]]:
    for names, sql in _COUNTED.items():
        for village, *counts in db.conn.execute(sql, {"drive": drive}):
            for name, count in zip(names.split(), counts, strict=True):
                yield village, name, int(count)


def _by_village(db: Database, handed: Handed) -> list[Handed]:
    named = {handed.village, *handed.villages}
    if handed.queried and handed.batch:
        sql = (
            "SELECT cases.village FROM queries JOIN cases ON cases.subject = queries.case_subject"
            " WHERE queries.batch = ? AND queries.file = ? AND queries.outcome = 'accepted'"
        )
        named |= {village for (village,) in db.conn.execute(sql, [handed.batch, handed.file])}
    return [replace(handed, village=village) for village in sorted(named - {""})] or [handed]


def _kept(
    db: Database, cls: type[Kept], table: str, where: str, order: str, *values: object
) -> list[Kept]:
    names = [spec.name for spec in fields(cls)]
    columns = list(LINE_COLUMNS[table])[: len(names)]
    rows = db.conn.execute(
        f"SELECT {', '.join(columns)} FROM {table} WHERE {where} ORDER BY {order}", values
    )
    read = [_READ.get(str(spec.type)) for spec in fields(cls)]
    return [
        cls(*(turn(value) if turn else value for turn, value in zip(read, row, strict=True)))
        for row in rows
    ]


def _query(row: tuple[Any, ...]) -> QueryRow:
    values = list(row[:11])
    values[8] = tuple(Asked(*told) for told in json.loads(row[8]))
    return QueryRow(*values)
