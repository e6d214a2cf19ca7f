"""The line under New case: the keys, how many boxes are to be mended, and the buttons."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.case.ground import whiten
from desktop.theme import Theme, Tone
from desktop.widgets.buttons import PRIMARY_KEYS, Button
from desktop.widgets.keycap import KeyHint
from desktop.widgets.label import Label


class FootLine(QWidget):
    """Discard (its Esc is heard by the page), save, and save and go on to the next."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.discard = Button(theme, self.tr("Discard"), cap="Esc")
        self.save = Button(theme, self.tr("Save"), keys="Ctrl+S")
        self.save_next = Button(theme, self.tr("Save and next"), kind="primary", keys=PRIMARY_KEYS)
        self._errors = Label(theme, size=13, tone=Tone.DANGER)
        self._back_hint = KeyHint(theme, "Shift+Enter", self.tr("box before"))
        self.setFixedHeight(theme.px(52))
        whiten(self, theme)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16), 0, theme.px(16), 0)
        row.setSpacing(theme.px(12))
        row.addWidget(KeyHint(theme, "Enter", self.tr("next box")))
        row.addWidget(self._back_hint)
        row.addWidget(KeyHint(theme, "F3", self.tr("as last")))
        row.addWidget(self._errors)
        row.addStretch(1)
        for button in (self.discard, self.save, self.save_next):
            row.addWidget(button)

    def show_errors(self, count: int) -> None:
        """Tell how many boxes are to be mended; 0 tells nothing."""
        self._errors.setText(self.tr("%n to mend", "", count) if count else "")

    def block(self, reason: str) -> None:
        """Grey the saving buttons with the reason, or free them."""
        for button in (self.save, self.save_next):
            button.block(reason)

    def set_narrow(self, narrow: bool) -> None:
        """Leave a hint out where there is little room."""
        self._back_hint.setVisible(not narrow)
