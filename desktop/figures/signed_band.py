"""The band over the figures of a signed period, and the lists of what changed since."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from db.model.adjustment import Adjustment, Carried
from db.model.period import read_period
from db.model.sign_off import Signed
from desktop import days, icons
from desktop.numbers import as_printed
from desktop.theme import Theme, Tone
from desktop.widgets.buttons import Button
from desktop.widgets.label import Label
from desktop.widgets.mark import mark


@dataclass(frozen=True, slots=True)
class Since:
    """A signed period and what differs from it now."""

    signed: Signed
    adjustments: tuple[Adjustment, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """What there is to tell of the period with this key: `since` is None unless it is signed."""

    key: str
    since: Since | None
    carried: tuple[Carried, ...]


class Notice(QFrame):
    """The frame of the band; the style sheet knows it by this name."""


_ICON: Final = 18
_WORKBOOK: Final = ".xlsx"


class SignedBand(Notice):
    """Who signed when, how many figures changed since, and the signed papers.

    Below that, or alone, what is to be reported of earlier periods. `since_asked` asks for what
    was signed and what changed, `carried_asked` for what changed of earlier periods, `paper_asked`
    carries the name of a paper, `back_asked` asks to take the sign-off back.
    """

    since_asked = Signal()
    carried_asked = Signal()
    paper_asked = Signal(str)
    back_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._papers: tuple[str, ...] = ()
        self._no_workbook = ""
        mark(self, "tone", "ok")
        self.told = Label(theme, tone=Tone.OK, elides=True)
        self.since = Button(theme, self.tr("Signed figures"), kind="link", icon="history")
        self.papers = Button(theme, self.tr("Signed papers"), kind="link", icon="print")
        self.back = Button(theme, self.tr("Take it back…"), kind="link", icon="retract")
        self.earlier = Label(theme, tone=Tone.WARN, elides=True)
        self.why = Button(theme, self.tr("Why did this change?"), kind="link", icon="history")
        self._own = self._row("sign-off", Tone.OK, self.told, self.since, self.papers, self.back)
        self._carried = self._row("warning", Tone.WARN, self.earlier, self.why)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(12), theme.px(6), theme.px(12), theme.px(6))
        column.setSpacing(theme.px(4))
        column.addWidget(self._own)
        column.addWidget(self._carried)
        self.since.clicked.connect(self.since_asked)
        self.papers.clicked.connect(self.choose_paper)
        self.back.clicked.connect(self.back_asked)
        self.why.clicked.connect(self.carried_asked)
        self.show_nothing()

    def show_nothing(self) -> None:
        """Tell nothing: the period is not signed, and nothing is to be reported."""
        self._own.hide()
        self._carried.hide()
        self.hide()

    def show_carried(self, reports: Sequence[Carried]) -> None:
        """Tell what changed of earlier periods; without any change nothing is told."""
        changed = [report for report in reports if report.adjustments]
        self._carried.setVisible(bool(changed))
        self.setVisible(bool(changed) or not self._own.isHidden())
        if not changed:
            return
        if self._own.isHidden():
            mark(self, "tone", "warn")
        count = sum(len(report.adjustments) for report in changed)
        told = self.tr("{periods} was adjusted after the signing: %n figure(s)", "", count)
        periods = "、".join(read_period(report.key).label for report in changed)
        self.earlier.setText(told.format(periods=periods))

    def show_waiting(self) -> None:
        """Tell that the period is signed, before it is known what changed since."""
        self._tell_only(self.tr("Signed off; comparing with what was signed…"), Tone.OK)

    def show_failed(self, why: str) -> None:
        """Tell in a sentence why it is not known what changed since the signing."""
        told = self.tr("What was signed could not be compared. {why}")
        self._tell_only(told.format(why=why), Tone.DANGER)

    def fit(self, back: str, papers: str, workbook: str) -> None:
        """Tell why the sign-off cannot be taken back, and why no paper, no workbook can leave."""
        self.back.block(back)
        nothing = "" if self._papers else self.tr("No papers were signed with it.")
        self.papers.block(nothing or papers)
        self._no_workbook = workbook

    def show_since(self, since: Since, name: str) -> None:
        """Show a signed period; `name` signed it."""
        signed = since.signed
        changed = len(since.adjustments)
        after = self.tr("unchanged since")
        if changed:
            after = self.tr("%n figure(s) adjusted since", "", changed)
        mark(self, "tone", "warn" if changed else "ok")
        tone = Tone.WARN if changed else Tone.OK
        self.told.set_tone(tone)
        told = self.tr("Signed on {day} by {name}, {after}; head {head}")
        day = days.day(signed.on)
        self.told.setText(told.format(day=day, name=name, after=after, head=signed.head))
        self.since.setText(
            self.tr("Why did this change?") if changed else self.tr("Signed figures")
        )
        self._papers = tuple(signed.papers or ())
        for button in (self.since, self.papers, self.back):
            button.show()
        self._own.show()
        self.show()

    def choose_paper(self) -> QMenu:
        """Offer the signed papers, and return the menu."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setToolTipsVisible(True)
        for name in self._papers:
            action = menu.addAction(self.tr("Save {paper}…").format(paper=name))
            action.triggered.connect(partial(self.paper_asked.emit, name))
            if is_workbook(name) and self._no_workbook:
                action.setEnabled(False)
                action.setToolTip(self._no_workbook)
        menu.popup(self.papers.mapToGlobal(self.papers.rect().bottomLeft()))
        return menu

    def _tell_only(self, sentence: str, tone: Tone) -> None:
        mark(self, "tone", tone.name.lower())
        self.told.set_tone(tone)
        self.told.setText(sentence)
        for button in (self.since, self.papers, self.back):
            button.hide()
        self._own.show()
        self.show()

    def _row(self, icon: str, tone: Tone, told: Label, *buttons: Button) -> QWidget:
        theme, inside = self._theme, QWidget()
        image = QLabel()
        size = theme.px(_ICON)
        image.setPixmap(icons.pixmap(icon, tone.ink, size, self.devicePixelRatioF()))
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(image, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(told)
        row.addStretch(1)
        for button in buttons:
            row.addWidget(button)
        return inside


def is_workbook(name: str) -> bool:
    """Tell whether a signed paper is the workbook, by its name."""
    return name.endswith(_WORKBOOK)


def adjusted(adjustments: Sequence[Adjustment]) -> dict[str, str]:
    """Return what was signed, by the name of each indicator that changed since."""
    return {one.figure.name: as_printed(one.figure.shown) for one in adjustments}
