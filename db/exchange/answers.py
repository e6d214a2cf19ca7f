"""Answering what was asked about a row: what an answer writes, and taking it back.

An answer to a word or a village that no list knows answers all rows of the same import in which
the same is asked of the same word. A return that was sent again, with a row more, is answered at
once: rows that tell nothing new are the same case together.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import Final

from db import clock
from db.errors import Refused
from db.exchange.likeness import Telling, Tellings
from db.exchange.options import Like
from db.exchange.understanding import day_written
from db.exchange.villages import bare_name
from db.ledger import Ledger
from db.model import day
from db.model.case_kinds import LinkedTo, Registered, Retracted, TakenOver
from db.model.kinds import Act, write
from db.model.line import Line, Skip, Told
from db.model.query import (
    ACCEPTED,
    ANOTHER,
    BEFORE_FOUND,
    CARRIED_OVER,
    LEFT_OUT,
    POSSIBLE_DUPLICATE,
    SAME,
    VALUE,
    Asked,
    Query,
    answered,
    following,
    made_by,
    taken_over,
)
from db.model.query_kinds import RowAnswered
from db.model.selection import Selection
from db.model.station import VILLAGE, fold_setting
from db.model.station_kinds import SettingChanged
from db.store import book
from db.store.writing import Changes

UNKNOWN_VILLAGE: Final = "unknown_village"
SPREADING: Final = frozenset({"unknown_category", "unknown_word", UNKNOWN_VILLAGE})

NO_NEWS: Final = frozenset({"no", "file", "sheet", "row", "drive"})
LONGEST_NAME: Final = 20
"""In characters: a village cell that holds more is no name to learn."""

TAKEN_BACK: Final = "撤回答复"
"""The reason in the book of every answer that was taken back."""

Acts = list[tuple[str, Act]]


@dataclass(frozen=True, slots=True)
class Answer:
    """What is answered to one doubt of a row: see `RowAnswered` for `answer` and `values`."""

    subject: str
    doubt: str
    answer: str
    values: Mapping[str, object] = field(default_factory=dict)
    why: str = ""


@dataclass(frozen=True, slots=True)
class Settled:
    """What an answer wrote: how many rows it settled or brought on, the cases that came of it.

    `subjects` are those rows, for `take_back`.
    """

    rows: int
    cases: tuple[str, ...]
    changes: Changes
    subjects: tuple[str, ...] = ()


def give(ledger: Ledger, answer: Answer) -> Settled:
    """Write an answer and what follows from it, all in one transaction.

    The last answer to a row makes it a case, or joins it to one. Raises Refused: `why_needed`
    where a row is left out without a reason, `already_answered`, `row_misfits` where a field of
    the row cannot be read, `day_before` where the order of two days is still not right,
    `twin_waits`, `twin_left_out` and `twin_gone` where there is no case to join, `no_drive` and
    `same_drive` where nothing can be carried over, and whatever the loop's table says of the case.
    """
    query = ledger.reading.query(answer.subject)
    giving = _Giving(ledger, _in_order(query, answer))
    rows = [query, *(ledger.reading.query(one) for one in _asked_alike(ledger, query, answer))]
    for one in rows:
        giving.settle(one)
    acts = [*giving.acts, *_learned(ledger, query, answer)]
    changes = ledger.record_all(acts, query.batch)
    return Settled(len(rows), tuple(giving.cases), changes, tuple(one.subject for one in rows))


def also_asked(ledger: Ledger, query: Query, doubt: str) -> int:
    """Return how many other rows of the import an answer to this doubt would answer too.

    For a likely duplicate that is the answer that it is the same case.
    """
    asked = _doubt(query, doubt)
    twin = asked is not None and asked.reason == POSSIBLE_DUPLICATE
    return len(_asked_alike(ledger, query, Answer(query.subject, doubt, SAME if twin else VALUE)))


def take_back(ledger: Ledger, *subjects: str) -> Changes:
    """Take back the last answer to each of these rows, with the case or the entry that it made.

    What a village's name was learned from goes with it. Raises Refused with `not_answered` where
    none was given, `row_erased` where its raw cells are gone, as they are once its
    drive was reported, and `case_worked_on` (with `no`) where the case has been worked on since:
    then nothing is taken back.
    """
    acts: Acts = []
    batch = ""
    for subject in subjects:
        line = ledger.reading.query_line(subject)
        last = line.last
        if last is None or not isinstance(last.act, RowAnswered):
            raise Refused("not_answered")
        if line.erased_since(last):
            raise Refused("row_erased")
        batch = last.entry.batch
        if last.act.case:
            # Taking back what an answer made takes the answer back: see `db.store.writing`.
            acts.append((last.act.case, _made_by(ledger, line.state, last)))
        else:
            acts.append((subject, Retracted(last.entry.id, TAKEN_BACK)))
        acts += [one for one in _unlearned(ledger, line, last.act, batch) if one not in acts]
    return ledger.record_all(acts, batch)


def like_of(ledger: Ledger, query: Query) -> Like:
    """Return what a row may be the same as, and what keeps it from being joined to that."""
    subject = query.like
    if subject.startswith("query:"):
        twin = ledger.reading.query(subject)
        if twin.is_open:
            return Like(query=subject, drive=twin.drive, problem="twin_waits")
        if not twin.case:
            problem = "twin_left_out" if twin.outcome == LEFT_OUT else "twin_gone"
            return Like(query=subject, problem=problem)
        subject = twin.case
    case = ledger.reading.case(subject).state
    if case.stage is None:
        return Like(problem="twin_gone")
    return Like(case=subject, drive=case.drive)


def _asked_alike(ledger: Ledger, query: Query, answer: Answer) -> list[str]:
    """Return the other rows of an import that an answer to this one answers too.

    Those in which the same is asked of the same word; where a row tells nothing new of the case
    it is the same as, those of its file that tell nothing new of theirs.
    """
    asked = _doubt(query, answer.doubt)
    if answer.answer == SAME:
        return _telling_nothing_new(ledger, query)
    if asked is None or asked.reason not in SPREADING or answer.answer != VALUE:
        return []
    if not query.batch or not asked.raw.strip():
        return []  # Two empty cells need not mean the same.
    rows = ledger.reading.queries(batch=query.batch)
    return [row.subject for row in rows if asked in row.waiting and row.subject != query.subject]


def _telling_nothing_new(ledger: Ledger, query: Query) -> list[str]:
    """Return the other rows of a file sent again that differ in nothing from what is known."""
    if not query.batch or not _tells_nothing_new(ledger, query):
        return []
    rows = ledger.reading.queries(batch=query.batch)
    others = (
        ledger.reading.query(row.subject)
        for row in rows
        if row.file == query.file and row.subject != query.subject
    )
    return [one.subject for one in others if _tells_nothing_new(ledger, one)]


def _tells_nothing_new(ledger: Ledger, query: Query) -> bool:
    """Tell whether a row that waits as a likely duplicate says just what its case was taken from.

    Where the row stands, and for which drive, is no news.
    """
    if [one.reason for one in query.waiting] != [POSSIBLE_DUPLICATE]:
        return False
    if not query.like.startswith("case:"):
        return False
    told = ledger.reading.case(query.like).told
    first = told[0].act if told else None
    if not isinstance(first, TakenOver):
        return False
    data, private = write(first)
    return _news(query.values) == _news({**data, **private})


def _news(values: Mapping[str, object]) -> dict[str, object]:
    return {name: value for name, value in values.items() if name not in NO_NEWS}


def _doubt(query: Query, key: str) -> Asked | None:
    return next((one for one in query.waiting if one.key == key), None)


def _in_order(query: Query, answer: Answer) -> Answer:
    """Return an answer about the order of two days with all the days that it settles.

    Another day found lets the later days stand as they are written in the row.
    """
    asked = _doubt(query, answer.doubt)
    if asked is None or asked.reason != BEFORE_FOUND or answer.answer != VALUE:
        return answer
    values = dict(answer.values)
    found = str(values.get("on", query.values.get("on", "")))
    for one in (one for one in query.waiting if one.reason == BEFORE_FOUND):
        later = str(values.get(one.column, _day_of(one, query) if "on" in values else ""))
        if not later or not day.is_day(later) or not day.is_day(found):
            continue
        if day.last(later) >= day.first(found):
            values[one.column] = later
        elif one == asked:
            raise Refused("day_before", field=one.column, day=later, other="found_on", before=found)
    return replace(answer, values=values)


def _day_of(asked: Asked, query: Query) -> str:
    text = day_written(asked.raw, query.drive, clock.today()).text
    if not text:
        raise Refused("not_understood", field=asked.column, text=asked.raw)
    return text


class _Giving:
    """One answer while it is given to one row after the other."""

    def __init__(self, ledger: Ledger, answer: Answer) -> None:
        self._ledger = ledger
        self._answer = answer
        self._fresh: Tellings[str] = Tellings()
        self.acts: Acts = []
        self.cases: list[str] = []

    def settle(self, query: Query) -> None:
        """Add what the answer writes about a row."""
        answer = self._answer
        told = RowAnswered(answer.doubt, answer.answer, answer.values, answer.why)
        act = following(query, told)
        after = _after(query, act)
        if answer.answer in (SAME, CARRIED_OVER):
            self._join(query, act)
        elif after.outcome != ACCEPTED:
            self.acts.append((query.subject, act))
        else:
            self._accept(after, act)

    def _join(self, query: Query, act: RowAnswered) -> None:
        case = _case_to_join(self._ledger, query, act.answer)
        self.cases.append(case)
        self.acts.append((query.subject, replace(act, case=case)))
        self.acts.append((case, _joined(query, act.answer)))

    def _accept(self, after: Query, act: RowAnswered) -> None:
        row = _row(after)
        telling = Telling(row.applicants, row.respondents, row.category, row.facts)
        # Whoever was asked once whether it is another one is not asked again.
        known = act.answer == ANOTHER or POSSIBLE_DUPLICATE in {one.reason for one in after.asked}
        like = "" if known else self._fresh.like(telling) or _told_in(self._ledger, telling)
        if like:
            self.acts.append((after.subject, replace(act, like=like)))
            return
        case = self._ledger.new_case()
        self._fresh.add(case, telling)
        self.cases.append(case)
        self.acts.append((after.subject, replace(act, case=case)))
        self.acts.append((case, row))


def _after(query: Query, act: RowAnswered) -> Query:
    if not query.is_open:
        raise Refused("already_answered")
    try:
        return answered(query, act)
    except Skip as reason:
        raise Refused("already_answered") from reason


def _row(query: Query) -> TakenOver:
    try:
        row = taken_over(query.values)
    except ValueError as error:
        raise Refused("row_misfits") from error
    place = query.row or None
    return replace(row, file=query.file, sheet=query.sheet, row=place, drive=query.drive)


def _told_in(ledger: Ledger, telling: Telling) -> str:
    """Return the case of the ledger that may tell the same matter as a row, "" if none.

    Only cases that name one of its applicants or numbers are read.
    """
    if not telling.can_be_compared:
        return ""
    numbers = [one for party in telling.applicants for one in party.phone.split("、")]
    sought = {*numbers, *(party.name for party in telling.applicants)}
    found: set[int] = set()
    for text in (one for one in sought if any(map(str.isalnum, one))):
        chosen = Selection(text=text, category=telling.category)
        found.update(int(number) for number in ledger.reading.ids(chosen))
    tellings: Tellings[str] = Tellings()
    for row in ledger.reading.rows(sorted(found)):
        told = Telling(row.applicants, row.respondents, row.category, row.facts)
        tellings.add(row.subject, told)
    return tellings.like(telling) or ""


def _case_to_join(ledger: Ledger, query: Query, answer: str) -> str:
    """Return the case that a row is told to be the same as, itself perhaps once a row in doubt."""
    if answer == CARRIED_OVER and not query.drive:
        raise Refused("no_drive")
    like = like_of(ledger, query)
    if like.problem:
        raise Refused(like.problem)
    if answer == CARRIED_OVER and like.drive == query.drive:
        raise Refused("same_drive", drive=query.drive)
    return like.case


def _joined(query: Query, answer: str) -> Registered | LinkedTo:
    values = query.values
    on, text = str(values.get("on", "")), str(values.get("facts", ""))
    drive = query.drive
    if answer == CARRIED_OVER:
        return LinkedTo(on, drive, text, query.file, query.sheet, query.row)
    source = str(values.get("source", "")) or "village"
    again = str(values.get("first_or_repeat", ""))
    return Registered(
        on, source, again, query.village, drive, text, query.file, query.sheet, query.row
    )


def _learned(ledger: Ledger, query: Query, answer: Answer) -> Acts:
    """Return what teaches the ledger how a village is written, once that has been answered."""
    asked = _doubt(query, answer.doubt)
    name = _taught(asked) if asked is not None else ""
    for village in ledger.reading.villages() if name else ():
        spellings = (village.name, *village.also)
        if village.code == answer.values.get("village") and name not in spellings:
            subject = ledger.new_line("setting", VILLAGE + village.code)
            return [(subject, SettingChanged(village.name, (*village.also, name)))]
    return []


def _taught(asked: Asked) -> str:
    """Return the other name of a village that a cell teaches, "" if it holds more than a name.

    Settings are never erased, so nothing but a name may come among them.
    """
    name = bare_name(asked.raw) if asked.reason == UNKNOWN_VILLAGE else ""
    return name if len(name) <= LONGEST_NAME else ""


def _unlearned(ledger: Ledger, line: Line[Query], act: RowAnswered, batch: str) -> Acts:
    """Return what takes a village's other name away again, if an answer of this import taught it.

    A name that somebody gave it by hand stays.
    """
    names = {_taught(one) for one in line.state.asked if one.key == act.doubt} - {""}
    if not names:
        return []
    for village in ledger.reading.villages():
        if village.code == act.values.get("village") and names & {*village.also}:
            subject = ledger.new_line("setting", VILLAGE + village.code)
            told = fold_setting(book.line(ledger.database, subject)).line().standing
            taught = (one for one in told if names & {*getattr(one.act, "also", ())})
            if all(one.entry.batch != batch for one in islice(taught, 1)):
                return []
            kept = tuple(name for name in village.also if name not in names)
            return [(subject, SettingChanged(village.name, kept))]
    return []


def _made_by(ledger: Ledger, query: Query, answer: Told) -> Retracted:
    """Return what takes back the entry on a case that a row's answer made."""
    line = ledger.reading.case(query.case)
    last = line.last
    if (
        last is None
        or last.entry.batch != answer.entry.batch
        or not made_by(query, last.act)
        or line.erased_since(last)
    ):
        raise Refused("case_worked_on", no=line.state.no)
    return Retracted(last.entry.id, TAKEN_BACK)
