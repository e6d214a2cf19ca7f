"""Rates by office: part and whole, and the rate."""

from collections.abc import Sequence
from fractions import Fraction

from desktop.charts.drawing.bars import Bar, Manner, draw_bars, folded
from desktop.charts.drawing.plate import Chart, empty, joined, number, percent
from desktop.charts.look import Look, Words
from desktop.charts.rows import RateRow


def rates(rows: Sequence[RateRow], look: Look, words: Words) -> Chart:
    """Draw rates, highest first, on a track from 0 to 100 %; a whole of nought comes last."""
    if not any(row.denominator for row in rows):
        return empty(look, words.none)
    shown, rest = folded(sorted(rows, key=_order), look)
    bars = [_bar(row, words) for row in shown]
    if rest:
        bars.append(_rest(rest, words))
    return draw_bars(bars, look, Manner(track=True, column=True))


def _order(row: RateRow) -> tuple[bool, Fraction, int]:
    rate = Fraction(row.numerator, row.denominator) if row.denominator else Fraction(0)
    return not row.denominator, -rate, -row.denominator


def _bar(row: RateRow, words: Words) -> Bar:
    part = f"{number(row.numerator)}/{number(row.denominator)}"
    rate = percent(row.numerator, row.denominator)
    tip = words.tip.format(label=row.label, value=f"{rate} · {part}")
    share = row.numerator / row.denominator if row.denominator else None
    return Bar(
        row.label, share, rate, tip, row.key, note=part, note_tip=tip, note_key=row.whole_key
    )


def _rest(rows: Sequence[RateRow], words: Words) -> Bar:
    merged = RateRow(
        label=words.rest.format(n=len(rows)),
        numerator=sum(row.numerator for row in rows),
        denominator=sum(row.denominator for row in rows),
        key=joined(row.key for row in rows),
        whole_key=joined(row.whole_key for row in rows),
    )
    return _bar(merged, words)
