"""The head of the case page: what it is, where it stands, and the buttons."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon, QKeySequence, QShortcut, QTransform
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from db.model import codes
from db.model.case import Case
from db.model.kinds import Act
from desktop import labels
from desktop.case.ground import whiten
from desktop.case.progress import stepper
from desktop.case.specs import SPECS, verb
from desktop.case.words import STAGE_TONES, risk_chip
from desktop.theme import Theme, Tone
from desktop.widgets.buttons import PRIMARY_KEYS, Button, IconButton
from desktop.widgets.chips import Chip
from desktop.widgets.label import Label
from desktop.widgets.stepper import Stepper


class CaseHead(QWidget):
    """Title, chips, number, place among the others, the buttons, and the stepper."""

    back_asked = Signal()
    step_asked = Signal(int)
    menu_asked = Signal()
    next_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._no = ""
        self._narrow = self._among = False
        whiten(self, theme)
        self.title = Label(theme, size=20, bold=True, elides=True)
        self.risk = Chip(theme, "")
        self.stage = Chip(theme, "")
        self.number = Label(theme, size=13, tone=Tone.SECOND)
        self.facts = Label(theme, size=13, tone=Tone.SECOND, elides=True)
        self.place = Label(theme, size=12, tone=Tone.SECOND)
        self.stepper = Stepper(theme)
        self.others = Button(theme, self.tr("Other actions"), icon="down")
        self.primary = Button(theme, "", kind="primary", keys=PRIMARY_KEYS)
        self.others.clicked.connect(self.menu_asked)
        self.primary.clicked.connect(self.next_asked)
        self._make()

    def show_case(self, case: Case, village: str) -> None:
        """Show what a case is and where it stands."""
        self._no = case.no
        self.title.setText(case.shown_title or case.no)
        text, tone, letter = risk_chip(case.risk, case.stage)
        self.risk.set_chip(text, tone, letter)
        self.risk.setVisible(bool(text))
        stage = case.stage
        if stage is not None:
            self.stage.set_chip(labels.stage(stage), STAGE_TONES[stage])
        self.number.setText(case.no)
        told = [village, codes.label("category", case.category)]
        self.facts.setText(" · ".join(word for word in told if word))
        self.stepper.set_steps(stepper(case))

    def show_next(self, cls: type[Act] | None, reason: str) -> None:
        """Name the next step on the primary button, blocked with the reason if there is one."""
        self.primary.setVisible(cls is not None)
        if cls is not None:
            self.primary.setText(verb(cls))
            self.primary.set_icon(SPECS[cls].icon)
            self.primary.block(reason)

    def focus_next(self) -> None:
        """Put the focus on the next step, or on the other actions where there is none to take."""
        free = self.primary.isVisible() and self.primary.isEnabled()
        (self.primary if free else self.others).setFocus()

    def show_place(self, place: int, total: int) -> None:
        """Show the place, from 0, among `total` cases; nothing for fewer than two."""
        self._among = total > 1 and place >= 0
        self._show_around()
        words = self.tr("Case {place} of {total}")
        self.place.setText(words.format(place=f"{place + 1:,}", total=f"{total:,}"))
        self._before.setEnabled(place > 0)
        self._after.setEnabled(place + 1 < total)

    def set_narrow(self, narrow: bool) -> None:
        """Leave the line of facts and the place among others out where there is little room."""
        self.facts.setVisible(not narrow)
        self.others.setText(self.tr("Other") if narrow else self.tr("Other actions"))
        self._narrow = narrow
        self._show_around()

    def _show_around(self) -> None:
        for widget in (self.place, self._before, self._after):
            widget.setVisible(self._among and not self._narrow)

    def _make(self) -> None:
        theme = self._theme
        grid = QGridLayout(self)
        grid.setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(8))
        grid.setHorizontalSpacing(theme.px(8))
        grid.setVerticalSpacing(theme.px(4))
        back = IconButton(theme, "back", self.tr("Back"), keys="Alt+Left", colour="text")
        back.clicked.connect(self.back_asked)
        grid.addWidget(back, 0, 0)
        grid.addLayout(self._words(), 0, 1, 2, 1)
        grid.addLayout(self._buttons(), 0, 2, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.stepper, 2, 1, 1, 2)
        grid.setColumnStretch(1, 1)

    def _words(self) -> QVBoxLayout:
        theme = self._theme
        first, second = QHBoxLayout(), QHBoxLayout()
        first.setSpacing(theme.px(12))
        second.setSpacing(theme.px(8))
        for widget in (self.title, self.risk, self.stage):
            first.addWidget(widget)
        first.addStretch(1)
        self._copy = IconButton(theme, "copy", self.tr("Copy the number"), size=22)
        self._copy.clicked.connect(self._copy_number)
        for fact in (self.number, self._copy, self.facts):
            second.addWidget(fact)
        second.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addLayout(first)
        words.addLayout(second)
        return words

    def _buttons(self) -> QHBoxLayout:
        theme = self._theme
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        self._before = IconButton(theme, "down", self.tr("The case before  Alt+↑"))
        self._before.setIcon(_turned_up(self._before.icon()))
        self._after = IconButton(theme, "down", self.tr("The case after  Alt+↓"))
        for button, keys, by in ((self._before, "Alt+Up", -1), (self._after, "Alt+Down", 1)):
            button.clicked.connect(partial(self.step_asked.emit, by))
            # The buttons are hidden where it is narrow; their keys work all the same.
            QShortcut(QKeySequence(keys), self).activated.connect(button.click)
        for widget in (self.place, self._before, self._after):
            row.addWidget(widget)
        row.addSpacing(theme.px(8))
        row.addWidget(self.others)
        row.addWidget(self.primary)
        return row

    def _copy_number(self) -> None:
        QApplication.clipboard().setText(self._no)


def _turned_up(icon: QIcon) -> QIcon:
    turned = QIcon()
    for size in icon.availableSizes():
        turned.addPixmap(icon.pixmap(size).transformed(QTransform().rotate(180)))
    return turned
