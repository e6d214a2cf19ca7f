"""Indicators as rows of a paper, with their targets, the last period and the last year."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from db.model.indicator import Figure, Narrowing, catalogue
from db.model.period import YEAR
from db.model.target import Target, judged
from db.store.traits import PETITIONING
from desktop.figure_papers.asked import Asked
from desktop.figure_papers.papers import texts
from desktop.figure_papers.returns import OF_RETURNS, early_drives
from desktop.papers.figures_rows import SO_FAR, Aim, Before, FigureRow, Outside
from desktop.papers.remarks import SELDOM

MAIN: Final = (
    "screened", "screening_resolution_rate", "early_interventions", "mediated", "agreement_rate",
    "petitions", "online_share", "first_petition_resolution_rate", "timely_acceptance_rate",
    "repeat_petitions", "repeat_rate", "linked", "satisfaction_rate", "evaluation_rate",
    "revisit_rate", "relapse_rate", "lead_cadre_rate", "rectification_rate", "reporting_rate",
    "zero_reports", "open_before", "found", "returned", "resolved", "resolved_undated", "open",
    "overdue", "no_limit", "open_red",
)  # fmt: skip
"""The indicators of the monthly and the quarterly paper, in their order."""
_REPEATED: Final = "repeat_petitions"
_AGAINST_LAST_YEAR: Final = ("screened", "screening_resolution_rate", "agreement_rate")


def figure_rows(asked: Asked) -> list[FigureRow]:
    """Return the main indicators of a period, and whatever else has a target.

    A rate and a stock are held against their targets themselves. A target of another count is for
    the whole year, so its row is followed by one of the year so far, which is held against it.
    The last period is told as it was signed off, where it was. What is seldom is left out where it
    is 0. How villages report is neither compared nor judged while that of a drive is not due.
    """
    targets, others = own_targets(asked), _outside_numbers(asked)
    names = list(dict.fromkeys((*MAIN, *targets, *others)))
    now = asked.figures(*names)
    label = texts()["before_running" if is_running(asked) else "before"][asked.period.length]
    before = _earlier(asked.previous, label, names)
    year = _over_the_year(asked, targets)
    rows = []
    for name, figure in now.items():
        if name in SELDOM and not figure.numerator and name not in targets:
            continue
        row = replace(plain_row(figure), before=before.get(name), outside=others.get(name))
        rows.append(row if name in year else replace(row, aim=_aim(figure, targets.get(name))))
        if name in year:
            rows.append(_year_row(year[name], targets[name]))
    return [_with_besides(asked, row) for row in _due(asked, _with_last_year(asked, rows))]


def is_running(asked: Asked) -> bool:
    """Tell whether the cut-off is before the end of the period."""
    return asked.until < asked.period.last


def plain_row(figure: Figure) -> FigureRow:
    """Return a figure as a row, compared with nothing."""
    told = figure.indicator
    kind = told.kind
    assert kind != "sums"
    return FigureRow(
        told.name, told.zh, told.unit, kind, figure.numerator, figure.denominator,
        told.definition_zh, counts=told.counts,
    )  # fmt: skip


def own_targets(asked: Asked) -> dict[str, Target]:
    """Return the targets of the period's year by the names of their indicators."""
    known = catalogue()
    return {
        each.indicator: each
        for each in asked.reading.targets(asked.period.key[:4])
        if not each.outside and each.indicator in known and known[each.indicator].kind != "sums"
    }


def _outside_numbers(asked: Asked) -> dict[str, Outside]:
    """Return the numbers typed to compare with, by the names of their indicators."""
    known = catalogue()
    return {
        each.indicator: Outside(each.value, each.note)
        for each in asked.reading.targets(asked.period.key[:4])
        if each.outside
        and each.value is not None
        and each.indicator in known
        and known[each.indicator].kind in ("count", "rate")
    }


def _over_the_year(asked: Asked, targets: Mapping[str, Target]) -> dict[str, Figure]:
    known = catalogue()
    counts = [
        name for name in targets if known[name].kind == "count" and not known[name].is_stock
    ]  # fmt: skip
    if not counts or asked.period.length == YEAR:
        return {}
    return asked.year_so_far.figures(*counts)


def _year_row(figure: Figure, target: Target) -> FigureRow:
    row, said = plain_row(figure), texts()
    return replace(
        row,
        key=row.key + SO_FAR,
        name=said["so_far"].format(name=row.name),
        definition=said["so_far_definition"].format(name=row.name),
        aim=_of_year(_aim(figure, target)),
    )


def _of_year(aim: Aim | None) -> Aim | None:
    return None if aim is None else replace(aim, of_year=True)


def _aim(figure: Figure, target: Target | None) -> Aim | None:
    if target is None or target.value is None:
        return None
    told = judged(figure, target)
    low, inflow = figure.indicator.better == "low", figure.indicator.grows
    more = None if inflow else told.more
    return Aim(target.value, told.reached, told.gap, more, low, inflow=inflow)


def _earlier(asked: Asked | None, label: str, names: Sequence[str]) -> dict[str, Before]:
    """Return figures of another period, those that were signed off with a label that says so."""
    if asked is None:
        return {}
    signed = asked.as_signed(*names)
    as_signed_label = texts()["as_signed"].format(label=label)
    found = {}
    for name, counted in asked.figures(*names).items():
        figure = signed.get(name, counted)
        told = as_signed_label if name in signed else label
        found[name] = Before(told, figure.numerator, figure.denominator)
    return found


def _due(asked: Asked, rows: Iterable[FigureRow]) -> Iterator[FigureRow]:
    """Give the rows, those of returns without what they cannot be held against yet."""
    early, previous = bool(early_drives(asked)), asked.previous
    compared = not early and not (previous and early_drives(previous))
    for row in rows:
        told = row
        if row.key in OF_RETURNS and not compared:
            told = replace(told, before=None)
        if row.key in OF_RETURNS and early and row.aim is not None:
            aim = replace(row.aim, reached=None, gap=None, more=None, early=True)
            told = replace(told, aim=aim)
        yield told


def _with_besides(asked: Asked, row: FigureRow) -> FigureRow:
    """Return the row of repeated petitions with how many are of no petition's source."""
    if row.key != _REPEATED or not row.numerator:
        return row
    among = asked.figures(_REPEATED, narrowing=Narrowing(sources=PETITIONING))[_REPEATED]
    return replace(row, besides=row.numerator - among.numerator)


def _with_last_year(asked: Asked, rows: Sequence[FigureRow]) -> Iterator[FigureRow]:
    """Give the rows, the foremost compared with the same period of the last year."""
    past: dict[str, Before] = {}
    if asked.period.length != YEAR:
        past = _earlier(asked.year_ago, texts()["year_ago"], _AGAINST_LAST_YEAR)
    for row in rows:
        yield replace(row, year_ago=past.get(row.key))
