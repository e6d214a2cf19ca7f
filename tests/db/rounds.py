"""Random but allowed ways through the loop, for property tests."""

from dataclasses import replace

from hypothesis import strategies as st

from db.model import case_kinds as k
from db.model import loop
from db.model.case import Case
from db.model.kinds import Act
from tests import ledgers

ACTS: dict[type[Act], Act] = {
    k.Assessed: ledgers.ASSESSED,
    k.Assigned: ledgers.ASSIGNED,
    k.Mediated: ledgers.MEDIATED,
    k.Agreed: ledgers.AGREED,
    k.Resolved: replace(ledgers.RESOLVED, outcome="demand_met"),
    k.ClosedOut: ledgers.CLOSED_OUT,
    k.Revisited: ledgers.REVISITED,
    k.Reopened: k.Reopened(on="2026-03-28", reason="flared_up", detail="又起争执。"),
    k.Noted: k.Noted(on="2026-03-28", text="电话问过村支书。"),
    k.Archived: k.Archived(on="2026-04-02"),
}
NUMBERS = st.lists(st.integers(0, 99), max_size=9)


def allowed(case: Case, number: int) -> Act:
    """Return one of the acts that the case allows now, chosen by a number."""
    open_steps = [cls for cls in loop.steps(case) if cls in ACTS]
    open_steps.sort(key=lambda cls: cls.__name__)
    if case.revisits_due or case.revisit_plan[-1:] > ("2026-04-02",):
        open_steps = [cls for cls in open_steps if cls is not k.Archived]
    return ACTS[open_steps[number % len(open_steps)]]
