"""What a restore asks: where to, who opens it, and the last case numbers on paper."""

from pathlib import Path

from db.errors import LoopbookError
from db.exchange.backup import Backup
from db.exchange.copies import Restoring, heads_of
from db.store.keys import Keyring
from desktop import errors
from desktop.setup.code_field import CodeField
from desktop.setup.password import new_password_fields
from desktop.setup.place_line import FolderField
from desktop.theme import Theme
from desktop.widgets.choices import ChoiceField, FlagField
from desktop.widgets.form import Form
from desktop.widgets.texts import PasswordField, TextField

_BY_PASSWORD = ("then",)
_BY_CODE = ("code", "password", "again")


class RestoreForm(Form):
    """With the password of then, or with the recovery code and a new password."""

    def __init__(self, theme: Theme, folder: Path | None) -> None:
        super().__init__(theme, enter_submits=True)
        self._backup: Backup | None = None
        self._folder = FolderField(theme, "folder", self.tr("Becomes the ledger in"), required=True)
        self._folder.set_value(str(folder) if folder else "")
        self._account = ChoiceField(
            theme, "account", self.tr("Head who opens it"), (), required=True
        )
        self._then = PasswordField(
            theme, "then", self.tr("Password when the backup was made"), required=True
        )
        self._by_code = FlagField(
            theme,
            "by_code",
            self.tr("Opened with"),
            self.tr("I have the recovery code, not the password"),
        )
        self._code = CodeField(theme)
        numbers = TextField(
            theme,
            "numbers",
            self.tr("Last case numbers on paper"),
            placeholder="YX01-26Q1-017",
            hint=self.tr(
                "Numbers given out after the backup, the last one of each village; they are not"
                " given again. Empty if there are none."
            ),
        )
        for field in (self._folder, self._by_code, self._code, self._account, self._then):
            self.add(field)
        for later in (*new_password_fields(theme), numbers):
            self.add(later)
        self.changed.connect(self._look)
        self._show_way()

    def show_backup(self, backup: Backup | None) -> None:
        """Ask for the accounts of another backup."""
        self._backup = backup
        self._list_accounts()

    def asked(self) -> Restoring | None:
        """Return what to do, or None where something is to be mended first."""
        if self._backup is None or not self.check():
            return None
        by_code = self._by_code.value() is True
        numbers = str(self.field("numbers").value())
        for comma in "，、；,;":
            numbers = numbers.replace(comma, " ")
        return Restoring(
            self._backup.path,
            self._folder.folder(),
            str(self._account.value()),
            str(self.field("password" if by_code else "then").value()),
            tuple(numbers.upper().split()),
            self._code.text() if by_code else "",
        )

    def refuse(self, error: LoopbookError) -> bool:
        """Show an error at the field it speaks of; return False where it speaks of none."""
        by_code = self._by_code.value() is True
        if error.code == "wrong_recovery_code" or (error.code == "wrong_key" and by_code):
            self.set_error("code", self._code.told(error))
        elif error.code == "wrong_password":
            self.set_error("then", errors.sentence(error))
        elif error.code == "weak_password":
            self.set_error("password", errors.sentence(error))
        elif errors.field_of(error) in self.names():
            self.set_error(errors.field_of(error), errors.sentence(error))
        else:
            return False
        return True

    def focus_password(self) -> bool:
        """Put the cursor into the password, and return whether it is known whose."""
        if self._account.is_empty() or not self._then.isVisibleTo(self):
            return False
        self._then.take_focus()
        return True

    def forget(self) -> None:
        """Empty everything secret."""
        for name in (*_BY_PASSWORD, *_BY_CODE):
            self.field(name).set_value("")

    def _look(self, name: str) -> None:
        if name == "by_code":
            self._show_way()
        if name in ("by_code", "code"):
            self._list_accounts()

    def _show_way(self) -> None:
        by_code = self._by_code.value() is True
        for name in _BY_PASSWORD:
            self.field(name).setVisible(not by_code)
        for name in _BY_CODE:
            self.field(name).setVisible(by_code)

    def _list_accounts(self) -> None:
        names = self._names()
        self._account.set_choices([(name, name) for name in names])
        if len(names) == 1:
            self._account.set_value(names[0])

    def _names(self) -> list[str]:
        if self._backup is None:
            return []
        try:
            if self._by_code.value() is not True:
                return list(Keyring.load(self._backup.path).accounts())
            if self._code.problem():
                return []
            return heads_of(self._backup.path, self._code.text())
        except LoopbookError as error:
            if not self.refuse(error):
                self.set_error("account", errors.sentence(error))
            return []
