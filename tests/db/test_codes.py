"""The code lists: labels, and the words villages write for a code."""

import pytest

from db.model import codes

LISTS_OF_A_RETURN = ("category", "source", "risk", "state", "method", "agreement", "satisfaction")


@pytest.mark.parametrize(
    ("name", "word", "code"),
    [
        ("category", "邻里纠纷", "neighbour"),
        ("category", "neighbour", "neighbour"),
        ("category", "村务与集体三资", "village_affairs"),
        ("category", " 邻　里 ", "neighbour"),
        ("source", "村（社区）上报", "village"),
        ("source", "１２３４５", "hotline"),
        ("risk", "a", "red"),
        ("risk", "绿", "blue"),
        ("state", "√", "resolved"),
        ("agreement", "是", "written"),
        ("category", "鸡毛蒜皮", None),
        ("no_such_list", "是", None),
    ],
)
def test_word_names_its_code(name: str, word: str, code: str | None) -> None:
    assert codes.lookup(name, word) == code


@pytest.mark.parametrize("name", LISTS_OF_A_RETURN)
def test_each_code_is_found_by_its_own_labels(name: str) -> None:
    assert codes.codes(name)
    for code in codes.codes(name):
        assert codes.lookup(name, code) == code
        assert codes.lookup(name, codes.label(name, code)) == code
        assert codes.lookup(name, codes.label(name, code, "en")) == code


def test_chinese_labels_have_chinese_brackets() -> None:
    shown = [codes.label(name, code) for name in LISTS_OF_A_RETURN for code in codes.codes(name)]
    assert "村（社区）上报" in shown
    assert not [label for label in shown if "(" in label or ")" in label]


def test_labels_in_both_languages() -> None:
    assert codes.label("stage", "resolved") == "待销号"
    assert codes.label("stage", "resolved", "en") == "To close out"
    assert codes.label("stage", "from_later") == "from_later"


def test_codes_keep_the_order_of_the_list() -> None:
    assert codes.codes("risk") == ("red", "orange", "yellow", "blue")
    assert codes.codes("no_such_list") == ()
    assert codes.is_code("risk", "red")
    assert not codes.is_code("risk", "红")


def test_no_heading_names_two_columns() -> None:
    words = [codes.word_key(word) for column in codes.headers().values() for word in column]
    assert len(words) == len(set(words))
