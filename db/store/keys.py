"""The secret of a ledger, and `keys.json`, which holds it wrapped by each account's password.

A ledger has one random secret. It is stretched to the database key, printed as the recovery code,
and kept in `keys.json` once for each account, encrypted with AES-GCM under scrypt of the password.
Changing a password rewrites that small file, not the ledger.
"""

import hashlib
import json
import secrets
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from db.errors import Environment, Refused
from db.store.durable import disk_errors, write_whole

KEYS_FILE: Final = "keys.json"
SECRET_BYTES: Final = 16
SHORTEST_PASSWORD: Final = 8
_FORMAT: Final = 1
_NONCE_BYTES: Final = 12
_SALT_BYTES: Final = 16
_KEY_BYTES: Final = 32
_MARK_BYTES: Final = 16
_MOST_MEMORY: Final = 2**28
"""No scrypt parameters of a file may ask for more than 256 MB."""


def new_secret() -> bytes:
    """Return 128 random bits."""
    return secrets.token_bytes(SECRET_BYTES)


def database_key(secret: bytes) -> bytes:
    """Return the raw key of the database (32 bytes) and the mark its file begins with (16)."""
    length = _KEY_BYTES + _MARK_BYTES
    return HKDF(SHA256(), length, salt=None, info=b"loopbook/database/1").derive(secret)


def check_password(password: str) -> None:
    """Raise `Refused` with `weak_password` for one that is too short."""
    if len(_normal(password)) < SHORTEST_PASSWORD:
        raise Refused("weak_password", shortest=SHORTEST_PASSWORD)


def _mark_of(key: bytes) -> str:
    """Return what names the secret of a database key without giving it away."""
    return key[_KEY_BYTES:].hex()


@dataclass(frozen=True, slots=True)
class Cost:
    """What scrypt takes: `128·n·r` bytes of memory, about 60 ms at the default."""

    n: int = 2**15
    r: int = 8
    p: int = 1

    def stretch(self, password: str, salt: bytes) -> bytes:
        """Return 32 bytes that are slow to guess."""
        told = _normal(password).encode("utf-8", "surrogatepass")
        return Scrypt(salt=salt, length=_KEY_BYTES, n=self.n, r=self.r, p=self.p).derive(told)

    def is_sane(self) -> bool:
        """Tell whether scrypt takes these numbers and this PC can bear them."""
        power = self.n > 1 and self.n & (self.n - 1) == 0
        return power and self.r > 0 and 0 < self.p <= 16 and 128 * self.n * self.r <= _MOST_MEMORY


@dataclass(frozen=True, slots=True)
class Wrapped:
    """A secret, encrypted; `mark` tells which one."""

    mark: str
    nonce: bytes
    box: bytes


@dataclass(frozen=True, slots=True)
class Slot:
    """One account's way in. More than one wrapped secret only while a ledger changes its secret."""

    account: str
    name: str
    salt: bytes
    cost: Cost
    wrapped: tuple[Wrapped, ...]


class Keyring:
    """The slots of `keys.json`; changes count once they are saved."""

    def __init__(self, slots: tuple[Slot, ...] = ()) -> None:
        self._slots = slots

    @classmethod
    def load(cls, folder: Path) -> Self:
        """Read the ledger's `keys.json`; raise `Environment` `keys_missing` or `keys_damaged`."""
        path = folder / KEYS_FILE
        if not path.is_file():
            raise Environment("keys_missing", path=str(path))
        with disk_errors(path):
            content = path.read_bytes()
        try:
            return cls(_parse(content))
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise Environment("keys_damaged", path=str(path)) from error

    def save(self, folder: Path) -> None:
        """Write `keys.json` whole; raise `Environment` where the disk refuses."""
        write_whole(folder / KEYS_FILE, _format(self._slots))

    @contextmanager
    def kept(self) -> Iterator[None]:
        """Take back what the block changed if it fails, such as a save that the disk refuses."""
        before = self._slots
        try:
            yield
        except BaseException:
            self._slots = before
            raise

    def accounts(self) -> tuple[str, ...]:
        """Return the names that can sign in, in the order they were added."""
        return tuple(slot.name for slot in self._slots)

    def account_named(self, name: str) -> str:
        """Return the key of the account, or raise `Refused` with `unknown_account`."""
        return self._slot_named(name).account

    def unwrap(self, name: str, password: str) -> bytes:
        """Return the secret, or raise `Refused` with `unknown_account` or `wrong_password`."""
        slot = self._slot_named(name)
        cipher = AESGCM(slot.cost.stretch(password, slot.salt))
        wrapped = slot.wrapped[0]
        try:
            return cipher.decrypt(wrapped.nonce, wrapped.box, _bound_to(slot.account, wrapped.mark))
        except InvalidTag as error:
            raise Refused("wrong_password", account=slot.name) from error

    def opens(self, key: bytes) -> bool:
        """Tell whether the accounts hold the secret that this database key was made from."""
        mark = _mark_of(key)
        return any(wrapped.mark == mark for slot in self._slots for wrapped in slot.wrapped)

    def set_password(self, account: str, name: str, password: str, secret: bytes) -> None:
        """Give an account its password, adding it where it is new.

        Raises `Refused` with `weak_password` (fewer than 8 characters) or `name_taken`.
        """
        check_password(password)
        name = _normal(name).strip()
        if any(slot.name == name and slot.account != account for slot in self._slots):
            raise Refused("name_taken", account=name)
        slot = _wrap(account, name, password, secret)
        kept = [slot if old.account == account else old for old in self._slots]
        self._slots = tuple(kept if slot in kept else [*kept, slot])

    def remove(self, account: str) -> None:
        """Take an account's way in away; the file that it once read keeps its secret."""
        self._slots = tuple(slot for slot in self._slots if slot.account != account)

    def _slot_named(self, name: str) -> Slot:
        wanted = _normal(name).strip()
        for slot in self._slots:
            if slot.name == wanted:
                return slot
        raise Refused("unknown_account", account=name)


def _normal(text: str) -> str:
    """Return text as any input method and keyboard would have sent it."""
    return unicodedata.normalize("NFKC", text)


def _wrap(account: str, name: str, password: str, secret: bytes) -> Slot:
    salt, nonce, cost = secrets.token_bytes(_SALT_BYTES), secrets.token_bytes(_NONCE_BYTES), Cost()
    mark = _mark_of(database_key(secret))
    box = AESGCM(cost.stretch(password, salt)).encrypt(nonce, secret, _bound_to(account, mark))
    return Slot(account, name, salt, cost, (Wrapped(mark, nonce, box),))


def _bound_to(account: str, mark: str) -> bytes:
    """Return what a wrapped secret is only valid with."""
    return f"loopbook/keys/{_FORMAT}\n{account}\n{mark}".encode()


def _format(slots: tuple[Slot, ...]) -> bytes:
    rows = [
        {
            "account": slot.account,
            "name": slot.name,
            "salt": slot.salt.hex(),
            "n": slot.cost.n,
            "r": slot.cost.r,
            "p": slot.cost.p,
            "wrapped": [
                {"mark": each.mark, "nonce": each.nonce.hex(), "box": each.box.hex()}
                for each in slot.wrapped
            ],
        }
        for slot in slots
    ]
    document = {"format": _FORMAT, "slots": rows, "digest": _digest(rows)}
    return json.dumps(document, ensure_ascii=False, indent=1).encode()


def _digest(rows: object) -> str:
    """Return a checksum: with it damage of the file is not taken for a wrong password."""
    compact = json.dumps(rows, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return hashlib.sha256(compact.encode()).hexdigest()


def _parse(content: bytes) -> tuple[Slot, ...]:
    document = json.loads(content)
    rows = document["slots"]
    if document["format"] != _FORMAT or document["digest"] != _digest(rows):
        raise ValueError("not what was written")
    return tuple(_parse_slot(row) for row in rows)


def _parse_slot(row: dict[str, object]) -> Slot:
    numbers = {field: row[field] for field in ("n", "r", "p")}
    cost = Cost(**{field: int(str(number)) for field, number in numbers.items()})
    wrapped = row["wrapped"]
    if not cost.is_sane() or not isinstance(wrapped, list) or not wrapped:
        raise ValueError("not a slot")
    return Slot(
        str(row["account"]),
        str(row["name"]),
        bytes.fromhex(str(row["salt"])),
        cost,
        tuple(
            Wrapped(str(each["mark"]), bytes.fromhex(each["nonce"]), bytes.fromhex(each["box"]))
            for each in wrapped
        ),
    )
