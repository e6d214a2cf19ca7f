"""What the yearly data table asks beyond the main indicators."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from db.model.indicator import REPORT_2025, Figure, catalogue
from db.model.period import MONTH, QUARTER, YEAR, read_period
from db.model.target import Target
from desktop.figure_papers.asked import Asked
from desktop.figure_papers.figure_rows import own_targets, plain_row
from desktop.figure_papers.papers import texts
from desktop.papers.figures_rows import ActivityRow, FigureRow, Kind, TargetRow
from desktop.papers.words import read_texts

_NAMES: Final = "yearly.json"


def year_rows(asked: Asked) -> list[FigureRow]:
    """Return every indicator of the catalogue, and what is known of averages and sign-offs."""
    usual = [
        each.name
        for each in catalogue().values()
        if each.variant == REPORT_2025 and each.kind != "sums"
    ]
    names = [*usual, *(name for name in own_targets(asked) if name not in usual)]
    rows = [plain_row(figure) for figure in asked.figures(*names).values()]
    return [*rows, *_ahead(asked), *_signed(asked)]


def activity_rows(asked: Asked) -> list[ActivityRow]:
    """Return the sums of the activity log."""
    return [
        ActivityRow(one.activity, one.times, one.attended, one.served, one.handed_out)
        for one in asked.reading.activity_sums(asked.period, asked.until)
    ]


def target_rows(asked: Asked) -> list[TargetRow]:
    """Return the targets and the numbers from outside of the year and of the next."""
    year, known = asked.period.year, catalogue()
    rows = []
    for each in (*asked.reading.targets(f"{year}"), *asked.reading.targets(f"{year + 1}")):
        if each.value is not None and each.indicator in known:
            told = known[each.indicator]
            unit = told.unit if told.kind == "count" else "%"
            preset = not each.key
            rows.append(
                TargetRow(
                    each.year, each.indicator, each.value, unit, each.outside, each.note, preset
                )
            )
    return rows


def averages(asked: Asked) -> list[tuple[Target, bool]]:
    """Return the typed averages that a figure can be compared with, and whether it is better."""
    word, known = texts()["average"], catalogue()
    typed = [
        each
        for each in asked.reading.targets(asked.period.key)
        if each.outside and word in each.note and each.indicator in known
        and known[each.indicator].better
    ]  # fmt: skip
    figures = asked.figures(*(each.indicator for each in typed))
    told = [(each, _better(figures[each.indicator], each)) for each in typed]
    return [(each, better) for each, better in told if better is not None]


def _better(figure: Figure, average: Target) -> bool | None:
    """Tell whether a figure is better than an average, exactly; None where there is none."""
    is_count = figure.indicator.kind == "count"
    now = Fraction(figure.numerator) if is_count else figure.exact
    if now is None or average.value is None:
        return None
    other = Fraction(average.value) / (1 if is_count else 100)
    return now < other if figure.indicator.better == "low" else now > other


def _ahead(asked: Asked) -> Iterator[FigureRow]:
    compared = averages(asked)
    if compared:
        better = sum(1 for _, ahead in compared if ahead)
        yield _own("ahead_of_province", better, len(compared))


def _signed(asked: Asked) -> Iterator[FigureRow]:
    """Give how many months and quarters of the year are signed off, and the year itself."""
    keys = {MONTH: "signed_months", QUARTER: "signed_quarters", YEAR: "signed_years"}
    periods = [read_period(key) for key in asked.reading.signed_periods()]
    ours = [one.length for one in periods if one.year == asked.period.year]
    for how_long, key in keys.items():
        yield _own(key, ours.count(how_long))


def _own(key: str, numerator: int, denominator: int | None = None) -> FigureRow:
    name, unit = read_texts(_NAMES)["figures"][key]
    kind: Kind = "count" if denominator is None else "rate"
    return FigureRow(key, name, unit, kind, numerator, denominator, texts()["own"][key])
