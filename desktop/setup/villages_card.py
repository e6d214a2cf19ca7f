"""The villages: add, rename, and what else returns may call them."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from db.errors import Refused
from db.model.loop import Role
from db.model.station import VILLAGE, Village
from desktop.context import Context
from desktop.form_dialog import ask_for
from desktop.setup.settings_card import RowTable, SettingsCard
from desktop.setup.village_list import read_villages
from desktop.theme import Tone
from desktop.widgets.buttons import Button
from desktop.widgets.cells import Cell, Column
from desktop.widgets.texts import NoteField, TextField


class VillagesCard(SettingsCard):
    """The villages in the order of their codes, which never change."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context, QCoreApplication.translate("VillagesCard", "Villages and communities")
        )
        columns = (
            Column("code", self.tr("Code"), 56, sortable=False),
            Column("name", self.tr("Village"), 150, sortable=False),
            Column("also", self.tr("Also written"), stretch=True, sortable=False),
        )
        self._villages: list[Village] = []
        self.table = RowTable(context, columns, 264)
        self.table.opened.connect(lambda _place: self._ask_edit())
        self.more = Button(context.theme, self.tr("Add…"), icon="add")
        self.more.clicked.connect(self._ask_more)
        self.edit = Button(context.theme, self.tr("Rename, other spellings…"), icon="edit")
        self.edit.clicked.connect(self._ask_edit)
        self.add(self.table)
        self.add_buttons(self.more, self.edit)

    def show_ledger(self) -> None:
        """Show the villages as they are recorded."""
        self._villages = self.context.ledger.reading.villages()
        self.table.show_rows([
            (Cell(each.code, Tone.SECOND), each.name, Cell("、".join(each.also), Tone.SECOND))
            for each in self._villages
        ])  # fmt: skip
        reason = self.why_not(Role.CLERK, Role.HEAD)
        self.more.block(reason)
        self.edit.block(reason or ("" if self._villages else self.tr("There is no village yet.")))

    def _ask_more(self) -> None:
        ask_for(
            self,
            self.theme,
            self.tr("Add villages"),
            self.tr("They get the next codes. One that is there already is not added again."),
            self.tr("Add"),
            self._add,
            NoteField(
                self.theme, "name", self.tr("Villages, one a line"), required=True, lines=6,
                hint=self.tr("Alt+Enter starts a new line."),
            ),
        )  # fmt: skip

    def _add(self, values: Mapping[str, object]) -> None:
        read = read_villages(str(values["name"]), self._villages)
        if read.nameless or not read.villages:
            raise Refused("no_village_named", field="name")
        self.context.record_all(self.context.ledger.village_acts(read.named()))

    def _ask_edit(self) -> None:
        place = self.table.current_id()
        if place < 0 or not self.edit.isEnabled():
            return
        village = self._villages[place]
        name = TextField(self.theme, "name", self.tr("Name"), required=True)
        also = TextField(
            self.theme,
            "also",
            self.tr("Also written, parted by 、"),
            hint=self.tr("Returns that use one of these mean this village."),
        )
        name.set_value(village.name)
        also.set_value("、".join(village.also))
        ask_for(
            self,
            self.theme,
            self.tr("Village {code}").format(code=village.code),
            self.tr("The code stays. After a renaming the old name is kept as a spelling."),
            self.tr("Record"),
            lambda values: self._change(village, values),
            name,
            also,
        )

    def _change(self, village: Village, values: Mapping[str, object]) -> None:
        name = str(values["name"]).strip()
        typed = str(values["also"]).replace("，", "、").replace(",", "、").split("、")
        old = () if name == village.name else (village.name,)
        also = tuple(dict.fromkeys(word.strip() for word in (*typed, *old) if word.strip()))
        spellings = tuple(word for word in also if word != name)
        self._keep_apart(village, (name, *spellings))
        if (name, spellings) == (village.name, village.also):
            return
        changes = self.context.ledger.change_setting(f"{VILLAGE}{village.code}", name, spellings)
        self.context.tell(changes)

    def _keep_apart(self, village: Village, words: tuple[str, ...]) -> None:
        for other in self._villages:
            taken = {other.name, *other.also} & set(words)
            if other.code != village.code and taken:
                field = "name" if words[0] in taken else "also"
                raise Refused("village_taken", field=field, name=min(taken), code_of=other.code)
