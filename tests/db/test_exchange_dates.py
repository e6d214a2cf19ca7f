"""Days as villages write them; the table is that of the notations a station meets."""

from datetime import date, datetime

import pytest

from db.exchange.cells import Cell
from db.exchange.dates import read_date, year_named_in

TODAY = date(2026, 3, 31)


@pytest.mark.parametrize(
    "cell",
    [
        "2026.3.5",
        "2026.03.05",
        "2026/3/5",
        "2026-3-5",
        "26.3.5",
        "2026年3月5日",
        "2026年3月5号",
        "２０２６．３．５",
        " 2026 年 3 月 5 日 ",
        "二〇二六年三月五日",
        "20260305",
        20260305,
        46086,
        46086.0,
        "46086",
        "2026-03-05 09:30",
        "2026-3-5T9:30:00",
        "2026.3.5\u200b",
        datetime.fromisoformat("2026-03-05T09:30"),
        date(2026, 3, 5),
    ],
)
def test_one_day_in_many_notations(cell: Cell) -> None:
    reading = read_date(cell, today=TODAY)
    assert (reading.text, reading.doubt, reading.notices) == ("2026-03-05", None, ())


@pytest.mark.parametrize(
    ("cell", "text", "notices"),
    [
        ("2026年3月", "2026-03", ()),
        ("2026-03", "2026-03", ()),
        ("2026.10", "2026-10", ()),
        (2026, "2026", ()),
        ("2026年", "2026", ()),
        ("2026年3月上旬", "2026-03", ("approximate_date",)),
        ("2025年底", "2025", ("approximate_date",)),
        ("2026.3.5-3.8", "2026-03-05", ("date_range",)),
        ("2026年3月5日至8日", "2026-03-05", ("date_range",)),
        ("2026-3-5~2026-3-8", "2026-03-05", ("date_range",)),
    ],
)
def test_precision_is_kept(cell: Cell, text: str, notices: tuple[str, ...]) -> None:
    reading = read_date(cell, today=TODAY)
    assert (reading.text, reading.doubt, reading.notices) == (text, None, notices)


@pytest.mark.parametrize(
    ("cell", "text", "notices"),
    [
        ("3月5日", "2025-03-05", ("year_from_title",)),
        ("十二月三十一日", "2025-12-31", ("year_from_title",)),
        ("3月上旬", "2025-03", ("year_from_title", "approximate_date")),
        ("3月5日、9日", "2025-03-05", ("year_from_title", "date_range")),
        ("2026.3.5", "2026-03-05", ()),
    ],
)
def test_year_of_the_title_serves_days_without_one(
    cell: Cell, text: str, notices: tuple[str, ...]
) -> None:
    reading = read_date(cell, today=TODAY, year=2025)
    assert (reading.text, reading.doubt, reading.notices) == (text, None, notices)


@pytest.mark.parametrize(
    "cell",
    [
        "2026.2.30",
        "2026.13.1",
        "2026年0月",
        "9999年12月",
        datetime.fromisoformat("1905-07-18"),
        datetime.fromisoformat("9999-12-31"),
    ],
)
def test_days_that_do_not_exist(cell: Cell) -> None:
    reading = read_date(cell, today=TODAY, year=2026)
    assert (reading.text, reading.doubt) == ("", "no_such_date")


@pytest.mark.parametrize(
    "cell",
    [3.1, "3.5", "3.10", 2026.1, "3/5/2026", "62.3.5", "去年冬天", True, 0.5, "100", float("nan")],
)
def test_nothing_is_guessed(cell: Cell) -> None:
    reading = read_date(cell, today=TODAY, year=2026)
    assert (reading.text, reading.doubt) == ("", "ambiguous_date")


def test_day_without_any_year_is_ambiguous() -> None:
    assert read_date("3月5日", today=TODAY).doubt == "ambiguous_date"


@pytest.mark.parametrize("cell", [None, "", "  ", "/", "—", "无"])
def test_empty_cells_state_no_day(cell: Cell) -> None:
    reading = read_date(cell, today=TODAY)
    assert (reading.text, reading.doubt, reading.notices) == ("", None, ())


def test_serials_of_a_workbook_that_counts_from_1904() -> None:
    assert read_date(44624, today=TODAY, date_1904=True).text == "2026-03-05"


@pytest.mark.parametrize(
    ("title", "year"),
    [
        ("云溪镇2026年第一季度矛盾纠纷台账", 2026),
        ("二〇二六年第一季度台账", 2026),
        ("2025年至2026年台账", None),
        ("矛盾纠纷台账", None),
    ],
)
def test_year_of_a_title(title: str, year: int | None) -> None:
    assert year_named_in(title) == year
