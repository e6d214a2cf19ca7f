"""Getting a ledger back from a backup, while none is open."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QScrollArea, QVBoxLayout, QWidget

from db.errors import LoopbookError
from db.exchange.backup import backup_at
from db.exchange.copies import Restoring, restore_backup
from desktop import errors
from desktop.jobs import Jobs, Tick
from desktop.setup.backup_table import BackupTable
from desktop.setup.frame import PANEL_WIDTH, DoorPage
from desktop.setup.opening import Opening
from desktop.setup.place_line import FolderField
from desktop.setup.restore_form import RestoreForm
from desktop.theme import Theme, Tone
from desktop.widgets.buttons import PRIMARY_KEYS, Button
from desktop.widgets.wrapped import WrappedLabel


class RestorePage(DoorPage):
    """Left the backups, right where to and who.

    `opened` carries the restored Ledger, and a sentence about where it came from.
    """

    opened = Signal(object, str)
    left = Signal()

    def __init__(
        self,
        theme: Theme,
        jobs: Jobs,
        backups: Path | None = None,
        folder: Path | None = None,
        backup: Path | None = None,
    ) -> None:
        """Offer the backups in the folder `backups`, for the ledger of `folder` if one is known."""
        super().__init__(theme, PANEL_WIDTH, tall=True)
        self._jobs = jobs
        self._opening: Opening | None = None
        about = self.tr(
            "The backup is proved first. What is in the folder now is put aside beside it, not"
            " deleted."
        )
        self.head.say(self.tr("Restore a backup"), about)
        self.place = FolderField(theme, "backups", self.tr("Backups in"))
        self.place.set_value(str(backups) if backups else "")
        self.place.changed.connect(self._list)
        self.table = BackupTable(theme)
        self.form = RestoreForm(theme, folder)
        self.table.chosen.connect(self._chosen)
        self.form.submitted.connect(self._restore)
        self._lay()
        self._list()
        if backup is not None:
            self.table.choose(backup)

    def start(self) -> None:
        """Put the cursor on the backups, or where one is chosen on what opens it."""
        if self.table.current() is not None and self.form.focus_password():
            return
        (self.table.view if self.table.count() else self.place.line).setFocus()

    def _lay(self) -> None:
        theme = self.theme
        left = QVBoxLayout()
        left.setSpacing(theme.px(8))
        left.addWidget(self.place)
        left.addWidget(self.table, 1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, theme.px(8), 0)
        column.addWidget(self.form)
        column.addStretch(1)
        scroll.setWidget(holder)
        row = QHBoxLayout()
        row.setSpacing(theme.px(24))
        row.addLayout(left, 56)
        row.addWidget(scroll, 44)
        self.inside.addLayout(row, 1)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(theme.px(160))
        self.stop = Button(theme, self.tr("Stop"), kind="link")
        self.told = WrappedLabel(theme, size=13, tone=Tone.SECOND, lines=1)
        self.back = Button(theme, self.tr("Back"), keys="Alt+Left")
        self.primary = Button(
            theme, self.tr("Restore this backup"), kind="primary", icon="restore",
            keys=PRIMARY_KEYS,
        )  # fmt: skip
        self.stop.clicked.connect(self._stop)
        self.back.clicked.connect(self.left)
        self.primary.clicked.connect(self._restore)
        for widget in (self.bar, self.stop):
            self.foot.addWidget(widget)
            widget.hide()
        self.foot.addWidget(self.told, 1)
        self.foot.addWidget(self.back)
        self.foot.addWidget(self.primary)

    def _list(self) -> None:
        self.table.show_folder(self.place.folder())

    def _chosen(self) -> None:
        backup = self.table.current()
        self.primary.block("" if backup else self.tr("Choose a backup first."))
        self.form.show_backup(backup)

    def _restore(self) -> None:
        self.notice.hide()
        asked = self.form.asked()
        if asked is None or not self.primary.isEnabled():
            return
        self._set_busy(True)
        restored = _Restored(asked)
        opening = Opening(self._jobs, asked.folder, asked.name, asked.password, restored.work, self)
        opening.tick.connect(self._show_progress)
        opening.failed.connect(self._failed)
        opening.stopped.connect(self._stopped)
        opening.opened.connect(lambda ledger: self._open(ledger, restored))
        self._opening = opening

    def _open(self, ledger: object, restored: "_Restored") -> None:
        self._set_busy(False)
        self.form.forget()
        self.opened.emit(ledger, restored.words())

    def _failed(self, error: object) -> None:
        self._set_busy(False)
        if isinstance(error, LoopbookError) and self.form.refuse(error):
            return
        if isinstance(error, Exception):
            self.notice.tell(errors.sentence(error), Tone.DANGER)

    def _stopped(self) -> None:
        self._set_busy(False)
        self.notice.tell(self.tr("Stopped. The ledger that was there is untouched."), Tone.BRAND)

    def _stop(self) -> None:
        if self._opening is not None:
            self._opening.cancel()

    def _show_progress(self, done: int, total: int) -> None:
        self.bar.setRange(0, 100)
        self.bar.setValue(100 * done // total if total else 0)

    def _set_busy(self, busy: bool) -> None:
        for widget in (self.form, self.table, self.place, self.primary, self.back):
            widget.setEnabled(not busy)
        self.bar.setRange(0, 0)
        self.bar.setVisible(busy)
        self.stop.setVisible(busy)
        self.told.setText(self.tr("Copying and proving…") if busy else "")


class _Restored:
    """One restore: done in a thread by `work`, told by `words` afterwards."""

    def __init__(self, asked: Restoring) -> None:
        self._asked = asked
        self._aside: Path | None = None

    def work(self, tick: Tick) -> None:
        """Restore, and keep where the old files went."""
        self._aside = restore_backup(self._asked, tick)

    def words(self) -> str:
        """Return which backup was restored, and where the old files are."""
        backup = backup_at(self._asked.backup)
        name = self._asked.backup.name
        when = backup.when.isoformat(" ", "minutes") if backup else name
        told = QCoreApplication.translate("RestorePage", "Restored from the backup of {when}.")
        said = told.format(when=when)
        if self._aside is None:
            return said
        told = QCoreApplication.translate("RestorePage", "The files that were there are in {path}.")
        return f"{said} {told.format(path=self._aside)}"
