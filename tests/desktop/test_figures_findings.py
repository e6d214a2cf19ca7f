"""What charts say of cases whose month is not known, and what the first step of the loop is."""

from dataclasses import replace

import pytest

from db.ledger import Ledger
from db.model.indicator import Narrowing
from db.model.period import read_period
from desktop.charts.rows import BarRow, HeatRow, MonthRow, RateRow
from desktop.charts.screen import screen_words
from desktop.figures import findings, of_kinds, over_time
from desktop.figures.asked import Asked
from desktop.figures.picture import Picture
from tests.desktop.figures_book import six_cases
from tests.ledgers import SCREENED, TAKEN_OVER, another, enter

YEAR, QUARTER = Asked(read_period("2026"), "2026-04-02"), Asked(read_period("2026Q1"))


@pytest.fixture
def book(ledger: Ledger) -> Ledger:
    """Six cases of March, one of February, and eight of which only the year is known."""
    six_cases(ledger)
    for number in range(8):
        (party,) = another(60 + number).applicants
        enter(ledger, replace(TAKEN_OVER, on="2026", applicants=(party,), row=20 + number))
    return ledger


def test_no_month_is_said_to_have_found_what_has_none(book: Ledger) -> None:
    picture = over_time.months(book.reading, YEAR)
    assert picture.title == "Most were registered in month 3: 6"
    last = picture.draw.rows[-1]
    assert isinstance(last, MonthRow)
    assert (last.label, last.found, last.name) == ("?", 8, "month unknown")


@pytest.mark.parametrize(
    ("dated", "undated", "told"),
    [
        ((), (4,), "4 registered, months unknown"),
        ((0, 0), (4,), "4 registered, months unknown"),
        ((3, 3, 3), (4,), "13 registered in all, at most 3 a month"),
        ((0, 0), (), "Nothing was registered or resolved in this period"),
        ((2, 5), (9,), "Most were registered in month 2: 5"),
        ((9, 1250), (), "Most were registered in month 2: 1,250"),
        ((1, 12, 12), (), "Most were registered in months 2、3: 12 each"),
    ],
)
def test_the_peak_is_among_the_months_that_are_known(
    dated: tuple[int, ...], undated: tuple[int, ...], told: str
) -> None:
    rows = [MonthRow(f"{number}", found, 0) for number, found in enumerate(dated, 1)]
    lost = [MonthRow("?", found, 0) for found in undated]
    assert findings.months(rows, lost, read_period("2026")) == told


def test_a_month_counted_until_later_shows_no_later_one(book: Ledger) -> None:
    (party,) = another(80).applicants
    enter(book, replace(SCREENED, on="2026-04-01", applicants=(party,)))
    picture = over_time.months(book.reading, Asked(read_period("2026-03"), "2026-05-15"))
    names = [row.name for row in picture.draw.rows if isinstance(row, MonthRow)]
    assert names == ["2026年1月", "2026年2月", "2026年3月", "month unknown"]
    assert picture.title == "2026年3月: 6 registered, 4 resolved"


def kinds(*values: int) -> list[BarRow]:
    return [BarRow(name, value) for name, value in zip("甲乙丙丁戊己", values, strict=False)]


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ((7,), "Most frequent: 甲"),
        ((1, 7, 3), "Most frequent: 乙、丙"),
        ((7, 3, 3, 1), "Most frequent: 甲、乙、丙"),
        ((7, 3, 3, 3), "Most frequent: 甲"),
        ((5, 5, 5, 5, 1, 1), "Most frequent: 4 categories, 5 each"),
        ((5, 5, 5, 5), "Spread evenly: 4 categories with 5 each"),
    ],
)
def test_kinds_are_even_only_where_all_are_alike(values: tuple[int, ...], told: str) -> None:
    assert findings.categories(kinds(*values)) == told


def test_villages_are_even_only_where_none_is_without_a_case() -> None:
    rows = [HeatRow(name, (2, 1)) for name in "甲乙丙丁"]
    assert findings.heat(rows) == "Spread evenly: 4 villages with 3 each"
    rows.append(HeatRow("戊", (0, 0)))
    assert findings.heat(rows) == "Most were registered in 4 villages, 3 each"


@pytest.mark.parametrize(
    ("whole", "told"),
    [
        ((2, 5), "乙 has most: 1 of 5 resolved"),
        ((5, 2, 5), "甲、丙 have most, 5 each"),
        ((5, 5, 5, 5, 1), "4 offices have most, 5 each"),
    ],
)
def test_offices_that_are_alike_are_all_told(whole: tuple[int, ...], told: str) -> None:
    rows = [RateRow(name, 1, number) for name, number in zip("甲乙丙丁戊", whole, strict=False)]
    assert findings.offices(rows) == told


def test_mechanisms_that_are_alike_are_all_told() -> None:
    assert findings.mechanisms(kinds(3, 1)) == "甲 most often: 3"
    assert findings.mechanisms(kinds(3, 1, 3)) == "甲、丙 most often: 3 each"


def test_a_chart_of_nothing_says_of_what_and_when() -> None:
    """None that was resolved is not said as if some were open, nor as if there were no case."""
    assert findings.times(None, 0) == "Nothing was resolved in this period"
    assert findings.heat([]) == "Nothing was registered in this period"
    assert findings.categories([]) == findings.funnel({}) == findings.heat([])
    assert findings.ages([]) == findings.risks([]) == "Nothing is open at the cut-off day"
    assert screen_words().none == "There is nothing to show here."


def test_a_cell_of_the_heat_is_called_by_its_month_and_year(book: Ledger) -> None:
    plan = over_time.heat(book.reading, YEAR).draw
    unit, names = plan.more
    assert unit == "件"
    assert isinstance(names, tuple)
    assert names[1:3] == ("2026年2月", "2026年3月")
    assert names[-1] == "2026年, month unknown"
    (heads,) = plan.heads
    assert heads[-1] == "?"
    assert all(isinstance(row, HeatRow) and len(row.values) == len(names) for row in plan.rows)


def test_a_village_without_a_case_has_its_line_in_the_heat(book: Ledger) -> None:
    book.record_all(book.village_acts(["岩塘村"]))
    rows = {row.label: row for row in heat_rows(over_time.heat(book.reading, QUARTER))}
    assert list(rows) == [*dict.fromkeys(rows)]
    assert set(rows) == {one.name for one in book.reading.villages()}
    assert not any(rows["岩塘村"].values)
    assert rows["岩塘村"].total_key == ""
    one = replace(QUARTER, narrowing=Narrowing(village="01"))
    (row,) = heat_rows(over_time.heat(book.reading, one))
    assert row.label == book.reading.village_names()["01"]


def heat_rows(picture: Picture) -> list[HeatRow]:
    return [row for row in picture.draw.rows if isinstance(row, HeatRow)]


def test_the_first_step_of_the_loop_is_every_case_and_called_so(book: Ledger) -> None:
    picture = of_kinds.funnel(book.reading, QUARTER)
    first = next(iter(picture.behind.values()))
    screened = book.reading.figure("screened", QUARTER.period).numerator
    assert first.number == book.reading.figure("found", QUARTER.period).numerator > screened
    assert first.label == "Registered"
