"""The fourth step: the recovery code goes on paper, and two groups are copied back from it."""

import random
import unicodedata
from pathlib import Path
from typing import Final

from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from db.errors import LoopbookError
from desktop import errors
from desktop.dialogs import ask_where
from desktop.jobs import Job, Jobs
from desktop.setup.code_card import CodeCard, PaperImage
from desktop.setup.code_paper import code_paper, page_image, print_paper, save_paper
from desktop.setup.frame import StepHead, WizardStep
from desktop.theme import Theme, Tone
from desktop.widgets.buttons import Button
from desktop.widgets.card import Hairline
from desktop.widgets.form import Form
from desktop.widgets.label import Label
from desktop.widgets.notice import Notice
from desktop.widgets.texts import TextField

_MISREAD: Final = str.maketrans({"I": "1", "L": "1", "O": "0"})
_PICTURE_FROM = 700
_LOW_UNDER = 440
_PREVIEW_DPI = 144


class GroupField(TextField):
    """One group of the code, typed as read from paper."""

    def __init__(self, theme: Theme, place: int) -> None:
        super().__init__(theme, f"group{place}", "", placeholder=self.tr("4 characters"))
        self.set_place(place)
        self._group = ""

    def set_place(self, place: int) -> None:
        """Ask for another group, numbered from 1."""
        self.label = self.tr("Group {number}").format(number=place)
        self._caption.setText(self.label)
        self.control.setAccessibleName(self.label)

    def expect(self, group: str) -> None:
        """Take `group` for right and forget what was typed."""
        self._group = group
        self.set_value("")
        self.set_hint("")

    def is_right(self) -> bool:
        """Return whether the group was copied well."""
        typed = unicodedata.normalize("NFKC", str(self.value())).upper().translate(_MISREAD)
        return bool(self._group) and typed == self._group

    def judge(self) -> None:
        """Tell under the line how it stands, once four characters are typed."""
        if self.is_right():
            self.set_error("")
            self.set_hint(self.tr("Right."))
            return
        self.set_hint("")
        whole = len(str(self.value())) >= len(self._group)
        self.set_error(self.tr("Not as on the paper; look again.") if whole else "")


class RecoveryStep(WizardStep):
    """The code, the ways to print it, and the proof that the paper can be read."""

    def __init__(self, theme: Theme, jobs: Jobs) -> None:
        super().__init__()
        self._theme = theme
        self._jobs = jobs
        self._station = self._code = ""
        self._pdf = b""
        self._on_paper = False
        self.card = CodeCard(theme)
        self.notice = Notice(theme)
        self.printing = Button(
            theme, self.tr("Print 2 copies"), kind="primary", icon="print", keys="Ctrl+P"
        )
        self.printing.clicked.connect(self._print)
        self.saving = Button(theme, self.tr("Save as PDF…"))
        self.saving.clicked.connect(self._save)
        self.groups = (GroupField(theme, 1), GroupField(theme, 2))
        self.form = Form(theme, 2, enter_submits=True)
        self.form.setMaximumWidth(theme.px(440))
        for field in self.groups:
            self.form.add(field)
        self.form.changed.connect(self._judge)
        self.form.submitted.connect(self.submitted)
        self._picture = PaperImage(theme)
        self._lay()

    def show_code(self, station: str, code: str) -> None:
        """Show a code, ask for two other groups of it, and draw its paper."""
        self._station, self._code, self._pdf = station, code, b""
        self.card.show_code(code)
        self._picture.show_image(QImage())
        self.notice.hide()
        groups = code.split("-")
        asked = sorted(random.SystemRandom().sample(range(len(groups)), len(self.groups)))
        for field, place in zip(self.groups, asked, strict=True):
            field.set_place(place + 1)
            field.expect(groups[place])
        self._on_paper = False
        self._fill()
        self.printing.block(self.tr("The paper is being drawn."))
        job = Job(lambda _tick: code_paper(station, code), self)
        job.done.connect(self._drawn)
        job.failed.connect(self._failed)
        self._jobs.start(job)

    def forget(self) -> None:
        """Keep nothing of the code."""
        self._code, self._pdf = "", b""
        self.card.show_code("")
        self._picture.show_image(QImage())
        for field in self.groups:
            field.expect("")

    def enter(self) -> None:
        """Put the cursor on printing."""
        self.printing.setFocus()

    def blocked(self) -> str:
        """Return that two groups have to be copied first."""
        if self._is_copied():
            return ""
        return self.tr("Copy the two groups from the paper to go on.")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the picture out where it has no room, and the code in one row."""
        super().resizeEvent(event)
        low = self._theme.logical(self.height()) < _LOW_UNDER
        self.card.set_low(low)
        for widget in self._spare:
            widget.setVisible(not low)
        self._aside.setVisible(self._theme.logical(self.width()) >= _PICTURE_FROM)

    def _lay(self) -> None:
        theme = self._theme
        self._aside = QWidget()
        right = QVBoxLayout(self._aside)
        right.setContentsMargins(0, 0, 0, 0)
        right.addWidget(Label(theme, self.tr("The paper"), size=13, tone=Tone.SECOND))
        right.addWidget(self._picture, 1)
        row = QHBoxLayout()
        row.setSpacing(theme.px(32))
        row.addLayout(self._left(), 1)
        row.addWidget(self._aside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        about = self.tr(
            "When passwords are forgotten or the account file is damaged, nothing else opens the"
            " ledger. It is shown only here. Take no photograph of it and keep no file."
        )
        column.addWidget(StepHead(theme, self.tr("Print the recovery code"), about))
        column.addLayout(row, 1)

    def _left(self) -> QVBoxLayout:
        theme = self._theme
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(12))
        buttons.addWidget(self.printing)
        buttons.addWidget(self.saving)
        told = self.tr("One into the sealed envelope, one for the head.")
        buttons.addWidget(Label(theme, told, size=13, tone=Tone.SECOND, elides=True))
        buttons.addStretch(1)
        told = self.tr("Recovery code, 7 groups of 4 characters")
        caption = Label(theme, told, size=13, tone=Tone.SECOND)
        told = self.tr("Capital or small does not matter; there is no letter I, L, O or U.")
        note = Label(theme, told, size=12, tone=Tone.SECOND, elides=True)
        line = Hairline()
        self._spare = (caption, line, note)
        left = QVBoxLayout()
        left.setSpacing(theme.px(10))
        left.addWidget(caption)
        left.addWidget(self.card)
        left.addLayout(buttons)
        left.addWidget(self.notice)
        left.addWidget(line)
        left.addWidget(Label(theme, self.tr("Copy two groups from the paper"), bold=True))
        left.addWidget(self.form)
        left.addWidget(note)
        left.addStretch(1)
        return left

    def _drawn(self, pdf: object) -> None:
        if not isinstance(pdf, bytes) or not self._code:
            return
        self._pdf = pdf
        self._picture.show_image(page_image(pdf, 0, _PREVIEW_DPI / 72 * self._theme.scale))
        self.printing.block("")
        if self.saving.hasFocus():
            self.printing.setFocus()

    def _failed(self, error: object) -> None:
        if isinstance(error, Exception):
            self.notice.tell(errors.sentence(error), Tone.DANGER)

    def _judge(self, name: str) -> None:
        for field in self.groups:
            if field.name == name:
                field.judge()
        self._fill()
        self.moved.emit()

    def _is_copied(self) -> bool:
        return all(field.is_right() for field in self.groups)

    def _fill(self) -> None:
        """Fill the button that comes next: printing, and once that is done the way on."""
        self.printing.set_filled(not self._on_paper and not self._is_copied())

    def _is_on_paper(self) -> None:
        self._on_paper = True
        self._fill()

    def _print(self) -> None:
        if not QPrinterInfo.availablePrinterNames():
            told = self.tr("This PC has no printer. Save the paper as PDF and print it elsewhere.")
            self.notice.tell(told, Tone.WARN)
            return
        dialog = QPrintDialog(QPrinter(), self.window())
        dialog.accepted.connect(lambda: self._printed(dialog.printer()))
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)

    def _printed(self, printer: QPrinter) -> None:
        if print_paper(self._pdf, printer):
            self._is_on_paper()
            told = self.tr("Sent to {printer}. Two pages must come out.")
            self.notice.tell(told.format(printer=printer.printerName()), Tone.OK)
        else:
            self.notice.tell(self.tr("The printer did not take the paper."), Tone.DANGER)

    def _save(self) -> None:
        name = (
            self.tr("Recovery code-{station}.pdf").format(station=self._station).replace("/", "_")
        )
        ask_where(self, self.saving.text(), name, self._saved)

    def _saved(self, path: str) -> None:
        try:
            save_paper(Path(path), self._station, self._code)
        except LoopbookError as error:
            self.notice.tell(errors.sentence(error), Tone.DANGER)
            return
        self._is_on_paper()
        told = self.tr("Saved as {path}. Print it, then delete the file: it opens the ledger.")
        self.notice.tell(told.format(path=path), Tone.WARN)
