"""A case as one row of the ledger's table."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from db.model import codes
from db.store.paging import CaseRow
from desktop import labels, stages
from desktop.theme import Tone
from desktop.widgets.cells import Cell, Column, Row


def columns() -> list[Column]:
    """Return the columns, in the order of the paper; narrow tables leave the last two words out."""
    return [
        Column("no", labels.field("no"), 128),
        Column("title", labels.field("title"), stretch=True),
        Column("village", labels.field("village"), 96, from_width=820),
        Column("category", labels.field("category"), 124),
        Column("risk", labels.field("risk"), 84),
        Column("stage", labels.field("stage"), 88),
        Column("found_on", labels.field("found_on"), 108, from_width=960),
        Column("due_on", labels.field("due_on"), 128),
    ]


def cells(row: CaseRow, villages: Mapping[str, str], today: str) -> Row:
    """Return the cells of a case in the order of `columns`; `today` is an ISO day."""
    return [
        row.no,
        row.title,
        villages.get(row.village, ""),
        codes.label("category", row.category),
        _risk(row),
        Cell(labels.stage(row.stage), stages.stage_tone(row.stage), chip=True),
        row.found_on,
        _due(row, today),
    ]


def _risk(row: CaseRow) -> Cell | None:
    if not row.risk:
        return None
    tone = stages.risk_tone(row.risk, row.stage)
    letter = labels.RISK_LETTERS.get(row.risk, "")
    return Cell(codes.label("risk", row.risk), tone, chip=True, mark=letter)


def _due(row: CaseRow, today: str) -> Cell | str:
    if not row.is_overdue(today):
        return row.due_on
    late = QCoreApplication.translate("LedgerTable", "{day} late").format(day=row.due_on)
    return Cell(late, Tone.DANGER, bold=True)
