"""Every figure, and the list behind it, is what counting folded cases by hand gives."""

from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.model import case_kinds as k
from db.model.indicator import DENOMINATOR, NUMERATOR, catalogue
from db.model.period import read_period
from db.store.reading import Reading
from tests.db.by_hand import Hand, plain
from tests.db.random_cases import forward_life, laid_out, life, line

PERIODS = ("2025", "2025Q1", "2025Q2", "2025-04", "2024", "2025-01")
CUTS = ("", "2025-01-01", "2025-03-31", "2025-04-01", "2025-12-30", "2026-02-14")
OTHER_BASES = ("rectifications", "activities", "drives", "reporting")
AT_THE_CUT_OFF = ("timely_acceptance_rate", "overdue", "performance_rate")
SEEDS = st.integers(0, 2**40)


def differences(reading: Reading, key: str, until: str, hand: Hand, passed: set[str]) -> list[str]:
    """Return every number or list that is not what the hand counts."""
    period = read_period(key)
    counts, rates = hand.counts(), hand.rates()
    found = []
    for figure in reading.figures(period, until):
        name = figure.indicator.name
        if name in passed or figure.indicator.years_back or figure.indicator.kind == "change":
            continue
        if figure.indicator.base in OTHER_BASES:
            continue
        if figure.denominator is None:
            want = {NUMERATOR: counts[name]}
        else:
            want = dict(zip((NUMERATOR, DENOMINATOR), rates[name], strict=True))
        for side, keys in want.items():
            members = reading.members(figure.behind(side))
            number = figure.numerator if side == NUMERATOR else figure.denominator
            if plain(members) != keys or number != len(keys) or len(members) != len(keys):
                found.append(f"{name} {side}: {number} {sorted(plain(members) ^ keys)}")
    return found


@settings(max_examples=40)
@given(SEEDS, st.sampled_from(PERIODS), st.sampled_from(CUTS))
def test_figures_and_lists_are_what_the_hand_counts(seed: int, key: str, until: str) -> None:
    chance = Random(seed)
    reading, cases = laid_out([line(number, life(chance)) for number in range(1, 25)])
    period = read_period(key)
    hand = Hand(cases, period.first, period.last, until or period.last)
    assert differences(reading, key, until, hand, set()) == []


@settings(max_examples=30)
@given(SEEDS, st.integers(0, 150))
def test_a_cut_off_tells_what_would_have_been_told_on_that_day(seed: int, cut: int) -> None:
    chance = Random(seed)
    begins = date(2025, 1, 1)
    until = (begins + timedelta(days=cut)).isoformat()
    lives = []
    for _ in range(16):
        days = sorted(chance.randrange(0, 150) for _ in range(chance.randrange(2, 10)))
        lives.append(forward_life(chance, [(begins + timedelta(days=n)).isoformat() for n in days]))
    whole, _ = laid_out([line(place, acts) for place, acts in enumerate(lives, start=1)])
    by_then = [[act for act in acts if getattr(act, "on", "") <= until] for acts in lives]
    _, cases = laid_out([line(place, acts) for place, acts in enumerate(by_then, start=1)])
    # These cases know nothing of later days, so that nothing needs to be cut off.
    whole_year = Hand(cases, "2025-01-01", "2025-12-31", "2025-12-31")
    ours = {
        name
        for name in catalogue()
        if name.endswith(("window60", "window90")) or name in AT_THE_CUT_OFF
    }
    assert differences(whole, "2025", until, whole_year, ours) == []
    # What compares a day with the cut-off itself must be told which it is.
    cut_off = Hand(cases, "2025-01-01", "2025-12-31", until)
    assert differences(whole, "2025", until, cut_off, set(catalogue()) - ours) == []


@settings(max_examples=40)
@given(SEEDS, st.integers(0, 140))
def test_open_before_and_after_differ_by_what_came_and_went(seed: int, cut: int) -> None:
    chance = Random(seed)
    year = date(2025, 1, 1)
    lives = []
    for _ in range(16):
        days = sorted(chance.randrange(0, 240) for _ in range(chance.randrange(1, 12)))
        lives.append(forward_life(chance, [(year + timedelta(days=n)).isoformat() for n in days]))
    reading, _ = laid_out([line(place, acts) for place, acts in enumerate(lives, start=1)])
    until = (date(2025, 4, 1) + timedelta(days=cut)).isoformat()
    told = {
        each.indicator.name: each.numerator
        for each in reading.figures(read_period("2025Q2"), until)
    }
    came = told["open_before"] + told["found"] + told["returned"]
    assert came - told["resolved"] - told["resolved_undated"] == told["open"]


@settings(max_examples=20)
@given(SEEDS, st.sampled_from(PERIODS), st.sampled_from(("", "2025-03-31", "2025-11-05")))
def test_the_year_before_is_counted_to_the_same_day(seed: int, key: str, until: str) -> None:
    chance = Random(seed)
    reading, cases = laid_out([line(number, life(chance)) for number in range(1, 25)])
    period = read_period(key)
    hands = []
    for back in (0, 1):
        days = (period.first, period.last, until or period.last)
        hands.append(Hand(cases, *(f"{int(text[:4]) - back}{text[4:]}" for text in days)))
    now, before = hands
    want = {
        "agreement_rate_last_year": before.rates()["agreement_rate"],
        "repeat_petitions_last_year": (before.counts()["repeat_petitions"], None),
        "repeat_petitions_change": tuple(h.counts()["repeat_petitions"] for h in (now, before)),
    }
    for name, sides in want.items():
        figure = reading.figure(name, period, until)
        numbers = (figure.numerator, figure.denominator)
        assert numbers == tuple(None if keys is None else len(keys) for keys in sides)
        for side, keys in zip((NUMERATOR, DENOMINATOR), sides, strict=True):
            assert keys is None or plain(reading.members(figure.behind(side))) == keys


def test_a_leap_day_shifts_no_cut_off() -> None:
    told = [(day, "drive") for day in ("2024-02-28", "2024-02-29", "2025-02-28")]
    acts = [
        [k.TakenOver(no="1", on=day, source=source, first_or_repeat="repeat")]
        for day, source in told
    ]  # fmt: skip
    reading, _ = laid_out([line(number, each) for number, each in enumerate(acts, start=1)])
    for until in ("", "2025-02-28"):
        last = reading.figure("repeat_petitions_last_year", read_period("2025-02"), until)
        assert (last.numerator, len(reading.members(last.behind()))) == (2, 2)


def test_lists_of_the_year_before_are_those_of_its_own_figures() -> None:
    chance = Random(3)
    reading, _ = laid_out([line(number, life(chance)) for number in range(1, 120)])
    now, before = read_period("2025Q1"), read_period("2024Q1")
    last = reading.figure("agreement_rate_last_year", now, until="2025-03-20")
    same = reading.figure("agreement_rate", before, until="2024-03-20")
    assert (last.numerator, last.denominator) == (same.numerator, same.denominator)
    assert last.denominator
    for side in (NUMERATOR, DENOMINATOR):
        assert plain(reading.members(last.behind(side))) == plain(
            reading.members(same.behind(side))
        )
    change = reading.figure("repeat_petitions_change", read_period("2025"))
    years = [
        reading.figure("repeat_petitions", read_period(each)).numerator for each in ("2025", "2024")
    ]
    assert [change.numerator, change.denominator] == years
    assert [len(reading.members(change.behind(side))) for side in (NUMERATOR, DENOMINATOR)] == years


@pytest.mark.parametrize("name", sorted(catalogue()))
def test_every_indicator_says_what_it_counts_and_in_which_unit(name: str) -> None:
    told = catalogue()[name]
    assert told.unit in ("件", "件次", "人次", "次", "村次", "场次", "条", "%")
    assert (told.unit == "%") == (told.kind in ("rate", "change"))
    if told.unit == "%":
        assert told.counts in ("件", "件次", "批次", "人次", "人", "村次", "项")
    else:
        assert told.counts == told.unit
    assert told.definition_zh.endswith("。")
    assert told.zh
    assert told.en
    assert told.on
    assert told.source


@pytest.mark.parametrize(
    ("name", "counts"),
    [
        ("screening_resolution_rate", "件"),
        ("agreement_rate/C", "件"),
        ("timely_acceptance_rate", "件"),
        ("online_share", "件次"),
        ("repeat_rate", "件次"),
        ("repeat_petitions_change", "件次"),
        ("satisfaction_rate", "人次"),
        ("evaluation_rate", "人次"),
        ("rectification_rate", "项"),
        ("reporting_rate", "村次"),
        ("petitions", "件次"),
    ],
)
def test_rates_count_matters_registrations_and_people_apart(name: str, counts: str) -> None:
    assert catalogue()[name].counts == counts


def test_indicators_over_the_same_things_count_in_one_unit() -> None:
    """Things of one base are never told in two units: 件 and 件次 are not the same."""
    units: dict[str, set[str]] = {}
    for told in catalogue().values():
        if told.kind != "sums":
            units.setdefault(told.base, set()).add(told.counts)
    assert all(len(found) == 1 for found in units.values()), units
