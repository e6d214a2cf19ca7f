"""Answers taken back, or kept where the row could not be asked again; what an answer teaches."""

from dataclasses import replace

import pytest

from db.errors import Refused
from db.exchange import screening
from db.exchange.answers import LONGEST_NAME, Answer, also_asked, give, take_back
from db.exchange.taking_back import take_back as take_report_back
from db.ledger import Ledger
from db.model.case_kinds import Registered, Retracted
from db.model.party import Party
from db.model.query import Asked
from db.model.query_kinds import RowAnswered
from db.model.selection import Selection
from tests.rows_in_doubt import DRIVE, SOUND, in_doubt, record

TWIN = replace(SOUND, row=3)
STRUCK = in_doubt(("struck_out", ""))


def stands(ledger: Ledger) -> tuple[str, str]:
    """Record a struck-out row, let it count, and return the row and its case."""
    [subject] = record(ledger, STRUCK)
    [case] = give(ledger, Answer(subject, "struck_out:", "stands")).cases
    return subject, case


def retract(ledger: Ledger, subject: str) -> None:
    """Take back the last entry of a case as the case page does."""
    last = ledger.reading.case(subject).last
    assert last is not None
    ledger.record(subject, Retracted(last.entry.id, "录错"))


def report(ledger: Ledger) -> None:
    screening.report(ledger, DRIVE, "2026-04-02", "均已电话核实")


def test_once_its_raw_cells_are_erased_an_answer_stays(ledger: Ledger) -> None:
    subject, case = stands(ledger)
    report(ledger)
    for again in (False, True):
        with pytest.raises(Refused, match="row_erased"):
            take_back(ledger, subject)
        if not again:
            take_report_back(ledger, ledger.new_line("drive", DRIVE), "报早了")
    assert ledger.reading.query(subject).case == case
    assert ledger.reading.count(Selection()) == 1


def test_a_reported_row_keeps_its_case_though_an_answer_had_brought_up_a_doubt(
    ledger: Ledger,
) -> None:
    values = replace(SOUND, on="", resolved_on="2026-01-05", due_on="")
    [subject] = record(ledger, in_doubt(("missing", "found_on"), values=values))
    give(ledger, Answer(subject, "missing:found_on", "value", {"on": "2026-03-05"}))
    later = Answer(subject, "before_found:resolved_on", "value", {"resolved_on": "2026-03-20"})
    [case] = give(ledger, later).cases
    report(ledger)
    query = ledger.reading.query(subject)
    assert (query.outcome, query.case) == ("accepted", case)
    assert [row.case for row in ledger.reading.queries(open_only=False)] == [case]
    assert ledger.check() == []
    ledger.rebuild()
    assert ledger.check() == []


@pytest.mark.parametrize("raw", ["", " ", "\u3000"])
def test_an_empty_cell_answers_for_no_other_one(ledger: Ledger, raw: str) -> None:
    doubt = ("unknown_village", "village")
    rows = [
        in_doubt(doubt, row=row, raw={"village": raw}, values=replace(SOUND, village=""))
        for row in (5, 6)
    ]
    first, second = record(ledger, *rows)
    assert also_asked(ledger, ledger.reading.query(first), "unknown_village:village") == 0
    give(ledger, Answer(first, "unknown_village:village", "value", {"village": "03"}))
    assert ledger.reading.query(second).waiting == (Asked(*doubt, raw),)


def test_what_a_workbook_answered_is_taken_back(ledger: Ledger) -> None:
    [subject] = record(ledger, in_doubt(("missing", "facts")))
    case = ledger.new_case()
    filled_in = replace(SOUND, file="e" * 64, sheet="核对", row=2)
    told = RowAnswered(answer="value", values={"facts": SOUND.facts}, case=case)
    ledger.record_all([(subject, told), (case, filled_in)], batch="w" * 16)
    take_back(ledger, subject)
    assert ledger.reading.query(subject).is_open
    assert ledger.reading.count(Selection()) == 0
    assert ledger.check() == []


def test_an_answer_whose_case_was_erased_stays(ledger: Ledger) -> None:
    subject, case = stands(ledger)
    ledger.erase(case, "本人要求")
    with pytest.raises(Refused, match="case_worked_on"):
        take_back(ledger, subject)


def test_taking_back_the_case_of_a_row_asks_about_the_row_again(ledger: Ledger) -> None:
    subject, case = stands(ledger)
    retract(ledger, case)
    assert ledger.reading.count(Selection()) == 0
    assert ledger.reading.query(subject).asks == Asked("struck_out")
    [again] = give(ledger, Answer(subject, "struck_out:", "stands")).cases
    assert again != case
    ledger.retract(again, "录错")
    assert ledger.reading.waiting() == 1
    assert ledger.check() == []


def test_taking_back_one_registration_asks_about_its_row_alone(ledger: Ledger) -> None:
    [case] = record(ledger, taken=(TWIN,))
    doubt = ("possible_duplicate", "")
    rows = [
        replace(in_doubt(doubt, row=row, values=replace(SOUND, people=row)), like=case)
        for row in (9, 10)
    ]
    first, second = record(ledger, *rows, batch="c" * 16)
    for subject in (first, second):
        give(ledger, Answer(subject, "possible_duplicate:", "same"))
    ledger.record(case, Registered("2026-03-30", "visit"))
    retract(ledger, case)
    assert ledger.reading.waiting() == 0
    retract(ledger, case)
    assert not ledger.reading.query(first).is_open
    assert ledger.reading.query(second).is_open
    retract(ledger, case)
    assert ledger.reading.query(first).is_open
    assert ledger.check() == []


def test_taking_back_the_case_of_an_erased_row_asks_nothing(ledger: Ledger) -> None:
    subject, case = stands(ledger)
    report(ledger)
    retract(ledger, case)
    assert ledger.reading.count(Selection()) == 0
    assert ledger.reading.query(subject).outcome == "accepted"
    assert ledger.reading.waiting() == 0
    assert ledger.check() == []


@pytest.mark.parametrize(
    ("raw", "learned"),
    [
        ("坨院", ("坨院",)),
        ("云溪镇坨院村村委会", ("坨院村",)),
        ("上坪村", ()),
        ("坨院，系孔冬家老屋所在，电话139000000971", ()),
        ("坨" * LONGEST_NAME, ("坨" * LONGEST_NAME,)),
        ("坨" * (LONGEST_NAME + 1), ()),
    ],
)
def test_nothing_but_a_name_is_learned_of_a_village(
    ledger: Ledger, raw: str, learned: tuple[str, ...]
) -> None:
    row = in_doubt(("unknown_village", "village"), raw={"village": raw},
                   values=replace(SOUND, village="", applicants=(Party("孔冬"),)))  # fmt: skip
    [subject] = record(ledger, row)
    give(ledger, Answer(subject, "unknown_village:village", "value", {"village": "03"}))
    assert ledger.reading.villages()[2].also == learned
    take_back(ledger, subject)
    assert ledger.reading.villages()[2].also == ()
