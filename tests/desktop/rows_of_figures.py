"""The rows of a paper by their keys, and targets to hold them against."""

from db.ledger import Ledger
from db.model.target import target_act, target_key
from desktop.figure_papers.asked import Asked
from desktop.figure_papers.figure_rows import figure_rows
from desktop.papers.figures_rows import FigureRow


def by_key(asked: Asked) -> dict[str, FigureRow]:
    """The main indicators of a period by their keys."""
    return {row.key: row for row in figure_rows(asked)}


def aim(ledger: Ledger, year: str, name: str, value: str, note: str = "") -> None:
    """Set a target, or with a note type a number from outside."""
    outside = bool(note)
    subject = ledger.new_line("target", target_key(year, name, outside=outside))
    ledger.record(subject, target_act(year, name, value, outside=outside, note=note))
