"""The band over the figures: how long a period, which one, which cases, and until what day."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from db.model.indicator import Narrowing
from db.model.period import LENGTHS, MONTH, QUARTER, YEAR, Period, read_period
from db.model.station import Village
from desktop import days, labels
from desktop.figures.asked import (
    Asked,
    as_long_as,
    asked_of,
    following,
    offered,
    usual_period,
)
from desktop.narrowed import groups, sources
from desktop.theme import Theme
from desktop.widgets.buttons import Button, IconButton
from desktop.widgets.choices import SegmentBar
from desktop.widgets.filter_line import FilterLine

_WIDE: Final = 1040
_WIDTHS: Final = {
    "period": (148, 140),
    "list": (136, 109),
    "kind": (120, 92),
    "village": (140, 132),
}
"""Logical widths with and without much room."""


class FigureFilters(QWidget):
    """`changed` tells that something else is asked; `until_asked` that the day shall be chosen."""

    changed = Signal()
    until_asked = Signal()
    help_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._period = usual_period()
        self._until = ""
        kinds = ((MONTH, self.tr("Month")), (QUARTER, self.tr("Quarter")), (YEAR, self.tr("Year")))
        self.kind = SegmentBar(theme, kinds, caps=False)
        self.before = IconButton(theme, "back", self.tr("The period before"), keys="Alt+Left")
        self.after = IconButton(theme, "next", self.tr("The period after"), keys="Alt+Right")
        self.period = FilterLine(theme, self.tr("Period"), "")
        self.village = FilterLine(theme, labels.field("village"), self.tr("All villages"))
        self.category = FilterLine(theme, labels.field("category"), self.tr("All categories"))
        self.source = FilterLine(theme, labels.field("source"), self.tr("All sources"))
        self.category.offer(labels.choices("category"))
        self.source.offer([*groups(), *labels.choices("source")])
        self.until = Button(theme, "", kind="link", icon="calendar")
        self.help = Button(theme, self.tr("Definitions"), kind="link", icon="help")
        self.kind.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._lay_out()
        self._fit(wide=False)
        self._connect()
        self._show_period()

    def asked(self) -> Asked:
        """Return what the page is asked."""
        narrowing = Narrowing(
            village=self.village.code(),
            category=self.category.code(),
            sources=sources(self.source.code()),
        )
        return asked_of(self._period, self._until, narrowing)

    @property
    def typed_cut_off(self) -> str:
        """Return the cut-off day that was typed, "" for the usual one."""
        return self._until

    def show_period(self, period: Period, until: str = "") -> None:
        """Ask for a period, counted until a day, "" for its last or, while it runs, today."""
        self._period = period
        self._until = until
        self._show_period()
        self.changed.emit()

    def set_villages(self, villages: list[Village]) -> None:
        """Offer the villages of the ledger."""
        self.village.offer([(one.code, one.name) for one in villages])

    def clear(self) -> None:
        """Ask for all cases again."""
        for line in (self.village, self.category, self.source):
            line.set_code("")
        self.changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make the lists narrower where there is little room."""
        super().resizeEvent(event)
        self._fit(self._theme.logical(self.width()) >= _WIDE)

    def _fit(self, wide: bool) -> None:
        place = 0 if wide else 1
        self.kind.setFixedWidth(self._theme.px(_WIDTHS["kind"][place]))
        self.period.set_width(_WIDTHS["period"][place])
        self.village.set_width(_WIDTHS["village"][place])
        for line in (self.category, self.source):
            line.set_width(_WIDTHS["list"][place])
        self.help.setVisible(wide)
        self.until.set_icon("calendar" if wide else "")

    def _show_period(self) -> None:
        period = self._period
        self.kind.set_code(period.length)
        self.period.offer([(one.key, one.label) for one in offered(period)])
        self.period.set_code(period.key)
        none = following(period) is None
        self.after.setEnabled(not none)
        day = days.day(self.asked().cut_off, period.key[:4])
        told = self.tr("until {day}").format(day=day)
        self.until.setText(told)
        self.until.setToolTip(self.tr("What happened until this day counts. Choose another one…"))

    def _take_kind(self) -> None:
        if self.kind.code() in LENGTHS:
            self.show_period(as_long_as(self._period, self.kind.code()))

    def _take_period(self) -> None:
        if self.period.code():
            self.show_period(read_period(self.period.code()))

    def _step_on(self) -> None:
        after = following(self._period)
        if after is not None:
            self.show_period(after)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._theme.px(8))
        row.addWidget(self.kind)
        steps = QHBoxLayout()
        steps.setSpacing(0)
        for step in (self.before, self.period, self.after):
            steps.addWidget(step)
        row.addLayout(steps)
        for line in (self.village, self.category, self.source):
            row.addWidget(line)
        row.addStretch(1)
        row.addWidget(self.until)
        row.addWidget(self.help)

    def _connect(self) -> None:
        self.kind.chosen.connect(self._take_kind)
        self.period.picked.connect(self._take_period)
        self.before.clicked.connect(lambda: self.show_period(self._period.previous()))
        self.after.clicked.connect(self._step_on)
        for line in (self.village, self.category, self.source):
            line.picked.connect(self.changed)
        self.until.clicked.connect(self.until_asked)
        self.help.clicked.connect(self.help_asked)
