"""The rows in doubt as a workbook: filled in by those who know, and read again as answers.

Each row carries the number of its query, so that a return of the same sheet answers it. A cell
that nobody filled in still reads as doubtful, wherever the sheet is opened; what no cell can keep
in question, such as a struck-out row, is asked on the screen alone.
"""

import io
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from db.exchange.amounts import FEN, UNCLEAR_AMOUNT, UNCLEAR_PEOPLE
from db.exchange.cells import says_above
from db.exchange.columns import COLUMNS, PHONE, RESPONDENT_PHONE, Parse
from db.exchange.numbered import NOT_BY_CELLS
from db.exchange.understanding import cells_of
from db.model import codes
from db.model.case_kinds import TakenOver
from db.model.party import Party, names
from db.model.query import BEFORE_FOUND, Asked, Query, taken_over
from db.model.station import key_of

QUERY_NO: Final = "query_no"
_LEFT_OUT: Final = frozenset({"number", QUERY_NO})
_ALWAYS: Final = frozenset({"found_on", "village", "applicants", "category", "facts"})
# What these say depends on the sheet they stood in: its title, its unit, its village.
_OF_THE_SHEET: Final = frozenset({Parse.DATE, Parse.AMOUNT, Parse.PEOPLE, Parse.HOUSEHOLDS,
                                  Parse.VILLAGE})  # fmt: skip
# In another sheet such a cell might read without doubt: a mark keeps it in question.
_TO_BE_MARKED: Final = frozenset({"no_such_date", "ambiguous_date", "future_date", BEFORE_FOUND,
                                  UNCLEAR_AMOUNT, UNCLEAR_PEOPLE})  # fmt: skip
_MARK: Final = "？"
_DAMAGED: Final = "damaged_number"
_YES_NO: Final = {"yes": "是", "no": "否"}
_WIDTHS: Final[Mapping[str, float]] = {
    QUERY_NO: 16, "question": 40, "facts": 44, "claim": 28, "progress": 28, "measures": 28,
    "remarks": 28, "title": 24,
}  # fmt: skip
_WIDTH: Final = 14.0
# Pale enough that a return does not take it for the colour of a risk.
_AMBER, _EDGE, _HEAD = "#FFF1D6", "#8A5200", "#E8F0FA"


@dataclass(frozen=True, slots=True)
class DoubtfulRow:
    """One row: its query's number, what is asked, its cells by column, and which are in doubt.

    `numeric` are the cells to be written as numbers, being damaged ones.
    """

    number: str
    question: str
    cells: Mapping[str, str]
    doubted: frozenset[str] = frozenset()
    numeric: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class SheetWords:
    """The words of the workbook that are no headings of columns."""

    sheet: str
    instruction: str
    question: str


def doubtful_rows(
    queries: Iterable[Query], villages: Mapping[str, str], say: Callable[[Asked], str]
) -> list[DoubtfulRow]:
    """Return the open queries that cells can answer; `villages` gives names by code.

    Rows that may be duplicates are left out: they have to be compared side by side. So are rows
    struck out in whole or in part. `say` puts a doubt into words.
    """
    return [_row(query, villages, say) for query in queries if can_be_filled_in(query)]


def can_be_filled_in(query: Query) -> bool:
    """Tell whether a row in doubt is one that cells can answer."""
    return query.is_open and all(one.reason not in NOT_BY_CELLS for one in query.waiting)


def doubtful_workbook(rows: Sequence[DoubtfulRow], words: SheetWords) -> bytes:
    """Return the .xlsx: an instruction, our own headings, a row each, the doubtful cells amber.

    Every cell is text, so that a day typed into it stays as typed.
    """
    import xlsxwriter

    out = io.BytesIO()
    plain = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = xlsxwriter.Workbook(out, {"in_memory": True, **plain})
    sheet = book.add_worksheet(words.sheet)
    columns = _columns(rows)
    last = len(columns) + 1
    sheet.merge_range(0, 0, 0, last, "", book.add_format({"text_wrap": True, "valign": "vcenter"}))
    sheet.write_string(0, 0, words.instruction, _format(book, bold=True))
    sheet.set_row(0, 48)
    head = _format(book, bold=True, bg_color=_HEAD, border=1)
    headings = [COLUMNS[QUERY_NO].headers[0], words.question]
    headings += [COLUMNS[code].headers[0] for code in columns]
    for at, heading in enumerate(headings):
        sheet.write_string(1, at, heading, head)
    for at, code in enumerate((QUERY_NO, "question", *columns)):
        sheet.set_column(at, at, _WIDTHS.get(code, _WIDTH))
    _Sheet(book, sheet, columns).write(rows)
    sheet.freeze_panes(2, 2)
    book.close()
    return out.getvalue()


class _Sheet:
    """The rows under the headings, with a format for each sort of cell."""

    def __init__(self, book: Any, sheet: Any, columns: Sequence[str]) -> None:  # noqa: ANN401 - XlsxWriter is untyped
        self._sheet = sheet
        self._columns = columns
        self._formats = {
            doubted: _format(
                book,
                num_format="@",
                border=1,
                border_color=_EDGE if doubted else "#DDE3EA",
                **({"bg_color": _AMBER} if doubted else {}),
            )
            for doubted in (False, True)
        }
        self._plain = _format(book, border=1, border_color="#DDE3EA", font_color="#52606D")

    def write(self, rows: Sequence[DoubtfulRow]) -> None:
        """Write the rows, the first under the headings."""
        for number, row in enumerate(rows, 2):
            self._sheet.write_string(number, 0, row.number, self._plain)
            self._sheet.write_string(number, 1, row.question, self._plain)
            for at, code in enumerate(self._columns, 2):
                self._write_cell(number, at, code, row)

    def _write_cell(self, number: int, at: int, code: str, row: DoubtfulRow) -> None:
        text = row.cells.get(code, "")
        look = self._formats[code in row.doubted]
        if not text:
            self._sheet.write_blank(number, at, None, look)
        elif code in row.numeric:
            self._sheet.write_number(number, at, float(text), look)
        else:
            self._sheet.write_string(number, at, text, look)


def _format(book: Any, **looks: object) -> Any:  # noqa: ANN401 - XlsxWriter is untyped
    return book.add_format({"text_wrap": True, "valign": "top", "font_size": 11, **looks})


def _columns(rows: Sequence[DoubtfulRow]) -> list[str]:
    """Return the columns that some row needs, in the order of the ledger."""
    used = _ALWAYS | {code for row in rows for code, text in row.cells.items() if text}
    used |= {code for row in rows for code in row.doubted}
    return [code for code in COLUMNS if code in used - _LEFT_OUT]


def _row(query: Query, villages: Mapping[str, str], say: Callable[[Asked], str]) -> DoubtfulRow:
    waiting = {one.column: one for one in query.waiting if one.column}
    cells = _read_cells(query, villages)
    written = _written(query)
    for code, text in written.items():
        settled = any(one.column == code for one in query.asked) and code not in waiting
        tied = COLUMNS[code].parse in _OF_THE_SHEET or says_above(text) or settled
        if not (tied and cells.get(code)):
            cells[code] = text
    for code, asked in waiting.items():
        cells[code] = _in_question(asked, written.get(code, asked.raw))
    damaged = {code for code, one in waiting.items() if one.reason == _DAMAGED}
    return DoubtfulRow(
        key_of(query.subject),
        "；".join(say(one) for one in query.waiting),
        cells,
        frozenset(waiting) & COLUMNS.keys(),
        frozenset(code for code in damaged if _is_number(cells[code])),
    )


def _in_question(asked: Asked, text: str) -> str:
    """Return a cell in doubt as it stands, so that it goes on being one."""
    raw = asked.raw or text
    marked = asked.reason in _TO_BE_MARKED and raw and not raw.endswith(_MARK)
    return raw + _MARK if marked else raw


def _is_number(text: str) -> bool:
    """Tell whether a damaged number stood in the sheet as a number, and not as 1.38E+10."""
    return text.replace(".", "", 1).isdecimal()


def _written(query: Query) -> dict[str, str]:
    """Return the cells of the row as written, by column."""
    known = ((code, text) for code, _, text in cells_of(query))
    return {code: text for code, text in known if code in COLUMNS and code not in _LEFT_OUT}


def _read_cells(query: Query, villages: Mapping[str, str]) -> dict[str, str]:
    """Return what was read of the row without doubt, in words that read again the same."""
    try:
        row = taken_over(query.values)
    except ValueError:
        return {}
    cells = {code: _told(row, code, villages) for code in COLUMNS if code not in _LEFT_OUT}
    return {code: text for code, text in cells.items() if text}


def _told(row: TakenOver, code: str, villages: Mapping[str, str]) -> str:
    if code == PHONE:
        return _phones(row.applicants)
    if code == RESPONDENT_PHONE:
        return _phones(row.respondents)
    value = getattr(row, "on" if code == "found_on" else code)
    if code == "village":
        return villages.get(row.village, "")
    if isinstance(value, tuple):
        return names(value)
    parse = COLUMNS[code].parse
    if parse is Parse.AMOUNT and value is not None:
        return f"{value / FEN:.2f}".removesuffix(".00")
    if parse is Parse.CODE:
        return codes.label(code, value) if value else ""
    if parse is Parse.YES_NO:
        return _YES_NO.get(value, "")
    return "" if value is None else str(value)


def _phones(parties: tuple[Party, ...]) -> str:
    return "、".join(party.phone for party in parties if party.phone)
