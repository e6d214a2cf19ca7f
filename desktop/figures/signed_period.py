"""A signed period on the page: its signing, what changed since, its papers, and taking it back."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from db.errors import Environment, LoopbookError
from db.exchange.adjustments import alike, signed_period
from db.exchange.sign_off import PapersFor, sign, signed_paper, take_back
from db.ledger import Ledger
from db.model.adjustment import Carried
from db.model.kinds import Act
from db.model.mask import Mask
from db.model.period import Period, read_period
from db.model.period_kinds import PeriodSigned
from db.model.sign_off import Signed
from db.model.station_kinds import Exported, Printed
from db.store.writing import Changes
from desktop import errors
from desktop.context import Context
from desktop.dialogs import ask_where
from desktop.figures.asked import Asked
from desktop.figures.comparing import Comparing
from desktop.figures.signed_band import Known, SignedBand, Since, is_workbook
from desktop.figures.since_signing import (
    Heads,
    Line,
    SinceSigning,
    carried_heads,
    carried_lines,
    signed_lines,
    since_heads,
)
from desktop.form_dialog import FormDialog, ask_for
from desktop.idle import Idle
from desktop.jobs import Tick
from desktop.papers.press import deliver
from desktop.theme import Tone
from desktop.widgets.texts import TextField

PAPER = "signed"


class SignedPeriod(QObject):
    """Keeps `band` true for the period shown, and signs periods.

    `known` tells that it is known what changed since the signing, `told` carries a sentence and
    its tone, `cases_asked` a Selection. `signed` tells that a period is signed, `not_signed`
    carries the sentence why it is not.
    """

    known = Signal()
    told = Signal(str, object)
    cases_asked = Signal(object)
    signed = Signal()
    not_signed = Signal(str)

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._page = page
        self._key = ""
        self._since: Since | None = None
        self._carried: tuple[Carried, ...] = ()
        self._idle = Idle(context, self)
        self.comparing = Comparing(context, self)
        self.comparing.done.connect(self._compared)
        self.comparing.failed.connect(self._not_compared)
        self.band = SignedBand(context.theme)
        self.band.since_asked.connect(self.show_since)
        self.band.carried_asked.connect(self.show_carried)
        self.band.paper_asked.connect(self.ask_where)
        self.band.back_asked.connect(self.ask_back)
        context.busy_changed.connect(self._fit)

    def since(self) -> Since | None:
        """Return what was signed and what changed, as far as it was known last; None before."""
        return self._since

    def show_period(self, asked: Asked) -> None:
        """Show the band of this period; a thread compares what was signed with the present."""
        reading, key = self._context.ledger.reading, asked.period.key
        is_signed = key in reading.signed_periods()
        if not any(one <= key for one in alike(reading, key)):
            self._key, self._since = "", None
            self.comparing.stop()
            self.band.show_nothing()
            return
        if key != self._key or is_signed != (self._since is not None):
            self._since = None
            self.band.show_nothing()
            if is_signed:
                self.band.show_waiting()
        self._key = key
        self.comparing.want(key)

    def sign(self, asked: Asked, papers_for: PapersFor, shown: str, explanation: str) -> None:
        """Sign a period; `shown` is the head of the book whose figures were seen.

        Returns at once; a job signs and lives as long as the window, whatever dialog is closed.
        """

        period = asked.period

        def work(ledger: Ledger, _tick: Tick) -> Changes:
            return sign(
                ledger,
                period.key,
                papers_for,
                shown=shown,
                until=asked.until,
                explanation=explanation,
            )

        job = self._context.start_writing(work)
        job.setObjectName(self.tr("Signing off {period}").format(period=period.label))
        job.done.connect(partial(self._signed, period))
        job.failed.connect(self._not_signed)

    def show_since(self, name: str = "") -> SinceSigning | None:
        """Show what was signed and what changed since, the indicator named first."""
        since = self._since
        if since is None:
            return None
        return self._show(signed_lines(since), since_heads(since), name)

    def show_carried(self) -> SinceSigning:
        """Show what changed of earlier signed periods and is reported in this one."""
        return self._show(carried_lines(self._carried), carried_heads(read_period(self._key).label))

    def ask_where(self, name: str) -> QFileDialog:
        """Ask where a signed paper shall be saved again, byte for byte."""
        take = partial(self._save_when_free, self._key, name)
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

    def _show(self, lines: list[Line], heads: Heads, name: str = "") -> SinceSigning:
        context = self._context
        dialog = SinceSigning(context.theme, self._page, context.ledger, lines, heads)
        dialog.cases_asked.connect(self.cases_asked)
        dialog.choose(name)
        dialog.open()
        return dialog

    def _compared(self, found: Known) -> None:
        self._since, self._carried = found.since, found.carried
        if found.since is None:
            self.band.show_nothing()
        else:
            names = self._context.ledger.reading.account_names()
            name = names.get(found.since.signed.account, found.since.signed.account)
            self.band.show_since(found.since, name)
            self._fit()
        self.band.show_carried(found.carried)
        self.known.emit()

    def _not_compared(self, error: object) -> None:
        self._since = None
        why = self.tr("The comparison was stopped.")
        if isinstance(error, BaseException):
            why = errors.sentence(error)
        self.band.show_failed(why)

    def _fit(self) -> None:
        """Grey what cannot be done: by this account, or while a job writes."""
        context = self._context
        self.band.fit(
            context.refusal(PeriodSigned()), context.occupied(), context.refusal(Exported())
        )

    def _signed(self, period: Period, changes: object) -> None:
        if isinstance(changes, Changes):
            self._context.tell(changes)
        told = self.tr("{period} is signed off.").format(period=period.label)
        self.told.emit(told, Tone.OK)
        self.signed.emit()

    def _not_signed(self, error: object) -> None:
        if isinstance(error, BaseException):
            self._failed(error)
            self.not_signed.emit(errors.sentence(error))

    def _save_when_free(self, key: str, name: str, path: str) -> None:
        """Save now, or when the job that writes has ended: the book is its alone."""
        if not self._idle.then(partial(self._save, key, name, Path(path))):
            told = self.tr("The paper is saved when the job that is writing has ended.")
            self.told.emit(told, Tone.BRAND)

    def _save(self, key: str, name: str, path: Path) -> None:
        """Write the stored bytes, once the book has taken down that they left."""
        context = self._context
        try:
            signed = signed_period(context.ledger.reading, key)
            content = signed_paper(context.ledger, key, name)
            context.log(_leaving(signed, name))
            deliver(path, content)
        except LoopbookError as error:
            self._failed(error)
            return
        words = self.tr("Saved as it was signed, and entered in the book: {path}")
        self.told.emit(words.format(path=path), Tone.OK)

    def _take_back(self, values: Mapping[str, object]) -> None:
        if self._context.busy:
            raise Environment("busy")
        ledger = self._context.ledger
        self._context.tell(take_back(ledger, self._key, str(values["reason"])))

    def _failed(self, error: BaseException) -> None:
        self.told.emit(errors.sentence(error), Tone.DANGER)


def _leaving(signed: Signed, name: str) -> Act:
    """Return what the book says of a signed paper that leaves again."""
    what, cases, mask = f"{signed.key} {name}", signed.naming.get(name, 0), Mask.MEETING.value
    if is_workbook(name):
        return Exported(f"{PAPER} {what}", cases, mask, signed.head)
    return Printed(paper=PAPER, view=what, cases=cases, mask=mask, head=signed.head)
