"""The step form's frame: it slides over the page from the right, behind it a light scrim."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from desktop import icons
from desktop.theme import Theme, Tone
from desktop.widgets.buttons import PRIMARY_KEYS, Button, IconButton
from desktop.widgets.keycap import KeyHint
from desktop.widgets.label import Label
from desktop.widgets.scroll import ScrollBody

WIDTH = 640


class SlidePanel(QFrame):
    """The white panel itself."""


class SlideHead(QFrame):
    """The head of the panel, 64 high."""


class SlideEdge(QFrame):
    """The foot of the panel, 56 high."""


class SlideOver(QWidget):
    """A panel of 640 over `host`, which it covers with a scrim while it is open.

    Put a widget (mostly a Form) in with `set_body`. The primary button and Ctrl+Enter emit
    `submitted`; Esc, the cross and 取消 emit `cancelled` and do not close: the owner decides
    and calls `close_over`. The page under it hears no key meanwhile.
    """

    submitted = Signal()
    cancelled = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, host: QWidget) -> None:
        super().__init__(host)
        self._theme = theme
        self._host = host
        self._before: QWidget | None = None
        self._holds_focus = False
        self.title = Label(theme, size=18, bold=True, elides=True)
        self.facts = Label(theme, size=13, tone=Tone.SECOND, elides=True)
        self.primary = Button(theme, "", kind="primary", keys=PRIMARY_KEYS)
        self._cancel = Button(theme, self.tr("Cancel"), cap="Esc")
        self._cross = IconButton(theme, "close", self.tr("Cancel"), colour="text")
        self._errors = Label(theme, size=13, tone=Tone.DANGER)
        self._alert = QLabel()
        self._panel = SlidePanel(self)
        self._scroll = ScrollBody(theme)
        column = QVBoxLayout(self._panel)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(self._scroll, 1)
        column.addWidget(self._foot())
        host.installEventFilter(self)
        self.hide()

    def set_head(self, title: str, facts: str, primary: str) -> None:
        """Name the form, what it is about, and the entry that its button makes."""
        self.title.setText(title)
        self.facts.setText(facts)
        self.primary.setText(primary)

    def set_body(self, body: QWidget) -> None:
        """Show `body` between head and foot, with margins; the one before is deleted."""
        frame = QWidget()
        inside = QVBoxLayout(frame)
        margin = self._theme.px(24)
        inside.setContentsMargins(margin, self._theme.px(12), margin, self._theme.px(16))
        inside.addWidget(body)
        inside.addStretch(1)
        self._scroll.setWidget(frame)

    def show_top(self) -> None:
        """Scroll the body up to its beginning."""
        self._scroll.verticalScrollBar().setValue(0)

    def set_error_count(self, count: int) -> None:
        """Tell in the foot how many fields are to be mended; 0 tells nothing."""
        self._alert.setVisible(count > 0)
        self._errors.setVisible(count > 0)
        self._errors.setText(self.tr("%n to mend", "", count) if count else "")

    def error_text(self) -> str:
        """Return what the foot says of errors."""
        return self._errors.text()

    def is_open(self) -> bool:
        """Return whether the panel is shown."""
        return self.isVisible()

    def open_over(self) -> None:
        """Come in from the right, at once; the body should take the focus after this."""
        self._before = QApplication.focusWidget()
        self.setGeometry(self._host.rect())
        self._lay()
        self.show()
        self.raise_()

    def close_over(self) -> None:
        """Go away and give the focus back to where it was."""
        self._holds_focus = False
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus()
        self._before = None
        self.closed.emit()

    def event(self, event: QEvent) -> bool:
        """Keep every key from the page under the panel."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Cancel on Esc; else press the panel's button that has this key."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
            return
        wanted = _plain(event)
        for button in self.findChildren(Button):
            if button.isVisible() and button.isEnabled() and button.shortcut() == wanted:
                button.click()
                return

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep Tab inside the panel; Qt also calls this while hiding, and then it may leave."""
        now = QApplication.focusWidget()
        order = self._tab_order()
        if not self._holds_focus or now not in order:
            return super().focusNextPrevChild(forward)
        place = order.index(now) + (1 if forward else -1)
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        order[place % len(order)].setFocus(reason)
        return True

    def showEvent(self, event: QShowEvent) -> None:
        """Hold the focus from now on."""
        self._holds_focus = True
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Let the focus go."""
        self._holds_focus = False
        super().hideEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Swallow clicks on the scrim: what was typed is not lost by a slip."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover the host when it changes its size."""
        if watched is self._host and event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._host.rect())
            self._lay()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the scrim."""
        scrim = QColor(self._theme.colour("nav"))
        scrim.setAlphaF(0.28)
        QPainter(self).fillRect(self.rect(), scrim)

    def _tab_order(self) -> list[QWidget]:
        body = self._scroll.widget()
        fields = body.findChildren(QWidget) if body is not None else []
        ends = (self._cancel, self.primary, self._cross)
        return [widget for widget in (*fields, *ends) if _takes_tab(widget)]

    def _lay(self) -> None:
        width = min(self._theme.px(WIDTH), self.width())
        self._panel.setGeometry(self.width() - width, 0, width, self.height())

    def _head(self) -> QWidget:
        theme = self._theme
        head = SlideHead()
        head.setFixedHeight(theme.px(64))
        row = QHBoxLayout(head)
        row.setContentsMargins(theme.px(24), theme.px(6), theme.px(16), theme.px(6))
        words = QVBoxLayout()
        words.setSpacing(0)
        for label in (self.title, self.facts):
            words.addWidget(label)
        row.addLayout(words)
        row.addStretch(1)
        self._cross.clicked.connect(self.cancelled)
        row.addWidget(self._cross)
        return head

    def _foot(self) -> QWidget:
        theme = self._theme
        foot = SlideEdge()
        foot.setFixedHeight(theme.px(56))
        row = QHBoxLayout(foot)
        row.setContentsMargins(theme.px(24), 0, theme.px(24), 0)
        row.setSpacing(theme.px(8))
        size = theme.px(18)
        self._alert.setPixmap(
            icons.pixmap("warning", theme.colour("danger"), size, self.devicePixelRatioF())
        )
        self._alert.hide()
        self._errors.hide()
        self._errors.setContentsMargins(0, 0, theme.px(12), 0)
        row.addWidget(self._alert)
        row.addWidget(self._errors)
        row.addWidget(KeyHint(theme, "Enter", self.tr("next field")))
        row.addStretch(1)
        self._cancel.clicked.connect(self.cancelled)
        self.primary.clicked.connect(self.submitted)
        row.addWidget(self._cancel)
        row.addWidget(self.primary)
        return foot


def _takes_tab(widget: QWidget) -> bool:
    tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(tab) and widget.isVisible() and widget.isEnabled()


def _plain(event: QKeyEvent) -> QKeySequence:
    key = Qt.Key.Key_Return if event.key() == Qt.Key.Key_Enter else Qt.Key(event.key())
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return QKeySequence(modifiers.value | key.value)
