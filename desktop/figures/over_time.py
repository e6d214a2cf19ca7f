"""The charts of time: by month, village by month, how long resolving took, how long open."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Final

from PySide6.QtCore import QCoreApplication

from db import clock
from db.model.indicator import Counted
from db.model.period import MONTH, Period
from db.store.reading import Reading
from db.store.series import AGES, Bar
from desktop import part_words
from desktop.charts.look import JOIN
from desktop.charts.rows import BarRow, HeatRow, MonthRow, SpanRow, spans
from desktop.counted import CASES
from desktop.figures import findings
from desktop.figures.asked import Asked, so_far
from desktop.figures.picture import Parts, Picture, Plan, bars, by_code, number_of

translate = QCoreApplication.translate
LIMIT: Final = 60
"""Days after which a case is open too long."""
_A_YEAR: Final = len("2026")


def months(reading: Reading, asked: Asked) -> Picture:
    """Cases registered and resolved month by month; of a month, those of its year before it too."""
    shown = so_far(asked) if asked.period.length == MONTH else asked
    found = by_code(reading, "found_by_month", shown)
    resolved = by_code(reading, "resolved_by_month", shown)
    parts = Parts()
    last = asked.period.last
    rows = [_month(one, found, resolved, parts) for one in _begun(shown) if one.first <= last]
    undated = _undated(shown, found, resolved, parts)
    line = translate("Pictures", "registered and resolved each month, cases")
    plan = Plan("months", (*rows, *undated))
    return Picture(findings.months(rows, undated, asked.period), line, plan, parts.behind)


def _begun(asked: Asked) -> list[Period]:
    """Return the months of a period up to the cut-off day, those to come among them."""
    return [
        one for one in asked.period.months() if one.first <= max(asked.cut_off, asked.period.first)
    ]


def _month(
    month: Period, found: Mapping[str, Bar], resolved: Mapping[str, Bar], parts: Parts
) -> MonthRow:
    label, name = str(int(month.key[5:])), month.label
    if month.first > clock.today().isoformat():
        return MonthRow(label, None, None, name=name)
    ours, ended = found.get(month.key), resolved.get(month.key)
    return MonthRow(
        label, number_of(ours), number_of(ended), parts.of(ours, name), parts.of(ended, name), name
    )


def _undated(
    asked: Asked, found: Mapping[str, Bar], resolved: Mapping[str, Bar], parts: Parts
) -> list[MonthRow]:
    """Return a row for the cases of which only the year is known, if there are any."""
    year = asked.period.key[:4]
    ours, ended = found.get(year), resolved.get(year)
    if ours is None and ended is None:
        return []
    name = translate("Pictures", "month unknown")
    return [
        MonthRow("?", number_of(ours), number_of(ended), parts.of(ours, name),
                 parts.of(ended, name), name)
    ]  # fmt: skip


def heat(reading: Reading, asked: Asked) -> Picture:
    """Cases registered by village and month; a village without any has its line too."""
    found = bars(reading, "village_by_month", asked)
    columns = [one.key for one in _begun(asked)]
    years = {bar.code.rpartition(" ")[2] for bar in found} - set(columns)
    columns += sorted(years)
    villages: dict[str, dict[str, Bar]] = {}
    for bar in found:
        village, _, month = bar.code.rpartition(" ")
        villages.setdefault(village, {})[month] = bar
    names = reading.village_names()
    parts = Parts()
    listed = [asked.narrowing.village] if asked.narrowing.village else names
    rows = [
        _village(asked, code, part_words.village(code, names),
                 [villages.get(code, {}).get(one) for one in columns], parts)
        for code in dict.fromkeys([*villages, *listed])
    ]  # fmt: skip
    heads = tuple(str(int(one[5:])) if len(one) > _A_YEAR else "?" for one in columns)
    called = tuple(part_words.month(one) for one in columns)
    line = translate("Pictures", "registered in each village each month, cases")
    plan = Plan("heat", tuple(rows), (CASES, called), (heads,))
    return Picture(findings.heat(rows), line, plan, parts.behind)


def _village(
    asked: Asked, code: str, name: str, told: Sequence[Bar | None], parts: Parts
) -> HeatRow:
    total = sum(number_of(bar) for bar in told)
    narrowing = replace(asked.narrowing, village=code)
    whole = Counted("found", asked.period.key, asked.until, narrowing=narrowing)
    return HeatRow(
        name,
        tuple(number_of(bar) for bar in told),
        tuple(parts.of(bar, name) for bar in told),
        parts.key(name, total, whole) if code else "",
    )


def times(reading: Reading, asked: Asked) -> Picture:
    """How many days the cases resolved in the period took, with the median."""
    found = by_code(reading, "days_to_resolve", asked)
    taken = [int(code) for code, bar in found.items() for _ in range(bar.number)]
    median = reading.median_days(asked.period, asked.until, asked.narrowing)
    middle = None if median is None else Fraction(median)
    parts = Parts()
    rows = tuple(_span(row, found, parts) for row in spans(taken))
    line = translate("Pictures", "days to resolve, cases resolved in the period")
    plan = Plan("times", rows, (middle, LIMIT, CASES))
    return Picture(findings.times(middle, len(taken)), line, plan, parts.behind)


def _span(row: SpanRow, found: Mapping[str, Bar], parts: Parts) -> SpanRow:
    """Return a bin with the key of what it counts, an open last one with those of several."""
    keys = []
    for code, bar in found.items():
        first = int(code)
        if row.first <= first and (row.last is None or first <= row.last):
            keys.append(parts.of(bar, part_words.days(code)))
    return replace(row, key=JOIN.join(keys))


def ages(reading: Reading, asked: Asked) -> Picture:
    """How long the cases that are open at the cut-off day have been so."""
    found = by_code(reading, "open_by_age", asked)
    parts = Parts()
    rows = []
    for least in AGES:
        bar, label = found.get(f"{least}"), part_words.age(f"{least}")
        late = least > LIMIT
        rows.append(BarRow(label, number_of(bar), parts.of(bar, label), late=late))
    line = translate("Pictures", "open at the cut-off day since they were registered, cases")
    return Picture(findings.ages(rows), line, Plan("ages", tuple(rows)), parts.behind)
