"""The station's own lines: accounts, settings and villages, and the writers of the book."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from db.model import station_kinds as k
from db.model.entry import Entry
from db.model.kinds import Act
from db.model.line import Folding, Skip
from db.model.loop import Role

VILLAGE: Final = "village-"
NO_VILLAGE: Final = "00"
LAST_VILLAGE: Final = 99
_ROLES: Final = frozenset(role.value for role in Role)


@dataclass(frozen=True, slots=True)
class Account:
    """Someone who may sign in; `key` names the account in entries."""

    key: str = ""
    name: str = ""
    role: Role = Role.READER
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting; a village is the setting `village-NN`, `also` its other spellings."""

    key: str = ""
    value: str = ""
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Village:
    """A village or community (村、社区) the station screens; `code` has two digits."""

    code: str
    name: str
    also: tuple[str, ...] = ()


def fold_account(entries: Iterable[Entry]) -> Folding[Account]:
    """Return the folded line of an account."""
    return Folding(entries, Account(), _account)


def fold_setting(entries: Iterable[Entry]) -> Folding[Setting]:
    """Return the folded line of a setting."""
    return Folding(entries, Setting(), _setting)


def fold_writer(entries: Iterable[Entry]) -> Folding[str]:
    """Return the folded line of a writer: the station's id."""
    return Folding(entries, "", _writer)


def _account(account: Account, act: Act, entry: Entry) -> Account:
    if isinstance(act, k.AccountAdded) and not account.key and act.role in _ROLES:
        return Account(key_of(entry.subject), act.name, Role(act.role))
    if isinstance(act, k.RoleChanged) and account.key and act.role in _ROLES:
        return replace(account, role=Role(act.role))
    if isinstance(act, k.AccountClosed) and account.key:
        return replace(account, closed=True)
    raise Skip("not_in_stage")


def _setting(_setting: Setting, act: Act, entry: Entry) -> Setting:
    if isinstance(act, k.SettingChanged):
        return Setting(key_of(entry.subject), act.value, act.also)
    raise Skip("not_in_stage")


def _writer(station: str, act: Act, _entry: Entry) -> str:
    if isinstance(act, k.WriterStarted) and not station:
        return act.station
    raise Skip("not_in_stage")


def key_of(subject: str) -> str:
    """Return the key of a subject `kind:station/key`."""
    return subject.partition("/")[2]


def station_of(subject: str) -> str:
    """Return the station of a subject `kind:station/key`."""
    return subject.partition(":")[2].partition("/")[0]
