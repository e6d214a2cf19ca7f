"""One case all round the loop in its window, mostly by keys, and once more after it flared up."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from db.ledger import Ledger
from db.model import case_kinds as k
from db.model.case import Case
from db.model.party import Party
from db.model.selection import Selection
from desktop.case.new_case import NewCasePage
from desktop.case.page import CasePage
from desktop.case.stepform import StepForm
from desktop.context import Context
from desktop.settings import SettingsFile
from desktop.theme import Theme
from tests.conftest import FrozenClock

pytestmark = pytest.mark.journey
CTRL = Qt.KeyboardModifier.ControlModifier


class Desk:
    """A window with the two pages, and hands on its keyboard."""

    def __init__(self, qtbot: QtBot, ledger: Ledger, theme: Theme, folder: Path) -> None:
        self.qtbot = qtbot
        self.ledger = ledger
        self.window = QStackedWidget()
        qtbot.addWidget(self.window)
        context = Context(ledger, theme, SettingsFile(folder / "window.ini"))
        self.new = NewCasePage(context)
        self.page = CasePage(context, self.window)
        self.window.addWidget(self.new)
        self.window.addWidget(self.page)
        self.new.case_opened.connect(self.show_case)
        self.window.resize(1206, 740)
        with qtbot.waitExposed(self.window):
            self.window.show()
        self.subject = ""

    def show_case(self, subject: str) -> None:
        self.subject = subject
        self.page.open_case(subject)
        self.window.setCurrentWidget(self.page)

    @property
    def case(self) -> Case:
        return self.ledger.reading.case(self.subject).state

    @property
    def kinds(self) -> list[str]:
        return [told.entry.kind for told in self.ledger.reading.case(self.subject).told]

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        QTest.keyClick(self._focus(), key, modifier or Qt.KeyboardModifier.NoModifier)

    def type(self, *texts: str) -> None:
        """Type a text into each box, Enter after it; Chinese comes from an input method."""
        for text in texts:
            box = self._focus()
            if text.isascii():
                QTest.keyClicks(box, text)
            else:
                event = QInputMethodEvent()
                event.setCommitString(text)
                QApplication.sendEvent(box, event)
            self.press(Qt.Key.Key_Return)

    def next_step(self, words: str) -> StepForm:
        """Press Ctrl+Enter on the page and return the form that comes."""
        assert self.page.head.primary.text() == words
        QTest.keyClick(self.page, Qt.Key.Key_Return, CTRL)
        self.qtbot.waitUntil(self.page.flow.over.is_open)
        return self.form

    def other_step(self, kind: str) -> None:
        self.page.fill_menu()
        next(a for a in self.page.menu.actions() if a.data() == kind).trigger()

    @property
    def form(self) -> StepForm:
        form = self.page.flow.form
        assert isinstance(form, StepForm)
        return form

    def record(self) -> None:
        self.press(Qt.Key.Key_Return, CTRL)
        assert not self.page.flow.over.is_open()

    def _focus(self) -> QWidget:
        focus = QApplication.focusWidget()
        assert focus is not None
        return focus


@pytest.fixture
def desk(qtbot: QtBot, ledger: Ledger, theme: Theme, tmp_path: Path) -> Iterator[Desk]:
    made = Desk(qtbot, ledger, theme, tmp_path)
    yield made
    made.page.flow.close()
    made.window.close()


def test_a_case_goes_round_the_loop_and_comes_back(desk: Desk, clock: FrozenClock) -> None:
    key_the_case(desk)
    assert desk.ledger.reading.count(Selection()) == 1
    assess_and_assign(desk, clock)
    mediate(desk, clock)
    resolve_and_close_out(desk, clock)
    revisit_and_archive(desk, clock)
    reopen(desk, clock)
    take_back_and_correct(desk)
    assert desk.ledger.check() == []


def key_the_case(desk: Desk) -> None:
    desk.new.begin()
    desk.type(
        "", "01", "wgy", "陈永福",
        "张国强、张国富", "13900000117、", "李建平", "13900000126",
        "2", "7", "3.5万", "3组", "zjd", "", "外墙前移约40厘米。", "退回界桩。",
    )  # fmt: skip
    desk.press(Qt.Key.Key_S, CTRL)
    desk.qtbot.waitUntil(lambda: desk.window.currentWidget() is desk.page)
    case = desk.case
    assert (case.stage, case.no, case.found_on) == ("screened", "YX01-26Q2-001", "2026-04-02")
    assert case.applicants == (Party("张国强", "13900000117"), Party("张国富"))
    assert case.title == "张国强、张国富与李建平宅基地与房屋纠纷"
    assert (case.source, case.category, case.amount) == ("grid", "homestead", 3_500_000)
    assert (case.households, case.people, case.claim) == (2, 7, "退回界桩。")


def assess_and_assign(desk: Desk, clock: FrozenClock) -> None:
    clock.set("2026-04-03T09:00:00")
    desk.next_step("Record assessment")
    desk.type("", "2", "", "rmtj", "可以调解。")
    desk.record()
    assert (desk.case.stage, desk.case.risk, desk.case.method) == (
        "assessed", "orange", "mediation",
    )  # fmt: skip
    desk.next_step("Record assignment")
    desk.type("", "镇司法所", "周建民", "金霞春", "20260420", "先复丈。")
    desk.record()
    assert (desk.case.stage, desk.case.handler, desk.case.due_on) == (
        "resolving", "周建民", "2026-04-20",
    )  # fmt: skip


def mediate(desk: Desk, clock: FrozenClock) -> None:
    clock.set("2026-04-10T09:00:00")
    form = desk.next_step("Record mediation")
    desk.type(
        "20260501", "村委会", "", "周建民", "双方同意。", "1", "1", "云调字12号", "退回界桩。"
    )
    desk.press(Qt.Key.Key_Return, CTRL)
    assert "2026-05-01" in form.field("on").error()
    assert desk.kinds == ["Screened", "Assessed", "Assigned"]
    desk.type("20260410")
    desk.record()
    assert desk.kinds[-2:] == ["Mediated", "Agreed"]
    assert (desk.case.stage, desk.case.agreement, desk.case.mediations) == (
        "resolving", "written", 1,
    )  # fmt: skip


def resolve_and_close_out(desk: Desk, clock: FrozenClock) -> None:
    desk.next_step("Record resolution")
    desk.record()
    assert (desk.case.stage, desk.case.outcome, desk.case.resolved_on) == (
        "resolved", "written_agreement", "2026-04-10",
    )  # fmt: skip
    clock.set("2026-04-12T09:00:00")
    desk.next_step("Close out")
    desk.type("", "同意销号。")
    desk.record()
    assert desk.case.stage == "closed_out"
    assert desk.case.revisit_plan == ("2026-04-19", "2026-05-12")


def revisit_and_archive(desk: Desk, clock: FrozenClock) -> None:
    for moment in ("2026-04-19T10:00:00", "2026-05-12T10:00:00"):
        clock.set(moment)
        desk.next_step("Record revisit")
        desk.type("", "刘敏", "2", "my", "", "已履行。")
        desk.record()
    assert desk.case.revisits == ("2026-04-19", "2026-05-12")
    assert (desk.case.stage, desk.case.satisfaction) == ("closed_out", "satisfied")
    desk.next_step("Archive")
    desk.record()
    assert (desk.case.stage, desk.case.archived_on) == ("archived", "2026-05-12")
    assert desk.page.head.primary.isHidden()


def reopen(desk: Desk, clock: FrozenClock) -> None:
    clock.set("2026-06-20T09:00:00")
    desk.other_step("Reopened")
    desk.type("", "ysxff", "又起争执。")
    desk.record()
    assert (desk.case.stage, desk.case.reopened, desk.case.agreement) == ("resolving", 1, "")
    assert desk.page.head.primary.text() == "Record mediation"


def take_back_and_correct(desk: Desk) -> None:
    desk.other_step("Retracted")
    desk.type("误点重开")
    desk.record()
    assert desk.case.stage == "archived"
    desk.other_step("Corrected")
    told = next(
        t for t in desk.ledger.reading.case(desk.subject).told if t.entry.kind == "Assessed"
    )
    chooser = desk.page.flow.form
    assert chooser is not None
    chooser.field("entry").set_value(told.entry.id)
    chooser.field("entry").changed.emit()
    desk.qtbot.waitUntil(lambda: isinstance(desk.page.flow.form, StepForm))
    desk.type("", "3", "", "", "", "风险定高了")
    desk.record()
    line = desk.ledger.reading.case(desk.subject)
    assert (line.state.risk, line.state.stage) == ("yellow", "archived")
    assert isinstance(line.told[-1].act, k.Corrected)
    assert desk.page.columns.timeline.rows()[0].item.changes[0].new == "黄"
