"""Likely duplicates: who is told of, of what kind, in words how close."""

from dataclasses import replace
from typing import Any

import pytest

from db.exchange.likeness import MOST_SHARING, Telling, Tellings
from db.model.party import Party

WALL = Telling(
    (Party("张国强", "13900000117"),),
    (Party("李建平", "13900000126"),),
    "homestead",
    "李建平翻建厢房，外墙前移约四十厘米，张国强认为占了自家滴水线，双方争执不下。",
)
WALL_AGAIN = "李建平翻建厢房外墙前移约四十厘米,张国强认为占了自家滴水线,双方争执不下,已到现场看过。"
WELL = "村民共用的水井去年干涸，张国强要求村里重新打井，至今没有答复。"


def like(told: Telling, later: Telling) -> bool:
    """Tell whether `later` is found to be told already by `told`."""
    tellings: Tellings[str] = Tellings()
    tellings.add("earlier", told)
    return tellings.like(later) == "earlier"


def test_the_same_phone_and_closely_the_same_words_are_the_same_matter() -> None:
    later = replace(WALL, applicants=(Party("张强", "13900000117"),), respondents=())
    assert like(WALL, replace(later, facts=WALL_AGAIN))


def test_names_of_both_sides_are_enough_spaces_apart_and_whoever_complains() -> None:
    later = replace(WALL, applicants=(Party("张　国强"),), respondents=(Party("李 建平"),))
    assert like(WALL, replace(later, facts=WALL_AGAIN))
    turned = replace(later, applicants=later.respondents, respondents=later.applicants)
    assert like(WALL, turned)


def test_one_equal_name_with_two_different_phones_is_not_enough() -> None:
    alone = replace(WALL, respondents=())
    other = replace(alone, applicants=(Party("张国强", "13900000555"),))
    assert not like(alone, other)
    assert like(alone, replace(alone, applicants=(Party("张国强"),)))


def test_one_equal_name_is_not_enough_where_the_other_sides_differ() -> None:
    assert not like(WALL, replace(WALL, applicants=(Party("张国强"),),
                                  respondents=(Party("王五"),)))  # fmt: skip


def test_words_alone_prove_nothing() -> None:
    others = replace(WALL, applicants=(Party("赵六"),), respondents=(Party("钱七"),))
    assert not like(WALL, others)


@pytest.mark.parametrize("change", [{"category": "neighbour"}, {"facts": WELL}])
def test_the_same_parties_may_have_another_matter(change: dict[str, Any]) -> None:
    assert not like(WALL, replace(WALL, **change))


def test_a_telling_that_says_too_little_is_compared_with_nothing() -> None:
    changes: tuple[dict[str, Any], ...] = ({"facts": ""}, {"category": ""}, {"applicants": ()})
    for change in changes:
        assert not like(WALL, replace(WALL, **change))


def test_short_facts_are_compared_whole() -> None:
    short = replace(WALL, facts="占道")
    assert not like(WALL, replace(WALL, facts="滴水线"))
    assert like(short, short)


def test_a_phone_that_very_many_carry_is_the_villages_own() -> None:
    tellings: Tellings[int] = Tellings()
    for number in range(MOST_SHARING + 1):
        person = Party(f"甲{number}", "0745-2220000")
        tellings.add(number, replace(WALL, applicants=(person,), respondents=()))
    asked = replace(WALL, applicants=(Party("乙", "0745-2220000"),), respondents=())
    assert tellings.like(asked) is None


def test_two_names_that_very_many_share_tell_nobody_apart() -> None:
    tellings: Tellings[int] = Tellings()
    owners = Telling((Party("业主代表"),), (Party("物业公司"),), "property", WELL)
    for number in range(MOST_SHARING):
        tellings.add(number, owners)
    assert tellings.like(owners) == 0
    tellings.add(MOST_SHARING, owners)
    assert tellings.like(owners) is None


def test_the_first_that_fits_is_told_and_its_facts_are_read_when_needed() -> None:
    tellings: Tellings[str] = Tellings()
    read = []

    def facts(name: str, text: str) -> str:
        read.append(name)
        return text

    without = replace(WALL, facts="")
    tellings.add("well", without, lambda: facts("well", WELL))
    tellings.add("wall", without, lambda: facts("wall", WALL.facts))
    tellings.add("again", without, lambda: facts("again", WALL.facts))
    assert tellings.like(replace(WALL, category="neighbour")) is None
    assert read == []
    assert tellings.like(WALL) == "wall"
    assert tellings.like(WALL) == "wall"
    assert read == ["well", "wall"]
