"""The three columns of the case page, or the timeline and one card with tabs where it is narrow."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QTabWidget, QVBoxLayout, QWidget

from desktop.case.ahead import AheadPart
from desktop.case.sides import FactsPart, PartiesPart
from desktop.case.timeline import Timeline
from desktop.theme import Theme
from desktop.widgets.card import Card, Hairline

_LEFT, _RIGHT, _TABS = 272, 296, 312


class Columns(QWidget):
    """Parties and facts 272, the timeline, what is ahead 296; under 1000: timeline and tabs."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.parties = PartiesPart(theme)
        self.facts = FactsPart(theme)
        self.ahead = AheadPart(theme)
        self.timeline = Timeline(theme)
        self._theme = theme
        self._line = Hairline()
        self._left, self._left_side = self._card(_LEFT)
        self._right, self._right_side = self._card(_RIGHT)
        self._tabs = QTabWidget()
        self._tabs.setFont(theme.font())
        self._tabbed = Card(theme)
        self._tabbed.setFixedWidth(theme.px(_TABS))
        self._tabbed.add(self._tabs)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12))
        row.setSpacing(theme.px(12))
        for widget in (self._left, self.timeline, self._right, self._tabbed):
            row.addWidget(widget)
        row.setStretch(1, 1)
        self._narrow: bool | None = None
        self.set_narrow(False)

    def set_narrow(self, narrow: bool) -> None:
        """Choose between three columns and tabs."""
        if narrow == self._narrow:
            return
        self._narrow = narrow
        for card in (self._left, self._right):
            card.setVisible(not narrow)
        self._tabbed.setVisible(narrow)
        if narrow:
            self._to_tabs()
        else:
            self._to_columns()

    def _to_tabs(self) -> None:
        names = (self.tr("Ahead"), self.tr("Parties"), self.tr("Matter"))
        for name, part in zip(names, (self.ahead, self.parties, self.facts), strict=True):
            area, side = self._area()
            side.setContentsMargins(0, self._theme.px(10), 0, 0)
            side.addWidget(part)
            side.addStretch(1)
            part.show()
            self._tabs.addTab(area, name)

    def _to_columns(self) -> None:
        for widget in (self.parties, self._line, self.facts):
            self._left_side.addWidget(widget)
            widget.show()
        self._left_side.addStretch(1)
        self._right_side.addWidget(self.ahead)
        self.ahead.show()
        while self._tabs.count():
            area = self._tabs.widget(0)
            self._tabs.removeTab(0)
            if area is not None:
                area.deleteLater()

    def _card(self, width: int) -> tuple[Card, QVBoxLayout]:
        card = Card(self._theme)
        card.setFixedWidth(self._theme.px(width))
        area, side = self._area()
        card.add(area, 1)
        return card, side

    def _area(self) -> tuple[QScrollArea, QVBoxLayout]:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        inside = QWidget()
        side = QVBoxLayout(inside)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(self._theme.px(10))
        area.setWidget(inside)
        return area, side
