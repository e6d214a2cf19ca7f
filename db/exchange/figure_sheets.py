"""Tables of figures as plain rows, and the same tables as an .xlsx workbook.

A paper prints these tables too, so that both show the same numbers. What is a number here is a
number in the workbook; text is never taken for a formula.
"""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any, Final

NONE: Final = "—"
"""Stands for a figure that there is not: a rate without a denominator, no last period."""
_PERCENT: Final = "%"
_PAIR_WIDTH: Final = 9.0
_PAPER_A4: Final = 9
_HEAD, _EDGE = "#E9ECEF", "#000000"
_NO_CLOCK: Final = datetime(2000, 1, 1)  # noqa: DTZ001 - the same rows give the same bytes


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its unit: 98件, 72.45%; `signed` ones always show + or -."""

    value: int | Decimal
    unit: str = ""
    signed: bool = False

    def __str__(self) -> str:
        return f"{self.value:{'+' if self.signed and self.value else ''}}{self.unit}"


@dataclass(frozen=True, slots=True)
class Pair:
    """Numerator and denominator."""

    numerator: int
    denominator: int

    def __str__(self) -> str:
        return f"{self.numerator}/{self.denominator}"


Value = str | int | Amount | Pair | None
"""A cell: text, a number, or None where there is none."""


@dataclass(frozen=True, slots=True)
class Field:
    """A column; `group` is the word above the titles of some neighbours.

    A column with `parts` holds pairs, and is two columns with these titles in the workbook.
    """

    key: str
    title: str
    width: float = 12.0
    group: str = ""
    parts: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class FigureTable:
    """One table: `name` of the sheet, the lines above and below, and the rows.

    `total` tells that the last row sums the others up.
    """

    name: str
    title: str
    fields: tuple[Field, ...]
    rows: tuple[tuple[Value, ...], ...]
    facts: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    total: bool = False
    landscape: bool = False


def shown(value: Value) -> str:
    """Return a cell as it is printed."""
    return NONE if value is None else str(value)


def figure_workbook(tables: Sequence[FigureTable]) -> bytes:
    """Return the .xlsx with a sheet for each table; the same tables give the same bytes."""
    import xlsxwriter

    out = io.BytesIO()
    plain = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = xlsxwriter.Workbook(out, {"in_memory": True, **plain})
    book.set_properties({"created": _NO_CLOCK})
    looks = _Looks(book)
    for table in tables:
        _Sheet(book.add_worksheet(table.name), table, looks).write()
    book.close()
    return out.getvalue()


class _Looks:
    """The formats of a workbook, each made once."""

    def __init__(self, book: Any) -> None:  # noqa: ANN401 - XlsxWriter is untyped
        self._book = book
        self._made: dict[tuple[str, bool], Any] = {}
        self.title = book.add_format({"bold": True, "font_size": 16, "align": "center"})
        self.line = book.add_format({"font_size": 10})
        self.head = book.add_format(
            {"bold": True, "border": 1, "bg_color": _HEAD, "align": "center",
             "valign": "vcenter", "text_wrap": True, "font_size": 11}
        )  # fmt: skip

    def cell(self, number: str, strong: bool) -> Any:  # noqa: ANN401 - XlsxWriter is untyped
        """Return the format of a cell with this number format, "" for text."""
        if (number, strong) not in self._made:
            look: dict[str, object] = {
                "border": 1, "border_color": _EDGE, "valign": "vcenter", "font_size": 11,
                "bold": strong, "num_format": number or "@", "text_wrap": not number,
            }  # fmt: skip
            self._made[number, strong] = self._book.add_format(look)
        return self._made[number, strong]


class _Sheet:
    """One sheet: title, facts, head of one or two rows, rows, notes."""

    def __init__(self, sheet: Any, table: FigureTable, looks: _Looks) -> None:  # noqa: ANN401
        self._sheet = sheet
        self._table = table
        self._looks = looks
        self._last = sum(1 for _ in self._columns()) - 1
        self._row = 0

    def write(self) -> None:
        """Write all of it."""
        self._above()
        self._head()
        rows = self._table.rows
        for at, values in enumerate(rows, 1):
            self._values(values, self._table.total and at == len(rows))
        for line in self._table.notes:
            self._sheet.write_string(self._row, 0, line, self._looks.line)
            self._row += 1
        self._set_up_page()

    def _above(self) -> None:
        self._merge(0, 0, self._last, self._table.title, self._looks.title)
        self._sheet.set_row(0, 30)
        for at, line in enumerate(self._table.facts, 1):
            self._sheet.write_string(at, 0, line, self._looks.line)
        self._row = 1 + len(self._table.facts)

    def _head(self) -> None:
        top, head = self._row, self._looks.head
        grouped = any(group for group, _, _ in self._columns())
        columns = list(self._columns())
        for at, (group, title, width) in enumerate(columns):
            self._sheet.set_column(at, at, width)
            if grouped and not group:
                self._sheet.merge_range(top, at, top + 1, at, "", head)
                self._sheet.write_string(top, at, title, head)
            else:
                self._sheet.write_string(top + grouped, at, title, head)
        for group, first, stop in _runs([group for group, _, _ in columns]):
            self._merge(top, first, stop - 1, group, head)
        self._row += 1 + grouped
        self._sheet.repeat_rows(top, self._row - 1)
        self._sheet.freeze_panes(self._row, 0)

    def _columns(self) -> Iterator[tuple[str, str, float]]:
        """Give group, title and width of each column of the sheet."""
        for column in self._table.fields:
            if column.parts is None:
                yield column.group, column.title, column.width
            else:
                yield from ((column.title, part, _PAIR_WIDTH) for part in column.parts)

    def _values(self, values: Sequence[Value], strong: bool) -> None:
        at = 0
        for column, value in zip(self._table.fields, values, strict=True):
            if column.parts is not None:
                sides = (
                    (value.numerator, value.denominator) if isinstance(value, Pair) else ("", "")
                )
                for side in sides:
                    self._write(at, side, strong)
                    at += 1
            else:
                self._write(at, value, strong)
                at += 1
        self._row += 1

    def _write(self, at: int, value: Value, strong: bool) -> None:
        if isinstance(value, int):
            self._sheet.write_number(self._row, at, value, self._looks.cell("0", strong))
        elif isinstance(value, Amount):
            number, how = _as_number(value)
            self._sheet.write_number(self._row, at, number, self._looks.cell(how, strong))
        elif value == "":
            self._sheet.write_blank(self._row, at, None, self._looks.cell("", strong))
        else:
            self._sheet.write_string(self._row, at, shown(value), self._looks.cell("", strong))

    def _merge(self, row: int, first: int, last: int, text: str, look: Any) -> None:  # noqa: ANN401
        if last > first:
            self._sheet.merge_range(row, first, row, last, "", look)
        self._sheet.write_string(row, first, text, look)

    def _set_up_page(self) -> None:
        self._sheet.set_paper(_PAPER_A4)
        if self._table.landscape:
            self._sheet.set_landscape()
        self._sheet.fit_to_pages(1, 0)
        self._sheet.hide_gridlines(2)


def _as_number(amount: Amount) -> tuple[float, str]:
    """Return an amount as a number and the format that shows it as it is printed."""
    if amount.unit == _PERCENT:
        return float(amount.value / 100), "0.00%"
    places = "0.00" if isinstance(amount.value, Decimal) else "0"
    unit = f'"{amount.unit}"' if amount.unit else ""
    if amount.signed:
        return float(amount.value), f"+{places}{unit};-{places}{unit};{places}{unit}"
    return float(amount.value), places + unit


def _runs(groups: Sequence[str]) -> Iterator[tuple[str, int, int]]:
    """Give each group that is not "", its first column and the one after its last."""
    start = 0
    for at in range(1, len(groups) + 1):
        if at == len(groups) or groups[at] != groups[start]:
            if groups[start]:
                yield groups[start], start, at
            start = at
