"""Chinese line breaking: examples, and properties that hold for any text."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.papers import fonts
from desktop.papers.text import Setting, break_full_width, break_mixed

SIZE = 10.0
NEVER_FIRST = set("，。、：；！？）》”’.,;:!?)]…%")
NEVER_LAST = set("（《“‘([")
ALPHABET = "张王李村年元起，。、：；！？（）《》“” 　\u00a0\u200b12390abcXYZ-./%…—\"'()[]𠮷㛃\t"
TEXTS = st.text(ALPHABET, max_size=60)
WIDTHS = st.floats(min_value=5, max_value=200)


@pytest.fixture(scope="module")
def setting() -> Setting:
    return Setting(fonts.body(), SIZE)


def inked(text: str) -> str:
    """What of a text leaves ink: no spaces, nothing invisible."""
    return "".join(
        char
        for char in text
        if unicodedata.category(char) not in {"Zs", "Cf", "Cc", "Zl", "Zp"}
        and "VARIATION SELECTOR" not in unicodedata.name(char, "")
    )


@given(text=TEXTS | st.text(st.characters(exclude_categories=["Cn"]), max_size=40), width=WIDTHS)
def test_nothing_is_lost(setting: Setting, text: str, width: float) -> None:
    assert inked("".join(setting.lines(text, width))) == inked(text)


@given(text=TEXTS, width=WIDTHS)
def test_no_line_is_wider_than_the_box(setting: Setting, text: str, width: float) -> None:
    for line in setting.lines(text, width):
        assert setting.width(line) <= width + 0.01 or len(line) == 1


def legal(text: str, at: int) -> bool:
    before, after = text[:at].rstrip(" 　"), text[at:].lstrip(" 　")
    return bool(before) and before[-1] not in NEVER_LAST and after[0] not in NEVER_FIRST


@given(text=TEXTS, width=WIDTHS)
def test_marks_stay_where_they_belong(setting: Setting, text: str, width: float) -> None:
    lines = setting.lines(text, width)
    for line, following in pairwise(lines):
        if following[0] in NEVER_FIRST or line[-1] in NEVER_LAST:
            assert not any(legal(line + following, at) for at in range(1, len(line)))


@given(
    text=st.text("张王李，。、：；（）《》「」", min_size=1, max_size=60), per=st.integers(1, 12)
)
def test_the_fast_path_breaks_as_the_slow_one(text: str, per: int) -> None:
    edges = [1000.0 * n for n in range(len(text) + 1)]
    slow = list(break_mixed(text, edges, per * 1000.0))
    assert list(break_full_width(text, per)) == slow


@given(text=TEXTS, width=WIDTHS)
def test_balanced_lines_are_as_many_and_fit(setting: Setting, text: str, width: float) -> None:
    plain, even = setting.lines(text, width), setting.balanced(text, width)
    assert len(even) == len(plain)
    assert inked("".join(even)) == inked("".join(plain))
    assert all(setting.width(line) <= width + 0.01 or len(line) == 1 for line in even)


@pytest.mark.parametrize(
    ("text", "ems", "expected"),
    [
        ("双方互谅互让，一次了结", 6, ("双方互谅互", "让，一次了结")),
        ("他说（如下）完", 3, ("他说", "（如", "下）完")),
        ("他们说：“好的”", 4, ("他们说：", "“好的”")),
        ("现场有照片12张", 6, ("现场有照片", "12张")),
        ("发生于某日2026年春", 6, ("发生于某日", "2026年春")),
        ("共计赔偿3.5万元整", 5, ("共计赔偿", "3.5万元整")),
        ("争议见于第3号文件", 5, ("争议见于", "第3号文件")),
        ("请见 agreement 一文", 6, ("请见", "agreement", "一文")),
        ("张三\u00a0李四", 2.5, ("张", "三\u00a0李", "四")),
        ("甲\n\n乙\r\n丙\n", 9, ("甲", "", "乙", "丙")),
        ("甲\u200b乙\ufeff丙\u00ad", 9, ("甲乙丙",)),
        ("他等——至今", 3, ("他等", "——至", "今")),
        ("他等了很久……至今", 6, ("他等了很", "久……至今")),
        ("YX01-26Q1-003", 5.5, ("YX01-26Q1-", "003")),
        ("　　缩进不占格", 9, ("缩进不占格",)),
        ("", 9, ()),
        (" \n ", 9, ()),
    ],
)
def test_examples(setting: Setting, text: str, ems: float, expected: tuple[str, ...]) -> None:
    assert setting.lines(text, ems * SIZE) == expected


@pytest.mark.parametrize(
    ("text", "ems", "expected"),
    [
        ("宅基地与房屋", 5, ("宅基地", "与房屋")),
        ("当事人（甲方）", 5, ("当事人", "（甲方）")),
        ("石桥镇双河村", 5, ("石桥镇", "双河村")),
        ("邻里", 5, ("邻里",)),
        ("YX01-26Q1-1003", 5.5, ("YX01-26Q1-", "1003")),
    ],
)
def test_balanced_examples(
    setting: Setting, text: str, ems: float, expected: tuple[str, ...]
) -> None:
    assert setting.balanced(text, ems * SIZE) == expected


def test_a_long_cell_of_one_kind_of_mark_ends(setting: Setting) -> None:
    for mark in "（，“…":
        lines = setting.lines(mark * 5000, 100)
        assert "".join(lines) == mark * 5000
        assert len(lines) == 500
