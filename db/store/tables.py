"""The tables of a ledger: the book, the local notes, and what is derived from the book."""

from typing import Final

from db.store.connection import Database, Migrations
from db.store.traits import TRAITS

BOOK: Final = """
CREATE TABLE entry (
    n INTEGER PRIMARY KEY,
    arrived TEXT NOT NULL,
    writer TEXT NOT NULL,
    seq INTEGER NOT NULL,
    at TEXT NOT NULL,
    account TEXT NOT NULL,
    batch TEXT NOT NULL,
    subject TEXT NOT NULL,
    turn INTEGER,
    kind TEXT NOT NULL,
    version INTEGER NOT NULL,
    data TEXT NOT NULL,
    personal TEXT,
    salt BLOB,
    digest BLOB NOT NULL,
    personal_digest BLOB NOT NULL,
    chain BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX entry_id ON entry (writer, seq);
CREATE UNIQUE INDEX entry_turn ON entry (subject, turn);
CREATE INDEX entry_batch ON entry (batch, subject) WHERE batch <> '';
CREATE INDEX entry_logged ON entry (kind, n) WHERE turn IS NULL;
CREATE INDEX entry_no ON entry (iif(json_valid(data), json_extract(data, '$.no'), NULL))
    WHERE kind IN ('Screened', 'TakenOver', 'Restored');
CREATE TABLE local (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
"""

BLOBS: Final = "CREATE TABLE blob (hash TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT;\n"

CASE_COLUMNS: Final[dict[str, str]] = {
    "id": "INTEGER PRIMARY KEY",
    "subject": "TEXT NOT NULL UNIQUE",
    "no": "TEXT NOT NULL",
    "stage": "TEXT NOT NULL",
    "found_on": "TEXT NOT NULL",
    "village": "TEXT NOT NULL",
    "title": "TEXT NOT NULL",
    "source": "TEXT NOT NULL",
    "finder": "TEXT NOT NULL",
    "applicants": "TEXT NOT NULL",
    "respondents": "TEXT NOT NULL",
    "households": "INTEGER",
    "people": "INTEGER",
    "amount": "INTEGER",
    "place": "TEXT NOT NULL",
    "category": "TEXT NOT NULL",
    "facts": "TEXT NOT NULL",
    "claim": "TEXT NOT NULL",
    "risk": "TEXT NOT NULL",
    "opinion": "TEXT NOT NULL",
    "office": "TEXT NOT NULL",
    "handler": "TEXT NOT NULL",
    "leader": "TEXT NOT NULL",
    "due_on": "TEXT NOT NULL",
    "measures": "TEXT NOT NULL",
    "method": "TEXT NOT NULL",
    "progress": "TEXT NOT NULL",
    "held": "INTEGER NOT NULL",
    "agreement": "TEXT NOT NULL",
    "agreement_no": "TEXT NOT NULL",
    "agreed_on": "TEXT NOT NULL",
    "outcome": "TEXT NOT NULL",
    "resolved_on": "TEXT NOT NULL",
    "closed_out_on": "TEXT NOT NULL",
    "last_revisit": "TEXT NOT NULL",
    "next_revisit": "TEXT NOT NULL",
    "satisfaction": "TEXT NOT NULL",
    "reopened": "INTEGER NOT NULL",
    "national_no": "TEXT NOT NULL",
    "remarks": "TEXT NOT NULL",
    "drive": "TEXT NOT NULL",
    "early_sign": "TEXT NOT NULL",
    "first_or_repeat": "TEXT NOT NULL",
    "accepted_on": "TEXT NOT NULL",
    "notified_on": "TEXT NOT NULL",
    "referral_result": "TEXT NOT NULL",
    "batch": "TEXT NOT NULL",
    "confirmed": "INTEGER NOT NULL",
    "skipped": "INTEGER NOT NULL",
}

# What only figures ask of a case: since which day something was so, NULL while it is not.
FIGURE_COLUMNS: Final[dict[str, str]] = {
    "assessed_on": "TEXT NOT NULL",
    "assigned_on": "TEXT NOT NULL",
    "agreed_from": "TEXT NOT NULL",
    "risk_from": "TEXT NOT NULL",
    "due_from": "TEXT NOT NULL",
    "led_from": "TEXT",
    "tried_from": "TEXT",
    "reached_from": "TEXT",
    "statute_from": "TEXT",
    "contested_from": "TEXT",
    "pacts_left": "INTEGER NOT NULL",
    "told_before": "INTEGER NOT NULL",
}

# The folded lines of other kinds, a row each; the first column is what names the line.
LINE_COLUMNS: Final[dict[str, dict[str, str]]] = {
    "settings": {"key": "TEXT PRIMARY KEY", "value": "TEXT NOT NULL", "also": "TEXT NOT NULL"},
    "accounts": {
        "key": "TEXT PRIMARY KEY",
        "name": "TEXT NOT NULL",
        "role": "TEXT NOT NULL",
        "closed": "INTEGER NOT NULL",
    },
    "drives": {
        "key": "TEXT PRIMARY KEY",
        "starts_on": "TEXT NOT NULL",
        "ends_on": "TEXT NOT NULL",
        "due_on": "TEXT NOT NULL",
        "reported_on": "TEXT NOT NULL",
        "explanation": "TEXT NOT NULL",
    },
    "returns": {
        "subject": "TEXT PRIMARY KEY",
        "drive": "TEXT NOT NULL",
        "village": "TEXT NOT NULL",
        "on_day": "TEXT NOT NULL",
        "zero": "INTEGER NOT NULL",
        "file": "TEXT NOT NULL",
        "name": "TEXT NOT NULL",
        "rows": "INTEGER NOT NULL",
        "accepted": "INTEGER NOT NULL",
        "queried": "INTEGER NOT NULL",
        "excluded": "INTEGER NOT NULL",
        "batch": "TEXT NOT NULL",
        "left_out": "TEXT NOT NULL",
        "villages": "TEXT NOT NULL",
        "place": "INTEGER NOT NULL",
    },
    "queries": {
        "subject": "TEXT PRIMARY KEY",
        "batch": "TEXT NOT NULL",
        "drive": "TEXT NOT NULL",
        "file": "TEXT NOT NULL",
        "name": "TEXT NOT NULL",
        "sheet": "TEXT NOT NULL",
        "row": "INTEGER NOT NULL",
        "village": "TEXT NOT NULL",
        "waiting": "TEXT NOT NULL",
        "outcome": "TEXT NOT NULL",
        "case_subject": "TEXT NOT NULL",
        "place": "INTEGER NOT NULL",
    },
    "activities": {
        "subject": "TEXT PRIMARY KEY",
        "on_day": "TEXT NOT NULL",
        "activity": "TEXT NOT NULL",
        "topic": "TEXT NOT NULL",
        "place_held": "TEXT NOT NULL",
        "times": "INTEGER",
        "attended": "INTEGER",
        "served": "INTEGER",
        "handed_out": "INTEGER",
        "remarks": "TEXT NOT NULL",
        "batch": "TEXT NOT NULL",
        "place": "INTEGER NOT NULL",
    },
    "targets": {
        "key": "TEXT PRIMARY KEY",
        "year": "TEXT NOT NULL",
        "indicator": "TEXT NOT NULL",
        "outside": "INTEGER NOT NULL",
        "value": "TEXT NOT NULL",
        "note": "TEXT NOT NULL",
    },
    "periods": {
        "key": "TEXT PRIMARY KEY",
        "subject": "TEXT NOT NULL",
        "on_day": "TEXT NOT NULL",
        "until": "TEXT NOT NULL",
        "head": "TEXT NOT NULL",
    },
    "rectifications": {
        "subject": "TEXT PRIMARY KEY",
        "opened_on": "TEXT NOT NULL",
        "source": "TEXT NOT NULL",
        "problem": "TEXT NOT NULL",
        "measures": "TEXT NOT NULL",
        "office": "TEXT NOT NULL",
        "handler": "TEXT NOT NULL",
        "due_on": "TEXT NOT NULL",
        "remarks": "TEXT NOT NULL",
        "closed": "INTEGER NOT NULL",
        "closed_on": "TEXT NOT NULL",
        "batch": "TEXT NOT NULL",
        "place": "INTEGER NOT NULL",
    },
}


# What a case has several of. A row is named by the case and a number: the place in the book of
# the entry that told of it or, where nobody names it, its place within the case. What still holds
# has `STILL` for its last day.
STILL: Final = "9999"
OF_A_CASE: Final[dict[str, dict[str, str]]] = {
    "registrations": {
        "case_id": "INTEGER NOT NULL",
        "number": "INTEGER NOT NULL",
        "on_day": "TEXT NOT NULL",
        "source": "TEXT NOT NULL",
        "first_or_repeat": "TEXT NOT NULL",
        "drive": "TEXT NOT NULL",
        "link": "INTEGER NOT NULL",
        "again": "INTEGER NOT NULL",
    },
    "evaluations": {
        "case_id": "INTEGER NOT NULL",
        "number": "INTEGER NOT NULL",
        "on_day": "TEXT NOT NULL",
        "method": "TEXT NOT NULL",
        "satisfaction": "TEXT NOT NULL",
    },
    "endings": {
        "case_id": "INTEGER NOT NULL",
        "number": "INTEGER NOT NULL",
        "on_day": "TEXT NOT NULL",
        "until_day": "TEXT NOT NULL",
        "found_on": "TEXT NOT NULL",
        "method": "TEXT NOT NULL",
        "outcome": "TEXT NOT NULL",
        "contested": "INTEGER NOT NULL",
        "reason": "TEXT NOT NULL",
    },
    "pacts": {
        "case_id": "INTEGER NOT NULL",
        "number": "INTEGER NOT NULL",
        "on_day": "TEXT NOT NULL",
        "until_day": "TEXT NOT NULL",
        "agreement": "TEXT NOT NULL",
        "perform_by": "TEXT NOT NULL",
        "performed_on": "TEXT",
        "replaced_on": "TEXT",
    },
    "past": {
        "case_id": "INTEGER NOT NULL",
        "number": "INTEGER NOT NULL",
        "kind": "TEXT NOT NULL",
        "value": "TEXT NOT NULL",
        "since": "TEXT NOT NULL",
        "until": "TEXT NOT NULL",
    },
}


def _table(name: str, columns: dict[str, str]) -> str:
    told = ", ".join(f"{column} {kind}" for column, kind in columns.items())
    if name in TRAITS:
        told += ", traits INTEGER NOT NULL"
    return f"CREATE TABLE {name} ({told}) STRICT;\n"


DERIVED: Final = (
    _table("cases", {**CASE_COLUMNS, **FIGURE_COLUMNS})
    + "".join(_table(name, columns) for name, columns in LINE_COLUMNS.items())
    + "".join(_table(name, columns) for name, columns in OF_A_CASE.items())
    + """CREATE INDEX cases_no ON cases (no);
CREATE INDEX cases_found ON cases (found_on, no);
CREATE INDEX cases_stage ON cases (stage, due_on, confirmed, people, amount);
CREATE INDEX cases_village ON cases (village, no);
CREATE INDEX cases_category ON cases (category, no);
CREATE INDEX cases_batch ON cases (batch) WHERE batch <> '';
CREATE INDEX cases_drive ON cases (drive, village, stage) WHERE drive <> '';
CREATE INDEX queries_batch ON queries (batch, outcome);
CREATE INDEX queries_drive ON queries (drive, village, outcome);
CREATE UNIQUE INDEX registrations_case ON registrations (case_id, number);
CREATE INDEX evaluations_case ON evaluations (case_id, number, on_day, satisfaction, traits);
CREATE UNIQUE INDEX past_case ON past (case_id, number);
CREATE INDEX cases_counted ON cases (
    found_on, traits, resolved_on, agreed_from, closed_out_on, accepted_on, notified_on,
    assessed_on, assigned_on, led_from, tried_from, reached_from, statute_from, contested_from,
    source, village, category, office
);
CREATE INDEX cases_ended ON cases (
    resolved_on, found_on, risk, risk_from, due_on, due_from, village, category, source
) WHERE stage IN ('resolved', 'closed_out', 'archived') AND resolved_on <> '';
CREATE INDEX cases_open ON cases (
    found_on, risk, risk_from, due_on, due_from, village, category, source
) WHERE stage IN ('screened', 'assessed', 'resolving');
CREATE INDEX endings_day ON endings (
    on_day, until_day, traits, found_on, case_id, contested, reason
) WHERE on_day <> '';
CREATE INDEX endings_left ON endings (until_day, on_day, case_id, method, outcome, reason)
    WHERE until_day <> '9999';
CREATE INDEX pacts_due ON pacts (
    perform_by, on_day, replaced_on, performed_on, case_id, number
)
    WHERE perform_by <> '';
CREATE INDEX pacts_left ON pacts (until_day, on_day, agreement, case_id)
    WHERE until_day <> '9999';
CREATE UNIQUE INDEX endings_case ON endings (case_id, number);
CREATE UNIQUE INDEX pacts_case ON pacts (case_id, number);
CREATE INDEX past_kind ON past (kind, until, since, value, case_id, number);
CREATE INDEX returns_drive ON returns (drive, village, on_day, zero);
CREATE INDEX registrations_day ON registrations (
    on_day, link, traits, again, source, case_id, number
);
CREATE INDEX evaluations_day ON evaluations (on_day, traits, satisfaction, case_id, number);
CREATE INDEX registrations_drive ON registrations (drive) WHERE drive <> '';
CREATE VIRTUAL TABLE case_text USING fts5 (
    text, tokenize='ascii', detail=full, content='', contentless_delete=1
);
"""
)

DERIVED_TABLES: Final = ("cases", "case_text", *OF_A_CASE, *LINE_COLUMNS)

STEPS: Final = Migrations("loopbook")


@STEPS()
def create_book(db: Database) -> None:
    """Make the book, the local notes and the derived tables."""
    create(db, BOOK)
    create(db, DERIVED)


@STEPS()
def create_blobs(db: Database) -> None:
    """Make room for the bytes of signed papers, which the book names by their SHA-256."""
    create(db, BLOBS)


def create(db: Database, script: str) -> None:
    """Run the statements of a script inside the present transaction."""
    for statement in script.split(";\n"):
        if statement.strip():
            db.conn.execute(statement)
