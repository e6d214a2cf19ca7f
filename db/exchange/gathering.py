"""What has been read of a file so far, from the first sheet to the last."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

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


@dataclass(slots=True)
class Gathering:
    """Rows, notices and columns of a file; `village` is the one its titles and names speak of."""

    accepted: list[AcceptedRow] = field(default_factory=list)
    queried: list[QueriedRow] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    activities: list[ActivityRow] = field(default_factory=list)
    rectifications: list[RectificationRow] = field(default_factory=list)
    excluded: Counter[str] = field(default_factory=Counter)
    notices: list[Notice] = field(default_factory=list)
    columns: list[MappedColumn] = field(default_factory=list)
    rows_read: int = 0
    village: str = ""

    def leave_out(self, reason: str, sheet: str, number: int, row: Sequence[Cell]) -> None:
        """Count a row that is no entry and keep its first words."""
        self.excluded[reason] += 1
        self.left_out.append(LeftOut(number, sheet, reason, first_words(row)))

    def result(self, file: str, sha256: str, new_villages: Sequence[Notice]) -> Return:
        """Return what was read of the file."""
        rows = [*self.accepted, *(row.values for row in self.queried)]
        stated = {row.village for row in rows if row.village}
        nothing = not rows and not self.activities and not self.rectifications
        return Return(
            file,
            sha256,
            stated.pop() if len(stated) == 1 else self.village,
            nothing and ZERO_REPORT in self.excluded,
            tuple(self.accepted),
            tuple(self.queried),
            tuple(self.left_out),
            tuple(self.activities),
            tuple(self.rectifications),
            dict(self.excluded),
            (*self.notices, *new_villages),
            self.rows_read,
            tuple(self.columns),
        )
