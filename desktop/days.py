"""Days as people say them."""

from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication

_ISO: Final = len("2026-03-31")


def day(text: str, year: str = "") -> str:
    """Return a full day as people say it, without its year where that is `year`."""
    if len(text) != _ISO:
        return text
    told = date.fromisoformat(text)
    pattern = QCoreApplication.translate("Figures", "{year}-{month}-{day}")
    if text[:4] == year:
        pattern = QCoreApplication.translate("Figures", "{month}-{day}")
    return pattern.format(year=told.year, month=told.month, day=told.day)
