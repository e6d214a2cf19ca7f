"""Every figure, and the list behind it, is what counting folded cases by hand gives."""

from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.model.indicator import DENOMINATOR, NUMERATOR, catalogue
from db.model.period import read_period
from db.store.reading import Reading
from tests.db.by_hand import Hand, plain
from tests.db.random_cases import forward_life, laid_out, life, line

PERIODS = ("2025", "2025Q1", "2025Q2", "2025-04", "2024", "2025-01")
CUTS = ("", "2025-01-01", "2025-03-31", "2025-04-01", "2025-12-30", "2026-02-14")
OTHER_BASES = ("rectifications", "activities", "drives", "reporting")
UNDATED = {
    "handled_rate", "success_rate", "lead_cadre_rate", "agreement_rate/C", "overdue", "open_red",
    "linked_confirmation",
}  # fmt: skip
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
    # Nothing is cut off here: these cases know nothing of later days.
    hand = Hand(cases, "2025-01-01", "2025-12-31", "2025-12-31")
    ours = {
        name
        for name in catalogue()
        if name.endswith(("window60", "window90")) or name == "timely_acceptance_rate"
    }
    assert differences(whole, "2025", until, hand, UNDATED | ours) == []


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
    assert told.definition_zh.endswith("。")
    assert told.zh
    assert told.en
    assert told.on
    assert told.source
