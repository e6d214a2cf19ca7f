import hashlib
import json

from db.model.entry import CHAIN_START, NOTHING, Entry, Head, compact, personal_digest, write_entry
from db.model.kinds import KINDS, columns, write
from tests.ledgers import SCREENED


def written(**changes: object) -> Entry:
    data, personal = write(SCREENED)
    values: dict[str, object] = {
        "n": 1, "head": Head("w", 0, CHAIN_START), "arrived": "2026-03-05T09:00:00",
        "at": "2026-03-05T09:00:00", "account": "a", "batch": "", "subject": "case:s/1",
        "turn": 1, "kind": "Screened", "version": 1, "data": data, "personal": personal,
    }  # fmt: skip
    return write_entry(**(values | changes))  # type: ignore[arg-type]  # checked by use


def test_only_codes_days_numbers_and_names_of_things_are_data() -> None:
    data = {
        column.name
        for kind in KINDS.values()
        for column in columns(kind)
        if not column.personal and not isinstance(column.default, int | None)
    }
    days = {"on", "accepted_on", "due_on", "ends_on", "notified_on", "perform_by", "resolved_on",
            "revisit_on", "starts_on", "until"}  # fmt: skip
    codes = {
        "activity", "agreement", "answer", "brings", "category", "closed_out", "doubt",
        "doubts", "early_sign", "first_or_repeat", "mask", "method", "outcome", "paper",
        "performance", "reason", "referral_result", "result", "revisit_method", "risk", "role",
        "satisfaction", "settles", "source", "state", "view", "village", "villages", "what",
    }  # fmt: skip
    numbers = {"no", "year"}
    entries = {"case", "drive", "file", "file_hash", "grew_chain", "grew_writer", "head",
               "left_out", "like", "station", "target", "values"}  # fmt: skip
    signed = {"carried", "figures", "indicator", "naming", "papers", "parts", "sums", "things"}
    # The unit that has the matter in hand, and settings such as the names of villages.
    assert data == days | codes | numbers | entries | signed | {"office", "value", "also"}


def test_chain_is_the_documented_hash_of_previous_chain_and_header() -> None:
    entry = written()
    header = json.dumps(
        ["w", 1, "2026-03-05T09:00:00", "a", "", "case:s/1", 1, "Screened", 1,
         hashlib.sha256(entry.data).hexdigest(),
         hashlib.sha256((entry.salt or b"") + (entry.personal or b"")).hexdigest()],
        separators=(",", ":"), ensure_ascii=False,
    ).encode()  # fmt: skip
    assert entry.chain == hashlib.sha256(bytes(32) + header).digest()


def test_place_in_this_copy_is_not_hashed() -> None:
    entry = written(personal={})
    assert written(n=9, arrived="2030-01-01T00:00:00", personal={}).chain == entry.chain


def test_names_and_phones_are_personal_and_codes_are_data() -> None:
    entry = written()
    assert entry.personal is not None
    for word in ("张国强", "13900000117", "滴水线", "宅基地界址"):
        assert word in entry.personal.decode()
        assert word not in entry.data.decode()
    assert '"category":"homestead"' in entry.data.decode()


def test_nothing_personal_has_the_digest_of_the_empty_string_and_no_salt() -> None:
    entry = written(personal={})
    assert (entry.personal, entry.salt, entry.personal_digest) == (None, None, NOTHING)
    assert personal_digest(None, None) == hashlib.sha256(b"").digest()


def test_equal_personal_parts_have_different_digests() -> None:
    assert written().personal_digest != written().personal_digest


def test_half_a_surrogate_pair_is_written_as_a_question_mark() -> None:
    assert compact({"x": "\ud83d"}) == b'{"x":"?"}'
