"""The loop's table: for each kind, from which stages, by whom, leading where, needing what.

Screens ask it which buttons to show, `Ledger.record` whether an entry may be written, and folding
which stage follows.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from db.errors import Refused
from db.model import activity_kinds as a
from db.model import case_kinds as k
from db.model import drive_kinds as d
from db.model import needs
from db.model import station_kinds as s
from db.model.kinds import Act
from db.model.period_kinds import PeriodSigned, TargetSet
from db.model.query_kinds import RowAnswered, RowQueried
from db.model.target_rule import judge_target

if TYPE_CHECKING:
    from db.model.case import Case


class Stage(StrEnum):
    """Where a case stands in the loop."""

    SCREENED = "screened"
    ASSESSED = "assessed"
    RESOLVING = "resolving"
    RESOLVED = "resolved"
    CLOSED_OUT = "closed_out"
    ARCHIVED = "archived"


class Role(StrEnum):
    """What an account may do: a head may do all that a clerk may, a reader writes nothing."""

    CLERK = "clerk"
    HEAD = "head"
    READER = "reader"


Need = Callable[["Case", Act], None]
WRITERS: Final = frozenset({Role.CLERK, Role.HEAD})
HEADS: Final = frozenset({Role.HEAD})
EVERYONE: Final = frozenset(Role)
OPEN: Final = frozenset({Stage.SCREENED, Stage.ASSESSED, Stage.RESOLVING})
ANYWHERE: Final = frozenset(Stage)
NEW: Final[frozenset[Stage | None]] = frozenset({None})

# 稳控 (held) and an open referral (diverted) are ways of still resolving.
TAKEN_OVER_STAGES: Final = {
    "": Stage.SCREENED,
    "handling": Stage.RESOLVING,
    "held": Stage.RESOLVING,
    "diverted": Stage.RESOLVING,
    "resolved": Stage.RESOLVED,
}


@dataclass(frozen=True, slots=True)
class Rule:
    """One row of the table. `to` is None where the stage stays as it is."""

    stages: frozenset[Stage | None] | frozenset[Stage]
    to: Stage | None = None
    roles: frozenset[Role] = WRITERS
    needs: tuple[Need, ...] = ()

    def stage_after(self, stage: Stage | None, act: Act) -> Stage | None:
        """Return the stage an accepted act leads to."""
        if isinstance(act, k.TakenOver):
            return TAKEN_OVER_STAGES.get(act.state, Stage.SCREENED)
        return self.to or stage


RULES: Final[dict[type[Act], Rule]] = {
    k.Screened: Rule(
        NEW,
        Stage.SCREENED,
        needs=(
            needs.given("on", "village", "source", "applicants", "category", "title", "facts"),
            needs.known("source", "category", "first_or_repeat"),
            needs.not_in_future("on"),
            needs.not_in_future("accepted_on"),
            needs.not_before("accepted_on", "on"),
            needs.not_in_future("notified_on"),
            needs.not_before("notified_on", "on"),
            needs.counted("households", "people", "amount"),
        ),
    ),
    k.TakenOver: Rule(
        NEW, needs=(needs.given("on", "applicants", "category", "facts"), needs.day_like("on"))
    ),
    k.Accepted: Rule(
        ANYWHERE,
        needs=(needs.given("on"), needs.not_in_future("on"), needs.not_before_found("on")),
    ),
    k.Notified: Rule(
        ANYWHERE,
        needs=(needs.given("on"), needs.not_in_future("on"), needs.not_before_found("on")),
    ),
    k.Assessed: Rule(
        frozenset({Stage.SCREENED}),
        Stage.ASSESSED,
        needs=(
            needs.given("on", "risk", "opinion"),
            needs.known("risk", "category", "method"),
            needs.not_in_future("on"),
            needs.not_before_found("on"),
        ),
    ),
    k.Assigned: Rule(
        frozenset({Stage.ASSESSED}),
        Stage.RESOLVING,
        needs=(
            needs.given("on", "office", "handler"),
            needs.not_in_future("on"),
            needs.not_before_found("on"),
            needs.day_like("due_on"),
            needs.not_before("due_on", "on"),
        ),
    ),
    k.Mediated: Rule(
        frozenset({Stage.RESOLVING}),
        needs=(
            needs.given("on", "mediator", "record", "result"),
            needs.known("result"),
            needs.not_in_future("on"),
            needs.not_before_found("on"),
        ),
    ),
    k.Agreed: Rule(
        frozenset({Stage.RESOLVING}),
        needs=(
            needs.given("on", "agreement", "content"),
            needs.known("agreement"),
            needs.not_in_future("on"),
            needs.not_before_found("on"),
            needs.day_like("perform_by"),
            needs.not_before("perform_by", "on"),
        ),
    ),
    k.Resolved: Rule(
        frozenset({Stage.RESOLVING}),
        Stage.RESOLVED,
        needs=(
            needs.given("on", "outcome", "method"),
            needs.known("outcome", "method", "referral_result"),
            needs.not_in_future("on"),
            needs.not_before_found("on"),
            needs.agreement_exists,
        ),
    ),
    k.ClosedOut: Rule(
        frozenset({Stage.RESOLVED}),
        Stage.CLOSED_OUT,
        roles=HEADS,
        needs=(
            needs.given("on"),
            needs.not_in_future("on"),
            needs.not_before_resolved("on"),
        ),
    ),
    k.Revisited: Rule(
        frozenset({Stage.RESOLVED, Stage.CLOSED_OUT}),
        needs=(
            needs.given("on", "method", "satisfaction"),
            needs.known("method", "satisfaction", "performance"),
            needs.not_in_future("on"),
            needs.not_before_resolved("on"),
        ),
    ),
    k.Archived: Rule(
        frozenset({Stage.CLOSED_OUT}),
        Stage.ARCHIVED,
        needs=(needs.given("on"), needs.not_in_future("on"), needs.revisits_done),
    ),
    k.Reopened: Rule(
        frozenset({Stage.RESOLVED, Stage.CLOSED_OUT, Stage.ARCHIVED}),
        Stage.RESOLVING,
        needs=(
            needs.given("on", "reason", "detail"),
            needs.known("reason"),
            needs.not_in_future("on"),
            needs.not_before_resolved("on"),
        ),
    ),
    k.Registered: Rule(
        ANYWHERE,
        needs=(
            needs.given("source"),
            needs.known("source", "first_or_repeat"),
            needs.not_in_future("on"),
        ),
    ),
    k.LinkedTo: Rule(ANYWHERE, needs=(needs.given("drive"), needs.day_like("on"))),
    k.Noted: Rule(ANYWHERE, needs=(needs.given("text"), needs.not_in_future("on"))),
    k.Corrected: Rule(ANYWHERE, needs=(needs.given("reason"),)),
    k.Retracted: Rule(ANYWHERE, needs=(needs.given("reason"),)),
    k.Erased: Rule(ANYWHERE | NEW, roles=HEADS, needs=(needs.given("why"),)),
}

# Who may write the kinds that belong to no case, and what these need.
STATION_ROLES: Final[dict[type[Act], frozenset[Role]]] = {
    d.DrivePlanned: WRITERS,
    d.DriveReported: HEADS,
    d.ReturnReceived: WRITERS,
    d.ZeroReported: WRITERS,
    RowQueried: WRITERS,
    RowAnswered: WRITERS,
    a.ActivityLogged: WRITERS,
    a.RectificationOpened: WRITERS,
    a.RectificationClosed: WRITERS,
    PeriodSigned: HEADS,
    TargetSet: HEADS,
    s.WriterStarted: EVERYONE,
    s.SettingChanged: WRITERS,
    s.AccountAdded: HEADS,
    s.RoleChanged: HEADS,
    s.AccountClosed: HEADS,
    s.Imported: WRITERS,
    s.Printed: EVERYONE,
    s.Exported: WRITERS,
    s.Unmasked: EVERYONE,
    s.BackedUp: EVERYONE,
    s.Restored: HEADS,
}

STATION_NEEDS: Final[dict[type[Act], tuple[Need, ...]]] = {
    d.DrivePlanned: (
        needs.given("starts_on", "ends_on"),
        needs.day_like("starts_on"),
        needs.day_like("ends_on"),
        needs.day_like("due_on"),
        needs.not_before("ends_on", "starts_on"),
        needs.not_before("due_on", "starts_on"),
    ),
    d.DriveReported: (needs.given("on"), needs.not_in_future("on"), needs.explained),
    d.ZeroReported: (needs.given("drive", "village", "on"), needs.not_in_future("on")),
    RowAnswered: (needs.reason_to_leave_out,),
    a.RectificationClosed: (needs.given("result"), needs.not_in_future("on")),
    PeriodSigned: (needs.given("on", "until", "head", "figures"), needs.not_in_future("on")),
    TargetSet: (needs.given("year", "indicator"), judge_target),
}

NEXT_STEP: Final[dict[Stage, type[Act]]] = {
    Stage.SCREENED: k.Assessed,
    Stage.ASSESSED: k.Assigned,
    Stage.RESOLVING: k.Resolved,
    Stage.RESOLVED: k.ClosedOut,
    Stage.CLOSED_OUT: k.Revisited,
}


def next_step(case: "Case") -> type[Act] | None:
    """Return the step that comes next, or None where the loop is closed.

    In resolving the next step is a mediation until one has been held; in the revisit period it is
    archiving once all planned revisits are done.
    """
    if case.stage is None or case.read_only:
        return None
    if case.stage is Stage.RESOLVING and not case.mediations and not case.agreement:
        return k.Mediated
    if case.stage is Stage.CLOSED_OUT and not case.revisits_due:
        return k.Archived
    return NEXT_STEP.get(case.stage)


def steps(case: "Case") -> list[type[Act]]:
    """Return the kinds that the present stage allows, next step first; never needs or roles."""
    allowed = [cls for cls, rule in RULES.items() if case.stage in rule.stages]
    first = next_step(case)
    return sorted(allowed, key=lambda cls: cls is not first)


def required(cls: type[Act]) -> frozenset[str]:
    """Return the fields of a kind that the table wants filled in."""
    given = (need.fields for need in RULES[cls].needs if isinstance(need, needs.Given))
    return frozenset(name for fields in given for name in fields)


def may_write(act: Act, role: Role, *, gone: bool = False) -> None:
    """Raise Refused if this role may not write this kind.

    `gone` tells that the line was taken back altogether: whoever writes may erase what it held.
    """
    cls = type(act)
    roles = RULES[cls].roles if cls in RULES else STATION_ROLES[cls]
    if gone and cls is k.Erased:
        roles = WRITERS
    if role not in roles:
        raise Refused("not_your_role", kind=act.kind, role=role.value)


def judge_station(act: Act, case: "Case") -> None:
    """Raise Refused if what an entry of no case needs is not there; `case` is a blank one."""
    for need in STATION_NEEDS.get(type(act), ()):
        need(case, act)


def judge(case: "Case", act: Act, role: Role) -> None:
    """Raise Refused if the table forbids `act` on `case` to this role."""
    may_write(act, role)
    rule = RULES[type(act)]
    if case.stage not in rule.stages:
        raise Refused("not_in_stage", kind=act.kind, stage=case.stage or "")
    for need in rule.needs:
        need(case, act)
