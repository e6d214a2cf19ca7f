"""The program in a window: fonts, language and looks once, then the entrance or a ledger."""

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from db.ledger import Ledger
from desktop import errors, i18n
from desktop.context import Context
from desktop.main_window import HEIGHT, WIDTH, MainWindow
from desktop.settings import SettingsFile
from desktop.setup.entrance import Entrance
from desktop.theme import Theme, Tone
from desktop.widgets.notice import tell
from desktop.widgets.room import room_at

MakeDemo = Callable[[], Ledger]
"""Returns a demo ledger that is open and signed in."""


def run(folder: Path | None = None, ledger: Ledger | None = None, *, demo: MakeDemo) -> int:
    """Show the window and return the exit code when the last one has closed.

    `ledger` is shown at once where it is open already; else signing in to `folder` comes first,
    and without either the start page or the ledger opened last.
    """
    app = prepare()
    program = Program(SettingsFile(), demo)
    if ledger is not None:
        program.enter(ledger)
    else:
        program.come_in(folder)
    return app.exec()


def prepare() -> QApplication:
    """Return the application, speaking Chinese and named; Broken without its translation."""
    found = QApplication.instance()
    app = found if isinstance(found, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("loopbook")
    i18n.install(app)
    return app


class Program(QObject):
    """Leads from the entrance to the window of a ledger and back; one of them is always shown."""

    def __init__(self, settings_file: SettingsFile, demo: MakeDemo) -> None:
        super().__init__()
        self._settings_file = settings_file
        self._demo = demo
        self._theme = Theme(settings_file.load().scale)
        self._shown: QWidget | None = None
        errors.install_hook(self._tell)
        self._install()

    @property
    def shown(self) -> QWidget | None:
        """Return the entrance or the window."""
        return self._shown

    def come_in(self, folder: Path | None = None) -> None:
        """Sign in to `folder`, to the ledger opened last, or choose a way in."""
        last = self._settings_file.load().last_ledger
        entrance = self._entrance()
        if folder is not None or last:
            entrance.show_sign_in(folder or Path(last))
        else:
            entrance.show_start()

    def enter(self, ledger: Ledger, told: str = "") -> None:
        """Show the window of an open ledger, and in it what is to be told of its opening."""
        window = MainWindow(Context(ledger, self._theme, self._settings_file))
        window.restore_asked.connect(self._restore)
        self._show(window)
        if told:
            window.ledger_page.show_notice(told, Tone.OK)

    def _entrance(self) -> Entrance:
        entrance = Entrance(self._theme, self._settings_file)
        entrance.entered.connect(self.enter)
        entrance.demo_asked.connect(self._enter_demo)
        room = room_at().size()
        entrance.resize(min(WIDTH, room.width()), min(HEIGHT, room.height()))
        self._show(entrance)
        return entrance

    def _enter_demo(self) -> None:
        self.enter(self._demo())

    def _restore(self, folder: Path, backup: Path) -> None:
        self._entrance().show_restore(folder, backup)

    def _show(self, widget: QWidget) -> None:
        """Show a window before the last one goes, so that the program does not end between."""
        before, self._shown = self._shown, widget
        widget.show()
        if before is not None:
            before.close()
            before.deleteLater()

    def _install(self) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            self._theme.install(app)

    def _tell(self, sentence: str) -> None:
        if self._shown is not None:
            tell(self._shown, self._theme, self.tr("Something went wrong"), sentence)
