"""What the bars of charts stand for, in words, by their codes."""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication

from db.model import codes
from db.model.period import YEAR, read_period
from db.model.station import NO_VILLAGE
from db.store.series import DAYS_A_BIN

translate = QCoreApplication.translate


def part_words(chart: str, part: str, villages: Mapping[str, str]) -> str:
    """Return what one bar of a chart of `db.store.series` is; `villages` are names by code."""
    if chart == "village_by_month":
        code, _, key = part.rpartition(" ")
        return f"{village(code, villages)} {month(key)}"
    tell = _TOLD.get(chart)
    return tell(part) if tell is not None else part


def category(code: str) -> str:
    """Return the name of a category."""
    return codes.label("category", code) or translate("Pictures", "no category")


def step(code: str) -> str:
    """Return the name of a step round the loop."""
    return {
        "screened": translate("Pictures", "Registered"),
        "assessed": translate("Pictures", "Assessed"),
        "handled": translate("Pictures", "Assigned"),
        "resolved": translate("Pictures", "Resolved"),
        "closed_out": translate("Pictures", "Closed out"),
        "revisited": translate("Pictures", "Revisited"),
    }.get(code, code)


def risk(code: str) -> str:
    """Return the name of a risk."""
    return codes.label("risk", code) if code else translate("Pictures", "not assessed")


def office(code: str) -> str:
    """Return the name of an office."""
    return code or translate("Pictures", "not assigned")


def answer(code: str) -> str:
    """Return what was said at a revisit."""
    return codes.label("satisfaction", code) or translate("Pictures", "no answer")


def mechanism(code: str) -> str:
    """Return the name of a mechanism."""
    return {
        "courts": translate("Pictures", "Courts"),
        "arbitration": translate("Pictures", "Arbitration"),
        "reconsideration": translate("Pictures", "Reconsideration"),
        "confirmation": translate("Pictures", "Judicial confirmation"),
    }.get(code, code)


def age(code: str) -> str:
    """Return the name of an age, which is told by its first day."""
    return {
        "0": translate("Pictures", "up to 30 days"),
        "31": translate("Pictures", "31 to 60 days"),
        "61": translate("Pictures", "61 to 90 days"),
        "91": translate("Pictures", "over 90 days"),
    }.get(code, code)


def days(code: str) -> str:
    """Return the days of a bin, which is told by its first one."""
    first = int(code)
    told = translate("Pictures", "{first} to {last} days")
    return told.format(first=first, last=first + DAYS_A_BIN - 1)


def month(key: str) -> str:
    """Return the name of a month, or of a year where no more is known."""
    period = read_period(key)
    if period.length != YEAR:
        return period.label
    return translate("Pictures", "{year}, month unknown").format(year=period.label)


def village(code: str, names: Mapping[str, str]) -> str:
    """Return the name of a village."""
    none = translate("Pictures", "no village")
    return names.get(code, none if code in ("", NO_VILLAGE) else code)


_TOLD: Final[Mapping[str, Callable[[str], str]]] = {
    "found_by_month": month,
    "resolved_by_month": month,
    "found_by_category": category,
    "resolved_by_category": category,
    "loop_funnel": step,
    "days_to_resolve": days,
    "open_by_age": age,
    "open_by_risk": risk,
    "found_by_office": office,
    "resolved_by_office": office,
    "satisfaction": answer,
    "mechanisms": mechanism,
}
