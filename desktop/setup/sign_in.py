"""Signing in to a ledger: the account, its password, and what to do when that fails."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from db.errors import LoopbookError
from db.store import files, place
from db.store.keys import Keyring
from desktop import errors
from desktop.jobs import Jobs
from desktop.setup.frame import DoorPage
from desktop.setup.opening import Opening
from desktop.setup.password import CapsHint
from desktop.theme import Theme, Tone
from desktop.widgets.buttons import PRIMARY_KEYS, Button
from desktop.widgets.choices import ChoiceField
from desktop.widgets.form import Form
from desktop.widgets.label import Label
from desktop.widgets.texts import PasswordField

_CODE_HELPS: Final = frozenset({"keys_missing", "keys_damaged", "wrong_key"})
_BACKUP_HELPS: Final = frozenset({"missing_file", "empty_file", "damaged_file", "not_a_ledger"})


class SignInPage(DoorPage):
    """`opened` carries the Ledger; the others ask for another way in."""

    opened = Signal(object)
    code_asked = Signal(object)
    restore_asked = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, jobs: Jobs, folder: Path) -> None:
        super().__init__(theme, 480)
        self.head.say(folder.name, str(folder.parent))
        self._jobs = jobs
        self._folder = folder
        self._help: Button | None = None
        self.form = Form(theme, enter_submits=True)
        self._account = ChoiceField(theme, "account", self.tr("Account"), (), required=True)
        self._password = PasswordField(theme, "password", self.tr("Password"), required=True)
        CapsHint(self._password)
        self.form.add(self._account)
        self.form.add(self._password)
        self.form.submitted.connect(self._sign_in)
        self.inside.addWidget(self.form)
        self.progress = Label(theme, size=13, tone=Tone.SECOND)
        self.forgotten = Button(theme, self.tr("Password forgotten"), kind="link")
        self.forgotten.clicked.connect(self._ask_for_code)
        row = QHBoxLayout()
        row.addWidget(self.forgotten)
        row.addStretch(1)
        row.addWidget(self.progress)
        self.inside.addLayout(row)
        self.inside.addStretch(1)
        self.back = Button(theme, self.tr("Another ledger"), keys="Alt+Left")
        self.back.clicked.connect(self.left)
        self.primary = Button(theme, self.tr("Sign in"), kind="primary", keys=PRIMARY_KEYS)
        self.primary.clicked.connect(self._sign_in)
        self.foot.addStretch(1)
        self.foot.addWidget(self.back)
        self.foot.addWidget(self.primary)
        self._look()

    def start(self) -> None:
        """Put the cursor where typing begins, or on what helps where nobody can sign in."""
        if self._help is not None and not self.primary.isEnabled():
            self._help.setFocus()
        elif self._account.is_empty():
            self._account.take_focus()
        else:
            self._password.take_focus()

    def tell(self, error: Exception) -> None:
        """Show an error with the button that helps."""
        button: Button | None = None
        code = error.code if isinstance(error, LoopbookError) else ""
        if code in _CODE_HELPS:
            button = Button(self.theme, self.tr("Enter the recovery code"))
            button.clicked.connect(self._ask_for_code)
        elif code in _BACKUP_HELPS:
            button = Button(self.theme, self.tr("Restore a backup"))
            button.clicked.connect(lambda: self.restore_asked.emit(self._folder))
        self._help = button
        self.notice.tell(errors.sentence(error), Tone.DANGER, button)

    def notice_button(self) -> Button | None:
        """Return the button that helps against the error shown."""
        return self._help

    def _look(self) -> None:
        """List the accounts; tell at once what is wrong with the files or odd about the disk."""
        try:
            files.expect_ledger(self._folder)
            names = Keyring.load(self._folder).accounts()
            removable = place.place_of(self._folder).removable
        except LoopbookError as error:
            self.form.setEnabled(False)
            self.primary.block(errors.sentence(error))
            self.tell(error)
            return
        self._account.set_choices([(name, name) for name in names])
        if len(names) == 1:
            self._account.set_value(names[0])
        if removable:
            told = self.tr("This ledger is on a removable disk: back up often, never pull it out.")
            self.notice.tell(told, Tone.WARN)

    def _sign_in(self) -> None:
        if not self.primary.isEnabled() or not self.form.check():
            return
        self._set_busy(True)
        name, password = str(self._account.value()), str(self._password.value())
        opening = Opening(self._jobs, self._folder, name, password, parent=self)
        opening.tick.connect(self._show_progress)
        opening.failed.connect(self._failed)
        opening.opened.connect(self._open)

    def _open(self, ledger: object) -> None:
        self._set_busy(False)
        self._password.set_value("")
        self.opened.emit(ledger)

    def _failed(self, error: object) -> None:
        self._set_busy(False)
        if isinstance(error, LoopbookError) and error.code == "wrong_password":
            self.form.set_error("password", errors.sentence(error))
            self._password.take_focus()
        elif isinstance(error, Exception):
            self.tell(error)

    def _show_progress(self, done: int, total: int) -> None:
        told = self.tr("Reading the book: {percent} %")
        self.progress.setText(told.format(percent=100 * done // total) if total else "")

    def _set_busy(self, busy: bool) -> None:
        self.form.setEnabled(not busy)
        self.primary.setEnabled(not busy)
        self.progress.setText(self.tr("Opening…") if busy else "")

    def _ask_for_code(self) -> None:
        self.code_asked.emit(self._folder)
