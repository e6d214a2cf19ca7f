"""What a case has several of: registrations, revisits, endings, agreements, and what once held.

Every one knows the days from and until which it held, so that a figure can be asked for any
cut-off day. A day is ISO text, "" if unknown; unknown days count as gone by. `n` is the place in
the book of the entry that told of it, which names it within its case.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from db.model import case_kinds as k
from db.model import codes

MEDIATION: Final = ("mediation", "admin_mediation", "court_mediation", "industry_mediation")
BY_STATUTE: Final = ("arbitrated", "litigated", "reconsidered", "other_route")
NOT_RELAPSED: Final = ("closed_by_mistake", "new_demand")


@dataclass(frozen=True, slots=True)
class Registration:
    """The matter told once more (件次), or, with `link`, found again by a later drive (结转)."""

    on: str = ""
    source: str = ""
    first_or_repeat: str = ""
    drive: str = ""
    link: bool = False
    n: int = 0


@dataclass(frozen=True, slots=True)
class Evaluation:
    """One revisit as figures count it (人次): the day and what was answered.

    A return that names no day of the revisit is taken to mean the day the case was resolved, or
    else the day it was found.
    """

    on: str = ""
    method: str = ""
    satisfaction: str = ""
    n: int = 0


@dataclass(frozen=True, slots=True)
class Ending:
    """One time that the case ended; it held from `on` until `until` (None while it holds).

    `contested`
    tells that the outcome of the procedure was not accepted, `reason` why the case was reopened.
    """

    on: str
    method: str
    outcome: str = ""
    contested: bool = False
    until: str | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Pact:
    """One agreement; it held from `on` until `until` (None while it holds).

    `performed_on` is the first revisit that found it wholly performed; None if none did.
    `replaced_on` is the day another took its place; one that is broken is not replaced thereby.
    """

    on: str
    agreement: str
    perform_by: str = ""
    performed_on: str | None = None
    replaced_on: str | None = None
    until: str | None = None
    n: int = 0


@dataclass(frozen=True, slots=True)
class Past:
    """What held from the day `since` until the day `until`, which is no longer part of it.

    `kind` is `closed_out`, `reached` (somebody was reached at a revisit), `risk` or `due`; `value`
    the risk or the target date.
    """

    kind: str
    value: str
    since: str
    until: str


def ended_before(endings: Sequence[Ending], on: str, reason: str = "") -> tuple[Ending, ...]:
    """Return endings of which the last holds no longer than until a day, and why it ended."""
    if not endings:
        return ()
    last = endings[-1]
    return (
        *endings[:-1],
        replace(last, until=earliest(last.until, on), reason=reason or last.reason),
    )


def broken_off(pacts: Sequence[Pact], on: str) -> tuple[Pact, ...]:
    """Return agreements of which the last holds no longer than until a day."""
    if not pacts:
        return ()
    return (*pacts[:-1], replace(pacts[-1], until=earliest(pacts[-1].until, on)))


def replaced(pacts: Sequence[Pact], by: Pact) -> tuple[Pact, ...]:
    """Return agreements with one that takes the place of the last."""
    if not pacts:
        return (by,)
    before = broken_off(pacts, by.on)
    return (*before[:-1], replace(before[-1], replaced_on=by.on), by)


def performed(pacts: Sequence[Pact], on: str) -> tuple[Pact, ...]:
    """Return agreements of which the last was found performed on a day, if not before."""
    if not pacts or pacts[-1].performed_on is not None:
        return tuple(pacts)
    return (*pacts[:-1], replace(pacts[-1], performed_on=on))


def taken_over_evaluation(act: k.TakenOver, n: int) -> Evaluation:
    """Return the revisit that a row of a return speaks of."""
    on = act.revisit_on or act.resolved_on or act.on
    return Evaluation(on, act.revisit_method, act.satisfaction, n)


def taken_over_endings(act: k.TakenOver, done: bool) -> tuple[Ending, ...]:
    """Return how the case of a row had ended, if it had."""
    contested = act.referral_result == "contested"
    return (Ending(act.resolved_on, act.method, contested=contested),) if done else ()


def taken_over_pacts(act: k.TakenOver, n: int) -> tuple[Pact, ...]:
    """Return the agreement a row speaks of; it names no day but that of the resolving."""
    if act.agreement not in codes.codes("agreement") or act.agreement == "none":
        return ()
    return (Pact(act.resolved_on, act.agreement, n=n),)


def taken_over_tried(act: k.TakenOver) -> str | None:
    """Return "" where a row names mediation as its way or an agreement, else None."""
    return "" if act.method in MEDIATION or act.agreement not in ("", "none") else None


def earliest(known: str | None, on: str) -> str:
    """Return the earlier of a day that may be None for none and another day."""
    return on if known is None else min(known, on)
