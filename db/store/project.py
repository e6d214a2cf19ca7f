"""The derived tables: what the fold says, laid out for screens, figures and search.

Written in the transaction of the entries they come from; thrown away and written again by
`rebuild`, which must change nothing.
"""

from collections.abc import Callable, Iterable, Iterator
from operator import attrgetter
from typing import Final

from db.model.case import FOLD_VERSION, Case, fold_case
from db.model.entry import Entry, to_json
from db.model.history import Registration
from db.model.party import Party
from db.store import book, lines, local, search
from db.store.connection import Database, transaction
from db.store.tables import (
    CASE_COLUMNS,
    DERIVED,
    DERIVED_TABLES,
    FIGURE_COLUMNS,
    OF_A_CASE,
    STILL,
    create,
)
from db.store.traits import PETITIONING, insertion

Tick = Callable[[int, int], None]
_COLUMNS: Final = (*CASE_COLUMNS, *FIGURE_COLUMNS)
_INSERT: Final = insertion("cases", _COLUMNS)
_INSERT_OF_A_CASE: Final = {
    table: insertion(table, tuple(columns)) for table, columns in OF_A_CASE.items()
}
_CHUNK: Final = 1000


def put_cases(db: Database, cases: Iterable[tuple[int, Case]]) -> None:
    """Write folded cases with their row ids; a case that no entry makes any more is taken out."""
    rows: list[tuple[object, ...]] = []
    texts: list[tuple[int, str]] = []
    told: dict[str, list[tuple[object, ...]]] = {table: [] for table in OF_A_CASE}
    numbers: list[tuple[int]] = []
    gone: list[tuple[int]] = []
    for number, case in cases:
        numbers.append((number,))
        if case.stage is None:
            gone.append((number,))
        else:
            rows.append(_row(number, case))
            texts.append((number, _text(case)))
            for table, lay_out in _SEVERAL.items():
                told[table] += lay_out(number, case)
    db.conn.executemany(_INSERT, rows)
    db.conn.executemany("INSERT OR REPLACE INTO case_text (rowid, text) VALUES (?, ?)", texts)
    for table, given in told.items():
        db.conn.executemany(f"DELETE FROM {table} WHERE case_id = ?", numbers)
        db.conn.executemany(_INSERT_OF_A_CASE[table], given)
    db.conn.executemany("DELETE FROM cases WHERE id = ?", gone)
    db.conn.executemany("DELETE FROM case_text WHERE rowid = ?", gone)


def purge_text(db: Database) -> None:
    """Drop the tokens of replaced search text for good, after an erasure."""
    db.conn.execute("INSERT INTO case_text (case_text) VALUES ('optimize')")


def refresh(db: Database, tick: Tick | None = None) -> None:
    """Rebuild the derived tables where another way of folding made them."""
    if local.read(db, "fold_version") != str(FOLD_VERSION):
        with transaction(db):
            rebuild(db, db, tick=tick)
            local.write(db, "fold_version", str(FOLD_VERSION))


def rebuild(
    book_db: Database, db: Database, arrived_by: str = "", tick: Tick | None = None
) -> None:
    """Make the derived tables of `db` anew from the book in `book_db`, as of a moment if given."""
    for table in DERIVED_TABLES:
        db.conn.execute(f"DROP TABLE IF EXISTS {table}")
    create(db, DERIVED)
    for kind, laid_out in lines.TABLES.items():
        for subject, entries in book.lines(book_db, kind, arrived_by):
            lines.put(db, laid_out, subject, first(entries), laid_out.fold(entries).state)
    _rebuild_cases(book_db, db, arrived_by, tick)


def _rebuild_cases(book_db: Database, db: Database, arrived_by: str, tick: Tick | None) -> None:
    total = book_db.conn.execute(
        "SELECT count(DISTINCT subject) FROM entry WHERE subject >= 'case:' AND subject < 'case;'"
    ).fetchone()[0]
    waiting: list[tuple[int, Case]] = []
    told = book.lines(book_db, "case", arrived_by)
    for done, (_subject, entries) in enumerate(told, start=1):
        waiting.append((first(entries), fold_case(entries).state))
        if len(waiting) == _CHUNK:
            put_cases(db, waiting)
            waiting = []
            if tick:
                tick(done, total)
    put_cases(db, waiting)


def first(entries: Iterable[Entry]) -> int:
    """Return the place in the book of a line's first entry: the id of its derived row."""
    return min(entry.n for entry in entries)


def _row(number: int, case: Case) -> tuple[object, ...]:
    return (number, *[value(case) for value in _VALUES])


def _side(parties: tuple[Party, ...]) -> str:
    return to_json([[party.name, party.phone, party.address] for party in parties])


_WORKED_OUT: Final[dict[str, Callable[[Case], object]]] = {
    "title": lambda case: case.shown_title,
    "applicants": lambda case: _side(case.applicants),
    "respondents": lambda case: _side(case.respondents),
    "last_revisit": lambda case: case.revisits[-1] if case.revisits else "",
    "told_before": lambda case: bool(case.registrations) and _again(case)[0],
    "pacts_left": lambda case: sum(pact.until is not None for pact in case.pacts),
    "agreed_from": lambda case: case.pacts[-1].on if case.agreement and case.pacts else "",
    "next_revisit": lambda case: case.revisits_due[0] if case.revisits_due else "",
}
_VALUES: Final[tuple[Callable[[Case], object], ...]] = tuple(
    _WORKED_OUT.get(name) or attrgetter(name) for name in _COLUMNS if name != "id"
)


def _again(case: Case) -> dict[int, bool]:
    """Tell of each telling, 0 being the case itself, whether a petition had told of it before."""
    first = Registration(case.found_on, case.source)
    again = {}
    told_before = False
    for one in sorted((first, *case.registrations), key=lambda one: one.on):
        again[one.n] = told_before
        told_before |= one.source in PETITIONING and not one.link
    return again


def _registrations(number: int, case: Case) -> Iterator[tuple[object, ...]]:
    again = _again(case) if case.registrations else {}
    for one in case.registrations:
        told = (one.on, one.source, one.first_or_repeat, one.drive, one.link)
        yield number, one.n, *told, again[one.n] or one.first_or_repeat == "repeat"


def _evaluations(number: int, case: Case) -> Iterator[tuple[object, ...]]:
    for one in case.evaluations:
        yield number, one.n, one.on, one.method, one.satisfaction


def _until(day: str | None) -> str:
    return STILL if day is None else day


def _endings(number: int, case: Case) -> Iterator[tuple[object, ...]]:
    for place, one in enumerate(case.endings, start=1):
        how = (one.method, one.outcome, one.contested, one.reason)
        yield number, place, one.on, _until(one.until), case.found_on, *how


def _pacts(number: int, case: Case) -> Iterator[tuple[object, ...]]:
    for one in case.pacts:
        told = (one.agreement, one.perform_by, one.performed_on, one.replaced_on)
        yield number, one.n, one.on, _until(one.until), *told


def _past(number: int, case: Case) -> Iterator[tuple[object, ...]]:
    for place, one in enumerate(case.past, start=1):
        yield number, place, one.kind, one.value, one.since, one.until


_SEVERAL: Final[dict[str, Callable[[int, Case], Iterator[tuple[object, ...]]]]] = {
    "registrations": _registrations,
    "evaluations": _evaluations,
    "endings": _endings,
    "pacts": _pacts,
    "past": _past,
}


def _text(case: Case) -> str:
    people = (*case.applicants, *case.respondents)
    fields = [case.no, case.shown_title, case.facts, case.claim, case.place, case.office,
              case.handler, case.leader, case.progress, case.remarks, case.agreement_no,
              case.national_no]  # fmt: skip
    for party in people:
        fields += [party.name, party.phone, party.address]
    return search.index_text(fields, [party.name for party in people], case.shown_title)
