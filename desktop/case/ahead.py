"""The right column: our own target date, the revisit plan, and what comes next."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db import clock
from db.model import loop
from db.model.case import Case
from db.model.line import Line
from db.model.loop import OPEN, Role, Stage
from desktop.case.progress import why_not
from desktop.case.specs import verb
from desktop.case.words import days_until
from desktop.theme import Theme, Tone
from desktop.widgets.card import Hairline
from desktop.widgets.chips import Chip
from desktop.widgets.label import Label
from desktop.widgets.wrapped import WrappedLabel


class AheadPart(QWidget):
    """What is to come, most urgent first."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(6))

    def show_case(self, line: Line[Case], role: Role, *, busy: bool) -> None:
        """Show the dates of a case and its next step."""
        self._clear()
        case = line.state
        self._head(self.tr("Comes next"))
        self._next(line, role, busy)
        self._column.addWidget(Hairline())
        self._head(self.tr("Target date"), self.tr("set by the station"))
        self._target(case)
        self._column.addWidget(Hairline())
        self._head(self.tr("Revisit plan"))
        self._plan(case)
        self._column.addStretch(1)

    def _clear(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _head(self, title: str, note: str = "") -> None:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._theme.px(8))
        row.addWidget(Label(self._theme, title, size=16, bold=True))
        if note:
            row.addWidget(Label(self._theme, note, size=12, tone=Tone.MUTE))
        row.addStretch(1)
        self._column.addWidget(line)

    def _row(self, text: str, chip: str, tone: Tone, *, outlined: bool) -> None:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(Label(self._theme, text, elides=True))
        row.addStretch(1)
        if chip:
            mark = Chip(self._theme, chip, tone, outlined=outlined)
            row.addWidget(mark, 0, Qt.AlignmentFlag.AlignVCenter)
        self._column.addWidget(line)

    def _say(self, text: str, tone: Tone = Tone.SECOND) -> None:
        self._column.addWidget(WrappedLabel(self._theme, text, size=13, tone=tone))

    def _next(self, line: Line[Case], role: Role, busy: bool) -> None:
        following = loop.next_step(line.state)
        if line.state.read_only:
            self._say(
                self.tr("A newer version wrote to this case; it can only be read here."), Tone.WARN
            )
            return
        if following is None:
            self._say(self.tr("The loop is closed. Reopen the case if the peace does not hold."))
            return
        self._row(verb(following), "", Tone.REST, outlined=False)
        reason = why_not(line, following, role, busy=busy)
        if reason:
            self._say(reason, Tone.WARN)
        if line.state.skipped:
            words = self.tr("%n entries are not counted; the timeline says why.", "", line.skipped)
            self._say(words, Tone.WARN)
        if not line.state.confirmed:
            self._say(self.tr("Taken over from a return; not yet confirmed."))

    def _target(self, case: Case) -> None:
        if not case.due_on:
            ahead = case.stage in (Stage.SCREENED, Stage.ASSESSED)
            told = self.tr("None set; it comes with the assignment.")
            self._say(told if ahead else self.tr("None was set; a correction can add it."))
            return
        left = days_until(case.due_on)
        chip, tone = "", Tone.REST
        if left is not None and case.stage in OPEN:
            if left < 0:
                chip, tone = self.tr("%n day(s) over", "", -left), Tone.DANGER
            elif left == 0:
                chip, tone = self.tr("today"), Tone.WARN
            else:
                tone = Tone.WARN if left <= 7 else Tone.REST
                chip = self.tr("%n day(s) left", "", left)
        self._row(case.due_on, chip, tone, outlined=True)

    def _plan(self, case: Case) -> None:
        plan = case.revisit_plan
        if not plan:
            self._say(self.tr("Counted from closing out: after 7 and 30 days, 90 too if red."))
        today = clock.today().isoformat()
        for place, planned in enumerate(plan):
            if place < case.revisits_made:
                made = case.revisits[case.revisits_before + place]
                self._row(made or planned, self.tr("made"), Tone.OK, outlined=False)
            elif planned <= today:
                self._row(planned, self.tr("to be made"), Tone.WARN, outlined=True)
            else:
                self._row(planned, self.tr("planned"), Tone.REST, outlined=True)
        for extra in case.revisits[case.revisits_before + len(plan) :]:
            self._row(extra or "—", self.tr("made"), Tone.OK, outlined=False)
