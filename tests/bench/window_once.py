"""Start the program on a ledger, and print how long until the window has painted its first rows."""

import os
import sys
import time
from pathlib import Path

import psutil

from db.ledger import Ledger
from desktop.app import prepare
from desktop.context import Context
from desktop.main_window import HEIGHT, WIDTH, MainWindow
from desktop.settings import SettingsFile
from desktop.theme import Theme


def main(folder: Path, name: str, password: str) -> None:
    """Sign in, show the window, paint it once, and print the seconds since the process began."""
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
        print(time.time() - psutil.Process(os.getpid()).create_time())
        context.jobs.close()
        window.hide()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], sys.argv[3])
