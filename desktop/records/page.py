"""The Records page: the activity log, and what the station has to mend."""

from collections.abc import Callable
from typing import Final

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from db.errors import LoopbookError
from db.exchange.taking_back import take_back
from db.model.activity import Rectification, judge_by_hand
from db.model.activity_kinds import ActivityLogged, RectificationClosed, RectificationOpened
from db.model.case_kinds import Retracted
from db.model.indicator import Counted
from db.model.kinds import Act
from db.store.writing import Changes
from desktop import errors, labels
from desktop.context import Context
from desktop.counted import base_of, counted_words
from desktop.records.flow import RecordFlow, Wanted
from desktop.records.lists import ActivityList, RectificationList
from desktop.theme import Tone
from desktop.widgets.buttons import PRIMARY_KEYS, Button
from desktop.widgets.chips import FilterChips, FilterItem
from desktop.widgets.header import PageHeader
from desktop.widgets.notice import Notice

LOG: Final = "log"
TO_MEND: Final = "to_mend"
_READ_AGAIN: Final = frozenset({"activity", "rectification"})
_LISTS: Final = {"activities": LOG, "rectifications": TO_MEND}
"""The list that shows what figures of each base count."""


class RecordsPage(QWidget):
    """Two lists behind two chips. `cover` is what the forms slide over, the page if none."""

    def __init__(
        self, context: Context, cover: QWidget | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._stale = True
        self._counted: Counted | None = None
        theme = context.theme
        self.new_button = Button(theme, "", kind="primary", icon="add", keys=PRIMARY_KEYS)
        self.close_button = Button(theme, self.tr("Record as closed…"), icon="check")
        self.back_button = Button(theme, self.tr("Take back…"), icon="retract")
        self.header = PageHeader(theme, self.tr("Records"))
        for button in (self.back_button, self.close_button, self.new_button):
            self.header.add_button(button)
        self.notice = Notice(theme)
        self.scope = Notice(theme)
        self.chips = FilterChips(theme)
        self.empty_log = Button(theme, self.tr("Log an activity…"), kind="primary", icon="add")
        self.empty_list = Button(theme, self.tr("List a problem…"), kind="primary", icon="add")
        self.log = ActivityList(theme, self.empty_log)
        self.to_mend = RectificationList(theme, self.empty_list)
        self._stack = QStackedWidget()
        for part in (self.log, self.to_mend):
            self._stack.addWidget(part)
        self.flow = RecordFlow(context, cover or self)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(10))
        column.setSpacing(theme.px(10))
        for band in (self.header, self.notice, self.scope, self.chips):
            column.addWidget(band)
        column.addWidget(self._stack, 1)
        self._show_counts(0, 0)
        self._connect()

    def show_list(self, key: str) -> None:
        """Show the activity log (`LOG`) or what is to be mended (`TO_MEND`)."""
        self.chips.choose(key)
        self._choose(key)

    def show_counted(self, counted: Counted) -> None:
        """Show the lines alone that a figure counted, until the band that says so is closed."""
        self._counted = counted
        self.log.clear()
        self.show_list(_LISTS[base_of(counted)])
        self.refresh()

    def leave(self, then: Callable[[], None]) -> None:
        """Call `then` at once, or after a yes where a half-typed form would be lost."""

        def go() -> None:
            self.flow.close()
            then()

        self.flow.leave(go)

    def refresh(self) -> None:
        """Read both lists again."""
        reading = self._context.ledger.reading
        try:
            log, listed = reading.activities(), reading.rectifications()
            only = self._only()
            self._tell_scope()
        except LoopbookError as error:
            self.notice.tell(errors.sentence(error), Tone.DANGER)
            return
        self._stale = False
        self.log.show_log(log, only.get(LOG))
        self.to_mend.show_list(listed, only.get(TO_MEND))
        self._show_counts(len(log), len(listed))
        self._allow()

    def showEvent(self, event: QShowEvent) -> None:
        """Read again what was written while the page was hidden."""
        super().showEvent(event)
        if self._stale:
            self.refresh()
        self._focus_list()

    def _only(self) -> dict[str, set[str]]:
        """Return which lines of a list are asked for alone."""
        if self._counted is None:
            return {}
        found = self._context.ledger.reading.members(self._counted)
        return {_LISTS[base_of(self._counted)]: {one.subject for one in found}}

    def _tell_scope(self) -> None:
        if self._counted is None:
            self.scope.hide()
        else:
            self.scope.tell(counted_words(self._context.ledger.reading, self._counted))

    def _show_whole(self) -> None:
        """Show all lines again: also once something was entered, which may be none of those."""
        if self._counted is not None:
            self._counted = None
            self.refresh()

    def _focus_list(self) -> None:
        """Put the focus where the keyboard goes on: the table, or an empty list's button."""
        logs = self._logs()
        table = self.log.table if logs else self.to_mend.table
        button = self.empty_log if logs else self.empty_list
        for widget in (table, button):
            if widget.isVisible():
                widget.setFocus()

    def _connect(self) -> None:
        context = self._context
        self.chips.chosen.connect(self._choose)
        self.scope.dismissed.connect(self._show_whole)
        self.flow.recorded.connect(self._show_whole)
        self.new_button.clicked.connect(self.open_new)
        self.empty_log.clicked.connect(self.open_new)
        self.empty_list.clicked.connect(self.open_new)
        self.close_button.clicked.connect(self.open_closing)
        self.back_button.clicked.connect(self.open_taking_back)
        self.to_mend.opened.connect(self.close_button.click)
        for part in (self.log, self.to_mend):
            part.chosen.connect(self._allow)
        context.changed.connect(self._changed)
        context.busy_changed.connect(self._allow)

    def _show_counts(self, activities: int, problems: int) -> None:
        items = [
            FilterItem(LOG, self.tr("Activity log"), activities),
            FilterItem(TO_MEND, self.tr("To be mended"), problems),
        ]
        self.chips.set_items(items)

    def _choose(self, key: str) -> None:
        self._stack.setCurrentWidget(self.log if key == LOG else self.to_mend)
        self._allow()

    def _logs(self) -> bool:
        return self._stack.currentWidget() is self.log

    def _allow(self) -> None:
        """Name the buttons for the list shown, and grey with a reason what cannot be done."""
        logs = self._logs()
        refused = self._context.refusal(ActivityLogged() if logs else RectificationOpened())
        words = self.tr("Log an activity…") if logs else self.tr("List a problem…")
        self.new_button.setText(words)
        for button in (self.new_button, self.empty_log, self.empty_list):
            button.block(refused)
        subject = self._current()
        none = "" if subject else self.tr("Choose a line first.")
        self.back_button.block(refused or none)
        matter = self.to_mend.current()
        closed = self.tr("It is closed already.") if matter and matter.closed else ""
        self.close_button.setVisible(not logs)
        self.close_button.block(refused or none or closed)

    def _current(self) -> str:
        one = self.log.current() if self._logs() else self.to_mend.current()
        return one.subject if one else ""

    def _changed(self, changes: Changes) -> None:
        if not changes.lines & _READ_AGAIN:
            return
        self._stale = True
        if self.isVisible():
            self.refresh()

    def open_new(self) -> None:
        """Open the form for a new line of the list shown."""
        reading = self._context.ledger.reading
        station = reading.setting("name")
        if self._logs():
            kinds = sorted({one.activity for one in reading.activities() if one.activity})
            wanted = Wanted(ActivityLogged, labels.kind(ActivityLogged.__name__), station)
            self.flow.open(wanted, {"activity": kinds}, self._record("activity"))
            return
        listed = reading.rectifications()
        words = {
            name: sorted({str(getattr(one, name)) for one in listed} - {""})
            for name in ("source", "office", "handler")
        }
        wanted = Wanted(RectificationOpened, labels.kind(RectificationOpened.__name__), station)
        self.flow.open(wanted, words, self._record("rectification"))

    def open_closing(self) -> None:
        """Open the form that closes the problem of the current row."""
        matter = self.to_mend.current()
        if matter is None or not self.close_button.isEnabled():
            return
        title = labels.kind(RectificationClosed.__name__)
        wanted = Wanted(RectificationClosed, title, matter.problem)
        self.flow.open(wanted, {}, lambda act: self._write(matter.subject, act, matter))

    def open_taking_back(self) -> None:
        """Open the form that takes back the last entry of the current row."""
        subject, logs, matter = self._current(), self._logs(), self.to_mend.current()
        if not subject:
            return
        if logs or matter is None:
            about, warning = self.log.current(), self.tr("The line leaves the log.")
            facts = f"{about.on} {about.topic}" if about else ""
        else:
            facts = matter.problem
            gone = self.tr("The problem leaves the list.")
            warning = self.tr("The problem is open again.") if matter.closed else gone
        wanted = Wanted(Retracted, self.tr("Take back the last entry"), facts, warning)
        self.flow.open(wanted, {}, lambda act: self._take_back(subject, act))

    def _record(self, kind: str) -> Callable[[Act], None]:
        subject = self._context.ledger.new_line(kind)
        return lambda act: self._write(subject, act)

    def _write(self, subject: str, act: Act, matter: Rectification | None = None) -> None:
        judge_by_hand(act, matter)
        self._context.record(subject, act)

    def _take_back(self, subject: str, act: Act) -> None:
        reason = act.reason if isinstance(act, Retracted) else ""
        self._context.tell(take_back(self._context.ledger, subject, reason))
