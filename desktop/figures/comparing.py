"""The comparison of what was signed with the present: one at a time, a moment after the last."""

from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from db.exchange.adjustments import adjustments, carried
from db.ledger import Ledger
from desktop.context import Context
from desktop.figures.signed_band import Known, Since
from desktop.jobs import Job, Tick

WAIT_MS: Final = 150


class Comparing(QObject):
    """Compares the period that was wanted last; the answer for any other is dropped.

    `known` carries a `Known`, `failed` an error, or None where the comparison was stopped.
    """

    known = Signal(object)
    failed = Signal(object)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._key = ""
        self._waits = False
        self._job: Job | None = None
        self._timer = QTimer(self, singleShot=True, interval=WAIT_MS)
        self._timer.timeout.connect(self._start)

    def want(self, key: str) -> None:
        """Compare the period with this key anew; returns at once."""
        self._key, self._waits = key, True
        if self._job is not None:
            self._job.cancel()
        self._timer.start()

    def stop(self) -> None:
        """Compare nothing, and take no answer any more."""
        self._key, self._waits = "", False
        self._timer.stop()
        if self._job is not None:
            self._job.cancel()

    def _start(self) -> None:
        """Begin, unless another period is still being compared: its end begins the next."""
        if not self._waits or self._job is not None:
            return
        self._waits = False
        self._job = self._context.start_reading(partial(_compare, self._key))
        self._job.setObjectName(self.tr("Comparing with what was signed"))
        self._job.done.connect(self._done)
        self._job.failed.connect(self._fail)
        self._job.cancelled.connect(self._fail)
        self._job.finished.connect(self._finished)

    def _done(self, found: object) -> None:
        if self._is_last():
            self.known.emit(found)

    def _fail(self, error: object = None) -> None:
        if self._is_last():
            self.failed.emit(error)

    def _is_last(self) -> bool:
        return bool(self._key) and not self._waits

    def _finished(self) -> None:
        self._job = None
        if not self._timer.isActive():
            self._start()


def _compare(key: str, ledger: Ledger, tick: Tick) -> Known:
    reading = ledger.reading
    tick(0, 0)
    with reading.steady():
        signed = reading.signed(key)
        tick(0, 0)
        since = None if signed is None else Since(signed, tuple(adjustments(reading, key)))
        tick(0, 0)
        return Known(key, since, carried(reading, key))
