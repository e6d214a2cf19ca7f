"""Hand-made sheets, one or more for each row of the table of messy inputs, read as they should."""

from pathlib import Path
from typing import Final

import pytest

from db.exchange.duplicates import set_duplicates_aside
from db.ledger import Ledger
from tests.db.expected_returns import DATA, differences, load, read

SHEETS: Final = DATA / "sheets"
CASES: Final = sorted(SHEETS.glob("*.json"))
TWICE: Final = [path for path in CASES if path.name.startswith("26-")]
ALONE: Final = [path for path in CASES if path not in TWICE]
ROWS_OF_THE_TABLE: Final = 32


@pytest.mark.parametrize("path", ALONE, ids=lambda path: path.stem)
def test_sheet_reads_as_its_json_says(path: Path) -> None:
    want = load(path)
    found = differences(want, read(SHEETS / want["file"], want.get("given")))
    assert found == [], "\n".join([want["file"], *found])


@pytest.mark.parametrize("path", TWICE, ids=lambda path: path.stem)
def test_dispute_told_twice_is_asked(path: Path, ledger: Ledger) -> None:
    want = load(path)
    files = [*want.get("given", {}).get("after", ()), want["file"]]
    returns = [read(SHEETS / name) for name in files]
    set_duplicates_aside(ledger, returns, ())
    found = differences(want, returns[-1])
    assert found == [], "\n".join([want["file"], *found])


def test_no_other_sheet_tells_a_dispute_twice(ledger: Ledger) -> None:
    for path in ALONE:
        want = load(path)
        result = read(SHEETS / want["file"], want.get("given"))
        assert set_duplicates_aside(ledger, [result], ()) == {}, want["file"]


def test_every_row_of_the_table_has_a_sheet_and_every_sheet_a_line() -> None:
    assert {int(path.name[:2]) for path in CASES} == set(range(1, ROWS_OF_THE_TABLE + 1))
    listed = (SHEETS / "README.md").read_text("utf-8")
    files = {path.name for path in SHEETS.iterdir() if path.suffix not in (".json", ".md")}
    assert files == {load(path)["file"] for path in CASES}
    assert [name for name in sorted(files) if f"`{name}`" not in listed] == []
