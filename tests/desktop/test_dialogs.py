"""The dialogs for files begin where the last one ended."""

from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.dialogs import file_dialog, first_folder


def test_a_dialog_begins_where_the_last_one_ended(qtbot: QtBot, tmp_path: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    first = file_dialog(window, "Choose", tmp_path)
    first.fileSelected.emit(str(tmp_path / "returns" / "a.xlsx"))
    (tmp_path / "returns").mkdir()
    assert first_folder() == tmp_path / "returns"
    second = file_dialog(window, "Save", first_folder() / "code.pdf")
    assert Path(second.directory().absolutePath()) == tmp_path / "returns"
    assert [Path(one).name for one in second.selectedFiles()] == ["code.pdf"]
    (tmp_path / "returns").rmdir()
    assert first_folder().is_dir()
