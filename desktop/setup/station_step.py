"""The first step: which station this is, its code, and where the ledger lies."""

import re
from pathlib import Path
from typing import Final

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QVBoxLayout

from db.errors import LoopbookError
from db.store import files, founding
from desktop import errors
from desktop.setup.frame import StepHead, WizardStep
from desktop.setup.place_line import FolderField
from desktop.theme import Theme
from desktop.widgets.form import Form
from desktop.widgets.texts import TextField

_CODE: Final = re.compile(r"[A-Z]{2,4}")
_WIDTH = 520


class CodeField(TextField):
    """The station's code: two to four capital letters."""

    def value(self) -> object:
        """Return the code in capitals."""
        return self.line.text().strip().upper()

    def problem(self) -> str:
        """Return a sentence for anything but two to four letters."""
        if _CODE.fullmatch(str(self.value())):
            return ""
        return self.tr("Two to four letters from A to Z, such as YX.")


class StationStep(WizardStep):
    """Name, code and folder; code and folder are proposed from the name until typed over."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.form = Form(theme, enter_submits=True)
        self.form.setMaximumWidth(theme.px(_WIDTH))
        self._own: set[str] = set()
        self._name = TextField(
            theme,
            "station",
            self.tr("Name of the station"),
            required=True,
            placeholder=self.tr("as it stands on the seal"),
        )
        self._code = CodeField(
            theme,
            "code",
            self.tr("Station code"),
            required=True,
            hint=self.tr("Begins every case number, as YX in YX01-26Q1-003. It cannot be changed."),
        )
        self._folder = FolderField(
            theme,
            "folder",
            self.tr("Folder of the ledger"),
            required=True,
            hint=self.tr("An empty or a new folder on this PC's own disk."),
        )
        for field in (self._name, self._code, self._folder):
            self.form.add(field)
        self.form.changed.connect(self._changed)
        self.form.submitted.connect(self.submitted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        about = self.tr("The name is printed on every paper.")
        column.addWidget(StepHead(theme, self.tr("Which station keeps this ledger?"), about))
        column.addWidget(self.form)
        column.addStretch(1)

    def enter(self) -> None:
        """Put the cursor into the name."""
        self.form.focus_first()

    def accept(self) -> bool:
        """Return whether all three will do and the folder has room for a ledger."""
        if not self.form.check():
            return False
        try:
            removable = files.expect_room(self.folder())
        except LoopbookError as error:
            self.refuse(error)
            return False
        if removable:
            self._folder.set_hint(
                self.tr("This disk is removable: back up often, never pull it out while open.")
            )
        return True

    def refuse(self, error: LoopbookError) -> None:
        """Show an error that speaks of the folder."""
        self.form.set_error("folder", errors.sentence(error))
        self._folder.take_focus()

    def station(self) -> str:
        """Return the name of the station."""
        return str(self._name.value())

    def code(self) -> str:
        """Return the code of the station."""
        return str(self._code.value())

    def folder(self) -> Path:
        """Return the folder of the ledger."""
        return self._folder.folder()

    def _changed(self, name: str) -> None:
        if name != "station":
            self._own.add(name)
            return
        if "code" not in self._own:
            self._code.set_value(founding.suggested_code(self.station()))
            self.form.set_error("code", "")
        if "folder" not in self._own:
            self._folder.set_value(str(_home() / _plain(self.station())) if self.station() else "")
            self.form.set_error("folder", "")


def _home() -> Path:
    where = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(where)) / "Loopbook"


def _plain(name: str) -> str:
    return re.sub(r"[^\w]+", "_", name)
