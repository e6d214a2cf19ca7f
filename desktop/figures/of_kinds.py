"""The charts of kinds: category, the loop, office, risk, satisfaction, mechanism."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from db.model import codes
from db.store.reading import Reading
from desktop.charts.look import Look
from desktop.charts.rows import BarRow, RateRow
from desktop.charts.screen import screen_words
from desktop.figures import findings
from desktop.figures.asked import Asked
from desktop.figures.picture import CASES, Parts, Picture, bars, by_code, number_of
from desktop.labels import RISK_LETTERS

if TYPE_CHECKING:
    from desktop.charts.drawing import Chart

translate = QCoreApplication.translate
PEOPLE: Final = "人次"


def categories(reading: Reading, asked: Asked) -> Picture:
    """Cases found by category, and how many of them are resolved."""
    resolved = by_code(reading, "resolved_by_category", asked)
    parts = Parts()
    rows = []
    for bar in bars(reading, "found_by_category", asked):
        label = codes.label("category", bar.code) or translate("Pictures", "no category")
        done = resolved.get(bar.code)
        note = translate("Pictures", "resolved {count}").format(count=f"{number_of(done):,}")
        rows.append(
            BarRow(label, bar.number, parts.of(bar, label), note, parts.of(done, f"{label} {note}"))
        )

    def draw(look: Look) -> "Chart":
        from desktop.charts import drawing

        return drawing.categories(rows, look, screen_words(), CASES)

    line = translate("Pictures", "found, and resolved of these, cases")
    return Picture(findings.categories(rows), line, draw, parts.behind)


def funnel(reading: Reading, asked: Asked) -> Picture:
    """How far round the loop the cases found in the period have come."""
    parts = Parts()
    found = by_code(reading, "loop_funnel", asked)
    rows = [
        BarRow(_step(code), bar.number, parts.of(bar, _step(code))) for code, bar in found.items()
    ]

    def draw(look: Look) -> "Chart":
        from desktop.charts import drawing

        return drawing.funnel(rows, look, screen_words(), CASES)

    line = translate("Pictures", "how many cases reached each step")
    told = {code: bar.number for code, bar in found.items()}
    return Picture(findings.funnel(told), line, draw, parts.behind)


def _step(code: str) -> str:
    return {
        "screened": translate("Pictures", "Screened"),
        "assessed": translate("Pictures", "Assessed"),
        "handled": translate("Pictures", "Assigned"),
        "resolved": translate("Pictures", "Resolved"),
        "closed_out": translate("Pictures", "Closed out"),
        "revisited": translate("Pictures", "Revisited"),
    }.get(code, code)


def risks(reading: Reading, asked: Asked) -> Picture:
    """Cases open at the cut-off day by risk; those not assessed come last."""
    found = by_code(reading, "open_by_risk", asked)
    parts = Parts()
    rows = []
    for code in (*codes.codes("risk"), ""):
        label = codes.label("risk", code) if code else translate("Pictures", "not assessed")
        bar = found.get(code)
        mark = RISK_LETTERS.get(code, "")
        rows.append(BarRow(label, number_of(bar), parts.of(bar, label), mark=mark))

    def draw(look: Look) -> "Chart":
        from desktop.charts import drawing

        return drawing.risks(rows, look, screen_words(), CASES)

    line = translate("Pictures", "open at the cut-off day by risk, cases")
    return Picture(findings.risks(rows), line, draw, parts.behind)


def offices(reading: Reading, asked: Asked) -> Picture:
    """How much of what each office was given is resolved."""
    resolved = by_code(reading, "resolved_by_office", asked)
    parts = Parts()
    rows = []
    given = bars(reading, "found_by_office", asked)
    for bar in given:
        label = bar.code or translate("Pictures", "not assigned")
        done = resolved.get(bar.code)
        told = translate("Pictures", "{office}, resolved").format(office=label)
        rows.append(
            RateRow(label, number_of(done), bar.number, parts.of(done, told), parts.of(bar, label))
        )

    def draw(look: Look) -> "Chart":
        from desktop.charts import drawing

        return drawing.rates(rows, look, screen_words())

    line = translate("Pictures", "resolved of the cases of each office, % and cases")
    assigned = [row for row, bar in zip(rows, given, strict=True) if bar.code]
    return Picture(findings.offices(assigned), line, draw, parts.behind)


def satisfaction(reading: Reading, asked: Asked) -> Picture:
    """What people said at revisits, from content to not."""
    found = by_code(reading, "satisfaction", asked)
    parts = Parts()
    rows = [
        BarRow(label, number_of(found.get(code)), parts.of(found.get(code), label))
        for code in (*codes.codes("satisfaction"), *(set(found) - {*codes.codes("satisfaction")}))
        for label in [codes.label("satisfaction", code) or translate("Pictures", "no answer")]
    ]

    def draw(look: Look) -> "Chart":
        from desktop.charts import drawing

        return drawing.satisfaction(rows, look, screen_words(), PEOPLE)

    line = translate("Pictures", "answers at revisits in the period, times")
    told = {code: number_of(found.get(code)) for code in codes.codes("satisfaction")}
    return Picture(findings.satisfaction(told), line, draw, parts.behind)


def mechanisms(reading: Reading, asked: Asked) -> Picture:
    """Cases resolved together with others, by mechanism."""
    parts = Parts()
    rows = [
        BarRow(_mechanism(bar.code), bar.number, parts.of(bar, _mechanism(bar.code)))
        for bar in bars(reading, "mechanisms", asked)
    ]

    def draw(look: Look) -> "Chart":
        from desktop.charts import drawing

        return drawing.mechanisms(rows, look, screen_words(), CASES)

    line = translate("Pictures", "ended in the period through each mechanism, cases")
    return Picture(findings.mechanisms(rows), line, draw, parts.behind)


def _mechanism(code: str) -> str:
    return {
        "courts": translate("Pictures", "Courts"),
        "arbitration": translate("Pictures", "Arbitration"),
        "reconsideration": translate("Pictures", "Reconsideration"),
        "confirmation": translate("Pictures", "Judicial confirmation"),
    }.get(code, code)
