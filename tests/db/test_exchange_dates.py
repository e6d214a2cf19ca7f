"""Days as villages write them; the table is that of the notations a station meets."""

from datetime import date, datetime

import pytest

from db.exchange.cells import Cell
from db.exchange.dates import Period, period_named_in, quarter_named_in, read_date, year_named_in

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
        "2026。3。5",
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
        "2026\u00a0.\t3.5",
        "2026年\n3月5日",
        "2026.3.5.",
        "2026年3月5日(星期四)",
        "2026年3月5日上午9时30分",
        "2026年3月5日下午",
        "二零二六年三月五号",
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
        ("2026.3.5至今", "2026-03-05", ("date_range",)),
        ("2026年3月5日、8日、3月12日", "2026-03-05", ("date_range",)),
        ("2026.3.5\n2026.3.9", "2026-03-05", ("date_range",)),
        ("2026年3月底", "2026-03", ("approximate_date",)),
        ("2026年上半年", "2026", ("approximate_date",)),
        ("2026年第一季度", "2026", ("approximate_date",)),
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
    reading = read_date(cell, today=TODAY, period=Period(2025))
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
    reading = read_date(cell, today=TODAY, period=Period(2026))
    assert (reading.text, reading.doubt) == ("", "no_such_date")


@pytest.mark.parametrize(
    "cell",
    [
        *("3.5", "3.10", "3-5", "3/5/2026", "62.3.5", "100", "5日"),
        *("2026.3.5 3.9", "2026.3.5左右", "去年冬天", "正月十五", "年底", "长期"),
        *(3.1, 2026.1, 0.5, float("nan"), True),
    ],
)
def test_nothing_is_guessed(cell: Cell) -> None:
    reading = read_date(cell, today=TODAY, period=Period(2026))
    assert (reading.text, reading.doubt) == ("", "ambiguous_date")


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("3月5日", "2026-03-05"),
        ("4月1日", "2025-04-01"),
        ("12月20日", "2025-12-20"),
        ("12月", "2025-12"),
        ("2026年12月20日", "2026-12-20"),
    ],
)
def test_month_after_the_last_of_the_period_is_of_the_year_before(cell: Cell, text: str) -> None:
    assert read_date(cell, TODAY, Period(2026, last_month=3)).text == text


def test_day_alone_needs_the_month_and_the_year_of_its_sheet() -> None:
    reading = read_date("5日", TODAY, Period(2026, 3, month=3))
    assert reading.text == "2026-03-05"
    assert reading.notices == ("year_from_title", "month_from_title")
    assert read_date("31号", TODAY, Period(2026, 2, month=2)).doubt == "no_such_date"
    assert read_date("5日", TODAY, Period(None, 3, month=3)).doubt == "ambiguous_date"
    assert read_date("5", TODAY, Period(2026, 3, month=3)).doubt == "ambiguous_date"


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


@pytest.mark.parametrize(
    ("title", "period"),
    [
        ("云溪镇2026年第一季度矛盾纠纷台账", Period(2026, 3)),
        ("二〇二六年第二季度", Period(2026, 6)),
        ("2026Q3台账", Period(2026, 9)),
        ("2025年下半年台账", Period(2025, 12)),
        ("2026年度台账", Period(2026)),
        ("2026年3月台账", Period(2026, 3, 3)),
        ("2026年1-3月台账", Period(2026, 3)),
        ("3月", Period(None, 3, 3)),
        ("十二月份", Period(None, 12, 12)),
        ("填报日期：2026年3月25日", Period(2026)),
        ("四季度", Period(None, 12)),
        ("13月", Period()),
        ("台账", Period()),
    ],
)
def test_period_of_a_title(title: str, period: Period) -> None:
    assert period_named_in(title) == period


@pytest.mark.parametrize(
    ("title", "quarter"),
    [
        ("云溪镇青石桥村2026年第一季度矛盾纠纷排查化解工作台账", "2026Q1"),
        ("2026 年 第 三 季度", "2026Q3"),
        ("二〇二六年二季度", "2026Q2"),
        ("竹溪村２０２６年第４季度（10-12月）", "2026Q4"),
        ("2026-Q3 上报表", "2026Q3"),
        ("第一季度", ""),
        ("2026年上半年", ""),
        ("2026年3月", ""),
        ("2026年第五季度", ""),
        ("2026年第一季度、第二季度", ""),
        ("2025年第四季度与2026年第四季度", ""),
    ],
)
def test_a_title_names_a_quarter_with_its_year(title: str, quarter: str) -> None:
    assert quarter_named_in(title) == quarter
