"""The charts of kinds: category, the loop, office, risk, satisfaction, mechanism."""

from collections import defaultdict
from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from db.model import codes
from db.model.mask import SEALED, Hiding
from db.model.party import Party
from db.model.selection import Selection
from db.store.reading import Reading
from db.store.series import Bar
from desktop import part_words
from desktop.charts.rows import BarRow, RateRow
from desktop.counted import PEOPLE
from desktop.figures import findings
from desktop.figures.asked import Asked
from desktop.figures.picture import Parts, Picture, Plan, bars, by_code, number_of
from desktop.labels import RISK_LETTERS

translate = QCoreApplication.translate


def categories(reading: Reading, asked: Asked) -> Picture:
    """Cases registered by category, and how many of them are resolved."""
    resolved = by_code(reading, "resolved_by_category", asked)
    parts = Parts()
    rows = []
    for bar in bars(reading, "found_by_category", asked):
        label = part_words.category(bar.code)
        done = resolved.get(bar.code)
        note = translate("Pictures", "resolved {count}").format(count=f"{number_of(done):,}")
        rows.append(
            BarRow(label, bar.number, parts.of(bar, label), note, parts.of(done, f"{label} {note}"))
        )

    line = translate("Pictures", "registered, and resolved of these, cases")
    return Picture(findings.categories(rows), line, Plan("categories", tuple(rows)), parts.behind)


def funnel(reading: Reading, asked: Asked) -> Picture:
    """How far round the loop the cases registered in the period have come."""
    parts = Parts()
    found = by_code(reading, "loop_funnel", asked)
    rows = [_bar(bar, part_words.step(code), parts) for code, bar in found.items()]

    line = translate("Pictures", "how many cases reached each step")
    told = {code: bar.number for code, bar in found.items()}
    return Picture(findings.funnel(told), line, Plan("funnel", tuple(rows)), parts.behind)


def risks(reading: Reading, asked: Asked) -> Picture:
    """Cases open at the cut-off day by risk; those not assessed come last."""
    found = by_code(reading, "open_by_risk", asked)
    parts = Parts()
    rows = []
    for code in (*codes.codes("risk"), ""):
        label = part_words.risk(code)
        bar = found.get(code)
        mark = RISK_LETTERS.get(code, "")
        rows.append(BarRow(label, number_of(bar), parts.of(bar, label), mark=mark))

    line = translate("Pictures", "open at the cut-off day by risk, cases")
    return Picture(findings.risks(rows), line, Plan("risks", tuple(rows)), parts.behind)


def offices(reading: Reading, asked: Asked) -> Picture:
    """How much of what each office was given is resolved."""
    resolved = by_code(reading, "resolved_by_office", asked)
    parts = Parts()
    rows = []
    given = bars(reading, "found_by_office", asked)
    sealed = _parties_of_sealed(reading)
    for bar in given:
        label = Hiding.of(sealed[bar.code]).text(part_words.office(bar.code))
        done = resolved.get(bar.code)
        told = translate("Pictures", "{office}, resolved").format(office=label)
        rows.append(
            RateRow(label, number_of(done), bar.number, parts.of(done, told), parts.of(bar, label))
        )

    line = translate("Pictures", "resolved of the cases of each office, % and cases")
    assigned = [row for row, bar in zip(rows, given, strict=True) if bar.code]
    return Picture(findings.offices(assigned), line, Plan("rates", tuple(rows), ()), parts.behind)


def _parties_of_sealed(reading: Reading) -> Mapping[str, list[Party]]:
    """Return by office who must not be named in what it is called: the parties of sealed cases."""
    found: dict[str, list[Party]] = defaultdict(list)
    for category in SEALED:
        for row in reading.rows(reading.ids(Selection(category=category))):
            found[row.office] += (*row.applicants, *row.respondents)
    return found


def satisfaction(reading: Reading, asked: Asked) -> Picture:
    """What people said at revisits, from content to not."""
    found = by_code(reading, "satisfaction", asked)
    parts = Parts()
    rows = [
        BarRow(label, number_of(found.get(code)), parts.of(found.get(code), label))
        for code in (*codes.codes("satisfaction"), *(set(found) - {*codes.codes("satisfaction")}))
        for label in [part_words.answer(code)]
    ]

    line = translate("Pictures", "answers at revisits in the period, times")
    told = {code: number_of(found.get(code)) for code in codes.codes("satisfaction")}
    return Picture(
        findings.satisfaction(told),
        line,
        Plan("satisfaction", tuple(rows), (PEOPLE,)),
        parts.behind,
    )


def mechanisms(reading: Reading, asked: Asked) -> Picture:
    """Cases resolved together with others, by mechanism."""
    parts = Parts()
    found = bars(reading, "mechanisms", asked)
    rows = [_bar(bar, part_words.mechanism(bar.code), parts) for bar in found]

    line = translate("Pictures", "ended in the period through each mechanism, cases")
    return Picture(findings.mechanisms(rows), line, Plan("mechanisms", tuple(rows)), parts.behind)


def _bar(bar: Bar, label: str, parts: Parts) -> BarRow:
    return BarRow(label, bar.number, parts.of(bar, label))
