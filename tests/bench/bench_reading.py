"""A workbook of 100,000 rows read in the limited child, against bare readers of the same file.

Run with `python -m tests.bench.bench_reading [rows]`.
"""

import io
import random
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import openpyxl
import python_calamine
import xlsxwriter

from db.exchange.foreign import parse_workbook
from db.exchange.reader import Reader
from db.exchange.reading_kinds import Known
from tests.bench.stopwatch import seconds, tell_rate

ROWS = 100_000
STOPS = 5
KNOWN = Known(date(2026, 3, 31), {"青石桥村": "01", "白沙滩社区": "02"}, "2026Q1")
HEADINGS = (
    "序号", "排查日期", "村（社区）", "申请人", "申请人电话", "被申请人", "被申请人电话",
    "纠纷类型", "主要事实", "涉及金额（元）", "涉及人数", "风险等级", "责任单位", "责任人",
    "化解情况", "备注",
)  # fmt: skip
SENTENCES = (
    "因排水沟走向发生争执，",
    "申请人称被申请人在共用通道堆放杂物（含砖块、木料等），影响通行；",
    "双方确认：“互谅互让、一次性了结”，",
    "现场照片12张、证人证言3份已入卷。",
    "涉事树木系申请人父亲于1998年栽种，",
)


class StoppedError(Exception):
    """The measurement stops the reading here."""


def main() -> None:
    """Make the workbook and print the figures."""
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else ROWS
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "台账.xlsx"
        write(path, rows)
        raw = path.read_bytes()
        print(f"workbook of {rows:,} rows by {len(HEADINGS)} columns, {len(raw) / 2**20:.1f} MB")
        bare = tell_reading("calamine, bare", rows, lambda: with_calamine(raw), 0, 3)
        tell_reading("openpyxl, read-only, bare", rows, lambda: with_openpyxl(path), bare)
        tell_reading("parse_workbook", rows, lambda: parse_workbook(path.name, raw), bare, 3)
        with Reader() as reader:
            reader.read(Path(folder) / "none", KNOWN)  # the child is started
            tell_reading("Reader.read, end to end", rows, lambda: read(reader, path, rows), bare)
            print(
                f"most memory the child was seen to hold               {reader.peak / 2**20:.0f} MB"
            )
            stop(reader, path)


def tell_reading(
    what: str, rows: int, work: Callable[[], object], bare: float, times: int = 1
) -> float:
    """Print how fast a way of reading is, at best, and as a multiple of calamine's time."""
    took = min(seconds(work) for _ in range(times))
    tell_rate(what, rows, took, 0)
    if bare:
        print(f"{'':<52} {took / bare:.2f} times calamine's time")
    return took


def read(reader: Reader, path: Path, rows: int) -> None:
    """Read it whole; every row must come back."""
    ret = reader.read(path, KNOWN)
    if ret.rows_read != rows:
        raise ValueError(f"{ret.rows_read} rows of {rows}: {ret.error}")


def stop(reader: Reader, path: Path) -> None:
    """Stop the reading at several moments and print the longest time until it had stopped."""
    latencies = []
    for number in range(1, STOPS + 1):
        asked = Stop(0.4 * number)
        try:
            reader.read(path, KNOWN, asked)
        except StoppedError:
            latencies.append(time.monotonic() - asked.at)
    late = max(latencies, default=0.0) * 1000
    print(f"{'asked to stop, until it has stopped':<52} {late:.0f} ms at most   aim 1000 ms")


class Stop:
    """A `wait` that stops the reading at the first call after some seconds."""

    def __init__(self, after: float) -> None:
        self.at = time.monotonic() + after

    def __call__(self) -> None:
        """Raise once it is time."""
        if time.monotonic() >= self.at:
            raise StoppedError


def with_calamine(raw: bytes) -> None:
    """Take all values as calamine gives them."""
    book = python_calamine.load_workbook(io.BytesIO(raw))
    book.get_sheet_by_index(0).to_python(skip_empty_area=False)


def with_openpyxl(path: Path) -> None:
    """Take all values as openpyxl gives them."""
    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    for _ in book.worksheets[0].iter_rows(values_only=True):
        pass
    book.close()


def write(path: Path, rows: int) -> None:
    """Write a ledger of invented disputes."""
    chance = random.Random(1)
    with xlsxwriter.Workbook(path, {"default_date_format": "yyyy-mm-dd"}) as book:
        sheet = book.add_worksheet("台账")
        sheet.write_row(0, 0, HEADINGS, book.add_format({"bold": True, "bg_color": "#D9E1F2"}))
        for number in range(1, rows + 1):
            sheet.write_row(number, 0, invented(number, chance))


def invented(number: int, chance: random.Random) -> tuple[object, ...]:
    """Return one row, its people and facts unlike those of the others."""
    return (
        number,
        date(2026, 1, 1) + timedelta(chance.randrange(90)),
        chance.choice(("青石桥村", "白沙滩社区")),
        chance.choice("张王李赵周吴") + chance.choice("建国秀英志强明华"),
        f"139{number:08d}",
        chance.choice("钱孙郑冯陈褚") + chance.choice("芳军丽勇艳杰"),
        f"138{number:08d}",
        chance.choice(("邻里", "宅基地与房屋", "劳动争议")),
        f"第{number}号：" + "".join(chance.sample(SENTENCES, 3)),
        chance.randint(100, 99_999),
        chance.randint(2, 12),
        chance.choice(("高", "中", "低")),
        "司法所",
        "何某某",
        chance.choice(("已化解", "正在调解")),
        None,
    )


if __name__ == "__main__":
    main()
