"""The named choices of columns in which a ledger is printed."""

from dataclasses import dataclass

from db.errors import Refused
from desktop.papers.grid import Align, Column
from desktop.papers.words import words


@dataclass(frozen=True)
class View:
    """A ledger's columns, its type size in points, and who signs in the foot."""

    name: str
    title: str
    columns: tuple[Column, ...]
    size: float
    signs: tuple[str, ...]


_LEFT = frozenset(
    {"title", "place", "facts", "claim", "opinion", "measures", "progress", "remarks"}
)

_CHOICES: dict[str, tuple[float, tuple[str, ...], str]] = {
    "summary": (
        8.0,
        ("auditor", "filler"),
        "seq:26 no:70 found_on:50 village:52 parties:64 category:52 facts:176 risk:32"
        " office:60 handler:44 method:50 stage:44 resolved_on:50",
    ),
    "village": (
        8.5,
        ("secretary", "filler"),
        "seq:26 found_on:54 village:56 title:96 applicants:58 respondents:58 people:36"
        " category:56 place:66 facts:200 remarks:64",
    ),
    "lead": (
        8.0,
        ("auditor", "filler"),
        "seq:26 no:70 village:50 title:80 parties:60 amount:48 risk:32 leader:44 office:50"
        " handler:42 measures:116 due_on:50 progress:92 stage:38",
    ),
    "revisit": (
        8.0,
        ("auditor", "filler"),
        "seq:26 no:70 village:50 parties:62 title:90 method:50 outcome:62 resolved_on:50"
        " agreement_no:66 revisit_on:50 satisfaction:44 closed_out_on:50 handler:44 remarks:56",
    ),
    "public": (
        9.0,
        ("auditor", "filler"),
        "seq:30 no:80 found_on:60 village:74 category:74 source:64 people:44 office:80"
        " method:74 stage:60 resolved_on:60 satisfaction:54",
    ),
}

NAMES = tuple(_CHOICES)
"""The views there are, in the order in which they are offered."""


def view(name: str) -> View:
    """Return the view of that name; raises `Refused("unknown_view")` if there is none."""
    if name not in _CHOICES:
        raise Refused("unknown_view", view=name)
    size, signs, spec = _CHOICES[name]
    columns = tuple(_column(part) for part in spec.split())
    return View(name, words("views")[name], columns, size, signs)


def _column(spec: str) -> Column:
    key, share = spec.split(":")
    align: Align = "right" if key == "amount" else "left" if key in _LEFT else "center"
    return Column(key, words("columns")[key], float(share), align)
