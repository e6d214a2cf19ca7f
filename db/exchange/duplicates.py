"""Rows of an import that may tell what another row, or a case of the ledger, has told already."""

from collections.abc import Callable, Container
from dataclasses import dataclass, replace
from typing import Final

from db.exchange.likeness import Telling, Tellings
from db.exchange.numbered import TOLD_EVERY, Numbers
from db.exchange.reading_kinds import AcceptedRow, Doubt, QueriedRow, Return
from db.ledger import Ledger
from db.model.query import POSSIBLE_DUPLICATE

Place = tuple[int, str, int]
"""Where a row stands in an import: the place of its file, its sheet, its number."""
SIDES_EVERY: Final = 500


@dataclass(frozen=True, slots=True)
class Twin:
    """What a row may be the same as: a case of the ledger, else an earlier row of the import."""

    subject: str = ""
    place: Place = (0, "", 0)


@dataclass(frozen=True, slots=True)
class _FactsOf:
    """Reads the facts of a case when they are asked for."""

    ledger: Ledger
    number: int

    def __call__(self) -> str:
        return self.ledger.reading.facts(self.number)


def told_in(ledger: Ledger, tell: Callable[[], None]) -> Tellings[Twin]:
    """Return all that the cases of the ledger tell, to look for likely duplicates among.

    `tell` is called now and then and may raise to stop.
    """
    tellings: Tellings[Twin] = Tellings()
    for count, one in enumerate(ledger.reading.sides()):
        if count % SIDES_EVERY == 0:
            tell()
        telling = Telling(one.applicants, one.respondents, one.category, "")
        tellings.add(Twin(one.subject), telling, _FactsOf(ledger, one.id))
    return tellings


def set_duplicates_aside(
    ledger: Ledger,
    returns: list[Return],
    passed_over: Container[int],
    tell: Callable[[], None] = lambda: None,
) -> dict[Place, Twin]:
    """Turn rows that may be duplicates into queried rows; return what each may be the same as.

    A row is compared with the cases of the ledger, with earlier files and with earlier rows of
    its own; one that answers a query only if nobody was asked about it before. Files that hold no
    news are passed over. Rows that were accepted have no raw cells then: see `without_cells`.
    `tell` is called now and then and may raise to stop.
    """
    tellings = told_in(ledger, tell)
    numbers = Numbers(ledger)
    twins: dict[Place, Twin] = {}
    for index, ret in enumerate(returns):
        if ret.error is None and index not in passed_over:
            returns[index] = _Sorting(index, ret, tellings, twins, numbers).sorted_out(tell)
    return twins


def without_cells(ret: Return) -> frozenset[tuple[str, int]]:
    """Return sheet and number of the rows set aside of which nothing raw is known yet."""
    return frozenset((row.sheet, row.row) for row in ret.queried if not row.cells)


def with_cells(ret: Return, again: Return) -> Return:
    """Return a return with the raw cells that reading the same file again gave for its rows."""
    if again.error is not None or again.sha256 != ret.sha256:
        return ret
    read = {(row.sheet, row.row): row for row in again.queried}
    queried = tuple(_filled(row, read.get((row.sheet, row.row))) for row in ret.queried)
    return replace(ret, queried=queried)


def telling_of(row: AcceptedRow) -> Telling:
    """Return what a row tells."""
    return Telling(row.applicants, row.respondents, row.category, row.facts)


class _Sorting:
    """One return while its rows are compared with what was told before, in the sheets' order."""

    def __init__(
        self,
        index: int,
        ret: Return,
        tellings: Tellings[Twin],
        twins: dict[Place, Twin],
        numbers: Numbers,
    ) -> None:
        self._index = index
        self._ret = ret
        self._tellings = tellings
        self._twins = twins
        self._numbers = numbers

    def sorted_out(self, tell: Callable[[], None]) -> Return:
        """Return the return with its likely duplicates among the queried rows."""
        accepted: list[AcceptedRow] = []
        queried: list[QueriedRow] = []
        for number, row in enumerate(self._in_order()):
            if number % TOLD_EVERY == 0:
                tell()
            values = row.values if isinstance(row, QueriedRow) else row
            twin = self._twin(row, values)
            if isinstance(row, QueriedRow):
                queried.append(_doubted_too(row) if twin else row)
            elif twin:
                doubts = (Doubt(POSSIBLE_DUPLICATE),)
                queried.append(
                    QueriedRow(row.row, row.sheet, doubts, (), values=row, query_no=row.query_no)
                )
            else:
                accepted.append(row)
        return replace(self._ret, accepted=tuple(accepted), queried=tuple(queried))

    def _in_order(self) -> list[AcceptedRow | QueriedRow]:
        """Return the rows as they stand in the sheets; sheets in the order of their columns."""
        sheets = {
            name: at for at, name in enumerate(dict.fromkeys(c.sheet for c in self._ret.columns))
        }
        rows: list[AcceptedRow | QueriedRow] = [*self._ret.accepted, *self._ret.queried]
        return sorted(rows, key=lambda row: (sheets.get(row.sheet, 0), row.row))

    def _twin(self, row: AcceptedRow | QueriedRow, values: AcceptedRow) -> Twin | None:
        telling = telling_of(values)
        if not telling.can_be_compared:
            return None
        place = (self._index, row.sheet, row.row)
        twin = self._tellings.like(telling) if self._is_compared(row) else None
        if twin is None:
            self._tellings.add(Twin(place=place), telling)
        else:
            self._twins[place] = twin
        return twin

    def _is_compared(self, row: AcceptedRow | QueriedRow) -> bool:
        """Tell whether a row may be a duplicate for all that is known of its query."""
        query = self._numbers.query(row.query_no)
        if query is None:
            return True
        asked = any(one.reason == POSSIBLE_DUPLICATE for one in query.asked)
        return isinstance(row, AcceptedRow) and not asked


def _filled(row: QueriedRow, read: QueriedRow | None) -> QueriedRow:
    if row.cells or read is None:
        return row
    return replace(
        row,
        cells=read.cells,
        above=read.above,
        below=read.below,
        above_row=read.above_row,
        below_row=read.below_row,
    )


def _doubted_too(row: QueriedRow) -> QueriedRow:
    if any(one.reason == POSSIBLE_DUPLICATE for one in row.doubts):
        return row
    return replace(row, doubts=(*row.doubts, Doubt(POSSIBLE_DUPLICATE)))
