"""Where a case stands: the stepper's four steps, what comes next, and why a step is blocked."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from db import clock
from db.errors import Refused
from db.model import case_kinds as k
from db.model import day, loop
from db.model.case import Case
from db.model.kinds import Act, changed, columns
from db.model.line import Line
from db.model.loop import Role, Stage
from db.store.traits import SCREENING
from desktop import errors
from desktop.case.words import short_day
from desktop.stages import steps_of
from desktop.widgets.stepper import Step

_TO_ASSESS: Final = QT_TRANSLATE_NOOP("Progress", "to be assessed")
_TO_ASSIGN: Final = QT_TRANSLATE_NOOP("Progress", "to be assigned")
_NOT_YET: Final = QT_TRANSLATE_NOOP("Progress", "not yet")
_TO_CLOSE: Final = QT_TRANSLATE_NOOP("Progress", "after closing out")
_SINCE: Final = QT_TRANSLATE_NOOP("Progress", "since {day}, day {number}")
_MADE: Final = QT_TRANSLATE_NOOP("Progress", "{done} of {planned} made")
_BUSY: Final = QT_TRANSLATE_NOOP("Progress", "Another job is writing; go on when it has ended.")
_NOTHING_TO_TAKE_BACK: Final = QT_TRANSLATE_NOOP("Progress", "There is no entry to take back.")
_WAIT: Final = QT_TRANSLATE_NOOP(
    "Progress", "The last revisit is planned for {day}; archive from that day on."
)
_OTHERS: Final = (k.Corrected, k.Noted, k.Erased, k.Retracted, k.LinkedTo)


def stepper(case: Case) -> list[Step]:
    """Return the steps 排查 研判 化解 回访 with their dates."""
    notes = (case.found_on, _assessed(case), _resolving(case), _revisits(case))
    return steps_of(case, notes)


def other_steps(case: Case) -> list[type[Act]]:
    """Return the allowed steps that are not the next one, without corrections and the like.

    A case is carried over by answering what was asked about a row, never by hand. Accepting and
    telling in writing are offered once, and only where somebody came with the matter.
    """
    left_out = {loop.next_step(case), *_OTHERS, *_answered(case)}
    return [cls for cls in loop.steps(case) if cls not in left_out]


def _answered(case: Case) -> set[type[Act]]:
    """Return which answers to a petition are given already, both where nobody waits for one."""
    sources = {case.source, *(told.source for told in case.registrations if not told.link)}
    if sources <= {"", *SCREENING}:
        return {k.Accepted, k.Notified}
    given = ((k.Accepted, case.accepted_on), (k.Notified, case.notified_on))
    return {cls for cls, on in given if on}


def why_not(line: Line[Case], cls: type[Act], role: Role, *, busy: bool = False) -> str:
    """Return why a step cannot be recorded today, "" where it can.

    The loop's table is asked with an entry of today; that the form is still empty does not count.
    """
    if busy:
        return _say(_BUSY)
    case = line.state
    try:
        if cls is k.Retracted:
            _may_retract(line, role)
        loop.judge(case, _trial(cls), role)
    except Refused as refusal:
        return _sentence(case, cls, refusal)
    return ""


def _trial(cls: type[Act]) -> Act:
    today = clock.today().isoformat()
    return changed(cls(), {"on": today} if any(one.name == "on" for one in columns(cls)) else {})


def _may_retract(line: Line[Case], role: Role) -> None:
    if line.last is None or line.last.act is None:
        raise Refused("nothing_to_take_back")
    loop.may_write(line.last.act, role)


def _sentence(case: Case, cls: type[Act], refusal: Refused) -> str:
    if refusal.code == "missing_field":
        return ""
    if refusal.code == "nothing_to_take_back":
        return _say(_NOTHING_TO_TAKE_BACK)
    if cls is k.Archived and refusal.code == "day_before":
        return _say(_WAIT).format(day=case.revisit_plan[-1])
    return errors.sentence(refusal, cls.__name__)


def _say(source: object) -> str:
    return QCoreApplication.translate("Progress", str(source))


def _assessed(case: Case) -> str:
    if case.stage is Stage.SCREENED:
        return _say(_TO_ASSESS)
    return case.assessed_on or "—"


def _resolving(case: Case) -> str:
    if case.stage is Stage.SCREENED:
        return _say(_NOT_YET)
    if case.stage is Stage.ASSESSED:
        return _say(_TO_ASSIGN)
    if case.stage is not Stage.RESOLVING:
        return case.resolved_on or "—"
    if not day.is_day(case.assigned_on):
        return case.assigned_on
    number = (clock.today() - day.first(case.assigned_on)).days + 1
    return _say(_SINCE).format(day=short_day(case.assigned_on), number=number)


def _revisits(case: Case) -> str:
    if case.stage is Stage.ARCHIVED:
        return case.archived_on
    if case.stage is Stage.RESOLVED:
        return _say(_TO_CLOSE)
    if case.stage is not Stage.CLOSED_OUT:
        return _say(_NOT_YET)
    planned = len(case.revisit_plan)
    done = min(case.revisits_made, planned)
    return _say(_MADE).format(done=done, planned=planned)
