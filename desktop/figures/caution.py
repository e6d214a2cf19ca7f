"""What to look at before a period is signed, each doubt with a button that opens it."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from desktop.figures.before_signing import Doubt
from desktop.theme import Theme, Tone
from desktop.widgets.buttons import Button
from desktop.widgets.wrapped import WrappedLabel

translate = QCoreApplication.translate


class Caution(QFrame):
    """What to look at before signing, each with what it opens.

    `cases_asked` carries a Selection, `drive_asked` the key of a drive that lacks villages, and
    `rows_asked` that of one whose rows are in doubt, "" of none.
    """

    cases_asked = Signal(object)
    drive_asked = Signal(str)
    rows_asked = Signal(str)

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
            texts.addWidget(WrappedLabel(theme, doubt.title, size=13, bold=True, tone=Tone.WARN))
            texts.addWidget(WrappedLabel(theme, doubt.line, size=13, tone=Tone.WARN, lines=3))
            row.addLayout(texts, 1)
            for text, opened in self._openings(doubt):
                button = Button(theme, text)
                button.setAccessibleName(f"{doubt.title}: {text}")
                button.clicked.connect(opened)
                self.buttons.append(button)
                row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
            column.addLayout(row)

    def _openings(self, doubt: Doubt) -> Iterator[tuple[str, Callable[[], None]]]:
        if doubt.cases is not None:
            yield translate("SignOff", "Open"), partial(self.cases_asked.emit, doubt.cases)
        if doubt.drive is not None:
            yield translate("SignOff", "To the drive"), partial(self.drive_asked.emit, doubt.drive)
        if doubt.rows_of is not None:
            yield translate("SignOff", "Answer"), partial(self.rows_asked.emit, doubt.rows_of)
