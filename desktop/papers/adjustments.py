"""What a paper says of earlier periods that changed after they were signed 对已定稿数据的调整."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from db.exchange.figure_sheets import Amount, Field, FigureTable, Pair
from desktop.papers import official_table as boxed
from desktop.papers import official_text as said
from desktop.papers.flow import Flow
from desktop.papers.landscape import part
from desktop.papers.official import Block
from desktop.papers.sentences import LISTED, day_in_words
from desktop.papers.words import read_texts, words

UPRIGHT: Final = (
    "period:54:l name:84:l before:46:r before_pair:50:c now:46:r now_pair:50:c causes:112:l"
)
LANDSCAPE: Final = (
    "seq:30:c period:96:l name:170:l before:66:r before_pair:72:c now:66:r now_pair:72:c"
    " causes:202:l"
)
MOST: Final = 24
"""How many causes are named in a cell on paper; a workbook names all of them."""
_SIZE: Final = 9.5
_FEW: Final = 3
_FILE: Final = "adjustments.json"
_NUMBERED: Final = re.compile(r"([A-Z0-9-]+-)(\d{3,}.*)")
"""The number of a case: what neighbours share, and its serial."""


@dataclass(frozen=True, slots=True)
class AdjustedRow:
    """One figure of an earlier period before and after what was written since it was told.

    The amounts are None where there is no rate, the pairs "" of a count. `cases` are the numbers
    of the cases that caused it, `others` what else did, in words.
    """

    period: str
    name: str
    before: Amount | None
    before_pair: Pair | str
    now: Amount | None
    now_pair: Pair | str
    cases: tuple[str, ...] = ()
    others: tuple[str, ...] = ()


@cache
def texts() -> dict[str, Any]:
    """Return the words of adjustments."""
    found: dict[str, Any] = read_texts(_FILE)
    return found


def anew_line(signed_on: str) -> str:
    """Return what stands on a paper that is counted anew after its period was signed."""
    return str(texts()["anew_says"]).format(day=day_in_words(signed_on))


def marked(head: str, signed_on: str) -> str:
    """Return the 账页码 as it stands in the foot of a paper, marked where it is counted anew."""
    return f"{head}　{texts()['anew']}" if signed_on else head


def adjustment_table(
    rows: Sequence[AdjustedRow],
    title: str,
    facts: tuple[str, ...] = (),
    most: int | None = None,
    landscape: bool = False,
) -> FigureTable:
    """Return the adjustments, naming at most so many causes of each, None for all."""
    say = texts()
    parts = (say["numerator"], say["denominator"])
    fields = (
        Field("seq", say["seq"], 6),
        Field("period", say["period"], 18),
        Field("name", say["name"], 30),
        Field("before", say["before"], 12),
        Field("before_pair", say["before_pair"], parts=parts),
        Field("now", say["now"], 12),
        Field("now_pair", say["now_pair"], parts=parts),
        Field("causes", say["causes"], 60),
    )
    cells = tuple(
        (at, row.period, row.name, row.before, row.before_pair, row.now, row.now_pair,
         causes_of(row, most))
        for at, row in enumerate(rows, 1)
    )  # fmt: skip
    return FigureTable(say["sheet"], title, fields, cells, facts, (say["note"],), False, landscape)


def causes_of(row: AdjustedRow, most: int | None = None) -> str:
    """Return what caused an adjustment, at most so many items, None for all.

    Numbers of cases share what they begin with, and three or more that follow one another are one
    item: YX01-26Q1-003、005至009.
    """
    items = [*_items(row.cases), *((other, 1) for other in row.others)]
    if not items:
        return str(texts()["unknown"])
    named = LISTED.join(text for text, _ in items[:most])
    if most is None or len(items) <= most:
        return named
    return str(texts()["more"]).format(named=named, count=sum(count for _, count in items))


def adjusted_section(rows: Sequence[AdjustedRow], number: int, table: int) -> list[Block]:
    """Return the section of an official paper, `number` its own and `table` that of its table."""
    if not rows:
        return []
    say = texts()
    caption = words("official")["table"].format(number=table, text=say["caption"])
    return [
        *said.heading(1, said.numbered(1, number) + say["title"]),
        *said.paragraph(_says(rows)),
        *boxed.table(
            adjustment_table(rows, say["title"], most=MOST), UPRIGHT, caption, _SIZE, keep=True
        ),
        *said.note(say["note"]),
    ]


def landscape_part(flow: Flow, rows: Sequence[AdjustedRow], title: str) -> None:
    """Draw the adjustments on a landscape page, if there are any."""
    if rows:
        table = adjustment_table(rows, title, most=MOST, landscape=True)
        part(flow, title, table, LANDSCAPE, "")


def _says(rows: Sequence[AdjustedRow]) -> str:
    periods = LISTED.join(dict.fromkeys(row.period for row in rows))
    return str(texts()["says"]).format(periods=periods, count=len(rows))


def _items(cases: Iterable[str]) -> Iterator[tuple[str, int]]:
    """Give the numbers of cases, shortened, and how many each stands for."""
    before = ""
    for prefix, run in _runs(cases):
        shared = "" if prefix == before else prefix
        if len(run) >= _FEW:
            yield str(texts()["run"]).format(first=shared + run[0], last=run[-1]), len(run)
        else:
            yield from ((shared * (not at) + serial, 1) for at, serial in enumerate(run))
        before = prefix


def _runs(cases: Iterable[str]) -> Iterator[tuple[str, list[str]]]:
    """Give what numbers begin with and the serials that follow one another."""
    runs: list[tuple[str, list[str]]] = []
    for case in cases:
        found = _NUMBERED.fullmatch(case)
        prefix, serial = (found[1], found[2]) if found else ("", case)
        if runs and runs[-1][0] == prefix and _follows(runs[-1][1][-1], serial):
            runs[-1][1].append(serial)
        else:
            runs.append((prefix, [serial]))
    yield from runs


def _follows(serial: str, other: str) -> bool:
    return serial.isdecimal() and other.isdecimal() and int(other) == int(serial) + 1
