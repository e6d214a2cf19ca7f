"""The band over the figures of a signed period, and the lists of what changed since."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QWidget

from db.exchange.sign_off import Adjustment
from db.model.sign_off import Signed
from desktop import icons
from desktop.figures import words
from desktop.theme import Theme, Tone
from desktop.widgets.buttons import Button
from desktop.widgets.label import Label
from desktop.widgets.mark import mark


@dataclass(frozen=True, slots=True)
class Since:
    """A signed period and what differs from it now."""

    signed: Signed
    adjustments: tuple[Adjustment, ...]


class Notice(QFrame):
    """The frame of the band; the style sheet knows it by this name."""


_ICON: Final = 18


class SignedBand(Notice):
    """Who signed when, how many figures changed since, and the signed papers.

    `since_asked` asks for what was signed and what changed, `paper_asked` carries the name of a
    paper, `back_asked` asks to take the sign-off back.
    """

    since_asked = Signal()
    paper_asked = Signal(str)
    back_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._papers: tuple[str, ...] = ()
        mark(self, "tone", "ok")
        image = QLabel()
        size = theme.px(_ICON)
        image.setPixmap(icons.pixmap("sign-off", Tone.OK.ink, size, self.devicePixelRatioF()))
        self.told = Label(theme, tone=Tone.OK, elides=True)
        self.since = Button(theme, self.tr("Signed figures"), kind="link", icon="history")
        self.papers = Button(theme, self.tr("Signed papers"), kind="link", icon="print")
        self.back = Button(theme, self.tr("Take it back…"), kind="link", icon="retract")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(12), theme.px(6), theme.px(12), theme.px(6))
        row.setSpacing(theme.px(8))
        row.addWidget(image, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.told)
        row.addStretch(1)
        for button in (self.since, self.papers, self.back):
            row.addWidget(button)
        self.since.clicked.connect(self.since_asked)
        self.papers.clicked.connect(self.choose_paper)
        self.back.clicked.connect(self.back_asked)
        self.hide()

    def show_waiting(self) -> None:
        """Tell that the period is signed, before it is known what changed since."""
        self.told.setText(self.tr("Signed off; comparing with what was signed…"))
        for button in (self.since, self.papers, self.back):
            button.hide()
        self.show()

    def show_since(self, since: Since, name: str, blocked: str) -> None:
        """Show a signed period; `name` signed it, `blocked` says why it cannot be taken back."""
        signed = since.signed
        changed = len(since.adjustments)
        after = self.tr("unchanged since")
        if changed:
            after = self.tr("%n figure(s) adjusted since", "", changed)
        mark(self, "tone", "warn" if changed else "ok")
        tone = Tone.WARN if changed else Tone.OK
        self.told.set_tone(tone)
        told = self.tr("Signed on {day} by {name}, {after}; head {head}")
        day = words.day(signed.on)
        self.told.setText(told.format(day=day, name=name, after=after, head=signed.head))
        self.since.setText(
            self.tr("Why did this change?") if changed else self.tr("Signed figures")
        )
        self._papers = tuple(signed.papers or ())
        self.papers.block("" if self._papers else self.tr("No papers were signed with it."))
        self.back.block(blocked)
        for button in (self.since, self.papers, self.back):
            button.show()
        self.show()

    def choose_paper(self) -> QMenu:
        """Offer the signed papers, and return the menu."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name in self._papers:
            told = self.tr("Save {paper}…").format(paper=name)
            menu.addAction(told).triggered.connect(partial(self.paper_asked.emit, name))
        menu.popup(self.papers.mapToGlobal(self.papers.rect().bottomLeft()))
        return menu


def adjusted(adjustments: Sequence[Adjustment]) -> dict[str, str]:
    """Return what was signed, by the name of each indicator that changed since."""
    return {one.figure.name: one.figure.shown for one in adjustments}
