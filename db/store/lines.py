"""Folded lines that are no cases, laid out in a table each: drives, returns, queries …"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Final

from db.model.activity import Activity, Rectification, fold_activity, fold_rectification
from db.model.drive import Drive, Handed, fold_drive, fold_return
from db.model.entry import Entry, to_json
from db.model.line import Folding
from db.model.query import Query, fold_query
from db.model.sign_off import Signed, fold_period
from db.model.station import Account, Setting, fold_account, fold_setting, key_of
from db.model.target import Target, fold_target
from db.store.connection import Database
from db.store.tables import LINE_COLUMNS

Row = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class LineTable:
    """How the lines of a kind are folded and laid out.

    `row` gives the values of the row, or None where no entry makes the line any more. `place` is
    where the line begins in the book; `by_key` tells that the row is named by the key of its
    subject, not the whole subject.
    """

    name: str
    fold: Callable[[Iterable[Entry]], Folding[Any]]
    row: Callable[[Any, int], Row | None]
    by_key: bool = False


def put(db: Database, table: LineTable, subject: str, place: int, state: object) -> None:
    """Write the row of a folded line, or take it out where no entry makes it any more."""
    columns = LINE_COLUMNS[table.name]
    row = table.row(state, place)
    if row is None:
        named = key_of(subject) if table.by_key else subject
        db.conn.execute(f"DELETE FROM {table.name} WHERE {next(iter(columns))} = ?", [named])
    else:
        marks = ", ".join("?" * len(columns))
        db.conn.execute(f"INSERT OR REPLACE INTO {table.name} VALUES ({marks})", row)


def answers_of_cases(db: Database) -> dict[str, list[str]]:
    """Return the rows in doubt that became or joined each case, by the case's subject."""
    found: dict[str, list[str]] = {}
    sql = "SELECT case_subject, subject FROM queries WHERE case_subject <> '' ORDER BY place"
    for case, subject in db.conn.execute(sql):
        found.setdefault(case, []).append(subject)
    return found


def _setting(setting: Setting, _place: int) -> Row | None:
    return (setting.key, setting.value, to_json(setting.also)) if setting.key else None


def _account(account: Account, _place: int) -> Row | None:
    if not account.key:
        return None
    return account.key, account.name, account.role.value, account.closed


def _drive(drive: Drive, _place: int) -> Row | None:
    if not drive.key:
        return None
    days = (drive.starts_on, drive.ends_on, drive.due_on, drive.reported_on)
    return drive.key, *days, drive.explanation


def _return(handed: Handed, place: int) -> Row | None:
    if not handed.subject:
        return None
    return (
        handed.subject, handed.drive, handed.village, handed.on, handed.zero, handed.file,
        handed.name, handed.rows, handed.accepted, handed.queried, handed.excluded, handed.batch,
        to_json(handed.left_out), to_json(handed.villages), place,
    )  # fmt: skip


def _query(query: Query, place: int) -> Row | None:
    if not query.subject:
        return None
    return (
        query.subject, query.batch, query.drive, query.file, query.name, query.sheet, query.row,
        query.village, to_json([[one.reason, one.column, one.raw] for one in query.waiting]),
        query.outcome, query.case, place,
    )  # fmt: skip


def _activity(one: Activity, place: int) -> Row | None:
    if not one.subject:
        return None
    return (
        one.subject, one.on, one.activity, one.topic, one.place, one.times, one.attended,
        one.served, one.handed_out, one.remarks, one.batch, place,
    )  # fmt: skip


def _rectification(one: Rectification, place: int) -> Row | None:
    if not one.subject:
        return None
    return (
        one.subject, one.opened_on, one.source, one.problem, one.measures, one.office,
        one.handler, one.due_on, one.remarks, one.closed, one.closed_on, one.batch, place,
    )  # fmt: skip


def _target(one: Target, _place: int) -> Row | None:
    if not one.key:
        return None
    value = "" if one.value is None else str(one.value)
    return one.key, one.year, one.indicator, one.outside, value, one.note


def _period(signed: Signed, _place: int) -> Row | None:
    if not signed.key:
        return None
    return signed.key, signed.subject, signed.on, signed.until, signed.head


TABLES: Final[dict[str, LineTable]] = {
    "setting": LineTable("settings", fold_setting, _setting, by_key=True),
    "account": LineTable("accounts", fold_account, _account, by_key=True),
    "drive": LineTable("drives", fold_drive, _drive, by_key=True),
    "return": LineTable("returns", fold_return, _return),
    "query": LineTable("queries", fold_query, _query),
    "activity": LineTable("activities", fold_activity, _activity),
    "rectification": LineTable("rectifications", fold_rectification, _rectification),
    "target": LineTable("targets", fold_target, _target, by_key=True),
    "period": LineTable("periods", fold_period, _period, by_key=True),
}
