"""The first page while no ledger is open: make one, open one, or get one back."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QVBoxLayout,
    QWidget,
)

from db.store.snapshot import LEDGER_FILE
from desktop import icons
from desktop.dialogs import first_folder
from desktop.setup.frame import centred
from desktop.setup.place_line import choose_folder
from desktop.theme import Theme, Tone
from desktop.widgets.buttons import is_plain_enter
from desktop.widgets.card import Card
from desktop.widgets.label import Label
from desktop.widgets.wrapped import WrappedLabel

_WIDTH = 960


class ChoiceRow(QPushButton):
    """A wide button: an icon, what it does, and a line about it; `tone` colours that line."""

    def __init__(
        self, theme: Theme, icon: str, title: str, about: str, tone: Tone = Tone.SECOND
    ) -> None:
        super().__init__(title)
        self._theme = theme
        self._icon = icon
        self._about = about
        self._tone = tone
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleDescription(about)
        self.setFixedHeight(theme.px(58))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the fixed height; the width is the owner's."""
        return QSize(self._theme.px(240), self.height())

    def about(self) -> str:
        """Return the line under the title."""
        return self._about

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press on Enter too."""
        if is_plain_enter(event):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw frame, icon and the two lines."""
        theme = self._theme
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QPainter(self)
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        size = theme.px(24)
        image = icons.pixmap(self._icon, theme.colour("brand"), size, self.devicePixelRatioF())
        painter.drawPixmap(theme.px(14), (self.height() - size) // 2, image)
        left = theme.px(52)
        width = self.width() - left - theme.px(12)
        lines = ((theme.font(14, bold=True), Tone.PLAIN, self.text(), 8, 22),
                 (theme.font(12), self._tone, self._about, 31, 20))  # fmt: skip
        for font, tone, text, top, height in lines:
            painter.setFont(font)
            painter.setPen(tone.ink)
            cut = Qt.TextElideMode.ElideMiddle
            words = QFontMetrics(font).elidedText(text, cut, width)
            place = QRect(left, theme.px(top), width, theme.px(height))
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, words)


class StartPage(QWidget):
    """Five ways in, and the ledgers opened before.

    Each signal asks for one of them; `open_asked` and `code_asked` carry a folder as Path.
    """

    new_asked = Signal()
    open_asked = Signal(object)
    code_asked = Signal(object)
    restore_asked = Signal()
    demo_asked = Signal()

    def __init__(self, theme: Theme, recent: Sequence[str] = ()) -> None:
        super().__init__()
        self.theme = theme
        panel = Card(theme)
        margin = theme.px(32)
        panel.body.setContentsMargins(margin, theme.px(24), margin, theme.px(24))
        row = QHBoxLayout()
        row.setSpacing(theme.px(32))
        row.addWidget(self._ways(), 1)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(theme.px(8))
        row.addWidget(self._recent_column(), 1)
        panel.body.addLayout(row)
        centred(theme, panel, self, _WIDTH, tall=False)
        self.show_recent(recent)

    def show_recent(self, recent: Sequence[str]) -> None:
        """List the ledgers opened before, the last one first; one that is gone says so."""
        while (item := self._recent.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.setParent(None)
                widget.deleteLater()
        for path in recent:
            self._recent.addWidget(self._known(Path(path)))
        if not recent:
            told = self.tr("None yet on this PC.")
            self._recent.addWidget(WrappedLabel(self.theme, told, tone=Tone.MUTE))
        self._recent.addStretch(1)

    def recent_rows(self) -> list[ChoiceRow]:
        """Return the rows of the ledgers opened before."""
        return self._scrolled.findChildren(ChoiceRow)

    def _ways(self) -> QWidget:
        theme = self.theme
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(Label(theme, self.tr("Loopbook"), size=20, bold=True))
        told = self.tr("The station's ledger of disputes. It stays on this PC, encrypted.")
        column.addWidget(WrappedLabel(theme, told, size=13, tone=Tone.SECOND))
        column.addSpacing(theme.px(4))
        self.new = self._way(
            "add", self.tr("New ledger"), self.tr("For a station that starts here"),
            self.new_asked.emit,
        )  # fmt: skip
        self.open = self._way(
            "ledger", self.tr("Open a ledger"), self.tr("Choose its folder on this PC"),
            self._ask_folder,
        )  # fmt: skip
        self.code = self._way(
            "lock", self.tr("Open with the recovery code"),
            self.tr("Passwords forgotten, or the account file gone"), self._ask_for_code,
        )  # fmt: skip
        self.restore = self._way(
            "restore", self.tr("Restore a backup"), self.tr("From another disk or folder"),
            self.restore_asked.emit,
        )  # fmt: skip
        self.demo = self._way(
            "zoom-in", self.tr("Try the demo ledger"), self.tr("Invented cases; nothing is kept"),
            self.demo_asked.emit,
        )  # fmt: skip
        for way in (self.new, self.open, self.code, self.restore, self.demo):
            column.addWidget(way)
        column.addStretch(1)
        return side

    def _way(self, icon: str, title: str, about: str, ask: Callable[[], None]) -> ChoiceRow:
        row = ChoiceRow(self.theme, icon, title, about)
        row.clicked.connect(lambda: ask())
        return row

    def _recent_column(self) -> QWidget:
        theme = self.theme
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(Label(theme, self.tr("Opened before"), size=16, bold=True))
        self._scrolled = QWidget()
        self._scrolled.setLayout(self._recent)
        self._recent.setContentsMargins(0, 0, 0, 0)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self._scrolled)
        column.addWidget(scroll, 1)
        return side

    def _known(self, folder: Path) -> QAbstractButton:
        file = folder / LEDGER_FILE
        there = file.is_file()
        tone = Tone.SECOND
        about = str(folder.parent)
        if not there or not file.stat().st_size:
            tone = Tone.DANGER
            told = self.tr("Not there any more: {path}") if not there else self.tr("Empty: {path}")
            about = told.format(path=folder)
        row = ChoiceRow(self.theme, "ledger" if tone is Tone.SECOND else "warning", folder.name,
                        about, tone)  # fmt: skip
        row.setToolTip(str(folder))
        row.clicked.connect(partial(self.open_asked.emit, folder))
        return row

    def _ask_folder(self) -> None:
        dialog = choose_folder(self, self.open.text(), first_folder())
        dialog.fileSelected.connect(lambda path: self.open_asked.emit(Path(path)))

    def _ask_for_code(self) -> None:
        dialog = choose_folder(self, self.code.text(), first_folder())
        dialog.fileSelected.connect(lambda path: self.code_asked.emit(Path(path)))
