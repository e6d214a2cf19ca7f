"""A number that opens what it counted, and the bar of a rate with its target."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop.theme import Theme, Tone
from desktop.widgets.buttons import is_plain_enter


class CountButton(QAbstractButton):
    """A number, underlined while the mouse is over it or it has the focus; zero is grey.

    `what` says aloud and in the tip what a click opens; without it the number is plain words.
    """

    def __init__(
        self,
        theme: Theme,
        *,
        size: float = 14,
        bold: bool = False,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignRight,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._align = align
        self._tone = Tone.PLAIN
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFont(theme.font(size, bold))
        self.setFixedHeight(theme.px(size + 12))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

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


class RateBar(QWidget):
    """A bar from zero with a tick at its target; below it the bar is amber."""

    def __init__(self, theme: Theme, target: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._target = target / 100
        self._rate = 0.0
        self._reached = True
        self.setFixedHeight(theme.px(12))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_rate(self, part: int, whole: int, *, reached: bool) -> None:
        """Show `part` of `whole`; `reached` tells that this is on target."""
        self._rate = part / whole if whole else 0.0
        self._reached = reached
        self.setAccessibleName(f"{part}/{whole}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw track, bar and tick."""
        theme, painter = self._theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        high = theme.px(6)
        top, round_by = (self.height() - high) / 2, high / 2
        painter.setBrush(theme.colour("line"))
        painter.drawRoundedRect(QRectF(0, top, self.width(), high), round_by, round_by)
        width = self._rate * self.width()
        if width:
            painter.setBrush(theme.colour("brand" if self._reached else "warn"))
            painter.drawRoundedRect(QRectF(0, top, max(width, high), high), round_by, round_by)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setBrush(theme.colour("text"))
        painter.drawRect(QRectF(round(self._target * self.width()), 0, theme.px(2), self.height()))
