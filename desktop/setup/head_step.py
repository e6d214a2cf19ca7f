"""The third step: the account of the one who heads the station."""

from PySide6.QtWidgets import QVBoxLayout

from db.errors import LoopbookError
from desktop import errors
from desktop.setup.frame import StepHead, WizardStep
from desktop.setup.password import new_password_fields
from desktop.theme import Theme
from desktop.widgets.form import Form
from desktop.widgets.texts import TextField

_WIDTH = 520


class HeadStep(WizardStep):
    """A name and a password; the first account is a head's."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.form = Form(theme, enter_submits=True)
        self.form.setMaximumWidth(theme.px(_WIDTH))
        hint = self.tr("Stands beside every entry you make.")
        self.form.add(TextField(theme, "head", self.tr("Your name"), required=True, hint=hint))
        for field in new_password_fields(theme):
            self.form.add(field)
        self.form.submitted.connect(self.submitted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        about = self.tr("A head closes cases out and adds the accounts of the others, in Settings.")
        column.addWidget(StepHead(theme, self.tr("The account of the head"), about))
        column.addWidget(self.form)
        column.addStretch(1)

    def enter(self) -> None:
        """Put the cursor into the name."""
        self.form.focus_first()

    def accept(self) -> bool:
        """Return whether name and password will do."""
        return self.form.check()

    def refuse(self, error: LoopbookError) -> None:
        """Show why the ledger could not be made."""
        field = errors.field_of(error)
        name = field if field in self.form.names() else "password"
        self.form.set_error(name, errors.sentence(error))

    def name(self) -> str:
        """Return the name of the head."""
        return str(self.form.field("head").value())

    def password(self) -> str:
        """Return the password."""
        return str(self.form.field("password").value())

    def forget(self) -> None:
        """Empty the two password lines."""
        for name in ("password", "again"):
            self.form.field(name).set_value("")
