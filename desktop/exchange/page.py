"""The Exchange page: returns come in, are looked at before anything is written, and go back."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from db.errors import LoopbookError
from db.exchange import layouts
from db.exchange.imports import Import, Offer, Recorded
from db.exchange.reading_kinds import SUFFIXES
from db.model.selection import Selection
from db.store.writing import Changes
from desktop import errors
from desktop.context import Context
from desktop.dialogs import file_dialog
from desktop.exchange.dropping import DropVeil, files_in, passed_over
from desktop.exchange.importing import Importing
from desktop.exchange.leaving import to_fill_in
from desktop.exchange.preview import ImportPreview
from desktop.exchange.progress import ProgressBand
from desktop.exchange.saving import Saving
from desktop.exchange.start import Start
from desktop.theme import Tone
from desktop.widgets.notice import ask

_READ_AGAIN: Final = frozenset({"case", "query", "return", "log"})


class ExchangePage(QWidget):
    """Returns on their way in, and the imports there have been.

    `queries_asked` carries the batch whose rows in doubt are to be answered, `cases_asked` the
    selection of an import's cases; `left` tells that a preview was left without recording.
    """

    queries_asked = Signal(str)
    cases_asked = Signal(object)
    left = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._stale = True
        self._offer: Offer | None = None
        self._just: tuple[str, Offer] | None = None
        self._drive: str | None = None
        self._passed: list[str] = []
        theme = context.theme
        self.setAcceptDrops(True)
        self.start = Start(theme)
        self.preview = ImportPreview(theme)
        self.importing = Importing(context, self)
        self.saving = Saving(context, self)
        self.band = ProgressBand(theme)
        self._stack = QStackedWidget()
        for page in (self.start, self.preview):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._stack, 1)
        column.addWidget(self.band)
        self._veil = DropVeil(theme, self)
        self._connect()

    def choose_files(self, drive: str | None = None) -> None:
        """Ask for files; they are read as soon as they are chosen, for `drive` if one is given."""
        if self._is_blocked():
            return
        dialog = file_dialog(self, self.tr("Choose the villages' returns"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters(
            [
                f"{self.tr('Returns')} ({' '.join(f'*{one}' for one in SUFFIXES)})",
                f"{self.tr('All files')} (*)",
            ]
        )
        dialog.filesSelected.connect(
            lambda chosen: self.take_files([Path(path) for path in chosen], drive)
        )
        dialog.open()

    def take_files(self, paths: Sequence[Path], drive: str | None = None) -> None:
        """Read files and the tables in folders together, and show what recording them would do."""
        if self._is_blocked():
            return
        files = files_in(paths)
        if not files:
            self._tell(self.tr("There is no table in this folder."), Tone.WARN)
            return
        self._drive = drive
        self._passed = passed_over(paths)
        self._tell("", Tone.BRAND)
        self.importing.read(files, drive)

    def show_history(self) -> None:
        """Show the imports there have been; files that were read but not recorded are let go."""
        self._offer = None
        self._stack.setCurrentWidget(self.start)
        self.refresh()

    def ask_report_of(self, batch: str) -> None:
        """Ask where the report of an import shall be saved."""
        self._choose(batch)
        self._with_chosen(self._ask_report)

    def ask_undo_of(self, batch: str) -> None:
        """Ask whether an import shall be taken back."""
        self._choose(batch)
        self._with_chosen(self._ask_undo)

    def refresh(self) -> None:
        """Read everything again."""
        self._stale = False
        try:
            self.start.show_imports(self._context.ledger)
        except LoopbookError as error:
            self.start.notice.tell(errors.sentence(error), Tone.DANGER)
        self._fit_buttons()

    def showEvent(self, event: QShowEvent) -> None:
        """Read again what was written while the page was hidden."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files of this PC, unless nothing may be taken in now."""
        if _local(event) and not self.importing.obstacle():
            event.acceptProposedAction()
            self._veil.cover()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show the page again."""
        self._veil.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read what was let go."""
        self._veil.hide()
        paths = _local(event)
        if paths:
            event.acceptProposedAction()
            self.take_files(paths)

    def _connect(self) -> None:
        start, preview, card = self.start, self.preview, self.start.past.card
        for button in (start.choose_button, start.plain_choose, start.empty_choose):
            button.clicked.connect(partial(self.choose_files, None))
        start.past.chosen.connect(self._fit_buttons)
        for signal, do in (
            (card.queries_asked, lambda one: self.queries_asked.emit(one.batch)),
            (card.cases_asked, lambda one: self.cases_asked.emit(Selection(batch=one.batch))),
            (card.report_asked, self._ask_report),
            (card.doubtful_asked, self.saving.ask_doubtful),
            (card.undo_asked, self._ask_undo),
        ):
            signal.connect(partial(self._with_chosen, do))
        preview.other_asked.connect(lambda: self.choose_files(self._drive))
        preview.record_asked.connect(self._record)
        preview.drive_chosen.connect(self._read_for)
        preview.left.connect(self._leave)
        columns = preview.detail.columns
        columns.corrected.connect(self._correct)
        columns.forgotten.connect(partial(self._correct, column=None))
        self.importing.started.connect(self.band.follow)
        self.importing.started.connect(self._fit_buttons)
        self.importing.offered.connect(self._show_offer)
        self.importing.recorded.connect(self._was_recorded)
        self.importing.told.connect(self._tell)
        self.importing.ended.connect(self._show_again)
        self.saving.started.connect(self.band.follow)
        self.saving.told.connect(self._tell)
        self._context.changed.connect(self._changed)
        self._context.busy_changed.connect(self._fit_buttons)

    def _is_blocked(self) -> bool:
        """Tell whether nothing may be taken in now, and say why."""
        obstacle = self.importing.obstacle()
        if obstacle:
            self._tell(obstacle, Tone.WARN)
        return bool(obstacle)

    def _show_offer(self, offer: Offer) -> None:
        self._offer = offer
        self._show_again()
        self._stack.setCurrentWidget(self.preview)
        self.preview.setFocus()
        if self._passed:
            told = self.tr("%n files of the folder are no tables: {names}", "", len(self._passed))
            self._tell(told.format(names="、".join(self._passed)), Tone.WARN)
            self._passed = []

    def _show_again(self) -> None:
        """Show the files that were read last, with the columns corrected by now."""
        if self._offer is not None:
            ledger = self._context.ledger
            refusal = self.importing.recording_obstacle(self._offer.drive)
            self.preview.show_offer(ledger, self._offer, layouts.all_kept(ledger), refusal)

    def _read_for(self, drive: str) -> None:
        if self._offer is not None:
            self._drive = drive
            self.importing.read(self._offer.paths, drive)

    def _correct(self, layout: str, heading: str, column: str | None) -> None:
        if self._offer is not None and not self._is_blocked():
            self.importing.correct(self._offer, layout, heading, column)

    def _record(self) -> None:
        if self._offer is not None:
            self.importing.record(self._offer)

    def _choose(self, batch: str) -> None:
        self.show_history()
        self.start.past.select(batch)

    def _leave(self) -> None:
        self.show_history()
        self.left.emit()

    def _was_recorded(self, recorded: Recorded, offer: Offer) -> None:
        self._just = (recorded.batch, offer)
        if self._offer is offer:  # else other files are being looked at by now
            self._choose(recorded.batch)
        self._tell(self._recorded_words(recorded, offer), Tone.OK)

    def _recorded_words(self, recorded: Recorded, offer: Offer) -> str:
        told = [self.tr("%n cases were recorded.", "", recorded.cases)]
        if recorded.answered:
            told.append(self.tr("%n rows in doubt were answered.", "", recorded.answered))
        if recorded.queries:
            told.append(self.tr("%n rows wait for an answer.", "", recorded.queries))
        if recorded.villages:
            made = self.tr("%n villages were added.", "", len(recorded.villages))
            told.append(made)
        nothing = [ret.file for at, ret in enumerate(offer.returns) if not offer.is_news(at)]
        if nothing:
            brought = self.tr("%n files brought nothing: {names}.", "", len(nothing))
            told.append(brought.format(names="、".join(nothing)))
        words = told[0]
        for more in told[1:]:
            words = self.tr("{sentence} {more}").format(sentence=words, more=more)
        return words

    def _fit_buttons(self, *_told: object) -> None:
        refusal = self.importing.obstacle()
        drive = self._offer.drive if self._offer is not None else ""
        self.preview.fit_button(self.importing.recording_obstacle(drive))
        one = self.start.past.current()
        self.start.fit_buttons(refusal)
        if one is not None:
            count = to_fill_in(self._context.ledger, one.batch) if one.waiting else 0
            self.start.past.card.show_import(one, count, refusal, self._context.occupied())

    def _changed(self, changes: Changes) -> None:
        if not changes.lines & _READ_AGAIN:
            return
        self._stale = True
        if self.isVisible():
            self.refresh()

    def _with_chosen(self, do: Callable[[Import], None]) -> None:
        one = self.start.past.current()
        if one is not None:
            do(one)

    def _ask_report(self, one: Import) -> None:
        just = self._just
        offer = just[1] if just is not None and just[0] == one.batch else None
        self.saving.ask_report(one, offer)

    def _ask_undo(self, one: Import) -> None:
        """Ask before an import is taken back."""
        text = self.tr(
            "%n cases, and what is asked about the other rows, are taken back. Cases that were "
            "worked on since stay, and are named afterwards.",
            "",
            one.standing,
        )
        dialog = ask(
            self,
            self._context.theme,
            self.tr("Undo this import?"),
            text,
            self.tr("Undo the import"),
            danger=True,
        )
        dialog.accepted.connect(lambda: self.importing.undo(one))

    def _tell(self, sentence: str, tone: Tone) -> None:
        """Tell on the view that is shown; an empty sentence takes back what was told."""
        shown = self._stack.currentWidget()
        notice = self.preview.trouble if shown is self.preview else self.start.notice
        if sentence:
            notice.tell(sentence, tone)
        else:
            notice.hide()


def _local(event: QDropEvent) -> list[Path]:
    """Return the files and folders of this PC that an event carries."""
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
