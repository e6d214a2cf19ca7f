"""Backups: where they go, one now, and going back to one."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal

from db.exchange.backup import Backup
from db.exchange.copies import backup_folder, make_backup
from db.ledger import Ledger
from db.model.loop import Role
from desktop import errors
from desktop.context import Context
from desktop.jobs import Tick
from desktop.setup.backup_table import BackupTable
from desktop.setup.place_line import FolderField
from desktop.setup.settings_card import SettingsCard
from desktop.theme import Tone
from desktop.widgets.buttons import Button
from desktop.widgets.label import Label
from desktop.widgets.notice import Notice, ask


class BackupCard(SettingsCard):
    """`restore_asked` carries the path of the backup once the user agreed to go back to it."""

    restore_asked = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__(context, QCoreApplication.translate("BackupCard", "Backups"))
        theme = context.theme
        self._last = Label(theme, size=13, tone=Tone.SECOND, elides=True)
        self.notice = Notice(theme)
        self.place = FolderField(
            theme,
            "backups",
            self.tr("Folder for backups"),
            hint=self.tr("Best on another disk. A backup is made there when the window closes."),
        )
        self.place.changed.connect(self._keep_place)
        self.table = BackupTable(theme)
        self.table.view.setFixedHeight(theme.px(226))
        self.table.chosen.connect(self._allow)
        self.now = Button(theme, self.tr("Back up now"), icon="backup")
        self.now.clicked.connect(self._back_up)
        self.back = Button(theme, self.tr("Restore…"), icon="restore")
        self.back.clicked.connect(self._ask)
        for widget in (self._last, self.place, self.notice, self.table):
            self.add(widget)
        self.add_buttons(self.now, self.back)

    def folder(self) -> Path:
        """Return where backups go."""
        return backup_folder(self.context.ledger.folder, self.context.settings.backup_folder)

    def show_ledger(self) -> None:
        """Show the last backup and those in the folder."""
        last = self.context.ledger.last_backup
        told = self.tr("Last proved backup: {when}")
        when = datetime.fromisoformat(last).isoformat(" ", "minutes") if last else ""
        self._last.setText(told.format(when=when) if last else self.tr("No backup was made yet."))
        self._last.set_tone(Tone.SECOND if last else Tone.WARN)
        self.place.set_value(str(self.folder()))
        self.table.show_folder(self.folder())
        self._allow()

    def _allow(self) -> None:
        self.now.block(self.why_not())
        reason = self.why_not(Role.HEAD)
        if not reason and self.table.current() is None:
            reason = self.tr("Choose a backup first.")
        self.back.block(reason)

    def _keep_place(self) -> None:
        settings = replace(self.context.settings, backup_folder=str(self.place.value()))
        self.context.save_settings(settings)
        self.table.show_folder(self.folder())

    def _back_up(self) -> None:
        folder = self.folder()

        def work(ledger: Ledger, tick: Tick) -> object:
            return make_backup(ledger, folder, tick)

        job = self.context.start_writing(work)
        job.setObjectName(self.tr("Making a proved backup"))
        job.done.connect(self._made)
        job.failed.connect(self._failed)

    def _made(self, backup: object) -> None:
        if isinstance(backup, Backup):
            told = self.tr("Backed up and proved: {name}").format(name=backup.path.name)
            self.notice.tell(told, Tone.OK)
            self.context.backed_up.emit()
            self.show_ledger()

    def _failed(self, error: object) -> None:
        if isinstance(error, Exception):
            self.notice.tell(errors.sentence(error), Tone.DANGER)

    def _ask(self) -> None:
        backup = self.table.current()
        if backup is None:
            return
        title = self.tr("Go back to the backup of {when}?")
        dialog = ask(
            self,
            self.theme,
            title.format(when=backup.when.isoformat(" ", "minutes")),
            self._what_happens(backup),
            self.tr("Close the ledger and restore"),
            danger=True,
        )
        dialog.accepted.connect(lambda: self.restore_asked.emit(backup.path))

    def _what_happens(self, backup: Backup) -> str:
        since = self.context.ledger.since(backup.seq, backup.head)
        if since is None:
            lost = self.tr("The present ledger does not continue this backup.")
        elif since[0]:
            lost = self.tr(
                "Entries made since then, which will not be in it: {entries}."
                " Cases they speak of: {cases}."
            )
            lost = lost.format(entries=since[0], cases=since[1])
        else:
            lost = self.tr("Nothing was entered since then.")
        kept = self.tr(
            "The present ledger is put aside in its folder, not deleted. You sign in as you did"
            " then and are asked for the last case numbers on paper."
        )
        return f"{lost}\n{kept}"
