"""The status line of the window: who, the last verified backup, the running job, the head."""

from datetime import datetime, timedelta
from typing import Final

from PySide6.QtCore import QObject

from db import clock
from desktop import labels
from desktop.context import Context
from desktop.jobs import Job
from desktop.widgets.shell import StatusLine

_FRESH: Final = timedelta(days=7)


class Status(QObject):
    """Keeps a `StatusLine` true while the window is open.

    A job's object name is what the line calls it.
    """

    def __init__(self, context: Context, line: StatusLine) -> None:
        super().__init__(line)
        self._context = context
        self._line = line
        self._followed: Job | None = None
        line.stop_asked.connect(self._stop)
        context.changed.connect(self.show_state)
        context.backed_up.connect(self.show_state)
        context.jobs.changed.connect(self._follow)
        self.show_state()

    def show_state(self) -> None:
        """Show who is signed in, how old the last backup is, and the head of the book."""
        ledger = self._context.ledger
        account = ledger.account
        who = self.tr("{name} ({role})")
        self._line.who.setText(who.format(name=account.name, role=labels.role(account.role)))
        self._line.head.setText(self.tr("Head {head}").format(head=ledger.head))
        self._show_backup(ledger.last_backup)

    def _show_backup(self, at: str) -> None:
        if not at:
            self._line.set_backup(self.tr("No backup yet"), good=False)
            return
        moment = datetime.fromisoformat(at)
        days = max(0, (clock.today() - moment.date()).days)
        when = self.tr("today") if not days else self.tr("%n days ago", "", days)
        words = self.tr("Backup verified {when} {time}")
        told = words.format(when=when, time=moment.strftime("%H:%M"))
        self._line.set_backup(told, good=clock.now() - moment < _FRESH)

    def _follow(self) -> None:
        """Follow the newest job that lives and is told to the user."""
        live = [job for job in self._context.jobs.live() if not job.quiet]
        job = live[-1] if live else None
        if job is not self._followed:
            self._followed = job
            if job is not None:
                job.tick.connect(self._tick)
        self._tick(0, 0)

    def _tick(self, done: int, total: int) -> None:
        job = self._followed
        if job is None:
            self._line.set_job("")
        elif self.sender() in (job, self._context.jobs):
            self._line.set_job(job.objectName() or self.tr("Working…"), done, total)

    def _stop(self) -> None:
        if self._followed is not None:
            self._followed.cancel()
