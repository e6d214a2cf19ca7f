"""The 综治 form 矛盾纠纷排查情况表: categories by level, rates, bands, villages, cross-checks."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from db.exchange.figure_sheets import Field, FigureTable, Value
from desktop.papers import official_table as boxed
from desktop.papers import official_text as said
from desktop.papers.adjustments import anew_line
from desktop.papers.bulletin import foot
from desktop.papers.bulletin_says import explained
from desktop.papers.figure_tables import share
from desktop.papers.official import Block, Pages
from desktop.papers.official_signs import signing_line
from desktop.papers.press import A4, Out, printing
from desktop.papers.sentences import cut_off
from desktop.papers.words import words
from desktop.papers.zero_reports import zero_and_others
from desktop.papers.zongzhi_rows import (
    AreaRow,
    BandRow,
    Handled,
    KindRow,
    Overall,
    checks,
    of_all_sources,
)

_OVERALL: Final = "item:260:l this:90:r year:90:r"
_AREAS: Final = "seq:40:c area:160:l screened:80:r handled:80:r rate:80:r returned:80:c"
_BAND_SHARE: Final = 62
_NAME_SHARE: Final = 172
_NUMBER_SHARE: Final = 34
_SIZE: Final = 9.0
_OPENING_LINES: Final = 2
_CLOSING_LINES: Final = 6
"""So many lines of the cross-checks at most stand with who signs."""


@dataclass(frozen=True)
class ZongzhiSheet:
    """All that stands on the form; `levels` name the columns, as many as a row's `levels`.

    `overall` is counted by itself, so that the cross-checks prove something. `explanation` says
    why villages are missing, `running` that the cut-off is before the period's end. `signed_on` is
    the day the period was signed, where this is counted anew.
    """

    station: str
    period: str
    until: str
    levels: tuple[str, ...]
    rows: Sequence[KindRow]
    overall: Overall
    bands: Sequence[BandRow]
    areas: Sequence[AreaRow]
    printed_by: str
    printed_at: datetime
    head: str
    explanation: str = ""
    running: bool = False
    signed_on: str = ""


def print_zongzhi(out: Out, sheet: ZongzhiSheet) -> int:
    """Print the form as a PDF and return its number of pages.

    The same sheet gives the same bytes. Raises `Environment("paper_not_written")`.
    """
    title = words("zongzhi")["title"]
    with printing(out, A4, title, sheet.station) as pen:
        pages = Pages(pen, foot(sheet.head, sheet.printed_at))
        pages.place(_blocks(sheet))
        return pages.finish()


def zongzhi_tables(sheet: ZongzhiSheet) -> list[FigureTable]:
    """Return the tables of the form, for the paper and for a workbook; checks on the first."""
    return [_kinds(sheet), _overall(sheet), _bands(sheet), _areas(sheet)]


def check_lines(sheet: ZongzhiSheet) -> list[str]:
    """Return what the cross-checks say: one line if all hold, else each that does not.

    Where villages are missing, the last line says why, if that was explained.
    """
    say = words("zongzhi")
    made = checks(sheet.rows, sheet.overall, sheet.bands, sheet.areas)
    failed = [check for check in made if not check.holds]
    if not failed:
        return [say["agrees"].format(count=len(made))]
    lines = [say["fails"].format(count=len(made), failed=len(failed))]
    lines += [
        say["fail"].format(number=number, text=check.text) for number, check in enumerate(failed, 1)
    ]
    missing = any(area.returned == "missing" for area in sheet.areas)
    return lines + ([explained(sheet.explanation)] if missing and sheet.explanation else [])


def _blocks(sheet: ZongzhiSheet) -> list[Block]:
    say = words("zongzhi")
    kinds, overall, bands, areas = zongzhi_tables(sheet)
    notes = _notes(_remarks(sheet), check_lines(sheet))
    signs = (say["signer"], say["maker"].format(by=sheet.printed_by),
             say["office"].format(unit=sheet.station))  # fmt: skip
    return [
        *said.title(say["title"]),
        *said.line_below_title(*_facts(sheet)),
        *boxed.table(kinds, _kinds_spec(sheet.levels), size=_SIZE, close=True),
        *boxed.table(overall, _OVERALL, size=_SIZE, close=True),
        *boxed.table(bands, _bands_spec(sheet.bands), size=_SIZE, keep=not sheet.areas, close=True),
        *(boxed.table(areas, _AREAS, size=_SIZE, keep=True, close=True) if sheet.areas else ()),
        *notes,
        *signing_line(signs),
    ]


def _remarks(sheet: ZongzhiSheet) -> list[str]:
    """Return the remarks, which stand above the cross-checks."""
    anew = anew_line(sheet.signed_on) if sheet.signed_on else ""
    more = (anew, of_all_sources(sheet.overall), zero_and_others(sheet.areas))
    return [words("zongzhi")["mark"], *filter(None, more)]


def _notes(remarks: Sequence[str], checked: Sequence[str]) -> list[Block]:
    """Return remarks and cross-checks: the first stay with the table, the last with who signs."""
    lines, blocks = [*remarks, *checked], list[Block]()
    closing = len(lines) - min(len(checked), _CLOSING_LINES)
    for number, line in enumerate(lines, 1):
        held = number <= _OPENING_LINES or number > closing
        blocks += said.note(line, keep=held, more=number < len(lines))
    return blocks


def _facts(sheet: ZongzhiSheet) -> tuple[str, str]:
    say = words("zongzhi")
    until = say["until_running"].format(day=date.fromisoformat(sheet.until))
    until = until if sheet.running else cut_off(sheet.until, running=False)
    unit = words("ledger")["unit"].format(station=sheet.station)
    of_month = sheet.period.endswith(say["month_ends"])
    return unit, f"{say['period' if of_month else 'span'].format(period=sheet.period)}（{until}）"


def _kinds(sheet: ZongzhiSheet) -> FigureTable:
    say = words("zongzhi")
    fields = [Field("category", say["category"], 30)]
    for number, level in enumerate((*sheet.levels, say["sum"], say["year"])):
        fields += [
            Field(f"screened{number}", say["screened"], 10, level),
            Field(f"handled{number}", say["handled"], 10, level),
        ]
    rows = [_kind(row) for row in sheet.rows]
    rows.append(_kind(_sum(sheet.rows, len(sheet.levels))))
    return FigureTable(
        say["rows_sheet"],
        say["title"],
        tuple(fields),
        tuple(rows),
        _facts(sheet),
        (*_remarks(sheet), *check_lines(sheet)),
        total=True,
    )


def _kinds_spec(levels: Sequence[str]) -> str:
    columns = [f"category:{_NAME_SHARE}:l"]
    for number in range(len(levels) + 2):
        columns += [f"{side}{number}:{_NUMBER_SHARE}:r" for side in ("screened", "handled")]
    return " ".join(columns)


def _kind(row: KindRow) -> tuple[Value, ...]:
    numbers = [(part.screened, part.handled) for part in (*row.levels, row.this, row.year)]
    return (row.name, *(number for pair in numbers for number in pair))


def _sum(rows: Sequence[KindRow], levels: int) -> KindRow:
    each = [_added([row.levels[level] for row in rows]) for level in range(levels)]
    this, year = _added([row.this for row in rows]), _added([row.year for row in rows])
    return KindRow(words("zongzhi")["total"], tuple(each), this, year)


def _added(parts: Sequence[Handled]) -> Handled:
    return Handled(sum(part.screened for part in parts), sum(part.handled for part in parts))


def _overall(sheet: ZongzhiSheet) -> FigureTable:
    say, told = words("zongzhi"), sheet.overall
    fields = (Field("item", say["item"], 34), Field("this", say["this"], 14),
              Field("year", say["whole_year"], 14))  # fmt: skip
    this, year, not_held = told.this, told.year, words("yearly")["not_held"]
    rows: list[tuple[Value, ...]] = [
        (say["row_screened"], this.screened, year.screened),
        (say["row_handled"], this.handled, year.handled),
        (say["row_handled_rate"], *(share(one.handled, one.screened) for one in (this, year))),
        (say["row_succeeded"], told.succeeded, told.year_succeeded),
        (
            say["row_success_rate"],
            share(told.succeeded, this.handled),
            share(told.year_succeeded, year.handled),
        ),
        (say["row_major"], not_held, not_held),
        (say["row_major_handled"], not_held, not_held),
        (say["row_drives"], told.drives, told.year_drives),
    ]
    return FigureTable(say["overall_sheet"], say["title"], fields, tuple(rows), _facts(sheet))


def _bands(sheet: ZongzhiSheet) -> FigureTable:
    say = words("zongzhi")
    fields = [Field("label", say["people"], 14)]
    fields += [Field(f"band{at}", band.name, 14) for at, band in enumerate(sheet.bands)]
    fields.append(Field("total", say["total"], 10))
    total = sum(band.count for band in sheet.bands)
    row: tuple[Value, ...] = (say["count"], *(band.count for band in sheet.bands), total)
    return FigureTable(say["bands_sheet"], say["title"], tuple(fields), (row,), _facts(sheet))


def _bands_spec(bands: Sequence[BandRow]) -> str:
    columns = [f"band{at}:{_BAND_SHARE}:r" for at in range(len(bands))]
    return " ".join(("label:60:l", *columns, "total:50:r"))


def _areas(sheet: ZongzhiSheet) -> FigureTable:
    say, returned = words("zongzhi"), words("returned")
    fields = (
        Field("seq", say["seq"], 6),
        Field("area", say["area"], 20),
        Field("screened", say["screened"], 10),
        Field("handled", say["handled"], 10),
        Field("rate", say["handled_rate"], 10),
        Field("returned", say["returned"], 12),
    )
    rows: list[tuple[Value, ...]] = [
        (at, area.name, *_with_rate(area.this), returned.get(area.returned))
        for at, area in enumerate(sheet.areas, 1)
    ]
    total = _added([area.this for area in sheet.areas])
    rows.append(("", say["total"], *_with_rate(total), ""))
    return FigureTable(
        say["areas_sheet"], say["title"], fields, tuple(rows), _facts(sheet), total=True
    )


def _with_rate(part: Handled) -> tuple[Value, Value, Value]:
    return part.screened, part.handled, share(part.handled, part.screened)
