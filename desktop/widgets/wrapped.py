"""Running text with our own line height: wrapped between words, cut after some lines."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import (
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.theme import Theme, Tone

_OPENING = "《（“「『【〔"
_HANG = 0.45


class WrappedLabel(QWidget):
    """Text of one size that takes the width it is given and says how high it then is.

    `lines` is the most lines shown, 0 for all; what is cut ends in "…" and is whole in the
    tip. Opening marks at a line's start hang by 0.45 em.
    """

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        *,
        size: int = 14,
        bold: bool = False,
        tone: Tone = Tone.PLAIN,
        lines: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tone = tone
        self._most = lines
        self._step = theme.line_height(size)
        self._text = ""
        self._shown: list[str] = []
        self._laid: tuple[int, str] = (-1, "")
        self.setFont(theme.font(size, bold))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setText(text)

    def text(self) -> str:
        """Return the whole text."""
        return self._text

    def setText(self, text: str) -> None:
        """Show another text; newlines start a new line."""
        self._text = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self._lay()
        self.update()

    def set_tone(self, tone: Tone) -> None:
        """Colour the words by what they mean."""
        self._tone = tone
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Return that the height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height in pixels of the text at `width` pixels."""
        return max(1, len(self.broken(width)[0])) * self._step

    def sizeHint(self) -> QSize:
        """Return the size of the text in as few lines as look good."""
        widest = self._theme.px(480)
        natural = max(
            (QFontMetrics(self.font()).horizontalAdvance(t) for t in self._text.split("\n")),
            default=0,
        )
        width = min(natural + 1, widest)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return a size below which the text would be unreadable."""
        return QSize(self._theme.px(40), self._step)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the text for the new width."""
        self._lay()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines."""
        painter = QPainter(self)
        painter.setFont(self.font())
        ink = self._tone.ink if self.isEnabled() else self._theme.colour("mute")
        painter.setPen(ink)
        metrics = QFontMetrics(self.font())
        first = (self._step - metrics.height()) / 2 + metrics.ascent()
        em = self.font().pixelSize()
        for number, line in enumerate(self._shown):
            hang = _HANG * em if line[:1] and line[0] in _OPENING else 0
            painter.drawText(QPointF(-hang, first + number * self._step), line)

    def _lay(self) -> None:
        wanted = (self.width(), self._text)
        if wanted == self._laid:
            return
        self._laid = wanted
        self._shown, cut = self.broken(self.width())
        self.setToolTip(self._text if cut else "")

    def broken(self, width: int) -> tuple[list[str], bool]:
        """Return the lines at `width` pixels and whether text was cut off."""
        lines: list[str] = []
        for part in self._text.split("\n"):
            lines.extend(self._part(part, width))
        if not self._most or len(lines) <= self._most:
            return lines, False
        kept = lines[: self._most]
        rest = "".join(lines[self._most - 1 :])
        metrics = QFontMetrics(self.font())
        kept[-1] = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)
        if kept[-1] == rest:
            kept[-1] = f"{rest}…"
        return kept, True

    def _part(self, part: str, width: int) -> list[str]:
        layout = QTextLayout(part, self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        lines = []
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, width))
            start = line.textStart()
            lines.append(part[start : start + line.textLength()])
        layout.endLayout()
        return lines or [""]
