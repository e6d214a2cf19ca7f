"""The day until which the figures of a period are counted, and the like day a period earlier."""

import calendar
from datetime import date
from typing import Final

from db.errors import Refused
from db.model import day
from db.model.period import Period

_MONTHS: Final = 12
_FULL: Final = len("2026-03-31")


def full_day(text: str, field: str) -> str:
    """Return a day as ISO text without blanks, "" as it is.

    Raises Refused with `no_such_day`, naming the field, unless it is a full day.
    """
    text = text.strip()
    if text and not (len(text) == _FULL and day.is_day(text)):
        raise Refused("no_such_day", field=field, day=text)
    return text


def usual_cut_off(period: Period, today: str) -> str:
    """Return the period's last day, or today if that is sooner; of a later period its first."""
    return min(period.last, max(today, period.first))


def demand_cut_off(period: Period, until: str, today: str) -> str:
    """Return the cut-off day, the usual one for "".

    Raises Refused with `day_before` where it is earlier than the period's first day, `future_day`
    where it has not come, and `period_to_come` for "" where the period has not begun.
    """
    if not until and period.first > today:
        raise Refused("period_to_come", period=period.label)
    until = until or usual_cut_off(period, today)
    if until < period.first:
        raise Refused("day_before", field="until", day=until, other="first", before=period.first)
    if until > today:
        raise Refused("future_day", field="until", day=until)
    return until


def cut_off_before(period: Period, until: str) -> str:
    """Return the day that is as far into the period before as `until` is into this one.

    Of a month that was over by then the whole month counts there too: 30 April is as far into the
    second quarter as 31 January into the first.
    """
    given, first = date.fromisoformat(until), date.fromisoformat(period.first)
    before = date.fromisoformat(period.previous().first)
    back = _MONTHS * (first.year - before.year) + first.month - before.month
    year, month = divmod(_MONTHS * given.year + given.month - 1 - back, _MONTHS)
    whole = given.day == calendar.monthrange(given.year, given.month)[1]
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, last if whole else min(given.day, last)).isoformat()
