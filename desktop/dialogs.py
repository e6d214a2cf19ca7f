"""The system's dialog for files and folders: it opens in Documents, or where the last one ended."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

_LAST: Final = "last_folder"


def first_folder() -> Path:
    """Return the folder used last in this run of the program, else Documents, else home."""
    app = QCoreApplication.instance()
    used = app.property(_LAST) if app is not None else None
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    for path in (used, QStandardPaths.writableLocation(documents)):
        if path and Path(str(path)).is_dir():
            return Path(str(path))
    return Path.home()


def file_dialog(parent: QWidget, title: str, start: Path | None = None) -> QFileDialog:
    """Return a dialog over the window of `parent`, not shown yet, which deletes itself.

    `start` is a folder, or the path of a proposed file; without one it begins in `first_folder`.
    """
    dialog = QFileDialog(parent.window(), title, str(start or first_folder()))
    dialog.fileSelected.connect(_remember)
    dialog.finished.connect(dialog.deleteLater)
    return dialog


def ask_where(parent: QWidget, title: str, name: str, take: Callable[[str], object]) -> QFileDialog:
    """Ask where the file called `name` shall be saved; returns at once, `take` is told the path."""
    suffix = Path(name).suffix
    dialog = file_dialog(parent, title, first_folder() / name)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(f"*{suffix}")
    dialog.setDefaultSuffix(suffix.removeprefix("."))
    dialog.fileSelected.connect(take)
    dialog.open()
    return dialog


def _remember(path: str) -> None:
    app = QCoreApplication.instance()
    if app is not None:
        chosen = Path(path)
        app.setProperty(_LAST, str(chosen if chosen.is_dir() else chosen.parent))
