"""What every test stands on: no screen, a fixed day, nothing modal, nothing left running."""

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import threading
from collections.abc import Callable, Iterator
from datetime import datetime

import pytest
from hypothesis import HealthCheck, settings
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QInputDialog,
    QMenu,
    QMessageBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from db import clock as db_clock
from desktop.jobs import THREAD_NAME
from desktop.theme import Theme

# A first run draws up Hypothesis' tables of characters, and a busy PC is slow: no fault of a test.
settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")

pytest_plugins = ["tests.ledgers", "tests.command_line", "tests.desktop.figure_books"]

_MODAL = {
    QDialog: ("exec",),
    QMenu: ("exec",),
    QMessageBox: ("exec", "about", "critical", "information", "question", "warning"),
    QFileDialog: (
        "exec",
        "getExistingDirectory",
        "getOpenFileName",
        "getOpenFileNames",
        "getSaveFileName",
    ),
    QInputDialog: ("exec", "getText", "getInt", "getDouble", "getItem", "getMultiLineText"),
}


Show = Callable[[QWidget], None]
"""Shows a widget as the active window and keeps it until the test ends."""


def pytest_configure(config: pytest.Config) -> None:
    """Pass over what the platform without a screen says of itself."""
    config.addinivalue_line("qt_log_ignore", "This plugin does not support")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test that has a Qt application as `gui`."""
    for item in items:
        if {"qapp", "qtbot"} & set(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.gui)


class FrozenClock:
    """A clock that stands until it is set."""

    def __init__(self, moment: datetime) -> None:
        self.moment = moment

    def now(self) -> datetime:
        """Return the moment it stands at."""
        return self.moment

    def set(self, text: str) -> None:
        """Stand at a moment in ISO form, such as 2026-04-02 or 2026-04-02T09:30:00."""
        self.moment = datetime.fromisoformat(text)


@pytest.fixture
def clock() -> Iterator[FrozenClock]:
    """Stand at nine in the morning of 2 April 2026."""
    frozen = FrozenClock(datetime(2026, 4, 2, 9, 0, 0))  # noqa: DTZ001 - plain local time
    before = db_clock.use(frozen)
    yield frozen
    db_clock.use(before)


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    """Return the look at a scale of 1, given to the application."""
    made = Theme(1.0)
    made.install(qapp)
    return made


@pytest.fixture
def show(qtbot: QtBot) -> Iterator[Show]:
    """Return what shows a widget so that it takes keys."""
    kept: list[QWidget] = []

    def shown(widget: QWidget) -> None:
        kept.append(widget)
        qtbot.addWidget(widget)
        widget.show()
        widget.activateWindow()
        qtbot.waitUntil(widget.isActiveWindow)

    yield shown
    kept.clear()


@pytest.fixture(autouse=True)
def no_exec(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Fail what would wait for a person: `exec` and the static dialogs."""
    if request.node.get_closest_marker("gui") is None:
        return

    def refuse(*args: object, **kwargs: object) -> None:
        raise AssertionError("a modal dialog was asked for; use open()")

    for kind, names in _MODAL.items():
        for name in names:
            monkeypatch.setattr(kind, name, refuse)


@pytest.fixture(autouse=True)
def no_leftovers(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a gui test that leaves a window shown or a job running."""
    yield
    if request.node.get_closest_marker("gui") is None:
        return
    shown = _visible()
    for widget in shown:
        widget.close()
    assert not shown, f"left shown: {shown}"
    assert not live_jobs(), "a job is still running"


def live_jobs() -> list[threading.Thread]:
    """Return the threads of jobs that are alive."""
    return [thread for thread in threading.enumerate() if thread.name == THREAD_NAME]


def _visible() -> list[QWidget]:
    return [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let the number of kills be raised before a release: `pytest --kills 200`."""
    parser.addoption("--kills", type=int, default=20, help="how often to kill a writing process")
