import hashlib
import hmac
import json
import os
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.errors import Environment, LoopbookError, Refused
from db.store.keys import KEYS_FILE, Keyring, database_key, new_secret

SECRET = bytes(range(16))
PASSWORD = "回龙镇 2026 信访"


@pytest.fixture(scope="module")
def ring() -> Keyring:
    ring = Keyring()
    ring.set_password("a1", "王负责", PASSWORD, SECRET)
    return ring


@pytest.fixture
def folder(tmp_path: Path, ring: Keyring) -> Path:
    ring.save(tmp_path)
    return tmp_path


def loaded(folder: Path) -> object:
    """Return the slots that were read, or the code of what was said."""
    try:
        return Keyring.load(folder)._slots
    except LoopbookError as error:
        return error.code


def code_of_loading(folder: Path) -> str:
    with pytest.raises(Environment) as caught:
        Keyring.load(folder)
    return caught.value.code


def test_secrets_are_random_and_of_128_bits() -> None:
    assert len(new_secret()) == 16
    assert len({new_secret() for _ in range(20)}) == 20


def test_the_database_key_is_hkdf_of_the_secret() -> None:
    # HKDF-SHA256 (RFC 5869) with an empty salt, written out with hmac alone.
    extracted = hmac.digest(bytes(32), SECRET, "sha256")
    info = b"loopbook/database/1"
    first = hmac.digest(extracted, info + b"\x01", "sha256")
    second = hmac.digest(extracted, first + info + b"\x02", "sha256")
    assert database_key(SECRET) == first + second[:16]


def test_the_right_password_gives_the_secret_back(folder: Path) -> None:
    ring = Keyring.load(folder)
    assert ring.accounts() == ("王负责",)
    assert ring.account_named(" 王负责 ") == "a1"
    assert ring.unwrap("王负责", PASSWORD) == SECRET


def test_full_width_typing_is_the_same_password(folder: Path) -> None:
    assert Keyring.load(folder).unwrap("王负责", "回龙镇　２０２６ 信访") == SECRET


def test_neither_secret_nor_password_is_in_the_file(folder: Path) -> None:
    content = (folder / KEYS_FILE).read_bytes()
    assert SECRET.hex().encode() not in content
    assert database_key(SECRET)[:32].hex().encode() not in content
    assert PASSWORD.encode() not in content


@pytest.mark.parametrize("typed", ["", PASSWORD + "x", PASSWORD[:-1], PASSWORD.upper() + " "])
def test_a_wrong_password(folder: Path, typed: str) -> None:
    with pytest.raises(Refused) as caught:
        Keyring.load(folder).unwrap("王负责", typed)
    assert caught.value.code == "wrong_password"


def test_an_unknown_account(folder: Path) -> None:
    with pytest.raises(Refused, match="unknown_account"):
        Keyring.load(folder).unwrap("李经办", PASSWORD)


@pytest.mark.parametrize("password", ["", "1234567", "一二三四五六七"])
def test_a_short_password_is_refused_and_changes_nothing(password: str) -> None:
    ring = Keyring()
    with pytest.raises(Refused, match="weak_password"):
        ring.set_password("a1", "王", password, SECRET)
    assert ring.accounts() == ()


@pytest.mark.parametrize("password", ["一二三四五六七八", "长" * 5000, "\ud800" * 8])
def test_long_and_strange_passwords_work(password: str) -> None:
    ring = Keyring()
    ring.set_password("a1", "王", password, SECRET)
    assert ring.unwrap("王", password) == SECRET


def test_changing_and_adding_and_removing(tmp_path: Path) -> None:
    ring = Keyring()
    ring.set_password("a1", "王", "first password", SECRET)
    ring.set_password("a2", "李", "other password", SECRET)
    ring.set_password("a1", "王", "second password", SECRET)
    ring.save(tmp_path)
    ring = Keyring.load(tmp_path)
    assert ring.accounts() == ("王", "李")
    assert ring.unwrap("王", "second password") == SECRET
    assert ring.unwrap("李", "other password") == SECRET
    with pytest.raises(Refused, match="wrong_password"):
        ring.unwrap("王", "first password")
    ring.remove("a2")
    assert ring.accounts() == ("王",)


def test_two_accounts_never_share_a_name(ring: Keyring) -> None:
    with pytest.raises(Refused, match="name_taken"):
        ring.set_password("a2", "王负责 ", "other password", SECRET)
    assert ring.accounts() == ("王负责",)


def test_it_knows_its_own_secret(ring: Keyring) -> None:
    assert ring.opens(database_key(SECRET))
    assert not ring.opens(database_key(new_secret()))


def test_missing(tmp_path: Path) -> None:
    assert code_of_loading(tmp_path) == "keys_missing"


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"\xff\xfe", b"[]", b"null", b'"x"', b'{"format": 1, "slots": []}', b"{}"],
)
def test_not_a_keys_file(tmp_path: Path, content: bytes) -> None:
    (tmp_path / KEYS_FILE).write_bytes(content)
    assert code_of_loading(tmp_path) == "keys_damaged"


def test_parameters_that_no_pc_can_bear(folder: Path) -> None:
    document = json.loads((folder / KEYS_FILE).read_bytes())
    document["slots"][0]["n"] = 2**40
    rows = json.dumps(
        document["slots"], ensure_ascii=False, separators=(",", ":"), sort_keys=True
    ).encode()
    document["digest"] = hashlib.sha256(rows).hexdigest()
    (folder / KEYS_FILE).write_text(json.dumps(document), "utf-8")
    assert code_of_loading(folder) == "keys_damaged"


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_a_changed_byte_is_damage_and_never_a_wrong_password(
    tmp_path_factory: pytest.TempPathFactory, ring: Keyring, data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("keys")
    ring.save(folder)
    content = bytearray((folder / KEYS_FILE).read_bytes())
    place = data.draw(st.integers(0, len(content) - 1))
    content[place] ^= data.draw(st.integers(1, 255))
    (folder / KEYS_FILE).write_bytes(content)
    # Blanks between the words of JSON carry nothing: a change there is none.
    assert loaded(folder) in (ring._slots, "keys_damaged")


def test_saving_replaces_the_file_whole(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = (folder / KEYS_FILE).read_bytes()
    ring = Keyring.load(folder)
    ring.remove("a1")

    def refuse(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", refuse)
        with pytest.raises(Environment, match="disk_full"):
            ring.save(folder)
    assert [file.name for file in folder.iterdir()] == [KEYS_FILE]
    assert (folder / KEYS_FILE).read_bytes() == before


def test_a_password_costs_time_once(ring: Keyring) -> None:
    started = time.process_time()
    ring.unwrap("王负责", PASSWORD)
    assert 0.01 < time.process_time() - started < 2
