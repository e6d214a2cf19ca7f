"""One indicator of the strip: its number large, n/d beside it, its target on the bar."""

from functools import partial
from html import escape
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from db.model.indicator import DENOMINATOR, NUMERATOR, Figure, Indicator
from db.model.selection import Selection
from desktop.charts.target_bar import TargetBar
from desktop.figures import words
from desktop.figures.standing import Standing, variants
from desktop.theme import Theme, Tone
from desktop.widgets.buttons import IconButton
from desktop.widgets.count_button import CountButton
from desktop.widgets.label import Label

_LEFT: Final = Qt.AlignmentFlag.AlignLeft
_LEAST: Final = 160
_GAP: Final = 4


class Tile(QWidget):
    """`cases_asked` carries a Selection, `variant_asked` a key and a variant.

    `told_asked` and `why_asked` carry the name of the indicator: what it means, and why it is
    not what was signed.
    """

    cases_asked = Signal(object)
    variant_asked = Signal(str, str)
    told_asked = Signal(str)
    why_asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._told: Indicator | None = None
        self._standing: Standing | None = None
        self.name = CountButton(theme, size=13, align=_LEFT)
        self.variant = IconButton(theme, "down", self.tr("Another definition"), size=20)
        self.numerator, self.denominator, self.aside, self.before = (
            CountButton(theme, size=13) for _ in range(4)
        )
        self.slash = Label(theme, "/", size=13, tone=Tone.SECOND)
        self.number = CountButton(theme, size=26, bold=True, align=_LEFT)
        self.target = Label(theme, size=12, tone=Tone.SECOND)
        self.change = Label(theme, size=12, tone=Tone.SECOND)
        self.bar = TargetBar(theme)
        self.status = Label(theme, size=12, bold=True, elides=True)
        self.signed = CountButton(theme, size=12)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(theme.px(_LEAST))
        self._lay_out()
        self._connect()

    def show_standing(self, told: Indicator, standing: Standing | None) -> None:
        """Show an indicator; without a standing the filters cannot narrow it."""
        self._told, self._standing = told, standing
        self.signed.hide()
        self.variant.setVisible(len(variants(told.key)) > 1)
        if standing is None:
            self._show_nothing(told)
            return
        figure = standing.figure
        self.name.show_count(told.zh, Tone.SECOND, words.definition(figure))
        self.name.setToolTip(_wrapped(words.definition(figure)))
        self._show_sides(figure, standing.before)
        number = Tone.MUTE if words.no_rate(figure) or not figure.numerator else Tone.PLAIN
        what = words.opens(self.tr("Open what was counted"), figure) if figure.numerator else ""
        self.number.show_count(words.amount(figure), number, what)
        self.target.setText(words.target(standing))
        self.target.setToolTip(words.target_tip(standing))
        self._fit_change()
        self.change.setToolTip(words.change_tip(figure, standing.before))
        self.bar.show_share(*_shares(standing))
        self.bar.setToolTip(words.target_tip(standing))
        status, tone = words.status(standing)
        self.status.setText(status)
        self.status.set_tone(tone)

    def show_signed(self, shown: str) -> None:
        """Tell that the figure was signed as another one."""
        told = self.tr("signed {figure}").format(figure=shown)
        self.signed.show_count(told, Tone.WARN, self.tr("Why did this change?"))
        self.signed.show()

    def standing(self) -> Standing | None:
        """Return what is shown."""
        return self._standing

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say in fewer words how the figure changed where there is little room."""
        super().resizeEvent(event)
        self._fit_change()

    def _fit_change(self) -> None:
        if self._standing is None:
            return
        figure, before = self._standing.figure, self._standing.before
        told = words.compared(figure, before)
        room = self.width() - self.number.sizeHint().width() - self._theme.px(_GAP)
        if self.change.fontMetrics().horizontalAdvance(told) > room:
            told = words.change(figure, before) or told
        self.change.setText(told)

    def _show_nothing(self, told: Indicator) -> None:
        self.name.show_count(told.zh, Tone.SECOND)
        for number in (self.numerator, self.denominator, self.aside, self.before):
            number.hide()
        self.slash.hide()
        self.number.show_count("—", Tone.MUTE)
        for label in (self.target, self.change):
            label.setText("")
        self.bar.show_share(None)
        self.status.setText(self.tr("not told apart by these filters"))
        self.status.set_tone(Tone.MUTE)

    def _show_sides(self, figure: Figure, before: Figure | None) -> None:
        rate = figure.denominator is not None
        for part in (self.numerator, self.slash, self.denominator):
            part.setVisible(rate)
        if rate:
            self._show_side(self.numerator, figure.numerator, self.tr("Open the numerator"))
            whole = figure.denominator or 0
            self._show_side(self.denominator, whole, self.tr("Open the denominator"))
        self.before.setVisible(not rate and before is not None)
        if before is not None and not rate:
            told = self.tr("last period {count}").format(count=f"{before.numerator:,}")
            what = words.opens(self.tr("Open what was counted last period"), figure)
            self.before.show_count(told, Tone.SECOND, what if before.numerator else "")
        left_out = sum(count for _, count in figure.aside)
        self.aside.setVisible(bool(left_out))
        told = self.tr("left out {count}").format(count=f"{left_out:,}")
        names = "、".join(words.aside(name) for name, count in figure.aside if count)
        self.aside.show_count(told, Tone.SECOND, self.tr("Open: {what}").format(what=names))

    def _show_side(self, button: CountButton, count: int, what: str) -> None:
        figure = self._standing.figure if self._standing else None
        told = words.opens(what, figure) if figure is not None and count else ""
        button.show_count(f"{count:,}", Tone.SECOND if count else Tone.MUTE, told)

    def _open(self, side: str) -> None:
        if self._standing is not None:
            self.cases_asked.emit(Selection(counted=self._standing.figure.behind(side)))

    def _open_aside(self) -> None:
        if self._standing is not None:
            aside = self._standing.figure.aside
            self._open(next(name for name, count in aside if count))

    def _open_before(self) -> None:
        if self._standing is not None and self._standing.before is not None:
            self.cases_asked.emit(Selection(counted=self._standing.before.behind()))

    def choose_variant(self) -> QMenu:
        """Offer the definitions, and return the menu."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for one in variants(self._told.key if self._told else ""):
            action = menu.addAction(one.zh)
            action.setCheckable(True)
            action.setChecked(one == self._told)
            action.setToolTip(_wrapped(one.definition_zh))
            action.triggered.connect(partial(self.variant_asked.emit, one.key, one.variant))
        menu.setToolTipsVisible(True)
        menu.popup(self.variant.mapToGlobal(self.variant.rect().bottomLeft()))
        return menu

    def _connect(self) -> None:
        self.name.clicked.connect(lambda: self.told_asked.emit(self._name()))
        self.signed.clicked.connect(lambda: self.why_asked.emit(self._name()))
        self.variant.clicked.connect(self.choose_variant)
        self.number.clicked.connect(lambda: self._open(NUMERATOR))
        self.numerator.clicked.connect(lambda: self._open(NUMERATOR))
        self.denominator.clicked.connect(lambda: self._open(DENOMINATOR))
        self.aside.clicked.connect(self._open_aside)
        self.before.clicked.connect(self._open_before)

    def _name(self) -> str:
        return self._told.name if self._told is not None else ""

    def _lay_out(self) -> None:
        theme = self._theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        gap = theme.px(_GAP)
        column.addLayout(
            _line(gap, self.name, self.variant, self.signed, None, self.aside, self.before,
                  self.numerator, self.slash, self.denominator)
        )  # fmt: skip
        right = QVBoxLayout()
        right.setSpacing(0)
        for label in (self.target, self.change):
            label.setFixedHeight(theme.line_height(12))
            right.addWidget(label, 0, Qt.AlignmentFlag.AlignRight)
        big = _line(gap, self.number, None)
        big.addLayout(right)
        column.addLayout(big)
        column.addWidget(self.bar)
        column.addLayout(_line(gap, self.status, None))
        self.status.setFixedHeight(theme.px(20))


def _line(gap: int, *widgets: QWidget | None) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(gap)
    for widget in widgets:
        if widget is None:
            row.addStretch(1)
        else:
            row.addWidget(widget)
    return row


def _wrapped(text: str) -> str:
    """Return a text for a tip that breaks its lines."""
    return f"<qt>{'<br>'.join(escape(text).splitlines())}</qt>"


def _shares(standing: Standing) -> tuple[float | None, float | None]:
    """Return how long the bar is and where the tick of the target stands, both 0 to 1."""
    figure, aim = standing.figure, standing.aim
    if figure.indicator.kind == "rate":
        goal = float(aim.target.value) / 100 if aim is not None and aim.target.value else None
        return float(figure.exact) if figure.exact is not None else None, goal
    number = (standing.year or figure).numerator
    before = standing.before.numerator if standing.before is not None else 0
    goal = float(aim.target.value or 0) if aim is not None else 0.0
    most = max(number, goal or before)
    if not most:
        return None, None
    return number / most, goal / most if goal else None
