"""How a target is written, as `record` judges it and the fold reads it.

Year and number have one form each, in plain digits: what was written otherwise would be kept but
never found, or could not be reckoned with.
"""

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from db.errors import Refused
from db.model.indicator import Indicator, catalogue
from db.model.kinds import Act
from db.model.period_kinds import TargetSet

if TYPE_CHECKING:
    from db.model.case import Case

_YEAR: Final = re.compile(r"[12][0-9]{3}")
_NUMBER: Final = re.compile(r"[0-9]{1,10}(?:\.[0-9]{1,2})?")
_CHANGE: Final = re.compile(r"(?:-(?!0*\.?0*$))?[0-9]{1,10}(?:\.[0-9]{1,2})?")
_MOST: Final = Decimal(10**9)
_HUNDRED_PERCENT: Final = Decimal(100)


def misfit(act: TargetSet) -> str:
    """Return why the fold cannot read a target, `no_such_year` or `not_a_number`; else ""."""
    if _YEAR.fullmatch(act.year) is None:
        return "no_such_year"
    told = catalogue().get(act.indicator)
    form = _CHANGE if told is not None and told.kind == "change" else _NUMBER
    return "not_a_number" if act.value and form.fullmatch(act.value) is None else ""


def judge_target(_case: "Case | None", act: Act) -> None:
    """Ask that a target can be set so.

    Raises Refused with `no_such_year`, `not_a_number`, `no_such_indicator`, `no_target_for` an
    indicator that is no single number, and `missing_field` where a number from outside does not
    say where from.
    """
    if not isinstance(act, TargetSet):
        return
    told = catalogue().get(act.indicator)
    if told is None:
        raise Refused("no_such_indicator", field="indicator", indicator=act.indicator)
    if told.kind == "sums":
        raise Refused("no_target_for", field="indicator", indicator=told.zh)
    _judge_shape(act, told)
    if act.outside and act.value and not act.note.strip():
        raise Refused("missing_field", field="note", kind=act.kind)


def _judge_shape(act: TargetSet, told: Indicator) -> None:
    why = misfit(act)
    if why == "no_such_year":
        raise Refused(why, field="year", year=act.year)
    most = _HUNDRED_PERCENT if told.kind == "rate" else _MOST
    if why or (act.value and abs(Decimal(act.value)) > most):
        raise Refused("not_a_number", field="value", given=act.value)
