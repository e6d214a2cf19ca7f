"""The card of the drive shown: its days and buttons, its figures, its villages, its report."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from db.exchange.screening import DriveState
from db.model.drive_kinds import DriveReported, ZeroReported
from desktop import labels
from desktop.context import Context
from desktop.drives import words
from desktop.drives.strip import FigureStrip
from desktop.drives.villages import VillageList
from desktop.theme import Tone
from desktop.widgets.buttons import Button
from desktop.widgets.card import Card, Hairline
from desktop.widgets.chips import Chip
from desktop.widgets.label import Label

_WIDE = 1000


class DriveCard(Card):
    """One drive. Its signals ask the page for what the buttons and numbers say."""

    queries_asked = Signal()
    print_asked = Signal()
    import_asked = Signal()
    report_asked = Signal()
    take_back_asked = Signal()
    zero_asked = Signal(str)
    zero_back_asked = Signal(str)
    cases_asked = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent=parent)
        self._context = context
        theme = context.theme
        self.name = Label(theme, size=16, bold=True)
        self.chip = Chip(theme, "")
        self.ran = Label(theme, size=13, tone=Tone.SECOND, elides=True)
        self.due = Label(theme, size=13, tone=Tone.SECOND, elides=True)
        self.hurry = Label(theme, size=13, tone=Tone.SECOND)
        self.answer = Button(theme, "", icon="query")
        self.paper = Button(theme, self.tr("Print the summary"), icon="print")
        self.taking = Button(
            theme, self.tr("Import returns"), kind="primary", icon="import", cap="Ctrl+Enter"
        )
        self.strip = FigureStrip(theme)
        self.villages = VillageList(theme)
        self.total = Label(theme, size=14, tone=Tone.SECOND, elides=True)
        self.reason = Label(theme, size=13, tone=Tone.SECOND, elides=True)
        self.report = Button(theme, self.tr("Report this drive…"), icon="sign-off")
        self.undo = Button(theme, self.tr("Take the report back…"), icon="retract")
        self.body.addLayout(self._line(self._heads(), (self.answer, self.paper, self.taking)))
        for part in (Hairline(), self.strip, Hairline()):
            self.add(part)
        self.add(self.villages, 1)
        self.add(Hairline())
        self.body.addLayout(self._line((self.total,), (self.reason, self.report, self.undo)))
        self._connect()

    def show_state(self, state: DriveState, only: Collection[str] | None = None) -> None:
        """Show where a drive stands, with the buttons that this account may press now.

        Of its villages `only` those with these codes are listed, where they are given.
        """
        drive, total = state.drive, state.total
        self.name.setText(labels.drive(drive.key))
        self.chip.set_chip(*words.state(drive))
        self.ran.setText(words.ran(drive))
        self.due.setText(words.due(drive))
        hurry, tone = words.hurry(drive)
        self.hurry.setText(hurry)
        self.hurry.set_tone(tone)
        self.strip.show_state(state)
        zero = ZeroReported(drive.key, "", "")
        self.villages.show_state(state, self._context.refusal(zero), only)
        told = self.tr(
            "The town: found {found}, resolved {resolved}, open {open}, carried {carried}"
        )
        self.total.setText(
            told.format(
                found=total.found,
                resolved=total.resolved,
                open=total.found - total.resolved,
                carried=total.carried,
            )
        )
        self._fit_head(state)
        self._fit_foot(state)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the days of the screening out of a narrow window."""
        super().resizeEvent(event)
        self.ran.setVisible(self.theme.logical(self.width()) >= _WIDE)

    def _fit_head(self, state: DriveState) -> None:
        waiting = state.total.waiting
        self.answer.setText(self.tr("Answer %n row(s)", "", waiting))
        self.answer.block("" if waiting else self.tr("No row of this drive waits for an answer."))
        cases = state.total.found + state.total.carried
        self.paper.block("" if cases else self.tr("There is no case to print."))
        closed = self.tr("This drive has been reported; take the report back first.")
        self.taking.block(
            closed if state.drive.reported_on else self._context.refusal(ZeroReported())
        )

    def _fit_foot(self, state: DriveState) -> None:
        reported = bool(state.drive.reported_on)
        self.report.setVisible(not reported)
        self.undo.setVisible(reported)
        blocked = self._context.refusal(DriveReported())
        self.undo.block(blocked)
        told = blocked
        if not reported and not blocked and state.total.waiting:
            told = blocked = self.tr("%n row(s) to answer first", "", state.total.waiting)
        elif not reported and not blocked and state.missing:
            told = self.tr("%n village(s) missing: to be explained", "", len(state.missing))
        elif reported and state.drive.explanation:
            told = self.tr("Explained: {words}").format(words=state.drive.explanation)
        self.report.block(blocked)
        self.reason.setText(told)

    def _connect(self) -> None:
        for button, signal in (
            (self.answer, self.queries_asked),
            (self.paper, self.print_asked),
            (self.taking, self.import_asked),
            (self.report, self.report_asked),
            (self.undo, self.take_back_asked),
        ):
            button.clicked.connect(signal)
        for part in (self.strip, self.villages):
            part.cases_asked.connect(self.cases_asked)
            part.queries_asked.connect(self.queries_asked)
        self.villages.zero_asked.connect(self.zero_asked)
        self.villages.zero_back_asked.connect(self.zero_back_asked)

    def _heads(self) -> tuple[QWidget, ...]:
        return self.name, self.chip, self.ran, self.due, self.hurry

    def _line(self, left: Sequence[QWidget], right: Sequence[QWidget]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self.theme.px(8))
        for widget in left:
            row.addWidget(widget)
        row.addStretch(1)
        for widget in right:
            row.addWidget(widget)
        return row
