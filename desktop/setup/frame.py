"""The frame before a ledger is open: one white panel in the middle, steps at its left."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.theme import Theme, Tone
from desktop.widgets.buttons import PRIMARY_KEYS, Button
from desktop.widgets.card import Card
from desktop.widgets.label import Label
from desktop.widgets.notice import Notice
from desktop.widgets.stepper import State, Step, Stepper
from desktop.widgets.wrapped import WrappedLabel

PANEL_WIDTH, PANEL_HEIGHT = 1058, 638
_RAIL_WIDTH = 208


def centred(
    theme: Theme, panel: QWidget, host: QWidget, width: int = PANEL_WIDTH, *, tall: bool = True
) -> None:
    """Lay `panel` in the middle of `host`, at most `width` logical pixels wide.

    One that is not `tall` is only as high as it needs.
    """
    panel.setMaximumSize(theme.px(width), theme.px(PANEL_HEIGHT))
    high = QSizePolicy.Policy.Expanding if tall else QSizePolicy.Policy.Maximum
    panel.setSizePolicy(QSizePolicy.Policy.Expanding, high)
    margin = theme.px(16)
    column = QVBoxLayout(host)
    column.setContentsMargins(margin, margin, margin, margin)
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(panel, 1000)
    row.addStretch(1)
    column.addStretch(1)
    column.addLayout(row, 1000 if tall else 0)
    column.addStretch(1 if tall else 2)


class StepHead(QWidget):
    """What a page is about: 20 bold, and a sentence under it."""

    def __init__(self, theme: Theme, title: str, about: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, theme.px(4))
        column.setSpacing(theme.px(4))
        self._title = Label(theme, title, size=20, bold=True, elides=True)
        self._about = WrappedLabel(theme, about, tone=Tone.SECOND)
        column.addWidget(self._title)
        column.addWidget(self._about)

    def say(self, title: str, about: str) -> None:
        """Show other words."""
        self._title.setText(title)
        self._about.setText(about)


class WizardStep(QWidget):
    """One step; `moved` tells that `blocked` may answer otherwise, `submitted` asks to go on."""

    moved = Signal()
    submitted = Signal()

    def enter(self) -> None:
        """Put the cursor where typing begins."""
        self.setFocus()

    def accept(self) -> bool:
        """Return whether what was typed will do; mark what does not."""
        return True

    def blocked(self) -> str:
        """Return why one cannot go on yet, or an empty text."""
        return ""


class StepRail(QFrame):
    """The column with the steps."""

    def __init__(self, theme: Theme, name: str, work: str, note: str) -> None:
        super().__init__()
        self.setFixedWidth(theme.px(_RAIL_WIDTH))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(24), theme.px(24), theme.px(12), theme.px(16))
        column.setSpacing(theme.px(4))
        self.stepper = Stepper(theme, layout="column")
        column.addWidget(Label(theme, name, size=16, bold=True))
        column.addWidget(Label(theme, work, size=13, tone=Tone.SECOND))
        column.addSpacing(theme.px(20))
        column.addWidget(self.stepper)
        column.addStretch(1)
        column.addWidget(WrappedLabel(theme, note, size=12, tone=Tone.MUTE))

    def show_step(self, names: Sequence[str], now: int) -> None:
        """Mark the step `now`, those before it as done."""
        states = [
            State.DONE if place < now else State.NOW if place == now else State.LATER
            for place in range(len(names))
        ]
        steps = [Step(name, "", state) for name, state in zip(names, states, strict=True)]
        self.stepper.set_steps(steps)


class StepFoot(QFrame):
    """The foot of the panel: why one cannot go on, back, and on."""

    def __init__(self, theme: Theme, back: str, on: str) -> None:
        super().__init__()
        self.setFixedHeight(theme.px(60))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(32), 0, theme.px(32), 0)
        row.setSpacing(theme.px(8))
        self.note = Label(theme, size=13, tone=Tone.SECOND, elides=True)
        self.back = Button(theme, back, keys="Alt+Left")
        self.on = Button(theme, on, kind="primary", keys=PRIMARY_KEYS)
        row.addWidget(self.note)
        row.addStretch(1)
        row.addWidget(self.back)
        row.addWidget(self.on)

    def block(self, reason: str) -> None:
        """Grey the way on and tell why, or free it where the reason is empty."""
        self.on.block(reason)
        self.note.setText(reason)


class Panel(Card):
    """The panel itself: rail, a stack of pages with margins, and the foot."""

    def __init__(self, theme: Theme, rail: StepRail, foot: StepFoot) -> None:
        super().__init__(theme)
        self.stack = QStackedWidget()
        self.stack.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.body.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        row.setSpacing(0)
        column = QVBoxLayout()
        column.setSpacing(0)
        inside = QVBoxLayout()
        inside.setContentsMargins(theme.px(32), theme.px(24), theme.px(32), theme.px(8))
        inside.addWidget(self.stack)
        column.addLayout(inside, 1)
        column.addWidget(foot)
        row.addWidget(rail)
        row.addLayout(column, 1)
        self.body.addLayout(row)


class DoorPage(QWidget):
    """A small panel in the middle with one purpose: head, notice, what is asked, buttons."""

    def __init__(self, theme: Theme, width: int, *, tall: bool = False) -> None:
        super().__init__()
        self.theme = theme
        self.panel = Card(theme)
        margin = theme.px(32)
        self.panel.body.setContentsMargins(margin, theme.px(24), margin, theme.px(20))
        self.panel.body.setSpacing(theme.px(12))
        self.head = StepHead(theme, "", "")
        self.notice = Notice(theme)
        self.inside = QVBoxLayout()
        self.inside.setSpacing(theme.px(12))
        self.foot = QHBoxLayout()
        self.foot.setSpacing(theme.px(8))
        self.panel.add(self.head)
        self.panel.add(self.notice)
        self.panel.body.addLayout(self.inside, 1)
        self.panel.body.addLayout(self.foot)
        centred(theme, self.panel, self, width, tall=tall)
