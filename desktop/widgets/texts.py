"""Fields that are typed: a line, several lines, an amount, a number, a password, a result."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from desktop.theme import Theme
from desktop.widgets.buttons import IconButton
from desktop.widgets.field import Field
from desktop.widgets.line import LineBox


class TextField(Field):
    """One line of text; the value is the text without spaces at its ends."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        label: str,
        *,
        required: bool = False,
        number: int = 0,
        hint: str = "",
        placeholder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            theme, name, label, required=required, number=number, hint=hint, parent=parent
        )
        self.line = LineBox(theme, placeholder=placeholder)
        self.line.textEdited.connect(self.changed)
        self._fit(self.line)

    def value(self) -> object:
        """Return the text."""
        return self.line.text().strip()

    def set_value(self, value: object) -> None:
        """Show the text `value`."""
        self.line.setText(value if isinstance(value, str) else "")

    def take_focus(self) -> None:
        """Put the cursor here with the words selected."""
        super().take_focus()
        self.line.selectAll()


class AmountField(TextField):
    """An amount as people write it, such as 3500 or 3.5万; the caller reads it."""


class NumberField(TextField):
    """A whole number, not negative; the value is an int, or None where empty."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        label: str,
        *,
        required: bool = False,
        number: int = 0,
        hint: str = "",
        placeholder: str = "",
        most: int = 999_999,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            theme,
            name,
            label,
            required=required,
            number=number,
            hint=hint,
            placeholder=placeholder,
            parent=parent,
        )
        self.line.setValidator(QIntValidator(0, most, self.line))

    def value(self) -> object:
        """Return the number or None."""
        text = self.line.text().strip()
        return int(text) if text.isascii() and text.isdigit() else None

    def set_value(self, value: object) -> None:
        """Show the number `value`."""
        self.line.setText(str(value) if isinstance(value, int) else "")


class PasswordField(TextField):
    """A password, kept as typed, spaces too; an eye shows it while it is being typed."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        label: str,
        *,
        required: bool = False,
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, name, label, required=required, hint=hint, parent=parent)
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        eye = IconButton(theme, "unmask", self.tr("Show the password"), size=26)
        eye.setCheckable(True)
        eye.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        eye.toggled.connect(self.set_shown)
        self.line.set_trailing(eye)

    def value(self) -> object:
        """Return the password exactly as typed."""
        return self.line.text()

    def set_shown(self, shown: bool) -> None:
        """Show the password as typed, or dots."""
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.line.setEchoMode(mode)


class NoteField(Field):
    """Several lines of text; Enter leaves it, Alt+Enter starts a new line."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        label: str,
        *,
        required: bool = False,
        number: int = 0,
        hint: str = "",
        placeholder: str = "",
        lines: int = 3,
        parent: QWidget | None = None,
    ) -> None:
        """Show at least `lines` lines."""
        super().__init__(
            theme, name, label, required=required, number=number, hint=hint, parent=parent
        )
        self.box = _NoteBox(theme, lines)
        self.box.setPlaceholderText(placeholder)
        self.box.textChanged.connect(self._tell)
        self._silent = False
        self._fit(self.box, grows=True)

    def value(self) -> object:
        """Return the text."""
        return self.box.toPlainText().strip()

    def set_value(self, value: object) -> None:
        """Show the text `value`."""
        self._silent = True
        self.box.setPlainText(value if isinstance(value, str) else "")
        self._silent = False

    def _tell(self) -> None:
        if not self._silent:
            self.changed.emit()


class _NoteBox(QPlainTextEdit):
    def __init__(self, theme: Theme, lines: int) -> None:
        super().__init__()
        self.setFont(theme.font())
        self.setTabChangesFocus(True)
        self._least = lines * self.fontMetrics().lineSpacing() + theme.px(18)
        self.setMinimumHeight(self._least)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """Return the height of the lines asked for."""
        return QSize(self.minimumWidth(), self._least)
