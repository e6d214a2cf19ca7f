"""How far reading or recording is, and the button that stops it."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QProgressBar

from desktop.jobs import Job
from desktop.theme import Theme
from desktop.widgets.buttons import Button
from desktop.widgets.card import Card
from desktop.widgets.label import Label


class ProgressBand(Card):
    """A band that is there while a job runs."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._job: Job | None = None
        self._words = ""
        self.told = Label(theme, elides=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(theme.px(240))
        self.cancel_button = Button(theme, self.tr("Cancel"), icon="close")
        self.cancel_button.clicked.connect(self._cancel)
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        row.addWidget(self.told, 1)
        row.addWidget(self.bar)
        row.addWidget(self.cancel_button)
        self.body.addLayout(row)
        self.hide()

    def follow(self, job: Job, words: str) -> None:
        """Show how far a job is until it ends; `words` say what it does."""
        self._job, self._words = job, words
        self.told.setText(words)
        self.bar.setRange(0, 0)
        self.cancel_button.setEnabled(True)
        job.tick.connect(partial(self._tick, job))
        job.finished.connect(partial(self._end, job))
        self.show()

    def _tick(self, job: Job, done: int, total: int) -> None:
        if job is self._job and total:
            self.bar.setRange(0, total)
            self.bar.setValue(done)
            far = self.tr("{what} · {done} of {total}")
            shown = min(done + 1, total)
            self.told.setText(far.format(what=self._words, done=f"{shown:,}", total=f"{total:,}"))

    def _end(self, job: Job) -> None:
        if job is self._job:
            self._job = None
            self.hide()

    def _cancel(self) -> None:
        if self._job is not None:
            self.cancel_button.setEnabled(False)
            self.told.setText(self.tr("Stopping…"))
            self._job.cancel()
