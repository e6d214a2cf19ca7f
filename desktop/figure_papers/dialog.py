"""The dialog of a period's papers: what can be chosen, and the paper as it will come out."""

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from db.ledger import Ledger
from db.model.mask import Mask
from db.model.period import Period
from db.model.sign_off import Signed
from desktop import errors
from desktop.context import Context
from desktop.dialogs import ask_where
from desktop.figure_papers.choosing import PaperChoices, Wanted
from desktop.figure_papers.papers import file_name, papers_of, signed_name
from desktop.figure_papers.saving import WORKBOOK, Made, make_paper
from desktop.jobs import Job, Tick
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


@dataclass(frozen=True, slots=True)
class _Seen:
    """A paper for the preview, and what it was made for."""

    wanted: Wanted
    made: Made


class PapersDialog(Window):
    """`chosen` carries what is wanted and the path at which it shall be.

    The preview hides names as for a meeting even where the paper will not.
    """

    chosen = Signal(object, str)

    def __init__(self, context: Context, page: QWidget, period: Period, until: str) -> None:
        """Offer the papers of a period, counted until a day, "" for the usual one."""
        theme = context.theme
        self._context = context
        self._period = period
        self._until = until
        self._signed: Signed | None = context.ledger.reading.signed(period.key)
        self._job: Job | None = None
        self._shown: Wanted | None = None
        title = translate("PapersDialog", "Papers of {period}").format(period=period.label)
        facts = translate(
            "PapersDialog",
            "All cases are counted, until {day}. What is saved is entered in the book first.",
        ).format(day=until or period.last)
        super().__init__(theme, page, title, facts, _HEIGHT)
        self.notice = Notice(theme)
        self.choices = PaperChoices(theme, papers_of(period))
        self.view = PagesView(theme)
        self.bar = PreviewBar(theme, self.view)
        self.doing = Label(theme, size=13, tone=Tone.SECOND)
        self.save = Button(
            theme, self.tr("Save as…"), kind="primary", icon="export", keys=PRIMARY_KEYS
        )
        self._lay_out()
        self.choices.changed.connect(self._show)
        self.save.clicked.connect(self.ask_path)
        context.busy_changed.connect(self._fit)
        self._fit()
        self._show()
        self.choices.papers.button(0).setFocus()

    def ask_path(self) -> QFileDialog | None:
        """Ask where the paper shall be saved; None while a purpose is missing."""
        if not self.choices.form.check():
            return None
        wanted = self.choices.wanted()
        suffix = WORKBOOK if wanted.as_workbook else ".pdf"
        name = file_name(wanted.paper, self._period, suffix)
        return ask_where(self, self.tr("Save as"), name, partial(self._take, wanted))

    def done(self, result: int) -> None:
        """Let the preview go with the dialog."""
        if self._job is not None:
            self._job.cancel()
        self.view.show_pages(None)
        super().done(result)

    def _take(self, wanted: Wanted, path: str) -> None:
        self.chosen.emit(wanted, str(Path(path)))
        self.accept()

    def _fit(self) -> None:
        self.save.block(self._context.occupied())

    def _show(self) -> None:
        """Make the preview of what is chosen, unless it is shown already."""
        wanted = self.choices.wanted()
        self.choices.note.setText(self._note(wanted))
        mask = Mask.MEETING if wanted.mask is Mask.NONE else wanted.mask
        seen = replace(wanted, as_workbook=False, mask=mask, purpose="")
        if seen == self._shown:
            return
        self._shown = seen
        if self._job is not None:
            self._job.cancel()
        self.notice.hide()
        self.doing.setText(self.tr("Making the preview…"))
        self._job = self._context.start_reading(partial(_see, seen, self._period, self._until))
        self._job.setObjectName(self.tr("Making the preview"))
        self._job.done.connect(self._show_preview)
        self._job.failed.connect(self._failed)

    def _show_preview(self, seen: object) -> None:
        if not isinstance(seen, _Seen) or seen.wanted != self._shown:
            return
        self._job = None
        self.doing.setText("")
        self.view.show_pages(Pages(seen.made.data))
        self.bar.show_document()

    def _failed(self, error: object) -> None:
        self.doing.setText("")
        if isinstance(error, BaseException):
            self.notice.tell(errors.sentence(error), Tone.DANGER)

    def _note(self, wanted: Wanted) -> str:
        if wanted.mask is Mask.NONE:
            return self.tr("All names stand in full: keep every copy in sight. The preview hides.")
        told = self._signed
        if told is None or signed_name(wanted.paper) not in (told.papers or {}):
            return ""
        same = wanted.mask is Mask.MEETING and self._until in ("", told.until)
        if same and not wanted.as_workbook:
            note = self.tr("This period is signed off: the paper is the one signed, head {head}.")
            return note.format(head=told.head)
        return self.tr("This period is signed off; this is counted now and may differ.")

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
        self.foot.addWidget(cancel)
        self.foot.addWidget(self.save)


def _see(wanted: Wanted, period: Period, until: str, ledger: Ledger, _tick: Tick) -> _Seen:
    return _Seen(wanted, make_paper(ledger, wanted.paper, period, wanted.mask, until))
