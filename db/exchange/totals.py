"""Totals that a sheet states, compared with the rows above them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from db.exchange.amounts import FEN, MoneyUnit, read_amount, read_count
from db.exchange.cells import Cell, told, typed
from db.exchange.header import Header

TOTAL_DIFFERS: Final = "total_differs"

_CASES: Final = re.compile(r"\d{1,6}[件起宗]")
_ALL_CASES: Final = re.compile(
    r"(?:本页|本月|本季度?|本村|全村|以上|合计|小计|总计|共计|累计|共|总|:)*(\d{1,6})[件起宗](?:[,、;(].*)?"
)
_SUBTOTAL: Final = re.compile(r"小计|本页")
_OUTCOMES: Final = ("state", "progress", "agreement", "satisfaction", "closed_out", "method")
_SUMMED: Final = ("people", "households", "amount")
_NUMBERS: Final = ("times", "attended", "served", "handed_out")


@dataclass(frozen=True, slots=True)
class Difference:
    """A total that is not the sum of its rows: which column ("" for the number of rows)."""

    column: str
    heading: str
    stated: str
    counted: str

    def __str__(self) -> str:
        return f"{self.heading}: {self.stated} ≠ {self.counted}"


@dataclass(slots=True)
class _Sum:
    values: dict[str, Decimal | None]
    rows: int = 0


class Sums:
    """What the rows of a sheet add up to, in all and since the last subtotal.

    Rows are only kept until a total asks for their sum. A column in which a row could not be read
    is compared no more: its sum is unknown.
    """

    def __init__(self, header: Header, unit: MoneyUnit) -> None:
        self._header = header
        self._unit = unit
        summed = [code for code in (*_SUMMED, *_NUMBERS) if code in header.columns]
        self._headings = {
            h.column: h.text for h in header.headings if h.column and h.column in summed
        }
        self._waiting: list[tuple[Cell, ...]] = []
        self._all = self._nothing()
        self._part = self._nothing()

    def add(self, cells: Mapping[str, Cell]) -> None:
        """Add a row by its cells."""
        self._waiting.append(tuple([cells[code] for code in self._headings]))

    def _nothing(self) -> _Sum:
        return _Sum(dict.fromkeys(self._headings, Decimal(0)))

    def _sum_up(self) -> None:
        for cells in self._waiting:
            values = [self._value(*pair) for pair in zip(self._headings, cells, strict=True)]
            for one in (self._all, self._part):
                one.rows += 1
                for code, value in zip(self._headings, values, strict=True):
                    before = one.values[code]
                    one.values[code] = _plus(before, value)
        self._waiting.clear()

    def compare(self, row: Sequence[Cell]) -> list[Difference]:
        """Return where a total says something else than the rows above it.

        A subtotal 小计 is compared with the rows since the last one, any other with all rows.
        """
        self._sum_up()
        texts = [typed(cell) for cell in row]
        partial = any(_SUBTOTAL.search(text) for text in texts)
        sums = self._part if partial else self._all
        found = self._rows_differ(texts, sums.rows)
        for code, heading in self._headings.items():
            position = self._header.columns[code]
            cell = row[position] if position < len(row) else None
            stated, counted = self._value(code, cell), sums.values[code]
            if not typed(cell) or _CASES.fullmatch(typed(cell)) or None in (stated, counted):
                continue
            if stated != counted:
                found.append(Difference(code, heading, told(cell), self._shown(code, counted)))
        if partial:
            self._part = self._nothing()
        return found

    def _rows_differ(self, texts: Sequence[str], rows: int) -> list[Difference]:
        """Compare how many cases a total says there are; 8件 under 是否化解 says something else."""
        outcomes = {self._header.columns.get(code) for code in _OUTCOMES}
        said = [_ALL_CASES.fullmatch(t) for at, t in enumerate(texts) if at not in outcomes]
        stated = next((match[1] for match in said if match), None)
        if stated is None or int(stated) == rows:
            return []
        return [Difference("", "件数", stated, str(rows))]

    def _value(self, code: str, cell: Cell) -> Decimal | None:
        """Return the number a cell states, 0 if none, None if it cannot be read."""
        if code == "amount":
            amount = read_amount(cell, self._unit)
            return None if amount.doubt else Decimal(amount.fen or 0)
        count = read_count(cell, households=code == "households")
        number = count.households if code == "households" else count.people
        return None if count.doubt else Decimal(number or 0)

    def _shown(self, code: str, value: Decimal | None) -> str:
        if value is None:
            return ""
        number = value / FEN if code == "amount" else value
        if code == "amount" and self._unit == "wan":
            number /= 10_000
        return f"{number.normalize():f}"


def _plus(one: Decimal | None, other: Decimal | None) -> Decimal | None:
    return None if one is None or other is None else one + other
