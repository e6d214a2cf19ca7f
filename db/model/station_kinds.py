"""The kinds of entry about the station itself, and those that only log what was done."""

from dataclasses import dataclass

from db.model.kinds import Act, kind, personal


@kind("启用账本", "writer")
@dataclass(frozen=True, slots=True)
class WriterStarted(Act):
    """A copy of the ledger starts to write; it names the station and the head it grew from."""

    station: str = ""
    grew_writer: str = ""
    grew_seq: int = 0
    grew_chain: str = ""


@kind("设置", "setting")
@dataclass(frozen=True, slots=True)
class SettingChanged(Act):
    """One setting takes a value; a village is a setting whose `also` are its other spellings."""

    value: str = ""
    also: tuple[str, ...] = ()


@kind("新增账户", "account")
@dataclass(frozen=True, slots=True)
class AccountAdded(Act):
    """Someone may sign in: clerk 经办, head 负责人 or reader 领导."""

    name: str = personal()
    role: str = ""


@kind("调整角色", "account")
@dataclass(frozen=True, slots=True)
class RoleChanged(Act):
    """An account takes another role."""

    role: str = ""


@kind("停用账户", "account")
@dataclass(frozen=True, slots=True)
class AccountClosed(Act):
    """An account may sign in no more."""

    reason: str = personal()


@kind("导入", "log", turns=False, version=2)
@dataclass(frozen=True, slots=True)
class Imported(Act):
    """A file was read: rows = accepted + queried + excluded.

    Since version 2 an entry for the return itself stands beside it.
    """

    file: str = personal()
    file_hash: str = ""
    rows: int = 0
    accepted: int = 0
    queried: int = 0
    excluded: int = 0


@kind("打印", "log", turns=False)
@dataclass(frozen=True, slots=True)
class Printed(Act):
    """A paper left the ledger, how masked, and what for if it was not.

    `head` is the one in its foot; numbered copies start at `first_copy`, 0 where they are not.
    """

    paper: str = ""
    view: str = ""
    cases: int = 0
    mask: str = ""
    head: str = ""
    copies: int = 1
    first_copy: int = 0
    purpose: str = personal()


@kind("导出", "log", turns=False)
@dataclass(frozen=True, slots=True)
class Exported(Act):
    """A table left the ledger: what it was, how many rows, how masked, what for if it was not."""

    what: str = ""
    rows: int = 0
    mask: str = ""
    head: str = ""
    purpose: str = personal()


@kind("显示隐去内容", "log", turns=False)
@dataclass(frozen=True, slots=True)
class Unmasked(Act):
    """Someone looked at the phones and addresses of a case, or, with "", at an unmasked paper."""

    case: str = ""


@kind("备份", "log", turns=False)
@dataclass(frozen=True, slots=True)
class BackedUp(Act):
    """A verified copy was made at this head."""

    head: str = ""


@kind("恢复", "log", turns=False)
@dataclass(frozen=True, slots=True)
class Restored(Act):
    """A backup took the ledger's place; `no` is the last case number found on paper, or ""."""

    head: str = ""
    no: str = ""
