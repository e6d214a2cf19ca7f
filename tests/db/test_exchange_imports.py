"""A return recorded, listed and taken back; the same file twice; villages made on the way."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from db.errors import Refused
from db.exchange.imports import (
    imported_before,
    imports,
    moment,
    offer,
    record_return,
    undo_import,
    village_codes,
)
from db.exchange.returns import QueriedRow, Return, read_return
from db.ledger import Ledger
from db.model.case_kinds import ClosedOut, Noted
from db.model.selection import Selection
from db.model.station import Village
from db.model.station_kinds import Imported

FIRST = Path(__file__).parents[1] / "data" / "drive-2026Q1" / "01-青石桥村.xlsx"
TODAY = date(2026, 3, 31)
ALL = Selection(sort="no", descending=False)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    made, _code = Ledger.create(tmp_path / "账", "云溪镇综治中心", "YX", [], "陈静", "长夜-2026-春")
    with made:
        yield made


@pytest.fixture
def returned() -> Return:
    return read_return(FIRST, villages={}, today=TODAY)


def test_every_accepted_row_becomes_a_case_and_its_village_is_made(
    ledger: Ledger, returned: Return
) -> None:
    recorded = record_return(ledger, returned)
    rows = ledger.reading.rows(ledger.reading.ids(ALL))
    assert recorded.cases == len(rows) == 12
    assert recorded.villages == ("青石桥村",)
    assert [(v.code, v.name) for v in ledger.reading.villages()] == [("01", "青石桥村")]
    assert {row.village for row in rows} == {"01"}
    assert {row.no[:10] for row in rows} == {"YX01-26Q1-"}
    assert not any(row.confirmed for row in rows)
    assert sorted(row.title for row in rows) == sorted(row.title for row in returned.accepted)
    assert recorded.changes.lines == {"case", "setting", "log"}
    assert {entry.batch for entry in recorded.changes.entries} == {recorded.batch}
    assert ledger.check() == []


def test_a_case_keeps_file_sheet_and_row(ledger: Ledger, returned: Return) -> None:
    record_return(ledger, returned)
    first = ledger.reading.rows(ledger.reading.ids(ALL))[0]
    (told,) = ledger.reading.case(first.subject).told
    assert getattr(told.act, "file", "") == returned.sha256
    assert getattr(told.act, "sheet", "") == "台账"
    assert getattr(told.act, "row", None) in {row.row for row in returned.accepted}


def test_known_villages_are_used_and_none_is_made(ledger: Ledger, returned: Return) -> None:
    ledger.record_all(ledger.village_acts(["上坪村", "青石桥村"]))
    assert record_return(ledger, returned).villages == ()
    assert {row.village for row in ledger.reading.rows(ledger.reading.ids(ALL))} == {"02"}


def test_a_village_that_the_ledger_no_longer_has_is_refused(
    ledger: Ledger, returned: Return
) -> None:
    ledger.record_all(ledger.village_acts(["上坪村"]))
    with pytest.raises(Refused) as refused:
        record_return(ledger, returned)
    assert (refused.value.code, refused.value.facts["village"]) == ("unknown_code", "青石桥村")
    assert ledger.reading.count(ALL) == 0


def test_queried_rows_wait_outside_the_ledger_and_are_counted(
    ledger: Ledger, returned: Return
) -> None:
    query = QueriedRow(99, "台账", "found_on", "no_such_date", "2026-2-30", ())
    record_return(ledger, replace(returned, queried=(query,), rows_read=returned.rows_read + 1))
    assert ledger.reading.count(ALL) == 12
    (listed,) = imports(ledger)
    assert (listed.rows, listed.accepted, listed.queried, listed.excluded) == (16, 12, 1, 3)
    assert (listed.file, listed.file_hash, listed.standing) == (FIRST.name, returned.sha256, 12)


def test_a_return_without_accepted_rows_is_refused(ledger: Ledger, returned: Return) -> None:
    with pytest.raises(Refused, match="nothing_to_import"):
        record_return(ledger, replace(returned, accepted=()))
    assert ledger.logged(Imported) == []


def test_the_same_file_twice_is_refused_until_it_was_undone(
    ledger: Ledger, returned: Return
) -> None:
    batch = record_return(ledger, returned).batch
    with pytest.raises(Refused) as refused:
        record_return(ledger, replace(returned, file="另一个名字.xlsx"))
    assert refused.value.code == "already_imported"
    assert refused.value.facts["file"] == "另一个名字.xlsx"
    assert refused.value.facts["when"] == moment(imports(ledger)[0].when)
    undo_import(ledger, batch, "导错了")
    assert imported_before(ledger, returned) is None
    assert record_return(ledger, returned).cases == 12
    assert [one.standing for one in imports(ledger)] == [12, 0]


def test_numbers_of_undone_cases_are_not_given_again(ledger: Ledger, returned: Return) -> None:
    undo_import(ledger, record_return(ledger, returned).batch, "导错了")
    record_return(ledger, returned)
    numbers = [row.no for row in ledger.reading.rows(ledger.reading.ids(ALL))]
    assert numbers == [f"YX01-26Q1-{serial:03d}" for serial in range(13, 25)]


def test_undo_takes_back_what_nobody_touched_and_names_what_stays(
    ledger: Ledger, returned: Return
) -> None:
    batch = record_return(ledger, returned).batch
    rows = ledger.reading.rows(ledger.reading.ids(ALL))
    touched, noted = [row for row in rows if row.stage == "resolved"][:2]
    ledger.record(touched.subject, ClosedOut(on="2026-03-31", opinion="已核实"))
    ledger.record(noted.subject, Noted(on="2026-03-31", text="电话核实"))
    undone = undo_import(ledger, batch, "导错了")
    assert undone.kept == (touched.no,)
    assert set(undone.retracted) == {row.no for row in rows} - {touched.no}
    left = ledger.reading.rows(ledger.reading.ids(ALL))
    assert [row.no for row in left] == [touched.no]
    assert imports(ledger)[0].standing == 1
    assert ledger.check() == []


def test_nothing_is_kept_where_recording_is_stopped(ledger: Ledger, returned: Return) -> None:
    class StopError(Exception):
        pass

    def tick(done: int, total: int) -> None:
        raise StopError

    many = replace(returned, accepted=returned.accepted * 5)
    with pytest.raises(StopError):
        record_return(ledger, many, tick)
    assert ledger.reading.count(ALL) == 0
    assert ledger.reading.villages() == []
    assert imports(ledger) == []


def test_an_offer_tells_what_recording_would_do(ledger: Ledger, tmp_path: Path) -> None:
    offered = offer(ledger, FIRST)
    assert (len(offered.ret.accepted), offered.villages) == (12, ("青石桥村",))
    assert offered.before is None
    record_return(ledger, offered.ret)
    again = offer(ledger, FIRST)
    assert again.villages == ()
    assert again.before == imports(ledger)[0]
    missing = offer(ledger, tmp_path / "没有.xlsx")
    assert missing.ret.error is not None
    assert missing.ret.error.code == "no_such_file"


def test_a_moment_reads_as_day_and_minute() -> None:
    assert moment("2026-04-02T09:05:33") == "2026-04-02 09:05"


def test_every_spelling_of_a_village_has_its_code() -> None:
    known = [Village("01", "青石桥村", ("石桥村",)), Village("02", "东风社区")]
    assert village_codes(known) == {"青石桥村": "01", "石桥村": "01", "东风社区": "02"}
