"""How many times faster the ledger paper is than a LongTable of Paragraphs, in one run.

Run with `python -m tests.bench.bench_papers`.
"""

import random
import time
from collections.abc import Callable
from datetime import datetime
from io import BytesIO

from reportlab.lib import colors
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import LongTable, Paragraph, SimpleDocTemplate, TableStyle

from desktop.papers import fonts
from desktop.papers.ledger import LedgerSheet, print_ledger
from desktop.papers.press import A4_LANDSCAPE
from desktop.papers.views import view

ROWS = 3000
AIM = 5.0
_SENTENCES = (
    "因排水沟走向发生争执，",
    "申请人称被申请人在共用通道堆放杂物（含砖块、木料等），影响通行；",
    "双方确认：“互谅互让、一次性了结”，",
    "现场照片12张、证人证言3份已入卷。",
    "涉事树木系申请人父亲于1998年栽种，",
    "调解员到现场勘验、丈量界址，并走访了四邻；",
    "被申请人拖欠工资合计73016元。",
)


def invented_row(n: int, chance: random.Random) -> dict[str, str]:
    """Return a row of the summary view, of the lengths that real ones have."""
    return {
        "seq": str(n),
        "no": f"YX{n % 18:02d}-26Q1-{n:03d}",
        "found_on": f"2026-{n % 3 + 1:02d}-{n % 28 + 1:02d}",
        "village": chance.choice(("青石桥村", "白沙滩社区", "双河村")),
        "parties": f"{chance.choice('张王李赵周吴')}某、{chance.choice('钱孙郑冯陈褚')}某",
        "category": chance.choice(("邻里", "宅基地与房屋", "劳动争议")),
        "facts": "".join(chance.sample(_SENTENCES, chance.randint(1, 4))),
        "risk": chance.choice(("红A", "橙B", "黄C", "蓝D")),
        "office": "司法所",
        "handler": "何某某",
        "method": "人民调解",
        "stage": chance.choice(("化解中", "已销号")),
        "resolved_on": "2026-03-20",
    }


def ours(sheet: LedgerSheet) -> None:
    """Print with our own text and grid."""
    print_ledger(BytesIO(), sheet)


def long_table(sheet: LedgerSheet) -> None:
    """Print the same columns as reportlab's LongTable of Paragraphs."""
    fonts.load(fonts.SERIF)
    chosen = view(sheet.view)
    style = ParagraphStyle(
        "cell", fontName=fonts.SERIF, fontSize=chosen.size, leading=chosen.size * 1.35,
        wordWrap="CJK",
    )  # fmt: skip
    table = [[Paragraph(column.title, style) for column in chosen.columns]]
    table += [
        [Paragraph(row.get(column.key, ""), style) for column in chosen.columns]
        for row in sheet.rows
    ]
    rules = TableStyle([("GRID", (0, 0), (-1, -1), 0.4, colors.black)])
    document = SimpleDocTemplate(BytesIO(), pagesize=A4_LANDSCAPE, leftMargin=34, rightMargin=34)
    widths = [column.share for column in chosen.columns]
    document.build([LongTable(table, colWidths=widths, repeatRows=1, style=rules)])


def seconds(work: Callable[[LedgerSheet], None], sheet: LedgerSheet, times: int) -> float:
    """Return the shortest of several runs."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        work(sheet)
        taken.append(time.perf_counter() - start)
    return min(taken)


def main() -> None:
    """Print both times and their ratio."""
    chance = random.Random(1)
    rows = [invented_row(n, chance) for n in range(1, ROWS + 1)]
    sheet = LedgerSheet(
        title="矛盾纠纷排查化解工作台账",
        station="云溪镇信访工作站",
        period="2026年第一季度",
        view="summary",
        rows=rows,
        totals=[("合计", f"共{ROWS}件")],
        printed_by="王某",
        printed_at=datetime.fromisoformat("2026-04-01T10:05"),
        head="2318:9c41e07b52aa",
    )
    fast, slow = seconds(ours, sheet, 3), seconds(long_table, sheet, 1)
    print(f"ledger PDF of {ROWS} rows: {fast:.2f} s, LongTable of Paragraphs {slow:.2f} s")
    print(f"ratio {slow / fast:.1f} x faster (aim >= {AIM:g})")


if __name__ == "__main__":
    main()
