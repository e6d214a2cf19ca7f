"""Keep the part of a scrolled page that one works in in sight."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget


def reveal(widget: QWidget) -> None:
    """Scroll the area that holds `widget` until it is in sight, once the layout has settled."""

    def scroll() -> None:
        parent = widget.parentWidget()
        while parent is not None and not isinstance(parent, QScrollArea):
            parent = parent.parentWidget()
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(widget)

    QTimer.singleShot(0, widget, scroll)


class FormArea(QScrollArea):
    """An area for a form, scrolled up and down; the field with the cursor stays in sight."""

    def __init__(self, body: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidget(body)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the cursor when the area gets smaller."""
        super().resizeEvent(event)
        focus = QApplication.focusWidget()
        if focus is not None and self.isAncestorOf(focus):
            reveal(focus)
