"""What figures are narrowed to, in words; and the groups of sources that can be asked for."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication

from db.model import codes
from db.model.indicator import Narrowing
from db.store.traits import PETITIONING, SCREENING

ALL_SCREENING: Final = "screening"
ALL_PETITIONS: Final = "petitions"
_GROUPS: Final = {ALL_SCREENING: SCREENING, ALL_PETITIONS: PETITIONING}


def sources(code: str) -> tuple[str, ...]:
    """Return the sources that a choice means: a group of them, one, or () for all."""
    return _GROUPS.get(code, (code,) if code else ())


def groups() -> list[tuple[str, str]]:
    """Return the groups of sources with their names."""
    translate = QCoreApplication.translate
    return [
        (ALL_SCREENING, translate("FigureFilters", "All screening")),
        (ALL_PETITIONS, translate("FigureFilters", "All petitions")),
    ]


def narrowed_to(narrowing: Narrowing, villages: Mapping[str, str]) -> list[str]:
    """Return in words which cases are asked for, [] for all; `villages` are names by code."""
    told = [villages.get(narrowing.village, narrowing.village)] if narrowing.village else []
    if narrowing.category:
        told.append(codes.label("category", narrowing.category))
    named = {sources(code): name for code, name in groups()}
    if narrowing.sources in named:
        told.append(named[narrowing.sources])
    else:
        told += [codes.label("source", code) for code in narrowing.sources]
    return told
