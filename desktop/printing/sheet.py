"""From a choice of cases to the rows, totals and headings of a printed ledger, masked as asked."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from db import clock
from db.ledger import Ledger
from db.model import codes
from db.model.mask import Mask, mask_row
from db.model.party import names
from db.model.period import read_period
from db.model.selection import Selection
from db.store.figures import Figures
from db.store.paging import OPEN_STAGES, CaseRow
from db.store.reading import Reading
from desktop.labels import RISK_LETTERS, yuan
from desktop.papers.ledger import LedgerSheet
from desktop.papers.words import words
from desktop.printing.period import Period, until

Tick = Callable[[int, int], None]
PAPER: Final = "ledger"
CLOSED: Final = ("closed_out", "archived")
WHATS: Final[dict[str, tuple[str, ...]]] = {
    "all": (),
    "open": OPEN_STAGES,
    "resolved": ("resolved", *CLOSED),
    "closed_out": CLOSED,
}
IN_ORDER: Final = Selection(sort="found_on", descending=False)
_WINDOW: Final = 500


@dataclass(frozen=True, slots=True)
class Order:
    """What to print: a view, how masked, which of the cases, found when.

    `shown` is a choice made on another page, which is narrowed further; without it all cases are
    meant. `what` is a key of `WHATS`.
    """

    view: str = "summary"
    mask: Mask = Mask.MEETING
    what: str = "all"
    period: Period | None = None
    shown: Selection = field(default=IN_ORDER)

    def selection(self) -> Selection:
        """Return which cases the paper has, in its order."""
        chosen = self.shown
        stages = WHATS[self.what]
        if stages:
            chosen = replace(chosen, stages=_both(chosen.stages, stages))
        if self.period is not None and self.period.first:
            chosen = replace(chosen, found_from=self.period.first, found_to=self.period.last)
        return chosen


def make_sheet(ledger: Ledger, order: Order, tick: Tick | None = None) -> LedgerSheet:
    """Return all that stands on the paper; `tick` is told rows done and rows in all.

    Rows, totals and head are of one moment, whatever the window writes meanwhile.
    """
    with ledger.reading.steady():
        return _sheet(ledger, order, tick)


def _sheet(ledger: Ledger, order: Order, tick: Tick | None) -> LedgerSheet:
    reading = ledger.reading
    selection = order.selection()
    figures = reading.overview(selection).shown
    villages = reading.village_names()
    rows = [
        cells(n, mask_row(row, order.mask), villages)
        for n, row in enumerate(_rows(reading, selection, tick), 1)
    ]
    station = reading.setting("name")
    return LedgerSheet(
        title=words("titles")[order.view],
        station=station,
        period=(order.period or _days_of(order.shown)).name,
        view=order.view,
        rows=rows,
        totals=_totals(order, figures, villages),
        printed_by=ledger.account.name,
        printed_at=clock.now(),
        head=str(ledger.head),
        mask=order.mask.value,
    )


def cells(n: int, row: CaseRow, villages: dict[str, str]) -> dict[str, str]:
    """Return the words of a row for every column there is; `row` is masked already."""
    sides = tuple(filter(None, (names(row.applicants), names(row.respondents))))
    phones = dict.fromkeys(p.phone for p in (*row.applicants, *row.respondents) if p.phone)
    risk = codes.label("risk", row.risk) + RISK_LETTERS.get(row.risk, "")
    return {
        "seq": str(n),
        "no": row.no,
        "found_on": row.found_on,
        "village": villages.get(row.village, ""),
        "title": row.title,
        "applicants": names(row.applicants),
        "respondents": names(row.respondents),
        "parties": "、".join(sides),
        "phone": "、".join(phones),
        "households": _number(row.households),
        "people": _number(row.people),
        "amount": yuan(row.amount),
        "place": row.place,
        "facts": row.facts,
        "claim": row.claim,
        "risk": risk,
        "opinion": row.opinion,
        "office": row.office,
        "leader": row.leader,
        "handler": row.handler,
        "measures": row.measures,
        "due_on": row.due_on,
        "progress": row.progress,
        "resolved_on": row.resolved_on,
        "agreement_no": row.agreement_no,
        "revisit_on": row.last_revisit,
        "closed_out_on": row.closed_out_on,
        "national_no": row.national_no,
        "remarks": row.remarks,
        **{name: codes.label(name, getattr(row, name)) for name in _CODED},
    }


_CODED: Final = ("category", "source", "method", "stage", "outcome", "agreement", "satisfaction")


def percent(part: int, whole: int) -> str:
    """Return a rate in percent with two decimals, half up; `whole` is not 0."""
    hundredths = (part * 20_000 + whole) // (2 * whole)
    return f"{hundredths // 100}.{hundredths % 100:02d}"


def _rows(reading: Reading, selection: Selection, tick: Tick | None) -> Iterator[CaseRow]:
    ids = reading.ids(selection)
    for start in range(0, len(ids), _WINDOW):
        if tick:
            tick(start, len(ids))
        yield from reading.rows(ids[start : start + _WINDOW])


def _totals(order: Order, figures: Figures, villages: dict[str, str]) -> list[tuple[str, str]]:
    texts = words("totals")
    rate = texts["no_rate"]
    if figures.cases:
        rate = texts["rate"].format(
            percent=percent(figures.resolved, figures.cases),
            resolved=figures.resolved,
            cases=figures.cases,
        )
    parts = [
        texts["cases"].format(cases=figures.cases, resolved=figures.resolved, rate=rate),
        texts["people"].format(people=figures.people),
        texts["amount"].format(amount=yuan(figures.amount)),
    ]
    lines = [(texts["sum"], "；".join(parts))]
    narrowed = list(_narrowed(order, villages))
    if narrowed:
        lines.append((texts["range"], "；".join(narrowed)))
    return [*lines, (texts["basis"], texts["basis_text"])]


def _narrowed(order: Order, villages: dict[str, str]) -> Iterator[str]:
    """Give what the paper leaves out, in words; what was sought may be a name, so it is not told.

    Not even where nothing is masked: it may name an official whose case is sealed.
    """
    texts, shown = words("totals"), order.shown
    if order.what != "all":
        yield texts[order.what]
    named = {
        "no": shown.no,
        "village": villages.get(shown.village, shown.village),
        "category": codes.label("category", shown.category),
        "risk": codes.label("risk", shown.risk),
        "stages": "、".join(codes.label("stage", stage) for stage in shown.stages),
    }
    yield from (texts[key].format(name=name) for key, name in named.items() if name)
    yield from (texts[key] for key in ("overdue", "unconfirmed", "batch") if getattr(shown, key))
    if shown.text.strip():
        yield texts["text_masked"]


def _days_of(shown: Selection) -> Period:
    if shown.drive:
        return Period(read_period(shown.drive).label)
    if shown.found_from or shown.found_to:
        pattern = words("periods")["from_to"]
        return Period(pattern.format(start=shown.found_from, end=shown.found_to))
    return until(clock.today())


def _both(chosen: tuple[str, ...], wanted: tuple[str, ...]) -> tuple[str, ...]:
    """Return the stages in both; an impossible one where there are none, as () means all."""
    return tuple(stage for stage in chosen if stage in wanted) or ("",) if chosen else wanted


def _number(count: int | None) -> str:
    return "" if count is None else str(count)
