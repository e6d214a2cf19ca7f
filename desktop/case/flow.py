"""The step forms over the page: open one, record what it says, show what the ledger refuses."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.errors import LoopbookError
from db.model import case_kinds as k
from db.model.case import Case
from db.model.kinds import Act
from db.model.line import Line, Told
from db.model.loop import RULES
from db.model.station_kinds import Unmasked
from desktop import errors, labels
from desktop.case.prefill import start
from desktop.case.specs import verb
from desktop.case.stepform import StepForm
from desktop.case.telling import entry_name
from desktop.case.veil import has_secrets
from desktop.context import Context
from desktop.theme import Tone
from desktop.widgets.choices import ChoiceField
from desktop.widgets.form import Form
from desktop.widgets.notice import Notice, ask
from desktop.widgets.slideover import SlideOver
from desktop.widgets.texts import NoteField
from desktop.widgets.wrapped import WrappedLabel

_ENTRY = "entry"
_REASON = "correction_reason"


class StepFlow(QObject):
    """Opens the forms of a case; `recorded` when an entry was written."""

    recorded = Signal()

    def __init__(self, context: Context, cover: QWidget) -> None:
        super().__init__(cover)
        self._context = context
        self._line: Line[Case] | None = None
        self.over = SlideOver(context.theme, cover)
        self.over.submitted.connect(self._submit)
        self.over.cancelled.connect(self.cancel)
        self.notice = Notice(context.theme)
        self.form: Form | None = None
        self._target: Told | None = None
        self._cls: type[Act] = k.Noted

    def open_step(self, cls: type[Act], line: Line[Case]) -> None:
        """Show the form of a step."""
        self._line, self._cls, self._target = line, cls, None
        if cls is k.Corrected:
            self._choose_entry(line)
            return
        form = StepForm(self._context.theme, cls, self._villages())
        form.prefill(start(cls, line))
        self._show(form, verb(cls), self._warning(cls, line))

    def is_touched(self) -> bool:
        """Return whether a form is open in which something was typed."""
        form = self.form
        if not self.over.is_open() or form is None:
            return False
        touched = isinstance(form, StepForm) and form.is_touched()
        reason = _REASON in form.names() and not form.field(_REASON).is_empty()
        return touched or reason

    def cancel(self) -> None:
        """Close the form, after asking if something was typed."""
        self.leave(self.close)

    def leave(self, then: Callable[[], None]) -> None:
        """Call `then` at once, or after a yes where typed words would be lost."""
        if not self.is_touched():
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

    def _villages(self) -> list[tuple[str, str]]:
        found = self._context.ledger.reading.villages()
        return [(village.code, f"{village.code} {village.name}") for village in found]

    def _show(self, form: Form, title: str, warning: str = "") -> None:
        case = self._line.state if self._line else Case()
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._context.theme.px(12))
        self.notice = Notice(self._context.theme)
        column.addWidget(self.notice)
        if warning:
            column.addWidget(WrappedLabel(self._context.theme, warning, tone=Tone.WARN))
        column.addWidget(form)
        self.form = form
        form.submitted.connect(self._submit)
        form.errors_changed.connect(self.over.set_error_count)
        self.over.set_head(title, f"{case.no}  {case.shown_title}", self.tr("Record"))
        self.over.set_error_count(0)
        self.over.set_body(body)
        if not self.over.is_open():
            self.over.open_over()
        form.focus_first()

    def _warning(self, cls: type[Act], line: Line[Case]) -> str:
        if cls is k.Retracted and line.last is not None:
            words = self.tr("“{entry}” is taken back. It stays in the timeline, struck out.")
            return words.format(entry=entry_name(line.last))
        if cls is k.Erased:
            return self.tr(
                "Names, contacts, addresses and narrative of this case are removed for good; "
                "figures stay. Backups made before and the folders before-restore-* and "
                "before-migration-* still hold all of it until removed by hand. "
                "Write the article of law here, and no names."
            )
        return ""

    def _choose_entry(self, line: Line[Case]) -> None:
        found = correctable(line, self._context)
        form = Form(self._context.theme)
        choices = [(told.entry.id, entry_name(told)) for told in reversed(found)]
        field = ChoiceField(
            self._context.theme, _ENTRY, self.tr("Which entry?"), choices, required=True
        )
        form.add(field)
        form.changed.connect(lambda _name: self._entry_chosen(found, str(field.value())))
        self._show(form, verb(k.Corrected))

    def _entry_chosen(self, found: list[Told], entry_id: str) -> None:
        told = next((one for one in found if one.entry.id == entry_id), None)
        if told is not None and told.act is not None:
            # The form that is telling this is deleted by the next one.
            QTimer.singleShot(0, self, partial(self.open_correction, told, told.act))

    def open_correction(self, told: Told, act: Act) -> None:
        """Show an earlier entry's form with what it says, to be put right."""
        if self._line is not None and not self._look_at_phones(self._line, act):
            return
        self._target = told
        theme = self._context.theme
        form = StepForm(theme, type(act), self._villages(), act)
        form.add(
            NoteField(theme, _REASON, self.tr("Why it is corrected"), required=True, lines=2),
            form.columns,
        )
        title = self.tr("Correct: {entry}").format(entry=labels.kind(act.kind))
        self._show(form, title)

    def _look_at_phones(self, line: Line[Case], act: Act) -> bool:
        """Log that hidden numbers are about to be seen; False if that cannot be written."""
        if not has_secrets(act):
            return True
        try:
            self._context.log(Unmasked(case=line.state.subject))
        except LoopbookError as error:
            self.notice.tell(errors.sentence(error), Tone.DANGER)
            return False
        return True

    def _submit(self) -> None:
        form = self.form
        if not isinstance(form, StepForm) or self._line is None:
            if form is not None:
                form.check()
            return
        form.clear_errors()
        if not form.check():
            return
        if self._context.busy:
            self.notice.tell(
                self.tr("Another job is writing. Nothing is lost; record it when that has ended."),
                Tone.WARN,
            )
            self.over.show_top()
            return
        if self._cls is k.Erased:
            self._confirm_erasing(form)
            return
        self._record(form)

    def _confirm_erasing(self, form: StepForm) -> None:
        question = ask(
            self.over,
            self._context.theme,
            self.tr("Erase for good?"),
            self.tr(
                "This cannot be undone, not even from this ledger's timeline. Backups made before"
                " and the folders before-restore-* and before-migration-* beside the ledger still"
                " hold the data: remove them by hand."
            ),
            self.tr("Erase"),
            danger=True,
        )
        question.accepted.connect(lambda: self._record(form))

    def _record(self, form: StepForm) -> None:
        if self._line is None:
            return
        try:
            self._write(form, self._line)
        except LoopbookError as error:
            self._refuse(form, error)
            return
        self.close()
        self.recorded.emit()

    def _write(self, form: StepForm, line: Line[Case]) -> None:
        context, subject = self._context, line.state.subject
        act = form.act()
        if self._target is not None:
            reason = str(form.field(_REASON).value())
            original = form.base
            act = k.correction(self._target.entry.id, original, act, reason)
        elif isinstance(act, k.Retracted):
            act = k.Retracted(line.last.entry.id if line.last else "", act.reason)
        elif isinstance(act, k.Erased):
            context.tell(context.ledger.erase(subject, act.why))
            return
        also = form.also()
        context.record_all([(subject, one) for one in (act, also) if one is not None])

    def _refuse(self, form: StepForm, error: LoopbookError) -> None:
        name = errors.field_of(error)
        name = _REASON if self._target is not None and name == "reason" else name
        words = errors.sentence(error, form.cls.__name__)
        if name in form.names():
            form.set_error(name, words)
            form.field(name).take_focus()
        else:
            self.notice.tell(words, Tone.DANGER)
            self.over.show_top()


def correctable(line: Line[Case], context: Context) -> list[Told]:
    """Return the entries that the signed-in account may put right, in their order."""
    role = context.ledger.account.role
    return [
        told
        for told in line.told
        if told.status == "effective"
        and told.act is not None
        and not isinstance(told.act, (k.Corrected, k.Retracted, k.Erased, k.LinkedTo))
        and type(told.act) in RULES
        and role in RULES[type(told.act)].roles
    ]
