"""What recording returns writes: cases, rows in doubt, returns, the station's two other lists."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, replace
from typing import Final

from db import clock
from db.errors import Refused
from db.exchange.duplicates import Place, Twin
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
from db.model.kinds import Act, write
from db.model.query import VALUE, Query
from db.model.query_kinds import RowAnswered, RowQueried
from db.model.station import VILLAGE, key_of
from db.model.station_kinds import Imported

Told = tuple[str, Act]
CLOSED_IN_SHEET: Final = "表中已办结"
ACTS_OF_A_FILE: Final = 2
_KEY_DIGITS: Final = 12
_ALIKE: Final = tuple(
    spec.name
    for spec in fields(AcceptedRow)
    if spec.name in {each.name for each in fields(TakenOver)} - {"village"}
)


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
        asked = self._asked(row.query_no)
        if asked and not asked.is_open:
            return  # It was answered before: the sheet says it once more.
        subject = self._ledger.new_case()
        act = self._taken_over(ret, row)
        if asked:
            act = replace(act, drive=act.drive or asked.drive)
            data, private = write(act)
            told = RowAnswered(answer=VALUE, values={**data, **private}, case=subject)
            yield asked.subject, told
            self.answered += 1
        yield subject, act
        self._subjects[index, row.sheet, row.row] = subject
        self.cases += 1

    def _taken_over(self, ret: Return, row: AcceptedRow) -> TakenOver:
        values = {name: getattr(row, name) for name in _ALIKE}
        values |= {"on": row.found_on, "village": self._code(row.village), "file": ret.sha256}
        return TakenOver(**values, drive=self._drive)

    def _code(self, village: str) -> str:
        if village and village not in self._codes:
            raise Refused("unknown_code", field="village", village=village)
        return self._codes.get(village, "")

    def _asked(self, number: str) -> Query | None:
        """Return the query that a row answers, None if the ledger knows none by this number."""
        if not number:
            return None
        query = self._ledger.reading.query(self._ledger.new_line("query", number.strip().upper()))
        return query if query.subject else None

    def _take_query(self, index: int, ret: Return, row: QueriedRow) -> Iterator[Told]:
        if self._asked(row.query_no):
            return  # Filled in, but still in doubt: the ledger goes on asking.
        subject = self._ledger.new_line("query", query_no(ret.sha256, row.sheet, row.row))
        place = (index, row.sheet, row.row)
        village = self._codes.get(row.values.village, "")
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
        values = {name: getattr(row.values, name) for name in _ALIKE}
        values |= {"on": row.values.found_on, "village": village, "file": ret.sha256}
        values |= {"sheet": row.sheet, "row": row.row}
        return TakenOver(**values, drive=self._drive)

    def _like(self, twin: Twin) -> str:
        return twin.subject or self._subjects.get(twin.place, "")

    def _activity(self, ret: Return, row: ActivityRow) -> Told:
        act = ActivityLogged(
            row.on, row.activity, row.subject, row.place, row.times or 0, row.attended or 0,
            row.served or 0, row.handed_out or 0, ret.sha256, row.row,
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
        subject = self._ledger.new_line("return")
        village = self._codes.get(ret.village, "")
        lists = len(ret.activities) + len(ret.rectifications)
        taken = len(ret.accepted) + lists
        excluded = ret.rows_read - taken - ret.queried_rows
        counts = (ret.rows_read, taken, ret.queried_rows, excluded)
        if ret.zero_report and self._drive and village:
            yield (
                subject,
                ZeroReported(self._drive, village, self._today, ret.sha256, ret.file),
            )
        else:
            received = ReturnReceived(
                self._drive, village, self._today, ret.sha256, ret.file, *counts,
                left_out=dict(ret.excluded),
            )  # fmt: skip
            yield subject, received
        yield self._ledger.new_line("log", "imported"), Imported(ret.file, ret.sha256, *counts)


def _plain(cells: tuple[Written, ...]) -> list[list[str]]:
    return [[cell.column, cell.heading, cell.text] for cell in cells]
