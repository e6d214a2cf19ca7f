"""Answers as rows of 46 with their key, and the three cards for a likely duplicate."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop.queries.lines import elided
from desktop.queries.replies import Words
from desktop.theme import Theme
from desktop.widgets.buttons import is_plain_enter
from desktop.widgets.keycap import cap_width, paint_cap

_HEIGHT, _LOW, _CARD = 46, 34, 80


class AnswerRow(QAbstractButton):
    """One answer: its key, its name in bold, and what will be recorded.

    `low` rows, for the lists, are 36 high; a blocked one is grey and says why.
    """

    def __init__(
        self, theme: Theme, key: str, words: Words, *, low: bool = False,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._theme = theme
        self._key = key
        self._words = words
        self._low = low
        self.setText(words.title)
        self.setAccessibleName(f"{key} {words.title}")
        self.setAccessibleDescription(words.blocked or words.note)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedHeight(theme.px(_LOW if low else _HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.block(words.blocked)

    def words(self) -> Words:
        """Return how the answer reads."""
        return self._words

    def block(self, reason: str) -> None:
        """Grey the row with `reason` in its tip."""
        self.setEnabled(not reason)
        self.setToolTip(reason)

    def sizeHint(self) -> QSize:
        """Return the height of the row."""
        return QSize(self._theme.px(160), self.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press on Enter and Space; leave arrows and figures to the page."""
        if is_plain_enter(event):
            self.click()
        elif event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def enterEvent(self, event: object) -> None:
        """Show that the row can be clicked."""
        self.update()

    def leaveEvent(self, event: object) -> None:
        """Show it plain again."""
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw frame, cap and words."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_frame(painter)
        left = float(theme.px(12))
        ink = theme.colour("second" if self.isEnabled() else "mute")
        paint_cap(painter, theme, left, self.height() / 2, self._key, ink)
        left += cap_width(theme, self._key) + theme.px(12 if not self._low else 8)
        self._paint_words(painter, left)

    def _paint_frame(self, painter: QPainter) -> None:
        theme, on = self._theme, self.isEnabled()
        focus = self.hasFocus()
        hover = self.underMouse() and on
        painter.setPen(QPen(theme.colour("brand" if focus or hover else "line"), 2 if focus else 1))
        ground = "selection" if self.isDown() else "tint" if hover else "surface"
        painter.setBrush(theme.colour(ground if on else "rest_tint"))
        inset = 1.0 if focus else 0.5
        rect = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(rect, theme.px(4), theme.px(4))

    def _paint_words(self, painter: QPainter, left: float) -> None:
        theme, on = self._theme, self.isEnabled()
        bold = theme.font(14, bold=bool(self._words.note) or not self._low)
        right = self.width() - theme.px(12)
        wide = min(QFontMetrics(bold).horizontalAdvance(self._words.title) + 2, int(right - left))
        ink = theme.colour("text" if on else "mute")
        elided(painter, QRectF(left, 0, wide, self.height()), self._words.title, bold, ink)
        left += wide + theme.px(12)
        note = self._words.blocked or self._words.note
        if note and right - left > theme.px(24):
            rest = QRectF(left, 0, right - left, self.height())
            elided(painter, rest, note, theme.font(13), theme.colour("second" if on else "mute"))


class AnswerCard(AnswerRow):
    """An answer to a likely duplicate: key and name, then two lines of what follows."""

    def __init__(self, theme: Theme, key: str, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(theme, key, words, parent=parent)
        self.setFixedHeight(theme.px(_CARD))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame and the three lines."""
        theme, on = self._theme, self.isEnabled()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_frame(painter)
        left, right = float(theme.px(14)), self.width() - theme.px(12)
        ink = theme.colour("text" if on else "mute")
        paint_cap(painter, theme, left, theme.px(22), self._key, ink)
        title = left + cap_width(theme, self._key) + theme.px(10)
        for x, top, height, text, font, name in (
            (title, 9, 26, self._words.title, theme.font(16, bold=True), "text"),
            (left, 35, 20, self._words.blocked or self._words.note, theme.font(13), "text"),
            (left, 55, 20, "" if self._words.blocked else self._words.more, theme.font(12),
             "second"),
        ):  # fmt: skip
            rect = QRectF(x, theme.px(top), right - x, theme.px(height))
            elided(painter, rect, text, font, theme.colour(name if on else "mute"))
