"""Sheets that are no ledger of disputes: the activity log and the rectification list.

Their rows are entries of their own and are never asked about: what cannot be read stays empty,
and the report says where.
"""

import re
from collections.abc import Mapping
from typing import Final

from db.exchange.amounts import read_count
from db.exchange.cells import Cell, has_value, says_above, told, typed
from db.exchange.codewords import find_code
from db.exchange.dates import read_date
from db.exchange.exclusions import TOTAL, Exclusions
from db.exchange.fill_down import FillDown
from db.exchange.foreign import Sheet
from db.exchange.gathering import Gathering
from db.exchange.header import Header, Kind
from db.exchange.reading_kinds import ActivityRow, Notice, RectificationRow
from db.exchange.rows import HIDDEN_ROW, SAME_AS_ABOVE, Situation
from db.exchange.totals import TOTAL_DIFFERS, Sums

UNREAD_CELL: Final = "unread_cell"

_UNIT: Final = re.compile(r"(?:人次|场次?|份|次|本|册|张|件)$")
_CLOSED: Final = {"resolved": "yes", "handling": "no"}
_CLOSED_WORDS: Final = {
    **dict.fromkeys(("整改到位", "已整改", "已整改到位", "整改完成", "已销号"), "yes"),
    **dict.fromkeys(("整改中", "正在整改", "未整改", "未销号", "持续整改"), "no"),
}


class OtherRow:
    """One row of such a sheet while it is read; `notices` gathers what could not be."""

    def __init__(
        self, cells: Mapping[str, Cell], row: int, sheet: str, situation: Situation
    ) -> None:
        self._cells = cells
        self._row = row
        self._sheet = sheet
        self._situation = situation
        self.notices: list[Notice] = []

    def activity(self) -> ActivityRow:
        """Return a line of an activity log."""
        return ActivityRow(
            self._row,
            self._sheet,
            on=self._day("on"),
            activity=self._text("activity"),
            subject=self._text("subject"),
            place=self._text("place"),
            times=self._number("times"),
            attended=self._number("attended"),
            served=self._number("served"),
            handed_out=self._number("handed_out"),
        )

    def rectification(self) -> RectificationRow:
        """Return a line of a rectification list."""
        texts = {
            code: self._text(code)
            for code in ("source", "problem", "measures", "office", "handler", "remarks")
        }
        days = {code: self._day(code) for code in ("opened_on", "due_on", "closed_on")}
        return RectificationRow(self._row, self._sheet, closed=self._closed(), **texts, **days)

    def _text(self, code: str) -> str:
        return told(self._cells.get(code))

    def _day(self, code: str) -> str:
        cell = self._cells.get(code)
        situation = self._situation
        found = read_date(cell, situation.today, situation.open_period, situation.date_1904)
        for notice in (UNREAD_CELL,) if found.doubt else found.notices:
            self._note(notice, code)
        return found.text

    def _number(self, code: str) -> int | None:
        cell = self._cells.get(code)
        found = read_count(_UNIT.sub("", typed(cell)) if isinstance(cell, str) else cell)
        for notice in (UNREAD_CELL,) if found.doubt else found.notices:
            self._note(notice, code)
        return found.people

    def _closed(self) -> str:
        text = typed(self._cells.get("closed"))
        closed = _CLOSED_WORDS.get(text) or _CLOSED.get(find_code("state", text) or "", "")
        if not closed and has_value(text):
            self._note(UNREAD_CELL, "closed")
        return closed

    def _note(self, code: str, column: str) -> None:
        text = told(self._cells.get(column))
        self.notices.append(Notice(code, self._sheet, self._row, column, text))


class OtherSheet:
    """An activity log or rectification list while it is being read into a gathering."""

    def __init__(
        self,
        sheet: Sheet,
        header: Header,
        situation: Situation,
        exclusions: Exclusions,
        gathering: Gathering,
    ) -> None:
        self._sheet = sheet
        self._header = header
        self._situation = situation
        self._exclusions = exclusions
        self._gathering = gathering
        self._merged = FillDown(sheet.merges, sheet.rows, header)
        self._sums = Sums(header, situation.unit)

    def read(self, first: int, end: int) -> None:
        """Read the rows from index `first` to before `end`."""
        gathering, name = self._gathering, self._sheet.name
        above: Mapping[str, Cell] = {}
        for index in range(first, end):
            row = self._sheet.rows[index]
            reason = self._exclusions.reason(row)
            if reason is None:
                above = self._read_entry(index, above)
                continue
            if reason == TOTAL:
                gathering.notices.extend(
                    Notice(TOTAL_DIFFERS, name, index + 1, differs.column, str(differs))
                    for differs in self._sums.compare(row)
                )
            gathering.leave_out(reason, name, index + 1, row)
        gathering.rows_read += max(0, end - first)

    def _read_entry(self, index: int, above: Mapping[str, Cell]) -> Mapping[str, Cell]:
        row, columns = self._sheet.rows[index], self._header.columns
        raw = {code: row[at] if at < len(row) else None for code, at in columns.items()}
        raw |= self._merged.given(index)
        cells = {c: above.get(c) if says_above(cell) else cell for c, cell in raw.items()}
        self._sums.add(cells)
        entry = OtherRow(cells, index + 1, self._sheet.name, self._situation)
        if self._header.kind is Kind.ACTIVITIES:
            self._gathering.activities.append(entry.activity())
        else:
            self._gathering.rectifications.append(entry.rectification())
        hidden = index + 1 in self._sheet.hidden_rows
        marks = [Notice(HIDDEN_ROW, self._sheet.name, index + 1)] if hidden else []
        same = [
            Notice(SAME_AS_ABOVE, self._sheet.name, index + 1, code, told(cells[code]))
            for code, cell in raw.items()
            if says_above(cell)
        ]
        self._gathering.notices.extend([*marks, *same, *entry.notices])
        return cells
