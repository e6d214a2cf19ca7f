"""Which cases a screen or a paper shows, and in what order."""

from dataclasses import dataclass
from typing import Final

from db.model.indicator import Counted

SORTS: Final = ("no", "found_on", "title", "category", "village", "risk", "stage", "due_on",
                "resolved_on")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Selection:
    """A choice of cases; empty fields choose all.

    `text` is what was typed in the search box, `no` one case's whole number. `drive` (`2026Q1`)
    chooses the cases found in a drive and those carried over into it, only one of the two with
    `share` "found" or "carried". `found_from` and `found_to` are full ISO days, both included.
    `overdue` and `unconfirmed` narrow further when set. `counted` chooses the cases behind a
    figure or a bar of a chart. `sort` is one of `SORTS`.
    """

    text: str = ""
    no: str = ""
    stages: tuple[str, ...] = ()
    village: str = ""
    category: str = ""
    risk: str = ""
    batch: str = ""
    drive: str = ""
    share: str = ""
    found_from: str = ""
    found_to: str = ""
    overdue: bool = False
    unconfirmed: bool = False
    counted: Counted | None = None
    sort: str = "found_on"
    descending: bool = True
