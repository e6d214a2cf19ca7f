"""How a paper of figures leaves: made, entered in the book, then written."""

from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from typing import Final

from db.errors import Refused
from db.exchange.figure_sheets import FigureTable, figure_workbook
from db.exchange.sign_off import signed_paper
from db.ledger import Ledger, Tick
from db.model.kinds import Act
from db.model.mask import Mask
from db.model.period import Period, read_period
from db.model.sign_off import Paper, Signed
from db.model.station_kinds import Exported, Printed
from desktop.figure_papers.asked import go_on
from desktop.figure_papers.papers import SIGNED_WITH, demand_fit, signed_name
from desktop.figure_papers.sheets import Imprint, Sheet, cases_on, sheet_for
from desktop.papers.adjustments import anew_line
from desktop.papers.bulletin import BulletinSheet, bulletin_tables, print_bulletin
from desktop.papers.dispatch import DispatchSheet, dispatch_tables, print_dispatch
from desktop.papers.press import Out, deliver
from desktop.papers.yearly import YearlySheet, print_yearly, yearly_tables
from desktop.papers.zongzhi import print_zongzhi, zongzhi_tables

PDF: Final = ".pdf"
WORKBOOK: Final = ".xlsx"


@dataclass(frozen=True, slots=True)
class Made:
    """A paper that is ready to leave; `signed` tells that it is the one kept with the sign-off.

    `cases` are those that it names; of a signed one and of a workbook `pages` is 0.
    """

    data: bytes
    head: str
    cases: int = 0
    pages: int = 0
    signed: bool = False


def make_paper(
    ledger: Ledger,
    paper: str,
    period: Period,
    mask: Mask = Mask.MEETING,
    until: str = "",
    tick: Tick = go_on,
) -> Made:
    """Make the PDF of a paper; of a signed period it is the signed one, byte for byte.

    That holds for the cut-off and the mask it was signed with; else it says that it is counted
    anew. `tick` may break it off. Raises Refused with `wrong_period`, `period_to_come`,
    `future_day` where the cut-off has not come, and `day_before` where it is before the period.
    """
    demand_fit(paper, period)
    kept = _kept(ledger, signed_name(paper, PDF), period, mask, until)
    if kept is not None:
        return kept
    sheet, imprint = _sheet(ledger, paper, period, mask, until, tick)
    tick(0, 0)
    data, pages = _printed(sheet)
    return Made(data, imprint.head, cases_on(sheet), pages)


def make_workbook(
    ledger: Ledger,
    paper: str,
    period: Period,
    mask: Mask = Mask.MEETING,
    until: str = "",
    tick: Tick = go_on,
) -> Made:
    """Make the same tables as an .xlsx; signed ones and refusals as of `make_paper`."""
    demand_fit(paper, period)
    kept = _kept(ledger, signed_name(paper, WORKBOOK), period, mask, until)
    if kept is not None:
        return kept
    sheet, imprint = _sheet(ledger, paper, period, mask, until, tick)
    tick(0, 0)
    return Made(_workbook(sheet, imprint), imprint.head, cases_on(sheet))


def print_figures_paper(
    ledger: Ledger,
    paper: str,
    period: Period,
    out: Out,
    mask: Mask = Mask.MEETING,
    until: str = "",
    purpose: str = "",
) -> Made:
    """Save a paper, as an .xlsx where `out` is a path that ends so, entered in the book before.

    Where the book cannot take it down, nothing is written. Raises as `make_paper`, Refused with
    `missing_field` where nothing is masked and no purpose told, and
    `Environment("paper_not_written")`.
    """
    if mask is Mask.NONE and not purpose.strip():
        raise Refused("missing_field", field="purpose")
    as_workbook = isinstance(out, Path) and out.suffix.lower() == WORKBOOK
    make = make_workbook if as_workbook else make_paper
    made = make(ledger, paper, period, mask, until)
    ledger.log(leaving(paper, made, mask, purpose, as_workbook))
    deliver(out, made.data)
    return made


def leaving(
    paper: str, made: Made, mask: Mask, purpose: str = "", as_workbook: bool = False
) -> Act:
    """Return what the book says of a paper that is about to leave."""
    if as_workbook:
        return Exported(paper, made.cases, mask.value, made.head, purpose)
    return Printed(
        paper=paper, view=paper, cases=made.cases, mask=mask.value, head=made.head, purpose=purpose
    )


def papers_for(
    ledger: Ledger, key: str, until: str = "", explanation: str = ""
) -> dict[str, Paper]:
    """Return the papers that the period with this key is signed off with, by name.

    They are counted until a day, "" for the last of the period; `explanation` is what is told now
    of villages that are missing. Each is there as a PDF and as a
    workbook. Nothing is entered in the book: they do not leave.
    Raises Refused with `no_such_period`.
    """
    period = read_period(key)
    made: dict[str, Paper] = {}
    for paper in SIGNED_WITH[period.length]:
        sheet, imprint = _sheet(
            ledger, paper, period, Mask.MEETING, until or period.last, explanation=explanation
        )
        cases = cases_on(sheet)
        made[signed_name(paper, PDF)] = Paper(_printed(sheet)[0], cases)
        made[signed_name(paper, WORKBOOK)] = Paper(_workbook(sheet, imprint), cases)
    return made


def tables(sheet: Sheet) -> list[FigureTable]:
    """Return the tables of a paper for a workbook."""
    if isinstance(sheet, BulletinSheet):
        return bulletin_tables(sheet)
    if isinstance(sheet, DispatchSheet):
        return list(dispatch_tables(sheet))
    if isinstance(sheet, YearlySheet):
        return yearly_tables(sheet)
    return zongzhi_tables(sheet)


def _sheet(
    ledger: Ledger,
    paper: str,
    period: Period,
    mask: Mask,
    until: str,
    tick: Tick = go_on,
    explanation: str = "",
) -> tuple[Sheet, Imprint]:
    with ledger.reading.steady():
        signed = ledger.reading.signed(period.key) or Signed()
        explained = explanation or signed.explanation
        imprint = Imprint(ledger.account.name, str(ledger.head), mask, signed.on, explained)
        return sheet_for(ledger.reading, paper, period, until, imprint, tick), imprint


def _workbook(sheet: Sheet, imprint: Imprint) -> bytes:
    """Return the tables as a workbook, each saying so where it is counted anew."""
    made = tables(sheet)
    if imprint.signed_on:
        line = anew_line(imprint.signed_on)
        made = [
            each if line in (*each.facts, *each.notes) else replace(each, facts=(*each.facts, line))
            for each in made
        ]
    return figure_workbook(made)


def _kept(ledger: Ledger, name: str, period: Period, mask: Mask, until: str) -> Made | None:
    """Return the paper that was signed under this name, None where another is asked for."""
    told = ledger.reading.signed(period.key)
    if told is None or name not in (told.papers or {}):
        return None
    if mask is not Mask.MEETING or until not in ("", told.until):
        return None
    cases = told.naming.get(name, 0)
    return Made(signed_paper(ledger, period.key, name), told.head, cases, signed=True)


def _printed(sheet: Sheet) -> tuple[bytes, int]:
    """Return the PDF, and how many pages it has."""
    out = BytesIO()
    pages = _print(out, sheet)
    return out.getvalue(), pages


def _print(out: BytesIO, sheet: Sheet) -> int:
    if isinstance(sheet, BulletinSheet):
        return print_bulletin(out, sheet)
    if isinstance(sheet, DispatchSheet):
        return print_dispatch(out, sheet)
    if isinstance(sheet, YearlySheet):
        return print_yearly(out, sheet)
    return print_zongzhi(out, sheet)
