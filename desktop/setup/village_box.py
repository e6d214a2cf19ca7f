"""A box to paste villages into: numbered lines, those that add nothing tinted."""

from collections.abc import Iterable

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import (
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
    QTextFormat,
)
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QTextEdit, QWidget

from desktop.theme import Theme

_MARGIN = 34


class _Numbers(QWidget):
    def __init__(self, box: "VillageBox") -> None:
        super().__init__(box)
        self._box = box

    def paintEvent(self, event: QPaintEvent) -> None:
        self._box.paint_numbers(QPainter(self), event.rect())


class VillageBox(QPlainTextEdit):
    """Plain text, one village a line; Tab leaves the box."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFont(theme.font())
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._numbers = _Numbers(self)
        self.setViewportMargins(theme.px(_MARGIN), 0, 0, 0)
        self.updateRequest.connect(self._follow)

    def tint(self, lines: Iterable[int]) -> None:
        """Tint these lines, numbered from 1."""
        found = []
        for line in lines:
            mark = QTextEdit.ExtraSelection()
            mark.cursor = QTextCursor(self.document().findBlockByNumber(line - 1))
            mark.format.setBackground(self._theme.colour("warn_tint"))
            mark.format.setForeground(self._theme.colour("warn"))
            mark.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
            found.append(mark)
        self.setExtraSelections(found)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the numbers at the left."""
        super().resizeEvent(event)
        inside = self.contentsRect()
        width = self._theme.px(_MARGIN)
        self._numbers.setGeometry(QRect(inside.left(), inside.top(), width, inside.height()))

    def paint_numbers(self, painter: QPainter, rect: QRect) -> None:
        """Draw the numbers of the lines in sight and the line beside them."""
        theme = self._theme
        painter.setFont(theme.font(12))
        painter.setPen(theme.colour("line"))
        edge = self._numbers.width() - 1
        painter.drawLine(edge, rect.top(), edge, rect.bottom())
        painter.setPen(theme.colour("mute"))
        block = self.firstVisibleBlock()
        offset = self.contentOffset()
        words = self._numbers.width() - theme.px(8)
        while block.isValid():
            box = self.blockBoundingGeometry(block).translated(offset).toRect()
            if box.top() > rect.bottom():
                break
            place = QRect(0, box.top(), words, box.height())
            flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(place, flags, str(block.blockNumber() + 1))
            block = block.next()

    def _follow(self, rect: QRect, by: int) -> None:
        if by:
            self._numbers.scroll(0, by)
        else:
            self._numbers.update(0, rect.y(), self._numbers.width(), rect.height())
