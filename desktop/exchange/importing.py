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
from db.ledger import Ledger
from db.model.station_kinds import Imported
from db.store.undoing import Undone
from desktop import errors
from desktop.context import Context
from desktop.exchange import quarter
from desktop.jobs import Job, Tick
from desktop.theme import Tone

_NAMED = 5
STALE = "offer_stale"


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
        return self._context.refusal(Imported())

    def recording_obstacle(self, drive: str = "") -> str:
        """Return why files read for a drive may not be recorded now, "" where they may."""
        if self._reading is not None:
            return self.tr("The files are being read.")
        closed = self.tr("This drive has been reported: take its report back first.")
        reported = drive and quarter.is_reported(self._context.ledger, drive)
        return self.obstacle() or (closed if reported else "")

    def read(self, paths: Sequence[Path], drive: str | None = None) -> None:
        """Read files together for a `drive`.

        Without one they are for the quarter that they are about, else for the drive under way.
        """
        if self._reading is not None:
            self._reading.cancel()
        chosen = screening.current_drive(self._context.ledger) if drive is None else drive
        files = tuple(paths)
        limits = self._context.settings.reading_limits

        def work(ledger: Ledger, tick: Tick) -> Offer:
            offer = read_offer(ledger, files, chosen, tick, limits)
            better = quarter.better(ledger, offer) if drive is None else chosen
            same = better == chosen
            return offer if same else read_offer(ledger, files, better, tick, limits)

        job = self._context.start_reading(work)
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
        job.failed.connect(partial(self._read_anew, offer))
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

    def _read_anew(self, offer: Offer, error: object) -> None:
        """Read the files again where the ledger has moved on since they were compared with it."""
        if not isinstance(error, Refused) or error.code != STALE:
            return
        words = self.tr("The ledger has changed, so the files were read again. Please look anew.")
        self.read(offer.paths, offer.drive)
        if self._reading is not None:
            self._reading.done.connect(lambda _offer: self.told.emit(words, Tone.WARN))

    def _failed(self, job: Job, error: object) -> None:
        sentence = errors.sentence(error) if isinstance(error, BaseException) else ""
        self._end(job, sentence, Tone.DANGER)

    def _stopped(self, job: Job) -> None:
        stopped = self.tr("Stopped. Nothing was recorded.")
        if job is self._reading:
            stopped = self.tr("Reading was stopped. Nothing was changed.")
        self._end(job, stopped, Tone.BRAND)

    def _end(self, job: Job, sentence: str, tone: Tone) -> None:
        """Tell how a job ended, unless another reading has taken its place."""
        stale = self._reading is not None and job is not self._reading and not self._context.busy
        if job is self._reading:
            self._reading = None
        if not stale:
            self.ended.emit()
            self.told.emit(sentence, tone)
