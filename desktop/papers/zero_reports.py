"""Remarks about villages that reported nothing and of which the ledger has disputes all the same.

What a drive found there contradicts the report; what came another way does not.
"""

from collections.abc import Iterable, Sequence
from typing import Protocol

from desktop.papers.figures_rows import Returned
from desktop.papers.sentences import LISTED
from desktop.papers.words import words


class Reporting(Protocol):
    """A village, how it reported, and what was found there in a drive and another way."""

    @property
    def name(self) -> str:
        """The village."""
        ...

    @property
    def returned(self) -> Returned:
        """How it reported."""
        ...

    @property
    def in_drive(self) -> int:
        """How many disputes a drive found there."""
        ...

    @property
    def elsewhere(self) -> int:
        """How many came another way, such as by petition."""
        ...


def zero_and_others(rows: Sequence[Reporting]) -> str:
    """Return what came another way from villages that reported nothing, "" where nothing did."""
    return _told("others", ((row.name, row.elsewhere) for row in _zero(rows)))


def zero_and_found(rows: Sequence[Reporting]) -> str:
    """Return what a drive found in villages that reported nothing, "" where it found nothing."""
    return _told("found", ((row.name, row.in_drive) for row in _zero(rows)))


def _zero(rows: Sequence[Reporting]) -> Iterable[Reporting]:
    return (row for row in rows if row.returned == "zero")


def _told(key: str, named: Iterable[tuple[str, int]]) -> str:
    say = words("zero_reports")
    names = [say["one"].format(name=name, count=count) for name, count in named if count]
    return say[key].format(names=LISTED.join(names)) if names else ""
