"""Sentences about figures, chosen by rule: risen, fallen or level, target reached or missed.

No rate is written without numerator and denominator; where there is none, a dash and why.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from fractions import Fraction
from typing import Final

from db.model.indicator import rounded
from desktop.numbers import plain
from desktop.papers.figures_rows import Aim, Before, FigureRow
from desktop.papers.words import words

COMMA, SEMICOLON, STOP, LISTED = "，", "；", "。", "、"
_MOST_NAMES: Final = 5


def day_in_words(iso: str) -> str:
    """Return a day as it is written: 2026年3月31日."""
    return words("official")["day"].format(day=date.fromisoformat(iso))


def cut_off(iso: str, running: bool) -> str:
    """Return until when figures are counted, and whether that is before the period's end."""
    return words("official")["until_running" if running else "until"].format(
        until=day_in_words(iso)
    )


def told(rows: Sequence[FigureRow], area: str) -> str:
    """Return one sentence about some figures, last why some cannot be counted; "" about none."""
    clauses = [figure(row, area) for row in rows if not _uncounted(row)]
    clauses += _not_counted([row for row in rows if _uncounted(row)])
    return SEMICOLON.join(clauses) + (STOP if rows else "")


def figure(row: FigureRow, area: str) -> str:
    """Return what one figure says: itself, against other periods, against its target."""
    parts = [itself(row, area), *compared(row)]
    if row.aim is not None:
        parts += aimed(row, row.aim)
    return COMMA.join(parts)


def _uncounted(row: FigureRow) -> bool:
    return row.kind != "count" and row.percent is None


def _not_counted(rows: Sequence[FigureRow]) -> Iterator[str]:
    """Give why there are no such rates, those for the same reason together."""
    said = words("nothing")
    reasons: dict[str, list[str]] = {}
    for row in rows:
        reasons.setdefault(said.get(row.key, said["rate"]), []).append(row.name)
    for why, names in reasons.items():
        yield said["not_counted"].format(why=why, names=LISTED.join(names))


def itself(row: FigureRow, area: str = "") -> str:
    """Return a figure as a clause; of a rate there must be a denominator."""
    phrases, said = words("phrases"), words("sentences")
    if row.kind == "count":
        phrase = phrases.get(row.key, phrases["count"])
        told = phrase.format(name=row.name, n=row.numerator, unit=row.unit, area=area)
        return told + (
            phrases["besides"].format(n=row.besides, unit=row.unit) if row.besides else ""
        )
    rate = said["value"].format(percent=row.percent, pair=row.pair)
    phrase = phrases.get(row.key, phrases["rate"])
    of = {"name": row.name, "n": row.numerator, "unit": row.counts}
    return phrase.format(**of, rate=rate, area=area)


def compared(row: FigureRow) -> Iterator[str]:
    """Give how a figure stands to the last period and to that of the year before."""
    if row.kind == "change":
        return
    for before in (row.before, row.year_ago):
        if before is not None:
            yield _count_against(row, before) if row.kind == "count" else _rate_against(row, before)


def aimed(row: FigureRow, aim: Aim) -> Iterator[str]:
    """Give how a figure stands to its target, and how many more would reach it."""
    if aim.gap is None:
        return
    said = words("sentences")
    of: dict[str, object] = {"target": plain(aim.value), "unit": row.unit}
    of["gap"] = plain(abs(aim.gap)) if row.kind == "count" else abs(aim.gap)
    of["of"] = said["of_year"] if aim.of_year else ""
    if aim.reached is None:
        yield said["year_limit" if aim.low else "year_pending"].format(**of)
        return
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
    if row.kind != "count" and not aim.inflow:
        yield _needed(row, aim)


def _needed(row: FigureRow, aim: Aim) -> str:
    needs = words("needs")
    if aim.more is None:
        return words("sentences")["out_of_reach"]
    return needs.get(row.key, needs["rate"]).format(more=aim.more, unit=row.counts)


def _rate_against(row: FigureRow, before: Before) -> str:
    said = words("sentences")
    difference = row.difference(before)
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


def some(names: Sequence[str], others: str, most: int = _MOST_NAMES) -> str:
    """Return names in a row; of more than `most` the first ones in the words of `others`.

    These may tell by `{count}` how many there are in all.
    """
    if len(names) <= most:
        return LISTED.join(names)
    return others.format(names=LISTED.join(names[:most]), count=len(names))
