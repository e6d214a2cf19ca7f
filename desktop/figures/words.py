"""How figures read: themselves, against their target, against the last period, their definition."""

from datetime import date
from decimal import Decimal
from typing import Final

from PySide6.QtCore import QCoreApplication

from db.model.indicator import NO_RATE, Figure, growth, points_between
from db.model.target import Distance, Target
from desktop.figures.standing import Standing
from desktop.theme import Tone

translate = QCoreApplication.translate
_ISO: Final = len("2026-03-31")


def day(text: str, year: str = "") -> str:
    """Return a full day as people say it, without its year where that is `year`."""
    if len(text) != _ISO:
        return text
    told = date.fromisoformat(text)
    pattern = translate("Figures", "{year}-{month}-{day}")
    if text[:4] == year:
        pattern = translate("Figures", "{month}-{day}")
    return pattern.format(year=told.year, month=told.month, day=told.day)


def plain(value: Decimal) -> str:
    """Return a number without needless zeros: 95, 62.5."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


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
    return f"{plain(target.value or Decimal(0))}{unit}"


def target(standing: Standing) -> str:
    """Return the target of a figure, and beside it the number from outside."""
    told = []
    if standing.aim is not None:
        pattern = translate("Figures", "aim {target}")
        if standing.year is not None:
            pattern = translate("Figures", "year's aim {target}")
        told.append(pattern.format(target=goal(standing.aim.target, standing.figure)))
    if standing.outside is not None:
        pattern = translate("Figures", "outside {target}")
        told.append(pattern.format(target=goal(standing.outside, standing.figure)))
    return " · ".join(told) or translate("Figures", "no target set")


def target_tip(standing: Standing) -> str:
    """Return what the target is, how far the figure is from it, and where outside numbers are from.

    "" where there is neither.
    """
    lines = []
    if standing.aim is not None:
        gap = distance(standing.aim, standing.figure)
        lines.append(f"{target(Standing(standing.figure, aim=standing.aim))} {gap}".strip())
    if standing.outside is not None:
        pattern = translate("Figures", "{note}: {target}, typed from outside, not counted here")
        value = goal(standing.outside, standing.figure)
        lines.append(pattern.format(note=standing.outside.note, target=value))
    return "\n".join(lines)


def distance(aim: Distance, figure: Figure) -> str:
    """Return how far a figure is above or below its target, "" where there is no figure."""
    if aim.gap is None:
        return ""
    if not aim.gap:
        return translate("Figures", "just at the target")
    is_rate = figure.indicator.kind != "count"
    unit = translate("Figures", "points") if is_rate else figure.indicator.unit
    above = translate("Figures", "{gap} {unit} above")
    below = translate("Figures", "{gap} {unit} below")
    pattern = above if aim.gap > 0 else below
    gap = f"{abs(aim.gap)}" if is_rate else plain(abs(aim.gap))
    return pattern.format(gap=gap, unit=unit)


def status(standing: Standing) -> tuple[str, Tone]:
    """Return whether the target is reached and what is missing, in words and a tone."""
    figure, aim = standing.figure, standing.aim
    if figure.indicator.kind != "count" and figure.percent is None:
        return translate("Figures", "nothing to count yet"), Tone.MUTE
    if aim is None or aim.reached is None:
        return "", Tone.SECOND
    if aim.reached:
        return translate("Figures", "✓ on target"), Tone.OK
    missed = _missed(standing, aim)
    if aim.more is None:
        return missed, Tone.WARN
    pattern = translate("Figures", "{missed}, {more} {unit} more needed")
    told = pattern.format(missed=missed, more=f"{aim.more:,}", unit=counted_in(figure))
    return told, Tone.WARN


def _missed(standing: Standing, aim: Distance) -> str:
    if standing.year is not None:
        told = translate("Figures", "below target: {amount} this year")
        return told.format(amount=amount(standing.year))
    if standing.figure.indicator.kind == "count":
        return translate("Figures", "below target")
    low = standing.figure.indicator.better == "low"
    pattern = translate("Figures", "below target by {gap} points")
    if low:
        pattern = translate("Figures", "over target by {gap} points")
    return pattern.format(gap=abs(aim.gap or Decimal(0)))


def counted_in(figure: Figure) -> str:
    """Return the unit of the things that a figure, or a rate, counts: 件, 件次, 人次 …"""
    told = figure.indicator
    if told.kind == "count":
        return told.unit
    return {"registrations": "件次", "evaluations": "人次", "reporting": "村次"}.get(
        told.base, "件"
    )


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
        return ""
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


def change_tip(now: Figure, before: Figure | None) -> str:
    """Return the figure of the last period, "" where there is none."""
    if before is None:
        return ""
    pattern = translate("Figures", "{period}: {amount}")
    told = pattern.format(period=before.period.label, amount=amount(before))
    return f"{told} ({pair(before)})" if before.denominator is not None else told


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
    unit = counted_in(figure)
    if unit == "件":
        return what
    pattern = translate("Figures", "{what}; the cases that these {unit} belong to")
    return pattern.format(what=what, unit=unit)


def aside(name: str) -> str:
    """Return the word for what a stricter definition leaves out."""
    told = {
        "lapsed": translate("Figures", "withdrawn, unfounded or passed on"),
        "watched": translate("Figures", "still being watched"),
    }
    return told.get(name, name)


def no_rate(figure: Figure) -> bool:
    """Tell whether a figure is a dash."""
    return figure.shown == NO_RATE
