"""How figures read: themselves, against their target, against the last period, their definition."""

from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from db.model.indicator import NO_RATE, Figure, growth, points_between
from db.model.target import Distance, Target
from desktop.counted import CASES, is_of_cases
from desktop.days import day
from desktop.figures.standing import Standing
from desktop.numbers import grouped
from desktop.theme import Tone

translate = QCoreApplication.translate


def amount(figure: Figure) -> str:
    """Return a figure with its unit: 88.65%, 101 件次."""
    if figure.indicator.kind == "count":
        return f"{figure.numerator:,} {figure.indicator.unit}"
    return figure.shown


def pair(figure: Figure) -> str:
    """Return numerator and denominator, "" of a count."""
    if figure.denominator is None:
        return ""
    return f"{figure.numerator:,} / {figure.denominator:,}"


def goal(target: Target, figure: Figure) -> str:
    """Return a target with its unit."""
    unit = f" {figure.indicator.unit}" if figure.indicator.kind == "count" else "%"
    return f"{grouped(target.value or Decimal(0))}{unit}"


def target(standing: Standing) -> str:
    """Return the target of a figure, "" where it is not held against one that there is."""
    if standing.withheld:
        return ""
    if standing.aim is None:
        return translate("Figures", "no target set")
    low = standing.figure.indicator.better == "low"
    pattern = translate("Figures", "aim {target}")
    if low:
        pattern = translate("Figures", "aim at most {target}")
    if standing.year is not None:
        pattern = translate("Figures", "year's aim {target}")
        if low:
            pattern = translate("Figures", "year's aim at most {target}")
    return pattern.format(target=goal(standing.aim.target, standing.figure))


def outside(standing: Standing, name: str = "") -> str:
    """Return the number typed from outside under where it is from, or that cut to `name`.

    "" where there is none.
    """
    if standing.outside is None:
        return ""
    value = goal(standing.outside, standing.figure)
    told = translate("Figures", "{note} {value}")
    return told.format(note=name or standing.outside.note, value=value)


def target_tip(standing: Standing) -> str:
    """Return what the target is, how far the figure is from it, and where outside numbers are from.

    "" where there is neither.
    """
    lines = []
    if standing.aim is not None:
        gap = distance(standing.aim, standing.figure)
        told = target(standing)
        pattern = translate("Figures", "{target}, {gap}")
        lines.append(pattern.format(target=told, gap=gap) if gap else told)
    if standing.outside is not None:
        pattern = translate("Figures", "{note}: {target}, typed from outside, not counted here")
        value = goal(standing.outside, standing.figure)
        lines.append(pattern.format(note=standing.outside.note, target=value))
    return "\n".join(lines)


def distance(aim: Distance, figure: Figure) -> str:
    """Return how far a figure is above or below its target, "" where there is no figure.

    A rate that misses its target is never said to be at it, however near: what is unrounded counts.
    """
    if aim.gap is None:
        return ""
    if not aim.gap:
        return _nearly(aim, figure)
    is_rate = figure.indicator.kind != "count"
    unit = translate("Figures", "points") if is_rate else figure.indicator.unit
    above = translate("Figures", "{gap} {unit} above")
    below = translate("Figures", "{gap} {unit} below")
    pattern = above if aim.gap > 0 else below
    gap = f"{abs(aim.gap)}" if is_rate else grouped(abs(aim.gap))
    return pattern.format(gap=gap, unit=unit)


def _nearly(aim: Distance, figure: Figure) -> str:
    if aim.reached:
        return translate("Figures", "just at the target")
    if figure.indicator.better == "low":
        return translate("Figures", "less than 0.01 points above")
    return translate("Figures", "less than 0.01 points below")


def status(standing: Standing) -> tuple[str, Tone]:
    """Return whether the target is reached and what is missing, in words and a tone."""
    told, tone = _without_judgement(standing)
    aim = standing.aim
    if tone is not None or aim is None:
        return told, tone or Tone.SECOND
    if aim.reached is None:
        return _running(standing, aim), Tone.SECOND
    if aim.reached:
        return translate("Figures", "✓ on target"), Tone.OK
    return _and_more(standing, aim, _missed(standing, aim)), Tone.WARN


def brief(standing: Standing) -> str:
    """Return the same in fewer words, for where there is little room."""
    told, tone = status(standing)
    aim = standing.aim
    if tone is not Tone.WARN or aim is None:
        return told
    missed = translate("Figures", "below target")
    if standing.figure.indicator.better == "low":
        missed = translate("Figures", "over target")
    return _and_more(standing, aim, missed)


def _without_judgement(standing: Standing) -> tuple[str, Tone | None]:
    """Return why a figure is not judged, or no tone where it is."""
    figure, aim = standing.figure, standing.aim
    if figure.indicator.kind != "count" and figure.percent is None:
        return translate("Figures", "nothing to count: the denominator is 0"), Tone.MUTE
    if standing.withheld:
        return translate("Figures", "narrowed, not held against the target"), Tone.MUTE
    return "", None if aim is not None and aim.gap is not None else Tone.SECOND


def _and_more(standing: Standing, aim: Distance, missed: str) -> str:
    """Return what is missed with how many more would do.

    A rate that only new things can raise does not say how many: they cannot be made.
    """
    told = standing.figure.indicator
    if aim.more is None or told.grows:
        return missed
    pattern = translate("Figures", "{missed}, {more} {unit} more needed")
    return pattern.format(missed=missed, more=f"{aim.more:,}", unit=told.counts)


def _running(standing: Standing, aim: Distance) -> str:
    """Return how a count stands in a running year, which is not judged yet."""
    now = amount(standing.year or standing.figure)
    if standing.figure.indicator.better == "low":
        told = translate("Figures", "{amount} this year so far, within the limit")
        return told.format(amount=now)
    told = translate("Figures", "{amount} this year so far, {more} {unit} more needed")
    return told.format(amount=now, more=f"{aim.more:,}", unit=standing.figure.indicator.counts)


def _missed(standing: Standing, aim: Distance) -> str:
    if standing.figure.indicator.kind == "count":
        told = translate("Figures", "below target: {amount} this year")
        if standing.figure.indicator.better == "low":
            told = translate("Figures", "over the limit: {amount} this year")
        return told.format(amount=amount(standing.year or standing.figure))
    if standing.figure.indicator.better == "low":
        pattern = translate("Figures", "over target by {gap} points")
        nearly = translate("Figures", "over target by less than 0.01 points")
    else:
        pattern = translate("Figures", "below target by {gap} points")
        nearly = translate("Figures", "below target by less than 0.01 points")
    return pattern.format(gap=abs(aim.gap)) if aim.gap else nearly


def change(now: Figure, before: Figure | None) -> str:
    """Return how a figure differs from that of the last period, in a column that says so."""
    if before is None or now.indicator.kind == "change":
        return ""
    if now.indicator.kind == "count":
        return _grown(now, before)
    points = points_between(now, before)
    if points is None:
        return ""
    if not points:
        return translate("Figures", "unchanged")
    up = translate("Figures", "up {points} points")
    down = translate("Figures", "down {points} points")
    return (up if points > 0 else down).format(points=abs(points))


def _grown(now: Figure, before: Figure) -> str:
    percent = growth(now, before)
    if now.numerator == before.numerator:
        return translate("Figures", "unchanged")
    if percent is None:
        told = translate("Figures", "up {count} {unit}")
        return told.format(count=f"{now.numerator:,}", unit=now.indicator.unit)
    up, down = translate("Figures", "up {percent}%"), translate("Figures", "down {percent}%")
    return (up if percent > 0 else down).format(percent=abs(percent))


def compared(now: Figure, before: Figure | None) -> str:
    """Return the same as a clause of its own."""
    told = change(now, before)
    if told:
        return translate("Figures", "vs last: {change}").format(change=told)
    if before is None or no_rate(now) or now.indicator.kind == "change":
        return ""
    return translate("Figures", "nothing last period")


def change_tip(standing: Standing) -> str:
    """Return the figure of the last period and until when it counts, "" where there is none.

    Of a period that is signed off it is what was signed.
    """
    before = standing.before
    if before is None:
        return ""
    pattern = translate("Figures", "{period}: {amount}")
    if standing.signed:
        pattern = translate("Figures", "{period}, as signed: {amount}")
    elif before.until != before.period.last:
        pattern = translate("Figures", "{period} until {day}: {amount}")
    until = day(before.until, before.period.key[:4])
    told = pattern.format(period=before.period.label, day=until, amount=amount(before))
    if before.denominator is not None:
        told = translate("Figures", "{told} ({pair})").format(told=told, pair=pair(before))
    if standing.moved:
        moved = translate("Figures", "It was adjusted since; that period says why.")
        return f"{told}\n{moved}"
    return told


def definition(figure: Figure) -> str:
    """Return the definition of a figure, its cut-off day and its source, a line each."""
    told = figure.indicator
    cut_off = translate("Figures", "Counted until {day}")
    source = translate("Figures", "Source: {source}")
    lines = (
        told.zh,
        told.definition_zh,
        cut_off.format(day=day(figure.until)),
        source.format(source=told.source),
    )
    return "\n".join(lines)


def opens(what: str, figure: Figure) -> str:
    """Return what a click on a number opens; "" where what was counted are no cases."""
    told = figure.indicator
    if not is_of_cases(figure.behind()):
        return ""
    if told.counts == CASES:
        return what
    pattern = translate("Figures", "{what}; the cases that these {unit} belong to")
    return pattern.format(what=what, unit=told.counts)


def no_rate(figure: Figure) -> bool:
    """Tell whether a figure is a dash."""
    return figure.shown == NO_RATE
