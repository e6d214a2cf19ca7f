"""The page of settings: a card a subject, in two columns where there is room."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.context import Context
from desktop.setup.accounts_card import AccountsCard
from desktop.setup.backup_card import BackupCard
from desktop.setup.check_card import CheckCard
from desktop.setup.looks_card import LooksCard
from desktop.setup.reading_card import ReadingCard
from desktop.setup.settings_card import SettingsCard
from desktop.setup.villages_card import VillagesCard
from desktop.widgets.header import PageHeader

_TWO_FROM = 760


class SettingsPage(QWidget):
    """`restore_asked` carries the path of a backup: close this ledger and restore that."""

    restore_asked = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._stale = True
        self._two: bool | None = None
        theme = context.theme
        self.looks = LooksCard(context)
        self.villages = VillagesCard(context)
        self.reading = ReadingCard(context)
        self.accounts = AccountsCard(context)
        self.backups = BackupCard(context)
        self.check = CheckCard(context)
        self.backups.restore_asked.connect(self.restore_asked)
        context.changed.connect(self._changed)
        context.busy_changed.connect(self._changed)
        self._header = PageHeader(theme, self.tr("Settings"))
        self._columns = QHBoxLayout()
        self._columns.setSpacing(theme.px(12))
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        for column in (self._left, self._right):
            column.setSpacing(theme.px(12))
            self._columns.addLayout(column, 1)
        inside = QWidget()
        inside.setLayout(self._columns)
        self._columns.setContentsMargins(0, 0, 0, 0)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        page = QVBoxLayout(self)
        page.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12))
        page.setSpacing(theme.px(10))
        page.addWidget(self._header)
        page.addWidget(scroll, 1)
        self._place(two=True)

    def cards(self) -> tuple[SettingsCard, ...]:
        """Return the cards in reading order."""
        return (
            self.looks,
            self.villages,
            self.reading,
            self.backups,
            self.accounts,
            self.check,
        )

    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed while the page was hidden."""
        super().showEvent(event)
        if self._stale:
            self._read()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use one column where two have no room."""
        super().resizeEvent(event)
        self._place(self._context.theme.logical(self.width()) >= _TWO_FROM)

    def _changed(self) -> None:
        self._stale = True
        if self.isVisible():
            self._read()

    def _read(self) -> None:
        self._stale = False
        reading = self._context.ledger.reading
        self._header.set_facts(f"{reading.setting('name')} · {reading.setting('code')}")
        for card in self.cards():
            card.show_ledger()

    def _place(self, two: bool) -> None:
        if two is self._two:
            return
        self._two = two
        for column in (self._left, self._right):
            while column.takeAt(0) is not None:
                pass
        left = self.cards()[:3] if two else self.cards()
        for card in left:
            self._left.addWidget(card)
        for card in self.cards()[len(left) :]:
            self._right.addWidget(card)
        self._left.addStretch(1)
        if two:
            self._right.addStretch(1)
        self._columns.setStretch(1, 1 if two else 0)
