"""The line that says which drive the returns are for."""

from datetime import timedelta

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from db import clock
from db.ledger import Ledger
from db.model.drive import drive_of
from desktop.exchange import words
from desktop.theme import Theme, Tone
from desktop.widgets.choice_line import ChoiceLine
from desktop.widgets.label import Label

_WIDTH = 168
_NONE = "none"


class _Line(ChoiceLine):
    """Half-typed words choose nothing; what is chosen stands there again afterwards."""

    kept = ""

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show what is chosen in place of words that chose nothing."""
        super().focusOutEvent(event)
        if not self.code():
            self.set_code(self.kept)


class DriveLine(QWidget):
    """The open drives, this quarter and the last, or none; `chosen` carries the other one."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self.line = _Line(theme, [])
        self.line.setAccessibleName(self.tr("Drive"))
        self.line.setFixedWidth(theme.px(_WIDTH))
        self.line.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.line.picked.connect(self._picked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(Label(theme, self.tr("Drive"), size=13, tone=Tone.SECOND))
        row.addWidget(self.line)

    def show_drive(self, ledger: Ledger, drive: str) -> None:
        """Offer the drives and choose one silently."""
        today = clock.today()
        last = today.replace(day=1) - timedelta(days=1)
        while drive_of(last) == drive_of(today):
            last = last.replace(day=1) - timedelta(days=1)
        offered = {drive_of(today), drive_of(last), drive} - {""}
        offered |= {one.key for one in ledger.reading.drives() if not one.reported_on}
        choices = [(key, words.drive(key)) for key in sorted(offered, reverse=True)]
        self._shown = drive
        self.line.set_choices([*choices, (_NONE, words.drive(""))])
        self.line.kept = drive or _NONE
        self.line.set_code(self.line.kept)

    def drive(self) -> str:
        """Return the drive chosen, "" for none."""
        return self._shown

    def _picked(self) -> None:
        code = self.line.code()
        if code and code != self.line.kept:
            self.line.kept = code
            self._shown = "" if code == _NONE else code
            self.chosen.emit(self._shown)
