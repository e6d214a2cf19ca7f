"""Sums of money and head counts as villages write them."""

import pytest

from db.exchange.amounts import read_amount, read_count
from db.exchange.cells import Cell
from db.exchange.numerals import chinese_number


@pytest.mark.parametrize(
    ("cell", "yuan"),
    [
        ("3.5万", 35_000),
        ("3.5万元", 35_000),
        (35000, 35_000),
        ("35000", 35_000),
        ("８，５００", 8_500),
        ("12000元", 12_000),
        ("人民币3千元整", 3_000),
        ("叁万伍仟元整", 35_000),
        ("两千", 2_000),
        (0.1 + 0.2, 0.3),
        ("35,000.50元", 35_000.5),
        ("1.2亿", 120_000_000),
        ("3.5w", 35_000),
        ("￥35，000.00元", 35_000),
        ("3万5千元", 35_000),
        ("2万3千5百", 23_500),
        ("十五万元", 150_000),
        ("0", 0),
    ],
)
def test_sums(cell: Cell, yuan: float) -> None:
    reading = read_amount(cell)
    assert (reading.fen, reading.doubt, reading.notices) == (round(yuan * 100), None, ())


@pytest.mark.parametrize("cell", ["约3万", "3万余元", "3万多", "3万左右", "约三万元"])
def test_rough_sums_are_noticed(cell: Cell) -> None:
    reading = read_amount(cell)
    assert (reading.fen, reading.notices) == (3_000_000, ("approximate_number",))


@pytest.mark.parametrize("cell", ["若干", "不详", "待核实", "待定"])
def test_sum_said_to_be_unknown_is_none_and_noticed(cell: Cell) -> None:
    reading = read_amount(cell)
    assert (reading.fen, reading.doubt, reading.notices) == (None, None, ("approximate_number",))


@pytest.mark.parametrize("cell", [None, "", "无", "/", "-"])
def test_no_sum(cell: Cell) -> None:
    reading = read_amount(cell)
    assert (reading.fen, reading.doubt) == (None, None)


@pytest.mark.parametrize(
    "cell",
    [
        "3-5万",
        "每亩4.2万",
        "1,23",
        "3万5",
        "三万五",
        -5,
        "0.001",
        "很多",
        "35000元(已付2万)",
        "800元/月",
        "不足3万",
        True,
        1e20,
    ],
)
def test_unclear_sums(cell: Cell) -> None:
    reading = read_amount(cell)
    assert (reading.fen, reading.doubt) == (None, "unclear_amount")


def test_sum_in_short_form_is_damaged() -> None:
    assert read_amount("1.2E+06").doubt == "damaged_number"


@pytest.mark.parametrize(
    ("cell", "yuan"),
    [(3.5, 35_000), ("3.5", 35_000), ("3500元", 3_500), ("2万", 20_000), (0.123456, 1234.56)],
)
def test_heading_in_ten_thousands_serves_bare_numbers(cell: Cell, yuan: float) -> None:
    assert read_amount(cell, unit="wan").fen == round(yuan * 100)


@pytest.mark.parametrize("cell", [35000, "35000", "三千"])
def test_sums_that_cannot_be_in_ten_thousands_are_asked_about(cell: Cell) -> None:
    assert read_amount(cell, unit="wan").doubt == "unclear_amount"


@pytest.mark.parametrize(
    ("cell", "people", "households"),
    [
        (12, 12, None),
        (12.0, 12, None),
        ("12人", 12, None),
        ("十二人", 12, None),
        ("12户", None, 12),
        ("12户45人", 45, 12),
        ("12户，45人", 45, 12),
        ("12户(45人)", 45, 12),
        ("45人（12户）", 45, 12),
        ("45人、12户", 45, 12),
        ("1名", 1, None),
        ("", None, None),
        ("无", None, None),
    ],
)
def test_head_counts(cell: Cell, people: int | None, households: int | None) -> None:
    reading = read_count(cell)
    assert (reading.people, reading.households, reading.doubt) == (people, households, None)
    assert reading.notices == ()


def test_bare_number_under_households() -> None:
    assert read_count("12", households=True).households == 12
    assert read_count("12人", households=True).people == 12


@pytest.mark.parametrize(("cell", "people"), [("50余人", 50), ("约50人", 50), ("若干", None)])
def test_rough_counts_are_noticed(cell: Cell, people: int | None) -> None:
    reading = read_count(cell)
    assert (reading.people, reading.notices) == (people, ("approximate_number",))


@pytest.mark.parametrize(
    "cell", ["50以下", "50-100", "3/12", "全村", "10-20人", 3.5, -3, "几个", "9" * 30, False]
)
def test_unclear_counts(cell: Cell) -> None:
    reading = read_count(cell)
    assert (reading.people, reading.households, reading.doubt) == (None, None, "unclear_people")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("十", 10),
        ("二十五", 25),
        ("一百零五", 105),
        ("三千零五", 3005),
        ("一千零一十", 1010),
        ("十二万零五百", 120_500),
        ("十二亿三千万", 1_230_000_000),
        ("三万五", None),
        ("一百五", None),
        ("三三", None),
        ("百", None),
        ("", None),
        ("三个", None),
    ],
)
def test_chinese_numbers(text: str, number: int | None) -> None:
    assert chinese_number(text) == number
