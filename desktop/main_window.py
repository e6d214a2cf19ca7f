"""The window of an open ledger: its rooms, what leads from one to another, and its close."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QByteArray, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QWidget

from db.model.selection import Selection
from db.store.paging import Ids
from desktop.case.new_case import NewCasePage
from desktop.case.page import CasePage
from desktop.closing import Closing
from desktop.context import Context
from desktop.ledger.page import LedgerPage
from desktop.printing.page import PrintingPage
from desktop.setup.settings_page import SettingsPage
from desktop.status import Status
from desktop.widgets.shell import Place, Shell

LEDGER: Final = "ledger"
PRINTING: Final = "printing"
SETTINGS: Final = "settings"
CASE: Final = "case"
NEW_CASE: Final = "new_case"
WIDTH, HEIGHT = 1366, 768


class MainWindow(QMainWindow):
    """Pages are built when they are first shown.

    `closed` tells that the ledger is closed and nothing runs any more.
    """

    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._done = False
        self._closing: Closing = Closing(context, self)
        self._builders: dict[str, Callable[[], QWidget]] = {
            LEDGER: self._ledger_page,
            PRINTING: self._printing_page,
            SETTINGS: self._settings_page,
            CASE: self._case_page,
            NEW_CASE: self._new_case_page,
        }
        self.shell = Shell(context.theme, self.tr("Loopbook"), self._station(), self._places())
        self.shell.navigated.connect(self.go)
        self.setCentralWidget(self.shell)
        self.status = Status(context, self.shell.status)
        context.changed.connect(self._name)
        self._closing.done.connect(self._end)
        self._closing.given_up.connect(self._stay)
        self._connect_keys()
        self._name()
        self._take_place()
        self.go(LEDGER)

    def go(self, key: str) -> None:
        """Show a room, after a yes where words half typed into a case's form would be lost."""
        current = self.shell.stack.currentWidget()
        if isinstance(current, CasePage):
            current.leave(lambda: self._show(key))
        else:
            self._show(key)

    def page(self, key: str) -> QWidget:
        """Return the page of a room, built if it was not shown before."""
        found = self.shell.page(key)
        if found is None:
            found = self._builders[key]()
            self.shell.add_page(key, found)
        return found

    def open_case(self, subject: str, ids: Ids | None = None) -> None:
        """Show a case; `ids` is the list it was opened from."""
        page = self.page(CASE)
        if isinstance(page, CasePage):
            page.open_case(subject, ids)
            self.shell.show_page(CASE, LEDGER)

    def new_case(self) -> None:
        """Go to the form for a new case, unless this account or a writing job forbids it."""
        ledger = self.page(LEDGER)
        if isinstance(ledger, LedgerPage) and ledger.new_button.isEnabled():
            self.go(NEW_CASE)

    def find(self) -> None:  # type: ignore[override]  # QWidget.find is a static look-up by id
        """Go to the search line of the ledger."""

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask about half-typed words, make the backup, and only then close."""
        if self._done:
            super().closeEvent(event)
            self.closed.emit()
            return
        event.ignore()

    def _show(self, key: str) -> None:
        page = self.page(key)
        self.shell.show_page(key, LEDGER if key in (CASE, NEW_CASE) else key)
        if isinstance(page, NewCasePage):
            page.begin()
