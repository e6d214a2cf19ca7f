"""Returns read together and recorded, listed and taken back; the same file twice; villages made."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from db.errors import Refused
from db.exchange import imports as imports_module
from db.exchange import layouts
from db.exchange.duplicates import without_cells
from db.exchange.imports import (
    Offer,
    imports,
    moment,
    read_offer,
    record_offer,
    undo_import,
    village_codes,
)
from db.exchange.reading_kinds import Return
from db.exchange.recording import query_no
from db.exchange.tally import tally
from db.ledger import Ledger
from db.model.activity_kinds import RectificationClosed
from db.model.case_kinds import ClosedOut, Noted
from db.model.selection import Selection
from db.model.station import Village
from db.model.station_kinds import Imported
from tests.conftest import FrozenClock
from tests.reading_here import read_here

DRIVE = Path(__file__).parents[1] / "data" / "drive-2026Q1"
FIRST, ZERO, DOUBTS, BARE = (
    DRIVE / name
    for name in (
        "01-青石桥村.xlsx", "06-梨园社区零报告.xlsx", "07-东风社区.xlsx", "14-双江口村.xlsx",
    )
)  # fmt: skip
ALL = Selection(sort="no", descending=False)


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
def offer(ledger: Ledger) -> Offer:
    return read_offer(ledger, [FIRST], "2026Q1")


def titles(ledger: Ledger) -> list[str]:
    return [row.title for row in ledger.reading.rows(ledger.reading.ids(ALL))]


def test_reading_writes_nothing_and_tells_what_recording_would_do(
    ledger: Ledger, tmp_path: Path
) -> None:
    missing = tmp_path / "没有.xlsx"
    offer = read_offer(ledger, [FIRST, BARE, missing, ZERO], "2026Q1")
    assert offer.news() == [0, 3]
    assert offer.villages == ("青石桥村", "梨园社区")
    assert [ret.error.code for ret in offer.returns if ret.error] == ["no_such_file"]
    assert ledger.reading.villages() == []
    assert imports(ledger) == []


@pytest.mark.parametrize("drive", ["2026-1", "0000Q1", "9999Q4"])
def test_what_is_no_drive_is_refused_before_anything_is_read(ledger: Ledger, drive: str) -> None:
    with pytest.raises(Refused, match="no_such_drive"):
        read_offer(ledger, [FIRST], drive)


def test_every_accepted_row_becomes_a_case_and_its_village_is_made(
    ledger: Ledger, offer: Offer
) -> None:
    recorded = record_offer(ledger, offer)
    rows = ledger.reading.rows(ledger.reading.ids(ALL))
    assert recorded.cases == len(rows) == 12
    assert recorded.villages == ("青石桥村",)
    assert [(v.code, v.name) for v in ledger.reading.villages()] == [("01", "青石桥村")]
    assert {row.village for row in rows} == {"01"}
    assert {row.no[:10] for row in rows} == {"YX01-26Q1-"}
    assert not any(row.confirmed for row in rows)
    assert sorted(titles(ledger)) == sorted(row.title for row in offer.returns[0].accepted)
    assert recorded.changes.lines >= {"case", "setting", "return", "drive", "log"}
    assert {entry.batch for entry in recorded.changes.entries} == {recorded.batch}
    assert ledger.check() == []


def test_a_case_keeps_file_sheet_row_and_drive(ledger: Ledger, offer: Offer) -> None:
    record_offer(ledger, offer)
    first = ledger.reading.rows(ledger.reading.ids(ALL))[0]
    (told,) = ledger.reading.case(first.subject).told
    assert getattr(told.act, "file", "") == offer.returns[0].sha256
    assert getattr(told.act, "sheet", "") == "台账"
    assert getattr(told.act, "row", None) in {row.row for row in offer.returns[0].accepted}
    assert ledger.reading.count(Selection(drive="2026Q1")) == 12


def test_known_villages_are_used_and_none_is_made(ledger: Ledger) -> None:
    ledger.record_all(ledger.village_acts(["上坪村", "青石桥村"]))
    assert record_offer(ledger, read_offer(ledger, [FIRST])).villages == ()
    assert {row.village for row in ledger.reading.rows(ledger.reading.ids(ALL))} == {"02"}


def test_a_village_that_the_ledger_no_longer_has_is_refused(ledger: Ledger, offer: Offer) -> None:
    ledger.record_all(ledger.village_acts(["上坪村"]))
    with pytest.raises(Refused) as refused:
        record_offer(ledger, replace(offer, villages=()))
    assert (refused.value.code, refused.value.facts["village"]) == ("unknown_code", "青石桥村")
    assert ledger.reading.count(ALL) == 0
    assert ledger.reading.drives() == []


def test_rows_in_doubt_wait_with_their_cells_and_are_counted(ledger: Ledger) -> None:
    recorded = record_offer(ledger, read_offer(ledger, [DOUBTS], "2026Q1"))
    assert (recorded.cases, recorded.queries) == (5, 7)
    waiting = ledger.reading.queries(batch=recorded.batch)
    assert [row.row for row in waiting] == [3, 5, 6, 8, 9, 11, 12]
    query = ledger.reading.query(waiting[1].subject)
    assert query.subject.endswith(query_no(query.file, query.sheet, 5))
    assert [(one.reason, one.column, one.raw) for one in query.waiting] == [
        ("ambiguous_date", "found_on", "3.1")
    ]
    row = query.written["row"]
    assert isinstance(row, (list, tuple))
    assert ["found_on", "排查时间", "3.1"] in map(list, row)
    (listed,) = imports(ledger)
    assert (listed.standing, listed.waiting, listed.drive) == (5, 7, "2026Q1")
    (file,) = listed.files
    assert (file.name, file.rows, file.accepted, file.queried, file.excluded) == (
        DOUBTS.name, 12, 5, 7, 0,
    )  # fmt: skip


class StopError(Exception):
    """Stops what is going on."""


@pytest.fixture
def twice(tmp_path: Path) -> Path:
    """Return a file whose third row tells once more what its first row tells."""
    book = openpyxl.Workbook()
    book.active.title = "台账"
    book.active.append(["序号", "排查时间", "当事人", "纠纷类型", "简要情况"])
    told = "李四家砌墙占了张三家出行的通道，双方争吵多次，村里劝过。"
    book.active.append([1, "2026.3.5", "张三与李四", "邻里", told])
    book.active.append([2, "2026.3.6", "王五与赵六", "消费", "买的农药没有效果，要求退钱。"])
    book.active.append([3, "2026.3.9", "张三与李四", "邻里", told + "又来反映。"])
    book.active.append([4, "2026.3.10", "孙七与周八", "合同", "沙石料款一直没有结清。"])
    book.active.append(["合计", "4件"])
    path = tmp_path / "竹溪村.xlsx"
    book.save(path)
    return path


def test_likely_duplicate_waits_with_its_cells_and_its_neighbours(
    ledger: Ledger, twice: Path
) -> None:
    offer = read_offer(ledger, [twice])
    (row,) = offer.returns[0].queried
    assert [one.reason for one in row.doubts] == ["possible_duplicate"]
    assert [(cell.column, cell.text) for cell in row.cells][:3] == [
        ("number", "3"),
        ("found_on", "2026.3.9"),
        ("applicants", "张三与李四"),
    ]
    record_offer(ledger, offer)
    (listed,) = ledger.reading.queries()
    written = ledger.reading.query(listed.subject).written
    assert (written["above_row"], listed.row, written["below_row"]) == (3, 4, 5)
    for which, parties in (("above", "王五与赵六"), ("below", "孙七与周八")):
        cells = written[which]
        assert isinstance(cells, (list, tuple))
        assert ["applicants", "当事人", parties] in map(list, cells)


def test_cells_come_along_and_nothing_else_changes(
    ledger: Ledger, twice: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_cells = read_offer(ledger, [twice])
    monkeypatch.setattr(imports_module, "without_cells", lambda *_: frozenset())
    (ret,) = read_offer(ledger, [twice]).returns
    bare = tuple(
        replace(row, cells=(), above=(), below=(), above_row=0, below_row=0)
        for row in with_cells.returns[0].queried
    )
    assert replace(with_cells.returns[0], queried=bare) == ret


def test_a_file_that_changed_meanwhile_gives_no_cells(
    ledger: Ledger, twice: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def sought(ret: Return) -> frozenset[tuple[str, int]]:
        twice.write_bytes(FIRST.read_bytes())
        return without_cells(ret)

    monkeypatch.setattr(imports_module, "without_cells", sought)
    (row,) = read_offer(ledger, [twice]).returns[0].queried
    assert (row.row, row.cells) == (4, ())


def test_reading_for_cells_stops_when_told(
    ledger: Ledger, twice: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bool] = []

    def sought(ret: Return) -> frozenset[tuple[str, int]]:
        asked.append(True)
        return without_cells(ret)

    def tick(_done: int, _total: int) -> None:
        if asked:
            raise StopError

    monkeypatch.setattr(imports_module, "without_cells", sought)
    with pytest.raises(StopError):
        read_offer(ledger, [twice], "", tick)


def test_a_return_keeps_why_rows_were_left_out(ledger: Ledger, twice: Path) -> None:
    batch = record_offer(ledger, read_offer(ledger, [FIRST, twice], "2026Q1")).batch
    kept = [one.left_out for one in ledger.reading.returns_of(batch)]
    assert kept == [ret.excluded for ret in read_offer(ledger, [FIRST, twice]).returns]
    assert kept[1] == {"total": 1}
    assert [one.reasons for one in tally(ledger, [batch])] == kept
    assert ledger.check() == []


def test_returns_and_zero_reports_are_ticked_off_for_the_drive(ledger: Ledger) -> None:
    record_offer(ledger, read_offer(ledger, [FIRST, ZERO], "2026Q1"))
    names = ledger.reading.village_names()
    handed = ledger.reading.returns("2026Q1")
    assert [(names[one.village], one.zero) for one in handed] == [
        ("青石桥村", False),
        ("梨园社区", True),
    ]
    assert (handed[0].rows, handed[0].accepted, handed[0].excluded) == (15, 12, 3)
    assert [drive.key for drive in ledger.reading.drives()] == ["2026Q1"]


def test_without_a_drive_no_drive_is_made(ledger: Ledger) -> None:
    record_offer(ledger, read_offer(ledger, [FIRST]))
    assert ledger.reading.drives() == []
    assert imports(ledger)[0].drive == ""


def test_files_that_hold_nothing_are_refused(ledger: Ledger) -> None:
    offer = read_offer(ledger, [BARE])
    with pytest.raises(Refused, match="nothing_to_import"):
        record_offer(ledger, offer)
    assert ledger.logged(Imported) == []


def test_the_same_file_twice_is_no_news_until_it_was_undone(
    ledger: Ledger, offer: Offer, tmp_path: Path
) -> None:
    batch = record_offer(ledger, offer).batch
    renamed = tmp_path / "另一个名字.xlsx"
    renamed.write_bytes(FIRST.read_bytes())
    again = read_offer(ledger, [renamed, ZERO])
    assert again.news() == [1]
    assert again.before is not None
    assert again.before[0].when.startswith("2026-04-02")
    with pytest.raises(Refused) as refused:
        record_offer(ledger, read_offer(ledger, [renamed]))
    assert refused.value.code == "already_imported"
    assert refused.value.facts["file"] == renamed.name
    undo_import(ledger, batch, "导错了")
    assert record_offer(ledger, read_offer(ledger, [renamed])).cases == 12
    assert [one.standing for one in imports(ledger)] == [12, 0]


def test_a_file_given_twice_counts_once(ledger: Ledger, tmp_path: Path) -> None:
    copy = tmp_path / "副本.xlsx"
    copy.write_bytes(FIRST.read_bytes())
    offer = read_offer(ledger, [FIRST, copy])
    assert offer.news() == [0]
    assert offer.before is not None
    assert offer.before[1].when == ""
    assert record_offer(ledger, offer).cases == 12


def test_what_another_recorded_meanwhile_is_not_recorded_again(
    ledger: Ledger, offer: Offer
) -> None:
    record_offer(ledger, offer)
    with pytest.raises(Refused, match="already_imported"):
        record_offer(ledger, offer)
    assert ledger.reading.count(ALL) == 12


def test_numbers_of_undone_cases_are_not_given_again(ledger: Ledger, offer: Offer) -> None:
    undo_import(ledger, record_offer(ledger, offer).batch, "导错了")
    record_offer(ledger, read_offer(ledger, [FIRST]))
    numbers = [row.no for row in ledger.reading.rows(ledger.reading.ids(ALL))]
    assert numbers == [f"YX01-26Q1-{serial:03d}" for serial in range(13, 25)]


def test_undo_takes_back_what_nobody_touched_and_names_what_stays(ledger: Ledger) -> None:
    batch = record_offer(ledger, read_offer(ledger, [FIRST, DOUBTS], "2026Q1")).batch
    rows = ledger.reading.rows(ledger.reading.ids(ALL))
    touched, noted = [row for row in rows if row.stage == "resolved"][:2]
    ledger.record(touched.subject, ClosedOut(on="2026-04-01", opinion="已核实"))
    ledger.record(noted.subject, Noted(on="2026-04-01", text="电话核实"))
    undone = undo_import(ledger, batch, "导错了")
    assert undone.kept == (touched.no,)
    assert set(undone.retracted) == {row.no for row in rows} - {touched.no}
    left = ledger.reading.rows(ledger.reading.ids(ALL))
    assert [row.no for row in left] == [touched.no]
    assert ledger.reading.waiting() == 0
    assert ledger.reading.returns("2026Q1") == []
    assert imports(ledger)[0].standing == 1
    assert ledger.check() == []


def test_nothing_is_kept_where_recording_is_stopped(ledger: Ledger) -> None:
    def tick(done: int, total: int) -> None:
        if done:
            raise StopError

    offer = read_offer(ledger, [FIRST])
    many = replace(offer.returns[0], accepted=offer.returns[0].accepted * 5)
    with pytest.raises(StopError):
        record_offer(ledger, replace(offer, returns=(many,)), tick)
    assert ledger.reading.count(ALL) == 0
    assert ledger.reading.villages() == []
    assert imports(ledger) == []


def test_reading_tells_how_far_it_is_and_stops_when_told(ledger: Ledger) -> None:
    told: list[tuple[int, int]] = []

    def tick(done: int, total: int) -> None:
        told.append((done, total))
        if done == 1:
            raise StopError

    with pytest.raises(StopError):
        read_offer(ledger, [FIRST, ZERO, BARE], "", tick)
    assert told[0] == (0, 3)
    assert told[-1] == (1, 3)


def test_a_column_corrected_by_hand_is_read_so_from_then_on(ledger: Ledger, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(["排查时间", "当事人", "纠纷类型", "简要情况", "经办心得"])
    book.active.append(["2026.3.5", "张三", "邻里", "砌墙占道", "先劝后调"])
    book.save(tmp_path / "竹溪村.xlsx")
    first = read_offer(ledger, [tmp_path / "竹溪村.xlsx"]).returns[0]
    by_heading = {one.heading: one for one in first.columns}
    assert by_heading["经办心得"].column is None
    assert by_heading["经办心得"].samples == ("先劝后调",)
    layout = by_heading["经办心得"].layout
    layouts.keep(ledger, layout, {"经办心得": "measures"})
    (row,) = read_offer(ledger, [tmp_path / "竹溪村.xlsx"]).returns[0].accepted
    assert row.measures == "先劝后调"
    layouts.keep(ledger, layout, {})
    assert read_offer(ledger, [tmp_path / "竹溪村.xlsx"]).returns[0] == first
    assert layouts.all_kept(ledger) == {}


def test_the_districts_other_lists_become_entries_of_their_own(ledger: Ledger) -> None:
    path = Path(__file__).parents[1] / "data" / "district-2025.xlsx"
    offer = read_offer(ledger, [path])
    (ret,) = offer.returns
    assert ret.queried == ()
    recorded = record_offer(ledger, offer)
    assert recorded.cases == len(ret.accepted)
    assert len(ledger.reading.activities()) == len(ret.activities) > 0
    assert len(ledger.reading.rectifications()) == len(ret.rectifications) > 0
    closed = sum(row.closed == "yes" for row in ret.rectifications)
    kinds = [entry.kind for entry in recorded.changes.entries]
    assert kinds.count(RectificationClosed.__name__) == closed


def test_a_moment_reads_as_day_and_minute() -> None:
    assert moment("2026-04-02T09:05:33") == "2026-04-02 09:05"


def test_every_spelling_of_a_village_has_its_code() -> None:
    known = [Village("01", "青石桥村", ("石桥村",)), Village("02", "东风社区")]
    assert village_codes(known) == {"青石桥村": "01", "石桥村": "01", "东风社区": "02"}
