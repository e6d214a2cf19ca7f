"""The grid of charts: read and drawn one after another, so that typing never waits."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from db.errors import LoopbookError
from desktop import errors
from desktop.charts import warm
from desktop.context import Context
from desktop.figures import of_kinds, over_time
from desktop.figures.asked import Asked
from desktop.figures.chart_card import ChartCard
from desktop.figures.picture import Read, Shown
from desktop.jobs import Job
from desktop.theme import Tone

_WIDE: Final = 1000
Cell = tuple[str, int, int, int, int]
"""A chart, and its row, column, rows and columns in a grid of 24."""
_ROOMY: Final[Sequence[Cell]] = (
    ("months", 0, 0, 1, 8), ("categories", 0, 8, 1, 8), ("heat", 0, 16, 2, 8),
    ("funnel", 1, 0, 1, 5), ("times", 1, 5, 1, 5), ("ages", 1, 10, 1, 6),
    ("offices", 2, 0, 1, 9), ("risks", 2, 9, 1, 5), ("satisfaction", 2, 14, 1, 5),
    ("mechanisms", 2, 19, 1, 5),
)  # fmt: skip
_NARROW: Final[Sequence[Cell]] = (
    ("months", 0, 0, 1, 12), ("categories", 0, 12, 1, 12), ("heat", 1, 0, 1, 24),
    ("funnel", 2, 0, 1, 12), ("times", 2, 12, 1, 12), ("ages", 3, 0, 1, 12),
    ("risks", 3, 12, 1, 12), ("offices", 4, 0, 1, 24), ("satisfaction", 5, 0, 1, 12),
    ("mechanisms", 5, 12, 1, 12),
)  # fmt: skip
_HEIGHTS: Final = {"roomy": (240, 244, 288), "narrow": (268, 440, 250, 230, 320, 220)}
_GAP: Final = 12


def _charts() -> Sequence[tuple[str, str, Read]]:
    """Return every chart by its key, with what it is about, in the order in which they come."""
    translate = QCoreApplication.translate
    return (
        ("months", translate("Pictures", "By month"), over_time.months),
        ("categories", translate("Pictures", "By category"), of_kinds.categories),
        ("heat", translate("Pictures", "By village and month"), over_time.heat),
        ("funnel", translate("Pictures", "Round the loop"), of_kinds.funnel),
        ("times", translate("Pictures", "Days to resolve"), over_time.times),
        ("ages", translate("Pictures", "Open by age"), over_time.ages),
        ("offices", translate("Pictures", "By office"), of_kinds.offices),
        ("risks", translate("Pictures", "Open by risk"), of_kinds.risks),
        ("satisfaction", translate("Pictures", "Satisfaction"), of_kinds.satisfaction),
        ("mechanisms", translate("Pictures", "Mechanisms"), of_kinds.mechanisms),
    )


class Gallery(QWidget):
    """Ten charts. `cases_asked` carries a Selection, `told` a sentence and its tone.

    `finished` tells that all that was asked for is drawn, or could not be.
    """

    cases_asked = Signal(object)
    told = Signal(str, object)
    finished = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme = context.theme
        self._context = context
        self._warm: bool | None = None
        self._asked: Asked | None = None
        self._unread: list[ChartCard] = []
        self._undrawn: list[ChartCard] = []
        self._drawing: ChartCard | None = None
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._step)
        self._cells: Sequence[Cell] = ()
        self.cards = {key: ChartCard(context, key, name, read) for key, name, read in _charts()}
        for card in self.cards.values():
            card.cases_asked.connect(self.cases_asked)
            card.told.connect(self.told)
            card.view.drawn.connect(partial(self._drawn, card))
            card.view.failed.connect(partial(self._drawn, card))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.px(_GAP))
        for column in range(24):
            self._grid.setColumnStretch(column, 1)
        self._lay(_ROOMY)

    def show_asked(self, asked: Asked) -> None:
        """Read every chart anew and draw those that changed, one after another; returns at once."""
        self._asked = asked
        self._unread = list(self.cards.values())
        self._undrawn = []
        self._drawing = None
        self._prepare()
        self._next.start(0)

    def busy(self) -> bool:
        """Tell whether charts are still to be read or drawn."""
        return bool(self._unread or self._undrawn) or self._drawing is not None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the plan of cards that there is room for."""
        super().resizeEvent(event)
        wide = self._theme.logical(self.width()) >= _WIDE
        self._lay(_ROOMY if wide else _NARROW)

    def showEvent(self, event: QShowEvent) -> None:
        """Go on with what was not drawn when the page was left."""
        super().showEvent(event)
        if self.busy():
            self._next.start(0)

    def _prepare(self) -> None:
        """Have what draws brought in by a thread, once."""
        if self._warm is None:
            self._warm = False
            job = Job(lambda _tick: warm(), quiet=True)
            job.done.connect(self._warmed)
            job.failed.connect(self._cold)
            self._context.jobs.start(job)

    def _warmed(self) -> None:
        self._warm = True
        self._next.start(0)

    def _cold(self, error: BaseException) -> None:
        """Without what draws there are findings alone; the next question tries again."""
        self._warm = None
        self.told.emit(errors.sentence(error), Tone.DANGER)
        self._next.start(0)

    def _step(self) -> None:
        """Read one chart; once all are read and can be drawn, draw one. Hidden it waits."""
        if not self.isVisible() or self._drawing is not None:
            return
        if self._unread and self._asked is not None:
            self._next.start(0)
            self._read(self._unread.pop(0), self._asked)
        elif not self._undrawn or self._warm is None:
            self._undrawn = []
            self.finished.emit()
        elif self._warm:
            self._drawing = self._undrawn.pop(0)
            self._drawing.draw()

    def _read(self, card: ChartCard, asked: Asked) -> None:
        try:
            picture = card.read(self._context.ledger.reading, asked)
        except LoopbookError as error:
            self._unread = []
            self.told.emit(errors.sentence(error), Tone.DANGER)
            return
        if card.show_shown(Shown(picture, asked)):
            self._undrawn.append(card)

    def _drawn(self, card: ChartCard, _error: object = None) -> None:
        if card is self._drawing:
            self._drawing = None
            self._next.start(0)

    def _lay(self, cells: Sequence[Cell]) -> None:
        if cells is self._cells:
            return
        self._cells = cells
        heights = _HEIGHTS["roomy" if cells is _ROOMY else "narrow"]
        theme = self._theme
        for key, row, column, rows, columns in cells:
            card = self.cards[key]
            high = sum(heights[row : row + rows]) + _GAP * (rows - 1)
            card.setFixedHeight(theme.px(high))
            self._grid.addWidget(card, row, column, rows, columns)
