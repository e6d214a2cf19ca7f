"""The kinds of entry that a case is made of, in the order of the loop.

`on` is the day the thing happened: ISO text with the precision in which it is known. Amounts are
fen (分). Codes are those of `db.model.codes`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from db.model.kinds import Act, columns, kind, personal, write
from db.model.party import Party


@kind("排查登记", "case")
@dataclass(frozen=True, slots=True)
class Screened(Act):
    """A dispute found and keyed by hand (矛盾纠纷排查登记表); `no` is given by the ledger.

    `early_sign` (苗头) is `yes`, `no` or "" for not stated. The last three fields speak of a
    petition, as in `TakenOver`; what happens after the day of writing is told by `Accepted` and
    `Notified`.
    """

    no: str = ""
    on: str = ""
    village: str = ""
    source: str = ""
    finder: str = personal()
    applicants: tuple[Party, ...] = personal(())
    respondents: tuple[Party, ...] = personal(())
    households: int | None = None
    people: int | None = None
    amount: int | None = None
    place: str = personal()
    category: str = ""
    title: str = personal()
    facts: str = personal()
    claim: str = personal()
    early_sign: str = ""
    first_or_repeat: str = ""
    accepted_on: str = ""
    notified_on: str = ""


@kind("导入登记", "case")
@dataclass(frozen=True, slots=True)
class TakenOver(Act):
    """A row of a return, as the sheet states it; unknown days and outcomes stay empty.

    `state` puts the case at the stage it names; `held` (稳控) is a note, never an outcome. `file`
    is the SHA-256 of the workbook, `row` the sheet's own row number, `drive` the screening
    (`2026Q1`) it was handed in for. `accepted_on` is 受理, `notified_on` 告知 (信访工作条例 23).
    """

    no: str = ""
    on: str = ""
    village: str = ""
    source: str = ""
    title: str = personal()
    applicants: tuple[Party, ...] = personal(())
    respondents: tuple[Party, ...] = personal(())
    households: int | None = None
    people: int | None = None
    amount: int | None = None
    category: str = ""
    facts: str = personal()
    claim: str = personal()
    risk: str = ""
    opinion: str = personal()
    office: str = ""
    leader: str = personal()
    led: bool = False
    handler: str = personal()
    measures: str = personal()
    due_on: str = ""
    state: str = ""
    method: str = ""
    progress: str = personal()
    resolved_on: str = ""
    agreement: str = ""
    agreement_no: str = personal()
    revisit_on: str = ""
    revisit_method: str = ""
    satisfaction: str = ""
    closed_out: str = ""
    national_no: str = personal()
    early_sign: str = ""
    remarks: str = personal()
    file: str = ""
    sheet: str = personal()
    row: int | None = None
    drive: str = ""
    first_or_repeat: str = ""
    accepted_on: str = ""
    notified_on: str = ""
    referral_result: str = ""

    def __post_init__(self) -> None:
        """Keep, apart from the name, that a lead cadre was named: figures outlive erasure."""
        if self.leader:
            object.__setattr__(self, "led", True)


@kind("受理", "case")
@dataclass(frozen=True, slots=True)
class Accepted(Act):
    """The petition was accepted (受理); the first such day of a matter is the one that counts."""

    on: str = ""


@kind("书面告知", "case")
@dataclass(frozen=True, slots=True)
class Notified(Act):
    """The petitioner was told in writing what becomes of it (告知, 信访工作条例 23); as above."""

    on: str = ""


@kind("研判", "case")
@dataclass(frozen=True, slots=True)
class Assessed(Act):
    """The station's judgement: how grave, what kind, which way; it belongs to the matter."""

    on: str = ""
    risk: str = ""
    category: str = ""
    method: str = ""
    opinion: str = personal()


@kind("交办", "case")
@dataclass(frozen=True, slots=True)
class Assigned(Act):
    """Who resolves it and by when; `due_on` is our own target date (化解时限), not a statute's."""

    on: str = ""
    office: str = ""
    handler: str = personal()
    leader: str = personal()
    led: bool = False
    due_on: str = ""
    measures: str = personal()

    def __post_init__(self) -> None:
        """Keep, apart from the name, that a lead cadre was named: figures outlive erasure."""
        if self.leader:
            object.__setattr__(self, "led", True)


@kind("调解", "case")
@dataclass(frozen=True, slots=True)
class Mediated(Act):
    """One mediation session (调解记录)."""

    on: str = ""
    place: str = personal()
    present: str = personal()
    mediator: str = personal()
    record: str = personal()
    result: str = ""


@kind("达成协议", "case")
@dataclass(frozen=True, slots=True)
class Agreed(Act):
    """An agreement: written (调解协议书), settlement (和解协议书) or oral (人民调解法 28)."""

    on: str = ""
    agreement: str = ""
    agreement_no: str = personal()
    content: str = personal()
    perform_by: str = ""


@kind("化解", "case")
@dataclass(frozen=True, slots=True)
class Resolved(Act):
    """How the dispute ended; 稳控 is no outcome.

    `referral_result` tells of arbitration, a suit and the like whether it ended (`ended`) and
    somebody would not have it so (`contested`).
    """

    on: str = ""
    outcome: str = ""
    method: str = ""
    result: str = personal()
    referral_result: str = ""


@kind("销号", "case")
@dataclass(frozen=True, slots=True)
class ClosedOut(Act):
    """A head strikes the case off the open list."""

    on: str = ""
    opinion: str = personal()


@kind("回访", "case")
@dataclass(frozen=True, slots=True)
class Revisited(Act):
    """One revisit: is the agreement performed, are the parties content (人民调解法 31)."""

    on: str = ""
    method: str = ""
    satisfaction: str = ""
    performance: str = ""
    visitor: str = personal()
    record: str = personal()


@kind("归档", "case")
@dataclass(frozen=True, slots=True)
class Archived(Act):
    """The planned revisits are done and the file goes to the shelf."""

    on: str = ""
    remark: str = personal()


@kind("重开", "case")
@dataclass(frozen=True, slots=True)
class Reopened(Act):
    """The peace did not hold, or the case was closed by mistake: back to resolving."""

    on: str = ""
    reason: str = ""
    detail: str = personal()


@kind("再次登记", "case")
@dataclass(frozen=True, slots=True)
class Registered(Act):
    """One more registration (件次) of the same matter: told again, or by another village.

    `text` is how it was told this time. `file`, `sheet` and `row` name the row of a return it
    stood in, as in `TakenOver`.
    """

    on: str = ""
    source: str = ""
    first_or_repeat: str = ""
    village: str = ""
    drive: str = ""
    text: str = personal()
    file: str = ""
    sheet: str = personal()
    row: int | None = None


@kind("结转", "case")
@dataclass(frozen=True, slots=True)
class LinkedTo(Act):
    """A later drive found the matter still going on: it keeps its number and is in both drives.

    The other fields are those of `Registered`.
    """

    on: str = ""
    drive: str = ""
    text: str = personal()
    file: str = ""
    sheet: str = personal()
    row: int | None = None


@kind("备注", "case", turns=False)
@dataclass(frozen=True, slots=True)
class Noted(Act):
    """A remark; it changes no stage and blocks nothing."""

    on: str = ""
    text: str = personal()


@kind("更正", "any")
@dataclass(frozen=True, slots=True)
class Corrected(Act):
    """New values for fields of an earlier entry of the same line, with the reason.

    `values` and `private` map field names to JSON values, split as the fields of the entry
    they correct are.
    """

    target: str = ""
    values: Mapping[str, object] = field(default_factory=dict)
    private: Mapping[str, object] = field(default_factory=dict, metadata={"personal": True})
    reason: str = personal()


@kind("撤回", "any")
@dataclass(frozen=True, slots=True)
class Retracted(Act):
    """Take back the last effective entry of the line; the thing is entered again if need be."""

    target: str = ""
    reason: str = personal()


@kind("依法删除个人信息", "any")
@dataclass(frozen=True, slots=True)
class Erased(Act):
    """The personal parts of this line are gone, because the law asked (个人信息保护法 47).

    `led` tells that a lead cadre had been named, which figures go on counting.
    """

    why: str = personal()
    led: bool = False


LED: Final = (TakenOver, Assigned)
"""The kinds that name a lead cadre; `led` tells so apart from the name."""


def correction(target: str, corrected: Act, changed: Act, reason: str) -> Corrected:
    """Return the `Corrected` that turns `corrected` (entry id `target`) into `changed`."""
    data, private = _difference(write(corrected), write(changed), type(corrected))
    return Corrected(target=target, values=data, private=private, reason=reason)


def _difference(
    before: tuple[dict[str, object], dict[str, object]],
    after: tuple[dict[str, object], dict[str, object]],
    cls: type[Act],
) -> tuple[dict[str, object], dict[str, object]]:
    changed: tuple[dict[str, object], dict[str, object]] = ({}, {})
    for column in columns(cls):
        part = 1 if column.personal else 0
        default = list(column.default) if isinstance(column.default, tuple) else column.default
        new = after[part].get(column.name, default)
        if before[part].get(column.name, default) != new:
            changed[part][column.name] = new
    return changed
