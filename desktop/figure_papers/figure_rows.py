"""Indicators as rows of a paper, with their targets, the last period and the last year."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from db.model.indicator import Figure, catalogue
from db.model.target import Target, distance
from desktop.figure_papers.asked import Asked
from desktop.figure_papers.papers import YEAR, length, texts
from desktop.papers.figures_rows import Aim, Before, FigureRow

MAIN: Final = (
    "screened", "screening_resolution_rate", "early_interventions", "mediated", "agreement_rate",
    "petitions", "online_share", "first_petition_resolution_rate", "timely_acceptance_rate",
    "repeat_petitions", "repeat_rate", "linked", "satisfaction_rate", "evaluation_rate",
    "revisit_rate", "relapse_rate", "lead_cadre_rate", "rectification_rate", "reporting_rate",
    "zero_reports", "open_before", "found", "resolved", "open", "overdue", "open_red",
)  # fmt: skip
"""The indicators of the monthly and the quarterly paper, in their order."""
SO_FAR: Final = "_so_far"
"""Ends the key of a count over the year so far."""
_AGAINST_LAST_YEAR: Final = ("screened", "screening_resolution_rate", "agreement_rate")


def figure_rows(asked: Asked) -> list[FigureRow]:
    """Return the main indicators of a period, and whatever else has a target.

    A rate is held against its target itself. A target of a count is for the whole year, so its
    row is followed by one of the year so far, which is held against it.
    """
    targets = own_targets(asked)
    names = [*MAIN, *(name for name in targets if name not in MAIN)]
    now = asked.figures(*names)
    before = asked.previous.figures(*names) if asked.previous else {}
    year = _over_the_year(asked, targets)
    label = texts()["before"][length(asked.period)]
    rows = []
    for name, figure in now.items():
        aim = None if name in year else _aim(figure, targets.get(name))
        row = replace(plain_row(figure), aim=aim, before=_before(label, before.get(name)))
        rows.append(row)
        if name in year:
            rows.append(_year_row(year[name], targets[name]))
    return list(_with_last_year(asked, rows))


def plain_row(figure: Figure) -> FigureRow:
    """Return a figure as a row, compared with nothing."""
    told = figure.indicator
    kind = told.kind
    assert kind != "sums"
    return FigureRow(
        told.name, told.zh, told.unit, kind, figure.numerator, figure.denominator,
        told.definition_zh,
    )  # fmt: skip


def own_targets(asked: Asked) -> dict[str, Target]:
    """Return the targets of the period's year by the names of their indicators."""
    known = catalogue()
    return {
        each.indicator: each
        for each in asked.reading.targets(asked.period.key[:4])
        if not each.outside and each.indicator in known and known[each.indicator].kind != "sums"
    }


def _over_the_year(asked: Asked, targets: Mapping[str, Target]) -> dict[str, Figure]:
    counts = [name for name in targets if catalogue()[name].kind == "count"]
    if not counts or length(asked.period) == YEAR:
        return {}
    return asked.year_so_far.figures(*counts)


def _year_row(figure: Figure, target: Target) -> FigureRow:
    row, said = plain_row(figure), texts()
    return replace(
        row,
        key=row.key + SO_FAR,
        name=said["so_far"].format(name=row.name),
        definition=said["so_far_definition"].format(name=row.name),
        aim=_so_far(figure, _aim(figure, target)),
    )


def _so_far(figure: Figure, aim: Aim | None) -> Aim | None:
    """Return how a count stands in a running year: what may still change is not judged yet."""
    over = figure.until >= figure.period.last
    if aim is None or over or aim.reached != aim.low:
        return aim
    return replace(aim, reached=None)


def _aim(figure: Figure, target: Target | None) -> Aim | None:
    if target is None or target.value is None:
        return None
    told = distance(figure, target)
    low = figure.indicator.better == "low"
    return Aim(target.value, told.reached, told.gap, told.more, low)


def _before(label: str, figure: Figure | None) -> Before | None:
    return None if figure is None else Before(label, figure.numerator, figure.denominator)


def _with_last_year(asked: Asked, rows: Sequence[FigureRow]) -> Iterator[FigureRow]:
    """Give the rows, the foremost compared with the same period of the last year."""
    past = {}
    if length(asked.period) != YEAR and asked.year_ago:
        past = asked.year_ago.figures(*_AGAINST_LAST_YEAR)
    for row in rows:
        yield replace(row, year_ago=_before(texts()["year_ago"], past.get(row.key)))
