"""Reading beside the window, one at a time, of that which was wanted last."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from db.ledger import Ledger
from desktop.context import Context
from desktop.jobs import Job, Tick

WAIT_MS: Final = 150
Work = Callable[[Ledger, Tick], object]


class LatestJob(QObject):
    """Does what was wanted last, a moment after; the answer to any other wish is dropped.

    `done` carries what was found, `failed` an error, or None where it was stopped by hand.
    """

    done = Signal(object)
    failed = Signal(object)

    def __init__(self, context: Context, name: str, parent: QObject) -> None:
        """`name` is what the job is called where it is told."""
        super().__init__(parent)
        self._context = context
        self._name = name
        self._work: Work | None = None
        self._stopped = False
        self._job: Job | None = None
        self._timer = QTimer(self, singleShot=True, interval=WAIT_MS)
        self._timer.timeout.connect(self._start)

    def begin(self, work: Work) -> None:
        """Do this and nothing that was wanted before; returns at once."""
        self._work, self._stopped = work, False
        self._break_off()
        self._timer.start()

    def stop(self) -> None:
        """Do nothing, and take no answer any more."""
        self._work, self._stopped = None, True
        self._timer.stop()
        self._break_off()

    def _break_off(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _start(self) -> None:
        """Begin, unless another one is still running: its end begins the next."""
        if self._work is None or self._job is not None:
            return
        self._job = self._context.start_reading(self._work)
        self._work = None
        self._job.setObjectName(self._name)
        self._job.done.connect(self._done)
        self._job.failed.connect(self._fail)
        self._job.cancelled.connect(self._fail)
        self._job.finished.connect(self._finished)

    def _done(self, found: object) -> None:
        if self._is_last():
            self.done.emit(found)

    def _fail(self, error: object = None) -> None:
        if self._is_last():
            self.failed.emit(error)

    def _is_last(self) -> bool:
        return self._work is None and not self._stopped

    def _finished(self) -> None:
        self._job = None
        if not self._timer.isActive():
            self._start()
