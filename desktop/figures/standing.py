"""How figures stand: against their target, the last period, and what was typed from outside."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from db.exchange.as_signed import as_signed
from db.model.cut_off import cut_off_before
from db.model.indicator import EVERYTHING, REPORT_2025, Figure, Indicator, catalogue
from db.model.period import YEAR
from db.model.target import Distance, Target, judged
from db.store.reading import Reading
from desktop.figures.asked import Asked, so_far

STRIP: Final = (
    "screening_resolution_rate",
    "agreement_rate",
    "first_petition_resolution_rate",
    "satisfaction_rate",
    "timely_acceptance_rate",
    "repeat_petitions",
    "online_share",
    "linked",
)
"""The keys of the indicators that the page shows large, the foremost first."""
_LAST_YEAR: Final = "_last_year"


@dataclass(frozen=True, slots=True)
class Standing:
    """A figure with what it is compared with.

    `before` is the same figure of the last period, as far into it as this one is counted, or with
    `signed` as it was signed off; `moved` tells that it is counted otherwise now.
    `aim` is None without a target; its `reached` is None too while the year runs and a count may
    still reach a target or exceed a limit. `year` is the figure that the target was held against
    where that is another one: a count that is aimed at over the year, up to the cut-off day.
    `outside` was typed by someone, not counted here. Targets are for all cases: where they are
    narrowed, `withheld` tells that there is one, and neither is held against the figure.
    """

    figure: Figure
    before: Figure | None = None
    signed: bool = False
    moved: bool = False
    aim: Distance | None = None
    year: Figure | None = None
    outside: Target | None = None
    withheld: bool = False


def variants(key: str) -> list[Indicator]:
    """Return the definitions of an indicator, the usual one first."""
    return [each for each in catalogue().values() if each.key == key]


def in_strip(chosen: Iterable[tuple[str, str]] = ()) -> list[Indicator]:
    """Return the indicators of the strip, in the variants `chosen` by key."""
    wanted = dict(chosen)
    known = {(each.key, each.variant): each for each in catalogue().values()}
    return [known[key, wanted.get(key, REPORT_2025)] for key in STRIP]


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
    earlier = _earlier(reading, asked, wanted)
    own, outside = _aims(reading, asked)
    year = _over_the_year(reading, asked, [each for each in wanted if each.name in own])
    narrow = asked.narrowing != EVERYTHING
    found = {}
    for figure in reading.figures(asked.period, asked.until, asked.narrowing, wanted):
        name = figure.indicator.name
        told = Standing(figure, *earlier.get(name, (None, False, False)))
        if narrow:
            found[name] = replace(told, withheld=name in own)
            continue
        held = year.get(name)
        aim = judged(held or figure, own[name]) if name in own else None
        found[name] = replace(told, aim=aim, year=held, outside=outside.get(name))
    return found


def _aims(reading: Reading, asked: Asked) -> tuple[dict[str, Target], dict[str, Target]]:
    """Return the targets of the year and the numbers from outside, by the indicator's name."""
    targets = reading.targets(asked.period.key[:4])
    own = {each.indicator: each for each in targets if not each.outside}
    return own, {each.indicator: each for each in targets if each.outside}


def _earlier(
    reading: Reading, asked: Asked, wanted: Sequence[Indicator]
) -> dict[str, tuple[Figure, bool, bool]]:
    """Return the figures of the last period by name, whether they were signed, and moved since.

    Only a whole period was signed, and only of all cases.
    """
    last = asked.period.previous()
    until = cut_off_before(asked.period, asked.cut_off)
    counted = reading.figures(last, until if until != last.last else "", asked.narrowing, wanted)
    signed: Mapping[str, Figure] = {}
    if asked.narrowing == EVERYTHING:
        signed = as_signed(reading, last, until, wanted)
    found = {}
    for figure in counted:
        kept = signed.get(figure.indicator.name)
        numbers = (figure.numerator, figure.denominator)
        moved = kept is not None and (kept.numerator, kept.denominator) != numbers
        found[figure.indicator.name] = (kept or figure, kept is not None, moved)
    return found


def _over_the_year(reading: Reading, asked: Asked, aimed: Sequence[Indicator]) -> dict[str, Figure]:
    counts = [each for each in aimed if each.kind == "count" and not each.is_stock]
    if not counts or asked.period.length == YEAR:
        return {}
    year = so_far(asked)
    figures = reading.figures(year.period, year.until, year.narrowing, counts)
    return {each.indicator.name: each for each in figures}
