"""One transaction's writing: acts are judged, numbered, chained, folded, and laid out in tables."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any, Final

from db.errors import Refused
from db.model import day
from db.model.case import BLANK, Case, folding
from db.model.case_kinds import (
    Corrected,
    Erased,
    Registered,
    Retracted,
    Screened,
    TakenOver,
)
from db.model.drive import Drive
from db.model.drive_kinds import DriveReported, ReturnReceived, ZeroReported
from db.model.entry import Entry, Head, write_entry
from db.model.kinds import Act, write
from db.model.line import Folding, Line, Told, corrected_act
from db.model.loop import RULES, STATION_NEEDS, Need, judge, judge_station, may_write
from db.model.period import read_period
from db.model.period_kinds import PeriodSigned
from db.model.query import Query, following, made_by
from db.model.query_kinds import RowAnswered
from db.model.station import NO_VILLAGE, VILLAGE, Account, fold_writer, key_of, station_of
from db.store import book, drives, lines, local, project
from db.store.connection import Database

FOLDS: Final[dict[str, Callable[[Iterable[Entry]], Folding[Any]]]] = {
    "case": folding,
    "writer": fold_writer,
    **{kind: table.fold for kind, table in lines.TABLES.items()},
}
Written = tuple[str, Act]
CHUNK: Final = 2000
OF_A_VILLAGE: Final = (Screened, TakenOver, Registered, ReturnReceived, ZeroReported)


@dataclass(frozen=True, slots=True)
class Changes:
    """What a transaction wrote: the entries, and the kinds of line that screens must read again."""

    entries: tuple[Entry, ...]

    @property
    def lines(self) -> frozenset[str]:
        """Return the kinds of line touched: `case`, `setting`, `account`, `log`, `writer`."""
        return frozenset(entry.line_kind for entry in self.entries)

    @property
    def subjects(self) -> tuple[str, ...]:
        """Return the subjects touched, each once, in order."""
        return tuple(dict.fromkeys(entry.subject for entry in self.entries))


def chunks(acts: Iterable[Written]) -> Iterator[tuple[int, list[Written]]]:
    """Give acts in lists short enough to fold and lay out at once, each with those before it."""
    waiting = iter(acts)
    start = 0
    while chunk := list(islice(waiting, CHUNK)):
        yield start, chunk
        start += len(chunk)


def _fails(need: Need, case: Case, act: Act) -> bool:
    try:
        need(case, act)
    except Refused:
        return True
    return False


def _period_of(subject: str) -> dict[str, str]:
    kind, _, key = subject.partition(":")
    return {"period": read_period(key_of(subject)).label} if kind == "period" and key else {}


class Writing:
    """Entries on their way into the book, inside one open transaction.

    Nothing is kept unless `finish` is reached and the transaction commits.
    """

    def __init__(
        self, db: Database, station: str, account: Account, batch: str, now: str, code: str
    ) -> None:
        self._db = db
        self._station = station
        self._account = account
        self._batch = batch
        self._at = now
        self._arrived = max(now, book.last_arrived(db))
        self._code = code
        self._head = book.head(db, local.read(db, "writer"))
        self._next = book.last_number(db) + 1
        self._entries: list[Entry] = []
        self._flushed = 0
        self._read: dict[str, list[Entry]] = {}
        self._lines: dict[str, Folding[Any]] = {}
        self._serials: dict[str, int] = {}
        self._erasures: list[Entry] = []
        self._answers: dict[str, list[str]] | None = None

    def write(self, subject: str, act: Act) -> Entry:
        """Add one act to a line; raise Refused if a rule says no.

        Taking back what an answer to a row in doubt made of a case takes that answer back too, so
        that the row waits again, unless its raw cells are erased.
        """
        if act.line == "log":
            may_write(act, self._account.role)
            return self._add(subject, act, None)
        if subject.partition(":")[0] not in FOLDS:
            raise Refused("wrong_line", kind=act.kind)
        line = self._line(subject)
        self._judge(subject, line, act)
        answer = self._answer_of(subject, line, act)
        act = self._completed(line, act)
        entry = self._add(subject, act, line.turn + 1 if act.turns else None)
        told = line.take(entry, act)
        if told.status == "skipped":
            raise Refused(told.why, kind=act.kind, **_period_of(subject))
        self._read[subject].append(entry)
        if isinstance(act, Erased):
            self._erasures.append(entry)
            self._lines[subject] = FOLDS[entry.line_kind](self._read[subject])
        if answer is not None and isinstance(act, Retracted):
            self.write(answer.subject, Retracted(answer.id, act.reason))
        return entry

    def line(self, subject: str) -> Line[Any]:
        """Return a line as it stands with what was written so far."""
        return self._line(subject).line()

    def read_ahead(self, subjects: Iterable[str]) -> None:
        """Read lines that are about to be written to, all at once."""
        wanted = [subject for subject in dict.fromkeys(subjects) if subject not in self._lines]
        for subject, entries in book.lines_of(self._db, wanted).items():
            kind = subject.partition(":")[0]
            if kind in FOLDS:
                self._read[subject] = entries
                self._lines[subject] = FOLDS[kind](entries)

    def flush(self) -> None:
        """Put what was written so far into the database, still inside the transaction."""
        book.append(self._db, self._entries[self._flushed :])
        self._flushed = len(self._entries)
        for entry in self._erasures:
            book.clear(self._db, entry)
        cases = []
        for subject, line in self._lines.items():
            entries, kind = self._read[subject], subject.partition(":")[0]
            if not entries:
                continue
            if kind == "case":
                cases.append((project.first(entries), line.state))
            elif kind in lines.TABLES:
                place = project.first(entries)
                lines.put(self._db, lines.TABLES[kind], subject, place, line.state)
        project.put_cases(self._db, cases)
        if self._erasures:
            project.purge_text(self._db)
        self._erasures.clear()
        self._lines.clear()
        self._read.clear()

    def finish(self) -> Changes:
        """Put everything into the database and return what was written."""
        self.flush()
        return Changes(tuple(self._entries))

    def _add(self, subject: str, act: Act, turn: int | None) -> Entry:
        data, private = write(act)
        entry = write_entry(
            n=self._next,
            head=self._head,
            arrived=self._arrived,
            at=self._at,
            account=self._account.key,
            batch=self._batch,
            subject=subject,
            turn=turn,
            kind=act.kind,
            version=act.version,
            data=data,
            personal=private,
        )
        self._head = Head(entry.writer, entry.seq, entry.chain)
        self._next += 1
        self._entries.append(entry)
        return entry

    def _line(self, subject: str) -> Folding[Any]:
        line = self._lines.get(subject)
        if line is None:
            entries = self._read[subject] = book.line(self._db, subject)
            line = self._lines[subject] = FOLDS[subject.partition(":")[0]](entries)
        return line

    def _completed(self, line: Folding[Any], act: Act) -> Act:
        """Return an act with what only the ledger can say: a number, what an answer brings up."""
        if isinstance(act, RowAnswered):
            return following(line.state, act)
        if isinstance(act, Erased) and isinstance(line.state, Case):
            return replace(act, led=line.state.led_from is not None)
        return self._numbered(act)

    def _answer_of(self, subject: str, line: Folding[Any], act: Act) -> Entry | None:
        """Return the answer to a row in doubt that goes with what is about to be taken back."""
        if not isinstance(act, Retracted) or not subject.startswith("case:"):
            return None
        if self._answers is None:
            self._answers = lines.answers_of_cases(self._db)
        last = line.line().last
        for query in self._answers.get(subject, ()):
            told = self.line(query)
            answer, row = told.last, told.state
            mine = row.case == subject and last is not None and made_by(row, last.act)
            if mine and answer is not None:
                return None if told.erased_since(answer) else answer.entry
        return None

    def _judge(self, subject: str, line: Folding[Any], act: Act) -> None:
        if station_of(subject) != self._station and act.turns:
            raise Refused("other_station", kind=act.kind)
        gone = subject.startswith("query:") and not line.state.subject
        may_write(act, self._account.role, gone=gone)
        if line.read_only:
            raise Refused("newer_entries", kind=act.kind)
        if subject.startswith("case:"):
            judge(line.state, act, self._account.role)
        else:
            judge_station(act, BLANK)
        self._judge_village(act)
        if isinstance(act, DriveReported):
            self._judge_report(line.state, act)
        if isinstance(act, Erased) and not self._read[subject]:
            raise Refused("nothing_to_erase", kind=act.kind)
        if isinstance(act, Retracted):
            self._judge_retraction(line.line(), act)
        elif isinstance(act, Corrected):
            self._judge_correction(line, act)

    def _judge_retraction(self, line: Line[Any], act: Retracted) -> None:
        last = line.last
        if last is None or last.entry.id != act.target or last.act is None:
            raise Refused("not_the_last", kind=act.kind)
        may_write(last.act, self._account.role)

    def _judge_correction(self, line: Folding[Any], act: Corrected) -> None:
        told = _told(line.line(), act.target)
        if told is None or told.act is None or isinstance(told.act, PeriodSigned):
            raise Refused("nothing_to_correct", kind=act.kind)
        if not act.values and not act.private:
            raise Refused("nothing_changed", kind=act.kind)
        if "no" in act.values:
            raise Refused("number_stays", kind=act.kind)
        may_write(told.act, self._account.role)
        corrected = corrected_act(told.act, act)
        if corrected is None:
            raise Refused("correction_misfits", kind=act.kind)
        self._judge_village(corrected)
        if isinstance(corrected, DriveReported):
            self._judge_report(line.state, corrected)
        rule = RULES.get(type(told.act))
        needs = rule.needs if rule is not None else STATION_NEEDS.get(type(told.act), ())
        found = line.found_by(act.target) if rule is not None else BLANK
        erased = line.line().erased_since(told)
        for need in needs:
            # What an erasure took is not asked for again.
            if not (erased and _fails(need, found, told.act)):
                need(found, corrected)

    def _judge_report(self, drive: Drive, act: DriveReported) -> None:
        """Raise Refused where a drive is reported before it began, or while rows wait for it."""
        if act.on < drive.starts_on:
            began = drive.starts_on
            raise Refused("day_before", field="on", day=act.on, other="starts_on", before=began)
        rows = drives.queries(self._db, drive=drive.key, open_only=True) if drive.key else ()
        waiting = {row.subject for row in rows} - self._lines.keys()
        here = (line.state for line in self._lines.values() if isinstance(line.state, Query))
        count = len(waiting) + sum(one.is_open and one.drive == drive.key for one in here)
        if count:
            raise Refused("queries_open", count=count)

    def _judge_village(self, act: Act) -> None:
        """Raise Refused where an entry names a village that the station does not have."""
        if isinstance(act, OF_A_VILLAGE) and act.village not in ("", NO_VILLAGE):
            subject = f"setting:{self._station}/{VILLAGE}{act.village}"
            if not self._line(subject).state.key:
                raise Refused("unknown_village", field="village", village=act.village)

    def _numbered(self, act: Act) -> Act:
        if not isinstance(act, (Screened, TakenOver)) or act.no or not day.is_day(act.on):
            return act
        prefix = f"{self._code}{act.village or NO_VILLAGE}-{day.quarter(act.on)}-"
        if prefix not in self._serials:
            self._serials[prefix] = book.highest_serial(self._db, prefix)
        self._serials[prefix] += 1
        return replace(act, no=f"{prefix}{self._serials[prefix]:03d}")


def _told(line: Line[Any], target: str) -> Told | None:
    return next(
        (told for told in line.told if told.entry.id == target and told.status == "effective"),
        None,
    )
