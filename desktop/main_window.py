"""The window of an open ledger: its rooms, what leads from one to another, and its close."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QByteArray, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from db.ledger import Ledger
from db.model.indicator import Counted
from db.model.selection import Selection
from db.model.sign_off import Paper
from db.store.paging import Ids
from desktop.case.new_case import NewCasePage
from desktop.case.page import CasePage
from desktop.charts import warm
from desktop.closing import Closing
from desktop.context import Context
from desktop.counted import base_of
from desktop.jobs import Job
from desktop.ledger.page import LedgerPage
from desktop.printing.page import PrintingPage
from desktop.setup.settings_page import SettingsPage
from desktop.status import Status
from desktop.widgets.room import room_at
from desktop.widgets.shell import Place, Shell

if TYPE_CHECKING:
    from desktop.drives.page import DrivesPage
    from desktop.exchange.page import ExchangePage
    from desktop.figure_papers.asking import FigurePapers
    from desktop.figures.page import FiguresPage
    from desktop.queries.page import QueriesPage
    from desktop.records.page import RecordsPage

LEDGER: Final = "ledger"
DRIVES: Final = "drives"
QUERIES: Final = "queries"
FIGURES: Final = "figures"
PRINTING: Final = "printing"
EXCHANGE: Final = "exchange"
RECORDS: Final = "records"
SETTINGS: Final = "settings"
CASE: Final = "case"
NEW_CASE: Final = "new_case"
# The room that the navigation shows for a page that has no place of its own there.
WITHIN: Final = {CASE: LEDGER, NEW_CASE: LEDGER, QUERIES: DRIVES}
WIDTH, HEIGHT = 1366, 768
WARM_AFTER_MS: Final = 1500


def _papers_for(ledger: Ledger, period: str, until: str, explanation: str) -> Mapping[str, Paper]:
    """Make the papers that are signed with a period, once one is signed."""
    from desktop.figure_papers.saving import papers_for

    return papers_for(ledger, period, until, explanation)


class MainWindow(QMainWindow):
    """Pages are built when they are first shown.

    `closed` tells that the ledger is closed and nothing runs any more; `restore_asked` tells the
    same, and carries the folder of the ledger and the backup that is to be restored into it.
    """

    closed = Signal()
    restore_asked = Signal(object, object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._done = False
        self._backup: Path | None = None
        self._warming = QTimer(self, singleShot=True, interval=WARM_AFTER_MS)
        self._warming.timeout.connect(self._warm)
        self._builders: dict[str, Callable[[], QWidget]] = {
            DRIVES: self._drives_page,
            QUERIES: self._queries_page,
            FIGURES: self._figures_page,
            PRINTING: self._printing_page,
            EXCHANGE: self._exchange_page,
            RECORDS: self._records_page,
            SETTINGS: self._settings_page,
            CASE: self._case_page,
            NEW_CASE: self._new_case_page,
        }
        self.shell = Shell(context.theme, self.tr("Loopbook"), self._station(), self._places())
        self.shell.navigated.connect(self.go)
        self.setCentralWidget(self.shell)
        self.status = Status(context, self.shell.status)
        self.ledger_page = self._ledger_page()
        self.shell.add_page(LEDGER, self.ledger_page)
        self._before_queries = DRIVES
        self.closing = Closing(context, self)
        self.closing.done.connect(self._end)
        self.closing.given_up.connect(self._stay)
        context.changed.connect(self._name)
        context.changed.connect(self._count_waiting)
        for keys, slot in (
            (QKeySequence.StandardKey.New, self.new_case),
            (QKeySequence.StandardKey.Find, self.search),
        ):
            QShortcut(keys, self).activated.connect(slot)
        self._name()
        self._count_waiting()
        self._take_place()
        self._show(LEDGER)

    def go(self, key: str) -> None:
        """Show a room, after a yes where words half typed into a case's form would be lost."""
        current = self.shell.stack.currentWidget()
        if isinstance(current, CasePage):
            current.leave(lambda: self._show(key))
        elif current is self._records():
            cast("RecordsPage", current).leave(lambda: self._show(key))
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
            page.head.focus_next()

    def new_case(self) -> None:
        """Go to the form for a new case, unless this account or a writing job forbids it."""
        if self.ledger_page.new_button.isEnabled():
            self.go(NEW_CASE)

    def search(self) -> None:
        """Go to the search line of the ledger."""
        self.go(LEDGER)
        if self.shell.current_key() == LEDGER:
            self.ledger_page.go_to_search()

    def show_cases(self, selection: Selection) -> None:
        """Show these cases in the ledger."""
        self.ledger_page.show_selection(selection)
        self.go(LEDGER)

    def show_lines(self, counted: Counted) -> None:
        """Show what a figure counted that is no case: drives, or lines of the records."""
        key = RECORDS if base_of(counted) in ("activities", "rectifications") else DRIVES
        self.go(key)
        if self.shell.current_key() == key:
            cast("RecordsPage | DrivesPage", self.page(key)).show_counted(counted)

    def answer_batch(self, batch: str) -> None:
        """Ask about the rows in doubt of one import."""
        self._answer(lambda page: page.open_batch(batch))

    def answer_drive(self, key: str) -> None:
        """Ask about the rows in doubt of a drive, of all of them for ""."""
        self._answer(lambda page: page.open_drive(key))

    def show_drive(self, key: str) -> None:
        """Show a drive."""
        cast("DrivesPage", self.page(DRIVES)).show_drive(key)
        self.go(DRIVES)

    def import_returns(self, drive: str = "") -> None:
        """Go to where returns come in, and ask for them if a drive is named."""
        self.go(EXCHANGE)
        self._exchange().choose_files(drive or None)

    def print_selection(self, selection: Selection) -> None:
        """Show these cases on paper."""
        page = self.page(PRINTING)
        if isinstance(page, PrintingPage):
            page.show_selection(selection)
            self.go(PRINTING)

    def showEvent(self, event: QShowEvent) -> None:
        """Have what draws charts brought in, once the first page stands."""
        super().showEvent(event)
        if not event.spontaneous():
            self._warming.start()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask about half-typed words and make the backup first; then close."""
        if self._done:
            super().closeEvent(event)
            return
        event.ignore()
        # Not inside this event: a window cannot be closed while it is refusing to close.
        QTimer.singleShot(0, self._leave)

    def _leave(self) -> None:
        typed = self.shell.page(NEW_CASE)
        if isinstance(typed, NewCasePage) and typed.is_touched():
            self._show(NEW_CASE)
            typed.leave(self._leave_case)
        else:
            self._leave_case()

    def _leave_case(self) -> None:
        page = self.shell.page(CASE)
        if isinstance(page, CasePage):
            page.leave(self._leave_records)
        else:
            self._leave_records()

    def _leave_records(self) -> None:
        records = self._records()
        if records is None:
            self.closing.begin()
        else:
            records.leave(self.closing.begin)

    def _records(self) -> "RecordsPage | None":
        return cast("RecordsPage | None", self.shell.page(RECORDS))

    def _exchange(self) -> "ExchangePage":
        return cast("ExchangePage", self.page(EXCHANGE))

    def _warm(self) -> None:
        self._context.jobs.start(Job(lambda _tick: warm(), quiet=True))

    def _end(self) -> None:
        self._warming.stop()
        geometry = bytes(self.saveGeometry().data())
        self._context.save_settings(replace(self._context.settings, geometry=geometry))
        self._done = True
        if self._backup is not None:
            self.restore_asked.emit(self._context.ledger.folder, self._backup)
            return
        self.close()
        self.closed.emit()

    def _stay(self) -> None:
        self._backup = None

    def _restore(self, backup: Path) -> None:
        self._backup = backup
        self.close()

    def _show(self, key: str) -> None:
        page, before = self.page(key), self.shell.stack.currentWidget()
        self.shell.show_page(key, WITHIN.get(key, key))
        if key == LEDGER and isinstance(before, CasePage):
            self.ledger_page.choose(before.number())
        if isinstance(page, NewCasePage):
            page.begin()

    def _ledger_page(self) -> LedgerPage:
        page = LedgerPage(self._context)
        page.case_opened.connect(self.open_case)
        page.new_case_asked.connect(self.new_case)
        page.print_asked.connect(self.print_selection)
        page.import_asked.connect(self.import_returns)
        return page

    # These bring much with them, which the start of the window need not wait for.

    def _drives_page(self) -> QWidget:
        from desktop.drives.page import DrivesPage

        page = DrivesPage(self._context)
        page.queries_asked.connect(self.answer_drive)
        page.import_asked.connect(self.import_returns)
        page.print_asked.connect(self.print_selection)
        page.cases_asked.connect(self.show_cases)
        return page

    def _queries_page(self) -> QWidget:
        from desktop.queries.page import QueriesPage

        page = QueriesPage(self._context)
        page.left.connect(lambda: self.go(self._before_queries))
        page.cases_asked.connect(self.show_cases)
        page.print_asked.connect(self._print_report)
        page.undo_asked.connect(self._undo_import)
        return page

    def _figures_page(self) -> QWidget:
        from desktop.figures.page import FiguresPage

        page = FiguresPage(self._context, _papers_for)
        page.cases_asked.connect(self.show_cases)
        page.lines_asked.connect(self.show_lines)
        page.drive_asked.connect(self.show_drive)
        page.rows_asked.connect(self.answer_drive)
        page.papers_asked.connect(lambda key: self._papers(page).ask(key, page.asked().until))
        return page

    def _papers(self, page: "FiguresPage | PrintingPage") -> "FigurePapers":
        """Return what offers the papers of figures over a page, made when first asked for."""
        from desktop.figure_papers.asking import FigurePapers

        papers = page.findChild(FigurePapers)
        if papers is None:
            papers = FigurePapers(self._context, page)
            papers.told.connect(page.notice.tell)
        return papers

    def _exchange_page(self) -> QWidget:
        from desktop.exchange.page import ExchangePage

        page = ExchangePage(self._context)
        page.queries_asked.connect(self.answer_batch)
        page.cases_asked.connect(self.show_cases)
        return page

    def _records_page(self) -> QWidget:
        from desktop.records.page import RecordsPage

        return RecordsPage(self._context, self.shell.upper)

    def _answer(self, open_page: Callable[["QueriesPage"], None]) -> None:
        now = self.shell.current_key()
        self._before_queries = now if now in (EXCHANGE, FIGURES) else DRIVES
        open_page(cast("QueriesPage", self.page(QUERIES)))
        self.go(QUERIES)

    def _print_report(self, batch: str) -> None:
        self.go(EXCHANGE)
        self._exchange().ask_report_of(batch)

    def _undo_import(self, batch: str) -> None:
        self.go(EXCHANGE)
        self._exchange().ask_undo_of(batch)

    def _case_page(self) -> QWidget:
        page = CasePage(self._context, self.shell.upper)
        page.back_asked.connect(self._back)
        page.print_asked.connect(self._print_case)
        return page

    def _new_case_page(self) -> QWidget:
        page = NewCasePage(self._context)
        page.left.connect(self._back)
        page.case_opened.connect(self.open_case)
        return page

    def _printing_page(self) -> QWidget:
        from desktop.figure_papers.papers import MADE_FOR, paper_name

        page = PrintingPage(self._context, [(paper, paper_name(paper)) for paper in MADE_FOR])
        page.figures_asked.connect(lambda paper: self._papers(page).ask_paper(paper))
        return page

    def _settings_page(self) -> QWidget:
        page = SettingsPage(self._context)
        page.restore_asked.connect(self._restore)
        return page

    def _back(self) -> None:
        self.go(LEDGER)

    def _print_case(self, no: str) -> None:
        self.print_selection(Selection(no=no))

    def _places(self) -> list[Place]:
        return [
            Place(LEDGER, self.tr("Ledger"), "ledger", "Ctrl+1"),
            Place(DRIVES, self.tr("Drives"), "drive", "Ctrl+2"),
            Place(FIGURES, self.tr("Figures"), "figures", "Ctrl+3"),
            Place(PRINTING, self.tr("Printing"), "print", "Ctrl+4"),
            Place(EXCHANGE, self.tr("Exchange"), "exchange", "Ctrl+5"),
            Place(RECORDS, self.tr("Records"), "report", "Ctrl+6"),
            Place(SETTINGS, self.tr("Settings"), "settings", "Ctrl+0", foot=True),
        ]

    def _station(self) -> str:
        return self._context.ledger.reading.setting("name")

    def _name(self) -> None:
        station = self._station()
        self.setWindowTitle(self.tr("{station} · Loopbook").format(station=station))
        self.shell.navigation.set_station(station)

    def _count_waiting(self) -> None:
        self.shell.set_badge(DRIVES, self._context.ledger.reading.waiting())

    def _take_place(self) -> None:
        """Open where the window was last, or as large as the screen allows."""
        kept = self._context.settings.geometry
        if kept and self.restoreGeometry(QByteArray(kept)):
            return
        room = room_at().size()
        self.resize(min(WIDTH, room.width()), min(HEIGHT, room.height()))
