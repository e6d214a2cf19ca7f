"""The quarterly bulletin 季度通报: GB/T 9704, paragraphs written by rule, tables, charts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from db.exchange.figure_sheets import FigureTable
from desktop.papers import official_table as boxed
from desktop.papers import official_text as said
from desktop.papers.adjustments import AdjustedRow, adjusted_section, adjustment_table, anew_line
from desktop.papers.bulletin_kinds import categories
from desktop.papers.bulletin_says import (
    problems,
    reporting,
    targets,
    village_rates,
)
from desktop.papers.bulletin_steps import steps
from desktop.papers.figure_tables import (
    category_table,
    definition_table,
    indicator_table,
    village_table,
)
from desktop.papers.figures_rows import CategoryRow, FigureRow, VillageRow
from desktop.papers.official import Block, Pages
from desktop.papers.official_signs import sign_off
from desktop.papers.press import A4, Out, printing
from desktop.papers.remarks import balance, outside, stock
from desktop.papers.sentences import cut_off, day_in_words, found, told
from desktop.papers.words import words
from desktop.papers.zero_reports import zero_and_found, zero_and_others

_GROUPS: Final = (
    ("screened", "screening_resolution_rate"),
    ("mediated", "agreement_rate"),
    ("petitions", "online_share", "repeat_petitions"),
    ("first_petition_resolution_rate", "timely_acceptance_rate"),
    ("linked", "linked_so_far"),
    ("satisfaction_rate", "revisit_rate", "relapse_rate"),
)
"""Which figures share a sentence, and in which order they are told."""
_FIGURES: Final = (
    "name:91:l value:43:r pair:45:c target:48:r gap:38:r state:41:c before:43:r before_pair:50:c"
    " change:43:r"
)
_FIGURES_SIZE: Final = 8.5  # so that all of them stand on one page
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
    its target date, `rectification_late` how many matters to mend are. The kinds are those of what
    was screened; `explanation` says why villages are missing. A figure that is not given is not
    spoken of. `adjusted` is what changed of earlier signed periods; `signed_on` the day the period
    itself was signed, where this is counted anew. `running` tells that the cut-off is before the
    period's end, so that no figure is of the whole period.
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
    issue: str = ""
    explanation: str = ""
    adjusted: Sequence[AdjustedRow] = ()
    signed_on: str = ""
    running: bool = False

    @property
    def day(self) -> date:
        """Return the cut-off day."""
        return date.fromisoformat(self.until)


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
    title = words("bulletin")["title_running" if sheet.running else "title"]
    return title.format(place=sheet.place, period=sheet.period, day=sheet.day)


def bulletin_tables(sheet: BulletinSheet) -> list[FigureTable]:
    """Return the tables of a bulletin, for a workbook."""
    title, facts = bulletin_title(sheet), (_cut_off(sheet),)
    tables = [
        indicator_table(sheet.figures, title, facts),
        village_table(sheet.villages, title, facts),
        category_table(sheet.categories, title, facts),
        definition_table(sheet.figures, title, facts),
    ]
    if sheet.adjusted:
        tables.append(adjustment_table(sheet.adjusted, title, facts))
    return tables


def _cut_off(sheet: BulletinSheet) -> str:
    until = cut_off(sheet.until, sheet.running)
    return words("figures")["cut_off"].format(period=sheet.period, until=until)


def foot(head: str, printed_at: datetime) -> str:
    """Return what stands in the foot of an official paper beside its page number."""
    return words("official")["foot"].format(head=head, at=f"{printed_at:%Y-%m-%d %H:%M}")


def _opening(sheet: BulletinSheet) -> list[Block]:
    say = words("bulletin")
    day = words("official")["day"].format(day=sheet.issued)
    opening = say["opening_running" if sheet.running else "opening"]
    opening = opening.format(period=sheet.period, until=day_in_words(sheet.until))
    issue = sheet.issue
    if issue and sheet.running:
        issue = say["issue_running"].format(issue=issue, day=sheet.day)
    return [
        *said.masthead(say["masthead"], issue, sheet.station, day),
        *said.title(_title(sheet)),
        *said.recipient(say["recipient"]),
        *said.paragraph(opening),
        *(said.paragraph(anew_line(sheet.signed_on)) if sheet.signed_on else ()),
    ]


def _body(sheet: BulletinSheet) -> list[Block]:
    say = words("bulletin")
    sections = (
        ("overall", _overall(sheet)),
        ("figures", _figures(sheet)),
        ("villages", _villages(sheet)),
        ("categories", _categories(sheet)),
        ("problems", said.paragraph(problems(sheet))),
        ("steps", said.paragraph(steps(sheet), keep=True)),
    )
    blocks: list[Block] = []
    for number, (key, section) in enumerate(sections, 1):
        blocks += [*said.heading(1, said.numbered(1, number) + say[key]), *section]
    table = 1 + bool(sheet.figures) + bool(sheet.villages)
    return blocks + adjusted_section(sheet.adjusted, len(sections) + 1, table)


def _overall(sheet: BulletinSheet) -> list[Block]:
    say = words("bulletin")
    told_groups = [told(found(sheet.figures, *keys), sheet.area) for keys in _GROUPS]
    texts = [text for text in (*told_groups, stock(sheet.figures, sheet.area)) if text]
    if not texts:
        return said.paragraph(say["no_figures"])
    opening = say["so_far" if sheet.running else "whole"]
    texts[0] = opening.format(period=sheet.period, day=sheet.day) + texts[0]
    return [block for text in texts for block in said.paragraph(text)]


def _figures(sheet: BulletinSheet) -> list[Block]:
    say = words("bulletin")
    if not sheet.figures:
        return said.paragraph(say["no_figures"])
    table = indicator_table(sheet.figures, bulletin_title(sheet))
    caption = _numbered("table", 1, say["figures_table"].format(period=sheet.period))
    return [
        *said.paragraph(targets(sheet.figures) + outside(sheet.figures)),
        *boxed.table(table, _FIGURES, caption, _FIGURES_SIZE, keep=True),
        *_notes([words("figures")["units"], *balance(sheet.figures)]),
    ]


def _notes(lines: Sequence[str]) -> list[Block]:
    """Return remarks right below each other."""
    last = len(lines) - 1
    return [
        block for at, line in enumerate(lines) for block in said.note(line, at < last, at < last)
    ]


def _villages(sheet: BulletinSheet) -> list[Block]:
    say = words("bulletin")
    if not sheet.villages:
        return said.paragraph(words("villages")["none"])
    table = village_table(sheet.villages, bulletin_title(sheet))
    caption = _numbered("table", 2, say["villages_table"].format(period=sheet.period))
    notes = _village_notes(sheet)
    return [
        *said.heading(2, said.numbered(2, 1) + say["reporting"]),
        *said.paragraph(reporting(sheet.villages, sheet.explanation)),
        *said.heading(2, said.numbered(2, 2) + say["village_rates"]),
        *said.paragraph(village_rates(sheet.villages)),
        *boxed.table(table, _VILLAGES, caption, keep=bool(notes)),
        *_notes(notes),
    ]


def _village_notes(sheet: BulletinSheet) -> list[str]:
    """Return the remarks below the table of villages."""
    say = words("villages_say")["note"]
    told = (zero_and_found(sheet.villages), zero_and_others(sheet.villages), _difference(sheet))
    return [say.format(text=text) for text in told if text]


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
    blocks = said.paragraph(categories(sheet.categories, sheet.running))
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
        return sign_off(sheet.station, sheet.issued, signs)
    return [
        *said.paragraph(official["annex_line"].format(name=say["definitions"]), keep=True),
        *sign_off(sheet.station, sheet.issued, signs),
        *said.annex(official["annex"]),
        *said.title(say["definitions"]),
        *said.paragraph(_cut_off(sheet), keep=True),
        *boxed.table(defined, _DEFINITIONS, size=_DEFINITION_SIZE),
    ]


def _numbered(kind: str, number: int, text: str) -> str:
    return words("official")[kind].format(number=number, text=text)
