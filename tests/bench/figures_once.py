"""Start the program on a ledger, and print how long the Figures page takes to be complete.

The first line is the page chosen for the first time, some seconds after the window was shown; the
others are earlier quarters and the year. All are seconds.
"""

import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEventLoop

from db.model.period import YEAR, Period, period_with
from desktop.charts import warm
from desktop.main_window import MainWindow
from tests.bench.started import started

if TYPE_CHECKING:
    from desktop.figures.page import FiguresPage

BACK = 4


def main(folder: Path, name: str, password: str) -> None:
    """Sign in, show the window, let it bring in what draws, and choose the page."""
    with started(folder, name, password) as window:
        warm()
        print(complete(window, lambda: window.go("figures")))
        filters = figures(window).filters
        for _ in range(BACK):
            print(complete(window, filters.before.click))
        year = period_with(date.fromisoformat(filters.asked().period.first), YEAR)
        print(complete(window, lambda: show(window, year)))


def complete(window: MainWindow, choose: Callable[[], object]) -> float:
    """Return the seconds from a choice until every chart is drawn and painted."""
    loop = QEventLoop()
    start = time.perf_counter()
    choose()
    figures(window).gallery.finished.connect(loop.quit)
    loop.exec()
    window.grab()
    return time.perf_counter() - start


def figures(window: MainWindow) -> "FiguresPage":
    """Return the page that is measured."""
    return cast("FiguresPage", window.page("figures"))


def show(window: MainWindow, period: Period) -> None:
    """Show another period."""
    figures(window).filters.show_period(period)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], sys.argv[3])
