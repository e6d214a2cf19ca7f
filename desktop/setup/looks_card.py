"""The station, the size of type, and one's own password."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from db.store.writing import Changes
from desktop import labels
from desktop.context import Context
from desktop.form_dialog import FormDialog, ask_for
from desktop.setup.password import new_password_fields
from desktop.setup.settings_card import SettingsCard
from desktop.theme import SCALES
from desktop.widgets.buttons import Button
from desktop.widgets.card import KeyValues
from desktop.widgets.choices import SegmentField
from desktop.widgets.texts import PasswordField


class LooksCard(SettingsCard):
    """What belongs to this PC and to whoever is signed in."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, QCoreApplication.translate("LooksCard", "Station and screen"))
        self._facts = KeyValues(context.theme, key_width=80)
        self.scale = SegmentField(
            context.theme,
            "scale",
            self.tr("Size of type"),
            [(str(scale), f"{scale:.0%}") for scale in SCALES],
        )
        self.scale.set_value(str(context.settings.scale))
        self.scale.changed.connect(self._resize)
        self.password = Button(context.theme, self.tr("Change my password…"), icon="lock")
        self.password.clicked.connect(self._ask_password)
        self.add(self._facts)
        self.add(self.scale)
        self.add_buttons(self.password)

    def show_ledger(self) -> None:
        """Show station, code, folder and account."""
        ledger = self.context.ledger
        self._facts.clear()
        self._facts.add(self.tr("Station"), ledger.reading.setting("name"))
        self._facts.add(self.tr("Station code"), ledger.reading.setting("code"))
        self._facts.add(self.tr("Folder"), str(ledger.folder))
        who = f"{ledger.account.name} · {labels.role(ledger.account.role.value)}"
        self._facts.add(self.tr("Signed in"), who)

    def _resize(self) -> None:
        scale = float(str(self.scale.value()))
        self.context.save_settings(replace(self.context.settings, scale=scale))
        same = scale == self.context.theme.scale
        told = self.tr("Kept. It takes effect when the program is opened again.")
        self.scale.set_hint("" if same else told)

    def _ask_password(self) -> FormDialog:
        return ask_for(
            self,
            self.theme,
            self.tr("Change my password"),
            self.tr("The other accounts and the recovery code stay as they are."),
            self.tr("Change"),
            self._change,
            PasswordField(self.theme, "old", self.tr("Present password"), required=True),
            *new_password_fields(self.theme),
        )

    def _change(self, values: Mapping[str, object]) -> None:
        self.context.ledger.change_password(str(values["old"]), str(values["password"]))
        self.context.tell(Changes(()))  # a backup made before has the old password
        self.password.setText(self.tr("Password changed"))
        self.password.updateGeometry()
