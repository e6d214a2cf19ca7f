"""Chips: small words with a colour that mark an exception, and the ones that filter."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLayout,
    QMenu,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from desktop.theme import Theme, Tone
from desktop.widgets.buttons import Button

CHIP_HEIGHT = 24
_PADDING = 10
_MARK = 18


def chip_width(theme: Theme, text: str, mark: str = "") -> int:
    """Return the width in pixels of a chip."""
    words = QFontMetrics(theme.font(13)).horizontalAdvance(text)
    return words + 2 * theme.px(_PADDING) + (theme.px(_MARK) if mark else 0)


def paint_chip(
    painter: QPainter,
    theme: Theme,
    rect: QRectF,
    text: str,
    tone: Tone,
    *,
    mark: str = "",
    outlined: bool = False,
) -> None:
    """Draw a chip into `rect`; `mark` is a letter in a disc, outlined means set by ourselves."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    radius = rect.height() / 2
    if outlined:
        painter.setPen(QPen(tone.ink, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tone.ground)
        painter.drawRoundedRect(rect, radius, radius)
    words = rect.adjusted(theme.px(_PADDING), 0, -theme.px(_PADDING), 0)
    if mark:
        words.setLeft(_paint_mark(painter, theme, rect, mark, tone))
    painter.setPen(tone.ink)
    painter.setFont(theme.font(13))
    painter.drawText(words, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()


def _paint_mark(painter: QPainter, theme: Theme, rect: QRectF, mark: str, tone: Tone) -> float:
    size = theme.px(_MARK)
    inset = (rect.height() - size) / 2
    disc = QRectF(rect.left() + inset, rect.top() + inset, size, size)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tone.ink)
    painter.drawEllipse(disc)
    painter.setPen(theme.colour("surface"))
    painter.setFont(theme.font(12, bold=True))
    painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, mark)
    return disc.right() + theme.px(4)


class Chip(QWidget):
    """One chip beside a title or a row."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        tone: Tone = Tone.REST,
        *,
        mark: str = "",
        outlined: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._outlined = outlined
        self.set_chip(text, tone, mark)

    def set_chip(self, text: str, tone: Tone, mark: str = "") -> None:
        """Show other words, tone and letter."""
        self._text, self._tone, self._mark = text, tone, mark
        self.setAccessibleName(f"{mark} {text}".strip())
        self.setFixedSize(
            chip_width(self._theme, text, mark) if text else 0, self._theme.px(CHIP_HEIGHT)
        )
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the chip."""
        rect = QRectF(self.rect())
        painter = QPainter(self)
        paint_chip(
            painter,
            self._theme,
            rect,
            self._text,
            self._tone,
            mark=self._mark,
            outlined=self._outlined,
        )


@dataclass(frozen=True)
class FilterItem:
    """One filter: its key, its word, and how many rows it has (None where not counted)."""

    key: str
    label: str
    count: int | None = None


class FilterChip(QPushButton):
    """A checkable chip: a word and a count."""

    def __init__(self, theme: Theme, item: FilterItem, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setFont(theme.font(14))
        self.setFixedHeight(theme.px(30))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setObjectName(item.key)
        self.show_item(item)

    def show_item(self, item: FilterItem) -> None:
        """Show the word and the count of `item`."""
        count = "" if item.count is None else f" {item.count:,}"
        self.setText(f"{item.label}{count}")

    def sizeHint(self) -> QSize:
        """Return a width that stays the same when the words turn bold."""
        words = QFontMetrics(self._theme.font(14, bold=True)).horizontalAdvance(self.text())
        return QSize(words + 2 * self._theme.px(13), self.height())


class FilterChips(QWidget):
    """A row of filters of which one is chosen; those that do not fit are in a menu at its end.

    `chosen` carries the key when the user picks one; `choose` is silent.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.chips: dict[str, FilterChip] = {}
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._clicked)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.px(8))
        self._row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.more = Button(theme, self.tr("More"), icon="down", parent=self)
        self.more.setFixedHeight(theme.px(30))
        self.more.clicked.connect(self._show_menu)
        self._row.addWidget(self.more)
        self._row.addStretch(1)
        self.setFixedHeight(theme.px(30))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_items(self, items: Sequence[FilterItem]) -> None:
        """Show `items`; with the same keys as before only words and counts change."""
        if [item.key for item in items] == list(self.chips):
            for item in items:
                self.chips[item.key].show_item(item)
        else:
            self._rebuild(items)
        self._fit()

    def choose(self, key: str) -> None:
        """Check the filter `key` without a signal."""
        self.chips[key].setChecked(True)
        self._fit()

    def current(self) -> str:
        """Return the key of the chosen filter, or an empty text."""
        checked = self._group.checkedButton()
        return checked.objectName() if checked else ""

    def minimumSizeHint(self) -> QSize:
        """Return hardly any width: filters that do not fit go into the menu."""
        return QSize(self._theme.px(120), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep as many filters in the row as fit."""
        self._fit()

    def _rebuild(self, items: Sequence[FilterItem]) -> None:
        before = self.current()
        for chip in self.chips.values():
            self._group.removeButton(chip)
            self._row.removeWidget(chip)
            chip.deleteLater()
        self.chips = {item.key: FilterChip(self._theme, item, self) for item in items}
        for place, chip in enumerate(self.chips.values()):
            self._group.addButton(chip)
            self._row.insertWidget(place, chip)
        if items:
            self.chips.get(before, self.chips[items[0].key]).setChecked(True)

    def _fit(self) -> None:
        gap = self._theme.px(8)
        widths = {key: chip.sizeHint().width() + gap for key, chip in self.chips.items()}
        room = self.width() + gap
        if sum(widths.values()) > room:
            room -= self.more.sizeHint().width() + gap
        room -= widths.get(self.current(), 0)
        for key, chip in self.chips.items():
            if not chip.isChecked():
                room -= widths[key]
            chip.setVisible(chip.isChecked() or room >= 0)
        self.more.setVisible(any(chip.isHidden() for chip in self.chips.values()))

    def _show_menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for key, chip in self.chips.items():
            if chip.isHidden():
                menu.addAction(chip.text()).triggered.connect(partial(self._pick, key))
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _pick(self, key: str) -> None:
        self.choose(key)
        self.chosen.emit(key)

    def _clicked(self) -> None:
        self._fit()
        self.chosen.emit(self.current())
