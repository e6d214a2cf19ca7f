"""A new password, typed twice."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from db.store.keys import SHORTEST_PASSWORD
from desktop.theme import Theme
from desktop.widgets.texts import PasswordField


class NewPassword(PasswordField):
    """A password that is long enough."""

    def problem(self) -> str:
        """Return a sentence for one that is too short."""
        if len(str(self.value())) >= SHORTEST_PASSWORD:
            return ""
        rule = self.tr("A password has at least {shortest} characters.")
        return rule.format(shortest=SHORTEST_PASSWORD)


class RepeatedPassword(PasswordField):
    """The same password once more."""

    def __init__(self, theme: Theme, label: str, first: NewPassword) -> None:
        super().__init__(theme, "again", label, required=True)
        self._first = first

    def problem(self) -> str:
        """Return a sentence where the two differ."""
        if self.value() == self._first.value():
            return ""
        return self.tr("This differs from the password above.")


def new_password_fields(theme: Theme) -> tuple[NewPassword, RepeatedPassword]:
    """Return the fields `password` and `again` of a form."""
    rule = QCoreApplication.translate(
        "NewPassword", "At least {shortest} characters; a short sentence is easy to remember."
    )
    first = NewPassword(
        theme,
        "password",
        QCoreApplication.translate("NewPassword", "New password"),
        required=True,
        hint=rule.format(shortest=SHORTEST_PASSWORD),
    )
    again = QCoreApplication.translate("NewPassword", "The same once more")
    return first, RepeatedPassword(theme, again, first)


class CapsHint(QObject):
    """Tells under a password when capitals come without Shift: Caps Lock is on."""

    def __init__(self, field: PasswordField) -> None:
        super().__init__(field)
        self._field = field
        field.line.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at each letter that is typed."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            letter = event.text()
            if letter.isascii() and letter.isalpha():
                shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                locked = letter.isupper() != shift
                self._field.set_hint(self.tr("Caps Lock seems to be on.") if locked else "")
        return super().eventFilter(watched, event)
