"""Making a new ledger in five steps."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from db.errors import LoopbookError
from db.ledger import Ledger
from desktop.jobs import Jobs
from desktop.setup.done_step import DoneStep
from desktop.setup.frame import Panel, StepFoot, StepRail, WizardStep, centred
from desktop.setup.head_step import HeadStep
from desktop.setup.recovery_step import RecoveryStep
from desktop.setup.station_step import StationStep
from desktop.setup.villages_step import VillagesStep
from desktop.theme import Theme
from desktop.widgets.notice import ask

_OF_FOLDER = frozenset(
    {"folder_not_empty", "network_share", "read_only_folder", "disk_full", "disk_error", "in_use"}
)


class Wizard(QWidget):
    """`finished` carries the open ledger; `left` tells that the user went back to the start.

    The ledger is made after the third step. Until the recovery code has been copied from paper
    it is taken away again by going back or by `abandon`: nobody could ever open it otherwise.
    """

    finished = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._ledger: Ledger | None = None
        self.station = StationStep(theme)
        self.villages = VillagesStep(theme)
        self.head = HeadStep(theme)
        self.recovery = RecoveryStep(theme, jobs)
        self.done = DoneStep(theme)
        self._steps: tuple[WizardStep, ...] = (
            self.station,
            self.villages,
            self.head,
            self.recovery,
            self.done,
        )
        self._names = (
            self.tr("This station"),
            self.tr("Villages"),
            self.tr("Head's account"),
            self.tr("Recovery code"),
            self.tr("Done"),
        )
        note = self.tr("The ledger stays on this PC; nothing goes over a network.")
        self._rail = StepRail(theme, self.tr("Loopbook"), self.tr("New ledger"), note)
        self.foot = StepFoot(theme, self.tr("Back"), self.tr("Next"))
        self.foot.on.clicked.connect(self._go_on)
        self.foot.back.clicked.connect(self._go_back)
        self.panel = Panel(theme, self._rail, self.foot)
        for step in self._steps:
            step.moved.connect(self._judge)
            step.submitted.connect(self.foot.on.click)
            self.panel.stack.addWidget(step)
        centred(theme, self.panel, self)
        self._show(0)

    def start(self) -> None:
        """Put the cursor into the step shown."""
        self._step().enter()

    def is_half_made(self) -> bool:
        """Return whether a ledger was made whose recovery code is not copied yet."""
        return self._ledger is not None and self._step() is self.recovery

    def leave(self, then: Callable[[], None]) -> None:
        """Call `then` at once, or after a yes where a ledger and its printed code would be lost."""
        if not self.is_half_made():
            then()
            return
        question = ask(
            self,
            self._theme,
            self.tr("Leave before the recovery code is checked?"),
            self.tr(
                "The ledger made just now is deleted, and the recovery code printed for it becomes"
                " void: tear the paper up. Nothing has been recorded in it yet."
            ),
            self.tr("Delete it and leave"),
            danger=True,
        )
        question.accepted.connect(then)

    def abandon(self) -> Path | None:
        """Take a ledger away whose recovery code is not on paper yet; close a finished one.

        Return the folder of the finished one.
        """
        ledger, self._ledger = self._ledger, None
        if ledger is None:
            return None
        if self._step() is self.recovery:
            ledger.discard()
            return None
        ledger.close()
        return ledger.folder

    def _step(self) -> WizardStep:
        return self._steps[self.panel.stack.currentIndex()]

    def _go_on(self) -> None:
        step = self._step()
        if step.blocked() or not step.accept() or (step is self.head and not self._make()):
            return
        if step is self.done:
            ledger, self._ledger = self._ledger, None
            self.finished.emit(ledger)
            return
        if step is self.recovery:
            self.recovery.forget()
        self._show(self.panel.stack.currentIndex() + 1)
        if self._step() is self.done:
            self.foot.on.setFocus()
        else:
            self._step().enter()

    def _go_back(self) -> None:
        step = self._step()
        if step is self.station:
            self.left.emit()
            return
        if step is self.recovery:
            self.leave(self._drop_code)
            return
        self._show_before()

    def _drop_code(self) -> None:
        self.abandon()
        self.recovery.forget()
        self._show_before()

    def _show_before(self) -> None:
        self._show(self.panel.stack.currentIndex() - 1)
        self._step().enter()

    def _make(self) -> bool:
        try:
            self._ledger, code = Ledger.create(
                self.station.folder(),
                self.station.station(),
                self.station.code(),
                self.villages.villages(),
                self.head.name(),
                self.head.password(),
            )
        except LoopbookError as error:
            self._refuse(error)
            return False
        self.head.forget()
        self.recovery.show_code(self.station.station(), code)
        self.done.show_ledger(self._ledger)
        return True

    def _refuse(self, error: LoopbookError) -> None:
        if error.code in _OF_FOLDER:
            self._show(0)
            self.station.refuse(error)
        else:
            self.head.refuse(error)

    def _show(self, place: int) -> None:
        self.panel.stack.setCurrentIndex(place)
        self._rail.show_step(self._names, place)
        last = self._step() is self.done
        self.foot.back.setVisible(not last)
        self.foot.on.setText(self.tr("Open the ledger") if last else self.tr("Next"))
        self.foot.on.updateGeometry()
        self._judge()

    def _judge(self) -> None:
        self.foot.block(self._step().blocked())
