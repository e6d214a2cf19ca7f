"""Who may sign in: accounts in the book, and their passwords in the key file beside it."""

import secrets
from collections.abc import Callable
from typing import Final

from db.errors import Broken, Refused
from db.model.kinds import Act
from db.model.loop import Role
from db.model.station import Account
from db.model.station_kinds import AccountAdded, AccountClosed, RoleChanged
from db.store.files import LedgerFiles
from db.store.reading import Reading
from db.store.writing import Changes

LINE: Final = "account"


class Accounts:
    """The accounts of an open ledger; `record` writes an entry, `subject` names a line of its."""

    def __init__(
        self,
        opened: LedgerFiles,
        reading: Reading,
        record: Callable[[str, Act], Changes],
        subject: Callable[[str, str], str],
    ) -> None:
        self._files = opened
        self._reading = reading
        self._record = record
        self._subject = subject

    def by_key(self, key: str) -> Account:
        """Return the account with this key; Broken if the book has none."""
        for account in self._reading.accounts():
            if account.key == key:
                return account
        raise Broken("account_without_entry", account=key)

    def add(self, name: str, role: Role, password: str) -> Account:
        """Let someone sign in; Refused with `missing_field`, `name_taken` or `weak_password`."""
        account = Account(secrets.token_hex(4), name.strip(), role)
        if not account.name:
            raise Refused("missing_field", field="name", kind=AccountAdded.__name__)
        if account.name in [each.name for each in self._reading.accounts() if not each.closed]:
            raise Refused("name_taken", account=account.name)
        with self._files.password_of(account, password):
            self._write(account, AccountAdded(account.name, role.value))
        return account

    def change_role(self, account: Account, role: Role) -> Changes:
        """Give an account another role; Refused with `last_head` where no head would be left."""
        if role is not Role.HEAD:
            self._keep_a_head(account)
        return self._write(account, RoleChanged(role.value))

    def close(self, account: Account, reason: str) -> Changes:
        """Let an account sign in no more; Refused with `last_head` where no head would be left."""
        self._keep_a_head(account)
        changes = self._write(account, AccountClosed(reason))
        self._files.remove_account(account)
        return changes

    def change_password(self, account: Account, old: str, new: str) -> None:
        """Give an account that knows its password another; Refused with `wrong_password`."""
        self._files.keyring.unwrap(account.name, old)
        self._files.set_password(account, new)

    def set_password(self, giver: Account, account: Account, new: str) -> None:
        """Let a head give an account a new password; Refused with `not_your_role` for others."""
        if giver.role is not Role.HEAD:
            raise Refused("not_your_role", kind=AccountAdded.__name__, role=giver.role.value)
        self._files.set_password(account, new)

    def _write(self, account: Account, act: Act) -> Changes:
        return self._record(self._subject(LINE, account.key), act)

    def _keep_a_head(self, account: Account) -> None:
        if all(head.key == account.key for head in heads(self._reading)):
            raise Refused("last_head", account=account.name)


def heads(reading: Reading) -> list[Account]:
    """Return the heads that may sign in."""
    accounts = reading.accounts()
    return [account for account in accounts if account.role is Role.HEAD and not account.closed]


def head_named(reading: Reading, name: str) -> Account:
    """Return the head with this name; Refused with `unknown_account` if there is none."""
    for account in heads(reading):
        if account.name == name.strip():
            return account
    raise Refused("unknown_account", account=name)
