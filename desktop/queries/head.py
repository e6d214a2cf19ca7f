"""The head of the Queries page: what is gone through, the sum of its rows, and two buttons."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop.queries.sum_line import SumLine
from desktop.theme import Theme
from desktop.widgets.buttons import Button, IconButton
from desktop.widgets.header import PageHeader


class QueriesHead(QWidget):
    """Title and facts, the sum in the middle; narrow, the buttons are icons alone."""

    back_asked = Signal()
    print_asked = Signal()
    undo_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, theme.colour("surface"))
        self.setPalette(palette)
        self.setAutoFillBackground(True)
        self.setFixedHeight(theme.px(76))
        self.header = PageHeader(theme, self.tr("Queries"), back=True, stacked=True)
        self.header.back_asked.connect(self.back_asked)
        self.header.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.sums = SumLine(theme)
        words = (self.tr("Print the check list"), self.tr("Undo the whole import"))
        self.print_button = Button(theme, words[0], icon="print")
        self.undo_button = Button(theme, words[1], icon="retract")
        self._print_icon = IconButton(theme, "print", words[0], framed=True)
        self._undo_icon = IconButton(theme, "retract", words[1], framed=True)
        for button in (self.print_button, self._print_icon):
            button.clicked.connect(self.print_asked)
        for button in (self.undo_button, self._undo_icon):
            button.clicked.connect(self.undo_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(8), 0, theme.px(16), 0)
        row.setSpacing(theme.px(8))
        self.header.setFixedHeight(theme.px(52))
        row.addWidget(self.header, 5)
        row.addWidget(self.sums)
        row.addStretch(1)
        for one in (self.print_button, self.undo_button, self._print_icon, self._undo_icon):
            row.addWidget(one)
        self.set_narrow(False)

    def set_narrow(self, narrow: bool) -> None:
        """Draw the figures closer and the buttons as icons where the words have no room."""
        self.sums.set_tight(narrow)
        for button in (self.print_button, self.undo_button):
            button.setVisible(not narrow)
        for icon in (self._print_icon, self._undo_icon):
            icon.setVisible(narrow)

    def block(self, print_reason: str, undo_reason: str) -> None:
        """Grey the buttons with a reason, or free them."""
        for button, icon, reason in (
            (self.print_button, self._print_icon, print_reason),
            (self.undo_button, self._undo_icon, undo_reason),
        ):
            button.block(reason)
            icon.setEnabled(not reason)
            icon.setToolTip(reason or icon.accessibleName())
