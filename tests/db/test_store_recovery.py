import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from db.errors import Refused
from db.store.recovery import ALPHABET, decode, encode

SECRETS = st.binary(min_size=16, max_size=16)
PLACES = st.integers(0, 27)


def refusal(text: str) -> Refused:
    with pytest.raises(Refused) as caught:
        decode(text)
    assert caught.value.code == "wrong_recovery_code"
    return caught.value


def test_the_alphabet_has_no_look_alikes() -> None:
    assert len(set(ALPHABET)) == 32
    assert not set("ILOU") & set(ALPHABET)


@given(SECRETS)
@example(bytes(16))
@example(b"\xff" * 16)
def test_a_code_gives_its_secret_back(secret: bytes) -> None:
    code = encode(secret)
    assert re.fullmatch(r"[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){6}", code)
    assert decode(code) == secret


@given(SECRETS)
def test_handwriting_is_read_as_meant(secret: bytes) -> None:
    code = encode(secret)
    assert decode(code.lower()) == secret
    assert decode(code.replace("-", "")) == secret
    assert decode("  " + code.replace("-", " – ") + "\n") == secret
    assert decode(code.replace("1", "l").replace("0", "o")) == secret
    assert decode(code.replace("1", "I").replace("0", "O")) == secret
    full_width = "".join(chr(ord(each) + 0xFEE0) for each in code)
    assert decode(full_width) == secret


@given(SECRETS, PLACES, st.integers(1, 31))
def test_every_single_wrong_character_is_found(secret: bytes, place: int, step: int) -> None:
    characters = list(encode(secret).replace("-", ""))
    there = ALPHABET.index(characters[place])
    characters[place] = ALPHABET[(there + step) % 32]
    assert refusal("".join(characters)).facts == {"groups": (), "missing": 0}


@given(SECRETS, PLACES, PLACES)
def test_every_swap_is_found(secret: bytes, one: int, other: int) -> None:
    characters = list(encode(secret).replace("-", ""))
    swapped = characters.copy()
    swapped[one], swapped[other] = characters[other], characters[one]
    if swapped == characters:
        assert decode("".join(swapped)) == secret
    else:
        refusal("".join(swapped))


def test_all_changes_and_neighbour_swaps_of_one_code() -> None:
    code = encode(bytes(range(100, 116))).replace("-", "")
    changed = {
        code[:place] + each + code[place + 1 :]
        for place in range(28)
        for each in ALPHABET
        if each != code[place]
    }
    swapped = {code[:at] + code[at + 1] + code[at] + code[at + 2 :] for at in range(27)} - {code}
    assert len(changed) == 28 * 31
    for wrong in changed | swapped:
        refusal(wrong)


@pytest.mark.parametrize(
    ("typed", "groups", "missing"),
    [
        ("", (), 28),
        ("0000", (), 24),
        ("0" * 29, (), -1),
        ("0U00-0000-0000-0000-0000-0000-00*0", (1, 7), 0),
        ("码", (1,), 27),
    ],
)
def test_what_is_wrong_is_named(typed: str, groups: tuple[int, ...], missing: int) -> None:
    assert refusal(typed).facts == {"groups": groups, "missing": missing}


@given(st.text(max_size=60))
def test_any_text_is_a_secret_or_refused(text: str) -> None:
    try:
        said: object = len(decode(text))
    except Refused as refused:
        said = refused.code
    assert said in (16, "wrong_recovery_code")
