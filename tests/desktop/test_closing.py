"""The close of the window: papers that somebody waits for are asked about, or leave before it."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from db.ledger import Ledger
from db.model.period import read_period
from desktop.closing import Closing
from desktop.context import Context
from desktop.figure_papers import asking
from desktop.figure_papers.asking import FigurePapers
from desktop.figure_papers.choosing import Wanted
from desktop.figure_papers.saving import Made
from desktop.idle import Idle
from desktop.jobs import Tick
from desktop.settings import SettingsFile
from desktop.theme import Theme
from desktop.widgets.notice import AskDialog

LONG = 20_000
BULLETIN = Wanted("bulletin", read_period("2026Q1"))


@pytest.fixture
def context(ledger: Ledger, theme: Theme, tmp_path: Path) -> Iterator[Context]:
    made = Context(ledger, theme, SettingsFile(tmp_path / "window.ini"))
    yield made
    made.jobs.close()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def question(window: QWidget) -> AskDialog:
    (found,) = window.findChildren(AskDialog)
    return found


def until_stopped(_ledger: Ledger, tick: Tick) -> None:
    while True:
        tick(0, 1)


def test_a_paper_that_is_being_made_is_asked_about(
    context: Context, window: QWidget, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = threading.Event()

    def make(*_: object) -> Made:
        assert gate.wait(20)
        return Made(b"%PDF-1.4", "1:x")

    monkeypatch.setattr(asking, "make_paper", make)
    papers, closing = FigurePapers(context, window), Closing(context, window)
    out = tmp_path / "通报.pdf"
    papers._save(BULLETIN, str(out))
    closing.begin()
    with qtbot.waitSignal(closing.given_up, timeout=LONG):
        question(window).reject()
    gate.set()
    qtbot.waitUntil(lambda: not context.jobs.live(), timeout=LONG)
    assert out.exists()
    with qtbot.waitSignal(closing.done, timeout=LONG):
        closing.begin()


def test_a_paper_that_waits_for_a_job_leaves_once_that_is_stopped(
    context: Context, window: QWidget, qtbot: QtBot
) -> None:
    left: list[str] = []
    idle, closing = Idle(context, window), Closing(context, window)
    context.start_writing(until_stopped)
    assert not idle.then(lambda: left.append(str(context.ledger.head)))
    closing.begin()
    with qtbot.waitSignal(closing.done, timeout=LONG):
        question(window).accept()
    assert len(left) == 1


def test_a_preview_is_not_asked_about(context: Context, window: QWidget, qtbot: QtBot) -> None:
    Idle(context, window)
    closing = Closing(context, window)
    context.start_reading(until_stopped)
    with qtbot.waitSignal(closing.done, timeout=LONG):
        closing.begin()
    assert window.findChildren(AskDialog) == []
