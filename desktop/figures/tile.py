"""One indicator of the strip: its number large, n/d beside it, its target on the bar."""

from functools import partial
from html import escape
from typing import Final

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from db.model.indicator import DENOMINATOR, NUMERATOR, REPORT_2025, Figure, Indicator
from db.model.selection import Selection
from desktop.charts.target_bar import TargetBar
from desktop.counted import aside
from desktop.figures import words
from desktop.figures.standing import Standing, variants
from desktop.theme import Theme, Tone
from desktop.widgets.buttons import IconButton
from desktop.widgets.count_button import CountButton
from desktop.widgets.label import Label

_LEFT: Final = Qt.AlignmentFlag.AlignLeft
_RIGHT: Final = Qt.AlignmentFlag.AlignRight
_LEAST: Final = 160
_GAP: Final = 4
_NUMBER: Final = 22
_LINE: Final = 17
_SIDE: Final = 16


class NameButton(CountButton):
    """A name that gives way and ends in "…"; the whole is in its tip."""

    def minimumSizeHint(self) -> QSize:
        """Return nearly no width."""
        return QSize(self.fontMetrics().averageCharWidth(), self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the name, cut where it has to be."""
        painter = QPainter(self)
        font = self.font()
        font.setUnderline(self.isEnabled() and (self.underMouse() or self.hasFocus()))
        painter.setFont(font)
        painter.setPen(self.tone().ink)
        cut = Qt.TextElideMode.ElideRight
        text = self.fontMetrics().elidedText(self.text(), cut, self.width())
        painter.drawText(self.rect(), _LEFT | Qt.AlignmentFlag.AlignVCenter, text)


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
        self.name = NameButton(theme, size=13, room=5)
        self.variant = IconButton(theme, "down", self.tr("Another definition"), size=18)
        self.numerator, self.before = (CountButton(theme, size=13, room=5) for _ in range(2))
        self.denominator = CountButton(theme, size=13, room=5, align=_LEFT)
        self.aside = CountButton(theme, size=12, room=5)
        self.slash = Label(theme, "/", size=13, tone=Tone.SECOND)
        self.slash.setFixedHeight(self.numerator.height())
        self.number = CountButton(theme, size=_NUMBER, bold=True, room=10, align=_LEFT)
        self.target = Label(theme, size=12, tone=Tone.SECOND)
        self.outside = Label(theme, size=12, tone=Tone.SECOND)
        self.bar = TargetBar(theme)
        self.status = Label(theme, size=12, bold=True, elides=True)
        self.change = Label(theme, size=12, tone=Tone.SECOND, elides=True)
        self.signed = CountButton(theme, size=12, room=5, align=_LEFT)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(theme.px(_LEAST))
        self._lay_out()
        self._connect()

    def show_standing(self, told: Indicator, standing: Standing | None) -> None:
        """Show an indicator; without a standing the filters cannot narrow it."""
        self._told, self._standing = told, standing
        self.signed.hide()
        self.change.show()
        self.variant.setVisible(len(variants(told.key)) > 1)
        if standing is None:
            self._show_nothing(told)
            return
        figure = standing.figure
        means = words.definition(figure)
        self.name.show_count(told.zh, Tone.SECOND, means)
        self.name.setToolTip(_wrapped(means))
        self._show_sides(figure, standing)
        number = Tone.MUTE if words.no_rate(figure) or not figure.numerator else Tone.PLAIN
        what = words.opens(self.tr("Open what was counted"), figure) if figure.numerator else ""
        self.number.show_count(words.amount(figure), number, what)
        self.target.setText(words.target(standing))
        self.outside.setVisible(standing.outside is not None)
        self.bar.show_share(*_shares(standing))
        for part in (self.target, self.outside, self.bar):
            part.setToolTip(words.target_tip(standing))
        self.status.set_tone(words.status(standing)[1])
        self._fit()
        self._say_aloud(means)

    def show_signed(self, shown: str) -> None:
        """Tell that the figure was signed as another one."""
        told = self.tr("signed {figure}").format(figure=shown)
        self.signed.show_count(told, Tone.WARN, self.tr("Why did this change?"))
        self._say_of(self.signed)
        self.signed.show()
        self.change.hide()

    def standing(self) -> Standing | None:
        """Return what is shown."""
        return self._standing

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say in fewer words how the figure stands where there is little room."""
        super().resizeEvent(event)
        self._fit()

    def _say_aloud(self, means: str) -> None:
        """Let every part say whose it is; the definition is what the name means, not its name."""
        for part in (self.numerator, self.denominator, self.aside, self.before, self.number):
            self._say_of(part)
        self.name.setAccessibleName(self.name.text())
        self.name.setAccessibleDescription(means)
        self.variant.setAccessibleName(
            self.tr("{name}: another definition").format(name=self.name.text())
        )
        self.bar.setAccessibleName(_of(self.name.text(), self.target.text()))
        self.bar.setAccessibleDescription(self.bar.toolTip())
        status = words.status(self._standing)[0] if self._standing else self.status.text()
        self.status.setAccessibleName(_of(self.name.text(), status))

    def _say_of(self, part: CountButton) -> None:
        part.setAccessibleName(_of(self.name.text(), f"{part.toolTip()} {part.text()}"))

    def _fit(self) -> None:
        standing = self._standing
        if standing is None:
            return
        self.outside.setText(self._outside(standing))
        status, _tone = words.status(standing)
        taken = self.aside.sizeHint().width() + self._theme.px(_GAP)
        room = self.width() - taken * (not self.aside.isHidden())
        if self.status.fontMetrics().horizontalAdvance(status) > room:
            status = words.brief(standing)
        self.status.setText(status)
        self.change.setText(words.compared(standing.figure, standing.before))
        self.change.setToolTip(words.change_tip(standing))

    def _outside(self, standing: Standing) -> str:
        """Return the number from outside; where there is little room its name is cut."""
        told, metrics = words.outside(standing), self.outside.fontMetrics()
        room = self.width() - self.number.sizeHint().width() - self._theme.px(_GAP)
        over = metrics.horizontalAdvance(told) - room
        if over <= 0 or standing.outside is None:
            return told
        name = standing.outside.note
        wide = metrics.horizontalAdvance(name) - over
        return words.outside(standing, metrics.elidedText(name, Qt.TextElideMode.ElideRight, wide))

    def _show_nothing(self, told: Indicator) -> None:
        self.name.show_count(told.zh, Tone.SECOND)
        for number in (self.numerator, self.denominator, self.aside, self.before):
            number.hide()
        self.slash.hide()
        self.number.show_count("—", Tone.MUTE)
        for label in (self.target, self.outside, self.change):
            label.setText("")
        for part in (self.target, self.outside, self.change, self.bar):
            part.setToolTip("")
        self.bar.show_share(None)
        self.status.setText(self.tr("not told apart by these filters"))
        self.status.set_tone(Tone.MUTE)
        self._say_aloud("")

    def _show_sides(self, figure: Figure, standing: Standing) -> None:
        before = standing.before
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
            opens = before.numerator and not standing.moved
            self.before.show_count(told, Tone.SECOND, what if opens else "")
            if standing.moved:
                self.before.setToolTip(words.change_tip(standing))
        left_out = sum(count for _, count in figure.aside)
        self.aside.setVisible(bool(left_out))
        told = self.tr("left out {count}").format(count=f"{left_out:,}")
        names = "、".join(aside(name) for name, count in figure.aside if count)
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
            left_out = self._standing.figure.aside
            self._open(next(name for name, count in left_out if count))

    def _open_before(self) -> None:
        if self._standing is not None and self._standing.before is not None:
            self.cases_asked.emit(Selection(counted=self._standing.before.behind()))

    def choose_variant(self) -> QMenu:
        """Offer the definitions, and return the menu."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for one in variants(self._told.key if self._told else ""):
            action = menu.addAction(_tagged(one))
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
        column.setSpacing(theme.px(1))
        gap = theme.px(_GAP)
        column.addLayout(
            _line(gap, self.name, self.variant, None, self.before, self.numerator, self.slash,
                  self.denominator)
        )  # fmt: skip
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addStretch(1)
        for label in (self.target, self.outside):
            label.setFixedHeight(theme.px(_SIDE))
            right.addWidget(label, 0, _RIGHT)
        big = QWidget()
        big.setFixedHeight(2 * theme.px(_SIDE))
        row = QHBoxLayout(big)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.number)
        row.addStretch(1)
        row.addLayout(right)
        column.addWidget(big)
        column.addWidget(self.bar)
        column.addLayout(_line(gap, self.status, None, self.aside))
        column.addLayout(_line(gap, self.change, self.signed, None))
        for part in (self.status, self.change, self.aside, self.signed):
            part.setFixedHeight(theme.px(_LINE))


def _of(name: str, what: str) -> str:
    pattern = QCoreApplication.translate("Tile", "{name}: {what}")
    return pattern.format(name=name, what=what.strip())


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


def _tagged(told: Indicator) -> str:
    """Return the name of a definition; that of the usual one says which it is."""
    if told.variant != REPORT_2025:
        return told.zh
    pattern = QCoreApplication.translate("Tile", "{name} (as reported for 2025)")
    return pattern.format(name=told.zh)


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
