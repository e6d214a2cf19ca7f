"""Opening with the recovery code: any ledger of which the paper is in the safe."""

from pathlib import Path

from PySide6.QtCore import Signal

from db.errors import LoopbookError
from db.ledger import Ledger
from desktop import errors
from desktop.setup.code_field import CodeField
from desktop.setup.frame import DoorPage
from desktop.setup.password import new_password_fields
from desktop.theme import Theme, Tone
from desktop.widgets.buttons import PRIMARY_KEYS, Button
from desktop.widgets.choices import ChoiceField
from desktop.widgets.form import Form


class ForgottenPage(DoorPage):
    """The code, then which head gets a new password. `opened` carries the Ledger."""

    opened = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, folder: Path) -> None:
        super().__init__(theme, 560)
        self._folder = folder
        self._heads: list[str] = []
        self.head.say(
            self.tr("Open with the recovery code"),
            self.tr("The paper from the safe. It opens {path}.").format(path=folder),
        )
        self.form = Form(theme, enter_submits=True)
        self.code = CodeField(theme)
        self.form.add(self.code)
        self._head = ChoiceField(theme, "head", self.tr("Head who gets a new password"), (),
                                 required=True)  # fmt: skip
        self.form.add(self._head)
        for new in new_password_fields(theme):
            self.form.add(new)
        self._later = [self.form.field(name) for name in ("head", "password", "again")]
        for field in self._later:
            field.hide()
        self.form.changed.connect(self._changed)
        self.form.submitted.connect(self._go_on)
        self.inside.addWidget(self.form)
        self.inside.addStretch(1)
        back = Button(theme, self.tr("Back"), keys="Alt+Left")
        back.clicked.connect(self.left)
        self.primary = Button(theme, self.tr("Next"), kind="primary", keys=PRIMARY_KEYS)
        self.primary.clicked.connect(self._go_on)
        self.foot.addStretch(1)
        self.foot.addWidget(back)
        self.foot.addWidget(self.primary)

    def start(self) -> None:
        """Put the cursor into the code."""
        self.code.take_focus()

    def _changed(self, name: str) -> None:
        if name == "code" and self._heads:
            self._show_heads([])

    def _go_on(self) -> None:
        self.notice.hide()
        if not self.form.check():
            return
        try:
            if self._heads:
                self._open()
            else:
                self._show_heads(Ledger.heads(self._folder, self.code.text()))
                self._later[1 if self._head.value() else 0].take_focus()
        except LoopbookError as error:
            self._refuse(error)

    def _open(self) -> None:
        password = self.form.field("password")
        ledger = Ledger.recover(
            self._folder, self.code.text(), str(self._head.value()), str(password.value())
        )
        self.form.clear()
        self._show_heads([])
        self.opened.emit(ledger)

    def _show_heads(self, heads: list[str]) -> None:
        self._heads = heads
        self._head.set_choices([(name, name) for name in heads])
        self._head.set_value(heads[0] if len(heads) == 1 else "")
        for field in self._later:
            field.setVisible(bool(heads))
        self.primary.setText(self.tr("Set the password and open") if heads else self.tr("Next"))
        self.primary.updateGeometry()

    def _refuse(self, error: LoopbookError) -> None:
        if error.code in ("wrong_recovery_code", "wrong_key"):
            self.form.set_error("code", self.code.told(error))
            self.code.take_focus()
        elif error.code == "weak_password":
            self.form.set_error("password", errors.sentence(error))
        else:
            self.notice.tell(errors.sentence(error), Tone.DANGER)
