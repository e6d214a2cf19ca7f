"""A small dialog with a form that stays open until what was typed has been taken."""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from db.errors import LoopbookError
from desktop import errors
from desktop.theme import Theme, Tone
from desktop.widgets.field import Field
from desktop.widgets.form import Form
from desktop.widgets.notice import AskDialog, Notice

Take = Callable[[Mapping[str, object]], object]
"""Takes the values of the form; a LoopbookError keeps the dialog open and is shown in it."""
_FIELDS: Final = {
    "wrong_password": "old",
    "weak_password": "password",
    "name_taken": "name",
}


class FormDialog(AskDialog):
    """Shown by `ask_for`; its `form` holds the fields."""

    def __init__(
        self, parent: QWidget, theme: Theme, title: str, text: str, accept: str, take: Take,
        kind: str = "",
    ) -> None:  # fmt: skip
        """Errors call fields as the form of that `kind` of entry does."""
        reject = QCoreApplication.translate("AskDialog", "Cancel")
        super().__init__(parent.window(), theme, title, text, accept, reject, danger=False)
        self._take = take
        self._kind = kind
        self.form = Form(theme, enter_submits=True)
        self.form.submitted.connect(self.accept)
        self.notice = Notice(theme)
        self.body.addWidget(self.notice)
        self.body.addWidget(self.form)

    def accept(self) -> None:
        """Close once the values were taken; else show why not, at its field if there is one."""
        if not self.form.check():
            return
        try:
            self._take(self.form.values())
        except LoopbookError as error:
            self._refuse(error)
        else:
            super().accept()

    def _refuse(self, error: LoopbookError) -> None:
        words = errors.sentence(error, self._kind)
        wanted = (errors.field_of(error), _FIELDS.get(error.code, ""))
        name = next((each for each in wanted if each in self.form.names()), "")
        if name:
            self.form.set_error(name, words)
            self.form.field(name).take_focus()
        else:
            self.notice.tell(words, Tone.DANGER)


def ask_for(
    parent: QWidget, theme: Theme, title: str, text: str, accept: str, take: Take, *fields: Field,
    kind: str = "",
) -> FormDialog:  # fmt: skip
    """Ask for some fields over the window of `parent`; returns at once."""
    dialog = FormDialog(parent, theme, title, text, accept, take, kind)
    for field in fields:
        dialog.form.add(field)
    dialog.open()
    dialog.form.focus_first()
    return dialog
