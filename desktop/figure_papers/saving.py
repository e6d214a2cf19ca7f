"""How a paper of figures leaves: made, entered in the book, then written."""

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Final

from db.errors import Refused
from db.exchange.figure_sheets import FigureTable, figure_workbook
from db.exchange.sign_off import signed_paper
from db.ledger import Ledger
from db.model.kinds import Act
from db.model.mask import Mask
from db.model.period import Period, read_period
from db.model.station_kinds import Exported, Printed
from desktop.figure_papers.papers import SIGNED_WITH, demand_fit, length, signed_name
from desktop.figure_papers.sheets import Imprint, Sheet, cases_on, sheet_for
from desktop.papers.bulletin import BulletinSheet, bulletin_tables, print_bulletin
from desktop.papers.dispatch import DispatchSheet, dispatch_tables, print_dispatch
from desktop.papers.press import Out, deliver
from desktop.papers.yearly import YearlySheet, print_yearly, yearly_table
from desktop.papers.zongzhi import print_zongzhi, zongzhi_tables

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
    ledger: Ledger, paper: str, period: Period, mask: Mask = Mask.MEETING, until: str = ""
) -> Made:
    """Make the PDF of a paper; of a signed period it is the signed one, byte for byte.

    That holds for the cut-off and the mask it was signed with. Raises Refused with `wrong_period`,
    and `future_day` where the cut-off has not come.
    """
    demand_fit(paper, period)
    kept = _kept(ledger, paper, period, until) if mask is Mask.MEETING else None
    if kept is not None:
        return kept
    sheet = _sheet(ledger, paper, period, mask, until)
    out = BytesIO()
    pages = _print(out, sheet)
    return Made(out.getvalue(), sheet.head, cases_on(sheet), pages)


def make_workbook(
    ledger: Ledger, paper: str, period: Period, mask: Mask = Mask.MEETING, until: str = ""
) -> Made:
    """Make the same tables as an .xlsx, counted now; raises as `make_paper`."""
    sheet = _sheet(ledger, paper, period, mask, until)
    return Made(figure_workbook(tables(sheet)), sheet.head, cases_on(sheet))


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


def papers_for(ledger: Ledger, key: str) -> dict[str, bytes]:
    """Return the papers that the period with this key is signed off with, as PDFs by name.

    Nothing is entered in the book: they do not leave. Raises Refused with `no_such_period`.
    """
    period = read_period(key)
    return {
        signed_name(paper): _fresh(ledger, paper, period) for paper in SIGNED_WITH[length(period)]
    }


def tables(sheet: Sheet) -> list[FigureTable]:
    """Return the tables of a paper for a workbook."""
    if isinstance(sheet, BulletinSheet):
        return bulletin_tables(sheet)
    if isinstance(sheet, DispatchSheet):
        return list(dispatch_tables(sheet))
    if isinstance(sheet, YearlySheet):
        return [yearly_table(sheet)]
    return zongzhi_tables(sheet)


def _sheet(ledger: Ledger, paper: str, period: Period, mask: Mask, until: str) -> Sheet:
    with ledger.reading.steady():
        imprint = Imprint(ledger.account.name, str(ledger.head), mask)
        return sheet_for(ledger.reading, paper, period, until, imprint)


def _fresh(ledger: Ledger, paper: str, period: Period) -> bytes:
    out = BytesIO()
    _print(out, _sheet(ledger, paper, period, Mask.MEETING, period.last))
    return out.getvalue()


def _kept(ledger: Ledger, paper: str, period: Period, until: str) -> Made | None:
    told = ledger.reading.signed(period.key)
    name = signed_name(paper)
    if told is None or name not in (told.papers or {}) or until not in ("", told.until):
        return None
    return Made(signed_paper(ledger, period.key, name), told.head, signed=True)


def _print(out: BytesIO, sheet: Sheet) -> int:
    if isinstance(sheet, BulletinSheet):
        return print_bulletin(out, sheet)
    if isinstance(sheet, DispatchSheet):
        return print_dispatch(out, sheet)
    if isinstance(sheet, YearlySheet):
        return print_yearly(out, sheet)
    return print_zongzhi(out, sheet)
