"""What recording returns writes: cases, rows in doubt, returns, the station's two other lists."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, replace
from operator import attrgetter
from typing import Final

from db import clock
from db.errors import Refused
from db.exchange.duplicates import Place, Twin
from db.exchange.numbered import NOT_BY_CELLS, Numbers, is_filled_in
from db.exchange.reading_kinds import (
    AcceptedRow,
    ActivityRow,
    QueriedRow,
    RectificationRow,
    Return,
    Written,
)
from db.ledger import Ledger
from db.model.activity_kinds import ActivityLogged, RectificationClosed, RectificationOpened
from db.model.case_kinds import TakenOver
from db.model.drive import planned
from db.model.drive_kinds import ReturnReceived, ZeroReported
from db.model.kinds import Act, layout, write
from db.model.query import VALUE, Asked, Query, answered, following
from db.model.query_kinds import RowAnswered, RowQueried
from db.model.station import VILLAGE, key_of
from db.model.station_kinds import Imported

Told = tuple[str, Act]
CLOSED_IN_SHEET: Final = "表中已办结"
ACTS_OF_A_FILE: Final = 2
_KEY_DIGITS: Final = 12
_OF_A_FILE: Final = frozenset({"file", "sheet", "row", "drive"})
_ALIKE: Final = tuple(
    spec.name
    for spec in fields(AcceptedRow)
    if spec.name in {each.name for each in fields(TakenOver)} - {"village"}
)
_VALUES: Final = attrgetter(*_ALIKE)


def query_no(file: str, sheet: str, row: int) -> str:
    """Return the number of a row in doubt: the same for the same row of the same file.

    `file` is the SHA-256 of the file as hex; the number is 12 capital hex digits.
    """
    told = f"{file}\n{sheet}\n{row}".encode()
    return hashlib.sha256(told).hexdigest()[:_KEY_DIGITS].upper()


class Recording:
    """Gives the acts that take returns over, one after the other, as they are written.

    `news` are the files by their places in the import, `villages` those to be made. Afterwards
    `cases`, `queries` and `answered` say how many. Giving raises Refused with `unknown_code`
    where a village is none of the ledger's any more.
    """

    def __init__(
        self,
        ledger: Ledger,
        drive: str,
        news: Sequence[tuple[int, Return]],
        villages: Sequence[str],
        twins: Mapping[Place, Twin],
    ) -> None:
        self._ledger = ledger
        self._drive = drive
        self._news = news
        self._villages = villages
        self._twins = twins
        self._today = clock.today().isoformat()
        self._codes: dict[str, str] = {}
        self._numbers = Numbers(ledger)
        self._answered: set[str] = set()
        self._subjects: dict[Place, str] = {}
        self.cases = self.queries = self.answered = 0

    def __len__(self) -> int:
        """Return how many acts there are, so nearly that progress can be told."""
        return len(self._villages) + sum(
            len(ret.accepted)
            + len(ret.queried)
            + len(ret.activities)
            + len(ret.rectifications)
            + ACTS_OF_A_FILE
            for _, ret in self._news
        )

    def __iter__(self) -> Iterator[Told]:
        """Give the acts, each with its subject."""
        yield from self._take_villages()
        yield from self._take_drive()
        for index, ret in self._news:
            for row in ret.accepted:
                yield from self._take_row(index, ret, row)
            for query in ret.queried:
                yield from self._take_query(index, ret, query)
            for row_done in ret.activities:
                yield self._activity(ret, row_done)
            for matter in ret.rectifications:
                yield from self._rectification(ret, matter)
            yield from self._take_return(ret)

    def _take_villages(self) -> Iterator[Told]:
        making = self._ledger.village_acts(tuple(self._villages))
        for village in self._ledger.reading.villages():
            for spelling in (village.name, *village.also):
                self._codes[spelling] = village.code
        for subject, act in making:
            self._codes[act.value] = key_of(subject).removeprefix(VILLAGE)
        yield from making

    def _take_drive(self) -> Iterator[Told]:
        known = {drive.key for drive in self._ledger.reading.drives()}
        if self._drive and self._drive not in known:
            yield self._ledger.new_line("drive", self._drive), planned(self._drive)

    def _take_row(self, index: int, ret: Return, row: AcceptedRow) -> Iterator[Told]:
        query = self._numbers.query(row.query_no)
        if query is not None:
            yield from self._take_answer((index, row.sheet, row.row), ret, row, query)
            return
        subject = self._ledger.new_case()
        yield subject, self._taken_over(ret, row)
        self._subjects[index, row.sheet, row.row] = subject
        self.cases += 1

    def _take_answer(
        self, place: Place, ret: Return, row: AcceptedRow, query: Query
    ) -> Iterator[Told]:
        """Give what a row says that came back: its case, unless something is still asked of it."""
        self._subjects[place] = query.subject
        if not query.is_open or query.subject in self._answered:
            return  # It was answered before: the sheet says it once more.
        self._answered.add(query.subject)
        act = self._taken_over(ret, row)
        act = replace(act, drive=act.drive or query.drive)
        twin = self._twins.get(place)
        like = self._like(twin) if twin else ""
        if like or any(one.reason in NOT_BY_CELLS for one in query.waiting):
            yield from _answers(query, act, like)
            return
        case = self._ledger.new_case()
        data, private = write(act)
        yield query.subject, RowAnswered(answer=VALUE, values={**data, **private}, case=case)
        yield case, act
        self._subjects[place] = case
        self.answered += 1
        self.cases += 1

    def _taken_over(self, ret: Return, row: AcceptedRow) -> TakenOver:
        values = dict(zip(_ALIKE, _VALUES(row), strict=True))
        values |= {"on": row.found_on, "village": self._code(row.village), "file": ret.sha256}
        return TakenOver(**values, drive=self._drive)

    def _code(self, village: str) -> str:
        if village and village not in self._codes:
            raise Refused("unknown_code", field="village", village=village)
        return self._codes.get(village, "")

    def _take_query(self, index: int, ret: Return, row: QueriedRow) -> Iterator[Told]:
        place = (index, row.sheet, row.row)
        query = self._numbers.query(row.query_no)
        if query is not None:
            self._subjects[place] = query.subject
            if is_filled_in(row, query):
                yield from self._take_answer(place, ret, row.values, query)
            return  # Filled in, but still in doubt: the ledger goes on asking.
        subject = self._ledger.new_line("query", query_no(ret.sha256, row.sheet, row.row))
        village = self._code(row.values.village)
        twin = self._twins.get(place)
        data, private = write(self._taken_over_in_part(ret, row, village))
        act = RowQueried(
            drive=self._drive,
            file=ret.sha256,
            name=ret.file,
            sheet=row.sheet,
            row=row.row,
            village=village or self._codes.get(ret.village, ""),
            doubts=tuple(f"{one.reason}:{one.column}" for one in row.doubts),
            raws=tuple(one.raw for one in row.doubts),
            like=self._like(twin) if twin else "",
            values={**data, **private},
            written={
                "row": _plain(row.cells),
                "above": _plain(row.above),
                "below": _plain(row.below),
                "above_row": row.above_row,
                "below_row": row.below_row,
            },
        )
        yield subject, act
        self._subjects[place] = subject
        self.queries += 1

    def _taken_over_in_part(self, ret: Return, row: QueriedRow, village: str) -> TakenOver:
        values = dict(zip(_ALIKE, _VALUES(row.values), strict=True))
        values |= {"on": row.values.found_on, "village": village, "file": ret.sha256}
        values |= {"sheet": row.sheet, "row": row.row}
        return TakenOver(**values, drive=self._drive)

    def _like(self, twin: Twin) -> str:
        return twin.subject or self._subjects.get(twin.place, "")

    def _activity(self, ret: Return, row: ActivityRow) -> Told:
        act = ActivityLogged(
            row.on, row.activity, row.subject, row.place, row.times, row.attended, row.served,
            row.handed_out, ret.sha256, row.row, row.remarks,
        )  # fmt: skip
        return self._ledger.new_line("activity"), act

    def _rectification(self, ret: Return, row: RectificationRow) -> Iterator[Told]:
        subject = self._ledger.new_line("rectification")
        opened = RectificationOpened(
            row.opened_on, row.source, row.problem, row.measures, row.office, row.handler,
            row.due_on, row.remarks, ret.sha256, row.row,
        )  # fmt: skip
        yield subject, opened
        if row.closed == "yes":
            yield subject, RectificationClosed(row.closed_on, CLOSED_IN_SHEET)

    def _take_return(self, ret: Return) -> Iterator[Told]:
        lists = len(ret.activities) + len(ret.rectifications)
        taken = len(ret.accepted) + lists
        excluded = ret.rows_read - taken - ret.queried_rows
        counts = (ret.rows_read, taken, ret.queried_rows, excluded)
        named = {row.village for row in ret.accepted}
        named |= {row.values.village for row in ret.queried}
        villages = tuple(sorted({self._code(name) for name in named} - {""}))
        quiet = [code for code in map(self._code, ret.zero_villages) if code not in villages]
        if not (ret.zero_report and quiet and self._drive):
            village = "" if len(villages) > 1 else self._codes.get(ret.village, "")
            received = ReturnReceived(
                self._drive, village, self._today, ret.sha256, ret.file, *counts,
                left_out=dict(ret.excluded), villages=villages,
            )  # fmt: skip
            yield self._ledger.new_line("return"), received
        for code in quiet if self._drive else ():
            told = ZeroReported(self._drive, code, self._today, ret.sha256, ret.file)
            yield self._ledger.new_line("return"), told
        yield self._ledger.new_line("log", "imported"), Imported(ret.file, ret.sha256, *counts)


def _answers(query: Query, row: TakenOver, like: str) -> Iterator[Told]:
    """Give the answers that a row brings to what cells can answer; the rest stays asked.

    `like` is what the row may be the same as, "" if nothing.
    """
    values = _values(query, row)
    asked = _asked_of_cells(query)
    while asked:
        act = following(query, RowAnswered(asked[0].key, VALUE, values))
        after = answered(query, act)
        asked, values = _asked_of_cells(after), {}
        yield query.subject, act if asked else replace(act, like=like)
        query = after


def _asked_of_cells(query: Query) -> list[Asked]:
    return [one for one in query.waiting if one.reason not in NOT_BY_CELLS]


def _values(query: Query, row: TakenOver) -> dict[str, object]:
    """Return what a row says now, with what it said before and does not say any more."""
    data, private = write(row)
    told = {name: value for name, value in {**data, **private}.items() if name not in _OF_A_FILE}
    unsaid = query.values.keys() - told.keys() - _OF_A_FILE
    blank = {name: layout(TakenOver).by_name[name].default for name in unsaid}
    return {**blank, **told}


def _plain(cells: tuple[Written, ...]) -> list[list[str]]:
    return [[cell.column, cell.heading, cell.text] for cell in cells]
