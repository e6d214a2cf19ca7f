"""A field for a folder: a line to type in and a button that opens the system's dialog."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.dialogs import file_dialog, first_folder
from desktop.theme import Theme
from desktop.widgets.buttons import Button
from desktop.widgets.texts import TextField


class FolderField(TextField):
    """A folder; the value is its path as text. `changed` also tells of one that was chosen."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        label: str,
        *,
        required: bool = False,
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, name, label, required=required, hint=hint, parent=parent)
        self.browse = Button(theme, self.tr("Choose…"), kind="small", icon="ledger")
        self.browse.clicked.connect(self._ask)
        self.set_corner(self.browse)

    def folder(self) -> Path:
        """Return the folder; `~` is the user's own."""
        return Path(str(self.value())).expanduser()

    def _ask(self) -> None:
        start = self.folder() if str(self.value()) else first_folder()
        dialog = choose_folder(self, self.label, start)
        dialog.fileSelected.connect(self._chosen)

    def _chosen(self, path: str) -> None:
        self.set_value(path)
        self.changed.emit()


def choose_folder(parent: QWidget, title: str, start: Path) -> QFileDialog:
    """Open the system's dialog for a folder, at the nearest one to `start` that exists."""
    while not start.is_dir() and start != start.parent:
        start = start.parent
    dialog = file_dialog(parent, title, start.absolute())
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.open()
    return dialog
