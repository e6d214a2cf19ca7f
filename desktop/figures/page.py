"""The Figures page: the indicators against their targets, the charts, and the sign-off."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from db.errors import LoopbookError
from db.exchange.sign_off import PapersFor
from db.ledger import Ledger
from db.model.indicator import REPORT_2025, catalogue
from db.model.period_kinds import PeriodSigned, TargetSet
from db.model.selection import Selection
from db.model.sign_off import Paper
from db.store.writing import Changes
from desktop import days, errors
from desktop.context import Context
from desktop.figures.all_figures import AllFigures
from desktop.figures.asked import Asked
from desktop.figures.cut_off import ask_until
from desktop.figures.filters import FigureFilters
from desktop.figures.gallery import Gallery
from desktop.figures.narrow_band import NarrowBand
from desktop.figures.signed_band import adjusted
from desktop.figures.signed_period import SignedPeriod
from desktop.figures.signing_off import SignOff
from desktop.figures.standing import in_strip, standings
from desktop.figures.stock import Stock, short, stock, whole
from desktop.figures.strip import Strip
from desktop.figures.targets import Targets
from desktop.form_dialog import FormDialog
from desktop.narrowed import narrowed_to
from desktop.theme import Tone
from desktop.widgets.buttons import PRIMARY_KEYS, Button
from desktop.widgets.empty import EmptyPage
from desktop.widgets.header import PageHeader
from desktop.widgets.notice import Notice
from desktop.widgets.scroll import ScrollBody

_WIDE = 1180
_NARROW = 1000
"""Logical widths from which the facts are told with all terms, and with the period."""
_READ_AGAIN = frozenset(
    {"case", "drive", "return", "query", "setting", "period", "target", "activity", "rectification"}
)


def no_papers(_ledger: Ledger, _period: str, *_told: str) -> dict[str, Paper]:
    """Return no papers for a period."""
    return {}


class FiguresPage(QWidget):
    """`cases_asked` carries a Selection, `papers_asked` the key of the period shown.

    `lines_asked` carries what was counted that is no case: a Counted. `drive_asked` carries the key
    of a drive that lacks villages, `rows_asked` that of one whose rows are in doubt, "" of none.
    """

    cases_asked = Signal(object)
    lines_asked = Signal(object)
    papers_asked = Signal(str)
    drive_asked = Signal(str)
    rows_asked = Signal(str)

    def __init__(
        self, context: Context, papers_for: PapersFor = no_papers, parent: QWidget | None = None
    ) -> None:
        """`papers_for` makes the papers that are signed with a period."""
        super().__init__(parent)
        self._context = context
        self._papers_for = papers_for
        self._stale = True
        self._unread = ""
        self._variants: dict[str, str] = {}
        self._stock: Stock | None = None
        self._narrowed: list[str] = []
        theme = context.theme
        self.header = PageHeader(theme, self.tr("Figures"))
        self.header.title.setMinimumWidth(self.header.title.sizeHint().width())
        self.table_button = Button(theme, self.tr("All indicators"), icon="table")
        self.targets_button = Button(theme, self.tr("Targets…"), icon="target")
        self.print_button = Button(theme, self.tr("Print"), icon="print")
        self.sign_button = Button(
            theme, self.tr("Sign off…"), kind="primary", icon="sign-off", cap="Ctrl+Enter"
        )
        self.notice = Notice(theme)
        self.filters = FigureFilters(theme)
        self.narrow = NarrowBand(theme)
        self.signed = SignedPeriod(context, self)
        self.strip = Strip(theme)
        self.gallery = Gallery(context)
        self._lay_out()
        self._connect()

    def asked(self) -> Asked:
        """Return what is shown."""
        return self.filters.asked()

    def refresh(self) -> None:
        """Read everything again; the charts follow one after another."""
        try:
            self._read()
        except LoopbookError as error:
            self._unread = errors.sentence(error)
            self.notice.tell(self._unread, Tone.DANGER)
            return
        self._stale = False
        if self._unread and self.notice.text() == self._unread:
            self.notice.close_notice()
        self._unread = ""

    def showEvent(self, event: QShowEvent) -> None:
        """Read again what was written while the page was hidden."""
        super().showEvent(event)
        if self._stale:
            self.refresh()
        first = self.filters.period if self._body.currentWidget() is self._full else self.empty_go
        first.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much of the facts as there is room for."""
        super().resizeEvent(event)
        self._tell_facts()

    def show_table(self, name: str = "") -> AllFigures:
        """Show every indicator, the one named first."""
        reading, asked = self._context.ledger.reading, self.asked()
        found = standings(reading, asked, list(catalogue().values()))
        dialog = AllFigures(self._context.theme, self, asked, found, self._narrowed)
        dialog.cases_asked.connect(self.cases_asked)
        dialog.lines_asked.connect(self.lines_asked)
        dialog.choose(name)
        dialog.open()
        return dialog

    def ask_targets(self) -> Targets:
        """Ask for the targets of the year shown."""
        dialog = Targets(self._context, self, self.asked().period.key[:4])
        dialog.open()
        return dialog

    def ask_until(self) -> FormDialog:
        """Ask for the cut-off day."""
        return ask_until(self._context.theme, self, self.asked(), self.filters.show_period)

    def ask_sign_off(self) -> SignOff:
        """Ask whether the period shall be signed: all its cases, to its last day or one typed."""
        asked = Asked(self.asked().period, self.filters.typed_cut_off)
        dialog = SignOff(self._context, self, asked)
        dialog.sign_asked.connect(partial(self.signed.sign, asked, self._papers_for))
        self.signed.signed.connect(dialog.end)
        self.signed.not_signed.connect(dialog.fail)
        dialog.cases_asked.connect(self.cases_asked)
        dialog.drive_asked.connect(self.drive_asked)
        dialog.rows_asked.connect(self.rows_asked)
        dialog.open()
        return dialog

    def _read(self) -> None:
        reading, asked = self._context.ledger.reading, self.asked()
        some = bool(reading.count(Selection()))
        self._body.setCurrentWidget(self._full if some else self.empty)
        self.filters.setVisible(some)
        self._fit_buttons(some)
        self._narrowed = narrowed_to(asked.narrowing, reading.village_names()) if some else []
        self.narrow.show_narrowed(self._narrowed)
        if not some:
            self._stock = None
            self._tell_facts()
            return
        self.filters.set_villages(reading.villages())
        self._show_strip(asked)
        self._stock = stock(reading, asked)
        self._tell_facts()
        self.signed.show_period(asked)
        self.gallery.show_asked(asked)

    def _show_strip(self, asked: Asked) -> None:
        wanted = in_strip(self._variants.items())
        self.strip.show_standings(wanted, standings(self._context.ledger.reading, asked, wanted))

    def _tell_facts(self) -> None:
        told = self._stock
        if told is None:
            self.header.set_facts("")
            return
        room = self._context.theme.logical(self.width())
        facts = whole(told) if room >= _WIDE else short(told)
        label = self.asked().period.label
        self.header.set_facts(f"{label} · {facts}" if room >= _NARROW else facts)

    def _fit_buttons(self, some: bool) -> None:
        nothing = "" if some else self.tr("There is no case yet.")
        asked = self.asked()
        self.table_button.block(nothing)
        self.print_button.block(nothing)
        self.targets_button.block(self._context.refusal(TargetSet()))
        reason = nothing or self._context.refusal(PeriodSigned())
        signed = asked.period.key in self._context.ledger.reading.signed_periods()
        self.sign_button.setText(self.tr("Signed off") if signed else self.tr("Sign off…"))
        if signed and not reason:
            reason = self.tr("This period is signed off.")
        if not reason and not asked.ended and not self.filters.typed_cut_off:
            told = self.tr("It can be signed once it has ended, from {day}, or to a cut-off day.")
            reason = told.format(day=days.day(asked.period.last))
        self.sign_button.block(reason)

    def _take_variant(self, key: str, variant: str) -> None:
        self._variants[key] = variant or REPORT_2025
        self._show_strip(self.asked())
        self._show_adjusted()

    def _follow_busy(self) -> None:
        """Fit the buttons to a job that writes: what it wrote it tells itself.

        Lists that are worked out anew, which only another page asks for, are read when shown.
        """
        self._stale = self._stale or not self.isVisible()
        self._fit_buttons(self._body.currentWidget() is self._full)

    def _show_adjusted(self) -> None:
        since = self.signed.since()
        if since is not None and self.asked().whole:
            self.strip.show_signed(adjusted(since.adjustments))

    def _changed(self, changes: Changes) -> None:
        if changes.lines & _READ_AGAIN:
            self._read_later()

    def _read_later(self) -> None:
        self._stale = True
        if self.isVisible():
            self.refresh()

    def _tell(self, sentence: str, tone: Tone = Tone.DANGER) -> None:
        self.notice.tell(sentence, tone)

    def _connect(self) -> None:
        context, strip = self._context, self.strip
        self.table_button.clicked.connect(lambda: self.show_table())
        self.targets_button.clicked.connect(self.ask_targets)
        self.print_button.clicked.connect(lambda: self.papers_asked.emit(self.asked().period.key))
        self.sign_button.clicked.connect(self.ask_sign_off)
        self.empty_go.clicked.connect(lambda: self.cases_asked.emit(Selection()))
        self.filters.changed.connect(self._read_later)
        self.narrow.all_asked.connect(self.filters.clear)
        self.filters.until_asked.connect(self.ask_until)
        self.filters.help_asked.connect(lambda: self.show_table())
        for part in (strip, self.gallery, self.signed):
            part.cases_asked.connect(self.cases_asked)
        strip.variant_asked.connect(self._take_variant)
        strip.told_asked.connect(self.show_table)
        strip.why_asked.connect(self.signed.show_since)
        self.gallery.told.connect(self._tell)
        self.signed.told.connect(self._tell)
        self.signed.known.connect(self._show_adjusted)
        context.changed.connect(self._changed)
        context.busy_changed.connect(self._follow_busy)
        for keys in (PRIMARY_KEYS, PRIMARY_KEYS.replace("Return", "Enter")):
            QShortcut(QKeySequence(keys), self._full).activated.connect(self.sign_button.click)

    def _lay_out(self) -> None:
        theme = self._context.theme
        buttons = (self.table_button, self.targets_button, self.print_button, self.sign_button)
        for button in buttons:
            self.header.add_button(button)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        column.addWidget(self.strip)
        column.addWidget(self.gallery)
        column.addStretch(1)
        self._full = ScrollBody(theme)
        self._full.setWidget(inside)
        self.empty_go = Button(theme, self.tr("Go to the ledger"), kind="primary", icon="ledger")
        self.empty = EmptyPage(
            theme,
            "figures",
            self.tr("No figures yet"),
            self.tr(
                "Figures are counted from cases. Take in a village's return or register a case:"
                " here you see the rates against their targets, charts, and sign a period off."
            ),
            self.empty_go,
        )
        self._body = QStackedWidget()
        for page in (self._full, self.empty):
            self._body.addWidget(page)
        whole = QVBoxLayout(self)
        margin = theme.px(16)
        whole.setContentsMargins(margin, theme.px(12), margin, 0)
        whole.setSpacing(theme.px(10))
        for band in (self.header, self.notice, self.filters, self.narrow, self.signed.band):
            whole.addWidget(band)
        whole.addWidget(self._body, 1)
