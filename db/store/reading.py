"""Asking a ledger: the present one, or what it knew on a day gone by."""

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from db import clock
from db.model.case import Case, fold_case
from db.model.line import Line
from db.model.loop import Role
from db.model.selection import Selection
from db.model.station import VILLAGE, Account, Setting, Village
from db.store import book, figures, paging
from db.store.connection import Database, database_errors, steady_view
from db.store.figures import Overview
from db.store.paging import CaseRow, Ids


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
