"""Who is on which side: from a cell such as 张三、李四等12人 to parties."""

import re
from dataclasses import dataclass, replace
from typing import Final

from db.exchange.amounts import UNCLEAR_PEOPLE, read_count
from db.exchange.cells import Cell, half_width, has_value, told, typed
from db.exchange.phones import PHONE
from db.model.party import Party

DETAILS_NOT_STORED: Final = "details_not_stored"
MORE_PEOPLE: Final = "more_people"

LONGEST_NAME: Final = 40
_SIDES: Final = ("与", "和", "诉")
_TOKEN: Final = re.compile(r"(?:\([^()]*\)|[^、,;/])+")
_AND_OTHERS: Final = re.compile(
    r"等(?P<n>[\d零一二两三四五六七八九十百]+余?(?:人|名|户))?[^,、;]{0,6}$"
)
_BRACKETS: Final = re.compile(r"\(([^()]*)\)")
_DETAIL: Final = re.compile(
    r"男|女|\d{1,3}岁|\d{17}[\dXx]|电话|手机号?|联系方式|身份证号?|[,、;:.。]"
)
_IDENTITY: Final = re.compile(r"(?<!\d)\d{17}[\dXx](?!\d)", re.ASCII)
_PHONE_LABEL: Final = re.compile(r"(?:联系)?(?:电话|手机号?|方式)[::]?")
_BODY: Final = re.compile(
    r"(公司|集团|厂|店|部|社|所|站|局|院|校|办|中心|银行|村|组|社区|小区|委会|委员会|政府|工地)$"
)
_HAN_NAME: Final = re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff·]{2,4}")


@dataclass(frozen=True, slots=True)
class PartiesReading:
    """The parties of a cell, with head counts where 等12人 or 等3户 gives them.

    `doubt` is None or `unclear_people`: two sides, or two names, could be drawn in two ways.
    """

    applicants: tuple[Party, ...] = ()
    respondents: tuple[Party, ...] = ()
    people: int | None = None
    households: int | None = None
    doubt: str | None = None
    notices: tuple[str, ...] = ()


def read_parties(cell: Cell, *, both_sides: bool = False) -> PartiesReading:
    """Return the parties a cell names, their inner spaces removed.

    `both_sides` is for a sheet with one column for all parties: there 与, 和 and 诉 part the
    applicants from the respondents. Elsewhere every name is an applicant of the reading.
    """
    if not has_value(typed(cell)):
        return PartiesReading()
    text = re.sub(r"\s*[\r\n]+\s*", "、", half_width(told(cell)))
    readings = [_side(side) for side in (_sides(text) if both_sides else (text,))]
    if not readings or any(reading.doubt for reading in readings):
        return PartiesReading(doubt=UNCLEAR_PEOPLE)
    return PartiesReading(
        readings[0].applicants,
        readings[1].applicants if len(readings) > 1 else (),
        _sum([reading.people for reading in readings]),
        _sum([reading.households for reading in readings]),
        notices=tuple(dict.fromkeys(notice for r in readings for notice in r.notices)),
    )


def with_phones(parties: tuple[Party, ...], phones: tuple[str, ...]) -> tuple[Party, ...]:
    """Return the parties with the numbers of the telephone column.

    As many numbers as people: one each, in order; else all belong to the one named first.
    """
    if not parties or not phones:
        return parties
    if len(phones) == len(parties):
        return tuple(_with(party, (phone,)) for party, phone in zip(parties, phones, strict=True))
    return (_with(parties[0], phones), *parties[1:])


def _with(party: Party, phones: tuple[str, ...]) -> Party:
    known = tuple(party.phone.split("、")) if party.phone else ()
    return replace(party, phone="、".join(dict.fromkeys(known + phones)))


def _sum(counts: list[int | None]) -> int | None:
    stated = [count for count in counts if count is not None]
    return sum(stated) if stated else None


def _sides(text: str) -> tuple[str, ...]:
    """Return the sides that a word parts, the whole text if none does, () if more ways than one."""
    bare = _BRACKETS.sub(lambda brackets: "(" + "〇" * len(brackets[1]) + ")", text)
    for word in _SIDES:
        cuts = [
            found.start()
            for found in re.finditer(word, bare)
            if _is_name(bare[: found.start()]) and _is_name(bare[found.end() :])
        ]
        if not cuts:
            continue
        # 和 also stands in the names of firms and before the last of several on one side.
        joins = word == "和" and (_BODY.search(bare) or re.search("[、,;]", bare))
        if len(cuts) > 1 or joins:
            return ()
        return text[: cuts[0]], text[cuts[0] + 1 :]
    return (text,)


def _is_name(text: str) -> bool:
    """Tell whether text may be a whole name: 李和平 has none on either side of 和."""
    return len("".join(text.split())) > 1


def _side(text: str) -> PartiesReading:
    others = _AND_OTHERS.search(text)
    counts = read_count(others["n"]) if others and others["n"] else None
    notices: tuple[str, ...] = (MORE_PEOPLE,) if others and counts is None else ()
    parties: list[Party] = []
    for token in _TOKEN.findall(text[: others.start()] if others else text):
        party, told_more = _person(token)
        notices += told_more
        if party.name:
            if _is_unclear(party.name):
                return PartiesReading(doubt=UNCLEAR_PEOPLE)
            parties.append(replace(party, name="".join(party.name.split())))
        elif party.phone:
            if not parties:
                return PartiesReading(doubt=UNCLEAR_PEOPLE)
            parties[-1] = _with(parties[-1], (party.phone,))
    return PartiesReading(
        tuple(parties),
        people=counts.people if counts else None,
        households=counts.households if counts else None,
        notices=notices,
    )


def _person(token: str) -> tuple[Party, tuple[str, ...]]:
    """Return the name and numbers of one person; sex, age and identity number are not kept."""
    phones = PHONE.findall(token)
    rest = _IDENTITY.sub("", PHONE.sub("", token))
    left_out = _IDENTITY.search(token) is not None
    for brackets in _BRACKETS.finditer(rest):
        if not _DETAIL.sub("", "".join(brackets[1].split())):
            left_out = left_out or re.search(r"[男女岁]", brackets[1]) is not None
            rest = rest.replace(brackets[0], "")
    if phones:
        rest = _PHONE_LABEL.sub("", rest)
    name = rest.strip(" \t,、:;.。-")
    return Party(name, "、".join(phones)), (DETAILS_NOT_STORED,) if left_out else ()


def _is_unclear(name: str) -> bool:
    """Tell a pasted story, or two names with only a blank between, from one name."""
    pieces = name.split()
    joined = "".join(pieces)
    if len(joined) > LONGEST_NAME:
        return True
    whole_names = len(pieces) > 1 and all(_HAN_NAME.fullmatch(piece) for piece in pieces)
    return whole_names and _BODY.search(joined) is None
