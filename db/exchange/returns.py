"""A village's return: the rows to accept, the rows to ask about, the rows that are no disputes."""

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import date
from pathlib import Path
from typing import Final

from db.errors import Environment
from db.exchange import exclusions
from db.exchange.cells import ABOVE, Cell, has_value, is_blank, told, typed
from db.exchange.columns import COLUMNS, NUMBER, RESPONDENT_PHONE, Header, Parse, find_header
from db.exchange.dates import year_named_in
from db.exchange.reader import Sheet, Workbook, parse_workbook, read_file
from db.exchange.rows import UNKNOWN_VILLAGE, AcceptedRow, Situation, read_row
from db.exchange.villages import Villages
from db.model.case_kinds import TakenOver

NO_HEADER: Final = "no_header"
COLUMN_NOT_STORED: Final = "column_not_stored"
HIDDEN_ROW: Final = "hidden_row"
HIDDEN_SHEET: Final = "hidden_sheet"
SAME_AS_ABOVE: Final = "same_as_above"
LONGEST_ABOVE: Final = 10
NEW_VILLAGE: Final = "new_village"


@dataclass(frozen=True, slots=True)
class QueriedRow:
    """One doubt about a row, which waits until it is answered; a row may have several.

    `column` is the column in doubt and `raw` its cell, or the village that title, sheet or file
    name gave where the cell gives none; `cells` are the row's mapped columns as
    written, personal as they stand.
    """

    row: int
    sheet: str
    column: str
    reason: str
    raw: Cell
    cells: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the report says of a row that was read all the same; `text` names what it means."""

    code: str
    sheet: str = ""
    row: int | None = None
    column: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class MappedColumn:
    """A heading of a sheet and the column it was taken for, None for one that is read past."""

    sheet: str
    header: str
    column: str | None


@dataclass(frozen=True, slots=True)
class Return:
    """What a file holds: rows read = accepted + queried rows + excluded.

    `no_header` counts whole sheets and stands outside that sum. `error` says why a file could not
    be read; then nothing of it was.
    """

    file: str
    sha256: str = ""
    village: str = ""
    zero_report: bool = False
    accepted: tuple[AcceptedRow, ...] = ()
    queried: tuple[QueriedRow, ...] = ()
    excluded: Mapping[str, int] = field(default_factory=dict)
    notices: tuple[Notice, ...] = ()
    rows_read: int = 0
    columns: tuple[MappedColumn, ...] = ()
    error: Environment | None = None

    @property
    def queried_rows(self) -> int:
        """Return how many rows wait, each counted once."""
        return len({(query.sheet, query.row) for query in self.queried})


def read_return(
    path: Path, *, villages: Mapping[str, str], today: date, drive: str | None = None
) -> Return:
    """Return what a village's .xlsx or .csv file says.

    `villages` gives the code of each name and alias the ledger knows; with none, villages found
    are noticed as new. `drive` (`2026Q1`) gives the year where no title does. A file that cannot
    be read gives a Return with `error`.
    """
    try:
        raw = read_file(path)
        digest = hashlib.sha256(raw).hexdigest()
        book = parse_workbook(path.name, raw)
    except Environment as error:
        return Return(path.name, error=error)
    reading = _Reading(path, book, Villages(villages), today, drive)
    for sheet in book.sheets:
        reading.read_sheet(sheet)
    return reading.finished(digest)


class _Reading:
    """A file while it is being read."""

    def __init__(
        self, path: Path, book: Workbook, villages: Villages, today: date, drive: str | None
    ) -> None:
        self.path = path
        self.book = book
        self.villages = villages
        self.today = today
        self.drive_year = int(drive[:4]) if drive else None
        self.accepted: list[AcceptedRow] = []
        self.queried: list[QueriedRow] = []
        self.excluded: Counter[str] = Counter()
        self.notices: list[Notice] = []
        self.columns: list[MappedColumn] = []
        self.rows_read = 0
        self.village = ""

    def finished(self, digest: str) -> Return:
        """Return what was read."""
        stated = {row.village for row in self.accepted}
        village = stated.pop() if len(stated) == 1 else self.village
        new = () if self.villages else sorted({row.village for row in self.accepted} - {""})
        zero = not self.accepted and not self.queried and exclusions.ZERO_REPORT in self.excluded
        return Return(
            self.path.name,
            digest,
            village,
            zero,
            tuple(self.accepted),
            tuple(self.queried),
            dict(self.excluded),
            (*self.notices, *(Notice(NEW_VILLAGE, text=name) for name in new)),
            self.rows_read,
            tuple(self.columns),
        )

    def read_sheet(self, sheet: Sheet) -> None:
        """Read one sheet: nothing of an empty one, nothing but its count of one without header."""
        written = [n for n, row in enumerate(sheet.rows) if not all(map(is_blank, row))]
        if not written:
            return
        if sheet.hidden:
            self.notices.append(Notice(HIDDEN_SHEET, sheet.name))
        header = find_header(sheet.rows)
        if header is None:
            self.excluded[NO_HEADER] += 1
            self.village = self.village or self._village_of(sheet, len(sheet.rows))
            return
        self._map_columns(sheet, header)
        situation = self._situation(sheet, header)
        above: dict[str, Cell] = {}
        for index in range(header.index + 1, written[-1] + 1):
            above = self._read_line(sheet, index, header, situation, above)

    def _read_line(
        self,
        sheet: Sheet,
        index: int,
        header: Header,
        situation: Situation,
        above: dict[str, Cell],
    ) -> dict[str, Cell]:
        """Read one row under the header and return the cells that 同上 below it refers to."""
        self.rows_read += 1
        row, number = sheet.rows[index], index + 1
        reason = exclusions.exclusion(row, header)
        if reason is not None:
            self.excluded[reason] += 1
            return above
        raw = {code: row[at] if at < len(row) else None for code, at in header.columns.items()}
        same = {code: above.get(code) for code, cell in raw.items() if _is_same(cell)}
        cells = raw | same
        reading = read_row(cells, situation)
        if reading.doubts:
            kept = tuple((code, told(cell)) for code, cell in raw.items() if not is_blank(cell))
            self.queried.extend(
                QueriedRow(number, sheet.name, column, doubt, doubted, kept)
                for doubt, column in reading.doubts
                for doubted in [_doubted(raw.get(column), doubt, situation)]
            )
        else:
            self.accepted.append(AcceptedRow(row=number, sheet=sheet.name, **reading.values))
        inferred = [(SAME_AS_ABOVE, code) for code in same]
        hidden = [(HIDDEN_ROW, "")] if number in sheet.hidden_rows else []
        self.notices.extend(
            Notice(code, sheet.name, number, column)
            for code, column in [*hidden, *inferred, *reading.notices]
        )
        return cells

    def _map_columns(self, sheet: Sheet, header: Header) -> None:
        for heading in header.headings:
            self.columns.append(MappedColumn(sheet.name, heading.text, heading.column))
            if not _is_stored(heading.column):
                notice = Notice(COLUMN_NOT_STORED, sheet.name, text=heading.text)
                self.notices.append(notice)

    def _situation(self, sheet: Sheet, header: Header) -> Situation:
        village = self._village_of(sheet, header.index)
        self.village = self.village or village
        titles = [*_texts(sheet.rows[: header.index]), sheet.name, self.path.stem]
        years = (year_named_in(text) for text in titles)
        return Situation(
            today=self.today,
            villages=self.villages,
            village=village,
            year=next((year for year in years if year is not None), self.drive_year),
            date_1904=self.book.date_1904,
            unit=header.unit,
            columns=frozenset(header.columns),
        )

    def _village_of(self, sheet: Sheet, title_rows: int) -> str:
        """Return the village of the title, else of the sheet's, else of the file's name."""
        titles = [*_texts(sheet.rows[:title_rows]), sheet.name, self.path.stem]
        named = [name for name in map(self.villages.named_in, titles) if name]
        known = [name for name in named if self.villages.known(name)]
        return next(iter(known or named), "")


def _texts(rows: Sequence[Sequence[Cell]]) -> Iterator[str]:
    return (told(cell) for row in rows for cell in row if not is_blank(cell))


def _doubted(cell: Cell, doubt: str, situation: Situation) -> Cell:
    named_elsewhere = doubt == UNKNOWN_VILLAGE and not has_value(typed(cell))
    return situation.village if named_elsewhere else cell


def _is_same(cell: Cell) -> bool:
    return isinstance(cell, str) and len(cell) < LONGEST_ABOVE and typed(cell) in ABOVE


def _is_stored(column: str | None) -> bool:
    if column is None:
        return False
    return column in (NUMBER, RESPONDENT_PHONE) or COLUMNS[column].parse is not Parse.PASSED


def taken_over(row: AcceptedRow, ret: Return, village_code: str) -> TakenOver:
    """Return the entry that takes an accepted row into the ledger; the ledger gives its number."""
    alike = {spec.name for spec in fields(TakenOver)} & {spec.name for spec in fields(AcceptedRow)}
    values = {name: getattr(row, name) for name in alike}
    values |= {"on": row.found_on, "village": village_code, "file": ret.sha256}
    return TakenOver(**values)
