"""A book that a released version wrote reads for ever as it was written.

`tests/data/book-0.1.0` was made by version 0.1.0 from the acts of `tests.ledgers`: a case all round
the loop and reopened, a row of a return with a note, a case erased, one retracted, one corrected.
Its files are never made anew: a later version adds a folder of its own.
"""

from collections.abc import Iterator
from pathlib import Path
from shutil import copytree

import pytest

from db.ledger import Ledger
from db.model import station_kinds as s
from db.model.loop import Role
from db.model.selection import Selection
from db.store.paging import CaseRow
from tests import ledgers
from tests.conftest import FrozenClock

BOOKS = Path(__file__).parents[1] / "data"
CODE_0_1_0 = "1RAH-71G8-836A-66WB-H9YX-KBBA-2RC8"


@pytest.fixture
def book(tmp_path: Path, clock: FrozenClock) -> Iterator[Ledger]:
    clock.set("2026-05-01")
    folder = Path(copytree(BOOKS / "book-0.1.0", tmp_path / "book"))
    with Ledger.open(folder, ledgers.HEAD, ledgers.PASSWORD) as opened:
        yield opened


def row(ledger: Ledger, no: str) -> CaseRow:
    found = ledger.reading.by_no(no)
    assert found is not None
    return found


def test_it_proves_itself_and_holds_the_page_that_was_printed(book: Ledger) -> None:
    assert book.check() == []
    assert book.has_head(1, "df761a487401")


def test_its_accounts_settings_and_log_are_read(book: Ledger) -> None:
    assert {(one.name, one.role) for one in book.reading.accounts()} == {
        (ledgers.HEAD, Role.HEAD), ("刘敏", Role.CLERK),
    }  # fmt: skip
    assert book.reading.setting("name") == ledgers.STATION
    assert [village.name for village in book.reading.villages()] == list(ledgers.VILLAGES)
    assert len(book.logged(s.Imported)) == len(book.logged(s.Printed)) == 1


def test_every_case_reads_as_it_was_written(book: Ledger) -> None:
    reopened = row(book, "YX01-26Q1-001")
    assert (reopened.stage, reopened.reopened, reopened.risk) == ("resolving", 1, "orange")
    assert (reopened.amount, reopened.people) == (3_500_000, 7)
    assert reopened.applicants == ledgers.SCREENED.applicants
    assert reopened.facts == ledgers.SCREENED.facts
    taken = row(book, "YX02-26Q1-001")
    assert (taken.stage, taken.held, taken.confirmed) == ("resolving", True, False)
    erased = row(book, "YX01-26Q1-002")
    assert (erased.stage, erased.applicants, erased.facts) == ("assessed", (), "")
    assert book.reading.by_no("YX01-26Q1-003") is None
    corrected = row(book, "YX01-26Q1-004")
    assert (corrected.people, corrected.claim) == (9, "恢复通行。")
    assert book.reading.count(Selection()) == 4


def test_its_timeline_tells_every_entry(book: Ledger) -> None:
    told = book.reading.case(row(book, "YX01-26Q1-001").subject).told
    walked = [act.kind for act in ledgers.ROUND]
    assert [one.entry.kind for one in told] == [*walked, "Revisited", "Archived", "Reopened"]
    assert {one.status for one in told} == {"effective"}


def test_its_recovery_code_opens_it(tmp_path: Path, clock: FrozenClock) -> None:
    folder = Path(copytree(BOOKS / "book-0.1.0", tmp_path / "book"))
    (folder / "keys.json").unlink()
    with Ledger.recover(folder, CODE_0_1_0, ledgers.HEAD, "another password") as opened:
        assert opened.check() == []


def test_work_goes_on_in_it(book: Ledger) -> None:
    book.record(row(book, "YX01-26Q1-001").subject, ledgers.MEDIATED)
    subject = ledgers.enter(book)
    assert book.reading.case(subject).state.no == "YX01-26Q1-005"
    assert book.check() == []
