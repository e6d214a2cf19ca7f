"""Everything before a ledger is open: start, wizard, sign-in, recovery code, restore."""

from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from db import clock
from db.exchange.copies import backup_folder
from db.ledger import Ledger
from desktop.jobs import Jobs
from desktop.settings import SettingsFile
from desktop.setup.forgotten import ForgottenPage
from desktop.setup.restore import RestorePage
from desktop.setup.sign_in import SignInPage
from desktop.setup.start import StartPage
from desktop.setup.wizard import Wizard
from desktop.theme import Theme
from desktop.widgets.notice import ask

Door = StartPage | Wizard | SignInPage | ForgottenPage | RestorePage


class Entrance(QWidget):
    """`entered` carries the open Ledger, which is then the most recent one of the settings.

    With it goes a sentence for its window, "" if there is none.

    `demo_asked` asks for the demo ledger. Pages are made anew each time they are shown.
    """

    entered = Signal(object, str)
    demo_asked = Signal()

    def __init__(
        self, theme: Theme, settings_file: SettingsFile, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._settings_file = settings_file
        self.jobs = Jobs(self)
        self._stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.setWindowTitle(self.tr("Loopbook"))

    def door(self) -> QWidget | None:
        """Return the page shown."""
        return self._stack.currentWidget()

    def show_start(self) -> None:
        """Offer every way in."""
        page = StartPage(self._theme, self._settings_file.load().recent)
        page.new_asked.connect(self.show_wizard)
        page.open_asked.connect(self.show_sign_in)
        page.code_asked.connect(self.show_forgotten)
        page.restore_asked.connect(self.show_restore)
        page.demo_asked.connect(self.demo_asked)
        self._show(page)
        page.new.setFocus()

    def show_wizard(self) -> None:
        """Make a new ledger."""
        page = Wizard(self._theme, self.jobs)
        page.left.connect(self.show_start)
        page.finished.connect(self._enter)
        self._show(page)
        page.start()

    def show_sign_in(self, folder: Path) -> None:
        """Sign in to the ledger of a folder; what is wrong with it is told there."""
        page = SignInPage(self._theme, self.jobs, folder)
        page.left.connect(self.show_start)
        page.code_asked.connect(self.show_forgotten)
        page.restore_asked.connect(self.show_restore)
        page.opened.connect(self._doubt)
        self._show(page)
        page.start()

    def show_forgotten(self, folder: Path) -> None:
        """Open the ledger of a folder with its recovery code."""
        page = ForgottenPage(self._theme, folder)
        page.left.connect(lambda: self.show_sign_in(folder))
        page.opened.connect(self._doubt)
        self._show(page)
        page.start()

    def show_restore(self, folder: Path | None = None, backup: Path | None = None) -> None:
        """Restore a backup, into the ledger of `folder` and the chosen one if these are known."""
        chosen = self._settings_file.load().backup_folder
        backups = backup.parent if backup else None
        if backups is None and (folder is not None or chosen):
            backups = backup_folder(folder or Path(), chosen)
        page = RestorePage(self._theme, self.jobs, backups, folder, backup)
        page.left.connect(self.show_start if folder is None else lambda: self.show_sign_in(folder))
        page.opened.connect(self._enter)
        self._show(page)
        page.start()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Join what runs; take a half-made ledger away, after a yes."""
        page = self.door()
        if isinstance(page, Wizard) and page.is_half_made():
            event.ignore()
            # Not inside this event: a window cannot be closed while it is refusing to close.
            QTimer.singleShot(0, self, lambda: page.leave(self._drop))
            return
        self.leave()
        super().closeEvent(event)

    def _drop(self) -> None:
        self.leave()
        self.close()

    def leave(self) -> None:
        """End what the page shown has begun; a ledger it finished is the most recent one."""
        self.jobs.close()
        page = self.door()
        finished = page.abandon() if isinstance(page, Wizard) else None
        if finished is not None:
            self._remember(finished)

    def _show(self, page: Door) -> None:
        before = self.door()
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        if before is not None:
            self._stack.removeWidget(before)
            before.deleteLater()

    def _doubt(self, ledger: Ledger) -> None:
        """Ask before going on where the PC's clock does not fit the last entry."""
        doubt = ledger.clock_doubt()
        if not doubt:
            self._enter(ledger)
            return
        now = clock.now().isoformat(" ", "minutes")
        if doubt == "behind":
            text = self.tr(
                "This PC's clock says {now}, which is before the newest entry of the ledger."
                " Entries made now would carry a wrong time. Set the clock right first."
            )
        else:
            text = self.tr(
                "This PC's clock says {now}, months after the newest entry of the ledger. Is it"
                " right?"
            )
        title = self.tr("Is this PC's clock right?")
        dialog = ask(self, self._theme, title, text.format(now=now), self.tr("Go on anyway"))
        dialog.accepted.connect(lambda: self._enter(ledger))
        dialog.rejected.connect(ledger.close)

    def _enter(self, ledger: Ledger, told: str = "") -> None:
        self._remember(ledger.folder)
        self.entered.emit(ledger, told)

    def _remember(self, folder: Path) -> None:
        opened = self._settings_file.load().opened(str(folder.absolute()))
        self._settings_file.save(opened)
