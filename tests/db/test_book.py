"""The book on disk: it proves itself, and every kind of tampering is found."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from shutil import copytree

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from db.ledger import Ledger
from db.model import case_kinds as k
from db.model.entry import CHAIN_START, Entry, Head, chain, data_digest, write_entry
from db.model.query_kinds import RowQueried
from db.model.selection import Selection
from db.store import book, local, project
from db.store.connection import Database, memory_database, transaction
from db.store.keys import Keyring, database_key
from db.store.tables import BOOK, DERIVED, create
from tests import ledgers

PAGE, RESERVED, SALT = 4096, 80, 16


@pytest.fixture
def full(ledger: Ledger) -> Ledger:
    """A ledger with two cases of several entries each."""
    ledgers.enter(ledger, *ledgers.ROUND[:4])
    ledgers.enter(ledger, ledgers.another(2), ledgers.ASSESSED)
    return ledger


def entries(ledger: Ledger) -> list[Entry]:
    found = [e for kind in ("case", "setting", "account", "writer") for _, line in
             book.lines(ledger.database, kind) for e in line]  # fmt: skip
    return sorted(found, key=lambda entry: entry.n)


def faults(ledger: Ledger) -> set[str]:
    return {fault.code for fault in ledger.check()}


def execute(db: Database, sql: str, *values: object) -> None:
    with transaction(db):
        db.conn.execute(sql, values)


def test_a_new_book_proves_itself(full: Ledger) -> None:
    assert full.check() == []
    assert full.has_head(full.head.seq, full.head.chain.hex()[:12])


def _change_data(db: Database) -> None:
    execute(db, "UPDATE entry SET data = replace(data, 'homestead', 'forest') WHERE turn = 1")


def _change_personal(db: Database) -> None:
    execute(db, "UPDATE entry SET personal = replace(personal, '张国强', '张国弱')")


def _change_who(db: Database) -> None:
    execute(db, "UPDATE entry SET account = 'someone else' WHERE kind = 'Assessed'")


def _change_when(db: Database) -> None:
    execute(db, "UPDATE entry SET at = '2025-01-01T00:00:00' WHERE kind = 'Assessed'")


def _swap(db: Database) -> None:
    last = book.last_number(db)
    execute(db, "UPDATE entry SET n = -1 WHERE n = ?", last)
    execute(db, "UPDATE entry SET n = ? WHERE n = ?", last, last - 1)
    execute(db, "UPDATE entry SET n = ? WHERE n = -1", last - 1)


def _take_out(db: Database) -> None:
    execute(db, "DELETE FROM entry WHERE kind = 'Assigned'")


def _hide_personal(db: Database) -> None:
    execute(db, "UPDATE entry SET personal = NULL, salt = NULL WHERE kind = 'Assigned'")


@pytest.mark.parametrize(
    ("tamper", "found"),
    [
        (_change_data, "data_changed"),
        (_change_personal, "personal_changed"),
        (_change_who, "chain_broken"),
        (_change_when, "chain_broken"),
        (_swap, "entry_missing"),
        (_take_out, "entry_missing"),
        (_hide_personal, "personal_missing"),
    ],
)
def test_tampering_is_found(full: Ledger, tamper: Callable[[Database], None], found: str) -> None:
    tamper(full.database)
    assert found in faults(full)


def test_a_cut_off_tail_is_found_by_the_printed_head(full: Ledger) -> None:
    seq, printed = full.head.seq, full.head.chain.hex()[:12]
    execute(full.database, "DELETE FROM entry WHERE n = ?", book.last_number(full.database))
    full.rebuild()
    assert full.check() == []
    assert not full.has_head(seq, printed)


def test_a_rewritten_and_chained_again_book_is_found_by_the_printed_head(full: Ledger) -> None:
    seq, printed = full.head.seq, full.head.chain.hex()[:12]
    db, chains = full.database, dict[str, bytes]()
    for entry in entries(full):
        data = entry.data.replace(b"homestead", b"forest")
        header = (entry.writer, entry.seq, entry.at, entry.account, entry.batch, entry.subject,
                  entry.turn, entry.kind, entry.version)  # fmt: skip
        digest = data_digest(data)
        before = chains.get(entry.writer, CHAIN_START)
        chains[entry.writer] = chain(before, header, digest, entry.personal_digest)
        execute(db, "UPDATE entry SET data = CAST(? AS TEXT), digest = ?, chain = ? WHERE n = ?",
                data, digest, chains[entry.writer], entry.n)  # fmt: skip
    full.rebuild()
    assert full.check() == []
    assert not full.has_head(seq, printed)


def test_a_derived_row_that_differs_from_the_fold_is_found_and_rebuilt(full: Ledger) -> None:
    execute(full.database, "UPDATE cases SET stage = 'archived'")
    assert faults(full) == {"table_differs"}
    full.rebuild()
    assert full.check() == []


def test_missing_search_text_is_found_and_rebuilt(full: Ledger) -> None:
    execute(full.database, "DELETE FROM case_text WHERE rowid = (SELECT min(id) FROM cases)")
    assert faults(full) == {"search_damaged"}
    full.rebuild()
    assert full.check() == []


def test_a_case_with_entries_that_do_not_fit_is_named_by_check(full: Ledger) -> None:
    subject = full.reading.rows(full.reading.ids(Selection()))[0].subject
    db = full.database
    last = book.line(db, subject)[-1]
    writer = "f" * 16
    odd = replace(last, n=book.last_number(db) + 1, writer=writer, seq=1, turn=9)
    header = (writer, 1, odd.at, odd.account, odd.batch, odd.subject, 9, odd.kind, odd.version)
    odd = replace(odd, chain=chain(CHAIN_START, header, odd.digest, odd.personal_digest))
    with transaction(db):
        book.append(db, [odd])
    full.rebuild()
    assert faults(full) == {"entry_skipped"}
    assert full.reading.case(subject).skipped == 1


def test_any_other_line_with_an_entry_that_does_not_fit_is_named_by_check(full: Ledger) -> None:
    subject = full.new_line("query")
    full.record(subject, RowQueried(doubts=("missing:facts",)))
    first = book.line(full.database, subject)[0]
    again = write_entry(
        n=first.n + 1, head=Head("f" * 16, 0, CHAIN_START), arrived=first.arrived, at=first.at,
        account=first.account, batch="", subject=subject, turn=2, kind=first.kind, version=1,
        data={}, personal={},
    )  # fmt: skip
    with transaction(full.database):
        book.append(full.database, [again])
    assert [(one.code, one.where) for one in full.check()] == [("entry_skipped", subject)]


def decrypted(path: Path, key: bytes) -> bytes:
    """Return the pages of a SQLCipher 4 file in the clear, free ones and slack too."""
    raw = path.read_bytes()
    pages = []
    for start in range(0, len(raw), PAGE):
        page = raw[start + (SALT if start == 0 else 0) : start + PAGE]
        body, vector = page[:-RESERVED], page[-RESERVED : -RESERVED + 16]
        cipher = Cipher(algorithms.AES(key), modes.CBC(vector)).decryptor()
        pages.append(cipher.update(body) + cipher.finalize())
    return b"".join(pages)


def clear_text(folder: Path) -> bytes:
    secret = Keyring.load(folder).unwrap(ledgers.HEAD, ledgers.PASSWORD)
    return decrypted(folder / "ledger.db", database_key(secret)[:32])


def test_an_erased_line_leaves_no_personal_byte_and_the_chain_proves(
    ledger: Ledger, ledger_folder: Path
) -> None:
    kept = ledgers.enter(ledger, ledgers.another(8))
    erased = ledgers.enter(
        ledger, *ledgers.ROUND[:4], k.Noted(on="2026-03-28", text="又问过张国强。")
    )
    words = ["张国强", "13900000117", "李建平翻建", "zgq"]
    ledger.database.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    before = clear_text(ledger_folder)
    assert all(word.encode() in before for word in words)
    ledger.erase(erased, "个人信息保护法第47条")
    after = clear_text(ledger_folder)
    assert [word for word in words if word.encode() in after] == []
    assert "张国".encode() not in after
    assert "赵8".encode() in after
    assert ledger.check() == []
    assert ledger.reading.case(erased).state.category == "homestead"
    assert ledger.reading.case(kept).state.applicants[0].name == "赵8"
    assert list(ledger.reading.ids(Selection(text="张国强"))) == []


def test_what_is_added_after_an_erasure_stays(ledger: Ledger) -> None:
    subject = ledgers.enter(ledger, *ledgers.ROUND[:2])
    ledger.erase(subject, "本人要求")
    ledger.record(subject, ledgers.ASSIGNED)
    ledger.record(subject, k.Noted(text="同一秒内的备注。"))
    line = ledger.reading.case(subject)
    assert line.state.handler == "周建民"
    assert k.Noted(text="同一秒内的备注。") in [told.act for told in line.told]
    assert ledger.check() == []


def test_an_erasure_is_no_excuse_for_what_was_written_after_it(ledger: Ledger) -> None:
    subject = ledgers.enter(ledger, *ledgers.ROUND[:2])
    ledger.erase(subject, "本人要求")
    ledger.record(subject, ledgers.ASSIGNED)
    _hide_personal(ledger.database)
    assert "personal_missing" in faults(ledger)


def test_a_head_of_fewer_digits_than_papers_print_proves_nothing(full: Ledger) -> None:
    printed = full.head.chain.hex()
    assert full.has_head(full.head.seq, printed[:12].upper())
    assert not full.has_head(full.head.seq, printed[:11])
    assert not full.has_head(10**30, printed[:12])


def test_a_copied_folder_goes_on_under_a_new_writer(ledger_folder: Path, ledger: Ledger) -> None:
    writers = {entry.writer for entry in entries(ledger)}
    assert len(writers) == 2
    started = [entry for entry in entries(ledger) if entry.kind == "WriterStarted"]
    first, second = started
    assert b'"grew_seq":' in second.data
    assert first.writer.encode() in second.data
    assert ledger.check() == []


def test_two_ledgers_of_one_origin_unite_the_same_in_both_directions(
    ledger: Ledger, ledger_template: Path, tmp_path: Path
) -> None:
    shared = ledgers.enter(ledger, *ledgers.ROUND[:2])
    ledger.database.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    folder = Path(copytree(ledger.folder, tmp_path / "other", ignore=_no_lock))
    with Ledger.open(folder, ledgers.HEAD, ledgers.PASSWORD) as other:
        ledgers.enter(ledger, ledgers.another(3), ledgers.ASSESSED)
        ledger.record(shared, ledgers.ASSIGNED)
        ledgers.enter(other, ledgers.another(4))
        other.record(shared, k.Noted(on="2026-03-20", text="另一台电脑上补记。"))
        ours, theirs = entries(ledger), entries(other)
    assert united(ours, theirs, tmp_path / "1") == united(theirs, ours, tmp_path / "2")


def _no_lock(_folder: str, names: list[str]) -> set[str]:
    return {name for name in names if "lock" in name or name.endswith(("-wal", "-shm"))}


def united(first: list[Entry], second: list[Entry], place: Path) -> list[tuple[object, ...]]:
    """Return the derived rows of a book into which one ledger's entries came before the other's."""
    known = {entry.id for entry in first}
    union = [*first, *(entry for entry in second if entry.id not in known)]
    db = memory_database()
    with transaction(db):
        create(db, BOOK)
        create(db, DERIVED)
        book.append(db, [replace(entry, n=n) for n, entry in enumerate(union, start=1)])
        project.rebuild(db, db)
    rows = db.conn.execute("SELECT * FROM cases ORDER BY subject").fetchall()
    rows += db.conn.execute("SELECT 0, * FROM settings ORDER BY key").fetchall()
    assert len({entry.writer for entry in union}) == 3
    db.close()
    return [tuple(row[1:]) for row in rows]


def test_the_writer_is_remembered_and_names_where_it_grew_from(ledger: Ledger) -> None:
    before = ledger.head
    ledger.start_writer()
    (started,) = book.line(
        ledger.database, f"writer:{ledger.station}/{local.read(ledger.database, 'writer')}"
    )
    assert before.writer.encode() in started.data
    assert before.chain.hex().encode() in started.data
    assert ledger.check() == []
