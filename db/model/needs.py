"""What the loop's table can ask of an entry before it is written.

Each need raises Refused with the `field` in question, so that a form can mark it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from db import clock
from db.errors import Refused
from db.model import codes, day
from db.model.drive_kinds import DriveReported
from db.model.kinds import Act
from db.model.query import LEFT_OUT
from db.model.query_kinds import RowAnswered

if TYPE_CHECKING:
    from db.model.case import Case

Need = Callable[["Case", Act], None]
AGREEMENT_OUTCOMES: Final = {
    "written_agreement": "written",
    "settlement": "settlement",
    "oral_agreement": "oral",
}
CODE_LISTS: Final = {"result": "mediation_result", "reason": "reopen_reason"}
REVISIT_METHOD: Final = "revisit_method"


@dataclass(frozen=True, slots=True)
class Given:
    """Ask that none of the fields is empty; a form marks them as required."""

    fields: tuple[str, ...]

    def __call__(self, _case: "Case", act: Act) -> None:
        """Raise Refused for the first empty field."""
        for name in self.fields:
            value = getattr(act, name)
            if not (value.strip() if isinstance(value, str) else value):
                raise Refused("missing_field", field=name, kind=act.kind)


def given(*fields: str) -> Given:
    """Ask that none of the fields is empty."""
    return Given(fields)


def known(*fields: str) -> Need:
    """Ask that the codes in these fields are in their lists; an empty one passes."""

    def need(_case: "Case", act: Act) -> None:
        for name in fields:
            code = getattr(act, name)
            listed = CODE_LISTS.get(name, name)
            if name == "method" and act.kind == "Revisited":
                listed = REVISIT_METHOD
            if code and not codes.is_code(listed, code):
                raise Refused("unknown_code", field=name, given=code)

    return need


def counted(*fields: str) -> Need:
    """Ask that numbers are not negative."""

    def need(_case: "Case", act: Act) -> None:
        for name in fields:
            if (getattr(act, name) or 0) < 0:
                raise Refused("negative_number", field=name)

    return need


def day_like(name: str) -> Need:
    """Ask that the field is empty or a day."""

    def need(_case: "Case", act: Act) -> None:
        text = getattr(act, name)
        if text and not day.is_day(text):
            raise Refused("no_such_day", field=name, day=text)

    return need


def not_in_future(name: str) -> Need:
    """Ask for a day that has come; a month or a year may be the present one."""
    shape = day_like(name)

    def need(case: "Case", act: Act) -> None:
        shape(case, act)
        text = getattr(act, name)
        if text and day.first(text) > clock.today():
            raise Refused("future_day", field=name, day=text)

    return need


def not_before(name: str, other: str) -> Need:
    """Ask that the day in `name` is not earlier than the day in `other` of the same entry."""

    def need(_case: "Case", act: Act) -> None:
        _in_order(name, getattr(act, name), other, getattr(act, other))

    return need


def not_before_found(name: str) -> Need:
    """Ask that the day is not earlier than the day the dispute was found."""

    def need(case: "Case", act: Act) -> None:
        _in_order(name, getattr(act, name), "found_on", case.found_on)

    return need


def not_before_resolved(name: str) -> Need:
    """Ask that the day is not earlier than the day it was resolved, or found if that is unknown."""

    def need(case: "Case", act: Act) -> None:
        if case.resolved_on:
            _in_order(name, getattr(act, name), "resolved_on", case.resolved_on)
        else:
            _in_order(name, getattr(act, name), "found_on", case.found_on)

    return need


def agreement_exists(case: "Case", act: Act) -> None:
    """Ask for the agreement that the outcome names (信访工作条例 33: it must be in writing)."""
    wanted = AGREEMENT_OUTCOMES.get(getattr(act, "outcome", ""))
    if wanted and case.agreement != wanted:
        raise Refused("agreement_needed", field="outcome", agreement=wanted)


def explained(_case: "Case", act: Act) -> None:
    """Ask why villages are missing, where some are (`villages` says how many)."""
    if isinstance(act, DriveReported) and act.missing and not act.explanation.strip():
        raise Refused("villages_missing", field="explanation", villages=str(act.missing))


def reason_to_leave_out(_case: "Case", act: Act) -> None:
    """Ask why a row in doubt is left out, where it is."""
    if isinstance(act, RowAnswered) and act.answer == LEFT_OUT and not act.why.strip():
        raise Refused("why_needed", field="why")


def revisits_done(case: "Case", act: Act) -> None:
    """Ask that every planned revisit was made and the last planned day has come."""
    if case.revisits_due:
        raise Refused("revisits_due", field="on", day=case.revisits_due[0])
    if case.revisit_plan:
        _in_order("on", getattr(act, "on", ""), "last_revisit", case.revisit_plan[-1])


def _in_order(name: str, text: str, other: str, before: str) -> None:
    if not (day.is_day(text) and day.is_day(before)):
        return
    if day.last(text) < day.first(before):
        raise Refused("day_before", field=name, day=text, other=other, before=before)


def later(text: str, days: int) -> str:
    """Return the day `days` after the last day that `text` may mean."""
    return (day.last(text) + timedelta(days=days)).isoformat()
