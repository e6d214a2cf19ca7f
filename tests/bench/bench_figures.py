"""Figures at 100,000 cases, encrypted: a quarter's indicators, charts, a list, the whole page."""

import os
import subprocess
import sys
import tempfile
from functools import partial
from pathlib import Path

from db import clock, demo
from db.demo_case import texts
from db.ledger import Ledger
from db.model.drive import drive_of
from db.model.period import read_period
from db.model.selection import Selection
from db.store.series import SERIES
from tests.bench.stopwatch import seconds, tell

CASES, TIMES, STARTS = 100_000, 20, 5


def main(folder: Path | None = None) -> None:
    """Make the ledger, or open the one in `folder`, and print the figures."""
    with tempfile.TemporaryDirectory() as spare:
        place = folder or Path(spare) / "ledger"
        if folder is None:
            demo.create(place, cases=CASES)[0].close()
        with Ledger.open(place, texts()["head"], demo.PASSWORD) as ledger:
            measure(ledger)
        page(place)


def measure(ledger: Ledger) -> None:
    """Print times, and beside them the bare count that they can be held against."""
    quarter = read_period(drive_of(clock.today())).previous()
    reading = ledger.reading
    figures = reading.figures(quarter)
    print(f"{reading.count(Selection()):,} cases, {figures[0].numerator:,} screened in the quarter")
    bare = [seconds(partial(reading.count, Selection())) for _ in range(TIMES)]
    tell("count(*) of all cases", bare, 100)
    tell(
        f"all {len(figures)} figures of a quarter",
        [seconds(partial(reading.figures, quarter)) for _ in range(TIMES)],
        100,
    )
    year = read_period(quarter.key[:4])
    tell("the same of a year", [seconds(partial(reading.figures, year)) for _ in range(5)], 500)
    for chart in SERIES:
        times = [seconds(partial(reading.bars, chart, quarter)) for _ in range(5)]
        tell(f"chart {chart}", times, 100)
    counted = figures[0].behind()
    times = [seconds(partial(reading.ids, Selection(counted=counted))) for _ in range(5)]
    tell("the cases behind a figure, as ids in order", times, 100)


def page(place: Path) -> None:
    """Print how long the Figures page takes to be complete, each time in a process of its own."""
    command = [sys.executable, "-m", "tests.bench.figures_once", str(place)]
    words = [str(texts()["head"]), demo.PASSWORD]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    runs = []
    for _ in range(STARTS):
        told = subprocess.run(
            [*command, *words], check=True, capture_output=True, text=True, env=environment
        )
        runs.append([float(line) for line in told.stdout.split()])
    tell("the Figures page, chosen for the first time", [run[0] for run in runs], 1000)
    tell("the same of an earlier quarter", [one for run in runs for one in run[1:-1]], 1000)
    tell("the same of a year", [run[-1] for run in runs], 1000)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
