"""Undoing a batch: an import is taken back line by line, but for what was worked on since."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from db.errors import Refused
from db.model.case_kinds import Erased, Retracted
from db.model.line import Line, Told
from db.model.query_kinds import RowAnswered, RowQueried
from db.model.station import VILLAGE, key_of, station_of
from db.store import book
from db.store.connection import Database
from db.store.writing import Changes, Writing

ORDER: Final = ("case", "return", "activity", "rectification", "query", "setting")
"""The kinds of line that are undone. Answers to rows in doubt go with what they made of cases."""

WORDS: Final = {
    "return": "上报表",
    "activity": "工作纪实",
    "rectification": "整改事项",
    "query": "待核对行",
}
ERASED_WHY: Final = "导入已撤销，核对用的原始行按规定删除"
"""Why the raw cells of rows in doubt are erased with their import, as the book says it."""


@dataclass(frozen=True, slots=True)
class Undone:
    """What undoing a batch did: the case numbers taken back, and what stays as worked on.

    Of what stays, cases are named by number, villages by name, and other lines by a word and the
    row of the sheet they came from.
    """

    retracted: tuple[str, ...]
    kept: tuple[str, ...]
    changes: Changes


def undo(db: Database, writing: Writing, batch: str, reason: str) -> Undone:
    """Take a batch back in a transaction that is open, and finish its writing.

    Raises Refused with `drive_reported` where something of it belongs to a drive that went up.
    """
    subjects = list(dict.fromkeys(entry.subject for entry in book.batch(db, batch)))
    subjects = [name for kind in ORDER for name in subjects if name.startswith(f"{kind}:")]
    writing.read_ahead(subjects)
    undoing = _Undoing(writing, batch, reason)
    undoing.keep_reported(subjects)
    for subject in subjects:
        undoing.take_back(subject)
    return Undone(tuple(undoing.retracted), tuple(undoing.kept), writing.finish())


class _Undoing:
    """The lines of a batch while they are taken back, one after the other."""

    def __init__(self, writing: Writing, batch: str, reason: str) -> None:
        self._writing = writing
        self._batch = batch
        self._reason = reason
        self.retracted: list[str] = []
        self.kept: list[str] = []

    def keep_reported(self, subjects: Iterable[str]) -> None:
        """Raise Refused where an entry that would be taken back belongs to a reported drive."""
        named = {
            (station_of(subject), getattr(told.act, "drive", ""))
            for subject in subjects
            for told in self._ours(subject, self._writing.line(subject))
        }
        for station, key in sorted(name for name in named if name[1]):
            drive = self._writing.line(f"drive:{station}/{key}").state
            if drive.reported_on:
                raise Refused("drive_reported", drive=key, on=drive.reported_on)

    def take_back(self, subject: str) -> None:
        """Take back what the batch wrote on a line, or name the line where that must stay."""
        line = self._writing.line(subject)
        ours = self._ours(subject, line)
        if not ours:
            return
        if line.read_only or ours != list(line.standing[-len(ours) :]):
            self.kept += _named(subject, line)
            return
        for told in reversed(ours):
            self._writing.write(subject, Retracted(told.entry.id, self._reason))
        if len(ours) < len(line.standing):
            return
        if subject.startswith("case:"):
            self.retracted.append(line.state.no)
        elif subject.startswith("query:") and _is_raw(line.told):
            self._writing.write(subject, Erased(ERASED_WHY))

    def _ours(self, subject: str, line: Line[Any]) -> list[Told]:
        """Return the entries of a line that go with the batch.

        A row in doubt goes with its import, whatever answered it since; of another import's row
        in doubt, an answer stays or goes with the case that it made. Villages stay; what they
        learned to be called goes.
        """
        ours = [told for told in line.standing if told.entry.batch == self._batch]
        if subject.startswith("query:"):
            if any(isinstance(told.act, RowQueried) for told in ours):
                return list(line.standing)
            return [told for told in ours if not getattr(told.act, "case", "")]
        if subject.startswith("setting:"):
            is_village = key_of(subject).startswith(VILLAGE)
            return [told for told in ours if is_village and told is not line.standing[0]]
        return ours


def _named(subject: str, line: Line[Any]) -> list[str]:
    kind = subject.partition(":")[0]
    if kind == "case":
        return [line.state.no]
    if kind == "setting":
        return [line.state.value]
    row = getattr(line.standing[0].act, "row", None)
    return [WORDS[kind] + (f"（第 {row} 行）" if row else "")]


def _is_raw(told: Sequence[Told]) -> bool:
    """Tell whether raw cells or answers of a row in doubt are still kept."""
    return any(
        one.entry.personal is not None and isinstance(one.act, (RowQueried, RowAnswered))
        for one in told
    )
