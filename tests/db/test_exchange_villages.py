"""Files credited to the villages they speak of, and offers that the ledger has overtaken."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from db.errors import Refused
from db.exchange.answers import Answer, give
from db.exchange.duplicates import told_in
from db.exchange.imports import read_offer, record_offer, undo_import
from db.exchange.tally import tally
from db.ledger import Ledger
from db.model.period import read_period
from db.model.selection import Selection
from tests.conftest import FrozenClock
from tests.reading_here import read_here

Sheet = Callable[..., Path]
ALL = Selection()


@pytest.fixture(autouse=True)
def no_child(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read in this process."""
    read_here(monkeypatch)


@pytest.fixture
def ledger(tmp_path: Path, clock: FrozenClock) -> Iterator[Ledger]:
    made, _code = Ledger.create(tmp_path / "账", "云溪镇综治中心", "YX", [], "陈静", "长夜-2026-春")
    with made:
        yield made


@pytest.fixture
def sheet(tmp_path: Path) -> Sheet:
    """Return what writes a sheet of day, village, parties, category and facts to a named file."""

    def write(name: str, *rows: Sequence[str]) -> Path:
        book = openpyxl.Workbook()
        book.active.append(["排查时间", "村社区", "当事人", "纠纷类型", "简要情况"])
        for row in rows:
            book.active.append(list(row))
        book.save(tmp_path / name)
        return tmp_path / name

    return write


WALL = ("2026.3.5", "竹溪村", "张三与李四", "邻里", "李四家砌墙占了张三家出行的通道。")
WELL = ("2026.3.6", "上坪村", "王五与赵六", "鸡毛蒜皮", "水井去年干涸，要求重新打井。")
QUIET = ("", "{}", "", "", "经排查，本期无新增矛盾纠纷")


def quiet(village: str) -> list[str]:
    return [cell.format(village) for cell in QUIET]


def handed(ledger: Ledger) -> list[tuple[str, bool, str]]:
    names = ledger.reading.village_names()
    told = ledger.reading.returns("2026Q1")
    return [(names.get(one.village, ""), one.zero, one.name) for one in told]


def test_villages_of_rows_in_doubt_are_made_too(ledger: Ledger, sheet: Sheet) -> None:
    record_offer(ledger, read_offer(ledger, [sheet("两村.xlsx", WALL, WELL)], "2026Q1"))
    assert [one.name for one in ledger.reading.villages()] == ["竹溪村", "上坪村"]
    (row,) = ledger.reading.queries()
    assert (row.village, ledger.reading.query(row.subject).values["village"]) == ("02", "02")


def test_a_queried_row_of_a_village_that_is_gone_is_refused(ledger: Ledger, sheet: Sheet) -> None:
    offer = read_offer(ledger, [sheet("上坪.xlsx", WELL)], "2026Q1")
    with pytest.raises(Refused, match="unknown_code"):
        record_offer(ledger, replace(offer, villages=()))


def test_a_zero_report_is_of_the_village_its_row_names(ledger: Ledger, sheet: Sheet) -> None:
    ledger.record_all(ledger.village_acts(["竹溪村", "上坪村", "下坪村", "岩塘村"]))
    paths = [
        sheet("两村.xlsx", WALL, quiet("下坪村")),
        sheet("零报告.xlsx", quiet("上坪村")),
        sheet("零报告二.xlsx", quiet("坨院村")),
        sheet("竹溪村零报告.xlsx", quiet("坨院")),
    ]
    offer = read_offer(ledger, paths, "2026Q1")
    assert [ret.village for ret in offer.returns] == ["竹溪村", "上坪村", "", ""]
    unknown = [(n.row, n.text) for ret in offer.returns for n in ret.notices
               if n.code == "zero_village_unknown"]  # fmt: skip
    assert unknown == [(2, "坨院村"), (2, "坨院")]
    batch = record_offer(ledger, offer).batch
    assert handed(ledger) == [
        ("竹溪村", False, "两村.xlsx"),
        ("下坪村", True, "两村.xlsx"),
        ("上坪村", True, "零报告.xlsx"),
        ("", False, "零报告二.xlsx"),
        ("", False, "竹溪村零报告.xlsx"),
    ]
    assert [(one.name, one.rows, one.excluded) for one in tally(ledger, [batch])] == [
        ("两村.xlsx", 2, 1), ("零报告.xlsx", 1, 1), ("零报告二.xlsx", 1, 1),
        ("竹溪村零报告.xlsx", 1, 1),
    ]  # fmt: skip
    assert ledger.check() == []
    undo_import(ledger, batch, "导错了")
    assert handed(ledger) == []


def test_a_zero_report_of_no_village_is_told(ledger: Ledger, sheet: Sheet) -> None:
    (ret,) = read_offer(ledger, [sheet("零报告.xlsx", quiet(""))], "2026Q1").returns
    assert [(n.code, n.text) for n in ret.notices] == [("zero_village_unknown", "")]


def test_a_file_counts_for_its_own_villages_alone(ledger: Ledger, sheet: Sheet) -> None:
    ledger.record_all(ledger.village_acts(["竹溪村", "上坪村", "下坪村"]))
    both = sheet("两村.xlsx", WALL, WELL)
    unknown = sheet("一村.xlsx", ("2026.3.7", "坨院村", "孙七与周八", "邻里", "晒谷场排水。"))
    record_offer(ledger, read_offer(ledger, [both, unknown], "2026Q1"))
    before = [("竹溪村", False, "两村.xlsx"), ("上坪村", False, "两村.xlsx")]
    assert handed(ledger) == [*before, ("", False, "一村.xlsx")]
    (row,) = [one for one in ledger.reading.queries() if one.name == "一村.xlsx"]
    give(ledger, Answer(row.subject, "unknown_village:village", "value", {"village": "03"}))
    assert handed(ledger) == [*before, ("下坪村", False, "一村.xlsx")]
    figure = ledger.reading.figure("reporting_rate", read_period("2026Q1"))
    assert (figure.numerator, figure.denominator) == (2, 3)


def test_what_came_meanwhile_makes_an_offer_stale(ledger: Ledger, sheet: Sheet) -> None:
    ledger.record_all(ledger.village_acts(["竹溪村", "上坪村"]))
    first = read_offer(ledger, [sheet("甲.xlsx", WALL)], "2026Q1")
    again = sheet("乙.xlsx", (WALL[0], "上坪村", *WALL[2:]))
    second = read_offer(ledger, [again], "2026Q1")
    other = read_offer(ledger, [sheet("丙.xlsx", ("2026.3.8", *WELL[1:3], "邻里", WELL[4]))])
    record_offer(ledger, first)
    assert record_offer(ledger, other).cases == 1
    with pytest.raises(Refused, match="offer_stale"):
        record_offer(ledger, second)
    assert record_offer(ledger, read_offer(ledger, [again], "2026Q1")).queries == 1
    assert ledger.reading.count(ALL) == 2


def test_looking_for_duplicates_tells_how_it_goes(ledger: Ledger, sheet: Sheet) -> None:
    record_offer(ledger, read_offer(ledger, [sheet("甲.xlsx", WALL)], "2026Q1"))
    told: list[bool] = []
    told_in(ledger, lambda: told.append(True))
    assert told
