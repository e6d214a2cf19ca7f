"""The dialog of papers of figures: what can be chosen, and the paper as it will come out."""

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from db import clock
from db.model.cut_off import usual_cut_off
from db.model.mask import Mask
from db.model.sign_off import Signed
from db.model.station_kinds import Exported
from desktop import days, errors
from desktop.context import Context
from desktop.dialogs import ask_where
from desktop.figure_papers.choosing import PaperChoices, Wanted
from desktop.figure_papers.offer import Offer
from desktop.figure_papers.papers import file_name, paper_name, signed_name
from desktop.figure_papers.previewing import Preview
from desktop.figure_papers.saving import PDF, WORKBOOK, Made
from desktop.printing import work
from desktop.printing.pdf import Pages
from desktop.printing.preview import PagesView
from desktop.printing.preview_bar import PreviewBar
from desktop.theme import Tone
from desktop.widgets.buttons import PRIMARY_KEYS, Button
from desktop.widgets.label import Label
from desktop.widgets.notice import Notice
from desktop.widgets.scroll import ScrollBody
from desktop.widgets.window import Window

translate = QCoreApplication.translate
_HEIGHT: Final = 680
_SIDE: Final = 256


class PapersDialog(Window):
    """`chosen` carries what is wanted and the path at which it shall be, `print_asked` a printer.

    The preview hides names as for a meeting even where the paper will not.
    """

    chosen = Signal(object, str)
    print_asked = Signal(object, object)

    def __init__(self, context: Context, page: QWidget, offer: Offer) -> None:
        theme = context.theme
        self._context = context
        self._failure = ""
        super().__init__(theme, page, _title(offer), "", _HEIGHT)
        self.notice = Notice(theme)
        self.choices = PaperChoices(theme, offer)
        self.preview = Preview(context, self)
        self.view = PagesView(theme)
        self.bar = PreviewBar(theme, self.view)
        self.doing = Label(theme, size=13, tone=Tone.SECOND)
        self.print_button = Button(theme, self.tr("Print…"), icon="print")
        self.save = Button(
            theme, self.tr("Save as…"), kind="primary", icon="export", keys=PRIMARY_KEYS
        )
        self._lay_out()
        self._connect()
        self._show()
        first = self.choices.period.line if len(offer.periods) > 1 else None
        (first or self.choices.papers.button(0)).setFocus()

    def ask_path(self) -> QFileDialog | None:
        """Ask where the paper shall be saved; None while something is missing."""
        if not self.choices.check():
            return None
        wanted = self.choices.wanted()
        suffix = WORKBOOK if wanted.as_workbook else ".pdf"
        name = file_name(wanted.paper, wanted.period, suffix)
        return ask_where(self, self.tr("Save as"), name, partial(self._take, wanted))

    def ask_printer(self) -> QPrintDialog | None:
        """Ask on which printer; None while something is missing or there is none."""
        if not self.choices.check():
            return None
        if not work.has_printer():
            told = self.tr("This PC has no printer. Save the paper and print it elsewhere.")
            self.notice.tell(told, Tone.WARN)
            return None
        wanted, printer = self.choices.wanted(), work.new_printer(landscape=self.view.is_wide())
        dialog = QPrintDialog(printer, self)
        # A lambda, as `accepted` carries the printer to whatever takes an argument.
        dialog.accepted.connect(lambda: self._print(wanted, printer))
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)
        return dialog

    def done(self, result: int) -> None:
        """Let the preview go with the dialog."""
        self.preview.stop()
        self.view.show_pages(None)
        super().done(result)

    def _take(self, wanted: Wanted, path: str) -> None:
        self.chosen.emit(wanted, str(Path(path)))
        self.accept()

    def _print(self, wanted: Wanted, printer: QPrinter) -> None:
        self.print_asked.emit(wanted, printer)
        self.accept()

    def _fit(self) -> None:
        """Grey what cannot be had: the workbook for readers, a paper that cannot be made."""
        self.choices.block_workbook(self._context.refusal(Exported()))
        reason = self._context.occupied() or self._failure
        self.save.block(reason)
        if not reason and self.choices.wanted().as_workbook:
            reason = self.tr("A workbook is saved, and printed from there.")
        self.print_button.block(reason)

    def _show(self) -> None:
        """Tell what is chosen, and show it unless it is shown already."""
        wanted = self.choices.wanted()
        day = wanted.until or usual_cut_off(wanted.period, clock.today().isoformat())
        told = self.tr(
            "All cases are counted, until {day}. Whatever leaves is entered in the book first."
        )
        self.facts.setText(told.format(day=days.day(day)))
        self.choices.note.setText(self._note(wanted))
        self.preview.want(wanted)
        self._fit()

    def _preview_begun(self) -> None:
        self._failure = ""
        self.notice.hide()
        self.doing.setText(self.tr("Making the preview…"))

    def _show_preview(self, made: object) -> None:
        if isinstance(made, Made):
            self.doing.setText("")
            self.view.show_pages(Pages(made.data))
            self.bar.show_document()

    def _preview_failed(self, error: object) -> None:
        """Show nothing rather than another paper."""
        self.doing.setText("")
        self.view.show_pages(None)
        self.bar.show_document()
        if isinstance(error, BaseException):
            self._failure = errors.sentence(error)
            self.notice.tell(self._failure, Tone.DANGER)
        self._fit()

    def _note(self, wanted: Wanted) -> str:
        if wanted.mask is Mask.NONE:
            return self.tr("All names stand in full: keep every copy in sight. The preview hides.")
        told: Signed | None = self._context.ledger.reading.signed(wanted.period.key)
        if told is None:
            return ""
        suffix = WORKBOOK if wanted.as_workbook else PDF
        kept = signed_name(wanted.paper, suffix) in (told.papers or {})
        if kept and wanted.mask is Mask.MEETING and wanted.until in ("", told.until):
            note = self.tr("This period is signed off: the paper is the one signed, head {head}.")
            return note.format(head=told.head)
        return self.tr("This period is signed off; this is counted now and may differ.")

    def _connect(self) -> None:
        self.choices.changed.connect(self._show)
        self.preview.begun.connect(self._preview_begun)
        self.preview.done.connect(self._show_preview)
        self.preview.failed.connect(self._preview_failed)
        self.save.clicked.connect(self.ask_path)
        self.print_button.clicked.connect(self.ask_printer)
        self._context.busy_changed.connect(self._fit)

    def _lay_out(self) -> None:
        theme = self.theme
        self.bar.doing.addStretch(1)
        self.bar.doing.addWidget(self.doing)
        self.bar.doing.addStretch(1)
        middle = QVBoxLayout()
        middle.setSpacing(theme.px(8))
        middle.addWidget(self.bar)
        middle.addWidget(self.view, 1)
        side = ScrollBody(theme)
        side.setWidget(self.choices)
        side.setFixedWidth(theme.px(_SIDE))
        row = QHBoxLayout()
        row.setSpacing(theme.px(16))
        row.addLayout(middle, 1)
        row.addWidget(side)
        self.body.addWidget(self.notice)
        self.body.addLayout(row, 1)
        cancel = Button(theme, self.tr("Cancel"), cap="Esc")
        cancel.clicked.connect(self.reject)
        self.foot.addStretch(1)
        for button in (cancel, self.print_button, self.save):
            self.foot.addWidget(button)


def _title(offer: Offer) -> str:
    """Return what is the same in all that is offered: the period, or the paper."""
    if len(offer.periods) > 1:
        return paper_name(offer.papers[0])
    return translate("PapersDialog", "Papers of {period}").format(period=offer.usual.label)
