"""A list of villages as it was pasted, read as the ledger will record it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from db.exchange.cells import half_width, typed
from db.exchange.villages import bare_name
from db.model.station import LAST_VILLAGE, Village

_NUMBERING: Final = re.compile(r"^(?:\d{1,3}[.、．,)）]?|[（(]\d{1,3}[)）])\s*")
_NAMED: Final = re.compile(r"[㐀-鿿\U00020000-\U0003ffff]")

# What stands over or under the names where a whole table was copied.
_NO_VILLAGE: Final = re.compile(
    r"序号|编号|代码|备注|单位|名称|(?:所属|所在|行政|各)?村?[(（]?(?:社区|居)?[)）]?(?:名称?|名单)?"
    r"|(?:合|总|小|共)计.*|总数.*|共\d+个?.*"
)


@dataclass(frozen=True, slots=True)
class ReadVillage:
    """One village: its code and name, what else a return may call it, and what was mended.

    `repeated` are the numbers of later lines, from 1, that name it again.
    """

    code: str
    name: str
    also: tuple[str, ...] = ()
    repeated: tuple[int, ...] = ()
    trimmed: bool = False


@dataclass(frozen=True, slots=True)
class VillageList:
    """The villages of a pasted text, and the lines that add none."""

    villages: tuple[ReadVillage, ...] = ()
    repeated: tuple[int, ...] = ()
    nameless: tuple[int, ...] = ()

    @property
    def too_many(self) -> bool:
        """Return whether there are more villages than codes."""
        return len(self.villages) > 0 and int(self.villages[-1].code) > LAST_VILLAGE

    def named(self) -> list[tuple[str, tuple[str, ...]]]:
        """Return names and other spellings, as a ledger takes them."""
        return [(village.name, village.also) for village in self.villages]


@dataclass(slots=True)
class _Reader:
    known: dict[str, str]
    next_code: int
    found: dict[str, ReadVillage] = field(default_factory=dict)
    repeated: list[int] = field(default_factory=list)
    nameless: list[int] = field(default_factory=list)

    def take(self, number: int, line: str) -> None:
        cell = next((part for part in line.split("\t") if _NAMED.search(part)), "")
        if not cell:
            if line.strip():
                self.nameless.append(number)
            return
        told = _NUMBERING.sub("", half_width(cell).strip())
        written = typed(told)
        if _NO_VILLAGE.fullmatch(written):
            return
        name = bare_name(told) or written
        before = self.found.get(name)
        if before is not None or name in self.known or written in self.known:
            self._repeat(number, name, written, before)
            return
        also = (written,) if written != name else ()
        mended = written == name and cell != name
        self.found[name] = ReadVillage(f"{self.next_code:02d}", name, also, (), mended)
        self.next_code += 1

    def _repeat(self, number: int, name: str, written: str, before: ReadVillage | None) -> None:
        self.repeated.append(number)
        if before is None:
            return
        new = written != name and written not in before.also
        also = (*before.also, written) if new else before.also
        self.found[name] = replace(before, also=also, repeated=(*before.repeated, number))


def read_villages(text: str, present: Sequence[Village] = ()) -> VillageList:
    """Read one village a line; numbering, blanks, the town and the committee are taken off.

    Codes go on after those of the villages `present`, which are not taken again. Of a pasted
    table the first cell with a Chinese word counts, and headings and sums are passed over.
    """
    known = {word: village.code for village in present for word in (village.name, *village.also)}
    last = max((int(village.code) for village in present), default=0)
    reader = _Reader(known, last + 1)
    for number, line in enumerate(text.splitlines(), start=1):
        reader.take(number, line)
    return VillageList(tuple(reader.found.values()), tuple(reader.repeated), tuple(reader.nameless))
