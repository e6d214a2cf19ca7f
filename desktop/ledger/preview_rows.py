"""The rows and columns of a return as the preview lists them."""

from collections import defaultdict
from typing import Final

from PySide6.QtCore import QCoreApplication

from db.exchange.returns import COLUMN_NOT_STORED, NEW_VILLAGE, QueriedRow, Return
from db.exchange.rows import AcceptedRow
from db.model import codes
from db.model.party import names
from desktop import labels
from desktop.ledger import words
from desktop.theme import Tone
from desktop.widgets.cells import Cell, Column, Row
from desktop.widgets.chips import FilterItem

ALL: Final = "all"
ACCEPTED: Final = "accepted"
QUERIED: Final = "queried"
EXCLUDED: Final = "excluded"
COLUMNS: Final = "columns"
_ROW, _ROW_AND_SHEET = 56, 152
_LONGEST_SHEET = 5


class PreviewRows:
    """What a return holds, by view: all rows, one kind of them, or the columns of its sheets."""

    def __init__(self, ret: Return) -> None:
        self._ret = ret
        self._sheets = list(dict.fromkeys(column.sheet for column in ret.columns))
        self.row_width = _ROW_AND_SHEET if len(self._sheets) > 1 else _ROW
        self._remarks: dict[tuple[str, int | None], list[str]] = defaultdict(list)
        for notice in ret.notices:
            if notice.code not in (COLUMN_NOT_STORED, NEW_VILLAGE):
                self._remarks[notice.sheet, notice.row].append(words.notice(notice))
        self.views: dict[str, list[Row]] = {
            ACCEPTED: [self._accepted(row) for row in ret.accepted],
            QUERIED: self._all_queried(),
            EXCLUDED: self._excluded(),
        }
        self.views[ALL] = self._in_order()
        self.views[COLUMNS] = self._columns()

    def items(self) -> list[FilterItem]:
        """Return the chips that choose a view."""
        ret = self._ret
        excluded = ret.rows_read - len(ret.accepted) - ret.queried_rows
        return [
            FilterItem(ALL, QCoreApplication.translate("Import", "All rows"), ret.rows_read),
            FilterItem(
                ACCEPTED, QCoreApplication.translate("Import", "To record"), len(ret.accepted)
            ),
            FilterItem(QUERIED, QCoreApplication.translate("Import", "In doubt"), ret.queried_rows),
            FilterItem(EXCLUDED, QCoreApplication.translate("Import", "Left out"), excluded),
            FilterItem(COLUMNS, QCoreApplication.translate("Import", "Columns"), len(ret.columns)),
        ]

    def _in_order(self) -> list[Row]:
        """Return accepted and queried rows as they stand in the sheets, then what is left out."""
        where = [(one.sheet, one.row) for one in self._ret.accepted]
        where += [(one.sheet, one.row) for one in self._queries()]
        placed = zip(where, self.views[ACCEPTED] + self.views[QUERIED], strict=True)
        ordered = sorted(placed, key=lambda one: (self._sheets.index(one[0][0]), one[0][1]))
        rows = [row for _, row in ordered]
        return [*rows, *self.views[EXCLUDED]]

    def _place(self, sheet: str, row: int) -> str | int:
        """Return the number of a row, after its sheet's name where there are several."""
        if len(self._sheets) < 2:
            return row
        short = sheet if len(sheet) <= _LONGEST_SHEET else f"{sheet[:_LONGEST_SHEET]}…"
        return f"{short} · {row}"

    def _accepted(self, row: AcceptedRow) -> Row:
        remarks = self._remarks[row.sheet, row.row]
        state = codes.label("state", row.state) if row.state else ""
        return [
            self._place(row.sheet, row.row),
            Cell(QCoreApplication.translate("Import", "Record"), Tone.OK, chip=True),
            row.found_on,
            " / ".join(filter(None, (names(row.applicants), names(row.respondents)))),
            codes.label("category", row.category),
            state,
            row.facts,
            Cell("；".join(remarks), Tone.SECOND) if remarks else "",
        ]

    def _queries(self) -> list[QueriedRow]:
        """Return the first query of each row."""
        first: dict[tuple[str, int], QueriedRow] = {}
        for query in self._ret.queried:
            first.setdefault((query.sheet, query.row), query)
        return list(first.values())

    def _all_queried(self) -> list[Row]:
        reasons: dict[tuple[str, int], list[str]] = defaultdict(list)
        for query in self._ret.queried:
            reasons[query.sheet, query.row].append(words.query(query))
        return [self._queried(one, reasons[one.sheet, one.row]) for one in self._queries()]

    def _queried(self, query: QueriedRow, reasons: list[str]) -> Row:
        written = dict(query.cells)
        sides = (written.get("applicants", ""), written.get("respondents", ""))
        return [
            self._place(query.sheet, query.row),
            Cell(QCoreApplication.translate("Import", "In doubt"), Tone.WARN, chip=True),
            written.get("found_on", ""),
            " / ".join(filter(None, sides)),
            written.get("category", ""),
            written.get("state", ""),
            written.get("facts", ""),
            Cell("；".join(reasons), Tone.WARN),
        ]

    def _excluded(self) -> list[Row]:
        chip = Cell(QCoreApplication.translate("Import", "Left out"), Tone.REST, chip=True)
        blank = Cell("")
        rows: list[Row] = []
        for reason, count in self._ret.excluded.items():
            told = QCoreApplication.translate("Import", "%n rows: {reason}", "", count)
            said = told.format(reason=words.exclusion(reason))
            rows.append([blank, chip, blank, blank, blank, blank, blank, Cell(said, Tone.SECOND)])
        return rows

    def _columns(self) -> list[Row]:
        left = {(n.sheet, n.text) for n in self._ret.notices if n.code == COLUMN_NOT_STORED}
        rows: list[Row] = []
        for column in self._ret.columns:
            if (column.sheet, column.header) in left:
                taken = Cell(
                    QCoreApplication.translate("Import", "not read, not stored"), Tone.WARN
                )
            else:
                taken = Cell(labels.field(column.column or ""))
            rows.append([column.header, taken, column.sheet])
        return rows


def row_columns() -> list[Column]:
    """Return the columns of the views of rows."""
    return [
        Column(
            "row", QCoreApplication.translate("Import", "Row"), _ROW, right=True, sortable=False
        ),
        Column("result", QCoreApplication.translate("Import", "Result"), 88, sortable=False),
        Column("found_on", labels.field("found_on"), 104, sortable=False),
        Column("parties", QCoreApplication.translate("Import", "Parties"), 144, sortable=False),
        Column("category", labels.field("category"), 128, sortable=False),
        Column("state", labels.field("state"), 92, sortable=False, from_width=860),
        Column("facts", labels.field("facts"), 240, sortable=False, from_width=1000),
        Column(
            "remark",
            QCoreApplication.translate("Import", "What to know"),
            stretch=True,
            sortable=False,
        ),
    ]


def column_columns() -> list[Column]:
    """Return the columns of the view of columns."""
    return [
        Column(
            "header",
            QCoreApplication.translate("Import", "Heading in the sheet"),
            260,
            sortable=False,
        ),
        Column("taken", QCoreApplication.translate("Import", "Taken as"), 260, sortable=False),
        Column(
            "sheet", QCoreApplication.translate("Import", "Sheet"), stretch=True, sortable=False
        ),
    ]
