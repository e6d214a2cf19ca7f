"""The preview of a paper of figures: one at a time, a moment after the last choice."""

from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from db.ledger import Ledger
from db.model.mask import Mask
from desktop.context import Context
from desktop.figure_papers.choosing import Wanted
from desktop.figure_papers.saving import Made, make_paper
from desktop.jobs import Job, Tick

WAIT_MS: Final = 150


class Preview(QObject):
    """Makes what was wanted last; what is not wanted any more when it is ready is dropped.

    `begun` tells that another preview is on its way, `made` carries a `Made`, `failed` an error.
    Names are hidden as for a meeting even where the paper will not hide them.
    """

    begun = Signal()
    made = Signal(object)
    failed = Signal(object)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._open: Wanted | None = None
        self._shown: Wanted | None = None
        self._making: Wanted | None = None
        self._job: Job | None = None
        self._timer = QTimer(self, singleShot=True, interval=WAIT_MS)
        self._timer.timeout.connect(self._start)

    def want(self, wanted: Wanted) -> None:
        """Make the preview of what is wanted, unless it is there or on its way; returns at once.

        What failed is tried again.
        """
        mask = Mask.MEETING if wanted.mask is Mask.NONE else wanted.mask
        seen = replace(wanted, as_workbook=False, mask=mask, purpose="")
        if seen == (self._open or self._shown):
            return
        self._open, self._shown = seen, None
        if self._job is not None:
            self._job.cancel()
        self.begun.emit()
        self._timer.start()

    def stop(self) -> None:
        """Make nothing more."""
        self._open = None
        self._timer.stop()
        if self._job is not None:
            self._job.cancel()

    def _start(self) -> None:
        """Begin, unless another one is still being made: its end begins the next."""
        if self._open is None or self._job is not None:
            return
        self._making = self._open
        self._job = self._context.start_reading(partial(_make, self._making))
        self._job.setObjectName(self.tr("Making the preview"))
        self._job.done.connect(self._done)
        self._job.failed.connect(self._failed)
        self._job.finished.connect(self._finished)

    def _done(self, made: object) -> None:
        if self._making == self._open and isinstance(made, Made):
            self._open, self._shown = None, self._making
            self.made.emit(made)

    def _failed(self, error: object) -> None:
        if self._making == self._open:
            self._open = None
            self.failed.emit(error)

    def _finished(self) -> None:
        self._job = None
        if not self._timer.isActive():
            self._start()


def _make(wanted: Wanted, ledger: Ledger, tick: Tick) -> Made:
    return make_paper(ledger, wanted.paper, wanted.period, wanted.mask, wanted.until, tick)
