"""Workbooks of Excel 2007 and later and of WPS: .xlsx and .xlsm."""

import re
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from db.exchange.formats import calamine
from db.exchange.formats.parts import Parts
from db.exchange.formats.sheets import (
    Allowance,
    Place,
    Sheet,
    Survey,
    UnfitError,
    Workbook,
    column_of,
    merges_of,
    plain_rows,
)
from db.exchange.formats.xlsx_cells import survey_sheet
from db.exchange.formats.xlsx_looks import Looks, read_looks

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

BOOK: Final = "xl/workbook.xml"
MACROS: Final = "xl/vbaProject.bin"
_PLACE: Final = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})")
_TRUE: Final = frozenset({"1", "true", "on"})


def parse(raw: bytes, parts: Parts) -> Workbook:
    """Return the sheets of a package; UnfitError, or any exception where it is damaged."""
    book = ElementTree.fromstring(parts.read(BOOK))
    related = parts.related(BOOK)
    named = {kind: name for kind, name in related.values()}
    looks = read_looks(
        parts, named.get("styles", ""), named.get("theme", ""), named.get("sharedStrings", "")
    )
    allowance = Allowance()
    surveys: list[tuple[Element, Survey]] = []
    for entry, name in _sheets_of(book, related):
        survey = _survey(parts, name, looks)
        allowance.spend(survey)
        surveys.append((entry, survey))
    parts.prove_rest()
    with calamine.opened(raw) as values:
        sheets = tuple(_sheet(values, entry, survey) for entry, survey in surveys)
    settings = book.find("{*}workbookPr")
    return Workbook(
        sheets,
        date_1904=settings is not None and settings.get("date1904") in _TRUE,
        looks_unseen=any(survey.fills_left_out for _, survey in surveys),
        macros=MACROS in parts,
    )


def _sheets_of(book: Element, related: dict[str, tuple[str, str]]) -> Iterator[tuple[Element, str]]:
    """Give each worksheet's entry in the book, and the name of its part."""
    for entry in book.iterfind("{*}sheets/{*}sheet"):
        ids = [value for key, value in entry.items() if key.endswith("}id")]
        kind, name = related.get(ids[0] if ids else "", ("", ""))
        if kind == "worksheet":
            yield entry, name


def _survey(parts: Parts, name: str, looks: Looks) -> Survey:
    if name not in parts:
        raise UnfitError("not_a_workbook")
    survey = survey_sheet(partial(parts.stream, name), looks)
    for kind, target in parts.related(name).values():
        if kind == "comments":
            survey.comments.update(_comments(parts.read(target)))
    return survey


def _comments(raw: bytes) -> Iterator[tuple[Place, str]]:
    for comment in ElementTree.fromstring(raw).iterfind(".//{*}comment"):
        place = _PLACE.fullmatch(comment.get("ref", ""))
        texts = (piece.text or "" for piece in comment.iterfind(".//{*}t"))
        if place:
            yield (int(place[2]), column_of(place[1])), "".join(texts)


def _sheet(values: "CalamineWorkbook", entry: Element, survey: Survey) -> Sheet:
    name = entry.get("name", "")
    sheet = values.get_sheet_by_name(name)
    return Sheet(
        name,
        plain_rows(sheet.to_python(skip_empty_area=False), survey.failures),
        hidden=entry.get("state", "visible") != "visible",
        hidden_rows=frozenset(survey.hidden_rows),
        hidden_columns=frozenset(survey.hidden_columns),
        merges=tuple(merges_of(sheet.merged_cell_ranges or ())),
        struck=frozenset(survey.struck),
        fills=survey.fills,
        comments=survey.comments,
    )
