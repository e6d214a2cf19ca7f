"""What has been read of a file so far, from the first sheet to the last."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from db.exchange.cells import Cell
from db.exchange.exclusions import ZERO_REPORT, first_words
from db.exchange.reading_kinds import (
    AcceptedRow,
    ActivityRow,
    LeftOut,
    MappedColumn,
    Notice,
    QueriedRow,
    RectificationRow,
    Return,
)

ZERO_VILLAGE_UNKNOWN: Final = "zero_village_unknown"


@dataclass(frozen=True, slots=True)
class NothingNew:
    """A row that says there is nothing new in a village; `unknown` is one the ledger has not."""

    village: str
    unknown: bool
    sheet: str
    row: int


@dataclass(slots=True)
class Gathering:
    """Rows, notices and columns of a file.

    `village` is the one its titles and names speak of, `quarters` are all that they do.
    """

    accepted: list[AcceptedRow] = field(default_factory=list)
    queried: list[QueriedRow] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    activities: list[ActivityRow] = field(default_factory=list)
    rectifications: list[RectificationRow] = field(default_factory=list)
    excluded: Counter[str] = field(default_factory=Counter)
    nothing_new: list[NothingNew] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    columns: list[MappedColumn] = field(default_factory=list)
    rows_read: int = 0
    village: str = ""
    quarters: set[str] = field(default_factory=set)

    def leave_out(self, reason: str, sheet: str, number: int, row: Sequence[Cell]) -> None:
        """Count a row that is no entry and keep its first words."""
        self.excluded[reason] += 1
        self.left_out.append(LeftOut(number, sheet, reason, first_words(row)))

    def result(self, file: str, sha256: str, new_villages: Sequence[Notice]) -> Return:
        """Return what was read of the file.

        A file of zero reports alone is of the village that they speak of, if it is only one.
        """
        rows = [*self.accepted, *(row.values for row in self.queried)]
        nothing = not rows and not self.activities and not self.rectifications
        zero = nothing and ZERO_REPORT in self.excluded
        quiet = dict.fromkeys(
            one.village for one in self.nothing_new if one.village and not one.unknown
        )
        stated = set(quiet) if zero else {row.village for row in rows if row.village}
        return Return(
            file,
            sha256,
            stated.pop() if len(stated) == 1 else "" if zero else self.village,
            zero,
            tuple(self.accepted),
            tuple(self.queried),
            tuple(self.left_out),
            tuple(self.activities),
            tuple(self.rectifications),
            dict(self.excluded),
            (*self.notices, *self._of_no_village(zero), *new_villages),
            self.rows_read,
            tuple(self.columns),
            zero_villages=tuple(quiet),
            quarter=next(iter(self.quarters)) if len(self.quarters) == 1 else "",
        )

    def _of_no_village(self, zero: bool) -> Iterator[Notice]:
        """Give a notice for each zero report that no village can be credited with."""
        for one in self.nothing_new:
            if (one.unknown and one.village) or (zero and not one.village):
                yield Notice(ZERO_VILLAGE_UNKNOWN, one.sheet, one.row, "village", one.village)
