"""A signed period on the page: what changed since, its papers, and taking the sign-off back."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from db.errors import LoopbookError
from db.exchange.sign_off import adjustments, signed_paper, take_back
from db.ledger import Ledger
from db.model.period_kinds import PeriodSigned
from db.model.station_kinds import Printed
from desktop import errors
from desktop.context import Context
from desktop.dialogs import ask_where
from desktop.figures.asked import Asked
from desktop.figures.signed_band import SignedBand, Since
from desktop.figures.since_signing import SinceSigning
from desktop.form_dialog import FormDialog, ask_for
from desktop.jobs import Tick
from desktop.papers.press import deliver
from desktop.theme import Tone
from desktop.widgets.texts import TextField

PAPER = "signed"


class SignedPeriod(QObject):
    """Keeps `band` true for the period shown.

    `known` tells that it is known what changed since the signing, `told` carries a sentence and
    its tone, `cases_asked` a Selection.
    """

    known = Signal()
    told = Signal(str, object)
    cases_asked = Signal(object)

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._page = page
        self._key = ""
        self._since: Since | None = None
        self.band = SignedBand(context.theme)
        self.band.since_asked.connect(self.show_since)
        self.band.paper_asked.connect(self.ask_where)
        self.band.back_asked.connect(self.ask_back)

    def since(self) -> Since | None:
        """Return what was signed and what changed; None while that is not known."""
        return self._since

    def show_period(self, asked: Asked) -> None:
        """Show the band where this period is signed; a thread compares it with the present."""
        self._since = None
        key = asked.period.key
        if key not in self._context.ledger.reading.signed_periods():
            self._key = ""
            self.band.hide()
            return
        if key != self._key:
            self.band.show_waiting()
        self._key = key
        job = self._context.start_reading(partial(_compare, key))
        job.setObjectName(self.tr("Comparing with what was signed"))
        job.done.connect(self._compared)
        job.failed.connect(self._failed)

    def show_since(self, name: str = "") -> SinceSigning | None:
        """Show what was signed and what changed since, the indicator named first."""
        if self._since is None:
            return None
        context = self._context
        dialog = SinceSigning(context.theme, self._page, context.ledger, self._since)
        dialog.cases_asked.connect(self.cases_asked)
        dialog.choose(name)
        dialog.open()
        return dialog

    def ask_where(self, name: str) -> QFileDialog:
        """Ask where a signed paper shall be saved again, byte for byte."""
        take = partial(self._save, name)
        return ask_where(self._page, self.tr("Save as"), Path(name).name, take)

    def ask_back(self) -> FormDialog:
        """Ask why a sign-off is taken back."""
        theme = self._context.theme
        return ask_for(
            self._page,
            theme,
            self.tr("Take the sign-off back"),
            self.tr("The period can be signed anew. What was signed stays in the book."),
            self.tr("Take it back"),
            self._take_back,
            TextField(theme, "reason", self.tr("Reason"), required=True),
        )

    def _compared(self, since: object) -> None:
        if not isinstance(since, Since) or since.signed.key != self._key:
            return
        self._since = since
        names = self._context.ledger.reading.account_names()
        name = names.get(since.signed.account, since.signed.account)
        self.band.show_since(since, name, self._context.refusal(PeriodSigned()))
        self.known.emit()

    def _save(self, name: str, path: str) -> None:
        """Write the stored bytes, once the book has taken down that they left."""
        context, key = self._context, self._key
        head = self._since.signed.head if self._since is not None else ""
        try:
            content = signed_paper(context.ledger, key, name)
            context.log(Printed(paper=PAPER, view=f"{key} {name}", head=head))
            deliver(Path(path), content)
        except LoopbookError as error:
            self._failed(error)
            return
        words = self.tr("Saved as it was signed, and entered in the book: {path}")
        self.told.emit(words.format(path=path), Tone.OK)

    def _take_back(self, values: Mapping[str, object]) -> None:
        ledger = self._context.ledger
        self._context.tell(take_back(ledger, self._key, str(values["reason"])))

    def _failed(self, error: object) -> None:
        if isinstance(error, BaseException):
            self.told.emit(errors.sentence(error), Tone.DANGER)


def _compare(key: str, ledger: Ledger, _tick: Tick) -> Since | None:
    with ledger.reading.steady():
        signed = ledger.reading.signed(key)
        return None if signed is None else Since(signed, tuple(adjustments(ledger, key)))
