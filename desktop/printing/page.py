"""The Printing page: the paper as it will come out, and what lets it leave."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from db import clock
from db.errors import LoopbookError
from db.ledger import Ledger
from db.model.mask import Mask
from db.model.selection import Selection
from db.model.station_kinds import Unmasked
from db.store.writing import Changes
from desktop import errors
from desktop.context import Context
from desktop.dialogs import ask_where
from desktop.idle import Idle
from desktop.jobs import Job
from desktop.papers import views
from desktop.papers.press import deliver
from desktop.papers.words import words
from desktop.printing import work
from desktop.printing.history import History
from desktop.printing.options import Options, Wanted
from desktop.printing.papers_list import Papers
from desktop.printing.pdf import Pages
from desktop.printing.preview import PagesView
from desktop.printing.preview_bar import PreviewBar
from desktop.printing.sheet import Order
from desktop.printing.work import Made, Tick
from desktop.theme import Tone
from desktop.widgets.buttons import Button
from desktop.widgets.header import PageHeader
from desktop.widgets.label import Label
from desktop.widgets.notice import Notice

WAIT_MS: Final = 150
_NARROW: Final = 1000
_PAPERS_WIDTH, _OPTIONS_WIDTH = 168, 256
_SHOWS: Final = frozenset({"case", "setting"})
_TELLS_MISSING: Final = 20


@dataclass(frozen=True)
class _Shown:
    """What the preview shows: it is made again only where this differs."""

    order: Order
    number: int | None


class PrintingPage(QWidget):
    """Papers of the ledger: previewed as they are, printed, saved; each is entered in the book.

    Papers of figures are listed too; `figures_asked` carries the key of one that is chosen.
    """

    figures_asked = Signal(str)

    def __init__(
        self,
        context: Context,
        figures: Sequence[tuple[str, str]] = (),
        parent: QWidget | None = None,
    ) -> None:
        """`figures` are the keys and names of the papers of figures."""
        super().__init__(parent)
        self._context = context
        self._figures = dict(figures)
        self._idle = Idle(context, self)
        theme = context.theme
        names = [(name, words("views")[name]) for name in views.NAMES]
        self.header = PageHeader(
            theme,
            self.tr("Printing"),
            self.tr("Every paper that leaves is entered in the book, with the head in its foot."),
        )
        self.history_button = Button(theme, self.tr("Papers printed"), icon="history")
        self.header.add_button(self.history_button)
        self.notice = Notice(theme)
        self.papers = Papers(theme, self.tr("Ledger"), names)
        self.papers.add_links(self.tr("Figures"), figures)
        self.view = PagesView(theme)
        self.bar = PreviewBar(theme, self.view)
        self.doing = Label(theme, size=13, tone=Tone.SECOND)
        self.options = Options(theme, names, figures)
        self._preview: Job | None = None
        self._leaving: Job | None = None
        self._shown: _Shown | None = None
        self._stale = True
        self._looked = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT_MS)
        self._lay_out()
        self._connect()
        self.papers.choose(names[0][0])
        self._guard()

    def show_selection(self, selection: Selection) -> None:
        """Show the cases chosen on another page, in their order."""
        self.options.show_selection(selection)

    def showEvent(self, event: QShowEvent) -> None:
        """Make the preview where it is missing or old."""
        super().showEvent(event)
        if self.papers.isVisible():
            self.papers.list.setFocus()
        if self._stale:
            self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Put an unmasked preview away: to see it again is another look."""
        super().hideEvent(event)
        if event.spontaneous():
            return
        self._timer.stop()
        self._looked = False
        if self._shown is not None and self._shown.order.mask is Mask.NONE:
            self._put_away()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the list of papers into the options where the window is narrow."""
        super().resizeEvent(event)
        narrow = self._context.theme.logical(self.window().width()) < _NARROW
        self.papers.setVisible(not narrow)
        self.options.set_narrow(narrow)

    def _lay_out(self) -> None:
        px = self._context.theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(12), px(16), px(12))
        column.setSpacing(px(10))
        column.addWidget(self.header)
        column.addWidget(self.notice)
        self.bar.doing.addStretch(1)
        self.bar.doing.addWidget(self.doing)
        self.bar.doing.addStretch(1)
        middle = QVBoxLayout()
        middle.setSpacing(px(8))
        middle.addWidget(self.bar)
        middle.addWidget(self.view, 1)
        self.papers.setFixedWidth(px(_PAPERS_WIDTH))
        self.options.setFixedWidth(px(_OPTIONS_WIDTH))
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addWidget(self.papers)
        row.addLayout(middle, 1)
        row.addWidget(self.options)
        column.addLayout(row, 1)

    def _connect(self) -> None:
        self.papers.chosen.connect(self._choose_view)
        self.papers.link_chosen.connect(self.figures_asked)
        self.options.view_chosen.connect(self._choose_view)
        self.options.order_changed.connect(self._want_preview)
        self.options.print_asked.connect(self._print)
        self.options.save_asked.connect(self._ask_where)
        self.history_button.clicked.connect(self._show_history)
        self._timer.timeout.connect(self._make_preview)
        self._context.changed.connect(self._ledger_changed)
        self._context.busy_changed.connect(self._busy_changed)

    def _choose_view(self, view: str) -> None:
        """Show a paper of the ledger; one of figures is asked for elsewhere."""
        if view in self._figures:
            self.figures_asked.emit(view)
            return
        self.papers.choose(view)
        self.options.choose_view(view)

    def _ledger_changed(self, changes: Changes) -> None:
        if changes.lines & _SHOWS:
            self._shown = None
            self._want_preview()

    def _busy_changed(self) -> None:
        self._guard()
        self._want_preview()

    def _guard(self) -> None:
        """Let no paper leave while a job writes or another paper is on its way."""
        reason = ""
        if self._context.busy:
            reason = self.tr("A task is writing to the ledger; print when it is done.")
        elif self._leaving is not None:
            reason = self.tr("A paper is on its way.")
        self.options.block(reason)

    # The preview

    def _want_preview(self) -> None:
        self._stale = True
        if self.isVisible():
            self._timer.start()

    def _make_preview(self) -> None:
        asked = _Shown(self._order_to_see(), self.options.numbers()[0])
        self._stale = False
        if asked == self._shown:
            return
        if self._preview is not None:
            self._preview.cancel()
        self._shown = asked
        making = partial(_make, asked.order, (asked.number,))
        self._preview = self._start(making, self.tr("Making the preview"))
        self._preview.done.connect(partial(self._show_preview, self._preview))
        self._preview.failed.connect(self._failed)

    def _order_to_see(self) -> Order:
        """Return what the preview may show: full names only for a purpose, once the book has it."""
        order = self.options.order()
        if order.mask is not Mask.NONE or (self.options.purpose.value() and self._look()):
            return order
        return replace(order, mask=Mask.MEETING)

    def _look(self) -> bool:
        """Enter the look in the book, once a visit; return False where it cannot be entered."""
        if not self._looked and not self._context.busy:
            try:
                self._context.log(Unmasked())
                self._looked = True
            except LoopbookError as error:
                self.notice.tell(errors.sentence(error), Tone.DANGER)
        return self._looked

    def _put_away(self) -> None:
        if self._preview is not None:
            self._preview.cancel()
            self._preview = None
        self._shown = None
        self._stale = True
        self.view.show_pages(None)

    def _show_preview(self, job: Job, made: Made) -> None:
        if job is not self._preview:
            return
        self._preview = None
        self.doing.setText("")
        self.view.show_pages(Pages(made.copies[0]))
        self.bar.show_document()
        facts = self.tr("{cases} cases, {pages} pages a copy")
        self.options.show_facts(facts.format(cases=made.cases, pages=made.pages))
        self._warn(made.missing)

    def _warn(self, missing: tuple[str, ...]) -> None:
        if missing:
            told = self.tr("No font has {signs}: they are printed as 〓, to be filled in by hand.")
            signs = " ".join(missing[:_TELLS_MISSING])
            self.notice.tell(told.format(signs=signs), Tone.WARN)

    # Papers that leave

    def _print(self, wanted: Wanted) -> None:
        if not work.has_printer():
            instead = Button(self._context.theme, self.tr("Save as PDF"))
            instead.clicked.connect(partial(self._ask_where, wanted))
            told = self.tr(
                "This PC has no printer. Save the paper as a PDF and print it elsewhere."
            )
            self.notice.tell(told, Tone.WARN, instead)
            return
        printer = work.new_printer()
        dialog = QPrintDialog(printer, self)
        # A lambda, as `accepted` carries the printer to whatever takes an argument.
        dialog.accepted.connect(lambda: self.send(wanted, printer))
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)

    def _ask_where(self, wanted: Wanted) -> None:
        name, take = self._file_name(wanted), partial(self.save, wanted)
        ask_where(self, self.tr("Save as PDF"), name, take)

    def save(self, wanted: Wanted, path: str) -> None:
        """Save the paper at a path; numbered copies become a file each."""
        self._make(wanted, partial(self._write, Path(path)))

    def send(self, wanted: Wanted, printer: QPrinter) -> None:
        """Print the paper on a printer that is set up."""
        self._make(wanted, partial(self._send, printer))

    def _file_name(self, wanted: Wanted) -> str:
        title = words("titles")[wanted.order.view]
        return f"{title}-{clock.today():%Y%m%d}.pdf"

    def _make(self, wanted: Wanted, leave: Callable[[Wanted, Made], None]) -> None:
        """Make the copies, enter them in the book, and only then let them leave."""
        making = partial(_make, wanted.order, wanted.numbers)
        job = self._start(making, self.tr("Making the paper"))
        self._leave_with(job)
        job.done.connect(partial(self._leave_when_free, wanted, leave))

    def _leave_when_free(
        self, wanted: Wanted, leave: Callable[[Wanted, Made], None], made: Made
    ) -> None:
        """Let the paper leave now, or when the job that writes has ended: the book is its alone."""
        if not self._idle.then(partial(self._let_leave, wanted, leave, made)):
            told = self.tr("The paper is made; it leaves when the job that is writing has ended.")
            self.notice.tell(told)

    def _let_leave(self, wanted: Wanted, leave: Callable[[Wanted, Made], None], made: Made) -> None:
        self._leaving = None
        try:
            self._context.log(work.entry(wanted.order, made, wanted.purpose, wanted.numbers))
            leave(wanted, made)
        except LoopbookError as error:
            self.notice.tell(errors.sentence(error), Tone.DANGER)
        self._guard()

    def _write(self, path: Path, wanted: Wanted, made: Made) -> None:
        paths = [path]
        if wanted.numbers[0] is not None and len(wanted.numbers) > 1:
            paths = [path.with_stem(f"{path.stem}-{number:03d}") for number in wanted.numbers]
        for each, data in zip(paths, made.copies, strict=False):
            deliver(each, data)
        told = self.tr("Saved and entered in the book: {path}")
        self.notice.tell(told.format(path="、".join(map(str, paths))), Tone.OK)

    def _send(self, printer: QPrinter, _wanted: Wanted, made: Made) -> None:
        job = Job(partial(work.send, printer, made.copies), self)
        self._follow(job, self.tr("Printing"))
        self._leave_with(job)
        job.done.connect(self._sent)
        self._context.jobs.start(job)

    def _sent(self, pages: object) -> None:
        told = self.tr("{pages} pages went to the printer, and the book has it.")
        self.notice.tell(told.format(pages=pages), Tone.OK)

    def _leave_with(self, job: Job) -> None:
        self._leaving = job
        self._guard()
        job.failed.connect(self._failed)
        job.finished.connect(partial(self._left, job))

    def _left(self, job: Job) -> None:
        if self._leaving is job:
            self._leaving = None
        self.doing.setText("")
        self._guard()

    def _failed(self, error: BaseException) -> None:
        self._shown = None
        self.notice.tell(errors.sentence(error), Tone.DANGER)

    def _start(self, making: Callable[[Ledger, Tick], object], what: str) -> Job:
        job = self._context.start_reading(making)
        self._follow(job, what)
        return job

    def _follow(self, job: Job, what: str) -> None:
        job.setObjectName(what)
        job.tick.connect(partial(self._tell_progress, what))
        job.finished.connect(partial(self.doing.setText, ""))

    def _tell_progress(self, what: str, done: int, total: int) -> None:
        if total:
            told = self.tr("{what} {percent} %")
            self.doing.setText(told.format(what=what, percent=100 * done // total))

    def _show_history(self) -> None:
        History(self._context, self).open()


def _make(order: Order, numbers: tuple[int | None, ...], ledger: Ledger, tick: Tick) -> Made:
    return work.make(ledger, order, numbers, tick)
