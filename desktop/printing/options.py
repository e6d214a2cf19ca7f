"""The right side of the Printing page: which cases, how masked, how many copies."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from db import clock
from db.model.mask import Mask
from db.model.period import read_period
from db.model.selection import Selection
from desktop import icons
from desktop.mask_choice import MaskChoice
from desktop.printing import period
from desktop.printing.papers_list import leads_on
from desktop.printing.sheet import IN_ORDER, Order
from desktop.theme import Theme, Tone
from desktop.widgets.buttons import PRIMARY_KEYS, Button
from desktop.widgets.card import Card, Hairline
from desktop.widgets.choices import ChoiceField
from desktop.widgets.form import Form
from desktop.widgets.label import Label
from desktop.widgets.texts import NumberField, TextField
from desktop.widgets.ticks import TickBox
from desktop.widgets.wrapped import WrappedLabel

SHOWN: Final = "shown"
ALL: Final = "all"
MOST_COPIES: Final = 99


@dataclass(frozen=True)
class Wanted:
    """What the options say; `numbers` has one for each copy, None where they are not numbered."""

    order: Order
    numbers: tuple[int | None, ...]
    purpose: str


class Caution(QFrame):
    """What to mind before a paper leaves; it stays as long as it is true."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(8), theme.px(8), theme.px(8), theme.px(8))
        row.setSpacing(theme.px(8))
        image = QLabel()
        size = theme.px(18)
        image.setPixmap(icons.pixmap("warning", Tone.WARN.ink, size, self.devicePixelRatioF()))
        self._words = WrappedLabel(theme, size=13, tone=Tone.WARN)
        row.addWidget(image, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)

    def tell(self, sentence: str) -> None:
        """Show `sentence`."""
        self._words.setText(sentence)
        self.show()

    def text(self) -> str:
        """Return the sentence."""
        return self._words.text()


class Options(Card):
    """The choices for one paper and the two buttons that let it leave.

    `order_changed` asks for another preview; `print_asked` and `save_asked` come with whatever is
    chosen, already checked. `view_chosen` carries the key of another paper; one that this page
    does not show is not kept as the choice.
    """

    order_changed = Signal()
    view_chosen = Signal(str)
    print_asked = Signal(object)
    save_asked = Signal(object)

    def __init__(
        self,
        theme: Theme,
        views: Sequence[tuple[str, str]],
        others: Sequence[tuple[str, str]] = (),
        parent: QWidget | None = None,
    ) -> None:
        """`others` are papers that another dialog shows."""
        super().__init__(theme, parent=parent)
        self._view = views[0][0]
        self._shown: Selection | None = None
        self._views = dict(views)
        self.name = Label(theme, self._views[self._view], size=16, bold=True, elides=True)
        self.facts = Label(theme, " ", size=13, tone=Tone.SECOND, elides=True)
        self.form = Form(theme)
        listed = [*views, *((key, leads_on(name)) for key, name in others)]
        self.paper = ChoiceField(theme, "paper", self.tr("Paper"), listed)
        self.period = ChoiceField(theme, "period", self.tr("Period"), [])
        self.what = ChoiceField(theme, "what", self.tr("Cases"), self._whats())
        self.purpose = TextField(
            theme,
            "purpose",
            self.tr("What for"),
            required=True,
            hint=self.tr("Once this is filled in, the preview hides nothing; the book notes it."),
        )
        self.copies = NumberField(theme, "copies", self.tr("Copies"), most=MOST_COPIES)
        self.numbered = TickBox(theme, self.tr("Number the copies"))
        self.first = NumberField(theme, "first", self.tr("From number"), most=9999)
        self.masks = MaskChoice(theme)
        self.caution = Caution(theme)
        self.print_button = Button(theme, "", kind="primary", icon="print", keys=PRIMARY_KEYS)
        self.save_button = Button(theme, self.tr("Save as PDF"))
        self._offer_periods()
        self._lay_out()
        self._connect()
        self.form.set_values({"paper": self._view, "what": ALL, "copies": 1, "first": 1})
        self.choose_view(self._view)
        self._show_copies()

    def choose_view(self, view: str) -> None:
        """Take another paper; its mask is the one it is meant for, never a laxer one."""
        self._view = view
        self.paper.set_value(view)
        self.name.setText(self._views[view])
        self._set_mask(Mask.PUBLIC if view == "public" else Mask.MEETING)
        self.order_changed.emit()

    def show_selection(self, shown: Selection) -> None:
        """Offer the cases chosen on another page, and choose them."""
        self._shown = shown
        self._offer_periods()
        self.period.set_value(SHOWN)
        self.what.set_value(ALL)
        self.order_changed.emit()

    def order(self) -> Order:
        """Return what to print; whatever is not chosen means all."""
        code = str(self.period.value())
        chosen = None if code in ("", ALL, SHOWN) else period.period(code)
        shown = self._shown if code == SHOWN and self._shown is not None else IN_ORDER
        what = str(self.what.value()) or ALL
        return Order(self._view, self.level(), what, chosen, shown)

    def level(self) -> Mask:
        """Return how much is hidden."""
        return self.masks.level()

    def show_facts(self, text: str) -> None:
        """Tell how many cases and pages the paper has."""
        self.facts.setText(text)

    def block(self, reason: str) -> None:
        """Grey both buttons with a reason, or free them."""
        self.print_button.block(reason)
        self.save_button.block(reason)

    def set_narrow(self, narrow: bool) -> None:
        """Choose the paper here where there is no room for the list."""
        self.paper.setVisible(narrow)

    def _whats(self) -> list[tuple[str, str]]:
        return [
            ("all", self.tr("All cases")),
            ("open", self.tr("Not resolved")),
            ("resolved", self.tr("Resolved")),
            ("closed_out", self.tr("Closed out")),
        ]

    def _offer_periods(self) -> None:
        every = (ALL, self.tr("From the beginning"))
        shown = [(SHOWN, self._shown_name())] if self._shown is not None else []
        self.period.set_choices([*shown, every, *period.offered(clock.today())])
        if not self.period.value():
            self.period.set_value(ALL)

    def _shown_name(self) -> str:
        drive = self._shown.drive if self._shown is not None else ""
        if drive:
            return self.tr("The drive of {period}").format(period=read_period(drive).label)
        return self.tr("As shown in the ledger")

    def _lay_out(self) -> None:
        theme = self.theme
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, theme.px(4), 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.name)
        column.addWidget(self.facts)
        for field in (self.paper, self.period, self.what):
            self.form.add(field)
        self.form.add_widget(self.masks)
        self.form.add(self.purpose)
        self.form.add_widget(self.caution)
        self.form.add_widget(Hairline())
        pair = Form(theme, columns=2)
        pair.add(self.copies)
        pair.add(self.first)
        self.form.add_inner(pair)
        self.form.add_widget(self.numbered)
        column.addWidget(self.form)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        self.add(area, 1)
        for button in (self.print_button, self.save_button):
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            self.add(button)

    def _connect(self) -> None:
        self.paper.changed.connect(self._paper_chosen)
        self.period.changed.connect(self.order_changed)
        self.what.changed.connect(self.order_changed)
        self.masks.chosen.connect(self._mask_chosen)
        self.purpose.line.editingFinished.connect(self.order_changed)
        self.numbered.toggled.connect(self._show_copies)
        self.copies.changed.connect(self._show_copies)
        self.first.changed.connect(self.order_changed)
        self.print_button.clicked.connect(lambda: self._leave(self.print_asked.emit))
        self.save_button.clicked.connect(lambda: self._leave(self.save_asked.emit))

    def _paper_chosen(self) -> None:
        view = str(self.paper.value())
        if view and view not in self._views:
            self.paper.set_value(self._view)
        if view:
            self.view_chosen.emit(view)

    def _mask_chosen(self) -> None:
        self._set_mask(self.level())
        self.order_changed.emit()

    def _set_mask(self, mask: Mask) -> None:
        self.masks.choose(mask)
        self.purpose.setVisible(mask is Mask.NONE)
        if mask is Mask.MEETING:
            text = self.tr("A paper for a meeting may still tell who is meant: read it first.")
            self.caution.tell(text)
        elif mask is Mask.NONE:
            text = self.tr("All names stand in full: keep every copy in sight.")
            self.caution.tell(text)
        else:
            self.caution.hide()

    def _show_copies(self) -> None:
        self.first.setEnabled(self.numbered.isChecked())
        count = self._copies()
        self.print_button.setText(self.tr("Print %n copies", "", count))
        self.order_changed.emit()

    def _copies(self) -> int:
        value = self.copies.value()
        return value if isinstance(value, int) and value > 0 else 1

    def numbers(self) -> tuple[int | None, ...]:
        """Return the number of each copy."""
        count, first = self._copies(), self.first.value()
        if not self.numbered.isChecked():
            return (None,) * count
        start = first if isinstance(first, int) and first > 0 else 1
        return tuple(range(start, start + count))

    def _leave(self, emit: Callable[[Wanted], None]) -> None:
        if self.form.check():
            emit(Wanted(self.order(), self.numbers(), str(self.purpose.value())))
