"""The tables of a ledger: the book, the local notes, and what is derived from the book."""

from typing import Final

from db.store.connection import Database, Migrations

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
    "outcome": "TEXT NOT NULL",
    "resolved_on": "TEXT NOT NULL",
    "closed_out_on": "TEXT NOT NULL",
    "last_revisit": "TEXT NOT NULL",
    "next_revisit": "TEXT NOT NULL",
    "satisfaction": "TEXT NOT NULL",
    "reopened": "INTEGER NOT NULL",
    "national_no": "TEXT NOT NULL",
    "remarks": "TEXT NOT NULL",
    "batch": "TEXT NOT NULL",
    "confirmed": "INTEGER NOT NULL",
    "skipped": "INTEGER NOT NULL",
}

DERIVED: Final = (
    "CREATE TABLE cases ("
    + ", ".join(f"{name} {kind}" for name, kind in CASE_COLUMNS.items())
    + ") STRICT;"
    """
CREATE INDEX cases_no ON cases (no);
CREATE INDEX cases_found ON cases (found_on, no);
CREATE INDEX cases_stage ON cases (stage, due_on, confirmed, people, amount);
CREATE INDEX cases_village ON cases (village, no);
CREATE INDEX cases_category ON cases (category, no);
CREATE INDEX cases_batch ON cases (batch) WHERE batch <> '';
CREATE VIRTUAL TABLE case_text USING fts5 (
    text, tokenize='ascii', detail=full, content='', contentless_delete=1
);
CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL, also TEXT NOT NULL) STRICT;
CREATE TABLE accounts (
    key TEXT PRIMARY KEY, name TEXT NOT NULL, role TEXT NOT NULL, closed INTEGER NOT NULL
) STRICT;
"""
)

DERIVED_TABLES: Final = ("cases", "case_text", "settings", "accounts")

STEPS: Final = Migrations("loopbook")


@STEPS()
def create_book(db: Database) -> None:
    """Make the book, the local notes and the derived tables."""
    create(db, BOOK)
    create(db, DERIVED)


def create(db: Database, script: str) -> None:
    """Run the statements of a script inside the present transaction."""
    for statement in script.split(";\n"):
        if statement.strip():
            db.conn.execute(statement)
