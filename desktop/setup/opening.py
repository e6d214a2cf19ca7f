"""Opening a ledger without freezing the window."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from db.errors import LoopbookError
from db.ledger import Ledger
from desktop.jobs import Job, Jobs, Tick


class Opening(QObject):
    """One try to open: `opened` carries the Ledger, `failed` the error.

    A thread opens the ledger first, which may migrate it and rebuild its tables, and closes it;
    the window's own connection then opens in a moment. `before` is done in the thread ahead of
    that, such as restoring a backup.
    """

    opened = Signal(object)
    failed = Signal(object)
    stopped = Signal()
    tick = Signal(int, int)

    def __init__(
        self,
        jobs: Jobs,
        folder: Path,
        name: str,
        password: str,
        before: Callable[[Tick], None] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._way_in = (folder, name, password)
        self._before = before
        self._job = Job(self._prepare, self)
        self._job.tick.connect(self.tick)
        self._job.done.connect(self._open)
        self._job.failed.connect(self.failed)
        self._job.cancelled.connect(self.stopped)
        jobs.start(self._job)

    def cancel(self) -> None:
        """Stop at the next chance."""
        self._job.cancel()

    def _prepare(self, tick: Tick) -> None:
        if self._before is not None:
            self._before(tick)
        Ledger.open(*self._way_in, tick).close()

    def _open(self) -> None:
        try:
            ledger = Ledger.open(*self._way_in)
        except LoopbookError as error:
            self.failed.emit(error)
            return
        self.opened.emit(ledger)
