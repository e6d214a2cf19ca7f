"""Invented figures for papers, and how a printed page is read back and measured."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from typing import TypeVar

import pypdf
import pypdfium2

from desktop.papers.bulletin import BulletinSheet
from desktop.papers.dispatch import DispatchSheet
from desktop.papers.figures_rows import (
    Aim,
    Before,
    CategoryRow,
    FigureRow,
    LateRow,
    RedRow,
    VillageRow,
)

MM = 72 / 25.4
LEFT, RIGHT = 28 * MM, (28 + 156) * MM
TOP, BOTTOM = (297 - 37) * MM, (297 - 37 - 225) * MM
HEAD = "2318:9c41e07b52aa"
AT = datetime.fromisoformat("2026-04-08T10:05")

SCREENED = FigureRow(
    "screened", "排查纠纷", "件", "count", 98, definition="期内排查发现的纠纷件数。",
    before=Before("上季度", 106), year_ago=Before("去年同期", 85),
)  # fmt: skip
RESOLVED = FigureRow(
    "screening_resolution_rate", "排查化解率", "%", "rate", 71, 98,
    "分母为期内排查发现的纠纷，分子为其中到截止日已化解的。",
    Aim(Decimal(95), False, Decimal("-22.55"), 23), Before("上季度", 81, 106),
    counts="件",
)  # fmt: skip
AGREED = FigureRow(
    "agreement_rate", "调解协议率", "%", "rate", 41, 98, "分子为有书面或和解协议的。",
    Aim(Decimal(50), False, Decimal("-8.16"), 8), Before("上季度", 41, 98),
    counts="件",
)  # fmt: skip
OVERDUE = FigureRow("overdue", "超化解时限", "件", "count", 12)
RED = FigureRow("open_red", "未化解红色风险", "件", "count", 2)
MENDED = FigureRow("rectification_rate", "整改完成率", "%", "rate", 3, 5, counts="项")
FIGURES = (SCREENED, RESOLVED, AGREED, OVERDUE, RED, MENDED)
KINDS = (CategoryRow("邻里", 60, 66), CategoryRow("劳动争议", 38, 30))


def nothing(row: FigureRow) -> FigureRow:
    """The same figure of a station in which nothing happened."""
    whole = None if row.denominator is None else 0
    return replace(row, numerator=0, denominator=whole, aim=None, before=None, year_ago=None)


def villages(count: int) -> list[VillageRow]:
    """As many villages, the first with the most disputes; the third did not report."""
    return [
        VillageRow(
            f"第{n}村", count - n, max(0, count - n - 2), 1, min(2, count - n), 0,
            "missing" if n == 3 else "zero" if n == count else "reported",
        )
        for n in range(1, count + 1)
    ]  # fmt: skip


def late(count: int) -> list[LateRow]:
    """As many cases past their target date."""
    return [
        LateRow(f"YX01-26Q1-{n:03d}", "张某与李某宅基地纠纷", "青石桥村", "镇司法所", "王芳",
                "2026-03-01", 30)
        for n in range(1, count + 1)
    ]  # fmt: skip


def red(count: int) -> list[RedRow]:
    """As many open cases of the highest risk."""
    return [
        RedRow(f"YX01-26Q1-9{n:02d}", "杨某与周某排水沟纠纷", "双河村", "综治中心", "陈副镇长",
               "2026-01-15", "化解中", 75)
        for n in range(1, count + 1)
    ]  # fmt: skip


BULLETIN = BulletinSheet(
    station="云溪镇信访工作站", place="云溪镇", area="全镇", period="2026年第一季度",
    until="2026-03-31", issued=date(2026, 4, 8), figures=FIGURES, villages=villages(4),
    categories=KINDS, printed_by="王芳", printed_at=AT, head=HEAD, longest=45,
    rectification_late=1, issue="2026年第1期",
)  # fmt: skip
DISPATCH = DispatchSheet(
    station="云溪镇信访工作站", place="云溪镇", period="2026年3月", until="2026-03-31",
    figures=FIGURES, late=late(2), red=red(1), printed_by="王芳", printed_at=AT, head=HEAD,
)  # fmt: skip
S = TypeVar("S")


def printed(print_paper: Callable[[BytesIO, S], int], sheet: S) -> bytes:
    """The bytes of a paper, having as many pages as was said."""
    out = BytesIO()
    count = print_paper(out, sheet)
    assert len(pypdf.PdfReader(BytesIO(out.getvalue())).pages) == count
    return out.getvalue()


def texts(data: bytes) -> list[str]:
    """The text of each page in the order of the file, without spaces and line ends."""
    reader = pypdf.PdfReader(BytesIO(data))
    return [re.sub(r"\s", "", page.extract_text()) for page in reader.pages]


def lines(data: bytes) -> list[list[str]]:
    """The lines of each page."""
    reader = pypdf.PdfReader(BytesIO(data))
    return [page.extract_text().splitlines() for page in reader.pages]


Box = tuple[str, float, float, float, float]


def boxes(data: bytes) -> Iterator[list[Box]]:
    """The signs of each page with the edges of their ink: left, bottom, right, top."""
    document = pypdfium2.PdfDocument(data)
    for page in document:
        read = page.get_textpage()
        text = read.get_text_range()
        yield [
            (text[at], *read.get_charbox(at))
            for at in range(min(len(text), read.count_chars()))
            if not text[at].isspace()
        ]
    document.close()


def outside(data: bytes) -> list[Box]:
    """The signs that stand outside the type area of an official paper, its foot apart."""
    foot = BOTTOM - 1
    return [
        box
        for page in boxes(data)
        for box in page
        if not (box[1] >= LEFT - 1 and box[3] <= RIGHT + 1 and box[4] <= TOP + 1)
        or foot - 10 < box[2] < foot
    ]
