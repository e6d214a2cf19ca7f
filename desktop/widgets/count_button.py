"""A number that opens what it counted."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop.theme import Theme, Tone
from desktop.widgets.buttons import is_plain_enter


class CountButton(QAbstractButton):
    """A number, underlined while the mouse is over it or it has the focus.

    `what` says aloud and in the tip what a click opens; without it the number is plain words.
    """

    def __init__(
        self,
        theme: Theme,
        *,
        size: float = 14,
        bold: bool = False,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignRight,
        room: int = 8,
        parent: QWidget | None = None,
    ) -> None:
        """Be `room` logical pixels higher than the number is."""
        super().__init__(parent)
        self._theme = theme
        self._align = align
        self._tone = Tone.PLAIN
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFont(theme.font(size, bold))
        self.setFixedHeight(theme.px(size + room))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def show_count(self, text: str, tone: Tone = Tone.PLAIN, what: str = "") -> None:
        """Show a number in words; `what` is said of it where it opens something."""
        self.setText(text)
        self._tone = tone
        self.setEnabled(bool(what))
        self.setToolTip(what)
        self.setAccessibleName(f"{what} {text}".strip())
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if what else Qt.FocusPolicy.NoFocus)
        shape = Qt.CursorShape.PointingHandCursor if what else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)
        self.updateGeometry()
        self.update()

    def tone(self) -> Tone:
        """Return what the colour of the number means."""
        return self._tone

    def sizeHint(self) -> QSize:
        """Return the width of the number."""
        words = QFontMetrics(self.font()).horizontalAdvance(self.text())
        return QSize(words + 2, self.height())

    def minimumSizeHint(self) -> QSize:
        """Return the same as the size hint: a number is never cut."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open on Enter too."""
        if is_plain_enter(event):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the number."""
        painter = QPainter(self)
        font = self.font()
        font.setUnderline(self.isEnabled() and (self.underMouse() or self.hasFocus()))
        painter.setFont(font)
        painter.setPen(self._tone.ink)
        painter.drawText(self.rect(), self._align | Qt.AlignmentFlag.AlignVCenter, self.text())
