"""The sign-off 定稿 of a period: what will be fixed, what to look at first, and the yes."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

import numpy as np
from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from db import clock
from db.exchange.sign_off import sign
from db.ledger import Ledger
from db.store.writing import Changes
from desktop import errors, icons, labels
from desktop.context import Context
from desktop.figures import words
from desktop.figures.all_figures import cells, columns, in_order
from desktop.figures.asked import Asked
from desktop.figures.before_signing import Doubt, Outlook
from desktop.figures.standing import Standing
from desktop.jobs import Tick
from desktop.theme import Theme, Tone
from desktop.widgets.buttons import PRIMARY_KEYS, Button
from desktop.widgets.card import KeyValues
from desktop.widgets.cells import Row
from desktop.widgets.label import Label
from desktop.widgets.notice import Notice
from desktop.widgets.scroll import ScrollBody
from desktop.widgets.table import TableModel
from desktop.widgets.table_view import TableView
from desktop.widgets.ticks import TickBox
from desktop.widgets.window import Window
from desktop.widgets.wrapped import WrappedLabel

PapersFor = Callable[[Ledger, str], Mapping[str, bytes]]
"""Makes the papers of a period, by its key: their bytes by name."""
translate = QCoreApplication.translate
_HEIGHT: Final = 600
_SIDE: Final = 320


class Caution(QFrame):
    """What to look at before signing, each with its cases; `cases_asked` carries a Selection."""

    cases_asked = Signal(object)

    def __init__(self, theme: Theme, doubts: tuple[Doubt, ...]) -> None:
        super().__init__()
        self.buttons: list[Button] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(12), theme.px(8), theme.px(12), theme.px(8))
        column.setSpacing(theme.px(8))
        for doubt in doubts:
            row = QHBoxLayout()
            row.setSpacing(theme.px(8))
            texts = QVBoxLayout()
            texts.setSpacing(0)
            texts.addWidget(Label(theme, doubt.title, size=13, bold=True, tone=Tone.WARN))
            texts.addWidget(WrappedLabel(theme, doubt.line, size=13, tone=Tone.WARN, lines=2))
            row.addLayout(texts, 1)
            if doubt.cases is not None:
                button = Button(theme, translate("SignOff", "Open"))
                button.clicked.connect(partial(self.cases_asked.emit, doubt.cases))
                self.buttons.append(button)
                row.addWidget(button)
            column.addLayout(row)


class SignOff(Window):
    """`signed` tells that the period is signed; `cases_asked` carries a Selection."""

    signed = Signal()
    cases_asked = Signal(object)

    def __init__(
        self,
        context: Context,
        page: QWidget,
        asked: Asked,
        standings: Mapping[str, Standing],
        outlook: Outlook,
        papers_for: PapersFor,
    ) -> None:
        title = translate("SignOff", "Sign off {period}").format(period=asked.period.label)
        facts = translate(
            "SignOff",
            "Figures, member lists, definitions and papers are kept as they are now; later entries"
            " show as adjustments.",
        )
        super().__init__(context.theme, page, title, facts, _HEIGHT)
        self._context = context
        self._asked = asked
        self._papers_for = papers_for
        self._outlook = outlook
        self._rows = in_order(standings)
        theme = context.theme
        self.table = TableView(theme, TableModel(columns(), self._fetch))
        self.caution = Caution(theme, outlook.doubts)
        self.caution.cases_asked.connect(self._open)
        self.notice = Notice(theme)
        self.tick = TickBox(theme, self.tr("I have checked the figures and the hints"))
        self.primary = Button(
            theme, self.tr("Sign off"), kind="primary", icon="sign-off", keys=PRIMARY_KEYS
        )
        self._lay_out()
        self.tick.toggled.connect(self._fit)
        self.primary.clicked.connect(self._sign)
        context.busy_changed.connect(self._fit)
        self._fit()
        self.table.set_ids(np.arange(len(self._rows), dtype=np.int64))
        self.tick.setFocus()

    def _fetch(self, ids: list[int]) -> list[Row]:
        return [cells(self._rows[one]) for one in ids]

    def _fit(self) -> None:
        reason = self._outlook.blocked or self._context.occupied()
        if not reason and not self.tick.isChecked():
            reason = self.tr("Tick first that the figures were checked.")
        self.primary.block(reason)

    def _sign(self) -> None:
        key, papers_for = self._asked.period.key, self._papers_for

        def work(ledger: Ledger, _tick: Tick) -> Changes:
            return sign(ledger, key, papers_for(ledger, key))

        job = self._context.start_writing(work)
        job.setObjectName(self.tr("Signing off {period}").format(period=self._asked.period.label))
        job.done.connect(self._done)
        job.failed.connect(self._failed)

    def _done(self, changes: object) -> None:
        if isinstance(changes, Changes):
            self._context.tell(changes)
        self.accept()
        self.signed.emit()

    def _failed(self, error: object) -> None:
        if isinstance(error, BaseException):
            self.notice.tell(errors.sentence(error), Tone.DANGER)

    def _open(self, selection: object) -> None:
        self.reject()
        self.cases_asked.emit(selection)

    def _lay_out(self) -> None:
        theme = self.theme
        left = QVBoxLayout()
        left.setSpacing(theme.px(4))
        told = self.tr("What will be fixed: %n figure(s)", "", len(self._rows))
        left.addWidget(Label(theme, told, bold=True))
        left.addWidget(self.table, 1)
        row = QHBoxLayout()
        row.setSpacing(theme.px(16))
        row.addLayout(left, 1)
        row.addWidget(self._right())
        self.body.addWidget(self.notice)
        self.body.addLayout(row, 1)
        cancel = Button(theme, self.tr("Cancel"), cap="Esc")
        cancel.clicked.connect(self.reject)
        self.foot.addWidget(self.tick)
        self.foot.addStretch(1)
        self.foot.addWidget(cancel)
        self.foot.addWidget(self.primary)

    def _right(self) -> QWidget:
        theme, outlook = self.theme, self._outlook
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, theme.px(8), 0)
        column.setSpacing(theme.px(8))
        if outlook.doubts:
            column.addLayout(_head(theme, "warning", self.tr("Look at this first"), Tone.WARN))
            column.addWidget(self.caution)
        else:
            column.addLayout(_head(theme, "check", self.tr("Nothing is in doubt"), Tone.OK))
            self.caution.hide()
        for told, tone in ((outlook.explained, Tone.PLAIN), (outlook.blocked, Tone.DANGER)):
            if told:
                column.addWidget(WrappedLabel(theme, told, size=13, tone=tone))
        column.addSpacing(theme.px(4))
        column.addLayout(_head(theme, "lock", self.tr("What is fixed"), Tone.SECOND))
        column.addWidget(self._scope())
        column.addStretch(1)
        area = ScrollBody(theme)
        area.setWidget(inside)
        area.setFixedWidth(theme.px(_SIDE))
        return area

    def _scope(self) -> KeyValues:
        period, ledger = self._asked.period, self._context.ledger
        told = KeyValues(self.theme)
        days = self.tr("{first} to {last}").format(
            first=words.day(period.first), last=words.day(period.last, period.key[:4])
        )
        told.add(self.tr("Period"), days)
        told.add(self.tr("Cut-off"), words.day(period.last))
        told.add(self.tr("Head"), str(ledger.head))
        who = self.tr("{name} ({role}), {day}").format(
            name=ledger.account.name,
            role=labels.role(ledger.account.role),
            day=words.day(clock.today().isoformat()),
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
