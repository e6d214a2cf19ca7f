"""What the station did, and the list of what it has to mend, folded from their lines."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from db.errors import Refused
from db.model import activity_kinds as k
from db.model import day, needs
from db.model.case import BLANK
from db.model.case_kinds import Erased
from db.model.entry import Entry
from db.model.kinds import Act
from db.model.line import Folding, Skip


@dataclass(frozen=True, slots=True)
class Activity:
    """One line of the activity log; numbers are those of `ActivityLogged`."""

    subject: str = ""
    on: str = ""
    activity: str = ""
    topic: str = ""
    place: str = ""
    times: int | None = None
    attended: int | None = None
    served: int | None = None
    handed_out: int | None = None
    remarks: str = ""
    batch: str = ""


@dataclass(frozen=True, slots=True)
class Rectification:
    """One problem to mend; `closed` tells that it was accepted, `closed_on` when, if known."""

    subject: str = ""
    opened_on: str = ""
    source: str = ""
    problem: str = ""
    measures: str = ""
    office: str = ""
    handler: str = ""
    due_on: str = ""
    remarks: str = ""
    closed: bool = False
    closed_on: str = ""
    batch: str = ""

    def is_overdue(self, today: str) -> bool:
        """Tell whether it is still open after the day by which it was to be mended."""
        return bool(self.due_on) and not self.closed and self.due_on < today[: len(self.due_on)]


BY_HAND: Final[dict[type[Act], tuple[needs.Need, ...]]] = {
    k.ActivityLogged: (
        needs.given("on", "activity"),
        needs.not_in_future("on"),
        needs.counted("times", "attended", "served", "handed_out"),
    ),
    k.RectificationOpened: (
        needs.given("on", "source", "problem", "due_on"),
        needs.not_in_future("on"),
        needs.day_like("due_on"),
        needs.not_before("due_on", "on"),
    ),
    k.RectificationClosed: (needs.given("on", "result"), needs.not_in_future("on")),
}
"""What these kinds need where a person fills in the form; a sheet may state less."""


def required(cls: type[Act]) -> frozenset[str]:
    """Return the fields that a form marks as required."""
    given = (need.fields for need in BY_HAND.get(cls, ()) if isinstance(need, needs.Given))
    return frozenset(name for fields in given for name in fields)


def judge_by_hand(act: Act, matter: Rectification | None = None) -> None:
    """Raise Refused where what was typed cannot stand; `matter` is the problem that it closes."""
    for need in BY_HAND.get(type(act), ()):
        need(BLANK, act)
    opened = matter.opened_on if matter else ""
    if not isinstance(act, k.RectificationClosed) or not day.is_day(opened):
        return
    if day.last(act.on) < day.first(opened):
        raise Refused("day_before", field="on", day=act.on, other="opened_on", before=opened)


def fold_activity(entries: Iterable[Entry]) -> Folding[Activity]:
    """Return the folded line of an activity."""
    return Folding(entries, Activity(), _activity)


def fold_rectification(entries: Iterable[Entry]) -> Folding[Rectification]:
    """Return the folded line of a problem to mend."""
    return Folding(entries, Rectification(), _rectification)


def _activity(activity: Activity, act: Act, entry: Entry) -> Activity:
    if isinstance(act, k.ActivityLogged) and not activity.subject:
        return Activity(
            entry.subject, act.on, act.activity, act.subject, act.place,
            act.times, act.attended, act.served, act.handed_out, act.remarks, entry.batch,
        )  # fmt: skip
    if isinstance(act, Erased):
        return activity
    raise Skip("not_in_stage")


def _rectification(matter: Rectification, act: Act, entry: Entry) -> Rectification:
    if isinstance(act, k.RectificationOpened) and not matter.subject:
        return Rectification(
            entry.subject, act.on, act.source, act.problem, act.measures, act.office,
            act.handler, act.due_on, act.remarks, batch=entry.batch,
        )  # fmt: skip
    if isinstance(act, k.RectificationClosed) and matter.subject and not matter.closed:
        return replace(matter, closed=True, closed_on=act.on)
    if isinstance(act, Erased):
        return matter
    raise Skip("not_in_stage")
