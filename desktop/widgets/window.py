"""The frame of large dialogs: 912 wide, a head, parts, and a foot with its buttons."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.theme import Theme, Tone
from desktop.widgets.card import Hairline
from desktop.widgets.chips import Chip
from desktop.widgets.label import Label

WIDTH: Final = 912
_EDGE: Final = 32


class Window(QDialog):
    """A white dialog over the window of `page`; it deletes itself.

    `body` takes the parts, `foot` a row of widgets at the bottom.
    """

    def __init__(
        self, theme: Theme, page: QWidget, title: str, facts: str, height: int, chip: str = ""
    ) -> None:
        """Be `height` logical pixels high where the window has as much."""
        super().__init__(page.window())
        self.theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, theme.colour("surface"))
        self.setPalette(palette)
        room = page.window().size()
        edge = theme.px(_EDGE)
        self.resize(
            min(theme.px(WIDTH), room.width() - edge), min(theme.px(height), room.height() - edge)
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(24), theme.px(16), theme.px(24), theme.px(12))
        column.setSpacing(theme.px(8))
        head = QHBoxLayout()
        head.setSpacing(theme.px(12))
        head.addWidget(Label(theme, title, size=18, bold=True, elides=True))
        if chip:
            head.addWidget(Chip(theme, chip, Tone.BRAND))
        head.addStretch(1)
        column.addLayout(head)
        self.facts = Label(theme, facts, size=13, tone=Tone.SECOND, elides=True)
        column.addWidget(self.facts)
        column.addWidget(Hairline())
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.px(8))
        column.addLayout(self.body, 1)
        column.addWidget(Hairline())
        self.foot = QHBoxLayout()
        self.foot.setSpacing(theme.px(12))
        column.addLayout(self.foot)
