"""What the program tells: a band in the page, or a small dialog that blocks nothing."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop import icons
from desktop.theme import Theme, Tone
from desktop.widgets.buttons import PRIMARY_KEYS, Button, IconButton
from desktop.widgets.label import Label
from desktop.widgets.mark import mark
from desktop.widgets.wrapped import WrappedLabel

_ICONS = {Tone.BRAND: "note", Tone.OK: "check", Tone.WARN: "warning", Tone.DANGER: "warning"}
_DIALOG_WIDTH = 440


class Notice(QFrame):
    """A band with an icon and a sentence, hidden until `tell`; `dismissed` when closed."""

    dismissed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = QLabel()
        self._words = WrappedLabel(theme)
        self._button: QWidget | None = None
        cross = IconButton(theme, "close", self.tr("Close"), size=24)
        cross.clicked.connect(self.close_notice)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(theme.px(12), theme.px(8), theme.px(8), theme.px(8))
        self._row.setSpacing(theme.px(8))
        self._row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self._words, 1, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(cross, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def tell(self, sentence: str, tone: Tone = Tone.BRAND, button: QWidget | None = None) -> None:
        """Show `sentence`; `tone` is BRAND, OK, WARN or DANGER; `button` does what it advises."""
        mark(self, "tone", tone.name.lower())
        size = self._theme.px(20)
        image = icons.pixmap(_ICONS[tone], tone.ink, size, self.devicePixelRatioF())
        self._icon.setPixmap(image)
        self._words.set_tone(Tone.PLAIN if tone is Tone.BRAND else tone)
        self._words.setText(sentence)
        if self._button is not None:
            self._button.deleteLater()
        self._button = button
        if button is not None:
            self._row.insertWidget(2, button)
        self.show()

    def text(self) -> str:
        """Return the sentence."""
        return self._words.text()

    def close_notice(self) -> None:
        """Hide the band and tell so."""
        self.hide()
        self.dismissed.emit()


class AskDialog(QDialog):
    """A question with one button that does it and one that does not.

    Shown by `ask` and `tell`; connect `accepted` and `rejected`. It deletes itself.
    """

    def __init__(
        self,
        parent: QWidget,
        theme: Theme,
        title: str,
        text: str,
        accept: str,
        reject: str,
        danger: bool,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(theme.px(_DIALOG_WIDTH))
        self.primary = Button(
            theme, accept, kind="danger" if danger else "primary", keys=PRIMARY_KEYS
        )
        self.primary.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        margin = theme.px(24)
        column.setContentsMargins(margin, theme.px(16), margin, theme.px(16))
        column.setSpacing(theme.px(12))
        column.addWidget(Label(theme, title, size=16, bold=True))
        words = WrappedLabel(theme, text)
        column.addWidget(words)
        self.body = QVBoxLayout()
        column.addLayout(self.body)
        column.addSpacing(theme.px(4))
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        row.addStretch(1)
        if reject:
            refuse = Button(theme, reject, cap="Esc")
            refuse.clicked.connect(self.reject)
            row.addWidget(refuse)
        row.addWidget(self.primary)
        column.addLayout(row)
        if not danger:
            self.primary.setFocus()


def ask(
    parent: QWidget,
    theme: Theme,
    title: str,
    text: str,
    accept: str,
    *,
    danger: bool = False,
) -> AskDialog:
    """Ask over the window of `parent` and return at once; `accepted` is the answer yes.

    Add fields to the dialog's `body` if the answer needs them.
    """
    reject = QCoreApplication.translate("AskDialog", "Cancel")
    dialog = AskDialog(parent.window(), theme, title, text, accept, reject, danger)
    dialog.open()
    return dialog


def tell(parent: QWidget, theme: Theme, title: str, text: str) -> AskDialog:
    """Tell something that has to be read, over the window of `parent`; returns at once."""
    understood = QCoreApplication.translate("AskDialog", "Understood")
    dialog = AskDialog(parent.window(), theme, title, text, understood, "", False)
    dialog.open()
    return dialog
