"""Where the headings of a sheet stand, in one row or in two, and which column each of them is."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Final

from db.exchange.amounts import MoneyUnit
from db.exchange.cells import Cell, is_blank, told, typed
from db.exchange.columns import COLUMNS, PHONE, RESPONDENT_PHONE
from db.exchange.foreign import Merge, Sheet
from db.exchange.headings import (
    ACTIVITIES,
    LEDGER,
    RECTIFICATIONS,
    Found,
    Vocabulary,
    header_key,
    heading_text,
)

HEADER_ROWS: Final = 30
HEADER_HITS: Final = 4
LONGEST_HEADING: Final = 40
_OF_A_DISPUTE: Final = frozenset({"applicants", "facts"})
_KEY_DIGITS: Final = 16
# A number that stands right of one of these is not a party's.
_OF_THE_STATION: Final = frozenset({"handler", "leader", "office"})


class Kind(Enum):
    """What a sheet is a list of, with the headings that such a list has."""

    LEDGER = LEDGER
    ACTIVITIES = ACTIVITIES
    RECTIFICATIONS = RECTIFICATIONS

    @property
    def vocabulary(self) -> Vocabulary:
        """Return the headings of such a list."""
        return self.value


_MARKS: Final[Mapping[Kind, frozenset[str]]] = {
    Kind.RECTIFICATIONS: frozenset({"problem", "measures"}),
    Kind.ACTIVITIES: frozenset({"times", "attended"}),
}


@dataclass(frozen=True, slots=True)
class Heading:
    """One heading of a sheet: where it stands (from 0), what it says, the column it is, if any.

    `upper` and `lower` are its words in the first and the second row of headings.
    """

    position: int
    text: str
    column: str | None
    upper: str = ""
    lower: str = ""


@dataclass(frozen=True, slots=True)
class Header:
    """The heading rows of a sheet: first and last index (from 0), what they say, what they mean.

    `columns` gives the position (from 0) of each column that was recognised; `unit` is that of
    bare amounts, None where no heading says it.
    """

    kind: Kind
    top: int
    bottom: int
    headings: tuple[Heading, ...]
    columns: Mapping[str, int]
    unit: MoneyUnit | None = None

    @property
    def layout(self) -> str:
        """Return the key of these headings in this order: 16 hex digits of their SHA-256."""
        told_keys = "\n".join(header_key(heading.text) for heading in self.headings)
        return hashlib.sha256(told_keys.encode("utf-8", "replace")).hexdigest()[:_KEY_DIGITS]

    def repeats_in(self, row: Sequence[Cell]) -> bool:
        """Tell whether a row says a heading row again, as printers like it every page."""
        written = {at: header_key(told(cell)) for at, cell in enumerate(row) if not is_blank(cell)}
        if len(written) < 2:
            return False
        upper = {h.position: header_key(h.upper) for h in self.headings if h.upper}
        lower = {h.position: header_key(h.lower) for h in self.headings if h.lower}
        return any(
            all(said.get(at) == key for at, key in written.items()) for said in (upper, lower)
        )


def find_header(sheet: Sheet) -> Header | None:
    """Return the headings among the first thirty rows of a sheet, None if it has none.

    A ledger of disputes has at least four of its headings, in one row or in two together; a
    rectification list has 问题 and 整改措施, an activity log 场次 and 参与人次.
    """
    rows = sheet.rows[: HEADER_ROWS + 1]
    for top in range(min(HEADER_ROWS, len(rows))):
        single = _header(rows, top, top, sheet.merges)
        joined = _joined(rows, top, sheet.merges)
        if joined is None:
            if single is not None:
                return single
        elif single is not None or _adds(joined, _header(rows, top + 1, top + 1, sheet.merges)):
            return joined
    return None


def _joined(rows: Sequence[Sequence[Cell]], top: int, merges: Sequence[Merge]) -> Header | None:
    """Return the header that a row and the one below it make together, if they do."""
    if top + 1 >= len(rows) or len({heading_text(c) for c in rows[top] if not is_blank(c)}) < 2:
        return None
    header = _header(rows, top, top + 1, merges)
    if header is None:
        return None
    lower = [heading for heading in header.headings if heading.lower]
    if not lower or any(not _may_be_heading(heading.lower) for heading in lower):
        return None
    alone = [header.kind.vocabulary.resolve(h.upper, h.lower) for h in lower]
    known = sum(found is not None for found in alone)
    return header if 2 * known >= len(lower) and any(h.upper != h.lower for h in lower) else None


def _adds(joined: Header, alone: Header | None) -> bool:
    """Tell whether the upper row makes more of the lower one than it says alone."""
    return alone is None or len(joined.columns) > len(alone.columns)


def _may_be_heading(text: str) -> bool:
    return len(text) <= LONGEST_HEADING and not typed(text).isdecimal()


def _header(
    rows: Sequence[Sequence[Cell]], top: int, bottom: int, merges: Sequence[Merge]
) -> Header | None:
    words = list(_words(rows, top, bottom, merges))
    for kind in (Kind.RECTIFICATIONS, Kind.ACTIVITIES, Kind.LEDGER):
        header = _mapped(kind, top, bottom, words)
        if _MARKS.get(kind, frozenset()) <= header.columns.keys() and _is_enough(header):
            return header
    return None


def _is_enough(header: Header) -> bool:
    if header.kind is not Kind.LEDGER:
        return True
    return len(header.columns) >= HEADER_HITS and bool(_OF_A_DISPUTE & header.columns.keys())


def _words(
    rows: Sequence[Sequence[Cell]], top: int, bottom: int, merges: Sequence[Merge]
) -> Iterator[tuple[int, str, str]]:
    """Give position, upper and lower words of each heading; one over several stands over each."""
    upper = {at: heading_text(cell) for at, cell in enumerate(rows[top]) if not is_blank(cell)}
    if bottom == top:
        yield from ((at, text, "") for at, text in sorted(upper.items()))
        return
    lower = {at: heading_text(cell) for at, cell in enumerate(rows[bottom]) if not is_blank(cell)}
    over = upper | _over_several(upper, lower, top + 1, merges)
    for at in sorted(over.keys() | lower.keys()):
        if at in upper or at in lower:
            yield at, over.get(at, ""), lower.get(at, "")


def _over_several(
    upper: Mapping[int, str], lower: Mapping[int, str], number: int, merges: Sequence[Merge]
) -> dict[int, str]:
    """Return the words over cells right of their own: merged, or blank over a second heading."""
    here = [merge for merge in merges if merge.top <= number <= merge.bottom]
    wide = [merge for merge in here if merge.right > merge.left]
    if wide:
        return {
            at: upper[merge.left]
            for merge in wide
            if merge.left in upper
            for at in range(merge.left, merge.right + 1)
        }
    found: dict[int, str] = {}
    group = ""
    for at in range(max(lower, default=-1) + 1):
        if at in upper:
            group = upper[at] if at in lower else ""
        if group and at in lower:
            found[at] = group
    return found


def _mapped(kind: Kind, top: int, bottom: int, words: list[tuple[int, str, str]]) -> Header:
    found = [kind.vocabulary.resolve(upper, lower) for _, upper, lower in words]
    best: dict[str, tuple[int, int]] = {}
    for index, column in enumerate(_with_phones(found)):
        if column is not None:
            code, rank = column
            best[code] = min(best.get(code, (rank, index)), (rank, index))
    chosen = {index: code for code, (_, index) in best.items()}
    headings = tuple(
        Heading(at, _one_text(upper, lower), chosen.get(index), upper, lower)
        for index, (at, upper, lower) in enumerate(words)
    )
    return header_of(kind, top, bottom, headings)


def header_of(kind: Kind, top: int, bottom: int, headings: tuple[Heading, ...]) -> Header:
    """Return the header that these headings make, whatever columns they were given."""
    columns = {h.column: h.position for h in headings if h.column is not None}
    money = "".join(typed(h.text) for h in headings if h.column == "amount")
    unit: MoneyUnit | None = "wan" if "万" in money else "yuan" if "元" in money else None
    return Header(kind, top, bottom, headings, columns, unit)


def _one_text(upper: str, lower: str) -> str:
    return f"{upper}/{lower}" if upper and lower else upper or lower


def _with_phones(found: Sequence[Found | None]) -> Iterator[Found | None]:
    """Give each telephone column to the side it stands beside: the first to the applicants.

    One right of a handler or an office is none of theirs, and is read past.
    """
    taken: set[str] = set()
    before: Found | None = None
    for column in found:
        side = column
        if column is not None and column[0] == PHONE:
            free = [code for code in (PHONE, RESPONDENT_PHONE) if code not in taken]
            beside_station = before is not None and before[0] in _OF_THE_STATION
            side = (free[0], column[1]) if free and not beside_station else None
        if side is not None:
            taken.add(side[0])
        before = column
        yield side


def corrected(header: Header, mapping: Mapping[str, str]) -> Header:
    """Return the header with the columns that a person gave its headings, "" for read past.

    A column given by hand is taken away from the heading that had it.
    """
    known = COLUMNS if header.kind is Kind.LEDGER else header.kind.vocabulary.columns
    left = {text: code for text, code in mapping.items() if code in known or not code}
    by_hand: dict[int, str] = {}
    for index, heading in enumerate(header.headings):
        code = left.get(heading.text)
        if code is not None and code not in by_hand.values():
            by_hand[index] = code
        elif code == "":
            by_hand[index] = ""
    taken = set(by_hand.values())
    headings = tuple(
        Heading(h.position, h.text, _column(by_hand.get(index), h.column, taken), h.upper, h.lower)
        for index, h in enumerate(header.headings)
    )
    return header_of(header.kind, header.top, header.bottom, headings)


def _column(by_hand: str | None, ours: str | None, taken: set[str]) -> str | None:
    if by_hand is not None:
        return by_hand or None
    return None if ours in taken else ours
