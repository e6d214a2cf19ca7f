"""How the stock of open cases became what it is, as the sum that it is."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication

from db.model.indicator import catalogue
from db.store.reading import Reading
from desktop.figures.asked import Asked

translate = QCoreApplication.translate
_TERMS: Final = ("open_before", "found", "returned", "resolved", "resolved_undated", "open")
_SELDOM: Final = ("returned", "resolved_undated")


@dataclass(frozen=True, slots=True)
class Stock:
    """The terms by their indicators' keys; `running` where the period has not ended."""

    terms: Mapping[str, int]
    running: bool


def stock(reading: Reading, asked: Asked) -> Stock:
    """Return the stock of what is asked."""
    wanted = [catalogue()[key] for key in _TERMS]
    figures = reading.figures(asked.period, asked.until, asked.narrowing, wanted)
    return Stock({each.indicator.key: each.numerator for each in figures}, not asked.ended)


def short(told: Stock) -> str:
    """Return how many cases were registered and how many are open."""
    pattern = translate("Stock", "{found} registered · {open} open at the end")
    if told.running:
        pattern = translate("Stock", "running · {found} registered · {open} open now")
    return pattern.format(found=f"{told.terms['found']:,}", open=f"{told.terms['open']:,}")


def whole(told: Stock) -> str:
    """Return the sum with all its terms, those that are seldom only where they are not 0."""
    patterns = {
        "open_before": translate("Stock", "open before {n}"),
        "found": translate("Stock", "+ registered {n}"),
        "returned": translate("Stock", "+ reopened {n}"),
        "resolved": translate("Stock", "− resolved {n}"),
        "resolved_undated": translate("Stock", "− resolved on an unknown day {n}"),
        "open": translate("Stock", "= open at the end {n}"),
    }
    if told.running:
        patterns["open"] = translate("Stock", "= open now {n}")
    return " ".join(
        patterns[key].format(n=f"{told.terms[key]:,}")
        for key in _TERMS
        if told.terms[key] or key not in _SELDOM
    )
