"""What a paper of a running period is compared with: the same part of the periods before."""

from dataclasses import replace

import pytest

from db.errors import Refused
from db.ledger import Ledger
from db.model.period import read_period
from desktop.figure_papers.asked import Asked
from desktop.figure_papers.figure_rows import figure_rows
from desktop.figure_papers.part_rows import category_rows
from tests.conftest import FrozenClock
from tests.ledgers import another, enter

SECOND = read_period("2026Q2")


@pytest.fixture
def ledger_in_april(ledger: Ledger, clock: FrozenClock) -> Ledger:
    """Two cases by 10 January, three more in that quarter, and one in April; it is the 10th."""
    clock.set("2026-04-10T09:00:00")
    days = ("2026-01-05", "2026-01-10", "2026-01-11", "2026-02-20", "2026-03-31", "2026-04-08")
    for number, on in enumerate(days):
        enter(ledger, replace(another(number), on=on))
    return ledger


def test_a_running_period_is_compared_with_the_same_part_of_the_last(
    ledger_in_april: Ledger,
) -> None:
    asked = Asked.of(ledger_in_april.reading, SECOND)
    assert asked.until == "2026-04-10"
    assert asked.previous is not None
    assert asked.previous.until == "2026-01-10"
    row = next(row for row in figure_rows(asked) if row.key == "screened")
    assert row.before is not None
    assert (row.numerator, row.before.numerator) == (1, 2)
    (kind,) = category_rows(asked)
    assert (kind.count, kind.before) == (1, 2)


def test_a_period_that_is_over_is_compared_with_the_whole_of_the_last(
    ledger_in_april: Ledger, clock: FrozenClock
) -> None:
    clock.set("2026-07-03T09:00:00")
    asked = Asked.of(ledger_in_april.reading, SECOND)
    row = next(row for row in figure_rows(asked) if row.key == "screened")
    assert row.before is not None
    assert (row.numerator, row.before.numerator) == (1, 5)


def test_the_last_year_is_counted_as_far(ledger: Ledger) -> None:
    enter(ledger, replace(another(1), on="2024-02-10"))
    enter(ledger, replace(another(2), on="2026-02-10"))
    for until, told in (("2026-03-31", "2025-03-31"), ("2026-02-28", "2025-02-28")):
        asked = Asked.of(ledger.reading, read_period("2026Q1"), until)
        assert asked.year_ago is not None
        assert asked.year_ago.until == told
    assert Asked.of(ledger.reading, read_period("2024Q1")).previous is None


@pytest.mark.parametrize(
    ("until", "code"), [("2026-03-31", "day_before"), ("2026-04-11", "future_day")]
)
def test_a_cut_off_outside_is_refused(ledger_in_april: Ledger, until: str, code: str) -> None:
    with pytest.raises(Refused) as refused:
        Asked.of(ledger_in_april.reading, SECOND, until)
    assert refused.value.code == code
