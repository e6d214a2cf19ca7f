from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from db.ledger import Ledger
from db.model import case_kinds as k
from db.model.kinds import Act
from db.model.loop import RULES, required
from db.model.station_kinds import Unmasked
from desktop.case.page import CasePage
from desktop.case.specs import SPECS
from desktop.context import Context
from desktop.settings import SettingsFile
from desktop.theme import Theme
from desktop.widgets.choices import SegmentField
from desktop.widgets.notice import AskDialog
from desktop.widgets.wrapped import WrappedLabel
from tests.desktop.case_steps import begin, correct, form_of, offered
from tests.ledgers import (
    AGREED,
    ASSESSED,
    ASSIGNED,
    MEDIATED,
    SCREENED,
    TAKEN_OVER,
    enter,
)

CTRL = Qt.KeyboardModifier.ControlModifier


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


def kinds(context: Context, subject: str) -> list[str]:
    return [told.entry.kind for told in context.ledger.reading.case(subject).told]


def answer(page: CasePage, yes: bool) -> None:
    dialog = page.window().findChildren(AskDialog)[-1]
    if yes:
        dialog.primary.click()
    else:
        dialog.reject()


@pytest.mark.parametrize("cls", [cls for cls in RULES if SPECS[cls].asks])
def test_every_required_field_is_on_its_form(cls: type[Act]) -> None:
    asked = {ask.name for ask in SPECS[cls].asks}
    assert required(cls) - {"no"} <= asked
    assert asked - {"applicant_phone", "respondent_phone"} <= set(cls.__dataclass_fields__)  # type: ignore[attr-defined]  # every kind is a dataclass


def test_what_the_table_requires_is_marked() -> None:
    assert required(k.Assigned) == {"on", "office", "handler"}
    assert required(k.Noted) == {"text"}


def test_a_mediation_that_reached_writes_the_agreement_with_it(
    page: CasePage, context: Context
) -> None:
    subject = enter(context.ledger, SCREENED, ASSESSED, ASSIGNED)
    page.open_case(subject)
    form = begin(page, k.Mediated)
    assert form.field("present").value() == "张国强、李建平"
    assert form.field("agreement").isHidden() or not form.field("agreement").isVisible()
    form.set_values({"mediator": "周建民", "record": "双方同意。"})
    result = form.field("result")
    assert isinstance(result, SegmentField)
    result.bar._choose(0)
    assert form.field("agreement").isVisible()
    form.set_values({"agreement": "written", "content": "退回界桩。"})
    page.flow.over.primary.click()
    case = context.ledger.reading.case(subject).state
    assert kinds(context, subject)[-2:] == ["Mediated", "Agreed"]
    assert (case.agreement, case.mediations) == ("written", 1)
    assert not page.flow.over.is_open()


def test_a_matter_told_again_is_registered_by_its_form(page: CasePage, context: Context) -> None:
    subject = enter(context.ledger, SCREENED, ASSESSED)
    page.open_case(subject)
    form = begin(page, k.Registered)
    assert form.field("village").value() == "01"
    assert form.field("first_or_repeat").value() == ""
    page.flow.over.primary.click()
    assert form.field("source").error()
    form.set_values({"source": "visit", "first_or_repeat": "repeat", "text": "再次来访。"})
    page.flow.over.primary.click()
    case = context.ledger.reading.case(subject).state
    assert case.stage == "assessed"
    (told,) = case.registrations
    assert (told.on, told.source, told.first_or_repeat) == ("2026-04-02", "visit", "repeat")


def test_nobody_carries_a_case_over_by_hand(page: CasePage, context: Context, qtbot: QtBot) -> None:
    subject = enter(context.ledger, SCREENED, k.LinkedTo("2026-03-20", "2026Q1", "仍未谈拢"))
    page.open_case(subject)
    assert "Registered" in offered(page)
    assert "LinkedTo" not in offered(page)
    next(a for a in page.menu.actions() if a.data() == "Corrected").trigger()
    assert page.flow.form is not None
    field = page.flow.form.field("entry")
    linked = context.ledger.reading.case(subject).told[1].entry.id
    field.set_value(linked)
    assert field.value() == ""


def test_agreements_are_offered_the_best_first(page: CasePage, context: Context) -> None:
    page.open_case(enter(context.ledger, SCREENED, ASSESSED, ASSIGNED))
    field = begin(page, k.Mediated).field("agreement")
    assert isinstance(field, SegmentField)
    offered = []
    for place in range(3):
        field.bar._choose(place)
        offered.append(field.value())
    assert offered == ["written", "settlement", "oral"]


def test_a_refused_second_entry_keeps_both_out(page: CasePage, context: Context) -> None:
    subject = enter(context.ledger, SCREENED, ASSESSED, ASSIGNED)
    page.open_case(subject)
    form = begin(page, k.Mediated)
    form.prefill({"mediator": "周建民", "record": "同意。", "result": "reached"})
    form.set_values({"agreement": "oral", "content": "道歉。", "perform_by": "2026-03-01"})
    page.flow.over.primary.click()
    assert "2026-03-01" in form.field("perform_by").error()
    assert "Mediated on" in form.field("perform_by").error()
    assert kinds(context, subject) == ["Screened", "Assessed", "Assigned"]
    assert page.flow.over.is_open()
    assert form.field("content").value() == "道歉。"


@pytest.mark.parametrize(
    ("day", "words"), [("2026-04-03", "2026-04-03"), ("2026-03-04", "2026-03-05")]
)
def test_a_wrong_date_is_shown_at_the_field(
    page: CasePage, context: Context, day: str, words: str
) -> None:
    subject = enter(context.ledger)
    page.open_case(subject)
    form = begin(page, k.Assessed)
    form.set_values({"on": day, "risk": "blue", "opinion": "可调。"})
    page.flow.over.primary.click()
    assert words in form.field("on").error()
    assert kinds(context, subject) == ["Screened"]


def test_empty_required_fields_are_counted(page: CasePage, context: Context) -> None:
    page.open_case(enter(context.ledger))
    form = begin(page, k.Assessed)
    page.flow.over.primary.click()
    assert form.error_count() == 2
    assert form.field("risk").error()
    assert form.field("opinion").error()


def test_the_resolution_starts_from_the_agreement(page: CasePage, context: Context) -> None:
    page.open_case(enter(context.ledger, SCREENED, ASSESSED, ASSIGNED, MEDIATED, AGREED))
    form = begin(page, k.Resolved)
    assert form.field("outcome").value() == "written_agreement"
    assert form.field("method").value() == "mediation"
    assert form.field("result").value() == AGREED.content


def test_an_outcome_without_its_agreement_is_refused_at_the_field(
    page: CasePage, context: Context
) -> None:
    subject = enter(context.ledger, SCREENED, ASSESSED, ASSIGNED)
    page.open_case(subject)
    form = begin(page, k.Resolved)
    form.set_values({"outcome": "settlement", "method": "mediation"})
    page.flow.over.primary.click()
    assert "和解协议" in form.field("outcome").error()
    assert kinds(context, subject)[-1] == "Assigned"


def test_esc_asks_only_when_something_was_typed(
    page: CasePage, context: Context, qtbot: QtBot
) -> None:
    page.open_case(enter(context.ledger))
    begin(page, k.Assessed)
    QTest.keyClick(page.flow.over, Qt.Key.Key_Escape)
    assert not page.flow.over.is_open()
    form = begin(page, k.Assessed)
    form.set_values({"opinion": "可调。"})
    QTest.keyClick(page.flow.over, Qt.Key.Key_Escape)
    assert page.flow.over.is_open()
    answer(page, yes=False)
    assert page.flow.over.is_open()
    QTest.keyClick(page.flow.over, Qt.Key.Key_Escape)
    answer(page, yes=True)
    assert not page.flow.over.is_open()


def test_leaving_the_page_asks_too(page: CasePage, context: Context) -> None:
    page.open_case(enter(context.ledger))
    gone: list[bool] = []
    page.leave(lambda: gone.append(True))
    assert gone == [True]
    begin(page, k.Assessed).set_values({"opinion": "可调。"})
    page.leave(lambda: gone.append(True))
    assert gone == [True]
    answer(page, yes=True)
    assert gone == [True, True]
    assert not page.flow.over.is_open()


def test_a_correction_changes_one_field_and_says_why(
    page: CasePage, context: Context, qtbot: QtBot
) -> None:
    subject = enter(context.ledger)
    page.open_case(subject)
    told = context.ledger.reading.case(subject).told[0]
    form = correct(page, qtbot, told.entry.id)
    form.field("amount").set_value(350_000)
    page.flow.over.primary.click()
    assert form.field("correction_reason").error()
    form.field("correction_reason").set_value("漏写一个0")
    page.flow.over.primary.click()
    line = context.ledger.reading.case(subject)
    assert line.state.amount == 350_000
    assert line.state.applicants == SCREENED.applicants
    correction = line.told[-1].act
    assert isinstance(correction, k.Corrected)
    assert (dict(correction.values), dict(correction.private)) == ({"amount": 350_000}, {})
    assert correction.reason == "漏写一个0"
    assert len(context.ledger.logged(Unmasked)) == 1


def test_a_correction_without_a_change_is_refused(
    page: CasePage, context: Context, qtbot: QtBot
) -> None:
    subject = enter(context.ledger, TAKEN_OVER)
    page.open_case(subject)
    told = context.ledger.reading.case(subject).told[0]
    form = correct(page, qtbot, told.entry.id)
    form.field("correction_reason").set_value("核对")
    page.flow.over.primary.click()
    assert "Nothing was changed" in page.flow.notice.text()
    assert kinds(context, subject) == ["TakenOver"]


def test_taking_back_needs_a_reason_and_steps_back(page: CasePage, context: Context) -> None:
    subject = enter(context.ledger, SCREENED, ASSESSED)
    page.open_case(subject)
    form = begin(page, k.Retracted)
    page.flow.over.primary.click()
    assert form.field("reason").error()
    form.set_values({"reason": "录错件"})
    page.flow.over.primary.click()
    assert context.ledger.reading.case(subject).state.stage == "screened"
    assert page.head.primary.text() == "Record assessment"


def test_erasing_asks_once_more_and_leaves_no_name(page: CasePage, context: Context) -> None:
    subject = enter(context.ledger)
    page.open_case(subject)
    form = begin(page, k.Erased)
    form.set_values({"why": "个人信息保护法第47条"})
    page.flow.over.primary.click()
    assert kinds(context, subject) == ["Screened"]
    (question,) = page.window().findChildren(AskDialog)
    said = " ".join(label.text() for label in question.findChildren(WrappedLabel))
    assert "before-restore-*" in said
    assert "before-migration-*" in said
    answer(page, yes=True)
    case = context.ledger.reading.case(subject).state
    assert case.erased
    assert case.applicants == ()
    assert case.amount == SCREENED.amount


def test_a_note_is_added_from_the_timeline(page: CasePage, context: Context, qtbot: QtBot) -> None:
    subject = enter(context.ledger)
    page.open_case(subject)
    page.columns.timeline.add_note.click()
    form = form_of(page)
    QTest.keyClick(form.field("on").control, Qt.Key.Key_Return)
    assert form.field("text").control.hasFocus()
    QTest.keyClicks(form.field("text").control, "all calm")
    QTest.keyClick(form.field("text").control, Qt.Key.Key_Return, CTRL)
    assert page.columns.timeline.rows()[0].item.sentence == "all calm"
