"""The line under the filters: which cases alone are counted, and what counts all of them still."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.theme import Theme, Tone
from desktop.widgets.buttons import Button
from desktop.widgets.label import Label


class NarrowBand(QWidget):
    """`all_asked` asks for all cases again."""

    all_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.told = Label(theme, size=13, tone=Tone.WARN, elides=True)
        self.every = Button(theme, self.tr("All cases"), kind="link")
        self.every.clicked.connect(self.all_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(self.told)
        row.addWidget(self.every)
        row.addStretch(1)
        self.setFixedHeight(theme.px(24))
        self.hide()

    def show_narrowed(self, narrowed: Sequence[str]) -> None:
        """Tell which cases are counted alone; [] for all, then there is nothing to tell."""
        self.setVisible(bool(narrowed))
        told = self.tr(
            "Only {cases} counted: no target is judged. Papers and the sign-off count all cases."
        )
        self.told.setText(told.format(cases="、".join(narrowed)))
