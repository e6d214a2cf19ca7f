"""Beside the card of the Queries page: why rows were left out, and the numbers of neighbours."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from db.exchange.tally import FileTally
from db.ledger import Ledger
from desktop.context import Context
from desktop.queries.files_card import FilesCard
from desktop.reasons import exclusion
from desktop.settings import SettingsFile
from desktop.theme import Theme
from tests.queries_page import Open, day_in_doubt, opening

Counts = Mapping[str, int]


@pytest.fixture
def context(ledger: Ledger, theme: Theme, tmp_path: Path) -> Context:
    return Context(ledger, theme, SettingsFile(tmp_path / "window.ini"))


@pytest.fixture
def opened(context: Context, qtbot: QtBot) -> Iterator[Open]:
    yield from opening(context, qtbot)


@pytest.fixture
def card(theme: Theme, qtbot: QtBot) -> FilesCard:
    made = FilesCard(theme)
    qtbot.addWidget(made)
    return made


def file(excluded: int, reasons: Counts, answered: int = 0) -> FileTally:
    """Return a file of which rows were left out when it was read, and by answers."""
    out = excluded + answered
    return FileTally("b", "f", "01.xlsx", "01", "", 20, 20 - out, 0, out, excluded, reasons)


def notes(card: FilesCard, *files: FileTally) -> list[str]:
    """Return the lines at the foot of the card for these files."""
    card.show_files(files, -1)
    return card.notes.text().splitlines()


def numbers(line: str) -> list[str]:
    """Return the numbers of a line in their order."""
    return re.findall(r"\d+", line)


def test_reasons_of_all_files_are_added_the_most_frequent_first(card: FilesCard) -> None:
    (line,) = notes(card, file(3, {"total": 1, "note": 2}), file(2, {"note": 1, "blank": 1}))
    assert numbers(line) == ["5", "3", "1", "1"]
    places = [line.index(word) for word in map(exclusion, ("note", "total", "blank"))]
    assert places == sorted(places)


def test_reasons_of_one_row_each_are_told_together(card: FilesCard) -> None:
    (line,) = notes(card, file(3, {"total": 1, "note": 1, "signature": 1}))
    assert "、".join(map(exclusion, ("total", "note", "signature"))) in line
    assert numbers(line) == ["3", "1"]


def test_sheets_without_a_header_are_no_rows(card: FilesCard) -> None:
    rows, sheets = notes(card, file(2, {"blank": 2, "no_header": 4}))
    assert (numbers(rows), numbers(sheets)) == (["2", "2"], ["4"])


def test_rows_whose_reason_was_not_kept_count_too(card: FilesCard) -> None:
    (line,) = notes(card, file(2, {"blank": 2}), file(3, {}))
    assert numbers(line) == ["5", "2", "3"]
    (line, answered) = notes(card, file(3, {}, answered=2))
    assert (numbers(line), numbers(answered)) == (["3"], ["2"])
    assert "{" not in line


def test_neighbours_stand_under_their_own_numbers(opened: Open) -> None:
    row = day_in_doubt(6)
    page = opened(replace(row, written={**row.written, "above_row": 4, "below_row": 9}))
    shown = page.card.raw.rows()
    bands = [shown.above, shown.row, shown.below]
    assert [band.number for band in bands if band is not None] == ["4", "6", "9"]


@pytest.mark.parametrize("kept", [{}, {"above_row": 0, "below_row": "9"}])
def test_neighbours_without_a_number_have_none(opened: Open, kept: dict[str, object]) -> None:
    row = day_in_doubt(6)
    page = opened(replace(row, written={**row.written, **kept}))
    shown = page.card.raw.rows()
    assert shown.above is not None
    assert shown.below is not None
    assert (shown.above.number, shown.below.number) == ("", "")
