"""Ledgers whose figures are printed, made once and never written: a station's and a district's."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from db import clock as db_clock
from db import demo
from db.exchange.imports import read_offer, record_offer
from db.ledger import Ledger
from db.model.indicator import Counted
from db.store.reading import Reading
from tests.conftest import FrozenClock
from tests.db.expected_returns import DATA
from tests.ledgers import CODE, HEAD, PASSWORD

TODAY = datetime(2026, 4, 8, 10, 5, 0)  # noqa: DTZ001 - plain local time


@pytest.fixture(scope="module")
def standing_clock() -> Iterator[None]:
    """Stand at a morning in April 2026 for a whole module."""
    before = db_clock.use(FrozenClock(TODAY))
    yield
    db_clock.use(before)


@pytest.fixture(scope="module")
def station(standing_clock: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    """An invented station of 400 cases."""
    made, _code = demo.create(tmp_path_factory.mktemp("demo") / "ledger", 400)
    with made:
        yield made


@pytest.fixture(scope="module")
def district(standing_clock: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    """A ledger that took the district's workbook in."""
    folder = tmp_path_factory.mktemp("district") / "ledger"
    made, _code = Ledger.create(folder, "鹤城区信访工作站", CODE, (), HEAD, PASSWORD)
    with made:
        record_offer(made, read_offer(made, [Path(DATA) / "district-2025.xlsx"]))
        yield made


def behind(reading: Reading, counted: Counted) -> int:
    """Return how many different things a list has."""
    keys = [member.key for member in reading.members(counted)]
    assert len(set(keys)) == len(keys)
    return len(keys)
