"""One row in doubt on a card: what is asked, the row itself, the answers, what comes next."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon, QTransform
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop import icons
from desktop.queries.answers_panel import AnswersPanel
from desktop.queries.comparing import Pair
from desktop.queries.raw_table import RawArea, RawRows, RawTable
from desktop.queries.replies import Words
from desktop.queries.sides import Heads, Sides
from desktop.queries.upcoming import Ahead, LastBand, Upcoming
from desktop.theme import Theme, Tone
from desktop.widgets.buttons import Button, IconButton
from desktop.widgets.card import Card
from desktop.widgets.chips import Chip
from desktop.widgets.label import Label
from desktop.widgets.notice import Notice
from desktop.widgets.scroll import ScrollBody
from desktop.widgets.wrapped import WrappedLabel

_ICON = 18


@dataclass(frozen=True, slots=True)
class Question:
    """All that the card shows of one doubt.

    `raw` is the row between its neighbours; for a likely duplicate `heads` and `pairs` stand side
    by side instead. `blocked` is what forbids every answer, "" if nothing does. `hides` tells
    that numbers are masked.
    """

    place: str
    village: str
    row: str
    chip: str
    question: str
    why: str
    answers: Sequence[Words]
    raw: RawRows | None = None
    heads: Heads | None = None
    pairs: Sequence[Pair] = ()
    blocked: str = ""
    last: str = ""
    ahead: Ahead = ()
    hides: bool = False


class QuestionCard(Card):
    """Shows one doubt; `moved` carries -1 or 1, `show_asked` wants the masked numbers."""

    moved = Signal(int)
    show_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.body.setContentsMargins(1, 1, 1, 1)
        self.place = Label(theme, size=13, tone=Tone.SECOND)
        self.village = Label(theme, size=14, bold=True, elides=True)
        self.number = Label(theme, size=14, bold=True)
        self.chip = Chip(theme, "")
        self.shower = Button(theme, self.tr("Show numbers"), kind="link", icon="unmask", cap="F8")
        self.shower.clicked.connect(self.show_asked)
        self.question = WrappedLabel(theme, size=18, bold=True)
        self.why = WrappedLabel(theme, size=13, tone=Tone.SECOND)
        self.raw = RawTable(theme)
        self.raw_area = RawArea(theme, self.raw)
        self.sides = Sides(theme)
        self.notice = Notice(theme)
        self.answers = AnswersPanel(theme)
        self.answers.put_above(self.notice)
        self.answers.left.connect(self.setFocus)
        self.last = LastBand(theme)
        self.ahead = Upcoming(theme)
        self._area = ScrollBody(theme)
        self._lay()

    def show_question(self, asked: Question) -> None:
        """Show another doubt, or the same one anew."""
        self.notice.hide()
        self.place.setText(asked.place)
        self.village.setText(asked.village)
        self.number.setText(asked.row)
        self.chip.set_chip(asked.chip, Tone.WARN)
        self.question.setText(asked.question)
        self.why.setText(asked.why)
        self.shower.setVisible(asked.hides)
        twin = asked.heads is not None
        self.sides.setVisible(twin)
        self.raw_area.setVisible(asked.raw is not None and not twin)
        if asked.heads is not None:
            self.sides.show_pairs(asked.heads, asked.pairs, self.tr("(empty)"))
        elif asked.raw is not None:
            self.raw.show_rows(asked.raw)
            self.raw_area.fit()
        self.answers.show_answers(asked.answers, cards=twin)
        self.answers.block(asked.blocked)
        if asked.blocked:
            self.notice.tell(asked.blocked, Tone.WARN)
        self.last.tell(asked.last)
        self.ahead.show_rows(() if twin else asked.ahead)
        self._area.verticalScrollBar().setValue(0)

    def turn(self, by: int) -> bool:
        """Scroll by a page, -1 up or 1 down; False where nothing more lies that way."""
        bar = self._area.verticalScrollBar()
        before = bar.value()
        bar.setValue(before + by * bar.pageStep())
        return bar.value() != before

    def _lay(self) -> None:
        theme = self.theme
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(theme.px(20), theme.px(8), theme.px(20), theme.px(8))
        column.setSpacing(0)
        parts: list[QWidget | int] = [
            6, self.question, 4, self.why, 8, self.raw_area, self.sides, 12,
            self.answers, 6, self.last, self.ahead,
        ]  # fmt: skip
        column.addLayout(self._first_line())
        for part in parts:
            if isinstance(part, int):
                column.addSpacing(theme.px(part))
            else:
                column.addWidget(part)
        column.addStretch(1)
        self._area.setWidget(inside)
        self.body.addWidget(self._area)

    def _first_line(self) -> QHBoxLayout:
        theme = self.theme
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        for widget in (self.place, self.village, self.number, self.chip):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.shower)
        for name, keys, by in (
            (self.tr("The row before"), "↑", -1),
            (self.tr("The row after"), "↓", 1),
        ):
            button = IconButton(theme, "down", f"{name}  {keys}")
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(partial(self.moved.emit, by))
            if by < 0:
                button.setIcon(_upwards(theme))
            row.addWidget(button)
        return row


def _upwards(theme: Theme) -> QIcon:
    made = QIcon()
    for ratio in (1.0, 2.0):
        image = icons.pixmap("down", theme.colour("second"), theme.px(_ICON), ratio)
        turned = image.transformed(QTransform().rotate(180))
        turned.setDevicePixelRatio(ratio)
        made.addPixmap(turned)
    return made
