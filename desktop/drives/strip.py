"""The strip of figures over the villages: who handed in, what was found, what came of it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from db.exchange.screening import DriveState
from db.store.drives import Progress
from desktop.drives import choosing, words
from desktop.drives.rate_bar import RateBar
from desktop.theme import Theme, Tone
from desktop.widgets.count_button import CountButton
from desktop.widgets.label import Label

_LEFT = Qt.AlignmentFlag.AlignLeft


class Figure(QWidget):
    """A big number with its unit beside it, and a line under it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.number = CountButton(theme, size=20, bold=True, align=_LEFT, room=12)
        self.unit = Label(theme, size=13, tone=Tone.SECOND, elides=True)
        self.line = Label(theme, size=12, tone=Tone.SECOND, elides=True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.top = QHBoxLayout()
        self.top.setSpacing(theme.px(8))
        self.top.addWidget(self.number)
        self.top.addWidget(self.unit)
        self.top.addStretch(1)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.px(2))
        self.column.addLayout(self.top)
        self.column.addWidget(self.line)

    def show_figure(self, number: str, unit: str, line: str) -> None:
        """Show a number that opens nothing."""
        self.number.show_count(number)
        self.tell(unit, line)

    def tell(self, unit: str, line: str) -> None:
        """Show the words beside and under the number."""
        self.unit.setText(unit)
        self.line.setText(line)


class RateFigure(Figure):
    """A rate with its fraction, its target, and the bar of both."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.bar = RateBar(theme, words.TARGET)
        self.target = self.line
        self.column.removeWidget(self.line)
        low = QHBoxLayout()
        low.setSpacing(theme.px(8))
        low.addWidget(self.bar, 1)
        low.addWidget(self.target)
        self.column.addLayout(low)

    def show_rate(self, total: Progress, what: str) -> None:
        """Show how many of the cases found are resolved; `what` the number opens."""
        part, whole = total.resolved, total.found
        reached = words.on_target(part, whole)
        self.number.show_count(
            words.percent(part, whole), Tone.PLAIN if reached else Tone.WARN, what
        )
        target = self.tr("target {percent}%").format(percent=words.TARGET)
        missed = self.tr("below the target of {percent}%").format(percent=words.TARGET)
        fraction = self.tr("resolved {part} / {whole}").format(part=part, whole=whole)
        self.tell(fraction, target if reached else missed)
        self.target.set_tone(Tone.SECOND if reached else Tone.WARN)
        self.bar.show_rate(part, whole, reached=reached)


class FigureStrip(QWidget):
    """Five figures side by side; `cases_asked` carries the selection of the number clicked."""

    cases_asked = Signal(object)
    queries_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drive = ""
        self.villages, self.found, self.carried, self.waiting = (Figure(theme) for _ in range(4))
        self.rate = RateFigure(theme)
        self.found.number.clicked.connect(
            lambda: self.cases_asked.emit(choosing.found(self._drive))
        )
        self.rate.number.clicked.connect(
            lambda: self.cases_asked.emit(choosing.resolved(self._drive))
        )
        self.carried.number.clicked.connect(
            lambda: self.cases_asked.emit(choosing.carried_open(self._drive))
        )
        self.waiting.number.clicked.connect(self.queries_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(16))
        figures = (self.villages, self.found, self.carried, self.waiting, self.rate)
        for place, figure in enumerate(figures):
            if place:
                row.addWidget(_Rule(theme))
            row.addWidget(figure, 10 if figure is self.rate else 6)

    def show_state(self, state: DriveState) -> None:
        """Show the figures of a drive."""
        self._drive = state.drive.key
        total, whole = state.total, len(state.villages)
        returns = state.handed_in - state.zero
        told = self.tr("missing {missing}, zero reports {zero}, with disputes {returns}")
        self.villages.show_figure(
            f"{state.handed_in} / {whole}",
            self.tr("handed in"),
            told.format(returns=returns, zero=state.zero, missing=len(state.missing)),
        )
        what = self.tr("Cases of this drive") if total.found else ""
        self.found.number.show_count(str(total.found), Tone.PLAIN, what)
        early = self.tr("%n of them early signs", "", total.early)
        self.found.tell(self.tr("found"), early)
        still = total.carried - total.carried_resolved
        told = self.tr("carried over {carried}, resolved {resolved}")
        what = self.tr("Carried over and still open") if still else ""
        self.carried.number.show_count(str(still), Tone.PLAIN, what)
        self.carried.tell(
            self.tr("carried over, still open"),
            told.format(carried=total.carried, resolved=total.carried_resolved),
        )
        what = self.tr("Answer what was asked") if total.waiting else ""
        tone = Tone.WARN if total.waiting else Tone.PLAIN
        self.waiting.number.show_count(str(total.waiting), tone, what)
        told = self.tr("counted once they are answered") if total.waiting else ""
        self.waiting.tell(self.tr("rows in doubt"), told or self.tr("all answered"))
        self.rate.show_rate(
            total, self.tr("Resolved cases of this drive") if total.resolved else ""
        )


class _Rule(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedWidth(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._theme.colour("line"))
