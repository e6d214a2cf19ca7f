"""Long work in a thread, with how far it is, a way to stop it, and an end on the main thread."""

import gc
import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal, Slot

Tick = Callable[[int, int], None]
"""What work calls with (done, total); it raises Cancelled once a stop was asked for."""

THREAD_NAME = "loopbook-job"


class Cancelled(Exception):
    """Raised inside the work at its next tick after `Job.cancel`; let it pass, roll back."""


class _Collecting:
    """Python's collector, kept still while a thread works.

    It runs in whatever thread allocates, and there it would destroy widgets that belong to the
    main thread. Used on the main thread alone.
    """

    def __init__(self) -> None:
        self._held = 0

    def hold(self) -> None:
        """Keep the collector still until `release`."""
        self._held += 1
        gc.disable()

    def release(self) -> None:
        """Let it run again once nobody holds it."""
        self._held -= 1
        if not self._held:
            gc.enable()


_collecting = _Collecting()


class Job(QObject):
    """One piece of work in its own thread.

    `work` is called with a `Tick` in the thread; it opens its own connection and touches no
    widget. Every signal is emitted on the thread that made the job. The owner keeps a
    reference until `finished`; `Jobs` does that.
    """

    tick = Signal(int, int)
    done = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    finished = Signal()
    _woken = Signal()

    def __init__(
        self, work: Callable[[Tick], object], parent: QObject | None = None, *, quiet: bool = False
    ) -> None:
        """Make a job; a `quiet` one is not told to the user."""
        super().__init__(parent)
        self.quiet = quiet
        self._work = work
        self._stop = threading.Event()
        self._guard = threading.Lock()
        self._progress: tuple[int, int] | None = None
        self._outcome: Callable[[], None] | None = None
        self._silent = False
        self._joined = False
        self._thread = threading.Thread(target=self._run, name=THREAD_NAME)
        self._woken.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Start the work; once only."""
        _collecting.hold()
        self._thread.start()

    def cancel(self) -> None:
        """Ask the work to stop at its next tick; returns at once."""
        self._stop.set()

    def running(self) -> bool:
        """Return whether the thread is alive."""
        return self._thread.is_alive()

    def close(self) -> None:
        """Stop the work, wait for its thread and emit nothing more."""
        self._silent = True
        self.cancel()
        self._join()

    def _join(self) -> None:
        if self._thread.ident is not None and not self._joined:
            self._thread.join()
            self._joined = True
            _collecting.release()

    def _run(self) -> None:
        try:
            result = self._work(self._tick)
        except Cancelled:
            self._end(self.cancelled.emit)
        except Exception as error:  # the one place where work's failures become a signal
            self._end(_bound(self.failed.emit, error))
        else:
            self._end(_bound(self.done.emit, result))

    def _tick(self, done: int, total: int) -> None:
        if self._stop.is_set():
            raise Cancelled
        with self._guard:
            waiting = self._progress is not None
            self._progress = (done, total)
        if not waiting:
            self._woken.emit()

    def _end(self, outcome: Callable[[], None]) -> None:
        with self._guard:
            self._outcome = outcome
        self._woken.emit()

    @Slot()
    def _deliver(self) -> None:
        with self._guard:
            progress, self._progress = self._progress, None
            outcome, self._outcome = self._outcome, None
        if self._silent:
            return
        if progress is not None:
            self.tick.emit(*progress)
        if outcome is not None:
            self._join()
            self._work = _nothing
            outcome()
            self.finished.emit()


def _nothing(_tick: Tick) -> None:
    """Stand in for work that is done, so that what it held is let go."""


def _bound(emit: Callable[[object], None], value: object) -> Callable[[], None]:
    def call() -> None:
        emit(value)

    return call


class Jobs(QObject):
    """The jobs of one window, kept until each is finished and joined at its close."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._live: list[Job] = []
        self._closed = False

    def start(self, job: Job) -> Job:
        """Keep and start `job`, whose signals are connected already, and return it.

        After `close` nothing starts any more.
        """
        job.setParent(self)
        if self._closed:
            return job
        self._live.append(job)
        job.finished.connect(self._forget)
        job.start()
        self.changed.emit()
        return job

    def live(self) -> tuple[Job, ...]:
        """Return the jobs that have not finished."""
        return tuple(self._live)

    def close(self) -> None:
        """Stop every job and wait for it; call this when the window closes."""
        self._closed = True
        for job in self._live:
            job.close()
        self._live.clear()

    @Slot()
    def _forget(self) -> None:
        job = self.sender()
        self._live = [kept for kept in self._live if kept is not job]
        # It goes with the window. Deleted later by itself it crashed in its destructor where the
        # object that had started it was gone by then (PySide6 6.11).
        self.changed.emit()
