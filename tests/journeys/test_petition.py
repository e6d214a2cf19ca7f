"""A petition keyed by hand, answered and resolved in the real forms, is in the figures."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.ledger import Ledger
from db.model import case_kinds as k
from db.model.kinds import Act
from db.model.period import read_period
from desktop.case.new_case import NewCasePage
from desktop.case.page import CasePage
from desktop.case.stepform import StepForm
from desktop.context import Context
from desktop.settings import SettingsFile
from desktop.theme import Theme
from tests.conftest import FrozenClock

pytestmark = pytest.mark.journey
CTRL = Qt.KeyboardModifier.ControlModifier
QUARTER = "2026Q1"


@pytest.fixture
def context(ledger: Ledger, theme: Theme, tmp_path: Path) -> Context:
    return Context(ledger, theme, SettingsFile(tmp_path / "window.ini"))


@pytest.fixture
def new(context: Context, qtbot: QtBot) -> Iterator[NewCasePage]:
    page = NewCasePage(context)
    qtbot.addWidget(page)
    page.resize(1206, 740)
    with qtbot.waitExposed(page):
        page.show()
    page.begin()
    yield page
    page.close()


@pytest.fixture
def page(context: Context, qtbot: QtBot) -> Iterator[CasePage]:
    shown = CasePage(context)
    qtbot.addWidget(shown)
    shown.resize(1206, 740)
    yield shown
    shown.flow.close()
    shown.close()


def numbers(ledger: Ledger, name: str) -> tuple[int, int | None]:
    figures = ledger.reading.figures(read_period(QUARTER))
    figure = next(each for each in figures if each.indicator.name == name)
    return figure.numerator, figure.denominator


def type_keys(*words: str) -> None:
    """Type into one box after the other, an empty one passed over."""
    for text in words:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClicks(focus, text)
        QTest.keyClick(focus, Qt.Key.Key_Return)


def key_a_petition(new: NewCasePage, qtbot: QtBot, *answers: str) -> str:
    """Key a visit of 10 March; `answers` go into 初重, 受理日期 and 书面告知日期."""
    type_keys("20260310", "01", "lf", "", *answers, "Zhou", "", "Wu", "", "", "", "", "")
    type_keys("ll", "", "Rain runs into the yard.", "")
    focus = QApplication.focusWidget()
    assert focus is not None
    with qtbot.waitSignal(new.case_saved) as saved:
        QTest.keyClick(focus, Qt.Key.Key_Return, CTRL)
    assert saved.args is not None
    return str(saved.args[0])


def do(page: CasePage, cls: type[Act], values: dict[str, object]) -> None:
    page.fill_menu()
    action = next((each for each in page.menu.actions() if each.data() == cls.__name__), None)
    (action.trigger if action else page.head.primary.click)()
    form = page.flow.form
    assert isinstance(form, StepForm)
    form.set_values(values)
    page.flow.over.primary.click()
    assert not page.flow.over.is_open(), page.flow.notice.text()


def test_a_petition_keyed_with_its_answer_is_timely(
    new: NewCasePage, context: Context, qtbot: QtBot
) -> None:
    key_a_petition(new, qtbot, "1", "20260312", "20260316")
    assert numbers(context.ledger, "timely_acceptance_rate") == (1, 1)
    assert numbers(context.ledger, "first_petition_resolution_rate") == (0, 1)


def test_a_petition_answered_and_resolved_later_is_counted(
    new: NewCasePage, page: CasePage, context: Context, clock: FrozenClock, qtbot: QtBot
) -> None:
    ledger = context.ledger
    subject = key_a_petition(new, qtbot, "1", "", "")
    assert numbers(ledger, "timely_acceptance_rate") == (0, 1)
    assert numbers(ledger, "first_petition_resolution_rate") == (0, 0)
    new.hide()
    page.show()
    page.open_case(subject)
    do(page, k.Accepted, {"on": "2026-03-12"})
    assert numbers(ledger, "timely_acceptance_rate") == (1, 1)
    assert numbers(ledger, "first_petition_resolution_rate") == (0, 1)
    do(page, k.Assessed, {"on": "2026-03-13", "risk": "blue", "opinion": "可以疏导。"})
    do(page, k.Assigned, {"on": "2026-03-13", "office": "镇司法所", "handler": "周建民"})
    page.flow.open_step(k.Resolved, ledger.reading.case(subject))
    form = page.flow.form
    assert isinstance(form, StepForm)
    form.set_values({"on": "2026-03-24", "outcome": "demand_met", "method": "explain"})
    page.flow.over.primary.click()
    assert numbers(ledger, "first_petition_resolution_rate") == (1, 1)
