"""Saving the report of an import and its rows in doubt: asked where, made, entered, written."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from db import clock
from db.errors import LoopbookError
from db.exchange.imports import Import, Offer
from db.ledger import Ledger
from desktop import errors
from desktop.context import Context
from desktop.dialogs import ask_where
from desktop.exchange.leaving import Ready, ready_doubtful, ready_report
from desktop.papers.press import deliver
from desktop.papers.words import words
from desktop.theme import Tone


class Saving(QObject):
    """Over one page; `started` carries a job and what it does, `told` a sentence and its tone."""

    started = Signal(object, str)
    told = Signal(str, object)

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._page = page

    def ask_report(self, one: Import, offer: Offer | None) -> None:
        """Ask where the report of an import shall be; `offer` is known right after recording."""
        title = words("intake")["title"]
        self._ask(title, "pdf", lambda ledger: ready_report(ledger, one, offer))

    def ask_doubtful(self, one: Import) -> None:
        """Ask where the workbook of the rows in doubt shall be."""
        title = words("doubtful")["file"]
        self._ask(title, "xlsx", lambda ledger: ready_doubtful(ledger, one))

    def _ask(self, title: str, suffix: str, make: Callable[[Ledger], Ready]) -> None:
        name = f"{title}-{clock.today():%Y%m%d}.{suffix}"
        ask_where(self._page, self.tr("Save as"), name, lambda path: self._save(Path(path), make))

    def _save(self, path: Path, make: Callable[[Ledger], Ready]) -> None:
        """Make a file, enter it in the book, and only then write it."""
        job = self._context.start_reading(lambda ledger, _tick: make(ledger))
        doing = self.tr("Making {file}").format(file=path.name)
        job.setObjectName(doing)
        job.done.connect(partial(self._let_leave, path))
        job.failed.connect(self._failed)
        self.started.emit(job, doing)

    def _let_leave(self, path: Path, ready: object) -> None:
        if not isinstance(ready, Ready):
            return
        try:
            self._context.log(ready.act)
            deliver(path, ready.data)
        except LoopbookError as error:
            self._failed(error)
            return
        told = self.tr("Saved and entered in the book: {path}").format(path=path)
        if ready.missing:
            rest = self.tr(
                "%n rows are not in it: they have to be looked at side by side; answer them here.",
                "",
                ready.missing,
            )
            told = self.tr("{sentence} {more}").format(sentence=told, more=rest)
        self.told.emit(told, Tone.OK)

    def _failed(self, error: object) -> None:
        if isinstance(error, BaseException):
            self.told.emit(errors.sentence(error), Tone.DANGER)
