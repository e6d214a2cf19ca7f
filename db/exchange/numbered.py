"""Rows that come back under the number of a row in doubt, as our workbook of such rows sends them.

A number answers what cells can answer, once: whether a row counts that was struck out, or is told
twice, is asked of a person who sees both.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from db.exchange.reading_kinds import AcceptedRow, Doubt, LeftOut, Notice, QueriedRow, Return
from db.ledger import Ledger
from db.model.query import POSSIBLE_DUPLICATE, STRUCK_OUT, Query

ANSWERED_BEFORE: Final = "answered_before"
"""Why a row is left out whose number was answered already, or stands in an earlier row."""
NOT_BY_CELLS: Final = frozenset({POSSIBLE_DUPLICATE, STRUCK_OUT})
"""Doubts that no cell answers."""
TOLD_EVERY: Final = 20


class Numbers:
    """The queries of a ledger by their numbers, each read once."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._queries: dict[str, Query | None] = {}

    def query(self, number: str) -> Query | None:
        """Return what a number in a sheet names, answered or not; None if the ledger has no such.

        Queries that were taken back with their import are none.
        """
        key = number.strip().upper()
        if not key:
            return None
        if key not in self._queries:
            found = self._ledger.reading.query(self._ledger.new_line("query", key))
            self._queries[key] = found if found.subject else None
        return self._queries[key]


class Sorting:
    """The rows of an import while those with a number are sorted by what became of their query."""

    def __init__(self, numbers: Numbers, tell: Callable[[], None]) -> None:
        """Take the queries; `tell` is called now and then and may raise to stop."""
        self._numbers = numbers
        self._tell = tell
        self._seen: set[str] = set()
        self._looked_at = 0

    def sorted_out(self, ret: Return) -> Return:
        """Return a file with each of its numbered rows where it belongs.

        Rows of an unknown number lose it, those of an answered one are left out, and those that
        cells alone cannot settle are queried.
        """
        rows: list[AcceptedRow | QueriedRow] = [*ret.accepted, *ret.queried]
        if not any(row.query_no for row in rows):
            return ret
        placed = [self._placed(row) if row.query_no else row for row in rows]
        spent = [row for row, now in zip(rows, placed, strict=True) if now is None]
        return replace(
            ret,
            accepted=tuple(row for row in placed if isinstance(row, AcceptedRow)),
            queried=tuple(row for row in placed if isinstance(row, QueriedRow)),
            left_out=(*ret.left_out, *map(_left_out, spent)),
            excluded=_counted(ret, len(spent)),
            notices=(*ret.notices, *map(_noticed, spent)),
        )

    def _placed(self, row: AcceptedRow | QueriedRow) -> AcceptedRow | QueriedRow | None:
        """Return a row as it is taken in, None where it says nothing new."""
        self._looked_at += 1
        if self._looked_at % TOLD_EVERY == 0:
            self._tell()
        query = self._numbers.query(row.query_no)
        if query is None:
            return _without_number(row)
        if not query.is_open or query.subject in self._seen:
            return None
        self._seen.add(query.subject)
        doubts = tuple(
            Doubt(one.reason, one.column, one.raw)
            for one in query.waiting
            if one.reason in NOT_BY_CELLS
        )
        if isinstance(row, AcceptedRow) and doubts:
            return QueriedRow(row.row, row.sheet, doubts, (), values=row, query_no=row.query_no)
        return row


def is_filled_in(row: QueriedRow, query: Query) -> bool:
    """Tell whether a row that stays in doubt answers all the same what cells can answer."""
    asked = {(one.reason, one.column) for one in query.waiting if one.reason in NOT_BY_CELLS}
    asked.add((POSSIBLE_DUPLICATE, ""))
    return all((one.reason, one.column) in asked for one in row.doubts)


def _without_number(row: AcceptedRow | QueriedRow) -> AcceptedRow | QueriedRow:
    if isinstance(row, AcceptedRow):
        return replace(row, query_no="")
    return replace(row, query_no="", values=replace(row.values, query_no=""))


def _left_out(row: AcceptedRow | QueriedRow) -> LeftOut:
    return LeftOut(row.row, row.sheet, ANSWERED_BEFORE, row.query_no)


def _noticed(row: AcceptedRow | QueriedRow) -> Notice:
    return Notice(ANSWERED_BEFORE, row.sheet, row.row, "query_no", row.query_no)


def _counted(ret: Return, spent: int) -> dict[str, int]:
    counts = dict(ret.excluded)
    if spent:
        counts[ANSWERED_BEFORE] = counts.get(ANSWERED_BEFORE, 0) + spent
    return counts
