"""One entry of the book, and the digests that chain it to the one before."""

import hashlib
import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from operator import attrgetter
from typing import Final

CHAIN_START: Final = bytes(32)
NOTHING: Final = hashlib.sha256(b"").digest()
SALT_BYTES: Final = 16
HEAD_DIGITS: Final = 12
HEADER_FIELDS: Final = (
    "writer", "seq", "at", "account", "batch", "subject", "turn", "kind", "version",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the book as it is stored: never overwritten, save that `Erased` empties two fields.

    `n` and `arrived` belong to this copy of the ledger and are not hashed. `at` and `arrived` are
    local times as ISO text to the second. `data` and `personal` are the stored JSON bytes;
    `personal` and `salt` are None where there is nothing personal or it was erased. Digests and
    chain are 32 bytes each.
    """

    n: int
    arrived: str
    writer: str
    seq: int
    at: str
    account: str
    batch: str
    subject: str
    turn: int | None
    kind: str
    version: int
    data: bytes
    personal: bytes | None
    salt: bytes | None
    digest: bytes
    personal_digest: bytes
    chain: bytes

    @property
    def id(self) -> str:
        """Return `writer:seq`, which names this entry in every copy."""
        return f"{self.writer}:{self.seq}"

    @property
    def line_kind(self) -> str:
        """Return what the subject is: `case`, `account`, `setting` …"""
        return self.subject.partition(":")[0]

    def chained(self, before: bytes) -> bytes:
        """Return the chain value this entry must have after `before`."""
        return chain(before, _HEADER(self), self.digest, self.personal_digest)


@dataclass(frozen=True, slots=True)
class Head:
    """The last entry of a writer, as printed in the foot of every paper (账页码)."""

    writer: str
    seq: int
    chain: bytes

    def __str__(self) -> str:
        return f"{self.seq}:{self.chain.hex()[:HEAD_DIGITS]}"


_HEADER: Final = attrgetter(*HEADER_FIELDS)
to_json: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def chain(
    before: bytes, header: tuple[object, ...], digest: bytes, personal_digest: bytes
) -> bytes:
    """Return SHA-256 of the chain before, and of the header and both digests as a JSON array."""
    told = compact([*header, digest.hex(), personal_digest.hex()])
    return hashlib.sha256(before + told).digest()


def compact(value: object) -> bytes:
    """Return JSON without blanks, as UTF-8: the form in which everything is stored and hashed."""
    return to_json(value).encode("utf-8", "replace")


def data_digest(data: bytes) -> bytes:
    """Return SHA-256 of the stored data."""
    return hashlib.sha256(data).digest()


def personal_digest(salt: bytes | None, personal: bytes | None) -> bytes:
    """Return SHA-256 of salt and personal part, of the empty string where there is none."""
    if personal is None:
        return NOTHING
    return hashlib.sha256((salt or b"") + personal).digest()


def write_entry(
    *,
    n: int,
    head: Head,
    arrived: str,
    at: str,
    account: str,
    batch: str,
    subject: str,
    turn: int | None,
    kind: str,
    version: int,
    data: Mapping[str, object],
    personal: Mapping[str, object],
) -> Entry:
    """Return the entry that follows `head`, chained to it, as number `n` of this copy."""
    body = compact(data)
    private = compact(personal) if personal else None
    salt = secrets.token_bytes(SALT_BYTES) if private is not None else None
    digest, hidden = data_digest(body), personal_digest(salt, private)
    header = (head.writer, head.seq + 1, at, account, batch, subject, turn, kind, version)
    return Entry(
        n, arrived, *header, body, private, salt, digest, hidden,
        chain(head.chain, header, digest, hidden),
    )  # fmt: skip
