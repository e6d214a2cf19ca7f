"""From a wish for the papers of a period to a file: asked, made, entered in the book, written."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from db.errors import LoopbookError
from db.ledger import Ledger
from db.model.period import Period, read_period
from desktop import errors
from desktop.context import Context
from desktop.figure_papers.choosing import Wanted
from desktop.figure_papers.dialog import PapersDialog
from desktop.figure_papers.saving import Made, leaving, make_paper, make_workbook
from desktop.jobs import Tick
from desktop.papers.press import deliver
from desktop.theme import Tone


@dataclass(frozen=True, slots=True)
class _Ready:
    """A paper that is made, and where it goes."""

    wanted: Wanted
    made: Made
    path: Path


class FigurePapers(QObject):
    """Over one page; `told` carries a sentence and its tone."""

    told = Signal(str, object)

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._page = page

    def ask(self, key: str, until: str = "") -> PapersDialog:
        """Offer the papers of the period with this key, counted until a day; returns at once.

        Raises Refused with `no_such_period`.
        """
        period = read_period(key)
        dialog = PapersDialog(self._context, self._page, period, until)
        dialog.chosen.connect(partial(self._save, period, until))
        dialog.open()
        return dialog

    def _save(self, period: Period, until: str, wanted: Wanted, path: str) -> None:
        out = Path(path)
        job = self._context.start_reading(partial(_make, wanted, period, until, out))
        job.setObjectName(self.tr("Making {file}").format(file=out.name))
        job.done.connect(self._let_leave)
        job.failed.connect(self._failed)

    def _let_leave(self, ready: object) -> None:
        """Enter the paper in the book, and only then write it."""
        if not isinstance(ready, _Ready):
            return
        wanted, made = ready.wanted, ready.made
        act = leaving(wanted.paper, made, wanted.mask, wanted.purpose, wanted.as_workbook)
        try:
            self._context.log(act)
            deliver(ready.path, made.data)
        except LoopbookError as error:
            self._failed(error)
            return
        told = self.tr("Saved and entered in the book: {path}")
        if made.signed:
            told = self.tr("Saved as it was signed, and entered in the book: {path}")
        self.told.emit(told.format(path=ready.path), Tone.OK)

    def _failed(self, error: object) -> None:
        if isinstance(error, BaseException):
            self.told.emit(errors.sentence(error), Tone.DANGER)


def _make(
    wanted: Wanted, period: Period, until: str, path: Path, ledger: Ledger, _tick: Tick
) -> _Ready:
    make = make_workbook if wanted.as_workbook else make_paper
    return _Ready(wanted, make(ledger, wanted.paper, period, wanted.mask, until), path)
