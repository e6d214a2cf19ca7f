"""The recovery code: the secret itself, written so that a person can copy it from paper.

28 characters of Crockford's base32 (no I, L, O, U) in seven groups. Read as one number of 140 bits
the code is divisible by the prime 1021; so each single wrong character, and each swap of two, is
found: neither 32^k nor 32^k - 1 for k < 28 is.
"""

import unicodedata
from typing import Final

from db.errors import Refused
from db.store.keys import SECRET_BYTES

ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH: Final = 28
GROUP: Final = 4
_PRIME: Final = 1021
_CHECK_BITS: Final = 10
_MISREAD: Final = str.maketrans({"I": "1", "L": "1", "O": "0"})


def encode(secret: bytes) -> str:
    """Return the code of a 16-byte secret, such as `0ABC-1DEF-…`."""
    shifted = int.from_bytes(secret) << _CHECK_BITS
    number = shifted + -shifted % _PRIME
    characters = [ALPHABET[number >> 5 * place & 31] for place in reversed(range(LENGTH))]
    code = "".join(characters)
    return "-".join(code[start : start + GROUP] for start in range(0, LENGTH, GROUP))


def decode(text: str) -> bytes:
    """Return the secret of a typed code; case, blanks, dashes, and I, L, O do not matter.

    Raises `Refused` with `wrong_recovery_code`: `groups` are the groups, from 1, that hold a
    character no code has, and `missing` the number of characters too few (negative: too many).
    """
    typed = _plain(text)
    wrong = {place // GROUP + 1 for place, each in enumerate(typed) if each not in ALPHABET}
    missing = LENGTH - len(typed)
    if wrong or missing:
        raise Refused("wrong_recovery_code", groups=tuple(sorted(wrong)), missing=missing)
    number = 0
    for character in typed:
        number = number << 5 | ALPHABET.index(character)
    secret = number >> _CHECK_BITS
    if number % _PRIME or secret >= 1 << 8 * SECRET_BYTES:
        raise Refused("wrong_recovery_code", groups=(), missing=0)
    return secret.to_bytes(SECRET_BYTES)


def _plain(text: str) -> str:
    """Return the letters and digits alone, capital, with the look-alikes read as meant."""
    folded = unicodedata.normalize("NFKC", text).upper().translate(_MISREAD)
    return "".join(
        each for each in folded if not each.isspace() and unicodedata.category(each) not in _BETWEEN
    )


_BETWEEN: Final = {"Pd", "Pc", "Cf", "Cc"}
