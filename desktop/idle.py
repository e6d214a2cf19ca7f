"""What must not be written while a job writes, and therefore waits for its end."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from desktop.context import Context
from desktop.jobs import Job


class Idle(QObject):
    """Does things as soon as no job writes any more, in the order in which they came."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._waiting: list[Callable[[], None]] = []
        self._promised: list[Job] = []
        context.busy_changed.connect(self._go)

    def then(self, act: Callable[[], None]) -> bool:
        """Do `act` at once and return True, or keep it and return False while a job writes."""
        self._waiting.append(act)
        self._go()
        return not self._waiting

    def promise(self, job: Job) -> None:
        """Keep in mind that somebody waits for what this job makes, until it has finished."""
        self._promised.append(job)
        job.finished.connect(partial(self._promised.remove, job))

    def promised(self) -> bool:
        """Tell whether such a job has not finished."""
        return bool(self._promised)

    def _go(self) -> None:
        while self._waiting and not self._context.busy:
            self._waiting.pop(0)()
