"""What happens before the window closes: jobs end, a verified backup is made, the ledger closes."""

from contextlib import suppress

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from db.errors import Environment
from db.exchange.backup import prune
from db.exchange.copies import backup_folder, make_backup
from db.ledger import Ledger
from desktop import errors
from desktop.context import Context
from desktop.idle import Idle
from desktop.jobs import Job, Tick
from desktop.theme import Theme, Tone
from desktop.widgets.buttons import PRIMARY_KEYS, Button
from desktop.widgets.label import Label
from desktop.widgets.notice import ask
from desktop.widgets.wrapped import WrappedLabel

_WIDTH = 520


class BackupDialog(QDialog):
    """Shows how far the last backup is; `without_asked` closes without one, `again_asked` retries.

    Esc and the cross of its frame stop the backup, and the window stays.
    """

    without_asked = Signal()
    again_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Backup"))
        self.setFixedWidth(theme.px(_WIDTH))
        self._title = Label(theme, size=16, bold=True)
        self.words = WrappedLabel(theme)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(theme.px(4))
        self.without = Button(theme, self.tr("Close without a backup"), kind="danger")
        self.without.clicked.connect(self.without_asked)
        self.again = Button(theme, self.tr("Try again"), kind="primary", keys=PRIMARY_KEYS)
        self.again.clicked.connect(self.again_asked)
        self.stay = Button(theme, self.tr("Stay"), cap="Esc")
        self.stay.clicked.connect(self.reject)
        self._column = column = QVBoxLayout(self)
        margin = theme.px(24)
        column.setContentsMargins(margin, theme.px(16), margin, theme.px(16))
        column.setSpacing(theme.px(12))
        for widget in (self._title, self.words, self.bar):
            column.addWidget(widget)
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        row.addStretch(1)
        for button in (self.stay, self.without, self.again):
            row.addWidget(button)
        column.addLayout(row)

    def show_running(self) -> None:
        """Show that the backup is on its way."""
        self._title.setText(self.tr("Making a verified backup"))
        self.words.set_tone(Tone.PLAIN)
        self.words.setText(self.tr("The window closes by itself when the copy has been checked."))
        self.bar.setRange(0, 0)
        self.bar.show()
        self.again.hide()
        self.stay.setFocus()
        self._fit()

    def show_tick(self, done: int, total: int) -> None:
        """Show how much of the ledger is copied."""
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def show_failure(self, sentence: str) -> None:
        """Show why there is no backup, and what can be done."""
        self._title.setText(self.tr("No backup was made"))
        self.words.setText(sentence)
        self.words.set_tone(Tone.DANGER)
        self.bar.hide()
        self.again.show()
        self.again.setFocus()
        self._fit()

    def _fit(self) -> None:
        """Be as high as the words need at the dialog's width."""
        self.setFixedHeight(self._column.totalHeightForWidth(self.width()))


class Closing(QObject):
    """Leads from "close the window" to `done`, after which nothing runs and nothing is open.

    `given_up` tells that the user stays.
    """

    done = Signal()
    given_up = Signal()

    def __init__(self, context: Context, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._window = window
        self._written = False
        self._made = False
        self._job: Job | None = None
        self._dialog: BackupDialog | None = None
        context.changed.connect(self._note)
        context.backed_up.connect(self._forget)

    def begin(self) -> None:
        """End the jobs, asking first if something would be lost, and make the backup if needed."""
        if self._dialog is not None:
            return
        lost = self._lost()
        if not lost:
            self._stop_jobs()
            return
        question = ask(
            self._window,
            self._context.theme,
            self.tr("Stop what is running?"),
            lost,
            self.tr("Stop it and close"),
            danger=True,
        )
        question.accepted.connect(self._stop_jobs)
        question.rejected.connect(self.given_up)

    def _lost(self) -> str:
        """Return what is lost where the jobs are stopped now: what writes, and papers asked for."""
        told = []
        if self._context.busy:
            told.append(
                self.tr("A job has not ended yet. If it is stopped, nothing of it is recorded.")
            )
        if any(idle.promised() for idle in self._window.findChildren(Idle)):
            told.append(
                self.tr("A paper is still on its way. If it is stopped, it does not leave.")
            )
        return "\n".join(told)

    def _note(self) -> None:
        self._written = True

    def _forget(self) -> None:
        self._written = False

    def _stop_jobs(self) -> None:
        self._context.jobs.changed.connect(self._go_on)
        for job in self._context.jobs.live():
            job.cancel()
        self._go_on()

    def _go_on(self) -> None:
        if not self._context.jobs.live():
            self._context.jobs.changed.disconnect(self._go_on)
            self._back_up()

    def _back_up(self) -> None:
        if not self._written and self._context.ledger.last_backup:
            self._finish()
            return
        if self._dialog is None:
            self._dialog = BackupDialog(self._context.theme, self._window)
            self._dialog.without_asked.connect(self._finish)
            self._dialog.again_asked.connect(self._back_up)
            self._dialog.rejected.connect(self._give_up)
        self._dialog.show_running()
        self._dialog.open()
        folder = backup_folder(self._context.ledger.folder, self._context.settings.backup_folder)

        def work(ledger: Ledger, tick: Tick) -> None:
            make_backup(ledger, folder, tick)
            # The copy is safe; an older one that cannot be deleted is no reason to stay open.
            with suppress(Environment):
                prune(folder, ledger.reading.setting("name"))

        job = self._context.start_writing(work)
        job.setObjectName(self.tr("Making a verified backup"))
        job.tick.connect(self._dialog.show_tick)
        job.done.connect(self._was_made)
        job.failed.connect(self._failed)
        job.finished.connect(self._ended)
        self._job = job

    def _was_made(self) -> None:
        self._made = True

    def _ended(self) -> None:
        self._job = None
        if self._made:
            self._finish()

    def _failed(self, error: object) -> None:
        if self._dialog is not None and isinstance(error, BaseException):
            self._dialog.show_failure(errors.sentence(error))

    def _give_up(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self._dialog = None
        self.given_up.emit()

    def _finish(self) -> None:
        if self._dialog is not None:
            self._dialog.rejected.disconnect(self._give_up)
            self._dialog.close()
            self._dialog = None
        self._context.jobs.close()
        # What the log could not be folded into now it is folded into when next opened.
        with suppress(Environment):
            self._context.ledger.close()
        self.done.emit()
