"""Why a signed figure changed: by how much, which cases, what was written of them and when."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from db.exchange.adjustments import adjustments
from db.ledger import Ledger
from db.model import codes
from db.model.adjustment import Adjustment, SignedFigure
from db.model.case_kinds import Noted, Reopened, Retracted, Screened, correction
from db.model.indicator import DENOMINATOR, NUMERATOR
from desktop.figures.change_words import difference, moved
from desktop.figures.signed_band import adjusted
from desktop.figures.some import AT_ONCE, Some
from desktop.figures.why import Why
from desktop.theme import Theme
from desktop.widgets.wrapped import WrappedLabel
from tests.desktop.figures_book import QUARTER
from tests.ledgers import AGREED, ASSESSED, ASSIGNED, HEAD, RESOLVED, another, enter
from tests.signing import sign

RATE = "screening_resolution_rate"
REOPENED = Reopened(on="2026-03-20", reason="flared_up", detail="电话13900000117称又起争执。")


def change(
    kind: str, was: tuple[int, ...], now: tuple[int, ...], shown: tuple[str, str]
) -> Adjustment:
    sides = (NUMERATOR, DENOMINATOR)
    before = dict(zip(sides, was, strict=False))
    figure = SignedFigure("x", "指标", "件", kind, "口径", shown[0], before, {})
    return Adjustment(figure, dict(zip(sides, now, strict=False)), shown[1], {}, {})


@pytest.mark.parametrize(
    ("one", "by", "told"),
    [
        (
            change("rate", (26, 43), (23, 43), ("60.47%", "53.49%")),
            "−6.98 points",
            "60.47% (26 / 43) → 53.49% (23 / 43): −6.98 points",
        ),
        (
            change("rate", (1, 3), (2, 3), ("33.33%", "66.67%")),
            "+33.33 points",
            "33.33% (1 / 3) → 66.67% (2 / 3): +33.33 points",
        ),
        (change("count", (1200,), (1,), ("1200", "1")), "−1,199 件", "1,200 件 → 1 件: −1,199 件"),
        (
            change("count", (6,), (6,), ("6", "6")),
            "same number, others",
            "6 件 → 6 件: same number, others",
        ),
        (change("rate", (0, 0), (1, 2), ("—", "50.00%")), "", "— (0 / 0) → 50.00% (1 / 2)"),
        (
            change("change", (12, 10), (15, 10), ("20.00%", "50.00%")),
            "+30.00 points",
            "20.00% (12 / 10) → 50.00% (15 / 10): +30.00 points",
        ),
    ],
)
def test_a_change_is_told_with_both_numbers_and_the_difference(
    qapp: object, one: Adjustment, by: str, told: str
) -> None:
    assert difference(one) == by
    assert moved(one) == told


def test_what_was_signed_has_its_digits_in_groups() -> None:
    assert adjusted([change("count", (1200,), (1,), ("1200", "1"))]) == {"x": "1,200"}


@pytest.fixture
def cases(ledger: Ledger) -> list[str]:
    """Two resolved cases of a signed quarter, the second a report against an official."""
    found = []
    for number in range(2):
        case = replace(another(number), title=f"第{number}件，电话13900000117")
        subject = enter(ledger, case, ASSESSED, ASSIGNED, AGREED, RESOLVED)
        found.append(subject)
    sealed = ledger.reading.case(found[1]).told
    act = sealed[0].act
    assert isinstance(act, Screened)
    changed = correction(sealed[0].entry.id, act, replace(act, category="conduct"), "改类")
    ledger.record(found[1], changed)
    sign(ledger, QUARTER, {})
    return found


@pytest.fixture
def why(ledger: Ledger, theme: Theme, qtbot: QtBot) -> Why:
    made = Why(theme, ledger)
    qtbot.addWidget(made)
    return made


def told(why: Why, ledger: Ledger, name: str = RATE) -> list[str]:
    (one,) = [o for o in adjustments(ledger.reading, QUARTER) if o.figure.name == name]
    why.show_figure(one.figure, one)
    return [label.text() for label in why.findChildren(WrappedLabel)]


def test_a_case_is_told_with_title_reason_and_days(
    why: Why, ledger: Ledger, cases: list[str]
) -> None:
    ledger.record(cases[0], REOPENED)
    words = told(why, ledger)
    assert words[2] == "100.00% (2 / 2) → 50.00% (1 / 2): −50.00 points"
    title, written = words[3:]
    assert title == "第0件，电话〔号码略〕"
    reason = codes.label("reopen_reason", "flared_up")
    assert written == (
        f"重开 (2026-3-20): {reason}, 电话〔号码略〕称又起争执; entered 2026-4-2 by {HEAD}"
    )
    assert [button.text() for button in why.cases] == [ledger.reading.case(cases[0]).state.no]


def test_of_a_sealed_case_nothing_is_told_but_number_and_days(
    why: Why, ledger: Ledger, cases: list[str]
) -> None:
    ledger.record(cases[1], REOPENED)
    title, written = told(why, ledger)[3:]
    assert title == "〔内容略〕"
    assert "争执" not in written
    assert "2026-3-20" in written


def test_a_case_that_came_to_both_sides_is_explained_once(
    why: Why, ledger: Ledger, cases: list[str]
) -> None:
    subject = enter(ledger, another(7), ASSESSED, ASSIGNED, AGREED, RESOLVED)
    ledger.record(cases[0], REOPENED)
    words = told(why, ledger)
    title = ledger.reading.case(subject).state.title
    assert words.count(title) == 2
    assert len([one for one in words if "; entered" in one]) == 6  # five of the new, one reopened


def test_a_case_taken_back_keeps_its_number_and_its_reason(
    why: Why, ledger: Ledger, cases: list[str]
) -> None:
    late = enter(ledger, another(8))
    no = ledger.reading.case(late).state.no
    sign(ledger, "2026-03", {})
    (entry,) = ledger.reading.entries_since([late], 0)
    ledger.record(late, Retracted(entry.id, "重复登记"))
    (one,) = [o for o in adjustments(ledger.reading, "2026-03") if o.figure.name == RATE]
    why.show_figure(one.figure, one)
    (button,) = why.cases
    assert no in button.text()
    assert not button.isEnabled()
    assert any("重复登记" in label.text() for label in why.findChildren(WrappedLabel))


def test_a_remark_is_no_reason(why: Why, ledger: Ledger, cases: list[str]) -> None:
    ledger.record(cases[0], REOPENED)
    ledger.record(cases[0], Noted(on="2026-03-21", text="再访一次"))
    words = told(why, ledger)
    assert "再访一次" not in "".join(words)
    assert words[-1].startswith("备注 (2026-3-21); entered")


def test_many_cases_are_shown_some_at_a_time_the_sealed_one_never_with_its_words(
    why: Why, ledger: Ledger, cases: list[str]
) -> None:
    many = [enter(ledger, another(20 + n), ASSESSED, ASSIGNED, AGREED, RESOLVED) for n in range(12)]
    sign(ledger, "2026-03", {})
    for subject in (*many, *cases):
        ledger.record(subject, REOPENED)
    (one,) = [o for o in adjustments(ledger.reading, "2026-03") if o.figure.name == RATE]
    why.show_figure(one.figure, one)
    (some,) = (part for part in why.findChildren(Some) if not part.more.isHidden())
    assert some.more.text() == f"and {len(many) + 2 - AT_ONCE} more"

    def written() -> list[str]:
        texts = [label.text() for label in why.findChildren(WrappedLabel)]
        return [text for text in texts if "; entered" in text]

    assert len(why.cases) == len(written()) == AT_ONCE
    some.more.click()
    assert some.more.isHidden()
    assert len(why.cases) == len(written()) == len(many) + 2
    assert sum("争执" in text for text in written()) == len(many) + 1


def test_why_a_sealed_case_was_taken_back_is_not_told(
    why: Why, ledger: Ledger, cases: list[str]
) -> None:
    late = enter(ledger, replace(another(8), category="conduct"))
    sign(ledger, "2026-03", {})
    (entry,) = ledger.reading.entries_since([late], 0)
    ledger.record(late, Retracted(entry.id, "王大山已另案处理"))
    (one,) = [o for o in adjustments(ledger.reading, "2026-03") if o.figure.name == RATE]
    why.show_figure(one.figure, one)
    written = [label.text() for label in why.findChildren(WrappedLabel)][-1]
    assert "; entered" in written
    assert "王大山" not in written
