"""A village's return: the rows to accept, the rows to ask about, the rows that are no disputes."""

from collections.abc import Iterator, Sequence
from pathlib import PurePath
from typing import Final

from db.exchange import exclusions
from db.exchange.amounts import MoneyUnit
from db.exchange.cells import Cell, is_blank, told, typed
from db.exchange.columns import COLUMNS, NUMBER, Parse
from db.exchange.dates import Period, period_named_in, quarter_named_in
from db.exchange.exclusions import Exclusions
from db.exchange.foreign import Sheet, Workbook
from db.exchange.gathering import Gathering, NothingNew
from db.exchange.header import Header, Kind, corrected, find_header
from db.exchange.ledger_sheet import LedgerSheet
from db.exchange.other_sheets import OtherSheet
from db.exchange.reading_kinds import (
    AcceptedRow,
    ActivityRow,
    Doubt,
    Known,
    LeftOut,
    MappedColumn,
    Notice,
    QueriedRow,
    RectificationRow,
    Return,
    Written,
)
from db.exchange.rows import Situation, named_village
from db.exchange.villages import Villages

__all__ = [
    "AcceptedRow",
    "ActivityRow",
    "Doubt",
    "Known",
    "LeftOut",
    "MappedColumn",
    "Notice",
    "QueriedRow",
    "RectificationRow",
    "Return",
    "Written",
    "read_book",
]

NO_HEADER: Final = "no_header"
COLUMN_NOT_STORED: Final = "column_not_stored"
HIDDEN_COLUMN: Final = "hidden_column"
HIDDEN_SHEET: Final = "hidden_sheet"
NEW_VILLAGE: Final = "new_village"
LOOKS_UNSEEN: Final = "looks_unseen"
MACROS_IGNORED: Final = "macros_ignored"

SAMPLES: Final = 3
LONGEST_SAMPLE: Final = 60
ZERO_LINES: Final = 12
_WAN_IN_TITLE: Final = "单位:万元"


def read_book(name: str, sha256: str, book: Workbook, known: Known) -> Return:
    """Return what the sheets of a file called `name` say; it never raises, whatever they hold.

    `sha256` is that of the file, as hex.
    """
    reading = _Reading(name, book, known)
    for sheet in book.sheets:
        reading.read_sheet(sheet)
    return reading.result(sha256)


class _Reading:
    """A file while it is being read."""

    def __init__(self, name: str, book: Workbook, known: Known) -> None:
        self._name = name
        self._stem = PurePath(name).stem
        self._book = book
        self._known = known
        self._villages = Villages(known.villages)
        self._drive = period_named_in(known.drive or "")
        self._gathering = Gathering()
        for told_of, code in ((book.looks_unseen, LOOKS_UNSEEN), (book.macros, MACROS_IGNORED)):
            if told_of:
                self._gathering.notices.append(Notice(code))

    def result(self, sha256: str) -> Return:
        """Return what was read."""
        rows = [*self._gathering.accepted, *(row.values for row in self._gathering.queried)]
        names = () if self._villages else sorted({row.village for row in rows} - {""})
        new = [Notice(NEW_VILLAGE, text=name) for name in names]
        return self._gathering.result(self._name, sha256, new)

    def read_sheet(self, sheet: Sheet) -> None:
        """Read one sheet: nothing of an empty one, nothing but its count of one without header."""
        written = [n for n, row in enumerate(sheet.rows) if not all(map(is_blank, row))]
        if not written:
            return
        if sheet.hidden:
            self._gathering.notices.append(Notice(HIDDEN_SHEET, sheet.name))
        header = find_header(sheet)
        titles = list(_texts(sheet.rows[: header.top if header else len(sheet.rows)]))
        village = self._village_of(titles, sheet.name)
        self._gathering.village = self._gathering.village or village
        named = map(quarter_named_in, (*titles, sheet.name, self._stem))
        self._gathering.quarters.update(quarter for quarter in named if quarter)
        if header is None:
            self._read_words(sheet, written, village)
            return
        layout = header.layout
        header = corrected(header, self._known.layouts.get(layout, {}))
        end = written[-1] + 1
        self._map_columns(sheet, header, layout, end)
        situation = self._situation(sheet, header, titles, village)
        out = Exclusions(header, map(typed, titles))
        read = LedgerSheet if header.kind is Kind.LEDGER else OtherSheet
        read(sheet, header, situation, out, self._gathering).read(header.bottom + 1, end)

    def _read_words(self, sheet: Sheet, written: Sequence[int], village: str) -> None:
        """Read a sheet without headings: a zero report if its words say so, else only counted."""
        gathering = self._gathering
        texts = {
            n: [typed(c) for c in sheet.rows[n] if not is_blank(c)] for n in written[:ZERO_LINES]
        }
        said = [n for n, line in texts.items() if any(map(exclusions.says_nothing_new, line))]
        first = said[-1] if said else written[-1] + 1
        feet = {n: exclusions.foot_of(line) for n, line in texts.items() if n > first}
        if not said or len(written) > ZERO_LINES or None in feet.values():
            gathering.excluded[NO_HEADER] += 1
            return
        named = named_village(village, self._villages)
        gathering.nothing_new.append(NothingNew(*named, sheet.name, first + 1))
        for index in range(first, written[-1] + 1):
            reason = exclusions.ZERO_REPORT if index == first else feet.get(index)
            row = sheet.rows[index]
            gathering.leave_out(reason or exclusions.BLANK, sheet.name, index + 1, row)
            gathering.rows_read += 1

    def _map_columns(self, sheet: Sheet, header: Header, layout: str, end: int) -> None:
        gathering = self._gathering
        for heading in header.headings:
            at, text, column = heading.position, heading.text, heading.column
            below = (row[at] for row in sheet.rows[header.bottom + 1 : end] if at < len(row))
            samples = _samples(below)
            gathering.columns.append(MappedColumn(sheet.name, layout, at, text, column, samples))
            if not _is_stored(header.kind, column):
                gathering.notices.append(Notice(COLUMN_NOT_STORED, sheet.name, text=text))
            elif at in sheet.hidden_columns:
                notice = Notice(HIDDEN_COLUMN, sheet.name, column=column or "", text=text)
                gathering.notices.append(notice)

    def _situation(
        self, sheet: Sheet, header: Header, titles: Sequence[str], village: str
    ) -> Situation:
        at = header.columns.get("village")
        if at is not None and not self._villages:
            below = sheet.rows[header.bottom + 1 :]
            self._villages.learn({told(row[at]) for row in below if at < len(row)})
        bare: MoneyUnit = "wan" if any(_WAN_IN_TITLE in typed(t) for t in titles) else "yuan"
        return Situation(
            today=self._known.today,
            villages=self._villages,
            village=village,
            period=self._period_of(titles, sheet.name),
            date_1904=self._book.date_1904,
            unit=header.unit or bare,
            columns=frozenset(header.columns),
            cells_of=self._known.cells_of,
        )

    def _period_of(self, titles: Sequence[str], sheet: str) -> Period:
        """Return the time a sheet is about: its title's, its name's, the file's, the drive's."""
        said = [period_named_in(text) for text in (*titles, sheet, self._stem)]
        year = _first([period.year for period in said]) or self._drive.year
        month = _first([period.month for period in (period_named_in(sheet), *said)])
        last = _first([period.last_month for period in said]) or month
        if last is None and year == self._drive.year:
            last = self._drive.last_month
        return Period(year, last, month)

    def _village_of(self, titles: Sequence[str], sheet: str) -> str:
        """Return the village of the title, else of the sheet's, else of the file's name."""
        texts = [*titles, sheet, self._stem]
        named = [name for name in map(self._villages.named_in, texts) if name]
        named += [name for name in map(self._villages.known, (sheet, self._stem)) if name]
        known = [name for name in named if self._villages.known(name)]
        return next(iter(known or named), "")


def _first(numbers: Sequence[int | None]) -> int | None:
    return next((number for number in numbers if number is not None), None)


def _texts(rows: Sequence[Sequence[Cell]]) -> Iterator[str]:
    return (told(cell) for row in rows for cell in row if not is_blank(cell))


def _samples(cells: Iterator[Cell]) -> tuple[str, ...]:
    found: list[str] = []
    for cell in cells:
        if not is_blank(cell):
            found.append(told(cell)[:LONGEST_SAMPLE])
            if len(found) == SAMPLES:
                break
    return tuple(found)


def _is_stored(kind: Kind, column: str | None) -> bool:
    if column is None or kind is not Kind.LEDGER:
        return column is not None
    return column == NUMBER or COLUMNS[column].parse is not Parse.PASSED
