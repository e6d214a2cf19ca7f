"""Buttons: the filled one, the outlined ones, links and icons, with their key caps inside."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QIcon,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QShortcut,
)
from PySide6.QtWidgets import (
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QToolButton,
    QWidget,
)

from desktop import icons
from desktop.theme import Theme
from desktop.widgets.keycap import cap_width, paint_cap

PRIMARY_KEYS = "Ctrl+Return"
_ICON = 18
_HEIGHTS = {"link": 24, "small": 20}
_INKS = {"link": "brand", "small": "brand", "danger": "danger"}


def shown_keys(keys: str) -> str:
    """Return how the cap of a key sequence reads, such as Ctrl+Enter for Ctrl+Return."""
    text = keys.replace("Return", "Enter")
    return text.replace("Left", "←").replace("Right", "→")


def is_plain_enter(event: QKeyEvent) -> bool:
    """Return whether Enter was struck, alone and not held down."""
    alone = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    struck = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat()
    return alone and struck


class Button(QPushButton):
    """A button of a `kind`: primary (filled, one a surface), secondary, danger, link or
    small (a link of 12 beside a label).

    `keys` is a key sequence such as "Ctrl+Return"; it triggers the button while it is
    visible and shows as a cap. `cap` shows a cap for a key that someone else listens to.
    An "&" in the text marks the Alt key.
    """

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        kind: str = "secondary",
        icon: str = "",
        keys: str = "",
        cap: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self._keys = keys
        self._icon = icon
        self._kind = kind
        self._cap = cap or shown_keys(keys)
        self.setProperty("kind", kind)
        self.setAutoDefault(False)
        self._icon_size = theme.px(14 if kind == "small" else _ICON)
        self._gap = theme.px(4 if kind == "small" else 8)
        self._set_font()
        self.setFixedHeight(theme.px(_HEIGHTS.get(kind, 32)))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        if keys:
            self.setShortcut(QKeySequence(keys))
            if keys.endswith("Return"):
                pad = QShortcut(QKeySequence(keys.replace("Return", "Enter")), self)
                pad.activated.connect(self.click)

    def setText(self, text: str) -> None:
        """Show another text and keep the keys, which Qt would drop."""
        super().setText(text)
        if self._keys:
            self.setShortcut(QKeySequence(self._keys))

    def set_icon(self, name: str) -> None:
        """Show another icon of `resources/icons`, or none for an empty name."""
        self._icon = name
        self.updateGeometry()
        self.update()

    def set_filled(self, filled: bool) -> None:
        """Make the button the filled one of its surface, or an outlined one again."""
        self._kind = "primary" if filled else "secondary"
        self.setProperty("kind", self._kind)
        self.style().polish(self)
        self._set_font()  # after the style sheet, which puts back the one it knows
        self.updateGeometry()

    def block(self, reason: str) -> None:
        """Grey the button with `reason` in its tip, or free it where the reason is empty."""
        self.setEnabled(not reason)
        self.setToolTip(reason)
        self.setAccessibleDescription(reason)

    def ink(self) -> QColor:
        """Return the colour of the words as the button stands."""
        if not self.isEnabled():
            return self._theme.colour("mute")
        if self._kind == "primary" or self.isChecked():
            return self._theme.colour("surface")
        return self._theme.colour(_INKS.get(self._kind, "text"))

    def sizeHint(self) -> QSize:
        """Return the width of icon, words, cap and paddings."""
        padding = self._theme.px(4 if self._kind in _HEIGHTS else 14)
        return QSize(self._content_width() + 2 * padding, self.height())

    def minimumSizeHint(self) -> QSize:
        """Return the same as the size hint: a button never loses its words."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press on Enter too, as people expect of the button that has the focus."""
        if is_plain_enter(event):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame of the style and our own contents in its middle."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QPainter(self)
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        self._paint_content(painter)

    def _set_font(self) -> None:
        size = 12 if self._kind == "small" else 14
        self.setFont(self._theme.font(size, bold=self._kind == "primary"))

    def _text_width(self) -> int:
        flag = Qt.TextFlag.TextShowMnemonic
        return QFontMetrics(self.font()).size(flag, self.text()).width()

    def _parts(self) -> list[int]:
        theme = self._theme
        parts = [self._icon_size] if self._icon else []
        if self.text():
            parts.append(self._text_width())
        if self._cap:
            parts.append(cap_width(theme, self._cap))
        return parts

    def _content_width(self) -> int:
        parts = self._parts()
        return sum(parts) + self._gap * max(0, len(parts) - 1)

    def _paint_content(self, painter: QPainter) -> None:
        theme, ink = self._theme, self.ink()
        left = (self.width() - self._content_width()) // 2
        middle = self.height() / 2
        gap = self._gap
        if self._icon and self._kind != "segment":
            size = self._icon_size
            image = icons.pixmap(self._icon, ink, size, self.devicePixelRatioF())
            painter.drawPixmap(left, round(middle - size / 2), image)
            left += size + gap
        if self._kind == "segment" and self._cap:
            paint_cap(painter, theme, left, middle, self._cap, ink)
            left += cap_width(theme, self._cap) + gap
        painter.setFont(self.font())
        painter.setPen(ink)
        width = self._text_width()
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextShowMnemonic
        painter.drawText(QRect(left, 0, width + 1, self.height()), flags, self.text())
        left += width + gap
        if self._kind != "segment" and self._cap:
            paint_cap(painter, theme, left, middle, self._cap, ink)


class IconButton(QToolButton):
    """A square button with an icon only; `name` says aloud and in the tip what it does."""

    def __init__(
        self,
        theme: Theme,
        icon: str,
        name: str,
        *,
        size: int = 32,
        framed: bool = False,
        keys: str = "",
        colour: str = "second",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setIcon(self._icon(theme, icon, colour))
        self.setIconSize(QSize(theme.px(_ICON), theme.px(_ICON)))
        self.setFixedSize(theme.px(size), theme.px(size))
        self.setAccessibleName(name)
        self.setToolTip(f"{name}  {shown_keys(keys)}" if keys else name)
        self.setProperty("framed", "true" if framed else "false")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        if keys:
            self.setShortcut(QKeySequence(keys))

    @staticmethod
    def _icon(theme: Theme, name: str, colour: str) -> QIcon:
        return icons.icon(name, theme.colour(colour), theme.px(_ICON))
