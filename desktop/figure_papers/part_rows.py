"""The parts of what was screened: by village and by category."""

from dataclasses import replace
from typing import Final

from db.model import codes
from db.model.indicator import Narrowing
from db.store.traits import SCREENING
from desktop.figure_papers.asked import Asked
from desktop.figure_papers.papers import texts
from desktop.figure_papers.returns import found_by_village, found_in_drives, returns
from desktop.papers.figures_rows import CategoryRow, VillageRow

_OF_VILLAGE: Final = ("screening_resolution_rate", "agreement_rate", "open", "overdue")


def village_rows(asked: Asked) -> list[VillageRow]:
    """Return every village in the order of the codes."""
    handed_in, found, in_drive = returns(asked), found_by_village(asked), found_in_drives(asked)
    return [
        replace(
            _village(asked, one.code, one.name),
            returned=handed_in.get(one.code, ""),
            found=found[one.code],
            in_drive=in_drive[one.code],
        )
        for one in asked.reading.villages()
    ]


def category_rows(asked: Asked) -> list[CategoryRow]:
    """Return the kinds of what was screened in the period or in the one before."""
    now = _by_category(asked)
    before = _by_category(asked.previous) if asked.previous else None
    known = [code for code in (*codes.codes("category"), "") if code in {*now, *(before or {})}]
    strange = sorted({*now, *(before or {})} - {*known})
    return [
        CategoryRow(
            codes.label("category", code) or texts()["no_category"],
            now.get(code, 0),
            None if before is None else before.get(code, 0),
        )
        for code in (*known, *strange)
    ]


def _village(asked: Asked, code: str, name: str) -> VillageRow:
    figures = asked.figures(*_OF_VILLAGE, narrowing=Narrowing(village=code))
    resolved, agreed = figures["screening_resolution_rate"], figures["agreement_rate"]
    return VillageRow(
        name,
        resolved.denominator or 0,
        resolved.numerator,
        agreed.numerator,
        figures["open"].numerator,
        figures["overdue"].numerator,
    )


def _by_category(asked: Asked) -> dict[str, int]:
    screened = Narrowing(sources=SCREENING)
    bars = asked.reading.bars("found_by_category", asked.period, asked.until, screened)
    return {bar.code: bar.number for bar in bars}
