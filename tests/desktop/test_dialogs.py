"""The dialogs for files begin where the last one ended."""

from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.dialogs import ask_where, file_dialog, first_folder


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


def test_where_a_file_shall_be_is_asked_with_its_name_and_kind(
    qtbot: QtBot, tmp_path: Path
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    taken: list[str] = []
    dialog = ask_where(window, "Save as", "表.xlsx", taken.append)
    assert [Path(one).name for one in dialog.selectedFiles()] == ["表.xlsx"]
    assert (dialog.nameFilters(), dialog.defaultSuffix()) == (["*.xlsx"], "xlsx")
    dialog.fileSelected.emit(str(tmp_path / "表.xlsx"))
    dialog.close()
    assert taken == [str(tmp_path / "表.xlsx")]
