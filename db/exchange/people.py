"""Who is on which side: from a cell such as 张三、李四等12人 to parties."""

import re
from dataclasses import dataclass, replace
from typing import Final

from db.exchange.amounts import UNCLEAR_PEOPLE, CountReading, read_count
from db.exchange.cells import Cell, half_width, has_value, told, typed
from db.exchange.phones import PHONE
from db.model.party import Party

DETAILS_NOT_STORED: Final = "details_not_stored"
MORE_PEOPLE: Final = "more_people"

LONGEST_NAME: Final = 40
LONGEST_PHRASE: Final = 20
LONGEST_HAN_NAME: Final = 4
_SIDES: Final = ("与", "和", "投诉", "起诉", "状告", "诉")
_LABELLED: Final = re.compile(
    r"(?:甲方|申请人|反映人|投诉人|原告|信访人):(?P<one>.+?)[、,;\s]*"
    r"(?:乙方|被申请人|被反映人|被投诉人|被告|对方|对方当事人):(?P<other>.+)",
    re.DOTALL,
)
_PREFIX: Final = re.compile(
    r"(?:^|(?<=[、,;。\s与和诉]))(被申请人|申请人|被告|原告)(?:(?<=告)人(?!民))?:?"
)
_PAIRED: Final = (("原告", "被告"), ("申请人", "被申请人"))
_BETWEEN: Final = "、,;。:起诉与和 \t"
_NOBODY_KNOWN: Final = frozenset({"不详", "未知", "待查"})
_TOKEN: Final = re.compile(r"(?:\([^()]*\)|[^、,;/])+")
_COUNT: Final = r"[约近]?[\d零一二两三四五六七八九十百]+[余多]?(?:人|名|户)"
_AND_OTHERS: Final = re.compile(
    rf"等(?:[^、,;\d]{{0,6}}?(?P<n>{_COUNT})[^、,;]{{0,6}}|[^、,;]{{0,6}})$"
)
_COUNTED: Final = re.compile(rf"(?P<n>{_COUNT})")
_WHOLE_IN_BRACKETS: Final = re.compile(r"^\(([^()]*)\)")
_BRACKETS: Final = re.compile(r"\(([^()]*)\)")
_DETAIL: Final = re.compile(
    r"男|女|\d{1,3}岁|\d{17}[\dXx]|电话|手机号?|联系方式|身份证号?|[,、;:.。]"
)
_IDENTITY: Final = re.compile(r"(?<!\d)\d{17}[\dXx](?!\d)", re.ASCII)
_PHONE_LABEL: Final = re.compile(r"(?:联系)?(?:电话|手机号?|方式)[::]?")
_BODY: Final = re.compile(
    r"(公司|集团|[厂店部社所站局院校办村组场矿馆园行队处科户街镇乡县家]|中心|社区|小区|委会|委员会|政府|工地|业主|村民)$"
)
_STORY: Final = re.compile(
    r"。|反映|发生|要求|争执|争吵|导致|因[^、]{2}|未果|拖欠|占用|\d[年月]\d|纠纷|双方|调解"
)
_PLAIN_NAME: Final = re.compile("[\u4e00-\u9fff]{2,4}")
_JOINING: Final = frozenset("与和诉及等户无有没人组暂告:")
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
    if isinstance(cell, str) and _PLAIN_NAME.fullmatch(cell) and _JOINING.isdisjoint(cell):
        return PartiesReading((Party(cell),))
    if not has_value(typed(cell)):
        return PartiesReading()
    text = re.sub(r"\s*[\r\n]+\s*", "、", half_width(told(cell)))
    text = _WHOLE_IN_BRACKETS.sub(r"\1", text)
    readings = [_side(side) for side in (_sides(text) if both_sides else _joined(text))]
    if not readings or any(reading.doubt for reading in readings):
        return PartiesReading(doubt=UNCLEAR_PEOPLE)
    if not both_sides:
        return _one_side(readings)
    return PartiesReading(
        readings[0].applicants,
        readings[1].applicants if len(readings) > 1 else (),
        _sum([reading.people for reading in readings]),
        _sum([reading.households for reading in readings]),
        notices=_notices(readings),
    )


def _one_side(readings: list[PartiesReading]) -> PartiesReading:
    return PartiesReading(
        tuple(party for reading in readings for party in reading.applicants),
        people=_sum([reading.people for reading in readings]),
        households=_sum([reading.households for reading in readings]),
        notices=_notices(readings),
    )


def _notices(readings: list[PartiesReading]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(notice for r in readings for notice in r.notices))


def with_phones(parties: tuple[Party, ...], phones: tuple[str, ...]) -> tuple[Party, ...]:
    """Return the parties with the numbers of the telephone column.

    As many numbers as people: one each, in order; else all belong to the one named first.
    """
    if not parties or not phones:
        return parties
    if len(parties) == 1:
        return (_with(parties[0], phones),)
    if len(phones) == len(parties):
        return tuple(_with(party, (phone,)) for party, phone in zip(parties, phones, strict=True))
    return (_with(parties[0], phones), *parties[1:])


def _with(party: Party, phones: tuple[str, ...]) -> Party:
    if not party.phone and len(phones) == 1:
        return Party(party.name, phones[0], party.address)
    known = tuple(party.phone.split("、")) if party.phone else ()
    return Party(party.name, "、".join(dict.fromkeys(known + phones)), party.address)


def _sum(counts: list[int | None]) -> int | None:
    stated = [count for count in counts if count is not None]
    return sum(stated) if stated else None


def says_unknown(cell: Cell) -> bool:
    """Tell whether a cell says, instead of a name, that nobody knows it."""
    return typed(cell) in _NOBODY_KNOWN


def _prefixed(text: str, labels: list[re.Match[str]]) -> tuple[str, ...]:
    """Return the sides that 原告 and 被告 stand before, one each, () if they make no pair."""
    if len(labels) != 2 or labels[0].start() > 0:
        return ()
    first, second = labels
    names = {
        first[1]: text[first.end() : second.start()].rstrip(_BETWEEN),
        second[1]: text[second.end() :],
    }
    pair = next((pair for pair in _PAIRED if set(pair) == names.keys()), ())
    sides = tuple(_WHOLE_IN_BRACKETS.sub(r"\1", names[label]) for label in pair)
    return sides if all(sides) else ()


def _sides(text: str) -> tuple[str, ...]:
    """Return the sides that a word parts, the whole text if none does, () if more ways than one."""
    labels = list(_PREFIX.finditer(text))
    if labels:
        return _prefixed(text, labels)
    labelled = _LABELLED.fullmatch(text)
    if labelled is not None:
        return labelled["one"], labelled["other"]
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
        return text[: cuts[0]], text[cuts[0] + len(word) :]
    return (text,)


def _joined(text: str) -> tuple[str, ...]:
    """Return the people of one side that 与, 和 or 及 joins, where each is plainly a name.

    () where both sides are named after all.
    """
    if len(_PREFIX.findall(text)) > 1:
        return ()
    pieces = re.split("[与和及]", text)
    names = all(_PLAIN_NAME.fullmatch(piece) and not _BODY.search(piece) for piece in pieces)
    return tuple(pieces) if names else (text,)


def _is_name(text: str) -> bool:
    """Tell whether text may be a whole name: 李和平 has none on either side of 和."""
    return len("".join(text.split())) > 1


def _side(text: str) -> PartiesReading:
    others = _AND_OTHERS.search(text)
    counts = read_count(others["n"]) if others and others["n"] else None
    notices: tuple[str, ...] = (MORE_PEOPLE,) if others and counts is None else ()
    parties: list[Party] = []
    for token in _TOKEN.findall(text[: others.start()] if others else text):
        party, group, told_more = _person(token)
        notices += told_more
        counts = counts or group
        if party.name:
            if _is_unclear(party.name):
                return PartiesReading(doubt=UNCLEAR_PEOPLE)
            parties.append(replace(party, name="".join(party.name.split())))
        elif party.phone:
            if not parties:
                return PartiesReading(doubt=UNCLEAR_PEOPLE)
            parties[-1] = _with(parties[-1], (party.phone,))
    notices += counts.notices if counts else ()
    return PartiesReading(
        tuple(parties),
        people=counts.people if counts else None,
        households=counts.households if counts else None,
        notices=tuple(dict.fromkeys(notices)),
    )


def _person(token: str) -> tuple[Party, CountReading | None, tuple[str, ...]]:
    """Return the name and numbers of one person, or of a group and how many it is.

    Sex, age and identity number are not kept.
    """
    phones = PHONE.findall(token)
    rest = _IDENTITY.sub("", PHONE.sub("", token))
    left_out = _IDENTITY.search(token) is not None
    group: CountReading | None = None
    for brackets in _BRACKETS.finditer(rest):
        inner = "".join(brackets[1].split())
        if not _DETAIL.sub("", inner):
            left_out = left_out or re.search(r"[男女岁]", inner) is not None
            rest = rest.replace(brackets[0], "")
        elif _COUNTED.fullmatch(inner):
            group = read_count(inner)
            rest = rest.replace(brackets[0], "")
    if phones:
        rest = _PHONE_LABEL.sub("", rest)
    name = rest.strip(" \t,、:;.。-")
    if group is None and (told_first := _COUNTED.match(name)) and len(name) > told_first.end():
        group = read_count(told_first["n"])
    details = (DETAILS_NOT_STORED,) if left_out else ()
    return Party(name, "、".join(phones)), group, details


def _is_unclear(name: str) -> bool:
    """Tell a pasted story, or two names with only a blank between, from one name."""
    pieces = name.split()
    joined = "".join(pieces)
    if len(joined) > LONGEST_NAME or (len(joined) > LONGEST_PHRASE and not _BODY.search(joined)):
        return True
    if len(joined) > LONGEST_HAN_NAME + 2 and _STORY.search(joined):
        return True
    whole_names = len(pieces) > 1 and all(_HAN_NAME.fullmatch(piece) for piece in pieces)
    return whole_names and _BODY.search(joined) is None
