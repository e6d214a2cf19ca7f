"""Sheets that are no ledger of disputes: the activity log and the rectification list.

Their rows are entries of their own and are never asked about: what cannot be read goes into the
remarks as it is written, and the report says where.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
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

_MAY_LIE_AHEAD: Final = frozenset({"due_on"})
_UNIT: Final = re.compile(r"(?:人次|场次?|份|次|本|册|张|件)$")
_CLOSED: Final = {"resolved": "yes", "handling": "no"}
_CLOSED_WORDS: Final = {
    **dict.fromkeys(("整改到位", "已整改", "已整改到位", "整改完成", "已销号"), "yes"),
    **dict.fromkeys(("整改中", "正在整改", "未整改", "未销号", "持续整改"), "no"),
}


class OtherRow:
    """One row of such a sheet while it is read; `notices` gathers what could not be."""

    def __init__(
        self,
        cells: Mapping[str, Cell],
        headings: Mapping[str, str],
        row: int,
        sheet: str,
        situation: Situation,
    ) -> None:
        """Take the cells of a row and the headings over them, both by column."""
        self._cells = cells
        self._headings = headings
        self._row = row
        self._sheet = sheet
        self._situation = situation
        self.notices: list[Notice] = []

    def activity(self) -> ActivityRow:
        """Return a line of an activity log."""
        read = ActivityRow(
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
        return replace(read, remarks=self._with_unread(""))

    def rectification(self) -> RectificationRow:
        """Return a line of a rectification list."""
        texts = {
            code: self._text(code)
            for code in ("source", "problem", "measures", "office", "handler")
        }
        days = {code: self._day(code) for code in ("opened_on", "due_on", "closed_on")}
        read = RectificationRow(self._row, self._sheet, closed=self._closed(), **texts, **days)
        return replace(read, remarks=self._with_unread(self._text("remarks")))

    def _text(self, code: str) -> str:
        return told(self._cells.get(code))

    def _day(self, code: str) -> str:
        """Return a day as ISO text, "" where it cannot be read or has not come yet."""
        cell = self._cells.get(code)
        situation = self._situation
        found = read_date(cell, situation.today, situation.open_period, situation.date_1904)
        ahead = found.text > situation.today.isoformat()[: len(found.text)]
        unread = bool(found.doubt) or (ahead and code not in _MAY_LIE_AHEAD)
        for notice in (UNREAD_CELL,) if unread else found.notices:
            self._note(notice, code)
        return "" if unread else found.text

    def _number(self, code: str) -> int | None:
        cell = self._cells.get(code)
        found = read_count(_UNIT.sub("", typed(cell)) if isinstance(cell, str) else cell)
        unread = bool(found.doubt) or (found.people is None and has_value(typed(cell)))
        for notice in (UNREAD_CELL,) if unread else found.notices:
            self._note(notice, code)
        return found.people

    def _closed(self) -> str:
        text = typed(self._cells.get("closed"))
        closed = _CLOSED_WORDS.get(text) or _CLOSED.get(find_code("state", text) or "", "")
        if not closed and has_value(text):
            self._note(UNREAD_CELL, "closed")
        return closed

    def _with_unread(self, remarks: str) -> str:
        """Return remarks and, each under its heading, the cells that could not be read."""
        unread = (
            f"{self._headings.get(one.column, one.column)}：{one.text}"
            for one in self.notices
            if one.code == UNREAD_CELL
        )
        return "；".join(filter(None, (remarks, *unread)))

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
        self._headings = {one.column: one.text for one in header.headings if one.column}
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
        name = self._sheet.name
        entry = OtherRow(cells, self._headings, index + 1, name, self._situation)
        if self._header.kind is Kind.ACTIVITIES:
            self._gathering.activities.append(entry.activity())
        else:
            self._gathering.rectifications.append(entry.rectification())
        hidden = index + 1 in self._sheet.hidden_rows
        marks = [Notice(HIDDEN_ROW, name, index + 1)] if hidden else []
        same = [
            Notice(SAME_AS_ABOVE, name, index + 1, code, told(cells[code]))
            for code, cell in raw.items()
            if says_above(cell)
        ]
        self._gathering.notices.extend([*marks, *same, *entry.notices])
        return cells
