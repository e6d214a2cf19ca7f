"""The frame of the window: navigation at the left, the pages, and the status line."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop import icons
from desktop.theme import Theme, Tone
from desktop.widgets.buttons import Button
from desktop.widgets.label import Label

WIDE = 1250
_WIDTH, _NARROW = 160, 72


@dataclass(frozen=True)
class Place:
    """A room of the navigation; `foot` puts it at the lower end."""

    key: str
    label: str
    icon: str
    keys: str = ""
    foot: bool = False


class PlaceButton(QAbstractButton):
    """One room: icon, name, a badge with a number, and an edge when chosen."""

    def __init__(self, theme: Theme, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._place = place
        self._badge = 0
        self._narrow = False
        self.setText(place.label)
        self.setObjectName(place.key)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if place.keys:
            self.setShortcut(place.keys)
            self.setToolTip(f"{place.label}  {place.keys}")

    def set_badge(self, number: int) -> None:
        """Show a number of things to do; 0 shows none."""
        self._badge = number
        told = f"{self._place.label} {number}" if number else self._place.label
        self.setAccessibleName(told)
        self.update()

    def set_narrow(self, narrow: bool) -> None:
        """Put the name under the icon."""
        self._narrow = narrow
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size in the wide or narrow navigation."""
        theme = self._theme
        if self._narrow:
            return QSize(theme.px(_NARROW), theme.px(60))
        return QSize(theme.px(_WIDTH), theme.px(46))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the room as it stands."""
        theme, chosen = self._theme, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen or self.underMouse():
            painter.setOpacity(1 if chosen else 0.5)
            painter.fillRect(self.rect(), theme.colour("nav_on"))
            painter.setOpacity(1)
        if chosen:
            painter.fillRect(0, 0, theme.px(4), self.height(), theme.colour("nav_edge"))
        if self.hasFocus():
            painter.setPen(theme.colour("nav_edge"))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        ink = theme.colour("surface" if chosen else "nav_text")
        size = theme.px(20)
        image = icons.pixmap(self._place.icon, ink, size, self.devicePixelRatioF())
        painter.setPen(ink)
        painter.setFont(theme.font(15, bold=chosen))
        if self._narrow:
            painter.drawPixmap((self.width() - size) // 2, theme.px(9), image)
            words = self.rect().adjusted(0, theme.px(31), 0, -theme.px(4))
            painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self.text())
        else:
            painter.drawPixmap(theme.px(18), (self.height() - size) // 2, image)
            words = self.rect().adjusted(theme.px(46), 0, 0, 0)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        self._paint_badge(painter)

    def _paint_badge(self, painter: QPainter) -> None:
        if not self._badge:
            return
        theme = self._theme
        height = theme.px(20)
        painter.setFont(theme.font(12))
        text = str(self._badge) if self._badge < 1000 else "999+"
        width = max(
            height,
            painter.fontMetrics().horizontalAdvance(text) + theme.px(8 if self._narrow else 12),
        )
        top = theme.px(4) if self._narrow else (self.height() - height) // 2
        right = self.width() - theme.px(2 if self._narrow else 12)
        rect = QRectF(right - width, top, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("brand"))
        painter.drawRoundedRect(rect, height / 2, height / 2)
        painter.setPen(theme.colour("surface"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)


class Navigation(QFrame):
    """The dark column with the rooms."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, name: str, station: str, places: Sequence[Place]) -> None:
        super().__init__()
        self._theme = theme
        self.buttons = {place.key: PlaceButton(theme, place) for place in places}
        self._group = QButtonGroup(self)
        self._head = QWidget()
        words = QVBoxLayout(self._head)
        words.setContentsMargins(theme.px(16), theme.px(16), theme.px(8), theme.px(12))
        words.setSpacing(theme.px(2))
        self._station = Label(theme, station, size=12, tone=Tone.ON_NAV, elides=True)
        words.addWidget(Label(theme, name, size=16, bold=True, tone=Tone.ON_NAV, elides=True))
        words.addWidget(self._station)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, theme.px(8))
        self._column.setSpacing(0)
        self._column.addWidget(self._head)
        for place in (*[p for p in places if not p.foot], *[p for p in places if p.foot]):
            if place.foot and self._column.stretch(self._column.count() - 1) == 0:
                self._column.addStretch(1)
            self._column.addWidget(self.buttons[place.key])
            self._group.addButton(self.buttons[place.key])
        if not any(place.foot for place in places):
            self._column.addStretch(1)
        self._group.buttonClicked.connect(self._clicked)

    def set_narrow(self, narrow: bool) -> None:
        """Show icons over names in a column of 72, or names beside icons in 160."""
        self._head.setVisible(not narrow)
        self._column.setContentsMargins(0, self._theme.px(8 if narrow else 0), 0, 0)
        for button in self.buttons.values():
            button.set_narrow(narrow)
        self.setFixedWidth(self._theme.px(_NARROW if narrow else _WIDTH))

    def set_station(self, station: str) -> None:
        """Show another name of the station."""
        self._station.setText(station)

    def _clicked(self, button: QAbstractButton) -> None:
        self.chosen.emit(button.objectName())


class StatusLine(QFrame):
    """Who is signed in, how the backup stands, the running job; at the right the head."""

    stop_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedHeight(theme.px(28))
        self.who = Label(theme, size=12, tone=Tone.SECOND)
        self.backup = Label(theme, size=12, tone=Tone.SECOND)
        self.job = Label(theme, size=12, tone=Tone.SECOND)
        self.head = Label(theme, size=12, tone=Tone.MUTE)
        self._shield = QLabel()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(theme.px(120))
        self.bar.setFixedHeight(theme.px(4))
        self.stop = Button(theme, self.tr("Stop"), kind="link")
        self.stop.setFont(theme.font(12))
        self.stop.clicked.connect(self.stop_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16), 0, theme.px(16), 0)
        row.setSpacing(theme.px(6))
        row.addWidget(self._image("user", "second"))
        row.addWidget(self.who)
        row.addSpacing(theme.px(12))
        row.addWidget(self._shield)
        row.addWidget(self.backup)
        row.addSpacing(theme.px(12))
        for widget in (self.job, self.bar, self.stop):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.head)
        self.set_backup("", good=True)
        self.set_job("")

    def set_backup(self, words: str, *, good: bool) -> None:
        """Tell how the last verified backup stands; one that is not good is amber."""
        self.backup.setText(words)
        self.backup.set_tone(Tone.SECOND if good else Tone.WARN)
        size = self._theme.px(16)
        colour = self._theme.colour("ok" if good else "warn")
        image = icons.pixmap("backup", colour, size, self.devicePixelRatioF())
        self._shield.setPixmap(image)
        self._shield.setVisible(bool(words))

    def set_job(self, words: str, done: int = 0, total: int = 0) -> None:
        """Tell how far the running job is (`total` 0: unknown); an empty text ends it."""
        self.job.setText(words or self.tr("No task is running"))
        self.bar.setVisible(bool(words))
        self.stop.setVisible(bool(words))
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def _image(self, name: str, colour: str) -> QLabel:
        label = QLabel()
        size = self._theme.px(16)
        ink = self._theme.colour(colour)
        label.setPixmap(icons.pixmap(name, ink, size, self.devicePixelRatioF()))
        return label


class Shell(QWidget):
    """Navigation, a stack of pages and the status line.

    `navigated` carries the key of the room that the user chose; the owner calls `show_page`.
    Pages may have keys that are no room, such as a case. `upper` is all but the status line:
    the host of what slides over.
    """

    navigated = Signal(str)

    def __init__(
        self,
        theme: Theme,
        name: str,
        station: str,
        places: Sequence[Place],
        parent: QWidget | None = None,
    ) -> None:
        """Show `places` under the program's `name` and the `station`."""
        super().__init__(parent)
        self._theme = theme
        self._pages: dict[str, QWidget] = {}
        self._marked = ""
        self.navigation = Navigation(theme, name, station, places)
        self.navigation.chosen.connect(self._chosen)
        self.status = StatusLine(theme)
        self.stack = QStackedWidget()
        self.stack.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.upper = QWidget()
        row = QHBoxLayout(self.upper)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.navigation)
        row.addWidget(self.stack, 1)
        column.addWidget(self.upper, 1)
        column.addWidget(self.status)
        self.navigation.set_narrow(False)

    def add_page(self, key: str, page: QWidget) -> None:
        """Keep `page` under `key`; one kept there before is deleted."""
        before = self._pages.pop(key, None)
        if before is not None:
            self.stack.removeWidget(before)
            before.deleteLater()
        self._pages[key] = page
        self.stack.addWidget(page)

    def show_page(self, key: str, place: str = "") -> None:
        """Show the page `key` and mark its room, or `place` for a page that is no room."""
        self.stack.setCurrentWidget(self._pages[key])
        if (place or key) in self.navigation.buttons:
            self._marked = place or key
            self._mark()

    def page(self, key: str) -> QWidget | None:
        """Return the page kept under `key`."""
        return self._pages.get(key)

    def current_key(self) -> str:
        """Return the key of the page shown."""
        shown = self.stack.currentWidget()
        return next((key for key, page in self._pages.items() if page is shown), "")

    def set_badge(self, key: str, number: int) -> None:
        """Show a number at the room `key`; 0 shows none."""
        self.navigation.buttons[key].set_badge(number)

    def minimumSizeHint(self) -> QSize:
        """Return the size under which the window need not be usable."""
        return QSize(self._theme.px(640), self._theme.px(440))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the wide or the narrow navigation."""
        super().resizeEvent(event)
        self.navigation.set_narrow(self._theme.logical(self.width()) < WIDE)

    def _chosen(self, key: str) -> None:
        self._mark()
        self.navigated.emit(key)

    def _mark(self) -> None:
        if self._marked:
            self.navigation.buttons[self._marked].setChecked(True)
