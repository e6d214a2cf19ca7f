"""From a wish for a paper of figures to a file or a printer: made, entered in the book, let go."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from db.errors import LoopbookError
from db.ledger import Ledger
from db.model.station_kinds import Printed
from desktop import errors
from desktop.context import Context
from desktop.figure_papers.choosing import Wanted
from desktop.figure_papers.dialog import PapersDialog
from desktop.figure_papers.offer import Offer, of_paper, of_period
from desktop.figure_papers.papers import paper_name
from desktop.figure_papers.saving import Made, leaving, make_paper, make_workbook
from desktop.idle import Idle
from desktop.jobs import Job, Tick
from desktop.papers.press import deliver
from desktop.printing import work
from desktop.theme import Tone


@dataclass(frozen=True, slots=True)
class _Ready:
    """A paper that is made, and what lets it go once the book has it, as `copies` copies."""

    wanted: Wanted
    made: Made
    go: Callable[[Made], None]
    copies: int = 1


class FigurePapers(QObject):
    """Over one page; `told` carries a sentence and its tone."""

    told = Signal(str, object)

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._page = page
        self._idle = Idle(context, self)

    def ask(self, key: str, until: str = "") -> PapersDialog:
        """Offer the papers of the period with this key, counted until a day; returns at once.

        Raises Refused with `no_such_period`.
        """
        return self._offer(of_period(key, until))

    def ask_paper(self, paper: str) -> PapersDialog:
        """Offer one of the papers for its last periods; returns at once."""
        return self._offer(of_paper(paper))

    def send(self, wanted: Wanted, printer: QPrinter) -> None:
        """Print a paper on a printer that is set up."""
        self._make(
            wanted, partial(self._print, printer), paper_name(wanted.paper), printer.copyCount()
        )

    def _offer(self, offer: Offer) -> PapersDialog:
        dialog = PapersDialog(self._context, self._page, offer)
        dialog.chosen.connect(self._save)
        dialog.print_asked.connect(self.send)
        dialog.open()
        return dialog

    def _save(self, wanted: Wanted, path: str) -> None:
        out = Path(path)
        self._make(wanted, partial(self._write, out), out.name)

    def _make(self, wanted: Wanted, go: Callable[[Made], None], name: str, copies: int = 1) -> None:
        job = self._context.start_reading(partial(_ready, wanted, go, copies))
        self._idle.promise(job)
        job.setObjectName(self.tr("Making {file}").format(file=name))
        job.done.connect(self._leave_when_free)
        job.failed.connect(self._failed)

    def _leave_when_free(self, ready: object) -> None:
        """Let the paper leave now, or when the job that writes has ended: the book is its alone."""
        if isinstance(ready, _Ready) and not self._idle.then(partial(self._let_leave, ready)):
            told = self.tr("The paper is made; it leaves when the job that is writing has ended.")
            self.told.emit(told, Tone.BRAND)

    def _let_leave(self, ready: _Ready) -> None:
        """Enter the paper in the book, and only then let it go."""
        wanted, made = ready.wanted, ready.made
        act = leaving(wanted.paper, made, wanted.mask, wanted.purpose, wanted.as_workbook)
        if isinstance(act, Printed):
            act = replace(act, copies=ready.copies)
        try:
            self._context.log(act)
            ready.go(made)
        except LoopbookError as error:
            self._failed(error)

    def _write(self, path: Path, made: Made) -> None:
        deliver(path, made.data)
        told = self.tr("Saved and entered in the book: {path}")
        if made.signed:
            told = self.tr("Saved as it was signed, and entered in the book: {path}")
        self.told.emit(told.format(path=path), Tone.OK)

    def _print(self, printer: QPrinter, made: Made) -> None:
        work.turn(printer, made.data)
        job = Job(partial(work.send, printer, (made.data,)), self)
        self._idle.promise(job)
        job.setObjectName(self.tr("Printing"))
        job.done.connect(self._printed)
        job.failed.connect(self._failed)
        self._context.jobs.start(job)

    def _printed(self, pages: object) -> None:
        told = self.tr("{pages} pages went to the printer, and the book has it.")
        self.told.emit(told.format(pages=pages), Tone.OK)

    def _failed(self, error: object) -> None:
        if isinstance(error, BaseException):
            self.told.emit(errors.sentence(error), Tone.DANGER)


def _ready(
    wanted: Wanted, go: Callable[[Made], None], copies: int, ledger: Ledger, tick: Tick
) -> _Ready:
    make = make_workbook if wanted.as_workbook else make_paper
    made = make(ledger, wanted.paper, wanted.period, wanted.mask, wanted.until, tick)
    return _Ready(wanted, made, go, copies)
