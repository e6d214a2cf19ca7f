"""Which papers of figures there are, for which periods, and what their files are called."""

from collections.abc import Mapping
from typing import Any, Final

from db.errors import Refused
from db.model.period import MONTH, QUARTER, YEAR, Period
from desktop.papers.words import read_texts, words

DISPATCH: Final = "dispatch"
BULLETIN: Final = "bulletin"
YEARLY: Final = "yearly"
ZONGZHI: Final = "zongzhi"
MADE_FOR: Final[Mapping[str, tuple[str, ...]]] = {
    DISPATCH: (MONTH,),
    BULLETIN: (QUARTER,),
    YEARLY: (YEAR,),
    ZONGZHI: (MONTH, QUARTER),
}
"""The papers, and how long the periods are that each is made for."""
SIGNED_WITH: Final[Mapping[str, tuple[str, ...]]] = {
    MONTH: (DISPATCH,),
    QUARTER: (BULLETIN, ZONGZHI),
    YEAR: (YEARLY,),
}
"""The papers that a month, a quarter and a year are signed off with."""

NAMING: Final = frozenset({DISPATCH})
"""The papers that name cases, so that it matters how much is hidden."""


def texts() -> dict[str, Any]:
    """Return the words of this package."""
    return _read("figure_papers.json")


def form_texts() -> dict[str, Any]:
    """Return the levels, categories and bands of the 综治 form."""
    return _read("zongzhi.json")


def _read(name: str) -> dict[str, Any]:
    found: dict[str, Any] = read_texts(name)
    return found


def papers_of(period: Period) -> tuple[str, ...]:
    """Return the papers that are made for a period."""
    return tuple(paper for paper, lengths in MADE_FOR.items() if period.length in lengths)


def demand_fit(paper: str, period: Period) -> None:
    """Raise Refused with `wrong_period` unless the paper is made for such periods."""
    if paper not in papers_of(period):
        raise Refused(
            "wrong_period",
            paper=paper_name(paper),
            period=period.label,
            lengths=" ".join(MADE_FOR[paper]),
        )


def paper_name(paper: str) -> str:
    """Return what a paper is called."""
    return words("views").get(paper, paper)


def signed_name(paper: str, suffix: str = ".pdf") -> str:
    """Return the name under which a signed period keeps the paper."""
    return f"{paper_name(paper)}{suffix}"


def file_name(paper: str, period: Period, suffix: str = ".pdf") -> str:
    """Return what a file of the paper is called."""
    return f"{paper_name(paper)}-{period.key}{suffix}"
