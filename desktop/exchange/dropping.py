"""Files and folders let go over the page."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from db.exchange.reading_kinds import SUFFIXES
from desktop.theme import Theme

_TEMPORARY: Final = ("~", ".")
_GROUND: Final = 0.92


def files_in(paths: Iterable[Path]) -> list[Path]:
    """Return the files, and of each folder the tables directly in it, by name; each once."""
    found: dict[Path, None] = {}
    for path in paths:
        for file in _inside(path):
            if file == path or _is_table(file):
                found[file] = None
    return list(found)


def passed_over(paths: Iterable[Path]) -> list[str]:
    """Return the names of what in the folders is no table: files of other kinds, and folders."""
    return [
        file.name
        for path in paths
        for file in _inside(path)
        if file != path and not _is_table(file) and not file.name.startswith(_TEMPORARY)
    ]


def _inside(path: Path) -> list[Path]:
    try:
        return sorted(path.iterdir()) if path.is_dir() else [path]
    except OSError:
        return [path]  # reading it says what is wrong with it


def _is_table(path: Path) -> bool:
    known = path.suffix.lower() in SUFFIXES and not path.name.startswith(_TEMPORARY)
    return known and path.is_file()


class DropVeil(QWidget):
    """What covers the page while files are held over it."""

    def __init__(self, theme: Theme, page: QWidget) -> None:
        super().__init__(page)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def cover(self) -> None:
        """Lie over the whole page."""
        page = self.parentWidget()
        if page is not None:
            self.setGeometry(page.rect())
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a frame and what letting go does."""
        theme, inset = self._theme, self._theme.px(16)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = theme.colour("tint")
        ground.setAlphaF(_GROUND)
        painter.fillRect(self.rect(), ground)
        pen = QPen(theme.colour("brand"), theme.px(2), Qt.PenStyle.DashLine)
        painter.setPen(pen)
        frame = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(frame, theme.px(8), theme.px(8))
        painter.setFont(theme.font(20, bold=True))
        painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, self.tr("Let go to read these files"))
