"""Returns end to end: fourteen of a quarter, and one of 100,000 rows, from the file to a search."""

import gc
import resource
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path
from random import Random

import openpyxl
import python_calamine
import xlsxwriter

from db.exchange.imports import Offer, read_offer, record_offer
from db.ledger import Ledger
from db.model.selection import Selection
from tests.bench.stopwatch import seconds, tell_rate

QUARTER = Path(__file__).parents[1] / "data" / "drive-2026Q1"
ROWS = 100_000
MIB = 2**20
HEADINGS = ("序号", "排查时间", "村(社区)", "纠纷名称", "当事人(甲方)", "联系电话", "当事人(乙方)",
            "涉及人数", "涉及金额(元)", "纠纷类型", "信息来源", "简要情况", "风险等级", "责任单位",
            "化解时限", "是否化解")  # fmt: skip


class _Stop(Exception):
    """Asked for by whoever pressed the button."""


def main() -> None:
    """Make the ledgers and print the figures."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        quarter(folder)
        path = folder / "large.xlsx"
        write_large(path, ROWS)
        large(folder, path)


def quarter(folder: Path) -> None:
    """Take in the returns of a quarter, all of them as one import."""
    paths = sorted(path for path in QUARTER.iterdir() if path.suffix != ".json")
    ledger, _ = Ledger.create(folder / "quarter", "站", "YX", (), "王海燕", "horse battery 7")
    with ledger:
        read: list[Offer] = []
        reading = seconds(lambda: read.append(read_offer(ledger, paths, "2026Q1")))
        took = seconds(lambda: record_offer(ledger, read[0]))
    both = reading + took
    print(f"{len(paths)} returns: read {reading:.2f} s, recorded {took:.2f} s, "
          f"in all {both:.2f} s   aim 3 s")  # fmt: skip


def large(folder: Path, path: Path) -> None:
    """Take in one return of very many rows, and compare with what bare reading takes.

    The collector is still, as it is while a command or the window's job works.
    """
    gc.disable()
    calamine = seconds(lambda: bare_calamine(path))
    openpyxl_took = seconds(lambda: bare_openpyxl(path))
    ledger, _ = Ledger.create(folder / "large", "站", "YX", (), "王海燕", "horse battery 7")
    with ledger:
        read: list[Offer] = []
        reading = seconds(lambda: read.append(read_offer(ledger, [path], "2026Q1")))
        recording = seconds(lambda: record_offer(ledger, read[0]))
        found = ledger.reading.count(Selection(text="排水沟"))
        both = reading + recording
        tell_rate("a return end to end, searchable", ROWS, both, 4_000)
        print(f"  reading {reading:.1f} s, recording {recording:.1f} s, {found:,} found by a word")
        print(f"  against bare calamine ({calamine:.1f} s): {both / calamine:.1f} x")
        print(f"  against bare openpyxl ({openpyxl_took:.1f} s): {both / openpyxl_took:.1f} x")
        ours, childs = (
            resource.getrusage(who).ru_maxrss * 1024
            for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
        )
        print(f"  most memory: {ours // MIB} MiB, reader {childs // MIB} MiB   aim 1024 MiB")
    stopped(folder, path)


def stopped(folder: Path, path: Path) -> None:
    """Stop while the file is read, then while it is recorded, and tell how long that takes."""
    ledger, _ = Ledger.create(folder / "stopped", "站", "YX", (), "王海燕", "horse battery 7")
    with ledger:
        reading = latency(lambda tick: read_offer(ledger, [path], "2026Q1", tick), after=1.0)
        offer = read_offer(ledger, [path], "2026Q1")
        recording = latency(lambda tick: record_offer(ledger, offer, tick), after=1.0)
        kept = ledger.reading.count(Selection())
    print(f"cancel: reading {reading:.2f} s, recording {recording:.2f} s, {kept} cases kept"
          "   aim 1 s")  # fmt: skip


def latency(work: Callable[[Callable[[int, int], None]], object], after: float) -> float:
    """Return how long work goes on after it was asked to stop, `after` seconds from its start."""
    asked = time.perf_counter() + after

    def tick(_done: int, _total: int) -> None:
        if time.perf_counter() >= asked:
            raise _Stop

    with suppress(_Stop):
        work(tick)
    return time.perf_counter() - asked


def bare_calamine(path: Path) -> int:
    """Read all cells and do nothing with them."""
    book = python_calamine.CalamineWorkbook.from_path(str(path))
    return sum(len(book.get_sheet_by_name(name).to_python()) for name in book.sheet_names)


def bare_openpyxl(path: Path) -> int:
    """Read all cells and do nothing with them."""
    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    return sum(1 for sheet in book for _row in sheet.iter_rows(values_only=True))


def write_large(path: Path, rows: int) -> None:
    """Write a village's sheet of very many rows, none like another."""
    chance = Random(5)
    book = xlsxwriter.Workbook(str(path), {"constant_memory": True})
    sheet = book.add_worksheet("台账")
    sheet.write_row(0, 0, HEADINGS)
    surnames, given = "王李张刘陈杨黄吴周徐孙马朱胡林郭何高罗郑", "伟芳娜敏静丽强磊军洋勇艳杰娟涛"

    def name() -> str:
        return chance.choice(surnames) + chance.choice(given) + chance.choice(given)

    for number in range(1, rows + 1):
        found = date(2026, 1, 1) + timedelta(days=chance.randrange(80))
        one, other = name(), name()
        sheet.write_row(number, 0, (
            number, f"{found:%Y.%m.%d}", "青石桥村", f"{one}与{other}邻里纠纷",
            one, f"139{number:08d}", other, chance.randrange(2, 30), chance.randrange(100) * 100,
            chance.choice(("邻里", "宅基地与房屋", "婚姻家庭", "劳动争议")),
            chance.choice(("网格员排查", "集中排查")),
            f"{one}反映{other}家排水沟改道，雨天积水漫进堂屋第{number}次，希望镇里牵头协调。",
            chance.choice("红橙黄蓝"), "云溪镇司法所", "2026.12.30",
            chance.choice(("正在化解", "未化解")),
        ))  # fmt: skip
    book.close()


if __name__ == "__main__":
    main()
