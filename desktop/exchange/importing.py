"""Taking returns in: read together, looked at, recorded; and taking an import back."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from db.errors import LoopbookError, Refused
from db.exchange import layouts, screening
from db.exchange.imports import (
    Import,
    Offer,
    Recorded,
    moment,
    read_offer,
    record_offer,
    undo_import,
)
from db.ledger import Undone
from db.model.loop import may_write
from db.model.station_kinds import Imported
from desktop import errors
from desktop.context import Context
from desktop.jobs import Job
from desktop.theme import Tone

_NAMED = 5


class Importing(QObject):
    """The steps of an import; reading, recording and undoing run as jobs.

    `started` carries a job and what it does, `offered` the `Offer` that was read, `recorded` the
    `Recorded` and its offer, `undone` the batch that was taken back. `told` carries a sentence
    and its tone. `ended` tells that a job came to nothing.
    """

    started = Signal(object, str)
    offered = Signal(object)
    recorded = Signal(object, object)
    undone = Signal(str)
    told = Signal(str, object)
    ended = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._reading: Job | None = None

    def obstacle(self) -> str:
        """Return why nothing may be taken in now, "" where it may."""
        if self._context.busy:
            return self.busy()
        try:
            may_write(Imported(), self._context.ledger.account.role)
        except Refused as error:
            return errors.sentence(error)
        return ""

    def busy(self) -> str:
        """Return why nothing may be written just now, "" where it may."""
        words = self.tr("A job is writing; wait until it has ended.")
        return words if self._context.busy else ""

    def recording_obstacle(self) -> str:
        """Return why the files shown may not be recorded now, "" where they may."""
        reading = self.tr("The files are being read.") if self._reading is not None else ""
        return reading or self.obstacle()

    def read(self, paths: Sequence[Path], drive: str | None = None) -> None:
        """Read files together; without a `drive` they are for the one that is under way."""
        if self._reading is not None:
            self._reading.cancel()
        chosen = screening.current_drive(self._context.ledger) if drive is None else drive
        files = tuple(paths)
        job = self._context.start_reading(
            lambda ledger, tick: read_offer(ledger, files, chosen, tick)
        )
        self._reading = job
        self._follow(job, self.tr("Reading %n files", "", len(files)))
        job.done.connect(partial(self._was_read, job))

    def correct(self, offer: Offer, layout: str, heading: str, column: str | None) -> None:
        """Give a heading of a layout another column, "" to read past it; None forgets that.

        The files are read again.
        """
        ledger = self._context.ledger
        mapping = dict(layouts.all_kept(ledger).get(layout, {}))
        mapping.pop(heading, None)
        if column is not None:
            mapping[heading] = column
        try:
            layouts.keep(ledger, layout, mapping)
        except LoopbookError as error:
            self.told.emit(errors.sentence(error), Tone.DANGER)
            return
        self.read(offer.paths, offer.drive)

    def record(self, offer: Offer) -> None:
        """Record what is new in the files, all of it or nothing."""
        if self._is_busy():
            return
        job = self._context.start_writing(lambda ledger, tick: record_offer(ledger, offer, tick))
        self._follow(job, self.tr("Recording %n files", "", len(offer.news())))
        job.done.connect(partial(self._was_recorded, offer))

    def undo(self, one: Import) -> None:
        """Take an import back, but for what was worked on since."""
        if self._is_busy():
            return
        when = moment(one.when)
        reason = self.tr("The import of {when} was undone").format(when=when)
        job = self._context.start_writing(
            lambda ledger, _tick: undo_import(ledger, one.batch, reason)
        )
        self._follow(job, self.tr("Undoing the import of {when}").format(when=when))
        job.done.connect(partial(self._was_undone, one.batch))

    def _is_busy(self) -> bool:
        """Tell whether something else writes, and say so."""
        if self._context.busy:
            self.told.emit(self.tr("Another job is writing. Wait until it has ended."), Tone.WARN)
        return self._context.busy

    def _follow(self, job: Job, words: str) -> None:
        job.setObjectName(words)
        job.failed.connect(partial(self._failed, job))
        job.cancelled.connect(partial(self._stopped, job))
        self.started.emit(job, words)

    def _was_read(self, job: Job, found: object) -> None:
        if job is self._reading and isinstance(found, Offer):
            self._reading = None
            self.offered.emit(found)

    def _was_recorded(self, offer: Offer, recorded: object) -> None:
        if isinstance(recorded, Recorded):
            self._context.tell(recorded.changes)
            self.recorded.emit(recorded, offer)

    def _was_undone(self, batch: str, undone: object) -> None:
        if not isinstance(undone, Undone):
            return
        self._context.tell(undone.changes)
        self.undone.emit(batch)
        words = self.tr("%n cases were taken back.", "", len(undone.retracted))
        if undone.kept:
            named = "、".join(undone.kept[:_NAMED]) + ("…" if len(undone.kept) > _NAMED else "")
            stay = self.tr("%n stay, as they were worked on: {numbers}", "", len(undone.kept))
            words = f"{words} {stay.format(numbers=named)}"
        self.told.emit(words, Tone.WARN if undone.kept else Tone.OK)

    def _failed(self, job: Job, error: object) -> None:
        sentence = errors.sentence(error) if isinstance(error, BaseException) else ""
        self._end(job, sentence, Tone.DANGER)

    def _stopped(self, job: Job) -> None:
        self._end(job, self.tr("Stopped. Nothing was recorded."), Tone.BRAND)

    def _end(self, job: Job, sentence: str, tone: Tone) -> None:
        """Tell how a job ended, unless another reading has taken its place."""
        stale = self._reading is not None and job is not self._reading and not self._context.busy
        if job is self._reading:
            self._reading = None
        if not stale:
            self.ended.emit()
            self.told.emit(sentence, tone)
