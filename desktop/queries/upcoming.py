"""Under the answers: what was done last, with its way back, and the rows that come next."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from desktop import icons
from desktop.queries.answers_panel import empty
from desktop.theme import Theme, Tone
from desktop.widgets.buttons import Button
from desktop.widgets.card import Hairline
from desktop.widgets.label import Label

Ahead = Sequence[tuple[str, str, str]]
"""Row, column and doubt of rows to come."""


class LastBand(QWidget):
    """What was done to the row before; `took_back` asks to take it back."""

    took_back = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = Label(theme, size=13, tone=Tone.SECOND, elides=True)
        self.button = Button(theme, self.tr("Take it back"), kind="link", cap="Ctrl+Z")
        self.button.clicked.connect(self.took_back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, theme.px(4))
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setContentsMargins(0, theme.px(5), 0, theme.px(5))
        row.setSpacing(theme.px(8))
        image = QLabel()
        size = theme.px(18)
        image.setPixmap(
            icons.pixmap("history", theme.colour("second"), size, self.devicePixelRatioF())
        )
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row.addWidget(image)
        row.addWidget(self.words, 1)
        row.addWidget(self.button)
        column.addWidget(Hairline())
        column.addLayout(row)
        column.addWidget(Hairline())

    def tell(self, words: str) -> None:
        """Show what was done last; nothing hides the band."""
        self.words.setText(words)
        self.setVisible(bool(words))


class Upcoming(QWidget):
    """The next rows, a line each."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(20))
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(2, 1)

    def show_rows(self, ahead: Ahead) -> None:
        """Show other rows to come."""
        empty(self._grid)
        self.setVisible(bool(ahead))
        theme = self._theme
        title = Label(theme, self.tr("Next"), size=13, bold=True, tone=Tone.SECOND)
        title.setFixedHeight(theme.px(30))
        self._grid.addWidget(title, 0, 0, 1, 3)
        for at, (row, column, doubt) in enumerate(ahead, 1):
            told = (
                Label(theme, row, size=13, tone=Tone.SECOND),
                Label(theme, column, size=13, tone=Tone.SECOND),
                Label(theme, doubt, size=13, elides=True),
            )
            told[2].setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            for place, label in enumerate(told):
                label.setFixedHeight(theme.px(28))
                self._grid.addWidget(label, at, place)
