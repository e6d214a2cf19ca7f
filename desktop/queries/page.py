"""The Queries page: files at the left, one row in doubt at a time at the right, keys only."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from db.exchange.tally import FileTally, batches_of, sums, tally
from db.model.query import ACCEPTED, CARRIED_OVER, LEFT_OUT, SAME
from db.model.selection import Selection
from db.model.station_kinds import Unmasked
from db.store.writing import Changes
from desktop import labels
from desktop.context import Context
from desktop.queries import asking, replies
from desktop.queries.answering import Answering
from desktop.queries.card import Question, QuestionCard
from desktop.queries.comparing import Pair
from desktop.queries.files_card import FilesCard
from desktop.queries.finished import FinishedCard
from desktop.queries.head import QueriesHead
from desktop.queries.inquiry import Inquiry, inquire
from desktop.queries.session import Session, Step
from desktop.queries.sides import Heads
from desktop.queries.tellings import both, compared, has_numbers, raw_rows
from desktop.theme import Tone
from desktop.widgets.card import Hairline

_NARROW = 1000
_LOW = 600
_AHEAD = 3
_READ_AGAIN = frozenset({"query", "return", "case", "setting", "drive"})


class QueriesPage(QWidget):
    """Rows in doubt of an import, of a drive, or of all that wait.

    `left` wants the page away; `cases_asked` carries the `Selection` of the cases that came of
    it; `print_asked` and `undo_asked` carry the batch of an import.
    """

    left = Signal()
    cases_asked = Signal(object)
    print_asked = Signal(str)
    undo_asked = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = context.theme
        self._context = context
        self._drive = ""
        self._shown: set[str] = set()
        self._inquiry: Inquiry | None = None
        self._files: list[FileTally] = []
        self._stale = self._writing = False
        self.session = Session(context.ledger, ())
        self.head = QueriesHead(theme)
        self.files = FilesCard(theme)
        self.card = QuestionCard(theme)
        self.answering = Answering(context, self.card)
        self.finished = FinishedCard(theme)
        self.stack = QStackedWidget()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._lay()
        self._connect()

    def open_batch(self, batch: str) -> None:
        """Go through the rows of one import."""
        self._open((batch,), "")

    def open_drive(self, key: str) -> None:
        """Go through the rows of a drive, or with "" through all that wait."""
        self._open(batches_of(self._context.ledger, key), key)

    def refresh(self) -> None:
        """Read everything again and stay on the row in question, if it still waits."""
        self._stale = False
        self.session.read()
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        """Read again what was written while the page was away, and take the keys."""
        super().showEvent(event)
        if self._stale:
            self.refresh()
        self._take_keys()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the card alone where there is no room for the files beside it."""
        super().resizeEvent(event)
        theme = self._context.theme
        narrow = theme.logical(self.width()) < _NARROW
        self.files.setVisible(not narrow)
        self.head.set_narrow(narrow)
        low = theme.logical(self.height()) < _LOW
        if low != self.card.answers.compact:
            self.card.answers.compact = low
            if self._inquiry is not None and self.card.answers.entry is None:
                self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer by figures, move by arrows, take back by Ctrl+Z, leave by Esc."""
        key = event.key()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        digit = key - Qt.Key.Key_0 if Qt.Key.Key_0 <= key <= Qt.Key.Key_9 else -1
        if event.matches(QKeySequence.StandardKey.Undo):
            self.take_back()
        elif plain and digit >= 0:
            self._press(digit)
        elif plain and key in _KEYS:
            _KEYS[Qt.Key(key)](self)
        else:
            super().keyPressEvent(event)

    def put_off(self) -> None:
        """Leave the row for now and go on to the next one."""
        inquiry = self._inquiry
        if inquiry is not None:
            self.session.leave_for_now(replies.done(inquiry.query, inquiry.asked, None))
            self._show()

    def take_back(self) -> None:
        """Take back what was done last, and show that row again."""
        step = self.session.last()
        if step is not None and self.answering.take_back(step):
            self.session.step_back()
            self.session.return_to(step.subject)
            self._show()

    def move_back(self) -> None:
        """Show the waiting row before."""
        self._move(-1)

    def move_on(self) -> None:
        """Show the waiting row after."""
        self._move(1)

    def turn_back(self) -> None:
        """Show what lies above in the card, else the row before."""
        if not self.card.turn(-1):
            self.move_back()

    def turn_on(self) -> None:
        """Show what lies below in the card, else the row after."""
        if not self.card.turn(1):
            self.move_on()

    def show_numbers(self) -> None:
        """Show the masked numbers of the row; that somebody looked is logged."""
        subject = self.session.current
        if subject and not self.card.shower.isHidden() and not self._context.busy:
            self._wrote(self._context.ledger.log(Unmasked(case=subject)))
            self._shown.add(subject)
            self._show()

    def leave(self) -> None:
        """Want the page away."""
        self.left.emit()

    def _open(self, batches: tuple[str, ...], drive: str) -> None:
        self._drive = drive
        self._shown.clear()
        self._stale = False
        self.session = Session(self._context.ledger, batches)
        self._show()

    def _lay(self) -> None:
        theme = self._context.theme
        for widget in (self.card, self.finished):
            self.stack.addWidget(widget)
        row = QHBoxLayout()
        row.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12))
        row.setSpacing(theme.px(12))
        row.addWidget(self.files)
        row.addWidget(self.stack, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(Hairline())
        column.addLayout(row, 1)

    def _connect(self) -> None:
        self.head.back_asked.connect(self.left)
        self.head.print_asked.connect(self._print)
        self.head.undo_asked.connect(self._undo)
        self.files.chosen.connect(self._go_to_file)
        self.card.moved.connect(self._move)
        self.card.show_asked.connect(self.show_numbers)
        self.card.last.took_back.connect(self.take_back)
        self.card.answers.answered.connect(self.answering.answer)
        self.card.answers.put_off.connect(self.put_off)
        self.card.answers.left.connect(self._take_keys)
        self.answering.wrote.connect(self._wrote)
        self.answering.answered.connect(self._answered)
        self.finished.left.connect(self.left)
        self.finished.cases_asked.connect(self._ask_cases)
        self.finished.again_asked.connect(self._again)
        self.finished.took_back.connect(self.take_back)
        self._context.changed.connect(self._changed)
        self._context.busy_changed.connect(self._busy_changed)

    # Showing

    def _show(self) -> None:
        self._files = tally(self._context.ledger, self.session.batches)
        self.head.sums.set_sums(sums(self._files))
        self.head.header.set_facts(self._facts())
        self.files.show_files(self._files, self._place_of_file())
        self._show_rights()
        self._inquiry = None
        if self.session.current:
            self._inquiry = inquire(self._context.ledger, self.session.current)
            self.card.show_question(self._question(self._inquiry))
            self.stack.setCurrentWidget(self.card)
        else:
            self._show_end()
        self.answering.begin(self._inquiry)
        self._take_keys()

    def _show_rights(self) -> None:
        several = len(self.session.batches) != 1
        undo = self.tr("Open a single import to undo it.") if several else self.answering.refusal()
        nothing = self.tr("There is nothing in doubt to print.")
        self.head.block("" if self.session.waiting() else nothing, undo)

    def _alike(self, inquiry: Inquiry) -> str:
        if inquiry.is_of_a_twin:
            return self.tr("%n other rows tell nothing new either.", "", inquiry.alike)
        return self.tr("%n other rows are written so too.", "", inquiry.alike)

    def _question(self, inquiry: Inquiry) -> Question:
        query, asked = inquiry.query, inquiry.asked
        place, total = self.session.place()
        shown = query.subject in self._shown
        last = self.session.last()
        raw, why = raw_rows(query, asked, shown), asking.why(asked)
        heads: Heads | None = None
        pairs: Sequence[Pair] = ()
        if inquiry.is_of_a_twin:
            heads, pairs, why = compared(query, inquiry.twin, inquiry.names, shown)
        if inquiry.alike:
            why = both(why, self._alike(inquiry))
        return Question(
            place=self.tr("{place} of {total}").format(place=place, total=total),
            village=inquiry.names.get(query.village, "") or query.name,
            row=self.tr("row {row}").format(row=query.row),
            chip=asking.chip(asked),
            question=inquiry.question(),
            why=why,
            answers=inquiry.answers(),
            raw=raw,
            heads=heads,
            pairs=pairs,
            blocked=self.answering.refusal(),
            last=self.tr("Last: {words}").format(words=last.words) if last is not None else "",
            ahead=self._ahead(),
            hides=not shown and has_numbers(query, asked, inquiry.twin),
        )

    def _ahead(self) -> list[tuple[str, str, str]]:
        told = []
        for subject in self.session.ahead(_AHEAD):
            query = self._context.ledger.reading.query(subject)
            asked = query.asks
            if asked is not None:
                column = asking.column_name(query, asked.column) if asked.column else "—"
                row = self.tr("row {row}").format(row=query.row)
                told.append((row, column, asking.short(asked)))
        return told

    def _show_end(self) -> None:
        outcomes = [row.outcome for row in self.session.rows.values()]
        undoable = self.session.last() is not None and not self.answering.refusal()
        self.finished.tell(
            (outcomes.count(ACCEPTED), outcomes.count(SAME), outcomes.count(CARRIED_OVER),
             outcomes.count(LEFT_OUT)),
            len(self.session.waiting()), sums(self._files), undoable,
        )  # fmt: skip
        self.stack.setCurrentWidget(self.finished)

    def _facts(self) -> str:
        """Return the drive, how many files, and when they were taken in if all at once."""
        drives = {row.drive for row in self.session.rows.values()}
        drive = self._drive or (drives.pop() if len(drives) == 1 else "")
        parts = [labels.drive(drive)] if drive else []
        parts.append(self.tr("%n files", "", len(self._files)))
        whens = {file.when[:16] for file in self._files if file.when}
        if len(whens) == 1:
            day, _, minute = whens.pop().partition("T")
            when = f"{asking.day_words(day)} {minute}"
            parts.append(self.tr("taken in {when}").format(when=when))
        return self.tr(", ").join(parts)

    def _place_of_file(self) -> int:
        row = self.session.rows.get(self.session.current)
        keys = [(one.batch, one.file) for one in self._files]
        key = (row.batch, row.file) if row is not None else ("", "")
        return keys.index(key) if key in keys else -1

    # Going on

    def _press(self, figure: int) -> None:
        if self._inquiry is not None and self.card.answers.entry is None:
            refusal = self.card.answers.refusal(figure)
            if refusal:
                self.card.notice.tell(refusal, Tone.WARN)
            self.card.answers.press(figure)

    def _answered(self, step: Step) -> None:
        """Go on: to what else is asked of the row, else to the next one."""
        self.session.answered(step)
        self.session.read()
        self._show()

    def _move(self, by: int) -> None:
        before = self.session.current
        self.session.move(by)
        if self.session.current != before:
            self._show()

    def _go_to_file(self, place: int) -> None:
        key = (self._files[place].batch, self._files[place].file)
        for subject in self.session.waiting():
            row = self.session.rows[subject]
            if (row.batch, row.file) == key:
                self.session.show(subject)
                self._show()
                return

    def _again(self) -> None:
        self.session.show_again()
        self._show()

    def _print(self) -> None:
        row = self.session.rows.get(self.session.current or next(iter(self.session.waiting()), ""))
        if row is not None:
            self.print_asked.emit(row.batch)

    def _undo(self) -> None:
        if len(self.session.batches) == 1:
            self.undo_asked.emit(self.session.batches[0])

    def _ask_cases(self) -> None:
        batches = self.session.batches
        one = len(batches) == 1
        self.cases_asked.emit(Selection(batch=batches[0]) if one else Selection(drive=self._drive))

    # What others write

    def _wrote(self, changes: Changes) -> None:
        """Let the other pages know; this one reads by itself."""
        self._writing = True
        try:
            self._context.tell(changes)
        finally:
            self._writing = False

    def _changed(self, changes: Changes) -> None:
        if self._writing or not changes.lines & _READ_AGAIN:
            return
        self._stale = True
        if self.isVisible():
            QTimer.singleShot(0, self, self._read_others)

    def _read_others(self) -> None:
        """Read again, unless something is half typed about a row that still waits."""
        self.session.read()
        same = self._inquiry is not None and self.session.current == self._inquiry.query.subject
        if self._stale and (self.card.answers.entry is None or not same):
            self.refresh()

    def _busy_changed(self) -> None:
        if self.isVisible() and self.card.answers.entry is None:
            self._show()
        else:
            self._stale = True

    def _take_keys(self) -> None:
        if self.isVisible() and self.card.answers.entry is None:
            ended = self.finished.primary if self._inquiry is None else None
            (ended or self).setFocus()


_KEYS = {
    Qt.Key.Key_Up: QueriesPage.move_back,
    Qt.Key.Key_PageUp: QueriesPage.turn_back,
    Qt.Key.Key_Down: QueriesPage.move_on,
    Qt.Key.Key_PageDown: QueriesPage.turn_on,
    Qt.Key.Key_F8: QueriesPage.show_numbers,
    Qt.Key.Key_Escape: QueriesPage.leave,
}
