"""A card with one chart: the finding, the line under it, the chart, and a small menu."""

import logging
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QPoint, QSizeF, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QSizePolicy

from db.errors import LoopbookError
from db.model.station_kinds import Exported
from desktop import errors
from desktop.charts.view import FigureView
from desktop.context import Context
from desktop.dialogs import ask_where
from desktop.figures.chart_leaving import KINDS, Kind, copy_chart, save_chart
from desktop.figures.picture import Behind, Picture, Read, Shown
from desktop.theme import Tone
from desktop.widgets.buttons import IconButton
from desktop.widgets.card import Card
from desktop.widgets.label import Label

_NO_NAME: Final = str.maketrans('<>:"/\\|?*', "         ")


class ChartCard(Card):
    """`read` reads what the chart shows. `cases_asked` carries a Selection.

    `told` carries a sentence and its tone.
    """

    cases_asked = Signal(object)
    told = Signal(str, object)

    def __init__(self, context: Context, key: str, name: str, read: Read) -> None:
        """`key` is what the book calls the chart; `name` what it is about, until it has a finding.

        The name stays that of its menu.
        """
        theme = context.theme
        super().__init__(theme)
        self.read = read
        self._context = context
        self._key = key
        self._name = name
        self._read_last: Shown | None = None
        self._sent: Shown | None = None
        self._drawn: Shown | None = None
        self.finding = Label(theme, name, bold=True, elides=True)
        self.finding.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.line = Label(theme, size=12, tone=Tone.SECOND, elides=True)
        what = self.tr("{chart}: copy or save").format(chart=name)
        self.more = IconButton(theme, "more", what, size=20)
        self.more.clicked.connect(self.show_menu)
        self.view = FigureView(theme, name)
        self.view.clicked.connect(self._clicked)
        self.view.copy_asked.connect(self.copy)
        self.view.drawn.connect(self._take_drawn)
        self.view.failed.connect(self._fail)
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

    def show_shown(self, shown: Shown) -> bool:
        """Show a finding and its line; tell whether the chart has to be drawn, with `draw`.

        A chart of the same rows stays as it is.
        """
        self._read_last = shown
        self.finding.setText(shown.picture.title)
        self.line.setText(shown.picture.line)
        drawn = self._drawn
        if drawn is None or drawn is not self._sent or drawn.picture.draw != shown.picture.draw:
            return True
        self._drawn = self._sent = shown
        self.view.setAccessibleName(_aloud(shown.picture))
        return False

    def picture(self) -> Picture | None:
        """Return what was read."""
        return self._read_last.picture if self._read_last is not None else None

    def draw(self) -> None:
        """Draw what was read; the view's `drawn` or `failed` tells when."""
        shown = self._read_last
        if shown is not None:
            self._sent = shown
            self.view.show_chart(shown.picture.draw, _aloud(shown.picture))

    def show_menu(self) -> QMenu:
        """Offer to copy and to save, or say why that cannot be, and return the menu."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        refused = self._context.refusal(Exported())
        if refused:
            menu.addAction(refused).setEnabled(False)
            menu.addSeparator()
        actions = [menu.addAction(self.tr("Copy"))]
        actions[0].triggered.connect(self.copy)
        for kind in KINDS:
            words = self.tr("Save as {kind}…").format(kind=kind.upper())
            actions.append(menu.addAction(words))
            actions[-1].triggered.connect(partial(self.ask_where, kind))
        for action in actions:
            action.setEnabled(self._drawn is not None and not refused)
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))
        return menu

    def copy(self) -> None:
        """Copy the chart that is drawn, with what it says round it; the book takes it down."""
        if self._drawn is not None:
            leave = partial(copy_chart, self._context, self._key, self._drawn, self._size())
            self._let_leave(leave, self.tr("Copied, and entered in the book."))

    def ask_where(self, kind: Kind) -> QFileDialog | None:
        """Ask where the chart that is drawn shall be saved; None before the first one."""
        shown = self._drawn
        if shown is None:
            return None
        name = f"{shown.asked.period.label} {shown.picture.title}".translate(_NO_NAME).strip()
        take = partial(self._save, shown, kind)
        return ask_where(self, self.tr("Save as"), f"{name}.{kind}", take)

    def _save(self, shown: Shown, kind: Kind, path: str) -> None:
        told = self.tr("Saved, and entered in the book: {path}").format(path=path)
        size, where = self._size(), Path(path)
        leave = partial(save_chart, self._context, self._key, shown, size, where, kind)
        self._let_leave(leave, told)

    def _let_leave(self, leave: Callable[[], None], told: str) -> None:
        """Let a chart leave where the account may, and tell so."""
        refused = self._context.refusal(Exported())
        if refused:
            self.told.emit(refused, Tone.WARN)
            return
        try:
            leave()
        except LoopbookError as error:
            self.told.emit(errors.sentence(error), Tone.DANGER)
            return
        self.told.emit(told, Tone.OK)

    def _size(self) -> QSizeF:
        theme = self._context.theme
        return QSizeF(theme.logical(self.view.width()), theme.logical(self.view.height()))

    def _take_drawn(self) -> None:
        """From now on a click means what is drawn, not what is read meanwhile."""
        self._drawn = self._sent

    def _fail(self, error: BaseException) -> None:
        logging.getLogger("loopbook").error("A chart was not drawn.", exc_info=error)
        self._drawn = self._sent = None
        told = self.tr("“{chart}” could not be drawn. {why}")
        self.told.emit(told.format(chart=self._name, why=errors.sentence(error)), Tone.DANGER)

    def _clicked(self, key: str) -> None:
        parts = self._drawn.picture.parts(key) if self._drawn is not None else []
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


def _aloud(picture: Picture) -> str:
    return f"{picture.title}。{picture.line}"
