"""A village sends its return again with a row more: what is known is answered at once."""

import shutil
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from db.errors import Refused
from db.exchange.answers import Answer, also_asked, give, take_back
from db.exchange.imports import read_offer, record_offer
from db.exchange.understanding import understood
from db.ledger import Ledger
from db.model.selection import Selection
from tests.reading_here import read_here

FIRST = Path(__file__).parents[1] / "data" / "drive-2026Q1" / "01-青石桥村.xlsx"
TWIN = "possible_duplicate:"


@pytest.fixture
def again(ledger: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Ledger:
    """Return a ledger that took the return in, and then the one with a changed row."""
    read_here(monkeypatch)
    record_offer(ledger, read_offer(ledger, [FIRST], "2026Q1"))
    path = tmp_path / "01-青石桥村(改).xlsx"
    shutil.copyfile(FIRST, path)
    book = openpyxl.load_workbook(path)
    sheet = book["台账"]
    sheet.cell(4, 8).value = sheet.cell(4, 8).value + 1
    book.save(path)
    record_offer(ledger, read_offer(ledger, [path], "2026Q1"))
    return ledger


def test_rows_that_tell_nothing_new_are_the_same_case_together(again: Ledger) -> None:
    rows = again.reading.queries()
    assert len(rows) == 12
    changed, second = rows[0].subject, rows[1].subject
    assert also_asked(again, again.reading.query(changed), TWIN) == 0
    assert also_asked(again, again.reading.query(second), TWIN) == 10
    settled = give(again, Answer(second, TWIN, "same"))
    assert settled.rows == 11
    assert [row.subject for row in again.reading.queries()] == [changed]
    assert again.reading.count(Selection()) == 12
    take_back(again, *settled.subjects)
    assert again.reading.waiting() == 12
    assert again.check() == []


def test_another_case_is_answered_for_one_row_alone(again: Ledger) -> None:
    second = again.reading.queries()[1].subject
    assert give(again, Answer(second, TWIN, "another")).rows == 1
    assert again.reading.waiting() == 11


@pytest.mark.parametrize(
    ("text", "taken"), [("123", False), ("1390000001", False), ("13900000012", True),
                        ("0745-2213456", True), ("2213456", True)],
)  # fmt: skip
def test_a_phone_that_is_typed_must_be_one(again: Ledger, text: str, taken: bool) -> None:
    query = again.reading.query(again.reading.queries()[0].subject)
    villages = again.reading.villages()
    today = date(2026, 4, 2)
    if taken:
        assert text in str(understood("phone", text, query, today, villages))
    else:
        with pytest.raises(Refused, match="not_understood"):
            understood("phone", text, query, today, villages)
