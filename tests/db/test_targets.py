"""How far a figure is from its target, in exact arithmetic."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.errors import Refused
from db.ledger import Ledger
from db.model.indicator import Figure, growth, indicator, points_between, rounded
from db.model.loop import Role
from db.model.period import read_period
from db.model.period_kinds import TargetSet
from db.model.target import Target, distance, target_act, target_key
from tests.ledgers import PASSWORD

YEAR = read_period("2026")


def figure(key: str, numerator: int, denominator: int | None = None) -> Figure:
    return Figure(indicator(key), YEAR, YEAR.last, "", numerator, denominator)


def aim(key: str, value: str) -> Target:
    return Target("", "2026", key, Decimal(value))


def test_the_domain_page_s_screening_example() -> None:
    """At 326 cases, at least 310 must be resolved for 95 %, and 16 may stay open."""
    target = aim("screening_resolution_rate", "95")
    told = distance(figure("screening_resolution_rate", 289, 326), target)
    assert (told.reached, told.more, told.gap) == (False, 21, Decimal("-6.35"))
    assert distance(figure("screening_resolution_rate", 309, 326), target).reached is False
    reached = distance(figure("screening_resolution_rate", 310, 326), target)
    assert (reached.reached, reached.more) == (True, 0)


def test_a_threshold_looks_at_the_unrounded_rate() -> None:
    nearly = figure("screening_resolution_rate", 94_996, 100_000)
    assert nearly.percent == Decimal("95.00")
    told = distance(nearly, aim("screening_resolution_rate", "95"))
    assert (told.reached, told.more) == (False, 4)


def test_online_share_grows_only_with_new_registrations() -> None:
    """441 of 521: (441 + k) / (521 + k) reaches 90 % first at k = 279."""
    told = distance(figure("online_share", 441, 521), aim("online_share", "90"))
    assert told.more == 279
    assert Fraction(441 + 278, 521 + 278) < Fraction(9, 10) <= Fraction(441 + 279, 521 + 279)
    never = distance(figure("online_share", 441, 521), aim("online_share", "100"))
    assert (never.reached, never.more) == (False, None)


def test_counts_and_figures_without_denominator() -> None:
    told = distance(figure("linked", 17), aim("linked", "200"))
    assert (told.reached, told.gap, told.more) == (False, Decimal("-183.00"), 183)
    empty = distance(figure("agreement_rate", 0, 0), aim("agreement_rate", "50"))
    assert (empty.reached, empty.gap, empty.more) == (None, None, None)
    low = distance(figure("repeat_petitions", 101), aim("repeat_petitions", "120"))
    assert (low.reached, low.more) == (True, 0)


@given(
    st.integers(0, 400), st.integers(1, 400), st.integers(0, 10_000), st.booleans()
)  # fmt: skip
def test_more_is_the_smallest_number_that_reaches(n: int, d: int, value: int, grows: bool) -> None:
    n = min(n, d)
    key = "online_share" if grows else "agreement_rate"
    target = aim(key, str(Decimal(value) / 100))
    told = distance(figure(key, n, d), target)
    aimed = Fraction(value, 10_000)
    rate = [Fraction(n + k, d + k * grows) >= aimed for k in range(2)]
    assert told.reached == rate[0]
    if told.more is None:
        assert grows
        assert aimed == 1
        return
    k = told.more
    assert Fraction(n + k, d + k * grows) >= aimed
    assert k == 0 or Fraction(n + k - 1, d + (k - 1) * grows) < aimed
    assert grows or n + k <= d


@given(st.integers(-10_000, 10_000), st.integers(1, 3_000))
def test_rounding_goes_half_up_away_from_zero(n: int, d: int) -> None:
    shown = rounded(Fraction(n, d))
    assert shown.as_tuple().exponent == -2
    off = abs(Fraction(n, d)) - abs(Fraction(shown))
    assert Fraction(-1, 200) <= off < Fraction(1, 200)
    assert shown == 0 or (shown < 0) == (n < 0)


def test_differences_of_rates_are_points_and_growth_is_percent() -> None:
    now, before = figure("agreement_rate", 115, 326), figure("agreement_rate", 68, 252)
    assert points_between(now, before) == Decimal("8.29")
    assert points_between(now, figure("agreement_rate", 0, 0)) is None
    assert growth(figure("petitions", 101), figure("petitions", 134)) == Decimal("-24.63")
    assert growth(figure("petitions", 101), figure("petitions", 0)) is None


def test_targets_of_a_year_begin_with_the_known_ones_and_are_set_by_heads(ledger: Ledger) -> None:
    def told() -> dict[tuple[str, bool], Decimal | None]:
        return {(one.indicator, one.outside): one.value for one in ledger.reading.targets("2026")}

    known = {
        ("screening_resolution_rate", False): Decimal(95),
        ("agreement_rate", False): Decimal(50),
        ("agreement_rate", True): Decimal(70),
        ("linked", False): Decimal(200),
        ("online_share", False): Decimal(90),
    }
    assert told() == known
    assert ledger.reading.targets("2025") == []
    line = ledger.new_line("target", target_key("2026", "agreement_rate"))
    ledger.record(line, target_act("2026", "agreement_rate", "52.5"))
    assert told() == known | {("agreement_rate", False): Decimal("52.5")}
    ledger.record(line, target_act("2026", "agreement_rate", ""))
    assert ("agreement_rate", False) not in told()
    ledger.rebuild()
    assert ("agreement_rate", False) not in told()
    ledger.change_role(ledger.add_account("李经办", Role.HEAD, PASSWORD), Role.HEAD)
    ledger.change_role(ledger.account, Role.CLERK)
    with pytest.raises(Refused, match="not_your_role"):
        ledger.record(line, target_act("2026", "agreement_rate", "1"))


@pytest.mark.parametrize("value", ["x", "NaN", "-1", "100.01", "1e-3", "Infinity", "95%"])
def test_what_is_no_percentage_is_refused(value: str) -> None:
    with pytest.raises(Refused, match="not_a_number"):
        target_act("2026", "agreement_rate", value)


def test_a_number_from_outside_says_where_from() -> None:
    with pytest.raises(Refused, match="missing_field"):
        target_act("2026", "agreement_rate", "66", outside=True)
    act = target_act("2026", "agreement_rate", "66", outside=True, note="全省平均")
    assert act == TargetSet("2026", "agreement_rate", "66", True, "全省平均")
