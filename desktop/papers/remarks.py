"""Remarks below a table of figures: the stock as a sum, other sources, numbers from outside."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Final

from db.model.indicator import rounded
from desktop.numbers import plain
from desktop.papers.figures_rows import FigureRow, Outside
from desktop.papers.sentences import (
    COMMA,
    LISTED,
    SEMICOLON,
    STOP,
    compared,
    found,
    itself,
)
from desktop.papers.words import words

SELDOM: Final = frozenset({"returned", "resolved_undated"})
"""What is told of the stock only where there is any."""
_TERMS: Final[Mapping[str, int]] = {
    "open_before": 1, "found": 1, "returned": 1, "resolved": -1, "resolved_undated": -1,
}  # fmt: skip
_FOUND: Final = "found"
_LEFT: Final = "open"
_SIGNS: Final = {1: "＋", -1: "－"}


def remarks(rows: Sequence[FigureRow]) -> list[str]:
    """Return what is to be noted below the rows of indicators."""
    others = (_of_sources(rows, "sources"), outside(rows))
    return [*balance(rows), *filter(None, others)]


def stock(rows: Sequence[FigureRow], area: str) -> str:
    """Return the sentence about the stock, term by term; "" where none is known."""
    terms = [itself(row, area) + _of_which(row, rows) for row in _terms(rows)]
    parts = [LISTED.join(terms)] if terms else []
    for row in found(rows, _LEFT):
        parts += [itself(row, area), *compared(row)]
    return COMMA.join(parts) + (STOP if parts else "")


def balance(rows: Sequence[FigureRow]) -> Iterator[str]:
    """Give the terms of the stock as a sum, and by how much it is off where it is."""
    terms, say = _terms(rows), words("stock")
    known = {row.key for row in terms}
    if not known >= {*_TERMS} - SELDOM:
        return
    total = sum(_TERMS[row.key] * row.numerator for row in terms)
    written = "".join(f"{_SIGNS[_TERMS[row.key]]}{row.name}{row.numerator}" for row in terms)
    for row in found(rows, _LEFT):
        by = abs(total - row.numerator)
        key = "differs" if by else "balance"
        of = {"terms": written.removeprefix(_SIGNS[1]), "sum": total, "by": by}
        yield say[key].format(name=row.name, n=row.numerator, **of)


def outside(rows: Sequence[FigureRow]) -> str:
    """Return the figures against numbers from outside, "" where there are none."""
    told = [_against(row, row.outside) for row in rows if row.outside is not None]
    return words("outside")["opening"] + SEMICOLON.join(told) + STOP if told else ""


def _terms(rows: Sequence[FigureRow]) -> list[FigureRow]:
    return [row for row in found(rows, *_TERMS) if row.numerator or row.key not in SELDOM]


def _of_which(row: FigureRow, rows: Sequence[FigureRow]) -> str:
    return _of_sources(rows, "of_which") if row.key == _FOUND else ""


def _of_sources(rows: Sequence[FigureRow], key: str) -> str:
    """Return how much of what was registered was not found by screening, "" where all was."""
    both = found(rows, _FOUND, "screened")
    if len(both) < 2 or both[0].numerator <= both[1].numerator:
        return ""
    all_of, screened = (row.numerator for row in both)
    of = {"found": all_of, "screened": screened, "other": all_of - screened}
    return words("stock")[key].format(**of)


def _against(row: FigureRow, other: Outside) -> str:
    """Return a rate against a number from outside; of a count, that of the year, only this."""
    say = words("outside")
    unit = row.unit if row.kind == "count" else "%"
    of = {"name": row.name, "note": other.note, "value": f"{plain(other.value)}{unit}"}
    if row.exact is None:
        return say["bare"].format(**of)
    difference = row.exact - Fraction(other.value) / 100
    by = abs(rounded(difference * 100))
    now = words("sentences")["value"].format(percent=row.percent, pair=row.pair)
    return say[_how(difference, by)].format(now=now, by=by, **of)


def _how(difference: Fraction, by: Decimal) -> str:
    if not difference:
        return "same"
    if not by:
        return "nearly"
    return "above" if difference > 0 else "below"
