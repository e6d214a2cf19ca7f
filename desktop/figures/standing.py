"""How figures stand: against their target, the last period, and what was typed from outside."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from db.model.indicator import REPORT_2025, Figure, Indicator, catalogue
from db.model.target import Distance, Target, distance
from db.store.bases import BASES
from db.store.reading import Reading
from desktop.figures.asked import YEAR, Asked, kind_of, so_far

STRIP: Final = (
    "screening_resolution_rate",
    "agreement_rate",
    "first_petition_resolution_rate",
    "timely_acceptance_rate",
    "online_share",
    "satisfaction_rate",
    "linked",
    "repeat_petitions",
)
"""The keys of the indicators that the page shows large."""
_LAST_YEAR: Final = "_last_year"


@dataclass(frozen=True, slots=True)
class Standing:
    """A figure with what it is compared with; `before` is the same figure of the last period.

    `aim` is None without a target. `year` is the figure that the target was held against where
    that is another one: a count that is aimed at over the year, up to the cut-off day. `outside`
    was typed by someone, not counted here.
    """

    figure: Figure
    before: Figure | None = None
    aim: Distance | None = None
    year: Figure | None = None
    outside: Target | None = None


def variants(key: str) -> list[Indicator]:
    """Return the definitions of an indicator, the usual one first."""
    return [each for each in catalogue().values() if each.key == key]


def in_strip(chosen: Iterable[tuple[str, str]] = ()) -> list[Indicator]:
    """Return the indicators of the strip, in the variants `chosen` by key."""
    wanted = dict(chosen)
    known = {(each.key, each.variant): each for each in catalogue().values()}
    return [known[key, wanted.get(key, REPORT_2025)] for key in STRIP]


def counts_cases(told: Indicator) -> bool:
    """Tell whether the things that an indicator counts are cases or belong to cases."""
    return BASES[told.base].of_cases


def aimed_at() -> list[Indicator]:
    """Return the indicators that a target may be set for: those of the strip, then the others."""
    usual = [
        each
        for each in catalogue().values()
        if each.variant == REPORT_2025
        and each.better
        and each.kind != "change"
        and not each.key.endswith(_LAST_YEAR)
    ]
    return sorted(
        usual, key=lambda each: STRIP.index(each.key) if each.key in STRIP else len(STRIP)
    )


def standings(reading: Reading, asked: Asked, wanted: Sequence[Indicator]) -> dict[str, Standing]:
    """Return by name how these indicators stand; those that the filters cannot narrow lack."""
    earlier = reading.figures(asked.period.previous(), "", asked.narrowing, wanted)
    before = {each.indicator.name: each for each in earlier}
    targets = reading.targets(asked.period.key[:4])
    own = {each.indicator: each for each in targets if not each.outside}
    outside = {each.indicator: each for each in targets if each.outside}
    year = _over_the_year(reading, asked, [each for each in wanted if each.name in own])
    found = {}
    for figure in reading.figures(asked.period, asked.until, asked.narrowing, wanted):
        name = figure.indicator.name
        held = year.get(name)
        aim = distance(held or figure, own[name]) if name in own else None
        found[name] = Standing(figure, before.get(name), aim, held, outside.get(name))
    return found


def _over_the_year(reading: Reading, asked: Asked, aimed: Sequence[Indicator]) -> dict[str, Figure]:
    counts = [each for each in aimed if each.kind == "count"]
    if not counts or kind_of(asked.period) == YEAR:
        return {}
    year = so_far(asked)
    figures = reading.figures(year.period, year.until, year.narrowing, counts)
    return {each.indicator.name: each for each in figures}
