"""One sheet of disputes, row by row: accepted, queried or left out."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from db.exchange.cells import ODD_STARTS, Cell, has_value, is_blank, says_above, told, typed
from db.exchange.exclusions import TOTAL, ZERO_REPORT, Exclusions, says_nothing_new
from db.exchange.fill_down import FillDown
from db.exchange.foreign import Sheet
from db.exchange.gathering import Gathering, NothingNew
from db.exchange.header import Header
from db.exchange.marks import Marks, with_comments
from db.exchange.reading_kinds import AcceptedRow, Doubt, Notice, QueriedRow, Written
from db.exchange.rows import (
    FAILED_FORMULA,
    HIDDEN_ROW,
    SAME_AS_ABOVE,
    UNKNOWN_VILLAGE,
    RowReader,
    RowReading,
    Situation,
    settled,
    stated_village,
    without_failures,
)
from db.exchange.table_lines import TableLines
from db.exchange.totals import TOTAL_DIFFERS, Sums
from db.model.query import POSSIBLE_DUPLICATE, STRUCK_OUT

STRUCK_CELL: Final = "struck_cell"
RISK_FROM_COLOUR: Final = "risk_from_colour"
COMMENT_READ: Final = "comment_read"
_DECIDING: Final = frozenset(
    {"facts", "applicants", "respondents", "state", "resolved_on", "found_on"}
)


@dataclass(frozen=True, slots=True)
class _Pending:
    """A queried row before its neighbours are known."""

    index: int
    doubts: tuple[Doubt, ...]
    values: AcceptedRow


class LedgerSheet:
    """A sheet of disputes while it is being read into a gathering."""

    def __init__(
        self,
        sheet: Sheet,
        header: Header,
        situation: Situation,
        exclusions: Exclusions,
        gathering: Gathering,
    ) -> None:
        self._sheet = sheet
        self._rows = sheet.rows
        self._header = header
        self._situation = situation
        self._lines = TableLines(sheet, header, situation.villages, exclusions)
        self._gathering = gathering
        self._places = sorted(header.columns.items(), key=lambda place: place[1])
        self._width = max(header.columns.values()) + 1
        self._reader = RowReader(situation)
        self._merged = FillDown(sheet.merges, sheet.rows, header)
        self._marks = Marks(sheet, header)
        self._sums = Sums(header, situation.unit)
        self._cases: list[int] = []
        self._pending: list[_Pending] = []

    def read(self, first: int, end: int) -> None:
        """Read the rows from index `first` to before `end`."""
        above: Mapping[str, Cell] = {}
        for index in range(first, end):
            row = self._rows[index]
            reason = self._lines.reason(index)
            if reason is None:
                above = self._read_case(index, above)
                continue
            if reason == TOTAL:
                self._compare(row, index + 1)
            elif reason == ZERO_REPORT:
                self._take_zero_report(index)
            self._gathering.leave_out(reason, self._sheet.name, index + 1, row)
        self._gathering.rows_read += max(0, end - first)
        self._gathering.queried.extend(map(self._queried, self._pending))

    def _read_case(self, index: int, above: Mapping[str, Cell]) -> Mapping[str, Cell]:
        """Read one dispute and return the cells that 同上 below it refers to."""
        raw = self._cells(index)
        odd = [c for c, cell in raw.items() if isinstance(cell, str) and cell[:1] in ODD_STARTS]
        same = {code: above.get(code) for code in odd if says_above(raw[code])}
        cells, failed = without_failures({**raw, **same} if same else raw, odd)
        self._cases.append(index)
        if self._situation.cells_of and not self._is_sought(index):
            return cells
        reading = self._reader.read(cells, self._lines.village)
        for code in same:
            reading.note(code, None, (SAME_AS_ABOVE,), cells[code])
        for code, cell in failed:
            reading.note(code, None, (FAILED_FORMULA,), cell)
        self._add_marks(index, reading, cells)
        self._sums.add(cells)
        self._take(index, raw, reading)
        return cells

    def _cells(self, index: int) -> dict[str, Cell]:
        row = self._rows[index]
        if len(row) >= self._width:
            cells = {code: row[at] for code, at in self._places}
        else:
            cells = {code: row[at] if at < len(row) else None for code, at in self._places}
        given = self._merged.given(index)
        return {**cells, **given} if given else cells

    def _add_marks(self, index: int, reading: RowReading, cells: Mapping[str, Cell]) -> None:
        """Add what strokes, colours and comments say beside the words."""
        number, marks = index + 1, self._marks
        if number in self._sheet.hidden_rows:
            reading.note("", None, (HIDDEN_ROW,))
        if not marks.any_in(number):
            return
        if marks.withdrawn(number):
            reading.note("", STRUCK_OUT)
        else:
            for code in marks.struck(number):
                self._note_struck(reading, code, cells.get(code))
        risk = marks.risk(number, self._header.columns.get("risk"))
        if risk and not has_value(typed(cells.get("risk"))):
            reading.values["risk"] = risk
            reading.note("risk", None, (RISK_FROM_COLOUR,), risk)
        comments = marks.comments(number)
        if comments:
            reading.values["remarks"] = with_comments(reading.values.get("remarks", ""), comments)
            reading.note("remarks", None, (COMMENT_READ,), with_comments("", comments))

    def _note_struck(self, reading: RowReading, code: str, cell: Cell) -> None:
        """Ask about a struck-out cell that decides what the case is; tell of any other."""
        if code not in _DECIDING:
            reading.note(code, None, (STRUCK_CELL,), cell)
        elif all(column != code for _, column in reading.doubts):
            reading.note(code, STRUCK_OUT)

    def _take(self, index: int, raw: Mapping[str, Cell], reading: RowReading) -> None:
        sheet, number = self._sheet.name, index + 1
        doubts = tuple(
            Doubt(code, column, self._doubted(raw, code, column)) for code, column in reading.doubts
        )
        if self._is_sought(index):
            doubts += (Doubt(POSSIBLE_DUPLICATE),)
        if doubts:
            values = AcceptedRow(row=number, sheet=sheet, **settled(reading))
            self._pending.append(_Pending(index, doubts, values))
        else:
            row = AcceptedRow(row=number, sheet=sheet, **reading.values)
            self._gathering.accepted.append(row)
        self._gathering.notices.extend(
            Notice(code, sheet, number, column, text) for code, column, text in reading.notices
        )

    def _is_sought(self, index: int) -> bool:
        return (self._sheet.name, index + 1) in self._situation.cells_of

    def _doubted(self, raw: Mapping[str, Cell], code: str, column: str) -> str:
        cell = raw.get(column)
        if code == UNKNOWN_VILLAGE and not has_value(typed(cell)):
            return self._lines.village or self._situation.village
        return told(cell)

    def _take_zero_report(self, index: int) -> None:
        cell = self._cells(index).get("village")
        text = "" if says_nothing_new(told(cell)) else typed(cell)
        village, unknown = stated_village(text, self._lines.village, self._situation)
        told_of = NothingNew(village, unknown, self._sheet.name, index + 1)
        self._gathering.nothing_new.append(told_of)

    def _compare(self, row: Sequence[Cell], number: int) -> None:
        for difference in self._sums.compare(row):
            notice = Notice(
                TOTAL_DIFFERS, self._sheet.name, number, difference.column, str(difference)
            )
            self._gathering.notices.append(notice)

    def _queried(self, pending: _Pending) -> QueriedRow:
        at = bisect_left(self._cases, pending.index)
        above = self._cases[at - 1] if at else None
        below = self._cases[at + 1] if at + 1 < len(self._cases) else None
        return QueriedRow(
            pending.values.row,
            pending.values.sheet,
            pending.doubts,
            self._written(pending.index),
            () if above is None else self._written(above),
            () if below is None else self._written(below),
            pending.values,
            pending.values.query_no,
            0 if above is None else above + 1,
            0 if below is None else below + 1,
        )

    def _written(self, index: int) -> tuple[Written, ...]:
        cells = self._cells(index)
        return tuple(
            Written(heading.column, heading.text, told(cells[heading.column]))
            for heading in self._header.headings
            if heading.column is not None and not is_blank(cells[heading.column])
        )
