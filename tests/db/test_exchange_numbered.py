"""Rows that come back under the number of a row in doubt: what they answer and what not."""

from collections.abc import Callable, Sequence
from pathlib import Path

import openpyxl
import pytest

from db.exchange.answers import Answer, give, take_back
from db.exchange.imports import Recorded, imports, read_offer, record_offer
from db.exchange.reading_kinds import Return
from db.exchange.tally import sums, tally
from db.ledger import Ledger
from db.model.query import Query
from db.model.selection import Selection
from tests.reading_here import read_here
from tests.rows_in_doubt import SOUND, in_doubt, record

DRIVE = "2026Q1"
HEAD = ("核对编号", "排查时间", "村社区", "当事人", "电话", "对方当事人", "纠纷类型", "简要情况",
        "是否化解", "化解时间")  # fmt: skip
FACTS = SOUND.facts
DOG = ("2026-3-5", "竹溪村", "许兰超", "13900000099", "贾杰明", "损害赔偿", FACTS, "正在化解")
ROAD = (
    "2026-3-6",
    "上坪村",
    "孔冬",
    "13900000097",
    "石兰",
    "邻里纠纷",
    "孔冬与石兰因道路通行争吵。",
)
NO_CATEGORY = in_doubt(("unknown_category", "category"), raw={"category": "鸡毛蒜皮"})
Sheet = Callable[..., Path]


@pytest.fixture(autouse=True)
def no_child(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read in this process."""
    read_here(monkeypatch)


@pytest.fixture
def sheet(tmp_path: Path) -> Sheet:
    """Return what writes a sheet of rows under numbers, each time under another name."""
    made: list[Path] = []

    def write(*rows: Sequence[object]) -> Path:
        book = openpyxl.Workbook()
        book.active.append(HEAD)
        for row in rows:
            book.active.append(list(row))
        made.append(tmp_path / f"填好{len(made)}.xlsx")
        book.save(made[-1])
        return made[-1]

    return write


def number_of(subject: str) -> str:
    return subject.rpartition("/")[2]


def offered(ledger: Ledger, path: Path) -> Return:
    return read_offer(ledger, [path], DRIVE).returns[0]


def take(ledger: Ledger, path: Path) -> Recorded:
    return record_offer(ledger, read_offer(ledger, [path], DRIVE))


def cases(ledger: Ledger) -> int:
    return ledger.reading.count(Selection())


def waiting(query: Query) -> list[str]:
    return [one.key for one in query.waiting]


def test_a_row_that_another_told_meanwhile_is_asked_about(ledger: Ledger, sheet: Sheet) -> None:
    [subject] = record(ledger, NO_CATEGORY)
    assert take(ledger, sheet(("", *DOG))).cases == 1
    back = sheet((number_of(subject), *DOG))
    ret = offered(ledger, back)
    assert [one.reason for row in ret.queried for one in row.doubts] == ["possible_duplicate"]
    done = take(ledger, back)
    assert (done.cases, done.answered, cases(ledger)) == (0, 0, 1)
    query = ledger.reading.query(subject)
    assert waiting(query) == ["possible_duplicate:"]
    assert ledger.reading.case(query.like).state.category == "damage"
    assert query.values["category"] == "damage"
    give(ledger, Answer(subject, "possible_duplicate:", "another"))
    assert cases(ledger) == 2
    assert ledger.check() == []


def test_whoever_said_that_it_is_another_case_is_not_asked_again(
    ledger: Ledger, sheet: Sheet
) -> None:
    twice = in_doubt(("possible_duplicate", ""), ("unknown_category", "category"))
    [_case, subject] = record(ledger, twice, taken=(SOUND,))
    give(ledger, Answer(subject, "possible_duplicate:", "another"))
    assert take(ledger, sheet((number_of(subject), *DOG))).answered == 1
    assert cases(ledger) == 2


@pytest.mark.parametrize("reason", ["struck_out", "possible_duplicate"])
def test_what_no_cell_can_answer_stays_asked(ledger: Ledger, sheet: Sheet, reason: str) -> None:
    row = in_doubt((reason, ""), ("unknown_category", "category"), ("missing", "facts"))
    [subject] = record(ledger, row)
    back = sheet((number_of(subject), *DOG))
    ret = offered(ledger, back)
    assert ret.accepted == ()
    assert [one.reason for row in ret.queried for one in row.doubts] == [reason]
    assert ret.queried[0].cells
    assert take(ledger, back).cases == 0
    query = ledger.reading.query(subject)
    assert waiting(query) == [f"{reason}:"]
    assert query.values["facts"] == FACTS
    assert ledger.check() == []


def test_what_a_row_does_not_say_any_more_is_gone(ledger: Ledger, sheet: Sheet) -> None:
    [subject] = record(ledger, in_doubt(("struck_out", ""), ("unknown_category", "category")))
    assert "due_on" in ledger.reading.query(subject).values
    take(ledger, sheet((number_of(subject), *DOG)))
    [case] = give(ledger, Answer(subject, "struck_out:", "stands")).cases
    assert ledger.reading.case(case).state.due_on == ""
    assert ledger.reading.case(case).state.category == "damage"


def test_days_put_right_settle_their_order_too(ledger: Ledger, sheet: Sheet) -> None:
    row = in_doubt(("struck_out", ""), ("before_found", "resolved_on"), ("missing", "facts"))
    [subject] = record(ledger, row)
    take(ledger, sheet((number_of(subject), *DOG[:-1], "是", "2026-3-20")))
    assert waiting(ledger.reading.query(subject)) == ["struck_out:"]
    [case] = give(ledger, Answer(subject, "struck_out:", "stands")).cases
    assert ledger.reading.case(case).state.resolved_on == "2026-03-20"


def test_an_unknown_number_is_none(ledger: Ledger, sheet: Sheet) -> None:
    assert take(ledger, sheet(("ABCDEF012345", *DOG))).cases == 1
    ret = offered(ledger, sheet(("ABCDEF012345", *DOG), ("", *ROAD)))
    assert [row.query_no for row in ret.accepted] == [""]
    assert [one.reason for row in ret.queried for one in row.doubts] == ["possible_duplicate"]
    done = take(ledger, sheet(("ABCDEF012345", *DOG), ("", *ROAD)))
    assert (done.cases, done.queries, cases(ledger)) == (1, 1, 2)


def test_a_number_that_stands_twice_answers_once(ledger: Ledger, sheet: Sheet) -> None:
    [subject] = record(ledger, NO_CATEGORY)
    number = number_of(subject)
    back = sheet((number, *DOG), (number.lower(), *DOG))
    ret = offered(ledger, back)
    assert (len(ret.accepted), ret.excluded) == (1, {"answered_before": 1})
    assert [(n.code, n.row, n.text) for n in ret.notices] == [
        ("answered_before", 3, number.lower())
    ]
    assert (take(ledger, back).answered, cases(ledger)) == (1, 1)


def test_a_workbook_that_comes_too_late_is_counted_as_left_out(
    ledger: Ledger, sheet: Sheet
) -> None:
    [subject, other] = record(ledger, NO_CATEGORY, in_doubt(("missing", "facts"), row=6))
    give(ledger, Answer(subject, "unknown_category:category", "left_out", why="不是纠纷"))
    back = sheet((number_of(subject), *DOG), (number_of(other), *ROAD))
    done = take(ledger, back)
    assert (done.cases, done.answered) == (1, 1)
    (file,) = imports(ledger)[0].files
    assert (file.rows, file.accepted, file.queried, file.excluded) == (2, 1, 0, 1)
    assert sums(tally(ledger, [done.batch])) == (2, 1, 0, 1)
    alone = offered(ledger, sheet((number_of(subject), *DOG[:5], "", *DOG[6:])))
    assert (alone.queried, alone.excluded) == ((), {"answered_before": 1})


def test_an_answer_from_a_workbook_can_be_taken_back(ledger: Ledger, sheet: Sheet) -> None:
    [subject] = record(ledger, NO_CATEGORY)
    take(ledger, sheet((number_of(subject), *DOG)))
    take_back(ledger, subject)
    assert cases(ledger) == 0
    assert waiting(ledger.reading.query(subject)) == ["unknown_category:category"]
    assert ledger.check() == []
