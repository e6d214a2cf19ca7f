"""What can be answered to a doubt about a row, and how what is typed is understood."""

from dataclasses import replace
from datetime import date

import pytest

from db.errors import Refused
from db.exchange.options import Like, Option, choices, options, readings
from db.exchange.understanding import understood
from db.model.query import Asked, Query, answered, fold_query
from db.model.query_kinds import RowAnswered, RowQueried
from db.model.station import Village
from tests.db.test_fold import line_of
from tests.rows_in_doubt import DRIVE, SOUND, in_doubt

TODAY = date(2026, 4, 2)
VILLAGES = (Village("01", "青石桥村"), Village("02", "竹溪村", ("竹溪",)), Village("03", "上坪村"))


def query_of(row: RowQueried) -> Query:
    return fold_query(line_of([row], "query:s/1")).state


def offered(row: RowQueried, like: Like | None = None) -> tuple[Option, ...]:
    query = query_of(row)
    assert query.asks is not None
    return options(query, query.asks, TODAY, VILLAGES, like)


def kinds(found: tuple[Option, ...]) -> list[str]:
    return [one.kind for one in found]


def days(found: tuple[Option, ...], field: str = "on") -> list[object]:
    return [one.values[field] for one in found if one.kind == "day"]


def of_day(reason: str, raw: str, column: str = "found_on", drive: str = DRIVE) -> RowQueried:
    return in_doubt((reason, column), raw={column: raw}, values=replace(SOUND, on=""), drive=drive)


@pytest.mark.parametrize(
    ("raw", "drive", "meant"),
    [
        ("3.1", DRIVE, ["2026-03-01", "2026-03-10", "2026-03"]),
        ("3.2", "", ["2026-03-02", "2026-03-20", "2026-03"]),
        ("2.3", DRIVE, ["2026-02-03", "2026-02"]),
        ("3.15", DRIVE, ["2026-03-15", "2026-03"]),
        ("12.1", DRIVE, ["2025-12-01", "2025-12-10", "2025-12"]),
        ("2026.1", DRIVE, ["2026-01"]),
        ("2025.1", DRIVE, ["2025-01", "2025-10"]),
        ("3/2/2026", DRIVE, ["2026-03-02", "2026-02-03"]),
        ("3月5日", "", ["2026-03-05", "2025-03-05"]),
        ("去年底", DRIVE, []),
    ],
)
def test_an_unclear_day_offers_every_reading_that_has_come(
    raw: str, drive: str, meant: list[str]
) -> None:
    assert days(offered(of_day("ambiguous_date", raw, drive=drive))) == meant
    assert kinds(offered(of_day("ambiguous_date", raw, drive=drive)))[-2:] == ["typed", "left_out"]


def test_a_target_date_may_lie_ahead_and_be_left_empty() -> None:
    found = offered(of_day("ambiguous_date", "2026.1", column="due_on"))
    assert days(found, "due_on") == ["2026-01", "2026-10"]
    assert kinds(found)[-3:] == ["typed", "empty", "left_out"]
    assert found[-2].values == {"due_on": ""}


@pytest.mark.parametrize(
    ("reason", "raw", "meant"),
    [
        ("no_such_date", "2026.2.30", ["2026-02"]),
        ("no_such_date", "2026年2月30日", ["2026-02"]),
        ("no_such_date", "26.2.30", ["2026-02"]),
        ("no_such_date", "2月30日", ["2026-02"]),
        ("no_such_date", "2026.13.1", []),
        ("future_date", "2062.3.5", ["2026-03-05"]),
        ("future_date", "2026.12.20", ["2025-12-20"]),
        ("future_date", "2027.2.29", []),
        ("future_date", "2026.4.1", ["2026-04-01"]),  # It lay ahead when the row was read.
    ],
)
def test_a_day_that_cannot_be_offers_what_is_sound_of_it(
    reason: str, raw: str, meant: list[str]
) -> None:
    assert days(offered(of_day(reason, raw))) == meant


def test_a_day_before_the_case_was_found_offers_both_days_and_none() -> None:
    row = in_doubt(("before_found", "resolved_on"), raw={"resolved_on": "2025.11.22"})
    found = offered(row)
    assert kinds(found) == ["typed", "typed", "empty", "left_out"]
    assert [one.column for one in found[:2]] == ["resolved_on", "found_on"]


def test_words_near_the_cell_come_first_and_none_is_forced_on_one() -> None:
    near = offered(in_doubt(("unknown_category", "category"), raw={"category": "邻居纠纷"}))
    assert near[0].values == {"category": "neighbour"}
    assert kinds(near)[-2:] == ["listed", "left_out"]
    far = offered(in_doubt(("unknown_category", "category"), raw={"category": "鸡毛蒜皮"}))
    assert kinds(far) == ["listed", "left_out"]
    listed = choices(Asked("unknown_category", "category", "土地承包的事"), VILLAGES)
    assert listed[0][0] == "land_contract"
    assert len(listed) == 28


def test_a_short_list_is_offered_whole_and_may_stay_empty() -> None:
    found = offered(in_doubt(("unknown_word", "risk"), raw={"risk": "紫"}))
    assert [one.values["risk"] for one in found[:4]] == ["red", "orange", "yellow", "blue"]
    assert kinds(found) == ["code"] * 4 + ["empty", "left_out"]
    yes_no = offered(in_doubt(("unknown_word", "closed_out"), raw={"closed_out": "也许"}))
    assert [one.values["closed_out"] for one in yes_no[:2]] == ["yes", "no"]


def test_villages_are_offered_nearest_first() -> None:
    found = offered(in_doubt(("unknown_village", "village"), raw={"village": "竹西村委会"}))
    assert found[0].values == {"village": "02"}
    assert {str(one.values["village"]) for one in found[:3]} == {"01", "02", "03"}


def test_texts_and_numbers_are_typed_and_empty_only_where_not_needed() -> None:
    for column in ("facts", "applicants"):
        assert kinds(offered(in_doubt(("missing", column)))) == ["typed", "left_out"]
    assert kinds(offered(in_doubt(("missing", "category")))) == ["listed", "left_out"]
    phone = in_doubt(("damaged_number", "phone"), raw={"phone": "1.38E+10"})
    assert kinds(offered(phone)) == ["typed", "empty", "left_out"]
    unclear = in_doubt(("unclear_people", "applicants"), values=replace(SOUND, applicants=()))
    assert kinds(offered(unclear)) == ["typed", "left_out"]
    nobody = in_doubt(("damaged_number", "respondent_phone"), values=replace(SOUND, respondents=()))
    assert kinds(offered(nobody)) == ["empty", "left_out"]


def test_a_duplicate_is_carried_over_only_from_another_drive() -> None:
    row = in_doubt(("possible_duplicate", ""))
    earlier = offered(row, Like("case:s/1", drive="2025Q4"))
    assert kinds(earlier) == ["same", "carried_over", "another", "left_out"]
    assert [one.blocked for one in earlier] == ["", "", "", ""]
    blocked = {
        Like("case:s/1", drive=DRIVE): ["", "same_drive", ""],
        Like(query="query:s/2", problem="twin_waits"): ["twin_waits", "twin_waits", ""],
    }
    for like, reasons in blocked.items():
        assert [one.blocked for one in offered(row, like)[:3]] == reasons
    undriven = in_doubt(("possible_duplicate", ""), drive="")
    assert [one.blocked for one in offered(undriven, Like("case:s/1"))[:3]] == ["", "no_drive", ""]
    assert kinds(offered(in_doubt(("struck_out", "")))) == ["stands", "withdrawn", "left_out"]


@pytest.mark.parametrize(
    ("column", "raw", "said", "found"),
    [
        ("facts", "砌墙占道", {"facts": "砌墙占道"}, ["stands", "typed", "left_out"]),
        ("found_on", "3月5日", {"on": "2026-03-05"}, ["stands", "typed", "left_out"]),
        ("resolved_on", "2026.3.9", {"resolved_on": "2026-03-09"},
         ["stands", "typed", "empty", "left_out"]),
        ("respondents", "李四", {"respondents": [["李四", "", ""]]},
         ["stands", "typed", "empty", "left_out"]),
        ("state", "是", {"state": "resolved"},
         ["stands", "code", "code", "code", "empty", "left_out"]),
        ("resolved_on", "月底", None, ["typed", "empty", "left_out"]),
    ],
)  # fmt: skip
def test_a_struck_out_cell_counts_or_is_empty_or_says_something_else(
    column: str, raw: str, said: dict[str, object] | None, found: list[str]
) -> None:
    row = in_doubt(("struck_out", column), raw={column: raw})
    told = offered(row)
    assert kinds(told) == found
    assert said is None or told[0].values == said
    query, asked = query_of(row), f"struck_out:{column}"
    for one in told:
        act = RowAnswered(asked, one.answer, one.values, "划去")
        assert answered(query, act).outcome in ("accepted", "left_out")


def test_readings_know_nothing_of_other_cells() -> None:
    assert readings("2026.3.5", "found_on", DRIVE, TODAY) == ()


@pytest.mark.parametrize(
    ("column", "text", "values"),
    [
        ("found_on", "2026.3.8", {"on": "2026-03-08"}),
        ("found_on", "3.10", {"on": "2026-03-10"}),
        ("found_on", "2025.10", {"on": "2025-10"}),
        ("found_on", "12月3日", {"on": "2025-12-03"}),
        ("due_on", "2026年5月", {"due_on": "2026-05"}),
        ("facts", " 占道堆砖。 ", {"facts": "占道堆砖。"}),
        ("category", "邻里纠纷", {"category": "neighbour"}),
        ("state", "已化解", {"state": "resolved"}),
        ("village", "竹溪", {"village": "02"}),
        ("amount", "3.5万", {"amount": 3_500_000}),
        ("people", "12户45人", {"people": 45, "households": 12}),
        ("households", "6", {"households": 6}),
        ("phone", "139 0000 0123", {"applicants": [["许兰超", "13900000099、13900000123", ""]]}),
        ("respondent_phone", "0745-2223334", {"respondents": [["贾杰明", "0745-2223334", ""]]}),
        ("agreement_no", "2026 云调 12", {"agreement_no": "2026云调12"}),
        ("early_sign", "yes", {"early_sign": "yes"}),
        ("respondents", "贾杰明、贾明", {"respondents": [["贾杰明", "", ""], ["贾明", "", ""]]}),
    ],
)
def test_what_is_typed_is_read_as_a_sheet_is(
    column: str, text: str, values: dict[str, object]
) -> None:
    query = query_of(in_doubt(("missing", "facts")))
    assert understood(column, text, query, TODAY, VILLAGES) == values


def test_parties_typed_anew_keep_the_number_of_their_row() -> None:
    row = in_doubt(
        ("unclear_people", "applicants"), raw={"applicants": "许 兰超 等"},
        values=replace(SOUND, applicants=(), people=None),
    )  # fmt: skip
    assert understood("applicants", "许兰超等3人", query_of(row), TODAY) == {
        "applicants": [["许兰超", "13900000099", ""]],
        "people": 3,
    }
    one_column = replace(
        row,
        values={**row.values, "respondents": []},
        written={"row": [["applicants", "当事人", "许兰超 贾杰明"]]},
    )
    assert understood("applicants", "许兰超与贾杰明", query_of(one_column), TODAY) == {
        "applicants": [["许兰超", "", ""]],
        "respondents": [["贾杰明", "", ""]],
    }


def test_a_bare_amount_has_the_unit_of_its_heading() -> None:
    row = in_doubt(("unclear_amount", "amount"), raw={"amount": "3-5"})
    cells = [["amount", "涉及金额（万元）", "3-5"]]
    query = query_of(replace(row, written={"row": cells}))
    assert understood("amount", "4", query, TODAY) == {"amount": 4_000_000}
    assert understood("amount", "4元", query, TODAY) == {"amount": 400}


@pytest.mark.parametrize(
    ("column", "text", "code"),
    [
        ("found_on", "", "missing_field"),
        ("facts", "  ", "missing_field"),
        ("found_on", "去年底", "not_understood"),
        ("found_on", "2026.2.30", "no_such_day"),
        ("found_on", "2026.4.3", "future_day"),
        ("category", "鸡毛蒜皮", "not_understood"),
        ("village", "云外村", "not_understood"),
        ("amount", "三五万", "not_understood"),
        ("people", "若干", "not_understood"),
        ("phone", "1.38E+10", "not_understood"),
        ("phone", "问村里", "not_understood"),
        ("agreement_no", "1.2E+15", "not_understood"),
        ("closed_out", "也许", "not_understood"),
    ],
)
def test_what_cannot_be_read_is_refused_with_the_column(column: str, text: str, code: str) -> None:
    query = query_of(in_doubt(("missing", "facts")))
    with pytest.raises(Refused) as refusal:
        understood(column, text, query, TODAY, VILLAGES)
    assert refusal.value.code == code
    assert refusal.value.facts["field"] in (column, "on")
