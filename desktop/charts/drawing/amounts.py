"""Counts by one thing: category, mechanism, satisfaction, risk and the age of open cases."""

from collections.abc import Sequence

from desktop.charts.drawing.bars import Bar, Manner, draw_bars, folded
from desktop.charts.drawing.plate import Chart, counted, empty, joined, number
from desktop.charts.look import Look, Words
from desktop.charts.rows import BarRow


def categories(rows: Sequence[BarRow], look: Look, words: Words, unit: str = "") -> Chart:
    """Draw cases by category, most first; what finds no room is counted in one last line."""
    return _sorted(rows, look, words, unit)


def mechanisms(rows: Sequence[BarRow], look: Look, words: Words, unit: str = "") -> Chart:
    """Draw cases by the way they were led to, most first."""
    return _sorted(rows, look, words, unit)


def satisfaction(rows: Sequence[BarRow], look: Look, words: Words, unit: str = "") -> Chart:
    """Draw revisits by answer, in the order given: it goes from content to not."""
    return _drawn(rows, look, words, unit)


def risks(rows: Sequence[BarRow], look: Look, words: Words, unit: str = "") -> Chart:
    """Draw cases by risk, in the order given; each row's `mark` is the letter of its word."""
    return _drawn(rows, look, words, unit)


def ages(rows: Sequence[BarRow], look: Look, words: Words, unit: str = "") -> Chart:
    """Draw open cases by age, in the order given; `late` rows are open too long."""
    return _drawn(rows, look, words, unit)


def _sorted(rows: Sequence[BarRow], look: Look, words: Words, unit: str) -> Chart:
    """Draw `rows` by size; rows of the same size keep the order given."""
    return _drawn(sorted(rows, key=lambda row: -row.value), look, words, unit)


def _drawn(rows: Sequence[BarRow], look: Look, words: Words, unit: str) -> Chart:
    most = max((row.value for row in rows), default=0)
    if not most:
        return empty(look, words.none)
    shown, rest = folded(rows, look)
    bars = [_bar(row, most, words, unit) for row in shown]
    if rest:
        bars.append(_rest(rest, words, unit))
    return draw_bars(bars, look, Manner())


def _bar(row: BarRow, most: int, words: Words, unit: str) -> Bar:
    return Bar(
        label=row.label,
        share=row.value / most,
        figure=number(row.value),
        tip=counted(words, row.label, row.value, unit),
        key=row.key,
        note=row.note,
        note_tip=words.tip.format(label=row.label, value=row.note),
        note_key=row.note_key,
        mark=row.mark,
        late=row.late,
    )


def _rest(rows: Sequence[BarRow], words: Words, unit: str) -> Bar:
    label = words.rest.format(n=len(rows))
    value = sum(row.value for row in rows)
    return Bar(
        label=label,
        share=None,
        figure=words.count.format(n=number(value), unit=unit).strip(),
        tip=counted(words, label, value, unit),
        key=joined(row.key for row in rows),
    )
