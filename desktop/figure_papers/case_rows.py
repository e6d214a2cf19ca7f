"""The cases on a paper: past their target date, and red; their titles masked."""

from dataclasses import replace
from typing import Final

from db.model import codes, day
from db.model.mask import Mask, mask_row
from db.store.paging import OPEN_STAGES, CaseRow
from desktop.figure_papers.asked import Asked
from desktop.figure_papers.papers import texts
from desktop.papers.figures_rows import LateRow, RedRow

_DAY: Final = len("2026-03-31")


def late_rows(asked: Asked, mask: Mask) -> list[LateRow]:
    """Return the cases that were open past their target date (化解时限), the latest first."""
    villages = asked.reading.village_names()
    rows = [_late(asked, mask_row(row, mask), villages) for row in _behind(asked, "overdue")]
    return sorted(rows, key=lambda row: (-row.days, row.no))


def red_rows(asked: Asked, mask: Mask) -> list[RedRow]:
    """Return the open cases of the highest risk, the oldest first; those of no full day last."""
    villages = asked.reading.village_names()
    rows = [_red(asked, mask_row(row, mask), villages) for row in _behind(asked, "open_red")]
    return sorted(rows, key=lambda row: (-1 if row.days is None else -row.days, row.no))


def longest(asked: Asked) -> int | None:
    """Return how many days the latest case is past its target date; None where none is."""
    return max((_days_late(asked, row) for row in _behind(asked, "overdue")), default=None)


def rectifications_late(asked: Asked) -> int:
    """Return how many matters on the period's list were not mended by their day."""
    figure = asked.figures("rectification_rate")["rectification_rate"]
    mended, listed = (
        {member.subject for member in asked.reading.members(figure.behind(side))}
        for side in ("numerator", "denominator")
    )
    matters = [one for one in asked.reading.rectifications() if one.subject in listed - mended]
    return sum(bool(one.due_on) and one.due_on < asked.until[: len(one.due_on)] for one in matters)


def _behind(asked: Asked, key: str) -> list[CaseRow]:
    """Return the cases a figure counted, with the target dates they had at the cut-off day."""
    figure = asked.figures(key)[key]
    members = asked.reading.members(figure.behind())
    rows = asked.reading.rows([member.case for member in members])
    due = asked.reading.target_dates([row.id for row in rows], asked.until)
    return [replace(row, due_on=due[row.id]) for row in rows]


def _late(asked: Asked, row: CaseRow, villages: dict[str, str]) -> LateRow:
    return LateRow(
        row.no, row.title, villages.get(row.village, ""), row.office, row.handler, row.due_on,
        _days_late(asked, row),
    )  # fmt: skip


def _days_late(asked: Asked, row: CaseRow) -> int:
    return asked.days_since(day.last(row.due_on))


def _red(asked: Asked, row: CaseRow, villages: dict[str, str]) -> RedRow:
    known = len(row.found_on) == _DAY
    return RedRow(
        row.no, row.title, villages.get(row.village, ""), row.office, row.leader, row.found_on,
        _stage(row), asked.days_since(day.first(row.found_on)) if known else None,
    )  # fmt: skip


def _stage(row: CaseRow) -> str:
    """Return the stage of a case that was open at the cut-off day; it may be resolved by now."""
    if row.stage in OPEN_STAGES:
        return codes.label("stage", row.stage)
    return str(texts()["resolved_since"])
