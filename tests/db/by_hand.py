"""Figures counted by hand: plain Python over folded cases, knowing nothing of SQL.

Each function returns the keys of what is counted, in the shape (subject, part), for a period given
by its first and last day and a cut-off day.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from db.model import day
from db.model.case import Case

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

    def within(self, text: str) -> bool:
        if not day.is_day(text):
            return False
        return self.first <= day.first(text).isoformat() <= min(self.last, self.until)

    def stands(self, case: Case) -> bool:
        done = case.stage in ("resolved", "closed_out", "archived")
        return done and case.resolved_on <= self.until

    def held(self, case: Case, kind: str, until: str = "") -> list[tuple[str, str]]:
        """Return value and first day of what held at the cut-off and ended later."""
        at = until or self.until
        return [(p.value, p.since) for p in case.past if p.kind == kind and p.since <= at < p.until]

    def resolved(self, case: Case) -> bool:
        return self.stands(case) or bool(self.held(case, "resolved"))

    def resolved_on(self, case: Case) -> str:
        return case.resolved_on if self.stands(case) else self.held(case, "resolved")[0][1]

    def ways(self, case: Case) -> set[str]:
        now = {case.method} if self.stands(case) else set()
        return now | {value for value, _ in self.held(case, "resolved")}

    def outcomes(self, case: Case) -> set[str]:
        now = {case.outcome} if self.stands(case) else set()
        return now | {value for value, _ in self.held(case, "outcome")}

    def outcome_then(self, case: Case) -> str:
        """Return how it ended the first time that its peace still held at the cut-off."""
        left = iter(case.past)
        for was in left:
            if was.kind == "resolved" and was.since <= self.until < was.until:
                return next(
                    (
                        p.value
                        for p in left
                        if p.kind == "outcome" and (p.since, p.until) == (was.since, was.until)
                    ),
                    "",
                )
        return ""

    def agreements(self, case: Case) -> set[str]:
        now = {case.agreement} if (case.agreed_on or case.resolved_on) <= self.until else set()
        return (now | {value for value, _ in self.held(case, "agreement")}) - {""}

    def closed(self, case: Case) -> bool:
        struck = case.stage in ("closed_out", "archived") and case.closed_out_on <= self.until
        return struck or bool(self.held(case, "closed_out"))

    def was_resolved(self, case: Case) -> bool:
        return self.stands(case) or any(
            p.kind == "resolved" and p.since <= self.until for p in case.past
        )

    def reopened(self, case: Case) -> bool:
        return self.was_resolved(case) and any(
            p.kind == "resolved" and p.until <= self.until and p.since <= self.until
            for p in case.past
        )

    def accepted(self, case: Case) -> bool:
        return bool(case.accepted_on) and case.accepted_on <= self.until

    def answered_by(self, case: Case, limit: str) -> bool:
        return any(told and told <= limit for told in (case.accepted_on, case.notified_on))

    def answerable(self, case: Case) -> bool:
        return self.answered_by(case, self.until) or plus(case.found_on, 15) <= self.until

    def timely(self, case: Case) -> bool:
        return self.answered_by(case, min(self.until, plus(case.found_on, 15)))

    def revisited(self, case: Case) -> bool:
        return any(
            e.on <= self.until and e.satisfaction != "unreached" for e in case.evaluations
        )  # fmt: skip

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

    def registrations(self, test: Callable[[str, str, int], bool]) -> Keys:
        keys = set()
        for case in self.cases:
            told = [(case.found_on, case.source, case.first_or_repeat, False)]
            told += [(r.on, r.source, r.first_or_repeat, r.link) for r in case.registrations]
            for place, (on, source, which, link) in enumerate(told):
                if self.within(on) and not link and test(source, which, place):
                    keys.add((case.subject, str(place or "")))
        return keys

    def evaluations(self, *answers: str) -> Keys:
        return {
            (case.subject, str(place))
            for case in self.cases
            for place, told in enumerate(case.evaluations, start=1)
            if self.within(told.on or case.resolved_on or case.found_on)
            and (not answers or told.satisfaction in answers)
        }

    def ended(self, route: str = "") -> Keys:
        """Return what ended in the period: any way, or by one route ("linked" for any of them)."""
        keys = set()
        for case in self.cases:
            resolved = self.resolved(case)
            if resolved:
                on = self.resolved_on(case)
                stands = self.stands(case)
                way = case.method if stands else self.held(case, "resolved")[0][0]
                outcome = case.outcome if stands else self.outcome_then(case)
            elif case.referral_result == "ended" and route:
                on, way, outcome = case.resolved_on, case.method, case.outcome
            else:
                continue
            routes = {
                name for name, (ways, ends) in ROUTES.items() if way in ways or outcome in ends
            }
            if self.within(on) and (not route or route in routes or (route == "linked" and routes)):
                keys.add((case.subject, ""))
        return keys

    def open_on(self, at: str, *tests: Test) -> Keys:
        return {
            (case.subject, "")
            for case in self.cases
            if case.found_on <= at
            and not (
                case.stage in ("resolved", "closed_out", "archived") and case.resolved_on <= at
            )
            and not self.held(case, "resolved", at)
            and all(test(case) for test in tests)
        }

    def counts(self) -> dict[str, Keys]:
        """Return what each count counts, by the indicator's name."""
        eve = (date.fromisoformat(self.first) - timedelta(days=1)).isoformat()
        return {
            "screened": self.found(screened),
            "early_interventions": self.found(
                screened, lambda c: c.early_sign == "yes", self.resolved
            ),
            "mediated": self.found(
                lambda c: bool(self.ways(c) & MEDIATION),
                lambda c: bool(self.agreements(c) & {"written", "settlement", "oral"}),
            ),
            "petitions": self.registrations(lambda source, which, place: source in PETITIONING),
            "repeat_petitions": self.registrations(lambda source, which, place: which == "repeat"),
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
            "open": self.open_on(self.until),
            "overdue": self.open_on(
                self.until, lambda c: bool(c.due_on) and c.due_on < self.until[: len(c.due_on)]
            ),
            "open_red": self.open_on(self.until, lambda c: c.risk == "red"),
        }

    def gone(self, case: Case) -> bool:
        return bool(self.outcomes(case) & GONE)

    def rates(self) -> dict[str, tuple[Keys, Keys]]:
        """Return numerator and denominator of each rate, by the indicator's name."""
        first = self.found(petition, lambda c: c.first_or_repeat == "first", self.accepted)
        staying = self.found(screened, lambda c: not self.gone(c))
        tried = self.found(
            lambda c: not self.gone(c),
            lambda c: c.method in MEDIATION or bool(c.agreement) or c.outcome == "mediation_failed",
        )
        whole = {
            "screening_resolution_rate": (self.resolved, self.found(screened)),
            "screening_resolution_rate/closed_out": (self.settled, staying),
            "agreement_rate": (self.signed, self.found(screened)),
            "agreement_rate/A": (self.signed, self.found(petition, self.accepted)),
            "agreement_rate/B": (self.signed, staying),
            "agreement_rate/C": (self.signed, tried),
            "first_petition_resolution_rate": (self.resolved, first),
            "timely_acceptance_rate": (self.timely, self.found(petition, self.answerable)),
            "diverted_contested_rate": (
                lambda c: c.referral_result == "contested",
                self.found(
                    lambda c: c.referral_result in ("ended", "contested"),
                    lambda c: c.resolved_on <= self.until,
                ),
            ),
            "revisit_rate": (self.revisited, self.found(self.resolved)),
            "relapse_rate": (self.reopened, self.found(self.was_resolved)),
            "lead_cadre_rate": (self.resolved, self.found(lambda c: bool(c.leader))),
            "resolution_rate": (self.resolved, self.found()),
            "handled_rate": (handled, self.found()),
            "success_rate": (self.resolved, self.found(handled)),
        }
        told = {
            name: (among & self.found(test), among) for name, (test, among) in whole.items()
        }  # fmt: skip
        for days in (60, 90):
            among = {key for key in first if self.watch(self.case(key), days) != "open"}
            kept = {key for key in first if self.watch(self.case(key), days) == "kept"}
            told[f"first_petition_resolution_rate/window{days}"] = (kept, among)
        return told | self.rates_of_events()

    def rates_of_events(self) -> dict[str, tuple[Keys, Keys]]:
        petitions = self.registrations(lambda source, which, place: source in PETITIONING)
        online = self.registrations(lambda source, which, place: source in ("online", "qr"))
        again = self.registrations(lambda source, which, place: which == "repeat" or place > 0)
        valid = self.evaluations("satisfied", "mostly", "dissatisfied")
        return {
            "online_share": (online, petitions),
            "repeat_rate": (again & petitions, petitions),
            "satisfaction_rate": (self.evaluations("satisfied", "mostly"), valid),
            "evaluation_rate": (valid, self.evaluations()),
        }

    def case(self, key: Key) -> Case:
        return next(case for case in self.cases if case.subject == key[0])

    def signed(self, case: Case) -> bool:
        return bool(self.agreements(case) & {"written", "settlement"})

    def settled(self, case: Case) -> bool:
        return self.closed(case) and not self.outcomes(case) & (GONE | {"mediation_failed"})


def screened(case: Case) -> bool:
    return case.source in SCREENING


def petition(case: Case) -> bool:
    return case.source in PETITIONING


def handled(case: Case) -> bool:
    return case.stage not in ("screened", "assessed")


def plus(text: str, days: int) -> str:
    """Return the day so many days after the last that a day may mean."""
    return (day.last(text) + timedelta(days=days)).isoformat()


def plain(members: Iterable[object]) -> Keys:
    """Return members of the ledger in the shape that is counted here."""
    return {(str(one.subject), str(one.part)) for one in members}  # type: ignore[attr-defined]
