"""What a page shows while it has nothing: what belongs there and the button that fills it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop import icons
from desktop.theme import Theme, Tone
from desktop.widgets.buttons import Button
from desktop.widgets.label import Label
from desktop.widgets.wrapped import WrappedLabel


class EmptyPage(QWidget):
    """An icon, what belongs here (16 bold), a sentence how it gets here, and buttons."""

    def __init__(
        self,
        theme: Theme,
        icon: str,
        title: str,
        text: str,
        *buttons: Button,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        centre = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self)
        column.setSpacing(theme.px(12))
        column.addStretch(2)
        image = QLabel()
        image.setPixmap(
            icons.pixmap(icon, theme.colour("rail"), theme.px(56), self.devicePixelRatioF())
        )
        column.addWidget(image, 0, centre)
        column.addWidget(Label(theme, title, size=16, bold=True), 0, centre)
        sentence = WrappedLabel(theme, text, tone=Tone.SECOND)
        width = min(sentence.sizeHint().width(), theme.px(480))
        sentence.setFixedSize(width, sentence.heightForWidth(width))
        column.addWidget(sentence, 0, centre)
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        row.addStretch(1)
        for button in buttons:
            row.addWidget(button)
        row.addStretch(1)
        column.addSpacing(theme.px(4))
        column.addLayout(row)
        column.addStretch(3)
