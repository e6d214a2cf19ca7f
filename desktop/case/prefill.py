"""What a step's form starts with: today, and what earlier entries of the case already say."""

from collections.abc import Callable
from typing import Final, TypeVar

from db import clock
from db.model import case_kinds as k
from db.model.case import Case
from db.model.kinds import Act
from db.model.line import Line
from db.model.needs import AGREEMENT_OUTCOMES
from db.model.party import names

Values = dict[str, object]
Start = Callable[[Line[Case]], Values]
A = TypeVar("A", bound=Act)


def start(cls: type[Act], line: Line[Case]) -> Values:
    """Return the values a form begins with; nothing that the ledger does not know."""
    begun: Values = {"on": clock.today().isoformat()}
    if cls in _STARTS:
        begun |= _STARTS[cls](line)
    return begun


def _assessed(line: Line[Case]) -> Values:
    case = line.state
    return {"category": case.category, "risk": case.risk, "method": case.method}


def _assigned(line: Line[Case]) -> Values:
    case = line.state
    return {
        "office": case.office,
        "handler": case.handler,
        "leader": case.leader,
        "due_on": case.due_on,
        "measures": case.measures,
    }


def _mediated(line: Line[Case]) -> Values:
    case, before = line.state, _last(line, k.Mediated)
    sides = [names(side) for side in (case.applicants, case.respondents) if side]
    values: Values = {"present": "、".join(sides)}
    if before is not None:
        values |= {"place": before.place, "mediator": before.mediator}
    return values


def _registered(line: Line[Case]) -> Values:
    return {"village": line.state.village}


def _resolved(line: Line[Case]) -> Values:
    case, agreed = line.state, _last(line, k.Agreed)
    outcomes = {agreement: outcome for outcome, agreement in AGREEMENT_OUTCOMES.items()}
    values: Values = {
        "outcome": outcomes.get(case.agreement, ""),
        "method": case.method or ("mediation" if case.agreement and case.mediations else ""),
    }
    if case.agreement and agreed is not None:
        values["result"] = agreed.content
    return values


def _last(line: Line[Case], cls: type[A]) -> A | None:
    for told in reversed(line.told):
        if told.status == "effective" and isinstance(told.act, cls):
            return told.act
    return None


_STARTS: Final[dict[type[Act], Start]] = {
    k.Assessed: _assessed,
    k.Assigned: _assigned,
    k.Mediated: _mediated,
    k.Registered: _registered,
    k.Resolved: _resolved,
}
