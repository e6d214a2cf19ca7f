"""A walk through every page on a demo ledger, which keeps a picture of each and prints papers."""

import atexit
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from db import clock, demo
from db.ledger import Ledger
from db.model.loop import Stage
from db.model.mask import Mask
from db.model.period import MONTH, QUARTER, YEAR, period_with
from db.model.selection import Selection
from desktop.app import prepare
from desktop.context import Context
from desktop.figure_papers.papers import BULLETIN, DISPATCH, YEARLY, ZONGZHI
from desktop.figure_papers.saving import print_figures_paper
from desktop.jobs import Jobs
from desktop.main_window import (
    CASE,
    DRIVES,
    EXCHANGE,
    FIGURES,
    HEIGHT,
    LEDGER,
    NEW_CASE,
    PRINTING,
    QUERIES,
    RECORDS,
    SETTINGS,
    WIDTH,
    MainWindow,
)
from desktop.papers import views
from desktop.papers.recovery import print_recovery
from desktop.printing.saving import save_paper
from desktop.printing.sheet import Order
from desktop.settings import SettingsFile
from desktop.setup.entrance import Entrance
from desktop.theme import Theme

SCALES: Final = (1.0, 1.5)
_FIGURE_PAPERS: Final = {
    DISPATCH: MONTH,
    BULLETIN: QUARTER,
    ZONGZHI: QUARTER,
    YEARLY: YEAR,
}
"""The papers of figures, each for the last period that is so long."""
_LOOKED_AT: Final = 30
_STEP_MS: Final = 50
_SETTLE_MS: Final = 400
_LONGEST_MS: Final = 20_000

Stop = tuple[str, QWidget, Jobs, Callable[[], None]]
"""A picture's name, what it shows, the jobs it waits for, and how to get there."""


def demo_ledger() -> Ledger:
    """Return a new demo ledger, open and signed in; its folder goes when the program ends."""
    folder = tempfile.mkdtemp(prefix="loopbook-demo-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    ledger, _code = demo.create(Path(folder) / "ledger")
    return ledger


def walk(out: Path, cases: int = demo.CASES, scales: tuple[float, ...] = SCALES) -> int:
    """Save the pictures and papers in `out`, say where they are, and return the exit code.

    Needs no display: nothing is shown on a screen unless QT_QPA_PLATFORM says so.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = prepare()
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="loopbook-tour-") as folder:
        ledger, code = demo.create(Path(folder) / "ledger", cases)
        with ledger:
            made = [*_papers(ledger, code, out)]
            for scale in scales:
                made += _pictures(app, ledger, SettingsFile(Path(folder) / "tour.ini"), scale, out)
    for path in made:
        sys.stdout.write(f"{path}\n")
    return 0


def _papers(ledger: Ledger, code: str, out: Path) -> Iterator[Path]:
    for name in views.NAMES:
        path = out / f"paper-ledger-{name}.pdf"
        mask = Mask.PUBLIC if name == "public" else Mask.MEETING
        save_paper(ledger, Order(view=name, mask=mask), "", path)
        yield path
    for paper, length in _FIGURE_PAPERS.items():
        period = period_with(clock.today(), length).previous()
        path = out / f"paper-{paper}.pdf"
        print_figures_paper(ledger, paper, period, path)
        yield path
    path = out / "paper-recovery.pdf"
    print_recovery(path, ledger.reading.setting("name"), code, clock.today())
    yield path


def _pictures(
    app: QApplication, ledger: Ledger, settings_file: SettingsFile, scale: float, out: Path
) -> Iterator[Path]:
    theme = Theme(scale)
    theme.install(app)
    with ExitStack() as closing:
        context = Context(ledger, theme, settings_file)
        window = MainWindow(context)
        closing.callback(_put_away, window, context.jobs)
        entrance = Entrance(theme, settings_file)
        closing.callback(_put_away, entrance, entrance.jobs)
        for number, (name, shown, jobs, go) in enumerate(_stops(context, window, entrance), 1):
            shown.resize(WIDTH, HEIGHT)
            shown.show()
            go()
            _settle(jobs)
            path = out / f"{number:02d}-{name}-{scale:.0%}.png".replace("%", "")
            shown.grab().save(str(path))
            yield path


def _stops(context: Context, window: MainWindow, entrance: Entrance) -> Iterator[Stop]:
    ledger, jobs = context.ledger, context.jobs
    yield "ledger", window, jobs, partial(window.go, LEDGER)
    for stage in (Stage.RESOLVING, Stage.CLOSED_OUT):
        ids = ledger.reading.ids(Selection(stages=(stage.value,)))
        rows = ledger.reading.rows(ids[:_LOOKED_AT])
        if rows:
            subject = max((row.subject for row in rows), key=partial(_entries, ledger))
            yield f"{CASE}-{stage}", window, jobs, partial(window.open_case, subject, ids)
    yield NEW_CASE, window, jobs, partial(window.go, NEW_CASE)
    yield DRIVES, window, jobs, partial(window.go, DRIVES)
    yield QUERIES, window, jobs, partial(window.answer_drive, "")
    yield FIGURES, window, jobs, partial(window.go, FIGURES)
    for key in (PRINTING, EXCHANGE, RECORDS, SETTINGS):
        yield key, window, jobs, partial(window.go, key)
    yield "start", entrance, entrance.jobs, entrance.show_start
    yield "wizard", entrance, entrance.jobs, entrance.show_wizard
    yield "sign-in", entrance, entrance.jobs, partial(entrance.show_sign_in, ledger.folder)


def _entries(ledger: Ledger, subject: str) -> int:
    return len(ledger.reading.case(subject).told)


def _settle(jobs: Jobs) -> None:
    """Let the events run until no job lives any more and nothing was due for a moment."""
    loop = QEventLoop()
    waited = {"all": 0, "quiet": 0}

    def look() -> None:
        waited["all"] += _STEP_MS
        waited["quiet"] = 0 if jobs.live() else waited["quiet"] + _STEP_MS
        if waited["quiet"] >= _SETTLE_MS or waited["all"] >= _LONGEST_MS:
            loop.quit()

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(_STEP_MS)
    loop.exec()


def _put_away(window: QWidget, jobs: Jobs) -> None:
    jobs.close()
    window.hide()
    window.deleteLater()
