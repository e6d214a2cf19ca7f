"""From the entrance into a ledger and back: one window is always shown."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from db.exchange.copies import make_backup
from db.ledger import Ledger
from desktop.app import Program
from desktop.main_window import MainWindow
from desktop.settings import SettingsFile
from desktop.setup.entrance import Entrance
from desktop.setup.restore import RestorePage
from desktop.setup.sign_in import SignInPage
from desktop.setup.start import StartPage
from desktop.theme import Theme
from desktop.widgets.notice import AskDialog
from tests.conftest import FrozenClock


@pytest.fixture
def ledger(tmp_path: Path, clock: FrozenClock) -> Iterator[Ledger]:
    made, _code = Ledger.create(tmp_path / "账", "云溪镇综治中心", "YX", [], "陈静", "长夜-2026-春")
    yield made
    made.close()


@pytest.fixture
def program(
    qtbot: QtBot, theme: Theme, tmp_path: Path, ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Program]:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    made = Program(SettingsFile(tmp_path / "loopbook.ini"), lambda: ledger)
    yield made
    if isinstance(made.shown, MainWindow) and made.shown.isVisible():
        made.shown.closing.done.emit()
    if made.shown is not None:
        made.shown.close()


def entrance(program: Program) -> Entrance:
    assert isinstance(program.shown, Entrance)
    assert program.shown.isVisible()
    return program.shown


def window(program: Program) -> MainWindow:
    assert isinstance(program.shown, MainWindow)
    assert program.shown.isVisible()
    return program.shown


def test_the_first_start_offers_every_way_in(program: Program) -> None:
    program.come_in()
    assert isinstance(entrance(program).door(), StartPage)


def test_a_folder_is_signed_in_to(program: Program, tmp_path: Path) -> None:
    program.come_in(tmp_path / "账")
    assert isinstance(entrance(program).door(), SignInPage)


def test_the_ledger_opened_last_is_offered_again(program: Program, tmp_path: Path) -> None:
    file = SettingsFile(tmp_path / "loopbook.ini")
    file.save(file.load().opened(str(tmp_path / "账")))
    program.come_in()
    assert isinstance(entrance(program).door(), SignInPage)


def test_the_demo_opens_from_the_start_page(program: Program) -> None:
    program.come_in()
    before: QWidget = entrance(program)
    entrance(program).demo_asked.emit()
    assert window(program).windowTitle() == "云溪镇综治中心 · Loopbook"
    assert not before.isVisible()


def test_restoring_closes_the_ledger_first(
    program: Program, ledger: Ledger, qtbot: QtBot, tmp_path: Path
) -> None:
    backup = make_backup(ledger, tmp_path / "b")
    program.enter(ledger)
    shown = window(program)
    with qtbot.waitSignal(shown.restore_asked, timeout=20_000):
        shown.page("settings").restore_asked.emit(backup.path)  # type: ignore[attr-defined]
    assert isinstance(entrance(program).door(), RestorePage)
    assert not shown.isVisible()
    with Ledger.open(tmp_path / "账", "陈静", "长夜-2026-春") as again:
        assert again.check() == []


def test_an_error_that_nobody_caught_is_told(program: Program, ledger: Ledger) -> None:
    program.enter(ledger)
    sys.excepthook(ValueError, ValueError("x"), None)
    (dialog,) = window(program).findChildren(AskDialog)
    told = [child.accessibleName() for child in dialog.findChildren(QWidget)]
    assert any("ValueError" in words for words in told)
    dialog.accept()
