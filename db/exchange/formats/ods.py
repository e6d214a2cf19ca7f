"""OpenDocument spreadsheets (.ods)."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final
from xml.parsers import expat

from db.exchange.formats import calamine
from db.exchange.formats.parts import Parts
from db.exchange.formats.sheets import (
    MOST_COLUMNS,
    MOST_ROWS,
    NO_VALUE,
    Allowance,
    Merge,
    Place,
    Sheet,
    Survey,
    UnfitError,
    Workbook,
    plain_rows,
)

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

CONTENT: Final = "content.xml"
MANIFEST: Final = "META-INF/manifest.xml"
_CELLS: Final = frozenset({"table-cell", "covered-table-cell"})
_UNSEEN: Final = frozenset({"collapse", "filter"})
_FAULTS: Final = ("#", "Err:")


class _Table:
    """A table while it is read, and where in it the reader stands."""

    def __init__(self, name: str, style: str) -> None:
        self.name = name
        self.style = style
        self.survey = Survey()
        self.merges: list[Merge] = []
        self.row = self.rows = 0
        self.column = self.columns = 0
        self.row_written = False


def parse(raw: bytes, parts: Parts) -> Workbook:
    """Return the sheets of an .ods file; UnfitError, or any exception where it is damaged."""
    if b"encryption-data" in parts.read(MANIFEST):
        raise UnfitError("encrypted_workbook")
    reader = _Reader()
    reader.read(parts.stream(CONTENT))
    if not reader.is_spreadsheet:
        raise UnfitError("word_document" if reader.is_text else "not_a_workbook")
    parts.prove_rest()
    allowance = Allowance()
    for table in reader.tables:
        allowance.spend(table.survey)
    with calamine.opened(raw) as values:
        sheets = tuple(_sheet(values, table, reader.hidden_styles) for table in reader.tables)
    return Workbook(sheets, looks_unseen=True)


def _sheet(values: "CalamineWorkbook", table: _Table, hidden_styles: set[str]) -> Sheet:
    survey = table.survey
    rows = values.get_sheet_by_name(table.name).to_python(skip_empty_area=False)
    return Sheet(
        table.name,
        plain_rows(rows, survey.failures),
        hidden=table.style in hidden_styles,
        hidden_rows=frozenset(survey.hidden_rows),
        hidden_columns=frozenset(survey.hidden_columns),
        merges=tuple(table.merges),
        comments=survey.comments,
    )


class _Reader:
    """Follows content.xml: repeated rows and cells are counted, never made."""

    def __init__(self) -> None:
        self.tables: list[_Table] = []
        self.hidden_styles: set[str] = set()
        self.is_spreadsheet = self.is_text = False
        self._style = ""
        self._open: list[_Table] = []
        self._words: list[str] = []
        self._note: list[str] | None = None
        self._paragraphs = 0
        self._cell: dict[str, str] = {}

    def read(self, chunks: Iterable[bytes]) -> None:
        """Read it to its end; ExpatError or ValueError where it is damaged."""
        parser = expat.ParserCreate()
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        for chunk in chunks:
            parser.Parse(chunk, False)
        parser.Parse(b"", True)

    def _start(self, name: str, given: dict[str, str]) -> None:
        told = {key.rpartition(":")[2]: value for key, value in given.items()}
        self.is_spreadsheet = self.is_spreadsheet or name == "office:spreadsheet"
        self.is_text = self.is_text or name == "office:text"
        name = name.rpartition(":")[2]
        if name == "style":
            self._style = told.get("name", "")
        elif name == "table-properties" and told.get("display") == "false":
            self.hidden_styles.add(self._style)
        elif name == "table":
            self._open.append(_Table(told.get("name", ""), told.get("style-name", "")))
        elif self._open:
            self._start_inside(self._open[-1], name, told)

    def _start_inside(self, table: _Table, name: str, told: dict[str, str]) -> None:
        if name == "table-column":
            count = int(told.get("number-columns-repeated", "1"))
            if told.get("visibility") in _UNSEEN:
                table.survey.hide_columns(table.columns, table.columns + count - 1)
            table.columns += count
        elif name == "table-row":
            table.rows = int(told.get("number-rows-repeated", "1"))
            table.column, table.row_written = 0, False
            if told.get("visibility") in _UNSEEN:
                last = min(table.row + table.rows, MOST_ROWS)
                table.survey.hidden_rows.update(range(table.row + 1, last + 1))
        elif name in _CELLS:
            self._cell = told
            self._words.clear()
        elif name == "annotation":
            self._note = []
        elif name == "p":
            self._paragraphs += 1

    def _text(self, text: str) -> None:
        if self._paragraphs:
            (self._words if self._note is None else self._note).append(text)

    def _end(self, name: str) -> None:
        name = name.rpartition(":")[2]
        if not self._open:
            return
        table = self._open[-1]
        if name == "p":
            self._paragraphs -= 1
        elif name in _CELLS:
            self._end_cell(table)
        elif name == "table-row":
            table.row += table.rows
            if table.row_written:
                table.survey.written_rows += table.rows
                table.survey.last_row = table.row
        elif name == "annotation" and self._note is not None:
            table.survey.comments[table.row + 1, table.column] = "".join(self._note).strip()
            self._note = None
        elif name == "table":
            self.tables.append(self._open.pop())

    def _end_cell(self, table: _Table) -> None:
        told, text = self._cell, "".join(self._words).strip()
        count = int(told.get("number-columns-repeated", "1"))
        here = (table.row + 1, table.column)
        if text or "value-type" in told or "formula" in told:
            table.row_written = True
            table.survey.width = max(table.survey.width, table.column + count)
            if "formula" in told:
                self._check_formula(table, here, text)
        deep = int(told.get("number-rows-spanned", "1"))
        wide = int(told.get("number-columns-spanned", "1"))
        if (deep > 1 or wide > 1) and here[1] < MOST_COLUMNS:
            table.merges.append(Merge(here[0], here[1], here[0] + deep - 1, here[1] + wide - 1))
        table.column += count

    def _check_formula(self, table: _Table, here: Place, text: str) -> None:
        if text.startswith(_FAULTS):
            table.survey.failures[here] = text if text.startswith("#") else NO_VALUE
        elif not text and "value-type" not in self._cell:
            table.survey.failures[here] = NO_VALUE
