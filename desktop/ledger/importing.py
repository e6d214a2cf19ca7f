"""Taking a return in: choose the file, read it, look at it, record it; and taking it back."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from db.errors import Refused
from db.exchange.imports import Import, Offer, Recorded, offer, record_return, undo_import
from db.ledger import Undone
from db.model.loop import may_write
from db.model.station_kinds import Imported
from desktop import errors
from desktop.context import Context
from desktop.dialogs import file_dialog
from desktop.jobs import Job
from desktop.ledger.preview import ImportPreview
from desktop.theme import Tone
from desktop.widgets.buttons import Button
from desktop.widgets.notice import ask

_NAMED = 5


class Importing(QObject):
    """The steps of an import over one page; reading and recording run as jobs.

    `preview_asked` and `left` say which page to show. `told` carries a sentence, its tone and
    perhaps a button that does what the sentence offers.
    """

    preview_asked = Signal()
    left = Signal()
    told = Signal(str, object, object)

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._page = page
        self._offer: Offer | None = None
        self.preview = ImportPreview(context.theme)
        self.preview.record_asked.connect(self._record)
        self.preview.other_asked.connect(self.choose_file)
        self.preview.left.connect(self.left)

    def choose_file(self) -> None:
        """Ask for the file; it is read as soon as it is chosen."""
        dialog = file_dialog(self._page, self.tr("Choose a village's return"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Returns (*.xlsx *.xlsm *.xls *.csv *.tsv *.txt)"))
        dialog.fileSelected.connect(self.read)
        dialog.open()

    def read(self, path: str) -> None:
        """Read a file and show what recording it would do."""
        file = Path(path)
        job = self._context.start_reading(lambda ledger, _tick: offer(ledger, file))
        job.setObjectName(self.tr("Reading {file}").format(file=file.name))
        self.told.emit(job.objectName(), Tone.BRAND, None)
        job.done.connect(self._was_read)
        job.failed.connect(self._failed)
        job.cancelled.connect(self._stopped)

    def ask_undo(self, one: Import) -> None:
        """Ask before the cases of an import are taken back."""
        text = self.tr(
            "%n cases of {file} are taken back. Those that were worked on since stay, and are "
            "named afterwards.",
            "",
            one.standing,
        )
        dialog = ask(
            self._page,
            self._context.theme,
            self.tr("Undo this import?"),
            text.format(file=one.file),
            self.tr("Undo the import"),
            danger=True,
        )
        dialog.accepted.connect(lambda: self.undo(one.batch, one.file))

    def undo(self, batch: str, file: str) -> None:
        """Take the cases of an import back that nobody has touched since."""
        if self._is_busy():
            return
        reason = self.tr("The import of {file} was undone").format(file=file)
        job = self._start_writing(
            self._context.start_writing(lambda ledger, _tick: undo_import(ledger, batch, reason)),
            self.tr("Undoing the import of {file}").format(file=file),
        )
        job.done.connect(self._was_undone)

    def _record(self) -> None:
        if self._offer is None or self._is_busy():
            return
        ret = self._offer.ret
        words = self.tr("Recording {file}").format(file=ret.file)
        self.preview.wait(words)
        job = self._start_writing(
            self._context.start_writing(lambda ledger, tick: record_return(ledger, ret, tick)),
            words,
        )
        job.done.connect(partial(self._was_recorded, self._offer))

    def _is_busy(self) -> bool:
        """Tell whether something else writes, and say so."""
        if self._context.busy:
            self._say(self.tr("Another job is writing. Wait until it has ended."), Tone.WARN)
        return self._context.busy

    def _start_writing(self, job: Job, words: str) -> Job:
        job.setObjectName(words)
        job.failed.connect(self._failed)
        job.cancelled.connect(self._stopped)
        return job

    def _was_read(self, found: object) -> None:
        if not isinstance(found, Offer):
            return
        if found.ret.error is not None:
            self._failed(found.ret.error)
            return
        self._offer = found
        self.told.emit("", Tone.BRAND, None)
        self.preview.show_offer(found, self._refusal())
        self.preview_asked.emit()

    def _was_recorded(self, offered: Offer, recorded: object) -> None:
        if not isinstance(recorded, Recorded):
            return
        file, batch = offered.ret.file, recorded.batch
        self._context.tell(recorded.changes)
        undo = Button(self._context.theme, self.tr("Undo the import"), kind="link")
        undo.clicked.connect(lambda: self.undo(batch, file))
        words = self.tr("%n cases were recorded from {file}.", "", recorded.cases)
        if self._offer is offered:  # else another file is being looked at by now
            self._offer = None
            self.left.emit()
        self.told.emit(words.format(file=file), Tone.OK, undo)

    def _was_undone(self, undone: object) -> None:
        if not isinstance(undone, Undone):
            return
        self._context.tell(undone.changes)
        words = self.tr("%n cases were taken back.", "", len(undone.retracted))
        if undone.kept:
            named = "、".join(undone.kept[:_NAMED]) + ("…" if len(undone.kept) > _NAMED else "")
            stay = self.tr("%n stay, as they were worked on: {numbers}", "", len(undone.kept))
            words = f"{words} {stay.format(numbers=named)}"
        self.told.emit(words, Tone.WARN if undone.kept else Tone.OK, None)

    def _failed(self, error: object) -> None:
        sentence = errors.sentence(error) if isinstance(error, BaseException) else ""
        self._say(sentence, Tone.DANGER)

    def _stopped(self) -> None:
        self._say(self.tr("Stopped. Nothing was recorded."), Tone.BRAND)

    def _say(self, sentence: str, tone: Tone) -> None:
        """Tell on the page that is shown; a return that is being looked at may be tried again."""
        if self._offer is not None and self.preview.isVisible():
            self.preview.show_offer(self._offer, self._refusal())
            self.preview.tell(sentence, tone)
        self.told.emit(sentence, tone, None)

    def _refusal(self) -> str:
        try:
            may_write(Imported(), self._context.ledger.account.role)
        except Refused as error:
            return errors.sentence(error)
        return ""
