"""The Drives page: the quarter in hand, and those before it."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from db.errors import LoopbookError
from db.exchange import screening
from db.exchange.screening import DriveState, VillageState
from db.model.drive import Drive
from db.model.drive_kinds import DrivePlanned
from db.model.indicator import Counted, Member
from db.model.selection import Selection
from db.store.writing import Changes
from desktop import errors
from desktop.context import Context
from desktop.counted import counted_words
from desktop.drives.asking import Asking
from desktop.drives.card import DriveCard
from desktop.drives.past import CARDS, AllDrives, PastDrives
from desktop.theme import Tone
from desktop.widgets.buttons import PRIMARY_KEYS, Button
from desktop.widgets.empty import EmptyPage
from desktop.widgets.header import PageHeader
from desktop.widgets.notice import Notice

_READ_AGAIN = frozenset({"case", "drive", "return", "query", "setting"})
_TALL = 640


class DrivesPage(QWidget):
    """The drive shown, its villages and figures, and the other drives in brief.

    `import_asked` and `queries_asked` carry the key of a drive (`2026Q1`), `import_asked` "" where
    none is set up yet; `print_asked` and `cases_asked` carry a Selection.
    """

    queries_asked = Signal(str)
    import_asked = Signal(str)
    print_asked = Signal(object)
    cases_asked = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._stale = True
        self._key = ""
        self._state: DriveState | None = None
        self._counted: Counted | None = None
        theme = context.theme
        self.new_button = Button(theme, self.tr("New drive…"), icon="add")
        self.header = PageHeader(theme, self.tr("Drives"), self.tr("once a quarter, all villages"))
        self.header.add_button(self.new_button)
        self.notice = Notice(theme)
        self.scope = Notice(theme)
        self.card = DriveCard(context)
        self.past = PastDrives(theme)
        self.empty = self._empty_page()
        self.asking = Asking(context, self, self._entered)
        self._body = QStackedWidget()
        self._full = self._full_page()
        for page in (self._full, self.empty):
            self._body.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(10))
        column.setSpacing(theme.px(10))
        for band in (self.header, self.notice, self.scope):
            column.addWidget(band)
        column.addWidget(self._body, 1)
        self._connect()

    def show_drive(self, key: str) -> None:
        """Show a drive, "" for the one that returns are taken in for."""
        self._key = key
        if key not in {one.subject for one in self._members()}:
            self._counted = None
        self.refresh()

    def show_counted(self, counted: Counted) -> None:
        """Show the drives that a figure counted, or those of their villages that it counted.

        The latest is shown; where there are several, the list of them opens too.
        """
        self._counted = counted
        keys = {one.subject for one in self._members()}
        self._key = max(keys, default=self._key)
        self.refresh()
        if len(keys) > 1:
            self.show_all()

    def drive(self) -> str:
        """Return the key of the drive shown, "" where there is none."""
        return self._state.drive.key if self._state else ""

    def refresh(self) -> None:
        """Read everything again."""
        try:
            self._read()
        except LoopbookError as error:
            self.notice.tell(errors.sentence(error), Tone.DANGER)
        else:
            self._stale = False

    def showEvent(self, event: QShowEvent) -> None:
        """Read again what was written while the page was hidden."""
        super().showEvent(event)
        if self._stale:
            self.refresh()
        first = self.empty_new if self._state is None else self.card.taking
        first.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the cards of other drives out of a low window."""
        super().resizeEvent(event)
        self.past.set_room(self._context.theme.logical(self.height()) >= _TALL)

    def _read(self) -> None:
        ledger = self._context.ledger
        drives = ledger.reading.drives()
        self._tell_scope()
        self._body.setCurrentWidget(self._full if drives else self.empty)
        self._allow(bool(drives))
        if not drives:
            self._state = None
            return
        shown = self._shown(drives)
        self._state = screening.state_of(ledger, shown)
        self.card.show_state(self._state, self._villages(shown.key))
        others = [drive for drive in drives if drive != shown][:CARDS]
        states = [screening.state_of(ledger, drive) for drive in others]
        self.past.show_states(states, len(drives))

    def _shown(self, drives: list[Drive]) -> Drive:
        """Return the drive asked for, else the one in hand, else the latest."""
        current = screening.current_drive(self._context.ledger)
        by_key = {drive.key: drive for drive in drives}
        return by_key.get(self._key) or by_key.get(current) or drives[0]

    def _members(self) -> list[Member]:
        """Return what was counted elsewhere and is asked for alone."""
        if self._counted is None:
            return []
        return self._context.ledger.reading.members(self._counted)

    def _villages(self, drive: str) -> set[str] | None:
        """Return which villages of a drive are asked for alone, None for all."""
        found = {one.part for one in self._members() if one.subject == drive and one.part}
        return found or None

    def _tell_scope(self) -> None:
        if self._counted is None:
            self.scope.hide()
        else:
            self.scope.tell(counted_words(self._context.ledger.reading, self._counted))

    def _show_whole(self) -> None:
        self._counted = None
        self.refresh()

    def _entered(self, key: str) -> None:
        """Show the drive that something was entered for, with all of its villages."""
        self._counted = None
        self.show_drive(key)

    def _allow(self, some: bool) -> None:
        reason = self._context.refusal(DrivePlanned())
        for button in (self.new_button, self.empty_new, self.empty_import):
            button.block(reason)
        self.new_button.setVisible(some)

    def _changed(self, changes: Changes) -> None:
        if not changes.lines & _READ_AGAIN:
            return
        self._stale = True
        if self.isVisible():
            self.refresh()

    def _busy_changed(self) -> None:
        self._stale = True
        if self.isVisible():
            self.refresh()

    def _connect(self) -> None:
        card, context = self.card, self._context
        for button in (self.new_button, self.empty_new):
            button.clicked.connect(self.asking.new_drive)
        self.empty_import.clicked.connect(lambda: self.import_asked.emit(""))
        card.import_asked.connect(lambda: self.import_asked.emit(self.drive()))
        card.queries_asked.connect(lambda: self.queries_asked.emit(self.drive()))
        card.print_asked.connect(lambda: self.print_asked.emit(Selection(drive=self.drive())))
        card.cases_asked.connect(self.cases_asked)
        card.zero_asked.connect(lambda code: self._ask_of(code, self._ask_zero))
        card.zero_back_asked.connect(lambda code: self._ask_of(code, self._ask_zero_back))
        card.report_asked.connect(self._ask_report)
        card.take_back_asked.connect(lambda: self.asking.take_back(self.drive()))
        self.past.chosen.connect(self.show_drive)
        self.past.all_asked.connect(self.show_all)
        self.scope.dismissed.connect(self._show_whole)
        context.changed.connect(self._changed)
        context.busy_changed.connect(self._busy_changed)
        for keys in (PRIMARY_KEYS, PRIMARY_KEYS.replace("Return", "Enter")):
            QShortcut(QKeySequence(keys), self._full).activated.connect(card.taking.click)

    def show_all(self) -> AllDrives:
        """List every drive, or those alone that are asked for."""
        ledger = self._context.ledger
        keys = {one.subject for one in self._members()}
        drives = [one for one in ledger.reading.drives() if not keys or one.key in keys]
        states = [screening.state_of(ledger, drive) for drive in drives]
        dialog = AllDrives(self._context.theme, states, self)
        dialog.chosen.connect(self.show_drive)
        dialog.open()
        return dialog

    def _ask_of(self, code: str, ask: Callable[[VillageState], None]) -> None:
        for one in self._state.villages if self._state else ():
            if one.village.code == code:
                ask(one)

    def _ask_zero(self, one: VillageState) -> None:
        self.asking.zero_report(self.drive(), one.village)

    def _ask_zero_back(self, one: VillageState) -> None:
        if one.handed is not None:
            self.asking.take_zero_back(self.drive(), one.village, one.handed.subject)

    def _ask_report(self) -> None:
        if self._state is not None:
            self.asking.report(self._state)

    def _full_page(self) -> QWidget:
        theme = self._context.theme
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.card, 1)
        column.addWidget(self.past)
        return page

    def _empty_page(self) -> EmptyPage:
        theme = self._context.theme
        self.empty_new = Button(theme, self.tr("New drive…"), kind="primary", icon="add")
        self.empty_import = Button(theme, self.tr("Import returns"), icon="import")
        return EmptyPage(
            theme,
            "drive",
            self.tr("No drive yet"),
            self.tr(
                "Every quarter all villages are screened. Set the quarter up, or take the villages'"
                " returns in: here you see who handed in, who is missing, and what came of it."
            ),
            self.empty_new,
            self.empty_import,
        )
