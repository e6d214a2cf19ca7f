"""Who may sign in; a head adds, closes and helps."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from db.errors import Refused
from db.model.loop import Role
from db.model.station import Account
from db.store.writing import Changes
from desktop import errors, labels
from desktop.context import Context
from desktop.form_dialog import ask_for
from desktop.setup.password import new_password_fields
from desktop.setup.settings_card import RowTable, SettingsCard
from desktop.theme import Tone
from desktop.widgets.buttons import Button
from desktop.widgets.cells import Cell, Column
from desktop.widgets.choices import SegmentField
from desktop.widgets.texts import TextField


class AccountsCard(SettingsCard):
    """The accounts, closed ones too; only heads change them."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, QCoreApplication.translate("AccountsCard", "Accounts"))
        columns = (
            Column("name", self.tr("Name"), stretch=True, sortable=False),
            Column("role", self.tr("Role"), 90, sortable=False),
            Column("state", self.tr("State"), 90, sortable=False),
        )
        self._accounts: list[Account] = []
        self.table = RowTable(context, columns, 190)
        self.table.current_changed.connect(lambda _place: self._allow())
        self.more = Button(context.theme, self.tr("Add…"), icon="add")
        self.role = Button(context.theme, self.tr("Role…"))
        self.password = Button(context.theme, self.tr("Set password…"))
        self.shut = Button(context.theme, self.tr("Close…"), kind="danger")
        self.more.clicked.connect(self._ask_more)
        self.role.clicked.connect(self._ask_role)
        self.password.clicked.connect(self._ask_password)
        self.shut.clicked.connect(self._ask_close)
        self.add(self.table)
        self.add_buttons(self.more, self.role, self.password, self.shut)

    def show_ledger(self) -> None:
        """Show the accounts as they are recorded."""
        self._accounts = self.context.ledger.reading.accounts()
        self.table.show_rows([
            (
                each.name,
                labels.role(each.role.value),
                Cell(self.tr("closed") if each.closed else self.tr("open"), Tone.SECOND),
            )
            for each in self._accounts
        ])  # fmt: skip
        self._allow()

    def _current(self) -> Account | None:
        place = self.table.current_id()
        return self._accounts[place] if 0 <= place < len(self._accounts) else None

    def _allow(self) -> None:
        reason = self.why_not(Role.HEAD)
        self.more.block(reason)
        account = self._current()
        if not reason and (account is None or account.closed):
            reason = self.tr("This account is closed.")
        self.password.block(reason)
        if not reason and account is not None and self._is_last_head(account):
            reason = errors.sentence(Refused("last_head", account=account.name))
        for button in (self.role, self.shut):
            button.block(reason)

    def _is_last_head(self, account: Account) -> bool:
        heads = [one for one in self._accounts if one.role is Role.HEAD and not one.closed]
        return heads == [account]

    def _role_field(self, role: Role) -> SegmentField:
        field = SegmentField(
            self.theme,
            "role",
            self.tr("Role"),
            labels.choices("role"),
            required=True,
            hint=self.tr("A clerk records; a head also closes out; a reader only reads."),
        )
        field.set_value(role.value)
        return field

    def _ask_more(self) -> None:
        ask_for(
            self,
            self.theme,
            self.tr("Add an account"),
            self.tr("Tell the password to its owner, who then changes it in Settings."),
            self.tr("Add"),
            self._add,
            TextField(self.theme, "name", self.tr("Name"), required=True),
            self._role_field(Role.CLERK),
            *new_password_fields(self.theme),
        )

    def _add(self, values: Mapping[str, object]) -> None:
        role = Role(str(values["role"]))
        self.context.ledger.add_account(str(values["name"]), role, str(values["password"]))
        self.context.tell(Changes(()))
        self.show_ledger()

    def _ask_role(self) -> None:
        account = self._current()
        if account is None:
            return
        ask_for(
            self,
            self.theme,
            self.tr("Role of {name}").format(name=account.name),
            self.tr("It counts from now on; entries already made stay."),
            self.tr("Record"),
            lambda values: self._change_role(account, Role(str(values["role"]))),
            self._role_field(account.role),
        )

    def _change_role(self, account: Account, role: Role) -> None:
        if role is not account.role:
            self.context.tell(self.context.ledger.change_role(account, role))

    def _ask_password(self) -> None:
        account = self._current()
        if account is None:
            return
        ask_for(
            self,
            self.theme,
            self.tr("New password for {name}").format(name=account.name),
            self.tr("The old one no longer opens the ledger."),
            self.tr("Set"),
            lambda values: self._set_password(account, str(values["password"])),
            *new_password_fields(self.theme),
        )

    def _set_password(self, account: Account, password: str) -> None:
        self.context.ledger.set_password(account, password)
        self.context.tell(Changes(()))  # a backup made before has the old password

    def _ask_close(self) -> None:
        account = self._current()
        if account is None:
            return
        ask_for(
            self,
            self.theme,
            self.tr("Close the account of {name}").format(name=account.name),
            self.tr("Nobody signs in with it any more. Entries made with it stay."),
            self.tr("Close it"),
            lambda values: self._close(account, str(values["reason"])),
            TextField(self.theme, "reason", self.tr("Reason"), required=True),
        )

    def _close(self, account: Account, reason: str) -> None:
        self.context.tell(self.context.ledger.close_account(account, reason))
