"""The white ground of a page's head and foot."""

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QWidget

from desktop.theme import Theme


def whiten(widget: QWidget, theme: Theme) -> None:
    """Give a band across the page the colour of cards."""
    palette = widget.palette()
    palette.setColor(QPalette.ColorRole.Window, theme.colour("surface"))
    widget.setPalette(palette)
    widget.setAutoFillBackground(True)
