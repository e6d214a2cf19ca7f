"""The rows, columns and notices of one file as the preview lists them."""

from collections import defaultdict
from typing import Final

from PySide6.QtCore import QCoreApplication

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
from db.model import codes
from db.model.party import names
from desktop import labels, reasons
from desktop.exchange import words
from desktop.exchange.tally import tally
from desktop.theme import Tone
from desktop.widgets.cells import Cell, Column, Row
from desktop.widgets.chips import FilterItem

ALL: Final = "all"
TAKEN: Final = "taken"
QUERIED: Final = "queried"
LEFT_OUT: Final = "left_out"
COLUMNS: Final = "columns"
NOTICES: Final = "notices"
_ROW, _ROW_AND_SHEET = 56, 128
_LONGEST_SHEET = 5

translate = QCoreApplication.translate


class DetailRows:
    """What a file holds, by view: all rows, one kind of them, its columns, its notices."""

    def __init__(self, ret: Return, *, known: bool = False) -> None:
        """Take a file; of one that is `known` to the ledger already nothing is recorded."""
        self._ret = ret
        self._known = known
        places = [column.sheet for column in ret.columns] + [one.sheet for one in ret.left_out]
        self._sheets = list(dict.fromkeys(places))
        self.row_width = _ROW_AND_SHEET if len(self._sheets) > 1 else _ROW
        self._remarks: dict[tuple[str, int | None], list[str]] = defaultdict(list)
        for notice in ret.notices:
            self._remarks[notice.sheet, notice.row].append(words.notice(notice))
        taken: list[AcceptedRow | ActivityRow | RectificationRow] = [
            *ret.accepted, *ret.activities, *ret.rectifications,
        ]  # fmt: skip
        self._placed = {
            TAKEN: [(one.sheet, one.row, self._taken(one)) for one in taken],
            QUERIED: [(one.sheet, one.row, self._queried(one)) for one in ret.queried],
            LEFT_OUT: [(one.sheet, one.row, self._left_out(one)) for one in ret.left_out],
        }
        self.columns: tuple[MappedColumn, ...] = ret.columns
        self.views: dict[str, list[Row]] = {
            view: self._in_order(placed) for view, placed in self._placed.items()
        }
        everything = [one for placed in self._placed.values() for one in placed]
        self.views[ALL] = self._in_order(everything)
        self.views[NOTICES] = [self._notice(one) for one in ret.notices]
        self.views[COLUMNS] = []

    def items(self) -> list[FilterItem]:
        """Return the chips that choose a view."""
        told = tally(self._ret)
        return [
            FilterItem(ALL, translate("Import", "All rows"), told.rows),
            FilterItem(TAKEN, translate("Import", "To record"), told.taken),
            FilterItem(QUERIED, translate("Import", "In doubt"), told.queried),
            FilterItem(LEFT_OUT, translate("Import", "Left out"), told.left_out),
            FilterItem(COLUMNS, translate("Import", "Columns"), len(self._ret.columns)),
            FilterItem(NOTICES, translate("Import", "Notices"), len(self._ret.notices)),
        ]

    def _in_order(self, placed: list[tuple[str, int, Row]]) -> list[Row]:
        """Return rows as they stand in the sheets."""
        order = {sheet: at for at, sheet in enumerate(self._sheets)}
        return [row for _, _, row in sorted(placed, key=lambda p: (order.get(p[0], 0), p[1]))]

    def _place(self, sheet: str, row: int | None) -> str | int:
        """Return the number of a row, after its sheet's name where there are several."""
        told = "" if row is None else row
        if len(self._sheets) < 2 or not sheet:
            return told
        short = sheet if len(sheet) <= _LONGEST_SHEET else f"{sheet[:_LONGEST_SHEET]}…"
        return f"{short} · {told}" if told else short

    def _taken(self, row: AcceptedRow | ActivityRow | RectificationRow) -> Row:
        place = self._place(row.sheet, row.row)
        if isinstance(row, ActivityRow):
            chip = Cell(translate("Import", "Activity"), Tone.BRAND, chip=True)
            return [place, chip, row.on, row.place, row.activity, row.subject]
        if isinstance(row, RectificationRow):
            chip = Cell(translate("Import", "Rectification"), Tone.BRAND, chip=True)
            return [place, chip, row.opened_on or row.due_on, row.office, row.source, row.problem]
        chip = self._chip(row)
        sides = (names(row.applicants), names(row.respondents))
        category = codes.label("category", row.category)
        remarks = "；".join(self._remarks[row.sheet, row.row])
        facts = words.masked(row.facts)
        told = Cell(f"{remarks}。{facts}", Tone.SECOND) if remarks else facts
        return [place, chip, row.found_on, " / ".join(filter(None, sides)), category, told]

    def _chip(self, row: AcceptedRow) -> Cell:
        if self._known:
            return Cell(translate("Import", "Known"), Tone.REST, chip=True)
        if row.query_no:
            return Cell(translate("Import", "Answer"), Tone.BRAND, chip=True)
        return Cell(translate("Import", "Record"), Tone.OK, chip=True)

    def _queried(self, query: QueriedRow) -> Row:
        written = {cell.column: words.masked(cell.text) for cell in query.cells}
        values = query.values
        sides = (
            written.get("applicants") or names(values.applicants),
            written.get("respondents") or names(values.respondents),
        )
        category = codes.label("category", values.category) if values.category else ""
        return [
            self._place(query.sheet, query.row),
            Cell(translate("Import", "In doubt"), Tone.WARN, chip=True),
            written.get("found_on") or values.found_on,
            " / ".join(filter(None, sides)),
            written.get("category") or category,
            Cell("；".join(words.query(one) for one in query.doubts), Tone.WARN),
        ]

    def _left_out(self, one: LeftOut) -> Row:
        reason = reasons.exclusion(one.reason)
        told = f"{reason}：{words.masked(one.text)}" if one.text else reason
        chip = Cell(translate("Import", "Left out"), Tone.REST, chip=True)
        blank = Cell("")
        return [self._place(one.sheet, one.row), chip, blank, blank, blank, Cell(told, Tone.SECOND)]

    def _notice(self, one: Notice) -> Row:
        text = Cell(words.masked(one.text)) if one.column and one.text else Cell("")
        return [self._place(one.sheet, one.row), words.notice(one), text]


def row_columns() -> list[Column]:
    """Return the columns of the views of rows."""
    return [
        Column("row", translate("Import", "Row"), _ROW, right=True, sortable=False),
        Column("result", translate("Import", "Result"), 84, sortable=False),
        Column("found_on", labels.field("found_on"), 104, sortable=False, from_width=600),
        Column("parties", translate("Import", "Parties"), 120, sortable=False),
        Column("category", labels.field("category"), 112, sortable=False, from_width=700),
        Column("told", translate("Import", "What it says"), stretch=True, sortable=False),
    ]


def notice_columns() -> list[Column]:
    """Return the columns of the view of notices."""
    return [
        Column("row", translate("Import", "Row"), _ROW, right=True, sortable=False),
        Column("notice", translate("Import", "What to know"), stretch=True, sortable=False),
        Column("text", translate("Import", "As written"), 200, sortable=False, from_width=480),
    ]
