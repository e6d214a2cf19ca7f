"""The window on 20,000 encrypted cases: usable, searching, paging."""

import os
import random
import statistics
import subprocess
import sys
import tempfile
from functools import partial
from pathlib import Path

from db import demo
from db.demo_case import texts
from db.ledger import Ledger
from desktop.app import prepare
from desktop.context import Context
from desktop.main_window import HEIGHT, WIDTH, MainWindow
from desktop.settings import SettingsFile
from desktop.theme import Theme
from tests.bench.bench_ledger import CASES, SEARCHES
from tests.bench.stopwatch import seconds, tell

STARTS, JUMPS = 7, 200


def main() -> None:
    """Make an empty and a large ledger, and print the figures."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        large, empty = Path(folder) / "large", Path(folder) / "empty"
        demo.create(large, cases=CASES)[0].close()
        demo.create(empty, cases=0)[0].close()
        usable(large, empty)
        app = prepare()
        theme = Theme(1.0)
        theme.install(app)
        with Ledger.open(large, texts()["head"], demo.PASSWORD) as ledger:
            context = Context(ledger, theme, SettingsFile(Path(folder) / "s.ini"))
            window = MainWindow(context)
            window.resize(WIDTH, HEIGHT)
            window.show()
            type_words(window)
            jump(window)
            context.jobs.close()
            window.hide()


def usable(large: Path, empty: Path) -> None:
    """Compare starting on the large ledger with starting on the empty one, by turns."""
    took: dict[Path, list[float]] = {large: [], empty: []}
    for _ in range(STARTS):
        for folder, times in took.items():
            command = [sys.executable, "-m", "tests.bench.window_once"]
            words = [str(folder), str(texts()["head"]), demo.PASSWORD]
            told = subprocess.run([*command, *words], check=True, capture_output=True, text=True)
            times.append(float(told.stdout))
    full, bare = (statistics.median(took[folder]) for folder in (large, empty))
    print(f"process start to first rows painted: {full:.2f} s with {CASES:,} cases, {bare:.2f} s")
    print(f"  empty: ratio {full / bare:.2f}   aim at most 1.5")


def type_words(window: MainWindow) -> None:
    """From the search being asked for to the rows painted, figures and chips included."""
    page = window.ledger_page

    def look(text: str) -> None:
        page.filters.search.searched.emit(text)
        page.listing.grab()

    times = []
    for _ in range(5):
        for text in SEARCHES:
            page.filters.search.set_silently(text)
            times.append(seconds(partial(look, text)))
    tell("search asked for to rows painted", times, 50)
    page.filters.search.set_silently("")
    page.filters.search.searched.emit("")


def jump(window: MainWindow) -> None:
    """Paint a page of the table at a place not seen before."""
    table = window.ledger_page.listing.table
    bar = table.verticalScrollBar()
    chance = random.Random(3)
    times = []
    for _ in range(JUMPS):
        bar.setValue(chance.randrange(bar.maximum()))
        times.append(seconds(table.viewport().grab))
    tell("page jump to painted", times, 16)


if __name__ == "__main__":
    main()
