"""What every page is given: the open ledger, the looks, the settings, the running jobs."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Signal

from db.errors import Refused
from db.ledger import Ledger
from db.model.kinds import Act
from db.model.loop import may_write
from db.store.writing import Changes
from desktop import errors
from desktop.jobs import Job, Jobs, Tick
from desktop.settings import Settings, SettingsFile
from desktop.theme import Theme


class Context(QObject):
    """Passed to the constructor of each page; there is no other way to the ledger.

    `changed` carries the `Changes` of each write, so that open pages read again. `busy_changed`
    tells that a job has begun or ceased to write: until then pages only read. `backed_up` tells
    that a backup holds all that is written.
    """

    changed = Signal(object)
    busy_changed = Signal(bool)
    backed_up = Signal()

    def __init__(
        self,
        ledger: Ledger,
        theme: Theme,
        settings_file: SettingsFile,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.ledger = ledger
        self.theme = theme
        self.jobs = Jobs(self)
        self.busy = False
        self.settings_file = settings_file
        self.settings: Settings = settings_file.load()

    def occupied(self) -> str:
        """Return in a sentence why nobody may write just now, "" if no job is writing."""
        return self.tr("A job is writing; wait until it has ended.") if self.busy else ""

    def refusal(self, act: Act) -> str:
        """Return in a sentence why nothing like `act` may be written now, "" if it may."""
        try:
            may_write(act, self.ledger.account.role)
        except Refused as refused:
            return self.occupied() or errors.sentence(refused)
        return self.occupied()

    def record(self, subject: str, act: Act) -> Changes:
        """Write one entry and tell the pages; Refused passes through and nothing is written."""
        return self.record_all([(subject, act)])

    def record_all(self, acts: Iterable[tuple[str, Act]], batch: str = "") -> Changes:
        """Write several entries in one transaction and tell the pages."""
        return self.tell(self.ledger.record_all(acts, batch))

    def log(self, act: Act) -> Changes:
        """Write an entry that only says what was done."""
        return self.tell(self.ledger.log(act))

    def tell(self, changes: Changes) -> Changes:
        """Let the pages know what was written, and return it."""
        self.changed.emit(changes)
        return changes

    def save_settings(self, settings: Settings) -> None:
        """Keep the window's own settings; they are no part of the book."""
        self.settings = settings
        self.settings_file.save(settings)

    def start_reading(self, work: Callable[[Ledger, Tick], object]) -> Job:
        """Run `work` in a thread on a connection of its own that it may read from."""
        return self.jobs.start(Job(self._beside(work), self))

    def start_writing(self, work: Callable[[Ledger, Tick], object]) -> Job:
        """Run `work` in a thread that writes; until it ends the window only reads."""
        job = Job(self._beside(work), self)
        self._set_busy(True)
        job.finished.connect(self._end_writing)
        return self.jobs.start(job)

    def _beside(self, work: Callable[[Ledger, Tick], object]) -> Callable[[Tick], object]:
        def run(tick: Tick) -> object:
            with self.ledger.beside() as ledger:
                return work(ledger, tick)

        return run

    def _end_writing(self) -> None:
        self._set_busy(False)

    def _set_busy(self, busy: bool) -> None:
        self.busy = busy
        self.busy_changed.emit(busy)
