"""The wizard: five steps to a ledger that can be opened again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.ledger import Ledger
from desktop.jobs import Jobs
from desktop.setup.code_paper import code_paper, page_image
from desktop.setup.recovery_step import RecoveryStep
from desktop.setup.wizard import Wizard
from desktop.theme import Theme
from desktop.widgets.notice import AskDialog
from tests.conftest import FrozenClock

PASSWORD = "horse battery 7"


@pytest.fixture
def wizard(qtbot: QtBot, theme: Theme, clock: FrozenClock) -> Iterator[Wizard]:
    jobs = Jobs()
    made = Wizard(theme, jobs)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    made.start()
    yield made
    jobs.close()
    made.abandon()


def key(qtbot: QtBot, wizard: Wizard, text: str = "") -> None:
    """Type into what has the focus, then press Ctrl+Enter."""
    focused = QApplication.focusWidget() or wizard
    if text:
        QTest.keyClicks(focused, text)
    focused = QApplication.focusWidget() or wizard
    QTest.keyClick(focused, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def to_recovery(qtbot: QtBot, wizard: Wizard, folder: Path) -> None:
    wizard.station._name.set_value("云溪镇信访工作站")
    wizard.station.form.changed.emit("station")
    wizard.station._folder.set_value(str(folder))
    key(qtbot, wizard)
    wizard.villages.box.setPlainText("青石桥村\n白沙洲村村委会")
    wizard.foot.on.click()
    wizard.head.form.set_values({"head": "周站长", "password": PASSWORD, "again": PASSWORD})
    key(qtbot, wizard)


def asked(wizard: Wizard) -> AskDialog:
    (dialog,) = [one for one in wizard.findChildren(AskDialog) if one.isVisible()]
    return dialog


def copy_groups(qtbot: QtBot, step: RecoveryStep) -> None:
    for field in step.groups:
        QTest.keyClicks(field.line, field._group.lower())


def test_name_proposes_code_and_folder_until_they_are_typed(wizard: Wizard, qtbot: QtBot) -> None:
    station = wizard.station
    station._name.set_value("云溪镇信访工作站")
    station.form.changed.emit("station")
    assert station.code() == "YX"
    assert station.folder().name == "云溪镇信访工作站"
    station._code.set_value("")
    QTest.keyClicks(station._code.line, "yxz")
    station._name.set_value("白马乡信访站")
    station.form.changed.emit("station")
    assert station.code() == "YXZ"
    assert station.folder().name == "白马乡信访站"


@pytest.mark.parametrize("code", ["Y", "YX1", "云溪", "ABCDE"])
def test_a_code_is_two_to_four_letters(wizard: Wizard, code: str) -> None:
    wizard.station._name.set_value("云溪镇信访工作站")
    wizard.station._code.set_value(code)
    assert not wizard.station.accept()
    assert wizard.station._code.error()


def test_a_folder_with_something_in_it_is_refused_at_once(wizard: Wizard, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("words")
    wizard.station.form.set_values({"station": "云溪站", "code": "YX", "folder": str(tmp_path)})
    wizard.foot.on.click()
    assert str(tmp_path) in wizard.station.form.field("folder").error()
    assert wizard.panel.stack.currentIndex() == 0


def test_passwords_must_be_long_and_equal(wizard: Wizard) -> None:
    form = wizard.head.form
    form.set_values({"head": "周站长", "password": "short", "again": "short2"})
    assert not wizard.head.accept()
    assert "8" in form.field("password").error()
    assert form.field("again").error()


def test_two_groups_lead_to_a_ledger_that_code_and_password_open(
    wizard: Wizard, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "ledger"
    to_recovery(qtbot, wizard, folder)
    step = wizard.recovery
    code = step._code
    assert len(code.split("-")) == 7
    assert not wizard.foot.on.isEnabled()
    assert wizard.foot.note.text() == step.blocked() != ""
    QTest.keyClicks(step.groups[0].line, "zzzz")
    assert step.groups[0].error()
    step.groups[0].set_value("")
    copy_groups(qtbot, step)
    assert step.groups[0].error() == ""
    wizard.foot.on.click()
    assert step._code == ""
    with qtbot.waitSignal(wizard.finished) as finished:
        wizard.foot.on.click()
    ledger = finished.args[0]
    assert [(v.code, v.name, v.also) for v in ledger.reading.villages()] == [
        ("01", "青石桥村", ()),
        ("02", "白沙洲村", ("白沙洲村村委会",)),
    ]
    assert ledger.reading.setting("code") == "YX"
    ledger.close()
    assert Ledger.heads(folder, code) == ["周站长"]
    Ledger.open(folder, "周站长", PASSWORD).close()


def test_going_back_from_the_code_takes_the_ledger_away(
    wizard: Wizard, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "ledger"
    to_recovery(qtbot, wizard, folder)
    first = wizard.recovery._code
    assert (folder / "ledger.db").exists()
    wizard.foot.back.click()
    asked(wizard).reject()
    assert (folder / "ledger.db").exists()
    assert wizard.recovery._code == first
    wizard.foot.back.click()
    asked(wizard).accept()
    assert list(folder.iterdir()) == []
    wizard.head.form.set_values({"head": "周站长", "password": PASSWORD, "again": PASSWORD})
    wizard.foot.on.click()
    assert wizard.recovery._code not in ("", first)


def test_leaving_before_the_code_is_on_paper_leaves_nothing(
    wizard: Wizard, qtbot: QtBot, tmp_path: Path
) -> None:
    to_recovery(qtbot, wizard, tmp_path / "ledger")
    wizard.abandon()
    assert list((tmp_path / "ledger").iterdir()) == []


def test_without_a_printer_the_page_says_so(
    wizard: Wizard, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: [])
    to_recovery(qtbot, wizard, tmp_path / "ledger")
    step = wizard.recovery
    qtbot.waitUntil(step.printing.isEnabled)
    step.printing.click()
    assert "PDF" in step.notice.text()
    step._saved(str(tmp_path / "code.pdf"))
    assert (tmp_path / "code.pdf").read_bytes().startswith(b"%PDF")
    step._saved(str(tmp_path / "no such folder" / "code.pdf"))
    assert "no such folder" in step.notice.text()


def test_printing_is_the_filled_button_until_the_code_is_on_paper_or_copied(
    wizard: Wizard, qtbot: QtBot, tmp_path: Path
) -> None:
    to_recovery(qtbot, wizard, tmp_path / "ledger")
    step = wizard.recovery
    assert step.printing.property("kind") == "primary"
    assert not wizard.foot.on.isEnabled()
    assert step.printing.font().bold()
    copy_groups(qtbot, step)
    assert step.printing.property("kind") == "secondary"
    assert not step.printing.font().bold()
    assert wizard.foot.on.isEnabled()
    step.groups[0].set_value("")
    step.form.changed.emit(step.groups[0].name)
    assert step.printing.property("kind") == "primary"
    step._saved(str(tmp_path / "code.pdf"))
    assert step.printing.property("kind") == "secondary"


def test_the_paper_is_drawn_upright(clock: FrozenClock, theme: Theme) -> None:
    image = page_image(code_paper("云溪镇信访工作站", "7K4M-9QXT-B2RH-6WNE-V8JC-3GPD-Y5SA"), 1, 0.5)
    assert image.height() > image.width() > 200
    assert any(image.pixelColor(x, y).red() < 128 for x in range(298) for y in range(0, 420, 3))
