"""How far a figure is from its target, in exact arithmetic."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.errors import Refused
from db.ledger import Ledger
from db.model.case_kinds import Corrected
from db.model.entry import Entry, Head, write_entry
from db.model.indicator import Figure, growth, indicator, points_between, rounded
from db.model.loop import Role
from db.model.period import read_period
from db.model.period_kinds import TargetSet
from db.model.target import Target, distance, fold_target, judged, target_act, target_key
from tests.ledgers import PASSWORD, another, enter

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


def test_what_was_late_stays_late_so_only_new_petitions_raise_the_timely_rate() -> None:
    """80 of 100: (80 + k) / (100 + k) reaches 95 % first at k = 300."""
    told = distance(figure("timely_acceptance_rate", 80, 100), aim("timely_acceptance_rate", "95"))
    assert told.more == 300
    assert Fraction(379, 399) < Fraction(95, 100) == Fraction(380, 400)
    never = distance(
        figure("timely_acceptance_rate", 99, 100), aim("timely_acceptance_rate", "100")
    )
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


UNREADABLE = (
    "x", "NaN", "sNaN", "-1", "-0", "+5", "1e-3", "1E+1", "Infinity", "95%", "1_0", "９５", "٩٥",
    " 95", "95 ", "95.", ".5", "95.123", "1,000",
)  # fmt: skip
NO_YEARS = ("", "26", "0999", "3000", "2026Q1", "2026-03", " 2026 ", "２０２６", "2026\n")


@pytest.mark.parametrize("value", [*UNREADABLE, "100.01"])
def test_what_is_no_percentage_is_refused(value: str) -> None:
    with pytest.raises(Refused, match="not_a_number"):
        target_act("2026", "agreement_rate", value)


@pytest.mark.parametrize("value", [*UNREADABLE, "1000000000.01", "99999999999"])
def test_what_is_no_count_is_refused(value: str) -> None:
    with pytest.raises(Refused, match="not_a_number"):
        target_act("2026", "linked", value)


@pytest.mark.parametrize("value", ["0", "95", "62.5", "99.99", "100", "100.00"])
def test_plain_numbers_are_taken_as_they_are(value: str) -> None:
    assert target_act("2026", "agreement_rate", value).value == value


@pytest.mark.parametrize("year", NO_YEARS)
def test_a_target_is_for_a_year_written_plainly(year: str) -> None:
    with pytest.raises(Refused, match="no_such_year"):
        target_act(year, "agreement_rate", "50")


def test_sums_are_no_single_number_to_aim_at() -> None:
    with pytest.raises(Refused, match="no_target_for"):
        target_act("2026", "activities", "50")


@pytest.mark.parametrize(
    ("act", "code"),
    [
        *((TargetSet("2026", "agreement_rate", value), "not_a_number") for value in UNREADABLE),
        *((TargetSet(year, "agreement_rate", "50"), "no_such_year") for year in NO_YEARS if year),
        (TargetSet("", "agreement_rate", "50"), "missing_field"),
        (TargetSet("2026", "activities", "50"), "no_target_for"),
        (TargetSet("2026", "agreement_rate/", "50"), "no_such_indicator"),
        (TargetSet("2026", "agreement_rate", "100.01"), "not_a_number"),
        (TargetSet("2026", "agreement_rate", "66", outside=True, note=" "), "missing_field"),
    ],
)
def test_the_ledger_itself_refuses_what_no_target_says(
    ledger: Ledger, act: TargetSet, code: str
) -> None:
    with pytest.raises(Refused, match=f"^{code}"):
        ledger.record(ledger.new_line("target", "2026-x"), act)
    assert ledger.reading.targets("2026")


def test_a_correction_cannot_make_a_target_unreadable(ledger: Ledger) -> None:
    line = ledger.new_line("target", target_key("2026", "agreement_rate"))
    changes = ledger.record(line, target_act("2026", "agreement_rate", "52.5"))
    for values in ({"value": "NaN"}, {"value": "1_0"}, {"year": " 2026 "}):
        wrong = Corrected(changes.entries[0].id, values, reason="录错")
        with pytest.raises(Refused, match=r"^(not_a_number|no_such_year)"):
            ledger.record(line, wrong)
    kept = {one.indicator: one.value for one in ledger.reading.targets("2026") if not one.outside}
    assert kept["agreement_rate"] == Decimal("52.5")


@pytest.mark.parametrize(
    ("year", "value", "why"),
    [
        *(("2026", value, "not_a_number") for value in UNREADABLE),
        *((year, "50", "no_such_year") for year in NO_YEARS),
    ],
)
def test_the_fold_passes_over_what_it_cannot_reckon_with(year: str, value: str, why: str) -> None:
    """A book from elsewhere may hold anything: the target before it stands."""

    def entry(n: int, act: TargetSet) -> Entry:
        data = {"year": act.year, "indicator": act.indicator, "value": act.value}
        return write_entry(
            n=n, head=Head("w", n - 1, bytes(32)), arrived="2026-01-05T08:00:00",
            at="2026-01-05T08:00:00", account="a", batch="", subject="target:s/2026-agreement_rate",
            turn=n, kind=act.kind, version=1, data=data, personal={},
        )  # fmt: skip

    good = TargetSet("2026", "agreement_rate", "50")
    wrong = TargetSet(year, "agreement_rate", value)
    line = fold_target([entry(1, good), entry(2, wrong)]).line()
    assert [(told.status, told.why) for told in line.told] == [("effective", ""), ("skipped", why)]
    told = distance(figure("agreement_rate", 40, 100), line.state)
    assert (told.reached, told.gap, told.more) == (False, Decimal("-10.00"), 10)


def test_a_number_from_outside_says_where_from() -> None:
    with pytest.raises(Refused, match="missing_field"):
        target_act("2026", "agreement_rate", "66", outside=True)
    act = target_act("2026", "agreement_rate", "66", outside=True, note="全省平均")
    assert act == TargetSet("2026", "agreement_rate", "66", True, "全省平均")


@pytest.mark.parametrize(
    ("key", "number", "until", "reached"),
    [
        ("linked", 199, "2026-12-30", None),
        ("linked", 200, "2026-06-30", True),
        ("linked", 199, "2026-12-31", False),
        ("repeat_petitions", 200, "2026-12-30", None),
        ("repeat_petitions", 201, "2026-06-30", False),
        ("repeat_petitions", 200, "2026-12-31", True),
    ],
)
def test_a_count_is_judged_once_nothing_can_change_it(
    key: str, number: int, until: str, reached: bool | None
) -> None:
    told = Figure(indicator(key), read_period("2026"), until, "", number)
    found = judged(told, Target("", "2026", key, Decimal(200)))
    assert found.reached is reached
    assert found.gap == number - 200


def test_a_rate_is_judged_at_any_time() -> None:
    told = Figure(indicator("agreement_rate"), read_period("2026"), "2026-02-01", "", 4, 10)
    aim = Target("", "2026", "agreement_rate", Decimal(50))
    assert judged(told, aim) == distance(told, aim)


def test_a_stock_is_judged_as_it_stands(ledger: Ledger) -> None:
    """What is open is no sum over the year, so it need not wait for the year's end."""
    enter(ledger, another(1))
    target = Target("", "2026", "open", Decimal(0))
    running = ledger.reading.figure("open", read_period("2026"), "2026-04-02")
    assert (running.numerator, running.indicator.is_stock) == (1, True)
    assert judged(running, target).reached is False
    limit = replace(target, indicator="petitions", value=Decimal(5))
    flow = ledger.reading.figure("petitions", read_period("2026"), "2026-04-02")
    assert judged(flow, limit).reached is None
