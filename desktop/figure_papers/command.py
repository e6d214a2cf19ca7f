"""`loopbook print` of a paper of figures, as a PDF or a workbook."""

from argparse import Namespace
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from db.errors import Refused
from db.model.cut_off import full_day
from db.model.mask import Mask
from db.model.period import read_period
from desktop.figure_papers.papers import demand_fit
from desktop.figure_papers.saving import PDF, WORKBOOK, Made, print_figures_paper
from desktop.said import Said
from desktop.signing import signed_in

translate = QCoreApplication.translate


def print_figures(asked: Namespace) -> Said:
    """Save a paper of figures, entered in the book before it is there.

    Raises Refused with `missing_field` without a period, `no_such_period`, `wrong_period`,
    `no_such_day`, `wrong_suffix`, and what `print_figures_paper` raises.
    """
    if not asked.period:
        raise Refused("missing_field", field="period")
    period, until = read_period(asked.period), full_day(asked.until, "until")
    demand_fit(asked.paper, period)
    _demand_suffix(asked.out)
    mask = Mask(asked.mask)
    with signed_in(asked) as ledger:
        made = print_figures_paper(
            ledger, asked.paper, period, asked.out, mask, until, asked.purpose
        )
    facts = {"out": str(asked.out), "cases": made.cases, "pages": made.pages, "head": made.head}
    return Said((_told(made).format(**facts),), facts | {"signed": made.signed})


def _told(made: Made) -> str:
    if made.signed:
        return translate("Cli", "{out}: the paper as it was signed, head {head}")
    if not made.pages:
        return translate("Cli", "{out}: the tables, head {head}")
    return translate("Cli", "{out}: {pages} pages, head {head}")


def _demand_suffix(out: Path) -> None:
    """Raise Refused with `wrong_suffix` where the name tells of another kind of file."""
    if out.suffix.lower() not in (PDF, WORKBOOK):
        raise Refused("wrong_suffix", file=out.name, kinds="/".join((PDF, WORKBOOK)))
