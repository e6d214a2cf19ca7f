"""One import in brief: what it brought, what still waits, and what can be done about it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy

from db.exchange.imports import Import, moment
from desktop.exchange import words
from desktop.theme import Theme, Tone
from desktop.widgets.buttons import PRIMARY_KEYS, Button
from desktop.widgets.card import Card, Hairline
from desktop.widgets.label import Label
from desktop.widgets.wrapped import WrappedLabel

_FILES = 3


class ImportCard(Card):
    """The chosen import with its buttons; each signal is one of them."""

    queries_asked = Signal()
    cases_asked = Signal()
    report_asked = Signal()
    doubtful_asked = Signal()
    undo_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.when = Label(theme, size=16, bold=True, elides=True)
        self.sums = WrappedLabel(theme, size=13, tone=Tone.SECOND)
        self.standing = WrappedLabel(theme)
        self.waiting = WrappedLabel(theme, tone=Tone.WARN)
        self.files = WrappedLabel(theme, size=13, tone=Tone.SECOND, lines=_FILES)
        for widget in (self.when, self.sums, Hairline(), self.standing, self.waiting, self.files):
            self.add(widget)
        self.body.addStretch(1)
        self.answer_button = Button(theme, "", kind="primary", icon="query", keys=PRIMARY_KEYS)
        self.cases_button = Button(theme, self.tr("See the cases"))
        self.report_button = Button(theme, self.tr("Print the report…"))
        self.doubtful_button = Button(theme, self.tr("Save rows in doubt…"))
        self.undo_button = Button(theme, self.tr("Undo this import…"), kind="danger")
        self._add_buttons()

    def _add_buttons(self) -> None:
        """Put the next thing over the others, two of them in a row."""
        grid = QGridLayout()
        grid.setSpacing(self.theme.px(8))
        placed = (
            (self.answer_button, self.queries_asked, (0, 0, 1, 2)),
            (self.cases_button, self.cases_asked, (1, 0, 1, 1)),
            (self.report_button, self.report_asked, (1, 1, 1, 1)),
            (self.doubtful_button, self.doubtful_asked, (2, 0, 1, 1)),
            (self.undo_button, self.undo_asked, (2, 1, 1, 1)),
        )
        for button, signal, place in placed:
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.clicked.connect(signal)
            grid.addWidget(button, *place)
        self.body.addLayout(grid)

    def show_import(self, one: Import, to_fill_in: int, refusal: str, busy: str) -> None:
        """Show an import.

        `to_fill_in` rows can be asked in a workbook; `refusal` says why this account may not
        write, or nobody may just now, `busy` the latter alone.
        """
        self.when.setText(self.tr("Import of {when}").format(when=moment(one.when)))
        self.sums.setText(self._sums(one))
        self.standing.setText(self._standing(one))
        asked = self.tr("%n rows wait for an answer", "", one.waiting) if one.waiting else ""
        self.waiting.setText(asked)
        self.waiting.setVisible(bool(asked))
        self.files.setText("、".join(file.name for file in one.files))
        self.report_button.block(busy)
        self._fit_buttons(one, to_fill_in, refusal)

    def _sums(self, one: Import) -> str:
        told = self.tr("{drive}\n{rows} rows = {accepted} recorded + {queried} in doubt + {out}")
        left_out = self.tr("%n left out", "", sum(file.excluded for file in one.files))
        return told.format(
            drive=words.drive(one.drive),
            rows=f"{sum(file.rows for file in one.files):,}",
            accepted=f"{sum(file.accepted for file in one.files):,}",
            queried=f"{sum(file.queried for file in one.files):,}",
            out=left_out,
        )

    def _standing(self, one: Import) -> str:
        if not one.can_be_undone:
            return self.tr("It was taken back.")
        return self.tr("%n of its cases stand in the ledger", "", one.standing)

    def _fit_buttons(self, one: Import, to_fill_in: int, refusal: str) -> None:
        waiting = one.waiting
        self.answer_button.setText(
            self.tr("Answer %n rows", "", waiting) if waiting else self.tr("Answer")
        )
        nothing = self.tr("No row of it waits for an answer.")
        self.answer_button.block("" if waiting else nothing)
        gone = self.tr("None of its cases is in the ledger.")
        self.cases_button.block("" if one.standing else gone)
        compare = self.tr("Its rows have to be compared side by side; answer them one by one.")
        obstacle = "" if to_fill_in else compare if waiting else nothing
        self.doubtful_button.block(refusal or obstacle)
        back = self.tr("It has been taken back already.")
        self.undo_button.block(refusal or ("" if one.can_be_undone else back))
