"""Text drawn by hand: broken into lines of our own height, cut with "…" where room ends."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from desktop.queries.comparing import Runs


def laid(text: str, font: QFont, width: float, step: int, runs: Runs = ()) -> QTextLayout:
    """Return text laid out in lines `step` apart; `runs` of it are bold and underlined."""
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats([_marked(start, length) for start, length in runs])
    layout.beginLayout()
    top = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1.0, width))
        line.setPosition(QPointF(0, top + (step - line.height()) / 2))
        top += step
    layout.endLayout()
    return layout


def _marked(start: int, length: int) -> QTextLayout.FormatRange:
    form = QTextCharFormat()
    form.setFontWeight(QFont.Weight.Bold)
    form.setFontUnderline(True)
    found = QTextLayout.FormatRange()
    found.start, found.length, found.format = start, length, form
    return found


def elided(painter: QPainter, rect: QRectF, text: str, font: QFont, ink: QColor) -> None:
    """Draw one line in the middle of `rect`, cut where it has to be."""
    painter.setFont(font)
    painter.setPen(ink)
    plain = " ".join(text.split("\n"))
    cut = QFontMetrics(font).elidedText(plain, Qt.TextElideMode.ElideRight, int(rect.width()))
    painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, cut)


def width_of(text: str, font: QFont) -> int:
    """Return the pixels that the widest of its lines takes."""
    metrics = QFontMetrics(font)
    return max((metrics.horizontalAdvance(line) for line in text.split("\n")), default=0)
