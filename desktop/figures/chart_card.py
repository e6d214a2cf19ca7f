"""A card with one chart: the finding, the line under it, the chart, and a small menu."""

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QSizePolicy, QWidget

from db.errors import LoopbookError
from desktop import errors
from desktop.charts.view import FigureView
from desktop.dialogs import ask_where
from desktop.figures.picture import Behind, Picture, Read
from desktop.theme import Theme, Tone
from desktop.widgets.buttons import IconButton
from desktop.widgets.card import Card
from desktop.widgets.label import Label

_NO_NAME: Final = str.maketrans('<>:"/\\|?*', "         ")


class ChartCard(Card):
    """`read` reads what the chart shows. `cases_asked` carries a Selection, `failed` a sentence."""

    cases_asked = Signal(object)
    failed = Signal(str)

    def __init__(self, theme: Theme, name: str, read: Read, parent: QWidget | None = None) -> None:
        """`name` is what the chart is about, until there is a finding."""
        super().__init__(theme, parent=parent)
        self.read = read
        self._picture: Picture | None = None
        self._sent: Picture | None = None
        self._drawn: Picture | None = None
        self.finding = Label(theme, name, bold=True, elides=True)
        self.finding.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.line = Label(theme, size=12, tone=Tone.SECOND, elides=True)
        self.more = IconButton(theme, "more", self.tr("Copy or save this chart"), size=20)
        self.more.clicked.connect(self.show_menu)
        self.view = FigureView(theme, name)
        self.view.clicked.connect(self._clicked)
        self.view.drawn.connect(self._take_drawn)
        self.body.setSpacing(theme.px(2))
        self.add(self.finding)
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(self.line)
        row.addStretch(1)
        row.addWidget(self.more)
        self.body.addLayout(row)
        self.add(self.view, 1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_picture(self, picture: Picture) -> None:
        """Show a finding and its line; the chart comes with `draw`."""
        self._picture = picture
        self.finding.setText(picture.title)
        self.line.setText(picture.line)

    def picture(self) -> Picture | None:
        """Return what was read."""
        return self._picture

    def draw(self) -> None:
        """Draw what was read; the view's `drawn` tells when."""
        if self._picture is not None:
            self._sent = self._picture
            name = f"{self._picture.title}。{self._picture.line}"
            self.view.show_chart(self._picture.draw, name)

    def show_menu(self) -> QMenu:
        """Offer to copy and to save, and return the menu."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Copy")).triggered.connect(self.view.copy)
        for suffix in ("svg", "png"):
            words = self.tr("Save as {kind}…").format(kind=suffix.upper())
            menu.addAction(words).triggered.connect(partial(self.ask_where, suffix))
        for action in menu.actions():
            action.setEnabled(self.view.chart is not None)
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))
        return menu

    def ask_where(self, suffix: str) -> QFileDialog:
        """Ask where the chart shall be saved as `svg` or `png`."""
        name = self.finding.text().translate(_NO_NAME).strip()
        return ask_where(self, self.tr("Save as"), f"{name}.{suffix}", self._save)

    def _save(self, path: str) -> None:
        try:
            self.view.save(Path(path))
        except LoopbookError as error:
            self.failed.emit(errors.sentence(error))

    def _take_drawn(self) -> None:
        """From now on a click means what is drawn, not what is read meanwhile."""
        self._drawn = self._sent

    def _clicked(self, key: str) -> None:
        parts = self._drawn.parts(key) if self._drawn is not None else []
        if len(parts) == 1:
            self.cases_asked.emit(parts[0].selection)
        elif parts:
            self.choose_part(parts)

    def choose_part(self, parts: list[Behind]) -> QMenu:
        """Offer the parts that are drawn as one, and return the menu."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for part in sorted(parts, key=lambda one: -one.number):
            words = self.tr("{name}: {count}").format(name=part.label, count=f"{part.number:,}")
            menu.addAction(words).triggered.connect(partial(self.cases_asked.emit, part.selection))
        at = self.view.current
        corner = QPoint(round(at.left), round(at.top + at.height)) if at else QPoint()
        menu.popup(self.view.mapToGlobal(corner))
        return menu
