"""The program started on a ledger, as a measurement in a process of its own needs it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from db.ledger import Ledger
from desktop.app import prepare
from desktop.context import Context
from desktop.main_window import HEIGHT, WIDTH, MainWindow
from desktop.settings import SettingsFile
from desktop.theme import Theme


@contextmanager
def started(folder: Path, name: str, password: str) -> Iterator[MainWindow]:
    """Sign in and give the window, shown and painted once."""
    app = prepare()
    theme = Theme(1.0)
    theme.install(app)
    settings = SettingsFile(folder.parent / "settings.ini")
    with Ledger.open(folder, name, password) as ledger:
        context = Context(ledger, theme, settings)
        window = MainWindow(context)
        window.resize(WIDTH, HEIGHT)
        window.show()
        window.grab()
        yield window
        context.jobs.close()
        window.hide()
