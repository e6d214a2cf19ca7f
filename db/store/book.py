"""The book: entries as stored, added at the end and never rewritten, and the proof that they stand.

The one exception is what the law may ask: `clear` empties the personal part of a line.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from operator import attrgetter
from typing import Any, Final

from db.model import entry as e
from db.model.entry import CHAIN_START, Entry, Head
from db.model.line import erases
from db.store.connection import Database

_FIELDS: Final = (
    "n, arrived, writer, seq, at, account, batch, subject, turn, kind, version, "
    "CAST(data AS BLOB), CAST(personal AS BLOB), salt, digest, personal_digest, chain"
)
_STORED: Final = attrgetter(*(spec.name for spec in fields(Entry)))
_DRIVE: Final = "iif(json_valid(data), json_extract(data, '$.drive'), NULL)"
_NO: Final = "iif(json_valid(data), json_extract(data, '$.no'), NULL)"


@dataclass(frozen=True, slots=True)
class Fault:
    """Something `check` found: its code, where (an entry's id, a row) and its `n`."""

    code: str
    where: str
    n: int | None = None


def append(db: Database, entries: Iterable[Entry]) -> None:
    """Write entries at the end of the book, in the order of their `n`."""
    db.conn.executemany(
        "INSERT INTO entry (n, arrived, writer, seq, at, account, batch, subject, turn, kind,"
        " version, data, personal, salt, digest, personal_digest, chain)"
        " VALUES (?,?,?,?,?,?,?,?,?,?,?,CAST(? AS TEXT),CAST(? AS TEXT),?,?,?,?)",
        map(_STORED, entries),
    )


def line(db: Database, subject: str, arrived_by: str = "") -> list[Entry]:
    """Return the entries of a subject; `arrived_by` is a moment in ISO text, "" for all."""
    return _read(db, "subject = ? AND (? = '' OR arrived <= ?)", subject, arrived_by, arrived_by)


def lines_of(db: Database, subjects: Sequence[str]) -> dict[str, list[Entry]]:
    """Return the entries of several subjects, none for those that have none."""
    found: dict[str, list[Entry]] = {subject: [] for subject in subjects}
    where = "subject IN (SELECT value FROM json_each(?))"
    for entry in _read(db, where, e.to_json(list(subjects))):
        found[entry.subject].append(entry)
    return found


def lines(db: Database, kind: str, arrived_by: str = "") -> Iterator[tuple[str, list[Entry]]]:
    """Give each subject of a line kind with its entries, ordered by its first entry's place."""
    firsts = db.conn.execute(
        "SELECT subject, min(n) FROM entry WHERE subject >= ? AND subject < ?"
        " AND (? = '' OR arrived <= ?) GROUP BY subject ORDER BY 2",
        [f"{kind}:", f"{kind};", arrived_by, arrived_by],
    ).fetchall()
    for start in range(0, len(firsts), 500):
        chunk = [subject for subject, _ in firsts[start : start + 500]]
        gathered: dict[str, list[Entry]] = {subject: [] for subject in chunk}
        marks = ",".join("?" * len(chunk))
        where = f"subject IN ({marks}) AND (? = '' OR arrived <= ?)"
        for entry in _read(db, where, *chunk, arrived_by, arrived_by):
            gathered[entry.subject].append(entry)
        yield from gathered.items()


def batch(db: Database, name: str) -> list[Entry]:
    """Return the entries written in one batch, in the order of the book."""
    return _read(db, "batch = ? AND batch <> ''", name)


def raw_rows(db: Database, station: str, drive: str) -> list[str]:
    """Return the rows in doubt of a station's drive of which raw cells or answers are kept.

    Those that were taken back with their import are among them.
    """
    lines = f"query:{station}/"
    rows = db.conn.execute(
        "SELECT subject FROM entry WHERE subject >= ? AND subject < ? AND kind IN"
        " ('RowQueried', 'RowAnswered') AND personal IS NOT NULL AND subject IN"
        " (SELECT subject FROM entry WHERE kind = 'RowQueried' AND subject >= ? AND subject < ?"
        f" AND {_DRIVE} = ?) GROUP BY subject ORDER BY min(n)",
        [lines, lines + "\uffff", lines, lines + "\uffff", drive],
    )
    return [subject for (subject,) in rows]


def logged(db: Database, kind: str, most: int = 200) -> list[Entry]:
    """Return the newest entries of a kind that carries no turn, newest first."""
    rows = db.conn.execute(
        f"SELECT {_FIELDS} FROM entry WHERE kind = ? AND turn IS NULL ORDER BY n DESC LIMIT ?",
        [kind, most],
    )
    return [Entry(*row) for row in rows]


def head(db: Database, writer: str) -> Head:
    """Return the last entry of a writer, or where a new one starts."""
    row = db.conn.execute(
        "SELECT seq, chain FROM entry WHERE writer = ? ORDER BY seq DESC LIMIT 1", [writer]
    ).fetchone()
    return Head(writer, *row) if row else Head(writer, 0, CHAIN_START)


def last_arrived(db: Database) -> str:
    """Return when the newest entry arrived, "" in an empty book."""
    row = db.conn.execute("SELECT arrived FROM entry ORDER BY n DESC LIMIT 1").fetchone()
    return str(row[0]) if row else ""


def last_number(db: Database) -> int:
    """Return the `n` of the newest entry, 0 in an empty book."""
    return int(db.conn.execute("SELECT coalesce(max(n), 0) FROM entry").fetchone()[0])


def size(db: Database) -> int:
    """Return how many entries the book has."""
    return int(db.conn.execute("SELECT count(*) FROM entry").fetchone()[0])


def since(db: Database, seq: int, chain: str) -> tuple[int, int] | None:
    """Return how many entries, of how many cases, came after the entry with this head.

    `chain` is the start of its chain in hex; None where the book has no such entry.
    """
    row = db.conn.execute(
        "SELECT n FROM entry WHERE seq = ? AND substr(lower(hex(chain)), 1, ?) = ?",
        [seq, len(chain), chain],
    ).fetchone()
    if row is None:
        return None
    entries, cases = db.conn.execute(
        "SELECT count(*), count(DISTINCT CASE WHEN subject LIKE 'case:%' THEN subject END)"
        " FROM entry WHERE n > ?",
        row,
    ).fetchone()
    return int(entries), int(cases)


def highest_serial(db: Database, prefix: str) -> int:
    """Return the highest serial under a case number's prefix, retracted cases included."""
    rows = db.conn.execute(
        f"SELECT {_NO} FROM entry WHERE kind IN ('Screened', 'TakenOver', 'Restored')"
        f" AND {_NO} >= ? AND {_NO} < ?",
        [prefix, prefix + "\uffff"],
    )
    serials = [row[0][len(prefix) :] for row in rows]
    return max((int(serial) for serial in serials if serial.isdigit()), default=0)


def clear(db: Database, erasure: Entry) -> None:
    """Empty the personal part and the salt of a line's entries that an erasure speaks of."""
    spoken_of = [(entry.n,) for entry in line(db, erasure.subject) if erases(erasure, entry)]
    db.conn.executemany("UPDATE entry SET personal = NULL, salt = NULL WHERE n = ?", spoken_of)


def verify(db: Database) -> Iterator[Fault]:
    """Give every place where the book does not prove itself: digests, chains, order of arrival."""
    chains: dict[str, Head] = {}
    erasures: dict[str, list[Entry]] = {}
    for erasure in _read(db, "kind = 'Erased' AND turn IS NOT NULL"):
        erasures.setdefault(erasure.subject, []).append(erasure)
    arrived = ""
    for row in db.conn.execute(f"SELECT {_FIELDS} FROM entry ORDER BY n"):
        entry = Entry(*row)
        before = chains.get(entry.writer, Head(entry.writer, 0, CHAIN_START))
        may_be_empty = any(erases(each, entry) for each in erasures.get(entry.subject, ()))
        code = _fault(entry, before, may_be_empty)
        if entry.arrived < arrived:
            code = code or "arrived_out_of_order"
        if code:
            yield Fault(code, entry.id, entry.n)
        chains[entry.writer] = Head(entry.writer, entry.seq, entry.chain)
        arrived = entry.arrived


def _fault(entry: Entry, before: Head, may_be_empty: bool) -> str:
    if entry.seq != before.seq + 1:
        return "entry_missing"
    if e.data_digest(entry.data) != entry.digest:
        return "data_changed"
    if entry.personal is None:
        if entry.personal_digest != e.NOTHING and not may_be_empty:
            return "personal_missing"
    elif e.personal_digest(entry.salt, entry.personal) != entry.personal_digest:
        return "personal_changed"
    return "" if entry.chained(before.chain) == entry.chain else "chain_broken"


def _read(db: Database, where: str, *values: object) -> list[Entry]:
    rows: Sequence[Any] = db.conn.execute(
        f"SELECT {_FIELDS} FROM entry WHERE {where} ORDER BY n", values
    ).fetchall()
    return [Entry(*row) for row in rows]
