"""How much of a screen a window or a popup may take."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QGuiApplication


def room_at(place: QPoint | None = None) -> QRect:
    """Return the free part of the screen at a place, of the first screen where there is none.

    `QWidget.screen` is not asked: in PySide6 6.11 what it returns is taken for a child of the
    widget, and the screen is destroyed when the collector takes the widget (seen in a debugger).
    """
    found = QGuiApplication.screenAt(place) if place is not None else None
    return (found or QGuiApplication.primaryScreen()).availableGeometry()
