"""Which cases a screen or a paper shows, and in what order."""

from dataclasses import dataclass
from typing import Final

SORTS: Final = ("no", "found_on", "title", "category", "village", "risk", "stage", "due_on",
                "resolved_on")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Selection:
    """A choice of cases; empty fields choose all.

    `text` is what was typed in the search box, `no` one case's whole number. `found_from` and
    `found_to` are full ISO days, both included. `overdue` and `unconfirmed` narrow further when
    set. `sort` is one of `SORTS`.
    """

    text: str = ""
    no: str = ""
    stages: tuple[str, ...] = ()
    village: str = ""
    category: str = ""
    risk: str = ""
    batch: str = ""
    found_from: str = ""
    found_to: str = ""
    overdue: bool = False
    unconfirmed: bool = False
    sort: str = "found_on"
    descending: bool = True
