"""Cases that live through random acts on random days, folded and laid out in a memory database."""

from collections.abc import Sequence
from random import Random

from db.model import case_kinds as k
from db.model import codes, loop
from db.model.case import Case, fold_case, folding
from db.model.entry import CHAIN_START, Entry, Head, write_entry
from db.model.kinds import Act, write
from db.model.party import Party
from db.store import project
from db.store.connection import Database, memory_database
from db.store.reading import Reading
from db.store.tables import BOOK, DERIVED, create

DAYS = (
    "", "2024", "2024-03-09", "2024-11-30", "2025", "2025-01-01", "2025-01-20", "2025-02",
    "2025-02-28", "2025-03-01", "2025-03-31", "2025-04-01", "2025-04", "2025-05-15", "2025-06-30",
    "2025-07-01", "2025-09-12", "2025-12-31", "2026-01-01",
)  # fmt: skip
SOURCES = ("drive", "grid", "mediator", "visit", "online", "qr", "hotline")
METHODS = (
    "mediation", "industry_mediation", "explain", "civil_suit", "labour_arbitration",
    "reconsideration", "judicial_confirmation", "petition", "",
)  # fmt: skip
STEPS: tuple[type[Act], ...] = (
    k.Accepted, k.Notified, k.Assessed, k.Assigned, k.Mediated, k.Agreed, k.Resolved, k.Resolved,
    k.ClosedOut, k.Revisited, k.Reopened, k.Archived, k.Registered, k.LinkedTo,
)  # fmt: skip


def line(number: int, acts: Sequence[Act]) -> list[Entry]:
    """Return acts as the entries of one case."""
    return [entry(number, turn, act) for turn, act in enumerate(acts, start=1)]


def entry(number: int, turn: int, act: Act) -> Entry:
    """Return an act as an entry of one case."""
    data, personal = write(act)
    return write_entry(
        n=number * 100 + turn, head=Head("w", number * 100 + turn - 1, CHAIN_START),
        arrived="2026-04-01T09:00:00", at="2026-04-01T09:00:00", account="a", batch="",
        subject=f"case:s/{number}", turn=turn, kind=act.kind, version=act.version,
        data=data, personal=personal,
    )  # fmt: skip


def laid_out(lines: Sequence[Sequence[Entry]]) -> tuple[Reading, tuple[Case, ...]]:
    """Return what can be asked of these cases, and the cases as the fold sees them."""
    db: Database = memory_database()
    create(db, BOOK)
    create(db, DERIVED)
    states = [(project.first(entries), fold_case(entries).state) for entries in lines if entries]
    project.put_cases(db, states)
    return Reading(db, db), tuple(case for _, case in states if case.stage is not None)


def life(chance: Random) -> list[Act]:
    """Return the acts of one case; about half of them fit its stage, the fold skips the rest."""
    acts = [_first(chance)]
    case = folding([entry(1, 1, acts[0])])
    for turn in range(2, chance.randrange(2, 11)):
        allowed = _allowed(case.state)
        kinds = allowed if allowed and chance.random() < 0.8 else STEPS
        acts.append(_act(chance.choice(kinds), chance, chance.choice(DAYS)))
        case.take(entry(1, turn, acts[-1]))
    return acts


def forward_life(chance: Random, days: Sequence[str]) -> list[Act]:
    """Return the acts of a case whose days never go back, all fitting its stage.

    A row of a return tells of that day alone; the other days it leaves open.
    """
    by_hand = chance.random() < 0.5
    first = _screened(chance, days[0]) if by_hand else _taken_over(chance, days[0], ("", days[0]))
    acts: list[Act] = [first]
    case = folding([entry(1, 1, acts[0])])
    for turn, on in enumerate(days[1:], start=2):
        acts.append(_act(chance.choice(_allowed(case.state)), chance, on))
        case.take(entry(1, turn, acts[-1]))
    return acts


def _allowed(case: Case) -> list[type[Act]]:
    return [cls for cls in STEPS if case.stage in loop.RULES[cls].stages]


def _first(chance: Random) -> Act:
    if chance.random() < 0.3:
        return _screened(chance, chance.choice(DAYS))
    return _taken_over(chance, chance.choice(DAYS), DAYS)


def _screened(chance: Random, on: str) -> Act:
    source = chance.choice(SOURCES)
    return k.Screened(
        no="1", on=on, source=source, applicants=(Party("甲"),), category="neighbour",
        early_sign=chance.choice(("yes", "no", "")),
        first_or_repeat=chance.choice(("first", "repeat", "")),
    )  # fmt: skip


def _taken_over(chance: Random, on: str, days: Sequence[str]) -> Act:
    one, some = chance.choice, chance.random
    return k.TakenOver(
        no="1",
        on=on,
        source=one(SOURCES),
        risk=one(("red", "")),
        leader=one(("", "李某")),
        due_on=one(days),
        state=one(("", "handling", "held", "diverted", "resolved", "resolved")),
        method=one(METHODS),
        resolved_on=one(days),
        agreement=one(("", "none", "oral", "written", "settlement")),
        revisit_on=one(days) if some() < 0.5 else "",
        satisfaction=one(("", *codes.codes("satisfaction"))),
        early_sign=one(("yes", "no", "")),
        first_or_repeat=one(("first", "repeat", "")),
        accepted_on=one(days),
        notified_on=one(days),
        referral_result=one(("", "ended", "contested", "pending")),
    )


def _act(kind: type[Act], chance: Random, on: str) -> Act:
    one = chance.choice
    made: dict[type[Act], Act] = {
        k.Accepted: k.Accepted(on=on),
        k.Notified: k.Notified(on=on),
        k.Assessed: k.Assessed(on=on, risk=one(("red", "blue")), method=one(METHODS)),
        k.Assigned: k.Assigned(on=on, office="司法所", leader=one(("", "李某")), due_on=one(DAYS)),
        k.Mediated: k.Mediated(on=on),
        k.Agreed: k.Agreed(
            on=on, agreement=one(("oral", "written", "settlement")), perform_by=one(DAYS)
        ),
        k.Resolved: k.Resolved(
            on=on,
            outcome=one(codes.codes("outcome")),
            method=one(METHODS),
            referral_result=one(("", "", "ended", "contested", "pending")),
        ),
        k.ClosedOut: k.ClosedOut(on=on),
        k.Revisited: k.Revisited(
            on=on,
            satisfaction=one(codes.codes("satisfaction")),
            performance=one(codes.codes("performance")),
        ),
        k.Reopened: k.Reopened(on=on, reason=one(codes.codes("reopen_reason"))),
        k.Archived: k.Archived(on=on),
        k.Registered: k.Registered(
            on=on, source=one(SOURCES), first_or_repeat=one(("", "first", "repeat"))
        ),
        k.LinkedTo: k.LinkedTo(on=on, drive="2025Q2"),
    }
    return made[kind]
