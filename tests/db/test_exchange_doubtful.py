"""The workbook of rows in doubt: what stands in it, and that filled in it answers them."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.styles import Font

from db.exchange.answers import Answer, give
from db.exchange.doubtful import (
    DoubtfulRow,
    SheetWords,
    can_be_filled_in,
    doubtful_rows,
    doubtful_workbook,
)
from db.exchange.imports import read_offer, record_offer, undo_import
from db.ledger import Ledger
from db.model.query import Asked
from db.model.selection import Selection
from tests.reading_here import read_here

WORDS = SheetWords("待核对", "请填黄色的格子。", "疑问")
HEAD = (
    *("排查时间", "村", "当事人", "电话", "涉及金额(万元)", "涉及人数", "类型", "简要情况"),
    *("风险等级", "是否化解", "化解时间"),
)
ROWS: dict[str, tuple[object, ...]] = {
    "sound": ("3月1日", "竹溪村", "甲", "", 3.5, "3", "邻里", "甲家排水", "", "", ""),
    "no day": ("2月30日", "竹溪村", "乙", "13900000012", 2, "5", "邻里", "乙家砌墙", "", "", ""),
    "two days": (3.1, "竹溪村", "丙", "", "", "", "邻里", "丙家占道", "", "", ""),
    "ahead": ("2062.3.5", "竹溪村", "丁", "", "", "", "邻里", "丁家采光", "", "", ""),
    "before": ("3月6日", "竹溪村", "戊", "", "", "", "邻里", "戊家滴水", "", "是", "2月2日"),
    "category": ("3月7日", "竹溪村", "己", "", "", "", "鸡毛蒜皮", "己家树枝", "", "", ""),
    "word": ("3月8日", "竹溪村", "庚", "", "", "", "邻里", "庚家围栏", "紫色", "", ""),
    "village": ("3月9日", "桃源村", "辛", "", "", "", "邻里", "辛家通行", "", "", ""),
    "short": ("3月10日", "竹溪村", "壬", "1.38E+10", "", "", "邻里", "壬家噪声", "", "", ""),
    "zeros": ("3月11日", "竹溪村", "癸", 13800000000, "", "", "邻里", "癸家油烟", "", "", ""),
    "sum": ("3月12日", "竹溪村", "子", "", 35000, "", "邻里", "子家界桩", "", "", ""),
    "people": ("3月13日", "竹溪村", "丑", "", "", "不少人吧", "邻里", "丑家垃圾", "", "", ""),
    "facts": ("3月14日", "竹溪村", "寅", "", "", "", "邻里", "", "", "", ""),
    "struck": ("3月15日", "竹溪村", "卯", "", "", "", "邻里", "卯家养狗", "", "", ""),
}
IN_DOUBT = [name for name in ROWS if name not in ("sound", "struck")]
FILLED = {
    "no day": {"排查时间": "2026-2-28"},
    "two days": {"排查时间": "2026-3-10"},
    "ahead": {"排查时间": "2026.3.5"},
    "before": {"化解时间": "2026-3-20"},
    "category": {"纠纷类型": "邻里"},
    "word": {"风险等级": "红"},
    "village": {"村(社区)": "竹溪村"},
    "short": {"联系电话": "13800000001"},
    "zeros": {"联系电话": "13800000002"},
    "sum": {"涉及金额": "3.5万"},
    "people": {"涉及人数": "12"},
    "facts": {"简要情况": "寅家屋檐"},
}


@pytest.fixture(autouse=True)
def no_child(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read in this process."""
    read_here(monkeypatch)


@pytest.fixture
def sheet_in(tmp_path: Path) -> Callable[..., Path]:
    """Return what makes a village's return of some of the rows above."""

    def make(*names: str, file: str = "02-竹溪村.xlsx") -> Path:
        book = openpyxl.Workbook()
        sheet = book.active
        sheet.append(["云溪镇2026年第一季度矛盾纠纷台账"])
        sheet.append(HEAD)
        for number, name in enumerate(names, 3):
            sheet.append(ROWS[name])
            if name == "struck":
                for cell in sheet[number]:
                    cell.font = Font(strike=True)
        book.save(tmp_path / file)
        return tmp_path / file

    return make


def take(ledger: Ledger, path: Path) -> Any:  # noqa: ANN401 - what recording did
    return record_offer(ledger, read_offer(ledger, [path], "2026Q1"))


def say(asked: Asked) -> str:
    return f"{asked.reason} {asked.raw}".strip()


def rows_of(ledger: Ledger) -> list[DoubtfulRow]:
    queries = [ledger.reading.query(row.subject) for row in ledger.reading.queries()]
    return doubtful_rows(queries, ledger.reading.village_names(), say)


def workbook(ledger: Ledger) -> Any:  # noqa: ANN401 - openpyxl is untyped
    return openpyxl.load_workbook(io.BytesIO(doubtful_workbook(rows_of(ledger), WORDS)))


def by_heading(sheet: Any, number: int) -> dict[str, Any]:  # noqa: ANN401 - openpyxl is untyped
    return {head.value: cell for head, cell in zip(sheet[2], sheet[number], strict=True)}


def fill_in(book: Any, *names: str, start: int = 0) -> None:  # noqa: ANN401 - openpyxl is untyped
    for number, name in enumerate(names, 3 + start):
        cells = by_heading(book.active, number)
        for heading, value in FILLED.get(name, {}).items():
            cells[heading].value = value


def test_each_row_stands_under_our_headings_with_its_doubt_marked(
    ledger: Ledger, sheet_in: Callable[..., Path]
) -> None:
    take(ledger, sheet_in("no day"))
    (row,) = ledger.reading.queries()
    sheet = workbook(ledger).active
    assert sheet["A1"].value == WORDS.instruction
    assert [cell.value for cell in sheet[2]][:4] == ["核对编号", "疑问", "排查时间", "村(社区)"]
    cells = by_heading(sheet, 3)
    assert cells["核对编号"].value == row.subject.rpartition("/")[2]
    assert cells["疑问"].value == "no_such_date 2月30日"
    assert cells["排查时间"].value.startswith("2月30日")
    assert (cells["当事人(甲方)"].value, cells["联系电话"].value) == ("乙", "13900000012")
    assert (cells["涉及金额"].value, cells["涉及人数"].value) == ("20000", "5")
    ambers = [name for name, cell in cells.items() if cell.fill.fgColor.rgb == "FFFFF1D6"]
    assert ambers == ["排查时间"]


def test_nothing_in_it_is_a_formula_or_a_link() -> None:
    cells = {"facts": "=HYPERLINK(1)", "title": "http://example.invalid/", "claim": "007"}
    data = doubtful_workbook([DoubtfulRow("A1", "+1", cells)], WORDS)
    sheet = openpyxl.load_workbook(io.BytesIO(data)).active
    told = by_heading(sheet, 3)
    assert [told[head].value for head in ("疑问", "纠纷名称", "简要情况", "主要诉求")] == [
        "+1",
        *(cells[code] for code in ("title", "facts", "claim")),
    ]
    assert {cell.data_type for cell in sheet[3] if cell.value is not None} == {"s"}
    assert all(cell.hyperlink is None for cell in sheet[3])


def test_rows_that_nobody_filled_in_stay_asked(
    ledger: Ledger, sheet_in: Callable[..., Path], tmp_path: Path
) -> None:
    take(ledger, sheet_in(*IN_DOUBT))
    asked = ledger.reading.queries()
    assert len(asked) == len(IN_DOUBT)
    workbook(ledger).save(tmp_path / "待核对的行.xlsx")
    offer = read_offer(ledger, [tmp_path / "待核对的行.xlsx"], "2026Q1")
    assert offer.returns[0].accepted == ()
    done = record_offer(ledger, offer)
    assert (done.cases, done.queries, done.answered) == (0, 0, 0)
    assert ledger.reading.queries() == asked
    assert ledger.reading.count(Selection()) == 0


def test_filled_in_and_read_again_it_answers_each_row_once(
    ledger: Ledger, sheet_in: Callable[..., Path], tmp_path: Path
) -> None:
    take(ledger, sheet_in("sound", *IN_DOUBT))
    book = workbook(ledger)
    fill_in(book, *IN_DOUBT)
    book.save(tmp_path / "填好.xlsx")
    done = take(ledger, tmp_path / "填好.xlsx")
    assert (done.cases, done.queries, done.answered) == (len(IN_DOUBT), 0, len(IN_DOUBT))
    assert ledger.reading.waiting() == 0
    cases = {
        row.applicants[0].name: row
        for row in ledger.reading.rows(ledger.reading.ids(Selection(drive="2026Q1")))
    }
    assert len(cases) == len(IN_DOUBT) + 1
    assert (cases["乙"].found_on, cases["丙"].found_on) == ("2026-02-28", "2026-03-10")
    assert (cases["乙"].amount, cases["子"].amount) == (2_000_000, 3_500_000)
    assert (cases["戊"].resolved_on, cases["庚"].risk) == ("2026-03-20", "red")
    assert cases["壬"].applicants[0].phone == "13800000001"
    assert {row.village for row in cases.values()} == {"02"}
    outcomes = ledger.reading.queries(open_only=False)
    assert {row.outcome for row in outcomes} == {"accepted"}
    assert len({row.case for row in outcomes}) == len(IN_DOUBT)
    assert ledger.check() == []


def test_a_workbook_filled_in_by_halves_makes_no_case_twice(
    ledger: Ledger, sheet_in: Callable[..., Path], tmp_path: Path
) -> None:
    take(ledger, sheet_in("no day", "facts"))
    book = workbook(ledger)
    fill_in(book, "no day")
    book.save(tmp_path / "一半.xlsx")
    assert take(ledger, tmp_path / "一半.xlsx").answered == 1
    fill_in(book, "facts", start=1)
    book.save(tmp_path / "全部.xlsx")
    assert take(ledger, tmp_path / "全部.xlsx").answered == 1
    assert ledger.reading.count(Selection()) == 2
    assert ledger.reading.waiting() == 0


def test_undoing_what_a_workbook_answered_asks_again(
    ledger: Ledger, sheet_in: Callable[..., Path], tmp_path: Path
) -> None:
    take(ledger, sheet_in("facts"))
    book = workbook(ledger)
    fill_in(book, "facts")
    book.save(tmp_path / "填好.xlsx")
    batch = take(ledger, tmp_path / "填好.xlsx").batch
    undo_import(ledger, batch, "填错了")
    assert ledger.reading.count(Selection()) == 0
    assert ledger.reading.waiting() == 1


def test_rows_to_be_compared_side_by_side_are_left_out(
    ledger: Ledger, sheet_in: Callable[..., Path]
) -> None:
    take(ledger, sheet_in("sound"))
    take(ledger, sheet_in("sound", "facts", file="再报.xlsx"))
    queries = [ledger.reading.query(row.subject) for row in ledger.reading.queries()]
    assert [can_be_filled_in(query) for query in queries] == [False, True]
    assert [row.cells["applicants"] for row in rows_of(ledger)] == ["寅"]


def test_what_was_answered_by_hand_meanwhile_stands_in_it(
    ledger: Ledger, sheet_in: Callable[..., Path], tmp_path: Path
) -> None:
    book = openpyxl.Workbook()
    book.active.append(HEAD)
    book.active.append(("2026.2.30", "竹溪村", "辰", "", "", "", "鸡毛蒜皮", "辰家", "", "", ""))
    book.save(tmp_path / "两处.xlsx")
    take(ledger, tmp_path / "两处.xlsx")
    (row,) = ledger.reading.queries()
    give(ledger, Answer(row.subject, "no_such_date:found_on", "value", {"on": "2026-02-28"}))
    (told,) = rows_of(ledger)
    assert told.cells["found_on"] == "2026-02-28"
    assert told.doubted == {"category"}
