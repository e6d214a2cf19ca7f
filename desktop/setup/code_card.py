"""The recovery code in large groups, and the paper it is printed on in small."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.theme import Theme

_ROW = 4
_TALL, _LOW = 148, 78


class CodeCard(QWidget):
    """Seven groups of four characters, numbered, four in a row or, when low, all in one."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._groups: list[str] = []
        self._in_row = _ROW
        self.setFixedHeight(theme.px(_TALL))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_code(self, code: str) -> None:
        """Show a code whose groups are parted by hyphens; an empty one clears the card."""
        self._groups = code.split("-") if code else []
        self.update()

    def set_low(self, low: bool) -> None:
        """Put all groups in one row, or four in each."""
        self._in_row = 2 * _ROW - 1 if low else _ROW
        self.setFixedHeight(self._theme.px(_LOW if low else _TALL))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw frame, numbers and groups."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("rail"), 1))
        painter.setBrush(theme.colour("zebra"))
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(frame, theme.px(8), theme.px(8))
        each = (self.width() - theme.px(24)) / self._in_row
        big = theme.font(32, bold=True)
        big.setPixelSize(min(big.pixelSize(), int(each / 3.2)))
        for place, group in enumerate(self._groups):
            left = theme.px(12) + place % self._in_row * each
            top = theme.px(14) + place // self._in_row * theme.px(60)
            painter.setPen(theme.colour("mute"))
            painter.setFont(theme.font(12))
            number = QRectF(left, top, each, theme.px(18))
            painter.drawText(number, Qt.AlignmentFlag.AlignCenter, str(place + 1))
            painter.setPen(theme.colour("text"))
            painter.setFont(big)
            words = QRectF(left, top + theme.px(16), each, theme.px(42))
            painter.drawText(words, Qt.AlignmentFlag.AlignCenter, group)


class PaperImage(QWidget):
    """A page in small, its proportions kept."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._image = QImage()
        self.setFixedWidth(theme.px(264))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def show_image(self, image: QImage) -> None:
        """Show a page; a null image shows none."""
        self._image = image
        self.update()

    def minimumSizeHint(self) -> QSize:
        """Return a size that any panel has room for."""
        return QSize(self.width(), self._theme.px(120))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the page and its edge."""
        if self._image.isNull():
            return
        size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        ratio = self.devicePixelRatioF()
        smooth = Qt.TransformationMode.SmoothTransformation
        shown = self._image.scaled(size * ratio, Qt.AspectRatioMode.KeepAspectRatio, smooth)
        shown.setDevicePixelRatio(ratio)
        painter = QPainter(self)
        painter.drawImage(0, 0, shown)
        page = QRectF(0.5, 0.5, size.width() - 1, size.height() - 1)
        painter.setPen(self._theme.colour("rail"))
        painter.drawRect(page)
