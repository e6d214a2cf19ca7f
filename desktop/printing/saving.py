"""Saving one ledger paper without a window: made, entered in the book, then written."""

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from db.ledger import Ledger
from db.model.station_kinds import Printed
from desktop.papers.ledger import print_ledger
from desktop.papers.press import deliver
from desktop.printing.sheet import PAPER, Order, make_sheet


@dataclass(frozen=True, slots=True)
class Saved:
    """What was saved; `head` is the one in its foot."""

    cases: int
    pages: int
    head: str


def save_paper(ledger: Ledger, order: Order, purpose: str, out: Path) -> Saved:
    """Save the paper at `out`; where the book cannot take it down, nothing is written there.

    Raises `Environment("paper_not_written")`.
    """
    sheet = make_sheet(ledger, order)
    paper = BytesIO()
    pages = print_ledger(paper, sheet)
    ledger.log(
        Printed(
            paper=PAPER,
            view=order.view,
            cases=len(sheet.rows),
            mask=order.mask.value,
            head=sheet.head,
            purpose=purpose,
        )
    )
    deliver(out, paper.getvalue())
    return Saved(len(sheet.rows), pages, sheet.head)
