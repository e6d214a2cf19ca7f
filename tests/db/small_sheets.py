"""Small sheets made in a test and read as the files of villages are."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final

from db.exchange.cells import Cell
from db.exchange.foreign import Merge, Sheet, Workbook
from db.exchange.reading_kinds import Known, Return
from db.exchange.returns import read_book

TODAY: Final = date(2026, 3, 31)
HEAD: Final[tuple[Cell, ...]] = (
    *("序号", "排查时间", "当事人", "纠纷类型", "简要情况", "化解时限", "是否化解", "化解时间"),
)
GOOD: Final[tuple[Cell, ...]] = (
    *(1, "2026.3.5", "张三", "邻里", "砌墙占道", "2026.4.5", "未化解", None),
)
Row = Sequence[Cell]


def with_cell(column: str, cell: Cell) -> tuple[Cell, ...]:
    """Return a good row with another cell under one heading."""
    at = HEAD.index(column)
    return (*GOOD[:at], cell, *GOOD[at + 1 :])


def sheet(*rows: Row, name: str = "台账", **looks: Any) -> Sheet:  # noqa: ANN401 - fields of Sheet
    """Return a sheet of these rows; `looks` are further fields of it."""
    return Sheet(name, tuple(tuple(row) for row in rows), **looks)


def read_sheets(
    *sheets: Sheet,
    file: str = "表.xlsx",
    villages: Mapping[str, str] | None = None,
    drive: str | None = None,
    layouts: Mapping[str, Mapping[str, str]] | None = None,
    date_1904: bool = False,
) -> Return:
    """Return what a workbook of these sheets says; every row of it is counted once."""
    known = Known(TODAY, villages or {}, drive, layouts or {})
    result = read_book(file, "ab" * 32, Workbook(sheets, date_1904), known)
    counted = sum(count for reason, count in result.excluded.items() if reason != "no_header")
    entries = len(result.accepted) + len(result.activities) + len(result.rectifications)
    assert result.rows_read == entries + len(result.queried) + counted
    assert len(result.left_out) == counted
    places = [(row.sheet, row.row) for row in result.accepted]
    places += [(row.sheet, row.row) for row in result.queried]
    assert len(places) == len(set(places))
    return result


def read(*rows: Row, **known: Any) -> Return:  # noqa: ANN401 - arguments of read_sheets
    """Return what one sheet of these rows says."""
    return read_sheets(sheet(*rows), **known)


def doubts(result: Return) -> list[tuple[int, str, str]]:
    """Return row, column and reason of every doubt."""
    return [(row.row, d.column, d.reason) for row in result.queried for d in row.doubts]


def noticed(result: Return, code: str) -> list[tuple[int | None, str, str]]:
    """Return row, column and text of every notice of a kind."""
    return [(n.row, n.column, n.text) for n in result.notices if n.code == code]


def merge(top: int, left: int, bottom: int, right: int) -> Merge:
    """Return merged cells: rows from 1, columns from 0."""
    return Merge(top, left, bottom, right)
