"""The forms over the Records page: open one, write what it says, show what the ledger refuses."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.errors import LoopbookError
from db.model.kinds import Act
from desktop import errors
from desktop.context import Context
from desktop.records.forms import RecordForm, Words
from desktop.theme import Tone
from desktop.widgets.notice import Notice, ask
from desktop.widgets.slideover import SlideOver
from desktop.widgets.wrapped import WrappedLabel

Take = Callable[[Act], object]
"""Writes an entry; a LoopbookError keeps the form open and is shown in it."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A form to open: its kind of entry, its title, the line under it, a warning over it."""

    cls: type[Act]
    title: str
    facts: str = ""
    warning: str = ""


class RecordFlow(QObject):
    """Opens the forms; `recorded` when an entry was written."""

    recorded = Signal()

    def __init__(self, context: Context, cover: QWidget) -> None:
        super().__init__(cover)
        self._context = context
        self._take: Take | None = None
        self.form: RecordForm | None = None
        self.notice = Notice(context.theme)
        self.over = SlideOver(context.theme, cover)
        self.over.submitted.connect(self._submit)
        self.over.cancelled.connect(lambda: self.leave(self.close))

    def open(self, wanted: Wanted, words: Words, take: Take) -> RecordForm:
        """Show a form; `take` writes what it says."""
        theme = self._context.theme
        self._take = take
        self.form = form = RecordForm(theme, wanted.cls, words)
        self.notice = Notice(theme)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        column.addWidget(self.notice)
        if wanted.warning:
            column.addWidget(WrappedLabel(theme, wanted.warning, tone=Tone.WARN))
        column.addWidget(form)
        form.submitted.connect(self._submit)
        form.errors_changed.connect(self.over.set_error_count)
        self.over.set_head(wanted.title, wanted.facts, self.tr("Record"))
        self.over.set_error_count(0)
        self.over.set_body(body)
        self.over.open_over()
        form.focus_first()
        return form

    def leave(self, then: Callable[[], None]) -> None:
        """Call `then` at once, or after a yes where typed words would be lost."""
        if self.form is None or not self.over.is_open() or not self.form.is_touched():
            then()
            return
        question = ask(
            self.over,
            self._context.theme,
            self.tr("Drop what you typed?"),
            self.tr("Nothing of this form has been recorded yet."),
            self.tr("Drop it"),
            danger=True,
        )
        question.accepted.connect(then)

    def close(self) -> None:
        """Close the form, whatever was typed."""
        self.form = None
        if self.over.is_open():
            self.over.close_over()

    def _submit(self) -> None:
        form, take = self.form, self._take
        if form is None or take is None or not form.check():
            return
        if self._context.busy:
            words = self.tr("Another job is writing. Nothing is lost; record it when that ended.")
            self.notice.tell(words, Tone.WARN)
            self.over.show_top()
            return
        try:
            take(form.act())
        except LoopbookError as error:
            self._refuse(form, error)
            return
        self.close()
        self.recorded.emit()

    def _refuse(self, form: RecordForm, error: LoopbookError) -> None:
        name, words = errors.field_of(error), errors.sentence(error, form.cls.__name__)
        if name in form.names():
            form.set_error(name, words)
            form.field(name).take_focus()
        else:
            self.notice.tell(words, Tone.DANGER)
            self.over.show_top()
