"""The case page: one matter, its place in the loop, all its entries, and its next step."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from db.errors import LoopbookError
from db.model import case_kinds as k
from db.model import loop
from db.model.case import Case
from db.model.kinds import Act
from db.model.line import Line
from db.model.station_kinds import Unmasked
from db.store.paging import Ids
from db.store.writing import Changes
from desktop import errors, icons
from desktop.case.columns import Columns
from desktop.case.flow import StepFlow
from desktop.case.head import CaseHead
from desktop.case.progress import other_steps, why_not
from desktop.case.specs import SPECS, verb
from desktop.case.telling import Names, items
from desktop.case.veil import Veil
from desktop.context import Context
from desktop.theme import Tone
from desktop.widgets.card import Hairline
from desktop.widgets.notice import Notice

_NARROW = 1000
_READ_AGAIN = frozenset({"case", "setting", "account"})


class CasePage(QWidget):
    """One case. `open_case` shows it; `cover` is what its forms slide over, the page if none.

    `back_asked` wants the list again; `print_asked` carries the number of the case to print.
    """

    back_asked = Signal()
    print_asked = Signal(str)

    def __init__(
        self, context: Context, cover: QWidget | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._subject = ""
        self._ids: Ids | None = None
        self._place = -1
        self._line: Line[Case] | None = None
        self._shown = False
        self._stale = False
        theme = context.theme
        self.head = CaseHead(theme)
        self.notice = Notice(theme)
        self.columns = Columns(theme)
        self.flow = StepFlow(context, cover or self)
        self.menu = QMenu(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(Hairline())
        column.addWidget(self.notice)
        column.addWidget(self.columns, 1)
        self._connect()

    def open_case(self, subject: str, ids: Ids | None = None) -> None:
        """Show a case; `ids` is the list it was opened from, for the case before and after."""
        self.flow.close()
        self.notice.hide()
        self._shown = False
        self._subject, self._ids = subject, ids
        self._read()

    def subject(self) -> str:
        """Return the case shown."""
        return self._subject

    def number(self) -> str:
        """Return the number of the case shown, "" if none is."""
        return self._line.state.no if self._line else ""

    def leave(self, then: Callable[[], None]) -> None:
        """Call `then` at once, or after a yes where a half-typed form would be lost."""

        def go() -> None:
            self.flow.close()
            then()

        self.flow.leave(go)

    def showEvent(self, event: QShowEvent) -> None:
        """Read again what was written while the page was hidden."""
        super().showEvent(event)
        if self._stale:
            self._read()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the list on Esc."""
        if event.key() == Qt.Key.Key_Escape and not self.flow.over.is_open():
            self.back_asked.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show three columns, or the timeline and tabs."""
        super().resizeEvent(event)
        narrow = self._context.theme.logical(self.width()) < _NARROW
        self.columns.set_narrow(narrow)
        self.head.set_narrow(narrow)

    def _connect(self) -> None:
        head, columns, context = self.head, self.columns, self._context
        head.back_asked.connect(self.back_asked)
        head.step_asked.connect(self._step)
        head.menu_asked.connect(self._open_menu)
        head.next_asked.connect(self._next)
        columns.parties.show_asked.connect(self._unmask)
        columns.timeline.note_asked.connect(partial(self._begin, k.Noted))
        self.flow.recorded.connect(self.head.focus_next)
        context.changed.connect(self._changed)
        context.busy_changed.connect(self._show_line)

    def _read(self) -> None:
        self._stale = False
        if not self._subject:
            return
        try:
            self._line = self._context.ledger.reading.case(self._subject)
            self._place = self._find_place(self._line.state)
        except LoopbookError as error:
            self.notice.tell(errors.sentence(error), Tone.DANGER)
            return
        self._show_line()

    def _show_line(self) -> None:
        line, context = self._line, self._context
        if line is None:
            return
        case, role, busy = line.state, context.ledger.account.role, context.busy
        reading = context.ledger.reading
        following = loop.next_step(case)
        villages = reading.village_names()
        self.head.show_case(case, villages.get(case.village, case.village))
        self.head.show_next(following, self._why(following) if following else "")
        self.head.show_place(self._place, 0 if self._ids is None else len(self._ids))
        veil = Veil(case, shown=self._shown)
        self.columns.facts.show_case(case, veil)
        self.columns.ahead.show_case(line, role, busy=busy)
        names = Names(reading.account_names(), villages)
        self.columns.timeline.show_items(items(line, names, veil))
        self.columns.parties.show_case(case, veil)
        self.columns.parties.button.block(self._busy_words())
        self.columns.timeline.add_note.block(self._why(k.Noted))

    def _find_place(self, case: Case) -> int:
        row = self._context.ledger.reading.by_no(case.no)
        if self._ids is None or row is None or row.subject != self._subject:
            return -1
        found = (self._ids == row.id).nonzero()[0]
        return int(found[0]) if len(found) else -1

    def _why(self, cls: type[Act]) -> str:
        if self._line is None:
            return ""
        role = self._context.ledger.account.role
        return why_not(self._line, cls, role, busy=self._context.busy)

    def _busy_words(self) -> str:
        return self.tr("Another job is writing.") if self._context.busy else ""

    def _changed(self, changes: Changes) -> None:
        if not changes.lines & _READ_AGAIN:
            return
        ours = self._subject in changes.subjects or changes.lines - {"case"}
        if ours and self.isVisible():
            self._read()
        elif ours:
            self._stale = True

    def _step(self, by: int) -> None:
        ids = self._ids
        if ids is None or not 0 <= self._place + by < len(ids):
            return
        rows = self._context.ledger.reading.rows([int(ids[self._place + by])])
        if rows:
            self.leave(partial(self.open_case, rows[0].subject, ids))

    def _next(self) -> None:
        following = loop.next_step(self._line.state) if self._line else None
        if following is not None:
            self._begin(following)

    def _begin(self, cls: type[Act]) -> None:
        if self._line is not None and not self._why(cls):
            self.flow.open_step(cls, self._line)

    def _unmask(self) -> None:
        try:
            self._context.log(Unmasked(case=self._subject))
        except LoopbookError as error:
            self.notice.tell(errors.sentence(error), Tone.DANGER)
            return
        self._shown = True
        self._show_line()

    def _open_menu(self) -> None:
        self.fill_menu()
        others = self.head.others
        size = self.menu.sizeHint()
        below = others.mapToGlobal(QPoint(others.width() - size.width(), others.height()))
        self.menu.popup(below)

    def fill_menu(self) -> None:
        """Put the actions of the present stage into the menu, blocked ones with their reason."""
        self.menu.clear()
        self.menu.setFont(self._context.theme.font())
        if self._line is None:
            return
        for cls in other_steps(self._line.state):
            self._offer(cls)
        self.menu.addSeparator()
        for cls in (k.Noted, k.Corrected, k.Retracted):
            self._offer(cls)
        paper = self.menu.addAction(self._icon("print"), self.tr("Print…"))
        paper.triggered.connect(lambda: self.print_asked.emit(self._line.state.no))
        self.menu.addSeparator()
        self._offer(k.Erased)

    def _offer(self, cls: type[Act]) -> None:
        reason = self._why(cls)
        words = verb(cls)
        action = self.menu.addAction(self._icon(SPECS[cls].icon), words)
        action.setData(cls.__name__)
        if reason:
            action.setEnabled(False)
            action.setText(f"{words}（{reason}）")
        action.triggered.connect(partial(self._begin, cls))

    def _icon(self, name: str) -> QIcon:
        theme = self._context.theme
        return icons.icon(name, theme.colour("second"), theme.px(18))
