"""Killed at any moment, the ledger keeps every entry that it has acknowledged."""

import os
import random
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from db.ledger import Ledger
from db.model.selection import Selection
from tests import ledgers

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def kills(request: pytest.FixtureRequest) -> int:
    return int(request.config.getoption("--kills"))


def killed_after(folder: Path, offset: int, delay: float) -> list[str]:
    """Return what a writer acknowledged before it was killed `delay` seconds after its first."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.db.writer_to_kill", str(folder), str(offset)],
        cwd=ROOT, stdout=subprocess.PIPE, text=True, encoding="utf-8",
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )  # fmt: skip
    assert process.stdout is not None
    told = [process.stdout.readline()]
    threading.Timer(delay, process.kill).start()
    told += process.stdout.readlines()
    process.stdout.close()
    process.wait()
    return [line.strip() for line in told if line.endswith("\n")]


@pytest.mark.timeout(3600)
def test_no_acknowledged_entry_is_lost(ledger_folder: Path, kills: int) -> None:
    chance = random.Random(20260402)
    acknowledged: set[str] = set()
    for number in range(kills):
        told = killed_after(ledger_folder, number * 10_000, chance.uniform(0, 0.15))
        assert told
        acknowledged.update(told)
        with Ledger.open(ledger_folder, ledgers.HEAD, ledgers.PASSWORD) as ledger:
            rows = ledger.reading.rows(ledger.reading.ids(Selection()))
            assert acknowledged <= {f"{row.no} {row.title}" for row in rows}
            if number % 10 == 0 or number == kills - 1:
                assert ledger.check() == []
