"""Asking a ledger: the present one, or what it knew on a day gone by."""

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from db import clock
from db.errors import Refused
from db.model.activity import Activity, Rectification
from db.model.case import Case, fold_case
from db.model.drive import Drive, Handed
from db.model.entry import Entry
from db.model.indicator import (
    EVERYTHING,
    REPORT_2025,
    ActivitySum,
    Counted,
    Figure,
    Indicator,
    Member,
    Narrowing,
    catalogue,
    indicator,
)
from db.model.line import Line
from db.model.loop import Role
from db.model.period import Period
from db.model.query import Query, fold_query
from db.model.selection import Selection
from db.model.sign_off import Signed
from db.model.station import VILLAGE, Account, Setting, Village
from db.model.target import Target, with_defaults
from db.store import (
    blobs,
    book,
    drives,
    figures,
    indicators,
    members,
    paging,
    series,
    signing,
)
from db.store.connection import Database, database_errors, steady_view
from db.store.drives import Progress, QueryRow
from db.store.figures import Overview
from db.store.paging import CaseRow, Ids, Sides
from db.store.series import Bar


class Reading:
    """The questions a screen, a paper or the command line asks; none of them writes.

    `derived` holds the derived tables and `book_db` the entries: one connection for the present,
    two for an earlier day, of which `arrived_by` is the last moment ("" for the present).
    """

    def __init__(self, derived: Database, book_db: Database, arrived_by: str = "") -> None:
        self._derived = derived
        self._book = book_db
        self._arrived_by = arrived_by

    @contextmanager
    def steady(self) -> Iterator[None]:
        """Answer every question inside the block from one moment, whatever is written meanwhile."""
        with steady_view(self._derived):
            yield

    @property
    def as_of(self) -> str:
        """Return the day whose knowledge is asked, as ISO text; "" for the present."""
        return self._arrived_by[:10]

    def ids(self, selection: Selection) -> Ids:
        """Return the ids of the chosen cases, in order."""
        with database_errors():
            return paging.ids(self._derived, selection, self._today())

    def count(self, selection: Selection) -> int:
        """Return how many cases are chosen."""
        with database_errors():
            return paging.count(self._derived, selection, self._today())

    def rows(self, ids: Sequence[int] | Ids) -> list[CaseRow]:
        """Return the rows of these ids, in their order."""
        with database_errors():
            return paging.rows(self._derived, ids)

    def by_no(self, no: str) -> CaseRow | None:
        """Return the case with this number, or None."""
        with database_errors():
            return paging.by_no(self._derived, no)

    def case(self, subject: str) -> Line[Case]:
        """Return a case with the account of all its entries, folded from the book."""
        with database_errors():
            return fold_case(book.line(self._book, subject, self._arrived_by))

    def overview(self, selection: Selection) -> Overview:
        """Return the counts at the chips and the figures of the chosen cases."""
        with database_errors():
            return figures.overview(self._derived, selection, self._today())

    def sides(self) -> Iterator[Sides]:
        """Give who is on which side of every case, for finding likely duplicates."""
        with database_errors():
            yield from paging.sides(self._derived)

    def facts(self, number: int) -> str:
        """Return the facts of the case with this id, "" if it is gone."""
        with database_errors():
            return paging.facts(self._derived, number)

    def drives(self) -> list[Drive]:
        """Return all drives, the latest first."""
        with database_errors():
            return drives.drives(self._derived)

    def returns(self, drive: str) -> list[Handed]:
        """Return what was handed in for a drive, in the order it came."""
        with database_errors():
            return drives.returns(self._derived, drive)

    def returns_of(self, batch: str) -> list[Handed]:
        """Return what one import took in, in the order of its files."""
        with database_errors():
            return drives.returns_of(self._derived, batch)

    def return_with(self, file: str) -> Handed | None:
        """Return what was taken in from the file with this SHA-256 and still stands, or None."""
        with database_errors():
            return drives.return_with(self._derived, file)

    def progress(self, drive: str) -> dict[str, Progress]:
        """Return by village what the cases of a drive have come to."""
        with database_errors():
            return drives.progress(self._derived, drive)

    def queries(
        self, *, batch: str = "", drive: str = "", open_only: bool = True
    ) -> list[QueryRow]:
        """Return rows in doubt, of an import or a drive if one is named."""
        with database_errors():
            return drives.queries(self._derived, batch=batch, drive=drive, open_only=open_only)

    def query(self, subject: str) -> Query:
        """Return a row in doubt with its raw cells, folded from the book."""
        return self.query_line(subject).state

    def query_line(self, subject: str) -> Line[Query]:
        """Return a row in doubt with the account of all its answers."""
        with database_errors():
            return fold_query(book.line(self._book, subject, self._arrived_by)).line()

    def waiting(self) -> int:
        """Return how many rows in doubt wait for an answer."""
        with database_errors():
            return drives.waiting(self._derived)

    def activities(self) -> list[Activity]:
        """Return the activity log, the newest day first."""
        with database_errors():
            return drives.activities(self._derived)

    def rectifications(self) -> list[Rectification]:
        """Return what is to be mended, open problems first."""
        with database_errors():
            return drives.rectifications(self._derived)

    def figure(
        self,
        key: str,
        period: Period,
        until: str = "",
        variant: str = REPORT_2025,
        narrowing: Narrowing = EVERYTHING,
    ) -> Figure:
        """Return one figure; Refused with `no_such_indicator` where a narrowing fits it not."""
        found = self.figures(period, until, narrowing, [indicator(key, variant)])
        if not found:
            raise Refused("no_such_indicator", indicator=key)
        return found[0]

    def figures(
        self,
        period: Period,
        until: str = "",
        narrowing: Narrowing = EVERYTHING,
        wanted: Iterable[Indicator] | None = None,
    ) -> list[Figure]:
        """Return the figures of a period, all of the catalogue's or those of `wanted`.

        Those that a narrowing cannot be applied to are left out, and so are sums.
        """
        asked = catalogue().values() if wanted is None else wanted
        with database_errors():
            return indicators.figures(self._derived, asked, period, until, self.as_of, narrowing)

    def members(self, counted: Counted, among: Sequence[str] | None = None) -> list[Member]:
        """Return the things behind a number (`figure.behind(side)`, `bar.counted`).

        With `among`, subjects of cases, only what is of these.
        """
        with database_errors():
            return members.members(self._derived, counted, among)

    def target_dates(self, ids: Sequence[int], until: str) -> dict[int, str]:
        """Return the target date that each case had at a day, "" for none, by its id."""
        with database_errors():
            return members.target_dates(self._derived, ids, until)

    def activity_sums(self, period: Period, until: str = "") -> list[ActivitySum]:
        """Return what the activity log of a period adds up to, by kind of activity."""
        with database_errors():
            return indicators.activity_sums(self._derived, period, until)

    def bars(
        self, chart: str, period: Period, until: str = "", narrowing: Narrowing = EVERYTHING
    ) -> list[Bar]:
        """Return the bars of a chart of `db.store.series`."""
        with database_errors():
            return series.bars(self._derived, chart, period, until, narrowing)

    def median_days(
        self, period: Period, until: str = "", narrowing: Narrowing = EVERYTHING
    ) -> float | None:
        """Return the median of days from found to resolved, of cases resolved in a period."""
        with database_errors():
            return series.median_days(self._derived, period, until, narrowing)

    def targets(self, year: str) -> list[Target]:
        """Return the targets of a year and the numbers from outside to compare with."""
        with database_errors():
            return with_defaults(year, signing.targets(self._derived, year))

    def signed(self, key: str) -> Signed | None:
        """Return a period as it was signed off, folded from the book, or None."""
        with database_errors():
            return signing.signed(self._derived, self._book, key, self._arrived_by)

    def signed_periods(self) -> list[str]:
        """Return the keys of the periods that are signed off, in order."""
        with database_errors():
            return signing.signed_periods(self._derived)

    def signed_paper(self, name: str) -> bytes | None:
        """Return the bytes of a signed paper by their SHA-256, or None if they are not here."""
        with database_errors():
            return blobs.content(self._book, name)

    def lines_since(self, n: int) -> list[str]:
        """Return the lines, of those that figures count, written to after this `n`, in order."""
        with database_errors():
            return signing.lines_since(self._book, n, self._arrived_by)

    def entries_since(self, subjects: Iterable[str], n: int) -> list[Entry]:
        """Return the entries of these lines that came after the one with this `n`, in order."""
        with database_errors():
            return signing.entries_since(self._book, subjects, n, self._arrived_by)

    def setting(self, key: str) -> str:
        """Return a setting's value, "" where it was never set."""
        with database_errors():
            sql = "SELECT value FROM settings WHERE key = ?"
            row = self._derived.conn.execute(sql, [key]).fetchone()
        return str(row[0]) if row else ""

    def villages(self) -> list[Village]:
        """Return the villages in the order of their codes."""
        return [
            Village(setting.key.removeprefix(VILLAGE), setting.value, setting.also)
            for setting in self._settings(VILLAGE)
        ]

    def village_names(self) -> dict[str, str]:
        """Return the name of each village by its code."""
        return {village.code: village.name for village in self.villages()}

    def accounts(self) -> list[Account]:
        """Return all accounts, closed ones too, in the order of their names."""
        with database_errors():
            sql = "SELECT key, name, role, closed FROM accounts"
            rows = self._derived.conn.execute(sql).fetchall()
        found = [Account(key, name, Role(role), bool(closed)) for key, name, role, closed in rows]
        return sorted(found, key=lambda account: account.name)

    def account_names(self) -> dict[str, str]:
        """Return the name of each account by its key."""
        return {account.key: account.name for account in self.accounts()}

    def _settings(self, prefix: str) -> list[Setting]:
        with database_errors():
            sql = "SELECT key, value, also FROM settings WHERE substr(key, 1, ?) = ? ORDER BY key"
            rows = self._derived.conn.execute(sql, [len(prefix), prefix]).fetchall()
        return [Setting(key, value, tuple(json.loads(also))) for key, value, also in rows]

    def _today(self) -> str:
        return self._arrived_by[:10] or clock.today().isoformat()
