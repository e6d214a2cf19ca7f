"""The rows under the headings of a ledger, told apart: a dispute, or why it is none.

Beside the rows that are known by their own words, two kinds are known by where they stand: lines
that go on a foot note, and lines that head a group of rows: a village, 一、新增, a band across.
"""

import re
from collections.abc import Sequence
from functools import cached_property
from typing import Final

from db.exchange.cells import Cell, is_blank, typed
from db.exchange.columns import NUMBER
from db.exchange.exclusions import LONGEST_PLAIN_NOTHING, NOTE, SIGNATURE, Exclusions
from db.exchange.foreign import Sheet
from db.exchange.header import Header
from db.exchange.villages import Villages, bare_name

CASE_CELLS: Final = 3
BAND: Final = 3
"""Over how many columns a merged cell lies at least to be a band; half of them in a wide table."""
LONGEST_BAND: Final = 30
_OPENING: Final = frozenset({NUMBER, "found_on", "village"})
_ORDINAL: Final = r"(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十]{1,3}\)[、.]?)"
_SECTION: Final = re.compile(
    rf"{_ORDINAL}.{{1,24}}"
    r"|(?:本|上)?(?:年|季度?|月|期|批)?(?:新增|新排查|结转|遗留|积案)"
    r"(?:的|矛盾|纠纷|案件|事项|部分|情况){0,4}(?:\(\d+[件起宗]\))?:?"
)
_NONE_OF_THEM: Final = re.compile(r"(?:无|0[件起宗])\)?[。.]?$")
_AROUND_A_NAME: Final = re.compile(rf"^(?:{_ORDINAL}|\d{{1,2}}[、.])|(?:\(\d+[件起宗]\))?:?$")
_NUMBERED: Final = re.compile(r"\(?\d{1,2}[.、)]\D")
_ANY_VILLAGE: Final = Villages({})


class TableLines:
    """Tells the rows of a sheet apart, from the first to the last.

    `village` is the one that the heading of the present group names, "" if none.
    """

    def __init__(
        self, sheet: Sheet, header: Header, villages: Villages, exclusions: Exclusions
    ) -> None:
        """Take a sheet and what is known of rows that are no disputes."""
        self._rows = sheet.rows
        self._first = header.bottom + 1
        self._exclusions = exclusions
        self._villages = villages
        self._columns = {heading.position: heading.column for heading in header.headings}
        wide = max(BAND, (len(header.headings) + 1) // 2)
        self._bands = {(m.top - 1, m.left) for m in sheet.merges if m.right - m.left + 1 >= wide}
        self._note: frozenset[int] = frozenset()
        self._sections_are_outer: bool | None = None
        self.village = ""

    def reason(self, index: int) -> str | None:
        """Return why the row at an index from 0 is no dispute, None if it is one."""
        row = self._rows[index]
        reason = self._exclusions.reason(row)
        if reason == NOTE:
            self._note = frozenset(at for at, cell in enumerate(row) if not is_blank(cell))
        if reason not in (None, SIGNATURE):
            return reason
        at = _only_written(row)
        cell = None if at is None else row[at]
        if at is not None and isinstance(cell, str) and self._is_line(index, at, cell, reason):
            return NOTE
        if reason is None:
            self._note = frozenset()
        return reason

    def _is_line(self, index: int, at: int, cell: str, reason: str | None) -> bool:
        """Tell whether the one cell of a row heads a group or goes on a note."""
        text = typed(cell)
        opens = self._opens(index, at)
        village = self._named(text, opens)
        if village and (reason is None or index < self._last_case):
            self._take_village(village)
            return True
        if reason is not None:  # Below the last dispute a village signs.
            return False
        if self._goes_on(at, text):
            return True
        band = (index, at) in self._bands and len(text) <= LONGEST_BAND
        section = opens and _SECTION.fullmatch(text) and not _NONE_OF_THEM.search(text)
        if band or section:
            self._take_section()
        return bool(band or section)

    def _goes_on(self, at: int, text: str) -> bool:
        """Tell whether a sentence goes on the note above: below it, or numbered."""
        if not self._note or len(text) <= LONGEST_PLAIN_NOTHING:
            return False
        return at in self._note or _NUMBERED.match(text) is not None

    def _take_village(self, village: str) -> None:
        self.village = village
        self._note = frozenset()
        if self._sections_are_outer is None:
            self._sections_are_outer = False

    def _take_section(self) -> None:
        """Let a section end the village's group, unless each village has sections of its own."""
        if self._sections_are_outer is None:
            self._sections_are_outer = True
        if self._sections_are_outer:
            self.village = ""

    def _opens(self, index: int, at: int) -> bool:
        """Tell whether a cell stands where a line across the table may begin."""
        column = self._columns.get(at)
        at_side = column is None or column in _OPENING or at <= min(self._columns)
        return at_side or (index, at) in self._bands

    def _named(self, text: str, opens: bool) -> str:
        """Return the village that is all a line says, "" if it says something else."""
        name = _AROUND_A_NAME.sub("", text)
        if self._villages.known(name):
            return name
        bare = bare_name(name)
        return name if opens and bare and _ANY_VILLAGE.named_in(name) == bare else ""

    @cached_property
    def _last_case(self) -> int:
        """Return the index of the last row that is plainly a dispute, -1 if there is none."""
        for index in range(len(self._rows) - 1, self._first - 1, -1):
            row = self._rows[index]
            written = sum(not is_blank(cell) for cell in row)
            if written >= CASE_CELLS and self._exclusions.reason(row) is None:
                return index
        return -1


def _only_written(row: Sequence[Cell]) -> int | None:
    """Return the position of the only written cell of a row, None if there are more or none."""
    found: int | None = None
    for at, cell in enumerate(row):
        if not is_blank(cell):
            if found is not None:
                return None
            found = at
    return found
