"""What a paper hides: names, phones and addresses of the parties, wherever they stand."""

import re
import unicodedata
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.model.mask import (
    ADDRESS_GONE,
    FREE_TEXTS,
    NUMBER_GONE,
    TITLE_GONE,
    Hiding,
    Mask,
    is_body,
    mask_name,
    mask_row,
)
from db.model.party import Party


@dataclass(frozen=True, slots=True)
class Plain:
    """A row with the fields that masks know, and one they leave alone."""

    applicants: tuple[Party, ...] = ()
    respondents: tuple[Party, ...] = ()
    title: str = ""
    place: str = ""
    facts: str = ""
    claim: str = ""
    opinion: str = ""
    measures: str = ""
    progress: str = ""
    remarks: str = ""
    finder: str = ""
    office: str = ""
    handler: str = ""
    leader: str = ""
    category: str = "neighbour"
    no: str = "YX01-26Q1-003"


PARTY = Party("张三", "13900000001", "青石桥村3组12号")


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("张三", "张某"),
        ("张 三", "张某"),
        ("欧阳建国", "欧阳某"),
        ("诸葛亮", "诸葛某"),
        ("司马", "司某"),
        ("张和平", "张某"),
        ("王桂兰（女，45岁）", "王某"),
        ("阿依古丽·买买提", "阿某"),
        ("李建村", "李某"),
        ("王学生", "王某"),
        ("刘六等6户", "刘某等6户"),
        ("刘六等十二人", "刘某等十二人"),
        ("张三、李四", "张某、李某"),
        ("宏达商贸有限公司", "宏达商贸有限公司"),
        ("青石桥村村委会", "青石桥村村委会"),
        ("农机合作社", "农机合作社"),
        ("建材店", "建材店"),
        ("惠民便利店", "惠民便利店"),
        ("3组村民", "3组村民"),
        ("全体业主", "全体业主"),
        ("12户", "12户"),
        ("张某", "张某"),
        ("", ""),
    ],
)
def test_how_a_party_is_named(name: str, shown: str) -> None:
    assert mask_name(name) == shown


@pytest.mark.parametrize(
    "written",
    [
        "13900000001",
        "139 0000 0001",
        "139-0000-0001",
        "139－0000－0001",
        "１３９００００００01",
        "+86 13900000001",
        "1390\u200b0000001",
        "(139)00000001",
        "0716-8234567",
        "（0716）8234567",
        "07168234567",
        "400-123-4567",
        "420101199001011234",
        "420101 19900101 123X",
        "6222 0000 0000 0000 123",
        "420101900101123",
    ],
)
def test_numbers_go_however_they_are_written(written: str) -> None:
    told = Hiding.of(()).text(f"请联系{written}，谢谢。")
    assert told == f"请联系{NUMBER_GONE}，谢谢。"


@pytest.mark.parametrize(
    "text",
    [
        "2026-01-01—2026-03-31",
        "2026年3月5日至2026年12月31日",
        "金额1200000元，另付18000.50元",
        "编号YX01-26Q1-003，东调协〔2026〕00128号",
        "现场照片12张、证人证言3份，1998年栽种",
        "",
    ],
)
def test_days_amounts_and_case_numbers_stay(text: str) -> None:
    assert Hiding.of((PARTY,)).text(text) == text


def test_brackets_around_a_number_stay_in_pairs() -> None:
    assert Hiding.of((PARTY,)).text("（13900000001，本人）") == f"（{NUMBER_GONE}，本人）"


def test_a_short_number_goes_where_the_text_calls_it_one() -> None:
    assert Hiding.of(()).text("微信：66123") == f"微信：{NUMBER_GONE}"


def test_part_of_a_recorded_phone_is_known_again() -> None:
    hiding = Hiding.of((Party("张三", "0716-8234567、13900000001"),))
    assert hiding.text("打8234567找他") == f"打{NUMBER_GONE}找他"
    assert hiding.text("尾号0000001的机主") == f"尾号{NUMBER_GONE}的机主"


def test_meeting_hides_the_parties_in_every_text() -> None:
    told = "张三（电话139 0000 0001，住青石桥村3组12号）与 李 四、张三丰、宏达公司争执"
    row = Plain(
        (PARTY, Party("张三丰")),
        (Party("李四", "", ""), Party("宏达公司")),
        **dict.fromkeys(FREE_TEXTS, told),
    )
    shown = mask_row(row, Mask.MEETING)
    hidden = f"张某（电话{NUMBER_GONE}，住{ADDRESS_GONE}）与 李某、张某、宏达公司争执"
    assert {getattr(shown, name) for name in FREE_TEXTS} == {hidden}
    assert shown.applicants == (Party("张某"), Party("张某"))
    assert shown.respondents == (Party("李某"), Party("宏达公司"))


def test_a_body_named_after_a_party_does_not_give_it_away() -> None:
    shown = mask_row(Plain((Party("张三"),), (Party("张三建材店"),)), Mask.MEETING)
    assert shown.respondents == (Party("张某建材店"),)


def test_public_has_neither_title_nor_free_text() -> None:
    row = Plain((PARTY,), (), handler="何某 13900000009", **dict.fromkeys(FREE_TEXTS, "张三"))
    shown = mask_row(row, Mask.PUBLIC)
    assert {getattr(shown, name) for name in FREE_TEXTS} == {""}
    assert shown.applicants == (Party("张某"),)
    assert shown.handler == f"何某 {NUMBER_GONE}"
    assert shown.no == row.no


def test_none_leaves_all_as_it_is() -> None:
    row = Plain((PARTY,), (), title="张三与李四邻里纠纷")
    assert mask_row(row, Mask.NONE) is row


@pytest.mark.parametrize("level", Mask)
def test_a_report_against_an_official_shows_no_name_and_no_narrative(level: Mask) -> None:
    told = "反映村支书王大山收受好处费3000元"
    texts = dict.fromkeys((*FREE_TEXTS, "finder", "handler", "leader"), told)
    row = Plain(
        (Party("周老五", "13900000003"),), (Party("王大山"),), category="conduct",
        office="区纪委（王大山案）", **texts,
    )  # fmt: skip
    shown = mask_row(row, level)
    assert shown.title == ("" if level is Mask.PUBLIC else TITLE_GONE)
    assert shown.office == "区纪委（王某案）"
    assert shown.no == row.no
    assert [part for part in ("大山", "好处", "周老五", "周某", "139") if part in repr(shown)] == []


SURNAMES = "赵钱孙李周吴郑王冯陈欧司诸东"
GIVEN = "三四五建国桂兰和平志强美玲阳马葛方丽文武"
names = st.builds(
    lambda surname, given: surname + given,
    st.sampled_from(SURNAMES),
    st.text(GIVEN, min_size=1, max_size=2),
)
phones = st.one_of(
    st.from_regex(r"1[3-9]\d{9}", fullmatch=True),
    st.from_regex(r"0\d{2,3}-[2-9]\d{6,7}", fullmatch=True),
).filter(str.isascii)
parties = st.builds(Party, names, phones, st.just("枫林镇大河村5组8号"))
between = st.text(" -\u3000－", max_size=2)
words = st.text("与因排水沟发生争执，。电话住元年月0123456789 ", max_size=12)


@st.composite
def stories(draw: st.DrawFn) -> tuple[tuple[Party, ...], str]:
    """Draw parties and a text that tells of them in odd spellings."""
    told = tuple(draw(st.lists(parties, min_size=1, max_size=3)))
    pieces = []
    for party in told:
        pieces += [draw(words), draw(st.sampled_from(["", " ", "\u3000"])).join(party.name)]
        pieces.append(draw(words))
        spelt = draw(between).join(party.phone)
        wide = {ord(digit): chr(ord(digit) + 0xFEE0) for digit in "0123456789"}
        pieces.append(spelt.translate(wide) if draw(st.booleans()) else spelt)
        pieces.append(party.address)
    return told, "".join(pieces)


@given(stories(), st.sampled_from([Mask.MEETING, Mask.PUBLIC]))
def test_no_recorded_name_phone_or_address_survives(
    story: tuple[tuple[Party, ...], str], level: Mask
) -> None:
    told, text = story
    shown = mask_row(Plain(told, (), **dict.fromkeys(FREE_TEXTS, text)), level)
    everything = repr(shown)
    joined = re.sub(r"\s", "", everything)
    texts = [*(getattr(shown, name) for name in FREE_TEXTS), *map(repr, shown.applicants)]
    digits = [re.sub(r"\D", "", unicodedata.normalize("NFKC", each)) for each in texts]
    for party in told:
        assert is_body(party.name) or party.name not in joined
        assert party.address not in everything
        number = re.sub(r"\D", "", party.phone)
        for at in range(len(number) - 6):
            assert not any(number[at : at + 7] in each for each in digits)


@given(st.text(), st.lists(st.builds(Party, st.text(), st.text(), st.text()), max_size=3))
def test_any_text_and_any_parties_are_taken(text: str, told: list[Party]) -> None:
    shown = mask_row(Plain(tuple(told), (), facts=text), Mask.MEETING)
    assert all(not party.phone and not party.address for party in shown.applicants)
