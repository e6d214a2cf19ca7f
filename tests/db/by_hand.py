"""Figures counted by hand: plain Python over folded cases, knowing nothing of SQL.

Each function returns the keys of what is counted, in the shape (subject, part), for a period given
by its first and last day and a cut-off day.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from db.model import day
from db.model.case import Case
from db.model.history import Ending, Pact, Registration

SCREENING = {"drive", "grid", "village", "mediator"}
PETITIONING = {"visit", "letter", "phone", "online", "qr"}
MEDIATION = {"mediation", "admin_mediation", "court_mediation", "industry_mediation"}
GONE = {"withdrawn", "unfounded", "passed_on"}
ROUTES = {
    "courts": ({"court_mediation", "civil_suit"}, {"litigated"}),
    "arbitration": (
        {"labour_arbitration", "land_arbitration", "commercial_arbitration"},
        {"arbitrated"},
    ),
    "reconsideration": ({"reconsideration"}, {"reconsidered"}),
    "confirmation": ({"judicial_confirmation"}, set()),
}
Key = tuple[str, str]
Keys = set[Key]
Test = Callable[[Case], bool]


@dataclass(frozen=True)
class Hand:
    """The folded cases, the days looked at, and the ways of counting them."""

    cases: tuple[Case, ...]
    first: str
    last: str
    until: str

    @property
    def by(self) -> str:
        """Return the last day of what came and went within the period."""
        return min(self.last, self.until)

    def within(self, text: str) -> bool:
        if not day.is_day(text):
            return False
        return self.first <= day.first(text).isoformat() <= min(self.last, self.until)

    def ending(self, case: Case, until: str = "") -> Ending | None:
        """Return how the case had ended at the cut-off, if it had."""
        at = until or self.until
        return next((e for e in case.endings if e.on <= at < end(e)), None)

    def resolved(self, case: Case) -> bool:
        return self.ending(case) is not None

    def resolved_on(self, case: Case) -> str:
        ending = self.ending(case)
        assert ending
        return ending.on

    def outcome(self, case: Case) -> str:
        ending = self.ending(case)
        return ending.outcome if ending else ""

    def by_mediation(self, case: Case) -> bool:
        ending = self.ending(case)
        return ending is not None and ending.method in MEDIATION

    def held(self, case: Case, kind: str, until: str = "") -> list[str]:
        """Return the values of what held at a cut-off and ended later."""
        at = until or self.until
        return [p.value for p in case.past if p.kind == kind and p.since <= at < p.until]

    def agreements(self, case: Case) -> set[str]:
        return {
            pact.agreement
            for pact in case.pacts
            if pact.on <= self.until < end(pact)
        }  # fmt: skip

    def closed(self, case: Case) -> bool:
        struck = case.stage in ("closed_out", "archived") and case.closed_out_on <= self.until
        return struck or bool(self.held(case, "closed_out"))

    def was_closed(self, case: Case) -> bool:
        return self.closed(case) or any(
            p.kind == "closed_out" and p.since <= self.until for p in case.past
        )

    def left(self, case: Case, *but: str) -> bool:
        """Tell whether the case had been reopened by the cut-off, but for some reasons."""
        return any(
            e.on <= self.until and end(e) <= self.until
            and e.reason not in ("", "closed_by_mistake", *but)
            for e in case.endings
        )  # fmt: skip

    def was_resolved(self, case: Case) -> bool:
        return self.resolved(case) or self.left(case)

    def relapsed(self, case: Case) -> bool:
        return self.left(case, "new_demand")

    def since(self, day: str | None) -> bool:
        return day is not None and day <= self.until

    def assigned(self, case: Case) -> bool:
        return case.stage not in ("screened", "assessed") and case.assigned_on <= self.until

    def accepted(self, case: Case) -> bool:
        return bool(case.accepted_on) and case.accepted_on <= self.until

    def answered_by(self, case: Case, limit: str) -> bool:
        return any(told and told <= limit for told in (case.accepted_on, case.notified_on))

    def answerable(self, case: Case) -> bool:
        return self.answered_by(case, self.until) or plus(case.found_on, 15) <= self.until

    def timely(self, case: Case) -> bool:
        return self.answered_by(case, min(self.until, plus(case.found_on, 15)))

    def revisited(self, case: Case) -> bool:
        stands = case.stage in ("resolved", "closed_out", "archived")
        return (stands and self.since(case.reached_from)) or bool(self.held(case, "reached"))

    def watch(self, case: Case, days: int) -> str:
        """Return `open` while the peace of a first petition is watched, `kept`, or `broken`."""
        if not self.resolved(case):
            return "broken"
        since = self.resolved_on(case)
        ends = plus(since, days) if since else ""
        if since and any(
            r.source in PETITIONING and not r.link and since < r.on <= min(self.until, ends)
            for r in case.registrations
        ):
            return "broken"
        return "kept" if since and ends <= self.until else "open"

    # What is counted

    def found(self, *tests: Test) -> Keys:
        return {
            (case.subject, "")
            for case in self.cases
            if self.within(case.found_on) and all(test(case) for test in tests)
        }

    def registrations(self, test: Callable[[str, str, bool], bool]) -> Keys:
        """Return the tellings of which a test of source, 初/重 and "told before" is true."""
        keys = set()
        for case in self.cases:
            before = False
            first = Registration(case.found_on, case.source, case.first_or_repeat)
            for told in sorted((first, *case.registrations), key=lambda one: one.on):
                if told.link:
                    continue
                if self.within(told.on) and test(told.source, told.first_or_repeat, before):
                    keys.add((case.subject, str(told.n or "")))
                before |= told.source in PETITIONING
        return keys

    def evaluations(self, *answers: str) -> Keys:
        return {
            (case.subject, str(told.n))
            for case in self.cases
            for told in case.evaluations
            if self.within(told.on) and (not answers or told.satisfaction in answers)
        }

    def pacts(self, performed: bool = False) -> Keys:
        return {
            (case.subject, str(pact.n))
            for case in self.cases
            for pact in case.pacts
            if self.within(pact.perform_by)
            and pact.on <= self.until
            and not self.gave_way(pact)
            and (not performed or self.since(pact.performed_on))
        }

    def gave_way(self, pact: Pact) -> bool:
        """Tell whether another took its place before it was due."""
        return pact.replaced_on is not None and pact.replaced_on <= min(self.until, pact.perform_by)

    def ended(self, route: str = "") -> Keys:
        """Return what ended in the period: any way, or by one route ("linked" for any of them)."""
        keys = set()
        for case in self.cases:
            for e in case.endings:
                routes = {
                    name
                    for name, (ways, ends) in ROUTES.items()
                    if e.method in ways or e.outcome in ends
                }
                chosen = (route in routes or (route == "linked" and routes)) and not e.contested
                counts = (chosen or not route) and case.found_on <= self.by
                if counts and self.within(e.on) and self.by < end(e):
                    keys.add((case.subject, ""))
        return keys

    def undated(self, case: Case) -> bool:
        ending = self.ending(case, self.by)
        return ending is not None and not self.within(ending.on)

    def returned(self) -> Keys:
        eve = min(before(self.first), self.until)
        return {
            (case.subject, "")
            for case in self.cases
            if case.found_on <= eve
            and any(
                e.on <= eve < end(e) <= self.by
                for e in case.endings
            )
        }  # fmt: skip

    def open_on(self, at: str, *tests: Test) -> Keys:
        return {
            (case.subject, "")
            for case in self.cases
            if case.found_on <= at and not self.ending(case, at) and all(t(case) for t in tests)
        }

    def risk(self, case: Case) -> str:
        return case.risk if case.risk_from <= self.by else "".join(self.held(case, "risk", self.by))

    def due(self, case: Case) -> str:
        return case.due_on if case.due_from <= self.by else "".join(self.held(case, "due", self.by))

    def counts(self) -> dict[str, Keys]:
        """Return what each count counts, by the indicator's name."""
        eve = before(self.first)
        return {
            "screened": self.found(screened),
            "early_interventions": self.found(
                screened, lambda c: c.early_sign == "yes", self.resolved
            ),
            "mediated": self.found(
                self.by_mediation,
                lambda c: bool(self.agreements(c) & {"written", "settlement", "oral"}),
            ),
            "petitions": self.registrations(lambda source, which, told: source in PETITIONING),
            "repeat_petitions": self.registrations(lambda source, which, told: which == "repeat"),
            "found": self.found(),
            "written_agreements": self.found(lambda c: "written" in self.agreements(c)),
            "settlements": self.found(lambda c: "settlement" in self.agreements(c)),
            "oral_agreements": self.found(lambda c: "oral" in self.agreements(c)),
            "lapsed": self.found(self.gone),
            "resolved": self.ended(),
            "closed_out": self.found(self.closed),
            "linked": self.ended("linked"),
            **{f"linked_{name}": self.ended(name) for name in ROUTES},
            "open_before": self.open_on(min(eve, self.until)),
            "open": self.open_on(self.by),
            "overdue": self.open_on(
                self.by, lambda c: bool(self.due(c)) and self.due(c) < self.by[: len(self.due(c))]
            ),
            "open_red": self.open_on(self.by, lambda c: self.risk(c) == "red"),
            "no_limit": self.open_on(self.by, lambda c: not self.due(c)),
            "returned": self.returned(),
            "resolved_undated": self.found(self.undated),
        }

    def gone(self, case: Case) -> bool:
        return self.outcome(case) in GONE

    def rates(self) -> dict[str, tuple[Keys, Keys]]:
        """Return numerator and denominator of each rate, by the indicator's name."""
        staying = self.found(screened, lambda c: not self.gone(c))
        tried = self.found(lambda c: not self.gone(c), lambda c: self.since(c.tried_from))
        whole = {
            "screening_resolution_rate": (self.resolved, self.found(screened)),
            "screening_resolution_rate/closed_out": (self.settled, staying),
            "agreement_rate": (self.signed, self.found(screened)),
            "agreement_rate/A": (
                self.signed,
                self.found(petition, self.accepted, lambda c: not self.gone(c)),
            ),
            "agreement_rate/B": (self.signed, staying),
            "agreement_rate/C": (self.signed, tried),
            "first_petition_resolution_rate": (self.resolved, self.first_petitions()),
            "timely_acceptance_rate": (self.timely, self.found(petition, self.answerable)),
            "diverted_contested_rate": (
                lambda c: self.since(c.contested_from),
                self.found(lambda c: self.since(c.statute_from)),
            ),
            "revisit_rate": (self.revisited, self.found(self.resolved)),
            "revisit_rate/closed_out": (self.revisited, self.found(self.closed)),
            "relapse_rate": (self.relapsed, self.found(self.was_resolved)),
            "relapse_rate/closed_out": (self.relapsed, self.found(self.was_closed)),
            "lead_cadre_rate": (self.resolved, self.found(lambda c: self.since(c.led_from))),
            "resolution_rate": (self.resolved, self.found()),
            "handled_rate": (self.assigned, self.found()),
            "success_rate": (self.resolved, self.found(self.assigned)),
        }
        told = {
            name: (among & self.found(test), among) for name, (test, among) in whole.items()
        }  # fmt: skip
        return told | self.rates_of_peace() | self.rates_of_events()

    def first_petitions(self) -> Keys:
        return self.found(petition, lambda c: c.first_or_repeat == "first", self.accepted)

    def rates_of_peace(self) -> dict[str, tuple[Keys, Keys]]:
        told = {}
        for days in (60, 90):
            stay = {key for key in self.first_petitions() if not self.gone(self.case(key))}
            among = {key for key in stay if self.watch(self.case(key), days) != "open"}
            kept = {key for key in stay if self.watch(self.case(key), days) == "kept"}
            told[f"first_petition_resolution_rate/window{days}"] = (kept, among)
        return told

    def rates_of_events(self) -> dict[str, tuple[Keys, Keys]]:
        petitions = self.registrations(lambda source, which, told: source in PETITIONING)
        online = self.registrations(lambda source, which, told: source in ("online", "qr"))
        again = self.registrations(lambda source, which, told: which == "repeat" or told)
        valid = self.evaluations("satisfied", "mostly", "dissatisfied")
        return {
            "online_share": (online, petitions),
            "repeat_rate": (again & petitions, petitions),
            "satisfaction_rate": (self.evaluations("satisfied", "mostly"), valid),
            "evaluation_rate": (valid, self.evaluations()),
            "performance_rate": (self.pacts(performed=True), self.pacts()),
        }

    def case(self, key: Key) -> Case:
        return next(case for case in self.cases if case.subject == key[0])

    def signed(self, case: Case) -> bool:
        return bool(self.agreements(case) & {"written", "settlement"})

    def settled(self, case: Case) -> bool:
        return self.closed(case) and self.outcome(case) not in (GONE | {"mediation_failed"})


def screened(case: Case) -> bool:
    return case.source in SCREENING


def petition(case: Case) -> bool:
    return case.source in PETITIONING


def end(held: Ending | Pact) -> str:
    """Return the day from which something holds no longer, later than all days if it still does."""
    return "9" if held.until is None else held.until


def before(first: str) -> str:
    """Return the day before a day."""
    return (date.fromisoformat(first) - timedelta(days=1)).isoformat()


def plus(text: str, days: int) -> str:
    """Return the day so many days after the last that a day may mean."""
    return (day.last(text) + timedelta(days=days)).isoformat()


def plain(members: Iterable[object]) -> Keys:
    """Return members of the ledger in the shape that is counted here."""
    return {(str(one.subject), str(one.part)) for one in members}  # type: ignore[attr-defined]
