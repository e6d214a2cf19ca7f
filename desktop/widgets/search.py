"""The search line: it tells what is sought a moment after the last key."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.theme import Theme
from desktop.widgets.buttons import IconButton
from desktop.widgets.line import LineBox

DEBOUNCE_MS = 120


class SearchBar(LineBox):
    """Emits `searched` with the text 120 ms after the last key; Enter at once, Esc clears.

    `down` asks to go on into the list under the line.
    """

    searched = Signal(str)
    down = Signal()

    def __init__(self, theme: Theme, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, placeholder=placeholder, leading="search", parent=parent)
        self.setAccessibleName(placeholder)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DEBOUNCE_MS)
        self._timer.timeout.connect(self._tell)
        self._told = ""
        self._clear = IconButton(theme, "close", self.tr("Clear the search"), size=26)
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._clear.clicked.connect(self._wipe)
        self.set_trailing(self._clear)
        self._clear.hide()
        self.textChanged.connect(self._changed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell at once on Enter, clear on Esc, leave downwards on Down."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._tell()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self._wipe()
        elif event.key() == Qt.Key.Key_Down:
            self._tell()
            self.down.emit()
        else:
            super().keyPressEvent(event)

    def set_silently(self, text: str) -> None:
        """Show `text` as already sought, without a signal."""
        self._told = text
        self.setText(text)
        self._timer.stop()

    def _changed(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        self._timer.start()

    def _wipe(self) -> None:
        self.clear()
        self._tell()

    def _tell(self) -> None:
        self._timer.stop()
        if self.text() != self._told:
            self._told = self.text()
            self.searched.emit(self._told)
