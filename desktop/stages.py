"""How a stage and a risk look on a screen: their colours, and a case among the four steps."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication

from db.model.case import Case
from db.model.loop import OPEN, Stage
from desktop.theme import Tone
from desktop.widgets.stepper import State, Step

_STAGES: Final = {
    "screened": Tone.WARN,
    "assessed": Tone.WARN,
    "resolving": Tone.BRAND,
    "resolved": Tone.OK,
    "closed_out": Tone.REVISIT,
}
# How many steps are behind a case, and how far the one after them is.
_PLACES: Final = {
    Stage.SCREENED: (1, State.NEXT),
    Stage.ASSESSED: (2, State.NEXT),
    Stage.RESOLVING: (2, State.NOW),
    Stage.RESOLVED: (3, State.NEXT),
    Stage.CLOSED_OUT: (3, State.NOW),
    Stage.ARCHIVED: (4, State.LATER),
}


def stage_tone(stage: str) -> Tone:
    """Return the colour of a stage's chip."""
    return _STAGES.get(stage, Tone.REST)


def risk_tone(risk: str, stage: str) -> Tone:
    """Return the colour of a risk's chip: only an open case turns red or amber."""
    if stage not in OPEN:
        return Tone.REST
    return {"red": Tone.DANGER, "orange": Tone.WARN}.get(risk, Tone.REST)


def steps_of(case: Case, notes: Sequence[str] = ()) -> list[Step]:
    """Return the four steps of the loop as a case stands, with their days or these `notes`."""
    done, following = _PLACES.get(case.stage or Stage.SCREENED, (0, State.LATER))
    revisited = case.revisits[-1] if case.revisits else ""
    told = notes or (case.found_on, case.assessed_on, case.resolved_on, revisited)
    states = [State.DONE] * done + [following] + [State.LATER] * len(told)
    return [Step(*parts) for parts in zip(_names(), told, states, strict=False)]


def _names() -> tuple[str, ...]:
    """Return the names of the steps: 排查 研判 化解 回访."""
    return (
        QCoreApplication.translate("Steps", "Screen"),
        QCoreApplication.translate("Steps", "Assess"),
        QCoreApplication.translate("Steps", "Resolve"),
        QCoreApplication.translate("Steps", "Revisit"),
    )
