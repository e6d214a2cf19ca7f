"""The painter of table cells: it reads the row itself and asks the model for no roles."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.theme import Theme
from desktop.widgets.cells import Cell, as_cell
from desktop.widgets.chips import CHIP_HEIGHT, chip_width, paint_chip
from desktop.widgets.table import TableModel

PADDING = 8
ROW_HEIGHT = 38

_AnyIndex = QModelIndex | QPersistentModelIndex


class RowDelegate(QStyledItemDelegate):
    """Draws the cells of a TableModel: words with "…", chips, tones, zebra and selection.

    About 5 ms a repaint of a full window, where role by role takes 12.
    """

    def __init__(self, theme: Theme, model: TableModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = model
        self._plain = theme.font(14)
        self._bold = theme.font(14, bold=True)
        self._plain_metrics = QFontMetrics(self._plain)
        self._bold_metrics = QFontMetrics(self._bold)
        self._selection = theme.colour("selection")
        self._zebra = theme.colour("zebra")
        self._inset = theme.px(PADDING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _AnyIndex) -> None:
        """Draw one cell."""
        number, column = index.row(), index.column()
        rect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._selection)
        elif number % 2:
            painter.fillRect(rect, self._zebra)
        cell = as_cell(self._model.row(number)[column])
        if cell.chip:
            self._paint_chip(painter, rect, cell)
        else:
            self._paint_words(painter, rect, cell, self._model.columns[column].right)

    def sizeHint(self, option: QStyleOptionViewItem, index: _AnyIndex) -> QSize:
        """Return the fixed row height."""
        return QSize(self._theme.px(80), self._theme.px(ROW_HEIGHT))

    def shows_whole(self, index: _AnyIndex, width: int) -> bool:
        """Return whether the words of a cell fit into `width` pixels."""
        text = self._model.text(index.row(), index.column())
        return self._bold_metrics.horizontalAdvance(text) <= width - 2 * self._inset

    def _paint_words(self, painter: QPainter, rect: QRect, cell: Cell, right: bool) -> None:
        words = rect.adjusted(self._inset, 0, -self._inset, 0)
        painter.setFont(self._bold if cell.bold else self._plain)
        painter.setPen(cell.tone.ink)
        metrics = self._bold_metrics if cell.bold else self._plain_metrics
        text = metrics.elidedText(cell.text, Qt.TextElideMode.ElideRight, words.width())
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(words, side | Qt.AlignmentFlag.AlignVCenter, text)

    def _paint_chip(self, painter: QPainter, rect: QRect, cell: Cell) -> None:
        theme = self._theme
        height = theme.px(CHIP_HEIGHT)
        room = rect.width() - self._inset
        width = min(chip_width(theme, cell.text, cell.mark), room)
        top = rect.top() + (rect.height() - height) / 2
        chip = QRectF(rect.left() + self._inset / 2, round(top), width, height)
        paint_chip(
            painter, theme, chip, cell.text, cell.tone, mark=cell.mark, outlined=cell.outlined
        )
