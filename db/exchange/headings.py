"""What a heading says: which column villages mean by it, in one row of headings or in two."""

import json
import re
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from typing import Any, Final

from db.exchange.cells import Cell, told, typed
from db.exchange.columns import PHONE, RESPONDENT_PHONE

Found = tuple[str, int]
"""A column's code, and how far from its best heading the words are: 0 is the first of its list."""

_BRACKETS: Final = re.compile(r"\(([^()]*)\)")
_ORNAMENT: Final = re.compile(r"^[*※☆]+|^\d{1,2}[.、]|[*※::]+$")
_UNIT: Final = re.compile(r"[/(]?(?:单位:)?(?:人民币)?(?:万元|元|人|户|件|个)\)?")
_UNIT_AT_END: Final = re.compile(r"[/(](?:单位:)?(?:人民币)?(?:万元|元|人|户|件|个)\)?$|万元$")
# Words that say only that something is told about the matter, over a group of columns.
_UMBRELLA: Final = re.compile(r"矛盾|纠纷|基本|主要|信息|情况|事项|内容|登记|案件|概况|[及与和的]")
_NAMES: Final = frozenset(
    {"姓名", "名称", "姓名/名称", "姓名或名称", "单位名称", "名字", "姓名(名称)"}
)
_SIDES: Final = frozenset({"applicants", "respondents"})
_OF_A_SIDE: Final = frozenset({"applicants", "respondents", "people", "households"})
# Words that alone say too little to stand for a column under a group of another topic.
_GENERIC: Final = frozenset(
    {"时间", "日期", "情况", "类型", "类别", "级别", "等级", "结果", "人数", "姓名", "说明"}
    | {"电话", "手机", "联系电话", "联系方式", "来源", "方式", "单位", "内容", "编号", "村"}
    | {"社区", "状态", "备注", "金额", "规模", "名称", "措施", "时限", "进展", "评价"}
)


class Vocabulary:
    """The headings of one kind of sheet, and the column that each of them names."""

    def __init__(self, headers: Mapping[str, tuple[str, ...]]) -> None:
        """Take the headings of each column, the best first."""
        self.columns = tuple(headers)
        self._found: dict[str, Found] = {
            header_key(text): (code, rank)
            for code, texts in headers.items()
            for rank, text in reversed(list(enumerate(texts)))
        }

    def named(self, text: str) -> Found | None:
        """Return the column that one heading names, or None.

        Units, marks and explanations in brackets do not count, but 当事人(乙方) is not 当事人.
        """
        key = header_key(text)
        found = self._found.get(key)
        if found is not None or not {"(", "/"} & set(key):
            return found
        if "(" not in key:
            return self._one_of(key)
        outer = self._found.get(header_key(_BRACKETS.sub("", key)))
        if outer is not None and outer[0] in _SIDES:
            inner = [self._found.get(words) for words in _BRACKETS.findall(key)]
            return next((side for side in inner if side and side[0] in _SIDES), outer)
        return outer

    def _one_of(self, key: str) -> Found | None:
        """Return the column that each part of a heading such as 来源/渠道 names."""
        found = [self._found.get(part) for part in key.split("/") if part]
        same = None not in found and len({column[0] for column in found if column}) == 1
        return found[0] if same else None

    def resolve(self, upper: str, lower: str) -> Found | None:
        """Return the column that a heading in one row or in two names, or None."""
        if not upper or not lower:
            return self.named(upper or lower)
        found = self.named(upper + lower)
        if found is not None:
            return found
        group = self.named(upper)
        if group is not None and group[0] in _SIDES:
            return self._of_a_side(group, lower)
        if _UNIT.fullmatch(typed(lower)):
            return self.named(f"{upper}{typed(lower).strip('()')}数") or group
        topic = _UMBRELLA.sub("", typed(upper))
        found = self.named(topic + lower) if topic else None
        if found is None and (not topic or header_key(lower) not in _GENERIC):
            found = self.named(lower)
        return found

    def _of_a_side(self, group: Found, lower: str) -> Found | None:
        """Return the column under 当事人 or 对方当事人: name, telephone, or a side itself."""
        if typed(lower) in _NAMES:
            return group
        found = self.named(lower)
        if found is None:
            return None
        if found[0] == PHONE:
            return (PHONE if group[0] == "applicants" else RESPONDENT_PHONE, found[1])
        return found if found[0] in _OF_A_SIDE else None


@lru_cache(maxsize=2**10)
def header_key(text: str) -> str:
    """Return a heading in the form in which spellings are equal: plain, without blanks or unit."""
    plain = _ORNAMENT.sub("", _ORNAMENT.sub("", typed(text)))
    return _UNIT_AT_END.sub("", plain) or plain


def heading_text(cell: Cell) -> str:
    """Return a heading as one line."""
    return " ".join(told(cell).split())


@lru_cache(maxsize=1)
def _document() -> Mapping[str, Any]:
    text = files("resources").joinpath("codes", "codes.json").read_text("utf-8")
    document: Mapping[str, Any] = json.loads(text)
    return document


def _vocabulary(name: str) -> Vocabulary:
    return Vocabulary({code: tuple(texts) for code, texts in _document()[name].items()})


LEDGER: Final = _vocabulary("headers")
ACTIVITIES: Final = _vocabulary("activity_headers")
RECTIFICATIONS: Final = _vocabulary("rectification_headers")
