"""The quarterly bulletin 季度通报: GB/T 9704, paragraphs written by rule, tables, charts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from db.exchange.figure_sheets import FigureTable
from desktop.papers import official_table as boxed
from desktop.papers import official_text as said
from desktop.papers.bulletin_says import categories, problems, reporting, targets, village_rates
from desktop.papers.figure_tables import (
    category_table,
    definition_table,
    indicator_table,
    village_table,
)
from desktop.papers.figures_rows import CategoryRow, FigureRow, VillageRow
from desktop.papers.official import Block, Pages
from desktop.papers.press import A4, Out, printing
from desktop.papers.sentences import day_in_words, found, told
from desktop.papers.words import words

_GROUPS: Final = (
    ("screened", "screening_resolution_rate"),
    ("mediated", "agreement_rate"),
    ("petitions", "online_share", "repeat_petitions"),
    ("first_petition_resolution_rate", "timely_acceptance_rate"),
    ("linked", "linked_so_far"),
    ("satisfaction_rate", "revisit_rate", "relapse_rate"),
    ("open_before", "found", "resolved", "open"),
)
"""Which figures share a sentence, and in which order they are told."""
_FIGURES: Final = (
    "name:86:l value:47:r pair:54:c target:40:r gap:46:r state:38:c before:47:r before_pair:54:c"
    " change:46:r"
)
_FIGURES_SIZE: Final = 9.5
_VILLAGES: Final = (
    "rank:32:c name:96:l screened:46:r resolved:46:r rate:58:r agreed:46:r open:46:r"
    " overdue:46:r returned:50:c"
)
_DEFINITIONS: Final = "seq:30:c name:112:l definition:300:l"
_DEFINITION_SIZE: Final = 10.0


@dataclass(frozen=True)
class ChartFigure:
    """A chart as a reportlab `Drawing` and what stands below it, without its number."""

    drawing: Any
    caption: str


@dataclass(frozen=True)
class BulletinSheet:
    """All that stands in a bulletin.

    `place` (云溪镇) is in the title, `area` (全镇) in the sentences; `until` is the cut-off day as
    ISO text, `issue` such as 2026年第1期 or "". `longest` is how many days the latest case is past
    its target date, `rectification_late` how many matters to mend are. `of_screened` tells that
    the kinds are those of what was screened, not of all that was registered. A figure that is not
    given is not spoken of.
    """

    station: str
    place: str
    area: str
    period: str
    until: str
    issued: date
    figures: Sequence[FigureRow]
    villages: Sequence[VillageRow]
    categories: Sequence[CategoryRow]
    printed_by: str
    printed_at: datetime
    head: str
    charts: Sequence[ChartFigure] = ()
    longest: int | None = None
    rectification_late: int = 0
    of_screened: bool = True
    issue: str = ""
    recipient: str = ""


def print_bulletin(out: Out, sheet: BulletinSheet) -> int:
    """Print the bulletin as a PDF and return its number of pages.

    The same sheet gives the same bytes. Raises `Environment("paper_not_written")`.
    """
    with printing(out, A4, bulletin_title(sheet), sheet.station) as pen:
        pages = Pages(pen, foot(sheet.head, sheet.printed_at))
        pages.place([*_opening(sheet), *_body(sheet), *_closing(sheet)])
        return pages.finish()


def bulletin_title(sheet: BulletinSheet) -> str:
    """Return the title of a bulletin."""
    return said.in_one(_title(sheet))


def _title(sheet: BulletinSheet) -> str:
    return words("bulletin")["title"].format(place=sheet.place, period=sheet.period)


def bulletin_tables(sheet: BulletinSheet) -> list[FigureTable]:
    """Return the tables of a bulletin, for a workbook."""
    title, facts = bulletin_title(sheet), (_cut_off(sheet),)
    return [
        indicator_table(sheet.figures, title, facts),
        village_table(sheet.villages, title, facts),
        category_table(sheet.categories, title, facts),
        definition_table(sheet.figures, title, facts),
    ]


def _cut_off(sheet: BulletinSheet) -> str:
    until = day_in_words(sheet.until)
    return words("figures")["cut_off"].format(period=sheet.period, until=until)


def foot(head: str, printed_at: datetime) -> str:
    """Return what stands in the foot of an official paper beside its page number."""
    return words("official")["foot"].format(head=head, at=f"{printed_at:%Y-%m-%d %H:%M}")


def _opening(sheet: BulletinSheet) -> list[Block]:
    say = words("bulletin")
    day = words("official")["day"].format(day=sheet.issued)
    opening = say["opening"].format(period=sheet.period, until=day_in_words(sheet.until))
    return [
        *said.masthead(say["masthead"], sheet.issue, sheet.station, day),
        *said.title(_title(sheet)),
        *said.recipient(sheet.recipient or say["recipient"]),
        *said.paragraph(opening),
    ]


def _body(sheet: BulletinSheet) -> list[Block]:
    say = words("bulletin")
    sections = (
        ("overall", _overall(sheet)),
        ("figures", _figures(sheet)),
        ("villages", _villages(sheet)),
        ("categories", _categories(sheet)),
        ("problems", said.paragraph(problems(sheet), keep=True)),
    )
    blocks: list[Block] = []
    for number, (key, section) in enumerate(sections, 1):
        blocks += [*said.heading(1, said.numbered(1, number) + say[key]), *section]
    return blocks


def _overall(sheet: BulletinSheet) -> list[Block]:
    told_groups = [told(found(sheet.figures, *keys), sheet.area) for keys in _GROUPS]
    texts = [text for text in told_groups if text]
    if not texts:
        return said.paragraph(words("bulletin")["no_figures"])
    texts[0] = f"{sheet.period}，{texts[0]}"
    return [block for text in texts for block in said.paragraph(text)]


def _figures(sheet: BulletinSheet) -> list[Block]:
    say = words("bulletin")
    if not sheet.figures:
        return said.paragraph(say["no_figures"])
    table = indicator_table(sheet.figures, bulletin_title(sheet))
    caption = _numbered("table", 1, say["figures_table"].format(period=sheet.period))
    return [
        *said.paragraph(targets(sheet.figures)),
        *boxed.table(table, _FIGURES, caption, _FIGURES_SIZE, keep=True),
        *said.note(words("figures")["units"]),
    ]


def _villages(sheet: BulletinSheet) -> list[Block]:
    say = words("bulletin")
    if not sheet.villages:
        return said.paragraph(words("villages")["none"])
    table = village_table(sheet.villages, bulletin_title(sheet))
    caption = _numbered("table", 2, say["villages_table"].format(period=sheet.period))
    differs = _difference(sheet)
    return [
        *said.heading(2, said.numbered(2, 1) + say["reporting"]),
        *said.paragraph(reporting(sheet.villages)),
        *said.heading(2, said.numbered(2, 2) + say["village_rates"]),
        *said.paragraph(village_rates(sheet.villages)),
        *boxed.table(table, _VILLAGES, caption, keep=bool(differs)),
        *(said.note(differs) if differs else ()),
    ]


def _difference(sheet: BulletinSheet) -> str:
    """Return a remark where the villages do not add up to what was screened in all."""
    total = sum(row.screened for row in sheet.villages)
    for row in found(sheet.figures, "screened"):
        if row.numerator != total:
            by = abs(row.numerator - total)
            texts = words("villages_say")["differs"]
            return texts.format(sum=total, total=row.numerator, by=by)
    return ""


def _categories(sheet: BulletinSheet) -> list[Block]:
    blocks = said.paragraph(categories(sheet.categories, sheet.of_screened))
    if any(row.count for row in sheet.categories):
        for number, chart in enumerate(sheet.charts, 1):
            blocks += boxed.figure(chart.drawing, _numbered("figure", number, chart.caption))
    return blocks


def _closing(sheet: BulletinSheet) -> list[Block]:
    """Return the sign-off and, on a page of its own, what the indicators count."""
    say, official = words("bulletin"), words("official")
    signs = (official["signer"], official["auditor"], official["maker"].format(by=sheet.printed_by))
    defined = definition_table(sheet.figures, say["definitions"])
    if not defined.rows:
        return said.sign_off(sheet.station, sheet.issued, signs)
    return [
        *said.paragraph(official["annex_line"].format(name=say["definitions"]), keep=True),
        *said.sign_off(sheet.station, sheet.issued, signs),
        *said.annex(official["annex"]),
        *said.title(say["definitions"]),
        *said.paragraph(_cut_off(sheet), keep=True),
        *boxed.table(defined, _DEFINITIONS, size=_DEFINITION_SIZE),
    ]


def _numbered(kind: str, number: int, text: str) -> str:
    return words("official")[kind].format(number=number, text=text)
