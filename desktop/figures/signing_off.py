"""The sign-off 定稿 of a period: what will be fixed, what to look at first, and the yes."""

from functools import partial
from typing import Final

import numpy as np
from PySide6.QtCore import QCoreApplication, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from db import clock
from db.errors import LoopbookError
from db.model.indicator import catalogue
from desktop import days, errors, icons, labels
from desktop.context import Context
from desktop.figures.all_figures import cells, columns, in_order
from desktop.figures.asked import Asked
from desktop.figures.before_signing import Outlook, outlook
from desktop.figures.caution import Caution
from desktop.figures.standing import Standing, standings
from desktop.theme import Theme, Tone
from desktop.widgets.buttons import PRIMARY_KEYS, Button
from desktop.widgets.card import KeyValues
from desktop.widgets.cells import Row
from desktop.widgets.label import Label
from desktop.widgets.notice import Notice
from desktop.widgets.scroll import ScrollBody
from desktop.widgets.table import TableModel
from desktop.widgets.table_view import TableView
from desktop.widgets.texts import NoteField
from desktop.widgets.ticks import TickBox
from desktop.widgets.window import Window
from desktop.widgets.wrapped import WrappedLabel

translate = QCoreApplication.translate
_HEIGHT: Final = 600
_SIDE: Final = 320


class SignOff(Window):
    """Shows what would be signed, reads it again when the book goes on, and asks for the yes.

    `sign_asked` carries the head of the book whose figures are shown, and why villages are
    missing; whoever signs tells the outcome by `end` or `fail`. `signed` tells that it is done.
    `cases_asked`, `drive_asked` and `rows_asked` are as those of `Caution`.
    """

    sign_asked = Signal(str, str)
    signed = Signal()
    cases_asked = Signal(object)
    drive_asked = Signal(str)
    rows_asked = Signal(str)

    def __init__(self, context: Context, page: QWidget, asked: Asked) -> None:
        title = translate("SignOff", "Sign off {period}").format(period=asked.period.label)
        facts = translate(
            "SignOff",
            "Figures, member lists, definitions and papers are kept as they are now; later entries"
            " show as adjustments.",
        )
        super().__init__(context.theme, page, title, facts, _HEIGHT)
        self._context = context
        self._asked = asked
        self._head = ""
        self._outlook = Outlook(())
        self._rows: list[Standing] = []
        self._signing = False
        theme = context.theme
        self.table = TableView(theme, TableModel(columns(), self._fetch))
        self.caution = Caution(theme, ())
        self.notice = Notice(theme)
        self.why = NoteField(
            theme, "explanation", self.tr("Why villages are missing"), required=True, lines=2
        )
        self.tick = TickBox(theme, self.tr("I have checked the figures and the hints"))
        self.cancel = Button(theme, self.tr("Cancel"), cap="Esc")
        self.primary = Button(
            theme, self.tr("Sign off"), kind="primary", icon="sign-off", keys=PRIMARY_KEYS
        )
        self._count = Label(theme, bold=True)
        self._side = ScrollBody(theme)
        self._lay_out()
        self._read()
        self.tick.toggled.connect(self._fit)
        self.why.changed.connect(self._fit)
        self.cancel.clicked.connect(self.reject)
        self.primary.clicked.connect(self._sign)
        context.busy_changed.connect(self._follow)
        context.changed.connect(self._follow)
        self._fit()
        self.tick.setFocus()

    def reject(self) -> None:
        """Close, unless the period is being signed: that ends by itself."""
        if not self._signing:
            super().reject()

    def end(self) -> None:
        """Close, as the period is signed."""
        if self._signing:
            self._signing = False
            self.accept()
            self.signed.emit()

    def fail(self, sentence: str) -> None:
        """Stay, and tell why the period is not signed."""
        if self._signing:
            self._signing = False
            self.notice.tell(sentence, Tone.DANGER)
            self._fit()

    def _read(self) -> None:
        """Read all that is shown, of one moment of the book."""
        ledger = self._context.ledger
        with ledger.reading.steady():
            self._head = str(ledger.head)
            found = standings(ledger.reading, self._asked, list(catalogue().values()))
            self._outlook = outlook(ledger, self._asked)
        self._rows = in_order(found)
        self._count.setText(self.tr("What will be fixed: %n figure(s)", "", len(self._rows)))
        self.table.set_ids(np.arange(len(self._rows), dtype=np.int64))
        self._show_side()

    def _follow(self) -> None:
        """Read again what the book says once it went on and no job writes; the yes was for less."""
        if self._signing or not self.isVisible():
            return
        if not self._context.busy and self._head != str(self._context.ledger.head):
            self.tick.setChecked(False)
            try:
                self._read()
            except LoopbookError as error:
                self._head = ""
                self.notice.tell(errors.sentence(error), Tone.DANGER)
            else:
                told = self.tr("The ledger has changed meanwhile and was read again. Check anew.")
                self.notice.tell(told, Tone.WARN)
        self._fit()

    def _fetch(self, ids: list[int]) -> list[Row]:
        return [cells(self._rows[one]) for one in ids]

    def _fit(self) -> None:
        signing = self.tr("The period is being signed; that ends by itself.")
        self.cancel.block(signing if self._signing else "")
        for part in (self.caution, self.tick, self.why):
            part.setEnabled(not self._signing)
        self.primary.block(signing if self._signing else self._refusal())

    def _refusal(self) -> str:
        """Return in a sentence why it cannot be signed now, "" if it can."""
        if self._context.busy:
            return self._context.occupied()
        if not self._head:
            return self.tr("The figures could not be read.")
        if self._outlook.wanting and self.why.is_empty():
            told = self.tr("Write first why villages are missing: {drives}")
            return told.format(drives=self._outlook.wanting)
        if not self.tick.isChecked():
            return self.tr("Tick first: “{words}”").format(words=self.tick.text())
        return ""

    def _sign(self) -> None:
        self._signing = True
        self.notice.close_notice()
        self._fit()
        why = str(self.why.value()) if self._outlook.wanting else ""
        self.sign_asked.emit(self._head, why)

    def _open(self, asked: SignalInstance, what: object) -> None:
        if not self._signing:
            self.reject()
            asked.emit(what)

    def _lay_out(self) -> None:
        theme = self.theme
        left = QVBoxLayout()
        left.setSpacing(theme.px(4))
        left.addWidget(self._count)
        left.addWidget(self.table, 1)
        right = QVBoxLayout()
        right.setSpacing(theme.px(8))
        right.addWidget(self._side, 1)
        right.addWidget(self.why)
        row = QHBoxLayout()
        row.setSpacing(theme.px(16))
        row.addLayout(left, 1)
        row.addLayout(right)
        self._side.setFixedWidth(theme.px(_SIDE))
        self.body.addWidget(self.notice)
        self.body.addLayout(row, 1)
        self.foot.addWidget(self.tick)
        self.foot.addStretch(1)
        self.foot.addWidget(self.cancel)
        self.foot.addWidget(self.primary)

    def _show_side(self) -> None:
        theme, outlook = self.theme, self._outlook
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, theme.px(8), 0)
        column.setSpacing(theme.px(8))
        self.caution = Caution(theme, outlook.doubts)
        self.caution.cases_asked.connect(partial(self._open, self.cases_asked))
        self.caution.drive_asked.connect(partial(self._open, self.drive_asked))
        self.caution.rows_asked.connect(partial(self._open, self.rows_asked))
        if outlook.doubts:
            column.addLayout(_head(theme, "warning", self.tr("Look at this first"), Tone.WARN))
            column.addWidget(self.caution)
        else:
            column.addLayout(_head(theme, "check", self.tr("Nothing is in doubt"), Tone.OK))
        if outlook.explained:
            told = self.tr("Reported of missing villages: {text}")
            column.addWidget(WrappedLabel(theme, told.format(text=outlook.explained), size=13))
        column.addSpacing(theme.px(4))
        column.addLayout(_head(theme, "lock", self.tr("What is fixed"), Tone.SECOND))
        column.addWidget(self._scope())
        column.addStretch(1)
        self._side.setWidget(inside)
        inside.show()
        self.why.setVisible(bool(outlook.wanting))

    def _scope(self) -> KeyValues:
        period, ledger = self._asked.period, self._context.ledger
        told = KeyValues(self.theme)
        span = self.tr("{first} to {last}").format(
            first=days.day(period.first), last=days.day(period.last, period.key[:4])
        )
        told.add(self.tr("Period"), span)
        told.add(self.tr("Cut-off"), days.day(self._asked.cut_off))
        told.add(self.tr("Head"), self._head)
        who = self.tr("{name} ({role}), {day}").format(
            name=ledger.account.name,
            role=labels.role(ledger.account.role),
            day=days.day(clock.today().isoformat()),
        )
        told.add(self.tr("Signs"), who)
        return told


def _head(theme: Theme, icon: str, text: str, tone: Tone) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(theme.px(8))
    image = QLabel()
    image.setPixmap(icons.pixmap(icon, tone.ink, theme.px(18), image.devicePixelRatioF()))
    row.addWidget(image, 0, Qt.AlignmentFlag.AlignVCenter)
    row.addWidget(Label(theme, text, bold=True))
    row.addStretch(1)
    return row
