"""Undoing an import: what goes, what stays and is named, and that nothing raw is left of it."""

from dataclasses import replace
from pathlib import Path

import pytest

from db.errors import Refused
from db.exchange import screening
from db.exchange.answers import Answer, give
from db.exchange.imports import imports
from db.exchange.taking_back import take_back
from db.ledger import Ledger
from db.model.activity_kinds import RectificationClosed, RectificationOpened
from db.model.case_kinds import Registered
from db.model.drive_kinds import ReturnReceived
from db.model.loop import Role
from db.model.query_kinds import RowAnswered, RowQueried
from db.model.selection import Selection
from db.model.station_kinds import Imported
from tests.ledgers import PASSWORD
from tests.rows_in_doubt import BATCH, DRIVE, SOUND, in_doubt, record

TWIN = replace(SOUND, row=3)
VISITED = Registered("2026-03-30", "visit")
OPENED = RectificationOpened("2026-03-01", "督办", "台账不全", "补齐", row=2)


def undo(ledger: Ledger, batch: str = BATCH) -> tuple[str, ...]:
    """Undo an import and return what stays."""
    return ledger.undo_batch(batch, "导错了").kept


def raw(ledger: Ledger, subject: str) -> list[str]:
    """Return the kinds of a row's entries that still keep something personal of it."""
    told = [one.entry for one in ledger.reading.query_line(subject).told]
    kinds = (RowQueried.__name__, RowAnswered.__name__)
    return [entry.kind for entry in told if entry.personal is not None and entry.kind in kinds]


def test_a_problem_that_was_mended_since_stays_and_is_named(ledger: Ledger) -> None:
    mended, other = ledger.new_line("rectification"), ledger.new_line("rectification")
    ledger.record_all([(mended, OPENED), (other, replace(OPENED, row=3))], BATCH)
    ledger.record(mended, RectificationClosed("2026-04-01", "已整改"))
    ledger.record_all([(f"log:{ledger.station}/imported", Imported("整改.xlsx"))], BATCH)
    assert undo(ledger) == ("整改事项（第 2 行）",)
    assert [one.subject for one in ledger.reading.rectifications()] == [mended]
    assert [(one.listed, one.can_be_undone) for one in imports(ledger)] == [(1, True)]


def test_a_row_in_doubt_goes_with_its_import_whatever_answered_it(ledger: Ledger) -> None:
    [subject] = record(ledger, in_doubt(("missing", "facts")))
    case = ledger.new_case()
    told = RowAnswered(answer="value", values={"facts": SOUND.facts}, case=case)
    ledger.record_all([(subject, told), (case, replace(SOUND, row=2))], batch="w" * 16)
    assert undo(ledger) == ()
    assert ledger.reading.queries(open_only=False) == []
    assert ledger.reading.count(Selection()) == 1
    assert undo(ledger, "w" * 16) == ()
    assert ledger.reading.count(Selection()) == 0
    assert ledger.check() == []


@pytest.mark.parametrize("touched", [False, True])
def test_an_answer_to_another_imports_row_stays_or_goes_with_its_case(
    ledger: Ledger, touched: bool
) -> None:
    [subject] = record(ledger, in_doubt(("missing", "facts")))
    case = ledger.new_case()
    told = RowAnswered(answer="value", values={"facts": SOUND.facts}, case=case)
    ledger.record_all([(subject, told), (case, replace(SOUND, row=2))], batch="w" * 16)
    if touched:
        ledger.record(case, VISITED)
    assert undo(ledger, "w" * 16) == (("YX02-26Q1-001",) if touched else ())
    query = ledger.reading.query(subject)
    assert (query.is_open, query.case) == ((False, case) if touched else (True, ""))
    assert raw(ledger, subject)[0] == RowQueried.__name__
    assert ledger.check() == []


def test_nothing_raw_is_left_of_an_undone_import(ledger: Ledger) -> None:
    rows = [in_doubt(("struck_out", ""), row=row) for row in (5, 6)]
    first, second = record(ledger, *rows)
    give(ledger, Answer(first, "struck_out:", "left_out", why="许兰超来电说没有这回事"))
    assert raw(ledger, first) == ["RowQueried", "RowAnswered"]
    undo(ledger)
    assert raw(ledger, first) == raw(ledger, second) == []
    size = len(ledger.reading.query_line(first).told)
    undo(ledger)
    assert len(ledger.reading.query_line(first).told) == size
    again, _ = record(ledger, *rows, batch="c" * 16)
    assert again == first
    [case] = give(ledger, Answer(again, "struck_out:", "stands")).cases
    assert ledger.reading.query(first).case == case
    assert raw(ledger, first) == ["RowQueried"]
    assert ledger.check() == []


def test_a_clerk_may_undo_though_only_a_head_may_erase(ledger: Ledger, ledger_folder: Path) -> None:
    ledger.add_account("刘敏", Role.CLERK, PASSWORD)
    gone, kept = record(
        ledger, in_doubt(("missing", "facts")), in_doubt(("missing", "facts"), row=6)
    )
    record(ledger, in_doubt(("missing", "facts"), row=7), batch="c" * 16)
    ledger.close()
    with Ledger.open(ledger_folder, "刘敏", PASSWORD) as clerk:
        with pytest.raises(Refused, match="not_your_role"):
            clerk.erase(kept, "不要了")
        undo(clerk)
        assert raw(clerk, gone) == []
        assert clerk.reading.waiting() == 1
        assert clerk.check() == []


def test_what_a_village_learned_to_be_called_goes_but_the_village_stays(ledger: Ledger) -> None:
    row = in_doubt(("unknown_village", "village"), raw={"village": "坨院"},
                   values=replace(SOUND, village=""))  # fmt: skip
    [subject] = record(ledger, row)
    ledger.record_all(ledger.village_acts(["新村"]), BATCH)
    give(ledger, Answer(subject, "unknown_village:village", "value", {"village": "04"}))
    assert ledger.reading.villages()[3].also == ("坨院",)
    assert undo(ledger) == ()
    assert [village.name for village in ledger.reading.villages()][3:] == ["新村"]
    assert ledger.reading.villages()[3].also == ()


def test_a_village_that_was_given_more_names_since_is_named(ledger: Ledger) -> None:
    row = in_doubt(("unknown_village", "village"), raw={"village": "坨院"},
                   values=replace(SOUND, village=""))  # fmt: skip
    [subject] = record(ledger, row)
    give(ledger, Answer(subject, "unknown_village:village", "value", {"village": "03"}))
    ledger.change_setting("village-03", "上坪村", ("坨院", "坪上"))
    assert undo(ledger) == ("上坪村",)
    assert ledger.reading.villages()[2].also == ("坨院", "坪上")


def test_an_import_of_a_reported_drive_stays_until_the_report_is_taken_back(
    ledger: Ledger,
) -> None:
    [subject] = record(ledger, in_doubt(("struck_out", "")), batch=BATCH)
    give(ledger, Answer(subject, "struck_out:", "stands"))
    screening.report(ledger, DRIVE, "2026-04-02", "均已电话核实")
    with pytest.raises(Refused) as refused:
        undo(ledger)
    assert (refused.value.code, refused.value.facts["drive"]) == ("drive_reported", DRIVE)
    assert refused.value.facts["on"] == "2026-04-02"
    assert len(ledger.reading.returns_of(BATCH)) == 1
    take_back(ledger, ledger.new_line("drive", DRIVE), "报早了")
    assert undo(ledger) == ()
    assert ledger.reading.count(Selection()) == 0
    assert ledger.reading.queries(open_only=False) == []
    screening.report(ledger, DRIVE, "2026-04-02", "均已电话核实")
    assert undo(ledger) == ()
    assert ledger.check() == []


def test_a_return_without_a_drive_is_undone(ledger: Ledger) -> None:
    ledger.record_all([(ledger.new_line("return"), ReturnReceived(village="02"))], BATCH)
    assert undo(ledger) == ()
    assert ledger.reading.returns_of(BATCH) == []
