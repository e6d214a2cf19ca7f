"""Search finds every substring of every field, and nothing else."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.ledger import Ledger
from db.model.selection import Selection
from db.store import search
from db.store.connection import memory_database
from tests import ledgers

letters = st.text("张李王建国abz0139组村-（）·Ａ５𠮷", max_size=12)


def found(documents: list[list[str]], typed: str) -> list[int]:
    db = memory_database()
    db.execute(
        "CREATE VIRTUAL TABLE t USING fts5 (text, tokenize='ascii', content='', detail=full)"
    )
    for number, fields in enumerate(documents):
        text = search.index_text(fields)
        db.conn.execute("INSERT INTO t (rowid, text) VALUES (?, ?)", [number, text])
    expression = search.match(typed)
    rows = db.conn.execute("SELECT rowid FROM t WHERE t MATCH ? ORDER BY 1", [expression])
    hits = [row[0] for row in rows] if expression else []
    db.close()
    return hits


def bare(text: str) -> str:
    """Return what the index holds of a text: Han, letters and digits, without what parts them."""
    plain = unicodedata.normalize("NFKC", text).lower()
    return "".join(char for char in plain if char.isalnum())


@given(st.lists(st.lists(letters, min_size=1, max_size=2), min_size=1, max_size=4), letters)
def test_a_word_is_found_where_a_field_holds_it(documents: list[list[str]], typed: str) -> None:
    if not bare(typed):
        return
    hits = found(documents, typed)
    for number, fields in enumerate(documents):
        plain = [search.normal(field) for field in fields]
        if any(search.normal(typed) in field for field in plain):
            assert number in hits
        if number in hits:
            assert any(bare(typed) in bare(field) for field in fields)


@pytest.mark.parametrize(
    "typed",
    ['"', "宅基\"", "OR", "NEAR(", "a*", "*", "%", "_", "\\", "-", ":", "(", "'; --", "^宅", "é",
     "a" * 10_000, "宅" * 10_000, "", " ", "\x00", "\ud83d"],
)  # fmt: skip
def test_nothing_typed_is_an_error(ledger: Ledger, typed: str) -> None:
    ledgers.enter(ledger)
    assert len(ledger.reading.ids(Selection(text=typed))) in (0, 1)


@pytest.mark.parametrize(
    "typed",
    ["张国强", "国强", "zgq", "lj", "zjd", "宅基 地界", "13900000117", "0117", "YX01-26Q1-001",
     "yx01", "26q1", "3组", "青石桥村3组", "约40厘米", "滴水线", "按原界桩", "ＹＸ０１", "强", "1"],
)  # fmt: skip
def test_a_case_is_found_by_any_of_its_words(ledger: Ledger, typed: str) -> None:
    ledgers.enter(ledger)
    assert len(ledger.reading.ids(Selection(text=typed))) == 1


@pytest.mark.parametrize("typed", ["张强", "国建", "地宅", "40厘约", "13900000118", "é", "强李"])
def test_other_words_find_nothing(ledger: Ledger, typed: str) -> None:
    ledgers.enter(ledger)
    assert len(ledger.reading.ids(Selection(text=typed))) == 0


@pytest.mark.parametrize(
    ("name", "typed"),
    [("单小红", "sxh"), ("单小红", "dxh"), ("仇大明", "qdm"), ("曾凡", "zf"), ("解放", "xf")],
)
def test_all_readings_of_a_surname_count(name: str, typed: str) -> None:
    assert typed in search.spellings(name)


def test_what_was_replaced_is_not_found_any_more(ledger: Ledger) -> None:
    subject = ledgers.enter(ledger, ledgers.SCREENED, ledgers.ASSESSED, ledgers.ASSIGNED)
    assert len(ledger.reading.ids(Selection(text="周建民"))) == 1
    ledger.retract(subject, "交错了人")
    assert len(ledger.reading.ids(Selection(text="周建民"))) == 0
