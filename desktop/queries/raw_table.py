"""The raw row between its neighbours, the cells in doubt marked, the one in question boxed."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent, QTextLayout
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from db.exchange.columns import Parse
from desktop.queries.lines import elided, laid, width_of
from desktop.queries.raw_widths import LEAST, SHORTEST, Need, parse_of, shared
from desktop.theme import Theme

_SIZE = 12
_HEAD, _NEIGHBOUR, _PADDING = 30, 28, 6
_NUMBER = 30
_WIDEST, _HEADING = 320, 96
_MOST_LINES = 6


@dataclass(frozen=True, slots=True)
class RawRow:
    """One row of the sheet: its number, and its cells by column."""

    number: str
    texts: dict[str, str]


@dataclass(frozen=True, slots=True)
class RawRows:
    """What is shown: columns with their headings, the row, and the rows above and below."""

    columns: tuple[tuple[str, str], ...] = ()
    row: RawRow | None = None
    above: RawRow | None = None
    below: RawRow | None = None
    boxed: str = ""
    doubtful: Collection[str] = ()
    struck: bool = False


class RawTable(QWidget):
    """Draws the rows as wide as it is: short cells in full, stories in what room is left."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows = RawRows()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_rows(self, rows: RawRows) -> None:
        """Show other rows."""
        self._rows = rows
        words = [f"{heading} {rows.row.texts.get(column, '')}" for column, heading in rows.columns
                 if rows.row is not None]  # fmt: skip
        self.setAccessibleName("; ".join(words))
        self.setMinimumWidth(self.least_width())
        self.fit()

    def rows(self) -> RawRows:
        """Return the rows shown."""
        return self._rows

    def least_width(self) -> int:
        """Return the width below which the columns could not be read."""
        return self._theme.px(_NUMBER) + sum(one.least for one in self._needs()) + 1

    def fit(self) -> None:
        """Take the height that the rows need at the present width."""
        self.setFixedHeight(self.height_at(self.width()))
        self.update()

    def height_at(self, width: int) -> int:
        """Return the height in pixels of all rows at a width."""
        return round(sum(height for _, height in self._bands(self.widths(width)))) + 1

    def widths(self, width: int) -> list[int]:
        """Return the width of each column: what it needs, or its share where room is short."""
        return shared(self._needs(), width - 1 - self._theme.px(_NUMBER))

    def span(self) -> tuple[int, int]:
        """Return where the column in question begins and ends, from the left edge."""
        names = [column for column, _ in self._rows.columns]
        at = names.index(self._rows.boxed) if self._rows.boxed in names else 0
        widths = self.widths(self.width())
        left = self._theme.px(_NUMBER) + sum(widths[:at])
        return left, left + sum(widths[at : at + 1])

    def sizeHint(self) -> QSize:
        """Return the height at the present width."""
        return QSize(self.least_width(), self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw headings, rows, lines and the box."""
        painter = QPainter(self)
        widths = self.widths(self.width())
        if not widths:
            return
        lefts = [self._theme.px(_NUMBER)]
        for width in widths:
            lefts.append(lefts[-1] + width)
        top = 0.0
        bands = self._bands(widths)
        for row, height in bands:
            self._paint_band(painter, row, lefts, QRectF(0, top, lefts[-1], height))
            top += height
        self._paint_lines(painter, lefts, [height for _, height in bands])
        self._paint_box(painter, lefts, bands)

    def _needs(self) -> list[Need]:
        return [self._need(column, heading) for column, heading in self._rows.columns]

    def _need(self, column: str, heading: str) -> Need:
        """Return what a column needs; its heading may be cut, and whole cells only if short."""
        theme = self._theme
        bold = column == self._rows.boxed
        font = theme.font(13 if bold else _SIZE, bold=bold)
        rows = (self._rows.row, self._rows.above, self._rows.below)
        texts = [row.texts.get(column, "") for row in rows if row is not None]
        padding = 2 * theme.px(_PADDING) + 2
        held = min(max(width_of(text, font) for text in texts) + padding, theme.px(_WIDEST))
        head = min(width_of(heading, theme.font(_SIZE, bold=True)) + padding, theme.px(_HEADING))
        most = theme.px(SHORTEST.get(parse_of(column), _WIDEST))
        least = max(theme.px(LEAST), min(held, most))
        return Need(least, max(least, head, held), parse_of(column) is Parse.TEXT)

    def _bands(self, widths: Sequence[int]) -> list[tuple[RawRow | None, int]]:
        """Return the rows from top to bottom with their heights; None is the row of headings."""
        theme, rows = self._theme, self._rows
        bands: list[tuple[RawRow | None, int]] = [(None, theme.px(_HEAD))]
        for row in (rows.above, rows.row, rows.below):
            if row is not None:
                height = theme.px(_NEIGHBOUR)
                bands.append((row, self._height(row, widths) if row is rows.row else height))
        return bands

    def _height(self, row: RawRow, widths: Sequence[int]) -> int:
        lines = 1
        for (column, _), width in zip(self._rows.columns, widths, strict=True):
            lines = max(lines, self._laid(column, row.texts.get(column, ""), width).lineCount())
        step = self._theme.line_height(_SIZE)
        return min(lines, _MOST_LINES) * step + 2 * self._theme.px(9)

    def _laid(self, column: str, text: str, width: int) -> QTextLayout:
        boxed = column == self._rows.boxed
        font = self._theme.font(13 if boxed else _SIZE, bold=boxed)
        if self._rows.struck:
            font.setStrikeOut(True)
        room = width - 2 * self._theme.px(_PADDING)
        return laid(text, font, room, self._theme.line_height(_SIZE))

    def _paint_band(
        self, painter: QPainter, row: RawRow | None, lefts: Sequence[int], band: QRectF
    ) -> None:
        theme, rows = self._theme, self._rows
        gutter = QRectF(0, band.top(), lefts[0], band.height())
        main = row is not None and row is rows.row
        painter.fillRect(band if row is None else gutter, theme.colour("bg"))
        if row is not None:
            painter.setFont(theme.font(_SIZE, bold=main))
            painter.setPen(theme.colour("text" if main else "second"))
            painter.drawText(gutter, Qt.AlignmentFlag.AlignCenter, row.number)
        for at, (column, heading) in enumerate(rows.columns):
            cell = QRectF(lefts[at], band.top(), lefts[at + 1] - lefts[at], band.height())
            inner = cell.adjusted(theme.px(_PADDING), 0, -theme.px(_PADDING), 0)
            if row is None:
                bold = theme.font(_SIZE, bold=True)
                elided(painter, inner, heading, bold, theme.colour("second"))
            elif main:
                self._paint_cell(painter, column, row.texts.get(column, ""), cell, inner)
            else:
                text = row.texts.get(column, "")
                elided(painter, inner, text, theme.font(_SIZE), theme.colour("mute"))

    def _paint_cell(
        self, painter: QPainter, column: str, text: str, cell: QRectF, inner: QRectF
    ) -> None:
        theme = self._theme
        boxed = column == self._rows.boxed
        if boxed or column in self._rows.doubtful:
            painter.fillRect(cell, theme.colour("warn_tint"))
        layout = self._laid(column, text, round(cell.width()))
        step = theme.line_height(_SIZE)
        shown = min(layout.lineCount(), _MOST_LINES)
        top = cell.top() + (cell.height() - shown * step) / 2
        painter.setPen(theme.colour("warn" if boxed else "text"))
        painter.save()
        painter.setClipRect(QRectF(cell.left(), top, cell.width(), shown * step))
        layout.draw(painter, QPointF(inner.left(), top))
        painter.restore()

    def _paint_lines(self, painter: QPainter, lefts: Sequence[int], heights: Sequence[int]) -> None:
        painter.setPen(QPen(self._theme.colour("line"), 1))
        right, bottom = lefts[-1], sum(heights)
        for left in (0, *lefts):
            painter.drawLine(QPointF(left + 0.5, 0), QPointF(left + 0.5, bottom))
        top = 0
        for height in (0, *heights):
            top += height
            painter.drawLine(QPointF(0, top + 0.5), QPointF(right, top + 0.5))

    def _paint_box(
        self, painter: QPainter, lefts: Sequence[int], bands: Sequence[tuple[RawRow | None, int]]
    ) -> None:
        names = [column for column, _ in self._rows.columns]
        if self._rows.boxed not in names:
            return
        at, top = names.index(self._rows.boxed), 0
        for row, height in bands:
            if row is not None and row is self._rows.row:
                painter.setPen(QPen(self._theme.colour("warn"), 2))
                painter.drawRect(QRectF(lefts[at] + 1, top + 1, lefts[at + 1] - lefts[at] - 1,
                                        height - 1))  # fmt: skip
            top += height


class RawArea(QScrollArea):
    """Holds the table; scrolls sideways only where its columns cannot be made to fit."""

    def __init__(self, theme: Theme, table: RawTable) -> None:
        super().__init__()
        self._theme = theme
        self._table = table
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setWidget(table)

    def fit(self) -> None:
        """Give the table the room there is and take its height."""
        least = self._table.least_width()
        width = max(self.width(), least)
        self._table.setFixedWidth(width)
        self._table.fit()
        bar = self._theme.px(12) if least > self.width() else 0
        self.setFixedHeight(self._table.height() + bar)
        self._show_boxed()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the columns out anew."""
        self.fit()

    def _show_boxed(self) -> None:
        """Bring the column in question into sight, with as much left of it as there is room."""
        left, right = self._table.span()
        gap = self._theme.px(_NUMBER)
        bar = self.horizontalScrollBar()
        bar.setRange(0, max(0, self._table.width() - self.width()))
        bar.setValue(0 if right + gap <= self.width() else min(left, right + gap - self.width()))
