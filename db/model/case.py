"""A case: what the entries of its line say together."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields, replace
from typing import Any, Final, TypeVar

from db.model import case_kinds as k
from db.model import codes, day, needs
from db.model import history as h
from db.model.entry import Entry
from db.model.kinds import Act, columns
from db.model.line import Folding, Line, Skip
from db.model.loop import RULES, Stage
from db.model.party import Party, proposed_title

# Raised whenever folding or the derived tables change: ledgers then rebuild at open.
FOLD_VERSION: Final = 3

REVISIT_DAYS: Final = (7, 30)
REVISIT_DAYS_RED: Final = (7, 30, 90)
UNREACHED: Final = "unreached"
ON_PAPER: Final = frozenset({"satisfied", "mostly", "dissatisfied", "unrated", "declined"})


@dataclass(frozen=True, slots=True)
class Case:
    """One matter 件. Days are ISO text, "" if unknown; amounts fen; codes as in `db.model.codes`.

    `stage` is None until the line has an effective first entry. `confirmed` is False while all
    that is known comes from a return. `skipped` counts entries that could not be accepted.

    Fields that end in `_from` tell since which day it is so, None while it is not: that a lead
    cadre was named, that mediation was tried, that somebody was reached at a revisit since the case
    was resolved, that a statutory procedure ended, that its end was contested; of risk and target
    date "" is also the day of those the case began with.
    """

    subject: str = ""
    station: str = ""
    stage: Stage | None = None
    no: str = ""
    found_on: str = ""
    village: str = ""
    title: str = ""
    source: str = ""
    finder: str = ""
    applicants: tuple[Party, ...] = ()
    respondents: tuple[Party, ...] = ()
    households: int | None = None
    people: int | None = None
    amount: int | None = None
    place: str = ""
    category: str = ""
    facts: str = ""
    claim: str = ""
    risk: str = ""
    opinion: str = ""
    assessed_on: str = ""
    office: str = ""
    handler: str = ""
    leader: str = ""
    assigned_on: str = ""
    due_on: str = ""
    measures: str = ""
    method: str = ""
    progress: str = ""
    held: bool = False
    mediations: int = 0
    agreement: str = ""
    agreement_no: str = ""
    agreed_on: str = ""
    perform_by: str = ""
    outcome: str = ""
    resolved_on: str = ""
    closed_out_on: str = ""
    revisits: tuple[str, ...] = ()
    revisits_before: int = 0
    satisfaction: str = ""
    archived_on: str = ""
    reopened: int = 0
    national_no: str = ""
    early_sign: str = ""
    remarks: str = ""
    drive: str = ""
    first_or_repeat: str = ""
    accepted_on: str = ""
    notified_on: str = ""
    referral_result: str = ""
    registrations: tuple[h.Registration, ...] = ()
    evaluations: tuple[h.Evaluation, ...] = ()
    endings: tuple[h.Ending, ...] = ()
    pacts: tuple[h.Pact, ...] = ()
    past: tuple[h.Past, ...] = ()
    led_from: str | None = None
    tried_from: str | None = None
    reached_from: str | None = None
    statute_from: str | None = None
    contested_from: str | None = None
    risk_from: str = ""
    due_from: str = ""
    batch: str = ""
    confirmed: bool = True
    erased: bool = False
    read_only: bool = False
    skipped: int = 0

    @property
    def shown_title(self) -> str:
        """Return the title, or one made of names and category where the return gave none."""
        if self.title:
            return self.title
        return proposed_title(
            self.applicants, self.respondents, codes.label("category", self.category)
        )

    @property
    def revisit_plan(self) -> tuple[str, ...]:
        """Return the planned revisit days after closing out: 7 and 30 days later, 90 for red.

        A promised performance adds the day after it. Empty before the case is closed out.
        """
        if not day.is_day(self.closed_out_on):
            return ()
        spans = REVISIT_DAYS_RED if self.risk == "red" else REVISIT_DAYS
        planned = {needs.later(self.closed_out_on, span) for span in spans}
        if day.is_day(self.perform_by) and self.perform_by >= self.closed_out_on:
            planned.add(needs.later(self.perform_by, 1))
        return tuple(sorted(planned))

    @property
    def revisits_due(self) -> tuple[str, ...]:
        """Return the planned days for which no revisit has been made since the closing out."""
        return self.revisit_plan[self.revisits_made :]

    @property
    def revisits_made(self) -> int:
        """Return how many revisits were made since the closing out; the plan counts these alone."""
        return len(self.revisits) - self.revisits_before


BLANK: Final = Case()
A = TypeVar("A", bound=Act)
Effect = Callable[[Case, A, Entry], Case]
_TAKEN: Final = frozenset(spec.name for spec in fields(Case))


def folding(entries: Iterable[Entry]) -> Folding[Case]:
    """Return a case's line as a folding that can go on."""
    return Folding(entries, BLANK, step)


def fold_case(entries: Iterable[Entry]) -> Line[Case]:
    """Return the folded line of a case, in whatever order its entries come."""
    line = folding(entries).line()
    if line.read_only or line.skipped:
        state = replace(line.state, read_only=line.read_only, skipped=line.skipped)
        return replace(line, state=state)
    return line


def step(case: Case, act: Act, entry: Entry) -> Case:
    """Return the case after one act; Skip if its stage does not allow it."""
    rule = RULES.get(type(act))
    if rule is None or case.stage not in rule.stages:
        raise Skip("not_in_stage")
    stage = rule.stage_after(case.stage, act)
    if isinstance(act, k.TakenOver):
        return _taken_over(act, entry, stage)
    if isinstance(act, k.Screened):
        return _screened(act, entry, stage)
    return replace(_EFFECTS[type(act)](case, act, entry), stage=stage)


def _begin(act: Act, entry: Entry, stage: Stage | None) -> dict[str, object]:
    names = _shared(type(act))
    values: dict[str, object] = {name: getattr(act, name) for name in names}
    station = entry.subject.partition(":")[2].partition("/")[0]
    values.update(subject=entry.subject, station=station, batch=entry.batch, stage=stage)
    return values


def _shared(cls: type[Act]) -> tuple[str, ...]:
    names = _SHARED.get(cls)
    if names is None:
        declared = {column.name for column in columns(cls)}
        names = _SHARED[cls] = tuple(sorted(declared & _TAKEN))
    return names


_SHARED: Final[dict[type[Act], tuple[str, ...]]] = {}


def _screened(act: k.Screened, entry: Entry, stage: Stage | None) -> Case:
    return Case(**_begin(act, entry, stage), found_on=act.on)  # type: ignore[arg-type]  # same names


def _taken_over(act: k.TakenOver, entry: Entry, stage: Stage | None) -> Case:
    values = _begin(act, entry, stage) | {"found_on": act.on, "held": act.state == "held"}
    # What a village hands in for a drive without saying how it was heard of is its own report.
    values["source"] = act.source or ("village" if act.drive else "")
    if act.revisit_on or act.satisfaction in ON_PAPER:
        values["revisits"] = (act.revisit_on,)
        told = h.taken_over_evaluation(act, entry.n)
        values["evaluations"] = (told,)
        values["reached_from"] = told.on if told.satisfaction != UNREACHED else None
    if act.agreement == "none":
        values["agreement"] = ""
    if act.referral_result in ("ended", "contested"):
        values["statute_from"] = act.resolved_on
    if act.referral_result == "contested":
        values["contested_from"] = act.resolved_on
    return Case(
        **values,  # type: ignore[arg-type]  # same names
        endings=h.taken_over_endings(act, stage == Stage.RESOLVED),
        pacts=h.taken_over_pacts(act, entry.n),
        led_from="" if act.led else None,
        tried_from=h.taken_over_tried(act),
        confirmed=False,
    )


def _accepted(case: Case, act: k.Accepted, _entry: Entry) -> Case:
    return replace(case, accepted_on=h.earliest(case.accepted_on or None, act.on), confirmed=True)


def _notified(case: Case, act: k.Notified, _entry: Entry) -> Case:
    return replace(case, notified_on=h.earliest(case.notified_on or None, act.on), confirmed=True)


def _assessed(case: Case, act: k.Assessed, _entry: Entry) -> Case:
    before = (h.Past("risk", case.risk, "", act.on),) if act.risk and case.risk else ()
    return replace(
        case,
        past=(*case.past, *before),
        assessed_on=act.on,
        risk=act.risk or case.risk,
        risk_from=act.on if act.risk else "",
        category=act.category or case.category,
        method=act.method or case.method,
        opinion=act.opinion or case.opinion,
        confirmed=True,
    )


def _assigned(case: Case, act: k.Assigned, _entry: Entry) -> Case:
    before = (h.Past("due", case.due_on, "", act.on),) if act.due_on and case.due_on else ()
    return replace(
        case,
        past=(*case.past, *before),
        assigned_on=act.on,
        office=act.office or case.office,
        handler=act.handler or case.handler,
        leader=act.leader or case.leader,
        led_from=h.earliest(case.led_from, act.on) if act.led else case.led_from,
        due_on=act.due_on or case.due_on,
        due_from=act.on if act.due_on else "",
        measures=act.measures or case.measures,
        confirmed=True,
    )


def _mediated(case: Case, act: k.Mediated, _entry: Entry) -> Case:
    return replace(
        case,
        mediations=case.mediations + 1,
        tried_from=h.earliest(case.tried_from, act.on),
        progress=act.record,
        confirmed=True,
    )


def _agreed(case: Case, act: k.Agreed, entry: Entry) -> Case:
    pact = h.Pact(act.on, act.agreement, act.perform_by, n=entry.n)
    return replace(
        case,
        pacts=h.replaced(case.pacts, pact),
        tried_from=h.earliest(case.tried_from, act.on),
        agreement=act.agreement,
        agreement_no=act.agreement_no,
        agreed_on=act.on,
        perform_by=act.perform_by,
        confirmed=True,
    )


def _resolved(case: Case, act: k.Resolved, _entry: Entry) -> Case:
    method = act.method or case.method
    tried = method in h.MEDIATION or act.outcome == "mediation_failed"
    contested = act.referral_result == "contested"
    statute = contested or act.referral_result == "ended" or act.outcome in h.BY_STATUTE
    ending = h.Ending(act.on, method, act.outcome, contested=contested)
    return replace(
        case,
        endings=(*h.ended_before(case.endings, act.on), ending),
        tried_from=h.earliest(case.tried_from, act.on) if tried else case.tried_from,
        statute_from=h.earliest(case.statute_from, act.on) if statute else case.statute_from,
        contested_from=h.earliest(case.contested_from, act.on)
        if contested
        else case.contested_from,
        reached_from=None,
        resolved_on=act.on,
        outcome=act.outcome,
        method=method,
        referral_result=act.referral_result or case.referral_result,
        progress=act.result or case.progress,
        held=False,
        revisits=(),
        revisits_before=0,
        satisfaction="",
        confirmed=True,
    )


def _closed_out(case: Case, act: k.ClosedOut, _entry: Entry) -> Case:
    return replace(case, closed_out_on=act.on, revisits_before=len(case.revisits), confirmed=True)


def _revisited(case: Case, act: k.Revisited, entry: Entry) -> Case:
    told = h.Evaluation(act.on, act.method, act.satisfaction, entry.n)
    reached = act.satisfaction != UNREACHED
    return replace(
        case,
        reached_from=h.earliest(case.reached_from, act.on) if reached else case.reached_from,
        pacts=h.performed(case.pacts, act.on) if act.performance == "performed" else case.pacts,
        revisits=(*case.revisits, act.on),
        evaluations=(*case.evaluations, told),
        satisfaction=act.satisfaction,
        confirmed=True,
    )


def _archived(case: Case, act: k.Archived, _entry: Entry) -> Case:
    return replace(case, archived_on=act.on)


def _reopened(case: Case, act: k.Reopened, _entry: Entry) -> Case:
    contested = act.reason == "contested" and case.statute_from is not None
    return replace(
        case,
        reopened=case.reopened + 1,
        endings=h.ended_before(case.endings, act.on, act.reason),
        pacts=h.broken_off(case.pacts, act.on),
        past=(*case.past, *_held_until(case, act.on)),
        reached_from=None,
        contested_from=(
            h.earliest(case.contested_from, act.on) if contested else case.contested_from
        ),
        outcome="",
        resolved_on="",
        closed_out_on="",
        archived_on="",
        agreement="",
        agreement_no="",
        agreed_on="",
        perform_by="",
        mediations=0,
        confirmed=True,
    )


def _registered(case: Case, act: k.Registered, entry: Entry) -> Case:
    told = h.Registration(act.on, act.source, act.first_or_repeat, act.drive, n=entry.n)
    return replace(case, registrations=(*case.registrations, told))


def _linked(case: Case, act: k.LinkedTo, entry: Entry) -> Case:
    told = h.Registration(act.on, drive=act.drive, link=True, n=entry.n)
    return replace(case, registrations=(*case.registrations, told))


def _held_until(case: Case, on: str) -> Iterator[h.Past]:
    """Give what else held of a case until it is reopened on this day."""
    if case.closed_out_on:
        yield h.Past("closed_out", "", case.closed_out_on, on)
    if case.reached_from is not None:
        yield h.Past("reached", "", case.reached_from, on)


def _erased(case: Case, act: k.Erased, _entry: Entry) -> Case:
    led_from = case.assigned_on if act.led and case.led_from is None else case.led_from
    return replace(case, erased=True, led_from=led_from)


_EFFECTS: Final[dict[type[Act], Effect[Any]]] = {
    k.Accepted: _accepted,
    k.Notified: _notified,
    k.Assessed: _assessed,
    k.Assigned: _assigned,
    k.Mediated: _mediated,
    k.Agreed: _agreed,
    k.Resolved: _resolved,
    k.ClosedOut: _closed_out,
    k.Revisited: _revisited,
    k.Archived: _archived,
    k.Reopened: _reopened,
    k.Registered: _registered,
    k.LinkedTo: _linked,
    k.Erased: _erased,
}
