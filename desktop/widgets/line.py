"""A one-line input 32 high, with room for an icon before and a button after the words."""

from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from desktop import icons
from desktop.theme import Theme
from desktop.widgets.buttons import IconButton


class LineBox(QLineEdit):
    """A line edit in the theme's measure; `leading` names an icon before the words."""

    def __init__(
        self,
        theme: Theme,
        *,
        placeholder: str = "",
        leading: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._leading = leading
        self._trailing: IconButton | None = None
        self.setFont(theme.font())
        self.setPlaceholderText(placeholder)
        self.setFixedHeight(theme.px(32))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(theme.px(48))
        self._set_margins()

    def set_trailing(self, button: IconButton) -> None:
        """Put `button` (28 or less) inside the right end."""
        self._trailing = button
        button.setParent(self)
        self._set_margins()
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button at the right end."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line edit and the icon before its words."""
        super().paintEvent(event)
        if self._leading:
            size = self.theme.px(18)
            image = icons.pixmap(
                self._leading, self.theme.colour("mute"), size, self.devicePixelRatioF()
            )
            painter = QPainter(self)
            painter.drawPixmap(self.theme.px(8), (self.height() - size) // 2, image)

    def _set_margins(self) -> None:
        left = self.theme.px(24) if self._leading else 0
        right = self._trailing.width() - self.theme.px(4) if self._trailing else 0
        self.setTextMargins(left, 0, right, 0)

    def _place(self) -> None:
        if self._trailing is not None:
            inset = (self.height() - self._trailing.height()) // 2
            self._trailing.move(self.width() - self._trailing.width() - inset, inset)
