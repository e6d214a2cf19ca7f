"""A line of text in one of the theme's sizes and colours."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desktop.theme import Theme, Tone


class Label(QLabel):
    """One line; where `elides` it gives way and ends in "…", the whole line in its tip."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        *,
        size: float = 14,
        bold: bool = False,
        tone: Tone = Tone.PLAIN,
        elides: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._elides = elides
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(theme.font(size, bold))
        self.set_tone(tone)
        if elides:
            self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    def set_tone(self, tone: Tone) -> None:
        """Colour the words by what they mean."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, tone.ink)
        self.setPalette(palette)

    def minimumSizeHint(self) -> QSize:
        """Return the whole line's size, or nearly no width where the line elides."""
        hint = super().minimumSizeHint()
        return QSize(self.fontMetrics().averageCharWidth(), hint.height()) if self._elides else hint

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put a line that does not fit into the tip."""
        super().resizeEvent(event)
        if self._elides:
            whole = self.fontMetrics().horizontalAdvance(self.text()) <= self.width()
            self.setToolTip("" if whole else self.text())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line, cut where it has to be."""
        if not self._elides:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        cut = Qt.TextElideMode.ElideRight
        text = self.fontMetrics().elidedText(self.text(), cut, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, text)
