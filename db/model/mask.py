"""What a paper or an export hides: names become 张某, and numbers, addresses and texts go.

Only what is recorded, or has the shape of a number, can be found: a text may still tell who is
meant, so whoever prints reads it first. Of a sealed case nothing is told but number, days and
where it went.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, ClassVar, Final, Protocol, TypeVar

from db.model.party import Party

TITLE_GONE: Final = "〔内容略〕"
NUMBER_GONE: Final = "〔号码略〕"
ADDRESS_GONE: Final = "〔住址略〕"
FREE_TEXTS: Final = (
    "title", "place", "facts", "claim", "opinion", "measures", "progress", "remarks",
)  # fmt: skip
SEALED: Final = frozenset({"conduct"})
"""Categories whose cases are sealed: reports against officials 检举控告 (信访工作条例 30, 46)."""
_STAFF: Final = ("finder", "handler", "leader")
_STAFF_TEXTS: Final = (*_STAFF, "office")
_SHORTEST_NUMBER: Final = 7
_SHORTEST_ADDRESS: Final = 4

_COMPOUND_SIGNS: Final = (
    "欧阳太史端木上官司马东方独孤南宫万俟闻人夏侯诸葛尉迟公羊赫连澹台皇甫宗政濮阳公冶"
    "太叔申屠公孙慕容仲孙钟离长孙宇文司徒鲜于司空令狐闾丘子车亓官司寇巫马公西漆雕乐正"
    "壤驷公良拓跋夹谷宰父谷梁段干百里东郭南门呼延羊舌微生梁丘左丘东门西门"
)
_COMPOUND: Final = frozenset(
    _COMPOUND_SIGNS[at : at + 2] for at in range(0, len(_COMPOUND_SIGNS), 2)
)
_BODY: Final = re.compile(
    r"(?:公司|集团|合作社|村委会?|居委会?|委员会|政府|法院|医院|学校|小学|中学|幼儿园|银行|信用社"
    r"|中心|林场|农场|养殖场|采石场|加工厂|砖厂|超市|饭店|酒店|餐馆|商行|商店|门市部?|经营部|项目部|指挥部"
    r"|工地|工厂|物业|小区|社区|业主|村民|住户|农户|用户|民工|..学生|..家长|..职工|..工人|..群众|协会|基金会|办公室"
    r"|派出所|司法所|卫生院|敬老院|村民组|小组|\d+户|[一二三四五六七八九十\d]组)$"
)
# 张厂 may be a person, 建材店 is not; 张建村 and 欧阳建社 are, 宏达商社 is not.
_BODY_SIGN: Final = re.compile(r"..[厂店局所站馆部处办队]$")
_BODY_OR_NAME_SIGN: Final = re.compile(r"[社院校矿场行村镇乡组会]$")
_OTHERS: Final = re.compile(r"等(?:[\d零一二两三四五六七八九十百]+余?[人名户家]?|人|户)?")
_BRACKETS: Final = re.compile(r"[(（〔\[【][^)）〕\]】]*[)）〕\]】]?")
_SEVERAL: Final = re.compile(r"[、,，;；/]")
_UNSEEN: Final = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_BLANKS: Final = f"[\\s{_UNSEEN}]*"

_BETWEEN: Final = "[- ()]{0,3}"
_AREA: Final = r"(?:\((?=\d{2,4}\)))?"  # the bracket of (0716), not one around the whole number
_DATE: Final = re.compile(
    r"(?<!\d)(?:19|20)\d\d-(?:0?[1-9]|1[0-2])-(?:[12]\d|3[01]|0?[1-9])(?![-\d])"
)
_RUN: Final = re.compile(rf"\d(?:{_BETWEEN}\d)*")
_NUMBERS: Final = (
    re.compile(
        rf"(?<!\d){_AREA}(?:(?:\+|00)?86{_BETWEEN})?1{_BETWEEN}[3-9](?:{_BETWEEN}\d){{9}}(?!\d)"
    ),
    re.compile(
        rf"(?<!\d){_AREA}0\d{{2,3}}{_BETWEEN}[2-9](?:{_BETWEEN}\d){{6,7}}(?:-\d{{1,5}})?(?!\d)"
    ),
    re.compile(rf"(?<!\d)\d(?:{_BETWEEN}\d){{14,18}}(?:{_BETWEEN}X)?(?![\dX])", re.IGNORECASE),
    re.compile(r"(?<!\d)[48]00-\d{3,4}-?\d{3,4}(?!\d)"),
    re.compile(
        rf"(?:电话|手机|座机|联系方式|微信|QQ|扣扣|号码|账号|卡号|身份证)[^\d\n]{{0,8}}"
        rf"(\d(?:{_BETWEEN}\d){{4,}}X?)"
    ),
)


class Mask(StrEnum):
    """How much a paper hides."""

    MEETING = "meeting"
    PUBLIC = "public"
    NONE = "none"


class Row(Protocol):
    """What is masked: a frozen dataclass with the parties and the texts of a case."""

    __dataclass_fields__: ClassVar[dict[str, Any]]

    @property
    def applicants(self) -> tuple[Party, ...]:
        """The first side."""
        ...

    @property
    def respondents(self) -> tuple[Party, ...]:
        """The other side."""
        ...

    @property
    def category(self) -> str:
        """The code of its kind."""
        ...

    @property
    def office(self) -> str:
        """Who is responsible."""
        ...


R = TypeVar("R", bound=Row)


def mask_row(row: R, level: Mask) -> R:
    """Return the row as a paper of this level may show it.

    Meeting and public: persons are 张某, phones and addresses are gone, from the texts too.
    Public: no title and no free text at all. A sealed case shows neither parties nor texts nor
    who deals with it, whatever the level.
    """
    if row.category in SEALED:
        return _sealed(row, level)
    if level is Mask.NONE:
        return row
    hiding = Hiding.of((*row.applicants, *row.respondents))
    changed: dict[str, Any] = {
        side: tuple(Party(hiding.text(mask_name(party.name))) for party in getattr(row, side))
        for side in ("applicants", "respondents")
    }
    for name in FREE_TEXTS:
        text = getattr(row, name)
        changed[name] = "" if level is Mask.PUBLIC else hiding.text(text)
    for name in _STAFF_TEXTS:
        changed[name] = hiding.numbers(getattr(row, name))
    return replace(row, **changed)


def _sealed(row: R, level: Mask) -> R:
    hiding = Hiding.of((*row.applicants, *row.respondents))
    changed: dict[str, Any] = dict.fromkeys((*FREE_TEXTS, *_STAFF), "")
    changed["title"] = "" if level is Mask.PUBLIC else TITLE_GONE
    changed["office"] = hiding.text(row.office)
    return replace(row, applicants=(), respondents=(), **changed)


def mask_name(name: str) -> str:
    """Return how a party is named: 张某, 欧阳某, 刘某等6户; a firm and the like keep their name."""
    return "、".join(_masked(part) for part in _parts(name))


def is_body(name: str) -> bool:
    """Tell whether a party is no person: a firm, a committee, the households of a group."""
    plain, _more = _person(name)
    if _BODY.search(plain) or _BODY_SIGN.search(plain):
        return True
    given = len(plain) - (2 if plain[:2] in _COMPOUND else 1)
    return given > 2 and _BODY_OR_NAME_SIGN.search(plain) is not None


@dataclass(frozen=True, slots=True)
class Hiding:
    """Hides the names, phones and addresses of the parties of one case in its texts."""

    names: re.Pattern[str] | None
    phones: frozenset[str]
    addresses: tuple[str, ...]

    @classmethod
    def of(cls, parties: Iterable[Party]) -> "Hiding":
        """Return what hides these parties."""
        parties = tuple(parties)
        names = {name for party in parties for name in _person_names(party.name)}
        longest_first = sorted(names, key=lambda name: (-len(name), name))
        either = "|".join(_BLANKS.join(map(re.escape, name)) for name in longest_first)
        addresses = {party.address.strip() for party in parties}
        return cls(
            re.compile(either) if either else None,
            frozenset(window for party in parties for window in _windows(party.phone)),
            tuple(sorted((a for a in addresses if len(a) >= _SHORTEST_ADDRESS), key=len)[::-1]),
        )

    def text(self, text: str) -> str:
        """Return a text in which nobody recorded is named and no number stands."""
        if not text:
            return text
        for address in self.addresses:
            text = text.replace(address, ADDRESS_GONE)
        text = self.numbers(text)
        return self.names.sub(lambda found: mask_name(found[0]), text) if self.names else text

    def numbers(self, text: str) -> str:
        """Return a text without recorded phones and whatever has the shape of a number."""
        plain = "".join(map(_typed, text))
        spans = sorted((*_recorded(plain, self.phones), *_shaped(plain)))
        kept, done = [], 0
        for start, stop in spans:
            if start >= done:
                kept += [text[done:start], NUMBER_GONE]
            done = max(done, stop)
        return "".join(kept) + text[done:]


def _parts(name: str) -> list[str]:
    """Return the names in a party's name, which is mostly one, without what stands in brackets."""
    parts = _SEVERAL.split(_BRACKETS.sub("", name))
    plain = ("".join(c for c in part if not c.isspace() and c not in _UNSEEN) for part in parts)
    return [part for part in plain if part]


def _person(part: str) -> tuple[str, str]:
    """Return a name and what stands behind it: 刘六, 等6户."""
    others = _OTHERS.search(part, 2)
    return (part[: others.start()], others[0]) if others else (part, "")


def _masked(part: str) -> str:
    if is_body(part):
        return part
    person, more = _person(part)
    surname = person[:2] if person[:2] in _COMPOUND and len(person) > 2 else person[:1]
    return f"{surname}某{more}"


def _person_names(name: str) -> Iterator[str]:
    """Give the names of the persons in a party's name that a text may spell out."""
    for part in _parts(name):
        person, _more = _person(part)
        if len(person) > 1 and not is_body(part):
            yield person


def _windows(phone: str) -> Iterator[str]:
    """Give the runs of digits by which a recorded phone is known again, parts of it included."""
    for number in _RUN.findall("".join(map(_typed, phone))):
        digits = "".join(filter(str.isdigit, number))
        for start in range(max(1, len(digits) - _SHORTEST_NUMBER + 1)):
            yield digits[start : start + _SHORTEST_NUMBER]


def _typed(char: str) -> str:
    """Return a character as typed plainly, so that ０-９, dashes and blanks of all sorts agree."""
    digit = unicodedata.digit(char, None) if char.isdecimal() else None
    if digit is not None:
        return str(digit)
    if char.isspace() or char in _UNSEEN:
        return " "
    if unicodedata.category(char) == "Pd" or char in "−·.．":
        return "-"
    return {"（": "(", "）": ")", "Ｘ": "X", "＋": "+"}.get(char, char)


def _recorded(plain: str, windows: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Give where runs of digits repeat seven or more of a recorded phone."""
    for run in _RUN.finditer(plain):
        places = [at for at in range(*run.span()) if plain[at].isdigit()]
        digits = "".join(plain[at] for at in places)
        for window in windows:
            at = digits.find(window)
            while at >= 0:
                yield places[at], places[at + len(window) - 1] + 1
                at = digits.find(window, at + 1)


def _shaped(plain: str) -> Iterator[tuple[int, int]]:
    """Give where something has the shape of a phone, an identity or a card number."""
    undated = _DATE.sub(lambda found: "年" * len(found[0]), plain)
    for pattern in _NUMBERS:
        for found in pattern.finditer(undated):
            yield found.span(pattern.groups)
