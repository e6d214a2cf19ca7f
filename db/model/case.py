"""A case: what the entries of its line say together."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields, replace
from typing import Any, Final, TypeVar

from db.model import case_kinds as k
from db.model import codes, day, needs
from db.model.entry import Entry
from db.model.kinds import Act, columns
from db.model.line import Folding, Line, Skip
from db.model.loop import RULES, Stage
from db.model.party import Party, proposed_title

# Raised whenever folding or the derived tables change: ledgers then rebuild at open.
FOLD_VERSION: Final = 2

REVISIT_DAYS: Final = (7, 30)
REVISIT_DAYS_RED: Final = (7, 30, 90)
ON_PAPER: Final = frozenset({"satisfied", "mostly", "dissatisfied", "unrated", "declined"})


@dataclass(frozen=True, slots=True)
class Registration:
    """The matter told once more (件次), or, with `link`, found again by a later drive (结转)."""

    on: str = ""
    source: str = ""
    first_or_repeat: str = ""
    drive: str = ""
    link: bool = False


@dataclass(frozen=True, slots=True)
class Evaluation:
    """One revisit as figures count it (人次): the day, "" if unknown, and what was answered."""

    on: str = ""
    method: str = ""
    satisfaction: str = ""


@dataclass(frozen=True, slots=True)
class Past:
    """What held until the case was reopened, or an agreement until another took its place.

    `kind` is `resolved`, `closed_out`, `outcome` or `agreement`; `value` the outcome, the kind of
    agreement, else the method of resolving. The case was in that state from the day `since` until
    the day `until`, which is no longer part of it.
    """

    kind: str
    value: str
    since: str
    until: str


@dataclass(frozen=True, slots=True)
class Case:
    """One matter 件. Days are ISO text, "" if unknown; amounts fen; codes as in `db.model.codes`.

    `stage` is None until the line has an effective first entry. `confirmed` is False while all
    that is known comes from a return. `skipped` counts entries that could not be accepted.
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
    registrations: tuple[Registration, ...] = ()
    evaluations: tuple[Evaluation, ...] = ()
    past: tuple[Past, ...] = ()
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
    if act.revisit_on or act.satisfaction in ON_PAPER:
        values["revisits"] = (act.revisit_on,)
        values["evaluations"] = (Evaluation(act.revisit_on, act.revisit_method, act.satisfaction),)
    if act.agreement == "none":
        values["agreement"] = ""
    return Case(**values, confirmed=False)  # type: ignore[arg-type]  # same names


def _assessed(case: Case, act: k.Assessed, _entry: Entry) -> Case:
    return replace(
        case,
        assessed_on=act.on,
        risk=act.risk or case.risk,
        category=act.category or case.category,
        method=act.method or case.method,
        opinion=act.opinion or case.opinion,
        confirmed=True,
    )


def _assigned(case: Case, act: k.Assigned, _entry: Entry) -> Case:
    return replace(
        case,
        assigned_on=act.on,
        office=act.office or case.office,
        handler=act.handler or case.handler,
        leader=act.leader or case.leader,
        due_on=act.due_on or case.due_on,
        measures=act.measures or case.measures,
        confirmed=True,
    )


def _mediated(case: Case, act: k.Mediated, _entry: Entry) -> Case:
    return replace(case, mediations=case.mediations + 1, progress=act.record, confirmed=True)


def _agreed(case: Case, act: k.Agreed, _entry: Entry) -> Case:
    return replace(
        case,
        past=(*case.past, *_agreement_until(case, act.on)),
        agreement=act.agreement,
        agreement_no=act.agreement_no,
        agreed_on=act.on,
        perform_by=act.perform_by,
        confirmed=True,
    )


def _resolved(case: Case, act: k.Resolved, _entry: Entry) -> Case:
    return replace(
        case,
        resolved_on=act.on,
        outcome=act.outcome,
        method=act.method or case.method,
        progress=act.result or case.progress,
        held=False,
        revisits=(),
        revisits_before=0,
        satisfaction="",
        confirmed=True,
    )


def _closed_out(case: Case, act: k.ClosedOut, _entry: Entry) -> Case:
    return replace(case, closed_out_on=act.on, revisits_before=len(case.revisits), confirmed=True)


def _revisited(case: Case, act: k.Revisited, _entry: Entry) -> Case:
    told = Evaluation(act.on, act.method, act.satisfaction)
    return replace(
        case,
        revisits=(*case.revisits, act.on),
        evaluations=(*case.evaluations, told),
        satisfaction=act.satisfaction,
        confirmed=True,
    )


def _archived(case: Case, act: k.Archived, _entry: Entry) -> Case:
    return replace(case, archived_on=act.on)


def _reopened(case: Case, act: k.Reopened, _entry: Entry) -> Case:
    return replace(
        case,
        reopened=case.reopened + 1,
        past=(*case.past, *_ended(case, act.on)),
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


def _registered(case: Case, act: k.Registered, _entry: Entry) -> Case:
    told = Registration(act.on, act.source, act.first_or_repeat, act.drive)
    return replace(case, registrations=(*case.registrations, told))


def _linked(case: Case, act: k.LinkedTo, _entry: Entry) -> Case:
    told = Registration(act.on, drive=act.drive, link=True)
    return replace(case, registrations=(*case.registrations, told))


def _ended(case: Case, on: str) -> Iterator[Past]:
    """Give what held of a case until it is reopened on this day."""
    yield Past("resolved", case.method, case.resolved_on, on)
    if case.closed_out_on:
        yield Past("closed_out", case.method, case.closed_out_on, on)
    if case.outcome:
        yield Past("outcome", case.outcome, case.resolved_on, on)
    yield from _agreement_until(case, on)


def _agreement_until(case: Case, on: str) -> Iterator[Past]:
    """Give the agreement that ends or is replaced on this day, if there is one."""
    if case.agreement:
        yield Past("agreement", case.agreement, case.agreed_on or case.resolved_on, on)


def _erased(case: Case, _act: k.Erased, _entry: Entry) -> Case:
    return replace(case, erased=True)


_EFFECTS: Final[dict[type[Act], Effect[Any]]] = {
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
