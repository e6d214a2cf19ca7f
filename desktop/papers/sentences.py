"""Sentences about figures, chosen by rule: risen, fallen or level, target reached or missed.

No rate is written without numerator and denominator; where there is none, a dash and why.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction

from db.model.indicator import rounded
from desktop.papers.figures_rows import Aim, Before, FigureRow
from desktop.papers.words import words

COMMA, SEMICOLON, STOP, LISTED = "，", "；", "。", "、"


def day_in_words(iso: str) -> str:
    """Return a day as it is written: 2026年3月31日."""
    return words("official")["day"].format(day=date.fromisoformat(iso))


def plain(value: Decimal) -> str:
    """Return a target without needless zeros: 95, 62.5."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def told(rows: Sequence[FigureRow], area: str) -> str:
    """Return one sentence about some figures; "" about none."""
    return SEMICOLON.join(figure(row, area) for row in rows) + (STOP if rows else "")


def figure(row: FigureRow, area: str) -> str:
    """Return what one figure says: itself, against other periods, against its target."""
    parts = [itself(row, area), *compared(row)]
    if row.aim is not None:
        parts += aimed(row, row.aim)
    return COMMA.join(parts)


def itself(row: FigureRow, area: str = "") -> str:
    """Return a figure as a clause; a rate without a denominator says so."""
    phrases, said = words("phrases"), words("sentences")
    if row.kind == "count":
        phrase = phrases.get(row.key, phrases["count"])
        return phrase.format(name=row.name, n=row.numerator, unit=row.unit, area=area)
    if row.percent is None:
        return said["no_rate"].format(name=row.name)
    rate = said["value"].format(percent=row.percent, pair=row.pair)
    phrase = phrases.get(row.key, phrases["rate"])
    return phrase.format(name=row.name, n=row.numerator, rate=rate, area=area)


def compared(row: FigureRow) -> Iterator[str]:
    """Give how a figure stands to the last period and to that of the year before."""
    if row.kind == "change" or (row.kind == "rate" and row.percent is None):
        return
    for before in (row.before, row.year_ago):
        if before is not None:
            yield _count_against(row, before) if row.kind == "count" else _rate_against(row, before)


def aimed(row: FigureRow, aim: Aim) -> Iterator[str]:
    """Give how a figure stands to its target, and how many more would reach it."""
    if aim.reached is None or aim.gap is None:
        return
    said = words("sentences")
    of = {"target": plain(aim.value), "gap": abs(aim.gap), "unit": row.unit}
    of["gap"] = plain(abs(aim.gap)) if row.kind == "count" else abs(aim.gap)
    kind = "count_" if row.kind == "count" else ""
    if aim.low:
        near = "" if aim.gap or aim.reached or kind else "nearly_"
        yield said[near + kind + ("kept" if aim.reached else "passed")].format(**of)
        return
    if aim.reached:
        above = "" if kind or aim.gap <= 0 else said["above"].format(**of)
        yield said[kind + "reached"].format(**of) + above
        return
    near = "" if aim.gap or kind else "nearly_"
    yield said[near + kind + "missed"].format(**of)
    if row.kind != "count":
        yield _needed(row, aim)


def _needed(row: FigureRow, aim: Aim) -> str:
    needs = words("needs")
    if aim.more is None:
        return words("sentences")["out_of_reach"]
    return needs.get(row.key, needs["rate"]).format(more=aim.more)


def _rate_against(row: FigureRow, before: Before) -> str:
    said = words("sentences")
    difference = row.difference(before)
    if before.numerator is None:
        return said["unknown_before"].format(label=before.label)
    if difference is None:
        return said["zero_before"].format(label=before.label)
    was = f"{row.amount_of(before)}{COMMA}{before.numerator}/{before.denominator}"
    by = abs(rounded(difference * 100))
    if difference == 0:
        how = "same"
    elif by == 0:
        how = "nearly"
    else:
        how = "up" if difference > 0 else "down"
    return said[how].format(label=before.label, was=was, by=by)


def _count_against(row: FigureRow, before: Before) -> str:
    said = words("sentences")
    if before.numerator is None:
        return said["unknown_before"].format(label=before.label)
    by = row.numerator - before.numerator
    of = {"label": before.label, "was": before.numerator, "by": abs(by), "unit": row.unit}
    if by == 0:
        return said["count_same"].format(**of)
    grown = ""
    if before.numerator:
        percent = rounded(Fraction(abs(by) * 100, before.numerator))
        grown = said["growth" if by > 0 else "decline"].format(percent=percent)
    return said["more" if by > 0 else "fewer"].format(**of) + grown


def found(rows: Sequence[FigureRow], *keys: str) -> list[FigureRow]:
    """Return the figures with these keys, in the order of the keys; absent ones are left out."""
    known: Mapping[str, FigureRow] = {row.key: row for row in rows}
    return [known[key] for key in keys if key in known]
