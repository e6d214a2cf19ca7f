"""The charts of time: by month, village by month, how long resolving took, how long open."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from db import clock
from db.model.indicator import Counted
from db.model.period import Period
from db.model.station import NO_VILLAGE
from db.store.reading import Reading
from db.store.series import Bar
from desktop.charts.look import JOIN, Look
from desktop.charts.rows import DAYS_A_BIN, BarRow, HeatRow, MonthRow, SpanRow, spans
from desktop.charts.screen import screen_words
from desktop.figures import findings
from desktop.figures.asked import MONTH, Asked, kind_of, so_far
from desktop.figures.picture import CASES, Parts, Picture, bars, by_code, number_of

if TYPE_CHECKING:
    from desktop.charts.drawing import Chart

translate = QCoreApplication.translate
LIMIT: Final = 60
"""Days after which a case is open too long."""
_AGES: Final = (("0", 0), ("31", 31), ("61", 61), ("91", 91))


def months(reading: Reading, asked: Asked) -> Picture:
    """Cases found and resolved month by month; of a month, those of its year before it too."""
    shown = so_far(asked) if kind_of(asked.period) == MONTH else asked
    found = by_code(reading, "found_by_month", shown)
    resolved = by_code(reading, "resolved_by_month", shown)
    parts = Parts()
    rows = [_month(one, found, resolved, parts) for one in _begun(shown)]
    rows += _undated(shown, found, resolved, parts)

    def draw(look: Look) -> "Chart":
        from desktop.charts import drawing

        return drawing.months(rows, look, screen_words(), CASES)

    line = translate("Pictures", "found and resolved each month, cases")
    return Picture(findings.months(rows, asked.period), line, draw, parts.behind)


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
    """Cases found by village and month."""
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
    rows = [
        _village(asked, code, _name(names, code), [told.get(one) for one in columns], parts)
        for code, told in villages.items()
    ]
    heads = [str(int(one[5:])) if len(one) > len("2026") else "?" for one in columns]

    def draw(look: Look) -> "Chart":
        from desktop.charts import drawing

        return drawing.heat(heads, rows, look, screen_words(), CASES)

    line = translate("Pictures", "found in each village each month, cases")
    return Picture(findings.heat(rows), line, draw, parts.behind)


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


def _name(names: Mapping[str, str], code: str) -> str:
    none = translate("Pictures", "no village")
    return names.get(code, none if code in ("", NO_VILLAGE) else code)


def times(reading: Reading, asked: Asked) -> Picture:
    """How many days the cases resolved in the period took, with the median."""
    found = by_code(reading, "days_to_resolve", asked)
    taken = [int(code) for code, bar in found.items() for _ in range(bar.number)]
    median = reading.median_days(asked.period, asked.until, asked.narrowing)
    middle = None if median is None else Fraction(median)
    parts = Parts()
    rows = [_span(row, found, parts) for row in spans(taken)]

    def draw(look: Look) -> "Chart":
        from desktop.charts import drawing

        return drawing.times(rows, look, screen_words(), middle, LIMIT, CASES)

    line = translate("Pictures", "days to resolve, cases resolved in the period")
    return Picture(findings.times(middle, len(taken)), line, draw, parts.behind)


def _span(row: SpanRow, found: Mapping[str, Bar], parts: Parts) -> SpanRow:
    """Return a bin with the key of what it counts, an open last one with those of several."""
    keys = []
    for code, bar in found.items():
        first = int(code)
        if row.first <= first and (row.last is None or first <= row.last):
            last = first + DAYS_A_BIN - 1
            label = translate("Pictures", "{first} to {last} days").format(first=first, last=last)
            keys.append(parts.of(bar, label))
    return replace(row, key=JOIN.join(keys))


def ages(reading: Reading, asked: Asked) -> Picture:
    """How long the cases that are open at the cut-off day have been so."""
    found = by_code(reading, "open_by_age", asked)
    parts = Parts()
    rows = []
    for code, least in _AGES:
        bar, label = found.get(code), _age(code)
        late = least > LIMIT
        rows.append(BarRow(label, number_of(bar), parts.of(bar, label), late=late))

    def draw(look: Look) -> "Chart":
        from desktop.charts import drawing

        return drawing.ages(rows, look, screen_words(), CASES)

    line = translate("Pictures", "open at the cut-off day since they were found, cases")
    return Picture(findings.ages(rows), line, draw, parts.behind)


def _age(code: str) -> str:
    return {
        "0": translate("Pictures", "up to 30 days"),
        "31": translate("Pictures", "31 to 60 days"),
        "61": translate("Pictures", "61 to 90 days"),
        "91": translate("Pictures", "over 90 days"),
    }[code]
