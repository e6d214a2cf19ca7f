"""The report of an import: landscape A4, what each file held, what is asked, what was left out."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from desktop.papers import fonts
from desktop.papers.flow import Flow
from desktop.papers.grid import Align, Column, Grid
from desktop.papers.page import INNER, LEFT, Frame, Heading
from desktop.papers.press import A4_LANDSCAPE, Out, printing
from desktop.papers.text import Setting
from desktop.papers.words import words

_SIZE = 9.0
_SECTION_SIZE = 10.5
_ROOM_UNDER_TITLE = 60.0
_FILES = (
    "seq:26:center file:190:left village:80:left rows:44:right taken_rows:44:right"
    " queried:44:right excluded:44:right note:260:left"
)
_DOUBTS = "seq:26:center file:170:left place:90:left question:270:left outcome:170:left"
_LEFT_OUT = "seq:26:center file:170:left place:90:left reason:90:left text:350:left"
_NOTICES = "seq:26:center file:170:left place:90:left note:440:left"
_BAND = (Column("text", "", 1),)

Lines = Sequence[Sequence[str]]
"""The cells of each line, without the number that stands first."""


@dataclass(frozen=True)
class IntakeSheet:
    """All that stands on the report of an import; names and numbers arrive masked.

    `files` are name, village, rows, recorded, in doubt, left out, note, and `total` the same for
    all; `doubts` file, place, question, outcome; `left_out` file, place, reason, text, None where
    the lines are no longer known; `notices` file, place, note. `head` is the ledger's 账页码.
    """

    station: str
    drive: str
    taken_at: datetime
    files: Lines
    total: Sequence[str]
    doubts: Lines
    left_out: Lines | None
    notices: Lines
    printed_by: str
    printed_at: datetime
    head: str


def print_intake(out: Out, sheet: IntakeSheet) -> int:
    """Print the report as a PDF and return its number of pages.

    Raises `Environment("paper_not_written")`.
    """
    texts, foot = words("intake"), words("foot")
    with printing(out, A4_LANDSCAPE, texts["title"], sheet.station) as pen:
        signs = (foot["auditor"], foot["filler"].format(by=sheet.printed_by))
        flow = Flow(pen, Frame(pen, _heading(sheet), signs, _stamp(sheet)))
        _section(flow, texts["files"], _FILES, sheet.files, sheet.total)
        counted = texts["doubts"].format(count=len(sheet.doubts))
        _section(flow, counted, _DOUBTS, sheet.doubts)
        if sheet.left_out is None:
            _band(flow, texts["no_left_out"], fonts.body())
        else:
            counted = texts["left_out"].format(count=len(sheet.left_out))
            _section(flow, counted, _LEFT_OUT, sheet.left_out)
            counted = texts["notices"].format(count=len(sheet.notices))
            _section(flow, counted, _NOTICES, sheet.notices)
        return flow.finish()


def _section(flow: Flow, title: str, spec: str, lines: Lines, total: Sequence[str] = ()) -> None:
    """Draw a title, and under it the lines, numbered; a dash where there is none."""
    _band(flow, title, fonts.heading(), _ROOM_UNDER_TITLE)
    if not lines:
        _band(flow, words("intake")["none"], fonts.body())
        return
    head, body = Setting(fonts.heading(), _SIZE), Setting(fonts.body(), _SIZE)
    grid = Grid([_column(part) for part in spec.split()], LEFT, INNER, head, body)
    flow.begin(grid)
    for number, cells in enumerate(lines, 1):
        flow.place(grid.row((str(number), *cells)))
    if total:
        flow.place(grid.row(("", *total)))


def _band(flow: Flow, text: str, stack: fonts.Stack, room: float = 0.0) -> None:
    setting = Setting(stack, _SECTION_SIZE if room else _SIZE)
    grid = Grid(_BAND, LEFT, INNER, setting, setting)
    flow.begin(grid, headed=False)
    flow.place(grid.row((text,)), followed_by=room)


def _column(spec: str) -> Column:
    key, share, side = spec.split(":")
    align: Align = "center" if side == "center" else "right" if side == "right" else "left"
    return Column(key, words("intake")[key], float(share), align)


def _heading(sheet: IntakeSheet) -> Heading:
    texts = words("intake")
    drive = texts["drive"].format(drive=sheet.drive) if sheet.drive else texts["no_drive"]
    taken = texts["taken"].format(at=f"{sheet.taken_at:%Y-%m-%d %H:%M}")
    unit = words("ledger")["unit"].format(station=sheet.station)
    return Heading(texts["title"], (unit, drive, taken), texts["mask"])


def _stamp(sheet: IntakeSheet) -> str:
    foot = words("foot")
    at = foot["printed"].format(at=f"{sheet.printed_at:%Y-%m-%d %H:%M}")
    return f"{at}　　{foot['head'].format(head=sheet.head)}"
