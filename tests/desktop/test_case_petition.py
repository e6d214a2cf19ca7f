from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from db.ledger import Ledger
from db.model import case_kinds as k
from desktop.case.page import CasePage
from desktop.context import Context
from desktop.settings import SettingsFile
from desktop.theme import Theme
from tests.desktop.case_steps import begin, choose, correct, form_of, offered
from tests.ledgers import ASSESSED, ASSIGNED, SCREENED, enter


@pytest.fixture
def context(ledger: Ledger, theme: Theme, tmp_path: Path) -> Context:
    return Context(ledger, theme, SettingsFile(tmp_path / "window.ini"))


@pytest.fixture
def page(context: Context, qtbot: QtBot) -> Iterator[CasePage]:
    made = CasePage(context)
    qtbot.addWidget(made)
    made.resize(1206, 740)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.flow.close()
    made.close()


def test_a_petition_is_accepted_and_answered_days_later(page: CasePage, context: Context) -> None:
    subject = enter(context.ledger, replace(SCREENED, source="visit"), ASSESSED)
    page.open_case(subject)
    for cls, day in ((k.Accepted, "2026-03-09"), (k.Notified, "2026-03-11")):
        assert cls.__name__ in offered(page)
        form = begin(page, cls)
        assert form.field("on").value() == "2026-04-02"
        form.set_values({"on": "2026-03-04"})
        page.flow.over.primary.click()
        assert "2026-03-05" in form.field("on").error()
        form.set_values({"on": day})
        page.flow.over.primary.click()
        assert cls.__name__ not in offered(page)
    case = context.ledger.reading.case(subject).state
    assert (case.accepted_on, case.notified_on) == ("2026-03-09", "2026-03-11")
    assert case.stage == "assessed"


def test_answers_are_offered_only_where_somebody_came_with_the_matter(
    page: CasePage, context: Context
) -> None:
    subject = enter(context.ledger)
    page.open_case(subject)
    assert not {"Accepted", "Notified"} & offered(page)
    context.record_all([(subject, k.LinkedTo("2026-03-20", "2026Q1"))])
    assert not {"Accepted", "Notified"} & offered(page)
    context.record_all([(subject, k.Registered("2026-03-21", "visit"))])
    assert offered(page) >= {"Accepted", "Notified"}


def test_how_a_referral_ended_is_asked_where_the_outcome_is_one(
    page: CasePage, context: Context
) -> None:
    subject = enter(context.ledger, SCREENED, ASSESSED, ASSIGNED)
    page.open_case(subject)
    page.flow.open_step(k.Resolved, context.ledger.reading.case(subject))
    form = form_of(page)
    ended = form.field("referral_result")
    assert not ended.isVisible()
    for outcome, asked in (("demand_met", False), ("other_route", True), ("litigated", True)):
        choose(form, "outcome", outcome)
        assert ended.isVisible() is asked
    assert ended.value() == ""
    QTest.keyClick(ended.control, Qt.Key.Key_2)
    form.set_values({"method": "civil_suit"})
    page.flow.over.primary.click()
    assert context.ledger.reading.case(subject).state.referral_result == "contested"


def test_an_outcome_put_right_takes_what_was_said_of_a_referral_away(
    page: CasePage, context: Context, qtbot: QtBot
) -> None:
    resolved = k.Resolved("2026-03-20", "litigated", "civil_suit", referral_result="contested")
    subject = enter(context.ledger, SCREENED, ASSESSED, ASSIGNED, resolved)
    page.open_case(subject)
    form = correct(page, qtbot, context.ledger.reading.case(subject).told[-1].entry.id)
    assert form.field("referral_result").isVisible()
    choose(form, "outcome", "demand_met")
    form.set_values({"correction_reason": "选错"})
    page.flow.over.primary.click()
    act = context.ledger.reading.case(subject).told[-1].act
    assert isinstance(act, k.Corrected)
    assert dict(act.values) == {"outcome": "demand_met", "referral_result": ""}
    assert context.ledger.reading.case(subject).state.referral_result == ""


def test_a_petition_found_to_be_none_loses_its_two_days(
    page: CasePage, context: Context, qtbot: QtBot
) -> None:
    petition = replace(SCREENED, source="visit", first_or_repeat="first", accepted_on="2026-03-09")
    subject = enter(context.ledger, petition)
    page.open_case(subject)
    form = correct(page, qtbot, context.ledger.reading.case(subject).told[0].entry.id)
    assert form.field("accepted_on").value() == "2026-03-09"
    choose(form, "source", "grid")
    assert not form.field("accepted_on").isVisible()
    choose(form, "early_sign", "yes")
    form.set_values({"correction_reason": "核对"})
    page.flow.over.primary.click()
    case = context.ledger.reading.case(subject).state
    assert (case.source, case.first_or_repeat, case.accepted_on) == ("grid", "", "")
    assert case.early_sign == "yes"
